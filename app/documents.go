package main

import (
	"context"

	"timone/internal/document"
)

// Documents is what the page may ask of the papers for the client.
type Documents struct{ house *house }

// Saved says where a document is and what it is like. Missing lists what no
// font can draw. Cancelled is true when the user chose no place, and then
// nothing was written. URL is where a browser downloads it, in the headless
// build.
type Saved struct {
	Path      string   `json:"path"`
	Name      string   `json:"name"`
	Pages     int      `json:"pages"`
	Missing   []string `json:"missing"`
	Cancelled bool     `json:"cancelled"`
	URL       string   `json:"url"`
}

// SavePlan writes the plan of a month as PDF, where the user says.
func (x *Documents) SavePlan(r document.Request) (Saved, error) {
	return ask(x.house, "documents.save-plan", func(_ context.Context, _ *rooms) (Saved, error) {
		return Saved{}, errNotYet
	})
}

// Open shows a document that was saved since the start in the system's viewer.
func (x *Documents) Open(path string) error {
	return do(x.house, "documents.open", func(_ context.Context, _ *rooms) error { return errNotYet })
}

// ShowInFolder shows where a document that was saved since the start lies.
func (x *Documents) ShowInFolder(path string) error {
	return do(x.house, "documents.show", func(_ context.Context, _ *rooms) error { return errNotYet })
}
