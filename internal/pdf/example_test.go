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
	// page 1  595.3 × 841.9
	//   fill      350.0   80.0  240.0  240.0  circle  #b7843c
	//   text       51.0   60.0  185.7   29.7  Piano editoriale  Newsreader 500 27.0 #000000
	//   text       51.0   89.7  176.9   29.7  dicembre 2026  Newsreader 500 27.0 #000000
	//   text       51.0  131.4  193.8   12.6  Trenta secondi 🍞❤️ con chi ha visto nascere  Inter 400 9.0 #1d1c1a
	//   text       51.0  144.0   52.5   12.6  il panettone.  Inter 400 9.0 #1d1c1a
	//   line       51.0  780.0  493.0    0.0  rule  #d0d0d0 0.5
	//
	// bookmarks
	//   Piano editoriale  page 1 at 60.0
}
