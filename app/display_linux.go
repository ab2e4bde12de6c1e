//go:build !headless && !bindings

package main

import (
	"context"
	"net"
	"path/filepath"
	"strings"
	"time"

	"timone/internal/fault"
	"timone/internal/words"
)

// mustHaveDisplay refuses where there is no display: GTK would end the program
// with a message of its own.
func mustHaveDisplay(env func(string) string) error {
	if wayland(env("WAYLAND_DISPLAY"), env("XDG_RUNTIME_DIR")) || x11(env("DISPLAY")) {
		return nil
	}
	return fault.Conflict(words.FaultNoDisplay)
}

func wayland(display, folder string) bool {
	if display == "" {
		return false
	}
	if !filepath.IsAbs(display) {
		display = filepath.Join(folder, display)
	}
	return answers("unix", display)
}

// x11 reads a display's name, ":1.0" or "host:1", and looks whether it answers.
func x11(display string) bool {
	host, number, ok := strings.Cut(display, ":")
	if !ok {
		return false
	}
	number, _, _ = strings.Cut(number, ".")
	if host != "" && host != "unix" {
		// A display on another machine; ssh forwards those as localhost:10.
		return true
	}
	return answers("unix", "/tmp/.X11-unix/X"+number) || answers("unix", "@/tmp/.X11-unix/X"+number)
}

func answers(network, address string) bool {
	c, err := (&net.Dialer{Timeout: 2 * time.Second}).DialContext(context.Background(), network, address)
	if err != nil {
		return false
	}
	_ = c.Close()
	return true
}
