package pdf

import (
	"math"
	"strings"
)

// pathReader reads the d of an SVG path.
type pathReader struct {
	in             numberReader
	path           *Path
	x, y           float64 // where the pen is
	startX, startY float64 // where it was set down
	turnX, turnY   float64 // the last control point, for smooth curves
	before         byte    // the command before, small
	ok             bool
}

// parsePath reads as much of a path as can be understood, and no more than a
// drawing can hold.
func parsePath(d string) *Path {
	r := &pathReader{in: numberReader{s: d}, path: &Path{}, ok: true}
	command := byte(0)
	for r.ok && len(r.path.steps) <= maxSteps {
		r.in.skip()
		if r.in.at >= len(d) {
			break
		}
		if c := d[r.in.at]; strings.IndexByte("mlhvcsqtazMLHVCSQTAZ", c) >= 0 {
			command = c
			r.in.at++
		} else if command == 0 || command|0x20 == 'z' {
			break
		}
		r.run(command)
		if command|0x20 == 'm' { // what follows a move is a line
			command--
		}
	}
	if len(r.path.steps) > 0 && r.path.steps[0].kind != 'm' {
		return &Path{}
	}
	return r.path
}

// numbers reads what a command needs, from where the pen is when it is relative.
func (r *pathReader) numbers(n int, relative bool) [6]float64 {
	var v [6]float64
	for i := range n {
		var ok bool
		if v[i], ok = r.in.number(); !ok {
			r.ok = false
		}
		if relative && i%2 == 0 {
			v[i] += r.x
		} else if relative {
			v[i] += r.y
		}
	}
	return v
}

// run carries one command out.
func (r *pathReader) run(command byte) {
	small := command | 0x20
	relative := command == small
	switch small {
	case 'm', 'l', 'h', 'v':
		r.straight(small, relative)
	case 'c', 's', 'q', 't':
		r.bend(small, relative)
	case 'a':
		r.arc(relative)
	case 'z':
		if len(r.path.steps) > 0 {
			r.path.Close()
		}
		r.x, r.y = r.startX, r.startY
	}
	r.before = small
}

func (r *pathReader) straight(small byte, relative bool) {
	x, y := r.x, r.y
	switch small {
	case 'h':
		x = r.numbers(1, relative)[0]
	case 'v':
		v, ok := r.in.number()
		r.ok = r.ok && ok
		if relative {
			v += r.y
		}
		y = v
	default:
		v := r.numbers(2, relative)
		x, y = v[0], v[1]
	}
	if !r.ok {
		return
	}
	r.x, r.y = x, y
	if small == 'm' {
		r.startX, r.startY = x, y
		r.path.Move(x, y)
		return
	}
	r.path.Line(x, y)
}

// bend draws the cubic and quadratic curves, smooth or not.
func (r *pathReader) bend(small byte, relative bool) {
	var v [6]float64
	switch small {
	case 'c':
		v = r.numbers(6, relative)
		r.curve(v)
	case 's':
		v = r.numbers(4, relative)
		x, y := r.mirrored("cs")
		r.curve([6]float64{x, y, v[0], v[1], v[2], v[3]})
	case 'q':
		v = r.numbers(4, relative)
		r.quadratic(v[0], v[1], v[2], v[3])
	case 't':
		v = r.numbers(2, relative)
		x, y := r.mirrored("qt")
		r.quadratic(x, y, v[0], v[1])
	}
}

// mirrored is the control point that goes on from a curve of the same kind.
func (r *pathReader) mirrored(kinds string) (x, y float64) {
	if strings.IndexByte(kinds, r.before) < 0 {
		return r.x, r.y
	}
	return 2*r.x - r.turnX, 2*r.y - r.turnY
}

func (r *pathReader) curve(v [6]float64) {
	if !r.ok {
		return
	}
	r.path.Curve(v[0], v[1], v[2], v[3], v[4], v[5])
	r.turnX, r.turnY, r.x, r.y = v[2], v[3], v[4], v[5]
}

func (r *pathReader) quadratic(cx, cy, x, y float64) {
	r.curve([6]float64{r.x + 2*(cx-r.x)/3, r.y + 2*(cy-r.y)/3, x + 2*(cx-x)/3, y + 2*(cy-y)/3, x, y})
	r.turnX, r.turnY = cx, cy
}

// arc draws a part of an ellipse as curves of at most a quarter turn.
func (r *pathReader) arc(relative bool) {
	radii := r.numbers(2, false)
	turn, ok1 := r.in.number()
	large, ok2 := r.in.flag()
	sweep, ok3 := r.in.flag()
	end := r.numbers(2, relative)
	if r.ok = r.ok && ok1 && ok2 && ok3; !r.ok {
		return
	}
	e := ellipse{rx: math.Abs(radii[0]), ry: math.Abs(radii[1])}
	e.sin, e.cos = math.Sincos(turn * math.Pi / 180)
	if e.rx == 0 || e.ry == 0 || r.x == end[0] && r.y == end[1] {
		r.path.Line(end[0], end[1])
		r.x, r.y = end[0], end[1]
		return
	}
	from, by := e.centre(r.x, r.y, end[0], end[1], large, sweep)
	parts := int(math.Ceil(math.Abs(by)/(math.Pi/2) - 1e-9))
	step := by / float64(max(parts, 1))
	for i := range parts {
		r.curve(e.quarter(from+float64(i)*step, step))
	}
	r.x, r.y = end[0], end[1]
}

// ellipse is an ellipse turned around its centre.
type ellipse struct{ rx, ry, sin, cos, x, y float64 }

// centre finds where an ellipse lies that goes through two points (SVG 1.1,
// F.6.5), and returns the angle at which the arc starts and how far it turns.
func (e *ellipse) centre(x1, y1, x2, y2 float64, large, sweep bool) (from, by float64) {
	dx, dy := (x1-x2)/2, (y1-y2)/2
	u, v := e.cos*dx+e.sin*dy, -e.sin*dx+e.cos*dy
	if tooSmall := u*u/(e.rx*e.rx) + v*v/(e.ry*e.ry); tooSmall > 1 {
		e.rx *= math.Sqrt(tooSmall)
		e.ry *= math.Sqrt(tooSmall)
	}
	spread := e.rx*e.rx*v*v + e.ry*e.ry*u*u
	k := math.Sqrt(max(0, (e.rx*e.rx*e.ry*e.ry-spread)/spread))
	if large == sweep {
		k = -k
	}
	cu, cv := k*e.rx*v/e.ry, -k*e.ry*u/e.rx
	e.x, e.y = e.cos*cu-e.sin*cv+(x1+x2)/2, e.sin*cu+e.cos*cv+(y1+y2)/2
	from = math.Atan2((v-cv)/e.ry, (u-cu)/e.rx)
	by = math.Atan2((-v-cv)/e.ry, (-u-cu)/e.rx) - from
	if sweep && by < 0 {
		by += 2 * math.Pi
	} else if !sweep && by > 0 {
		by -= 2 * math.Pi
	}
	return from, by
}

// quarter is the curve of an arc of at most a quarter turn.
func (e *ellipse) quarter(from, by float64) [6]float64 {
	k := 4.0 / 3 * math.Tan(by/4)
	sin1, cos1 := math.Sincos(from)
	sin2, cos2 := math.Sincos(from + by)
	var out [6]float64
	for i, p := range [3][2]float64{{cos1 - k*sin1, sin1 + k*cos1}, {cos2 + k*sin2, sin2 - k*cos2}, {cos2, sin2}} {
		out[2*i] = e.x + e.cos*e.rx*p[0] - e.sin*e.ry*p[1]
		out[2*i+1] = e.y + e.sin*e.rx*p[0] + e.cos*e.ry*p[1]
	}
	return out
}
