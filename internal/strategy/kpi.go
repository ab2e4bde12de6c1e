package strategy

import (
	"context"
	"fmt"
	"strings"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// AddKPI adds what tells whether an objective of the client's is reached.
func (s *Service) AddKPI(ctx context.Context, client string, k KPI) (KPI, error) {
	k, err := checkedKPI(k)
	if err != nil {
		return KPI{}, err
	}
	if k.Metric == "" {
		return KPI{}, fault.Invalid(words.FaultKpiEmpty)
	}
	if err := s.mustServe(ctx, client, k); err != nil {
		return KPI{}, err
	}
	err = s.studio.Do(ctx, act("add-kpi", client, k.Metric), func(q *db.Queries) error {
		return s.addKPI(ctx, q, client, &k)
	})
	if err != nil {
		return KPI{}, err
	}
	return k, nil
}

// EditKPI changes a KPI, the objective it tells of included.
func (s *Service) EditKPI(ctx context.Context, k KPI) (KPI, error) {
	row, err := s.studio.Read().KPIByID(ctx, k.ID)
	if err != nil {
		return KPI{}, missing(err, words.FaultKpiMissing)
	}
	before := fromKPI(row)
	if k, err = checkedKPI(k); err != nil {
		return KPI{}, err
	}
	if k.Metric == "" && before.Metric != "" {
		return KPI{}, fault.Invalid(words.FaultKpiEmpty)
	}
	if err := s.mustServe(ctx, row.ClientID, k); err != nil {
		return KPI{}, err
	}
	if sameKPI(k, before) {
		return k, nil
	}
	worded := before
	worded.Metric, worded.Unit = k.Metric, k.Unit
	a := typing(act("edit-kpi", row.ClientID, k.Metric), k.ID, sameKPI(k, worded))
	err = s.studio.Do(ctx, a, func(q *db.Queries) error { return s.editKPI(ctx, q, k) })
	if err != nil {
		return KPI{}, err
	}
	return k, nil
}

// SetBaseline makes a figure that was found the one that a KPI starts from, with
// the day of it. A figure in another unit is refused; a KPI that has no unit and
// no target yet takes the figure's. It is part of the caller's act.
func (s *Service) SetBaseline(ctx context.Context, q *db.Queries, id string, f Figure) error {
	row, err := q.KPIByID(ctx, id)
	if err := mustBeOf(f.Client, row.ClientID, err, words.FaultKpiMissing); err != nil {
		return err
	}
	k := fromKPI(row)
	if k.Unit == "" && k.Target == nil {
		k.Unit = f.Unit
	}
	if err := mustMeasureAlike(k.Unit, f.Unit); err != nil {
		return err
	}
	k.Baseline, k.BaselineDay = &f.Value, f.Day
	if k.Target != nil && *k.Target != f.Value {
		k.Direction = map[bool]string{true: "less", false: "more"}[*k.Target < f.Value]
	}
	return s.editKPI(ctx, q, k)
}

// mustMeasureAlike refuses a figure whose unit is not the KPI's.
func mustMeasureAlike(kpi, figure string) error {
	switch {
	case strings.EqualFold(kpi, figure):
		return nil
	case figure == "":
		return fault.Conflict(words.FaultUnitMissing, "kpi", kpi)
	case kpi == "":
		return fault.Conflict(words.FaultUnitUnknown, "figure", figure)
	}
	return fault.Conflict(words.FaultUnitDiffers, "kpi", kpi, "figure", figure)
}

// DeleteKPI takes a KPI away.
func (s *Service) DeleteKPI(ctx context.Context, id string) error {
	row, err := s.studio.Read().KPIByID(ctx, id)
	if err != nil {
		return missing(err, words.FaultKpiMissing)
	}
	return s.studio.Do(ctx, act("delete-kpi", row.ClientID, row.Metric), func(q *db.Queries) error {
		return q.DeleteKPI(ctx, id)
	})
}

// mustServe refuses a KPI whose objective is not the client's.
func (s *Service) mustServe(ctx context.Context, client string, k KPI) error {
	row, err := s.studio.Read().ObjectiveByID(ctx, k.Objective)
	if err == nil && row.ClientID != client {
		return fault.NotFound(words.FaultObjectiveMissing)
	}
	return missing(err, words.FaultObjectiveMissing)
}

// addKPI keeps a new KPI and gives it its id.
func (s *Service) addKPI(ctx context.Context, q *db.Queries, client string, k *KPI) error {
	rows, err := q.KPIs(ctx, client)
	if err != nil {
		return fmt.Errorf("list KPIs: %w", err)
	}
	position := int64(0)
	if len(rows) > 0 {
		position = rows[len(rows)-1].Position + 1
	}
	k.ID = s.studio.NewID()
	return q.AddKPI(ctx, db.AddKPIParams{
		ID: k.ID, ClientID: client, ObjectiveID: k.Objective, Metric: k.Metric, Unit: k.Unit, Direction: k.Direction,
		Baseline: k.Baseline, BaselineDay: studio.Null(k.BaselineDay), Target: k.Target, Due: studio.Null(k.Due),
		Position: position, Now: s.studio.Now(),
	})
}

func (s *Service) editKPI(ctx context.Context, q *db.Queries, k KPI) error {
	return q.EditKPI(ctx, db.EditKPIParams{
		ID: k.ID, ObjectiveID: k.Objective, Metric: k.Metric, Unit: k.Unit, Direction: k.Direction,
		Baseline: k.Baseline, BaselineDay: studio.Null(k.BaselineDay), Target: k.Target, Due: studio.Null(k.Due),
		Now: s.studio.Now(),
	})
}

// checkedKPI gives a KPI as it may be kept. Which way is better shows from its
// figures when nobody says.
func checkedKPI(k KPI) (KPI, error) {
	if err := checkNames(&k.Metric, &k.Unit); err != nil {
		return KPI{}, err
	}
	if err := checkNumbers(k.Baseline, k.Target); err != nil {
		return KPI{}, err
	}
	if err := day.Check(k.BaselineDay, k.Due); err != nil {
		return KPI{}, err
	}
	if k.Direction == "" && k.Baseline != nil && k.Target != nil && *k.Target < *k.Baseline {
		k.Direction = "less"
	}
	return k, choose(&k.Direction, "more", "less")
}

func sameKPI(a, b KPI) bool {
	numbers := sameNumber(a.Baseline, b.Baseline) && sameNumber(a.Target, b.Target)
	a.Baseline, a.Target, b.Baseline, b.Target = nil, nil, nil, nil
	return numbers && a == b
}

func kpis(ctx context.Context, q *db.Queries, client string) ([]KPI, error) {
	rows, err := q.KPIs(ctx, client)
	all := make([]KPI, 0, len(rows))
	for _, row := range rows {
		all = append(all, fromKPI(row))
	}
	return all, err
}

func fromKPI(row db.Kpi) KPI {
	return KPI{
		ID: row.ID, Objective: row.ObjectiveID, Metric: row.Metric, Unit: row.Unit, Direction: row.Direction,
		Baseline: row.Baseline, BaselineDay: studio.Text(row.BaselineDay), Target: row.Target, Due: studio.Text(row.Due),
	}
}
