package dossier_test

import (
	"math"
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/words"
)

func rivals(t *testing.T, s *dossier.Service, client string) dossier.Competitors {
	t.Helper()
	c, err := s.Competitors(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func rival(t *testing.T, s *dossier.Service, client, name string) dossier.Competitor {
	t.Helper()
	c, err := s.WriteCompetitor(t.Context(), client, dossier.Competitor{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func see(t *testing.T, s *dossier.Service, competitor, topic, day, text string) dossier.Observation {
	t.Helper()
	o, err := s.WriteObservation(t.Context(), dossier.Observation{Competitor: competitor, Topic: topic, Day: day, Text: text})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestEachTopicShowsTheNewestThatWasSeenAndHowManyOlder(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	chain, oven := rival(t, s, c.ID, "Catena"), rival(t, s, c.ID, "Forno vecchio")
	see(t, s, chain.ID, "price", "2026-11-02", "3,20 al chilo")
	see(t, s, chain.ID, "price", "2026-10-02", "3,10 al chilo")
	see(t, s, chain.ID, "price", "2026-11-02", "3,30 al chilo, nel pomeriggio")
	see(t, s, chain.ID, "tone", "2026-01-01", "Urla")
	see(t, s, oven.ID, "price", "2020-01-01", "2 al chilo")
	got := map[string]int{}
	for _, n := range rivals(t, s, c.ID).Newest {
		got[n.Competitor+"/"+n.Text] = n.Older
	}
	for text, older := range map[string]int{
		chain.ID + "/3,30 al chilo, nel pomeriggio": 2, chain.ID + "/Urla": 0, oven.ID + "/2 al chilo": 0,
	} {
		if n, ok := got[text]; !ok || n != older || len(got) != 3 {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestWhatWasSeenIsReadFromTheNewestAndGoesAndComesWithItsCompetitor(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	chain := rival(t, s, c.ID, "Catena")
	followers := 4100.0
	p, err := s.WriteProfile(t.Context(), dossier.Profile{Competitor: chain.ID, Platform: "instagram", Profile: "https://instagram.com/catena"})
	if err != nil {
		t.Fatal(err)
	}
	see(t, s, chain.ID, "tone", "2026-01-01", "Urla")
	counted, err := s.WriteObservation(t.Context(), dossier.Observation{Competitor: chain.ID, Topic: "followers", Day: "2026-02-01", Value: &followers})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Remove(t.Context(), "competitor", chain.ID); err != nil {
		t.Fatal(err)
	}
	if got := rivals(t, s, c.ID); len(got.Competitors)+len(got.Profiles)+len(got.Newest) != 0 {
		t.Errorf("%+v", got)
	}
	if _, err := file.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := rivals(t, s, c.ID); len(got.Profiles) != 1 || got.Profiles[0] != p || len(got.Newest) != 2 {
		t.Errorf("%+v", got)
	}
	seen, err := s.Observed(t.Context(), chain.ID)
	if err != nil || len(seen.Observations) != 2 || seen.Observations[0].ID != counted.ID || *seen.Observations[0].Value != followers {
		t.Errorf("%+v %v", seen, err)
	}
}

func TestUndoOfWhatWasSeenLeadsToTheCompetitor(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	chain, oven := rival(t, s, c.ID, "Catena"), rival(t, s, c.ID, "Forno vecchio")
	o := see(t, s, chain.ID, "tone", "2026-01-01", "Urla")
	o.Text = "Urla meno"
	if _, err := s.WriteObservation(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	step, err := file.Undo(t.Context())
	if err != nil || step.Detail["on"] != "competitor" || step.Detail["record"] != chain.ID {
		t.Errorf("%+v %v", step, err)
	}
	if o, err = s.Observation(t.Context(), o.ID); err != nil || o.Text != "Urla" {
		t.Errorf("%+v %v", o, err)
	}
	if err := s.Order(t.Context(), c.ID, "competitor", []string{oven.ID, chain.ID}); err != nil {
		t.Fatal(err)
	}
	if got := rivals(t, s, c.ID).Competitors; got[0] != oven {
		t.Errorf("%+v", got)
	}
}

func TestWhatNoCompetitorProfileOrObservationCanBeIsRefused(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	chain := rival(t, s, c.ID, "Catena")
	nan := math.NaN()
	_, err := s.WriteCompetitor(t.Context(), c.ID, dossier.Competitor{Name: "\n"})
	wantFault(t, err, words.FaultCompetitorNameless)
	for code, p := range map[words.Key]dossier.Profile{
		words.FaultPlatformEmpty:     {Competitor: chain.ID},
		words.FaultPlatformAddress:   {Competitor: chain.ID, Platform: "https://x.example"},
		words.FaultAddressInvalid:    {Competitor: chain.ID, Platform: "x", Profile: "https://"},
		words.FaultCompetitorMissing: {Competitor: "nobody", Platform: "x"},
		words.FaultProfileMissing:    {ID: "nothing", Competitor: chain.ID, Platform: "x"},
	} {
		_, err := s.WriteProfile(t.Context(), p)
		wantFault(t, err, code)
	}
	_, err = s.WriteProfile(t.Context(), dossier.Profile{Competitor: chain.ID, Platform: "website", Profile: "just words here"})
	wantFault(t, err, words.FaultAddressInvalid)
	for code, o := range map[words.Key]dossier.Observation{
		words.FaultObservationEmpty:   {Competitor: chain.ID, Topic: "tone", Day: "2026-01-01", Text: " "},
		words.FaultNumberInvalid:      {Competitor: chain.ID, Topic: "tone", Day: "2026-01-01", Value: &nan},
		words.FaultChoiceUnknown:      {Competitor: chain.ID, Topic: "gossip", Day: "2026-01-01", Text: "x"},
		words.FaultDayInvalid:         {Competitor: chain.ID, Topic: "tone", Day: "2026-02-31", Text: "x"},
		words.FaultTextTooLong:        {Competitor: chain.ID, Topic: "tone", Day: "2026-01-01", Text: strings.Repeat("a", 10_001)},
		words.FaultCompetitorMissing:  {Competitor: "nobody", Topic: "tone", Day: "2026-01-01", Text: "x"},
		words.FaultObservationMissing: {ID: "nothing", Competitor: chain.ID, Topic: "tone", Day: "2026-01-01", Text: "x"},
	} {
		_, err := s.WriteObservation(t.Context(), o)
		wantFault(t, err, code)
	}
	if got := rivals(t, s, c.ID); len(got.Profiles)+len(got.Newest) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestOfOneDayTheLastWrittenStandsAboveAlsoAfterItWasBroughtBack(t *testing.T) {
	d, s := open(t)
	c := rival(t, d, create(t, d, "Panificio Bruni").ID, "Lamarca")
	first := see(t, d, c.ID, "offer", "2026-11-02", "prima")
	see(t, d, c.ID, "offer", "2026-11-02", "seconda")
	if err := d.Remove(t.Context(), "observation", first.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	seen, err := d.Observed(t.Context(), c.ID)
	if err != nil || len(seen.Observations) != 2 || seen.Observations[1].ID != first.ID {
		t.Errorf("%+v %v", seen.Observations, err)
	}
}
