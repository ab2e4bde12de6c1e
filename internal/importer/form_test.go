package importer_test

import (
	"bytes"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"timone/internal/importer"
	"timone/internal/pdf"
)

// sheet is a form with a field of each kind.
func sheet(t testing.TB) []byte {
	t.Helper()
	doc := pdf.New(pdf.Info{Title: "Domande", Language: "it", Created: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)})
	p := doc.AddPage(pdf.A4)
	p.TextField(pdf.Field{Name: "code", Label: "Codice", Value: "timone-intake 1", Fixed: true}, pdf.Rect{X: 50, Y: 20, W: 200, H: 20})
	p.TextField(pdf.Field{Name: "business/does", Label: "Che cosa fai", Many: true}, pdf.Rect{X: 50, Y: 50, W: 200, H: 60})
	p.TextField(pdf.Field{Name: "milestone/1/date", Label: "Quando"}, pdf.Rect{X: 50, Y: 120, W: 100, H: 20})
	p.Checkbox(pdf.Field{Name: "approves", Label: "Approva"}, pdf.Rect{X: 50, Y: 150, W: 12, H: 12})
	p.Checkbox(pdf.Field{Name: "not", Label: "No"}, pdf.Rect{X: 80, Y: 150, W: 12, H: 12})
	for i, option := range []string{"1", "2", "3"} {
		p.RadioButton(pdf.Field{Name: "voice/funny", Label: "Voce"}, option, pdf.Rect{X: 50 + float64(i)*20, Y: 180, W: 12, H: 12})
	}
	var b bytes.Buffer
	if err := doc.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// answered is what those below fill in.
var answered = map[string]string{
	"code": "timone-intake 1", "business/does": "Pane è «vita» 🍞\nal forno", "milestone/1/date": "12/06/1957", "approves": "Yes", "not": "", "voice/funny": "3",
}

func wantForm(t *testing.T, content []byte, want map[string]string) {
	t.Helper()
	got, err := importer.Form(content)
	if err != nil || !maps.Equal(got, want) {
		t.Errorf("%v\ngot  %q\nwant %q", err, got, want)
	}
}

// through runs a program that reads the sheet from in and writes to out.
func through(t *testing.T, content []byte, program string, args ...string) []byte {
	t.Helper()
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.pdf"), filepath.Join(dir, "out.pdf")
	if err := os.WriteFile(in, content, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, arg := range args {
		args[i] = strings.NewReplacer("IN", in, "OUT", out).Replace(arg)
	}
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Dir = "../../frontend"
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, said)
	}
	filled, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return filled
}

func filledByPdfLib(t *testing.T) []byte {
	t.Helper()
	return through(t, sheet(t), "node", "--input-type=module", "-e", `
import { PDFDocument } from 'pdf-lib';
import { readFile, writeFile } from 'node:fs/promises';
const doc = await PDFDocument.load(await readFile(process.argv[1]));
const form = doc.getForm();
form.getTextField('business/does').setText('Pane è «vita» 🍞\nal forno');
form.getTextField('milestone/1/date').setText('12/06/1957');
form.getCheckBox('approves').check();
form.getRadioGroup('voice/funny').select('3');
await writeFile(process.argv[2], await doc.save({ updateFieldAppearances: false }));
`, "IN", "OUT")
}

func TestAFormIsReadWhateverProgramFilledItIn(t *testing.T) {
	filled := filledByPdfLib(t)
	wantForm(t, filled, answered)
	wantForm(t, through(t, filled, "qpdf", "--object-streams=generate", "IN", "OUT"), answered)
	wantForm(t, through(t, filled, "qpdf", "--object-streams=disable", "--qdf", "IN", "OUT"), answered)
	wantForm(t, through(t, filled, "mutool", "clean", "-gggz", "IN", "OUT"), answered)
}

func TestAnEmptyFormHasItsFieldsAndNoAnswers(t *testing.T) {
	want := map[string]string{}
	for name := range answered {
		want[name] = ""
	}
	want["code"] = answered["code"]
	wantForm(t, sheet(t), want)
}

func TestWhatWasFilledInLaterCounts(t *testing.T) {
	const first = "%PDF-1.4\n1 0 obj<</AcroForm<</Fields[2 0 R]>>>>endobj\n2 0 obj<</T(a)/FT/Tx/V(pane)>>endobj\ntrailer<</Root 1 0 R>>\n"
	wantForm(t, []byte(first), map[string]string{"a": "pane"})
	wantForm(t, []byte(first+"2 0 obj<</T(a)/FT/Tx/V(perch\\351 s\\355)>>endobj\n"), map[string]string{"a": "perché sí"})
}

func TestAChoiceIsReadWhereAProgramWritesItAsAText(t *testing.T) {
	question := func(value, first, second string) []byte {
		return []byte("%PDF-1.4\n1 0 obj<</AcroForm<</Fields[2 0 R]>>>>endobj\n2 0 obj<</T(voice)/FT/Btn/V" + value + "/Kids[3 0 R 4 0 R]>>endobj\n" +
			"3 0 obj<</AS/" + first + "/Parent 2 0 R>>endobj\n4 0 obj<</AS/" + second + "/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n")
	}
	for want, content := range map[string][]byte{
		"4": question("(/4)", "Off", "4"), "3": question("(/3)", "Off", "Off"), "2": question("(x)", "2", "Off"), "1": question("/1", "Off", "Off"), "": question("(Off)", "Off", "Off"),
	} {
		wantForm(t, content, map[string]string{"voice": want})
	}
}

func TestADamagedTableOfObjectsDoesNoHarm(t *testing.T) {
	content := filledByPdfLib(t)
	at := bytes.LastIndex(content, []byte("startxref"))
	wantForm(t, content[:at], answered)
}

func TestWhatIsNoFormIsRefused(t *testing.T) {
	doc := pdf.New(pdf.Info{Title: "x"})
	doc.AddPage(pdf.A4)
	var bare bytes.Buffer
	if err := doc.Write(&bare); err != nil {
		t.Fatal(err)
	}
	for want, content := range map[error][]byte{
		importer.ErrNotPDF: []byte("ciao"), importer.ErrNoForm: bare.Bytes(),
		importer.ErrEncrypted: through(t, sheet(t), "qpdf", "--encrypt", "a", "b", "256", "--", "IN", "OUT"),
	} {
		if _, err := importer.Form(content); !errors.Is(err, want) {
			t.Errorf("got %v, want %v", err, want)
		}
	}
}

func FuzzNoFileBreaksTheReader(f *testing.F) {
	f.Add(sheet(f))
	f.Add([]byte("%PDF-1.4\n1 0 obj<</AcroForm<</Fields[1 0 R 2 0 R]>>>>endobj 2 0 obj<</T(a)/FT/Tx/V(b\\50\\))/Kids[2 0 R]>>endobj trailer<</Root 1 0 R>>"))
	f.Add([]byte("%PDF-1.5\n3 0 obj<</Type/ObjStm/N 9/First -4/Length 3>>stream\n1 0\nendstream endobj"))
	f.Add([]byte("%PDF-1.5\n1 0 obj[[[[<<<</A 1 0 R"))
	f.Fuzz(func(_ *testing.T, content []byte) {
		_, _ = importer.Form(content)
	})
}
