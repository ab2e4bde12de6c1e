package pdf_test

import (
	"io"
	"runtime"
	"strings"
	"testing"

	"timone/internal/pdf"
)

// withinMemory runs what may take 300 MB, all counted that it ever asks for.
func withinMemory(t *testing.T, name string, what func()) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	what()
	runtime.ReadMemStats(&after)
	if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 300 {
		t.Errorf("%s takes %d MB", name, took)
	}
}

func TestTextThatNobodyWouldWriteIsSetWhole(t *testing.T) {
	for name, text := range map[string]string{
		"100,000 letters without a space":   strings.Repeat("panificio@", 10000),
		"10,000 families without a space":   strings.Repeat("👩‍👩‍👧‍👦", 10000),
		"one sequence of 10,000 emoji":      strings.Repeat("🍞\u200d", 10000),
		"10,000 marks on a letter":          "a" + strings.Repeat("\u0301", 10000),
		"10,000 marks on a Hebrew letter":   "ש" + strings.Repeat("\u05b0", 10000),
		"10,000 vowels on a consonant":      "क" + strings.Repeat("ि", 10000),
		"10,000 marks on what no font has":  "𒀀" + strings.Repeat("\u0301", 10000),
		"5,000 beginnings without an end":   strings.Repeat("\u202e\u2067a", 5000),
		"5,000 ends without a beginning":    strings.Repeat("\u2069א", 5000) + strings.Repeat("\u2067", 5000),
		"5,000 brackets that nobody closes": strings.Repeat("א(", 5000),
		"10,000 soft hyphens":               strings.Repeat("a\u00ad", 10000),
		"10,000 places to break at":         strings.Repeat("\u200b\u200e", 10000),
		"10,000 control characters":         strings.Repeat("\x01", 10000),
		"100,000 empty lines":               strings.Repeat("\n", 100000),
	} {
		for align := pdf.Start; align <= pdf.Justify; align += pdf.Justify {
			withinMemory(t, name, func() {
				doc := pdf.New(info)
				block := doc.Text(pdf.Span{Text: text}).Align(align).Hyphenate().Wrap(240)
				if set := visible(strings.Join(lines(block), "")); set != visible(text) {
					t.Errorf("%s: %d bytes are set of %d", name, len(set), len(text))
				}
				for _, l := range block.Lines {
					if l.Width > 240.01 && len(block.Lines) > 1 { // a letter alone, with all its marks, cannot be broken
						t.Fatalf("%s: a line is %v wide", name, l.Width)
					}
				}
				doc.AddPage(pdf.A4).Draw(block, 50, 50)
				if err := doc.Write(io.Discard); err != nil {
					t.Error(err)
				}
				wantReported(t, text, doc.Missing())
			})
		}
	}
}
