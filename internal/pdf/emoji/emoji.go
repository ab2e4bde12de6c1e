// Package emoji holds the art of the emoji, one drawing in SVG for each, and
// finds the drawing for a sequence of characters.
package emoji

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:generate go run ./generate ../../../frontend/node_modules/@discordapp/twemoji/dist/svg twemoji.bin

// Credit names the makers of the art, as its licence asks.
const Credit = "Emoji: Twemoji 16 by Jason Sofonia, Justine De Caires, Twitter and contributors, CC BY 4.0"

// Side is the width and height of every drawing.
const Side = 36

// Art is a drawing, to be read when it is needed.
type Art struct{ block, from, to int }

//go:embed twemoji.bin
var archive []byte

// shelf is the archive's table of contents, read once.
type shelf struct {
	arts   map[string]Art
	blocks []block
}

// block is drawings compressed together, unpacked once.
type block struct {
	packed []byte
	once   sync.Once
	plain  []byte
	err    error
}

var contents = sync.OnceValues(open)

// Longest is the most characters that one emoji is written with.
const Longest = 16

const (
	textStyle  = 0xFE0E
	emojiStyle = 0xFE0F
)

// Match finds the longest emoji that a text starts with, and how many of its
// characters it takes; 0 is none.
func Match(text []rune) (Art, int) {
	if !couldStart(text) {
		return Art{}, 0
	}
	shelf, err := contents()
	if err != nil {
		return Art{}, 0
	}
	for n := min(len(text), Longest); n > 0; n-- {
		if art, ok := shelf.arts[key(text[:n])]; ok && text[n-1] != 0x200D {
			return art, n
		}
	}
	return Art{}, 0
}

// couldStart is a quick no to nearly all text.
func couldStart(text []rune) bool {
	if len(text) == 0 {
		return false
	}
	switch r := text[0]; {
	case r >= 0x203C:
		return r != textStyle && r != emojiStyle
	case r == 0xA9 || r == 0xAE:
		return true
	default:
		return len(text) > 1 && (text[1] == emojiStyle || text[1] == 0x20E3)
	}
}

// key is a sequence without the marks that ask for a style.
func key(text []rune) string {
	var b [utf8.UTFMax * Longest]byte
	k := b[:0]
	for _, r := range text {
		if r != textStyle && r != emojiStyle {
			k = utf8.AppendRune(k, r)
		}
	}
	return string(k)
}

// SVG is the drawing itself.
func (a Art) SVG() ([]byte, error) {
	shelf, err := contents()
	if err != nil {
		return nil, err
	}
	if a.block >= len(shelf.blocks) {
		return nil, fmt.Errorf("emoji block %d is not there", a.block)
	}
	b := &shelf.blocks[a.block]
	b.once.Do(func() { b.plain, b.err = unpack(b.packed) })
	if b.err != nil || a.to > len(b.plain) {
		return nil, fmt.Errorf("unpack emoji: %w", b.err)
	}
	return b.plain[a.from:a.to], nil
}

// Sequences lists every emoji there is, in no order.
func Sequences() []string {
	shelf, err := contents()
	if err != nil {
		return nil
	}
	all := make([]string, 0, len(shelf.arts))
	for k := range shelf.arts {
		all = append(all, k)
	}
	return all
}

// open reads the table of contents: the length of it, packed; then, a line each,
// a sequence and the length of its drawing, or "=" and the length of the block
// that holds the drawings before.
func open() (*shelf, error) {
	size := int(binary.BigEndian.Uint32(archive))
	table, err := unpack(archive[4 : 4+size])
	if err != nil {
		return nil, fmt.Errorf("open emoji: %w", err)
	}
	s := &shelf{arts: make(map[string]Art, 4096)}
	at, from := 4+size, 0
	for line := range strings.Lines(string(table)) {
		var length int
		sequence, number, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		for _, digit := range number {
			length = 10*length + int(digit-'0')
		}
		if sequence == "=" {
			s.blocks = append(s.blocks, block{packed: archive[at : at+length]})
			at, from = at+length, 0
			continue
		}
		s.arts[sequence] = Art{block: len(s.blocks), from: from, to: from + length}
		from += length
	}
	return s, nil
}

func unpack(packed []byte) ([]byte, error) {
	return io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
}
