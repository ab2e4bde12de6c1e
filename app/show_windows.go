//go:build !headless

package main

import (
	"context"
	"os/exec"
	"path/filepath"
)

// showFile opens a file in the program that the system keeps for its kind.
func showFile(path string) error {
	return exec.CommandContext(context.Background(), "rundll32.exe", "url.dll,FileProtocolHandler", filepath.FromSlash(path)).Start()
}

// revealFile shows a file in the Explorer.
func revealFile(path string) error {
	return exec.CommandContext(context.Background(), "explorer.exe", "/select,"+filepath.FromSlash(path)).Start()
}
