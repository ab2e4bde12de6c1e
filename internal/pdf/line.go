package pdf

import "strings"

// setRun is a stretch of a line in one item, in reading order, with the place
// of each cluster from the line's left edge.
type setRun struct {
	item     *item
	clusters []setCluster
	x, width float64
}

// setCluster is a cluster and what it stands for.
type setCluster struct {
	*cluster
	x     float64
	extra float64 // what a justified line adds to a space
	text  string
}

// set turns a draft into a line: its clusters where they stand, its height and
// its baseline.
func (d *draft) set(t *typesetter) Line {
	end := d.to
	for end > d.from && d.section.clusters[end-1].space {
		end--
	}
	line := Line{runs: d.runs(end)}
	if d.mark != nil && !d.hyphen {
		line.runs = append(line.runs, d.mark.runs(d.level())...)
	}
	var words strings.Builder
	for _, r := range line.runs {
		for _, c := range r.clusters {
			words.WriteString(c.text)
		}
	}
	line.Text = words.String()
	if d.hyphen {
		line.Divided = true
		line.runs = append(line.runs, d.mark.asHyphen(d.level())...)
	}
	line.Width = place(line.runs)
	line.stack(t, d)
	return line
}

// runs groups clusters by item.
func (d *draft) runs(end int) []setRun {
	var runs []setRun
	s, clusters := d.section, make([]setCluster, end-d.from)
	first := 0 // of the run's clusters
	for i := d.from; i < end; i++ {
		c := &s.clusters[i]
		if i == d.from || c.item != s.clusters[i-1].item {
			runs, first = append(runs, setRun{item: &s.items[c.item]}), i-d.from
		}
		n := i - d.from
		clusters[n] = setCluster{cluster: c, text: s.written(c)}
		runs[len(runs)-1].clusters = clusters[first : n+1 : n+1]
	}
	return runs
}

// written is the text of a cluster as its writer had it.
func (s *section) written(c *cluster) string {
	if r, ok := s.replaced[c.from]; ok {
		return string(r)
	}
	return string(s.runes[c.from:c.to])
}

// level is that of the mark at a line's end: an ellipsis reads as the section
// does, a hyphen as the word that it divides.
func (d *draft) level() int {
	if d.hyphen {
		return d.section.items[d.section.clusters[d.to-1].item].level
	}
	if d.section.rtl {
		return 1
	}
	return 0
}

// asHyphen are the mark's runs, which copy out as a soft hyphen: readers know
// that it is no part of the word.
func (m *mark) asHyphen(level int) []setRun {
	runs := m.runs(level)
	for i := range runs {
		runs[i].clusters[0].text = string(softHyphen)
	}
	return runs
}

// fill spreads a line's spaces until it is as wide as it should be; a line that
// would fall apart keeps to its edge.
func (l *Line) fill(width float64) {
	var spaces []*setCluster
	natural := 0.0
	for _, r := range l.runs {
		for k := range r.clusters {
			if c := &r.clusters[k]; c.text == " " || c.text == "\u00A0" {
				spaces = append(spaces, c)
				natural += c.advance
			}
		}
	}
	room := width - l.Width
	if natural == 0 || room > loosest*natural {
		return
	}
	for _, c := range spaces {
		c.extra = room * c.advance / natural
	}
	l.Width = place(l.runs)
}

// loosest is how many times its own width a space may take on.
const loosest = 5

// runs are the mark, at a level.
func (m *mark) runs(level int) []setRun {
	var runs []setRun
	for i := range m.clusters {
		c := &m.clusters[i]
		it := m.items[c.item]
		it.level = level
		text := setCluster{cluster: c, text: string(m.runes[c.from:c.to])}
		runs = append(runs, setRun{item: &it, clusters: []setCluster{text}})
	}
	return runs
}

// place gives runs and clusters their x, in the order the eye meets them, and
// returns the width of the line.
func place(runs []setRun) float64 {
	x := 0.0
	for _, i := range visual(runs) {
		r := &runs[i]
		r.x = x
		n := len(r.clusters)
		for k := range r.clusters {
			if r.item.rtl() {
				k = n - 1 - k
			}
			r.clusters[k].x = x
			x += r.clusters[k].advance + r.clusters[k].extra
		}
		r.width = x - r.x
	}
	return x
}

// visual is the order of runs from left to right: from the highest level down,
// each stretch at or above the level is turned around (rule L2).
func visual(runs []setRun) []int {
	order := make([]int, len(runs))
	highest, lowestOdd := 0, 127
	for i := range runs {
		order[i] = i
		level := runs[i].item.level
		highest = max(highest, level)
		if level%2 == 1 {
			lowestOdd = min(lowestOdd, level)
		}
	}
	for level := highest; level >= lowestOdd; level-- {
		for from := 0; from < len(order); from++ {
			to := from
			for to < len(order) && runs[order[to]].item.level >= level {
				to++
			}
			for a, b := from, to-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			from = max(from, to)
		}
	}
	return order
}

// stack gives a line its height and baseline from the styles in it. The font of
// a style counts, not the one a character fell back on: lines stay even.
func (l *Line) stack(t *typesetter, d *draft) {
	above, below := 0.0, 0.0
	grow := func(s *Span) {
		a, b := t.extent(s.Style)
		above, below = max(above, a), max(below, b)
	}
	var last *Span
	for i := d.from; i < d.to; i++ {
		if s := d.section.items[d.section.clusters[i].item].span; s != last {
			grow(s)
			last = s
		}
	}
	if last == nil {
		grow(d.section.end)
	}
	l.Baseline, l.Height = above, above+below
}

// extent is how far a style's line reaches above and below its baseline.
func (t *typesetter) extent(s Style) (above, below float64) {
	ascent, descent := 0.95, 0.25
	if f := t.chain(s).letters[0]; f.load() {
		ascent, descent = f.ascent, f.descent
	}
	lead := (s.Leading - ascent - descent) / 2
	return s.Size * (ascent + lead), s.Size * (descent + lead)
}
