// Package stage is where windows are measured: a display of its own, and
// programs on it that leave nothing behind.
package stage

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// The size of the display, in pixels.
const (
	Width  = 1440
	Height = 900
)

// Patience is how long anything may take before the measuring gives up on it.
const Patience = 60 * time.Second

// Stage is a display without a window manager (windows are shown as soon as they
// ask to be), and a folder that its programs take for the user's.
type Stage struct {
	Dir    string
	number string
	server *exec.Cmd
}

// Open starts Xvfb on a number that is free and waits until it answers.
func Open() (*Stage, error) {
	dir, err := os.MkdirTemp("", "timone-bench-")
	if err != nil {
		return nil, err
	}
	s := &Stage{Dir: dir}
	if err := s.raise(); err != nil {
		return nil, errors.Join(fmt.Errorf("open a display with Xvfb: %w", err), os.RemoveAll(dir))
	}
	return s, nil
}

// raise starts the display. Left to itself, Xvfb begins anew when its last
// window closes, and turns away who comes meanwhile; so it is told not to.
func (s *Stage) raise() error {
	ready, say, err := os.Pipe()
	if err != nil {
		return err
	}
	defer ready.Close()
	size := strconv.Itoa(Width) + "x" + strconv.Itoa(Height) + "x24"
	s.server = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", size, "-nolisten", "tcp", "-noreset", "-fbdir", s.Dir)
	s.server.ExtraFiles = []*os.File{say}
	if err := errors.Join(s.server.Start(), say.Close()); err != nil {
		return err
	}
	number, err := bufio.NewReader(ready).ReadString('\n')
	s.number = strings.TrimSpace(number)
	return err
}

// Close ends the display and clears its folder away.
func (s *Stage) Close() {
	_ = s.server.Process.Kill()
	_ = s.server.Wait()
	_ = os.RemoveAll(s.Dir)
}

// Path is that of a file in the stage's folder.
func (s *Stage) Path(name string) string { return filepath.Join(s.Dir, name) }

// Command is a program that shows itself here and keeps what it keeps here,
// away from the user's own.
func (s *Stage) Command(name string, args ...string) *exec.Cmd {
	command := exec.Command(name, args...)
	command.Env = append(os.Environ(), "DISPLAY=:"+s.number, "WAYLAND_DISPLAY=", "GDK_BACKEND=x11", "TIMONE_STUDIO=",
		"DBUS_SESSION_BUS_ADDRESS=disabled:", "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1", "HOME="+s.Dir,
		"XDG_CONFIG_HOME="+s.Path("config"), "XDG_DATA_HOME="+s.Path("data"), "XDG_STATE_HOME="+s.Path("state"),
		"XDG_CACHE_HOME="+s.Path("cache"), "XDG_RUNTIME_DIR="+s.Dir, "LC_ALL=C.UTF-8")
	return command
}

// Launch starts a program, and gives what ends it and its children and waits
// until none of them is left. The children hold what the program would write to,
// so that waiting for its end is waiting for theirs.
func Launch(command *exec.Cmd) (end func(), err error) {
	if command.Stdout == nil {
		command.Stdout = &bytes.Buffer{}
	}
	command.WaitDelay = Patience
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		return nil, err
	}
	return func() {
		_ = syscall.Kill(-command.Process.Pid, syscall.SIGKILL)
		_ = command.Wait()
	}, nil
}

// Until asks again and again, with a pause in which the machine is left to what
// is measured.
func Until(done func() bool) error {
	const pause = 10 * time.Millisecond
	for deadline := time.Now().Add(Patience); time.Now().Before(deadline); time.Sleep(pause) {
		if done() {
			return nil
		}
	}
	return errors.New("it did not happen in " + Patience.String())
}

// Verdict says on which side of its limit a figure is.
func Verdict(figure, limit float64, unit string) string {
	side := "within"
	if figure > limit {
		side = "OVER"
	}
	return fmt.Sprintf("%s the limit of %v%s", side, limit, unit)
}

// Browser finds WebKitGTK's own small browser where Debian puts it.
func Browser() string {
	found, _ := filepath.Glob("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")
	if len(found) == 0 {
		return "MiniBrowser"
	}
	return found[0]
}
