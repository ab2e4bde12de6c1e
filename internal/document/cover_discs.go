package document

import (
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
)

// discs is a wash of the client's colour and two discs that leave the page on
// the right.
func (l *layout) discs() {
	ground := l.brand.Mix(pdf.White, .91)
	large := seen(ground, l.brand)
	l.page.Fill(pdf.Box(l.whole()), ground)
	l.page.Clip(pdf.Box(l.whole()), func() {
		l.page.Fill(pdf.Circle(l.page.Width-40, l.page.Height*.6652, 205), large)
		l.page.Fill(pdf.Circle(l.page.Width+12, l.page.Height*.6652+26, 142), seen(large, second(l.brand)))
	})
	dark := upon(ground, soft)
	l.named(margin + 15)
	l.y = 186
	l.coverTitle(margin, 400, coverTitle)
	l.why(pdf.Rect{X: margin, Y: l.y + 18, W: 250, H: l.page.Height*.6652 - 130 - l.y}, dark, pdf.Left)
	l.signed(margin, l.page.Height-margin, 235, dark)
}

// coverTitle sets what the plan is and its days, one below the other.
func (l *layout) coverTitle(x, width float64, style pdf.Style) {
	title, when := l.titled()
	block := l.doc.Text(pdf.Span{Text: title + "\n" + when, Style: style}).Balance().Wrap(width)
	l.draw(tag.Heading(1), block, x, l.y)
	l.y += block.Height
}

// discsManner marks pages with the two discs, small.
var discsManner = manner{
	title: headline,
	rule: func(l *layout, page *pdf.Page, x, y, width float64) {
		page.Fill(pdf.Box(pdf.Rect{X: x, Y: y, W: width, H: 1.4}), l.marking())
	},
	mark: func(l *layout, page *pdf.Page) {
		x, y := page.Width-margin-9, margin+13.0
		page.Fill(pdf.Circle(x, y, 9), l.marking())
		page.Fill(pdf.Circle(x+2.5, y+1, 5.6), seen(l.marking(), second(l.brand)))
	},
}
