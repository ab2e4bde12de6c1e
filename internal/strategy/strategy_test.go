package strategy_test

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"timone/internal/calendar"
	"timone/internal/fault"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// table is a client's strategy in a studio of its own.
type table struct {
	*strategy.Service
	t      *testing.T
	studio *studio.Studio
	client string
}

func open(t *testing.T) table {
	s := studiotest.Open(t)
	return table{Service: strategy.New(s), t: t, studio: s, client: studiotest.Client(t, s, "Panificio Bruni")}
}

func (d table) read() strategy.Strategy {
	d.t.Helper()
	s, err := d.Read(d.t.Context(), d.client)
	if err != nil {
		d.t.Fatal(err)
	}
	return s
}

func (d table) undo() studio.Step {
	d.t.Helper()
	step, err := d.studio.Undo(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	return step
}

func (d table) objective(statement string) strategy.Objective {
	d.t.Helper()
	return must(d.AddObjective(d.t.Context(), d.client, strategy.Objective{Statement: statement}))(d.t)
}

func (d table) audience(name string, needs ...string) strategy.Audience {
	d.t.Helper()
	a := strategy.Audience{Name: name}
	for _, text := range needs {
		a.Needs = append(a.Needs, strategy.Need{Text: text})
	}
	return must(d.AddAudience(d.t.Context(), d.client, a))(d.t)
}

func (d table) pillar(name string) strategy.Pillar {
	d.t.Helper()
	return must(d.AddPillar(d.t.Context(), d.client, strategy.Pillar{Name: name}))(d.t)
}

func (d table) channel(platform string) strategy.Channel {
	d.t.Helper()
	return must(d.AddChannel(d.t.Context(), d.client, strategy.Channel{Platform: platform}))(d.t)
}

func must[T any](value T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

func number(n float64) *float64 { return &n }

func wantFault(t *testing.T, err error, code words.Key) {
	t.Helper()
	f := fault.From(err)
	if f == nil || f.Code != code {
		t.Errorf("got %v, want %s", err, code)
		return
	}
	if said := f.Say(words.In(words.Italian)); said == string(code) || strings.Contains(said, "{") {
		t.Errorf("%s has no whole sentence: %s", code, said)
	}
}

func TestAClientBeginsWithAnEmptyStrategyAndNoListIsNil(t *testing.T) {
	d := open(t)
	want := strategy.Strategy{
		Client: d.client, Objectives: []strategy.Objective{}, KPIs: []strategy.KPI{},
		Audiences: []strategy.Audience{}, Pillars: []strategy.Pillar{}, Channels: []strategy.Channel{},
	}
	if got := d.read(); !reflect.DeepEqual(got, want) {
		t.Errorf("%#v", got)
	}
	_, err := d.Read(t.Context(), "nobody")
	wantFault(t, err, words.FaultClientGone)
}

func TestWhatIsAddedIsReadBackInOrderAndAsItWasGiven(t *testing.T) {
	d := open(t)
	o := d.objective(" Vendere 600 panettoni ")
	if o.Statement != "Vendere 600 panettoni" || o.Level != "business" {
		t.Errorf("%+v", o)
	}
	second := d.objective("Farsi conoscere")
	k := must(d.AddKPI(t.Context(), d.client, strategy.KPI{
		Objective: o.ID, Metric: "prenotazioni", Unit: "al mese", Baseline: number(0), BaselineDay: "2026-11-01",
		Target: number(600), Due: "2026-12-20",
	}))(t)
	a := d.audience("Chi fa la spesa", "il dolce giusto", "", "non fare la fila")
	p := must(d.AddPillar(t.Context(), d.client, strategy.Pillar{
		Name: "Feste", Share: number(35), Objectives: []string{second.ID, o.ID, o.ID}, Audiences: []string{a.ID},
	}))(t)
	c := must(d.AddChannel(t.Context(), d.client, strategy.Channel{Platform: "instagram", WeekFrom: number(4), Audiences: []string{a.ID}}))(t)
	want := strategy.Strategy{
		Client: d.client, Objectives: []strategy.Objective{o, second}, KPIs: []strategy.KPI{k},
		Audiences: []strategy.Audience{a}, Pillars: []strategy.Pillar{p}, Channels: []strategy.Channel{c},
	}
	if got := d.read(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if len(a.Needs) != 2 || *k.Baseline != 0 || k.Direction != "more" || *c.WeekTo != 4 || !slices.Equal(p.Objectives, []string{second.ID, o.ID}) {
		t.Errorf("%+v %+v %+v %+v", a, k, c, p)
	}
}

func TestANumberThatIsNotKnownIsNeverAZero(t *testing.T) {
	d := open(t)
	must(d.AddKPI(t.Context(), d.client, strategy.KPI{Objective: d.objective("x").ID, Metric: "visite"}))(t)
	d.channel("whatsapp")
	d.pillar("Mestiere")
	s := d.read()
	if s.KPIs[0].Baseline != nil || s.KPIs[0].Target != nil || s.Channels[0].WeekFrom != nil || s.Pillars[0].Share != nil {
		t.Errorf("%+v", s)
	}
}

func TestFewerIsBetterWhenTheTargetIsBelowTheBaseline(t *testing.T) {
	d := open(t)
	k := must(d.AddKPI(t.Context(), d.client, strategy.KPI{
		Objective: d.objective("x").ID, Metric: "ore per rispondere", Baseline: number(12), Target: number(2),
	}))(t)
	if k.Direction != "less" {
		t.Errorf("%+v", k)
	}
}

func TestPillarsTakeHuesThatStandApart(t *testing.T) {
	d := open(t)
	var hues []int
	for _, name := range []string{"a", "b", "c"} {
		hues = append(hues, d.pillar(name).Hue)
	}
	must(d.AddPillar(t.Context(), d.client, strategy.Pillar{Name: "d", Hue: 1}))(t)
	for range 5 {
		hues = append(hues, d.pillar("e").Hue)
	}
	if want := []int{2, 3, 5, 4, 6, 7, 8, 2}; !slices.Equal(hues, want) {
		t.Errorf("%v, want %v", hues, want)
	}
}

func TestSharesNeedNotAddUpButEachIsAShare(t *testing.T) {
	d := open(t)
	for _, share := range []float64{80, 70, 0, 100} {
		must(d.AddPillar(t.Context(), d.client, strategy.Pillar{Name: "x", Share: number(share)}))(t)
	}
	for _, share := range []float64{-0.1, 100.1} {
		_, err := d.AddPillar(t.Context(), d.client, strategy.Pillar{Name: "x", Share: number(share)})
		wantFault(t, err, words.FaultShareInvalid)
	}
	_, err := d.AddPillar(t.Context(), d.client, strategy.Pillar{Name: "x", Share: number(math.NaN())})
	wantFault(t, err, words.FaultNumberInvalid)
}

func TestACardWithoutWordsIsRefused(t *testing.T) {
	d := open(t)
	ctx := t.Context()
	o := d.objective("x")
	_, err := d.AddObjective(ctx, d.client, strategy.Objective{Statement: " "})
	wantFault(t, err, words.FaultObjectiveEmpty)
	_, err = d.EditObjective(ctx, strategy.Objective{ID: o.ID})
	wantFault(t, err, words.FaultObjectiveEmpty)
	_, err = d.AddKPI(ctx, d.client, strategy.KPI{Objective: o.ID})
	wantFault(t, err, words.FaultKpiEmpty)
	_, err = d.AddAudience(ctx, d.client, strategy.Audience{})
	wantFault(t, err, words.FaultAudienceEmpty)
	_, err = d.AddPillar(ctx, d.client, strategy.Pillar{})
	wantFault(t, err, words.FaultPillarEmpty)
	_, err = d.AddChannel(ctx, d.client, strategy.Channel{})
	wantFault(t, err, words.FaultChannelEmpty)
	wantFault(t, strategy.CheckAudience(strategy.Audience{Who: "chi abita vicino"}), words.FaultAudienceEmpty)
}

func TestAChannelIsCalledByItsNameAndItsProfileCanBeOpened(t *testing.T) {
	d := open(t)
	for code, all := range map[words.Key][]strategy.Channel{
		words.FaultPlatformAddress: {{Platform: "https://forno.example"}, {Platform: "www.forno.example"}, {Platform: "ciao@forno.example"}},
		words.FaultAddressInvalid:  {{Platform: "instagram", Profile: "javascript:alert(1)"}, {Platform: "website", Profile: "il nostro sito"}},
	} {
		for _, c := range all {
			_, err := d.AddChannel(t.Context(), d.client, c)
			wantFault(t, err, code)
		}
	}
	for profile, want := range map[string]string{"@forno": "@forno", "www.instagram.com/forno": "https://www.instagram.com/forno"} {
		if c, err := d.AddChannel(t.Context(), d.client, strategy.Channel{Platform: "instagram", Profile: profile}); err != nil || c.Profile != want {
			t.Error(c.Profile, err)
		}
	}
	if c, err := d.AddChannel(t.Context(), d.client, strategy.Channel{Platform: "website", Profile: "forno.example"}); err != nil || c.Profile != "https://forno.example" {
		t.Error(c.Profile, err)
	}
}

func TestWhatACardCannotSayIsRefused(t *testing.T) {
	d := open(t)
	ctx := t.Context()
	o := d.objective("x")
	_, err := d.AddObjective(ctx, d.client, strategy.Objective{Statement: "x", Level: "cosmic"})
	wantFault(t, err, words.FaultChoiceUnknown)
	_, err = d.AddObjective(ctx, d.client, strategy.Objective{Statement: strings.Repeat("x", 10_000)})
	wantFault(t, err, words.FaultTextTooLong)
	_, err = d.AddPillar(ctx, d.client, strategy.Pillar{Name: strings.Repeat("x", 201)})
	wantFault(t, err, words.FaultNameTooLong)
	_, err = d.AddPillar(ctx, d.client, strategy.Pillar{Name: "x", Hue: 9})
	wantFault(t, err, words.FaultChoiceUnknown)
	_, err = d.AddKPI(ctx, d.client, strategy.KPI{Objective: o.ID, Metric: "x", Due: "2026-02-30"})
	wantFault(t, err, words.FaultDayInvalid)
	_, err = d.AddKPI(ctx, d.client, strategy.KPI{Objective: o.ID, Metric: "x", Target: number(math.Inf(1))})
	wantFault(t, err, words.FaultNumberTooBig)
	for _, c := range []strategy.Channel{{WeekFrom: number(-1)}, {WeekFrom: number(4), WeekTo: number(2)}} {
		c.Platform = "x"
		_, err = d.AddChannel(ctx, d.client, c)
		wantFault(t, err, words.FaultRhythmInvalid)
	}
}

func TestWhatIsAnotherClientsIsNotTied(t *testing.T) {
	d := open(t)
	ctx := t.Context()
	other := studiotest.Client(t, d.studio, "Villa Rosa")
	o, a := studiotest.Objective(t, d.studio, other, "x"), studiotest.Audience(t, d.studio, other, "x")
	p := d.pillar("Feste")
	_, err := d.AddKPI(ctx, d.client, strategy.KPI{Objective: o, Metric: "x"})
	wantFault(t, err, words.FaultObjectiveMissing)
	_, err = d.AddPillar(ctx, d.client, strategy.Pillar{Name: "x", Objectives: []string{o}})
	wantFault(t, err, words.FaultObjectiveMissing)
	_, err = d.AddChannel(ctx, d.client, strategy.Channel{Platform: "x", Audiences: []string{a}})
	wantFault(t, err, words.FaultAudienceMissing)
	_, err = d.Tie(ctx, strategy.Link{Client: d.client, Kind: strategy.PillarObjective, From: p.ID, To: o, Linked: true})
	wantFault(t, err, words.FaultObjectiveMissing)
	_, err = d.Tie(ctx, strategy.Link{Client: d.client, Kind: strategy.ChannelAudience, From: "nobody", To: a, Linked: true})
	wantFault(t, err, words.FaultChannelMissing)
	_, err = d.Tie(ctx, strategy.Link{Client: d.client, Kind: "post-pillar", From: p.ID, To: o, Linked: true})
	wantFault(t, err, words.FaultChoiceUnknown)
	_, err = d.AddPillar(ctx, "nobody", strategy.Pillar{Name: "x"})
	wantFault(t, err, words.FaultClientGone)
}

func TestTheNeedsGivenAreTheNeedsKept(t *testing.T) {
	d := open(t)
	a := d.audience("Chi fa la spesa", "uno", "due", "tre")
	two := a.Needs[1]
	a.Needs = []strategy.Need{{Kind: "pain", Text: "nuovo"}, two, {ID: "made up", Text: "altro"}}
	after := must(d.EditAudience(t.Context(), a))(t)
	if !reflect.DeepEqual(d.read().Audiences[0], after) {
		t.Errorf("%+v, want %+v", d.read().Audiences[0], after)
	}
	if after.Needs[1] != two || after.Needs[0].Kind != "pain" || after.Needs[2].ID == "made up" {
		t.Errorf("%+v", after.Needs)
	}
	d.undo()
	if len(d.read().Audiences[0].Needs) != 3 || d.read().Audiences[0].Needs[0].Text != "uno" {
		t.Errorf("%+v", d.read().Audiences[0])
	}
}

func TestAnAudienceSaysItsRoleInThePurchaseAndItsWordsAndANeedItsWeight(t *testing.T) {
	d := open(t)
	a := d.audience("Chi fa la spesa", "il dolce giusto", "non fare la fila")
	a.Role, a.Words = " sceglie e paga ", "quello buono\nil pane di ieri"
	a.Needs[0].Weight = 3
	a = must(d.EditAudience(t.Context(), a))(t)
	if got := d.read().Audiences[0]; !reflect.DeepEqual(got, a) || got.Role != "sceglie e paga" || got.Words != "quello buono\nil pane di ieri" {
		t.Errorf("%+v", got)
	}
	a.Needs[1].Weight = 1
	must(d.EditAudience(t.Context(), a))(t)
	d.undo()
	if got := d.read().Audiences[0].Needs; got[0].Weight != 3 || got[1].Weight != 0 {
		t.Errorf("weighing a need is no act of its own: %+v", got)
	}
	a.Needs[1].Weight = 4
	_, err := d.EditAudience(t.Context(), a)
	wantFault(t, err, words.FaultChoiceUnknown)
}

func TestALinkIsDrawnOnceAndTakenAway(t *testing.T) {
	d := open(t)
	main, other, p := d.objective("Vendere"), d.objective("Farsi conoscere"), d.pillar("Feste")
	link := strategy.Link{Client: d.client, Kind: strategy.PillarObjective, From: p.ID, To: main.ID, Linked: true}
	must(d.Tie(t.Context(), link))(t)
	link.To = other.ID
	must(d.Tie(t.Context(), link))(t)
	s := must(d.Tie(t.Context(), link))(t)
	if !slices.Equal(s.Pillars[0].Objectives, []string{main.ID, other.ID}) {
		t.Errorf("%+v", s.Pillars[0])
	}
	link.To, link.Linked = main.ID, false
	s = must(d.Tie(t.Context(), link))(t)
	if !slices.Equal(s.Pillars[0].Objectives, []string{other.ID}) {
		t.Errorf("%+v", s.Pillars[0])
	}
	if step := d.undo(); step.Name != "strategy.untie" || step.Detail["from"] != "Feste" || step.Detail["to"] != "Vendere" {
		t.Errorf("%+v", step)
	}
	if got := d.read().Pillars[0].Objectives; !slices.Equal(got, []string{main.ID, other.ID}) {
		t.Errorf("undo left %q", got)
	}
}

func TestTheMainObjectiveOfAPillarIsTheFirstOfItsList(t *testing.T) {
	d := open(t)
	a, b, c := d.objective("A"), d.objective("B"), d.objective("C")
	p := must(d.AddPillar(t.Context(), d.client, strategy.Pillar{Name: "x", Objectives: []string{a.ID, b.ID}}))(t)
	p.Objectives = []string{c.ID, b.ID}
	must(d.EditPillar(t.Context(), p))(t)
	if got := d.read().Pillars[0].Objectives; !slices.Equal(got, []string{c.ID, b.ID}) {
		t.Errorf("%q", got)
	}
}

func TestADeletedObjectiveTakesItsKPIsAndPostsLoseIt(t *testing.T) {
	d := open(t)
	o := d.objective("Vendere")
	must(d.AddKPI(t.Context(), d.client, strategy.KPI{Objective: o.ID, Metric: "x"}))(t)
	p := must(d.AddPillar(t.Context(), d.client, strategy.Pillar{Name: "x", Objectives: []string{o.ID}}))(t)
	post := studiotest.Post(t, d.studio, d.client, "A", studiotest.OnPillar(p.ID), studiotest.ForObjective(o.ID))
	before := d.read()
	if err := d.DeleteObjective(t.Context(), o.ID); err != nil {
		t.Fatal(err)
	}
	after := d.read()
	kept, _ := calendar.New(d.studio).Post(t.Context(), post)
	if len(after.KPIs) != 0 || len(after.Pillars[0].Objectives) != 0 || kept.Objective != "" || kept.Pillar != p.ID {
		t.Errorf("%+v %+v", after, kept)
	}
	d.undo()
	kept, _ = calendar.New(d.studio).Post(t.Context(), post)
	if got := d.read(); !reflect.DeepEqual(got, before) || kept.Objective != o.ID {
		t.Errorf("%+v %+v", got, kept)
	}
}

func TestEveryActOnACardCanBeUndoneAndHasItsWords(t *testing.T) {
	d := open(t)
	ctx := t.Context()
	o, a, p, c := d.objective("O"), d.audience("A", "n"), d.pillar("P"), d.channel("instagram")
	d.objective("O2")
	k := must(d.AddKPI(ctx, d.client, strategy.KPI{Objective: o.ID, Metric: "K"}))(t)
	before := d.read()
	for name, do := range map[string]func() error{
		"add-objective":    func() error { _, err := d.AddObjective(ctx, d.client, strategy.Objective{Statement: "x"}); return err },
		"edit-objective":   func() error { o.Effect = "revenue"; _, err := d.EditObjective(ctx, o); return err },
		"delete-objective": func() error { return d.DeleteObjective(ctx, o.ID) },
		"add-kpi": func() error {
			_, err := d.AddKPI(ctx, d.client, strategy.KPI{Objective: o.ID, Metric: "x"})
			return err
		},
		"edit-kpi":        func() error { k.Target = number(3); _, err := d.EditKPI(ctx, k); return err },
		"delete-kpi":      func() error { return d.DeleteKPI(ctx, k.ID) },
		"add-audience":    func() error { _, err := d.AddAudience(ctx, d.client, strategy.Audience{Name: "x"}); return err },
		"edit-audience":   func() error { a.Who = "x"; _, err := d.EditAudience(ctx, a); return err },
		"delete-audience": func() error { return d.DeleteAudience(ctx, a.ID) },
		"add-pillar":      func() error { _, err := d.AddPillar(ctx, d.client, strategy.Pillar{Name: "x"}); return err },
		"edit-pillar":     func() error { p.Share = number(3); _, err := d.EditPillar(ctx, p); return err },
		"delete-pillar":   func() error { return d.DeletePillar(ctx, p.ID) },
		"add-channel":     func() error { _, err := d.AddChannel(ctx, d.client, strategy.Channel{Platform: "x"}); return err },
		"edit-channel":    func() error { c.Mission = "x"; _, err := d.EditChannel(ctx, c); return err },
		"delete-channel":  func() error { return d.DeleteChannel(ctx, c.ID) },
		"reorder-objective": func() error {
			_, err := d.Reorder(ctx, d.client, "objective", []string{before.Objectives[1].ID})
			return err
		},
	} {
		if err := do(); err != nil {
			t.Fatal(name, err)
		}
		if reflect.DeepEqual(d.read(), before) {
			t.Errorf("%s changed nothing", name)
		}
		if step := d.undo(); step.Name != "strategy."+name || step.Client != d.client {
			t.Errorf("%s: %+v", name, step)
		}
		if got := d.read(); !reflect.DeepEqual(got, before) {
			t.Errorf("after undoing %s: %+v", name, got)
		}
		if !words.In(words.English).Has(words.Key("act.strategy." + name)) {
			t.Errorf("no words for %s", name)
		}
	}
}

func TestAnEditThatChangesNothingIsNoAct(t *testing.T) {
	d := open(t)
	ctx := t.Context()
	o, a, p, c := d.objective("O"), d.audience("A", "n"), d.pillar("P"), d.channel("instagram")
	k := must(d.AddKPI(ctx, d.client, strategy.KPI{Objective: o.ID, Metric: "K", Target: number(3)}))(t)
	before, _, _ := d.studio.Steps(ctx)
	must(d.EditObjective(ctx, o))(t)
	must(d.EditAudience(ctx, a))(t)
	must(d.EditPillar(ctx, p))(t)
	must(d.EditChannel(ctx, c))(t)
	must(d.EditKPI(ctx, k))(t)
	must(d.Reorder(ctx, d.client, "pillar", []string{p.ID}))(t)
	if after, _, _ := d.studio.Steps(ctx); after.Act != before.Act {
		t.Errorf("the last act is %+v", after)
	}
}

func TestTypingIntoACardIsOneAct(t *testing.T) {
	d := open(t)
	p := d.pillar("Feste")
	for _, promise := range []string{"Il", "Il calendario", "Il calendario di Puglia, a tavola."} {
		p.Promise = promise
		p = must(d.EditPillar(t.Context(), p))(t)
	}
	d.undo()
	if got := d.read().Pillars[0].Promise; got != "" {
		t.Errorf("half a promise is left: %q", got)
	}
}

func TestCardsStandInTheOrderOfTheHand(t *testing.T) {
	d := open(t)
	for _, name := range []string{"A", "B", "C"} {
		d.pillar(name)
	}
	ids := d.read().Pillars
	s := must(d.Reorder(t.Context(), d.client, "pillar", []string{ids[2].ID, ids[0].ID}))(t)
	if got := s.Pillars[0].Name + s.Pillars[1].Name + s.Pillars[2].Name; got != "CAB" {
		t.Error(got)
	}
	d.pillar("D")
	if got := d.read().Pillars[3].Name; got != "D" {
		t.Error(got)
	}
	_, err := d.Reorder(t.Context(), d.client, "pillar", []string{"nobody"})
	wantFault(t, err, words.FaultPillarMissing)
	_, err = d.Reorder(t.Context(), d.client, "need", nil)
	wantFault(t, err, words.FaultChoiceUnknown)
}
