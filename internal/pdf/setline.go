package pdf

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// drawLine sets a line of a block whose top left corner is at x, y.
func (p *Page) drawLine(l *Line, x, y float64) {
	left, top := x+l.X, y+l.Top
	for i := range l.runs {
		r := &l.runs[i]
		style := &r.item.span.Style
		owner := p.doc.open.inline(r.item.span)
		p.painted(owner, style.Colour.alpha(), func(c *content) {
			w := &lineWriter{page: p, out: c, run: r, left: left, base: y + l.Baseline, line: l}
			w.write()
		})
		if style.Underline {
			p.underline(owner, r, left, y+l.Baseline)
		}
		owner.say(r.text(), i == 0)
		if r.item.span.Link.leads() {
			p.annotate(owner, annotation{rect: Rect{left + r.x, top, r.width, l.Height}, target: r.item.span.Link})
		}
	}
	if len(l.runs) > 0 {
		p.note("text", l.Text+either(l.Divided, "-", ""), Rect{left, top, l.Width, l.Height}, l.runs[0].item.span.Style.String())
	}
}

// underline draws a line below a run.
func (p *Page) underline(owner *Element, r *setRun, left, base float64) {
	style := r.item.span.Style
	y := base + 0.12*style.Size
	pen := Pen{Colour: style.Colour, Width: max(0.06*style.Size, 0.3)}
	p.painted(owner, pen.Colour.alpha(), func(c *content) {
		c.WriteString("q ")
		c.stroke(pen)
		c.path(Rule(left+r.x, y, left+r.x+r.width, y))
		c.op("S Q")
	})
}

// String is the style as a dump shows it.
func (s Style) String() string {
	label := "Inter"
	if s.Family == Serif {
		label = "Newsreader"
	}
	if s.Italic {
		label += " italic"
	}
	return fmt.Sprintf("%s %d %s %s", label, s.Weight, tenth(s.Size), s.Colour)
}

// text is what a run says, as it was written.
func (r *setRun) text() string {
	var b strings.Builder
	for i := range r.clusters {
		b.WriteString(r.clusters[i].text)
	}
	return b.String()
}

// lineWriter writes one run of a line as text operators, in the order in which
// it is read, and places every glyph where the eye wants it.
type lineWriter struct {
	page       *Page
	out        *content
	run        *setRun
	line       *Line
	left, base float64

	font   string
	at     float64 // where PDF's own pen is
	rise   float64
	moved  bool // the pen was placed in this font
	inside bool // an array of glyphs is open
	inHex  bool // a string in it is open
}

func (w *lineWriter) write() {
	w.out.WriteString("BT ")
	w.out.fill(w.run.item.span.Style.Colour)
	if w.run.item.span.Style.Tracking > 0 && !w.run.item.rtl() {
		w.words()
	} else {
		w.clusters(w.run.clusters)
	}
	w.end()
	w.out.op("ET")
}

// words writes letters that stand apart, a word at a time with its text beside
// it: else readers would take each letter for a word.
func (w *lineWriter) words() {
	for rest := w.run.clusters; len(rest) > 0; {
		n := 0
		var text strings.Builder
		for n < len(rest) && rest[n].space == rest[0].space {
			text.WriteString(rest[n].text)
			n++
		}
		w.end()
		w.out.WriteString("/Span<</ActualText " + textString(readable(text.String())) + ">>BDC\n")
		w.clusters(rest[:n])
		w.end()
		w.out.op("EMC")
		rest = rest[n:]
	}
}

// clusters writes clusters as they are read. From right to left each is shown by
// itself: some programs copy text out as it comes, others by where each thing
// that is shown stands, and so both find the letters in their order.
func (w *lineWriter) clusters(clusters []setCluster) {
	for i := range clusters {
		w.cluster(&clusters[i])
		if w.run.item.rtl() {
			w.end()
			w.moved = false
		}
	}
}

// cluster writes one cluster, which is one piece of type.
func (w *lineWriter) cluster(c *setCluster) {
	have := &w.page.doc.shelf
	x := w.left + c.x
	switch w.run.item.kind {
	case pictured:
		w.glyph(have.emoji(c.text), x, 0)
	case standing:
		w.glyph(have.standIn(c.text), x, 0)
		w.page.doc.report(c.text, w.line.Text, w.page.number)
	case lettered:
		w.letter(c, x)
	case invisible:
	}
}

// letter writes a cluster of letters; one glyph alone may stand off its place.
func (w *lineWriter) letter(c *setCluster, x float64) {
	if len(c.glyphs) == 0 {
		return
	}
	p := w.page.doc.shelf.lettered(w.run.item.face, c.glyphs, c.text)
	rise := 0.0
	if len(c.glyphs) == 1 {
		scale := w.run.item.span.Style.Size / w.run.item.face.upem
		x += float64(c.glyphs[0].dx) * scale
		rise = float64(c.glyphs[0].dy) * scale
	}
	w.glyph(p, x, rise)
}

// glyph writes one glyph with its origin at x, raised above the baseline.
func (w *lineWriter) glyph(s *piece, x, rise float64) {
	size := w.run.item.span.Style.Size
	if font := s.font; font != w.font {
		w.end()
		w.out.WriteString("/" + font + " ")
		w.out.op("Tf", size)
		w.font, w.moved = font, false
	}
	off := (w.at - x) * 1000 / size
	if !w.moved || rise != w.rise || off > 5000 || off < -5000 {
		w.end()
		w.out.op("Tm", 1, 0, 0, -1, x, w.base-rise)
		w.at, w.rise, w.moved = x, rise, true
		off = 0
	}
	w.adjust(off, x)
	if !w.inHex {
		w.out.WriteByte('<')
		w.inHex = true
	}
	w.out.WriteString(s.hex())
	w.at += s.width * size / 1000
}

// adjust moves the pen to x inside an array of glyphs, if that can be seen.
func (w *lineWriter) adjust(off, x float64) {
	if !w.inside {
		w.out.WriteByte('[')
		w.inside = true
	}
	if off > -0.5 && off < 0.5 {
		return
	}
	if w.inHex {
		w.out.WriteByte('>')
		w.inHex = false
	}
	w.out.Write(appendNumber(w.out.AvailableBuffer(), off))
	w.at = x
}

// end closes what is open, so that another operator may come.
func (w *lineWriter) end() {
	if w.inHex {
		w.out.WriteByte('>')
	}
	if w.inside {
		w.out.op("] TJ")
	}
	w.inHex, w.inside = false, false
}

// readable is text as it may be copied out: no control characters.
func readable(text string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r >= 0x7F && r < 0xA0 {
			return 0xFFFD
		}
		return r
	}, text)
}

// hexText is a PDF text string.
func hexText(s string) string {
	return "<FEFF" + hex16(readable(s)) + ">"
}

func hex16(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", unit)
	}
	return b.String()
}
