package stage

import (
	"encoding/binary"
	"errors"
	"os"
)

// Shot is what the screen shows, as pixels of four bytes: blue, green, red and
// one that means nothing.
type Shot []byte

// Colour is red, green and blue in one number: 0xd8c8b8.
type Colour uint32

// Screen reads the file in which Xvfb keeps its screen, so that looking at it
// takes nothing from the server. It is an XWD file: its first word says how long
// the header is, its twentieth how many colours follow it.
func (s *Stage) Screen() (Shot, error) {
	raw, err := os.ReadFile(s.Path("Xvfb_screen0"))
	if err != nil {
		return nil, err
	}
	if len(raw) < 100 {
		return nil, errors.New("the screen has no header yet")
	}
	const entry = 12
	start := int(binary.BigEndian.Uint32(raw)) + entry*int(binary.BigEndian.Uint32(raw[19*4:]))
	if len(raw) < start+Width*Height*4 {
		return nil, errors.New("the screen is short")
	}
	return raw[start : start+Width*Height*4], nil
}

// Colours counts the colours of a coarse sample, and how much of it each has.
func (s Shot) Colours() map[Colour]float64 {
	const every = 31
	seen, part := map[Colour]float64{}, 4*every/float64(len(s))
	for i := 0; i+3 < len(s); i += 4 * every {
		seen[Colour(binary.LittleEndian.Uint32(s[i:])&0xffffff)] += part
	}
	return seen
}
