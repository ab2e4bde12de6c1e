//go:build smoke

package smoke_test

import (
	"bufio"
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// patience is how long anything may take before the test gives up on it; slow
// machines need more than fast ones, and nobody waits for it in vain.
const patience = 90 * time.Second

// stage is a display, a window manager and a session of their own, with a
// machine's folders that are empty.
type stage struct {
	t       *testing.T
	folder  string
	env     []string
	session string
}

func newStage(t *testing.T) *stage {
	t.Helper()
	for _, tool := range []string{"Xvfb", "openbox", "dbus-daemon", "xdotool", "import"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing: make test sets it up", tool)
		}
	}
	s := &stage{t: t, folder: t.TempDir()}
	s.env = append(os.Environ(), "HOME="+s.folder, "LC_ALL=C.UTF-8", "LANG=C.UTF-8", "GDK_BACKEND=x11", "NO_AT_BRIDGE=0",
		"XDG_CONFIG_HOME="+s.path("config"), "XDG_DATA_HOME="+s.path("data"), "XDG_STATE_HOME="+s.path("state"),
		"XDG_CACHE_HOME="+s.path("cache"), "XDG_RUNTIME_DIR="+s.folder, "WAYLAND_DISPLAY=", "TIMONE_STUDIO=")
	s.env = append(s.env, "DISPLAY=:"+s.start("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"))
	s.session = s.start("dbus-daemon", "--session", "--nofork", "--print-address=1")
	s.env = append(s.env, "DBUS_SESSION_BUS_ADDRESS="+s.session)
	s.launch(s.command("openbox"))
	return s
}

func (s *stage) path(name string) string { return filepath.Join(s.folder, name) }

func (s *stage) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env, c.Dir = s.env, s.folder
	return c
}

// start runs a helper for as long as the test goes on, and gives the first line
// it says.
func (s *stage) start(name string, args ...string) string {
	s.t.Helper()
	c := s.command(name, args...)
	out, err := c.StdoutPipe()
	if err != nil {
		s.t.Fatal(err)
	}
	s.launch(c)
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		s.t.Fatalf("%s: %v", name, err)
	}
	return strings.TrimSpace(line)
}

func (s *stage) launch(c *exec.Cmd) {
	s.t.Helper()
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
}

// do runs a tool to its end and gives what it says.
func (s *stage) do(name string, args ...string) []byte {
	s.t.Helper()
	out, err := s.command(name, args...).Output()
	if err != nil {
		s.t.Fatalf("%s %v: %v", name, args, err)
	}
	return out
}

// until asks again and again whether something has come true.
func (s *stage) until(what string, true func() bool) {
	s.t.Helper()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(patience); time.Now().Before(end); <-tick.C {
		if true() {
			return
		}
	}
	s.picture("gave-up.png")
	s.t.Fatalf("waited in vain for %s", what)
}

// colours is how many the screen shows: an empty window has a handful.
func (s *stage) colours() int {
	img := s.screen()
	seen := map[color.Color]bool{}
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y += 2 {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x += 2 {
			seen[img.At(x, y)] = true
		}
	}
	return len(seen)
}

func (s *stage) screen() image.Image {
	s.t.Helper()
	img, err := png.Decode(bytes.NewReader(s.do("import", "-window", "root", "png:-")))
	if err != nil {
		s.t.Fatal(err)
	}
	return img
}

// picture keeps what the screen shows, for whoever must find out why.
func (s *stage) picture(name string) {
	folder := os.Getenv("SMOKE_PICTURES")
	if folder == "" {
		return
	}
	_ = s.command("import", "-window", "root", filepath.Join(folder, name)).Run()
}

// click presses and lets go in the middle of a place.
func (s *stage) click(at image.Rectangle) {
	s.t.Helper()
	s.point(middle(at))
	s.do("xdotool", "click", "1")
}

// drag takes hold in the middle of one place and lets go in the middle of
// another, by the way a hand takes.
func (s *stage) drag(from, to image.Rectangle) {
	s.t.Helper()
	a, b := middle(from), middle(to)
	s.point(a)
	s.do("xdotool", "mousedown", "1")
	const steps = 12
	for i := 1; i <= steps; i++ {
		s.point(a.Add(b.Sub(a).Mul(i).Div(steps)))
	}
	s.do("xdotool", "mouseup", "1")
}

func (s *stage) point(at image.Point) {
	s.t.Helper()
	s.do("xdotool", "mousemove", "--sync", strconv.Itoa(at.X), strconv.Itoa(at.Y))
}

func (s *stage) write(text string) {
	s.t.Helper()
	s.do("xdotool", "type", "--delay", "20", text)
}

func (s *stage) press(key string) {
	s.t.Helper()
	s.do("xdotool", "key", key)
}

func middle(r image.Rectangle) image.Point { return r.Min.Add(r.Size().Div(2)) }
