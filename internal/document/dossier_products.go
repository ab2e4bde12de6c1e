package document

import (
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
	rows := make([]pdf.TableRow, len(l.business.Products))
	for i, p := range l.business.Products {
		name := append([]pdf.Part{l.doc.Text(l.theirs(capital(p.Name), bold(body)))}, l.said(p.About, inked(body, soft))...)
		unknown := l.doc.Text(pdf.Span{Text: "–", Style: inked(body, faint)})
		cells := []pdf.Part{pdf.Group(name...), unknown, unknown}
		if p.Season != 0 {
			cells[1] = pdf.Group(pdf.Space(1), l.season(p))
		}
		if p.Margin != "" {
			cells[2] = l.doc.Text(pdf.Span{Text: l.words.Say(words.Key("document.margin." + p.Margin)), Style: body})
		}
		rows[i] = pdf.TableRow{Cells: cells}
	}
	head := func(key words.Key) pdf.Part { return l.label(l.words.Say(key)) }
	return []pdf.Part{pdf.Keep(l.ruled(11), pdf.WithNext(pdf.Group(l.ourName(words.DossierProducts)...)), pdf.Space(4)), pdf.Table{
		Columns: []pdf.Column{{}, {Width: 146}, {Width: 56}}, Gap: 20, Padding: 5, Named: true,
		Head:     []pdf.Part{head(words.IntakeProduct), head(words.DocumentSeason), head(words.DossierProductMargin)},
		HeadRule: pdf.Pen{Colour: strong, Width: .6}, RowRule: pdf.Pen{Colour: line, Width: .4}, Rows: rows,
	}, pdf.Space(24)}
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
