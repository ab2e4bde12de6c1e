//go:build smoke

// Package smoke_test tries the real window, as it is released: on a display of
// its own, with a real pointer and real keys.
package smoke_test

import (
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/words"
)

// The posts of the test, and what is typed into the window.
const (
	card = "Bread on Saturday"
	idea = "An idea typed by hand"
)

func TestTheRealWindowOpensPaintsTakesAClickAndADragAndClosesClean(t *testing.T) {
	s := newStage(t)
	file := s.path("smoke.timone")
	from, to := twoDays()
	client := plan(t, file, from)

	window, closed := s.open(file)
	spy := s.spy()
	s.until("a painted page", func() bool { return s.colours() > 100 })

	s.click(s.place(spy, beginning("New idea")))
	s.write(idea)
	s.press("Return")
	s.place(spy, beginning(idea))

	s.drag(s.place(spy, beginning(card+",")), s.place(spy, on(to)))
	s.until("the post to be on its new day", func() bool {
		at, ok := spy.find(beginning(card + ","))
		there, shown := spy.find(on(to))
		return ok && shown && at.place().In(there.place().Inset(-2))
	})
	s.picture("dragged.png")

	s.close(window, closed)
	assertOnDisk(t, file, client, to)
}

func TestASecondStartComesToTheFirstWindow(t *testing.T) {
	s := newStage(t)
	file, other := s.path("first.timone"), s.path("second.timone")
	from, _ := twoDays()
	plan(t, file, from)
	plan(t, other, from)
	window, closed := s.open(file)
	s.until("the first studio", func() bool { return len(s.windows("first – Timone")) > 0 })

	again := s.command(program(t), "--studio", other)
	_ = again.Run()
	s.until("the second studio in the same window", func() bool { return len(s.windows("second – Timone")) > 0 })
	if all := s.windows("Timone$"); len(all) != 1 {
		t.Errorf("%d windows", len(all))
	}
	s.close(window, closed)
}

func TestWithoutADisplayTheProgramSaysSoInOneSentence(t *testing.T) {
	for _, display := range []string{"", ":4711"} {
		c := exec.Command(program(t))
		c.Env = append(os.Environ(), "DISPLAY="+display, "WAYLAND_DISPLAY=", "LC_ALL=en_GB.UTF-8", "HOME="+t.TempDir(), "XDG_CONFIG_HOME="+t.TempDir())
		said, err := c.CombinedOutput()
		want := words.In(words.English).Say(words.FaultNoDisplay) + "\n"
		if c.ProcessState.ExitCode() != 1 || string(said) != want {
			t.Errorf("DISPLAY=%q: %v, %q", display, err, said)
		}
	}
}

func TestTheReleasedWindowServesNobody(t *testing.T) {
	said, err := exec.Command(program(t), "serve").CombinedOutput()
	if err == nil || !strings.Contains(string(said), "serve") {
		t.Errorf("%v, %q", err, said)
	}
}

// program is the window as make builds it.
func program(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs("../bin/timone")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatal("the window is not built: make window")
	}
	return path
}

// twoDays are days of this month, a week apart, so that the month that opens
// shows both.
func twoDays() (from, to day.Day) {
	first, _, _ := day.Month(time.Now().Format("2006-01"))
	return first.Add(9), first.Add(16)
}

// plan writes a studio with one client and one post.
func plan(t *testing.T, path string, on day.Day) (client string) {
	t.Helper()
	s, err := studio.Create(t.Context(), path, studio.Options{Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c, err := dossier.New(s).Create(t.Context(), dossier.Introduction{Name: "Corner bakery", Language: "en", TimeZone: "Europe/Rome"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := strategy.New(s).AddPillar(t.Context(), c.ID, strategy.Pillar{Name: "Craft", Hue: 2}); err != nil {
		t.Fatal(err)
	}
	if _, err := calendar.New(s).Write(t.Context(), calendar.Draft{Client: c.ID, Title: card, Day: string(on)}); err != nil {
		t.Fatal(err)
	}
	return c.ID
}

// open starts the program and waits for its window; closed gives how it ended.
func (s *stage) open(file string) (window string, closed chan error) {
	s.t.Helper()
	c := s.command(program(s.t), "--studio", file)
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	closed = make(chan error, 1)
	go func() { closed <- c.Wait() }()
	s.t.Cleanup(func() { _ = c.Process.Kill() })
	s.until("a window", func() bool {
		all := s.windows("Timone$")
		if len(all) > 0 {
			window = all[len(all)-1]
		}
		return len(all) > 0
	})
	return window, closed
}

// windows are the visible windows with such a title.
func (s *stage) windows(title string) []string {
	out, _ := s.command("xdotool", "search", "--onlyvisible", "--name", title).Output()
	return strings.Fields(string(out))
}

func (s *stage) spy() *spy {
	s.t.Helper()
	spy, err := newSpy(s.session)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { spy.bus.Close() })
	return spy
}

// place waits for something to be shown, and to stand still.
func (s *stage) place(spy *spy, called func(string) bool) (at image.Rectangle) {
	s.t.Helper()
	s.until("something to be shown", func() bool {
		before := at
		if found, ok := spy.find(called); ok {
			at = found.place()
		}
		return !at.Empty() && at == before
	})
	return at
}

// on matches the cell of a day of the month.
func on(d day.Day) func(string) bool {
	en := words.In(words.English)
	return beginning(fmt.Sprintf("%s %d %s", title(en.Weekday(d.Weekday())), d.Dom(), en.Month(d.Month())))
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// close closes the window as its button does, and wants status 0 of it.
func (s *stage) close(window string, closed chan error) {
	s.t.Helper()
	s.do("xdotool", "windowactivate", "--sync", window)
	s.press("alt+F4")
	select {
	case err := <-closed:
		if err != nil {
			s.t.Errorf("closed with %v", err)
		}
	case <-time.After(patience):
		s.t.Fatal("the window does not close")
	}
}

// assertOnDisk reads the file again, as the next start would.
func assertOnDisk(t *testing.T, file, client string, on day.Day) {
	t.Helper()
	s, err := studio.Open(t.Context(), file, studio.Options{Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	board, err := calendar.New(s).Board(t.Context(), calendar.Span{Client: client, From: string(on), To: string(on)})
	if err != nil || len(board.Posts) != 1 || board.Posts[0].Title != card {
		t.Errorf("on %s: %+v, %v", on, board.Posts, err)
	}
	if len(board.Backlog) != 1 || board.Backlog[0].Title != idea {
		t.Errorf("in the backlog: %+v", board.Backlog)
	}
	undo, _, err := s.Steps(t.Context())
	if err != nil || undo == nil || undo.Name != "calendar.move" {
		t.Errorf("undo would take back %+v, %v", undo, err)
	}
}
