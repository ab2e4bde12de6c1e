package pdf

import "fmt"

// standInAdvance is the width of a stand-in, in sizes.
const standInAdvance = 0.8

// numbered is how many stand-ins show a number; a document with more of them
// has a trouble that numbers do not make clearer.
const numbered = 100

// standIn is the glyph for a text that no font has: a frame with the number of
// its first character inside, so that one sees that something is missing, and
// what.
func (s *shelf) standIn(text string) *piece {
	box := [4]int{0, -150, 800, 850}
	return s.draw("stand-in", text, text, box, func() ([]byte, float64) {
		s.standIns++
		label := "??"
		if r := []rune(text); len(r) > 0 && s.standIns <= numbered {
			label = fmt.Sprintf("%04X", r[0])
		}
		return s.paintStandIn(label), 1000 * standInAdvance
	})
}

// paintStandIn draws the frame and, in two rows, what stands in it.
func (s *shelf) paintStandIn(label string) []byte {
	var c content
	c.op("d0", 1000*standInAdvance, 0)
	c.path(Rounded(Rect{42, -108, 716, 896}, 108))
	c.path(Rounded(Rect{78, -72, 644, 824}, 72))
	c.op("f*")
	inter := interCuts[0].nearest(500, false)
	if !inter.load() {
		return c.Bytes()
	}
	half := (len(label) + 1) / 2
	s.outliner(inter).row(&c, label[:half], 385)
	s.outliner(inter).row(&c, label[half:], 15)
	return c.Bytes()
}

// row draws figures centred in the frame, on a baseline.
func (o *outliner) row(c *content, figures string, y float64) {
	const room = 840
	scale := min(400, room/float64(len(figures))) / o.face.upem
	var glyphs []int
	width := 0.0
	for _, figure := range figures {
		id, _ := o.face.font.NominalGlyph(figure)
		glyphs = append(glyphs, int(id))
		width += float64(o.face.glyf.advance(int(id))) * scale
	}
	x := (1000*standInAdvance - width) / 2
	for _, id := range glyphs {
		if o.trace(c, id, scale, x, y) {
			c.op("f")
		}
		x += float64(o.face.glyf.advance(id)) * scale
	}
}
