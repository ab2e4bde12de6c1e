package dossier

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// monogram makes two signs from a name: the initials of its first two words
// that matter, or the first two signs of a single word. Signs are what the eye
// counts, so that an emoji or an accented letter stays whole.
func monogram(name string) string {
	all := strings.FieldsFunc(name, func(r rune) bool { return !speaks(r) && !joins(r) })
	loud := make([]string, 0, len(all))
	for _, word := range all {
		if !small(word) {
			loud = append(loud, word)
		}
	}
	if len(loud) < 2 {
		loud = all
	}
	switch len(loud) {
	case 0:
		return signs(name, 1)
	case 1:
		return strings.ToUpper(signs(loud[0], 2))
	}
	return strings.ToUpper(signs(loud[0], 1) + signs(loud[1], 1))
}

// speaks tells what a monogram can be made of: letters, figures, pictures.
func speaks(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.So, r)
}

// joins tells what belongs to the sign before it: marks, joiners, skin tones.
func joins(r rune) bool {
	return unicode.IsMark(r) || r == '\u200d' || unicode.Is(unicode.Sk, r) && r > unicode.MaxLatin1
}

// small tells a word that names leave out: di, and, e, de.
func small(word string) bool {
	return utf8.RuneCountInString(word) <= 3 && strings.IndexFunc(word, func(r rune) bool { return !unicode.IsLower(r) }) < 0
}

// signs gives the first n signs of a text.
func signs(text string, n int) string {
	var b strings.Builder
	for clusters := graphemes.FromString(text); n > 0 && clusters.Next(); n-- {
		b.WriteString(clusters.Value())
	}
	return b.String()
}
