package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"runtime/debug"

	"timone/internal/fault"
)

// told is a fault as it leaves for the page: its text is JSON, because Wails
// hands on nothing of an error but its text.
type told struct{ fault *fault.Fault }

// Error is the fault as JSON.
func (t told) Error() string {
	text, err := json.Marshal(t.fault)
	if err != nil {
		return `{"kind":"internal","code":"fault.internal","values":{}}`
	}
	return string(text)
}

// Unwrap gives the fault itself.
func (t told) Unwrap() error { return t.fault }

// tell makes an error ready for the page and logs whole what is Internal.
func tell(log *slog.Logger, call string, err error) error {
	if err == nil {
		return nil
	}
	f := fault.From(err)
	if f.Kind == fault.KindInternal {
		log.Error("call failed", "call", call, "error", err)
	}
	if f.Values == nil {
		f.Values = map[string]string{}
	}
	return told{f}
}

// recovered makes an Internal fault of a panic; its trace goes to the log.
func recovered(log *slog.Logger, call string, cause any) error {
	log.Error("call panicked", "call", call, "cause", fmt.Sprint(cause), "trace", string(debug.Stack()))
	return fault.Internal(fmt.Errorf("panic: %v", cause), call)
}

// ask answers a call of the page: no studio can be closed or changed for
// another while it runs, and whatever goes wrong leaves as JSON.
func ask[T any](h *house, call string, answer func(context.Context, *rooms) (T, error)) (got T, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = tell(h.log, call, recovered(h.log, call, cause))
		}
	}()
	h.mu.RLock()
	defer h.mu.RUnlock()
	got, err = answer(context.Background(), h.rooms)
	return got, tell(h.log, call, err)
}

// do is ask for a call that gives nothing back.
func do(h *house, call string, act func(context.Context, *rooms) error) error {
	_, err := ask(h, call, func(ctx context.Context, r *rooms) (struct{}, error) {
		return struct{}{}, act(ctx, r)
	})
	return err
}

