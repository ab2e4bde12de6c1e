// Package fault is how every part of Timone refuses: with a code that the
// program can act on, named values for the sentence the user reads, and
// context for the log.
package fault

import (
	"errors"
	"fmt"

	"timone/internal/words"
)

// Kind says what sort of refusal a fault is.
type Kind string

// The kinds of fault.
const (
	KindInvalid  Kind = "invalid"
	KindNotFound Kind = "not_found"
	KindConflict Kind = "conflict"
	KindInternal Kind = "internal"
)

// Fault is an error with a sentence in the catalogue. Code is that sentence's
// key, Values what stands in its braces.
type Fault struct {
	Kind   Kind              `json:"kind"`
	Code   words.Key         `json:"code"`
	Values map[string]string `json:"values"`
	err    error
}

// Error is for the log, never for the user.
func (f *Fault) Error() string {
	s := string(f.Code)
	if len(f.Values) > 0 {
		s += fmt.Sprintf(" %v", f.Values)
	}
	if f.err != nil {
		s += ": " + f.err.Error()
	}
	return s
}

// Unwrap gives the error that caused this one, or nil.
func (f *Fault) Unwrap() error { return f.err }

// Say gives the sentence in the catalogue's language.
func (f *Fault) Say(c words.Catalogue) string {
	pairs := make([]string, 0, 2*len(f.Values))
	for name, value := range f.Values {
		pairs = append(pairs, name, value)
	}
	return c.Say(f.Code, pairs...)
}

// Because gives the same fault with the error that caused it, for the log.
func (f *Fault) Because(err error) *Fault {
	g := *f
	g.err = err
	return &g
}

// Invalid refuses what was handed in; pairs are names and values in turn.
func Invalid(code words.Key, pairs ...string) *Fault { return build(KindInvalid, code, pairs) }

// NotFound says that what was asked for is not there.
func NotFound(code words.Key, pairs ...string) *Fault { return build(KindNotFound, code, pairs) }

// Conflict says that the state of things does not allow the act.
func Conflict(code words.Key, pairs ...string) *Fault { return build(KindConflict, code, pairs) }

// Internal wraps what should not have happened; context goes to the log, the
// user reads one general sentence.
func Internal(err error, context string) *Fault {
	return &Fault{Kind: KindInternal, Code: words.FaultInternal, Values: map[string]string{}, err: fmt.Errorf("%s: %w", context, err)}
}

// From gives the fault in err's chain, or wraps err as Internal. It gives nil for nil.
func From(err error) *Fault {
	if err == nil {
		return nil
	}
	var f *Fault
	if errors.As(err, &f) {
		return f
	}
	return Internal(err, "unexpected")
}

func build(kind Kind, code words.Key, pairs []string) *Fault {
	values := make(map[string]string, len(pairs)/2)
	for i := 0; i+1 < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	return &Fault{Kind: kind, Code: code, Values: values}
}
