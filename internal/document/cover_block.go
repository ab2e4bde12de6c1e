package document

import (
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
)

// block is a block of the client's colour with the title large in it.
func (l *layout) block() {
	colour, letters := plate(l.brand)
	in := pdf.Rect{Y: 112, W: l.page.Width, H: l.page.Height*.68 - 112}
	l.page.Fill(pdf.Box(in), colour)
	l.named(62)
	bottom := in.Y + in.H - 34
	title, when := l.titled()
	days := l.doc.Text(pdf.Span{Text: when, Style: pdf.Style{Family: pdf.Serif, Italic: true, Size: 25, Leading: 1.15, Colour: letters}}).Balance().Wrap(l.width())
	style := inked(coverTitle, letters)
	style.Size, style.Leading, style.Tracking = 84, .96, -24
	block := l.doc.Text(pdf.Span{Text: title, Style: style}).Wrap(l.width())
	y := bottom - days.Height - 16 - block.Height
	l.doc.Tag(tag.Heading(1), func() {
		l.page.Draw(block, margin-4, y)
		l.page.Draw(days, margin, bottom-days.Height)
	})
	below := in.Y + in.H + 30
	l.why(pdf.Rect{X: margin, Y: below - 3, W: 225, H: l.page.Height - margin - below}, soft, pdf.Left)
	l.signed(l.page.Width/2+22, l.page.Height-margin, l.width()/2-22, soft)
}

// blockManner hangs a block of colour from each page's edge.
var blockManner = manner{
	title: func() pdf.Style { s := headline; s.Weight = 500; return s }(),
	rule: func(l *layout, page *pdf.Page, x, y, width float64) {
		page.Fill(pdf.Box(pdf.Rect{X: x, Y: y - 1.2, W: min(width, 26), H: 3.4}), l.marking())
		page.Stroke(pdf.Rule(x, y+2, x+width, y+2), pdf.Pen{Colour: strong, Width: .4})
	},
	mark: func(l *layout, page *pdf.Page) {
		page.Fill(pdf.Box(pdf.Rect{X: margin, W: 26, H: 20}), l.marking())
	},
}
