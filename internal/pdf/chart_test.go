package pdf_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"timone/internal/pdf"
	"timone/internal/pdf/pdftest"
)

var months = []string{"gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"}

// charts is a page with a chart of each kind.
func charts() *pdf.Document {
	doc := pdf.New(info)
	small := pdf.Style{Size: 7.5, Leading: 1.3, Colour: pdf.Hex("#6d675d")}
	base := pdf.Chart{Height: 150, Style: small, Ink: pdf.Hex("#1d1c1a"), Grid: pdf.Hex("#e3dfd6"), Labels: months}
	thousands := func(v float64) string { return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", ",", 1) }
	brown, gold, teal := pdf.Hex("#6c3f2b"), pdf.Hex("#c79a1b"), pdf.Hex("#0b4f5c")
	bars, curve, dots, none := base, base, base, base
	bars.Says, bars.Written, bars.Number = "Prenotazioni mese per mese", true, thousands
	bars.Series = []pdf.Series{{Colour: brown, Values: []float64{120, 135, 128, 160, 182, 240, 90, 40, 210, 260, 380, 512}}}
	curve.Says, curve.Number = "Iscritti: quanti sono e quanti potrebbero essere", thousands
	curve.Series = []pdf.Series{
		{
			Name: "Iscritti", Shape: pdf.Curve, Colour: teal, Values: []float64{420, 460, 505, math.NaN(), 590, 700, 760, 800, 930, 1010, 1150},
			Low:  []float64{380, 430, 480, math.NaN(), 540, 640, 690, 720, 840, 900, 1020},
			High: []float64{460, 490, 530, math.NaN(), 640, 760, 830, 880, 1020, 1120, 1280},
		},
		{Name: "Obiettivo", Shape: pdf.Curve, Colour: gold, Values: []float64{420, 520, 620, 720, 820, 920, 1020, 1120, 1220, 1320, 1420, 1500}},
	}
	dots.Says = "Portata per formato"
	dots.Labels = []string{"Reel", "Carosello", "Storia", "Foto"}
	dots.Series = []pdf.Series{
		{Name: "Novembre", Shape: pdf.Dots, Colour: brown, Values: []float64{2.4, 1.3, .8, -.4}, Low: []float64{1.9, 1, .3, -1}, High: []float64{3.1, 1.7, 1.4, .2}},
		{Name: "Ottobre", Colour: gold, Values: []float64{2, 1.1, .5, .3}},
	}
	none.Says, none.Series = "Ancora niente", []pdf.Series{{Values: []float64{math.NaN(), math.Inf(1)}}}
	flow := doc.Flow(func(pdf.Turn) []pdf.Frame {
		return []pdf.Frame{{Page: doc.AddPage(pdf.A4), Rect: pdf.Rect{X: 60, Y: 50, W: 400, H: 760}}}
	})
	flow.Set(bars, pdf.Space(28), curve, pdf.Space(28), dots, pdf.Space(28), none)
	return doc
}

func TestChartsStandWhereTheyStood(t *testing.T) {
	doc := charts()
	keep(t, doc, "charts")
	golden(t, doc, "charts")
	pdftest.Tagged(t, save(t, doc))
}

func TestAScaleHasRoundNumbersAndHoldsAllValues(t *testing.T) {
	for _, values := range [][]float64{{3, 7}, {0.001, 0.0042}, {-12, 88}, {1e6, 1.3e6}, {5}, {0, 0}, {-3}, {1e14, 2e14}} {
		doc := pdf.New(info)
		p := doc.AddPage(pdf.Size{Width: 300, Height: 200})
		p.Chart(pdf.Chart{Series: []pdf.Series{{Shape: pdf.Dots, Values: values}}}, pdf.Rect{W: 300, H: 200})
		marks := 0
		for _, s := range standing(t, doc) {
			if s.kind == "text" {
				marks++
				if digits := strings.Trim(strings.Fields(s.what)[0], "−0."); len(strings.ReplaceAll(digits, ".", "")) > 3 {
					t.Errorf("%v: the scale says %s", values, s.what)
				}
			}
			if s.kind == "fill" && (s.y < -3 || s.y+s.h > 203) {
				t.Errorf("%v: a dot stands at %v", values, s.y)
			}
		}
		if marks < 2 || marks > 9 {
			t.Errorf("%v: %d marks", values, marks)
		}
	}
}

func TestAChartIsReadByItsWords(t *testing.T) {
	if got := read(t, charts()); !strings.Contains(got, "Figure (Prenotazioni mese per mese)") {
		t.Errorf("what is read is\n%s", got)
	}
}
