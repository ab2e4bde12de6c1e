package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAReportOfEitherRunnerIsCounted(t *testing.T) {
	for name, c := range map[string]struct {
		report string
		want   count
	}{
		"vitest":     {`{"numPassedTests":7,"numFailedTests":1,"numPendingTests":2}`, count{7, 1, 2}},
		"playwright": {`{"stats":{"expected":5,"unexpected":1,"flaky":1,"skipped":3}}`, count{5, 2, 3}},
		"broken":     {`{`, count{}},
	} {
		if got := countReport([]byte(c.report)); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestARunnerThatFailsWithoutATestToBlameIsAFailure(t *testing.T) {
	var o outcome
	o.settle(errors.New("exit status 1"), count{Passed: 3})
	if o.Failed != 1 {
		t.Errorf("failed %d, want 1", o.Failed)
	}
}

func TestARunnerThatRanNothingIsAFailure(t *testing.T) {
	var o outcome
	o.settle(nil, count{})
	if o.Failed != 1 {
		t.Errorf("failed %d, want 1", o.Failed)
	}
}

func TestGoTestsAreCountedWithoutTheirSubtests(t *testing.T) {
	var tally goTally
	for _, line := range []string{
		`{"Action":"pass","Package":"p","Test":"TestOne/part"}`,
		`{"Action":"pass","Package":"p","Test":"TestOne"}`,
		`{"Action":"skip","Package":"p","Test":"TestTwo"}`,
		`{"Action":"fail","Package":"p","Test":"TestThree/part"}`,
		`{"Action":"fail","Package":"p","Test":"TestThree"}`,
		`{"Action":"fail","Package":"p"}`,
		`{"Action":"fail","Package":"does-not-compile"}`,
	} {
		var e event
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		tally.take(e)
	}
	if want := (count{1, 2, 1}); tally.count != want {
		t.Errorf("%+v, want %+v", tally.count, want)
	}
}

func TestTheLastLineAddsEverythingUp(t *testing.T) {
	results := t.TempDir()
	for _, o := range []outcome{{Name: "Go tests", count: count{Passed: 40}}, {Name: "Lint", count: count{Passed: 1}}} {
		if err := o.keep(results); err != nil {
			t.Fatal(err)
		}
	}
	var said strings.Builder
	if status := tally(&said, results, 0); status != 0 {
		t.Errorf("status %d, want 0", status)
	}
	if !strings.HasSuffix(said.String(), "\n41 passed, 0 failed\n") {
		t.Errorf("said %q", said.String())
	}
}

func TestARunThatBrokeBeforeItCountedIsAFailure(t *testing.T) {
	results := t.TempDir()
	if err := os.WriteFile(filepath.Join(results, "a.outcome.json"), []byte(`{"passed":3}`), 0o644); err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	if status := tally(&said, results, 2); status != 1 || !strings.HasSuffix(said.String(), "3 passed, 1 failed\n") {
		t.Errorf("status %d, said %q", status, said.String())
	}
}
