package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"timone/internal/calendar"
	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/numbers"
	"timone/internal/overview"
	"timone/internal/owner"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/words"
)

// extension ends the name of every studio's file.
const extension = ".timone"

// house is what the whole program shares: the studio that is open, this
// machine, and the way to the user outside of the page.
type house struct {
	machine *machine
	log     *slog.Logger
	clock   func() time.Time
	face    face

	// ready is closed when the start is over and calls may be answered; nil
	// where nothing is called before.
	ready chan struct{}

	// previews are papers that the page asked for and has not fetched yet.
	previews papers

	mu    sync.RWMutex
	rooms *rooms
	// trouble is why the studio of the last time could not be opened at the
	// start, or nil.
	trouble *fault.Fault
}

// rooms is one open studio with the services on it.
type rooms struct {
	studio   *studio.Studio
	owner    *owner.Service
	dossier  *dossier.Service
	strategy *strategy.Service
	numbers  *numbers.Service
	calendar *calendar.Service
	media    *media.Service
	overview *overview.Service
	papers   *document.Studio
	// documents keeps how the papers are made and what was exported.
	documents *document.Service
	// intakes reads questionnaires back.
	intakes *document.Intakes
}

// face is how the shell meets the user outside of the page. An empty path, or
// none, is what a user chose who chose nothing.
type face interface {
	chooseStudio() (path string, err error)
	placeStudio(name string) (path string, err error)
	// chooseFiles asks for files for a Target of that kind.
	chooseFiles(kind string) (paths []string, err error)
	deliver(paper *document.Paper) (Saved, error)
	// save writes a text where the user says.
	save(name string, text []byte) (Saved, error)
	// present shows a copy of a document, or gives where a browser downloads it.
	present(name string, content io.Reader) (url string, err error)
	show(path string) error
	reveal(path string) error
	visit(url string) error
	// entered says that another studio is open now.
	entered(name string)
}

func newHouse(m *machine, log *slog.Logger) *house {
	return &house{machine: m, log: log, clock: time.Now}
}

// bound gives one of each struct whose methods the page may call.
func (h *house) bound() []any {
	return []any{
		&Studio{h}, &Owner{h}, &Clients{h}, &Dossier{h}, &Strategy{h}, &Calendar{h}, &Media{h}, &Documents{h, &shelf{}}, &Overview{h},
	}
}

func furnish(s *studio.Studio) *rooms {
	r := &rooms{
		studio: s, owner: owner.New(s), dossier: dossier.New(s), strategy: strategy.New(s),
		numbers: numbers.New(s), calendar: calendar.New(s), media: media.New(s), overview: overview.New(s),
	}
	r.documents = document.New(s, r.media)
	r.intakes = document.NewIntakes(s, r.dossier, r.strategy, r.documents)
	r.papers = &document.Studio{
		Owner: r.owner, Dossier: r.dossier, Strategy: r.strategy, Calendar: r.calendar,
		Numbers: r.numbers, Media: r.media, Clock: s.Clock, NewID: s.NewID,
		Picture: func(sha256 string, as media.Rendition) (io.ReadSeekCloser, error) { return r.media.Open(sha256, as) },
	}
	return r
}

func (h *house) options() studio.Options {
	return studio.Options{Clock: h.clock, Desk: h.machine.settings.get().Desk}
}

// open opens the studio in a file, unless that is the one that is open.
func (h *house) open(ctx context.Context, path string) error {
	return h.enter(path, func() (*studio.Studio, error) { return studio.Open(ctx, path, h.options()) })
}

// begin makes an empty studio in a file and opens it.
func (h *house) begin(ctx context.Context, path string) error {
	return h.enter(path, func() (*studio.Studio, error) { return studio.Create(ctx, path, h.options()) })
}

// enter changes the open studio for another. The old one is closed only when
// the new one is open, so that a refusal leaves the user where they were.
func (h *house) enter(path string, open func() (*studio.Studio, error)) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.rooms != nil && sameFile(h.rooms.studio.Path(), path) {
		return nil
	}
	s, err := open()
	if err != nil {
		return err
	}
	old := h.rooms
	h.rooms, h.trouble = furnish(s), nil
	h.sweep()
	h.remember(func(c *choices) { c.opened(s.Path()) })
	h.face.entered(nameOf(s.Path()))
	return old.leave(h.log)
}

// leave closes the studio; there may be none.
func (r *rooms) leave(log *slog.Logger) error {
	if r == nil {
		return nil
	}
	if err := r.studio.Close(); err != nil {
		log.Error("close studio", "path", r.studio.Path(), "error", err)
	}
	return nil
}

// leave closes the open studio, at the end.
func (h *house) leave() {
	h.mu.Lock()
	defer h.mu.Unlock()
	_ = h.rooms.leave(h.log)
	h.rooms = nil
}

// sweep clears away what a crash left in the media folder; nothing depends on it.
func (h *house) sweep() {
	if err := h.rooms.media.Sweep(); err != nil {
		h.log.Warn("sweep media folder", "error", err)
	}
}

// remember changes the machine's settings; a disk that does not take them is no
// reason to stop working.
func (h *house) remember(change func(*choices)) {
	if err := h.machine.settings.change(change); err != nil {
		h.log.Warn("write settings", "error", err)
	}
}

// start opens the studio that was named, or the one of the last time. What is
// refused is kept as trouble, for the page to say.
func (h *house) start(ctx context.Context, named string) {
	path := named
	if path == "" {
		path = h.machine.settings.get().Last
	}
	if path == "" {
		return
	}
	if err := h.open(ctx, path); err != nil {
		h.log.Warn("open studio at the start", "path", path, "error", err)
		h.mu.Lock()
		h.trouble = fault.From(err)
		h.mu.Unlock()
	}
}

// await waits for the end of the start.
func (h *house) await() {
	if h.ready != nil {
		<-h.ready
	}
}

// place gives a path in the usual folder that no file has: of two studios of
// one name the second is "NAME 2".
func (h *house) place(name string) string {
	name = fileName(name)
	if name == "" {
		name = h.machine.words().Say(words.StudioFirst)
	}
	return freePath(filepath.Join(h.machine.studios, name), extension)
}

// nameOf is a studio's name: its file's, without folder and extension.
func nameOf(path string) string { return strings.TrimSuffix(filepath.Base(path), extension) }

func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errors.Join(errA, errB) == nil && os.SameFile(infoA, infoB)
}
