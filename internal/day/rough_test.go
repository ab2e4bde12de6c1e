package day_test

import (
	"testing"

	"timone/internal/day"
)

func TestADateMayBeKnownToTheYearTheMonthOrTheDay(t *testing.T) {
	for written, year := range map[string]int{"1957": 1957, "1957-06": 1957, "1957-06-12": 1957, "0812": 812, "2024-02-29": 2024} {
		r, err := day.ParseRough(written)
		if err != nil || string(r) != written || r.Year() != year {
			t.Errorf("%q became %q of %d: %v", written, r, r.Year(), err)
		}
	}
}

func TestADateThatDoesNotExistIsRefused(t *testing.T) {
	for _, written := range []string{"", "57", "3026", "0799", "1957-13", "1957-02-31", "2023-02-29", "giugno", "1957-6", "1957-06-12T00:00"} {
		if r, err := day.ParseRough(written); err == nil {
			t.Errorf("%q was taken as %q", written, r)
		}
	}
}

func TestTheNextAnniversaryIsTodaysOrTheFirstToCome(t *testing.T) {
	for _, a := range []struct{ date, today, next string }{
		{"1957-06-12", "2026-06-12", "2026-06-12"},
		{"1957-06-12", "2026-06-13", "2027-06-12"},
		{"1957-06", "2026-06-30", "2026-06"},
		{"1957-06", "2026-07-01", "2027-06"},
		{"1957", "2026-06-30", "2026"},
		{"1957", "2026-11-26", "2027"},
		{"1960-02-29", "2026-02-01", "2026-02-28"},
		{"1960-02-29", "2027-03-01", "2028-02-29"},
		{"2026-03-01", "2026-01-01", "2027-03-01"},
		{"2030", "2026-01-01", "2031"},
	} {
		if next := day.Rough(a.date).Next(day.Day(a.today)); string(next) != a.next {
			t.Errorf("after %s, %s comes again on %s, not %s", a.today, a.date, next, a.next)
		}
	}
}
