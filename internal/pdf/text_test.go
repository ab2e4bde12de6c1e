package pdf_test

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"timone/internal/pdf"
)

var info = pdf.Info{
	Title: "Piano editoriale", Author: "Chiara Lenti", Language: "it", Rights: pdf.EmojiCredit,
	Created: time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC),
}

// save writes a document to a file.
func save(t testing.TB, doc *pdf.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := doc.Write(&b); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// run runs a tool of the test's machine and returns what it says.
func run(t testing.TB, tool string, arguments ...string) string {
	t.Helper()
	if _, err := exec.LookPath(tool); err != nil {
		if testing.Short() {
			t.Skipf("%s is not installed", tool)
		}
		t.Fatalf("%s is not installed: %v", tool, err)
	}
	out, err := exec.CommandContext(t.Context(), tool, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", tool, err, out)
	}
	return string(out)
}

// copied is the text of a document as a reader copies it out, without the marks
// that pdftotext itself puts around what reads from right to left.
func copied(t testing.TB, doc *pdf.Document) string {
	t.Helper()
	text := run(t, "pdftotext", "-enc", "UTF-8", save(t, doc), "-")
	return strings.TrimSpace(strings.NewReplacer("\u202a", "", "\u202b", "", "\u202c", "", "\f", "").Replace(text))
}

// page is a document with one text on one page.
func page(text string, style pdf.Style) *pdf.Document {
	doc := pdf.New(info)
	p := doc.AddPage(pdf.A4)
	p.Draw(doc.Text(pdf.Span{Text: text, Style: style}).Wrap(480), 50, 50)
	return doc
}

func wantCopied(t *testing.T, text string, style pdf.Style) {
	t.Helper()
	doc := page(text, style)
	if got := copied(t, doc); got != text {
		t.Errorf("copied out\n%+q, written\n%+q", got, text)
	}
	if missing := doc.Missing(); len(missing) > 0 {
		t.Errorf("reported %v", missing)
	}
}

func TestWhatIsSetCopiesOutAsItWasWritten(t *testing.T) {
	for name, text := range map[string]string{
		"accents":    "Perché sì: è già così, più o meno. «Città» — ‘là’ … 12,50 €",
		"languages":  "Łódź, Straße, ďábel, ș ț, Ørsted, Tiếng Việt, Ελληνικά, Русский",
		"ligatures":  "fi fl ffi affinità -> office",
		"hebrew":     "שלום עולם טוב",
		"arabic":     "العربية لغة جميلة",
		"fancy":      "𝗕𝗼𝗹𝗱 𝓼𝓬𝓻𝓲𝓹𝓽 ① Ⓐ ★ ✦ → ∞ ≠ ✓ ◆ ▸ ♪",
		"devanagari": "नमस्ते दुनिया हर सुबह ताज़ी रोटी क्षत्रिय",
	} {
		for _, family := range []pdf.Family{pdf.Sans, pdf.Serif} {
			t.Run(name, func(t *testing.T) {
				style := pdf.Style{Family: family, Size: 11}
				wantCopied(t, text, style)
				byMupdf := run(t, "mutool", "draw", "-q", "-F", "txt", save(t, page(text, style)))
				if got := strings.TrimSpace(withoutWarnings(byMupdf)); got != text {
					t.Errorf("mupdf copies out\n%+q, written\n%+q", got, text)
				}
			})
		}
	}
}

// withoutWarnings leaves out what mupdf says of itself.
func withoutWarnings(said string) string {
	var kept []string
	for line := range strings.Lines(said) {
		if !strings.HasPrefix(line, "warning: ") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

func TestAnEmojiCopiesOutAsTheTextItWas(t *testing.T) {
	for name, text := range map[string]string{
		"one":        "🍞",
		"in a word":  "pane🍞caldo",
		"family":     "👩‍👩‍👧‍👦",
		"skin tone":  "👍🏽 e 👨🏿‍🍳",
		"flag":       "🇮🇹 🇫🇷 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
		"keycap":     "1️⃣ #️⃣",
		"heart":      "❤️ e ❤",
		"the newest": "la 🛜 e la 🪇 con 🫨 poi 🪮",
	} {
		t.Run(name, func(t *testing.T) { wantCopied(t, text, pdf.Style{Size: 12}) })
	}
}

func TestTrackedCapitalsCopyOutAsWords(t *testing.T) {
	wantCopied(t, "DICEMBRE DUEMILAVENTISEI", pdf.Style{Size: 8, Tracking: 120})
}

func TestASequenceWithoutADrawingIsItsMembersAsOne(t *testing.T) {
	width := func(text string) float64 {
		return pdf.New(info).Text(pdf.Span{Text: text, Style: pdf.Style{Size: 10}}).Line().Natural
	}
	for text, members := range map[string]string{
		"👨🏽‍👩🏽‍👧🏽‍👦🏽": "👨🏽👩🏽👧🏽👦🏽", "👩‍🚀‍🐈": "👩‍🚀🐈", "🍞‍❤️‍🔥": "🍞❤️‍🔥",
	} {
		wantCopied(t, text+" ok", pdf.Style{})
		if one, apart := width(text), width(members); one >= apart-2 || one < 20 {
			t.Errorf("%s is %v wide, its members apart %v", text, one, apart)
		}
	}
}

func TestAnEmojiWithItsMarksIsAsWideAsAPlainOne(t *testing.T) {
	doc := pdf.New(info)
	for _, text := range []string{"👨‍👩‍👧‍👦", "👍🏽", "👩🏽‍❤️‍💋‍👨🏿", "🇮🇹", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤️", "👁️‍🗨️"} {
		line := doc.Text(pdf.Span{Text: text, Style: pdf.Style{Size: 10}}).Line()
		if plain := doc.Text(pdf.Span{Text: "🍞", Style: pdf.Style{Size: 10}}).Line(); line.Natural != plain.Natural {
			t.Errorf("%s is %v wide, one emoji %v", text, line.Natural, plain.Natural)
		}
	}
}

func TestEmojiThatTouchStayWhole(t *testing.T) {
	kinds := []string{"🔥", "💪🏽", "👨‍👩‍👧", "👩🏽‍🚀", "🇮🇹", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "1️⃣", "❤️", "👁️‍🗨️"}
	width := func(text string) float64 {
		return pdf.New(info).Text(pdf.Span{Text: text, Style: pdf.Style{Size: 10}}).Line().Natural
	}
	one := width("🍞")
	for _, first := range kinds {
		for _, second := range kinds {
			if pair := width(first + second); math.Abs(pair-2*one) > .01 {
				t.Errorf("%s is %v wide, two emoji are %v", first+second, pair, 2*one)
			}
		}
	}
	wantCopied(t, strings.Join(kinds, ""), pdf.Style{})
}

func TestAnEndlessSequenceBreaksLikeOtherText(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(pdf.Span{Text: strings.Repeat("🍞\u200d", 400) + "🍞", Style: pdf.Style{Size: 10}}).Wrap(200)
	for _, line := range block.Lines {
		if line.Width > 200 {
			t.Fatalf("a line is %v wide of 200", line.Width)
		}
	}
}

func TestADecomposedAccentIsTheSameLetter(t *testing.T) {
	apart, together := page("perche\u0301", pdf.Style{}), page("perché", pdf.Style{})
	if a, b := render(t, apart), render(t, together); !bytes.Equal(a.Pix, b.Pix) {
		t.Error("an accent written apart looks different")
	}
}

func TestASignStaysTextUnlessItAsksToBeAnEmoji(t *testing.T) {
	for text, emoji := range map[string]bool{"©": false, "©️": true, "©︎": false, "1": false, "1️⃣": true} {
		fonts := run(t, "pdffonts", save(t, page(text, pdf.Style{})))
		if strings.Contains(fonts, "Type 3") != emoji {
			t.Errorf("%+q: want emoji %v, fonts are\n%s", text, emoji, fonts)
		}
	}
}

func TestWhatNoFontHasIsReportedAndSeen(t *testing.T) {
	doc := pdf.New(info)
	doc.AddPage(pdf.A4)
	second := doc.AddPage(pdf.A4)
	block := doc.Text(pdf.Span{Text: "Un segno 𒀀 antico, e ancora 𒀀."}).Wrap(400)
	second.Draw(block, 50, 50)
	missing := doc.Missing()
	if len(missing) != 1 || missing[0].Text != "𒀀" || missing[0].Page != 2 {
		t.Fatalf("reported %+v", missing)
	}
	if !strings.Contains(missing[0].Around, "Un segno") {
		t.Errorf("the line is not named: %+v", missing[0])
	}
	if got := copied(t, doc); !strings.Contains(got, "Un segno 𒀀 antico") {
		t.Errorf("copied out %+q", got)
	}
	if width := block.Natural; width < doc.Text(pdf.Span{Text: "Un segno  antico, e ancora ."}).Line().Natural+8 {
		t.Errorf("the stand-in takes no room: %v", width)
	}
}

func TestDamagedTextIsSetAsStandIns(t *testing.T) {
	doc := page("a\x00b\x1bc\xffd\xed\xa0\x80e\u0085f", pdf.Style{})
	if got := copied(t, doc); got != "a\uFFFDb\uFFFDc\uFFFDd\uFFFD\uFFFD\uFFFDe\nf" {
		t.Errorf("copied out %+q", got)
	}
	if n := len(doc.Missing()); n != 3 {
		t.Errorf("reported %+v", doc.Missing())
	}
}

func TestNumbersBesideArabicStandWhereTheyAreRead(t *testing.T) {
	doc := page("Testo العربية 12,5 dentro שלום fine", pdf.Style{Size: 12})
	boxes := run(t, "pdftotext", "-bbox", save(t, doc), "-")
	before := 0.0
	for _, word := range []string{"Testo", "12,5", "ة", "ب", "ا", "dentro", "ם", "ש", "fine"} { // as the eye meets them
		x := number(t, xMin(t, boxes, word))
		if x <= before {
			t.Errorf("%s stands at %v, left of the word before", word, x)
		}
		before = x
	}
}

func TestArabicKeepsToTheRightAndLatinToTheLeft(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(pdf.Span{Text: "ciao\nשלום"}).Wrap(200)
	if block.Lines[0].X != 0 {
		t.Errorf("Latin stands at %v", block.Lines[0].X)
	}
	if l := block.Lines[1]; l.X+l.Width < 199.9 {
		t.Errorf("Hebrew ends at %v of 200", l.X+l.Width)
	}
}

func TestWhatIsIsolatedDoesNotDecideWhichWayAParagraphReads(t *testing.T) {
	doc := pdf.New(info)
	for text, right := range map[string]bool{
		"مطعم الشرق, piano editoriale":             true,
		"\u2068مطعم الشرق\u2069, piano editoriale": false,
		"\u2068Studio \u2067مطعم\u2069\u2069: חלב": true,
		"\u2067مطعم": false, // an isolate without an end
		"\u2069مطعم": true,  // and an end without one
		"12,5: مطعم": true,
		"\u200eمطعم": false,
		"":           false,
	} {
		if got := doc.Text(pdf.Span{Text: text}).ReadsRight(); got != right {
			t.Errorf("%+q reads from right to left: %v", text, got)
		}
	}
}

func TestAnIsolatedNameStandsWhereItWasWritten(t *testing.T) {
	doc := page("\u2068דגים 7\u2069, 12 piani", pdf.Style{Size: 12})
	boxes := run(t, "pdftotext", "-bbox", save(t, doc), "-")
	before := 0.0
	for _, word := range []string{"ם", "ד", "12", "piani"} { // as the eye meets them
		x := number(t, xMin(t, boxes, word))
		if x <= before {
			t.Errorf("%s stands at %v, left of the word before", word, x)
		}
		before = x
	}
}

func TestTabularFiguresAreEquallyWide(t *testing.T) {
	doc := pdf.New(info)
	for _, family := range []pdf.Family{pdf.Sans, pdf.Serif} {
		width := func(s string, tabular bool) float64 {
			return doc.Text(pdf.Span{Text: s, Style: pdf.Style{Family: family, Tabular: tabular}}).Line().Natural
		}
		if width("1111", true) != width("8888", true) {
			t.Error("figures differ in width")
		}
		if width("1111", false) >= width("8888", false) {
			t.Error("figures for running text are tabular")
		}
	}
}

func TestWritersTabsAndLineBreaksAreKept(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(pdf.Span{Text: "uno\r\ndue\n\ntre\tquattro"}).Wrap(300)
	var lines []string
	for _, l := range block.Lines {
		lines = append(lines, l.Text)
	}
	if got := strings.Join(lines, "|"); got != "uno|due||tre quattro" {
		t.Errorf("lines are %q", got)
	}
	if block.Height != 4*14 {
		t.Errorf("height is %v", block.Height)
	}
}

func TestSpansMeetOnOneBaseline(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(
		pdf.Span{Text: "Grande ", Style: pdf.Style{Size: 20, Family: pdf.Serif}},
		pdf.Span{Text: "piccolo", Style: pdf.Style{Size: 8}},
	).Wrap(400)
	alone := doc.Text(pdf.Span{Text: "Grande", Style: pdf.Style{Size: 20, Family: pdf.Serif}}).Wrap(400)
	if len(block.Lines) != 1 || block.Lines[0].Baseline != alone.Lines[0].Baseline {
		t.Errorf("lines are %+v", block.Lines)
	}
}
