package strategy_test

import (
	"reflect"
	"slices"
	"testing"

	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// write saves the letter as one act, and gives it back as the page gets it.
func (d table) write(l strategy.Letter) (strategy.Letter, error) {
	l.Client = d.client
	act := studio.Act{Name: "strategy.write-letter", Client: d.client, Key: "letter:" + d.client}
	err := d.studio.Do(d.t.Context(), act, func(q *db.Queries) (err error) {
		l, err = d.WriteLetter(d.t.Context(), q, l)
		return err
	})
	return l, err
}

func whole() strategy.Letter {
	return strategy.Letter{
		Objective: strategy.Objective{Statement: "dicembre paga il forno nuovo"},
		KPI:       strategy.KPI{Metric: "prenotazioni", Baseline: number(380), Target: number(600), Due: "2026-12-20"},
		Audience:  strategy.Audience{Name: "chi fa la spesa", Needs: []strategy.Need{{Text: "il dolce giusto in cinque minuti"}}},
		Pillars:   []strategy.Pillar{{Name: "Mestiere", Share: number(40)}, {}, {Name: "Feste", Hue: 3, Share: number(35)}},
		Channels:  []strategy.Channel{{Platform: "instagram", WeekFrom: number(4)}, {Platform: "whatsapp"}},
	}
}

func TestTheLetterLandsAsRecordsTiedToEachOther(t *testing.T) {
	d := open(t)
	l, err := d.write(whole())
	if err != nil {
		t.Fatal(err)
	}
	s := d.read()
	if len(s.Objectives) != 1 || len(s.KPIs) != 1 || len(s.Audiences) != 1 || len(s.Pillars) != 2 || len(s.Channels) != 2 {
		t.Fatalf("%+v", s)
	}
	if s.KPIs[0].Objective != s.Objectives[0].ID || len(s.Audiences[0].Needs) != 1 {
		t.Errorf("%+v", s)
	}
	for _, p := range s.Pillars {
		if !slices.Equal(p.Objectives, []string{l.Objective.ID}) || !slices.Equal(p.Audiences, []string{l.Audience.ID}) {
			t.Errorf("%+v", p)
		}
	}
	for _, c := range s.Channels {
		if !slices.Equal(c.Audiences, []string{l.Audience.ID}) {
			t.Errorf("%+v", c)
		}
	}
	if l.Pillars[1].ID != "" || !reflect.DeepEqual(l.Pillars[2], s.Pillars[1]) || !reflect.DeepEqual(l.KPI, s.KPIs[0]) {
		t.Errorf("the letter came back as %+v", l)
	}
}

func TestTheLetterIsWrittenGapByGap(t *testing.T) {
	d := open(t)
	var l strategy.Letter
	steps := []func(){
		func() { l.KPI.Due = "2026-12-20" },
		func() { l.KPI.Metric = "prenotazioni" },
		func() { l.Objective.Statement = "dicembre paga il forno nuovo" },
		func() { l.Pillars = []strategy.Pillar{{Name: "Mestiere"}} },
		func() { l.Audience.Needs = []strategy.Need{{Text: "il dolce giusto"}} },
		func() { l.Audience.Name = "chi fa la spesa" },
		func() { l.Channels = []strategy.Channel{{Platform: "instagram"}} },
		func() { l.Pillars = append(l.Pillars, strategy.Pillar{Name: "Feste"}) },
	}
	for i, step := range steps {
		step()
		var err error
		if l, err = d.write(l); err != nil {
			t.Fatal(i, err)
		}
	}
	s := d.read()
	if len(s.Objectives) != 1 || len(s.KPIs) != 1 || len(s.Audiences) != 1 || len(s.Pillars) != 2 || len(s.Channels) != 1 {
		t.Fatalf("%+v", s)
	}
	for _, p := range s.Pillars {
		if len(p.Objectives) != 1 || len(p.Audiences) != 1 {
			t.Errorf("%+v", p)
		}
	}
	if len(s.Channels[0].Audiences) != 1 {
		t.Errorf("%+v", s.Channels[0])
	}
	d.undo()
	if s := d.read(); len(s.Objectives)+len(s.Pillars)+len(s.Channels) != 0 {
		t.Errorf("writing the letter was not one act: %+v", s)
	}
}

func TestTheSameLetterAgainIsNoActAndTiesTheUserCutStayCut(t *testing.T) {
	d := open(t)
	l, err := d.write(whole())
	if err != nil {
		t.Fatal(err)
	}
	cut := strategy.Link{Client: d.client, Kind: strategy.PillarAudience, From: l.Pillars[0].ID, To: l.Audience.ID}
	after := must(d.Tie(t.Context(), cut))(t)
	before, _, _ := d.studio.Steps(t.Context())
	if _, err := d.write(l); err != nil {
		t.Fatal(err)
	}
	if last, _, _ := d.studio.Steps(t.Context()); last.Act != before.Act {
		t.Errorf("the last act is %+v", last)
	}
	if got := d.read(); !reflect.DeepEqual(got, after) {
		t.Errorf("%+v", got)
	}
}

func TestALetterThatSaysNothingMakesNothing(t *testing.T) {
	d := open(t)
	l, err := d.write(strategy.Letter{KPI: strategy.KPI{Direction: "more"}, Objective: strategy.Objective{Level: "business"}})
	if err != nil || l.Pillars == nil || l.Channels == nil || l.Audience.Needs == nil {
		t.Errorf("%#v %v", l, err)
	}
	if step, _, _ := d.studio.Steps(t.Context()); step.Name == "strategy.write-letter" {
		t.Error("an empty letter is an act")
	}
}

func TestABadGapLeavesTheWholeLetterAsItWas(t *testing.T) {
	d := open(t)
	l := whole()
	l.Pillars[2].Share = number(101)
	_, err := d.write(l)
	wantFault(t, err, words.FaultShareInvalid)
	if s := d.read(); len(s.Objectives) != 0 || len(s.Pillars) != 0 {
		t.Errorf("half a letter was kept: %+v", s)
	}
	l = whole()
	l.Objective.ID = "nobody"
	_, err = d.write(l)
	wantFault(t, err, words.FaultObjectiveMissing)
}

func TestAChannelWithNoAddressForAProfileHoldsUpNothingElseInTheLetter(t *testing.T) {
	d := open(t)
	c := must(d.AddChannel(t.Context(), d.client, strategy.Channel{Platform: "instagram", Profile: "@forno"}))(t)
	c.Platform = "website"
	l, err := d.write(strategy.Letter{Channels: []strategy.Channel{c}})
	if err != nil || l.Channels[0].Profile != "" || d.read().Channels[0].Profile != "" {
		t.Fatalf("%+v %v", l.Channels, err)
	}
	must(0, d.studio.Do(t.Context(), studio.Act{Name: "strategy.edit-channel", Client: d.client}, func(q *db.Queries) error {
		return q.EditChannel(t.Context(), db.EditChannelParams{ID: c.ID, Platform: "website", Profile: "@forno"})
	}))(t)
	c.Profile = "@forno"
	l = strategy.Letter{Channels: []strategy.Channel{c}, Audience: strategy.Audience{Name: "chi fa la spesa"}}
	if _, err := d.write(l); err != nil || len(d.read().Audiences) != 1 {
		t.Error(err)
	}
	c.Mission = "Le ricette"
	if kept := must(d.EditChannel(t.Context(), c))(t); kept.Mission != c.Mission || kept.Profile != "@forno" {
		t.Errorf("%+v", kept)
	}
	c.Profile = "@bruni"
	_, err = d.EditChannel(t.Context(), c)
	wantFault(t, err, words.FaultAddressInvalid)
}
