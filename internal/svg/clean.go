// Package svg makes SVG drawings of others harmless: what is left of one is
// shapes and colours, and nothing that runs, looks anything up, or grows without
// end.
package svg

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
)

// What a drawing is refused for.
var (
	ErrNotSVG = errors.New("not an SVG")
	ErrBroken = errors.New("the SVG is broken, or draws nothing")
	// ErrTooMuch is for what is more than a logo can be.
	ErrTooMuch = errors.New("the SVG holds more than a logo can")
	// ErrUnoutlined is for letters and pictures, which would not look the same
	// everywhere: they are to be made outlines first.
	ErrUnoutlined = errors.New("the SVG has text or pictures in it")
)

// The bounds of a drawing: bytes, elements, how deep they stand in each other,
// and how many there are once each use has become what it stands for.
const (
	MaxBytes = 2 << 20
	maxNodes = 10_000
	maxDepth = 60
	maxDrawn = 20_000
	// longest is the longer side of a cleaned drawing, which has no size of its
	// own but a shape.
	longest = 1000
	// farthest is the largest number of a view box.
	farthest = 1e6
)

// MIME is what a drawing is served as.
const MIME = "image/svg+xml"

// Drawing is a cleaned drawing: an SVG that begins with "<svg ", the same
// however often it is cleaned, and the measures of its shape.
type Drawing struct {
	Content       []byte
	Width, Height int
}

// Looks says by the first bytes of a file whether it may be an SVG.
func Looks(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("<")) && bytes.Contains(head, []byte("<svg"))
}

// Clean keeps of an SVG the shapes, their colours, gradients and clip paths, by
// a list of what is allowed. What is on no list is left out: scripts and what
// calls them, addresses, foreign objects, filters, masks, patterns, animations.
// Rules of a style sheet are written into the elements that they are for.
// Letters, pictures and symbols are refused, as is what is out of bounds.
func Clean(r io.Reader) (Drawing, error) {
	content, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return Drawing{}, err
	}
	if len(content) > MaxBytes {
		return Drawing{}, ErrTooMuch
	}
	t := &tree{named: map[string]*node{}}
	if err := t.read(content); err != nil {
		return Drawing{}, err
	}
	view, ok := viewOf(t.root.attr)
	if !ok {
		return Drawing{}, ErrBroken
	}
	t.dress(t.root)
	if err := t.bound(); err != nil {
		return Drawing{}, err
	}
	if !draws(t.root) {
		return Drawing{}, ErrBroken
	}
	return t.write(view), nil
}

// node is an element that is kept.
type node struct {
	name     string
	attr     map[string]string
	children []*node
}

// tree is a drawing on its way from the file that came to the one that is kept.
type tree struct {
	root  *node
	named map[string]*node
	sheet sheet
	nodes int
}

// read keeps the elements that are on the list.
func (t *tree) read(content []byte) error {
	in := xml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(content, []byte("\ufeff"))))
	var open []*node
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) && t.root != nil && len(open) == 0 {
			return nil
		}
		if err != nil {
			return t.broken()
		}
		switch token := token.(type) {
		case xml.Directive:
			// A document type may bring entities along, which can be anything.
			if bytes.ContainsAny(token, "[") {
				return ErrBroken
			}
		case xml.StartElement:
			if open, err = t.open(in, open, token); err != nil {
				return err
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
}

// broken is what a file is that ends or stumbles.
func (t *tree) broken() error {
	if t.root == nil {
		return ErrNotSVG
	}
	return ErrBroken
}

// open takes an element in, or passes over it with all that is in it.
func (t *tree) open(in *xml.Decoder, open []*node, e xml.StartElement) ([]*node, error) {
	if t.nodes++; t.nodes > maxNodes || len(open) > maxDepth {
		return nil, ErrTooMuch
	}
	name := elementName(e.Name)
	if t.root == nil {
		if name != "svg" {
			return nil, ErrNotSVG
		}
		t.root = &node{name: name, attr: attributes(e)}
		return append(open, t.root), nil
	}
	if len(open) == 0 {
		return nil, ErrBroken
	}
	switch {
	case unoutlined[name]:
		return nil, ErrUnoutlined
	case name == "style":
		return open, t.readSheet(in, e)
	case elements[name] == "":
		return open, t.skip(in)
	}
	n := &node{name: elements[name], attr: attributes(e)}
	parent := open[len(open)-1]
	parent.children = append(parent.children, n)
	return append(open, n), nil
}

func (t *tree) readSheet(in *xml.Decoder, e xml.StartElement) error {
	var text string
	if in.DecodeElement(&text, &e) != nil {
		return ErrBroken
	}
	t.sheet.add(text)
	return nil
}

func (t *tree) skip(in *xml.Decoder) error {
	if in.Skip() != nil {
		return ErrBroken
	}
	return nil
}

// elementName is an element's name in the language of SVG, empty for any other.
func elementName(name xml.Name) string {
	if name.Space != "" && name.Space != namespace {
		return ""
	}
	return name.Local
}

const namespace = "http://www.w3.org/2000/svg"

// attributes are those of SVG itself, and the older way to write a reference.
func attributes(e xml.StartElement) map[string]string {
	all := make(map[string]string, len(e.Attr))
	for _, a := range e.Attr {
		if a.Name.Space == "" || strings.HasSuffix(a.Name.Space, "xlink") && a.Name.Local == "href" {
			all[a.Name.Local] = strings.TrimSpace(a.Value)
		}
	}
	return all
}

// dress gives elements what the style sheet and their own style say, and leaves
// of it what is on the list.
func (t *tree) dress(n *node) {
	for name, value := range t.sheet.of(n) {
		n.attr[name] = value
	}
	kept := map[string]string{}
	for name, value := range n.attr {
		if check := checks[name]; check != nil {
			if value = check(value); value != "" {
				kept[name] = value
			}
		}
	}
	if n.name != "use" && n.name != "linearGradient" && n.name != "radialGradient" {
		delete(kept, "href")
	}
	n.attr = kept
	if id := kept["id"]; id != "" && t.named[id] == nil {
		t.named[id] = n
	}
	for _, child := range n.children {
		t.dress(child)
	}
}

// bound refuses what grows without end, or far, as its uses are followed.
func (t *tree) bound() error {
	b := &bounds{tree: t, known: map[*node]extent{}, open: map[*node]bool{}}
	if e := b.extent(t.root); b.endless || e.drawn > maxDrawn || e.depth > 3*maxDepth {
		return ErrTooMuch
	}
	return nil
}

// extent is how much an element comes to with all that it uses.
type extent struct{ drawn, depth int }

type bounds struct {
	tree    *tree
	known   map[*node]extent
	open    map[*node]bool
	endless bool
}

func (b *bounds) extent(n *node) extent {
	if e, ok := b.known[n]; ok {
		return e
	}
	if b.open[n] || b.endless {
		b.endless = true
		return extent{}
	}
	b.open[n] = true
	e := extent{drawn: 1, depth: 1}
	used := n.children
	if target := b.tree.named[strings.TrimPrefix(n.attr["href"], "#")]; target != nil {
		used = append(used[:len(used):len(used)], target)
	}
	for _, child := range used {
		c := b.extent(child)
		e = extent{drawn: min(e.drawn+c.drawn, maxDrawn+1), depth: max(e.depth, c.depth+1)}
	}
	b.open[n] = false
	b.known[n] = e
	return e
}

// draws says whether there is anything to see.
func draws(n *node) bool {
	switch n.name {
	case "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use":
		return true
	case "svg", "g":
		for _, child := range n.children {
			if draws(child) {
				return true
			}
		}
	}
	return false
}

// view is the part of the plane that a drawing shows.
type view struct{ x, y, w, h float64 }

func viewOf(attr map[string]string) (view, bool) {
	v := floats(attr["viewBox"])
	if len(v) != 4 {
		w, h := floats(attr["width"]), floats(attr["height"])
		if len(w) == 0 || len(h) == 0 {
			return view{}, false
		}
		v = []float64{0, 0, w[0], h[0]}
	}
	for _, n := range v {
		if math.IsNaN(n) || math.Abs(n) > farthest {
			return view{}, false
		}
	}
	is := view{v[0], v[1], v[2], v[3]}
	return is, is.w > 1/farthest && is.h > 1/farthest
}

// size is the shape of the view, with its longer side as long as all have it.
func (v view) size() (width, height int) {
	scale := longest / max(v.w, v.h)
	return max(1, int(math.Round(v.w*scale))), max(1, int(math.Round(v.h*scale)))
}
