// Command start measures how long Timone takes from its start to a window, to a
// painted page in it, and to the whole month, beside a MiniBrowser window of the
// same WebKitGTK with an empty page, in turn, on a display of its own. It prints
// medians with their spread, and their ratios.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"slices"
	"time"

	"timone/build/bench/stage"
)

const limit = 1.3

func main() {
	log.SetFlags(0)
	program := flag.String("program", "build/bin/timone", "the window to measure")
	rounds := flag.Int("rounds", 9, "how often each is started")
	flag.Parse()
	if err := run(*program, *rounds); err != nil {
		log.Fatal("start of the window: not measured: ", err)
	}
}

func run(program string, rounds int) error {
	s, err := stage.Open()
	if err != nil {
		return err
	}
	defer s.Close()
	empty, err := emptyWindow(s)
	if err != nil {
		return err
	}
	timone, err := calendarWindow(s, program)
	if err != nil {
		return err
	}
	rivals := []*rival{empty, timone}
	for round := range rounds + 1 {
		for _, r := range rivals {
			if err := r.start(s, round > 0); err != nil { // the first only warms the disk
				return fmt.Errorf("%s: %w", r.name, err)
			}
		}
	}
	fmt.Println(told("start to window", empty.shown, timone.shown, limit))
	fmt.Println(told("start to painted page", empty.painted, timone.painted, limit))
	fmt.Println(told("start to the whole month, and an empty page", empty.painted, timone.whole, 0))
	return nil
}

// rival is a program whose start is measured, and how one sees that its page is
// painted, and that it is whole.
type rival struct {
	name            string
	command         []string
	isPainted, done func(map[stage.Colour]float64) bool

	shown, painted, whole []time.Duration
}

// emptyWindow is a page with nothing on it but a colour: the window itself is
// white before there is any page, so that an uncoloured one would seem to be
// painted before it is.
func emptyWindow(s *stage.Stage) (*rival, error) {
	page := s.Path("empty.html")
	err := os.WriteFile(page, []byte("<!doctype html><title>Empty</title><body style='background:#d8c8b8'>"), 0o600)
	coloured := func(seen map[stage.Colour]float64) bool { return seen[0xd8c8b8] > .3 }
	return &rival{
		name: "MiniBrowser, an empty page", command: []string{stage.Browser(), "--geometry=1280x800", "file://" + page},
		isPainted: coloured, done: coloured,
	}, err
}

// calendarWindow shows the sample's month. Its shell (rail and sidebar with
// their text) has some 140 colours in the sample that is looked at, the month
// with its posts some 850, and with their pictures 1,000.
func calendarWindow(s *stage.Stage, program string) (*rival, error) {
	const shell, posts = 100, 500
	studio := s.Path("sample.timone")
	err := s.Command(program, "sample", "--studio", studio).Run()
	return &rival{
		name: "Timone, the month", command: []string{program, "--studio", studio},
		isPainted: func(seen map[stage.Colour]float64) bool { return len(seen) >= shell },
		done:      func(seen map[stage.Colour]float64) bool { return len(seen) >= posts },
	}, err
}

// start opens the window once, and keeps how long it took if that counts.
func (r *rival) start(s *stage.Stage, counts bool) error {
	began := time.Now()
	end, err := stage.Launch(s.Command(r.command[0], r.command[1:]...))
	if err != nil {
		return err
	}
	var shown, painted, whole time.Duration
	err = stage.Until(func() bool {
		seen, now := look(s), time.Since(began)
		if shown == 0 && dark(seen) < .5 {
			shown = now
		}
		if painted == 0 && r.isPainted(seen) {
			painted = now
		}
		whole = now
		return r.done(seen)
	})
	end()
	if err != nil {
		return err
	}
	if counts {
		r.shown, r.painted, r.whole = append(r.shown, shown), append(r.painted, painted), append(r.whole, whole)
	}
	return stage.Until(func() bool { return dark(look(s)) > .98 })
}

// look gives the colours of the screen; one that cannot be read has none.
func look(s *stage.Stage) map[stage.Colour]float64 {
	shot, err := s.Screen()
	if err != nil {
		return nil
	}
	return shot.Colours()
}

// dark is the part of the screen where there is no window.
func dark(seen map[stage.Colour]float64) float64 {
	if seen == nil {
		return 1
	}
	return seen[0]
}

// told sets two series beside each other; 0 is a ratio that is only reported.
func told(what string, empty, timone []time.Duration, limit float64) string {
	slices.Sort(empty)
	slices.Sort(timone)
	ratio := float64(median(timone)) / float64(median(empty))
	text := fmt.Sprintf("%s: Timone %s, an empty MiniBrowser %s, ratio %.2f", what, spread(timone), spread(empty), ratio)
	if limit > 0 {
		text += ", " + stage.Verdict(ratio, limit, "")
	}
	return text
}

// spread tells a median, and between what and what the rest was.
func spread(sorted []time.Duration) string {
	return fmt.Sprintf("%d ms (%d to %d)",
		median(sorted).Milliseconds(), sorted[0].Milliseconds(), sorted[len(sorted)-1].Milliseconds())
}

func median(sorted []time.Duration) time.Duration { return sorted[len(sorted)/2] }
