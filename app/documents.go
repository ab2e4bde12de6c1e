package main

import (
	"context"
	"io"
	"slices"
	"sync"

	"timone/internal/document"
	"timone/internal/fault"
	"timone/internal/words"
)

// Documents is what the page may ask of the papers for the client.
type Documents struct {
	house *house
	shelf *shelf
}

// Saved says where a document is and what it is like. Missing lists what no
// font can draw, Unread the pictures that could not be read. Cancelled is true
// when the user chose no place, and then nothing was written. URL is where a
// browser downloads it, in the headless build.
type Saved struct {
	Path      string   `json:"path"`
	Name      string   `json:"name"`
	Pages     int      `json:"pages"`
	Missing   []string `json:"missing"`
	Unread    []string `json:"unread"`
	Cancelled bool     `json:"cancelled"`
	URL       string   `json:"url"`
}

// SavePlan writes the plan of some days as PDF, where the user says.
func (x *Documents) SavePlan(r document.Request) (Saved, error) {
	paper, err := ask(x.house, "documents.lay-plan", func(ctx context.Context, rooms *rooms) (*document.Paper, error) {
		return rooms.papers.Plan(ctx, r)
	})
	if err != nil {
		return Saved{}, err
	}
	return tend(x.house, "documents.save-plan", func(context.Context) (Saved, error) {
		saved, err := x.house.face.deliver(paper)
		x.shelf.put(saved.Path)
		return saved, err
	})
}

// Open shows a document that was saved since the start in the system's viewer.
func (x *Documents) Open(path string) error {
	return x.on(path, "documents.open", x.house.face.show)
}

// ShowInFolder shows where a document that was saved since the start lies.
func (x *Documents) ShowInFolder(path string) error {
	return x.on(path, "documents.show", x.house.face.reveal)
}

// on keeps the page from opening any other file of the machine.
func (x *Documents) on(path, call string, do func(string) error) error {
	_, err := tend(x.house, call, func(context.Context) (struct{}, error) {
		if !x.shelf.holds(path) {
			return struct{}{}, fault.NotFound(words.FaultDocumentUnknown)
		}
		return struct{}{}, do(path)
	})
	return err
}

// shelf knows the documents saved since the start.
type shelf struct {
	mu    sync.Mutex
	paths []string
}

func (s *shelf) put(path string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if path != "" {
		s.paths = append(s.paths, path)
	}
}

func (s *shelf) holds(path string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Contains(s.paths, path)
}

// describe says of a paper what the page tells the user.
func describe(paper *document.Paper) Saved {
	return Saved{Name: paper.Name, Pages: paper.Pages, Missing: append([]string{}, paper.Missing...), Unread: append([]string{}, paper.Unread...)}
}

// writePaper writes a paper to a file, whole or not at all.
func writePaper(path string, replace bool, paper *document.Paper) error {
	return writeWhole(path, replace, func(w io.Writer) error { return paper.Write(w) })
}
