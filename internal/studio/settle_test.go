package studio_test

import (
	"testing"

	"timone/internal/studio/studiotest"
)

func TestASettledStudioHasNothingToUndo(t *testing.T) {
	s := studiotest.Open(t)
	studiotest.Client(t, s, "Panificio Bruni")
	if err := s.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	undo, redo, err := s.Steps(t.Context())
	if err != nil || undo != nil || redo != nil {
		t.Fatal(undo, redo, err)
	}
	studiotest.Client(t, s, "Studio Legale Verdi")
	if undo, _, err = s.Steps(t.Context()); err != nil || undo == nil {
		t.Fatal("what was done after settling cannot be undone", err)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if clients, err := s.Read().Clients(t.Context()); err != nil || len(clients) != 1 {
		t.Fatal(clients, err)
	}
}
