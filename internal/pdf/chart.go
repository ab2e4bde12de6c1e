package pdf

import (
	"math"
	"strconv"
	"strings"

	"timone/internal/pdf/tag"
)

// Chart is figures on one scale, over places that have labels. It is a part of a
// flow, and Page.Chart draws it into a rectangle.
type Chart struct {
	Height  float64  // in a flow
	Says    string   // what is read in place of the chart
	Labels  []string // of the places, from left to right
	Series  []Series
	Style   Style  // of labels and numbers
	Ink     Colour // of the axis
	Grid    Colour // of the lines at round numbers
	Written bool   // bars and dots have their value written beside them, instead of a scale
	// Number writes a value; without it, with as many decimals as it has.
	Number func(float64) string
}

// Series is one row of figures. A value that is unknown is NaN and leaves a gap.
type Series struct {
	Name   string
	Shape  Shape
	Colour Colour
	Values []float64 // one for each place
	// Low and High are the interval of each value, where it has one: a band
	// around a curve, a line through a dot or the end of a bar.
	Low, High []float64
}

// Shape is how a series is drawn.
type Shape uint8

// Bars stand on zero; a Curve joins its values; Dots do not.
const (
	Bars Shape = iota
	Curve
	Dots
)

func (c Chart) measure(_ *composer, width float64) box {
	return drawnBox{Rect{W: width, H: max(finite(c.Height), 0)}, func(page *Page, at Rect) { page.Chart(c, at) }}
}

// Chart draws a chart into a rectangle.
func (p *Page) Chart(c Chart, r Rect) {
	if !(r.W > 0 && r.H > 0) {
		return
	}
	p.doc.Tag(tag.Figure(c.Says), func() { (&plotter{Chart: c, page: p}).draw(r) })
}

// plotter draws one chart.
type plotter struct {
	Chart
	page  *Page
	scale scale
	plot  Rect // where the figures stand
	slot  float64
	empty bool // nothing is known
}

const (
	chartGap = 5.0  // between the plot and what is written around it
	perMark  = 34.0 // points of height that a round number needs
)

func (c *plotter) draw(r Rect) {
	c.Style = c.Style.settled()
	c.plot = r
	c.legend()
	line := c.Style.Size * c.Style.Leading
	c.plot.H = max(c.plot.H-line-chartGap, 1)
	if c.Written {
		c.plot.Y, c.plot.H = c.plot.Y+line, max(c.plot.H-line, 1)
	}
	least, most := c.extent()
	c.scale = roundScale(least, most, min(max(int(c.plot.H/perMark), 1), 6))
	if c.Written && most > least && least <= 0 && most >= 0 { // nobody reads a scale: the greatest reaches the top
		c.scale.least, c.scale.most = least, most
	}
	c.axis()
	c.slot = c.plot.W / float64(max(c.places(), 1))
	c.labels()
	for _, shape := range []Shape{Bars, Curve, Dots} { // what is thin stands before what is broad
		for i := range c.Series {
			if s := &c.Series[i]; s.Shape == shape {
				c.series(s, i)
			}
		}
	}
}

// places is how many places there are from left to right.
func (c *plotter) places() int {
	n := len(c.Labels)
	for _, s := range c.Series {
		n = max(n, len(s.Values))
	}
	return n
}

// extent is the least and the greatest number to be shown. Bars need zero.
func (c *plotter) extent() (least, most float64) {
	least, most = math.Inf(1), math.Inf(-1)
	see := func(values ...float64) {
		for _, v := range values {
			if known(v) {
				least, most = min(least, v), max(most, v)
			}
		}
	}
	for _, s := range c.Series {
		see(s.Values...)
		see(s.Low...)
		see(s.High...)
		if s.Shape == Bars && least <= most {
			see(0)
		}
	}
	if c.empty = least > most; c.empty {
		return 0, 0
	}
	return least, most
}

func known(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) && math.Abs(v) < 1e15 }

// line sets one line of small type.
func (c *plotter) line(text string, style Style) *Block {
	return c.page.doc.Text(Span{Text: text, Style: style}).Line()
}

func (c *plotter) number(v float64) string {
	if c.Number != nil {
		return c.Number(v)
	}
	return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), "-", "−", 1)
}

// legend names the series, where there are several, above the plot.
func (c *plotter) legend() {
	if len(c.Series) < 2 {
		return
	}
	x, height := c.plot.X, 0.0
	for _, s := range c.Series {
		name := c.line(s.Name, c.Style)
		middle := c.plot.Y + name.Height/2
		switch s.Shape {
		case Curve:
			c.page.Stroke(Rule(x, middle, x+10, middle), Pen{Colour: s.Colour, Width: 1.6, Round: true})
		case Dots:
			c.page.Fill(Circle(x+5, middle, 2.4), s.Colour)
		default:
			c.page.Fill(Box(Rect{x + 2, middle - 3, 6, 6}), s.Colour)
		}
		c.page.Draw(name, x+14, c.plot.Y)
		x += 14 + name.Natural + 14
		height = name.Height
	}
	c.plot.Y += height + 2*chartGap
	c.plot.H = max(c.plot.H-height-2*chartGap, 1)
}

// axis draws the lines at round numbers, and the numbers left of them.
func (c *plotter) axis() {
	style := c.Style
	style.Tabular = true
	var marks []float64
	if !c.Written && !c.empty {
		marks = c.scale.marks()
	}
	var written []*Block
	widest := 0.0
	for _, v := range marks {
		written = append(written, c.line(c.number(v), style))
		widest = max(widest, written[len(written)-1].Natural)
	}
	right := c.plot.X + c.plot.W
	if len(written) > 0 {
		c.plot.X += widest + chartGap
		c.plot.W = max(right-c.plot.X, 1)
	}
	for i, v := range marks {
		y := c.y(v)
		c.page.Draw(written[i], c.plot.X-chartGap-written[i].Natural, y-written[i].Height/2)
		c.page.Stroke(Rule(c.plot.X, y, right, y), Pen{Colour: c.Grid, Width: .4})
	}
	base := c.y(min(max(0, c.scale.least), c.scale.most))
	c.page.Stroke(Rule(c.plot.X, base, right, base), Pen{Colour: c.Ink, Width: .7})
}

// labels are written below the plot; where they would touch, only every second
// one is, or fewer.
func (c *plotter) labels() {
	widest := 0.0
	var written []*Block
	for _, label := range c.Labels {
		b := c.line(label, c.Style)
		widest = max(widest, b.Natural)
		written = append(written, b)
	}
	every := max(int(math.Ceil((widest+3)/c.slot)), 1)
	for i := 0; i < len(written); i += every {
		x := c.x(i) - written[i].Natural/2
		if len(written) > 1 || every == 1 {
			x = min(max(x, c.plot.X-chartGap), c.plot.X+c.plot.W-written[i].Natural)
		}
		c.page.Draw(written[i], x, c.plot.Y+c.plot.H+chartGap)
	}
}

// x is the middle of a place, y the height of a value.
func (c *plotter) x(place int) float64 { return c.plot.X + c.slot*(float64(place)+0.5) }

func (c *plotter) y(v float64) float64 { return c.plot.Y + c.plot.H*(1-c.scale.part(v)) }
