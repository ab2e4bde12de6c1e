package pdf_test

import (
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"timone/internal/pdf"
	"timone/internal/pdf/pdftest"
	"timone/internal/pdf/tag"
)

// read is what a document's structure says.
func read(t testing.TB, doc *pdf.Document) string {
	t.Helper()
	var b strings.Builder
	if err := doc.DumpStructure(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// put sets one text on a page.
func put(p *pdf.Page, doc *pdf.Document, text string, x, y float64) {
	p.Draw(doc.Text(pdf.Span{Text: text}).Wrap(400), x, y)
}

func wantRead(t *testing.T, doc *pdf.Document, want ...string) {
	t.Helper()
	if got := strings.TrimSpace(read(t, doc)); got != strings.Join(want, "\n") {
		t.Errorf("what is read is\n%s\nnot\n%s", got, strings.Join(want, "\n"))
	}
	pdftest.Tagged(t, save(t, doc))
}

func TestWhatIsDrawnIsReadInTheOrderOfItsTags(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	title := doc.Tag(tag.Heading(1), func() { put(p, doc, "Piano", 50, 50) })
	doc.Tag(tag.Paragraph, func() { put(p, doc, "Testo", 50, 100) })
	title.More(func() { put(p, doc, "editoriale", 50, 70) })
	put(p, doc, "Visto e non letto", 50, 150)
	wantRead(t, doc, `H1  "Piano"  "editoriale"`, `P  "Testo"`)
}

func TestAParagraphOverTwoPagesIsReadAsOne(t *testing.T) {
	doc := pdf.New(info)
	first, second := doc.AddPage(pdf.A4), doc.AddPage(pdf.A4)
	head, rest := doc.Text(pdf.Span{Text: "uno\ndue\ntre\nquattro"}).Wrap(100).Split(30)
	doc.Tag(tag.Paragraph, func() {
		first.Draw(head, 50, 780)
		second.Draw(rest, 50, 50)
	})
	wantRead(t, doc, `P  "uno due"  "tre quattro"`)
}

func TestATableSaysWhatItsCellsStandUnder(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	cell := func(tg tag.Tag, text string, x, y float64) { doc.Tag(tg, func() { put(p, doc, text, x, y) }) }
	doc.Tag(tag.Table, func() {
		doc.Tag(tag.TableRow, func() {
			cell(tag.Head(tag.Column), "lun", 50, 50)
			cell(tag.Head(tag.Column), "mar", 150, 50)
		})
		doc.Tag(tag.TableRow, func() {
			p.Fill(pdf.Box(pdf.Rect{X: 50, Y: 70, W: 90, H: 20}), pdf.Hex("#eee"))
			cell(tag.Cell, "1", 50, 70)
			doc.Tag(tag.Cell, func() {})
		})
		doc.Tag(tag.TableRow, func() { cell(tag.Cell.Over(2, 1), "tutta la settimana", 50, 90) })
	})
	wantRead(t, doc, `Table`, `  TR`, `    TH Column  "lun"`, `    TH Column  "mar"`,
		`  TR`, `    TD  "1"`, `    TD`, `  TR`, `    TD  "tutta la settimana"`)
}

func TestAListReadsItsLabelsBesideItsBodies(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	doc.Tag(tag.List, func() {
		doc.Tag(tag.Item, func() {
			doc.Tag(tag.Label, func() { put(p, doc, "•", 50, 50) })
			doc.Tag(tag.Body, func() { put(p, doc, "Pane", 60, 50) })
		})
		doc.Tag(tag.Item, func() {})
	})
	wantRead(t, doc, `L`, `  LI`, `    Lbl  "•"`, `    LBody  "Pane"`)
}

func TestAFigureIsReadByItsWordsAndOneWithoutIsNot(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	draw := func() {
		p.Clip(pdf.Circle(80, 80, 30), func() { p.Fill(pdf.Circle(80, 80, 40), pdf.Black) })
		put(p, doc, "12", 80, 80)
	}
	doc.Tag(tag.Figure("Dodici prenotazioni"), draw)
	doc.Tag(tag.Figure(""), draw)
	wantRead(t, doc, `Figure (Dodici prenotazioni)`, `  "12"`)
}

func TestAHeadingLevelIsNeverSkipped(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	for i, level := range []int{3, 4, 1, 6, 2} {
		doc.Tag(tag.Heading(level), func() { put(p, doc, "x", 50, 50+20*float64(i)) })
	}
	wantRead(t, doc, `H1  "x"`, `H2  "x"`, `H1  "x"`, `H2  "x"`, `H2  "x"`)
}

func TestABookmarkLeadsToTheHeadingThatItNames(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	doc.Bookmark("before it", 0, p, 50)
	doc.Tag(tag.Paragraph, func() {}) // nothing is in it
	doc.Tag(tag.Heading(1), func() {
		put(p, doc, "Piano", 50, 50)
		doc.Bookmark("in it", 0, p, 50)
		put(p, doc, "editoriale", 50, 70)
	})
	doc.Bookmark("what comes next", 0, p, 90)
	doc.Tag(tag.Paragraph, func() { put(p, doc, "Testo", 50, 100) })
	doc.Bookmark("nothing", 0, p, 200)
	path := save(t, doc)
	pdftest.Tagged(t, path)
	run(t, "qpdf", "--check", path)
	file, err := api.ReadContextFile(path)
	if err != nil {
		t.Fatal(err)
	}
	entry := func(of types.Object, key string) types.Dict {
		d, err := file.DereferenceDict(of)
		if err != nil {
			t.Fatal(err)
		}
		if d, err = file.DereferenceDict(d[key]); err != nil {
			t.Fatal(err)
		}
		return d
	}
	mark := entry(file.RootDict["Outlines"], "First")
	for _, want := range []string{"H1", "H1", "P", ""} {
		got := ""
		if to := entry(mark, "SE"); to != nil {
			got = *to.NameEntry("S")
		}
		if title := *mark.StringEntry("Title"); got != want {
			t.Errorf("%q leads to %q, not %q", title, got, want)
		}
		mark = entry(mark, "Next")
	}
}

func TestALinkOverTwoLinesIsOneAndSaysItsText(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	site := pdf.URL("https://example.org")
	doc.Tag(tag.Paragraph, func() {
		p.Draw(doc.Text(pdf.Span{Text: "Qui c’è "}, pdf.Span{Text: "il sito del forno", Link: site}, pdf.Span{Text: " da leggere."}).Wrap(70), 50, 50)
	})
	wantRead(t, doc, `P`, `  "Qui c’è "`, `  Link`, `    "il sito"`, `    -> https://example.org`,
		`    "del forno"`, `    -> https://example.org`, `  " da leggere."`)
}

func TestTheAreaOfALinkSaysWhatIsSetInIt(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	there := doc.Destination()
	p.Place(there, 300)
	doc.Tag(tag.Link, func() {
		put(p, doc, "Pane", 50, 50)
		p.Link(pdf.Rect{X: 50, Y: 50, W: 100, H: 40}, pdf.To(there))
	})
	p.Link(pdf.Rect{X: 50, Y: 100, W: 100, H: 40}, pdf.URL("https://example.org"))
	path := save(t, doc)
	pdftest.Tagged(t, path)
	plain := run(t, "qpdf", "--qdf", "--object-streams=disable", path, "-")
	for _, want := range []string{"/Contents (Pane)", "/Contents (https://example.org)"} {
		if !strings.Contains(plain, want) {
			t.Errorf("no link says %s", want)
		}
	}
}

func TestASpanInAnotherLanguageSaysSo(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	doc.Tag(tag.Paragraph, func() {
		p.Draw(doc.Text(pdf.Span{Text: "Un "}, pdf.Span{Text: "sourdough", Language: "en"}, pdf.Span{Text: " tondo"}).Wrap(200), 50, 50)
	})
	doc.Tag(tag.Paragraph.In("de"), func() { put(p, doc, "Brot", 50, 80) })
	wantRead(t, doc, `P`, `  "Un "`, `  Span en  "sourdough"`, `  " tondo"`, `P de  "Brot"`)
}

func TestFootersAndAllThatIsNotTaggedAreArtifacts(t *testing.T) {
	doc := everything(t)
	pdftest.Tagged(t, save(t, doc))
	if said := read(t, doc); strings.Contains(said, "1 di") {
		t.Errorf("a footer is read:\n%s", said)
	}
}

func TestAFileThatIsNotTaggedIsFoundOut(t *testing.T) {
	path := save(t, page("ciao", pdf.Style{}))
	run(t, "qpdf", "--empty", "--pages", path, "--", path+".bare")
	if faults := pdftest.Faults(t, path+".bare"); len(faults) == 0 {
		t.Error("no fault was found")
	}
}

func TestWhatFlowsIsReadInItsOrderAndOverPages(t *testing.T) {
	doc := pdf.New(info)
	cell := func(s string) pdf.Part { return doc.Text(plain(s)) }
	flow := doc.Flow(frame(doc))
	flow.Set(
		pdf.WithNext(pdf.Tagged(tag.Heading(1), doc.Text(plain("Piano")))),
		doc.Text(plain("uno\ndue")),
		pdf.Drawn{Height: 84, Says: "Un pane", Draw: func(p *pdf.Page, at pdf.Rect) { p.Fill(pdf.Box(at), pdf.Black) }},
		pdf.Drawn{Height: 5, Draw: func(p *pdf.Page, at pdf.Rect) { p.Fill(pdf.Box(at), pdf.Black) }},
		pdf.Table{
			Columns: make([]pdf.Column, 2), Named: true, Head: []pdf.Part{cell("che"), cell("ora")},
			Rows: []pdf.TableRow{{Cells: []pdf.Part{cell("pane"), cell("5")}}, {Cells: []pdf.Part{cell("dolci")}}},
		},
		doc.Text(plain("pubblicazione e amministrazione")).Hyphenate(),
	)
	wantRead(t, doc, `H1  "Piano"`, `P  "uno due"`, `Figure (Un pane)`, `Table`,
		`  TR`, `    TH Column  "che"`, `    TH Column  "ora"`, `  TR`, `    TH Row  "pane"`, `    TD  "5"`,
		`  TR`, `    TH Row  "dolci"`, `    TD`, `P  "pubblicazione e amministrazione"`)
}
