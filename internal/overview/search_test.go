package overview_test

import (
	"fmt"
	"slices"
	"testing"

	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/numbers"
	"timone/internal/overview"
	"timone/internal/strategy"
	"timone/internal/studio/studiotest"
)

// found is what a search shall give first: a kind, where it is shown, and what of it.
type found struct{ kind, place, id, part, field string }

func TestEveryTextOfADossierIsFoundWithItsPlace(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	told := map[string]found{}

	must[dossier.Business](t)(d.DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: "focacce", Earns: "banco"}))
	told["focacce"] = found{"business", "", client, "", "does"}
	told["banco"] = found{"business", "", client, "", "earns"}
	product := must[dossier.Product](t)(d.WriteProduct(t.Context(), client, dossier.Product{Kind: "product", Name: "Pandoro", About: "burroso"}))
	told["pandoro"], told["burroso"] = found{"product", "", product.ID, "", ""}, found{"product", "", product.ID, "", ""}
	milestone := must[dossier.Milestone](t)(d.WriteMilestone(t.Context(), client, dossier.Milestone{Date: "1968-03-19", Event: "Inaugurazione", Meaning: "perché continua"}))
	for _, query := range []string{"inaugur", "continua", "1968", "1968-03", "19/3/1968", "19 marzo 1968", "march 1968"} {
		told[query] = found{"milestone", "", milestone.ID, "", ""}
	}

	note := must[dossier.Note](t)(d.WriteNote(t.Context(), client, dossier.Note{Title: "Turisti", Text: "estate"}))
	told["turisti"], told["estate"] = found{"market-note", "", note.ID, "", ""}, found{"market-note", "", note.ID, "", ""}
	evidence := must[dossier.Evidence](t)(d.WriteEvidence(t.Context(), dossier.Evidence{
		Of: "market-note", Record: note.ID, Claim: "Istat", Source: "rilevazione", Day: "2023-05-02", GoodUntil: "2029-01-31",
	}))
	for _, query := range []string{"istat", "rilevazione", "2/5/2023", "2029"} {
		told[query] = found{"evidence", "market-note", note.ID, evidence.ID, ""}
	}

	competitor := must[dossier.Competitor](t)(d.WriteCompetitor(t.Context(), client, dossier.Competitor{Name: "Lamarca", About: "catena"}))
	told["lamarca"], told["catena"] = found{"competitor", "", competitor.ID, "", ""}, found{"competitor", "", competitor.ID, "", ""}
	profile := must[dossier.Profile](t)(d.WriteProfile(t.Context(), dossier.Profile{Competitor: competitor.ID, Platform: "tiktok", Profile: "@fornoveloce"}))
	told["tiktok"], told["fornoveloce"] = found{"competitor-profile", "competitor", competitor.ID, profile.ID, ""}, found{"competitor-profile", "competitor", competitor.ID, profile.ID, ""}
	seen, followers := 0.0, 4321.0
	observation := must[dossier.Observation](t)(d.WriteObservation(t.Context(), dossier.Observation{Competitor: competitor.ID, Topic: "offer", Day: "2025-08-15", Text: "sconto", Value: &seen}))
	told["sconto"], told["15/8/2025"] = found{"observation", "competitor", competitor.ID, observation.ID, ""}, found{"observation", "competitor", competitor.ID, observation.ID, ""}
	figure := must[dossier.Observation](t)(d.WriteObservation(t.Context(), dossier.Observation{Competitor: competitor.ID, Topic: "followers", Day: "2025-08-16", Value: &followers}))
	told["4.321"] = found{"observation", "competitor", competitor.ID, figure.ID, ""}

	marta := must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, dossier.Stakeholder{
		Name: "Marta", Organisation: "Consorzio", Role: "titolare", Cares: "quartiere", Involve: "telefonandole",
		Contacts: "marta@bruni.example", NextContact: "2027-02-03",
	}))
	for _, query := range []string{"marta", "consorzio", "titolare", "quartiere", "telefonandole", "marta@bruni", "3/2/2027"} {
		told[query] = found{"stakeholder", "", marta.ID, "", ""}
	}
	contact := studiotest.Contact(t, s, client, marta.ID, "2026-11-12", "Rimandato")
	told["rimandato"], told["12/11/2026"] = found{"contact", "stakeholder", marta.ID, contact, ""}, found{"contact", "stakeholder", marta.ID, contact, ""}

	audience := must[strategy.Audience](t)(strategy.New(s).AddAudience(t.Context(), client, strategy.Audience{
		Name: "Mamme", Who: "impegnate", Place: "Carrassi", Role: "decidono", Words: "merenda",
	}))
	for _, query := range []string{"mamme", "impegnate", "carrassi", "decidono", "merenda"} {
		told[query] = found{"audience", "", audience.ID, "", ""}
	}
	told["sbrigarsi"] = found{"need", "audience", audience.ID, studiotest.Need(t, s, client, audience.ID, "Sbrigarsi"), ""}

	b := must[dossier.Brand](t)(d.Brand(t.Context(), client))
	b.Promise = "domani è buono ancora"
	must[dossier.Brand](t)(d.DescribeBrand(t.Context(), b))
	told["domani ancora"] = found{"brand", "", client, "", "promise"}
	told["pazienza"] = found{"brand-value", "", must[dossier.Value](t)(d.WriteValue(t.Context(), client, dossier.Value{Text: "Pazienza"})).ID, "", ""}
	told["lievitazione"] = found{"proof", "", must[dossier.Proof](t)(d.WriteProof(t.Context(), client, dossier.Proof{Text: "48 ore di lievitazione"})).ID, "", ""}
	word := must[[]dossier.BrandWord](t)(d.AddBrandWords(t.Context(), client, "avoid", "esperienza"))[0]
	word.Instead = "assaggio"
	must[dossier.BrandWord](t)(d.WriteBrandWord(t.Context(), word))
	told["esperienza"], told["assaggio"] = found{"brand-word", "", word.ID, "", ""}, found{"brand-word", "", word.ID, "", ""}
	swatch := must[dossier.Swatch](t)(d.WriteSwatch(t.Context(), client, dossier.Swatch{Name: "Crosta", Colour: "#704523"}))
	told["crosta"], told["#704523"] = found{"swatch", "", swatch.ID, "", ""}, found{"swatch", "", swatch.ID, "", ""}
	typeface := must[dossier.Typeface](t)(d.WriteTypeface(t.Context(), client, dossier.Typeface{Name: "Newsreader", UsedFor: "intestazioni"}))
	told["newsreader"], told["intestazioni"] = found{"typeface", "", typeface.ID, "", ""}, found{"typeface", "", typeface.ID, "", ""}
	tags := must[dossier.HashtagSet](t)(d.WriteHashtagSet(t.Context(), client, dossier.HashtagSet{Name: "Natalizi", Tags: "#panettone2026 #bari"}))
	for _, query := range []string{"natalizi", "#panettone", "panettone2026", "#bari"} {
		told[query] = found{"hashtag-set", "", tags.ID, "", ""}
	}

	channel := studiotest.Channel(t, s, client, "instagram")
	told["instagram"] = found{"channel", "", channel, "", ""}
	must[dossier.Audit](t)(d.WriteAudit(t.Context(), dossier.Audit{ID: channel, State: "trascurata", Access: "nipote"}))
	told["trascurata"], told["nipote"] = found{"audit", "", channel, "", ""}, found{"audit", "", channel, "", ""}
	n := 1870.0
	measure := must[numbers.Measure](t)(numbers.New(s).Add(t.Context(), client, numbers.Measure{Channel: channel, Metric: "copertura", Unit: "persone", Day: "2024-09-30", Value: &n}))
	for _, query := range []string{"copertura", "1870", "1.870", "1,870", "30/9/2024", "copertura 1870"} {
		told[query] = found{"measure", "channel", channel, measure.ID, ""}
	}

	finding := must[dossier.Finding](t)(d.WriteFinding(t.Context(), client, dossier.Finding{Kind: "threat", Text: "Affitto", Because: "contratto"}))
	told["affitto"], told["contratto"] = found{"finding", "", finding.ID, "", ""}, found{"finding", "", finding.ID, "", ""}

	material := must[media.Material](t)(media.New(s).Material(t.Context(), studiotest.Material(t, s, client, "insegna.png")))
	material.Alt, material.Source, material.Licence, material.Consent = "facciata", "fotografo", "esclusiva", "liberatoria"
	material.Tags, material.Expiry = []string{"esterno", "sera"}, "2028-06-30"
	must[media.Material](t)(media.New(s).Edit(t.Context(), material))
	for _, query := range []string{"insegna", "facciata", "fotografo", "esclusiva", "liberatoria", "sera", "30/6/2028"} {
		told[query] = found{"material", "", material.ID, "", ""}
	}

	for query, want := range told {
		hits, err := overview.New(s).Search(t.Context(), query, client)
		if err != nil {
			t.Fatal(err)
		}
		if len(hits) == 0 || (found{hits[0].Kind, hits[0].Place, hits[0].ID, hits[0].Part, hits[0].Field}) != want {
			t.Errorf("%q found %+v, want first %+v", query, hits, want)
		}
	}
}

func TestWhatHasNoNameIsFoundUnderItsChannelsAndAFigureAsANumber(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Studio Sala")
	channel := studiotest.Channel(t, s, client, "instagram")
	must[dossier.Audit](t)(d.WriteAudit(t.Context(), dossier.Audit{ID: channel, Access: "le chiavi le ha Anna"}))
	n, seen := 1250.0, 4300.0
	must[numbers.Measure](t)(numbers.New(s).Add(t.Context(), client, numbers.Measure{Channel: channel, Metric: "copertura", Unit: "persone", Day: "2024-09-30", Value: &n}))
	competitor := must[dossier.Competitor](t)(d.WriteCompetitor(t.Context(), client, dossier.Competitor{Name: "Lamarca"}))
	must[dossier.Observation](t)(d.WriteObservation(t.Context(), dossier.Observation{Competitor: competitor.ID, Topic: "followers", Day: "2025-08-16", Value: &seen}))
	search := func(query string) overview.Hit {
		return must[[]overview.Hit](t)(overview.New(s).Search(t.Context(), query, client))[0]
	}
	if hit := search("anna"); hit.Title != "instagram" || hit.Detail != "le chiavi le ha Anna" {
		t.Errorf("%+v", hit)
	}
	if hit := search("1250"); hit.Value == nil || *hit.Value != n || hit.Unit != "persone" {
		t.Errorf("%+v", hit)
	}
	if hit := search("4300"); hit.Value == nil || *hit.Value != seen || hit.Unit != "" {
		t.Errorf("%+v", hit)
	}
	if hits := must[[]overview.Hit](t)(overview.New(s).Search(t.Context(), "instagram", client)); len(hits) != 1 {
		t.Errorf("a channel was found %d times: %+v", len(hits), hits)
	}
}

func TestAMaterialIsFoundByItsTagsAndShowsThemAsTheyAreRead(t *testing.T) {
	s := studiotest.Open(t)
	client, m := studiotest.Client(t, s, "Panificio Bruni"), media.New(s)
	material := must[media.Material](t)(m.Material(t.Context(), studiotest.Material(t, s, client, "insegna.png")))
	material.Tags = []string{"Pane & Co.", `detta "la sposa"`, "<sera>"}
	must[media.Material](t)(m.Edit(t.Context(), material))
	for _, query := range []string{"pane co", "sposa", "sera"} {
		hits := must[[]overview.Hit](t)(overview.New(s).Search(t.Context(), query, client))
		if len(hits) != 1 || hits[0].Detail != `Pane & Co., detta "la sposa", <sera>` {
			t.Errorf("%q: %+v", query, hits)
		}
	}
	if hits := must[[]overview.Hit](t)(overview.New(s).Search(t.Context(), "u0026", client)); len(hits) > 0 {
		t.Error(hits)
	}
}

func TestWordsAreFoundHoweverTheyAreTyped(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	for i, text := range []string{"Perché l’anno dopo è già lì", "Straße 🥖 خبز", "Si va a Bari da tre re"} {
		must[dossier.Note](t)(d.WriteNote(t.Context(), client, dossier.Note{Title: fmt.Sprint("Nota ", i), Text: text}))
		must[dossier.Value](t)(d.WriteValue(t.Context(), client, dossier.Value{Text: text}))
	}
	for query, number := range map[string]int{
		"perche": 0, "PERCHE’": 0, "perche\u0301": 0, "l'anno": 0, "l’anno": 0, "anno dop": 0, "gia li": 0,
		"straße": 1, "خبز": 1, "straße 🥖": 1, "re": 2, "da tr": 2, "va a ba": 2,
	} {
		hits := find(t, s, query, client)
		if !slices.Contains(hits, fmt.Sprint("market-note Nota ", number)) || len(hits) != 2 {
			t.Errorf("%q found %q, want note %d and its like among the values", query, hits, number)
		}
	}
}
