package document

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/words"
)

// chart is the map of influence, upwards, against interest, to the right.
type chart struct {
	l       *layout
	size    pdf.Rect // of the whole, from 0, 0
	field   pdf.Rect // where the marks stand
	marks   []*mark
	unnamed int // marks whose name found no room
}

// mark is a person or body on the map, and its name beside it.
type mark struct {
	dossier.Stakeholder
	n     int // its number in the list
	x, y  float64
	name  *pdf.Block
	at    pdf.Rect // the name's
	named bool
}

// Measures of the map.
const (
	mapHeight  = 430.0
	mapHead    = 14.0
	mapFoot    = 34.0
	dotRadius  = 6.2
	nameRoom   = 120.0
	fieldInset = 16.0
	titleRoom  = 3.0
)

var mapName = pdf.Style{Size: 7.8, Leading: 1.25, Colour: ink, Weight: 600}

// attitudeInk is the colour of an attitude; a sign goes with it.
func attitudeInk(attitude string) pdf.Colour {
	switch attitude {
	case "supporter":
		return pdf.Hex("#2c6e49")
	case "critic":
		return thread
	}
	return faint
}

// chart places those who stand on the map: each where it belongs, or as near as
// there is room, and each name where it covers nothing.
func (l *layout) chart(all []dossier.Stakeholder) *chart {
	size := pdf.Rect{W: column(l.format).W, H: mapHeight}
	c := &chart{l: l, size: size, field: pdf.Rect{Y: mapHead, W: size.W, H: size.H - mapHead - mapFoot}}
	for i, one := range all {
		if quadrant(one) != "" {
			c.marks = append(c.marks, &mark{Stakeholder: one, n: i + 1})
		}
	}
	taken := c.titles()
	for _, m := range c.marks {
		c.stand(m, taken)
		taken = append(taken, m.dot())
	}
	for _, m := range c.marks {
		if !c.call(m, m.Name, mapName, taken) {
			c.unnamed++
			if !c.call(m, strconv.Itoa(m.n), sized(mapName, 6.4), taken) {
				continue
			}
		}
		taken = append(taken, m.at)
	}
	return c
}

func (m *mark) dot() pdf.Rect {
	return pdf.Rect{X: m.x - dotRadius, Y: m.y - dotRadius, W: 2 * dotRadius, H: 2 * dotRadius}
}

// stand gives a mark its place: where it belongs, or the nearest where it covers
// nothing that was placed before it.
func (c *chart) stand(m *mark, taken []pdf.Rect) {
	in := c.field.Inset(fieldInset)
	x := in.X + in.W*float64(*m.Interest)/100
	y := in.Y + in.H*(1-float64(*m.Influence)/100)
	m.x, m.y = x, y
	for turn := 0.0; turn < 400 && m.covers(taken); turn++ {
		reach, angle := 2*dotRadius*math.Sqrt(turn/4), turn*2.4
		m.x = min(max(x+reach*math.Cos(angle), in.X), in.X+in.W)
		m.y = min(max(y+reach*math.Sin(angle), in.Y), in.Y+in.H)
	}
}

// covers tells whether a mark stands on one of some places, or close to it.
func (m *mark) covers(taken []pdf.Rect) bool {
	return slices.ContainsFunc(taken, func(r pdf.Rect) bool { return meet(m.dot().Inset(-.5), r) })
}

// box is where a mark and its name stand.
func (m *mark) box() pdf.Rect {
	dot := m.dot()
	if !m.named {
		return dot
	}
	x, y := min(dot.X, m.at.X), min(dot.Y, m.at.Y)
	return pdf.Rect{X: x, Y: y, W: max(dot.X+dot.W, m.at.X+m.at.W) - x, H: max(dot.Y+dot.H, m.at.Y+m.at.H) - y}
}

// call writes a text beside a mark, as near as it covers nothing; it tells
// whether there is such a place.
func (c *chart) call(m *mark, text string, style pdf.Style, taken []pdf.Rect) bool {
	name := c.l.doc.Text(c.l.theirs(text, style)).Align(pdf.Left).MaxLines(1).Wrap(nameRoom)
	m.name = name
	for _, far := range []float64{2, 9, 18, 28} {
		for _, at := range around(m, name.Natural, name.Height, far) {
			if within(at, c.field.Inset(3)) && !slices.ContainsFunc(taken, func(r pdf.Rect) bool { return meet(at, r) }) {
				m.at, m.named = at, true
				return true
			}
		}
	}
	return false
}

// around are the places of a name at a distance from its mark, the best first.
func around(m *mark, w, h, far float64) []pdf.Rect {
	off := dotRadius + far
	slant := off * .72
	return []pdf.Rect{
		{X: m.x + off, Y: m.y - h/2, W: w, H: h},
		{X: m.x - off - w, Y: m.y - h/2, W: w, H: h},
		{X: m.x - w/2, Y: m.y + off, W: w, H: h},
		{X: m.x - w/2, Y: m.y - off - h, W: w, H: h},
		{X: m.x + slant, Y: m.y + slant, W: w, H: h},
		{X: m.x + slant, Y: m.y - slant - h, W: w, H: h},
		{X: m.x - slant - w, Y: m.y + slant, W: w, H: h},
		{X: m.x - slant - w, Y: m.y - slant - h, W: w, H: h},
	}
}

func meet(a, b pdf.Rect) bool {
	return a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H
}

func within(a, b pdf.Rect) bool {
	return a.X >= b.X && a.Y >= b.Y && a.X+a.W <= b.X+b.W && a.Y+a.H <= b.Y+b.H
}

// titled is a field's name in its corner, and where that is.
func (c *chart) titled(q string) (*pdf.Block, pdf.Rect) {
	align := pdf.Left
	if q == "involve" || q == "inform" {
		align = pdf.Right
	}
	block := c.l.doc.Text(
		pdf.Span{Text: c.l.words.Say(words.Key("dossier.map." + q)), Style: inked(sized(subhead, 11.5), soft)},
		pdf.Span{Text: "\n" + c.l.words.Say(words.Key("dossier.map."+q+"-who")), Style: sized(small, 7)},
	).Align(align).Wrap(c.field.W/2 - 20)
	at := pdf.Rect{X: c.field.X + 9, Y: c.field.Y + 7, W: c.field.W/2 - 20, H: block.Height}
	if align == pdf.Right {
		at.X = c.field.X + c.field.W/2 + 11
	}
	if q == "inform" || q == "watch" {
		at.Y = c.field.Y + c.field.H - 7 - block.Height
	}
	return block, at
}

// titles are where the fields' names stand.
func (c *chart) titles() []pdf.Rect {
	var all []pdf.Rect
	for _, q := range quadrants {
		block, at := c.titled(q)
		if q == "involve" || q == "inform" {
			at.X += at.W - block.Natural
		}
		at.W = block.Natural
		all = append(all, at.Inset(-titleRoom))
	}
	return all
}

// draw draws the map at a place of a page.
func (c *chart) draw(page *pdf.Page, at pdf.Rect) {
	move := func(r pdf.Rect) pdf.Rect { r.X += at.X; r.Y += at.Y; return r }
	field := move(c.field)
	involve := pdf.Rect{X: field.X + field.W/2, Y: field.Y, W: field.W / 2, H: field.H / 2}
	page.Fill(pdf.Rounded(field, 6), pdf.Hex("#faf8f4"))
	page.Fill(pdf.Box(involve.Inset(.5)), c.l.marking().Mix(pdf.White, .9))
	axis := pdf.Pen{Colour: strong, Width: .6, Dash: []float64{2.5, 2.5}}
	page.Stroke(pdf.Rule(field.X, field.Y+field.H/2, field.X+field.W, field.Y+field.H/2), axis)
	page.Stroke(pdf.Rule(field.X+field.W/2, field.Y, field.X+field.W/2, field.Y+field.H), axis)
	page.Stroke(pdf.Rounded(field, 6), pdf.Pen{Colour: strong, Width: .6})
	for _, q := range quadrants {
		block, r := c.titled(q)
		page.Draw(block, move(r).X, move(r).Y)
	}
	arrows := c.arrows()
	for _, a := range arrows {
		a.moved(at.X, at.Y).drawLine(page)
	}
	for _, m := range c.marks {
		c.drawMark(page, at, m)
	}
	for _, a := range arrows {
		a.moved(at.X, at.Y).drawHead(page)
	}
	c.axes(page, field)
	c.legend(page, pdf.Rect{X: field.X, Y: field.Y + field.H + 18, W: field.W})
}

// drawMark draws a mark with the sign of its attitude, and its name.
func (c *chart) drawMark(page *pdf.Page, at pdf.Rect, m *mark) {
	drawSign(page, m.Attitude, at.X+m.x, at.Y+m.y, dotRadius)
	if !m.named {
		return
	}
	behind := pdf.Rect{X: at.X + m.at.X - 1.5, Y: at.Y + m.at.Y - .5, W: m.at.W + 3, H: m.at.H + 1}
	page.Fill(pdf.Rounded(behind, 2), pdf.White.Opacity(.82))
	page.Draw(m.name, at.X+m.at.X, at.Y+m.at.Y)
}

// drawSign draws an attitude: plus, a bar of two lines, minus, or nothing, on a
// disc in its colour.
func drawSign(page *pdf.Page, attitude string, x, y, radius float64) {
	if attitude == "" {
		page.Fill(pdf.Circle(x, y, radius), pdf.White)
		page.Stroke(pdf.Circle(x, y, radius-.5), pdf.Pen{Colour: faint, Width: 1})
		return
	}
	page.Fill(pdf.Circle(x, y, radius), attitudeInk(attitude))
	pen := pdf.Pen{Colour: pdf.White, Width: radius * .26, Round: true}
	arm := radius * .5
	switch attitude {
	case "supporter":
		page.Stroke(pdf.Rule(x, y-arm, x, y+arm), pen)
		page.Stroke(pdf.Rule(x-arm, y, x+arm, y), pen)
	case "critic":
		page.Stroke(pdf.Rule(x-arm, y, x+arm, y), pen)
	default:
		page.Stroke(pdf.Rule(x-arm, y-arm*.45, x+arm, y-arm*.45), pen)
		page.Stroke(pdf.Rule(x-arm, y+arm*.45, x+arm, y+arm*.45), pen)
	}
}

func (c *chart) markOf(id string) *mark {
	at := slices.IndexFunc(c.marks, func(m *mark) bool { return m.ID == id })
	if at < 0 {
		return nil
	}
	return c.marks[at]
}

// axes name what grows to the right, and what grows upwards.
func (c *chart) axes(page *pdf.Page, field pdf.Rect) {
	up := c.l.doc.Text(pdf.Span{Text: "↑ " + c.l.words.Say(words.DossierInfluence), Style: sized(small, 7)}).Line()
	page.Draw(up, field.X, field.Y-up.Height-2)
	right := c.l.doc.Text(pdf.Span{Text: c.l.words.Say(words.DossierInterest) + " →", Style: sized(small, 7)}).Line()
	page.Draw(right, field.X+field.W-right.Natural, field.Y+field.H+3)
}

// legend says what the signs and the arrows mean.
func (c *chart) legend(page *pdf.Page, at pdf.Rect) {
	x := at.X
	say := func(text string) {
		block := c.l.doc.Text(pdf.Span{Text: text, Style: sized(small, 7.2)}).Line()
		page.Draw(block, x, at.Y-block.Height/2+4)
		x += block.Natural + 15
	}
	for _, attitude := range []string{"supporter", "neutral", "critic", ""} {
		drawSign(page, attitude, x+4, at.Y+4, 4.4)
		x += 12
		say(c.l.words.Say(words.Key("dossier.attitude." + cmp.Or(attitude, "unknown"))))
	}
	if len(c.l.sphere.Influences) > 0 {
		for strength := range 3 {
			one := arrowTo(point{x, at.Y + 4}, point{x + 20, at.Y + 4}, strength+1)
			one.drawLine(page)
			one.drawHead(page)
			x += 24
		}
		say(c.l.words.Say(words.DocumentArrows))
	}
}
