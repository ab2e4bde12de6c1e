package pdf

import "testing"

// glyphsOf is the glyphs that a text is set with.
func glyphsOf(text string, style Style) []glyph {
	var all []glyph
	for _, s := range newTypesetter("it").prepare([]Span{{Text: text, Style: style}}).sections {
		for _, c := range s.clusters {
			all = append(all, c.glyphs...)
		}
	}
	return all
}

func TestArabicLettersJoin(t *testing.T) {
	for _, weight := range []int{400, 700} {
		style := Style{Weight: weight}
		// The fonts draw a letter and its dots apart: so real HarfBuzz shapes it.
		for word, want := range map[string]int{"ينكسر": 7, "العربية": 10, "خبز": 6, "لا": 2} {
			if got := len(glyphsOf(word, style)); got != want {
				t.Errorf("%s, weight %d: %d glyphs, want %d", word, weight, got, want)
			}
		}
	}
}

func TestPairsAreKerned(t *testing.T) {
	doc := New(Info{Language: "it"})
	for _, family := range []Family{Sans, Serif} {
		width := func(text string) float64 {
			return doc.Text(Span{Text: text, Style: Style{Family: family, Weight: 400, Size: 100}}).Line().Natural
		}
		for _, pair := range []string{"AV", "To", "P.", "Wa"} {
			first, second := pair[:1], pair[1:]
			if together, apart := width(pair), width(first)+width(second); together >= apart-1 {
				t.Errorf("%q is %v wide, its letters alone %v", pair, together, apart)
			}
		}
	}
}
