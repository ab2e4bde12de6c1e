// Command start measures how long Timone's window takes from its start to its
// painted page, beside a MiniBrowser window of the same WebKitGTK with an empty
// page, in turn, on a display of its own. It prints medians with their spread,
// and their ratio.
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
	report("start to window", empty.shown, timone.shown)
	report("start to painted page", empty.painted, timone.painted)
	return nil
}

// rival is a program whose start is measured, and how one sees that its page is
// painted.
type rival struct {
	name    string
	command []string
	done    func(map[stage.Colour]float64) bool

	shown, painted []time.Duration
}

// emptyWindow is a page with nothing on it but a colour: the window itself is
// white before there is any page, so that an uncoloured one would seem to be
// painted before it is.
func emptyWindow(s *stage.Stage) (*rival, error) {
	page := s.Path("empty.html")
	err := os.WriteFile(page, []byte("<!doctype html><title>Empty</title><body style='background:#d8c8b8'>"), 0o600)
	return &rival{
		name: "MiniBrowser, an empty page", command: []string{stage.Browser(), "--geometry=1280x800", "file://" + page},
		done: func(seen map[stage.Colour]float64) bool { return seen[0xd8c8b8] > .3 },
	}, err
}

// calendarWindow shows the sample's month. Its shell has some 140 colours in the
// sample, the month with its posts some 850, and with their pictures 1,000.
func calendarWindow(s *stage.Stage, program string) (*rival, error) {
	const posts = 500
	studio := s.Path("sample.timone")
	err := s.Command(program, "sample", "--studio", studio).Run()
	return &rival{
		name: "Timone, the month", command: []string{program, "--studio", studio},
		done: func(seen map[stage.Colour]float64) bool { return len(seen) >= posts },
	}, err
}

// start opens the window once, and keeps how long it took if that counts.
func (r *rival) start(s *stage.Stage, counts bool) error {
	began := time.Now()
	end, err := stage.Launch(s.Command(r.command[0], r.command[1:]...))
	if err != nil {
		return err
	}
	var shown, painted time.Duration
	err = stage.Until(func() bool {
		seen, now := look(s), time.Since(began)
		if shown == 0 && dark(seen) < .5 {
			shown = now
		}
		painted = now
		return r.done(seen)
	})
	end()
	if err != nil {
		return err
	}
	if counts {
		r.shown, r.painted = append(r.shown, shown), append(r.painted, painted)
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

func report(what string, empty, timone []time.Duration) {
	slices.Sort(empty)
	slices.Sort(timone)
	ratio := float64(median(timone)) / float64(median(empty))
	fmt.Printf("%s: Timone %s, an empty MiniBrowser %s, ratio %.2f, %s\n",
		what, spread(timone), spread(empty), ratio, stage.Verdict(ratio, limit, ""))
}

// spread tells a median, and between what and what the rest was.
func spread(sorted []time.Duration) string {
	return fmt.Sprintf("%d ms (%d to %d)",
		median(sorted).Milliseconds(), sorted[0].Milliseconds(), sorted[len(sorted)-1].Milliseconds())
}

func median(sorted []time.Duration) time.Duration { return sorted[len(sorted)/2] }
