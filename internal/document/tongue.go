package document

import (
	"unicode"

	"timone/internal/pdf"
	"timone/internal/words"
)

// scripts are those that tell a language by themselves.
var scripts = []struct {
	letters  *unicode.RangeTable
	language string
}{
	{unicode.Arabic, "ar"},
	{unicode.Hebrew, "he"},
	{unicode.Devanagari, "hi"},
	{unicode.Greek, "el"},
	{unicode.Cyrillic, "ru"},
	{unicode.Hiragana, "ja"},
	{unicode.Katakana, "ja"},
	{unicode.Hangul, "ko"},
	{unicode.Han, "zh"},
}

// tongue is the language of what the client or the freelancer wrote, as far as
// its letters tell it, else that of the client's papers. It is empty where that
// is the paper's own.
func (l *layout) tongue(text string) string {
	counts, letters := map[string]int{}, 0
	for _, r := range text {
		if r < 0x250 {
			if unicode.IsLetter(r) {
				letters++
			}
			continue
		}
		for _, s := range scripts {
			if unicode.Is(s.letters, r) {
				counts[s.language]++
				break
			}
		}
	}
	for _, s := range scripts {
		if counts[s.language] > letters {
			return s.language
		}
	}
	if l.client.Language == string(l.words.Language()) {
		return ""
	}
	return l.client.Language
}

// quoted is a text of theirs in quotation marks: those of the paper's language,
// unless the text's own has no English ones.
func (l *layout) quoted(text string) string {
	if tongue := l.tongue(text); l.words.Language() == words.English && tongue != "ar" {
		return "“" + text + "”"
	}
	return "«" + text + "»"
}

// theirs is a span of what the client or the freelancer wrote, with the
// apostrophes of print. A caption is none: it is shown as it will go out.
func (l *layout) theirs(text string, style pdf.Style) pdf.Span {
	return pdf.Span{Text: words.Print(text), Style: style, Language: l.tongue(text)}
}
