package dossier_test

import (
	"reflect"
	"testing"

	"timone/internal/dossier"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func channels(t *testing.T, s *dossier.Service, client string) dossier.Channels {
	t.Helper()
	all, err := s.Channels(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestEveryChannelHasItsEntryInTheAuditAndSaysNothingUntilItIsWritten(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	id := studiotest.Channel(t, file, c.ID, "instagram")
	other := studiotest.Channel(t, file, c.ID, "facebook")
	if got := channels(t, s, c.ID).Audits; !reflect.DeepEqual(got, []dossier.Audit{{ID: id}, {ID: other}}) {
		t.Fatalf("%+v", got)
	}
	a, err := s.WriteAudit(t.Context(), dossier.Audit{ID: id, State: "Fermo da marzo\nbio vecchia", Access: "Giovanni", Verdict: "mend"})
	if err != nil {
		t.Fatal(err)
	}
	if got := channels(t, s, c.ID).Audits[0]; got != a {
		t.Errorf("%+v", got)
	}
	step, err := file.Undo(t.Context())
	if err != nil || step.Name != "dossier.edit-audit" || step.Detail["record"] != id {
		t.Fatalf("%+v %v", step, err)
	}
	if got := channels(t, s, c.ID).Audits[0]; got != (dossier.Audit{ID: id}) {
		t.Errorf("%+v", got)
	}
	_, err = s.WriteAudit(t.Context(), dossier.Audit{ID: id, Verdict: "burn"})
	wantFault(t, err, words.FaultChoiceUnknown)
	_, err = s.WriteAudit(t.Context(), dossier.Audit{ID: "none"})
	wantFault(t, err, words.FaultChannelMissing)
}

func TestAChannelKnowsThePostsThatAreStillAheadOnIt(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	channel := studiotest.Channel(t, file, c.ID, "instagram")
	studiotest.Channel(t, file, c.ID, "facebook")
	for _, post := range []struct{ day, state string }{
		{"2026-01-01", "draft"},
		{"2199-01-02", "draft"},
		{"2199-01-01", "approved"},
		{"2198-01-01", "discarded"},
		{"2197-01-01", "published"},
	} {
		id := studiotest.Post(t, file, c.ID, "x", studiotest.OnDay(post.day), studiotest.InState(post.state))
		studiotest.Variant(t, file, c.ID, id, channel)
	}
	idea := studiotest.Post(t, file, c.ID, "x")
	studiotest.Variant(t, file, c.ID, idea, channel)
	want := []dossier.Ahead{{Channel: channel, Posts: 2, Next: "2199-01-01"}}
	if got := channels(t, s, c.ID).Ahead; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}
