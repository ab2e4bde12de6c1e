package pdf

import "math"

// chance is a place of a section where a line may end. What it sums up it
// counts from the section's start.
type chance struct {
	at       int // the cluster with which the next line starts
	hyphen   bool
	penalty  float64
	end      float64 // where the line's last letter ends, with its hyphen
	letters  float64 // the same without the hyphen
	start    float64 // where the next line's first letter starts
	endGlue  float64 // the spaces that stretch, up to each
	nextGlue float64
}

// What it costs to end a line elsewhere than at a space.
const (
	justifiedHyphen = 60
	raggedHyphen    = 180
	writersHyphen   = 50
	forced          = 5000
)

// way is how a line may end after a cluster.
type way uint8

const (
	never    way = iota
	freely       // where Unicode allows it
	divided      // with a hyphen
	soft         // at the writer's soft hyphen
	forcibly     // because a word is wider than the line
)

// chances lists where lines of a width may end; the first is the section's
// start, the last its end.
func (t *typesetter) chances(s *section, width float64, hyphens bool) []chance {
	ways := s.ways(width, t.divisions(s, hyphens))
	out := make([]chance, 1, 1+len(s.clusters)/4)
	used, end, glue, endGlue := 0.0, 0.0, 0.0, 0.0
	for i := range s.clusters {
		c := &s.clusters[i]
		used += c.advance
		if s.stretches(c) {
			glue += c.advance
		}
		if !c.space {
			end, endGlue = used, glue
		}
		if ways[i] == never {
			continue
		}
		made := chance{at: i + 1, letters: end, end: end, start: used, endGlue: endGlue, nextGlue: glue}
		switch ways[i] {
		case divided, soft:
			made.hyphen = true
			made.end += t.mark(s.items[c.item].span, '-').width
		case forcibly:
			made.penalty = forced
		default:
			if s.runes[c.to-1] == '-' {
				made.penalty = writersHyphen
			}
		}
		out = append(out, made)
	}
	return out
}

// ways is how a line may end after each cluster. divisions are the places, by
// rune, at which a word may be divided.
func (s *section) ways(width float64, divisions []bool) []way {
	ways := make([]way, len(s.clusters))
	word, room := 0, 0.0
	for i := range s.clusters {
		c := &s.clusters[i]
		if !c.space {
			room += c.advance
		}
		last := i == len(s.clusters)-1
		switch {
		case last:
			ways[i] = freely
		case s.breaks[c.to] && s.runes[c.to-1] == softHyphen:
			ways[i] = soft
			continue
		case s.breaks[c.to]:
			ways[i] = freely
		case divisions != nil && divisions[c.to]:
			ways[i] = divided
		}
		if ways[i] != freely {
			continue
		}
		if room > width {
			s.force(ways[:i+1], word, width)
		}
		word, room = i+1, 0
	}
	return ways
}

// force breaks the last word, which starts at a cluster and is wider than the
// line: it starts a line, and goes on in the next wherever one is full.
func (s *section) force(ways []way, from int, width float64) {
	used := 0.0
	for i := from; i < len(ways); i++ {
		if s.clusters[i].space {
			continue
		}
		used += s.clusters[i].advance
		if used <= width+slack || i == from {
			continue
		}
		used = s.clusters[i].advance
		if ways[i-1] == never {
			ways[i-1] = forcibly
		}
	}
}

const softHyphen = '\u00AD'

// stretches says whether a cluster is a space that grows in a justified line.
func (s *section) stretches(c *cluster) bool {
	return c.to == c.from+1 && (s.runes[c.from] == ' ' || s.runes[c.from] == '\u00A0')
}

// How much of its width a space takes on or gives up in a line that is neither
// loose nor tight, and how short a ragged line may be.
const (
	stretch = 0.5
	shrink  = 0.25
	ragged  = 0.15 // of the line's width
)

// What spoils a paragraph beside loose lines, after Knuth and Plass, "Breaking
// paragraphs into lines", 1981.
const (
	lineDemerits    = 10
	doubleHyphen    = 3e3
	tripleHyphen    = 1e5
	lastHyphen      = 5e3
	raggedLast      = 1e6 // the same in ragged text, which has room for the word
	uneven          = 3e3 // a tight line beside a loose one
	runt            = 3e3 // a last line of a syllable
	raggedRunt      = 1e5 // the same in ragged text, where it is seen
	raggedLine      = 1e7 // no line more than ragged text needs
	dividedLine     = 5e4 // nor, much, than it needs with hyphens
	tooWide         = 1e14
	runtWidth       = 0.12
	fitnesses, runs = 4, 3
)

// node is the best way found to set a paragraph up to a chance, among those
// whose last line is as loose and ends as many lines with hyphens.
type node struct {
	chance  int
	before  int // the node that the line starts from
	fitness int
	hyphens int
	total   float64
}

// fitter breaks one section by the whole of it.
type fitter struct {
	chances   []chance
	width     float64
	justified bool
	oneMore   float64 // what a line more costs
	nodes     []node
	active    []int
}

// fit is the chances at which lines end.
func (f *fitter) fit() []int {
	f.nodes, f.active = append(f.nodes[:0], node{fitness: 1, before: -1}), append(f.active[:0], 0)
	for at := 1; at < len(f.chances); at++ {
		f.reach(at)
	}
	best := -1
	for _, i := range f.active {
		if n := &f.nodes[i]; n.chance == len(f.chances)-1 && (best < 0 || n.total < f.nodes[best].total) {
			best = i
		}
	}
	return f.trace(best)
}

// trace follows a node back to the start.
func (f *fitter) trace(at int) []int {
	n := 0
	for i := at; f.nodes[i].before >= 0; i = f.nodes[i].before {
		n++
	}
	ends := make([]int, n)
	for i := at; f.nodes[i].before >= 0; i = f.nodes[i].before {
		n--
		ends[n] = f.nodes[i].chance
	}
	return ends
}

// reach looks for the best ways to end a line at a chance, and lets go of the
// starts from which it is too far.
func (f *fitter) reach(at int) {
	var best [fitnesses * runs]node
	var found [fitnesses * runs]bool
	kept := f.active[:0]
	for _, i := range f.active {
		from := &f.nodes[i]
		ratio, fits := f.ratio(from.chance, at)
		if fits || from.chance == at-1 {
			n := f.line(i, at, ratio, fits)
			if slot := n.fitness*runs + n.hyphens; !found[slot] || n.total < best[slot].total {
				best[slot], found[slot] = n, true
			}
		}
		if f.near(from.chance, at) {
			kept = append(kept, i)
		}
	}
	f.active = kept
	for slot := range best {
		if found[slot] {
			f.active = append(f.active, len(f.nodes))
			f.nodes = append(f.nodes, best[slot])
		}
	}
}

// near says whether a line that starts at a chance may go on beyond another.
func (f *fitter) near(from, at int) bool {
	a, b := &f.chances[from], &f.chances[at]
	least := b.letters - a.start
	if f.justified {
		least -= shrink * (b.endGlue - a.nextGlue)
	}
	return least <= f.width+slack && at < len(f.chances)-1
}

// ratio is how loose a line would be: 0 as it is, 1 as loose as one likes,
// below 0 tight. It does not fit when it cannot be made tight enough.
func (f *fitter) ratio(from, at int) (ratio float64, fits bool) {
	a, b := &f.chances[from], &f.chances[at]
	room := f.width - (b.end - a.start)
	last := at == len(f.chances)-1
	glue := b.endGlue - a.nextGlue
	switch {
	case room < -slack && !f.justified, room < -slack-shrink*glue:
		return -1, false
	case room < 0 && glue > 0:
		return max(room/(shrink*glue), -1), true
	case last || room <= 0:
		return 0, true
	case !f.justified || glue == 0:
		return room / (ragged * f.width), true
	}
	return room / (stretch * glue), true
}

// line is the node of a line from another node to a chance.
func (f *fitter) line(from, at int, ratio float64, fits bool) node {
	a, b := &f.nodes[from], &f.chances[at]
	n := node{chance: at, before: from}
	if f.justified {
		n.fitness = fitness(ratio)
	}
	bad := lineDemerits + 100*math.Abs(ratio*ratio*ratio)
	n.total = a.total + bad*bad + b.penalty*b.penalty + f.spoiled(a, &n)
	if !fits {
		n.total += tooWide
	}
	return n
}

// spoiled is what a line costs beside its looseness.
func (f *fitter) spoiled(a, n *node) float64 {
	cost, b := f.oneMore, &f.chances[n.chance]
	if b.hyphen {
		hyphen := f.either(justifiedHyphen, raggedHyphen)
		cost += hyphen * hyphen
		n.hyphens = min(a.hyphens+1, runs-1)
		switch a.hyphens {
		case 0:
		case 1:
			cost += doubleHyphen
		default:
			cost += tripleHyphen
		}
	}
	if n.chance == len(f.chances)-1 {
		if a.hyphens > 0 {
			cost += f.either(lastHyphen, raggedLast)
		}
		if from := f.chances[a.chance].start; a.before >= 0 && b.end-from < runtWidth*f.width {
			cost += f.either(runt, raggedRunt)
		}
	}
	if apart := n.fitness - a.fitness; f.justified && (apart < -1 || apart > 1) {
		cost += uneven
	}
	return cost
}

// either is what something costs in justified text, or in ragged text.
func (f *fitter) either(justified, ragged float64) float64 {
	if f.justified {
		return justified
	}
	return ragged
}

// fitness puts lines into classes: tight, as they should be, loose, very loose.
func fitness(ratio float64) int {
	switch {
	case ratio < -0.5:
		return 0
	case ratio <= 0.5:
		return 1
	case ratio <= 1:
		return 2
	}
	return 3
}

// worst is how loose the loosest line is; a word broken by force is worse than
// any.
func (f *fitter) worst(ends []int) float64 {
	worst, from := 0.0, 0
	for _, at := range ends {
		ratio, _ := f.ratio(from, at)
		worst = max(worst, ratio)
		if f.chances[at].penalty == forced {
			return math.Inf(1)
		}
		from = at
	}
	return worst
}

// How loose the loosest line may be before words are divided.
const (
	goodJustified = 1.0
	goodRagged    = 1.2
)

// fitted breaks a section by the whole of it: without hyphens where that is
// good enough, else with them.
func (t *typesetter) fitted(s *section, width float64, as setting) []draft {
	if s.fits(width) {
		return []draft{{section: s, to: len(s.clusters)}}
	}
	f := &fitter{chances: t.chances(s, width, false), width: width, justified: as.align == Justify}
	good := goodJustified
	if !f.justified {
		f.oneMore, good = raggedLine, goodRagged
	}
	ends := f.fit()
	if as.hyphens && f.worst(ends) > good {
		f.chances, f.oneMore = t.chances(s, width, true), min(f.oneMore, dividedLine)
		ends = f.fit()
	}
	return f.drafts(t, s, ends)
}

// fits says whether one line holds a section. Spaces at its end need no room.
func (s *section) fits(width float64) bool {
	used, end := 0.0, 0.0
	for i := range s.clusters {
		used += s.clusters[i].advance
		if !s.clusters[i].space {
			end = used
		}
		if end > width+slack {
			return false
		}
	}
	return true
}

// drafts are the lines between chances.
func (f *fitter) drafts(t *typesetter, s *section, ends []int) []draft {
	drafts := make([]draft, len(ends))
	from, start := 0, 0.0
	for i, end := range ends {
		c := &f.chances[end]
		drafts[i] = draft{section: s, from: from, to: c.at}
		drafts[i].fill = f.justified && (i < len(ends)-1 || c.end-start > f.width)
		if c.hyphen {
			drafts[i].mark, drafts[i].hyphen = t.mark(s.items[s.clusters[c.at-1].item].span, '-'), true
		}
		from, start = c.at, c.start
	}
	return drafts
}
