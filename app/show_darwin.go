//go:build !headless

package main

import (
	"context"
	"os/exec"
)

// showFile opens a file in the program that the system keeps for its kind.
func showFile(path string) error {
	return exec.CommandContext(context.Background(), "/usr/bin/open", path).Run()
}

// revealFile shows a file in the Finder.
func revealFile(path string) error {
	return exec.CommandContext(context.Background(), "/usr/bin/open", "-R", path).Run()
}
