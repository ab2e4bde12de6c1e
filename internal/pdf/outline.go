package pdf

import (
	"math"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
)

// outliner draws the outlines of a face.
type outliner struct {
	face *face
	view *font.Face // it remembers glyphs, so it is one document's own
}

// paint draws a cluster's glyphs in thousandths, y upwards, and gives their
// width.
func (o *outliner) paint(glyphs []glyph) ([]byte, float64) {
	scale := 1000 / o.face.upem
	width, drawn := 0, false
	var outline content
	for _, g := range levelled(glyphs) {
		width += g.advance
		drawn = o.trace(&outline, g.id, scale, float64(g.dx)*scale, float64(g.dy)*scale) || drawn
	}
	var c content
	c.op("d0", math.Round(float64(width)*scale), 0)
	if drawn {
		c.Write(outline.Bytes())
		c.op("f")
	}
	return c.Bytes(), math.Round(float64(width) * scale)
}

// outline is a glyph's outline, empty where the font is broken.
func (o *outliner) outline(id int) (segments []ot.Segment) {
	defer func() {
		if recover() != nil {
			segments = nil
		}
	}()
	outline, _ := o.view.GlyphDataOutline(font.GID(id))
	return outline.Segments
}

// trace writes the outline of a glyph as a path, and says whether there is one.
func (o *outliner) trace(c *content, id int, scale, dx, dy float64) bool {
	segments := o.outline(id)
	if len(segments) == 0 {
		return false
	}
	x, y := 0.0, 0.0
	at := func(p ot.SegmentPoint) (float64, float64) {
		return dx + float64(p.X)*scale, dy + float64(p.Y)*scale
	}
	for _, s := range segments {
		switch s.Op {
		case ot.SegmentOpMoveTo:
			x, y = at(s.Args[0])
			c.op("m", x, y)
		case ot.SegmentOpLineTo:
			x, y = at(s.Args[0])
			c.op("l", x, y)
		case ot.SegmentOpQuadTo:
			cx, cy := at(s.Args[0])
			ex, ey := at(s.Args[1])
			c.op("c", x+2*(cx-x)/3, y+2*(cy-y)/3, ex+2*(cx-ex)/3, ey+2*(cy-ey)/3, ex, ey)
			x, y = ex, ey
		case ot.SegmentOpCubeTo:
			ax, ay := at(s.Args[0])
			bx, by := at(s.Args[1])
			x, y = at(s.Args[2])
			c.op("c", ax, ay, bx, by, x, y)
		}
	}
	c.op("h")
	return true
}

// box is what a face's glyphs stay within, in thousandths.
func (f *face) box() [4]int {
	return [4]int{-500, -int(1000*f.descent) - 200, 2000, int(1000*f.ascent) + 200}
}
