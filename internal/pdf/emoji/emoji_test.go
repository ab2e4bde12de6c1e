package emoji_test

import (
	"bytes"
	"testing"

	"timone/internal/pdf/emoji"
)

func TestEveryEmojiIsFoundAndDrawn(t *testing.T) {
	all := emoji.Sequences()
	if len(all) < 3800 {
		t.Fatalf("there are %d emoji", len(all))
	}
	for _, sequence := range all {
		art, n := emoji.Match([]rune(sequence))
		if n != len([]rune(sequence)) {
			if sequence[0] > 0x7F { // a digit is one only with the marks of a keycap
				t.Errorf("%s: %d characters of it are an emoji", sequence, n)
			}
			continue
		}
		svg, err := art.SVG()
		if err != nil || !bytes.HasPrefix(svg, []byte("<svg")) || !bytes.HasSuffix(bytes.TrimSpace(svg), []byte("</svg>")) {
			t.Errorf("%s: %v %.40s", sequence, err, svg)
		}
		if bytes.Contains(svg, []byte(`d="#`)) {
			t.Errorf("%s: an outline is not written into it: %s", sequence, svg)
		}
	}
}

func TestTheLongestEmojiIsTaken(t *testing.T) {
	for text, want := range map[string]int{
		"👩‍👩‍👧‍👦 e": 7, "👍🏽👍": 2, "🇮🇹🇫🇷": 2, "❤️x": 2, "❤x": 1, "1️⃣2": 3, "1": 0, "abc": 0, "": 0, "é": 0,
		"©": 1, "👩‍🚀‍🐈": 3, "\ufe0f": 0, "\u200d👩": 0,
	} {
		if _, n := emoji.Match([]rune(text)); n != want {
			t.Errorf("%q: %d characters, want %d", text, n, want)
		}
	}
}
