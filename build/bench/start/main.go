// Command start measures how long Timone's window takes from its start to its
// painted page, beside an empty MiniBrowser window of the same WebKitGTK, in
// turn, on a display of its own. It prints both medians with their spread, and
// the ratio.

//go:build unix

package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

const (
	limit   = 1.3
	width   = 1440
	height  = 900
	patient = 60 * time.Second
)

func main() {
	log.SetFlags(0)
	program := flag.String("program", "build/bin/timone", "the window to measure")
	browser := flag.String("browser", "", "MiniBrowser; looked for when empty")
	rounds := flag.Int("rounds", 7, "how often each is started")
	flag.Parse()
	if err := run(*program, *browser, *rounds); err != nil {
		log.Fatal("start: ", err)
	}
}

func run(program, browser string, rounds int) error {
	if browser == "" {
		browser = findBrowser()
	}
	dir, err := os.MkdirTemp("", "timone-start-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := exec.Command(program, "sample", "--studio", filepath.Join(dir, "sample.timone")).Run(); err != nil {
		return fmt.Errorf("make the sample: %w", err)
	}
	end, err := openDisplay(dir)
	if err != nil {
		return err
	}
	defer end()
	rivals := []rival{
		{name: "MiniBrowser, empty", colours: 1, command: []string{browser, "--geometry=1280x800", "about:blank"}},
		{name: "Timone, calendar", colours: 24, command: []string{program, "--studio", filepath.Join(dir, "sample.timone")}},
	}
	opened, painted := make([][]time.Duration, len(rivals)), make([][]time.Duration, len(rivals))
	for round := range rounds + 1 {
		for i, r := range rivals {
			window, page, err := r.start(dir)
			if err != nil {
				return fmt.Errorf("%s: %w", r.name, err)
			}
			if round > 0 { // the first only warms the disk
				opened[i], painted[i] = append(opened[i], window), append(painted[i], page)
			}
		}
	}
	report("start to window", rivals, opened)
	report("start to painted page", rivals, painted)
	return nil
}

// report prints medians with their spread, and the second's ratio to the first.
func report(what string, rivals []rival, times [][]time.Duration) {
	for i, r := range rivals {
		slices.Sort(times[i])
		fmt.Printf("%s, %s: median %d ms (%d to %d), %d rounds\n", what, r.name,
			median(times[i]).Milliseconds(), times[i][0].Milliseconds(), times[i][len(times[i])-1].Milliseconds(), len(times[i]))
	}
	ratio, verdict := float64(median(times[1]))/float64(median(times[0])), "within"
	if ratio > limit {
		verdict = "over"
	}
	fmt.Printf("%s: ratio %.2f, %s the limit of %.1f\n", what, ratio, verdict, limit)
}

// findBrowser looks where Debian puts WebKitGTK's own small browser.
func findBrowser() string {
	found, _ := filepath.Glob("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")
	if len(found) == 0 {
		return "MiniBrowser"
	}
	return found[0]
}

func median(sorted []time.Duration) time.Duration { return sorted[len(sorted)/2] }

// openDisplay starts Xvfb on a number that is free, without a window manager:
// windows are shown as soon as they ask to be. It waits until the display answers.
// Left to itself, Xvfb begins anew when its last window closes, and turns away
// who comes meanwhile; so it is told not to.
func openDisplay(dir string) (end func(), err error) {
	ready, say, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer ready.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", strconv.Itoa(width)+"x"+strconv.Itoa(height)+"x24",
		"-nolisten", "tcp", "-noreset", "-fbdir", dir)
	server.ExtraFiles = []*os.File{say}
	if err := errors.Join(server.Start(), say.Close()); err != nil {
		return nil, err
	}
	number, err := bufio.NewReader(ready).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("wait for Xvfb: %w", err)
	}
	display, frame = ":"+strings.TrimSpace(number), filepath.Join(dir, "Xvfb_screen0")
	return func() {
		_ = server.Process.Kill()
		_, _ = server.Process.Wait()
	}, nil
}

// rival is a program whose start is measured: its window is there when most of
// the screen is no longer black, its page painted when it shows so many colours.
type rival struct {
	name    string
	colours int
	command []string
}

func (r rival) start(dir string) (window, page time.Duration, err error) {
	command := exec.Command(r.command[0], r.command[1:]...)
	command.Env = append(os.Environ(), "DISPLAY="+display, "HOME="+dir, "DBUS_SESSION_BUS_ADDRESS=disabled:",
		"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1", "GDK_BACKEND=x11")
	began := time.Now()
	end, err := launch(command)
	if err != nil {
		return 0, 0, err
	}
	defer end()
	err = until(func() bool {
		shot, err := screen()
		if err != nil || shot.filled() < .5 {
			return false
		}
		page = time.Since(began)
		if window == 0 {
			window = page
		}
		return shot.colours() >= r.colours
	})
	return window, page, err
}

// launch starts a program, and gives what ends it and its children and waits
// until none of them is left and the screen is black again. The children hold
// what the program would write to, so that waiting for its end is waiting for
// theirs.
func launch(command *exec.Cmd) (end func(), err error) {
	command.Stdout, command.WaitDelay = &bytes.Buffer{}, patient
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := command.Start(); err != nil {
		return nil, err
	}
	return func() {
		_ = syscall.Kill(-command.Process.Pid, syscall.SIGKILL)
		_ = command.Wait()
		_ = until(func() bool { shot, err := screen(); return err == nil && shot.filled() < .02 })
	}, nil
}

// pause is how long the display is left to its programs between two looks.
const pause = 10 * time.Millisecond

// until asks again and again.
func until(done func() bool) error {
	for deadline := time.Now().Add(patient); time.Now().Before(deadline); {
		if done() {
			return nil
		}
		time.Sleep(pause)
	}
	return errors.New("it did not happen in " + patient.String())
}

// shot is the screen as pixels of four bytes.
type shot []byte

// display is the number of the display, frame the file in which Xvfb keeps its screen, so
// that looking at it takes nothing from the server.
var display, frame string

// screen reads the display's frame. It is an XWD file: its first word says how
// long the header is, its twentieth how many colours follow it.
func screen() (shot, error) {
	raw, err := os.ReadFile(frame)
	if err != nil {
		return nil, err
	}
	if len(raw) < 100 {
		return nil, errors.New("the frame has no header yet")
	}
	start := int(binary.BigEndian.Uint32(raw)) + 12*int(binary.BigEndian.Uint32(raw[19*4:]))
	if len(raw) < start+width*height*4 {
		return nil, errors.New("the frame is short")
	}
	return shot(raw[start:]), nil
}

// filled is the part of the screen that is not black.
func (s shot) filled() float64 {
	seen, all := 0, 0
	for i := 0; i+3 < len(s); i += 4 * 97 {
		all++
		if s[i] != 0 || s[i+1] != 0 || s[i+2] != 0 {
			seen++
		}
	}
	return float64(seen) / float64(all)
}

// colours counts the different colours of a coarse sample.
func (s shot) colours() int {
	seen := map[[3]byte]bool{}
	for i := 0; i+3 < len(s); i += 4 * 31 {
		seen[[3]byte{s[i], s[i+1], s[i+2]}] = true
	}
	return len(seen)
}
