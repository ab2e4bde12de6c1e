package document

import (
	"fmt"
	"math"
	"strings"

	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// tone sets how a brand speaks and shows itself, at a size of type. Of each list
// it sets as many as most, all for 0; where it cut, it says how many are left.
type tone struct {
	*layout
	size float64
	most int
	left int // out of all lists
}

// of is a style in the proportion that it has to the body of the dossier.
func (t *tone) of(s pdf.Style) pdf.Style { return sized(s, s.Size*t.size/body.Size) }

// text is one of theirs; where lists are cut, long texts end after three lines.
func (t *tone) text(spans ...pdf.Span) pdf.Paragraph {
	p := t.doc.Text(spans...).Hyphenate()
	if t.most > 0 {
		return p.MaxLines(3)
	}
	return p
}

// some are as many of a list as are set.
func some[R any](t *tone, all []R) []R {
	if t.most == 0 || len(all) <= t.most {
		return all
	}
	t.left += len(all) - t.most
	return all[:t.most]
}

func (t *tone) values() []pdf.Part {
	var items [][]pdf.Part
	for _, v := range some(t, t.identity.Values) {
		items = append(items, []pdf.Part{t.text(t.theirs(v.Text, t.of(body)))})
	}
	return listed(items, t.size*.25)
}

// listed is a list, nothing where it has no items.
func listed(items [][]pdf.Part, gap float64) []pdf.Part {
	if len(items) == 0 {
		return nil
	}
	return []pdf.Part{pdf.List{Items: items, Gap: gap}}
}

// brandWords are the words that the brand uses, or those that it avoids, with
// what it says instead.
func (t *tone) brandWords(kind string) []pdf.Part {
	var all []dossier.BrandWord
	for _, w := range t.identity.Words {
		if w.Kind == kind {
			all = append(all, w)
		}
	}
	var items [][]pdf.Part
	for _, w := range some(t, all) {
		spans := []pdf.Span{t.theirs(w.Text, t.of(bold(body)))}
		if w.Instead != "" {
			spans = append(spans,
				pdf.Span{Text: " " + t.words.Say(words.DocumentInstead) + " ", Style: t.of(small)}, t.theirs(w.Instead, t.of(body)))
		}
		items = append(items, []pdf.Part{t.text(spans...)})
	}
	return listed(items, t.size*.2)
}

func (t *tone) hashtags() []pdf.Part {
	var items [][]pdf.Part
	for _, h := range some(t, t.identity.HashtagSets) {
		said := []pdf.Part{t.text(t.theirs(h.Tags, inked(t.of(body), legible(t.brand))))}
		if h.Name != "" {
			said = append([]pdf.Part{pdf.WithNext(t.doc.Text(t.theirs(h.Name, t.of(bold(small)))))}, said...)
		}
		items = append(items, said)
	}
	return listed(items, t.size*.5)
}

func (t *tone) typefaces() []pdf.Part {
	var items [][]pdf.Part
	for _, f := range some(t, t.identity.Typefaces) {
		spans := []pdf.Span{t.theirs(f.Name, t.of(bold(body)))}
		if f.UsedFor != "" {
			spans = append(spans, t.theirs("  "+f.UsedFor, inked(t.of(body), soft)))
		}
		items = append(items, []pdf.Part{t.text(spans...)})
	}
	return listed(items, t.size*.3)
}

// voice is the four scales, each a line with the place where the brand speaks.
func (t *tone) voice() []pdf.Part {
	v := t.identity.Voice
	var parts []pdf.Part
	for _, s := range []struct {
		name string
		at   *int64
	}{{"funny", v.Funny}, {"casual", v.Casual}, {"irreverent", v.Irreverent}, {"enthusiastic", v.Enthusiastic}} {
		if s.at != nil {
			parts = append(parts, t.scale(s.name, int(*s.at)), pdf.Space(t.size*.35))
		}
	}
	return parts
}

// scale is one of the voice's scales: its two ends, and a dot between them.
func (t *tone) scale(name string, at int) pdf.Part {
	end := func(side string, align pdf.Align) []pdf.Part {
		text := t.words.Say(words.Key("dossier.voice." + name + "." + side))
		return []pdf.Part{t.doc.Text(pdf.Span{Text: text, Style: t.of(small)}).Align(align)}
	}
	says := t.words.Say(words.Key(fmt.Sprintf("dossier.voice.step.%s.%d", name, at+3)))
	return pdf.Row{Gap: 9, Columns: []pdf.Column{
		{Share: 3, Parts: end("from", pdf.Right)},
		{Share: 4, Parts: []pdf.Part{pdf.Drawn{Height: t.size * 1.3, Says: capital(says), Draw: func(page *pdf.Page, in pdf.Rect) { t.drawScale(page, in, at) }}}},
		{Share: 3, Parts: end("to", pdf.Left)},
	}}
}

func (t *tone) drawScale(page *pdf.Page, in pdf.Rect, at int) {
	y := in.Y + in.H/2
	x := func(step int) float64 { return in.X + 5 + (in.W-10)*float64(step+2)/4 }
	page.Stroke(pdf.Rule(x(-2), y, x(2), y), pdf.Pen{Colour: strong, Width: 1, Round: true})
	for step := -2; step <= 2; step++ {
		page.Fill(pdf.Circle(x(step), y, 1.4), strong)
	}
	page.Fill(pdf.Circle(x(at), y, 4.4), t.marking())
}

// logos shows the logo, with the room that it needs, on light and on dark;
// without one, the monogram stands there.
func (t *tone) logos() []pdf.Part {
	height := t.size * 12
	show := func(ground pdf.Colour) pdf.Drawn {
		says := t.words.Say(words.DocumentLogo, "of", t.client.Name)
		return pdf.Drawn{Height: height, Says: says, Draw: func(page *pdf.Page, at pdf.Rect) { t.drawLogo(page, at, ground) }}
	}
	row := pdf.Row{Gap: 10, Columns: []pdf.Column{
		{Parts: []pdf.Part{show(pdf.White)}}, {Parts: []pdf.Part{show(pdf.Hex("#1d1c1a"))}},
	}}
	if t.logo == nil || t.identity.LogoSpace == nil {
		return []pdf.Part{row}
	}
	note := t.words.Say(words.DossierLogoSpace) + ": " + t.words.Say(words.DossierLogoSpaceText, "percent", t.words.Number(math.Round(*t.identity.LogoSpace*100)))
	return []pdf.Part{row, pdf.Space(3), t.doc.Text(pdf.Span{Text: note, Style: t.of(small)})}
}

// drawLogo draws the logo on a ground, in a frame of the room that is to stay
// clear around it.
func (t *tone) drawLogo(page *pdf.Page, at pdf.Rect, ground pdf.Colour) {
	page.Fill(pdf.Rounded(at, 5), ground)
	page.Stroke(pdf.Rounded(at, 5), pdf.Pen{Colour: strong, Width: .5})
	if t.logo == nil {
		t.drawMonogram(page, at, ground)
		return
	}
	space := 0.0
	if t.identity.LogoSpace != nil {
		space = *t.identity.LogoSpace
	}
	shape := float64(t.logo.Width) / float64(t.logo.Height)
	in := at.Inset(10)
	high := min(in.H/(1+2*space), in.W/(shape+2*space))
	logo := pdf.Rect{W: high * shape, H: high}
	logo.X, logo.Y = at.X+(at.W-logo.W)/2, at.Y+(at.H-logo.H)/2
	if space > 0 {
		page.Stroke(pdf.Box(logo.Inset(-space*high)), pdf.Pen{Colour: upon(ground, faint), Width: .5, Dash: []float64{2, 2}})
	}
	page.Picture(t.logo, logo, pdf.Contain, 0)
}

func (t *tone) drawMonogram(page *pdf.Page, at pdf.Rect, ground pdf.Colour) {
	style := pdf.Style{Family: pdf.Serif, Weight: 500, Leading: 1, Colour: upon(ground, t.brand)}
	style.Size = t.fitted(t.client.Monogram, style, at.W*.6, at.H*.5)
	sign := t.doc.Text(pdf.Span{Text: t.client.Monogram, Style: style}).Line()
	page.Draw(sign, at.X+(at.W-sign.Natural)/2, at.Y+(at.H-sign.Height)/2)
}

// narrowest is how wide a colour stands at least, in sizes of type.
const narrowest = 10.0

// palette is the brand's colours, each with its value and how well white and
// ink letters are read on it, and what the figures of that mean.
func (t *tone) palette(width float64) []pdf.Part {
	swatches := some(t, t.identity.Swatches)
	across := max(int(width/(narrowest*t.size)), 1)
	var parts []pdf.Part
	for from := 0; from < len(swatches); from += across {
		columns := make([]pdf.Column, across)
		for i := range columns {
			if from+i < len(swatches) {
				columns[i].Parts = t.swatch(swatches[from+i])
			}
		}
		parts = append(parts, pdf.Row{Gap: 10, Whole: true, Columns: columns}, pdf.Space(t.size))
	}
	if parts == nil {
		return nil
	}
	return append(parts, t.doc.Text(pdf.Span{Text: t.words.Say(words.DocumentContrastFigure), Style: t.of(small)}))
}

func (t *tone) swatch(w dossier.Swatch) []pdf.Part {
	colour := pdf.Hex(w.Colour)
	patch := pdf.Drawn{Height: t.size * 4.4, Draw: func(page *pdf.Page, at pdf.Rect) {
		page.Fill(pdf.Rounded(at, 4), colour)
		if colour.Contrast(pdf.White) < 1.3 {
			page.Stroke(pdf.Rounded(at, 4), pdf.Pen{Colour: strong, Width: .5})
		}
		t.drawLetters(page, at)
	}}
	said := []string{strings.ToUpper(w.Colour)}
	for _, letters := range t.always() {
		said = append(said, letters.name+" "+t.reading(colour, letters.colour))
	}
	parts := []pdf.Part{patch, pdf.Space(3)}
	if w.Name != "" {
		parts = append(parts, t.text(t.theirs(w.Name, t.of(bold(body)))))
	}
	return append(parts, pdf.Tagged(tag.Paragraph, t.doc.Text(pdf.Span{Text: strings.Join(said, "\n"), Style: t.of(small)})))
}

// drawLetters shows white and ink letters on a colour.
func (t *tone) drawLetters(page *pdf.Page, at pdf.Rect) {
	for i, letters := range t.always() {
		sample := t.doc.Text(pdf.Span{Text: "Aa", Style: pdf.Style{Weight: 600, Size: t.size, Leading: 1, Colour: letters.colour}}).Line()
		t.doc.Artifact(func() {
			page.Draw(sample, at.X+6+float64(i)*(sample.Natural+7), at.Y+at.H-6-sample.Height)
		})
	}
}

// logoPicture reads the client's logo for the page.
func (l *layout) logoPicture() *pdf.Picture { return l.picture(l.client.Logo, media.Screen) }
