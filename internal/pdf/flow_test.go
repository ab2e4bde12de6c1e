package pdf_test

import (
	"bytes"
	"flag"
	"fmt"
	"maps"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"timone/internal/pdf"
	"timone/internal/pdf/pdftest"
)

var update = flag.Bool("update", false, "write the golden layouts anew")

// golden compares what stands where with what stood there.
func golden(t *testing.T, doc *pdf.Document, name string) {
	t.Helper()
	var now bytes.Buffer
	if err := doc.Dump(&now); err != nil {
		t.Fatal(err)
	}
	path := "testdata/" + name + ".txt"
	if *update {
		if err := os.WriteFile(path, now.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	a, b := strings.Split(string(want), "\n"), strings.Split(now.String(), "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Fatalf("the layout is another from line %d of %s on; read the difference and, if it is meant, run the test with -update", i+1, path)
		}
	}
}

// note is a small page for tests.
var note = pdf.Size{Width: 240, Height: 200}

// frame is the one frame of a note.
func frame(doc *pdf.Document) func(pdf.Turn) []pdf.Frame {
	return func(pdf.Turn) []pdf.Frame {
		return []pdf.Frame{{Page: doc.AddPage(note), Rect: pdf.Rect{X: 20, Y: 20, W: 200, H: 160}}}
	}
}

// stands is a line of a dump.
type stands struct {
	page       int
	kind       string
	x, y, w, h float64
	what       string
}

// standing reads a dump.
func standing(t rapid.TB, doc *pdf.Document) []stands {
	var dump bytes.Buffer
	if err := doc.Dump(&dump); err != nil {
		t.Fatal(err)
	}
	var all []stands
	page := 0
	for _, line := range strings.Split(dump.String(), "\n") {
		if strings.HasPrefix(line, "page ") {
			page++
			continue
		}
		s := stands{page: page}
		if n, _ := fmt.Sscanf(line, "  %s %f %f %f %f", &s.kind, &s.x, &s.y, &s.w, &s.h); n == 5 {
			s.what = line[min(len(line), 40):]
			all = append(all, s)
		}
	}
	return all
}

func plain(text string) pdf.Span {
	return pdf.Span{Text: text, Style: pdf.Style{Size: 10, Leading: 1.4}}
}

func TestAHeadingIsNeverLeftAloneAtAFoot(t *testing.T) {
	for filler := 0.0; filler < 160; filler += 3 {
		doc := pdf.New(info)
		flow := doc.Flow(frame(doc))
		flow.Set(
			pdf.Drawn{Height: filler},
			pdf.WithNext(doc.Text(plain("Titolo"))), pdf.Space(6), pdf.WithNext(doc.Text(plain("Sotto"))),
			doc.Text(plain(strings.Repeat("una riga che è lunga e va a capo ", 8))),
		)
		all := standing(t, doc)
		for i, s := range all {
			if strings.HasPrefix(s.what, "Titolo") && (all[i+1].page != s.page || all[i+2].page != s.page || all[i+3].page != s.page) {
				t.Errorf("after %v the heading stands alone", filler)
			}
		}
	}
}

func TestNoLineOfAParagraphStandsAlone(t *testing.T) {
	for lines := 2; lines < 16; lines++ {
		doc := pdf.New(info)
		flow := doc.Flow(frame(doc))
		flow.Set(doc.Text(plain(strings.TrimSpace(strings.Repeat("riga\n", 6)))))
		flow.Set(doc.Text(plain(strings.TrimSpace(strings.Repeat("panettoni e pandori di casa, quelli veri ", lines)))))
		count := map[int]int{}
		for _, s := range standing(t, doc) {
			if !strings.HasPrefix(s.what, "riga") {
				count[s.page]++
			}
		}
		for page, n := range count {
			if n < 2 {
				t.Errorf("%d line of the paragraph on page %d", n, page)
			}
		}
	}
}

func TestATableRepeatsItsHeadAndKeepsWholeRowsWhole(t *testing.T) {
	doc := pdf.New(info)
	table := pdf.Table{
		Columns: []pdf.Column{{Width: 60}, {Least: 40}}, Gap: 10, Padding: 3, HeadRule: pdf.Pen{Width: 1}, RowRule: pdf.Pen{Width: .5},
		Head: []pdf.Part{doc.Text(plain("Giorno")), doc.Text(plain("Che cosa"))},
	}
	for i := range 12 {
		table.Rows = append(table.Rows, pdf.TableRow{Whole: i%2 == 0, Cells: []pdf.Part{
			doc.Text(plain(fmt.Sprint(i + 1))), doc.Text(plain(strings.Repeat("pane e panettone ", 1+i%5))),
		}})
	}
	doc.Flow(frame(doc)).Set(table)
	heads := map[int]bool{}
	rows := map[string]int{}
	for _, s := range standing(t, doc) {
		heads[s.page] = heads[s.page] || strings.HasPrefix(s.what, "Giorno")
		if s.y+s.h > 180.1 {
			t.Errorf("%q ends at %v", s.what, s.y+s.h)
		}
		if s.kind == "text" && s.x == 20 && !strings.HasPrefix(s.what, "Giorno") {
			rows[strings.Fields(s.what)[0]]++
		}
	}
	for page := range doc.Pages() {
		if !heads[page+1] {
			t.Errorf("page %d has no head", page+1)
		}
	}
	if len(rows) != 12 || len(doc.Pages()) < 3 {
		t.Errorf("%d rows on %d pages", len(rows), len(doc.Pages()))
	}
}

func TestTextGoesOnOverleafWithoutThePictureBesideIt(t *testing.T) {
	doc := pdf.New(info)
	picture := pdf.Drawn{Height: 60, Draw: func(p *pdf.Page, at pdf.Rect) { p.Fill(pdf.Box(at), pdf.Hex("#abc")) }}
	text := doc.Text(plain(strings.Repeat("Trenta secondi con chi ha visto nascere ogni panettone. ", 16)))
	doc.Flow(frame(doc)).Set(
		pdf.Drawn{Height: 90},
		pdf.Panel{
			Padding: pdf.Even(5), Behind: pdf.Filled(pdf.Hex("#eee"), 3),
			Parts: []pdf.Part{pdf.Row{Gap: 10, Columns: []pdf.Column{{Width: 60, Parts: []pdf.Part{picture}}, {Parts: []pdf.Part{text}}}}},
		},
	)
	pictures, grounds := 0, map[int]int{}
	for _, s := range standing(t, doc) {
		switch {
		case strings.Contains(s.what, "#aabbcc"):
			pictures++
			if s.page != 1 || s.x != 25 || s.w != 60 {
				t.Errorf("the picture stands at %+v", s)
			}
		case strings.Contains(s.what, "#eeeeee"):
			grounds[s.page]++
		case s.kind == "text" && s.x != 95:
			t.Errorf("text at %+v", s)
		}
	}
	if pages := len(doc.Pages()); pictures != 1 || pages < 3 || len(grounds) != pages {
		t.Errorf("%d pictures, %v grounds on %d pages", pictures, grounds, pages)
	}
}

func TestWhatStandsBehindGrowsAndIsDrawnOnEveryPage(t *testing.T) {
	doc := pdf.New(info)
	behind := func(colour string) func(*pdf.Page, pdf.Rect) { return pdf.Filled(pdf.Hex(colour), 3) }
	long := doc.Text(plain(strings.TrimSpace(strings.Repeat("una riga che è lunga e va a capo ", 24))))
	doc.Flow(frame(doc)).Set(
		doc.Text(plain("prima\nprima")),
		pdf.Panel{Padding: pdf.Edges{Top: 4, Right: 5, Bottom: 6, Left: 7}, Behind: behind("#eee"), Parts: []pdf.Part{long}},
		pdf.Table{Columns: make([]pdf.Column, 1), Padding: 3, Rows: []pdf.TableRow{{Cells: []pdf.Part{long}, Behind: behind("#ddd")}}},
	)
	all := standing(t, doc)
	backs := map[string]int{}
	for i, s := range all {
		if s.kind != "fill" {
			continue
		}
		backs[s.what[len(s.what)-7:]]++
		var lines []stands
		for _, l := range all[i+1:] {
			if l.page != s.page || l.kind == "fill" {
				break
			}
			if l.kind == "text" {
				lines = append(lines, l)
			}
		}
		last := lines[len(lines)-1]
		if above, below := lines[0].y-s.y, s.y+s.h-last.y-last.h; above < 2.9 || above > 4.1 || below < 2.9 || below > 6.1 {
			t.Errorf("%q on page %d stands %v above its text and %v below", s.what, s.page, above, below)
		}
	}
	if backs["#eeeeee"] != 3 || backs["#dddddd"] != 3 {
		t.Errorf("pieces are %v", backs)
	}
}

func TestWhatIsPlacedStandsInItsRectangleAndTakesNoRoom(t *testing.T) {
	doc := pdf.New(info)
	text := doc.Text(plain("una riga che è lunga e va a capo"))
	doc.Flow(frame(doc)).Set(doc.Text(plain("sopra")),
		pdf.Placed{At: pdf.Rect{X: 150, Y: 100, W: 60, H: 40}, Parts: []pdf.Part{text}}, doc.Text(plain("sotto")))
	all := standing(t, doc)
	if n := len(all); n < 4 || all[1].x != 150 || all[1].y != 100 || all[1].w > 60 || all[n-1].y != all[0].y+14 {
		t.Errorf("it stands as %+v", all)
	}
	wantRead(t, doc, `P  "sopra"`, `P  "una riga che è lunga e va a capo"`, `P  "sotto"`)
}

func TestWhatIsKeptTogetherMovesTogether(t *testing.T) {
	doc := pdf.New(info)
	kept := pdf.Keep(doc.Text(plain("uno\ndue\ntre\nquattro")), pdf.Space(4), doc.Text(plain("cinque")))
	doc.Flow(frame(doc)).Set(pdf.Drawn{Height: 100}, kept)
	for _, s := range standing(t, doc) {
		if s.page != 2 {
			t.Errorf("%q stands on page %d", s.what, s.page)
		}
	}
}

func TestTheLastLinesOfATextStayWithWhatIsSaidUnderIt(t *testing.T) {
	for filler := 0.0; filler < 130; filler += 3 {
		doc := pdf.New(info)
		flow := doc.Flow(frame(doc))
		flow.Set(pdf.Drawn{Height: filler}, pdf.EndWithNext(doc.Text(plain(talk))), pdf.Space(7), doc.Text(plain("perché")))
		lines, under := map[int]int{}, 0
		for _, s := range standing(t, doc) {
			if strings.HasPrefix(s.what, "perché ") {
				under = s.page
				continue
			}
			lines[s.page]++
		}
		if lines[under] < 2 || lines[1] == 1 {
			t.Errorf("after %v, %v lines stand on the pages and what is under them on page %d", filler, lines, under)
		}
	}
}

func TestAPartIsAsHighAsItWasMeasured(t *testing.T) {
	doc := pdf.New(info)
	part, height := doc.Measured(200, pdf.Row{Gap: 10, Columns: []pdf.Column{{Parts: []pdf.Part{doc.Text(plain(talk))}}, {}}})
	flow := doc.Flow(func(pdf.Turn) []pdf.Frame {
		return []pdf.Frame{{Page: doc.AddPage(pdf.A4), Rect: pdf.Rect{X: 20, Y: 20, W: 200, H: 700}}}
	})
	flow.Set(part)
	if taken := flow.Rest().Y - 20; height < 100 || math.Abs(taken-height) > .01 {
		t.Errorf("measured %v, it takes %v", height, taken)
	}
}

func TestWhatIsHigherThanAFrameIsStillSet(t *testing.T) {
	doc := pdf.New(info)
	tall := pdf.Drawn{Height: 5000, Draw: func(p *pdf.Page, at pdf.Rect) { p.Fill(pdf.Box(at), pdf.Black) }}
	doc.Flow(frame(doc)).Set(
		pdf.WithNext(doc.Text(plain("Titolo"))), tall,
		pdf.Keep(doc.Text(plain(strings.Repeat("molto da tenere insieme ", 80)))),
	)
	all := standing(t, doc)
	if all[1].page != 1 || all[1].h != 146 {
		t.Errorf("the picture stands at %+v", all[1])
	}
	for _, s := range all {
		if s.y+s.h > 180.1 {
			t.Errorf("%q ends at %v", s.what, s.y+s.h)
		}
	}
	if len(doc.Pages()) < 4 {
		t.Error("text was lost")
	}
}

func TestColumnsAreFilledOneAfterTheOtherOnOneGrid(t *testing.T) {
	doc := pdf.New(info)
	flow := doc.Flow(func(turn pdf.Turn) []pdf.Frame {
		page := doc.AddPage(note)
		var frames []pdf.Frame
		for _, r := range (pdf.Rect{X: 20, Y: 20, W: 200, H: 160}).Columns(2, 20) {
			frames = append(frames, pdf.Frame{Page: page, Rect: r})
		}
		return frames
	})
	flow.Grid = 14
	title := pdf.Style{Size: 13, Leading: 1.3}
	for range 6 {
		flow.Set(pdf.WithNext(doc.Text(pdf.Span{Text: "Il forno", Style: title})), pdf.Space(3),
			doc.Text(plain(strings.Repeat("pane caldo e buono ", 5))))
	}
	left, right := 0, 0
	for _, s := range standing(t, doc) {
		if strings.HasPrefix(s.what, "pane") {
			if off := math.Mod(s.y-20, 14); off > 0.01 && off < 13.99 {
				t.Errorf("%q is %v off the grid", s.what, off)
			}
			left += int(s.x/100) ^ 1
			right += int(s.x / 100)
		}
	}
	if left == 0 || right == 0 || len(doc.Pages()) < 2 {
		t.Errorf("%d lines on the left, %d on the right of %d pages", left, right, len(doc.Pages()))
	}
}

func TestColumnsOfARowStandOnTheGridOfTheirFlow(t *testing.T) {
	doc := pdf.New(info)
	flow := doc.Flow(frame(doc))
	flow.Grid = 14
	title := pdf.Style{Size: 13, Leading: 1.3}
	text := func(n int) pdf.Part { return doc.Text(plain(strings.Repeat("pane caldo e buono ", n))) }
	inner := pdf.Row{Gap: 5, Columns: []pdf.Column{
		{Parts: []pdf.Part{doc.Text(pdf.Span{Text: "Il forno", Style: title}), pdf.Space(3), text(9)}},
		{Parts: []pdf.Part{text(3), pdf.Drawn{Height: 31}, pdf.List{Bullet: "•", Gap: 2, Items: [][]pdf.Part{{text(4)}, {text(2)}}}}},
	}}
	flow.Set(pdf.Row{Gap: 5, Columns: []pdf.Column{
		{Parts: []pdf.Part{pdf.Drawn{Height: 20}, inner}},
		{Parts: []pdf.Part{text(12), pdf.Divider{Pen: pdf.Pen{Width: 1}}, text(12)}},
	}}, pdf.Drawn{Height: 10}, text(3))
	lines := map[int]int{}
	for _, s := range standing(t, doc) {
		if !strings.Contains(s.what, "Inter 400 10") {
			continue
		}
		lines[s.page]++
		if off := math.Mod(s.y-20, 14); off > .01 && off < 13.99 {
			t.Errorf("%q is %v off the grid of page %d", s.what, off, s.page)
		}
	}
	if len(lines) < 3 || lines[2] < 10 {
		t.Errorf("lines by page are %v", lines)
	}
}

func TestAPageSaysWhatGoesOnThere(t *testing.T) {
	doc := pdf.New(info)
	var said []string
	flow := doc.Flow(func(turn pdf.Turn) []pdf.Frame {
		said = append(said, turn.Running)
		return frame(doc)(turn)
	})
	for i := range 4 {
		flow.Set(pdf.Running(fmt.Sprint("settimana ", i+1)), doc.Text(plain(strings.Repeat("un contenuto\n", 8))))
	}
	if got := strings.Join(said, "|"); got != "|settimana 2|settimana 3|settimana 4" {
		t.Errorf("pages said %q", got)
	}
}

func TestAPageThatBeginsWithAnotherWeekDoesNotSayThatTheLastGoesOn(t *testing.T) {
	doc := pdf.New(info)
	var said []string
	flow := doc.Flow(func(turn pdf.Turn) []pdf.Frame {
		said = append(said, turn.Running)
		return frame(doc)(turn)
	})
	flow.Set(pdf.Running("settimana 1, continua"), doc.Text(plain("un contenuto")))
	flow.Set(pdf.Drawn{Height: flow.Rest().H - 1})
	flow.Set(pdf.Space(1), pdf.Running(""), pdf.WithNext(doc.Text(plain("Settimana 2"))), pdf.Running("settimana 2, continua"), doc.Text(plain("un contenuto")))
	flow.Set(pdf.Drawn{Height: flow.Rest().H - 1}, doc.Text(plain("un contenuto")))
	if got := strings.Join(said, "|"); got != "||settimana 2, continua" {
		t.Errorf("pages said %q", got)
	}
}

func TestAJumpLeavesNoEmptyPage(t *testing.T) {
	doc := pdf.New(info)
	flow := doc.Flow(frame(doc))
	flow.Set(pdf.NextPage, doc.Text(plain("uno")), pdf.NextPage, pdf.NextPage, pdf.Space(20), doc.Text(plain("due")), pdf.NextFrame)
	all := standing(t, doc)
	if len(doc.Pages()) != 3 || all[0].page != 1 || all[1].page != 2 || all[1].y != 20 {
		t.Errorf("%+v on %d pages", all, len(doc.Pages()))
	}
}

func TestATableOfContentsKnowsItsPages(t *testing.T) {
	doc := pdf.New(info)
	strategy, month := doc.Destination(), doc.Destination()
	flow := doc.Flow(frame(doc))
	flow.Set(
		pdf.Leader{Text: plain("La strategia"), To: strategy, Dots: pdf.Hex("#999")},
		pdf.Leader{Text: plain("Il mese, con un titolo così lungo che va a capo prima del numero"), To: month},
		pdf.Leader{Text: plain("Niente"), To: doc.Destination()},
		pdf.NextPage, pdf.Here(func(p *pdf.Page, y float64) { p.Place(strategy, y) }), doc.Text(plain("La strategia")),
		pdf.NextPage, pdf.Here(func(p *pdf.Page, y float64) { p.Place(month, y) }), doc.Text(plain("Il mese")),
	)
	var numbers []string
	for _, s := range standing(t, doc) {
		if s.page == 1 && s.x > 180 && s.kind == "text" {
			numbers = append(numbers, strings.Fields(s.what)[0])
			if s.x+s.w < 219.9 {
				t.Errorf("the number ends at %v", s.x+s.w)
			}
		}
	}
	if strings.Join(numbers, " ") != "2 3" {
		t.Errorf("the numbers are %q", numbers)
	}
}

func TestALeaderThatReadsFromTheRightHasItsNumberOnTheLeft(t *testing.T) {
	doc := pdf.New(info)
	recipes := doc.Destination()
	flow := doc.Flow(frame(doc))
	flow.Set(
		pdf.Leader{Text: plain("مطبخ"), To: recipes, Dots: pdf.Hex("#999")},
		pdf.NextPage, pdf.Here(func(p *pdf.Page, y float64) { p.Place(recipes, y) }), doc.Text(plain("مطبخ")),
	)
	var text, figure, dots stands
	for _, s := range standing(t, doc) {
		switch {
		case s.page > 1:
		case s.kind == "line":
			dots = s
		case strings.HasPrefix(s.what, "2 "):
			figure = s
		case s.kind == "text":
			text = s
		}
	}
	if figure.x != 20 || text.x+text.w < 219.9 || dots.x < figure.x+figure.w || dots.x+dots.w > text.x {
		t.Errorf("from the left stand %+v, %+v and %+v", figure, dots, text)
	}
}

func TestHoweverPartsAreNestedNothingIsLostNorLeavesItsFrame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := pdf.New(info)
		b := &builder{t: t, doc: doc}
		doc.Flow(func(pdf.Turn) []pdf.Frame {
			return []pdf.Frame{{Page: doc.AddPage(pdf.A4), Rect: pdf.Rect{X: 20, Y: 20, W: 500, H: 160}}}
		}).Set(b.parts(3)...)
		for _, s := range standing(t, doc) {
			if s.y+s.h > 180.1 {
				t.Fatalf("%q ends at %v", s.what, s.y+s.h)
			}
		}
		var set, given strings.Builder
		for _, s := range standing(t, doc) {
			if text, _, ok := strings.Cut(s.what, "  Inter "); ok {
				set.WriteString(text)
			}
		}
		for i := range b.words {
			given.WriteString(numbered(i))
		}
		if set, given := letters(set.String()), letters(given.String()); !maps.Equal(set, given) {
			t.Fatalf("letters that stand: %v, letters that were given: %v", set, given)
		}
		if len(doc.Pages()) > 20+b.words {
			t.Fatalf("%d words on %d pages", b.words, len(doc.Pages()))
		}
	})
}

// letters counts the letters of a text without its bullets; words may be broken,
// where a column is narrower than they are.
func letters(text string) map[string]int {
	all := map[string]int{}
	for _, letter := range strings.NewReplacer(" ", "", "•", "").Replace(text) {
		all[string(letter)]++
	}
	return all
}

// numbered is a short word for a number.
func numbered(n int) string { return "w" + strconv.FormatInt(int64(n), 36) + "w" }

// builder makes parts by chance, with numbered words.
type builder struct {
	t     *rapid.T
	doc   *pdf.Document
	words int
}

func (b *builder) text() pdf.Part {
	var words []string
	for range rapid.IntRange(1, 400).Draw(b.t, "words") {
		words = append(words, numbered(b.words))
		b.words++
	}
	return b.doc.Text(pdf.Span{Text: strings.Join(words, " "), Style: pdf.Style{Size: 1}})
}

func (b *builder) parts(depth int) []pdf.Part {
	var out []pdf.Part
	for range rapid.IntRange(0, 4).Draw(b.t, "parts") {
		out = append(out, b.part(depth-1))
	}
	return out
}

func (b *builder) part(depth int) pdf.Part {
	kind := rapid.IntRange(0, 10).Draw(b.t, "kind")
	if depth == 0 {
		kind %= 4
	}
	switch kind {
	case 1:
		return pdf.Space(rapid.Float64Range(0, 300).Draw(b.t, "space"))
	case 2:
		return pdf.Drawn{Height: rapid.Float64Range(0, 300).Draw(b.t, "height")}
	case 4:
		return pdf.Keep(b.parts(depth)...)
	case 5:
		return pdf.WithNext(pdf.Group(b.parts(depth)...))
	case 6:
		return pdf.Panel{Padding: pdf.Even(4), Parts: b.parts(depth)}
	case 7, 8:
		row := pdf.Row{Gap: 5, Whole: kind == 8}
		for range rapid.IntRange(0, 3).Draw(b.t, "columns") {
			row.Columns = append(row.Columns, pdf.Column{Least: 30, Parts: b.parts(depth)})
		}
		return row
	case 9:
		table := pdf.Table{Columns: make([]pdf.Column, 2), Padding: 2}
		for i := range rapid.IntRange(0, 4).Draw(b.t, "rows") {
			table.Rows = append(table.Rows, pdf.TableRow{Whole: i == 1, Cells: []pdf.Part{b.part(depth), b.text()}})
		}
		return table
	case 10:
		list := pdf.List{Bullet: "•", Style: pdf.Style{Size: 1}, Gap: 3}
		for range rapid.IntRange(0, 4).Draw(b.t, "items") {
			list.Items = append(list.Items, b.parts(depth))
		}
		return list
	}
	return b.text()
}

func TestSheetsFlowWithoutAFault(t *testing.T) {
	doc := sheets(t, 12, photographs(t, 3))
	keep(t, doc, "sheets")
	pdftest.Tagged(t, save(t, doc))
	if n := len(doc.Pages()); n != 3 {
		t.Errorf("%d pages", n)
	}
}

func TestColumnsShareTheirWidth(t *testing.T) {
	for name, row := range map[string]struct {
		columns []pdf.Column
		want    string
	}{
		"equal parts":         {[]pdf.Column{{}, {}}, "95 95"},
		"shares":              {[]pdf.Column{{Share: 3}, {Share: 1}}, "142.5 47.5"},
		"a fixed one":         {[]pdf.Column{{Width: 40}, {}, {Share: 2}}, "40 43.3 86.7"},
		"a least one":         {[]pdf.Column{{Share: 9}, {Least: 60}}, "130 60"},
		"two least ones":      {[]pdf.Column{{Share: 1, Least: 80}, {Share: 8}, {Share: 1, Least: 50}}, "80 40 50"},
		"more than there is":  {[]pdf.Column{{Width: 300}, {Width: 80}}, "150 40"},
		"less than is needed": {[]pdf.Column{{Least: 150}, {Least: 40}, {Width: 170}}, "70.8 18.9 80.3"},
	} {
		doc := pdf.New(info)
		for i := range row.columns {
			row.columns[i].Parts = []pdf.Part{pdf.Drawn{Height: 1, Draw: func(p *pdf.Page, at pdf.Rect) { p.Fill(pdf.Box(at), pdf.Black) }}}
		}
		doc.AddPage(note).Set(0, 0, 200-10*float64(len(row.columns)-2), pdf.Row{Gap: 10, Columns: row.columns})
		var got []string
		for _, s := range standing(t, doc) {
			got = append(got, strconv.FormatFloat(s.w, 'f', -1, 64))
		}
		if strings.Join(got, " ") != row.want {
			t.Errorf("%s: %q, want %q", name, strings.Join(got, " "), row.want)
		}
	}
}

func TestNoPageBeginsWithAnEmptyLine(t *testing.T) {
	doc := pdf.New(info)
	doc.Flow(frame(doc)).Set(doc.Text(plain(strings.Repeat("riga\n", 11) + "\n\nriga\n\n")))
	for _, s := range standing(t, doc) {
		if s.page == 2 && s.y != 20 {
			t.Errorf("the second page begins at %v", s.y)
		}
	}
}
