// Package calendar is what is planned: posts with and without a day.
package calendar

import "timone/internal/media"

// Post is one post. Pillar and Objective are ids, empty when the post hangs on
// nothing; Day is 2026-12-08, empty in the backlog; Time is 18:30 in the
// client's time zone, empty when no hour is set. State is idea, draft,
// with_client, changes_asked, approved, published or discarded. Channels are
// the ids of the client's channels it goes out on.
type Post struct {
	ID        string          `json:"id"`
	Client    string          `json:"client"`
	Title     string          `json:"title"`
	Caption   string          `json:"caption"`
	Pillar    string          `json:"pillar"`
	Objective string          `json:"objective"`
	Milestone string          `json:"milestone,omitempty"`
	State     string          `json:"state"`
	Day       string          `json:"day"`
	Time      string          `json:"time"`
	Position  int             `json:"position"`
	Channels  []string        `json:"channels"`
	Pictures  []media.Picture `json:"pictures"`
}

// Span asks for a client's posts from one day to another, both included.
type Span struct {
	Client string `json:"client"`
	From   string `json:"from"`
	To     string `json:"to"`
}

// Board is a client's posts of a span, in the order in which the days show
// them, and its backlog.
type Board struct {
	Posts   []Post `json:"posts"`
	Backlog []Post `json:"backlog"`
}

// Draft is a new post. Without a day it is an idea in the backlog; with one it
// is a draft on that day.
type Draft struct {
	Client string `json:"client"`
	Title  string `json:"title"`
	Day    string `json:"day"`
}

// Retelling is an idea that tells of a milestone of the client's history.
type Retelling struct {
	Client    string
	Milestone string
	Title     string
	Caption   string
}

// Edit is all that the composer changes of a post; its day changes by Move.
type Edit struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Caption   string   `json:"caption"`
	Pillar    string   `json:"pillar"`
	Objective string   `json:"objective"`
	State     string   `json:"state"`
	Time      string   `json:"time"`
	Channels  []string `json:"channels"`
}

// Move puts a post on a day, or in the backlog for an empty day, before the
// other post that stands at Position there: 0 is the top, past the end is the
// foot, and the post itself is not counted.
type Move struct {
	Post     string `json:"post"`
	Day      string `json:"day"`
	Position int    `json:"position"`
}

// Pictures is a post's pictures in a new order, or fewer of them.
type Pictures struct {
	Post string   `json:"post"`
	IDs  []string `json:"ids"`
}
