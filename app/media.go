package main

import (
	"context"

	"timone/internal/fault"
	"timone/internal/media"
)

// Media is the page's one way in for files.
type Media struct{ house *house }

// Target says whose a file will be: Kind is post, client-logo or owner-logo; ID
// is the post's or the client's, empty for the owner.
type Target struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
}

// Added is what came of handing files over: those taken, in one act, and
// those refused with the reason of each.
type Added struct {
	Pictures []media.Picture `json:"pictures"`
	Refused  []Refusal       `json:"refused"`
}

// Refusal is a file that was not taken.
type Refusal struct {
	Name  string      `json:"name"`
	Fault fault.Fault `json:"fault"`
}

// AddPaths takes files of this machine, such as those dropped on the window.
func (x *Media) AddPaths(target Target, paths []string) (Added, error) {
	return ask(x.house, "media.add", func(_ context.Context, _ *rooms) (Added, error) {
		return Added{}, errNotYet
	})
}

// Choose lets the user pick files in the system's dialog; nothing is added
// when they pick none.
func (x *Media) Choose(target Target) (Added, error) {
	return ask(x.house, "media.choose", func(_ context.Context, _ *rooms) (Added, error) {
		return Added{}, errNotYet
	})
}
