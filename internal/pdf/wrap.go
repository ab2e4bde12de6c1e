package pdf

// wrap breaks the text into a block of a width.
func (t *text) wrap(width float64, as setting) *Block {
	w := &wrapper{text: t, width: width, most: as.most}
	w.choose(as)
	b := &Block{Width: width, Cut: w.cut}
	top, part := 0.0, 0
	for i := range w.lines {
		if i > 0 && w.lines[i].section != w.lines[i-1].section {
			part++
		}
		l := w.lines[i].set(t.setter)
		if w.lines[i].fill {
			l.fill(width)
		}
		l.Top, l.paragraph, l.rtl = top, part, w.lines[i].section.rtl
		l.Baseline += top
		top += l.Height
		b.Lines = append(b.Lines, l)
	}
	b.measure()
	for i := range b.Lines {
		b.Lines[i].align(width, as.align)
	}
	return b
}

// align puts a line's left edge where it belongs.
func (l *Line) align(width float64, align Align) {
	room := width - l.Width
	switch {
	case align == Centre:
		l.X = room / 2
	case align == Right, (align == Start || align == Justify) && l.rtl:
		l.X = room
	}
}

// wrapper chooses lines.
type wrapper struct {
	text  *text
	width float64
	most  int
	lines []draft
	cut   bool
}

// draft is a line that is chosen but not yet set: some clusters of a section,
// and an ellipsis or a hyphen at its end.
type draft struct {
	section  *section
	from, to int // clusters
	mark     *mark
	hyphen   bool // the mark is one
	fill     bool // the line keeps to both edges
}

// choose breaks all sections by the whole of each. Where the text has to be cut,
// lines are filled one after the other, unless words may be divided.
func (w *wrapper) choose(as setting) {
	if w.most > 0 && !as.hyphens && w.oneByOne() {
		return
	}
	w.lines = w.lines[:0]
	for _, s := range w.text.sections {
		if len(s.clusters) == 0 {
			w.lines = append(w.lines, draft{section: s})
			continue
		}
		w.lines = append(w.lines, w.text.setter.fitted(s, w.width, as)...)
	}
	if w.most > 0 && len(w.lines) > w.most {
		w.lines = w.lines[:w.most]
		last := &w.lines[w.most-1]
		*last = draft{section: last.section, from: last.from, to: last.section.lineEnd(last.from, w.width)}
		w.cutLast()
	}
}

// oneByOne fills lines one after the other, and says whether the text was cut.
func (w *wrapper) oneByOne() bool {
	for i, s := range w.text.sections {
		if w.full(i) {
			break
		}
		w.section(s)
	}
	return w.cut
}

// full says whether the lines allowed are used up, and cuts the last one when
// there is more text.
func (w *wrapper) full(sectionsDone int) bool {
	if w.most <= 0 || len(w.lines) < w.most {
		return false
	}
	if sectionsDone < len(w.text.sections) {
		w.cutLast()
	}
	return true
}

// section breaks one section into lines.
func (w *wrapper) section(s *section) {
	if len(s.clusters) == 0 {
		w.lines = append(w.lines, draft{section: s})
		return
	}
	for from := 0; from < len(s.clusters); {
		if w.most > 0 && len(w.lines) == w.most {
			w.cutLast()
			return
		}
		to := s.lineEnd(from, w.width)
		w.lines = append(w.lines, draft{section: s, from: from, to: to})
		from = to
	}
}

// lineEnd is the cluster at which a line that starts at from must end: the last
// place where a break is allowed and the line fits, or the last cluster that
// fits when there is no such place. Spaces at the end need no room.
func (s *section) lineEnd(from int, width float64) int {
	used, allowed := 0.0, 0
	for at := from; at < len(s.clusters); at++ {
		c := &s.clusters[at]
		used += c.advance
		if !c.space && used > width+slack && at > from {
			if allowed > from {
				return allowed
			}
			return at
		}
		if s.breaks[c.to] {
			allowed = at + 1
		}
	}
	return len(s.clusters)
}

// slack forgives what is lost in adding up widths.
const slack = 0.001

// mark is what is set at the end of a line without having been written: the
// ellipsis of a cut text, the hyphen of a divided word.
type mark struct {
	clusters []cluster
	items    []item
	runes    []rune
	width    float64
}

// cutLast makes room for an ellipsis on the last line, behind a whole word where
// there is one.
func (w *wrapper) cutLast() {
	w.cut = true
	d := &w.lines[len(w.lines)-1]
	span := d.section.end
	if d.to > d.from {
		span = d.section.items[d.section.clusters[d.to-1].item].span
	}
	d.mark = w.text.setter.mark(span, '…')
	room := w.width - d.mark.width
	used := 0.0
	for i := d.from; i < d.to; i++ {
		used += d.section.clusters[i].advance
	}
	for d.to > d.from && (used > room+slack || d.section.clusters[d.to-1].space) {
		d.to--
		used -= d.section.clusters[d.to].advance
	}
	d.to = d.section.wordEnd(d.from, d.to)
}

// wordEnd is the cluster behind the last whole word between two clusters; the
// second of them where there is none.
func (s *section) wordEnd(from, to int) int {
	for at := to; at > from; at-- {
		if at == len(s.clusters) || s.clusters[at].space || s.breaks[s.clusters[at-1].to] && !s.clusters[at-1].space {
			return at
		}
	}
	return to
}

// markKey is what makes marks alike.
type markKey struct {
	style Style
	link  Target
	sign  rune
}

// mark is a sign in the style of a span.
func (t *typesetter) mark(span *Span, sign rune) *mark {
	key := markKey{span.Style, span.Link, sign}
	if m := t.marks[key]; m != nil {
		return m
	}
	s := &section{runes: []rune{sign}, spans: []*Span{{Text: string(sign), Style: span.Style, Link: span.Link}}}
	t.analyse(s)
	t.shape(s)
	m := &mark{clusters: s.clusters, items: s.items, runes: s.runes}
	for _, c := range s.clusters {
		m.width += c.advance
	}
	t.marks[key] = m
	return m
}
