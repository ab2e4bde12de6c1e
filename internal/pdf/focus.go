package pdf

import "fmt"

// Focus is the point of a picture that matters most, as parts of its width and
// height from its top left corner.
type Focus struct{ X, Y float64 }

// Middle is where the focus is when nobody says.
var Middle = Focus{0.5, 0.5}

// Crop draws a picture into a rectangle with round corners, which it fills. What
// stands over is lost at the sides that are farther from the focus.
func (p *Page) Crop(picture *Picture, r Rect, focus Focus, radius float64) {
	if picture == nil || !(r.W > 0 && r.H > 0) {
		return
	}
	scale := max(r.W/float64(picture.Width), r.H/float64(picture.Height))
	w, h := float64(picture.Width)*scale, float64(picture.Height)*scale
	at := Rect{r.X - over(r.W, w, focus.X), r.Y - over(r.H, h, focus.Y), w, h}
	p.show(picture, at, r, radius)
}

// over is how much of a side is lost before the seen part begins: the focus
// stands in the middle of it, as far as the picture reaches.
func over(seen, whole, focus float64) float64 {
	return min(max(share(focus)*whole-seen/2, 0), max(whole-seen, 0))
}

// show draws a picture at a place, seen through a rectangle.
func (p *Page) show(picture *Picture, at, seen Rect, radius float64) {
	picture.largest = max(picture.largest, at.W/float64(picture.Width))
	p.note("picture", fmt.Sprintf("%d×%d", picture.Width, picture.Height), seen, "")
	p.painted(p.doc.open.shows(), 1, func(c *content) {
		c.WriteString("q ")
		if at != seen || radius > 0 {
			c.path(Rounded(seen, radius))
			c.op("W n")
		}
		if d := picture.drawing; d != nil {
			c.op("cm", at.W/d.Width, 0, 0, at.H/d.Height, at.X, at.Y)
			d.paint(c, func(alpha float64) string { return p.doc.shelf.alpha(alpha * p.opacity) })
			c.op("Q")
			return
		}
		c.op("cm", at.W, 0, 0, at.H, at.X, at.Y)
		m := picture.turn.matrix()
		c.op("cm", m[0], m[1], m[2], m[3], m[4], m[5])
		c.WriteString("/" + name("I", picture.place) + " Do Q\n")
	})
}
