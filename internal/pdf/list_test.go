package pdf_test

import (
	"math"
	"strings"
	"testing"

	"timone/internal/pdf"
	"timone/internal/pdf/pdftest"
)

func items(doc *pdf.Document, texts ...string) [][]pdf.Part {
	var all [][]pdf.Part
	for _, text := range texts {
		all = append(all, []pdf.Part{doc.Text(plain(text))})
	}
	return all
}

func TestAListIsReadWithItsLabelsAndTheListsInIt(t *testing.T) {
	doc := pdf.New(info)
	breads := items(doc, "Pane", "Focaccia")
	breads[1] = append(breads[1], pdf.List{Bullet: "•", Items: items(doc, "bianca", "rossa")}, doc.Text(plain("calda")))
	doc.Flow(frame(doc)).Set(pdf.List{Numbered: true, Items: breads}, pdf.List{Items: items(doc, "e basta")})
	wantRead(t, doc, `L Decimal`, `  LI`, `    Lbl  "1."`, `    LBody  "Pane"`, `  LI`, `    Lbl  "2."`,
		`    LBody`, `      P  "Focaccia"`,
		`      L Disc`, `        LI`, `          Lbl  "•"`, `          LBody  "bianca"`,
		`        LI`, `          Lbl  "•"`, `          LBody  "rossa"`, `      P  "calda"`,
		`L`, `  LI`, `    LBody  "e basta"`)
	plain := run(t, "qpdf", "--qdf", "--object-streams=disable", save(t, doc), "-")
	if strings.Count(plain, "/ListNumbering /Decimal") != 1 || strings.Count(plain, "/ListNumbering /Disc") != 1 {
		t.Error("the lists do not say how their items are labelled")
	}
}

func TestTheLinesOfAnItemHangBesideItsLabel(t *testing.T) {
	for name, list := range map[string]struct {
		text  string
		label float64 // the labels' outer edge
		way   float64
	}{
		"to the right": {"una riga che è lunga e va a capo e poi ancora|خبز", 20, 1},
		"to the left":  {"العربية لغة جميلة يتحدث بها ملايين الناس كل يوم|pane", 220, -1},
	} {
		t.Run(name, func(t *testing.T) {
			doc := pdf.New(info)
			doc.Flow(frame(doc)).Set(pdf.List{Numbered: true, Indent: 30, Items: items(doc, strings.Split(strings.Repeat(list.text+"|", 9)+list.text, "|")...)})
			var body float64
			for _, s := range standing(t, doc) {
				edge := s.x
				if list.way < 0 {
					edge += s.w
				}
				if strings.Contains(s.what, ".  Inter") {
					if inner := edge + list.way*s.w; math.Abs(inner-list.label-list.way*25) > .1 {
						t.Errorf("the label %q ends at %v", s.what, inner)
					}
					body = s.y
					continue
				}
				if math.Abs(edge-list.label-list.way*30) > .11 {
					t.Errorf("%q begins at %v", s.what, edge)
				}
				if body > 0 && s.y != body {
					t.Errorf("%q stands at %v, its label at %v", s.what, s.y, body)
				}
				body = 0
			}
		})
	}
}

func TestALabelIsNeverLeftAloneNorALineOfItsItem(t *testing.T) {
	for filler := 0.0; filler < 160; filler += 3 {
		doc := pdf.New(info)
		doc.Flow(frame(doc)).Set(pdf.Drawn{Height: filler},
			pdf.List{Bullet: "•", Gap: 4, Items: items(doc, strings.TrimSpace(strings.Repeat("una riga che è lunga e va a capo ", 8)), "due")})
		lines := map[int]int{}
		for _, s := range standing(t, doc) {
			switch {
			case strings.HasPrefix(s.what, "•"):
				lines[s.page] += 100
			case !strings.HasPrefix(s.what, "due"):
				lines[s.page]++
			}
		}
		for page, n := range lines {
			if n == 1 || n == 101 {
				t.Errorf("after %v a line stands alone on page %d", filler, page)
			}
		}
		if said := read(t, doc); strings.Count(said, "LBody") != 2 {
			t.Errorf("after %v the list is read as\n%s", filler, said)
		}
	}
}

func TestAListKeepsToItsFrameInEveryNest(t *testing.T) {
	doc := pdf.New(info)
	var list pdf.Part = doc.Text(plain(talk))
	for range 12 { // deeper than the frame is wide
		list = pdf.List{Numbered: true, Indent: 20, Items: [][]pdf.Part{{list}, nil}}
	}
	doc.Flow(frame(doc)).Set(list)
	for _, s := range standing(t, doc) {
		if s.y+s.h > 180.1 || s.x < 20 {
			t.Errorf("%q stands at %v, %v", s.what, s.x, s.y)
		}
	}
	pdftest.Tagged(t, save(t, doc))
}
