package pdf

import "math"

// Rect is a rectangle: its top left corner, its width and its height.
type Rect struct{ X, Y, W, H float64 }

// Inset is the rectangle made smaller by d on each side.
func (r Rect) Inset(d float64) Rect {
	return Rect{r.X + d, r.Y + d, max(r.W-2*d, 0), max(r.H-2*d, 0)}
}

// Size is the width and height of a page.
type Size struct{ Width, Height float64 }

// A4 and Letter stand upright; A4Wide lies on its long side.
var (
	A4     = Size{Width: 595.276, Height: 841.89}
	A4Wide = Size{Width: 841.89, Height: 595.276}
	Letter = Size{Width: 612, Height: 792}
)

// Path is an outline to fill, stroke or clip with.
type Path struct {
	steps []step
	label string
}

// step is one piece of a path: 'm' move, 'l' line, 'c' curve, 'h' close.
type step struct {
	kind byte
	at   [6]float64
}

// Move lifts the pen and sets it down at x, y.
func (p *Path) Move(x, y float64) *Path { return p.add('m', x, y) }

// Line draws straight to x, y.
func (p *Path) Line(x, y float64) *Path { return p.add('l', x, y) }

// Curve draws a Bézier curve to x, y, drawn towards the two control points.
func (p *Path) Curve(x1, y1, x2, y2, x, y float64) *Path { return p.add('c', x1, y1, x2, y2, x, y) }

// Close draws straight back to where the pen was last set down.
func (p *Path) Close() *Path { return p.add('h') }

func (p *Path) add(kind byte, at ...float64) *Path {
	s := step{kind: kind}
	for i, v := range at {
		s.at[i] = finite(v)
	}
	p.steps = append(p.steps, s)
	return p
}

// Box is the outline of a rectangle.
func Box(r Rect) *Path {
	p := &Path{label: "box"}
	return p.Move(r.X, r.Y).Line(r.X+r.W, r.Y).Line(r.X+r.W, r.Y+r.H).Line(r.X, r.Y+r.H).Close()
}

// Rounded is the outline of a rectangle with round corners; a radius larger
// than half a side is cut to it.
func Rounded(r Rect, radius float64) *Path {
	radius = min(radius, r.W/2, r.H/2)
	if !(radius > 0) {
		return Box(r)
	}
	p := &Path{label: "box"}
	k := radius * (1 - kappa)
	right, bottom := r.X+r.W, r.Y+r.H
	p.Move(r.X+radius, r.Y).Line(right-radius, r.Y)
	p.Curve(right-k, r.Y, right, r.Y+k, right, r.Y+radius).Line(right, bottom-radius)
	p.Curve(right, bottom-k, right-k, bottom, right-radius, bottom).Line(r.X+radius, bottom)
	p.Curve(r.X+k, bottom, r.X, bottom-k, r.X, bottom-radius).Line(r.X, r.Y+radius)
	return p.Curve(r.X, r.Y+k, r.X+k, r.Y, r.X+radius, r.Y).Close()
}

// Circle is the outline of a circle around x, y.
func Circle(x, y, radius float64) *Path {
	p := Ellipse(x, y, radius, radius)
	p.label = "circle"
	return p
}

// Ellipse is the outline of an ellipse around x, y.
func Ellipse(x, y, rx, ry float64) *Path {
	p := &Path{label: "ellipse"}
	p.Move(x+rx, y)
	p.Curve(x+rx, y+ry*kappa, x+rx*kappa, y+ry, x, y+ry)
	p.Curve(x-rx*kappa, y+ry, x-rx, y+ry*kappa, x-rx, y)
	p.Curve(x-rx, y-ry*kappa, x-rx*kappa, y-ry, x, y-ry)
	return p.Curve(x+rx*kappa, y-ry, x+rx, y-ry*kappa, x+rx, y).Close()
}

// Rule is a straight line from one point to another, to stroke.
func Rule(x1, y1, x2, y2 float64) *Path {
	p := &Path{label: "rule"}
	return p.Move(x1, y1).Line(x2, y2)
}

// kappa is how far a control point stands off so that a Bézier curve follows a
// quarter of a circle.
const kappa = 0.5522847498

// Bounds is the smallest rectangle that holds the path's points.
func (p *Path) Bounds() Rect {
	x1, y1, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range p.steps {
		for i := 0; i+1 < s.points(); i += 2 {
			x1, x2 = min(x1, s.at[i]), max(x2, s.at[i])
			y1, y2 = min(y1, s.at[i+1]), max(y2, s.at[i+1])
		}
	}
	if x1 > x2 {
		return Rect{}
	}
	return Rect{x1, y1, x2 - x1, y2 - y1}
}

// points is how many of the step's coordinates count.
func (s step) points() int {
	switch s.kind {
	case 'm', 'l':
		return 2
	case 'c':
		return 6
	}
	return 0
}

// Pen is how an outline is drawn. Dash is lengths of ink and gap, in turn.
type Pen struct {
	Colour Colour
	Width  float64
	Dash   []float64
	Round  bool // round ends and corners
}

func finite(v float64) float64 {
	if math.IsNaN(v) || math.IsInf(v, 0) || math.Abs(v) > 1e6 {
		return 0
	}
	return v
}
