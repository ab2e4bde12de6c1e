package pdf

import (
	"slices"
	"unicode"

	"timone/internal/pdf/hyphen"
)

// divisions is where the words of a section may be divided, by rune; nil when
// they may not. They are looked for once.
func (t *typesetter) divisions(s *section, wanted bool) []bool {
	if !wanted {
		return nil
	}
	if s.divisions == nil {
		s.divisions = make([]bool, len(s.runes)+1)
		for from := 0; from < len(s.runes); {
			to := from
			for to < len(s.runes) && !unicode.IsSpace(s.runes[to]) {
				to++
			}
			if to > from && (from == 0 || s.runes[from-1] != noBreakSpace) {
				t.divideWord(s, from, to)
			}
			from = to + 1
		}
	}
	return s.divisions
}

// noBreakSpace ties a word to the one before it; the two stay whole, as a day and
// its month do.
const noBreakSpace = '\u00A0'

// divideWord divides what stands between two spaces: the words that an
// apostrophe joins, each for itself.
func (t *typesetter) divideWord(s *section, from, to int) {
	from, to = trimmed(s.runes, from, to)
	if from == to || !isWord(s.runes[from:to]) {
		return
	}
	language := hyphen.For(t.languageOf(s.spans[from]))
	for from < to {
		end := from
		for end < to && !apostrophe(s.runes[end]) {
			end++
		}
		small := []rune(nil)
		for _, r := range s.runes[from:end] {
			small = append(small, unicode.ToLower(r))
		}
		for _, point := range language.Points(small) {
			s.divisions[from+point] = true
		}
		from = end + 1
	}
}

// trimmed leaves out what is not a letter at the ends of a word. What would make
// it more than a word, as the mark of a hashtag does, stays.
func trimmed(runes []rune, from, to int) (int, int) {
	loose := func(r rune) bool {
		return !unicode.IsLetter(r) && !slices.Contains(technical, r) && !unicode.IsDigit(r)
	}
	for from < to && loose(runes[from]) {
		from++
	}
	for to > from && loose(runes[to-1]) {
		to--
	}
	return from, to
}

// technical marks hashtags, handles, addresses, paths and figures.
var technical = []rune("#@/\\_&=%~^+*|<>{}[]")

// isWord says whether all is letters and apostrophes, and small but for capitals
// at the start: names written LIKE THIS or LikeThis are not divided.
func isWord(runes []rune) bool {
	for i, r := range runes {
		switch {
		case apostrophe(r):
		case !unicode.In(r, unicode.Latin):
			return false
		case unicode.IsUpper(r) && i > 0 && !apostrophe(runes[i-1]):
			return false
		}
	}
	return true
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' }

// languageOf is the language of a span, else that of the document.
func (t *typesetter) languageOf(s *Span) string {
	if s.Language != "" {
		return s.Language
	}
	return string(t.language)
}
