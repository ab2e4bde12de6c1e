package document

import (
	"slices"
	"strings"

	"timone/internal/pdf"
	"timone/internal/words"
)

// shade is a colour that letters and grounds can have, and what it is called.
type shade struct {
	name   string
	colour pdf.Colour
}

// always are the colours of letters that every ground is held against.
func (t *tone) always() []shade {
	return []shade{
		{t.words.Say(words.DossierContrastWhite), pdf.White},
		{t.words.Say(words.DossierContrastInk), ink},
	}
}

// shades are the palette's colours with white and ink, unless it has them.
func (t *tone) shades() []shade {
	var all []shade
	for _, w := range t.identity.Swatches {
		name := w.Name
		if name == "" {
			name = strings.ToUpper(w.Colour)
		}
		all = append(all, shade{name, pdf.Hex(w.Colour)})
	}
	for _, one := range t.always() {
		if !slices.ContainsFunc(all, func(s shade) bool { return s.colour == one.colour }) {
			all = append(all, one)
		}
	}
	return all
}

// mostShades is how many colours stand beside each other in a table.
const mostShades = 11

// Measures of the table: of the grounds' names, between columns, and how wide one
// is at most.
const (
	groundWidth = 56.0
	shadeGap    = 6.0
	widestShade = 56.0
)

// contrasts says how letters of each colour are read on each; nothing where there
// is no palette.
func (t *tone) contrasts() []pdf.Part {
	if len(t.identity.Swatches) == 0 {
		return nil
	}
	parts := []pdf.Part{
		t.ruled(11), pdf.WithNext(pdf.Group(t.ourName(words.DossierContrast)...)),
		pdf.WithNext(t.doc.Text(pdf.Span{Text: t.words.Say(words.DossierContrastLead), Style: small})), pdf.WithNext(pdf.Space(5)),
	}
	all := t.shades()
	for letters := range slices.Chunk(all, mostShades) {
		parts = append(parts, t.readTable(all, letters), pdf.Space(20))
	}
	return parts
}

// readTable has a row for each ground and a column for each colour of letters.
func (t *tone) readTable(grounds, all []shade) pdf.Part {
	table := pdf.Table{
		Columns: []pdf.Column{{Width: groundWidth}}, Gap: shadeGap, Padding: 3, Named: true, Head: []pdf.Part{pdf.Group()},
		HeadRule: pdf.Pen{Colour: strong, Width: .6}, RowRule: pdf.Pen{Colour: line, Width: .4},
	}
	width := (column(t.format).W-groundWidth)/float64(min(len(grounds), mostShades)) - shadeGap
	for _, letters := range all {
		table.Columns = append(table.Columns, pdf.Column{Width: min(width, widestShade)})
		table.Head = append(table.Head, t.doc.Text(t.theirs(letters.name, sized(small, 7))).Align(pdf.Left))
	}
	for _, ground := range grounds {
		cells := []pdf.Part{t.doc.Text(t.theirs(ground.name, sized(bold(small), 7))).Align(pdf.Left)}
		for _, letters := range all {
			cells = append(cells, t.sample(ground.colour, letters.colour))
		}
		table.Rows = append(table.Rows, pdf.TableRow{Cells: cells, Whole: true})
	}
	table.Columns = append(table.Columns, pdf.Column{})
	return t.together(table)
}

// sample shows letters on a ground and says how they are read; nothing where they
// are of one colour.
func (t *tone) sample(ground, letters pdf.Colour) pdf.Part {
	if ground == letters {
		return pdf.Group()
	}
	patch := pdf.Drawn{Height: 13, Draw: func(page *pdf.Page, at pdf.Rect) {
		page.Fill(pdf.Rounded(at, 2), ground)
		page.Stroke(pdf.Rounded(at, 2), pdf.Pen{Colour: strong, Width: .4})
		text := t.doc.Text(pdf.Span{Text: "Aa", Style: pdf.Style{Weight: 600, Size: 7.5, Leading: 1, Colour: letters}}).Line()
		t.doc.Artifact(func() { page.Draw(text, at.X+(at.W-text.Natural)/2, at.Y+(at.H-text.Height)/2) })
	}}
	return pdf.Group(patch, pdf.Space(1), t.doc.Text(pdf.Span{Text: t.reading(ground, letters), Style: sized(small, 7)}).Align(pdf.Left))
}

// reading is how well letters are read on a ground: the WCAG contrast with one
// figure behind the point, never rounded up to what it does not reach, and what that is
// good for, as the dossier's own page says it.
func (t *tone) reading(ground, letters pdf.Colour) string {
	ratio := float64(int(ground.Contrast(letters)*10+1e-9)) / 10
	verdict := words.DossierContrastNo
	switch {
	case ratio >= 4.5:
		verdict = words.DossierContrastAa
	case ratio >= 3:
		verdict = words.DossierContrastLarge
	}
	return t.words.Number(ratio) + "\u00a0" + strings.ReplaceAll(t.words.Say(verdict), " ", "\u00a0")
}
