package dossier

import (
	"context"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio/db"
)

// Person is a stakeholder that comes with what it approves.
type Person struct {
	Stakeholder
	Approves []string
}

// Check says what in a record could not be kept, before anything is.
func Check(record any) error {
	var err error
	switch r := record.(type) {
	case Product:
		_, err = products.check(r)
	case Milestone:
		_, err = milestones.check(r)
	case Competitor:
		_, err = competitors.check(r)
	case Person:
		_, err = stakeholders.check(r.Stakeholder)
	case Profile:
		_, err = profiles.check(r)
	case Value:
		_, err = values.check(r)
	case Audit:
		_, err = audits.check(r)
	}
	return err
}

// Join adds a record that was checked to a client's dossier, or changes the one
// whose id it has. It is part of the caller's act.
func (s *Service) Join(ctx context.Context, q *db.Queries, client string, record any) error {
	switch r := record.(type) {
	case Product:
		return join(ctx, s, q, products, client, &r)
	case Milestone:
		return join(ctx, s, q, milestones, client, &r)
	case Competitor:
		return join(ctx, s, q, competitors, client, &r)
	case Profile:
		return join(ctx, s, q, profiles, client, &r)
	case Value:
		return join(ctx, s, q, values, client, &r)
	case Audit:
		return join(ctx, s, q, audits, client, &r)
	case Person:
		return s.joinPerson(ctx, q, client, r)
	case Business:
		return s.joinBusiness(ctx, q, r)
	case Brand:
		return s.joinBrand(ctx, q, r)
	}
	return fault.Internal(fmt.Errorf("no kind for %T", record), "join record")
}

func join[R any](ctx context.Context, s *Service, q *db.Queries, k kind[R], client string, r *R) (err error) {
	if *r, err = k.check(*r); err != nil {
		return err
	}
	if id := k.id(r); *id == "" {
		*id = s.studio.NewID()
	}
	return k.put(ctx, q, client, *r)
}

func (s *Service) joinPerson(ctx context.Context, q *db.Queries, client string, p Person) error {
	if err := join(ctx, s, q, stakeholders, client, &p.Stakeholder); err != nil {
		return err
	}
	for _, what := range p.Approves {
		if err := checkChoice(what, approvable...); err != nil {
			return err
		}
		err := q.PutApproval(ctx, db.PutApprovalParams{ID: p.ID + "." + what, ClientID: client, StakeholderID: p.ID, What: what})
		if err != nil {
			return fmt.Errorf("approval of %s: %w", p.ID, err)
		}
	}
	return nil
}

func (s *Service) joinBusiness(ctx context.Context, q *db.Queries, b Business) error {
	if err := checkTexts(&b.Does, &b.Earns); err != nil {
		return err
	}
	return q.DescribeBusiness(ctx, db.DescribeBusinessParams{ID: b.Client, Does: b.Does, Earns: b.Earns, Now: s.studio.Now()})
}

func (s *Service) joinBrand(ctx context.Context, q *db.Queries, b Brand) (err error) {
	if b.Promise, err = checkedPromise(b.Promise); err != nil {
		return err
	}
	if err := checkVoice(b); err != nil {
		return err
	}
	return writeBrand(ctx, q, b)
}
