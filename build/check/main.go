// Command check runs one check or one set of tests, keeps what came of it in
// build/cache/results, and adds everything up.
//
//	check step NAME [-in DIR] -- COMMAND...        one check that is no test: counts as one
//	check tests NAME [-in DIR] [-report FILE] -- COMMAND...   a runner that writes a report of its own
//	check go NAME -- ARGUMENTS...                  go test, with its output kept short
//	check tally STATUS                             the sum; STATUS is that of the run as a whole
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

func main() {
	if len(os.Args) < 3 {
		stop("check: say what to do: step, tests, go or tally")
	}
	results := filepath.Join("build", "cache", "results")
	if os.Args[1] == "tally" {
		status, err := strconv.Atoi(os.Args[2])
		if err != nil {
			stop("check tally: the status is a number")
		}
		os.Exit(tally(os.Stdout, results, status))
	}
	os.Exit(run(os.Args[1], os.Args[2], os.Args[3:], results))
}

// run does one check and gives its exit status.
func run(kind, name string, args []string, results string) int {
	flags := flag.NewFlagSet(name, flag.ExitOnError)
	dir := flags.String("in", ".", "where the command runs")
	report := flags.String("report", "", "the runner's own report")
	if err := flags.Parse(args); err != nil {
		return 2
	}
	forget(results, name)
	if *report != "" {
		_ = os.Remove(*report)
	}
	fmt.Printf("\n== %s\n", name)
	begun := time.Now()
	out := outcome{Name: name}
	switch kind {
	case "step":
		err := command(*dir, flags.Args())
		out.settle(err, one(err))
	case "tests":
		err := command(*dir, flags.Args())
		out.settle(err, readReport(*report))
	case "go":
		got, err := goTest(flags.Args())
		out.settle(err, got)
	default:
		stop("check: no such thing as " + kind)
	}
	out.Seconds = time.Since(begun).Seconds()
	if err := out.keep(results); err != nil {
		stop(err.Error())
	}
	fmt.Println("== " + out.String())
	if out.Failed > 0 {
		return 1
	}
	return 0
}

// one counts a check that is no test.
func one(err error) count {
	if err != nil {
		return count{Failed: 1}
	}
	return count{Passed: 1}
}

// command runs a program in a folder with our own output.
func command(dir string, words []string) error {
	if len(words) == 0 {
		stop("check: no command after --")
	}
	c := exec.Command(words[0], words[1:]...)
	c.Dir, c.Stdout, c.Stderr = dir, os.Stdout, os.Stderr
	return c.Run()
}

func stop(sentence string) {
	fmt.Fprintln(os.Stderr, sentence)
	os.Exit(2)
}
