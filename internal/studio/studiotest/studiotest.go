// Package studiotest gives the tests of every package a real studio in a
// temporary file, with a clock and ids that are the same in every run, and rows
// with defaults to put into it.
package studiotest

import (
	"fmt"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"timone/internal/studio"
)

// Start is what the clock of a test shows at first.
var Start = time.Date(2026, time.November, 22, 9, 0, 0, 0, time.UTC)

// Open gives an empty studio that is closed and thrown away with the test.
func Open(t testing.TB) *studio.Studio {
	t.Helper()
	s, err := studio.Create(t.Context(), filepath.Join(t.TempDir(), "test.timone"), Options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// Reopen closes a studio and opens its file again, as a restart would. Clock and
// ids go on from where they were.
func Reopen(t testing.TB, s *studio.Studio) *studio.Studio {
	t.Helper()
	o := studio.Options{Clock: s.Clock, NewID: s.NewID}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := studio.Open(t.Context(), s.Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = again.Close() })
	return again
}

// Options gives a clock that goes on by a second each time it is read, and ids
// that count.
func Options() studio.Options {
	return studio.Options{Clock: Clock(time.Second), NewID: IDs()}
}

// Clock gives a clock that goes on by a step each time it is read.
func Clock(step time.Duration) func() time.Time {
	var ticks atomic.Int64
	return func() time.Time { return Start.Add(step * time.Duration(ticks.Add(1)-1)) }
}

// IDs gives ids that count up from one.
func IDs() func() string {
	var count atomic.Int64
	return func() string { return fmt.Sprintf("00000000-0000-7000-8000-%012d", count.Add(1)) }
}
