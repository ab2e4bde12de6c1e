package dossier_test

import (
	"errors"
	"testing"

	"timone/internal/dossier"
	"timone/internal/words"
)

// ok gives what was written, or ends the test.
func ok[T any](written T, err error) func(t *testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return written
	}
}

func TestWhatHangsOnARecordStaysWithIt(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	marta, gino := stakeholder(t, s, c.ID, "Marta"), stakeholder(t, s, c.ID, "Gino")
	chain, corner := rival(t, s, c.ID, "Catena"), rival(t, s, c.ID, "Forno all'angolo")
	one, two := note(t, s, c.ID, "Uno"), note(t, s, c.ID, "Due")
	contact := ok(s.WriteContact(t.Context(), dossier.Contact{Stakeholder: marta.ID, Day: "2026-11-12", Outcome: "Sì"}))(t)
	profile := ok(s.WriteProfile(t.Context(), dossier.Profile{Competitor: chain.ID, Platform: "x"}))(t)
	seen := ok(s.WriteObservation(t.Context(), dossier.Observation{Competitor: chain.ID, Topic: "tone", Day: "2026-01-01", Text: "Urla"}))(t)
	proof := ok(s.WriteEvidence(t.Context(), dossier.Evidence{Of: "market-note", Record: one.ID, Claim: "Si vede"}))(t)

	contact.Stakeholder, profile.Competitor, seen.Competitor, proof.Record = gino.ID, corner.ID, corner.ID, two.ID
	_, moved := s.WriteContact(t.Context(), contact)
	wantFault(t, moved, words.FaultContactMissing)
	_, moved = s.WriteProfile(t.Context(), profile)
	wantFault(t, moved, words.FaultProfileMissing)
	_, moved = s.WriteObservation(t.Context(), seen)
	wantFault(t, moved, words.FaultObservationMissing)
	_, moved = s.WriteEvidence(t.Context(), proof)
	wantFault(t, moved, words.FaultEvidenceMissing)

	contacts, err := s.Contacts(t.Context(), marta.ID)
	observed, failed := s.Observed(t.Context(), chain.ID)
	if err := errors.Join(err, failed); err != nil || len(contacts) != 1 || len(observed.Observations) != 1 {
		t.Errorf("what was refused was moved all the same: %+v %+v %v", contacts, observed, err)
	}
	if got := market(t, s, c.ID).Evidence; len(got) != 1 || got[0].Record != one.ID {
		t.Errorf("%+v", got)
	}
	if step := undo(t, file); step.Name != "dossier.add-evidence" {
		t.Errorf("a refused move is on the list of acts: %+v", step)
	}
}
