package main

import (
	"cmp"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	// Windows has no zones of its own that Go could read.
	_ "time/tzdata"

	"github.com/adrg/xdg"

	"timone/internal/words"
)

// machine is the computer Timone runs on: where things lie there, what it
// remembers, and what language and time it keeps.
type machine struct {
	settings *settings
	// studios is where a studio lies unless the user says otherwise.
	studios string
	// logs is where the log is written.
	logs string
	// copies is where viewers find the documents that are opened again.
	copies copies
	env    func(string) string
	// reader is the language of the browser that read the page last, if any.
	reader atomic.Value
}

func newMachine() *machine {
	return &machine{
		settings: newSettings(filepath.Join(xdg.ConfigHome, "timone", "settings.json")),
		studios:  filepath.Join(xdg.DataHome, "timone"),
		logs:     filepath.Join(xdg.StateHome, "timone"),
		copies:   copies{filepath.Join(xdg.CacheHome, "timone", "copies")},
		env:      os.Getenv,
	}
}

// language is the one the user chose, else the system's, else that of whoever
// reads the page in a browser, else English.
func (m *machine) language() words.Language {
	said := cmp.Or(m.settings.get().Language, m.env("LC_ALL"), m.env("LC_MESSAGES"), m.env("LANG"), systemLocale())
	if saysNoLanguage(said) {
		said, _ = m.reader.Load().(string)
	}
	if language, ok := words.ParseLanguage(said); ok {
		return language
	}
	return words.English
}

// saysNoLanguage is true of the locale of a machine that nobody set up.
func saysNoLanguage(locale string) bool {
	name, _, _ := strings.Cut(locale, ".")
	return name == "" || name == "C" || name == "POSIX"
}

func (m *machine) words() words.Catalogue { return words.In(m.language()) }

// sampleStudio is the file of the studio to look around in.
func (m *machine) sampleStudio() string { return filepath.Join(m.studios, "sample"+extension) }

// timeZone is the machine's IANA zone; Europe/Rome where the system does not
// tell.
func (m *machine) timeZone() string {
	candidates := []string{strings.TrimPrefix(m.env("TZ"), ":"), time.Local.String()}
	if runtime.GOOS != "windows" {
		candidates = append(candidates, linkedZone("/etc/localtime"), writtenZone("/etc/timezone"))
	}
	for _, zone := range candidates {
		if zone == "" || zone == "Local" {
			continue
		}
		if _, err := time.LoadLocation(zone); err == nil {
			return zone
		}
	}
	return "Europe/Rome"
}

// linkedZone reads the zone's name off the end of a link into the zone files.
func linkedZone(path string) string {
	to, err := filepath.EvalSymlinks(path)
	if err != nil {
		return ""
	}
	_, zone, _ := strings.Cut(filepath.ToSlash(to), "/zoneinfo/")
	return zone
}

func writtenZone(path string) string {
	content, _ := os.ReadFile(path)
	return strings.TrimSpace(string(content))
}
