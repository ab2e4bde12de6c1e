package studio_test

import (
	"path/filepath"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/studiotest"
)

func TestAStudioFilledInHasteIsWholeOnceItIsClosed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hasty.timone")
	o := studiotest.Options()
	o.Hasty = true
	s, err := studio.Create(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	studiotest.Client(t, s, "Panificio Bruni")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := studio.Open(t.Context(), path, studiotest.Options())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	faults, err := again.Check(t.Context())
	if err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
	if clients, err := again.Read().Clients(t.Context()); err != nil || len(clients) != 1 {
		t.Error(clients, err)
	}
}
