package main

import (
	"context"

	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/numbers"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// Channels gives the audit of a client's channels.
func (x *Dossier) Channels(client string) (dossier.Channels, error) {
	return ask(x.house, "dossier.channels", func(ctx context.Context, r *rooms) (dossier.Channels, error) {
		return r.dossier.Channels(ctx, client)
	})
}

// WriteAudit writes what was found of a channel.
func (x *Dossier) WriteAudit(a dossier.Audit) (dossier.Audit, error) {
	return ask(x.house, "dossier.write-audit", func(ctx context.Context, r *rooms) (dossier.Audit, error) {
		return r.dossier.WriteAudit(ctx, a)
	})
}

// Measures gives all that was measured of a client, the newest first.
func (x *Dossier) Measures(client string) ([]numbers.Measure, error) {
	return ask(x.house, "dossier.measures", func(ctx context.Context, r *rooms) ([]numbers.Measure, error) {
		return r.numbers.Measures(ctx, client)
	})
}

// WriteMeasure adds a figure that was found, or changes one.
func (x *Dossier) WriteMeasure(client string, m numbers.Measure) (numbers.Measure, error) {
	return ask(x.house, "dossier.write-measure", func(ctx context.Context, r *rooms) (numbers.Measure, error) {
		if m.ID == "" {
			return r.numbers.Add(ctx, client, m)
		}
		return r.numbers.Edit(ctx, m)
	})
}

// RemoveMeasure takes a figure away; it gives the act.
func (x *Dossier) RemoveMeasure(id string) (string, error) {
	return act(x.house, "dossier.remove-measure", id, func(ctx context.Context, r *rooms) error {
		return r.numbers.Remove(ctx, id)
	})
}

// TakeBaseline makes a figure the one that a KPI of the client's starts from, and
// gives the act.
func (x *Dossier) TakeBaseline(measure, kpi string) (string, error) {
	return act(x.house, "dossier.take-baseline", kpi, func(ctx context.Context, r *rooms) error {
		return r.takeBaseline(ctx, measure, kpi)
	})
}

// takeBaseline is one act over two features: the figure is of the numbers, the
// KPI of the strategy.
func (r *rooms) takeBaseline(ctx context.Context, measure, kpi string) error {
	m, client, err := r.numbers.Measure(ctx, measure)
	if err != nil {
		return err
	}
	if m.Value == nil {
		return fault.Invalid(words.FaultMeasureUnknown, "name", m.Metric)
	}
	a := studio.Act{
		Name: "dossier.take-measure", Client: client,
		Detail: map[string]string{"name": typed.Excerpt(m.Metric, 60), "record": m.ID},
	}
	return r.studio.Do(ctx, a, func(q *db.Queries) error {
		figure := strategy.Figure{Client: client, Unit: m.Unit, Day: m.Day, Value: *m.Value}
		return r.strategy.SetBaseline(ctx, q, kpi, figure)
	})
}
