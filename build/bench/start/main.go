// Command start measures how long Timone's window takes from its start to its
// painted page, beside an empty MiniBrowser window of the same WebKitGTK, in
// turn, on a display of its own. It prints both medians with their spread, and
// the ratio.
package main

import (
	"context"
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
	"time"
)

const (
	display = ":87"
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
	end, err := openDisplay()
	if err != nil {
		return err
	}
	defer end()
	rivals := []rival{
		{name: "MiniBrowser, empty", colours: 1, command: []string{browser, "--geometry=1280x800", "about:blank"}},
		{name: "Timone, calendar", colours: 24, command: []string{program, "--studio", filepath.Join(dir, "sample.timone")}},
	}
	times := make([][]time.Duration, len(rivals))
	for round := range rounds + 1 {
		for i, r := range rivals {
			took, err := r.start(dir)
			if err != nil {
				return fmt.Errorf("%s: %w", r.name, err)
			}
			if round > 0 { // the first only warms the disk
				times[i] = append(times[i], took)
			}
		}
	}
	for i, r := range rivals {
		slices.Sort(times[i])
		fmt.Printf("start to painted, %-20s median %4d ms (%d to %d), %d rounds\n", r.name,
			median(times[i]).Milliseconds(), times[i][0].Milliseconds(), times[i][len(times[i])-1].Milliseconds(), rounds)
	}
	fmt.Printf("start to painted, ratio %.2f (limit 1.30)\n", float64(median(times[1]))/float64(median(times[0])))
	return nil
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

// openDisplay starts Xvfb with a window manager and waits until it answers.
func openDisplay() (end func(), err error) {
	server := exec.Command("Xvfb", display, "-screen", "0", strconv.Itoa(width)+"x"+strconv.Itoa(height)+"x24", "-nolisten", "tcp")
	if err := server.Start(); err != nil {
		return nil, err
	}
	os.Setenv("DISPLAY", display)
	if err := until(func() bool { _, err := screen(); return err == nil }); err != nil {
		return nil, fmt.Errorf("Xvfb: %w", err)
	}
	manager := exec.Command("openbox")
	if err := manager.Start(); err != nil {
		return nil, err
	}
	return func() {
		_ = manager.Process.Kill()
		_ = server.Process.Kill()
		_, _ = manager.Process.Wait()
		_, _ = server.Process.Wait()
	}, nil
}

// rival is a program whose start is measured: painted when most of the screen
// is no longer black and shows at least so many colours.
type rival struct {
	name    string
	colours int
	command []string
}

func (r rival) start(dir string) (time.Duration, error) {
	command := exec.Command(r.command[0], r.command[1:]...)
	command.Env = append(os.Environ(), "DISPLAY="+display, "HOME="+dir, "XDG_CONFIG_HOME="+dir+"/config", "XDG_DATA_HOME="+dir+"/data",
		"XDG_STATE_HOME="+dir+"/state", "XDG_CACHE_HOME="+dir+"/cache", "DBUS_SESSION_BUS_ADDRESS=disabled:", "LIBGL_ALWAYS_SOFTWARE=1",
		"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS=1", "GDK_BACKEND=x11")
	began := time.Now()
	if err := command.Start(); err != nil {
		return 0, err
	}
	defer func() {
		_ = command.Process.Kill()
		_, _ = command.Process.Wait()
		_ = until(func() bool { shot, err := screen(); return err == nil && shot.filled() < .02 })
	}()
	var took time.Duration
	err := until(func() bool {
		shot, err := screen()
		took = time.Since(began)
		return err == nil && shot.filled() > .5 && shot.colours() >= r.colours
	})
	return took, err
}

// until asks again and again, without a pause: looking at the screen is the pause.
func until(done func() bool) error {
	for deadline := time.Now().Add(patient); time.Now().Before(deadline); {
		if done() {
			return nil
		}
	}
	return errors.New("it did not happen in " + patient.String())
}

// shot is the screen as pixels of four bytes.
type shot []byte

// screen takes a picture of the display with xwd, whose header says how long
// it is in its first word and how many colours follow it in its twentieth.
func screen() (shot, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patient)
	defer cancel()
	raw, err := exec.CommandContext(ctx, "xwd", "-root", "-silent", "-display", display).Output()
	if err != nil {
		return nil, err
	}
	if len(raw) < 100 {
		return nil, errors.New("xwd gave no picture")
	}
	start := int(binary.BigEndian.Uint32(raw)) + 12*int(binary.BigEndian.Uint32(raw[19*4:]))
	if len(raw) < start+width*height*4 {
		return nil, errors.New("xwd gave a short picture")
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
