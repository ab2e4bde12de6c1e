package media

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/words"
)

// Rendition says which form of a picture is meant.
type Rendition string

// The forms in which a picture is kept: as it came, for a page of paper (its
// longest side at most 2000 pixels), for a post's sheet (its shorter side 360,
// which is 220 an inch there), for the screen (its longest side 900), and small,
// to know it by (its shorter side 160).
const (
	Original Rendition = "original"
	Print    Rendition = "print"
	Sheet    Rendition = "sheet"
	Screen   Rendition = "screen"
	Thumb    Rendition = "small"
)

// square ends the name of the small rendition as it was first made, cropped to a
// square: Sweep takes it away, and Open makes a whole one.
const square = ".thumb"

// made are the renditions that are made of an original.
var made = []Rendition{Print, Sheet, Screen, Thumb}

// Service keeps the files of one studio in its media folder. It may be used from many
// goroutines.
type Service struct {
	studio *studio.Studio
	// remaking lets one picture be made anew at a time: a month may ask for many at once.
	remaking sync.Mutex
}

// New gives the files of a studio; the folder is made with the first one.
func New(s *studio.Studio) *Service { return &Service{studio: s} }

// Open gives a picture by the hash of its content. It refuses, as not found, a
// hash or a rendition that is none and a picture that is not there; nothing
// outside of the media folder can be reached. Renditions are JPEG, or PNG where
// the picture lets through what lies under it; those of a drawing are SVG, cleaned.
func (s *Service) Open(sha256 string, r Rendition) (*os.File, error) {
	if !isHash(sha256) || !r.known() {
		return nil, fault.NotFound(words.FaultPictureMissing)
	}
	root, err := os.OpenRoot(s.studio.MediaDir())
	if err != nil {
		return nil, explainMissing(err)
	}
	defer root.Close()
	f, err := root.Open(fileOf(sha256, r))
	if errors.Is(err, fs.ErrNotExist) && r != Original {
		return s.remake(root, sha256, r)
	}
	return f, explainMissing(err)
}

// Read gives a picture's bytes; see Open.
func (s *Service) Read(sha256 string, r Rendition) ([]byte, error) {
	f, err := s.Open(sha256, r)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(f)
	if err != nil {
		return nil, fault.Internal(err, "read picture "+sha256)
	}
	return content, nil
}

// remake makes the renditions of a kept picture anew when one of them was lost.
func (s *Service) remake(root *os.Root, sha256 string, r Rendition) (*os.File, error) {
	s.remaking.Lock()
	defer s.remaking.Unlock()
	if again, err := root.Open(fileOf(sha256, r)); err == nil {
		return again, nil
	}
	f, err := root.Open(fileOf(sha256, Original))
	if err != nil {
		return nil, explainMissing(err)
	}
	defer f.Close()
	p, err := examine(f, shown)
	if err != nil {
		return nil, fault.NotFound(words.FaultPictureMissing).Because(err)
	}
	if _, err := s.render(context.Background(), root, p, sha256); err != nil {
		return nil, err
	}
	again, err := root.Open(fileOf(sha256, r))
	return again, explainMissing(err)
}

// Sweep takes away what a crash left half copied, and what is no longer shown. It is for the one who has the
// studio open for writing, before the first picture comes.
func (s *Service) Sweep() error {
	entries, err := os.ReadDir(s.studio.MediaDir())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), coming) || strings.HasSuffix(entry.Name(), square) {
			err = errors.Join(err, os.Remove(filepath.Join(s.studio.MediaDir(), entry.Name())))
		}
	}
	return err
}

// fileOf is a picture's name in the media folder: its hash, and the rendition
// unless it is the original.
func fileOf(sha256 string, r Rendition) string {
	if r == Original {
		return sha256
	}
	return sha256 + "." + string(r)
}

func (r Rendition) known() bool {
	return r == Original || slices.Contains(made, r)
}

func isHash(s string) bool {
	return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == ""
}

func explainMissing(err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return fault.NotFound(words.FaultPictureMissing).Because(err)
	}
	return fault.Internal(err, "open picture")
}
