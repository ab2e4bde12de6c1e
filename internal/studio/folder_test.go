package studio_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"timone/internal/studio"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func TestASynchronisedFolderIsNoPlaceForAStudio(t *testing.T) {
	for folder, service := range map[string]string{
		"Dropbox/clienti":              "Dropbox",
		"Dropbox (Personal)":           "Dropbox",
		"OneDrive - Studio Rossi/2026": "OneDrive",
		"Google Drive":                 "Google Drive",
		"Library/Mobile Documents/x":   "iCloud",
		"Nextcloud/Documenti":          "Nextcloud",
	} {
		t.Run(folder, func(t *testing.T) {
			home := t.TempDir()
			path := filepath.Join(home, folder, "studio.timone")
			_, err := studio.Create(t.Context(), path, studiotest.Options())
			f := wantFault(t, err, words.FaultStudioCloud)
			if f.Values["service"] != service {
				t.Errorf("it names %v", f.Values)
			}
			if got := filesIn(t, home); got != "" {
				t.Errorf("%s was made", got)
			}
			_, err = studio.Open(t.Context(), path, studiotest.Options())
			wantFault(t, err, words.FaultStudioCloud)
		})
	}
}

func TestASynchronisedFolderIsKnownByItsMark(t *testing.T) {
	home := t.TempDir()
	if err := os.Mkdir(filepath.Join(home, ".stfolder"), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := studio.Create(t.Context(), filepath.Join(home, "a", "b", "studio.timone"), studiotest.Options())
	if f := wantFault(t, err, words.FaultStudioCloud); f.Values["service"] != "Syncthing" {
		t.Errorf("it names %v", f.Values)
	}
}

func TestASynchronisedFolderIsKnownBehindALink(t *testing.T) {
	home := t.TempDir()
	real := filepath.Join(home, "Dropbox", "clienti")
	if err := os.MkdirAll(real, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(home, "clienti")
	if err := os.Symlink(real, link); err != nil {
		t.Fatal(err)
	}
	_, err := studio.Create(t.Context(), filepath.Join(link, "studio.timone"), studiotest.Options())
	wantFault(t, err, words.FaultStudioCloud)
}

func TestAFolderThatOnlySoundsLikeOneIsFine(t *testing.T) {
	for _, folder := range []string{"Megan", "dropboxes", "Il mio OneDrive", "icloudy", "mega progetto"} {
		s, err := studio.Create(t.Context(), filepath.Join(t.TempDir(), folder, "studio.timone"), studiotest.Options())
		if err != nil {
			t.Errorf("%s: %v", folder, err)
			continue
		}
		_ = s.Close()
	}
}

func TestIdsRiseAndAreUUIDsOfVersionSeven(t *testing.T) {
	clock := studiotest.Clock(time.Millisecond / 4)
	next := studio.NewIDs(clock)
	shape := regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
	var last string
	for range 10_000 {
		id := next()
		if !shape.MatchString(id) {
			t.Fatalf("%s is none", id)
		}
		if id <= last {
			t.Fatalf("%s came after %s", id, last)
		}
		last = id
	}
}

func TestIdsRiseWhenTheClockStandsStillOrGoesBack(t *testing.T) {
	now := studiotest.Start
	next := studio.NewIDs(func() time.Time { now = now.Add(-time.Millisecond); return now })
	last := ""
	for range 10_000 {
		id := next()
		if id <= last {
			t.Fatalf("%s came after %s", id, last)
		}
		last = id
	}
	if !strings.HasPrefix(last, "01") {
		t.Errorf("%s does not carry the time", last)
	}
}
