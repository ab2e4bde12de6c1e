package document

import (
	"timone/internal/media"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// pictured is the best picture that the paper has over the page, with the title
// on a sheet that is laid over it. Without a picture, the client's monogram in
// its colour stands there.
func (l *layout) pictured() {
	frame := pdf.Rect{W: l.page.Width, H: l.page.Height * .6}
	l.showBest(frame)
	title, when := l.titled()
	style := sized(coverTitle, 38)
	text := l.doc.Text(pdf.Span{Text: title + "\n" + when, Style: style}).Balance().Wrap(352)
	name := l.doc.Text(pdf.Span{Text: l.client.Name, Style: coverName}).Align(pdf.Left).Balance().Wrap(352)
	sheet := pdf.Rect{Y: frame.H - name.Height - 62, W: 352 + margin + 34}
	sheet.H = 28 + name.Height + 16 + text.Height + 18
	l.page.Fill(pdf.Box(sheet), pdf.White)
	l.page.Fill(pdf.Box(pdf.Rect{X: sheet.W, Y: frame.H, W: l.page.Width - sheet.W, H: 5}), seen(pdf.White, l.brand))
	l.draw(tag.Paragraph, name, margin, sheet.Y+28)
	l.draw(tag.Heading(1), text, margin, sheet.Y+28+name.Height+16)
	below := sheet.Y + sheet.H
	l.why(pdf.Rect{X: margin, Y: below, W: 225, H: l.page.Height - margin - below}, soft, pdf.Left)
	if logo := l.picture(l.client.Logo, media.Screen); logo != nil {
		box := logoBox(logo, 1900)
		l.clientsLogo(logo, pdf.Rect{X: l.page.Width - margin - box.W, Y: frame.H + 26, W: box.W, H: box.H})
	}
	l.signed(l.page.Width/2+22, l.page.Height-margin, l.width()/2-22, soft)
}

// showBest fills a frame with the best picture, else with the monogram.
func (l *layout) showBest(frame pdf.Rect) {
	best := l.best(frame)
	if picture := l.picture(best, media.Print); picture != nil {
		l.showing(best, l.words.Say(words.DocumentCoverPicture), func() {
			l.page.Crop(picture, frame, focus(best), 0)
		})
		return
	}
	colour, letters := plate(l.brand)
	l.page.Fill(pdf.Box(frame), colour)
	style := pdf.Style{Family: pdf.Serif, Leading: 1, Tracking: -30, Colour: letters}
	style.Size = l.fitted(l.client.Monogram, style, frame.W*.8, frame.H*.86)
	sign := l.doc.Text(pdf.Span{Text: l.client.Monogram, Style: style}).Line()
	l.page.Clip(pdf.Box(frame), func() {
		l.doc.Artifact(func() { l.page.Draw(sign, l.page.Width-margin-sign.Natural, frame.H*.08) })
	})
}

// best is the picture that loses least in a frame: one that is large enough to
// be printed there, and whose shape is nearest; of equals the earliest.
func (l *layout) best(frame pdf.Rect) *media.Picture {
	var best *media.Picture
	most := 0.0
	for i := range l.pictures {
		p := &l.pictures[i]
		if p.Width < 600 || p.Height < 480 {
			continue
		}
		shape := float64(p.Width) / float64(p.Height) * frame.H / frame.W
		if kept := min(shape, 1/shape); kept > most+.01 {
			best, most = p, kept
		}
	}
	return best
}

// picturedManner edges each page with the client's colour.
var picturedManner = manner{
	title: headline,
	rule: func(l *layout, page *pdf.Page, x, y, width float64) {
		page.Stroke(pdf.Rule(x, y-1, x+width, y-1), pdf.Pen{Colour: l.marking(), Width: .9})
		page.Stroke(pdf.Rule(x, y+1.4, x+width, y+1.4), pdf.Pen{Colour: l.marking(), Width: .35})
	},
	mark: func(l *layout, page *pdf.Page) {
		page.Fill(pdf.Box(pdf.Rect{W: 7, H: page.Height}), l.marking())
	},
}
