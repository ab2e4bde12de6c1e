package document

import (
	"context"
	"slices"

	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

var cardGenre = genre{
	kind: "brand-card", parts: []part{{name: "card", headings: (*layout).cardHeading, lay: (*layout).cardPage}},
	title: words.PaperTitleBrandCard, empty: words.FaultCardEmpty, gather: gatherBrand,
	of: func(l *layout) string {
		return l.words.Say(words.DocumentCardOf, "client", l.client.Name, "day", l.date(l.made))
	},
	file: func(l *layout) string { return l.words.Say(words.DocumentCardFile, "day", string(l.made)) },
}

func gatherBrand(ctx context.Context, s *Studio, _ *design, m *matter) (err error) {
	m.identity, err = s.Dossier.Brand(ctx, m.client.ID)
	return err
}

func (l *layout) cardHeading() []heading {
	return headed(l.words.Say(words.PaperTitleBrandCard), l.branded())
}

// The sizes that the card is tried in, from the largest, and then how many of
// each list it keeps at the smallest.
var (
	cardSizes = []float64{10.4, 9.8, 9.2, 8.6, 8, 7.5}
	cardMost  = []int{24, 16, 12, 8, 6, 4, 3, 2, 1}
)

// cardPage sets the brand on one page: as large as it fits, and where the
// smallest type is too large still, with the first of each list.
func (l *layout) cardPage() {
	l.begin(l.format, l.words.Say(words.PaperTitleBrandCard))
	l.doc.Artifact(l.mark)
	l.logo = l.logoPicture()
	at := column(l.format)
	parts := l.cardParts(&tone{layout: l, size: cardSizes[0]}, at.W)
	fits := func() bool { return l.doc.Measure(at.W, parts...) <= at.H }
	for _, size := range cardSizes[1:] {
		if fits() {
			break
		}
		parts = l.cardParts(&tone{layout: l, size: size}, at.W)
	}
	for _, most := range cardMost {
		if fits() {
			break
		}
		parts = l.cardParts(&tone{layout: l, size: cardSizes[len(cardSizes)-1], most: most}, at.W)
	}
	l.page.Set(at.X, at.Y, at.W, parts...)
}

// cardParts are the whole card at a size of type.
func (l *layout) cardParts(t *tone, width float64) []pdf.Part {
	title := l.cover.manner.title
	name := pdf.Tagged(tag.Heading(1), l.doc.Text(pdf.Span{Text: l.client.Name, Style: title}).Align(pdf.Left).Balance())
	parts := []pdf.Part{
		pdf.Panel{Padding: pdf.Edges{Right: markRoom}, Parts: []pdf.Part{name}},
		pdf.Space(2),
		l.doc.Text(pdf.Span{Text: l.words.Say(words.PaperTitleBrandCard), Style: t.of(lead)}), pdf.Space(t.size * 1.2),
	}
	if l.identity.Promise != "" {
		parts = append(parts, t.cut(t.theirs(capital(l.identity.Promise), t.of(sized(subhead, 15))), 8), pdf.Space(t.size*1.6))
	}
	const gap = 26.0
	half := (width - gap) / 2
	look := slices.Concat(
		t.block(words.DossierLogo, t.logos()), t.block(words.DossierPalette, t.palette(half)),
		t.block(words.DossierTypefaces, t.typefaces()),
	)
	speech := slices.Concat(
		t.block(words.DossierVoice, t.voice()), t.block(words.DossierValues, t.values()),
		t.block(words.DossierWordsUse, t.brandWords("use")), t.block(words.DossierWordsAvoid, t.brandWords("avoid")),
		t.block(words.DossierHashtags, t.hashtags()),
	)
	parts = append(parts, pdf.Row{Gap: gap, Columns: []pdf.Column{{Parts: look}, {Parts: speech}}})
	if t.left > 0 {
		parts = append(parts, l.doc.Text(pdf.Span{Text: l.words.Count(words.DocumentCardLeft, t.left), Style: t.of(small)}))
	}
	return parts
}

// cut is a text that ends after some lines where lists are cut too.
func (t *tone) cut(span pdf.Span, lines int) pdf.Part {
	p := t.doc.Text(span).Align(pdf.Left).Balance()
	if t.most > 0 {
		return p.MaxLines(lines)
	}
	return p
}

// block is a small heading under a rule, and what stands below it; nothing where
// there is none.
func (t *tone) block(key words.Key, of []pdf.Part) []pdf.Part {
	if len(of) == 0 {
		return nil
	}
	title := t.doc.Text(pdf.Span{Text: t.words.Say(key), Style: t.of(sized(subhead, 12))})
	return append([]pdf.Part{t.ruled(t.size * 1.1), pdf.Tagged(tag.Heading(2), title), pdf.Space(t.size * .6)},
		append(of, pdf.Space(t.size*1.4))...)
}
