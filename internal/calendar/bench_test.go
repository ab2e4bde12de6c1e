package calendar_test

import (
	"fmt"
	"testing"

	"timone/internal/calendar"
)

// full is a calendar with 300 posts in one month and 60 ideas.
func full(b *testing.B) (desk, []calendar.Post) {
	d := open(b)
	var posts []calendar.Post
	for i := range 300 {
		posts = append(posts, d.at(fmt.Sprint("Contenuto ", i), fmt.Sprintf("2026-12-%02d", i%31+1), fmt.Sprintf("%02d:30", i%24)))
	}
	for i := range 60 {
		d.write(fmt.Sprint("Idea ", i), "")
	}
	return d, posts
}

// BenchmarkMove is a drag from day to day, call to durable, in a month of 300 posts.
func BenchmarkMove(b *testing.B) {
	d, posts := full(b)
	i := 0
	for b.Loop() {
		d.move(posts[i%300], fmt.Sprintf("2026-12-%02d", i%31+1), 0)
		i += 7
	}
}

// BenchmarkMoveInBacklog drags an idea to the top of a backlog of 60.
func BenchmarkMoveInBacklog(b *testing.B) {
	d, _ := full(b)
	ideas := d.december().Backlog
	i := 0
	for b.Loop() {
		d.move(ideas[i%60], "", 0)
		i += 7
	}
}

// BenchmarkBoard reads a month of 300 posts and the backlog.
func BenchmarkBoard(b *testing.B) {
	d, _ := full(b)
	for b.Loop() {
		d.december()
	}
}
