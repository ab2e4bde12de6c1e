package pdf

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Drawing is a vector picture read from an SVG.
type Drawing struct {
	Width, Height float64
	strokes       []inked
}

// inked is one shape of a drawing, in the drawing's own measures.
type inked struct {
	path    *Path
	fill    *Colour
	pen     *Pen
	evenOdd bool
	clips   []clip
}

// clip is what a shape is seen through.
type clip struct {
	path    *Path
	evenOdd bool
}

// A drawing ends where it grows beyond what a logo can be: bytes and elements
// read, elements visited when they are used again and again, steps of paths.
const (
	maxDrawing  = 4 << 20
	maxRead     = 50000
	maxElements = 20000
	maxSteps    = 400000
)

// ErrNotDrawing is what is no SVG, or more than a drawing can hold.
var ErrNotDrawing = errors.New("not an SVG drawing")

// ParseDrawing reads the part of SVG that logos and emoji are made of: groups,
// paths, basic shapes, flat fills and strokes, transforms, opacity, clip paths.
// A gradient becomes the colour in its middle; what else an SVG holds, as scripts
// and pictures, is left out. What is no SVG, or has more than a drawing can hold,
// is ErrNotDrawing.
func ParseDrawing(r io.Reader) (*Drawing, error) {
	root, err := readElement(xml.NewDecoder(io.LimitReader(r, maxDrawing)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotDrawing, err)
	}
	if root.name != "svg" {
		return nil, ErrNotDrawing
	}
	view := root.viewBox()
	if !(view.W > 0 && view.H > 0) {
		return nil, ErrNotDrawing
	}
	d := &Drawing{Width: view.W, Height: view.H}
	w := &svgWalker{drawing: d, named: map[string]*element{}}
	w.name(root)
	w.children(root, ink{fill: "#000", at: shifted(-view.X, -view.Y), opacity: 1, width: 1, strokeAlpha: 1, fillAlpha: 1}, 0)
	return d, nil
}

// Drawing paints a drawing into a rectangle, whole and centred.
func (p *Page) Drawing(d *Drawing, r Rect) {
	if d == nil {
		return
	}
	scale := min(r.W/d.Width, r.H/d.Height)
	if !(scale > 0) {
		return
	}
	left := r.X + (r.W-d.Width*scale)/2
	top := r.Y + (r.H-d.Height*scale)/2
	p.note("drawing", "", r, "")
	p.painted(p.doc.open.shows(), 1, func(c *content) {
		c.WriteString("q ")
		c.op("cm", scale, 0, 0, scale, left, top)
		d.paint(c, func(alpha float64) string { return p.doc.shelf.alpha(alpha * p.opacity) })
		c.op("Q")
	})
}

// paint writes the drawing's shapes; alpha names a state that paints at an
// opacity.
func (d *Drawing) paint(c *content, alpha func(float64) string) {
	for i := range d.strokes {
		s := &d.strokes[i]
		saved := len(s.clips) > 0
		if saved {
			c.WriteString("q ")
		}
		for _, clip := range s.clips {
			c.path(clip.path)
			c.op(either(clip.evenOdd, "W* n", "W n"))
		}
		s.paint(c, alpha)
		if saved {
			c.op("Q")
		}
	}
}

// paint fills a shape, then strokes it.
func (s *inked) paint(c *content, alpha func(float64) string) {
	if s.fill != nil && s.fill.Clear < 255 {
		end := c.clear(s.fill.alpha(), alpha)
		c.fill(*s.fill)
		c.path(s.path)
		c.op(either(s.evenOdd, "f*", "f") + end)
	}
	if s.pen != nil && s.pen.Colour.Clear < 255 && s.pen.Width > 0 {
		c.WriteString("q ")
		end := c.clear(s.pen.Colour.alpha(), alpha)
		c.stroke(*s.pen)
		c.path(s.path)
		c.op("S" + end + " Q")
	}
}

// clear opens a clearer state and returns the operator that ends it.
func (c *content) clear(part float64, alpha func(float64) string) string {
	if part >= 1 {
		return ""
	}
	c.WriteString("q /" + alpha(part) + " gs ")
	return " Q"
}

func either[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}

// element is an element of an XML document.
type element struct {
	name     string
	attr     map[string]string
	children []*element
}

const maxDepth = 200

// readElement reads the document's outermost element with all that is in it.
func readElement(in *xml.Decoder) (*element, error) {
	in.Strict = false
	in.Entity = xml.HTMLEntity
	root := &element{}
	open := []*element{root}
	for read := 0; ; {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if read++; read > maxRead || len(open) > maxDepth {
				return nil, errors.New("more than a drawing can hold")
			}
			e := newElement(t)
			parent := open[len(open)-1]
			parent.children = append(parent.children, e)
			open = append(open, e)
		case xml.EndElement:
			if len(open) > 1 {
				open = open[:len(open)-1]
			}
		}
	}
	if len(root.children) == 0 {
		return nil, io.ErrUnexpectedEOF
	}
	return root.children[0], nil
}

// newElement reads attributes, and the style attribute as more of them.
func newElement(t xml.StartElement) *element {
	e := &element{name: t.Name.Local, attr: map[string]string{}}
	for _, a := range t.Attr {
		e.attr[a.Name.Local] = strings.TrimSpace(a.Value)
	}
	for _, rule := range strings.Split(e.attr["style"], ";") {
		if property, value, ok := strings.Cut(rule, ":"); ok {
			e.attr[strings.TrimSpace(property)] = strings.TrimSpace(value)
		}
	}
	return e
}

// viewBox is the part of the plane that the drawing shows.
func (e *element) viewBox() Rect {
	if v := numbers(e.attr["viewBox"]); len(v) == 4 {
		return Rect{v[0], v[1], v[2], v[3]}
	}
	return Rect{W: e.number("width"), H: e.number("height")}
}

// number is an attribute's leading number, 0 without one; a unit is not read.
func (e *element) number(attribute string) float64 {
	if v := numbers(e.attr[attribute]); len(v) > 0 {
		return v[0]
	}
	return 0
}
