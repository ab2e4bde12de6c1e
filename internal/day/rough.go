package day

import (
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

// first is the first day that the date may be.
func (r Rough) first() time.Time {
	t, _ := time.Parse(layout, string(r)+"-01-01"[max(0, len(r)-4):])
	return t
}
