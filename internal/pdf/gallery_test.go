package pdf_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"timone/internal/pdf"
	"timone/internal/pdf/pdftest"
	"timone/internal/pdf/tag"
)

// TIMONE_PAPERS names a folder that keeps what these tests set, to look at.
func keep(t *testing.T, doc *pdf.Document, name string) {
	t.Helper()
	folder := os.Getenv("TIMONE_PAPERS")
	if folder == "" {
		return
	}
	file, err := os.Create(filepath.Join(folder, name+".pdf"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := doc.Write(file); err != nil {
		t.Fatal(err)
	}
}

// The gallery's styles.
var (
	galleryTitle = pdf.Style{Family: pdf.Serif, Weight: 400, Size: 24, Leading: 28.0 / 24, Tracking: -10}
	galleryHead  = pdf.Style{Family: pdf.Serif, Weight: 500, Size: 13, Leading: 14.0 / 13}
	galleryBody  = pdf.Style{Size: 9, Leading: 14.0 / 9, Colour: pdf.Hex("#1d1c1a")}
	gallerySmall = pdf.Style{Size: 7.5, Leading: 1.4, Colour: pdf.Hex("#6d675d")}
)

func TestAFlowStandsWhereItStood(t *testing.T) {
	doc := pdf.New(info)
	flow := doc.Flow(func(turn pdf.Turn) []pdf.Frame {
		page := doc.AddPage(pdf.A4)
		if turn.Running != "" {
			page.Draw(doc.Text(pdf.Span{Text: turn.Running + ", segue", Style: gallerySmall}).Line(), 50, 34)
		}
		var frames []pdf.Frame
		for _, r := range (pdf.Rect{X: 50, Y: 56, W: 495, H: 728}).Columns(2, 25) {
			frames = append(frames, pdf.Frame{Page: page, Rect: r})
		}
		return frames
	})
	flow.Grid = 14
	text := func(s string) pdf.Paragraph {
		return doc.Text(pdf.Span{Text: s, Style: galleryBody}).Align(pdf.Justify).Hyphenate()
	}
	title := doc.Text(pdf.Span{Text: "Il forno, il banco e la piazza", Style: galleryTitle}).Balance()
	flow.Set(pdf.WithNext(pdf.Tagged(tag.Heading(1), title)), pdf.Space(14))
	chapters := contents(doc, flow)
	for i, to := range chapters {
		flow.Set(pdf.Space(14),
			pdf.Running(fmt.Sprint("Capitolo ", i+1)),
			pdf.Here(func(p *pdf.Page, y float64) { p.Place(to, y) }),
			pdf.WithNext(pdf.Tagged(tag.Heading(2), doc.Text(pdf.Span{Text: fmt.Sprint("Capitolo ", i+1), Style: galleryHead}))),
			text(strings.Repeat(talk+" ", 1+i%3)),
			quotation(doc),
			text(talk),
			hours(doc),
		)
	}
	keep(t, doc, "flow")
	golden(t, doc, "flow")
	pdftest.Tagged(t, save(t, doc))
}

func contents(doc *pdf.Document, flow *pdf.Flow) []*pdf.Destination {
	var chapters []*pdf.Destination
	var lines []pdf.Part
	for i := range 7 {
		to := doc.Destination()
		chapters = append(chapters, to)
		lines = append(lines, pdf.Leader{
			Text: pdf.Span{Text: fmt.Sprintf("Capitolo %d, di che cosa parla", i+1), Style: galleryBody}, To: to, Dots: pdf.Hex("#a8a294"),
		})
	}
	flow.Set(pdf.Tagged(tag.Contents, lines...))
	return chapters
}

func quotation(doc *pdf.Document) pdf.Part {
	said := pdf.Style{Family: pdf.Serif, Italic: true, Size: 11, Leading: 14.0 / 11, Colour: pdf.Hex("#6c3f2b")}
	return pdf.Group(pdf.Space(14), pdf.Panel{
		Padding: pdf.Edges{Top: 14, Right: 12, Bottom: 14, Left: 14},
		Behind: func(p *pdf.Page, at pdf.Rect) {
			p.Fill(pdf.Box(at), pdf.Hex("#f5eee6"))
			p.Fill(pdf.Box(pdf.Rect{X: at.X, Y: at.Y, W: 2, H: at.H}), pdf.Hex("#b7843c"))
		},
		Parts: []pdf.Part{doc.Text(pdf.Span{Text: "«Mia madre ha pianto. Poi ha assaggiato, e ha detto che il pane vero è un altro.»", Style: said})},
	}, pdf.Space(14))
}

func hours(doc *pdf.Document) pdf.Part {
	cell := func(s string) pdf.Part {
		return doc.Text(pdf.Span{Text: s, Style: pdf.Style{Size: 8, Leading: 1.4, Tabular: true}})
	}
	head := func(s string) pdf.Part { return doc.Text(pdf.Span{Text: s, Style: gallerySmall}) }
	table := pdf.Table{
		Columns: []pdf.Column{{Width: 54}, {}, {Width: 44}}, Gap: 8, Padding: 2.5,
		Head:     []pdf.Part{head("Giorno"), head("Che cosa si sforna"), head("Ora")},
		HeadRule: pdf.Pen{Width: .7}, RowRule: pdf.Pen{Width: .4, Colour: pdf.Hex("#cfc9bd")},
	}
	for _, day := range []string{"lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"} {
		table.Rows = append(table.Rows, pdf.TableRow{Whole: true, Cells: []pdf.Part{
			cell(day), cell("pane di Altamura, focaccia barese e taralli al finocchio"), cell("5.30"),
		}})
	}
	return pdf.Group(pdf.Space(14), table)
}
