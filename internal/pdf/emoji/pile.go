package emoji

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"sync"
)

// pile is texts compressed some at a time, as the generator packs them.
type pile struct {
	places []place
	blocks []block
}

// place is where a text stands in its block.
type place struct{ block, from, to int }

// block is texts compressed together, unpacked once.
type block struct {
	packed []byte
	once   sync.Once
	plain  []byte
	err    error
}

// open reads the table of a pile, and gives the names in it and what follows
// the pile. The table comes first, after its length: a line for each text with
// its name and length, and "=" with the length of the block that holds those
// before.
func (p *pile) open(archive []byte) (names []string, rest []byte, err error) {
	size := int(binary.BigEndian.Uint32(archive))
	table, err := unpack(archive[4 : 4+size])
	if err != nil {
		return nil, nil, err
	}
	at, from := 4+size, 0
	for line := range strings.Lines(string(table)) {
		var length int
		name, number, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		for _, digit := range number {
			length = 10*length + int(digit-'0')
		}
		if name == "=" {
			p.blocks = append(p.blocks, block{packed: archive[at : at+length]})
			at, from = at+length, 0
			continue
		}
		names = append(names, name)
		p.places = append(p.places, place{block: len(p.blocks), from: from, to: from + length})
		from += length
	}
	return names, archive[at:], nil
}

// text is one text of the pile.
func (p *pile) text(number int) ([]byte, error) {
	if number < 0 || number >= len(p.places) {
		return nil, fmt.Errorf("the emoji's archive has no text %d", number)
	}
	place := p.places[number]
	b := &p.blocks[place.block]
	b.once.Do(func() { b.plain, b.err = unpack(b.packed) })
	if b.err != nil {
		return nil, b.err
	}
	return b.plain[place.from:place.to], nil
}

func unpack(packed []byte) ([]byte, error) {
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil, fmt.Errorf("unpack emoji: %w", err)
	}
	return plain, nil
}
