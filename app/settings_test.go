package main

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"timone/internal/words"
)

func TestABrokenSettingsFileNeverBlocksTheStart(t *testing.T) {
	for name, content := range map[string]string{
		"empty": "", "cut": `{"language":"it",`, "list": "[]", "binary": "\x00\xff\x00",
		"types": `{"language":7,"recents":"no","window":[]}`, "unknown": `{"language":"xx","theme":"pink"}`,
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "settings.json")
			if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
				t.Fatal(err)
			}
			c := newSettings(path).get()
			if c.Language != "" || c.Theme != "" || len(c.Recents) != 0 || c.Desk == "" {
				t.Errorf("%+v", c)
			}
		})
	}
}

func TestSettingsThatCannotBeReadArePutAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	if err := os.WriteFile(path, []byte("{broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := newSettings(path).change(func(c *choices) { c.Theme = "dark" }); err != nil {
		t.Fatal(err)
	}
	if aside, err := os.ReadFile(path + ".broken"); err != nil || string(aside) != "{broken" {
		t.Error(string(aside), err)
	}
	if newSettings(path).get().Theme != "dark" {
		t.Error("the new choice is not kept")
	}
}

func TestADiskThatTakesNoSettingsStopsNobody(t *testing.T) {
	h, _ := newTestHouse(t)
	h.machine.settings = newSettings(filepath.Join(os.DevNull, "settings.json"))
	if d, err := (&Studio{h}).SetTheme("dark"); err != nil || d.Theme != "dark" {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestTheDeskKeepsItsNameBetweenStarts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "deep", "settings.json")
	s := newSettings(path)
	if err := s.change(func(c *choices) { c.Theme = "light" }); err != nil {
		t.Fatal(err)
	}
	if again := newSettings(path).get().Desk; again != s.get().Desk {
		t.Errorf("%s, then %s", s.get().Desk, again)
	}
}

func TestTheLastTenStudiosAreRemembered(t *testing.T) {
	var c choices
	for n := range 14 {
		c.opened(strconv.Itoa(n))
	}
	c.opened("7")
	if got := strings.Join(c.Recents, " "); got != "7 13 12 11 10 9 8 6 5 4" || c.Last != "7" {
		t.Errorf("%s, last %s", got, c.Last)
	}
}

func TestTheLanguageIsTheUsersThenTheSystems(t *testing.T) {
	for _, want := range []struct {
		choice string
		env    map[string]string
		spoken words.Language
	}{
		{"", map[string]string{"LANG": "it_IT.UTF-8"}, words.Italian},
		{"", map[string]string{"LANG": "it_IT.UTF-8", "LC_ALL": "en_GB.UTF-8"}, words.English},
		{"", map[string]string{"LANG": "en_US.UTF-8", "LC_MESSAGES": "it_CH"}, words.Italian},
		{"", map[string]string{"LANG": "de_DE.UTF-8"}, words.English},
		{"", map[string]string{"LANG": "C"}, words.English},
		{"", nil, words.English},
		{"it", map[string]string{"LANG": "en_GB.UTF-8"}, words.Italian},
	} {
		h, _ := newTestHouse(t)
		h.machine.env = func(name string) string { return want.env[name] }
		h.remember(func(c *choices) { c.Language = want.choice })
		if got := h.machine.language(); got != want.spoken {
			t.Errorf("%q %v: %s", want.choice, want.env, got)
		}
	}
}

func TestAFileIsWrittenWholeOrNotAtAll(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "piano.pdf")
	if err := writeWhole(path, false, writing("uno", nil)); err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(path, false, writing("due", nil)); err == nil {
		t.Error("replaced without being told to")
	}
	if err := writeWhole(path, true, writing("tre", os.ErrClosed)); err == nil {
		t.Error("a failed write passed")
	}
	if err := writeWhole(path, true, writing("quattro", nil)); err != nil {
		t.Error(err)
	}
	content, _ := os.ReadFile(path)
	if left, _ := os.ReadDir(folder); string(content) != "quattro" || len(left) != 1 {
		t.Errorf("%q, %v", content, left)
	}
}

func TestANameBecomesAFileEverywhere(t *testing.T) {
	for written, want := range map[string]string{
		"Studio Rossi": "Studio Rossi", "a/b\\c": "a-b-c", "..": "", " x. ": "x", "CON": "CON-", "com1.x": "com1.x-",
		"già\x00così\n": "giàcosì", "🥖 pane": "🥖 pane", "مخبز": "مخبز", "\xff": "", `<a>:"b"|?*`: "-a---b----",
	} {
		if got := fileName(written); got != want {
			t.Errorf("%q: %q, want %q", written, got, want)
		}
	}
	if long := fileName(strings.Repeat("è", 10_000)); len(long) > longestName || !strings.HasPrefix(long, "èè") {
		t.Error(len(long))
	}
}

func writing(text string, fails error) func(io.Writer) error {
	return func(w io.Writer) error {
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
		return fails
	}
}
