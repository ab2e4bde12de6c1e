package overview

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"timone/internal/words"
)

var (
	grouped = regexp.MustCompile(`^[0-9]{1,3}([.,’' ][0-9]{3})+$`)
	dated   = regexp.MustCompile(`^([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})$`)
)

// matching writes a query for the full-text index: every word in quotes, so
// that no sign in it is read as an operator, and matched from its beginning. A
// figure and a date match as they are kept too, however they are written. It is
// empty when the query has no word.
func matching(query string) string {
	all := strings.Fields(strings.ReplaceAll(query, `"`, " "))
	ofDate := len(all) > 1 && slices.ContainsFunc(all, func(word string) bool { return words.MonthNamed(word) != 0 })
	var terms []string
	for _, word := range all {
		if !strings.ContainsFunc(word, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }) {
			continue
		}
		if kept := asKept(word, ofDate); kept == "" {
			terms = append(terms, `"`+word+`"*`)
		} else {
			terms = append(terms, `("`+word+`"* OR "`+kept+`"*)`)
		}
	}
	return strings.Join(terms, " AND ")
}

// asKept gives a figure or a date, or a word of a date, as the index has it; it is
// empty for all other words.
func asKept(word string, ofDate bool) string {
	if grouped.MatchString(word) {
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return r
			}
			return -1
		}, word)
	}
	if date := dated.FindStringSubmatch(word); date != nil {
		return date[3] + "-" + twoDigits(date[2]) + "-" + twoDigits(date[1])
	}
	if !ofDate {
		return ""
	}
	if month := words.MonthNamed(word); month != 0 {
		return twoDigits(strconv.Itoa(int(month)))
	}
	if len(word) == 1 && unicode.IsDigit(rune(word[0])) {
		return twoDigits(word)
	}
	return ""
}

func twoDigits(number string) string { return strings.Repeat("0", 2-len(number)) + number }
