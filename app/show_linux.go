//go:build !headless

package main

import (
	"context"
	"net/url"
	"os/exec"
	"path/filepath"

	"github.com/godbus/dbus/v5"
)

// showFile opens a file in the program that the desktop keeps for its kind.
func showFile(path string) error { return launch("xdg-open", path) }

// revealFile shows a file in the desktop's file manager; where none listens, at
// least the folder opens.
func revealFile(path string) error {
	bus, err := dbus.SessionBus()
	if err != nil {
		return showFile(filepath.Dir(path))
	}
	files := []string{(&url.URL{Scheme: "file", Path: path}).String()}
	manager := bus.Object("org.freedesktop.FileManager1", "/org/freedesktop/FileManager1")
	if call := manager.Call("org.freedesktop.FileManager1.ShowItems", 0, files, ""); call.Err != nil {
		return showFile(filepath.Dir(path))
	}
	return nil
}

// launch starts a program and does not wait for its window to be closed; that
// stays open when Timone ends.
func launch(program string, args ...string) error {
	command := exec.CommandContext(context.Background(), program, args...)
	if err := command.Start(); err != nil {
		return err
	}
	go func() { _ = command.Wait() }()
	return nil
}
