package strategy

import (
	"context"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// AddObjective adds what must change for a client, after its other objectives.
func (s *Service) AddObjective(ctx context.Context, client string, o Objective) (Objective, error) {
	o, err := checkedObjective(o)
	if err != nil {
		return Objective{}, err
	}
	if o.Statement == "" {
		return Objective{}, fault.Invalid(words.FaultObjectiveEmpty)
	}
	if err := mustBeClient(ctx, s.studio.Read(), client); err != nil {
		return Objective{}, err
	}
	err = s.studio.Do(ctx, act("add-objective", client, o.Statement), func(q *db.Queries) error {
		return s.addObjective(ctx, q, client, &o)
	})
	if err != nil {
		return Objective{}, err
	}
	return o, nil
}

// DraftObjective adds an objective that says so much and nothing else yet. It is
// part of the caller's act.
func (s *Service) DraftObjective(ctx context.Context, q *db.Queries, client, statement string) (Objective, error) {
	o, err := checkedObjective(Objective{Statement: statement})
	if err != nil {
		return Objective{}, err
	}
	return o, s.addObjective(ctx, q, client, &o)
}

// EditObjective changes an objective; one that had words keeps some.
func (s *Service) EditObjective(ctx context.Context, o Objective) (Objective, error) {
	row, err := s.studio.Read().ObjectiveByID(ctx, o.ID)
	if err != nil {
		return Objective{}, missing(err, words.FaultObjectiveMissing)
	}
	before := fromObjective(row)
	if o, err = checkedObjective(o); err != nil {
		return Objective{}, err
	}
	if o.Statement == "" && before.Statement != "" {
		return Objective{}, fault.Invalid(words.FaultObjectiveEmpty)
	}
	if o == before {
		return o, nil
	}
	onlyWords := o.Level == before.Level && o.Effect == before.Effect
	a := typing(act("edit-objective", row.ClientID, o.Statement), o.ID, onlyWords)
	err = s.studio.Do(ctx, a, func(q *db.Queries) error { return s.editObjective(ctx, q, o) })
	if err != nil {
		return Objective{}, err
	}
	return o, nil
}

// DeleteObjective takes an objective away with its KPIs; posts and pillars that
// served it serve it no more.
func (s *Service) DeleteObjective(ctx context.Context, id string) error {
	row, err := s.studio.Read().ObjectiveByID(ctx, id)
	if err != nil {
		return missing(err, words.FaultObjectiveMissing)
	}
	return s.studio.Do(ctx, act("delete-objective", row.ClientID, row.Statement), func(q *db.Queries) error {
		return q.DeleteObjective(ctx, id)
	})
}

// addObjective keeps a new objective and gives it its id.
func (s *Service) addObjective(ctx context.Context, q *db.Queries, client string, o *Objective) error {
	rows, err := q.Objectives(ctx, client)
	if err != nil {
		return fmt.Errorf("list objectives: %w", err)
	}
	position := int64(0)
	if len(rows) > 0 {
		position = rows[len(rows)-1].Position + 1
	}
	o.ID = s.studio.NewID()
	return q.AddObjective(ctx, db.AddObjectiveParams{
		ID: o.ID, ClientID: client, Level: o.Level, Statement: o.Statement, Effect: o.Effect,
		Position: position, Now: s.studio.Now(),
	})
}

func (s *Service) editObjective(ctx context.Context, q *db.Queries, o Objective) error {
	return q.EditObjective(ctx, db.EditObjectiveParams{
		ID: o.ID, Level: o.Level, Statement: o.Statement, Effect: o.Effect, Now: s.studio.Now(),
	})
}

func checkedObjective(o Objective) (Objective, error) {
	if err := checkTexts(&o.Statement); err != nil {
		return Objective{}, err
	}
	if err := choose(&o.Level, "business", "marketing", "social"); err != nil {
		return Objective{}, err
	}
	return o, choose(&o.Effect, "", "revenue", "cost", "satisfaction", "reputation")
}

func objectives(ctx context.Context, q *db.Queries, client string) ([]Objective, error) {
	rows, err := q.Objectives(ctx, client)
	all := make([]Objective, 0, len(rows))
	for _, row := range rows {
		all = append(all, fromObjective(row))
	}
	return all, err
}

func fromObjective(row db.Objective) Objective {
	return Objective{ID: row.ID, Level: row.Level, Statement: row.Statement, Effect: row.Effect}
}
