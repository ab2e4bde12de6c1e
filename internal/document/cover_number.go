package document

import (
	"strconv"

	"timone/internal/pdf"
)

// number is a band of the client's colour with the month's number as large as
// it stands in it.
func (l *layout) number() {
	colour, letters := plate(l.brand)
	band := pdf.Rect{Y: l.page.Height * .345, W: l.page.Width, H: l.page.Height * .36}
	l.named(margin + 15)
	l.y = 128
	l.coverTitle(margin, l.width(), sized(coverTitle, 38))
	l.page.Fill(pdf.Box(band), colour)
	style := pdf.Style{Family: pdf.Serif, Tracking: -40, Leading: 1, Colour: letters}
	text := l.numbers()
	style.Size = l.fitted(text, style, l.width()+8, band.H*1.62)
	figure := l.doc.Text(pdf.Span{Text: text, Style: style}).Line()
	base := band.Y + band.H + style.Size*.06
	if style.Size < band.H {
		base = band.Y + band.H/2 + style.Size*.33
	}
	l.page.Clip(pdf.Box(band), func() {
		l.doc.Artifact(func() {
			l.page.Draw(figure, l.page.Width-margin-figure.Natural+8, base-figure.Lines[0].Baseline)
		})
	})
	below := band.Y + band.H + 30
	l.why(pdf.Rect{X: margin, Y: below, W: 225, H: l.page.Height - margin - below}, soft, pdf.Left)
	l.signed(l.page.Width/2+22, l.page.Height-margin, l.width()/2-22, soft)
}

// numbers are the numbers of the months that the plan is for.
func (l *layout) numbers() string {
	from, to := strconv.Itoa(int(l.period.first.Month())), strconv.Itoa(int(l.period.last.Month()))
	if l.period.inMonth() {
		return to
	}
	return from + "–" + to
}

// numberManner sets the month's number beside each page's title.
var numberManner = manner{
	title: headline,
	rule: func(l *layout, page *pdf.Page, x, y, width float64) {
		page.Fill(pdf.Box(pdf.Rect{X: x, Y: y - 1.5, W: width, H: 3}), l.marking().Mix(pdf.White, .86))
		page.Fill(pdf.Box(pdf.Rect{X: x, Y: y - 1.5, W: width * .12, H: 3}), l.marking())
	},
	mark: func(l *layout, page *pdf.Page) {
		style := pdf.Style{Family: pdf.Serif, Size: 34, Leading: 1, Tracking: -30, Colour: legible(l.brand)}
		figure := l.doc.Text(pdf.Span{Text: l.numbers(), Style: style}).Line()
		title := l.doc.Text(pdf.Span{Text: figure.Lines[0].Text, Style: headline}).Line()
		page.Draw(figure, page.Width-margin-figure.Natural, margin+title.Lines[0].Baseline-figure.Lines[0].Baseline)
	},
}
