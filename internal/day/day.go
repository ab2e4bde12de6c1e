// Package day is calendar arithmetic without clock or zone: a Day is written
// 2026-12-08, a Time 18:30, and both sort as text.
package day

import (
	"time"

	"timone/internal/fault"
	"timone/internal/words"
)

const layout = "2006-01-02"

// Day is a day of the calendar, written 2026-12-08.
type Day string

// Parse reads 2026-12-08. It refuses what is written otherwise, a day that does
// not exist, and years outside 1900 to 2200.
func Parse(s string) (Day, error) {
	t, err := time.Parse(layout, s)
	if err != nil || t.Year() < 1900 || t.Year() > 2200 {
		return "", fault.Invalid(words.FaultDayInvalid, "day", s)
	}
	return Day(s), nil
}

// Check refuses what Parse does; a day that is not known, which is empty, is no fault.
func Check(days ...string) error {
	for _, d := range days {
		if _, err := Parse(d); d != "" && err != nil {
			return err
		}
	}
	return nil
}

// Of is the day of an instant in that instant's own zone.
func Of(t time.Time) Day { return Day(t.Format(layout)) }

// At is the day of an instant in an IANA time zone.
func At(t time.Time, zone string) (Day, error) {
	at, err := time.LoadLocation(zone)
	if err != nil {
		return "", fault.Invalid(words.FaultTimeZoneInvalid, "zone", zone)
	}
	return Of(t.In(at)), nil
}

// Add is the day n days later, or earlier for a negative n.
func (d Day) Add(n int) Day { return Of(d.utc().AddDate(0, 0, n)) }

// Year is the day's year.
func (d Day) Year() int { return d.utc().Year() }

// Month is the day's month.
func (d Day) Month() time.Month { return d.utc().Month() }

// Dom is the day's number in its month, from 1.
func (d Day) Dom() int { return d.utc().Day() }

// Weekday is the day's name in the week.
func (d Day) Weekday() time.Weekday { return d.utc().Weekday() }

// Before tells whether d comes before e.
func (d Day) Before(e Day) bool { return d < e }

// Month gives the first and last day of a month written 2026-12.
func Month(s string) (first, last Day, err error) {
	t, err := time.Parse("2006-01", s)
	if err != nil || t.Year() < 1900 || t.Year() > 2200 {
		return "", "", fault.Invalid(words.FaultMonthInvalid, "month", s)
	}
	return Of(t), Of(t.AddDate(0, 1, -1)), nil
}

// Grid gives the whole weeks, each beginning on start, that cover first to last.
func Grid(first, last Day, start time.Weekday) []Day {
	back := (int(first.Weekday()) - int(start) + 7) % 7
	var days []Day
	for d := first.Add(-back); d <= last || len(days)%7 != 0; d = d.Add(1) {
		days = append(days, d)
	}
	return days
}

func (d Day) utc() time.Time {
	t, _ := time.Parse(layout, string(d))
	return t
}

// Time is an hour of the day, written 18:30.
type Time string

// ParseTime reads 18:30; it refuses what is no such hour.
func ParseTime(s string) (Time, error) {
	if _, err := time.Parse("15:04", s); err != nil || len(s) != 5 {
		return "", fault.Invalid(words.FaultTimeInvalid, "time", s)
	}
	return Time(s), nil
}
