// Command paper measures the plan as the program exports it: forty posts, five
// hundred with a photograph of 4,000 by 3,000 each, kept as the program keeps
// them, and ten times as many; and beside it Chromium, which prints the same
// content from HTML. Each is a program from its start to its end, in turn. It
// prints medians with their spread, the limits, and the ratios.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"

	"timone/build/bench/stage"
)

// The limits, in seconds, in megabytes, and in times.
const (
	limitOfMonth  = .4
	limitOfYear   = 1.0
	limitOfMemory = 120
	limitOfFile   = 25
	limitOfGrowth = 11
	leastOfPeer   = 8
)

func main() {
	log.SetFlags(0)
	program := flag.String("program", "build/bin/timone-headless", "the program to measure")
	rounds := flag.Int("rounds", 7, "how often each is measured")
	flag.Parse()
	if err := run(context.Background(), *program, *rounds); err != nil {
		log.Fatal("paper: not measured: ", err)
	}
}

func run(ctx context.Context, program string, rounds int) error {
	folder, err := os.MkdirTemp("", "timone-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	b := &bench{folder: folder, program: program}
	if err := content(ctx, b.studio(), month, year, plain, plenty); err != nil {
		return err
	}
	if err := b.writePage(ctx, year); err != nil {
		return err
	}
	plans := []*contestant{
		{name: "the plan of 40 posts", command: b.export(month)},
		{name: "the plan of 500 posts", command: b.export(year)},
		{name: "the plan of 500 posts without photographs", command: b.export(plain)},
		{name: "of 5,000", command: b.export(plenty)},
		{name: "cover, month and sheets of 500 posts", command: b.export(year, "--parts", "cover,month,sheets")},
		{name: "the same in Chromium", command: b.print()},
	}
	for round := range rounds + 1 {
		for _, c := range plans {
			if err := c.run(ctx, round > 0); err != nil { // the first only warms the disk
				return fmt.Errorf("%s: %w", c.name, err)
			}
		}
	}
	return b.tell(ctx, plans)
}

func (b *bench) tell(ctx context.Context, plans []*contestant) error {
	month, year, plain, plenty, part, peer := plans[0], plans[1], plans[2], plans[3], plans[4], plans[5]
	peak, err := peakOf(year.command(ctx))
	if err != nil {
		return err
	}
	file, err := os.Stat(b.out())
	if err != nil {
		return err
	}
	size, growth, times := megabytes(file.Size()), plenty.median()/plain.median(), peer.median()/part.median()
	fmt.Printf("%s, a photograph each: %s, %s\n", month.name, month, stage.Verdict(month.median(), limitOfMonth, " s"))
	fmt.Printf("%s, a photograph of %d × %d each: %s, %s\n", year.name, width, height, year, stage.Verdict(year.median(), limitOfYear, " s"))
	fmt.Printf("  the whole program in memory at its largest: %.0f MB, %s\n", peak, stage.Verdict(peak, limitOfMemory, " MB"))
	fmt.Printf("  the file: %.1f MB, %s\n", size, stage.Verdict(size, limitOfFile, " MB"))
	fmt.Printf("%s: %s, %s: %s, ratio %.1f, %s\n", plain.name, plain, plenty.name, plenty, growth, stage.Verdict(growth, limitOfGrowth, ""))
	fmt.Printf("%s: %s, %s: %s, %.1f times slower (at least %d)\n", part.name, part, peer.name, peer, times, leastOfPeer)
	return nil
}

// bench is where all is measured.
type bench struct{ folder, program string }

func (b *bench) studio() string { return filepath.Join(b.folder, "bench.timone") }

func (b *bench) out() string { return filepath.Join(b.folder, "plan.pdf") }

// export is the program that exports the plan of some days.
func (b *bench) export(d days, more ...string) func(context.Context) *exec.Cmd {
	return func(ctx context.Context) *exec.Cmd {
		args := append([]string{
			"export", "plan", "--studio", b.studio(), "--client", client,
			"--from", string(d.first), "--to", string(d.last()), "--out", b.out(), "--force",
		}, more...)
		command := exec.CommandContext(ctx, b.program, args...)
		command.Env = append(os.Environ(), "HOME="+b.folder, "XDG_CONFIG_HOME="+b.folder, "XDG_DATA_HOME="+b.folder, "XDG_STATE_HOME="+b.folder)
		return command
	}
}

// contestant is a program that is measured again and again.
type contestant struct {
	name    string
	command func(context.Context) *exec.Cmd
	seconds []float64
}

// run runs the program once, and keeps how long it took if that counts.
func (c *contestant) run(ctx context.Context, counts bool) error {
	began := time.Now()
	if said, err := c.command(ctx).CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, said)
	}
	if counts {
		c.seconds = append(c.seconds, time.Since(began).Seconds())
		slices.Sort(c.seconds)
	}
	return nil
}

func (c *contestant) median() float64 { return c.seconds[len(c.seconds)/2] }

// String tells the median, and between what and what the rest was.
func (c *contestant) String() string {
	return fmt.Sprintf("%.2f s (%.2f to %.2f)", c.median(), c.seconds[0], c.seconds[len(c.seconds)-1])
}

func megabytes(bytes int64) float64 { return float64(bytes) / 1e6 }
