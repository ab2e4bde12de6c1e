package document

import (
	"math"

	"timone/internal/pdf"
)

// long tells whether a sheet takes so much of a page that it is better broken
// than kept whole.
func (s *sheet) long() bool { return s.height > column(s.format).H/3 }

// ahead is how many sheets at most wait for their pages to be chosen.
const ahead = 60

// setSome sets the first pages of a run that is long enough to choose them, and
// gives what is left of it.
func (l *layout) setSome(run []*sheet) []*sheet {
	if len(run) < ahead {
		return run
	}
	turns := l.turns(run, false)
	until := ahead / 2
	for until < ahead-1 && !turns[until] {
		until++
	}
	for i, s := range run[:until] {
		l.setSheet(s, turns[i])
	}
	return run[until:]
}

// setRun sets sheets that are kept whole. What comes after the last of them may
// follow on its page, unless they are the last of all.
func (l *layout) setRun(run []*sheet, last bool) {
	turns := l.turns(run, last)
	for i, s := range run {
		l.setSheet(s, turns[i])
	}
}

// setSheet sets a sheet, on a new page or where the last one ended.
func (l *layout) setSheet(s *sheet, turn bool) {
	if s.head != nil {
		l.flow.Set(pdf.Running(""))
	}
	if turn {
		l.flow.Go(pdf.NextPage)
	}
	l.flow.Set(s.parts()...)
}

// paging is how the first sheets of a run stand on pages: how many those are and
// how far from what one would wish. The last of the pages begins with a sheet, on
// a new page or where the run began.
type paging struct {
	pages int
	flaws float64
	from  int
	turns bool
}

func (p paging) better(other paging) bool {
	return p.pages < other.pages || p.pages == other.pages && p.flaws < other.flaws
}

// turns says before which sheets of a run a new page begins: as few as can be,
// about equally full, none with a lone sheet at the end, and where it can be
// helped not in the middle of a week.
func (l *layout) turns(run []*sheet, last bool) []bool {
	best := make([]paging, len(run)+1)
	for end := 1; end <= len(run); end++ {
		best[end] = paging{best[end-1].pages + 1, best[end-1].flaws, end - 1, true}
		sought := paging{pages: math.MaxInt}
		for from := end - 1; from >= 0 && l.blank(run[from:end], true) >= 0; from-- {
			sought = l.onOne(run, from, end, last, best[from], sought)
		}
		if sought.pages < math.MaxInt {
			best[end] = sought
		}
	}
	turns := make([]bool, len(run))
	for end := len(run); end > 0; end = best[end].from {
		turns[best[end].from] = best[end].turns
	}
	return turns
}

// onOne is the better of a paging and of the one that puts some sheets of a run
// on one page, after those before.
func (l *layout) onOne(run []*sheet, from, end int, last bool, before, other paging) paging {
	for _, turns := range []bool{false, true} {
		blank := l.blank(run[from:end], turns)
		if blank < 0 || from > 0 && !turns {
			continue
		}
		p := paging{before.pages + 1, before.flaws, from, turns}
		switch {
		case !turns:
			p.pages--
		case run[from].head == nil:
			p.flaws += brokenWeek
		}
		if from == 0 && turns {
			p.flaws += square(l.flow.Rest().H / column(l.format).H)
		}
		p.flaws += flaw(blank/column(l.format).H, end == len(run), last && turns)
		if p.better(other) {
			other = p
		}
	}
	return other
}

// What is not wished for: a page's blank share counts by its square.
const (
	brokenWeek = 0.03
	leastLast  = 1.0 / 3 // what a last page should be filled
)

// flaw is what the blank share of a page counts. At a run's end something follows
// on it; the end of all needs only so much that it looks meant.
func flaw(blank float64, end, last bool) float64 {
	switch {
	case !end:
		return square(blank)
	case !last:
		return 0
	}
	return square(max(leastLast-(1-blank), 0) / leastLast)
}

func square(f float64) float64 { return f * f }

// blank is what sheets leave free of a new page, or of the one where the run
// begins; below 0 they do not fit.
func (l *layout) blank(sheets []*sheet, turns bool) float64 {
	room := column(l.format).H
	if !turns {
		room = l.flow.Rest().H
	}
	for i, s := range sheets {
		if i > 0 {
			room -= under
		}
		if i > 0 || !turns {
			room -= s.gap
		}
		room -= s.headed + rule + above + s.height
	}
	return room
}
