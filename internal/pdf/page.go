package pdf

// Page is one sheet. Its origin is the top left corner, y grows downwards.
type Page struct {
	Width, Height float64

	doc         *Document
	number      int
	label       string
	content     content
	annotations []*annotation
	notes       []note
	opacity     float64

	owners []*Element // of what is painted under each mark
	marked bool       // a mark, or an artifact, is open
	owner  *Element   // of what is open; nil is an artifact
	loose  bool       // not one of the document's: how a field looks
}

// Number is the page's place in the document, from 1.
func (p *Page) Number() int { return p.number }

// Label has viewers call the page by a name instead of its number, as a cover or
// an appendix may be.
func (p *Page) Label(name string) { p.label = plain(name) }

// Fill paints the inside of a path; what is open is closed.
func (p *Page) Fill(path *Path, colour Colour) {
	p.note("fill", path.label, path.Bounds(), colour.String())
	p.painted(p.doc.open.shows(), colour.alpha(), func(c *content) {
		c.fill(colour)
		c.path(path)
		c.op("f")
	})
}

// Stroke draws along a path; a pen without a width draws nothing.
func (p *Page) Stroke(path *Path, pen Pen) {
	if !(pen.Width > 0) {
		return
	}
	p.note("line", path.label, path.Bounds(), pen.Colour.String()+" "+tenth(pen.Width))
	p.painted(p.doc.open.shows(), pen.Colour.alpha(), func(c *content) {
		c.WriteString("q ")
		c.stroke(pen)
		c.path(path)
		c.op("S Q")
	})
}

// Clip has draw paint on the page, but only inside the path.
func (p *Page) Clip(path *Path, draw func()) {
	p.unmark()
	p.content.WriteString("q ")
	p.content.path(path)
	p.content.op("W n")
	draw()
	p.unmark()
	p.content.op("Q")
}

// Opacity has draw paint on the page with everything as opaque as part says, from
// 1 for all to 0 for nothing; things that overlap shine through each other.
func (p *Page) Opacity(part float64, draw func()) {
	before := p.opacity
	p.opacity = before * share(part)
	draw()
	p.opacity = before
}

// Draw sets a block of text with its top left corner at x, y.
func (p *Page) Draw(b *Block, x, y float64) {
	if b == nil {
		return
	}
	for i := range b.Lines {
		p.drawLine(&b.Lines[i], finite(x), finite(y))
	}
}

// upright is the page's content, turned upside down once, so that y grows
// downwards in all of it.
func (p *Page) upright() []byte {
	var c content
	c.op("cm", 1, 0, 0, -1, 0, p.Height)
	c.Write(p.content.Bytes())
	return c.Bytes()
}

// painted runs draw for an element, or for an artifact, at an opacity.
func (p *Page) painted(owner *Element, alpha float64, draw func(c *content)) {
	p.mark(owner)
	alpha *= p.opacity
	if alpha >= 1 {
		draw(&p.content)
		return
	}
	p.content.WriteString("q /" + p.doc.shelf.alpha(alpha) + " gs ")
	draw(&p.content)
	p.content.op("Q")
}
