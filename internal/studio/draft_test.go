package studio_test

import (
	"maps"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func TestWhatWasTypedOutlivesTheProgramAndIsNoAct(t *testing.T) {
	s := studiotest.Open(t)
	for place, text := range map[string]string{"client/history/Evento": "Si acce", "client/note/Titolo": "Il quartiere", "gone": "x"} {
		if err := s.KeepDraft(t.Context(), place, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.KeepDraft(t.Context(), "client/history/Evento", "Si accende il forno"); err != nil {
		t.Fatal(err)
	}
	if err := s.KeepDraft(t.Context(), "gone", ""); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopened(t, s.Path())
	want := map[string]string{"client/history/Evento": "Si accende il forno", "client/note/Titolo": "Il quartiere"}
	if got, err := s.Drafts(t.Context()); err != nil || !maps.Equal(got, want) {
		t.Errorf("%v %v", got, err)
	}
	if undo, _, err := s.Steps(t.Context()); err != nil || undo != nil {
		t.Errorf("%+v %v", undo, err)
	}
}

// placesOf are places on a record, as the screens name them.
func placesOf(client, id string) []string {
	return []string{
		client + " dossier/audiences/" + id + "/Esito", client + " person/" + id + "/name", client + " dossier/audit/figure " + id + "/value",
	}
}

func TestWhatWasTypedOnARecordGoesWhenNothingCanBringTheRecordBack(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	act := studio.Act{Name: "strategy.add-objective", Client: client}
	add := func(id string) {
		put(t, s, act, "INSERT INTO objective VALUES (?, ?, 'business', 'Più prenotazioni', '', 1, 0, 0)", id, client)
		for _, place := range placesOf(client, id) {
			if err := s.KeepDraft(t.Context(), place, "Non rispo"); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, id := range []string{"kept", "removed", "settled"} {
		add(id)
	}
	put(t, s, act, "DELETE FROM objective WHERE id = 'settled'")
	if err := s.Settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	add("undone")
	must[studio.Step](t)(s.Undo(t.Context()))
	put(t, s, act, "DELETE FROM objective WHERE id = 'removed'")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = reopened(t, s.Path())
	want := map[string]string{}
	for _, place := range append(placesOf(client, "kept"), placesOf(client, "removed")...) {
		want[place] = "Non rispo"
	}
	if got, err := s.Drafts(t.Context()); err != nil || !maps.Equal(got, want) {
		t.Errorf("%v %v", got, err)
	}
}

func TestNoDraftIsKeptInAStudioThatIsOnlyRead(t *testing.T) {
	s := studiotest.Open(t)
	options := studiotest.Options()
	options.ReadOnly = true
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	reading := must[*studio.Studio](t)(studio.Open(t.Context(), s.Path(), options))
	defer reading.Close()
	wantFault(t, reading.KeepDraft(t.Context(), "here", "a"), words.FaultStudioReadOnly)
}
