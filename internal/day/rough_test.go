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
