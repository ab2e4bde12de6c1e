package pdf_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"timone/internal/pdf"
	"timone/internal/pdf/pdftest"
	"timone/internal/pdf/tag"
)

// sampler is a document with every kind of part that can be read aloud, in eight
// scripts. It is what make conformance holds against the standards.
type sampler struct {
	*pdf.Document
	page *pdf.Page
	y    float64
}

func (s *sampler) put(t tag.Tag, spans ...pdf.Span) {
	s.Tag(t, func() {
		block := s.Text(spans...).Wrap(480)
		s.page.Draw(block, 50, s.y)
		s.y += block.Height + 4
	})
}

func (s *sampler) say(t tag.Tag, text string) { s.put(t, pdf.Span{Text: text}) }

func newSampler(t testing.TB) *sampler {
	t.Helper()
	s := &sampler{Document: pdf.New(info)}
	s.Footer(func(page *pdf.Page, n, of int) {
		page.Stroke(pdf.Rule(50, 800, 545, 800), pdf.Pen{Width: 0.5})
		put(page, s.Document, "piede", 50, 804)
	})
	s.turn()
	s.scripts()
	s.lists()
	s.figures(t)
	s.turn()
	s.table()
	s.fields()
	return s
}

func (s *sampler) turn() { s.page, s.y = s.AddPage(pdf.A4), 50 }

func (s *sampler) scripts() {
	s.page.Label("Scritture")
	s.say(tag.Heading(1), "Otto scritture")
	for _, said := range [][2]string{
		{"vi", "Tiếng Việt"},
		{"el", "Ελληνικά γλώσσα"},
		{"ru", "Русский язык"},
		{"ar", "العربية 12,5 لغة"},
		{"he", "שלום (abc) עולם"},
		{"hi", "नमस्ते दुनिया क्षत्रिय"},
		{"pl", "Łódź"},
		{"en", "office, affinity"},
	} {
		s.say(tag.Paragraph.In(said[0]), said[1])
	}
	s.put(tag.Paragraph, pdf.Span{Text: "🍞 👩‍👩‍👧‍👦 1️⃣ 🇮🇹 👍🏽 ✓ 𝗕𝗼𝗹𝗱 "}, pdf.Span{Text: "𒀀 \x00 \uf8ff ", Style: pdf.Style{Weight: 600}},
		pdf.Span{Text: "sourdough", Language: "en"}, pdf.Span{Text: ", "},
		pdf.Span{Text: "il sito del forno", Link: pdf.URL("https://example.org"), Style: pdf.Style{Underline: true, Italic: true}})
	s.put(tag.Paragraph, pdf.Span{Text: "SPAZIATO", Style: pdf.Style{Tracking: 120, Family: pdf.Serif, Colour: pdf.Black.Opacity(0.6)}})
}

func (s *sampler) lists() {
	there := s.Destination()
	s.page.Place(there, 50)
	s.Tag(tag.Contents, func() {
		s.Tag(tag.Entry, func() {
			s.Tag(tag.Link, func() {
				put(s.page, s.Document, "Otto scritture", 50, s.y)
				s.page.Link(pdf.Rect{X: 50, Y: s.y, W: 100, H: 14}, pdf.To(there))
			})
		})
	})
	s.y += 20
	s.say(tag.Heading(2), "Elenco")
	s.Bookmark("Elenco", 0, s.page, s.y)
	s.y += s.page.Set(50, s.y, 300, pdf.List{Numbered: true, Items: [][]pdf.Part{
		{s.Text(pdf.Span{Text: "Pane"}), pdf.List{Bullet: "•", Items: [][]pdf.Part{{s.Text(pdf.Span{Text: "di Altamura"})}}}},
		{s.Text(pdf.Span{Text: "Focaccia"})},
	}}) + 20
}

func (s *sampler) figures(t testing.TB) {
	picture, err := s.Picture(bytes.NewReader(halfClear(t)))
	if err != nil {
		t.Fatal(err)
	}
	photo, err := s.Picture(bytes.NewReader(photograph(t, 60, 60, 1)))
	if err != nil {
		t.Fatal(err)
	}
	s.Tag(tag.Figure("Un quadrato che lascia trasparire lo sfondo"), func() {
		s.page.Opacity(0.8, func() { s.page.Picture(picture, pdf.Rect{X: 50, Y: s.y, W: 60, H: 60}, pdf.Contain, 6) })
	})
	s.page.Picture(photo, pdf.Rect{X: 130, Y: s.y, W: 60, H: 60}, pdf.Cover, 30)
	s.Tag(tag.Figure("Dodici").In("it"), func() {
		s.page.Fill(pdf.Circle(240, s.y+30, 30), pdf.Hex("#b7843c").Opacity(0.5))
		put(s.page, s.Document, "12", 234, s.y+24)
	})
	s.y += 70
}

func (s *sampler) table() {
	s.say(tag.Heading(1), "Tabella")
	cell := func(t tag.Tag, text string, x float64) {
		s.Tag(t, func() { put(s.page, s.Document, text, x, s.y) })
	}
	row := func(cells func()) {
		s.Tag(tag.TableRow, cells)
		s.y += 18
	}
	s.Tag(tag.Table, func() {
		row(func() {
			cell(tag.Head(tag.Both), "Canale", 50)
			cell(tag.Head(tag.Column), "Lunedì", 150)
			cell(tag.Head(tag.Column), "Martedì", 250)
		})
		row(func() {
			cell(tag.Head(tag.Row).Over(1, 2), "Instagram", 50)
			cell(tag.Cell, "9", 150)
			s.Tag(tag.Cell, nil)
		})
		row(func() { cell(tag.Cell.Over(2, 1), "chiuso", 150) })
	})
}

func (s *sampler) fields() {
	s.say(tag.Heading(1), "Risposta")
	at := func(x, w, h float64) pdf.Rect { return pdf.Rect{X: x, Y: s.y, W: w, H: h} }
	s.page.TextField(pdf.Field{Name: "nome", Label: "Nome", Value: "Rina 🍞 שלום"}, at(50, 200, 20))
	s.page.DateField(pdf.Field{Name: "giorno", Label: "Entro"}, at(260, 80, 20))
	s.y += 26
	s.page.TextField(pdf.Field{Name: "commento", Label: "Commento", Many: true, Hint: "Scrivi qui"}, at(50, 200, 60))
	s.page.Checkbox(pdf.Field{Name: "letto", Label: "Letto", Value: "Yes"}, at(260, 12, 12))
	for i, option := range []string{"yes", "no"} {
		s.page.RadioButton(pdf.Field{Name: "risposta", Label: "Risposta", Value: "no"}, option, at(290+20*float64(i), 12, 12))
	}
}

// TIMONE_PAPERS names a folder that keeps the paper, for make conformance.
func TestAPaperWithEverythingKeepsToTheStandards(t *testing.T) {
	dir := os.Getenv("TIMONE_PAPERS")
	if dir == "" {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, "kit.pdf")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := newSampler(t).Write(file); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	pdftest.Tagged(t, path)
	run(t, "qpdf", "--check", path)
}
