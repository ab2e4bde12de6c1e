package pdf

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// oneFont is a font to fall back on whose outlines are drawn, as those of a CFF
// or a variable font are.
type oneFont struct{ *face }

func (f oneFont) find(cluster []rune, _ Style, _ string) *face {
	if f.covers(cluster) {
		return f.face
	}
	return nil
}

func TestAFontThatIsNotEmbeddedIsDrawnAndCopiesOut(t *testing.T) {
	inter := interCuts[0].nearest(400, false)
	drawn := &face{name: "Drawn", file: inter.file}
	if !drawn.load() {
		t.Fatal(drawn.err)
	}
	drawn.glyf = nil
	doc := New(Info{Title: "x"})
	doc.types.fallback = oneFont{drawn}
	hebrew := notoCuts[1].nearest(400, false)
	doc.types.chains[chainKey{Sans, 400, false}] = &chain{letters: []*face{hebrew}}
	text := "pane caldo, affinità"
	doc.AddPage(A4).Draw(doc.Text(Span{Text: text}).Wrap(300), 50, 50)
	var b bytes.Buffer
	if err := doc.Write(&b); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "drawn.pdf")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, e := range doc.shelf.embedded {
		if e.face == drawn {
			t.Error("the font was embedded")
		}
	}
	if _, err := exec.LookPath("pdftotext"); err != nil && testing.Short() {
		t.Skip("pdftotext is not installed")
	}
	out, err := exec.CommandContext(t.Context(), "pdftotext", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(string(out)); got != text {
		t.Errorf("copied out %q", got)
	}
}

func TestEveryBuiltInFontCanBeReadAndCut(t *testing.T) {
	cuts := append(append(append(append([]cut(nil), interCuts...), serifCuts...), notoCuts...), signCuts...)
	for _, c := range cuts {
		for _, f := range c.faces {
			if !f.load() {
				t.Errorf("%s: %v", f.name, f.err)
				continue
			}
			if f.glyf == nil {
				t.Errorf("%s has no outlines to embed", f.name)
				continue
			}
			if file, widths := f.glyf.subset([][]glyph{{{}}, {{id: 5}}, {{id: 1 << 20}}}, nil); len(file) < 200 || len(widths) < 3 {
				t.Errorf("%s: a subset of %d bytes", f.name, len(file))
			}
		}
	}
}

func TestAFontThatIsBrokenIsAnErrorNotAPanic(t *testing.T) {
	whole, err := interCuts[0].faces[0].file()
	if err != nil {
		t.Fatal(err)
	}
	fonts := map[string][]byte{}
	for _, n := range []int{0, 3, 44, 200, 5000, len(whole) / 3, len(whole) / 2, len(whole) - 10} {
		fonts[fmt.Sprint("cut to ", n)] = whole[:n]
	}
	chance := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		damaged, at := slices.Clone(whole), chance.IntN(len(whole))
		for i := range damaged[at:min(at+40, len(whole))] {
			damaged[at+i] = byte(chance.Uint32())
		}
		fonts[fmt.Sprint("damaged at ", at)] = damaged
	}
	for name, data := range fonts {
		doc := New(Info{Title: "x"})
		doc.types.chains[chainKey{Sans, 400, false}] = &chain{letters: []*face{{name: "Broken", file: func() ([]byte, error) { return data, nil }}}}
		doc.AddPage(A4).Draw(doc.Text(Span{Text: "pane caldo, affinità 12"}).Wrap(300), 50, 50)
		if err := doc.Write(io.Discard); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if missing := len(doc.Missing()); len(data) < 5000 && missing < 10 {
			t.Errorf("%s: %d letters are reported", name, missing)
		}
	}
}

func TestWhatTheMachinesFontsLackIsReported(t *testing.T) {
	doc := New(Info{Title: "x"})
	doc.FallBack(SystemFonts(t.TempDir()))
	page := doc.AddPage(A4)
	page.Draw(doc.Text(Span{Text: "面包 \U0010FFFD"}).Wrap(300), 50, 50)
	if err := doc.Write(&bytes.Buffer{}); err != nil {
		t.Fatal(err)
	}
	missing := doc.Missing()
	if len(missing) == 0 || missing[len(missing)-1].Text != "\U0010FFFD" {
		t.Errorf("reported %v", missing)
	}
}
