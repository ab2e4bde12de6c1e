package dossier

import (
	"math"
	"strconv"
	"testing"
)

func TestAMonogramIsTwoSignsOfTheName(t *testing.T) {
	for name, want := range map[string]string{
		"Panificio Bruni":     "PB",
		"Bottega di Anna":     "BA",
		"acme":                "AC",
		"la casa":             "LC",
		"«Da Mario»":          "DM",
		"Pane & vino":         "PV",
		"7 nani":              "7N",
		"X":                   "X",
		"🥐":                   "🥐",
		"👩‍🍳 Chef":            "👩‍🍳C",
		"👩🏽‍🍳":                "👩🏽‍🍳",
		"e\u0301cole normale": "E\u0301N",
		"مخبز السعادة":        "ما",
		"日本酒":                 "日本",
		"...":                 ".",
	} {
		if got := monogram(name); got != want {
			t.Errorf("%q gives %q, want %q", name, got, want)
		}
	}
}

func TestWhiteReadsWellOnEveryColourOfThePalette(t *testing.T) {
	for _, colour := range palette {
		if ratio := 1.05 / (luminance(t, colour) + 0.05); ratio < 4.5 {
			t.Errorf("%s: %.2f", colour, ratio)
		}
	}
}

func luminance(t *testing.T, colour string) float64 {
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		part := float64(n) / 255
		if part <= 0.04045 {
			sum += weight * part / 12.92
		} else {
			sum += weight * math.Pow((part+0.055)/1.055, 2.4)
		}
	}
	return sum
}
