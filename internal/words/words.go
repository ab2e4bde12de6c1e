// Package words holds every text a person reads, on screen, on paper and on
// the command line, in Italian and English.
package words

import (
	"compress/gzip"
	"embed"
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

//go:generate go run ./generate

//go:embed it.json.gz en.json.gz
var files embed.FS

// Key names one text of the catalogue. The constants are generated from it.
type Key string

// Language is one of the two that Timone speaks.
type Language string

// The languages of the catalogue.
const (
	Italian Language = "it"
	English Language = "en"
)

// ParseLanguage reads "it", "it_IT.UTF-8", "en-GB" and the like; it is false
// for a language that Timone does not speak.
func ParseLanguage(s string) (Language, bool) {
	base, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(s, "_", "-")), "-")
	base, _, _ = strings.Cut(base, ".")
	switch Language(base) {
	case Italian:
		return Italian, true
	case English:
		return English, true
	}
	return "", false
}

// Catalogue speaks one language.
type Catalogue struct {
	language Language
	texts    map[string]string
	print    bool
}

var load = sync.OnceValue(func() map[Language]map[string]string {
	all := map[Language]map[string]string{}
	for _, l := range []Language{Italian, English} {
		texts, err := unpacked(string(l) + ".json.gz")
		if err != nil {
			panic(fmt.Errorf("the texts of %s: %w", l, err))
		}
		all[l] = texts
	}
	return all
})

func unpacked(name string) (texts map[string]string, err error) {
	raw, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	text, err := gzip.NewReader(raw)
	if err != nil {
		return nil, err
	}
	err = json.NewDecoder(text).Decode(&texts)
	return texts, err
}

// In gives the catalogue of a language; an unknown one reads as English.
func In(l Language) Catalogue {
	if l != Italian {
		l = English
	}
	return Catalogue{language: l, texts: load()[l]}
}

// Printed is the catalogue with the apostrophes of print in the place of the keyboard's.
func (c Catalogue) Printed() Catalogue { c.print = true; return c }

// Language says which one the catalogue speaks.
func (c Catalogue) Language() Language { return c.language }

// Has tells whether the catalogue has a text, plural or not, under the key.
func (c Catalogue) Has(k Key) bool {
	_, plain := c.texts[string(k)]
	_, counted := c.texts[string(k)+"#other"]
	return plain || counted
}

// Say gives a text with its {names} replaced; pairs are names and values in
// turn. A value that reads from right to left is kept apart as a whole. A key that is not there gives the key itself.
func (c Catalogue) Say(k Key, pairs ...string) string {
	text, ok := c.texts[string(k)]
	if !ok {
		return string(k)
	}
	return c.fill(text, pairs)
}

// Count gives the text for n things: the key's plural form in this language,
// with {n} replaced by the number as the language writes it.
func (c Catalogue) Count(k Key, n int, pairs ...string) string {
	text, ok := c.texts[string(k)+"#"+c.category(n)]
	if !ok {
		text, ok = c.texts[string(k)+"#other"]
	}
	if !ok {
		return string(k)
	}
	return c.fill(text, append([]string{"n", c.Number(float64(n))}, pairs...))
}

// Number writes a number as the language does: 1.234,5 or 1,234.5.
func (c Catalogue) Number(f float64) string {
	s := strconv.FormatFloat(f, 'f', -1, 64)
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "-", s[1:]
	}
	whole, part, _ := strings.Cut(s, ".")
	group, point := ".", ","
	if c.language == English {
		group, point = ",", "."
	}
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + group + whole[i:]
	}
	if part != "" {
		return sign + whole + point + part
	}
	return sign + whole
}

// Price writes a number as prices are written: with two decimals, if it has any.
func (c Catalogue) Price(f float64) string {
	text := c.Number(f)
	if f != math.Trunc(f) && strings.LastIndexAny(text, ",.") == len(text)-2 {
		return text + "0"
	}
	return text
}

// Month is a month's name as it stands inside a sentence.
func (c Catalogue) Month(m time.Month) string { return c.Say(Key("month." + strconv.Itoa(int(m)))) }

// MonthNamed reads the name of a month in any language of the catalogue; 0 is none.
func MonthNamed(name string) time.Month {
	for _, l := range []Language{Italian, English} {
		for m := time.January; m <= time.December; m++ {
			if strings.EqualFold(In(l).Month(m), name) {
				return m
			}
		}
	}
	return 0
}

// Weekday is a day's name as it stands inside a sentence.
func (c Catalogue) Weekday(w time.Weekday) string {
	return c.Say(Key("weekday." + strconv.Itoa(int(w))))
}

// WeekdayShort is a day's name in three letters.
func (c Catalogue) WeekdayShort(w time.Weekday) string {
	return c.Say(Key("weekday.short." + strconv.Itoa(int(w))))
}

// Date writes a calendar date in full: 20 dicembre 2026, 20 December 2026.
func (c Catalogue) Date(year int, m time.Month, day int) string {
	return c.Say("date.full", "day", c.Day(day), "month", c.Month(m), "year", strconv.Itoa(year))
}

// DayMonth writes a calendar date without its year: 20 dicembre, 20 December.
func (c Catalogue) DayMonth(m time.Month, day int) string {
	return c.Say("date.day-month", "day", c.Day(day), "month", c.Month(m))
}

// Day writes a day of a month; the first is an ordinal in Italian.
func (c Catalogue) Day(day int) string {
	if c.language == Italian && day == 1 {
		return "1º"
	}
	return strconv.Itoa(day)
}

// MonthYear writes a month: dicembre 2026, December 2026.
func (c Catalogue) MonthYear(year int, m time.Month) string {
	return c.Say("date.month-year", "month", c.Month(m), "year", strconv.Itoa(year))
}

// FirstWeekday is the day on which a week begins: Monday, in Italian and in
// British English alike.
func (c Catalogue) FirstWeekday() time.Weekday { return time.Monday }

func (c Catalogue) category(n int) string {
	tag := language.Italian
	if c.language == English {
		tag = language.English
	}
	form := plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
	return [...]string{"other", "zero", "one", "two", "few", "many"}[form]
}

func (c Catalogue) fill(text string, pairs []string) string {
	text = elided(text, pairs)
	if c.print {
		text = Print(text)
	}
	if len(pairs) == 0 {
		return text
	}
	values := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	var filled strings.Builder
	last := 0
	for _, at := range braces.FindAllStringSubmatchIndex(text, -1) {
		if value, ok := values[text[at[2]:at[3]]]; ok {
			filled.WriteString(text[last:at[0]] + isolated(quotedIn(text[:at[0]], value)))
			last = at[1]
		}
	}
	return filled.String() + text[last:]
}

var braces = regexp.MustCompile(`\{(\w+)\}`)

// quotedIn gives a value with the quotation marks of the second order where it stands
// within those of the first: «Camera “La Ginestra”».
func quotedIn(before, value string) string {
	switch {
	case strings.LastIndex(before, "«") > strings.LastIndex(before, "»"):
		return inGuillemets.Replace(value)
	case strings.LastIndex(before, "“") > strings.LastIndex(before, "”"):
		return inQuotes.Replace(value)
	}
	return value
}

var (
	inGuillemets = strings.NewReplacer("«", "“", "»", "”")
	inQuotes     = strings.NewReplacer("“", "‘", "”", "’")
)

// Print writes the apostrophes of the keyboard as those of print.
func Print(text string) string { return straight.ReplaceAllString(text, "$1’$2") }

var straight = regexp.MustCompile(`(\pL)'([\pL\d{])`)

// elided writes an Italian article before a value that begins with 8 or 11 as it is
// read: dall'8, l'11.
func elided(text string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if !eightOrEleven.MatchString(pairs[i+1]) {
			continue
		}
		text = article.ReplaceAllStringFunc(text, func(said string) string {
			before, value, _ := strings.Cut(said, "l {")
			if value != pairs[i]+"}" {
				return said
			}
			return map[string]string{"i": "l'", "a": "all'", "da": "dall'", "de": "dell'"}[before] + "{" + value
		})
	}
	return text
}

var (
	eightOrEleven = regexp.MustCompile(`^(8|11)(\D|$)`)
	article       = regexp.MustCompile(`\b(i|a|da|de)l \{\w+\}`)
)

// isolated keeps a value that reads from right to left from mixing with the text
// around it: between Unicode's first strong isolate and its end.
func isolated(value string) string {
	if strings.ContainsFunc(value, func(r rune) bool { return unicode.In(r, rightward...) }) {
		return "\u2068" + value + "\u2069"
	}
	return value
}

// rightward are the scripts that are read from right to left.
var rightward = []*unicode.RangeTable{unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko}
