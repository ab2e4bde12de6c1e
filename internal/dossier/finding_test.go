package dossier_test

import (
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func find(t *testing.T, s *dossier.Service, client, kind, text string) dossier.Finding {
	t.Helper()
	f, err := s.WriteFinding(t.Context(), client, dossier.Finding{Kind: kind, Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// fields gives what stands in a client's four fields, such as "strength: a b".
func fields(t *testing.T, s *dossier.Service, client string) string {
	t.Helper()
	all, err := s.Findings(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	said, kind := []string{}, ""
	for _, f := range all.Findings {
		if f.Kind != kind {
			said, kind = append(said, f.Kind+":"), f.Kind
		}
		said = append(said, f.Text)
	}
	return strings.Join(said, " ")
}

func TestAFindingIsMovedBetweenTheFieldsInOneAct(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	a := find(t, s, c.ID, "strength", "a")
	find(t, s, c.ID, "strength", "b")
	threat := find(t, s, c.ID, "threat", "x")
	last := find(t, s, c.ID, "threat", "y")
	before := "strength: a b threat: x y"
	for _, move := range []struct {
		to   dossier.FindingMove
		want string
	}{
		{dossier.FindingMove{ID: a.ID, Kind: "threat", Before: last.ID}, "strength: b threat: x a y"},
		{dossier.FindingMove{ID: a.ID, Kind: "strength"}, "strength: b a threat: x y"},
		{dossier.FindingMove{ID: last.ID, Kind: "threat", Before: threat.ID}, "strength: a b threat: y x"},
		{dossier.FindingMove{ID: threat.ID, Kind: "weakness", Before: "gone"}, "strength: a b threat: y weakness: x"},
	} {
		if got := fields(t, s, c.ID); got != before {
			t.Fatalf("before %+v: %s", move.to, got)
		}
		if err := s.MoveFinding(t.Context(), move.to); err != nil {
			t.Fatal(err)
		}
		if got := fields(t, s, c.ID); got != move.want {
			t.Errorf("%s, want %s", got, move.want)
		}
		step, err := file.Undo(t.Context())
		if err != nil || step.Name != "dossier.move-finding" || step.Detail["record"] != move.to.ID {
			t.Fatalf("%+v %v", step, err)
		}
	}
	wantFault(t, s.MoveFinding(t.Context(), dossier.FindingMove{ID: a.ID, Kind: "luck"}), words.FaultChoiceUnknown)
	wantFault(t, s.MoveFinding(t.Context(), dossier.FindingMove{ID: "none", Kind: "threat"}), words.FaultFindingMissing)
}

func TestAFindingIsUsedOrDismissedAndNeverBoth(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	objective := studiotest.Objective(t, file, c.ID, "Vendere 600 panettoni")
	theirs := studiotest.Objective(t, file, studiotest.Client(t, file, "Verde Radice"), "x")
	f := find(t, s, c.ID, "threat", "Apre un discount")
	for _, fate := range []struct{ objective, because, wantObjective, wantBecause string }{
		{"", "  ", "", ""},
		{"", "Troppo lontano", "", "Troppo lontano"},
		{objective, "Troppo lontano", objective, ""},
	} {
		f.Objective, f.Because = fate.objective, fate.because
		kept, err := s.WriteFinding(t.Context(), "", f)
		if err != nil || kept.Objective != fate.wantObjective || kept.Because != fate.wantBecause {
			t.Errorf("%+v: %+v %v", fate, kept, err)
		}
	}
	f.Objective = theirs
	_, err := s.WriteFinding(t.Context(), "", f)
	wantFault(t, err, words.FaultObjectiveMissing)
	_, err = s.WriteFinding(t.Context(), c.ID, dossier.Finding{Kind: "threat", Text: " \n"})
	wantFault(t, err, words.FaultFindingEmpty)
	_, err = s.WriteFinding(t.Context(), c.ID, dossier.Finding{Kind: "luck", Text: "x"})
	wantFault(t, err, words.FaultChoiceUnknown)
	all, err := s.Findings(t.Context(), c.ID)
	if err != nil || len(all.Findings) != 1 || all.Findings[0] != (dossier.Finding{ID: f.ID, Kind: f.Kind, Text: f.Text, Objective: objective}) {
		t.Errorf("%+v %v", all, err)
	}
}

func TestARemovedFindingComesBackWhereItStood(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	a := find(t, s, c.ID, "strength", "a")
	find(t, s, c.ID, "strength", "b")
	if err := s.Remove(t.Context(), "finding", a.ID); err != nil {
		t.Fatal(err)
	}
	if got := fields(t, s, c.ID); got != "strength: b" {
		t.Errorf("%s", got)
	}
	if _, err := file.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := fields(t, s, c.ID); got != "strength: a b" {
		t.Errorf("%s", got)
	}
}

func TestAFindingTakesItsEvidenceAlongAndBringsItBack(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	f := find(t, s, c.ID, "threat", "Apre un discount")
	e, err := s.WriteEvidence(t.Context(), dossier.Evidence{Of: "finding", Record: f.ID, Claim: "Insegna montata", Day: "2026-11-02"})
	if err != nil {
		t.Fatal(err)
	}
	evidence := func() []dossier.Evidence {
		all, err := s.Findings(t.Context(), c.ID)
		if err != nil {
			t.Fatal(err)
		}
		return all.Evidence
	}
	if err := s.Remove(t.Context(), "finding", f.ID); err != nil || len(evidence()) != 0 {
		t.Fatal(err, evidence())
	}
	if _, err := file.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := evidence(); len(got) != 1 || got[0] != e {
		t.Errorf("%+v", got)
	}
}
