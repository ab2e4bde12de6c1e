package pdf

import (
	"math"
	"strconv"

	"timone/internal/pdf/tag"
)

// Leader is a line of a table of contents: a text, dots, and at the edge where
// reading ends the number of the page that it leads to. It stands in a part
// tagged as contents.
type Leader struct {
	Text Span
	To   *Destination
	Dots Colour
}

const (
	leaderRoom = 30.0 // for a number and the dots before it
	leaderGap  = 4.0  // between dots and what they join
	leaderStep = 3.6  // from dot to dot
)

func (l Leader) measure(c *composer, width float64) box {
	if l.To != nil {
		l.Text.Link = To(l.To)
	}
	block := c.doc.Text(l.Text).Wrap(max(width-leaderRoom, 0))
	return taggedBox{leaderBox{l, block, width, &reading{tag: tag.Paragraph}}, &reading{tag: tag.Entry}}
}

type leaderBox struct {
	leader  Leader
	block   *Block
	width   float64
	reading *reading
}

func (b leaderBox) height() float64 { return b.block.Height }

func (b leaderBox) split(_ float64, must bool) (head, rest box) {
	if must {
		return b, nil
	}
	return nil, b
}

// draw sets the text. The number is known, and set, when all pages are.
func (b leaderBox) draw(page *Page, x, y float64) {
	if b.rightward() {
		x += leaderRoom
	}
	b.reading.draw(page.doc, func() { page.Draw(b.block, x, y) })
	if b.leader.To != nil && len(b.block.Lines) > 0 {
		page.doc.later = append(page.doc.later, func() {
			b.reading.draw(page.doc, func() { b.finish(page, x, y) })
		})
	}
}

// rightward says whether the text, and so the line, reads from right to left.
func (b leaderBox) rightward() bool { return len(b.block.Lines) > 0 && b.block.Lines[0].rtl }

// finish sets the number, and dots from the end of the text to it.
func (b leaderBox) finish(page *Page, x, y float64) {
	if b.leader.To.page == nil {
		return
	}
	style := b.leader.Text.Style
	style.Tabular = true
	number := page.doc.Text(Span{
		Text: strconv.Itoa(b.leader.To.page.number), Style: style, Link: b.leader.Text.Link,
	}).Line()
	last := &b.block.Lines[len(b.block.Lines)-1]
	room := math.Ceil((number.Natural+leaderGap)/leaderStep) * leaderStep // dots stand below dots
	at, from, to := x+b.width-number.Natural, x+last.X+last.Width+leaderGap, x+b.width-room
	dotted := to - from
	if b.rightward() {
		x -= leaderRoom
		at, from, to = x, x+leaderRoom+last.X-leaderGap, x+room
		dotted = from - to
	}
	page.Draw(number, at, y+last.Baseline-number.Lines[0].Baseline)
	if dotted > leaderStep {
		base := y + last.Baseline - 0.6
		page.Stroke(Rule(to, base, from, base), Pen{
			Colour: b.leader.Dots, Width: 0.9, Round: true, Dash: []float64{0, leaderStep},
		})
	}
}
