package main

import (
	"reflect"
	"testing"

	"timone/internal/dossier"
	"timone/internal/numbers"
	"timone/internal/strategy"
	"timone/internal/words"
)

func TestAFigureOfTheAuditIsTakenAsTheStartOfAKPIInOneActThatUndoTakesBack(t *testing.T) {
	h, desk := begun(t)
	client, err := (&Clients{h}).Create(dossier.Introduction{Name: "Forno"})
	if err != nil {
		t.Fatal(err)
	}
	plan := &Strategy{h}
	channel, _ := plan.AddChannel(client.ID, strategy.Channel{Platform: "instagram"})
	objective, _ := plan.AddObjective(client.ID, strategy.Objective{Statement: "Farsi trovare"})
	target := 600.0
	kpi, err := plan.AddKPI(client.ID, strategy.KPI{Objective: objective.ID, Metric: "visite", Target: &target})
	if err != nil {
		t.Fatal(err)
	}
	value := 900.0
	found := numbers.Measure{Channel: channel.ID, Metric: "visite", Day: "2026-11-01", Value: &value}
	found, err = (&Dossier{h}).WriteMeasure(client.ID, found)
	if err != nil {
		t.Fatal(err)
	}
	taken, err := (&Dossier{h}).TakeBaseline(found.ID, kpi.ID)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := plan.Read(client.ID)
	if k := s.KPIs[0]; k.Baseline == nil || *k.Baseline != value || k.BaselineDay != found.Day || k.Direction != "less" {
		t.Errorf("%+v", k)
	}
	if step, err := desk.Undo(); err != nil || step.Act != taken || step.Name != "dossier.take-measure" || step.Detail["record"] != found.ID {
		t.Fatalf("%+v, %v", step, err)
	}
	if s, _ = plan.Read(client.ID); !reflect.DeepEqual(s.KPIs[0], kpi) {
		t.Errorf("half undone: %+v", s.KPIs[0])
	}
}

func TestAFigureThatAKPICannotStartFromIsRefusedWithItsReason(t *testing.T) {
	h, _ := begun(t)
	client, _ := (&Clients{h}).Create(dossier.Introduction{Name: "Forno"})
	other, _ := (&Clients{h}).Create(dossier.Introduction{Name: "Verde Radice"})
	plan, value := &Strategy{h}, 12.0
	objective, _ := plan.AddObjective(client.ID, strategy.Objective{Statement: "x"})
	kpi := func(unit string, target *float64) string {
		k, err := plan.AddKPI(client.ID, strategy.KPI{Objective: objective.ID, Metric: "x", Unit: unit, Target: target})
		if err != nil {
			t.Fatal(err)
		}
		return k.ID
	}
	figure := func(client, unit string, value *float64) string {
		m, err := (&Dossier{h}).WriteMeasure(client, numbers.Measure{Metric: "x", Unit: unit, Day: "2026-11-01", Value: value})
		if err != nil {
			t.Fatal(err)
		}
		return m.ID
	}
	for _, bad := range []struct {
		measure, kpi string
		code         words.Key
	}{
		{figure(client.ID, "", nil), kpi("", nil), words.FaultMeasureUnknown},
		{figure(client.ID, "%", &value), kpi("€", nil), words.FaultUnitDiffers},
		{figure(client.ID, "", &value), kpi("€", nil), words.FaultUnitMissing},
		{figure(client.ID, "%", &value), kpi("", &value), words.FaultUnitUnknown},
		{figure(other.ID, "", &value), kpi("", nil), words.FaultKpiMissing},
		{figure(client.ID, "", &value), "none", words.FaultKpiMissing},
		{"none", kpi("", nil), words.FaultMeasureMissing},
	} {
		if _, err := (&Dossier{h}).TakeBaseline(bad.measure, bad.kpi); code(t, err) != bad.code {
			t.Errorf("%v, want %s", err, bad.code)
		}
	}
	lent := kpi("", nil)
	if _, err := (&Dossier{h}).TakeBaseline(figure(client.ID, "%", &value), lent); err != nil {
		t.Fatal(err)
	}
	s, _ := plan.Read(client.ID)
	if k := s.KPIs[len(s.KPIs)-1]; k.ID != lent || k.Unit != "%" {
		t.Errorf("%+v", k)
	}
}

func TestAnObjectiveIsMadeOfAFindingThatItThenUsesInOneAct(t *testing.T) {
	h, desk := begun(t)
	client, _ := (&Clients{h}).Create(dossier.Introduction{Name: "Forno"})
	study := &Dossier{h}
	f, err := study.WriteFinding(client.ID, dossier.Finding{Kind: "opportunity", Text: "Chi sta a Milano\nordina da lontano", Because: "Non ora"})
	if err != nil {
		t.Fatal(err)
	}
	id, err := study.ObjectiveOf(f.ID)
	if err != nil {
		t.Fatal(err)
	}
	s, _ := (&Strategy{h}).Read(client.ID)
	if len(s.Objectives) != 1 || s.Objectives[0].ID != id || s.Objectives[0].Statement != "Chi sta a Milano ordina da lontano" {
		t.Errorf("%+v", s.Objectives)
	}
	if all, _ := study.Findings(client.ID); all.Findings[0].Objective != id || all.Findings[0].Because != "" {
		t.Errorf("%+v", all.Findings)
	}
	if step, err := desk.Undo(); err != nil || step.Name != "dossier.tie-finding" || step.Detail["record"] != f.ID {
		t.Fatalf("%+v, %v", step, err)
	}
	s, _ = (&Strategy{h}).Read(client.ID)
	if all, _ := study.Findings(client.ID); len(s.Objectives) != 0 || all.Findings[0] != f {
		t.Errorf("half undone: %+v %+v", s.Objectives, all.Findings)
	}
	if _, err := study.ObjectiveOf("none"); code(t, err) != words.FaultFindingMissing {
		t.Error(err)
	}
}
