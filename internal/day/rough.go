package day

import (
	"strconv"
	"time"

	"timone/internal/fault"
	"timone/internal/words"
)

// Rough is a day as far as it is known: 1957, 1957-06 or 1957-06-12. It sorts as
// text, what is known less before what is known more.
type Rough string

// earliest is the first year of which a date is taken: the history of an abbey
// is older than any calendar of posts.
const earliest = 800

// ParseRough reads a date as far as it is known. It refuses what is written
// otherwise, a date that does not exist, and years outside 800 to 2200.
func ParseRough(s string) (Rough, error) {
	for _, layout := range []string{"2006", "2006-01", layout} {
		if t, err := time.Parse(layout, s); err == nil && t.Year() >= earliest && t.Year() <= 2200 {
			return Rough(s), nil
		}
	}
	return "", fault.Invalid(words.FaultDateInvalid, "date", s)
}

// Year is the year of the date.
func (r Rough) Year() int { return r.first().Year() }

// After says whether the date is later than a day, as far as it is known.
func (r Rough) After(d Day) bool { return string(r) > string(d) }

// first is the first day that the date may be.
func (r Rough) first() time.Time {
	t, _ := time.Parse(layout, string(r)+"-01-01"[max(0, len(r)-4):])
	return t
}

// Next is the next anniversary, as far as it is known, on today or after. A
// month is its own anniversary to its last day; a year to its middle, as in its
// second half one plans for the next. The 29th of February has its anniversary
// on the 28th in the years that have none.
func (r Rough) Next(today Day) Rough {
	year := max(today.Year(), r.Year()+1)
	if r.in(year).last() < today {
		year++
	}
	return r.in(year)
}

// in is the same date in another year.
func (r Rough) in(year int) Rough {
	s := Rough(strconv.Itoa(year) + string(r[4:]))
	if _, err := ParseRough(string(s)); err != nil {
		return s[:len(s)-1] + "8"
	}
	return s
}

// last is the day until which the date is still to come.
func (r Rough) last() Day {
	switch len(r) {
	case len("2006"):
		return Day(r + "-06-30")
	case len("2006-01"):
		return Of(r.first().AddDate(0, 1, -1))
	}
	return Day(r)
}
