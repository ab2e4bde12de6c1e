package pdf_test

import (
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"timone/internal/pdf"
	"timone/internal/pdf/tag"
)

func FuzzAnyTextIsSetOrReported(f *testing.F) {
	for _, seed := range []string{
		"Perché sì 🍞❤️", "👩‍👩‍👧‍👦👍🏽🏴󠁧󠁢󠁥󠁮󠁧󠁿1️⃣", "العربية 12,5 abc שלום", "क्षत्रिय", "a\x00\xff\xed\xa0\x80\r\n\u2028b",
		"e\u0301\u0301\u0301\u0301", "\u202eabc\u202c", "\u2066א\u2069", "𒀀𝗕日本", "\u200d\u200c\ufeff", "\u00ad-", "pubblica\u00adzione l’amministrazione", "=", "\u202e\u2067(a\u2069\u2069[ש", "\U000e0001\ufffe\U0010ffff", "#️⃣ ☺︎", "्ििि",
	} {
		f.Add(seed, 100.0)
	}
	f.Fuzz(func(t *testing.T, text string, width float64) {
		doc := pdf.New(info)
		page := doc.AddPage(pdf.A4)
		block := doc.Text(pdf.Span{Text: text}).Wrap(width)
		page.Draw(block, 10, 10)
		doc.Tag(tag.Figure(text), func() { page.Draw(doc.Text(pdf.Span{Text: text}).MaxLines(2).Wrap(width), 10, 10) })
		page.TextField(pdf.Field{Name: "a", Label: text, Value: text, Many: true}, pdf.Rect{X: 10, Y: 10, W: width, H: 20})
		if err := doc.Write(io.Discard); err != nil {
			t.Fatal(err)
		}
		filled := doc.Text(pdf.Span{Text: text}).Align(pdf.Justify).Hyphenate().Wrap(width)
		page.Draw(filled, 10, 10)
		for _, b := range []*pdf.Block{block, filled} {
			if got, want := visible(strings.Join(lines(b), "")), visible(text); got != want {
				t.Errorf("set %+q, written %+q", got, want)
			}
		}
		wantReported(t, text, doc.Missing())
	})
}

// visible is a text without what line breaks take, with what damages it made
// whole.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' && r != '\u2007' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(string([]rune(s)), "\uFFFD"))
}

// wantReported demands that no damaged character went by in silence.
func wantReported(t *testing.T, text string, missing []pdf.Missing) {
	for _, r := range text {
		if !unicode.IsControl(r) || unicode.IsSpace(r) {
			continue
		}
		if !slices.ContainsFunc(missing, func(m pdf.Missing) bool { return m.Text == string(r) }) {
			t.Errorf("%+q was not reported", r)
		}
	}
	if !utf8.ValidString(text) && !slices.ContainsFunc(missing, func(m pdf.Missing) bool { return m.Text == "\uFFFD" }) {
		t.Error("invalid text was not reported")
	}
}
