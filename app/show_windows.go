//go:build !headless

package main

import (
	"os/exec"
	"path/filepath"
)

// showFile opens a file in the program that the system keeps for its kind.
func showFile(path string) error {
	return exec.Command("rundll32.exe", "url.dll,FileProtocolHandler", filepath.FromSlash(path)).Start()
}

// revealFile shows a file in the Explorer.
func revealFile(path string) error {
	return exec.Command("explorer.exe", "/select,"+filepath.FromSlash(path)).Start()
}
