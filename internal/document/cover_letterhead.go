package document

import (
	"timone/internal/media"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
)

// letterhead is a quiet page in the middle of its own frame.
func (l *layout) letterhead() {
	middle := l.page.Width / 2
	l.page.Stroke(pdf.Box(l.whole().Inset(26)), pdf.Pen{Colour: strong, Width: .5})
	y := 104.0
	if logo := l.picture(l.client.Logo, media.Screen); logo != nil {
		box := logoBox(logo, 2600)
		l.clientsLogo(logo, pdf.Rect{X: middle - box.W/2, Y: y, W: box.W, H: box.H})
		y += box.H + 18
	}
	y += l.centred(tag.Paragraph, pdf.Span{Text: l.client.Name, Style: sized(coverName, 19)}, 330, y)
	l.page.Fill(pdf.Box(pdf.Rect{X: middle - 22, Y: y + 16, W: 44, H: 1.6}), l.marking())
	title, when := l.titled()
	style := pdf.Style{Family: pdf.Serif, Size: 40, Leading: 1.12, Tracking: -14, Colour: ink}
	days := pdf.Style{Family: pdf.Serif, Italic: true, Size: 20, Leading: 1.5, Colour: legible(l.brand)}
	y = max(l.page.Height*.36, y+60)
	text := l.doc.Text(pdf.Span{Text: title + "\n", Style: style}, pdf.Span{Text: when, Style: days}).Align(pdf.Centre).Wrap(l.width() - 60)
	l.draw(tag.Heading(1), text, middle-(l.width()-60)/2, y)
	y += text.Height + 26
	foot := l.signature(300, soft, pdf.Centre)
	top := l.page.Height - margin - 14 - foot.Height
	l.draw(tag.Paragraph, foot, middle-150, top)
	if l.owner.Name != "" {
		l.owners(l.page, middle-15, top-10)
		if logo := l.picture(l.owner.Logo, media.Screen); logo != nil {
			box := logoBox(logo, 1100)
			top -= 18 + box.H
			l.ownersLogo(logo, pdf.Rect{X: middle - box.W/2, Y: top, W: box.W, H: box.H})
		}
	}
	l.why(pdf.Rect{X: middle - 140, Y: y, W: 280, H: top - 40 - y}, soft, pdf.Centre)
}

// centred draws a text in the middle of the page and gives its height.
func (l *layout) centred(t tag.Tag, span pdf.Span, width, y float64) float64 {
	block := l.doc.Text(span).Align(pdf.Centre).Balance().Wrap(width)
	l.draw(t, block, (l.page.Width-width)/2, y)
	return block.Height
}

// letterheadManner sets titles in the middle, over a short rule.
var letterheadManner = manner{
	title:   headline,
	centred: true,
	rule: func(l *layout, page *pdf.Page, x, y, width float64) {
		page.Stroke(pdf.Rule(x, y, x+width, y), pdf.Pen{Colour: legible(l.brand), Width: .6})
	},
	mark: func(l *layout, page *pdf.Page) {
		page.Fill(pdf.Box(pdf.Rect{X: page.Width/2 - 14, Y: margin - 14, W: 28, H: 1.4}), l.marking())
	},
}
