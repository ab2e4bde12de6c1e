package pdf_test

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"timone/internal/pdf"
)

// pictographs are emoji of every make, each as wide as one.
var pictographs = strings.Fields(`🍞 ❤️ ☺️ ©️ ↔️ 🫩 🪉
	1️⃣ 1⃣ 0️⃣ 9️⃣ #️⃣ *️⃣ 🔟 🇮🇹 🇪🇺 🇺🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈 🏴‍☠️ 🏳️‍⚧️
	👍 👍🏻 👍🏼 👍🏽 👍🏾 👍🏿 ☝🏿 🤷🏽‍♂️ 🤷🏽‍♂ 👩🏿‍🦽‍➡️ 👨🏿‍🍳 👁️‍🗨️
	👪 👩‍👩‍👧‍👦 👨‍👧 🧑‍🧑‍🧒‍🧒 👩🏽‍🤝‍👨🏿 🧑🏾‍❤‍💋‍🧑🏻 👩‍❤️‍👨`)

// inPlay are ways in which people put emoji beside each other and among words.
var inPlay = map[string]func(all []string) string{
	"touching":         func(all []string) string { return strings.Join(all, "") },
	"spaced":           func(all []string) string { return strings.Join(all, " ") },
	"spaced pairs":     spacedPairs,
	"spaced hard":      func(all []string) string { return strings.Join(all, "\u00a0") },
	"among words":      func(all []string) string { return strings.Join(all, " e poi ") },
	"within words":     func(all []string) string { return strings.Join(all, "pane") },
	"after a stop":     func(all []string) string { return strings.Join(all, "! ") },
	"in brackets":      func(all []string) string { return "(" + strings.Join(all, ") (") + ")" },
	"among Arabic":     func(all []string) string { return strings.Join(all, " خبز ") },
	"before a hashtag": func(all []string) string { return strings.Join(all, "#forno") },
}

func spacedPairs(all []string) string {
	var b strings.Builder
	for i, emoji := range all {
		b.WriteString(emoji + strings.Repeat(" ", i%2))
	}
	return b.String()
}

func TestEveryMakeOfEmojiIsDrawnAsOneAndCopiesOut(t *testing.T) {
	doc := pdf.New(info)
	width := func(text string) float64 {
		return doc.Text(pdf.Span{Text: text, Style: pdf.Style{Size: 10}}).Line().Natural
	}
	for _, emoji := range pictographs {
		if got := width(emoji); math.Abs(got-width("🍞")) > .01 {
			t.Errorf("%s %+q is %v wide, not %v", emoji, emoji, got, width("🍞"))
		}
		if got := copied(t, page(emoji+" ok", pdf.Style{})); got != emoji+" ok" {
			t.Errorf("%+q copies out as %+q", emoji, got)
		}
	}
}

func TestNoEmojiIsSplitOverLines(t *testing.T) {
	for way, put := range inPlay {
		text := put(pictographs)
		doc := pdf.New(info)
		p := doc.AddPage(pdf.A4)
		for width := 12.5; width < 90; width += 3.1 {
			for _, align := range []pdf.Align{pdf.Start, pdf.Justify} {
				block := doc.Text(pdf.Span{Text: text, Style: pdf.Style{Size: 10}}).Align(align).Hyphenate().Wrap(width)
				p.Draw(block, 10, 10)
				var set []string
				for _, line := range lines(block) {
					set = append(set, clusters(line)...)
				}
				if !slices.Equal(set, clusters(text)) {
					t.Fatalf("%s, at %v: an emoji is torn: %+q", way, width, lines(block))
				}
			}
		}
		if missing := doc.Missing(); len(missing) > 0 {
			t.Errorf("%s: %v have no glyph", way, missing)
		}
	}
}

// clusters are what a reader takes for one character each, without spaces.
func clusters(text string) []string {
	var all []string
	for rest := graphemes.FromString(visible(text)); rest.Next(); {
		all = append(all, rest.Value())
	}
	return all
}

func TestFlagsInARowAreReadInPairs(t *testing.T) {
	for text, want := range map[string]string{
		"🇮🇹🇫🇷🇩🇪": "🇮🇹 🇫🇷 🇩🇪",
		"🇮🇹🇫":    "🇮🇹 🇫",
		"🇮🇹 🇫🇷":  "🇮🇹 🇫🇷",
		"🏴󠁧󠁢󠁥󠁮󠁧󠁿🇮🇹🏳️‍🌈": "🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇮🇹 🏳️‍🌈",
	} {
		block := pdf.New(info).Text(pdf.Span{Text: text, Style: pdf.Style{Size: 10}}).Wrap(13)
		if got := strings.Join(lines(block), " "); got != want {
			t.Errorf("%s is set as %s", text, got)
		}
	}
}

func TestASignInTextStyleIsALetterWhereAFontHasIt(t *testing.T) {
	for text, emoji := range map[string]bool{
		"❤︎": false, "☺︎": false, "▶︎": false, "⌚︎": false, "©︎": false, "↔︎": false,
		"❤️": true, "☺️": true, "▶️": true, "⌚": true, "↔️": true,
		"🍞︎": true, // no font has it as a letter
	} {
		doc := page(text, pdf.Style{})
		if fonts := run(t, "pdffonts", save(t, doc)); strings.Contains(fonts, "Type 3") != emoji {
			t.Errorf("%+q: want emoji %v, fonts are\n%s", text, emoji, fonts)
		}
		if missing := doc.Missing(); len(missing) > 0 {
			t.Errorf("%+q is reported: %v", text, missing)
		}
		if got := copied(t, doc); got != text {
			t.Errorf("%+q copies out as %+q", text, got)
		}
	}
}

func TestWhatIsMissingAmongEmojiIsReportedWithItsText(t *testing.T) {
	for text, want := range map[string]string{
		"👍🏽𒀀👩‍👩‍👧‍👦":       "𒀀",
		"🇮🇹 \U0001FADD ok": "\U0001FADD", // kept for an emoji to come
		"🍞𓀀\ufe0f🍞":        "𓀀",
		"☝🏿\U0010FFFD":     "\U0010FFFD",
	} {
		doc := page(text, pdf.Style{})
		missing := doc.Missing()
		if len(missing) != 1 || missing[0].Text != want || missing[0].Page != 1 || missing[0].Around != text {
			t.Errorf("of %+q is reported %+v", text, missing)
		}
	}
}
