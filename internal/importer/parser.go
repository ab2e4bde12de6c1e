package importer

import (
	"bytes"
	"encoding/hex"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// parser reads objects where they stand.
type parser struct {
	in []byte
	at int
}

const (
	blanks     = "\x00\t\n\f\r "
	delimiters = "()<>[]{}/%"
)

// space passes over blanks and comments.
func (p *parser) space() {
	for p.at < len(p.in) {
		switch c := p.in[p.at]; {
		case strings.IndexByte(blanks, c) >= 0:
			p.at++
		case c == '%':
			for p.at < len(p.in) && p.in[p.at] != '\n' && p.in[p.at] != '\r' {
				p.at++
			}
		default:
			return
		}
	}
}

// value reads the next object; nil where there is none.
func (p *parser) value(depth int) any {
	p.space()
	if p.at >= len(p.in) || depth > deepest {
		return nil
	}
	rest := p.in[p.at:]
	switch {
	case bytes.HasPrefix(rest, []byte("<<")):
		p.at += 2
		return p.dict(depth)
	case rest[0] == '<':
		return p.hexString()
	case rest[0] == '(':
		return p.literal()
	case rest[0] == '[':
		p.at++
		return p.list(depth)
	case rest[0] == '/':
		p.at++
		return word(named(p.token()))
	}
	return p.plain()
}

// dict reads names and values until the dictionary ends.
func (p *parser) dict(depth int) dict {
	d := dict{}
	for {
		p.space()
		if p.at >= len(p.in) {
			return d
		}
		if bytes.HasPrefix(p.in[p.at:], []byte(">>")) {
			p.at += 2
			return d
		}
		before := p.at
		key, isName := p.value(depth + 1).(word)
		if !isName {
			if p.at == before || p.ends() {
				return d
			}
			continue
		}
		d[string(key)] = p.value(depth + 1)
	}
}

// ends tells whether an object is over that was not closed.
func (p *parser) ends() bool {
	return p.at >= 6 && bytes.HasSuffix(p.in[:p.at], []byte("endobj"))
}

// list reads values until the array ends.
func (p *parser) list(depth int) []any {
	all := []any{}
	for {
		p.space()
		if p.at >= len(p.in) {
			return all
		}
		if p.in[p.at] == ']' {
			p.at++
			return all
		}
		before := p.at
		all = append(all, p.value(depth+1))
		if p.at == before || p.ends() {
			return all
		}
	}
}

// plain reads a number, a reference, or a word that is neither.
func (p *parser) plain() any {
	token := p.token()
	if len(token) == 0 {
		p.at++
		return nil
	}
	n, err := strconv.ParseFloat(string(token), 64)
	if err != nil {
		return nil
	}
	if r, ok := p.reference(n); ok {
		return r
	}
	return n
}

// reference reads on where a number begins a reference: 12 0 R.
func (p *parser) reference(n float64) (ref, bool) {
	back := p.at
	p.space()
	generation := p.token()
	p.space()
	mark := p.token()
	if _, err := strconv.ParseUint(string(generation), 10, 17); err != nil || string(mark) != "R" || n < 0 || n > 1e9 {
		p.at = back
		return ref{}, false
	}
	return ref{int(n)}, true
}

// token reads up to the next blank or delimiter.
func (p *parser) token() []byte {
	from := p.at
	for p.at < len(p.in) && strings.IndexByte(blanks, p.in[p.at]) < 0 && strings.IndexByte(delimiters, p.in[p.at]) < 0 {
		p.at++
	}
	return p.in[from:p.at]
}

// named reads the escapes in a name: #20.
func named(token []byte) string {
	if bytes.IndexByte(token, '#') < 0 {
		return string(token)
	}
	var out []byte
	for i := 0; i < len(token); i++ {
		if token[i] == '#' && i+2 < len(token) {
			if b, err := hex.DecodeString(string(token[i+1 : i+3])); err == nil {
				out = append(out, b[0])
				i += 2
				continue
			}
		}
		out = append(out, token[i])
	}
	return string(out)
}

func (p *parser) hexString() []byte {
	end := bytes.IndexByte(p.in[p.at:], '>')
	if end < 0 {
		p.at = len(p.in)
		return nil
	}
	var digits []byte
	for _, c := range p.in[p.at+1 : p.at+end] {
		if strings.IndexByte("0123456789abcdefABCDEF", c) >= 0 {
			digits = append(digits, c)
		}
	}
	p.at += end + 1
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	out := make([]byte, len(digits)/2)
	_, _ = hex.Decode(out, digits) // nothing but digits
	return out
}

// literal reads a string in brackets, with its escapes.
func (p *parser) literal() []byte {
	var out []byte
	open := 0
	for ; p.at < len(p.in); p.at++ {
		c := p.in[p.at]
		switch c {
		case '\\':
			p.at++
			out = p.escape(out)
			continue
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				p.at++
				return out
			}
		case '\r':
			if p.at+1 < len(p.in) && p.in[p.at+1] == '\n' {
				p.at++
			}
			c = '\n'
		}
		out = append(out, c)
	}
	return out
}

// escape reads what stands behind a backslash; at stays on its last byte.
func (p *parser) escape(out []byte) []byte {
	if p.at >= len(p.in) {
		return out
	}
	c := p.in[p.at]
	if at := strings.IndexByte("nrtbf", c); at >= 0 {
		return append(out, "\n\r\t\b\f"[at])
	}
	switch {
	case c == '\r':
		if p.at+1 < len(p.in) && p.in[p.at+1] == '\n' {
			p.at++
		}
		return out
	case c == '\n':
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	code := 0
	from := p.at
	for p.at < len(p.in) && p.at < from+3 && p.in[p.at] >= '0' && p.in[p.at] <= '7' {
		code = code*8 + int(p.in[p.at]-'0')
		p.at++
	}
	p.at--
	return append(out, byte(code))
}

// decode reads a text string: UTF-16 of either order, UTF-8, or PDF's own letters.
func decode(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return utf16Text(b[2:], 0, 1)
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return utf16Text(b[2:], 1, 0)
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(b[3:]), "")
	}
	if utf8.Valid(b) && !ascii(b) { // what some programs write although it is not allowed
		return string(b)
	}
	out := make([]rune, 0, len(b))
	for _, c := range b {
		r := rune(c)
		if c >= 0x80 && int(c-0x80) < len(ownLetters) {
			r = ownLetters[c-0x80]
		} else if c == 0xA0 {
			r = '€'
		}
		out = append(out, r)
	}
	return string(out)
}

func ascii(b []byte) bool {
	return bytes.IndexFunc(b, func(r rune) bool { return r >= 0x80 }) < 0
}

// ownLetters are those of PDFDocEncoding from 0x80 on that Latin 1 has not.
var ownLetters = []rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž")

// utf16Text reads UTF-16 whose high and low bytes stand where is said. Marks of
// language, which stand between two escapes, are passed over.
func utf16Text(b []byte, high, low int) string {
	units := make([]uint16, 0, len(b)/2)
	marked := false
	for i := 0; i+1 < len(b); i += 2 {
		unit := uint16(b[i+high])<<8 | uint16(b[i+low])
		if unit == 0x1B {
			marked = !marked
			continue
		}
		if !marked {
			units = append(units, unit)
		}
	}
	return string(utf16.Decode(units))
}
