package day_test

import (
	"testing"
	"time"

	"timone/internal/day"
)

func TestADayThatDoesNotExistIsRefused(t *testing.T) {
	for _, s := range []string{"2026-02-30", "2026-13-01", "2027-02-29", "8/12/2026", "", "2026-1-1", "3026-01-01", "2026-12-08 "} {
		if d, err := day.Parse(s); err == nil {
			t.Errorf("%q was read as %s", s, d)
		}
	}
}

func TestALeapDayIsADay(t *testing.T) {
	if d, err := day.Parse("2028-02-29"); err != nil || d.Add(1) != "2028-03-01" {
		t.Error(d, err)
	}
}

func TestAMonthIsShownInWholeWeeks(t *testing.T) {
	first, last, err := day.Month("2026-12")
	if err != nil || first != "2026-12-01" || last != "2026-12-31" {
		t.Fatal(first, last, err)
	}
	grid := day.Grid(first, last, time.Monday)
	if len(grid) != 35 || grid[0] != "2026-11-30" || grid[34] != "2027-01-03" {
		t.Error(grid)
	}
}

func TestAnInstantIsAnotherDayElsewhere(t *testing.T) {
	at := time.Date(2026, 12, 8, 23, 30, 0, 0, time.UTC)
	if d, err := day.At(at, "Europe/Rome"); err != nil || d != "2026-12-09" {
		t.Error(d, err)
	}
	if _, err := day.At(at, "Europe/Bari"); err == nil {
		t.Error("a zone that is none was taken")
	}
}

func TestAnHourThatIsNoneIsRefused(t *testing.T) {
	for _, s := range []string{"24:00", "9:00", "09:60", "", "noon"} {
		if _, err := day.ParseTime(s); err == nil {
			t.Errorf("%q was read as an hour", s)
		}
	}
}

func TestADayThatIsNoneIsRefusedAndOneThatIsNotKnownIsNot(t *testing.T) {
	if err := day.Check("", "2026-02-28"); err != nil {
		t.Error(err)
	}
	if err := day.Check("2026-02-28", "2026-02-29"); err == nil {
		t.Error("a day that does not exist was taken")
	}
}
