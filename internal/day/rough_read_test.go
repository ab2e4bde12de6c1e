package day_test

import (
	"encoding/json"
	"os"
	"testing"

	"timone/internal/day"
	"timone/internal/words"
)

func TestADateIsReadAsThePagesFieldsReadIt(t *testing.T) {
	content, err := os.ReadFile("testdata/rough.json")
	if err != nil {
		t.Fatal(err)
	}
	var said struct {
		Read    map[string]day.Rough
		Refused map[words.Key][]string
	}
	if err := json.Unmarshal(content, &said); err != nil || len(said.Read) == 0 || len(said.Refused) == 0 {
		t.Fatal(err, said)
	}
	for text, want := range said.Read {
		if got := day.ReadRough(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for why, texts := range said.Refused {
		for _, text := range texts {
			if got, told := day.ReadRough(text), day.WhyNotRough(text); got != "" || told != why {
				t.Errorf("%q: %q, %s, want %s", text, got, told, why)
			}
		}
	}
}

func TestATextThatIsNoDateMayNameOneYear(t *testing.T) {
	for text, want := range map[string]day.Rough{
		"estate 2016": "2016", "nel 1957 circa": "1957", "nel 1984": "1984", "summer of '16, I mean 2016": "2016",
		"tra il 1957 e il 1960": "", "domani": "", "12/6/57": "", "31/2/1960": "", "fine 3026": "", "via Roma 105, 1957": "", "1920/21": "",
	} {
		if got := day.YearIn(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
