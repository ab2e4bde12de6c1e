package dossier_test

import (
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func market(t *testing.T, s *dossier.Service, client string) dossier.Market {
	t.Helper()
	m, err := s.Market(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func note(t *testing.T, s *dossier.Service, client, title string) dossier.Note {
	t.Helper()
	n, err := s.WriteNote(t.Context(), client, dossier.Note{Title: title})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestEvidenceSpeaksForItsNoteAndGoesAndComesWithIt(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	n := note(t, s, c.ID, "Il pane si compra due volte a settimana")
	e := dossier.Evidence{
		Of: "market-note", Record: n.ID, Claim: "2,1 acquisti\na settimana", Source: "https://www.istat.it/pane?anno=2025",
		Material: studiotest.Material(t, file, c.ID, "ricerca.pdf"), Day: "2025-11-03", Confidence: "high", GoodUntil: "2026-12-31",
	}
	kept, err := s.WriteEvidence(t.Context(), e)
	e.ID, e.MaterialName = kept.ID, "ricerca.pdf"
	if err != nil || kept != e {
		t.Fatalf("%+v %v", kept, err)
	}
	if got := market(t, s, c.ID).Evidence; len(got) != 1 || got[0] != e {
		t.Fatalf("%+v", got)
	}
	if err := s.Remove(t.Context(), "market-note", n.ID); err != nil {
		t.Fatal(err)
	}
	if got := market(t, s, c.ID); len(got.Notes)+len(got.Evidence) != 0 {
		t.Errorf("%+v", got)
	}
	if _, err := file.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := market(t, s, c.ID).Evidence; len(got) != 1 || got[0] != e {
		t.Errorf("%+v", got)
	}
}

func TestEvidenceSaysUntilWhenItsFileMayBeUsed(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	materials := media.New(file)
	photo, err := materials.Material(t.Context(), studiotest.Material(t, file, c.ID, "forno.jpg"))
	if err != nil {
		t.Fatal(err)
	}
	photo.Expiry = "2026-11-21"
	if _, err := materials.Edit(t.Context(), photo); err != nil {
		t.Fatal(err)
	}
	e := dossier.Evidence{Of: "market-note", Record: note(t, s, c.ID, "Uno").ID, Claim: "Si vede", Material: photo.ID}
	if kept, err := s.WriteEvidence(t.Context(), e); err != nil || kept.MaterialExpiry != "2026-11-21" {
		t.Errorf("%+v %v", kept, err)
	}
	if got := market(t, s, c.ID).Evidence; len(got) != 1 || got[0].MaterialExpiry != "2026-11-21" {
		t.Errorf("%+v", got)
	}
}

func TestUndoOfChangedEvidenceSaysWhereItStands(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	one := note(t, s, c.ID, "Uno")
	e, err := s.WriteEvidence(t.Context(), dossier.Evidence{Of: "market-note", Record: one.ID, Claim: "Si vede", Source: "in negozio"})
	if err != nil {
		t.Fatal(err)
	}
	e.Claim = "Si vede da qui"
	if e, err = s.WriteEvidence(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	step, err := file.Undo(t.Context())
	if err != nil || step.Detail["on"] != "market-note" || step.Detail["record"] != one.ID {
		t.Fatalf("%+v %v", step, err)
	}
	if got := market(t, s, c.ID).Evidence; got[0].Claim != "Si vede" {
		t.Errorf("%+v", got)
	}
	if err := s.Remove(t.Context(), "evidence", e.ID); err != nil {
		t.Fatal(err)
	}
	if got := market(t, s, c.ID).Evidence; len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestOnlyAClientsOwnFilesCanBeASource(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	n := note(t, s, c.ID, "Uno")
	studiotest.Material(t, file, "", "logo-mio.png")
	b, a := studiotest.Material(t, file, c.ID, "b.pdf"), studiotest.Material(t, file, c.ID, "A.pdf")
	names, err := s.MaterialNames(t.Context(), c.ID)
	if err != nil || len(names) != 2 || names[0].ID != a || names[1].ID != b {
		t.Fatalf("%+v %v", names, err)
	}
	_, err = s.WriteEvidence(t.Context(), dossier.Evidence{Of: "market-note", Record: n.ID, Claim: "Si vede", Material: "nothing"})
	wantFault(t, err, words.FaultMaterialGone)
}

func TestWhatNoEvidenceCanBeIsRefused(t *testing.T) {
	s, file := open(t)
	c, other := create(t, s, "Panificio Bruni"), create(t, s, "Villa Rosa")
	n := note(t, s, c.ID, "Uno")
	theirs := studiotest.Material(t, file, other.ID, "loro.pdf")
	for _, bad := range []struct {
		change func(*dossier.Evidence)
		code   words.Key
	}{
		{func(e *dossier.Evidence) { e.Claim = " \n" }, words.FaultEvidenceEmpty},
		{func(e *dossier.Evidence) { e.Source = "https://" }, words.FaultAddressInvalid},
		{func(e *dossier.Evidence) { e.Source = "HTTPS://istat .it" }, words.FaultAddressInvalid},
		{func(e *dossier.Evidence) { e.Source = "mailto:" }, words.FaultAddressInvalid},
		{func(e *dossier.Evidence) { e.Source = "javascript:alert(1)" }, words.FaultAddressInvalid},
		{func(e *dossier.Evidence) { e.Source = strings.Repeat("a", 2001) }, words.FaultTextTooLong},
		{func(e *dossier.Evidence) { e.Day = "2026-02-31" }, words.FaultDayInvalid},
		{func(e *dossier.Evidence) { e.GoodUntil = "3026-01-01" }, words.FaultDayInvalid},
		{func(e *dossier.Evidence) { e.Confidence = "sure" }, words.FaultChoiceUnknown},
		{func(e *dossier.Evidence) { e.Of = "milestone" }, words.FaultChoiceUnknown},
		{func(e *dossier.Evidence) { e.Record = "nothing" }, words.FaultMarketNoteMissing},
		{func(e *dossier.Evidence) { e.ID = "nothing" }, words.FaultEvidenceMissing},
		{func(e *dossier.Evidence) { e.Material = theirs }, words.FaultMaterialGone},
	} {
		e := dossier.Evidence{Of: "market-note", Record: n.ID, Claim: "Si vede"}
		bad.change(&e)
		_, err := s.WriteEvidence(t.Context(), e)
		wantFault(t, err, bad.code)
	}
	if got := market(t, s, c.ID).Evidence; len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestNotesOnTheMarketStandInTheOrderSetByHand(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	a, b, d := note(t, s, c.ID, "A"), note(t, s, c.ID, "B"), note(t, s, c.ID, "D")
	titles := func() (all string) {
		for _, n := range market(t, s, c.ID).Notes {
			all += n.Title
		}
		return all
	}
	if err := s.Order(t.Context(), c.ID, "market-note", []string{d.ID, a.ID, b.ID}); err != nil || titles() != "DAB" {
		t.Fatal(titles(), err)
	}
	wantFault(t, s.Order(t.Context(), c.ID, "market-note", []string{d.ID, "nothing"}), words.FaultMarketNoteMissing)
	if _, err := file.Undo(t.Context()); err != nil || titles() != "ABD" {
		t.Error(titles(), err)
	}
	_, err := s.WriteNote(t.Context(), c.ID, dossier.Note{Title: " "})
	wantFault(t, err, words.FaultMarketNoteEmpty)
}

func TestASourceThatIsNoAddressHoldsUpNothingElseOfTheEvidence(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	e, err := s.WriteEvidence(t.Context(), dossier.Evidence{Of: "market-note", Record: note(t, s, c.ID, "Pane").ID, Claim: "Due volte"})
	if err != nil {
		t.Fatal(err)
	}
	err = file.Do(t.Context(), studio.Act{Name: "dossier.edit-evidence", Client: c.ID}, func(q *db.Queries) error {
		return q.PutEvidence(t.Context(), db.PutEvidenceParams{ID: e.ID, ClientID: c.ID, Claim: e.Claim, Source: "https://", MarketNoteID: &e.Record})
	})
	if err != nil {
		t.Fatal(err)
	}
	e.Source, e.Claim = "https://", "Tre volte"
	if kept, err := s.WriteEvidence(t.Context(), e); err != nil || kept != e {
		t.Errorf("%+v %v", kept, err)
	}
	e.Source = "mailto:"
	_, err = s.WriteEvidence(t.Context(), e)
	wantFault(t, err, words.FaultAddressInvalid)
}
