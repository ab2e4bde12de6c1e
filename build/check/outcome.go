package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// count is how many of a runner's tests passed, failed and did not run.
type count struct {
	Passed  int `json:"passed"`
	Failed  int `json:"failed"`
	Skipped int `json:"skipped"`
}

// outcome is what came of one check.
type outcome struct {
	count
	Name    string  `json:"name"`
	Seconds float64 `json:"seconds"`
}

// settle takes what was counted and what the command said: a command that
// fails, or that ran nothing, is a failure even if no test is to blame.
func (o *outcome) settle(err error, got count) {
	o.count = got
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		o.Failed = max(o.Failed, 1)
		return
	}
	if o.Passed+o.Failed == 0 {
		fmt.Fprintln(os.Stderr, "no test ran")
		o.Failed = 1
	}
}

func (o outcome) String() string {
	s := fmt.Sprintf("%s: %d passed, %d failed", o.Name, o.Passed, o.Failed)
	if o.Skipped > 0 {
		s += fmt.Sprintf(", %d skipped", o.Skipped)
	}
	return s + fmt.Sprintf(" (%.1f s)", o.Seconds)
}

// keep writes the outcome where tally will find it.
func (o outcome) keep(results string) error {
	if err := os.MkdirAll(results, 0o755); err != nil {
		return err
	}
	raw, err := json.Marshal(o)
	if err != nil {
		return err
	}
	return os.WriteFile(file(results, o.Name), raw, 0o644)
}

func forget(results, name string) { _ = os.Remove(file(results, name)) }

// file is where the outcome of a name lies.
func file(results, name string) string {
	return filepath.Join(results, strings.ReplaceAll(strings.ToLower(name), " ", "-")+".outcome.json")
}

// tally prints each outcome and then one line over all, and gives the exit
// status. A run that failed before it could count is one failure.
func tally(w io.Writer, results string, status int) int {
	names, err := filepath.Glob(filepath.Join(results, "*.outcome.json"))
	if err != nil {
		stop(err.Error())
	}
	var sum count
	for _, name := range names {
		var o outcome
		raw, err := os.ReadFile(name)
		if err == nil {
			err = json.Unmarshal(raw, &o)
		}
		if err != nil {
			stop(err.Error())
		}
		fmt.Fprintln(w, o)
		sum.Passed += o.Passed
		sum.Failed += o.Failed
	}
	if sum.Failed == 0 && (status != 0 || sum.Passed == 0) {
		sum.Failed = 1
	}
	fmt.Fprintf(w, "%d passed, %d failed\n", sum.Passed, sum.Failed)
	if sum.Failed > 0 {
		return 1
	}
	return 0
}
