package document

import (
	"slices"
	"strings"
	"time"

	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/words"
)

// products are what the client sells, with the months in which it sells and what
// it leaves.
func (l *layout) products() []pdf.Part {
	if len(l.business.Products) == 0 {
		return nil
	}
	said := l.productFacts()
	table := pdf.Table{
		Columns: []pdf.Column{{}}, Gap: 20, Padding: 5, Named: true, Head: []pdf.Part{l.label(l.words.Say(words.IntakeProduct))},
		HeadRule: pdf.Pen{Colour: strong, Width: .6}, RowRule: pdf.Pen{Colour: line, Width: .4},
	}
	for _, f := range said {
		table.Columns = append(table.Columns, pdf.Column{Width: f.width})
		table.Head = append(table.Head, l.label(l.words.Say(f.key)))
	}
	for _, p := range l.business.Products {
		name := append([]pdf.Part{l.doc.Text(l.theirs(capital(p.Name), bold(body)))}, l.said(p.About, inked(body, soft))...)
		cells := []pdf.Part{pdf.Group(name...)}
		for _, f := range said {
			cell := f.of(p)
			if cell == nil {
				cell = l.doc.Text(pdf.Span{Text: "–", Style: inked(body, faint)})
			}
			cells = append(cells, cell)
		}
		table.Rows = append(table.Rows, pdf.TableRow{Cells: cells})
	}
	return []pdf.Part{pdf.Keep(l.ruled(11), pdf.WithNext(pdf.Group(l.ourName(words.DossierProducts)...)), pdf.Space(4)), table, pdf.Space(24)}
}

// productFact is what a column of the products says of each, nil where it is not
// known.
type productFact struct {
	key   words.Key
	width float64
	of    func(dossier.Product) pdf.Part
}

// productFacts are those that are known of one product at least.
func (l *layout) productFacts() []productFact {
	all := []productFact{
		{words.DocumentSeason, 146, func(p dossier.Product) pdf.Part {
			if p.Season == 0 {
				return nil
			}
			return pdf.Group(pdf.Space(1), l.season(p))
		}},
		{words.DossierProductMargin, 56, func(p dossier.Product) pdf.Part {
			if p.Margin == "" {
				return nil
			}
			return l.doc.Text(pdf.Span{Text: l.words.Say(words.Key("document.margin." + p.Margin)), Style: body})
		}},
	}
	return slices.DeleteFunc(all, func(f productFact) bool {
		return !slices.ContainsFunc(l.business.Products, func(p dossier.Product) bool { return f.of(p) != nil })
	})
}

// allYear is a season of every month.
const allYear = 1<<12 - 1

// season is the year as a strip, the months in which a product sells in colour.
func (l *layout) season(p dossier.Product) pdf.Part {
	says := l.words.Say(words.DocumentSeasonAll)
	if p.Season != allYear {
		var months []string
		for m := range time.Month(12) {
			if p.Season>>m&1 == 1 {
				months = append(months, l.words.Month(m+1))
			}
		}
		says = l.words.Say(words.DocumentSeasonSays, "months", strings.Join(months, ", "))
	}
	return pdf.Drawn{Height: 18, Says: says, Draw: func(page *pdf.Page, at pdf.Rect) {
		for i, cell := range at.Columns(12, 1.5) {
			colour, letter := line.Mix(pdf.White, .35), faint
			if p.Season>>i&1 == 1 {
				colour = l.marking()
				letter = upon(colour, pdf.White)
			}
			page.Fill(pdf.Rounded(pdf.Rect{X: cell.X, Y: cell.Y, W: cell.W, H: 14}, 1.6), colour)
			first := strings.ToUpper(string([]rune(l.words.Month(time.Month(i + 1)))[:1]))
			sign := l.doc.Text(pdf.Span{Text: first, Style: inked(sized(bold(small), 6.4), letter)}).Line()
			page.Draw(sign, cell.X+(cell.W-sign.Natural)/2, cell.Y+7-sign.Height/2)
		}
	}}
}
