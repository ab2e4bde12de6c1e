package main

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/sample"
	"timone/internal/studio"
	"timone/internal/words"
)

// Studio is what the page may ask of the file that is open and of this
// machine's settings.
type Studio struct{ house *house }

// Desk is how things stand: which studio is open, what this machine remembers,
// and what undo and redo would do. Language is the one in force, the other
// LanguageChoice, empty for the system's; Theme is light, dark, or empty for
// the system's. Platform is linux, darwin or windows. TimeZone is this
// machine's IANA zone, Today the day there. Trouble is why the studio of the
// last time did not open at the start.
type Desk struct {
	Open           bool         `json:"open"`
	Name           string       `json:"name"`
	Path           string       `json:"path"`
	Sample         bool         `json:"sample"`
	Recents        []Recent     `json:"recents"`
	Undo           *studio.Step `json:"undo,omitempty"`
	Redo           *studio.Step `json:"redo,omitempty"`
	Trouble        *fault.Fault `json:"trouble,omitempty"`
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
func (x *Studio) Now() (Desk, error) { return tend(x.house, "studio.now", x.house.desk) }

// LookAround opens the sample studio, which it makes if it is not there.
func (x *Studio) LookAround() (Desk, error) {
	return x.change("studio.look-around", func(ctx context.Context) error {
		path := x.house.machine.sampleStudio()
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			if err := x.house.makeSample(ctx, path); err != nil {
				return err
			}
		}
		return x.house.open(ctx, path)
	})
}

// Begin makes a studio of that name in the usual folder and opens it. If there
// is one of that name, the new one has a number behind it.
func (x *Studio) Begin(name string) (Desk, error) {
	return x.change("studio.begin", func(ctx context.Context) error {
		return x.house.begin(ctx, x.house.place(name))
	})
}

// Open opens the studio in a file.
func (x *Studio) Open(path string) (Desk, error) {
	return x.change("studio.open", func(ctx context.Context) error { return x.house.open(ctx, path) })
}

// ChooseToOpen lets the user pick a studio in the system's dialog; nothing
// changes when they pick none.
func (x *Studio) ChooseToOpen() (Desk, error) {
	return x.change("studio.choose-to-open", func(ctx context.Context) error {
		path, err := x.house.face.chooseStudio()
		if err != nil || path == "" {
			return err
		}
		return x.house.open(ctx, path)
	})
}

// ChooseToBegin lets the user say where a new studio shall lie, makes it and
// opens it; nothing changes when they say nothing.
func (x *Studio) ChooseToBegin(name string) (Desk, error) {
	return x.change("studio.choose-to-begin", func(ctx context.Context) error {
		path, err := x.house.face.placeStudio(fileName(name))
		if err != nil || path == "" {
			return err
		}
		if filepath.Ext(path) != extension {
			path += extension
		}
		return x.house.begin(ctx, path)
	})
}

// Forget takes a studio out of the recent ones; its file stays as it is.
func (x *Studio) Forget(path string) (Desk, error) {
	return x.change("studio.forget", func(context.Context) error {
		x.house.remember(func(c *choices) { c.forget(path) })
		return nil
	})
}

// Undo takes back the last act and says which it was.
func (x *Studio) Undo() (studio.Step, error) {
	return ask(x.house, "studio.undo", func(ctx context.Context, r *rooms) (studio.Step, error) {
		return r.studio.Undo(ctx)
	})
}

// Redo does the act again that was taken back last, and says which it was.
func (x *Studio) Redo() (studio.Step, error) {
	return ask(x.house, "studio.redo", func(ctx context.Context, r *rooms) (studio.Step, error) {
		return r.studio.Redo(ctx)
	})
}

// UndoAct takes back one act and says which it was, though others came after it.
func (x *Studio) UndoAct(act string) (studio.Step, error) {
	return ask(x.house, "studio.undo-act", func(ctx context.Context, r *rooms) (studio.Step, error) {
		return r.studio.UndoAct(ctx, act)
	})
}

// RedoAct does one act again that was taken back, and says which it was.
func (x *Studio) RedoAct(act string) (studio.Step, error) {
	return ask(x.house, "studio.redo-act", func(ctx context.Context, r *rooms) (studio.Step, error) {
		return r.studio.RedoAct(ctx, act)
	})
}

// Drafts gives what was typed and is in no record yet, by the place in the
// screens where it stands.
func (x *Studio) Drafts() (map[string]string, error) {
	return ask(x.house, "studio.drafts", func(ctx context.Context, r *rooms) (map[string]string, error) {
		return r.studio.Drafts(ctx)
	})
}

// KeepDraft keeps what stands at a place of the studio in the file at path until
// it is in its record; an empty text drops it. What comes once another studio is
// open is that one's no more, and goes nowhere.
func (x *Studio) KeepDraft(path, place, text string) error {
	_, err := ask(x.house, "studio.keep-draft", func(ctx context.Context, r *rooms) (struct{}, error) {
		if path != r.studio.Path() {
			return struct{}{}, nil
		}
		return struct{}{}, r.studio.KeepDraft(ctx, place, text)
	})
	return err
}

// SetLanguage chooses the language of the screens: it, en, or empty for the
// system's.
func (x *Studio) SetLanguage(choice string) (Desk, error) {
	return x.choose("studio.set-language", choice, languageChoices, func(c *choices) { c.Language = choice })
}

// SetTheme chooses light, dark, or empty for the system's.
func (x *Studio) SetTheme(choice string) (Desk, error) {
	return x.choose("studio.set-theme", choice, themeChoices, func(c *choices) { c.Theme = choice })
}

// OpenLink opens an address of the web, of mail or of a phone outside of Timone.
func (x *Studio) OpenLink(address string) error {
	_, err := tend(x.house, "studio.open-link", func(context.Context) (struct{}, error) {
		u, err := url.Parse(address)
		if err != nil || !slices.Contains([]string{"https", "http", "mailto", "tel"}, u.Scheme) {
			return struct{}{}, fault.Invalid(words.FaultLinkRefused)
		}
		return struct{}{}, x.house.face.visit(u.String())
	})
	return err
}

// change does something to the desk and says how it stands then.
func (x *Studio) change(call string, do func(context.Context) error) (Desk, error) {
	return tend(x.house, call, func(ctx context.Context) (Desk, error) {
		if err := do(ctx); err != nil {
			return Desk{}, err
		}
		return x.house.desk(ctx)
	})
}

func (x *Studio) choose(call, choice string, among []string, set func(*choices)) (Desk, error) {
	return x.change(call, func(context.Context) error {
		if !slices.Contains(among, choice) {
			return fault.Invalid(words.FaultChoiceUnknown, "choice", choice)
		}
		x.house.remember(set)
		return nil
	})
}

// desk says how things stand.
func (h *house) desk(ctx context.Context) (Desk, error) {
	h.mu.RLock()
	defer h.mu.RUnlock()
	kept, zone := h.machine.settings.get(), h.machine.timeZone()
	today, err := day.At(h.clock(), zone)
	if err != nil {
		return Desk{}, err
	}
	d := Desk{
		Recents: []Recent{}, Trouble: h.trouble, Headless: headless, Platform: runtime.GOOS, Version: version(),
		Language: string(h.machine.language()), LanguageChoice: kept.Language, Theme: kept.Theme,
		TimeZone: zone, Today: string(today),
	}
	for _, path := range kept.Recents {
		d.Recents = append(d.Recents, Recent{Name: nameOf(path), Path: path, Sample: h.isSample(path)})
	}
	if h.rooms == nil {
		return d, nil
	}
	path := h.rooms.studio.Path()
	d.Open, d.Name, d.Path, d.Sample = true, nameOf(path), path, h.isSample(path)
	d.Undo, d.Redo, err = h.rooms.studio.Steps(ctx)
	return d, err
}

func (h *house) isSample(path string) bool { return path == h.machine.sampleStudio() }

// makeSample makes the sample studio in a new file, and leaves none behind if
// that fails.
func (h *house) makeSample(ctx context.Context, path string) error {
	options := h.options()
	options.Hasty = true
	s, err := studio.Create(ctx, path, options)
	if err != nil {
		return err
	}
	made := sample.Make(ctx, s, h.machine.language())
	if err := errors.Join(made, s.Close()); err != nil {
		for _, left := range []string{path, path + "-wal", path + "-shm", path + ".lock", s.MediaDir()} {
			_ = os.RemoveAll(left)
		}
		return err
	}
	return nil
}
