package pdf_test

import (
	"bytes"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"timone/internal/pdf"
)

// everything is a document with all that the kit can draw.
func everything(t testing.TB) *pdf.Document {
	doc := plan(t, 6, photographs(t, 2))
	p := doc.AddPage(pdf.A4Wide)
	p.Fill(pdf.Rounded(pdf.Rect{X: 20, Y: 20, W: 100, H: 50}, 8), pdf.Hex("#b7843c").Opacity(0.5))
	p.Stroke(pdf.Circle(200, 60, 30), pdf.Pen{Colour: pdf.Hex("#6c3f2b"), Width: 2, Dash: []float64{3, 2}, Round: true})
	p.Clip(pdf.Circle(300, 60, 30), func() { p.Fill(pdf.Box(pdf.Rect{X: 290, Y: 30, W: 60, H: 60}), pdf.Black) })
	p.Opacity(0.4, func() {
		p.Draw(doc.Text(pdf.Span{Text: "chiaro 𒀀 שלום क्षत्रिय", Style: pdf.Style{Size: 18, Underline: true}}).Wrap(300), 20, 120)
	})
	drawing, err := pdf.ParseDrawing(strings.NewReader(`<svg viewBox="0 0 10 10"><g opacity=".5"><path d="M0 0h10v10z"/></g></svg>`))
	if err != nil {
		t.Fatal(err)
	}
	p.Drawing(drawing, pdf.Rect{X: 400, Y: 20, W: 50, H: 50})
	transparent, err := doc.Picture(bytes.NewReader(halfClear(t)))
	if err != nil {
		t.Fatal(err)
	}
	p.Picture(transparent, pdf.Rect{X: 460, Y: 20, W: 50, H: 50}, pdf.Contain, 0)
	there := doc.Destination()
	doc.Pages()[0].Place(there, 90)
	p.Link(pdf.Rect{X: 20, Y: 20, W: 100, H: 50}, pdf.To(there))
	p.Draw(doc.Text(pdf.Span{Text: "il sito", Link: pdf.URL("https://example.org/a(b)")}).Wrap(200), 20, 200)
	return doc
}

func TestTheFileIsFaultless(t *testing.T) {
	path := save(t, everything(t))
	if report := run(t, "qpdf", "--check", path); strings.Contains(strings.ToLower(report), "warning") {
		t.Error(report)
	}
	if err := api.ValidateFile(path, model.NewDefaultConfiguration()); err != nil {
		t.Errorf("pdfcpu: %v", err)
	}
	if complaints := run(t, "pdftoppm", "-r", "20", "-png", path, t.TempDir()+"/page"); complaints != "" {
		t.Errorf("poppler: %s", complaints)
	}
}

func TestSmallObjectsAndTheirPlacesArePacked(t *testing.T) {
	var b bytes.Buffer
	if err := everything(t).Write(&b); err != nil {
		t.Fatal(err)
	}
	for what, want := range map[string]bool{"/Type/ObjStm": true, "/Type/XRef": true, "\ntrailer": false, "/Type/Page/": false} {
		if bytes.Contains(b.Bytes(), []byte(what)) != want {
			t.Errorf("want %q in the file: %v", what, want)
		}
	}
}

func TestTheSameDocumentIsTheSameBytes(t *testing.T) {
	var a, b bytes.Buffer
	if err := everything(t).Write(&a); err != nil {
		t.Fatal(err)
	}
	again := everything(t)
	if err := again.Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("the same document was written in two ways")
	}
	b.Reset()
	if err := again.Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("writing a document twice changes it")
	}
}

func TestTheFileSaysWhatItIs(t *testing.T) {
	doc := pdf.New(pdf.Info{
		Title: "Piano <uno> & «due» 🍞", Author: "Chiara", Subject: "Dicembre", Keywords: []string{"pane", "Natale"},
		Language: "it", Creator: "Timone", Rights: pdf.EmojiCredit, Created: info.Created,
	})
	doc.AddPage(pdf.A4)
	path := save(t, doc)
	said := run(t, "pdfinfo", "-isodates", path) + run(t, "pdfinfo", "-meta", path)
	for _, want := range []string{
		"Piano <uno> & «due» 🍞", "Chiara", "Dicembre", "pane, Natale", "2026-11-25T09:00:00Z",
		"Piano &lt;uno&gt; &amp; «due» 🍞", "CC BY 4.0", "<rdf:li>it</rdf:li>", "595.276 x 841.89 pts (A4)",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
}

func TestBookmarksNest(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	for _, mark := range []struct {
		title string
		level int
	}{{"Strategia", 0}, {"Mese", 0}, {"Settimana 1 🍞", 1}, {"Post", 2}, {"Settimana 2", 1}, {"Fine", 0}, {"Troppo dentro", 5}} {
		doc.Bookmark(mark.title, mark.level, p, 10)
	}
	file, err := os.Open(save(t, doc))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	marks, err := api.Bookmarks(file, model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	if len(marks) != 3 || len(marks[1].Kids) != 2 || len(marks[1].Kids[0].Kids) != 1 || len(marks[2].Kids) != 1 {
		t.Fatalf("bookmarks are %+v", marks)
	}
	if title := marks[1].Kids[0].Title; title != "Settimana 1 🍞" {
		t.Errorf("a title is %q", title)
	}
}

func TestALinkLeadsToAPageThatComesLater(t *testing.T) {
	doc := pdf.New(info)
	first := doc.AddPage(pdf.A4)
	later := doc.Destination()
	first.Link(pdf.Rect{X: 10, Y: 20, W: 100, H: 12}, pdf.To(later))
	doc.AddPage(pdf.A4).Place(later, 300)
	var dump strings.Builder
	if err := doc.Dump(&dump); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(dump.String(), "page 2 at 300.0") {
		t.Errorf("dump is\n%s", dump.String())
	}
	plain := run(t, "qpdf", "--qdf", "--object-streams=disable", save(t, doc), "-")
	if !strings.Contains(plain, "/XYZ") || !strings.Contains(plain, "541.89") {
		t.Error("the link leads to no place")
	}
}

func TestALinkToNowhereIsRefused(t *testing.T) {
	doc := pdf.New(info)
	doc.AddPage(pdf.A4).Link(pdf.Rect{W: 10, H: 10}, pdf.To(doc.Destination()))
	if err := doc.Write(io.Discard); err == nil {
		t.Error("it was written")
	}
}

func TestOnlySafeAddressesBecomeLinks(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	for _, address := range []string{"javascript:alert(1)", "file:///etc/passwd", "", "::", "launch:x"} {
		p.Link(pdf.Rect{W: 10, H: 10}, pdf.URL(address))
	}
	p.Link(pdf.Rect{W: 10, H: 10}, pdf.URL("https://panificio.example/è"))
	plain := run(t, "qpdf", "--qdf", "--object-streams=disable", save(t, doc), "-")
	if n := strings.Count(plain, "/URI ("); n != 1 {
		t.Errorf("%d links were made", n)
	}
}

func TestAPageMayBeCalledByAName(t *testing.T) {
	doc := pdf.New(info)
	for _, label := range []string{"Copertina", "", "", "Glossario"} {
		p := doc.AddPage(pdf.A4)
		if label != "" {
			p.Label(label)
		}
	}
	script := `for (var i = 0, d = new PDFDocument(scriptArgs[0]), n = d.getTrailer().Root.PageLabels.Nums; i < n.length; i += 2)
		print(n[i], n[i+1].P ? n[i+1].P.asString() : "", n[i+1].St ? n[i+1].St : "")`
	path := save(t, doc)
	if err := os.WriteFile(path+".js", []byte(script), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := strings.Fields(run(t, "mutool", "run", path+".js", path)); strings.Join(got, " ") != "0 Copertina 1 2 3 Glossario" {
		t.Errorf("pages are called %q", got)
	}
}

func TestADocumentWithoutPagesIsRefused(t *testing.T) {
	if err := pdf.New(info).Write(io.Discard); err == nil {
		t.Error("it was written")
	}
}

func TestFootersKnowHowManyPagesThereAre(t *testing.T) {
	doc := pdf.New(info)
	for range 3 {
		doc.AddPage(pdf.A4)
	}
	calls := 0
	doc.Footer(func(page *pdf.Page, n, of int) {
		calls++
		text := strconv.Itoa(n) + " di " + strconv.Itoa(of)
		page.Draw(doc.Text(pdf.Span{Text: text}).Wrap(100), 50, 800)
	})
	text := copied(t, doc)
	for _, want := range []string{"1 di 3", "2 di 3", "3 di 3"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in %q", want, text)
		}
	}
	if calls != 3 {
		t.Errorf("footers were drawn %d times", calls)
	}
}

func TestOnlyWhatIsUsedOfAFontTravels(t *testing.T) {
	var b bytes.Buffer
	if err := page("ciao", pdf.Style{}).Write(&b); err != nil {
		t.Fatal(err)
	}
	if b.Len() > 6000 {
		t.Errorf("four letters take %d bytes", b.Len())
	}
}

func TestSeveralDocumentsCanBeMadeAtOnce(t *testing.T) {
	pictures := photographs(t, 1)
	written := make(chan int)
	for range 4 {
		go func() {
			var b bytes.Buffer
			if err := plan(t, 4, pictures).Write(&b); err != nil {
				t.Error(err)
			}
			written <- b.Len()
		}()
	}
	for range 4 {
		if n := <-written; n == 0 {
			t.Error("nothing was written")
		}
	}
}

// xMin is the left edge that pdftotext -bbox gives a word.
func xMin(t testing.TB, boxes, word string) string {
	t.Helper()
	before, _, ok := strings.Cut(boxes, ">"+word+"</word>")
	if !ok {
		t.Fatalf("%s is not there:\n%s", word, boxes)
	}
	_, x, _ := strings.Cut(before[strings.LastIndex(before, "<word"):], `xMin="`)
	x, _, _ = strings.Cut(x, `"`)
	return x
}

func number(t testing.TB, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
