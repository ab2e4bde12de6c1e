package calendar_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"timone/internal/calendar"
	"timone/internal/studio/studiotest"
)

// TestWhateverIsMovedEveryDayStandsByHourAndThenAsTheHandLeftIt moves posts at
// random and keeps, beside the file, the lists that a person would expect.
func TestWhateverIsMovedEveryDayStandsByHourAndThenAsTheHandLeftIt(t *testing.T) {
	d := open(t)
	rapid.Check(t, func(r *rapid.T) {
		d.client = studiotest.Client(t, d.studio, "Villa Rosa")
		days := []string{"", tuesday, wednesday}
		expected := map[string][]calendar.Post{}
		add := func(i int) {
			day := rapid.SampledFrom(days).Draw(r, "first day")
			p := d.write(fmt.Sprint("post ", i), day)
			if hour := rapid.SampledFrom([]string{"", "", "09:00", "18:30"}).Draw(r, "hour"); hour != "" {
				p = d.edit(p, func(e *calendar.Edit) { e.Time = hour })
			}
			expected[day] = dropped(expected[day], p, len(expected[day]))
		}
		for i := range 8 {
			add(i)
		}
		for i := range rapid.IntRange(1, 12).Draw(r, "moves") {
			from := rapid.SampledFrom(days).Filter(func(day string) bool { return len(expected[day]) > 0 }).Draw(r, "from")
			p := rapid.SampledFrom(expected[from]).Draw(r, "post")
			to := rapid.SampledFrom(days).Draw(r, "to")
			place := rapid.IntRange(-1, 10).Draw(r, "place")
			expected[from] = without(expected[from], p)
			p.Day = to
			expected[to] = dropped(expected[to], p, place)
			if got := d.move(p, to, place); !slices.Equal(got, titles(expected[to])) {
				r.Fatalf("move %d: %q, want %q", i, got, titles(expected[to]))
			}
		}
		board := d.december()
		mustStand(r, board.Backlog, expected[""])
		mustStand(r, board.Posts, slices.Concat(expected[tuesday], expected[wednesday]))
	})
}

// mustStand checks the order, and that no two posts of a day share a position.
func mustStand(r *rapid.T, got, want []calendar.Post) {
	if !slices.Equal(titles(got), titles(want)) {
		r.Fatalf("%q, want %q", titles(got), titles(want))
	}
	for i := 1; i < len(got); i++ {
		if got[i].Day == got[i-1].Day && got[i].Position <= got[i-1].Position {
			r.Fatalf("%q stands at %d after %d", got[i].Title, got[i].Position, got[i-1].Position)
		}
	}
}

func without(posts []calendar.Post, p calendar.Post) []calendar.Post {
	return slices.DeleteFunc(slices.Clone(posts), func(o calendar.Post) bool { return o.ID == p.ID })
}

// dropped puts a post at a place and then lets the hours have their way.
func dropped(posts []calendar.Post, p calendar.Post, place int) []calendar.Post {
	list := slices.Insert(slices.Clone(posts), max(0, min(place, len(posts))), p)
	if p.Day == "" {
		return list
	}
	slices.SortStableFunc(list, func(a, b calendar.Post) int {
		switch {
		case a.Time == b.Time:
			return 0
		case b.Time == "" || a.Time != "" && a.Time < b.Time:
			return -1
		}
		return 1
	})
	return list
}
