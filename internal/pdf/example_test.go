package pdf_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"timone/internal/pdf"
	"timone/internal/pdf/tag"
)

func Example() {
	doc := pdf.New(pdf.Info{
		Title: "Il pane della settimana", Author: "Panificio Bruni", Language: "it",
		Created: time.Date(2026, 12, 7, 9, 0, 0, 0, time.UTC), Rights: pdf.EmojiCredit,
	})
	brown, soft := pdf.Hex("#6c3f2b"), pdf.Hex("#6d675d")
	title := pdf.Style{Family: pdf.Serif, Size: 36, Leading: 1.08, Tracking: -14}
	body := pdf.Style{Size: 9, Leading: 1.5}
	small := pdf.Style{Size: 7.5, Leading: 1.4, Colour: soft, Tabular: true}

	flow := doc.Flow(func(pdf.Turn) []pdf.Frame {
		page := doc.AddPage(pdf.Size{Width: 420, Height: 540})
		page.Fill(pdf.Circle(420, 540, 110), pdf.Hex("#f3e4cf"))
		return []pdf.Frame{{Page: page, Rect: pdf.Rect{X: 44, Y: 52, W: 332, H: 420}}}
	})
	row := func(day, bread, price string) pdf.TableRow {
		return pdf.TableRow{Cells: []pdf.Part{
			doc.Text(pdf.Span{Text: day, Style: body}),
			doc.Text(pdf.Span{Text: bread, Style: body}),
			doc.Text(pdf.Span{Text: price, Style: small}).Align(pdf.Right),
		}}
	}
	head := func(text string) pdf.Paragraph { return doc.Text(pdf.Span{Text: text, Style: small}) }
	flow.Set(
		pdf.WithNext(pdf.Tagged(tag.Heading(1),
			doc.Text(pdf.Span{Text: "Il pane della settimana", Style: title}).Balance())),
		pdf.Space(12),
		doc.Text(pdf.Span{Text: "Il lievito madre ha tre generazioni e riposa dodici ore. 🍞 Chi prenota entro " +
			"mezzogiorno trova il pane caldo alle sei e mezza del giorno dopo; chi non prenota trova comunque " +
			"qualcosa, perché l’ultima infornata è sempre più abbondante del necessario.", Style: body}).
			Align(pdf.Justify).Hyphenate(),
		pdf.Space(20),
		pdf.Table{
			Columns: []pdf.Column{{Width: 70}, {Least: 120}, {Width: 50}}, Padding: 3.5, Named: true,
			Head:     []pdf.Part{head("Giorno"), head("Pane"), head("al chilo").Align(pdf.Right)},
			HeadRule: pdf.Pen{Width: 0.8}, RowRule: pdf.Pen{Width: 0.4, Colour: pdf.Hex("#d9d3c7")},
			Rows: []pdf.TableRow{
				row("lunedì", "Semola rimacinata", "4,20 €"),
				row("mercoledì", "Integrale con noci", "6,80 €"),
				row("sabato", "Pane di Altamura, pezzatura grande", "5,10 €"),
			},
		},
		pdf.Space(24),
		pdf.Chart{
			Height: 120, Says: "Pani venduti: da 60 il lunedì a 212 il sabato", Style: small, Written: true,
			Labels: []string{"lun", "mar", "mer", "gio", "ven", "sab"},
			Series: []pdf.Series{{Colour: brown, Values: []float64{60, 64, 92, 88, 140, 212}}},
		},
	)
	doc.Footer(func(page *pdf.Page, n, of int) {
		page.Draw(doc.Text(pdf.Span{Text: "Panificio Bruni, Bari", Style: small}).Line(), 44, 496)
	})

	var file bytes.Buffer
	if err := doc.Write(&file); err != nil {
		panic(err)
	}
	if folder := os.Getenv("TIMONE_PAPERS"); folder != "" { // to look at
		os.WriteFile(filepath.Join(folder, "example.pdf"), file.Bytes(), 0o600)
	}
	doc.DumpStructure(os.Stdout)
	// Output:
	// H1  "Il pane della settimana"
	// P  "Il lievito madre ha tre generazioni e riposa dodici ore. 🍞 Chi prenota entro mezzogiorno trova il pane caldo alle sei e mezza del giorno dopo; chi non prenota trova comunque qualcosa, perché l’ultima infornata è sempre più abbondante del necessario."
	// Table
	//   TR
	//     TH Column  "Giorno"
	//     TH Column  "Pane"
	//     TH Column  "al chilo"
	//   TR
	//     TH Row  "lunedì"
	//     TD  "Semola rimacinata"
	//     TD  "4,20 €"
	//   TR
	//     TH Row  "mercoledì"
	//     TD  "Integrale con noci"
	//     TD  "6,80 €"
	//   TR
	//     TH Row  "sabato"
	//     TD  "Pane di Altamura, pezzatura grande"
	//     TD  "5,10 €"
	// Figure (Pani venduti: da 60 il lunedì a 212 il sabato)  "lun mar mer gio ven sab 60 64 92 88 140 212"
}

func TestTheReadmeShowsTheFirstExample(t *testing.T) {
	source, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, code, _ := strings.Cut(string(source), "func Example() {\n")
	code, _, _ = strings.Cut(code, "\n	var file ")
	code = strings.ReplaceAll("\n"+code, "\n\t", "\n")
	if !strings.Contains(string(readme), "```go"+code) {
		t.Error("the README's example is another than the one that is tested")
	}
}
