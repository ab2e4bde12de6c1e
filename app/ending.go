package main

import (
	"sync"
	"time"
)

// ending is the window's way to its end: the window is held open until the page
// has saved what is typed, or says that it is staying. A page that does not answer
// is not waited for.
type ending struct {
	mu    sync.Mutex
	timer *time.Timer
	free  bool
}

// hold says whether the window shall stay open, and whether the page is to be
// told that it closes: it is told once. If no answer comes in time, quit closes.
func (e *ending) hold(patience time.Duration, quit func()) (held, told bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.free || e.timer != nil {
		return !e.free, false
	}
	e.timer = time.AfterFunc(patience, func() { e.release(quit) })
	return true, true
}

// release lets the window close, and has it closed.
func (e *ending) release(quit func()) {
	e.mu.Lock()
	e.free = true
	e.mu.Unlock()
	quit()
}

// stay is for a page that asks something first: it is told anew when the window
// is closed again.
func (e *ending) stay() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.timer != nil && e.timer.Stop() {
		e.timer = nil
	}
}
