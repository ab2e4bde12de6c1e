package main

import (
	"encoding/json"
	"io"
	"os"
	"slices"
	"sync"

	"github.com/google/uuid"
)

// remembered is how many recent studios the machine keeps.
const remembered = 10

// choices is what the machine remembers between two starts. All else is in the
// studio.
type choices struct {
	// Desk is this machine's id in the journal of every studio.
	Desk     string   `json:"desk"`
	Language string   `json:"language"`
	Theme    string   `json:"theme"`
	Last     string   `json:"last"`
	Recents  []string `json:"recents"`
	// Papers is the folder where a document was saved last.
	Papers string `json:"papers"`
	Window place  `json:"window"`
}

// place is where the window stood; no width means that it never did.
type place struct {
	X         int  `json:"x"`
	Y         int  `json:"y"`
	Width     int  `json:"width"`
	Height    int  `json:"height"`
	Maximised bool `json:"maximised"`
}

// settings are the machine's choices in a file. They are read when first asked
// for; a file that is missing or broken gives those of a new machine.
type settings struct {
	path string
	mu   sync.Mutex
	read func() choices
	now  *choices
}

func newSettings(path string) *settings {
	return &settings{path: path, read: func() choices { return readChoices(path) }}
}

// get gives the choices as they are.
func (s *settings) get() choices {
	s.mu.Lock()
	defer s.mu.Unlock()
	return *s.current()
}

// change changes the choices and writes them down.
func (s *settings) change(by func(*choices)) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	by(s.current())
	return writeWhole(s.path, true, func(w io.Writer) error {
		lines := json.NewEncoder(w)
		lines.SetIndent("", "  ")
		return lines.Encode(s.now)
	})
}

func (s *settings) current() *choices {
	if s.now == nil {
		read := s.read()
		s.now = &read
	}
	return s.now
}

// readChoices never fails: what cannot be read is put aside, and what is not
// understood falls back to how a new machine has it.
func readChoices(path string) choices {
	var c choices
	content, err := os.ReadFile(path)
	if err == nil && json.Unmarshal(content, &c) != nil {
		_ = os.Rename(path, path+".broken")
		c = choices{}
	}
	if !slices.Contains(languageChoices, c.Language) {
		c.Language = ""
	}
	if !slices.Contains(themeChoices, c.Theme) {
		c.Theme = ""
	}
	if c.Desk == "" {
		c.Desk = uuid.NewString()
	}
	return c
}

// What can be chosen; empty leaves it to the system.
var (
	languageChoices = []string{"", "it", "en"}
	themeChoices    = []string{"", "light", "dark"}
)

// opened puts a studio first among the recent ones.
func (c *choices) opened(path string) {
	c.forget(path)
	c.Last = path
	c.Recents = append([]string{path}, c.Recents...)
	c.Recents = c.Recents[:min(len(c.Recents), remembered)]
}

// forget takes a studio out of the recent ones.
func (c *choices) forget(path string) {
	c.Recents = slices.DeleteFunc(slices.Clone(c.Recents), func(p string) bool { return p == path })
	if c.Last == path {
		c.Last = ""
	}
}
