package document

import (
	"strconv"

	"timone/internal/pdf"
	"timone/internal/pdf/tag"
)

// letters is a cover of type alone: the days as large as the column is wide.
func (l *layout) letters() {
	l.named(margin + 15)
	title, _ := l.titled()
	display := pdf.Style{Family: pdf.Serif, Italic: true, Leading: .92, Tracking: -22, Colour: legible(l.brand)}
	upright := display
	upright.Italic, upright.Colour = false, ink
	y := l.page.Height * .3
	l.doc.Tag(tag.Heading(1), func() {
		head := l.doc.Text(pdf.Span{Text: title, Style: sized(coverTitle, 25)}).Line()
		l.page.Draw(head, margin, y)
		y += head.Height + 14
		for i, line := range l.daysInLines() {
			style := display
			if i > 0 {
				style = upright
			}
			style.Size = l.fitted(line, style, l.width()-4, 158)
			block := l.doc.Text(pdf.Span{Text: line, Style: style}).Line()
			l.page.Draw(block, margin-style.Size*.03, y)
			y += block.Height
		}
	})
	l.why(pdf.Rect{X: l.page.Width/2 + 22, Y: y + 34, W: l.width()/2 - 22, H: 100}, soft, pdf.Left)
	l.signed(margin, l.page.Height-margin, 235, soft)
}

// daysInLines is the plan's days in two lines: what they are called, and their
// year.
func (l *layout) daysInLines() []string {
	first, last := l.period.first, l.period.last
	year := strconv.Itoa(last.Year())
	switch {
	case first.Year() != last.Year():
		return []string{l.when(period{first, first}) + " –", l.when(period{last, last})}
	case l.period.whole() && l.period.inMonth():
		return []string{l.month(last), year}
	case l.period.whole():
		return []string{l.month(first) + " – " + l.month(last), year}
	case first == last:
		return []string{l.dayMonth(last), year}
	}
	return []string{l.dayMonth(first) + " –", l.dayMonth(last), year}
}

// lettersManner sets titles in italics and marks nothing.
var lettersManner = manner{
	title: pdf.Style{Family: pdf.Serif, Italic: true, Size: 27, Leading: 1.12, Tracking: -10, Colour: ink},
	brand: true,
	rule: func(_ *layout, page *pdf.Page, x, y, width float64) {
		page.Stroke(pdf.Rule(x, y, x+width, y), pdf.Pen{Colour: ink, Width: .5})
	},
}
