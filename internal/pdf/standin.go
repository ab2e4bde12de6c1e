package pdf

import (
	"fmt"
	"math"
)

// standInAdvance is the width of a stand-in, in sizes.
const standInAdvance = 0.8

// standIn is the glyph for a text that no font has: a frame with the number of
// its first character inside, so that one sees that something is missing, and
// what.
func (s *shelf) standIn(text string) *piece {
	box := [4]int{0, -150, 800, 850}
	return s.draw("stand-in", text, text, box, func() ([]byte, float64) {
		return paintStandIn([]rune(text)), 1000 * standInAdvance
	})
}

func paintStandIn(text []rune) []byte {
	var c content
	c.op("d0", 1000*standInAdvance, 0)
	c.path(Rounded(Rect{42, -108, 716, 896}, 108))
	c.path(Rounded(Rect{78, -72, 644, 824}, 72))
	c.op("f*")
	number := "FFFD"
	if len(text) > 0 {
		number = fmt.Sprintf("%04X", text[0])
	}
	half := (len(number) + 1) / 2
	paintDigits(&c, number[:half], 385)
	paintDigits(&c, number[half:], 15)
	return c.Bytes()
}

// paintDigits draws figures centred in the frame, on a baseline.
func paintDigits(c *content, digits string, y float64) {
	face := interCuts[0].nearest(500, false)
	if !face.load() {
		return
	}
	room := 560.0
	scale := math.Min(400, room/float64(len(digits))*1.5) / face.upem
	width := 0.0
	for _, d := range digits {
		id, _ := face.font.NominalGlyph(d)
		width += float64(face.glyf.advance(int(id))) * scale
	}
	x := (1000*standInAdvance - width) / 2
	for _, d := range digits {
		id, _ := face.font.NominalGlyph(d)
		if face.trace(c, int(id), scale, x, y) {
			c.op("f")
		}
		x += float64(face.glyf.advance(int(id))) * scale
	}
}
