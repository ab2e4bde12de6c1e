package document

import (
	"strconv"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/words"
)

// longest is how many days a plan may cover.
const longest = 366

// period is the days a plan is for, both ends in it.
type period struct{ first, last day.Day }

func periodOf(from, to string) (period, error) {
	first, err := day.Parse(from)
	if err != nil {
		return period{}, err
	}
	last, err := day.Parse(to)
	if err != nil {
		return period{}, err
	}
	if last < first {
		return period{}, fault.Invalid(words.FaultPeriodBackwards, "from", from, "to", to)
	}
	if last > first.Add(longest-1) {
		return period{}, fault.Invalid(words.FaultPeriodLong, "most", strconv.Itoa(longest))
	}
	return period{first, last}, nil
}

// months gives the months that a period touches, the first and the last of
// them as far as they lie in it.
func (p period) months() []period {
	var all []period
	for first := p.first; first <= p.last; {
		next := first.Add(1 - first.Dom()).Add(31)
		next = next.Add(1 - next.Dom())
		all = append(all, period{first, min(next.Add(-1), p.last)})
		first = next
	}
	return all
}

// whole tells whether a period is made of whole months.
func (p period) whole() bool { return p.first.Dom() == 1 && p.last.Add(1).Dom() == 1 }

// inMonth tells whether a period lies in one month.
func (p period) inMonth() bool { return p.first[:7] == p.last[:7] }

func (p period) holds(d day.Day) bool { return d >= p.first && d <= p.last }

// file names a period as part of a file's name: 2026-12, or both days.
func (p period) file() string {
	switch {
	case p.whole() && p.inMonth():
		return string(p.first[:7])
	case p.first == p.last:
		return string(p.first)
	}
	return string(p.first) + " " + string(p.last)
}

// about writes a text about a period: one for whole months, or another for any
// other days.
func (l *layout) about(month, days words.Key, p period, pairs ...string) string {
	if p.whole() {
		return l.words.Say(month, append(pairs, "month", l.when(p))...)
	}
	return l.words.Say(days, append(pairs, "days", l.when(p))...)
}

// when names a period and says nothing twice: dicembre 2026, ottobre – dicembre
// 2026, 1º–15 dicembre 2026, 28 novembre – 4 dicembre 2026.
func (l *layout) when(p period) string {
	from, to := l.date, l.date
	if p.whole() {
		from, to = l.monthYear, l.monthYear
	}
	switch {
	case p.first == p.last, p.whole() && p.inMonth():
		return to(p.last)
	case p.inMonth():
		return l.words.Day(p.first.Dom()) + "–" + to(p.last)
	case p.first.Year() == p.last.Year() && p.whole():
		from = l.month
	case p.first.Year() == p.last.Year():
		from = l.dayMonth
	}
	return from(p.first) + "\u00a0– " + to(p.last)
}

func (l *layout) month(d day.Day) string { return l.words.Month(d.Month()) }

func (l *layout) monthYear(d day.Day) string { return l.words.MonthYear(d.Year(), d.Month()) }

func (l *layout) dayMonth(d day.Day) string { return l.words.DayMonth(d.Month(), d.Dom()) }

// monthOf is the month of a day.
func monthOf(d day.Day) period {
	first := d.Add(1 - d.Dom())
	next := first.Add(31)
	return period{first, next.Add(-next.Dom())}
}
