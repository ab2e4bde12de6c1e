package pdf

import (
	"math"
	"strconv"
	"strings"
)

// svgWalker goes through an SVG and puts its shapes into a drawing.
type svgWalker struct {
	drawing *Drawing
	named   map[string]*element
	visits  int
	steps   int
	clips   map[*element]clip // as they are before they are moved
}

// ink is what shapes inherit from the groups around them.
type ink struct {
	fill, stroke           string
	fillAlpha, strokeAlpha float64
	opacity                float64
	width                  float64
	round, evenOdd         bool
	at                     affine
	clips                  []clip
}

// name remembers the elements that others refer to.
func (w *svgWalker) name(e *element) {
	if id := e.attr["id"]; id != "" {
		w.named[id] = e
	}
	for _, child := range e.children {
		w.name(child)
	}
}

func (w *svgWalker) children(e *element, k ink, depth int) {
	for _, child := range e.children {
		w.element(child, k, depth+1)
	}
}

func (w *svgWalker) element(e *element, k ink, depth int) {
	w.visits++
	if depth > maxDepth || w.visits > maxElements || w.steps > maxSteps || e.attr["display"] == "none" {
		return
	}
	k = w.inherit(e, k)
	switch e.name {
	case "g", "svg", "a", "switch":
		w.children(e, k, depth)
	case "use":
		if target := w.named[reference(e.attr["href"])]; target != nil {
			k.at = k.at.times(shifted(e.number("x"), e.number("y")))
			w.element(target, k, depth+20)
		}
	default:
		if path := e.shape(); path != nil {
			w.draw(path, k)
		}
	}
}

// inherit is the ink inside an element.
func (w *svgWalker) inherit(e *element, k ink) ink {
	text := func(name string, to *string) {
		if v := e.attr[name]; v != "" && v != "inherit" {
			*to = v
		}
	}
	number := func(name string, to *float64) {
		if v := numbers(e.attr[name]); len(v) > 0 {
			*to = v[0]
		}
	}
	text("fill", &k.fill)
	text("stroke", &k.stroke)
	number("fill-opacity", &k.fillAlpha)
	number("stroke-opacity", &k.strokeAlpha)
	number("stroke-width", &k.width)
	own := 1.0
	number("opacity", &own)
	k.opacity *= share(own)
	rule := ""
	text("fill-rule", &rule)
	k.evenOdd = rule == "evenodd" || rule == "" && k.evenOdd
	if e.attr["stroke-linecap"] != "" {
		k.round = e.attr["stroke-linecap"] == "round"
	}
	k.at = k.at.times(transform(e.attr["transform"]))
	if c := w.named[reference(e.attr["clip-path"])]; c != nil {
		k.clips = append(k.clips[:len(k.clips):len(k.clips)], w.clip(c, k.at))
	}
	return k
}

// clip is a clipPath at a place.
func (w *svgWalker) clip(e *element, at affine) clip {
	c, known := w.clips[e]
	if !known {
		c = w.readClip(e)
		if w.clips == nil {
			w.clips = map[*element]clip{}
		}
		w.clips[e] = c
	}
	w.steps += len(c.path.steps)
	if w.steps > maxSteps {
		return clip{path: &Path{}}
	}
	c.path = c.path.through(at)
	return c
}

// readClip joins the shapes of a clipPath into one path.
func (w *svgWalker) readClip(e *element) clip {
	c := clip{path: &Path{}}
	at := transform(e.attr["transform"])
	for _, child := range e.children {
		if child.name == "use" {
			if target := w.named[reference(child.attr["href"])]; target != nil {
				child = target
			}
		}
		if path := child.shape(); path != nil && len(c.path.steps) < maxSteps {
			c.path.steps = append(c.path.steps, path.through(at.times(transform(child.attr["transform"]))).steps...)
			c.evenOdd = c.evenOdd || child.attr["clip-rule"] == "evenodd"
		}
	}
	if len(c.path.steps) == 0 {
		c.path.Move(0, 0)
	}
	return c
}

// draw puts a shape into the drawing.
func (w *svgWalker) draw(path *Path, k ink) {
	w.steps += len(path.steps)
	for _, c := range k.clips {
		w.steps += len(c.path.steps) // written again for each shape
	}
	if w.steps > maxSteps {
		return
	}
	s := inked{path: path.through(k.at), evenOdd: k.evenOdd, clips: k.clips}
	if colour, ok := w.colour(k.fill); ok {
		colour = colour.Opacity(colour.alpha() * share(k.fillAlpha) * k.opacity)
		s.fill = &colour
	}
	if colour, ok := w.colour(k.stroke); ok && k.width > 0 {
		colour = colour.Opacity(colour.alpha() * share(k.strokeAlpha) * k.opacity)
		s.pen = &Pen{Colour: colour, Width: k.width * k.at.scale(), Round: k.round}
	}
	if s.fill != nil || s.pen != nil {
		w.drawing.strokes = append(w.drawing.strokes, s)
	}
}

// reference is the name in "#name" or "url(#name)".
func reference(s string) string {
	s = strings.TrimSuffix(strings.TrimPrefix(s, "url("), ")")
	s = strings.Trim(s, `"' `)
	if name, ok := strings.CutPrefix(s, "#"); ok {
		return name
	}
	return ""
}

// colour reads a paint; false is no paint.
func (w *svgWalker) colour(s string) (Colour, bool) {
	if strings.HasPrefix(strings.TrimSpace(s), "url(") {
		return w.gradient(w.named[reference(strings.TrimSpace(s))])
	}
	return flat(s)
}

// flat reads a colour; false is no paint.
func flat(s string) (Colour, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	switch {
	case s == "" || s == "none" || s == "transparent" || strings.HasPrefix(s, "url("):
		return Colour{}, false
	case strings.HasPrefix(s, "rgb"):
		return rgbFunction(s), true
	}
	if named, ok := colourNames[s]; ok {
		return named, true
	}
	return Hex(s), true
}

// gradient is the colour in the middle of a gradient.
func (w *svgWalker) gradient(e *element) (Colour, bool) {
	for hops := 0; e != nil && hops < 8; hops++ {
		if n := len(e.children); n > 0 {
			return e.children[0].stop().Mix(e.children[n-1].stop(), 0.5), true
		}
		e = w.named[reference(e.attr["href"])]
	}
	return Colour{}, false
}

// stop is the colour of a gradient's stop; black where it is none, such as
// another gradient.
func (e *element) stop() Colour {
	colour, _ := flat(e.attr["stop-color"])
	return colour
}

func rgbFunction(s string) Colour {
	_, s, _ = strings.Cut(s, "(")
	v := numbers(strings.NewReplacer("%", " ", ")", " ", "/", " ").Replace(s))
	if len(v) < 3 {
		return Black
	}
	channel := func(i int) uint8 { return uint8(255 * share(v[i]/255)) }
	c := Colour{R: channel(0), G: channel(1), B: channel(2)}
	if len(v) > 3 {
		c = c.Opacity(v[3])
	}
	return c
}

// colourNames are the sixteen of HTML, and what drawings use beside them.
var colourNames = map[string]Colour{
	"black": Hex("000"), "white": Hex("fff"), "red": Hex("f00"), "lime": Hex("0f0"), "blue": Hex("00f"),
	"yellow": Hex("ff0"), "aqua": Hex("0ff"), "cyan": Hex("0ff"), "fuchsia": Hex("f0f"), "magenta": Hex("f0f"),
	"gray": Hex("808080"), "grey": Hex("808080"), "silver": Hex("c0c0c0"), "maroon": Hex("800000"),
	"olive": Hex("808000"), "green": Hex("008000"), "purple": Hex("800080"), "teal": Hex("008080"),
	"navy": Hex("000080"), "orange": Hex("ffa500"), "gold": Hex("ffd700"), "pink": Hex("ffc0cb"),
	"brown": Hex("a52a2a"), "currentcolor": Black,
}

// shape is the outline of an element, or nil when it has none.
func (e *element) shape() *Path {
	switch e.name {
	case "path":
		return parsePath(e.attr["d"])
	case "rect":
		radius := max(e.number("rx"), e.number("ry"))
		return Rounded(Rect{e.number("x"), e.number("y"), e.number("width"), e.number("height")}, radius)
	case "circle":
		return Circle(e.number("cx"), e.number("cy"), e.number("r"))
	case "ellipse":
		return Ellipse(e.number("cx"), e.number("cy"), e.number("rx"), e.number("ry"))
	case "line":
		return Rule(e.number("x1"), e.number("y1"), e.number("x2"), e.number("y2"))
	case "polygon", "polyline":
		return polygon(numbers(e.attr["points"]), e.name == "polygon")
	}
	return nil
}

func polygon(at []float64, closed bool) *Path {
	p := &Path{}
	for i := 0; i+1 < len(at); i += 2 {
		if i == 0 {
			p.Move(at[0], at[1])
		} else {
			p.Line(at[i], at[i+1])
		}
	}
	if closed && len(p.steps) > 0 {
		p.Close()
	}
	return p
}

// affine is a map of the plane: x' = a·x + c·y + e, y' = b·x + d·y + f.
type affine [6]float64

func shifted(x, y float64) affine { return affine{1, 0, 0, 1, x, y} }

// times is m after n.
func (m affine) times(n affine) affine {
	return affine{
		m[0]*n[0] + m[2]*n[1], m[1]*n[0] + m[3]*n[1],
		m[0]*n[2] + m[2]*n[3], m[1]*n[2] + m[3]*n[3],
		m[0]*n[4] + m[2]*n[5] + m[4], m[1]*n[4] + m[3]*n[5] + m[5],
	}
}

// scale is how much larger the map makes things, on the whole.
func (m affine) scale() float64 { return math.Sqrt(math.Abs(m[0]*m[3] - m[1]*m[2])) }

// through is the path as a map of the plane moves it.
func (p *Path) through(m affine) *Path {
	moved := &Path{label: p.label, steps: make([]step, len(p.steps))}
	for i, s := range p.steps {
		for k := 0; k+1 < s.points(); k += 2 {
			x, y := s.at[k], s.at[k+1]
			s.at[k] = finite(m[0]*x + m[2]*y + m[4])
			s.at[k+1] = finite(m[1]*x + m[3]*y + m[5])
		}
		moved.steps[i] = s
	}
	return moved
}

// transform reads an SVG transform.
func transform(s string) affine {
	m := affine{1, 0, 0, 1, 0, 0}
	for {
		call, rest, ok := strings.Cut(s, ")")
		name, arguments, opened := strings.Cut(call, "(")
		if !ok || !opened {
			return m
		}
		m = m.times(oneTransform(strings.Trim(name, " ,\n\t"), numbers(arguments)))
		s = rest
	}
}

func oneTransform(name string, v []float64) affine {
	at := func(i int, otherwise float64) float64 {
		if i < len(v) {
			return v[i]
		}
		return otherwise
	}
	switch name {
	case "matrix":
		if len(v) == 6 {
			return affine(v)
		}
	case "translate":
		return shifted(at(0, 0), at(1, 0))
	case "scale":
		return affine{at(0, 1), 0, 0, at(1, at(0, 1)), 0, 0}
	case "rotate":
		sin, cos := math.Sincos(at(0, 0) * math.Pi / 180)
		x, y := at(1, 0), at(2, 0)
		return shifted(x, y).times(affine{cos, sin, -sin, cos, 0, 0}).times(shifted(-x, -y))
	case "skewX":
		return affine{1, 0, math.Tan(at(0, 0) * math.Pi / 180), 1, 0, 0}
	case "skewY":
		return affine{1, math.Tan(at(0, 0) * math.Pi / 180), 0, 1, 0, 0}
	}
	return affine{1, 0, 0, 1, 0, 0}
}

// numbers reads all the numbers in a list; it ends at what is not one.
func numbers(s string) []float64 {
	in := &numberReader{s: s}
	var out []float64
	for {
		v, ok := in.number()
		if !ok {
			return out
		}
		out = append(out, v)
	}
}

// numberReader reads numbers as SVG packs them: "1-2.5.5e3" is 1, -2.5, 0.5e3.
type numberReader struct {
	s  string
	at int
}

func (r *numberReader) skip() {
	for r.at < len(r.s) && strings.IndexByte(" ,\n\r\t", r.s[r.at]) >= 0 {
		r.at++
	}
}

func (r *numberReader) digits() int {
	from := r.at
	for r.at < len(r.s) && r.s[r.at] >= '0' && r.s[r.at] <= '9' {
		r.at++
	}
	return r.at - from
}

func (r *numberReader) take(set string) bool {
	if r.at < len(r.s) && strings.IndexByte(set, r.s[r.at]) >= 0 {
		r.at++
		return true
	}
	return false
}

// number reads the next number and says whether there was one.
func (r *numberReader) number() (float64, bool) {
	r.skip()
	from := r.at
	r.take("+-")
	count := r.digits()
	if r.take(".") {
		count += r.digits()
	}
	if count == 0 {
		r.at = from
		return 0, false
	}
	mark := r.at
	if r.take("eE") {
		r.take("+-")
		if r.digits() == 0 {
			r.at = mark
		}
	}
	v, err := strconv.ParseFloat(r.s[from:r.at], 64)
	if err != nil {
		return 0, true
	}
	return finite(v), true
}

// flag reads the 0 or 1 of an arc, which may touch what follows.
func (r *numberReader) flag() (bool, bool) {
	r.skip()
	if r.at >= len(r.s) {
		return false, false
	}
	r.at++
	return r.s[r.at-1] == '1', r.s[r.at-1] == '0' || r.s[r.at-1] == '1'
}
