package main

import (
	"context"
	"os/exec"
	"strings"
)

// systemLocale is the user's language as macOS names it: it_IT.
func systemLocale() string {
	said, err := exec.CommandContext(context.Background(), "/usr/bin/defaults", "read", "-g", "AppleLocale").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(said))
}
