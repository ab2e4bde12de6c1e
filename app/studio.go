package main

import (
	"context"

	"timone/internal/studio"
)

// Studio is what the page may ask of the file that is open and of this
// machine's settings.
type Studio struct{ house *house }

// Desk is how things stand: which studio is open, what this machine remembers,
// and what undo and redo would do. Language is the one in force, the other
// LanguageChoice, empty for the system's; Theme is light, dark, or empty for
// the system's. Platform is linux, darwin or windows. TimeZone is this
// machine's IANA zone, Today the day there.
type Desk struct {
	Open           bool         `json:"open"`
	Name           string       `json:"name"`
	Path           string       `json:"path"`
	Sample         bool         `json:"sample"`
	Recents        []Recent     `json:"recents"`
	Undo           *studio.Step `json:"undo,omitempty"`
	Redo           *studio.Step `json:"redo,omitempty"`
	Headless       bool         `json:"headless"`
	Platform       string       `json:"platform"`
	Version        string       `json:"version"`
	Language       string       `json:"language"`
	LanguageChoice string       `json:"languageChoice"`
	Theme          string       `json:"theme"`
	TimeZone       string       `json:"timeZone"`
	Today          string       `json:"today"`
}

// Recent is a studio that was open on this machine.
type Recent struct {
	Name   string `json:"name"`
	Path   string `json:"path"`
	Sample bool   `json:"sample"`
}

// Now says how things stand.
func (x *Studio) Now() (Desk, error) {
	return ask(x.house, "studio.now", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// LookAround opens the sample studio, which it makes if it is not there.
func (x *Studio) LookAround() (Desk, error) {
	return ask(x.house, "studio.look-around", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// Begin makes a studio of that name in the usual folder and opens it.
func (x *Studio) Begin(name string) (Desk, error) {
	return ask(x.house, "studio.begin", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// Open opens the studio in a file.
func (x *Studio) Open(path string) (Desk, error) {
	return ask(x.house, "studio.open", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// ChooseToOpen lets the user pick a studio in the system's dialog; nothing
// changes when they pick none.
func (x *Studio) ChooseToOpen() (Desk, error) {
	return ask(x.house, "studio.choose-to-open", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// ChooseToBegin lets the user say where a new studio shall lie, makes it and
// opens it; nothing changes when they say nothing.
func (x *Studio) ChooseToBegin(name string) (Desk, error) {
	return ask(x.house, "studio.choose-to-begin", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// Forget takes a studio out of the recent ones; its file stays as it is.
func (x *Studio) Forget(path string) (Desk, error) {
	return ask(x.house, "studio.forget", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// Undo takes back the last act and says which it was.
func (x *Studio) Undo() (studio.Step, error) {
	return ask(x.house, "studio.undo", func(_ context.Context, _ *rooms) (studio.Step, error) { return studio.Step{}, errNotYet })
}

// Redo does the act again that was taken back last, and says which it was.
func (x *Studio) Redo() (studio.Step, error) {
	return ask(x.house, "studio.redo", func(_ context.Context, _ *rooms) (studio.Step, error) { return studio.Step{}, errNotYet })
}

// SetLanguage chooses the language of the screens: it, en, or empty for the
// system's.
func (x *Studio) SetLanguage(choice string) (Desk, error) {
	return ask(x.house, "studio.set-language", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// SetTheme chooses light, dark, or empty for the system's.
func (x *Studio) SetTheme(choice string) (Desk, error) {
	return ask(x.house, "studio.set-theme", func(_ context.Context, _ *rooms) (Desk, error) { return Desk{}, errNotYet })
}

// OpenLink opens an https or mailto address outside of Timone.
func (x *Studio) OpenLink(url string) error {
	return do(x.house, "studio.open-link", func(_ context.Context, _ *rooms) error { return errNotYet })
}
