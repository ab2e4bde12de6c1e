package pdf

import "timone/internal/pdf/tag"

// Tagged says what parts are: a heading, a list, a figure with its words. A
// paragraph of a flow needs no tag to be read as one.
func Tagged(t tag.Tag, parts ...Part) Part { return taggedPart{t, parts} }

type taggedPart struct {
	tag   tag.Tag
	parts []Part
}

func (p taggedPart) measure(c *composer, width float64) box {
	var inside box = stacked(c, width, p.parts)
	if len(p.parts) == 1 {
		inside = p.parts[0].measure(c, width)
	}
	return taggedBox{inside, &reading{tag: p.tag}}
}

// reading is the element of a part, made when its first piece is drawn; what is
// drawn of it later, on other pages, belongs to it too.
type reading struct {
	tag     tag.Tag
	element *Element
}

func (r *reading) draw(d *Document, draw func()) {
	switch {
	case d.open.artifact:
		draw()
	case r.element == nil:
		r.element = d.Tag(r.tag, draw)
	default:
		r.element.More(draw)
	}
}

// taggedBox is a box that is read as something.
type taggedBox struct {
	box
	reading *reading
}

func (b taggedBox) draw(page *Page, x, y float64) {
	b.reading.draw(page.doc, func() { b.box.draw(page, x, y) })
}

func (b taggedBox) split(room float64, must bool) (head, rest box) {
	first, second := b.box.split(room, must)
	if first == nil {
		return nil, b
	}
	if second == nil {
		return taggedBox{first, b.reading}, nil
	}
	return taggedBox{first, b.reading}, taggedBox{second, b.reading}
}

// onceRead is a box that is read where it is first drawn, and only seen where it
// is drawn again.
type onceRead struct {
	box
	read *bool
}

func (b onceRead) draw(page *Page, x, y float64) {
	if *b.read {
		page.doc.Artifact(func() { b.box.draw(page, x, y) })
		return
	}
	*b.read = true
	b.box.draw(page, x, y)
}
