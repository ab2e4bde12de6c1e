package studio_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
)

// The test binary can start itself as another program that opens the studio of
// the first variable; the second says what it does there.
const (
	childStudio = "TIMONE_TEST_CHILD_STUDIO"
	childRole   = "TIMONE_TEST_CHILD_ROLE"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(childStudio); path != "" {
		if err := child(context.Background(), path, os.Getenv(childRole)); err != nil {
			fmt.Fprintln(os.Stdout, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child is the other program. It tells its parent, a line each, what it did.
func child(ctx context.Context, path, role string) error {
	o := studiotest.Options()
	o.NewID = nil
	s, err := studio.Open(ctx, path, o)
	if err != nil {
		return err
	}
	switch role {
	case "hold":
		fmt.Fprintln(os.Stdout, "open")
		_, err := io.Copy(io.Discard, os.Stdin)
		return err
	case "write":
		return writeForEver(ctx, s)
	case "hang":
		return hang(ctx, s)
	}
	return fmt.Errorf("no such role: %s", role)
}

// writeForEver adds posts, and prints the id of each when its act is done.
func writeForEver(ctx context.Context, s *studio.Studio) error {
	add := addition("client")
	for {
		id := s.NewID()
		act := studio.Act{Name: "calendar.add"}
		if err := s.Do(ctx, act, func(q *db.Queries) error { return add(ctx, q, id) }); err != nil {
			return err
		}
		fmt.Fprintln(os.Stdout, id)
	}
}

// hang stops in the middle of a large act and says so.
func hang(ctx context.Context, s *studio.Studio) error {
	add := addition("client")
	return s.Do(ctx, studio.Act{Name: "calendar.import"}, func(q *db.Queries) error {
		for range 5000 {
			if err := add(ctx, q, s.NewID()); err != nil {
				return err
			}
		}
		fmt.Fprintln(os.Stdout, "half way")
		_, err := io.Copy(io.Discard, os.Stdin)
		return err
	})
}

// program is a child that is running.
type program struct {
	t     testing.TB
	cmd   *exec.Cmd
	lines *bufio.Scanner
	input io.Closer
}

func start(t testing.TB, path, role string) *program {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childStudio+"="+path, childRole+"="+role)
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return &program{t: t, cmd: cmd, lines: bufio.NewScanner(output), input: input}
}

// line waits for the next thing the program says.
func (p *program) line() string {
	p.t.Helper()
	if !p.lines.Scan() {
		p.t.Fatal("the other program said no more")
	}
	return p.lines.Text()
}

// end lets the program finish.
func (p *program) end() {
	_ = p.input.Close()
	_ = p.cmd.Wait()
}

// kill ends the program at once, and gives what it said last.
func (p *program) kill() (last []string) {
	p.t.Helper()
	if err := p.cmd.Process.Kill(); err != nil {
		p.t.Fatal(err)
	}
	for p.lines.Scan() {
		last = append(last, p.lines.Text())
	}
	_ = p.cmd.Wait()
	return last
}
