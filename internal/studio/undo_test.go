package studio_test

import (
	"testing"

	"timone/internal/studio/studiotest"
)

func TestAnUndoneClientIsGoneAndARedoneOneIsBack(t *testing.T) {
	s := studiotest.Open(t)
	id := studiotest.Client(t, s, "Forno Aurora")
	post := studiotest.Post(t, s, id, "Il pane di Natale", studiotest.OnDay("2026-12-08"))
	t.Log(post)
	for range 2 {
		step, err := s.Undo(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%+v", step)
	}
	if _, err := s.Read().NameOfClient(t.Context(), id); err == nil {
		t.Error("the client is still there")
	}
	for range 2 {
		if _, err := s.Redo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	s = studiotest.Reopen(t, s)
	if name, err := s.Read().NameOfClient(t.Context(), id); name != "Forno Aurora" {
		t.Error(name, err)
	}
	u, r, err := s.Steps(t.Context())
	t.Log(u, r, err)
}
