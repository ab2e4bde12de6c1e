package pdftest

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// paints are the operators that leave something to be seen.
var paints = []string{
	"Tj", "TJ", "'", `"`, "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI",
}

// readContent goes through the operators of a page. It gives the numbers of its
// marks, and complains of paint that is neither marked nor an artifact.
func readContent(content []byte) (marks []int, faults []string) {
	r := &operators{rest: content}
	var open []bool // whether a mark says what its paint is
	for {
		operator, ok := r.next()
		if !ok {
			break
		}
		switch operator {
		case "BMC", "BDC":
			mark, numbered := r.mark()
			if numbered {
				marks = append(marks, mark)
			}
			said := numbered || r.has("/Artifact")
			if said && slices.Contains(open, true) {
				faults = append(faults, "a mark stands in a mark")
			}
			open = append(open, said)
		case "EMC":
			if len(open) == 0 {
				return marks, append(faults, "a mark ends that has not begun")
			}
			open = open[:len(open)-1]
		default:
			if slices.Contains(paints, operator) && !slices.Contains(open, true) {
				faults = append(faults, fmt.Sprintf("%s paints outside of a mark", operator))
			}
		}
	}
	if len(open) > 0 {
		faults = append(faults, "a mark does not end")
	}
	return marks, faults
}

// operators reads a content stream.
type operators struct {
	rest     []byte
	operands []string
}

// next is the next operator; its operands are kept.
func (r *operators) next() (string, bool) {
	r.operands = r.operands[:0]
	for {
		token := r.token()
		if token == "" {
			return "", false
		}
		if c := token[0]; c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '\'' || c == '"' {
			return token, true
		}
		r.operands = append(r.operands, token)
	}
}

func (r *operators) has(operand string) bool { return slices.Contains(r.operands, operand) }

// mark is the number of a mark.
func (r *operators) mark() (int, bool) {
	i := slices.Index(r.operands, "/MCID")
	if i < 0 || i+1 >= len(r.operands) {
		return 0, false
	}
	n, err := strconv.Atoi(r.operands[i+1])
	return n, err == nil
}

const (
	blanks     = " \t\r\n\f\x00"
	delimiters = blanks + "()<>[]{}/%"
)

// token is the next word, string, name or bracket.
func (r *operators) token() string {
	r.rest = bytes.TrimLeft(r.rest, blanks)
	if len(r.rest) == 0 {
		return ""
	}
	switch c := r.rest[0]; {
	case c == '(':
		return r.take(stringEnd(r.rest))
	case bytes.HasPrefix(r.rest, []byte("<<")), bytes.HasPrefix(r.rest, []byte(">>")):
		return r.take(2)
	case c == '<':
		return r.take(bytes.IndexByte(r.rest, '>') + 1)
	case strings.IndexByte("[]{}>)", c) >= 0:
		return r.take(1)
	}
	end := bytes.IndexAny(r.rest[1:], delimiters)
	if end < 0 {
		end = len(r.rest) - 1
	}
	return r.take(end + 1)
}

func (r *operators) take(n int) string {
	if n <= 0 || n > len(r.rest) {
		n = len(r.rest)
	}
	token := string(r.rest[:n])
	r.rest = r.rest[n:]
	return token
}

// stringEnd is where a string in round brackets ends.
func stringEnd(b []byte) int {
	depth := 0
	for i := 0; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(b)
}
