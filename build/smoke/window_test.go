//go:build smoke

// Package smoke_test tries the real window, as it is released: on a display of
// its own, with a real pointer and real keys.
package smoke_test

import (
	"bytes"
	"debug/buildinfo"
	"fmt"
	"image"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/words"
)

// The posts of the test, and what is typed into the window.
const (
	card = "Bread on Saturday"
	idea = "An idea typed by hand"

	caption = "Warm from seven, and gone by noon."
)

func TestTheRealWindowOpensPaintsTakesAClickAndADragAndClosesClean(t *testing.T) {
	s := newStage(t)
	file := s.path("smoke.timone")
	from, to := twoDays()
	client := plan(t, file, from)

	w := s.open(file)
	spy := s.spy()
	s.until("a painted page", func() bool { return s.colours() > 100 })

	s.click(s.place(spy, beginning("New idea")))
	s.write(idea)
	s.press("Return")
	s.place(spy, beginning(idea))

	s.drag(s.place(spy, beginning(card+",")), s.place(spy, on(to)))
	s.until("the post to be on its new day", func() bool { return spy.shows(beginning(card+","), on(to)) })
	s.picture("dragged.png")

	// Typed, and the window closed before the field is left.
	s.click(s.place(spy, beginning(card+",")))
	s.click(s.place(spy, beginning("Caption")))
	s.write(caption)
	s.until("the caption to stand in its field", func() bool {
		return slices.ContainsFunc(spy.find(beginning("Caption")), func(t thing) bool { return t.text() == caption })
	})
	s.picture("typed.png")
	w.close()
	assertOnDisk(t, file, client, to)
}

func TestAFileDroppedFromTheDesktopIsTakenAndThePageStays(t *testing.T) {
	s := newStage(t)
	file := s.path("drop.timone")
	from, _ := twoDays()
	plan(t, file, from)
	w := s.open(file)
	spy := s.spy()
	s.click(s.place(spy, beginning("Dossier")))
	s.click(s.place(spy, beginning("Materials")))
	s.place(spy, beginning("Add materials"))

	dropped := s.path("bread.png")
	s.do("import", "-window", "root", "-crop", "90x60+0+0", dropped)
	s.launch(s.command(s.desktop(), "file://"+dropped))
	// The last step of the hand comes from beside the text: no part of the page is told twice.
	s.drag(s.place(spy, beginning("A file")), s.place(spy, beginning("No materials")))
	s.place(spy, beginning("bread.png"))
	s.picture("dropped.png")
	s.click(s.place(spy, beginning("Calendar")))
	s.place(spy, beginning(card+","))
	w.close()
}

func TestAWindowThatIsClosedWhileFilesComeInAsksFirst(t *testing.T) {
	s := newStage(t)
	file := s.path("many.timone")
	from, _ := twoDays()
	client := plan(t, file, from)
	w := s.open(file)
	spy := s.spy()
	s.click(s.place(spy, beginning("Dossier")))
	s.click(s.place(spy, beginning("Materials")))
	s.place(spy, beginning("Add materials"))

	const many = 200
	s.launch(s.command(s.desktop(), s.photographs(many)...))
	s.drag(s.place(spy, beginning("A file")), s.place(spy, beginning("No materials")))
	s.place(spy, beginning("Stop"))
	for _, answer := range []string{"Wait", "Close anyway"} {
		s.do("xdotool", "windowactivate", "--sync", w.id)
		s.press("alt+F4")
		s.picture("asked.png")
		s.click(s.place(spy, beginning(answer)))
	}
	select {
	case err := <-w.closed:
		if err != nil {
			t.Errorf("closed with %v", err)
		}
	case <-time.After(patience):
		t.Fatal("the window does not close")
	}
	if here := materials(t, file, client); here == 0 || here == many {
		t.Errorf("%d of %d files are in", here, many)
	}
}

// photographs writes large pictures and gives their addresses.
func (s *stage) photographs(many int) []string {
	s.t.Helper()
	shown := image.NewRGBA(image.Rect(0, 0, 2000, 1500))
	for i := range shown.Pix {
		shown.Pix[i] = uint8(i*i>>9) | 0x80
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, shown, nil); err != nil {
		s.t.Fatal(err)
	}
	var addresses []string
	for i := range many {
		path := s.path(fmt.Sprintf("photo-%d.jpg", i))
		// Behind its end each differs from the others.
		if err := os.WriteFile(path, append(bytes.Clone(photo.Bytes()), path...), 0o600); err != nil {
			s.t.Fatal(err)
		}
		addresses = append(addresses, "file://"+path)
	}
	return addresses
}

// materials counts a client's files, as the next start would.
func materials(t *testing.T, file, client string) int {
	t.Helper()
	s, err := studio.Open(t.Context(), file, studio.Options{Clock: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	all, err := media.New(s).Materials(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return len(all)
}

// desktop builds the program that files can be dragged from.
func (s *stage) desktop() string {
	s.t.Helper()
	source, err := filepath.Abs("testdata/desktop.c")
	if err != nil {
		s.t.Fatal(err)
	}
	flags := strings.Fields(string(s.do("pkg-config", "--cflags", "--libs", "gtk+-3.0")))
	built := s.path("desktop")
	s.do("cc", append([]string{source, "-o", built}, flags...)...)
	return built
}

func TestASecondStartComesToTheFirstWindow(t *testing.T) {
	s := newStage(t)
	file, other := s.path("first.timone"), s.path("second.timone")
	from, _ := twoDays()
	plan(t, file, from)
	plan(t, other, from)
	w := s.open(file)
	s.until("the first studio", func() bool { return len(s.windows("first – Timone")) > 0 })

	again := s.command(program(t), "--studio", other)
	_ = again.Run()
	s.until("the second studio in the same window", func() bool { return len(s.windows("second – Timone")) > 0 })
	if all := s.windows("Timone$"); len(all) != 1 {
		t.Errorf("%d windows", len(all))
	}
	w.close()
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

func TestTheReleasedWindowReadsPhonePicturesWithoutALibraryOfTheSystems(t *testing.T) {
	built, err := buildinfo.ReadFile(program(t))
	if err != nil {
		t.Fatal(err)
	}
	tags := ""
	for _, setting := range built.Settings {
		if setting.Key == "-tags" {
			tags = setting.Value
		}
	}
	if !slices.Contains(strings.Split(tags, ","), "nodynamic") {
		t.Errorf("built with the tags %q", tags)
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

// window is the program while its window is open.
type window struct {
	stage   *stage
	id      string
	program *exec.Cmd
	said    *os.File
	closed  chan error
}

// open starts the program and waits for its window.
func (s *stage) open(file string) *window {
	s.t.Helper()
	said, err := os.Create(s.path("said.txt"))
	if err != nil {
		s.t.Fatal(err)
	}
	w := &window{stage: s, program: s.command(program(s.t), "--studio", file), said: said, closed: make(chan error, 1)}
	w.program.Stdout, w.program.Stderr = said, said
	if err := w.program.Start(); err != nil {
		s.t.Fatal(err)
	}
	go func() { w.closed <- w.program.Wait() }()
	s.t.Cleanup(func() { _ = w.program.Process.Kill() })
	s.until("a window", func() bool {
		if all := s.windows("Timone$"); len(all) > 0 {
			w.id = all[len(all)-1]
		}
		return w.id != ""
	})
	return w
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
		if found := spy.find(called); len(found) > 0 {
			at = found[0].place()
		}
		return !at.Empty() && at == before
	})
	return at
}

// shows tells whether a post stands on a day: in its cell, or under its heading.
func (s *spy) shows(post, day func(string) bool) bool {
	const heading = 60
	for _, d := range s.find(day) {
		cell := d.place()
		cell.Max.Y = max(cell.Max.Y, cell.Min.Y+heading)
		for _, p := range s.find(post) {
			if p.place().Min.In(cell) {
				return true
			}
		}
	}
	return false
}

// on matches a day of the month.
func on(d day.Day) func(string) bool {
	en := words.In(words.English)
	return beginning(fmt.Sprintf("%s %d %s", title(en.Weekday(d.Weekday())), d.Dom(), en.Month(d.Month())))
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// close closes the window as its button does, and wants status 0 of it.
func (w *window) close() {
	s := w.stage
	s.t.Helper()
	s.do("xdotool", "windowactivate", "--sync", w.id)
	s.press("alt+F4")
	// A window manager that is busy may miss a key; a user would press again.
	again := time.NewTicker(patience / 6)
	defer again.Stop()
	for range 6 {
		select {
		case err := <-w.closed:
			if err != nil {
				s.t.Errorf("closed with %v", err)
			}
			return
		case <-again.C:
			s.t.Log("the key to close is pressed again")
			s.press("alt+F4")
		}
	}
	s.picture("open-still.png")
	s.t.Fatalf("the window does not close; its last words:\n%s", w.lastWords())
}

// lastWords ends the program so that it says where each of its parts stands.
func (w *window) lastWords() []byte {
	_ = w.program.Process.Signal(syscall.SIGQUIT)
	<-w.closed
	said, _ := os.ReadFile(w.said.Name())
	return said
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
	if len(board.Posts) == 1 && board.Posts[0].Caption != caption {
		t.Errorf("the caption is %q", board.Posts[0].Caption)
	}
}
