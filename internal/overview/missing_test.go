package overview_test

import (
	"fmt"
	"slices"
	"testing"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/numbers"
	"timone/internal/overview"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

const today day.Day = "2026-11-22"

func missing(t testing.TB, s *studio.Studio, client string) overview.Missing {
	t.Helper()
	return must[overview.Missing](t)(overview.New(s).Missing(t.Context(), client, today))
}

// lacks says which codes, and of which record, a client's dossier is told to lack.
func lacks(t testing.TB, s *studio.Studio, client string, codes ...string) {
	t.Helper()
	got := []string{}
	for _, gap := range missing(t, s, client).Gaps {
		code := gap.Code
		if name := gap.Values["name"]; name != "" {
			code += " " + name
		}
		got = append(got, code)
	}
	if !slices.Equal(got, append([]string{}, codes...)) {
		t.Errorf("missing\n%q, want\n%q", got, codes)
	}
}

func must[T any](t testing.TB) func(T, error) T {
	t.Helper()
	return func(got T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
}

func TestNothingIsMissingWhereNothingWasWritten(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	studiotest.Channel(t, s, client, "instagram")
	studiotest.Picture(t, s, client, studiotest.Post(t, s, client, "Pane"), studiotest.Material(t, s, client, "pane.png"), 0)
	m := missing(t, s, client)
	if len(m.Gaps) != 0 || len(m.More) != 0 || m.Records["channels"] != 1 || m.Records["people"] != 0 {
		t.Errorf("%+v", m)
	}
}

func TestABusinessLacksWhatItLivesByAndAHistoryWhatItMeans(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	m := must[dossier.Milestone](t)(d.WriteMilestone(t.Context(), client, dossier.Milestone{Date: "1957", Event: "Si accende il forno"}))
	lacks(t, s, client, "business-does", "milestone-meaning Si accende il forno")
	m.Meaning = "Il lievito è ancora quello"
	must[dossier.Milestone](t)(d.WriteMilestone(t.Context(), client, m))
	must[dossier.Business](t)(d.DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: "Pane"}))
	lacks(t, s, client, "business-earns")
	must[dossier.Business](t)(d.DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: "Pane", Earns: "Il banco"}))
	lacks(t, s, client)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	lacks(t, s, client, "business-earns")
}

func TestTheDatesOfAHistoryAreMissedInTheirOrder(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	for _, m := range []dossier.Milestone{{Date: "2020-03-12", Event: "Il covid"}, {Date: "1957", Event: "Il forno"}, {Date: "1957-06", Event: "La bottega"}} {
		must[dossier.Milestone](t)(d.WriteMilestone(t.Context(), client, m))
	}
	lacks(t, s, client, "business-does", "milestone-meaning Il forno", "milestone-meaning La bottega", "milestone-meaning Il covid")
}

func TestWhatIsSaidOfAMarketNeedsEvidenceThatStillHolds(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	note := must[dossier.Note](t)(d.WriteNote(t.Context(), client, dossier.Note{Title: "Si compra due volte"}))
	f := must[dossier.Finding](t)(d.WriteFinding(t.Context(), client, dossier.Finding{Kind: "strength", Text: "Il forno a legna"}))
	lacks(t, s, client, "market-note-evidence Si compra due volte", "finding-bare Il forno a legna")
	for _, e := range []dossier.Evidence{
		{Of: "market-note", Record: note.ID, Claim: "Istat", GoodUntil: string(today)},
		{Of: "finding", Record: f.ID, Claim: "Recensioni", GoodUntil: "2026-11-21"},
	} {
		must[dossier.Evidence](t)(d.WriteEvidence(t.Context(), e))
	}
	lacks(t, s, client, "finding-evidence-past Recensioni", "finding-fate Il forno a legna")
	f.Because = "lo sanno tutti"
	must[dossier.Finding](t)(d.WriteFinding(t.Context(), client, f))
	lacks(t, s, client, "finding-evidence-past Recensioni")
	if gap := missing(t, s, client).Gaps[0]; gap.Kind != "finding" || gap.ID != f.ID || gap.Area != "findings" || gap.Values["day"] != "2026-11-21" {
		t.Errorf("%+v", gap)
	}
}

func TestThoseWhoDecideAreInvolvedStoodInForAndHeardInTime(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	much, little := 67, 66
	write := func(one dossier.Stakeholder) dossier.Stakeholder {
		return must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, one))
	}
	marta := write(dossier.Stakeholder{Name: "Marta", Influence: &much, Interest: &much})
	giovanni := write(dossier.Stakeholder{Name: "Giovanni", Influence: &little, NextContact: "2026-11-21"})
	lacks(t, s, client, "approval-none", "stakeholder-involve Marta", "stakeholder-contact Giovanni", "stakeholder-off-map Giovanni")
	tie := func(a dossier.Approval) {
		if err := d.TieApproval(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	tie(dossier.Approval{Stakeholder: marta.ID, What: "strategy"})
	tie(dossier.Approval{Stakeholder: marta.ID, What: "plan"})
	marta.Involve = "Al telefono dopo le 14"
	write(marta)
	giovanni.Interest, giovanni.NextContact = &little, string(today)
	write(giovanni)
	lacks(t, s, client, "approval-missing-post", "approval-missing-crisis", "stand-in Marta")
	for _, what := range []string{"strategy", "plan", "post", "crisis"} {
		tie(dossier.Approval{Stakeholder: marta.ID, What: what, StandIn: giovanni.ID})
	}
	lacks(t, s, client)
}

func TestAHistoryOfWhichNoPostTellsIsSaidOnce(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	must[dossier.Business](t)(d.DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: "Pane", Earns: "Il banco"}))
	var ids []string
	for _, date := range []string{"1968-03", "1968", "2003"} {
		lacks(t, s, client)
		m := must[dossier.Milestone](t)(d.WriteMilestone(t.Context(), client, dossier.Milestone{Date: date, Event: "Un forno", Meaning: "Si cresce"}))
		ids = append(ids, m.ID)
	}
	lacks(t, s, client, "milestones-untold")
	if gap := missing(t, s, client).Gaps[0]; gap.ID != ids[1] || gap.Field != "retell" {
		t.Errorf("leads to %+v, not to the oldest", gap)
	}
	err := s.Do(t.Context(), studio.Act{Name: "test.retell"}, func(q *db.Queries) error {
		return q.AddPost(t.Context(), db.AddPostParams{ID: s.NewID(), ClientID: client, Title: "Vent’anni", State: "idea", MilestoneID: &ids[2]})
	})
	if err != nil {
		t.Fatal(err)
	}
	lacks(t, s, client)
}

func TestABrandThatIsBegunIsToldWhatItLacks(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	must[[]dossier.BrandWord](t)(d.AddBrandWords(t.Context(), client, "avoid", "esperienza"))
	lacks(t, s, client, "brand-promise", "brand-values", "brand-proof", "brand-voice")
	must[dossier.Value](t)(d.WriteValue(t.Context(), client, dossier.Value{Text: "Pazienza"}))
	must[dossier.Proof](t)(d.WriteProof(t.Context(), client, dossier.Proof{Text: "48 ore di lievitazione"}))
	b := must[dossier.Brand](t)(d.Brand(t.Context(), client))
	said := int64(-1)
	b.Promise, b.Voice.Funny = "Il pane di ieri è buono domani", &said
	must[dossier.Brand](t)(d.DescribeBrand(t.Context(), b))
	lacks(t, s, client)
}

func TestAnAuditThatIsBegunLooksAtEveryChannel(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	instagram, facebook := studiotest.Channel(t, s, client, "instagram"), studiotest.Channel(t, s, client, "facebook")
	must[dossier.Audit](t)(d.WriteAudit(t.Context(), dossier.Audit{ID: instagram, State: "ferma da maggio"}))
	lacks(t, s, client, "channel-unseen", "channel-verdict", "channel-access", "channel-figures")
	must[dossier.Audit](t)(d.WriteAudit(t.Context(), dossier.Audit{ID: instagram, Access: "Marta", Verdict: "mend"}))
	must[numbers.Measure](t)(numbers.New(s).Add(t.Context(), client, numbers.Measure{Channel: instagram, Metric: "follower", Day: "2026-11-01"}))
	lacks(t, s, client, "channel-unseen")
	if gap := missing(t, s, client).Gaps[0]; gap.ID != facebook || gap.Values["platform"] != "facebook" {
		t.Errorf("%+v", gap)
	}
}

func TestACompetitorIsKnownWhereItSpeaksAndLookedAtEveryNinetyDays(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	c := must[dossier.Competitor](t)(d.WriteCompetitor(t.Context(), client, dossier.Competitor{Name: "Lamarca"}))
	lacks(t, s, client, "competitor-profile Lamarca", "competitor-unseen Lamarca")
	must[dossier.Profile](t)(d.WriteProfile(t.Context(), dossier.Profile{Competitor: c.ID, Platform: "instagram", Profile: "@lamarca"}))
	must[dossier.Observation](t)(d.WriteObservation(t.Context(), dossier.Observation{Competitor: c.ID, Topic: "price", Day: string(today.Add(-91)), Text: "3,20"}))
	lacks(t, s, client, "competitor-stale Lamarca")
	must[dossier.Observation](t)(d.WriteObservation(t.Context(), dossier.Observation{Competitor: c.ID, Topic: "price", Day: string(today.Add(-90)), Text: "3,40"}))
	lacks(t, s, client)
}

func TestAnAudienceLacksNeedsAndMaterialsTheirRights(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	audience := must[strategy.Audience](t)(strategy.New(s).AddAudience(t.Context(), client, strategy.Audience{Name: "Chi fa la spesa"}))
	studiotest.Material(t, s, client, "mai usata.png")
	used, lapsed := studiotest.Material(t, s, client, "usata.png"), studiotest.Material(t, s, client, "scaduta.png")
	studiotest.Picture(t, s, client, studiotest.Post(t, s, client, "Pane"), used, 0)
	m := media.New(s)
	material := must[media.Material](t)(m.Material(t.Context(), lapsed))
	material.Alt, material.Licence, material.Expiry = "Una vetrina", "del cliente", "2026-11-21"
	must[media.Material](t)(m.Edit(t.Context(), material))
	lacks(t, s, client, "audience-needs Chi fa la spesa", "material-lapsed scaduta.png", "material-rights usata.png", "material-alt usata.png")
	studiotest.Need(t, s, client, audience.ID, "Il dolce giusto")
	material = must[media.Material](t)(m.Material(t.Context(), used))
	material.Alt, material.Source, material.Licence = "Una pagnotta", "Marta", "del cliente"
	must[media.Material](t)(m.Edit(t.Context(), material))
	lacks(t, s, client, "material-lapsed scaduta.png")
}

func TestOfManyGapsThatAreAlikeTheFirstIsNamedAndTheRestAreCounted(t *testing.T) {
	for notes, want := range map[int]struct{ named, more int }{5: {5, 0}, 6: {1, 5}, 313: {1, 312}} {
		s := studiotest.Open(t)
		client := studiotest.Client(t, s, "Panificio Bruni")
		err := s.Do(t.Context(), studio.Act{Name: "test.notes"}, func(q *db.Queries) error {
			for i := range notes {
				if err := q.PutMarketNote(t.Context(), db.PutMarketNoteParams{ID: s.NewID(), ClientID: client, Title: fmt.Sprint("Nota ", i)}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		m := missing(t, s, client)
		if len(m.Gaps) != want.named || m.More["market-note-evidence"] != want.more || m.Gaps[0].Values["name"] != "Nota 0" || m.Records["market"] != notes {
			t.Errorf("%d notes: %d gaps, %v more, records %v", notes, len(m.Gaps), m.More, m.Records)
		}
	}
}

func TestAGapLeadsToTheRecordAndTheFieldThatMendIt(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	write := func(p dossier.Stakeholder) string {
		return must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, p)).ID
	}
	much := 90
	write(dossier.Stakeholder{Name: "Il Comune", Influence: &much, Interest: &much, Involve: "Per lettera"})
	marta := write(dossier.Stakeholder{Name: "Marta", Inside: true, Referent: true})
	proof := must[dossier.Proof](t)(d.WriteProof(t.Context(), client, dossier.Proof{Text: "48 ore di lievitazione"}))
	evidence := must[dossier.Evidence](t)(d.WriteEvidence(t.Context(), dossier.Evidence{
		Of: "proof", Record: proof.ID, Claim: "Lo dice l’etichetta", GoodUntil: "2026-11-21",
	}))
	where := map[string]overview.Gap{}
	for _, gap := range missing(t, s, client).Gaps {
		where[gap.Code] = gap
	}
	for code, want := range map[string][]string{
		"approval-none":       {marta, "", "approvals"},
		"stakeholder-off-map": {marta, "", "standing"},
		"brand-promise":       {client, "", "promise"},
		"proof-evidence-past": {proof.ID, evidence.ID, "good-until"},
	} {
		if g := where[code]; !slices.Equal([]string{g.ID, g.Part, g.Field}, want) {
			t.Errorf("%s leads to %+v, want %q", code, g, want)
		}
	}
}

func TestEveryGapHasItsSentence(t *testing.T) {
	for _, code := range overview.GapCodes() {
		for _, language := range []words.Language{words.Italian, words.English} {
			if !words.In(language).Has(words.Key("dossier.gap." + code)) {
				t.Errorf("%s has no sentence in %s", code, language)
			}
		}
	}
}

// BenchmarkMissing looks for what a dossier lacks with 500 stakeholders, 2,000
// materials and 5,000 observations.
func BenchmarkMissing(b *testing.B) {
	s := studiotest.Open(b)
	client := studiotest.Client(b, s, "Panificio Bruni")
	studiotest.LargeDossier(b, s, client)
	for b.Loop() {
		missing(b, s, client)
	}
}
