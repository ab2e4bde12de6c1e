package typed_test

import (
	"strings"
	"testing"

	"timone/internal/fault"
	"timone/internal/typed"
	"timone/internal/words"
)

func TestALineLosesWhatCannotBeShownAndKeepsWhatCan(t *testing.T) {
	for typedIn, want := range map[string]string{
		"  Panificio Bruni \n":  "Panificio Bruni",
		"a\tb\u2028c":           "a b c",
		"due  spazi":            "due  spazi",
		"pane\x00\x1b[31m":      "pane[31m",
		"rotto\xff":             "rotto\uFFFD",
		"👩‍🍳 e 🇮🇹":              "👩‍🍳 e 🇮🇹",
		"\u202bمخبز\u202c":      "\u202bمخبز\u202c",
		" \u200b\ufeff\u00a0 ":  "",
		"\u2066\u2069":          "",
		"10\u00a0€ al\u00a0kg ": "10\u00a0€ al\u00a0kg",
	} {
		got, err := typed.Line(typedIn, 100, words.FaultTextTooLong)
		if err != nil || got != want {
			t.Errorf("%q became %q (%v), want %q", typedIn, got, err, want)
		}
	}
}

func TestATextKeepsItsLinesAndItsSpaces(t *testing.T) {
	got, err := typed.Text("uno\r\ndue\rtre \n\n\x00", 100, words.FaultTextTooLong)
	if err != nil || got != "uno\ndue\ntre \n\n" {
		t.Errorf("%q %v", got, err)
	}
}

func TestLengthIsCountedInCharactersAndTheRefusalSaysBoth(t *testing.T) {
	if _, err := typed.Line(strings.Repeat("è", 300), 300, words.FaultTextTooLong); err != nil {
		t.Error(err)
	}
	_, err := typed.Text(strings.Repeat("è", 301), 300, words.FaultTextTooLong)
	f := fault.From(err)
	if f == nil || f.Code != words.FaultTextTooLong || f.Values["length"] != "301" || f.Values["limit"] != "300" {
		t.Errorf("%v", err)
	}
}

func TestAnExcerptEndsWithAWord(t *testing.T) {
	for text, want := range map[string]string{
		"Santa Lucia":                         "Santa Lucia",
		"\n prima riga \nseconda":             "prima riga",
		"Come si faceva il pane a Bari prima": "Come si faceva il…",
		"Supercalifragilistichespiralidoso":   "Supercalifragilistic…",
		"":                                    "",
	} {
		if got := typed.Excerpt(text, 20); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}
