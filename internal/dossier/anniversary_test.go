package dossier_test

import (
	"testing"

	"timone/internal/calendar"
	"timone/internal/dossier"
	"timone/internal/studio"
	"timone/internal/studio/db"
)

// The clock of a test stands on the 22nd of November 2026.
func TestAnAnniversaryIsToldInTheLanguageOfTheClientsPapers(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	for _, told := range []struct {
		language       string
		m              dossier.Milestone
		title, caption string
	}{
		{
			"it",
			dossier.Milestone{Date: "1957-12-31", Event: "Si accende il forno", Meaning: "Non si è mai spento\n"},
			"1957 → 69 anni: Si accende il forno", "Non si è mai spento\n\nL'anniversario: 31 dicembre 2026.",
		},
		{
			"it",
			dossier.Milestone{Date: "1957", Event: "Si accende il forno"},
			"1957 → 70 anni: Si accende il forno", "",
		},
		{
			"en",
			dossier.Milestone{Date: "2026-03", Event: "A second shop"},
			"2026 → 1 year: A second shop", "The anniversary: March 2027.",
		},
		{
			"en",
			dossier.Milestone{Date: "2031-03-12", Event: "The new oven", Meaning: "Twice the bread"},
			"2031: The new oven", "Twice the bread\n\nThe date: 12 March 2031.",
		},
		{
			"it",
			dossier.Milestone{Date: "2031", Event: "Il forno nuovo"},
			"2031: Il forno nuovo", "La data: 2031.",
		},
		{
			"it",
			dossier.Milestone{Date: "2026-11-23", Event: "Si riapre"},
			"2026: Si riapre", "La data: 23 novembre 2026.",
		},
	} {
		c.Language = told.language
		if _, err := s.Edit(t.Context(), c); err != nil {
			t.Fatal(err)
		}
		m, err := s.WriteMilestone(t.Context(), c.ID, told.m)
		if err != nil {
			t.Fatal(err)
		}
		a, err := s.Anniversary(t.Context(), m.ID)
		if err != nil || a.Client != c.ID || a.Milestone != m || a.Title != told.title || a.Caption != told.caption {
			t.Errorf("%+v %v, want %q %q", a, err, told.title, told.caption)
		}
	}
}

func TestAHistorySaysWhichPostsRetellIt(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	m := write(t, s, c.ID, "1957", "Si accende il forno")
	var idea calendar.Post
	err := file.Do(t.Context(), studio.Act{Name: "dossier.retell-milestone", Client: c.ID}, func(q *db.Queries) (err error) {
		idea, err = calendar.New(file).Retell(t.Context(), q, calendar.Retelling{Client: c.ID, Milestone: m.ID, Title: "70 anni"})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	want := dossier.Retelling{Post: idea.ID, Milestone: m.ID, Title: "70 anni", State: "idea"}
	if b, err := s.Business(t.Context(), c.ID); err != nil || len(b.Retellings) != 1 || b.Retellings[0] != want {
		t.Errorf("%+v %v", b.Retellings, err)
	}
	if err := s.Remove(t.Context(), "milestone", m.ID); err != nil {
		t.Fatal(err)
	}
	if p, err := calendar.New(file).Post(t.Context(), idea.ID); err != nil || p.Milestone != "" {
		t.Errorf("%+v %v", p, err)
	}
}
