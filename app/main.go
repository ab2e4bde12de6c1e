// Timone is the desktop application of a freelance social media manager: it
// studies a client, chooses a strategy, plans the calendar from it and hands
// the plan over.
package main

import (
	"log/slog"
	"os"
)

func main() {
	h := &house{log: slog.New(slog.NewTextHandler(os.Stderr, nil))}
	if err := openWindow(h); err != nil {
		slog.Error("window", "error", err)
		os.Exit(1)
	}
}
