package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cleaned is text made safe to set: valid, without control characters. What was
// replaced is remembered by its place, to be drawn as a stand-in and reported.
type cleaned struct {
	runes    []rune
	replaced map[int]rune
}

// add appends the text of a span.
func (c *cleaned) add(s string) {
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && n <= 1:
			c.replace(utf8.RuneError)
		case r == '\r' && strings.HasPrefix(s, "\r\n"): // the line feed counts
		case strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r):
			c.runes = append(c.runes, '\n')
		case r == '\t':
			c.runes = append(c.runes, ' ')
		case unicode.IsControl(r):
			c.replace(r)
		default:
			c.runes = append(c.runes, r)
		}
		s = s[n:]
	}
}

func (c *cleaned) replace(r rune) {
	if c.replaced == nil {
		c.replaced = map[int]rune{}
	}
	c.replaced[len(c.runes)] = r
	c.runes = append(c.runes, utf8.RuneError)
}

// plain is a string for a title or a label: one line, valid, no controls.
func plain(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}
