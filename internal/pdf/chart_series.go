package pdf

import "math"

func (c *plotter) series(s *Series, index int) {
	switch s.Shape {
	case Curve:
		c.curve(s)
	case Dots:
		c.dots(s)
	default:
		c.bars(s, index)
	}
}

// value is a value of a row, NaN where it has none.
func value(row []float64, i int) float64 {
	if i < len(row) && known(row[i]) {
		return row[i]
	}
	return math.NaN()
}

// between is the interval of a place, and whether it has one.
func (s *Series) between(i int) (low, high float64, ok bool) {
	low, high = value(s.Low, i), value(s.High, i)
	return low, high, known(low) && known(high)
}

// stretches are the places from which and up to which something is known.
func stretches(n int, has func(i int) bool) [][2]int {
	var out [][2]int
	for from := 0; from < n; from++ {
		if !has(from) {
			continue
		}
		to := from + 1
		for to < n && has(to) {
			to++
		}
		out = append(out, [2]int{from, to})
		from = to
	}
	return out
}

// curve draws the band first, then the line over it; a value alone is a dot, and
// so is the last one.
func (c *plotter) curve(s *Series) {
	for _, part := range stretches(len(s.Values), func(i int) bool { _, _, ok := s.between(i); return ok }) {
		c.page.Fill(c.band(s, part[0], part[1]), s.Colour.Opacity(.16))
	}
	last := -1
	for _, part := range stretches(len(s.Values), func(i int) bool { return known(s.Values[i]) }) {
		path := (&Path{label: "curve"}).Move(c.x(part[0]), c.y(s.Values[part[0]]))
		for i := part[0] + 1; i < part[1]; i++ {
			path.Line(c.x(i), c.y(s.Values[i]))
		}
		last = part[1] - 1
		if part[1] > part[0]+1 {
			c.page.Stroke(path, Pen{Colour: s.Colour, Width: 1.6, Round: true})
		} else {
			c.page.Fill(Circle(c.x(last), c.y(s.Values[last]), 2), s.Colour)
		}
	}
	if last >= 0 {
		c.page.Fill(Circle(c.x(last), c.y(s.Values[last]), 2.6), s.Colour)
	}
}

// band goes along the upper ends of intervals and back along the lower ones.
func (c *plotter) band(s *Series, from, to int) *Path {
	path := (&Path{label: "band"}).Move(c.x(from), c.y(s.High[from]))
	for i := from + 1; i < to; i++ {
		path.Line(c.x(i), c.y(s.High[i]))
	}
	for i := to - 1; i >= from; i-- {
		path.Line(c.x(i), c.y(s.Low[i]))
	}
	return path.Close()
}

func (c *plotter) dots(s *Series) {
	for i := range s.Values {
		c.interval(s, i, c.x(i))
		if v := value(s.Values, i); known(v) {
			c.page.Fill(Circle(c.x(i), c.y(v), 3), s.Colour)
			c.write(s, i, c.x(i), c.y(v)-3)
		}
	}
}

// bars stand beside those of other series at the same place.
func (c *plotter) bars(s *Series, index int) {
	of, before := 0, 0
	for i := range c.Series {
		if c.Series[i].Shape == Bars {
			of++
			if i < index {
				before++
			}
		}
	}
	width := min(c.slot*.64, 40) / float64(max(of, 1))
	base := c.y(min(max(0, c.scale.least), c.scale.most))
	for i := range s.Values {
		x := c.x(i) + (float64(before)-float64(of)/2)*width
		if v := value(s.Values, i); known(v) {
			y := c.y(v)
			c.page.Fill(Box(Rect{x, min(y, base), width * .94, math.Abs(y - base)}), s.Colour)
			c.write(s, i, x+width/2, min(y, base))
		}
		c.interval(s, i, x+width/2)
	}
}

// interval draws a place's interval as a line with ends.
func (c *plotter) interval(s *Series, i int, x float64) {
	low, high, ok := s.between(i)
	if !ok {
		return
	}
	pen := Pen{Colour: s.Colour.Mix(Black, .35), Width: .9}
	c.page.Stroke(Rule(x, c.y(low), x, c.y(high)), pen)
	for _, v := range []float64{low, high} {
		c.page.Stroke(Rule(x-2.5, c.y(v), x+2.5, c.y(v)), pen)
	}
}

// write writes a value above where it stands, if values are written.
func (c *plotter) write(s *Series, i int, x, y float64) {
	if !c.Written {
		return
	}
	if _, high, ok := s.between(i); ok {
		y = min(y, c.y(high))
	}
	style := c.Style
	style.Tabular, style.Weight = true, 600
	b := c.line(c.number(s.Values[i]), style)
	c.page.Draw(b, x-b.Natural/2, y-b.Height-1)
}
