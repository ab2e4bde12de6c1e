package pdf

import (
	"bytes"
	"math"
	"strconv"
)

// content is a stream of painting operators.
type content struct{ bytes.Buffer }

// op writes numbers and the operator they belong to.
func (c *content) op(operator string, at ...float64) {
	for _, v := range at {
		c.Write(appendNumber(c.AvailableBuffer(), v))
		c.WriteByte(' ')
	}
	c.WriteString(operator)
	c.WriteByte('\n')
}

func (c *content) fill(colour Colour) {
	c.op("rg", float64(colour.R)/255, float64(colour.G)/255, float64(colour.B)/255)
}

func (c *content) stroke(pen Pen) {
	c.op("RG", float64(pen.Colour.R)/255, float64(pen.Colour.G)/255, float64(pen.Colour.B)/255)
	c.op("w", pen.Width)
	if pen.Round {
		c.WriteString("1 J 1 j ")
	}
	if dashes(pen.Dash) {
		c.WriteByte('[')
		for _, v := range pen.Dash {
			c.WriteString(number(v) + " ")
		}
		c.WriteString("] 0 d ")
	}
}

// dashes says whether a dash pattern is one that draws anything.
func dashes(lengths []float64) bool {
	sum := 0.0
	for _, v := range lengths {
		if !(v >= 0) {
			return false
		}
		sum += v
	}
	return sum > 0
}

func (c *content) path(p *Path) {
	for i := range p.steps {
		s := &p.steps[i]
		c.op(string(s.kind), s.at[:s.points()]...)
	}
}

// number is v as PDF writes it, to a thousandth.
func number(v float64) string { return string(appendNumber(nil, v)) }

func appendNumber(b []byte, v float64) []byte {
	start := len(b)
	if math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0
	}
	b = strconv.AppendFloat(b, v, 'f', 3, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[start:]) == "-0" {
		b = append(b[:start], '0')
	}
	return b
}

// tenth is v as a person compares it, to a tenth, and never -0.0.
func tenth(v float64) string {
	s := strconv.FormatFloat(v, 'f', 1, 64)
	if s == "-0.0" {
		return "0.0"
	}
	return s
}

func name(prefix string, i int) string { return prefix + strconv.Itoa(i) }
