// Package emoji holds the art of the emoji, one drawing in SVG for each, and
// finds the drawing for a sequence of characters.
package emoji

import (
	"bytes"
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"
	"unicode/utf8"
)

//go:generate go run ./generate ../../../frontend/node_modules/@discordapp/twemoji/dist/svg twemoji.bin

// Credit names the makers of the art, as its licence asks.
const Credit = "Emoji: Twemoji 16 by Jason Sofonia, Justine De Caires, Twitter and contributors, CC BY 4.0"

// Side is the width and height of every drawing.
const Side = 36

// Art is a drawing, to be read when it is needed.
type Art struct{ number int }

//go:embed twemoji.bin
var archive []byte

// shelf is the archive, opened: the drawings, and the outlines that several of
// them share, which a drawing names by number.
type shelf struct {
	arts               map[string]Art
	drawings, outlines pile
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
	drawing, err := shelf.drawings.text(a.number)
	if err != nil {
		return nil, err
	}
	return shelf.outline(drawing)
}

// outline writes the outlines into a drawing, which has d="#7" for the seventh.
func (s *shelf) outline(drawing []byte) ([]byte, error) {
	var svg []byte
	for {
		before, after, more := bytes.Cut(drawing, []byte(` d="#`))
		svg = append(svg, before...)
		if !more {
			return svg, nil
		}
		digits, rest, _ := bytes.Cut(after, []byte(`"`))
		number, err := strconv.Atoi(string(digits))
		if err != nil {
			return nil, fmt.Errorf("outline of an emoji: %w", err)
		}
		path, err := s.outlines.text(number)
		if err != nil {
			return nil, err
		}
		svg = append(append(append(svg, ` d="`...), path...), '"')
		drawing = rest
	}
}

// Sequences lists every emoji there is, in no order.
func Sequences() []string {
	shelf, err := contents()
	if err != nil {
		return nil
	}
	return slices.Collect(maps.Keys(shelf.arts))
}

func open() (*shelf, error) {
	s := &shelf{arts: make(map[string]Art, 4096)}
	names, rest, err := s.drawings.open(archive)
	if err != nil {
		return nil, err
	}
	if _, _, err := s.outlines.open(rest); err != nil {
		return nil, err
	}
	for number, name := range names {
		s.arts[name] = Art{number}
	}
	return s, nil
}
