package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// peakOf runs a program and gives how many megabytes of the machine's memory it
// had at its largest, its own code among them. The system keeps that figure while
// the program runs; it is read again and again, and the last reading counts.
func peakOf(command *exec.Cmd) (float64, error) {
	if err := command.Start(); err != nil {
		return 0, err
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	peak := int64(0)
	for pause := time.Tick(time.Millisecond); ; {
		select {
		case err := <-ended:
			return megabytes(peak), err
		case <-pause:
			peak = max(peak, largest(command.Process.Pid))
		}
	}
}

// largest is how many bytes of memory a process has had at most; 0 where the
// system does not tell.
func largest(process int) int64 {
	status, err := os.Open(fmt.Sprintf("/proc/%d/status", process))
	if err != nil {
		return 0
	}
	defer status.Close()
	for lines := bufio.NewScanner(status); lines.Scan(); {
		if told, ok := strings.CutPrefix(lines.Text(), "VmHWM:"); ok {
			var kilobytes int64
			_, _ = fmt.Sscan(told, &kilobytes)
			return kilobytes << 10
		}
	}
	return 0
}
