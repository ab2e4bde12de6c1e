package main

import (
	"bytes"
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

// Preview is a paper as it would be exported. URL gives its PDF, once; Parts says
// where each part stands.
type Preview struct {
	URL     string            `json:"url"`
	Name    string            `json:"name"`
	Parts   []document.Extent `json:"parts"`
	Leaves  []document.Leaf   `json:"leaves"`
	Missing []string          `json:"missing"`
	Unread  []string          `json:"unread"`
}

// Offer says how a client's papers of a kind can be made, and how they are.
func (x *Documents) Offer(client, kind string) (document.Offer, error) {
	return ask(x.house, "documents.offer", func(ctx context.Context, r *rooms) (document.Offer, error) {
		return r.documents.Offer(ctx, client, kind)
	})
}

// Choose keeps how a client's papers of a kind are made.
func (x *Documents) Choose(c document.Choice) (document.Choice, error) {
	return ask(x.house, "documents.choose", func(ctx context.Context, r *rooms) (document.Choice, error) {
		return r.documents.Choose(ctx, c)
	})
}

// Preview lays out a paper for the page to show.
func (x *Documents) Preview(r document.Request) (Preview, error) {
	return ask(x.house, "documents.preview", func(ctx context.Context, rooms *rooms) (Preview, error) {
		return x.preview(rooms.papers.Lay(ctx, r))
	})
}

// PreviewCovers lays out every cover that a paper could have, a page each.
func (x *Documents) PreviewCovers(r document.Request) (Preview, error) {
	return ask(x.house, "documents.preview-covers", func(ctx context.Context, rooms *rooms) (Preview, error) {
		return x.preview(rooms.papers.Covers(ctx, r))
	})
}

func (x *Documents) preview(paper *document.Paper, err error) (Preview, error) {
	if err != nil {
		return Preview{}, err
	}
	var content bytes.Buffer
	if err := paper.Write(&content); err != nil {
		return Preview{}, err
	}
	return Preview{
		URL: "/preview/" + x.house.previews.keep(content.Bytes()), Name: paper.Name, Parts: append([]document.Extent{}, paper.Parts...),
		Leaves: paper.Leaves, Missing: append([]string{}, paper.Missing...), Unread: append([]string{}, paper.Unread...),
	}, nil
}

// Exported gives the documents that were exported for a client, newest first.
func (x *Documents) Exported(client string) ([]document.Exported, error) {
	return ask(x.house, "documents.exported", func(ctx context.Context, r *rooms) ([]document.Exported, error) {
		return r.documents.Exported(ctx, client)
	})
}

// OpenExported shows a copy of a document that was exported, however long ago;
// in the headless build it gives where a browser downloads it.
func (x *Documents) OpenExported(id string) (url string, err error) {
	return ask(x.house, "documents.open-exported", func(ctx context.Context, r *rooms) (string, error) {
		content, exported, err := r.documents.Open(ctx, id)
		if err != nil {
			return "", err
		}
		defer content.Close()
		return x.house.face.present(exported.Name, content)
	})
}

// Save writes a paper as PDF, where the user says, and keeps a copy in the studio.
func (x *Documents) Save(r document.Request) (Saved, error) {
	paper, err := ask(x.house, "documents.lay", func(ctx context.Context, rooms *rooms) (*document.Paper, error) {
		return rooms.papers.Lay(ctx, r)
	})
	if err != nil {
		return Saved{}, err
	}
	saved, err := tend(x.house, "documents.save", func(context.Context) (Saved, error) {
		saved, err := x.house.face.deliver(paper)
		x.shelf.put(saved.Path)
		return saved, err
	})
	if err != nil || saved.Cancelled {
		return saved, err
	}
	_, err = ask(x.house, "documents.keep", func(ctx context.Context, rooms *rooms) (document.Exported, error) {
		return rooms.documents.Keep(ctx, paper)
	})
	return saved, err
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
