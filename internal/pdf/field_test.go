package pdf_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"timone/internal/pdf"
	"timone/internal/pdf/pdftest"
	"timone/internal/pdf/tag"
)

// answerSheet is a document with a field of every kind, in which nothing is
// filled in.
func answerSheet(t testing.TB) *pdf.Document {
	t.Helper()
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	style := pdf.Style{Size: 10, Colour: pdf.Hex("#1d1c1a")}
	doc.Tag(tag.Heading(1), func() { put(p, doc, "Che cosa ne dici?", 50, 30) })
	p.TextField(pdf.Field{Name: "piano/nome", Label: "Nome", Hint: "Nome e cognome", Style: style}, pdf.Rect{X: 50, Y: 50, W: 200, H: 20})
	p.TextField(pdf.Field{Name: "piano/commento", Label: "Commento", Many: true, Style: style}, pdf.Rect{X: 50, Y: 80, W: 200, H: 60})
	p.DateField(pdf.Field{Name: "piano/giorno", Label: "Entro", Style: style}, pdf.Rect{X: 50, Y: 150, W: 80, H: 20})
	p.Checkbox(pdf.Field{Name: "piano/letto", Label: "Ho letto tutto", Style: style}, pdf.Rect{X: 50, Y: 180, W: 12, H: 12})
	for i, option := range []string{"yes", "change", "no"} {
		answer := pdf.Field{Name: "piano/risposta", Label: "Risposta", Style: style}
		p.RadioButton(answer, option, pdf.Rect{X: 50 + 30*float64(i), Y: 200, W: 12, H: 12})
	}
	return doc
}

// answers are what is filled in, by the fields' names, as a program reads them
// that is not ours.
func answers(t testing.TB, path string) map[string]any {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	group, err := api.ExportForm(file, path, model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	read := map[string]any{}
	for _, f := range group.Forms {
		for _, field := range f.TextFields {
			read[field.Name] = field.Value
		}
		for _, field := range f.DateFields {
			read[field.Name] = field.Value
		}
		for _, field := range f.CheckBoxes {
			read[field.Name] = field.Value
		}
		for _, field := range f.RadioButtonGroups {
			read[field.Name] = field.Value
		}
	}
	return read
}

func wantAnswers(t *testing.T, path string, want map[string]any) {
	t.Helper()
	read := answers(t, path)
	for name, value := range want {
		if read[name] != value {
			t.Errorf("%s reads %#v, not %#v", name, read[name], value)
		}
	}
}

func TestWhatIsFilledInFromTheStartIsReadBackAndSeen(t *testing.T) {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	p.TextField(pdf.Field{Name: "a", Label: "Nome", Value: "Rina “Nonna” Bruni 🍞"}, pdf.Rect{X: 50, Y: 50, W: 200, H: 20})
	p.TextField(pdf.Field{Name: "b", Label: "Commento", Value: "uno\nשלום", Many: true}, pdf.Rect{X: 50, Y: 80, W: 200, H: 50})
	p.Checkbox(pdf.Field{Name: "c", Label: "Letto", Value: "Yes"}, pdf.Rect{X: 50, Y: 150, W: 12, H: 12})
	p.RadioButton(pdf.Field{Name: "d", Label: "Risposta", Value: "no"}, "yes", pdf.Rect{X: 50, Y: 180, W: 12, H: 12})
	p.RadioButton(pdf.Field{Name: "d", Label: "Risposta", Value: "no"}, "no", pdf.Rect{X: 80, Y: 180, W: 12, H: 12})
	wantAnswers(t, save(t, doc), map[string]any{"a": "Rina “Nonna” Bruni 🍞", "b": "uno\rשלום", "c": true, "d": "no"})
	seen := render(t, doc)
	for place, dark := range map[[2]int]bool{{86, 186}: true, {56, 186}: false} {
		if c := seen.RGBAAt(place[0], place[1]); (c.R < 100) != dark {
			t.Errorf("at %v it is %v", place, c)
		}
	}
}

func TestFieldsAreInTheStructureAndSayWhatTheyAskFor(t *testing.T) {
	wantRead(t, answerSheet(t), `H1  "Che cosa ne dici?"`, `Form (Nome)`, `  [text] piano/nome`, `Form (Commento)`, `  [text] piano/commento`,
		`Form (Entro (gg/mm/aaaa))`, `  [text] piano/giorno`, `Form (Ho letto tutto)`, `  [checkbox Yes] piano/letto`,
		`Form (Risposta: yes)`, `  [radio yes] piano/risposta`, `Form (Risposta: change)`, `  [radio change] piano/risposta`,
		`Form (Risposta: no)`, `  [radio no] piano/risposta`)
}

func TestFieldsThatMupdfFilledAreReadBack(t *testing.T) {
	path := save(t, answerSheet(t))
	script := filepath.Join(t.TempDir(), "fill.js")
	if err := os.WriteFile(script, []byte(mupdfFills), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, "mutool", "run", script, path, path+".filled")
	wantAnswers(t, path+".filled", map[string]any{
		"piano/nome": "Nome: è così", "piano/commento": "Commento: è così", "piano/giorno": "08/12/2026", "piano/letto": true, "piano/risposta": "no",
	})
}

const mupdfFills = `
var doc = new PDFDocument(scriptArgs[0])
var widgets = doc.loadPage(0).getWidgets()
for (var i = 0; i < widgets.length; ++i) {
	var w = widgets[i], label = w.getLabel()
	if (w.getFieldType() == "text")
		w.setTextValue(label.indexOf("Entro") == 0 ? "08/12/2026" : label + ": \u00e8 cos\u00ec")
	else if (w.getFieldType() == "checkbox" || i == widgets.length - 1)
		w.toggle()
	w.update()
}
doc.save(scriptArgs[1], "")
`

func TestFieldsThatPdfLibFilledAreReadBack(t *testing.T) {
	modules, err := filepath.Abs("../../frontend/node_modules/pdf-lib/package.json")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(modules); err != nil {
		t.Skip("pdf-lib is not installed; make test installs it")
	}
	path := save(t, answerSheet(t))
	node := exec.CommandContext(t.Context(), "node", "--input-type=module", "-e", pdfLibFills, path, path+".filled")
	node.Dir = filepath.Dir(modules)
	if out, err := node.CombinedOutput(); err != nil {
		t.Fatalf("node: %v\n%s", err, out)
	}
	wantAnswers(t, path+".filled", map[string]any{
		"piano/nome": "Chiara è qui", "piano/commento": "uno\ndue", "piano/giorno": "08/12/2026", "piano/letto": true, "piano/risposta": "change",
	})
}

const pdfLibFills = `
import { PDFDocument } from 'pdf-lib'
import { readFileSync, writeFileSync } from 'node:fs'
const [from, to] = process.argv.slice(1)
const doc = await PDFDocument.load(readFileSync(from))
const form = doc.getForm()
form.getTextField('piano/nome').setText('Chiara è qui')
form.getTextField('piano/commento').setText('uno\ndue')
form.getTextField('piano/giorno').setText('08/12/2026')
form.getCheckBox('piano/letto').check()
form.getRadioGroup('piano/risposta').select('change')
writeFileSync(to, await doc.save())
`

func TestAFieldThatCouldNotBeReadBackIsRefused(t *testing.T) {
	at := pdf.Rect{X: 50, Y: 50, W: 100, H: 20}
	for name, ask := range map[string]func(p *pdf.Page){
		"no name":     func(p *pdf.Page) { p.TextField(pdf.Field{}, at) },
		"a dot":       func(p *pdf.Page) { p.TextField(pdf.Field{Name: "a.b"}, at) },
		"twice":       func(p *pdf.Page) { p.TextField(pdf.Field{Name: "a"}, at); p.Checkbox(pdf.Field{Name: "a"}, at) },
		"no option":   func(p *pdf.Page) { p.RadioButton(pdf.Field{Name: "a"}, "", at) },
		"off for yes": func(p *pdf.Page) { p.RadioButton(pdf.Field{Name: "a"}, "Off", at) },
	} {
		doc := pdf.New(info)
		ask(doc.AddPage(pdf.A4))
		if err := doc.Write(io.Discard); err == nil {
			t.Errorf("%s: it was written", name)
		}
	}
}

func TestADayIsAskedForAsItsLanguageWritesIt(t *testing.T) {
	for language, want := range map[string]string{"it": "gg/mm/aaaa", "it-CH": "gg/mm/aaaa", "en": "dd/mm/yyyy", "en-US": "mm/dd/yyyy", "de": "yyyy-mm-dd"} {
		said := info
		said.Language = language
		doc := pdf.New(said)
		doc.AddPage(pdf.A4).DateField(pdf.Field{Name: "a", Label: "Day"}, pdf.Rect{X: 50, Y: 50, W: 100, H: 20})
		if got := copied(t, doc); !strings.Contains(got, want) {
			t.Errorf("in %s it asks for %q", language, got)
		}
	}
}

func TestFieldsInAFootAreStillInTheStructure(t *testing.T) {
	doc := pdf.New(info)
	doc.AddPage(pdf.A4)
	doc.Footer(func(p *pdf.Page, n, of int) {
		p.Checkbox(pdf.Field{Name: "letto", Label: "Letto"}, pdf.Rect{X: 50, Y: 800, W: 10, H: 10})
	})
	pdftest.Tagged(t, save(t, doc))
}

func TestAPaperWithFieldsIsTheSameBytesEachTime(t *testing.T) {
	var a, b bytes.Buffer
	if err := answerSheet(t).Write(&a); err != nil {
		t.Fatal(err)
	}
	if err := answerSheet(t).Write(&b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("it was written in two ways")
	}
}
