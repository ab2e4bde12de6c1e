package pdf

// wrap breaks the text into a block of a width.
func (t *text) wrap(width float64, align Align, most int) *Block {
	w := &wrapper{text: t, width: width, most: most}
	for i, s := range t.sections {
		if w.full(i) {
			break
		}
		w.section(s)
	}
	b := &Block{Width: width, Cut: w.cut}
	top := 0.0
	for i := range w.lines {
		l := w.lines[i].set(t.setter)
		l.Top = top
		l.Baseline += top
		top += l.Height
		b.Lines = append(b.Lines, l)
	}
	b.measure()
	for i := range b.Lines {
		b.Lines[i].align(width, align, w.lines[i].section.rtl)
	}
	return b
}

// align puts a line's left edge where it belongs.
func (l *Line) align(width float64, align Align, rtl bool) {
	room := width - l.Width
	switch {
	case align == Centre:
		l.X = room / 2
	case align == Right, align == Start && rtl:
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
// and an ellipsis where the text is cut.
type draft struct {
	section  *section
	from, to int // clusters
	ellipsis *cutMark
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

// cutMark is the ellipsis at the end of a cut text.
type cutMark struct {
	clusters []cluster
	items    []item
	runes    []rune
	width    float64
}

// cutLast makes room for an ellipsis on the last line.
func (w *wrapper) cutLast() {
	w.cut = true
	d := &w.lines[len(w.lines)-1]
	span := d.section.end
	if d.to > d.from {
		span = d.section.items[d.section.clusters[d.to-1].item].span
	}
	d.ellipsis = w.text.setter.ellipsis(span)
	room := w.width - d.ellipsis.width
	used := 0.0
	for i := d.from; i < d.to; i++ {
		used += d.section.clusters[i].advance
	}
	for d.to > d.from && (used > room+slack || d.section.clusters[d.to-1].space) {
		d.to--
		used -= d.section.clusters[d.to].advance
	}
}

// ellipsis is the mark in the style of a span.
func (t *typesetter) ellipsis(span *Span) *cutMark {
	s := &section{runes: []rune{'…'}, spans: []*Span{{Text: "…", Style: span.Style, Link: span.Link}}}
	t.analyse(s)
	t.shape(s)
	m := &cutMark{clusters: s.clusters, items: s.items, runes: s.runes}
	for _, c := range s.clusters {
		m.width += c.advance
	}
	return m
}
