package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// readReport counts what vitest or Playwright wrote down; a report that is
// not there counts nothing.
func readReport(path string) count {
	raw, err := os.ReadFile(path)
	if err != nil {
		return count{}
	}
	return countReport(raw)
}

// countReport knows both shapes: vitest counts in words of its own at the top,
// Playwright under "stats". A flaky test passed on a second try: it failed.
func countReport(raw []byte) count {
	var r struct {
		NumPassedTests  int `json:"numPassedTests"`
		NumFailedTests  int `json:"numFailedTests"`
		NumPendingTests int `json:"numPendingTests"`
		Stats           struct {
			Expected, Unexpected, Flaky, Skipped int
		} `json:"stats"`
	}
	if err := json.Unmarshal(raw, &r); err != nil {
		return count{}
	}
	return count{
		Passed:  r.NumPassedTests + r.Stats.Expected,
		Failed:  r.NumFailedTests + r.Stats.Unexpected + r.Stats.Flaky,
		Skipped: r.NumPendingTests + r.Stats.Skipped,
	}
}

// event is one line of go test -json.
type event struct {
	Action, Package, Test, Output string
	Elapsed                       float64
}

// goTest runs go test and prints a line for each package, and all that a test
// that fails had to say.
func goTest(args []string) (count, error) {
	c := exec.Command("go", append([]string{"test", "-json"}, args...)...)
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		return count{}, err
	}
	if err := c.Start(); err != nil {
		return count{}, err
	}
	var t goTally
	lines := bufio.NewScanner(out)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var e event
		if json.Unmarshal(lines.Bytes(), &e) != nil {
			fmt.Println(lines.Text())
			continue
		}
		t.take(e)
	}
	return t.count, c.Wait()
}

// goTally adds up events. Only tests at the top count: a subtest is part of
// its test's sentence.
type goTally struct {
	count
	said   map[string][]string
	blamed map[string]bool
}

func (t *goTally) take(e event) {
	if t.said == nil {
		t.said, t.blamed = map[string][]string{}, map[string]bool{}
	}
	top, _, nested := strings.Cut(e.Test, "/")
	key := e.Package + " " + top
	switch e.Action {
	case "build-output":
		fmt.Print(e.Output)
	case "output":
		t.said[key] = append(t.said[key], e.Output)
	case "pass", "skip", "fail":
		if !nested {
			t.end(e, key)
		}
	}
}

// end counts a test that is over, or names a package that is.
func (t *goTally) end(e event, key string) {
	switch {
	case e.Action == "fail":
		t.fail(e, key)
	case e.Test == "" && e.Action == "pass":
		fmt.Printf("ok    %s (%.1f s)\n", e.Package, e.Elapsed)
	case e.Test != "" && e.Action == "pass":
		t.Passed++
	case e.Test != "":
		t.Skipped++
		fmt.Printf("skip  %s %s\n", e.Package, e.Test)
	}
	delete(t.said, key)
}

// fail counts a test, or a package that broke with no test to blame.
func (t *goTally) fail(e event, key string) {
	if e.Test == "" {
		fmt.Printf("FAIL  %s (%.1f s)\n", e.Package, e.Elapsed)
		if t.blamed[e.Package] {
			return
		}
	}
	t.blamed[e.Package] = true
	t.Failed++
	fmt.Print(strings.Join(t.said[key], ""))
}
