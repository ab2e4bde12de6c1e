package document_test

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/importer"
	"timone/internal/pdf"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func TestTheQuestionnairesStandWhereTheyStood(t *testing.T) {
	for _, l := range []words.Language{words.Italian, words.English} {
		t.Run(string(l), func(t *testing.T) {
			s := studiotest.Open(t)
			client := studiotest.Client(t, s, "Studio Verdi")
			paper := laid(t, s, document.Request{Kind: "intake", Client: client, Language: string(l), Cover: bakeryCover})
			unchanged(t, "intake-"+string(l)+".txt", paper.Dump)
			unchanged(t, "intake-"+string(l)+"-read.txt", paper.DumpStructure)
			sound(t, written(t, paper))
		})
	}
}

// fieldsOf gives the fields of a questionnaire.
func fieldsOf(t *testing.T, p *document.Paper) map[string]string {
	t.Helper()
	var content bytes.Buffer
	if err := p.Write(&content); err != nil {
		t.Fatal(err)
	}
	return must[map[string]string](t)(importer.Form(content.Bytes()))
}

func TestAQuestionnaireSaysWhoseItIsAndAsksForWhatTheDossierLacks(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	paper := laid(t, s, document.Request{Kind: "intake", Client: client})
	fields := fieldsOf(t, paper)
	kept := must[document.Exported](t)(documents(s).Keep(t.Context(), paper))
	if want := document.IntakeMark + " 1 " + client + " " + kept.ID; fields[document.IntakeField] != want {
		t.Errorf("%q, want %q", fields[document.IntakeField], want)
	}
	for _, name := range []string{"business/does", "milestone/1/date", "stakeholder/2/approves-post", "voice/funny", "brand/avoid", "channel/1/access"} {
		if _, ok := fields[name]; !ok {
			t.Errorf("it does not ask for %s", name)
		}
	}
	must[dossier.Business](t)(dossier.New(s).DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: "Pane"}))
	if fields := fieldsOf(t, laid(t, s, document.Request{Kind: "intake", Client: client})); fields["business/earns"] != "" {
		t.Error(fields)
	} else if _, asked := fields["business/does"]; asked {
		t.Error("it asks for what the dossier says already")
	}
}

// complete fills what a client's records lack and the client could say.
func complete(t *testing.T, s *studio.Studio, client string) {
	t.Helper()
	d, ctx := dossier.New(s), t.Context()
	known := must[dossier.Business](t)(d.Business(ctx, client))
	for _, m := range append(known.Milestones, dossier.Milestone{Date: "2025", Event: "Un forno nuovo"}) {
		m.Meaning = "Si va avanti"
		must[dossier.Milestone](t)(d.WriteMilestone(ctx, client, m))
	}
	for _, p := range known.Products {
		p.About = "Buono"
		must[dossier.Product](t)(d.WriteProduct(ctx, client, p))
	}
}

// halfKnown gives a client of which records are there that lack something, and the
// ids of one of each kind.
func halfKnown(t *testing.T, s *studio.Studio) (client string, ids map[string]string) {
	t.Helper()
	ctx, d := t.Context(), dossier.New(s)
	client, ids = studiotest.Client(t, s, "Studio Verdi"), map[string]string{}
	for i := range 4 {
		name := fmt.Sprint("Numero ", i)
		ids["known-product"] = must[dossier.Product](t)(d.WriteProduct(ctx, client, dossier.Product{Kind: "product", Name: name, Season: 3})).ID
		ids["known-milestone"] = must[dossier.Milestone](t)(d.WriteMilestone(ctx, client, dossier.Milestone{Date: fmt.Sprint(2000 - i), Event: name})).ID
		ids["known-competitor"] = must[dossier.Competitor](t)(d.WriteCompetitor(ctx, client, dossier.Competitor{Name: name})).ID
		ids["known-audience"] = must[strategy.Audience](t)(strategy.New(s).AddAudience(ctx, client, strategy.Audience{Name: name, Needs: []strategy.Need{}})).ID
	}
	return client, ids
}

func TestAQuestionnaireAsksForTwelveThingsAtMostThatKnownRecordsLack(t *testing.T) {
	s := studiotest.Open(t)
	client, _ := halfKnown(t, s)
	known := 0
	for name := range fieldsOf(t, laid(t, s, document.Request{Kind: "intake", Client: client})) {
		if strings.HasPrefix(name, "known-") {
			known++
		}
	}
	if known != 12 {
		t.Error(known, "fields for what is known")
	}
}

func TestWhatAClientSaysOfAKnownRecordIsTakenIntoIt(t *testing.T) {
	s := studiotest.Open(t)
	client, ids := halfKnown(t, s)
	d, st, ctx := dossier.New(s), strategy.New(s), t.Context()
	back, in := answered(t, s, client, map[string]string{
		"known-product/" + ids["known-product"] + "/about": "Nove euro", "known-milestone/" + ids["known-milestone"] + "/meaning": "Si comincia da qui",
		"known-competitor/" + ids["known-competitor"] + "/platform": "Instagram", "known-competitor/" + ids["known-competitor"] + "/profile": "@numero",
		"known-audience/" + ids["known-audience"] + "/need": "Non fare la fila", "known-product/gone/about": "Di nessuno",
	})
	said := must[document.Returned](t)(back.Returned(ctx, in))
	var take []string
	for _, a := range said.Answers {
		if take = append(take, a.ID); !strings.HasPrefix(a.Of, "Numero ") || a.There != "" || a.Trouble != nil {
			t.Errorf("%+v", a)
		}
	}
	if want := 4; must[int](t)(back.Take(ctx, in, take)) != want {
		t.Error(take)
	}
	b := must[dossier.Business](t)(d.Business(ctx, client))
	p := b.Products[slices.IndexFunc(b.Products, func(p dossier.Product) bool { return p.ID == ids["known-product"] })]
	m := b.Milestones[slices.IndexFunc(b.Milestones, func(m dossier.Milestone) bool { return m.ID == ids["known-milestone"] })]
	if len(b.Products) != 4 || p.About != "Nove euro" || p.Season != 3 || len(b.Milestones) != 4 || m.Meaning != "Si comincia da qui" || m.Date != "1997" {
		t.Errorf("%+v", b)
	}
	rivals := must[dossier.Competitors](t)(d.Competitors(ctx, client))
	if len(rivals.Profiles) != 1 || rivals.Profiles[0].Competitor != ids["known-competitor"] || rivals.Profiles[0].Platform != "instagram" {
		t.Errorf("%+v", rivals.Profiles)
	}
	audiences := must[strategy.Strategy](t)(st.Read(ctx, client)).Audiences
	if last := audiences[len(audiences)-1]; len(audiences) != 4 || len(last.Needs) != 1 || last.Needs[0].Text != "Non fare la fila" {
		t.Errorf("%+v", audiences)
	}
}

// answered gives a questionnaire of a client that came back with answers.
func answered(t *testing.T, s *studio.Studio, client string, answers map[string]string) (*document.Intakes, *document.Filled) {
	t.Helper()
	answers[document.IntakeField] = document.IntakeMark + " " + document.IntakeVersion + " " + client + " q1"
	back := document.NewIntakes(s, dossier.New(s), strategy.New(s), documents(s))
	return back, must[*document.Filled](t)(back.Read(t.Context(), words.In(words.Italian), client, "torna.pdf", cameBack(t, answers)))
}

func TestAnAudienceWithoutANameIsCalledByWhatIsSaidOfIt(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	back, in := answered(t, s, client, map[string]string{
		"audience/1/who": "Chi abita vicino", "audience/1/need": "Il pane alle sette", "audience/2/need": "Non fare la fila",
		"audience/3/who": strings.Repeat("Chi passa la mattina presto ", 20),
	})
	must[int](t)(back.Take(t.Context(), in, []string{"audience/1", "audience/2", "audience/3"}))
	all := must[strategy.Strategy](t)(strategy.New(s).Read(t.Context(), client)).Audiences
	if len(all) != 3 || all[0].Name != "Chi abita vicino" || all[1].Name != "Non fare la fila" || !strings.HasSuffix(all[2].Name, "mattina…") {
		t.Errorf("%+v", all)
	}
}

// readBack gives the answers of a questionnaire by their ids.
func readBack(t *testing.T, s *studio.Studio, client string, said map[string]string) map[string]document.Answer {
	t.Helper()
	back, in := answered(t, s, client, said)
	all := map[string]document.Answer{}
	for _, a := range must[document.Returned](t)(back.Returned(t.Context(), in)).Answers {
		all[a.ID] = a
	}
	return all
}

// filledFully has an answer of each kind.
func filledFully() map[string]string {
	return map[string]string{
		"business/does": "Pane", "business/earns": "Pane e focacce", "product/1/name": "Pane", "product/1/about": "400 €", "product/2/about": "Solo di sabato",
		"milestone/1/date": "Maggio 1984", "milestone/1/event": "Apre il forno", "milestone/2/date": "estate 2016", "milestone/2/event": "Il secondo forno",
		"competitor/1/about": "Costano meno", "stakeholder/1/name": "Marta Bruni", "stakeholder/1/role": "Titolare", "stakeholder/1/approves-post": "Yes",
		"stakeholder/2/role": "Contabile", "audience/1/who": "Chi abita vicino", "audience/1/need": "Pane alle sette", "brand/promise": "Il pane di ieri",
		"brand/values": "Pazienza\nMano", "voice/funny": "4", "brand/use": "pane, mano", "brand/avoid": "eccellenza", "channel/1/platform": "Sito web",
		"channel/1/profile": "bruni.it", "channel/1/access": "Marta", "channel/2/platform": "Stampa",
	}
}

func TestAQuestionnaireThatIsReadAgainSaysOfEachAnswerThatItIsThereAlready(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	back, in := answered(t, s, client, filledFully())
	said := must[document.Returned](t)(back.Returned(t.Context(), in))
	var all []string
	for _, a := range said.Answers {
		if all = append(all, a.ID); !a.Free() || a.Adds {
			t.Errorf("%+v", a)
		}
	}
	if taken := must[int](t)(back.Take(t.Context(), in, all)); taken != len(all) || said.Before != nil {
		t.Error(taken, all, said.Before)
	}
	back, in = answered(t, s, client, filledFully())
	said = must[document.Returned](t)(back.Returned(t.Context(), in))
	for _, a := range said.Answers {
		if !a.Known || a.Free() || a.Note != "" || a.Of == a.Text {
			t.Errorf("%+v", a)
		}
	}
	if len(said.Answers) != len(all) || said.Before == nil || said.Before.Name != "torna.pdf" || said.Before.Day == "" {
		t.Errorf("%+v", said.Before)
	}
	_, err := back.Take(t.Context(), in, all)
	wantFault(t, err, words.FaultIntakeNoneChosen)
}

func TestAnAnswerOfASecondCopyReplacesWhatItCorrectsOrStandsBesideTheRest(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	back, in := answered(t, s, client, filledFully())
	var all []string
	for id := range readBack(t, s, client, filledFully()) {
		all = append(all, id)
	}
	must[int](t)(back.Take(t.Context(), in, all))
	second := map[string]string{
		"business/does": "Pane e dolci", "product/1/name": "PANE", "product/1/about": "450 €", "product/2/name": "Dolci", "milestone/1/date": "giugno 1984", "milestone/1/event": "apre il forno",
		"stakeholder/1/name": "marta bruni", "stakeholder/1/approves-plan": "Yes", "audience/1/name": "chi abita vicino", "audience/1/need": "Un dolce la domenica",
		"brand/values": "mano\nOrgoglio", "brand/avoid": "Eccellenza; location", "channel/1/platform": "Website", "channel/1/access": "Ugo", "channel/2/platform": "Google Business",
	}
	for id, want := range map[string]struct {
		there string
		adds  bool
	}{
		"business/does": {"Pane", false}, "product/1": {"400 €", false}, "product/2": {"Pane, Solo di sabato", true}, "milestone/1": {"maggio 1984", false},
		"stakeholder/1": {"Titolare · approva i contenuti", true}, "audience/1": {"Pane alle sette", true}, "brand/values": {"Pazienza, Mano", true}, "brand/avoid": {"eccellenza", true},
		"channel/1": {"Marta", false}, "channel/2": {"Sito web, Stampa", true},
	} {
		if a := readBack(t, s, client, second)[id]; a.There != want.there || a.Adds != want.adds || a.Known || a.Trouble != nil {
			t.Errorf("%s: %+v, want %+v", id, a, want)
		}
	}
	back, in = answered(t, s, client, second)
	must[int](t)(back.Take(t.Context(), in, append(all, "channel/2")))
	d, ctx := dossier.New(s), t.Context()
	b, sphere, brand := must[dossier.Business](t)(d.Business(ctx, client)), must[dossier.Sphere](t)(d.Sphere(ctx, client)), must[dossier.Brand](t)(d.Brand(ctx, client))
	if len(b.Products) != 3 || b.Products[0].Name != "Pane" || b.Products[0].About != "450 €" || len(b.Milestones) != 2 || b.Milestones[0].Date != "1984-06" {
		t.Errorf("%+v", b)
	}
	if len(sphere.Stakeholders) != 2 || len(sphere.Approvals) != 2 || len(brand.Values) != 3 || len(brand.Words) != 4 {
		t.Errorf("%+v %+v", sphere, brand)
	}
	st := must[strategy.Strategy](t)(strategy.New(s).Read(ctx, client))
	if len(st.Channels) != 3 || st.Channels[0].Platform != "website" || st.Channels[1].Platform != "press" || st.Channels[2].Platform != "google" || len(st.Audiences) != 1 || len(st.Audiences[0].Needs) != 2 {
		t.Errorf("%+v %+v", st.Channels, st.Audiences)
	}
	if audits := must[dossier.Channels](t)(d.Channels(ctx, client)).Audits; len(audits) != 3 || audits[0].Access != "Ugo" {
		t.Errorf("%+v", audits)
	}
}

func TestADateIsTakenAsItIsWrittenOrSaysWhyNot(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	said, refused := map[string]string{}, map[string]words.Key{
		"12/6/57": words.DateShortYear, "31/02/1960": words.DateNoDay, "tanto tempo fa": words.DateRoughRefused, "": words.IntakeRefusedDate,
	}
	dates := []string{"maggio 1984", "June 12, 1957", "estate 2016", "12/6/57", "31/02/1960", "tanto tempo fa", ""}
	for i, date := range dates {
		said[fmt.Sprint("milestone/", i, "/date")], said[fmt.Sprint("milestone/", i, "/event")] = date, fmt.Sprint("Evento ", i)
	}
	var all []string
	for id, a := range readBack(t, s, client, said) {
		all = append(all, id)
		date := said[id+"/date"]
		if why := refused[date]; (why == "") != (a.Trouble == nil) || why != "" && a.Trouble.Code != why || (a.Note != "") != (date == "estate 2016") {
			t.Errorf("%+v", a)
		}
	}
	back, in := answered(t, s, client, said)
	must[int](t)(back.Take(t.Context(), in, all))
	var kept []string
	for _, m := range must[dossier.Business](t)(dossier.New(s).Business(t.Context(), client)).Milestones {
		kept = append(kept, m.Date+" "+m.Event)
	}
	if want := []string{"1957-06-12 Evento 1", "1984-05 Evento 0", "2016 Evento 2 (estate 2016)"}; !slices.Equal(kept, want) {
		t.Errorf("%q", kept)
	}
}

func TestOneEventOfTwoYearsIsTwoEvents(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	said := map[string]string{"milestone/1/date": "2012", "milestone/1/event": "Premio", "milestone/2/date": "2018", "milestone/2/event": "Premio", "milestone/3/date": "2012", "milestone/3/event": "premio"}
	back, in := answered(t, s, client, said)
	must[int](t)(back.Take(t.Context(), in, []string{"milestone/1", "milestone/3"}))
	all := readBack(t, s, client, said)
	if _, again := all["milestone/3"]; again || !all["milestone/1"].Known || !all["milestone/2"].Adds || all["milestone/2"].Known {
		t.Errorf("%+v", all)
	}
}

func TestWhatCannotBeReadOrNamedSaysSoInItsOwnWords(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	all := readBack(t, s, client, map[string]string{
		"voice/funny": "x", "stakeholder/1/approves-post": "Yes", "channel/1/access": "Marta", "milestone/1/date": "1984",
	})
	for id, want := range map[string]words.Key{
		"voice/funny": words.IntakeRefusedVoice, "stakeholder/1": words.IntakeRefusedStakeholderNameless, "channel/1": words.IntakeRefusedChannelEmpty, "milestone/1": words.FaultMilestoneEmpty,
	} {
		if got := all[id].Trouble; got == nil || got.Code != want {
			t.Errorf("%s: %v, want %s", id, got, want)
		}
	}
}

func TestAnAnswerThatIsTooLongIsNotTakenAndTheOthersAre(t *testing.T) {
	s := studiotest.Open(t)
	client, long := studiotest.Client(t, s, "Studio Verdi"), strings.Repeat("pane ", 3000)
	known := must[strategy.Channel](t)(strategy.New(s).AddChannel(t.Context(), client, strategy.Channel{Platform: "instagram"}))
	back, in := answered(t, s, client, map[string]string{
		"business/does": long, "business/earns": long, "brand/promise": long, "audit/" + known.ID + "/access": long, "product/1/name": "Pane",
		"channel/1/platform": "TikTok", "channel/1/access": long,
	})
	var all []string
	for _, a := range must[document.Returned](t)(back.Returned(t.Context(), in)).Answers {
		all = append(all, a.ID)
		if taken := a.ID == "product/1"; taken != (a.Trouble == nil) || !taken && a.Trouble.Code != words.IntakeRefusedTextTooLong {
			t.Error(a.ID, a.Trouble)
		}
	}
	if taken := must[int](t)(back.Take(t.Context(), in, all)); taken != 1 || len(all) != 6 {
		t.Error(taken, all)
	}
}

func TestAFileThatIsTooLargeIsNoQuestionnaire(t *testing.T) {
	s := studiotest.Open(t)
	back := document.NewIntakes(s, dossier.New(s), strategy.New(s), documents(s))
	client := studiotest.Client(t, s, "Studio Verdi")
	content := cameBack(t, map[string]string{document.IntakeField: document.IntakeMark + " " + document.IntakeVersion + " " + client + " q1"})
	content = append(content, bytes.Repeat([]byte("\n"), document.LongestIntake+1-len(content))...)
	if _, err := back.Read(t.Context(), words.In(words.Italian), client, "torna.pdf", content[:document.LongestIntake]); err != nil {
		t.Error(err)
	}
	_, err := back.Read(t.Context(), words.In(words.Italian), client, "torna.pdf", content)
	wantFault(t, err, words.FaultIntakeNone)
}

// cameBack is a PDF with fields as a client filled them in.
func cameBack(t *testing.T, answers map[string]string) []byte {
	t.Helper()
	doc := pdf.New(pdf.Info{Title: "Questionario", Language: "it", Created: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)})
	page, y := doc.AddPage(pdf.A4), 20.0
	for _, name := range slices.Sorted(maps.Keys(answers)) {
		value := answers[name]
		page.TextField(pdf.Field{Name: name, Label: name, Value: value}, pdf.Rect{X: 20, Y: y, W: 300, H: 14})
		y += 16
	}
	var b bytes.Buffer
	needs(t, doc.Write(&b))
	return b.Bytes()
}

func TestAQuestionnaireWithoutAQuestionIsRefused(t *testing.T) {
	s, client := bakery(t, words.Italian)
	studied(t, s, client.ID)
	complete(t, s, client.ID)
	_, err := papers(s).Lay(t.Context(), document.Request{Kind: "intake", Client: client.ID})
	wantFault(t, err, words.FaultIntakeNothing)
	if text := strings.Join(document.Parts("intake"), " "); !strings.HasPrefix(text, "intro business") {
		t.Error(text)
	}
}
