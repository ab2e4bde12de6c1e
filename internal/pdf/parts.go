package pdf

import "timone/internal/pdf/tag"

// textBox is a paragraph of a width. It is read as one where nothing else that
// holds text is open.
type textBox struct {
	block   *Block
	reading *reading
}

func (p Paragraph) measure(_ *composer, width float64) box {
	return textBox{p.Wrap(width), &reading{tag: tag.Paragraph}}
}

func (b textBox) height() float64 { return b.block.Height }

func (b textBox) draw(page *Page, x, y float64) {
	if page.doc.open.reads() != nil {
		page.Draw(b.block, x, y)
		return
	}
	b.reading.draw(page.doc, func() { page.Draw(b.block, x, y) })
}

func (b textBox) split(room float64, must bool) (head, rest box) {
	first, second := b.block.Split(room)
	if first == nil && must {
		n := max(b.block.fits(room), 1)
		first, second = b.block.cut(0, n), nil
		if n < len(b.block.Lines) {
			second = b.block.cut(n, len(b.block.Lines))
		}
	}
	if first != nil {
		head = textBox{first, b.reading}
	}
	if second != nil {
		rest = textBox{second, b.reading}
	}
	return head, rest
}

// Drawn is a part that a function draws: a picture, a chart, a mark. It is not
// split; one that is higher than a whole frame is drawn as high as the frame.
// Says is what is read in its place; without it, it is decoration.
type Drawn struct {
	Height float64
	Says   string
	Draw   func(page *Page, at Rect)
}

func (d Drawn) measure(_ *composer, width float64) box {
	b := drawnBox{Rect{W: width, H: max(finite(d.Height), 0)}, d.Draw}
	if d.Says == "" {
		return b
	}
	return taggedBox{b, &reading{tag: tag.Figure(d.Says)}}
}

type drawnBox struct {
	size  Rect
	paint func(page *Page, at Rect)
}

func (b drawnBox) height() float64 { return b.size.H }

func (b drawnBox) draw(page *Page, x, y float64) {
	if b.paint != nil {
		b.paint(page, Rect{x, y, b.size.W, b.size.H})
	}
}

func (b drawnBox) split(room float64, must bool) (head, rest box) {
	if !must {
		return nil, b
	}
	b.size.H = max(min(room, b.size.H), 0)
	return b, nil
}

// Divider is a line from edge to edge.
type Divider struct{ Pen Pen }

func (d Divider) measure(_ *composer, width float64) box {
	return drawnBox{Rect{W: width, H: d.Pen.Width}, func(page *Page, at Rect) {
		y := at.Y + at.H/2
		page.Stroke(Rule(at.X, y, at.X+at.W, y), d.Pen)
	}}
}

// Here is a part of no height: a function that is told where it came to stand.
// It stays with what follows.
type Here func(page *Page, y float64)

func (h Here) measure(*composer, float64) box {
	return drawnBox{paint: func(page *Page, at Rect) { h(page, at.Y) }}
}

// Running is a part of no height that says what goes on from here, for the
// heads of the pages that come: Turn has it, also for a page on which nothing
// stands above it.
type Running string

func (r Running) measure(c *composer, _ float64) box {
	return runningBox{says: string(r), drawnBox: drawnBox{paint: func(*Page, Rect) {
		if c.flow != nil {
			c.flow.running = string(r)
		}
	}}}
}

type runningBox struct {
	drawnBox
	says string
}

// Placed is parts that stand in a rectangle of the page where the flow is, and
// take no room in it.
type Placed struct {
	At    Rect
	Parts []Part
}

func (p Placed) measure(c *composer, _ float64) box {
	inner := stacked(c, p.At.W, p.Parts)
	return drawnBox{paint: func(page *Page, _ Rect) { inner.draw(page, p.At.X, p.At.Y) }}
}

// Edges are distances from the sides of a rectangle.
type Edges struct{ Top, Right, Bottom, Left float64 }

// Even is the same distance from every side.
func Even(d float64) Edges { return Edges{d, d, d, d} }

// Panel is parts with something behind them that grows as they do, and that is
// drawn again on every page that they go on to.
type Panel struct {
	Padding Edges
	Behind  func(page *Page, at Rect)
	Parts   []Part
}

// Filled paints a rectangle with round corners.
func Filled(colour Colour, radius float64) func(page *Page, at Rect) {
	return func(page *Page, at Rect) { page.Fill(Rounded(at, radius), colour) }
}

func (p Panel) measure(c *composer, width float64) box {
	inside := stacked(c, max(width-p.Padding.Left-p.Padding.Right, 0), p.Parts)
	return panelBox{inside, p.Padding, p.Behind, width}
}

type panelBox struct {
	inside  box
	padding Edges
	behind  func(page *Page, at Rect)
	width   float64
}

func (b panelBox) height() float64 { return b.padding.Top + b.inside.height() + b.padding.Bottom }

func (b panelBox) draw(page *Page, x, y float64) {
	if b.behind != nil {
		b.behind(page, Rect{x, y, b.width, b.height()})
	}
	b.inside.draw(page, x+b.padding.Left, y+b.padding.Top)
}

func (b panelBox) split(room float64, must bool) (head, rest box) {
	first, second := b.inside.split(room-b.padding.Top-b.padding.Bottom, must)
	if first == nil {
		return nil, b
	}
	above, below := b, b
	above.inside, below.inside = first, second
	if second == nil {
		return above, nil
	}
	return above, below
}
