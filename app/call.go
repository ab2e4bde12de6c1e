package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"

	"timone/internal/fault"
	"timone/internal/words"
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

// tell makes an error ready for the page and logs whole what is Internal; what
// was told already passes.
func tell(log *slog.Logger, call string, err error) error {
	if _, is := errors.AsType[told](err); err == nil || is {
		return err
	}
	f := fault.From(err)
	if f.Kind == fault.KindInternal {
		log.Error("call failed", "call", call, "error", err)
	}
	return told{f}
}

// tend answers a call of the page: whatever goes wrong, a panic among it, leaves
// as a fault in JSON, because a promise that Wails cannot answer waits for ever.
func tend[T any](h *house, call string, answer func(context.Context) (T, error)) (got T, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			h.log.Error("call panicked", "call", call, "cause", fmt.Sprint(cause), "trace", string(debug.Stack()))
			err = told{fault.Internal(fmt.Errorf("panic: %v", cause), call)}
		}
	}()
	h.await()
	got, err = answer(context.Background())
	return got, tell(h.log, call, err)
}

// ask is tend for a call that needs a studio: it is refused when none is open,
// and none can be closed or changed for another while it runs.
func ask[T any](h *house, call string, answer func(context.Context, *rooms) (T, error)) (T, error) {
	return tend(h, call, func(ctx context.Context) (T, error) {
		h.mu.RLock()
		defer h.mu.RUnlock()
		if h.rooms == nil {
			var none T
			return none, fault.Conflict(words.FaultNoStudioOpen)
		}
		return answer(ctx, h.rooms)
	})
}

// act is ask for a call that does something to one record and gives nothing of
// it back: what comes back is the act, by which Studio.UndoAct takes back this
// very one.
func act(h *house, call, record string, do func(context.Context, *rooms) error) (string, error) {
	return ask(h, call, func(ctx context.Context, r *rooms) (string, error) {
		if err := do(ctx, r); err != nil {
			return "", err
		}
		return r.studio.LatestOn(ctx, record)
	})
}
