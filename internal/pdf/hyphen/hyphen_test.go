package hyphen_test

import (
	"strings"
	"testing"

	"timone/internal/pdf/hyphen"
)

// divided is a word with all its hyphens.
func divided(language, word string) string {
	letters := []rune(word)
	var b strings.Builder
	from := 0
	for _, at := range hyphen.For(language).Points(letters) {
		b.WriteString(string(letters[from:at]) + "-")
		from = at
	}
	return b.String() + string(letters[from:])
}

func TestItalianWordsAreDividedAsDictionariesDo(t *testing.T) {
	for _, want := range []string{
		"pa-net-tone", "lie-vito", "af-fi-nità", "stra-te-gia", "pub-bli-ca-zione", "obiet-tivo", "ma-gni-fico",
		"ac-quaio", "psi-co-lo-gia", "ca-stello", "per-ché", "pe-sca-tore", "tra-spor-tare", "cioc-co-lato",
	} {
		if got := divided("it", strings.ReplaceAll(want, "-", "")); got != want {
			t.Errorf("%s", got)
		}
	}
}

func TestEnglishWordsAreDividedAsDictionariesDo(t *testing.T) {
	for _, want := range []string{
		"hy-phen-ation", "con-cate-na-tion", "straw-berry", "bak-ery", "cam-paign", "dec-li-na-tion", "present", "project", "au-di-ence",
	} {
		if got := divided("en-GB", strings.ReplaceAll(want, "-", "")); got != want {
			t.Errorf("%s", got)
		}
	}
}

func TestShortWordsAndOtherLanguagesStayWhole(t *testing.T) {
	for language, word := range map[string]string{"it": "gusto", "en": "also", "de": "donaudampfschiff", "": "panettone"} {
		if got := divided(language, word); got != word {
			t.Errorf("%s in %q", got, language)
		}
	}
}
