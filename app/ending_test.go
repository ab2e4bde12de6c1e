package main

import (
	"testing"
	"time"
)

// never is a patience that no test outlasts.
const never = time.Hour

func TestASecondCloseDoesNotOvertakeThePagesAnswer(t *testing.T) {
	var e ending
	quits := 0
	quit := func() { quits++ }
	if held, told := e.hold(never, quit); !held || !told {
		t.Fatalf("first close: held %v, told %v", held, told)
	}
	if held, told := e.hold(never, quit); !held || told {
		t.Fatalf("second close before the answer: held %v, told %v", held, told)
	}
	e.stay()
	if held, told := e.hold(never, quit); !held || !told {
		t.Fatalf("close after the page stayed: held %v, told %v", held, told)
	}
	e.release(quit)
	if held, _ := e.hold(never, quit); held || quits != 1 {
		t.Fatalf("close once the page is ready: held %v, quit %d times", held, quits)
	}
}

func TestAPageThatDoesNotAnswerIsNotWaitedFor(t *testing.T) {
	var e ending
	ended := make(chan struct{})
	e.hold(time.Nanosecond, func() { close(ended) })
	<-ended
	e.stay()
	if held, _ := e.hold(never, func() { t.Error("asked to quit twice") }); held {
		t.Fatal("the window is held open")
	}
}
