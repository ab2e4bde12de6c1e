package pdf_test

import (
	"math"
	"strings"
	"testing"
	"time"

	"timone/internal/pdf"
)

const talk = "Trenta secondi con chi ha visto nascere ogni panettone di questa casa, dalla prima sfornata all’ultima; " +
	"e intanto l’amministrazione comunale pubblica l’atteso regolamento sulle insegne storiche del quartiere, perché " +
	"ogni bottega sia raccontata da chi la abita e non da chi la fotografa soltanto."

func TestAJustifiedParagraphKeepsToBothEdges(t *testing.T) {
	doc := pdf.New(info)
	for _, text := range []string{talk, strings.Repeat("العربية لغة جميلة يتحدث بها ملايين الناس ", 6)} {
		block := doc.Text(pdf.Span{Text: text}).Align(pdf.Justify).Hyphenate().Wrap(190)
		last := len(block.Lines) - 1
		for i, l := range block.Lines {
			if i < last && (math.Abs(l.X) > 0.01 || math.Abs(l.Width-190) > 0.01) {
				t.Errorf("%q stands from %v to %v", l.Text, l.X, l.X+l.Width)
			}
			if l.Width > 190.01 {
				t.Errorf("%q is %v wide", l.Text, l.Width)
			}
		}
		if l := block.Lines[last]; l.Width > 189 {
			t.Errorf("the last line %q was stretched", l.Text)
		}
	}
}

func TestAJustifiedLineWithNothingToStretchStaysAsItIs(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(pdf.Span{Text: "sì, precipitevolissimevolmente"}).Align(pdf.Justify).Wrap(135)
	if len(block.Lines) != 2 || block.Lines[0].Width > 30 {
		t.Errorf("lines are %+v", block.Lines)
	}
}

func TestAParagraphIsBrokenByTheWholeOfIt(t *testing.T) {
	doc := pdf.New(info)
	for width := 90.0; width < 320; width += 7 {
		lines := doc.Text(pdf.Span{Text: talk}).Wrap(width).Lines
		shortest := width
		for _, l := range lines[:len(lines)-1] {
			shortest = min(shortest, l.Width)
		}
		if greedy, least := oneByOne(doc, talk, width); len(lines) != greedy || shortest < least-0.01 {
			t.Errorf("%v wide: %d lines, the shortest %v; filled one by one %d, %v", width, len(lines), shortest, greedy, least)
		}
	}
}

// oneByOne counts the lines of a text when each takes all it can, and measures
// the shortest but for the last.
func oneByOne(doc *pdf.Document, text string, width float64) (lines int, shortest float64) {
	measure := func(s string) float64 { return doc.Text(pdf.Span{Text: s}).Line().Natural }
	shortest = width
	line := ""
	for _, word := range strings.Fields(text) {
		longer := strings.TrimSpace(line + " " + word)
		if line != "" && measure(longer) > width {
			lines++
			shortest = min(shortest, measure(line))
			longer = word
		}
		line = longer
	}
	return lines + 1, shortest
}

func TestWordsAreDividedInTheLanguageOfTheirSpan(t *testing.T) {
	doc := pdf.New(info)
	for _, word := range []struct{ language, text, want string }{
		{"", "pubblicazione", "pub-|blica-|zione"},
		{"de", "pubblicazione", "pubbli|cazion|e"},
		{"en", "publication", "publi-|cation"},
	} {
		block := doc.Text(pdf.Span{Text: word.text, Language: word.language}).Hyphenate().Wrap(34)
		var got []string
		for _, l := range block.Lines {
			if l.Divided {
				l.Text += "-"
			}
			got = append(got, l.Text)
		}
		if strings.Join(got, "|") != word.want {
			t.Errorf("%q is divided as %q", word.text, strings.Join(got, "|"))
		}
	}
}

func TestWhatIsNoPlainWordIsNotDivided(t *testing.T) {
	doc := pdf.New(info)
	for _, text := range []string{
		"#pubblicazione", "@pubblicazione", "PUBBLICAZIONE", "pubblicazione.it", "www/pubblicazione", "PubblicaZione",
		"pubblicazione2026", "публикация", "info@pubblicazione", "gusto",
	} {
		block := doc.Text(pdf.Span{Text: text}).Hyphenate().Wrap(30)
		for _, l := range block.Lines {
			if l.Divided {
				t.Errorf("%q is divided at %q", text, l.Text)
			}
		}
	}
}

func TestAWordThatIsTiedToAFigureIsNotDivided(t *testing.T) {
	doc := pdf.New(info)
	for width := 60.0; width < 130; width++ {
		for _, l := range doc.Text(pdf.Span{Text: "entro il 28\u00a0settembre, o prima"}).Hyphenate().Wrap(width).Lines {
			if l.Divided {
				t.Errorf("%v wide, the month is divided at %q", width, l.Text)
			}
		}
	}
}

func TestARaggedTextEndsNeitherInHalfAWordNorInALoneOneThatIsShort(t *testing.T) {
	doc := pdf.New(info)
	text := "Quello che i telefoni non vedono, e che nessuno racconta più se non a voce, da noi."
	least := doc.Text(pdf.Span{Text: "voce, da noi."}).Line().Natural
	for width := 110.0; width < 260; width += 3 {
		lines := doc.Text(pdf.Span{Text: text}).Hyphenate().Wrap(width).Lines
		if n := len(lines); lines[n-2].Divided || lines[n-1].Width < min(.12*width, least) {
			t.Errorf("%v wide it ends in %q", width, lines[n-2].Text+"|"+lines[n-1].Text)
		}
	}
}

func TestALongWordInATextThatIsCutIsStillDivided(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(pdf.Span{Text: "Precipitevolissimevolmente e altre parole che non ci stanno"}).Hyphenate().MaxLines(3).Wrap(70)
	if len(block.Lines) != 3 || !block.Cut || !block.Lines[0].Divided || !strings.HasSuffix(block.Lines[2].Text, "…") || block.Lines[2].Width > 70.01 {
		t.Errorf("lines are %+v", block.Lines)
	}
}

func TestAWritersSoftHyphenIsTaken(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(pdf.Span{Text: "unlunghissimo\u00adhashtag"}).Wrap(80)
	if len(block.Lines) != 2 || !block.Lines[0].Divided || block.Lines[1].Text != "hashtag" {
		t.Errorf("lines are %+v", block.Lines)
	}
	if whole := doc.Text(pdf.Span{Text: "un\u00adito"}).Wrap(80); whole.Lines[0].Divided {
		t.Error("a soft hyphen is seen within a line")
	}
}

func TestAHyphenCopiesOutAsNoPartOfTheWord(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(pdf.Span{Text: talk}).Align(pdf.Justify).Hyphenate().Wrap(150)
	doc.AddPage(pdf.A4).Draw(block, 50, 50)
	divided := false
	for _, l := range block.Lines {
		divided = divided || l.Divided
	}
	got := strings.Join(strings.Fields(strings.ReplaceAll(copied(t, doc), "\u00ad\n", "")), " ")
	if !divided || got != talk {
		t.Errorf("copied out %q", got)
	}
}

func TestALongCaptionIsSetWholeInEveryAlignment(t *testing.T) {
	doc := pdf.New(info)
	text := strings.Repeat(talk+" ", 30)
	for _, align := range []pdf.Align{pdf.Start, pdf.Justify} {
		block := doc.Text(pdf.Span{Text: text}).Align(align).Hyphenate().Wrap(240)
		var set strings.Builder
		for _, l := range block.Lines {
			set.WriteString(l.Text)
			if !l.Divided {
				set.WriteByte(' ')
			}
		}
		if strings.Join(strings.Fields(set.String()), " ") != strings.TrimSpace(text) {
			t.Error("words were lost")
		}
	}
}

func BenchmarkACaptionOf10000Characters(b *testing.B) {
	text := strings.Repeat(talk+" ", 1+10000/len(talk))
	for b.Loop() {
		pdf.New(info).Text(pdf.Span{Text: text}).Align(pdf.Justify).Hyphenate().Wrap(240)
	}
}

// A long word may not take much longer than words of as many letters.
func BenchmarkACaptionOf10000LettersWithoutASpace(b *testing.B) {
	words := strings.Repeat("parola e pane ", 1+10000/14)[:10000]
	word := strings.ReplaceAll(words, " ", "o")
	set := func(text string) time.Duration {
		from := b.Elapsed()
		pdf.New(info).Text(pdf.Span{Text: text}).Align(pdf.Justify).Hyphenate().Wrap(240)
		return b.Elapsed() - from
	}
	var one, many time.Duration
	for b.Loop() {
		one, many = one+set(word), many+set(words)
	}
	b.ReportMetric(float64(one)/float64(many), "times-words")
}
