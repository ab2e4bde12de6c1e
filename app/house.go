package main

import (
	"errors"
	"log/slog"
	"sync"
)

// house is what the whole program shares: the studio that is open, the
// machine's settings and the log.
type house struct {
	mu    sync.RWMutex
	rooms *rooms
	log   *slog.Logger
}

// rooms is one open studio with the services on it.
type rooms struct{}

var errNotYet = errors.New("not yet")

// bound gives one of each struct whose methods the page may call.
func (h *house) bound() []any {
	return []any{
		&Studio{h}, &Owner{h}, &Clients{h}, &Strategy{h}, &Calendar{h}, &Media{h}, &Documents{h}, &Overview{h},
	}
}
