// Package typed takes in what a person typed: nothing that a file or a sheet of
// paper could not hold gets past it.
package typed

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"timone/internal/fault"
	"timone/internal/words"
)

// Line gives one line without spaces around it; line breaks become spaces, and
// characters that cannot be shown are left out. A line of nothing but blanks is
// empty. More than limit characters are refused with the sentence tooLong,
// which is given {length} and {limit}.
func Line(s string, limit int, tooLong words.Key) (string, error) {
	s = strings.TrimSpace(strings.Map(oneLine, clean(s)))
	if !strings.ContainsFunc(s, visible) {
		return "", nil
	}
	return s, within(s, limit, tooLong)
}

// Text gives what was typed over several lines, spaces as they are, line breaks
// as \n. It refuses what is too long as Line does.
func Text(s string, limit int, tooLong words.Key) (string, error) {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = clean(strings.ReplaceAll(s, "\r", "\n"))
	return s, within(s, limit, tooLong)
}

// Flat gives a text on one line, with one space where there were blanks.
func Flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// Excerpt gives the first line of a text, cut at a word with an ellipsis when
// it is longer than limit characters.
func Excerpt(s string, limit int) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	s = strings.TrimSpace(s)
	runes := []rune(s)
	if len(runes) <= limit {
		return s
	}
	cut := string(runes[:limit])
	if space := strings.LastIndexByte(cut, ' '); space > limit/2 {
		cut = cut[:space]
	}
	return strings.TrimSpace(cut) + "…"
}

func within(s string, limit int, tooLong words.Key) error {
	if n := utf8.RuneCountInString(s); n > limit {
		return fault.Invalid(tooLong, "length", strconv.Itoa(n), "limit", strconv.Itoa(limit))
	}
	return nil
}

// clean drops control characters, NUL among them, and mends broken UTF-8.
// Joiners and directional marks stay: emoji and Arabic are made of them.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

func oneLine(r rune) rune {
	switch r {
	case '\n', '\t', '\u2028', '\u2029':
		return ' '
	}
	return r
}

func visible(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }
