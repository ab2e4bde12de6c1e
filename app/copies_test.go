package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestADocumentThatIsOpenedAgainIsACopyEachTimeAndOldOnesAreCleared(t *testing.T) {
	c := copies{filepath.Join(t.TempDir(), "copies")}
	now := time.Now()
	if err := c.clear(now); err != nil {
		t.Error("without a copy:", err)
	}
	first, err := c.add("Piano 2026-12.pdf", strings.NewReader("%PDF-1"))
	second, again := c.add("Piano 2026-12.pdf", strings.NewReader("%PDF-2"))
	if err := errors.Join(err, again); err != nil {
		t.Fatal(err)
	}
	week := now.Add(-shelfLife - time.Hour)
	if err := errors.Join(os.WriteFile(first, []byte("with notes"), 0o600), os.Chtimes(filepath.Dir(first), week, week)); err != nil {
		t.Fatal(err)
	}
	if content, err := os.ReadFile(second); string(content) != "%PDF-2" || filepath.Base(second) != "Piano 2026-12.pdf" || err != nil {
		t.Error(second, string(content), err)
	}
	if err := c.clear(now); err != nil {
		t.Error(err)
	}
	left, err := os.ReadDir(c.folder)
	if err != nil || len(left) != 1 || left[0].Name() != filepath.Base(filepath.Dir(second)) {
		t.Error("left:", left, err)
	}
}
