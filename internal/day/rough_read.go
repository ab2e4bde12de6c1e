package day

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"timone/internal/words"
)

// Texts of a date are read here as the page's fields read them.

var (
	between = regexp.MustCompile(`[\s,/.\-]+`)
	ordinal = regexp.MustCompile(`^(\d+)(?:º|°|st|nd|rd|th)$`)
	small   = []string{"il", "lo", "nel", "di", "del", "the", "in", "of"}
)

// ReadRough reads a date as people write it, in either language: 1957, giugno 1957,
// 12/6/1957, June 12, 1957. It gives nothing where the text says none.
func ReadRough(text string) Rough {
	said := wordsOf(text)
	at := slices.IndexFunc(said, func(word string) bool { return isNumber(word, 3, 4) })
	if at < 0 || len(said) > 3 {
		return ""
	}
	date := pad(said[at], 4)
	said = slices.Delete(said, at, at+1)
	// After a year come month and day; before it the day comes first, unless the month is named.
	if monthFirst := at == 0 || len(said) == 1 || monthNamed(said[0]) > 0; !monthFirst {
		slices.Reverse(said)
	}
	for i, word := range said {
		if i == 0 && monthNamed(word) > 0 {
			word = strconv.Itoa(int(monthNamed(word)))
		}
		if !isNumber(word, 1, 2) {
			return ""
		}
		date += "-" + pad(word, 2)
	}
	read, err := ParseRough(date)
	if err != nil {
		return ""
	}
	return read
}

// WhyNotRough gives the sentence that says why a text says no date, with its {text}.
func WhyNotRough(text string) words.Key {
	said := wordsOf(text)
	at := slices.IndexFunc(said, func(word string) bool { return isNumber(word, 3, len(word)) })
	if at < 0 {
		if len(said) > 0 && isNumber(said[len(said)-1], 2, 2) {
			return words.DateShortYear
		}
		return words.DateRoughRefused
	}
	if _, err := ParseRough(pad(said[at], 4)); err != nil {
		return words.DateRoughFar
	}
	dated := func(word string) bool { return isNumber(word, 1, len(word)) || monthNamed(word) > 0 }
	if len(said) < 4 && !slices.ContainsFunc(said, func(word string) bool { return !dated(word) }) {
		return words.DateNoDay
	}
	return words.DateRoughRefused
}

// YearIn is the one year of four digits that a text names; nothing where it names
// none, or several, or a day that the calendar has not.
func YearIn(text string) Rough {
	if ReadRough(text) == "" && WhyNotRough(text) != words.DateRoughRefused {
		return ""
	}
	var year Rough
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r < '0' || r > '9' }) {
		if len(word) < 3 {
			continue
		}
		read, err := ParseRough(word)
		if err != nil || year != "" {
			return ""
		}
		year = read
	}
	return year
}

func wordsOf(text string) []string {
	var all []string
	for _, word := range between.Split(strings.ToLower(text), -1) {
		if word != "" && !slices.Contains(small, word) {
			all = append(all, ordinal.ReplaceAllString(word, "$1"))
		}
	}
	return all
}

// isNumber says whether a word is digits alone, so many of them.
func isNumber(word string, least, most int) bool {
	notDigit := func(r rune) bool { return r < '0' || r > '9' }
	return len(word) >= least && len(word) <= most && !strings.ContainsFunc(word, notDigit)
}

// monthNamed is the month of which a word is the name or its first three letters or
// more, in either language; 0 for any other.
func monthNamed(word string) time.Month {
	if len(word) < 3 {
		return 0
	}
	for _, language := range []words.Language{words.Italian, words.English} {
		for m := time.January; m <= time.December; m++ {
			if strings.HasPrefix(strings.ToLower(words.In(language).Month(m)), word) {
				return m
			}
		}
	}
	return 0
}

func pad(number string, length int) string {
	return strings.Repeat("0", max(length-len(number), 0)) + number
}
