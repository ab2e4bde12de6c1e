package pdf_test

import (
	"bytes"
	"os"
	"time"

	"timone/internal/pdf"
)

func Example() {
	doc := pdf.New(pdf.Info{
		Title:    "Piano editoriale",
		Author:   "Chiara Lenti",
		Language: "it",
		Created:  time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC),
		Rights:   pdf.EmojiCredit,
	})
	doc.Footer(func(page *pdf.Page, n, of int) {
		page.Stroke(pdf.Rule(51, 780, 544, 780), pdf.Pen{Colour: pdf.Hex("#d0d0d0"), Width: 0.5})
	})

	page := doc.AddPage(pdf.A4)
	page.Fill(pdf.Circle(470, 200, 120), pdf.Hex("#b7843c"))

	title := pdf.Style{Family: pdf.Serif, Weight: 500, Size: 27, Leading: 1.1}
	heading := doc.Text(pdf.Span{Text: "Piano editoriale dicembre 2026", Style: title}).Wrap(260)
	page.Draw(heading, 51, 60)
	doc.Bookmark("Piano editoriale", 0, page, 60)

	body := pdf.Style{Size: 9, Colour: pdf.Hex("#1d1c1a")}
	caption := doc.Text(pdf.Span{Text: "Trenta secondi 🍞❤️ con chi ha visto nascere il panettone.", Style: body}).
		MaxLines(3).
		Wrap(200)
	page.Draw(caption, 51, 60+heading.Height+12)

	var file bytes.Buffer
	if err := doc.Write(&file); err != nil {
		panic(err)
	}
	doc.Dump(os.Stdout)
	// Output:
}
