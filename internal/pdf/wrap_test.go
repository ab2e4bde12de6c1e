package pdf_test

import (
	"slices"
	"strings"
	"testing"

	"timone/internal/pdf"
)

func lines(b *pdf.Block) []string {
	var out []string
	for _, l := range b.Lines {
		out = append(out, l.Text)
	}
	return out
}

func TestNoLineIsWiderThanItsBlock(t *testing.T) {
	doc := pdf.New(info)
	text := strings.Repeat("Il pane come si faceva prima, con lievito madre di tre generazioni 🍞. ", 8)
	for _, width := range []float64{40, 70, 123.4, 300} {
		block := doc.Text(pdf.Span{Text: text}).Wrap(width)
		for _, l := range block.Lines {
			if l.Width > width+0.01 {
				t.Errorf("a line of %v in a block of %v: %q", l.Width, width, l.Text)
			}
		}
		if got := strings.Join(lines(block), ""); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(text, " ", "") {
			t.Errorf("words were lost at %v:\n%s", width, got)
		}
	}
}

func TestAWordThatIsTooLongBreaksWhereItMust(t *testing.T) {
	doc := pdf.New(info)
	word := strings.Repeat("panificio", 20)
	block := doc.Text(pdf.Span{Text: "#" + word}).Wrap(100)
	if len(block.Lines) < 5 || strings.Join(lines(block), "") != "#"+word {
		t.Errorf("lines are %q", lines(block))
	}
}

func TestAWordThatIsTooLongBeginsALineAndBreaksWhereOneIsFull(t *testing.T) {
	doc := pdf.New(info)
	word := strings.Repeat("panificio", 20)
	for _, align := range []pdf.Align{pdf.Start, pdf.Justify} {
		block := doc.Text(pdf.Span{Text: "Il #" + word + " di Bari, e poi ancora pane."}).Align(align).Wrap(100)
		if got := lines(block); got[0] != "Il" || !strings.HasPrefix(got[1], "#pan") {
			t.Errorf("lines are %q", got)
		}
		for _, l := range block.Lines[1:9] {
			if l.Width < 90 || strings.Contains(l.Text, " ") {
				t.Errorf("%q is %v wide of 100", l.Text, l.Width)
			}
		}
		if got := block.Lines[9].Text; !strings.HasPrefix(got, "panificio di Bari") {
			t.Errorf("the word ends in %q", got)
		}
	}
}

func TestALineDoesNotBreakWhereUnicodeForbidsIt(t *testing.T) {
	doc := pdf.New(info)
	block := doc.Text(pdf.Span{Text: "costa 12\u00a0€ al\u00a0chilo (circa)"}).Wrap(60)
	for _, l := range lines(block) {
		if strings.HasPrefix(l, "€") || strings.HasPrefix(l, "chilo") || strings.HasPrefix(l, ")") {
			t.Errorf("lines are %q", lines(block))
		}
	}
}

func TestAWidthOfNothingStillSetsEveryLetter(t *testing.T) {
	doc := pdf.New(info)
	for _, width := range []float64{0, -5} {
		if got := lines(doc.Text(pdf.Span{Text: "pane 🍞"}).Wrap(width)); strings.Join(got, "") != "pane🍞" {
			t.Errorf("lines are %q", got)
		}
	}
}

func TestACutTextEndsWithAnEllipsisThatFits(t *testing.T) {
	doc := pdf.New(info)
	text := "Ultimi quaranta panettoni che sono molto lunghi da scrivere in un giorno"
	block := doc.Text(pdf.Span{Text: text}).MaxLines(2).Wrap(100)
	last := block.Lines[len(block.Lines)-1]
	if len(block.Lines) != 2 || !block.Cut || !strings.HasSuffix(last.Text, "…") || last.Width > 100.01 {
		t.Errorf("lines are %q, the last is %v wide", lines(block), last.Width)
	}
	for width := 60.0; width < 140; width++ {
		cut := doc.Text(pdf.Span{Text: text}).MaxLines(2).Wrap(width).Lines[1].Text
		words := strings.Fields(strings.TrimSuffix(cut, "…"))
		if !slices.Contains(strings.Fields(text), words[len(words)-1]) {
			t.Errorf("%v wide, a word is cut: %q", width, cut)
		}
	}
	whole := doc.Text(pdf.Span{Text: "Due parole"}).MaxLines(2).Wrap(100)
	if whole.Cut || strings.Contains(whole.Lines[0].Text, "…") {
		t.Errorf("a text that fits was cut: %q", lines(whole))
	}
	two := doc.Text(pdf.Span{Text: "uno\ndue"}).MaxLines(1).Wrap(100)
	if got := two.Lines[0].Text; !two.Cut || got != "uno…" {
		t.Errorf("a second paragraph is lost in silence: %q", got)
	}
}

func TestALongCaptionGoesOnOnTheNextPage(t *testing.T) {
	doc := pdf.New(info)
	text := strings.TrimSpace(strings.Repeat("Trenta secondi con chi ha visto nascere il panettone. ", 40))
	rest := doc.Text(pdf.Span{Text: text}).Wrap(200)
	var all []string
	for rest != nil {
		var head *pdf.Block
		head, rest = rest.Split(100)
		if head.Height > 100 || head.Lines[0].Top != 0 {
			t.Fatalf("a part of %v starts at %v", head.Height, head.Lines[0].Top)
		}
		if rest != nil && len(rest.Lines) == 1 {
			t.Error("one line was left alone")
		}
		all = append(all, lines(head)...)
	}
	if strings.Join(all, " ") != text {
		t.Error("words were lost between pages")
	}
}

func TestWhatDoesNotFitAtAllIsNotSplit(t *testing.T) {
	block := pdf.New(info).Text(pdf.Span{Text: "ciao"}).Wrap(100)
	if head, rest := block.Split(5); head != nil || rest != block {
		t.Errorf("got %v and %v", head, rest)
	}
	if head, rest := block.Split(50); head != block || rest != nil {
		t.Errorf("got %v and %v", head, rest)
	}
}

func TestALineByItselfIsAsWideAsItsText(t *testing.T) {
	doc := pdf.New(info)
	for _, align := range []pdf.Align{pdf.Start, pdf.Left, pdf.Centre, pdf.Right} {
		line := doc.Text(pdf.Span{Text: "mercoledì 16 dicembre"}).Align(align).Line()
		if len(line.Lines) != 1 || line.Width != line.Natural || line.Lines[0].X > 0.01 {
			t.Errorf("%v: %+v", align, line.Lines)
		}
	}
}

func TestEdgesAreKeptTo(t *testing.T) {
	doc := pdf.New(info)
	text := doc.Text(pdf.Span{Text: "dicembre"})
	if x := text.Align(pdf.Right).Wrap(300).Lines[0].X; x < 200 {
		t.Errorf("on the right it stands at %v", x)
	}
	if l := text.Align(pdf.Centre).Wrap(300).Lines[0]; l.X != (300-l.Width)/2 {
		t.Errorf("in the middle it stands at %v", l.X)
	}
}
