package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/words"
)

func history(t *testing.T, s *dossier.Service, client string) []dossier.Milestone {
	t.Helper()
	b, err := s.Business(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return b.Milestones
}

func write(t *testing.T, s *dossier.Service, client, date, event string) dossier.Milestone {
	t.Helper()
	m, err := s.WriteMilestone(t.Context(), client, dossier.Milestone{Date: date, Event: event})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestAHistoryIsToldFromTheOldestHoweverItWasWritten(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	for _, date := range []string{"1999-03", "1957", "1957-06-12", "2004"} {
		write(t, s, c.ID, date, "Accadde nel "+date)
	}
	var dates []string
	for _, m := range history(t, s, c.ID) {
		dates = append(dates, m.Date)
	}
	if !slices.Equal(dates, []string{"1957", "1957-06-12", "1999-03", "2004"}) {
		t.Error(dates)
	}
}

func TestAMilestoneIsChangedRemovedAndBroughtBack(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	m := write(t, s, c.ID, "1957", "Si accende il forno")
	m.Meaning = "Il lievito\nè ancora quello"
	if _, err := s.WriteMilestone(t.Context(), "", m); err != nil {
		t.Fatal(err)
	}
	if got := history(t, s, c.ID); len(got) != 1 || got[0] != m {
		t.Fatalf("%+v", got)
	}
	if err := s.Remove(t.Context(), "milestone", m.ID); err != nil {
		t.Fatal(err)
	}
	wantFault(t, s.Remove(t.Context(), "milestone", m.ID), words.FaultMilestoneMissing)
	step, err := file.Undo(t.Context())
	if err != nil || step.Detail["name"] != m.Event || step.Detail["record"] != m.ID {
		t.Fatalf("%+v %v", step, err)
	}
	if got := history(t, s, c.ID); len(got) != 1 || got[0] != m {
		t.Errorf("%+v", got)
	}
}

func TestTypingIntoOneFieldOfARecordIsOneActAndEachFieldItsOwn(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	m := write(t, s, c.ID, "1957", "Si accende il forno")
	for _, typed := range []string{"Il", "Il lievito", "Il lievito c'è ancora"} {
		m.Meaning = typed
		if _, err := s.WriteMilestone(t.Context(), "", m); err != nil {
			t.Fatal(err)
		}
	}
	m.Event = "Nonno Vito accende il forno"
	if _, err := s.WriteMilestone(t.Context(), "", m); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Si accende il forno/Il lievito c'è ancora", "Si accende il forno/"} {
		if _, err := file.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := history(t, s, c.ID)[0]; got.Event+"/"+got.Meaning != want {
			t.Errorf("%q, want %q", got.Event+"/"+got.Meaning, want)
		}
	}
}

func TestWhatNoMilestoneCanBeIsRefused(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	for _, bad := range []struct {
		m    dossier.Milestone
		code words.Key
	}{
		{dossier.Milestone{Date: "1957-02-31", Event: "x"}, words.FaultDateInvalid},
		{dossier.Milestone{Date: "3026", Event: "x"}, words.FaultDateInvalid},
		{dossier.Milestone{Date: "1957", Event: " \n"}, words.FaultMilestoneEmpty},
		{dossier.Milestone{Date: "1957", Event: strings.Repeat("a", 301)}, words.FaultTextTooLong},
		{dossier.Milestone{ID: "nobody", Date: "1957", Event: "x"}, words.FaultMilestoneMissing},
	} {
		_, err := s.WriteMilestone(t.Context(), c.ID, bad.m)
		wantFault(t, err, bad.code)
	}
	_, err := s.WriteMilestone(t.Context(), "nobody", dossier.Milestone{Date: "1957", Event: "x"})
	wantFault(t, err, words.FaultClientGone)
	wantFault(t, s.Remove(t.Context(), "cloud", "x"), words.FaultChoiceUnknown)
	wantFault(t, s.Order(t.Context(), c.ID, "milestone", nil), words.FaultChoiceUnknown)
	if got := history(t, s, c.ID); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestADossierSaysWhenItWasLastWrittenIn(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	if on, err := s.Updated(t.Context(), c.ID); err != nil || on != "" {
		t.Errorf("nothing was written yet, but %q %v", on, err)
	}
	d, err := s.DescribeBusiness(t.Context(), dossier.Business{Client: c.ID, Does: "Pane\ne focaccia", Earns: "Il banco"})
	if err != nil || d.Does != "Pane\ne focaccia" {
		t.Fatalf("%+v %v", d, err)
	}
	if on, err := s.Updated(t.Context(), c.ID); err != nil || len(on) != 10 {
		t.Errorf("%q %v", on, err)
	}
}
