package document

import (
	"math"

	"timone/internal/pdf"
)

type point struct{ x, y float64 }

// arrow says that one influences another: a line on a bow from a point to the
// foot of its head, and the tip of that. The stronger, the thicker.
type arrow struct {
	from, bend, back, foot, tip point
	strength                    int
}

// Measures of the arrows: how far they keep from what they touch, and how much
// of its length one leaves the straight line, so that one back does not lie on it.
const (
	arrowRoom = 2.0
	arrowBow  = .09
)

func headLength(strength int) float64 { return 3.2 + 1.3*float64(strength) }

// arrows are those between the marks that stand on the map.
func (c *chart) arrows() []arrow {
	var all []arrow
	for _, i := range c.l.sphere.Influences {
		if from, to := c.markOf(i.From), c.markOf(i.To); from != nil && to != nil && from != to {
			all = append(all, c.arrowBetween(from.box(), to.box(), i.Strength))
		}
	}
	return all
}

// arrowBetween leads from the edge of a box to that of another.
func (c *chart) arrowBetween(from, to pdf.Rect, strength int) arrow {
	a, b, head := middle(from), middle(to), headLength(strength)
	bend := point{(a.x+b.x)/2 - (b.y-a.y)*arrowBow, (a.y+b.y)/2 + (b.x-a.x)*arrowBow}
	start, foot, tip := edge(from, bend, arrowRoom), edge(to, bend, arrowRoom+head), edge(to, bend, arrowRoom)
	if bend == a || (tip.x-start.x)*(b.x-a.x)+(tip.y-start.y)*(b.y-a.y) < 2*head*math.Hypot(b.x-a.x, b.y-a.y) {
		return c.arrowAround(from, to, strength)
	}
	return arrow{start, along(start, bend, 2./3), along(foot, bend, 2./3), foot, tip, strength}
}

// arrowAround leads around the right sides of two boxes that have no room between
// them, or around the left ones where the map ends on the right.
func (c *chart) arrowAround(from, to pdf.Rect, strength int) arrow {
	head := headLength(strength)
	side, start, tip := 1., from.X+from.W, to.X+to.W
	out := max(start, tip) + arrowRoom + 3*head
	if out > c.field.X+c.field.W {
		side, start, tip = -1, from.X, to.X
		out = min(start, tip) - arrowRoom - 3*head
	}
	begin, end := point{start + side*arrowRoom, middle(from).y}, point{tip + side*arrowRoom, middle(to).y}
	return arrow{begin, point{out, begin.y}, point{out, end.y}, point{end.x + side*head, end.y}, end, strength}
}

// arrowTo leads straight from a point to another.
func arrowTo(from, to point, strength int) arrow {
	foot := along(to, from, headLength(strength)/math.Hypot(to.x-from.x, to.y-from.y))
	return arrow{from, along(from, foot, 1./3), along(from, foot, 2./3), foot, to, strength}
}

func middle(r pdf.Rect) point { return point{r.X + r.W/2, r.Y + r.H/2} }

// along is the point that a part of the way from one to another ends at.
func along(a, b point, part float64) point {
	return point{a.x + (b.x-a.x)*part, a.y + (b.y-a.y)*part}
}

// edge is where the way from the middle of a box to a point leaves it, and as far
// beyond as is said.
func edge(box pdf.Rect, towards point, beyond float64) point {
	from := middle(box)
	dx, dy := towards.x-from.x, towards.y-from.y
	far := math.Hypot(dx, dy)
	if far == 0 {
		return from
	}
	part := min(box.W/2/max(math.Abs(dx), 1e-9), box.H/2/max(math.Abs(dy), 1e-9), 1)
	return along(from, towards, part+beyond/far)
}

func (a arrow) moved(x, y float64) arrow {
	for _, p := range []*point{&a.from, &a.bend, &a.back, &a.foot, &a.tip} {
		p.x, p.y = p.x+x, p.y+y
	}
	return a
}

// arrowInk is the colour of the arrows.
func arrowInk() pdf.Colour { return faint.Mix(pdf.White, .35) }

func (a arrow) drawLine(page *pdf.Page) {
	line := new(pdf.Path).Move(a.from.x, a.from.y).Curve(a.bend.x, a.bend.y, a.back.x, a.back.y, a.foot.x, a.foot.y)
	page.Stroke(line, pdf.Pen{Colour: arrowInk(), Width: .55 * float64(a.strength)})
}

func (a arrow) drawHead(page *pdf.Page) {
	x, y := (a.tip.x-a.foot.x)*.42, (a.tip.y-a.foot.y)*.42
	page.Fill(new(pdf.Path).Move(a.tip.x, a.tip.y).Line(a.foot.x-y, a.foot.y+x).Line(a.foot.x+y, a.foot.y-x).Close(), arrowInk())
}
