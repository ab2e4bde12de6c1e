package dossier

import (
	"cmp"
	"context"
	"fmt"

	"timone/internal/studio/db"
)

// Person is a stakeholder that comes with what it approves.
type Person struct {
	Stakeholder
	Approves []string
}

// Record is something of a dossier that can come from elsewhere than its screens.
type Record interface {
	check() error
	join(ctx context.Context, s *Service, q *db.Queries, client string) error
}

// Check says what in a record could not be kept, before anything is.
func Check(r Record) error { return r.check() }

// Join adds a record to a client's dossier, or changes the one whose id it has.
// It is part of the caller's act.
func (s *Service) Join(ctx context.Context, q *db.Queries, client string, r Record) error {
	return r.join(ctx, s, q, client)
}

func (p Product) check() error { return faultOf(products, p) }

func (p Product) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	return join(ctx, s, q, products, client, &p)
}

func (m Milestone) check() error { return faultOf(milestones, m) }

func (m Milestone) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	return join(ctx, s, q, milestones, client, &m)
}

func (c Competitor) check() error { return faultOf(competitors, c) }

func (c Competitor) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	return join(ctx, s, q, competitors, client, &c)
}

func (p Profile) check() error { return faultOf(profiles, p) }

func (p Profile) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	return join(ctx, s, q, profiles, client, &p)
}

func (v Value) check() error { return faultOf(values, v) }

func (v Value) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	return join(ctx, s, q, values, client, &v)
}

func (a Audit) check() error { return faultOf(audits, a) }

func (a Audit) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	return join(ctx, s, q, audits, client, &a)
}

func faultOf[R any](k kind[R], r R) error {
	_, err := k.check(r)
	return err
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

func (p Person) check() error {
	for _, what := range p.Approves {
		if err := checkChoice(what, approvable...); err != nil {
			return err
		}
	}
	return faultOf(stakeholders, p.Stakeholder)
}

func (p Person) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	if err := p.check(); err != nil {
		return err
	}
	if err := join(ctx, s, q, stakeholders, client, &p.Stakeholder); err != nil {
		return err
	}
	for _, what := range p.Approves {
		err := q.PutApproval(ctx, db.PutApprovalParams{ID: p.ID + "." + what, ClientID: client, StakeholderID: p.ID, What: what})
		if err != nil {
			return fmt.Errorf("approval of %s: %w", p.ID, err)
		}
	}
	return nil
}

func (b Business) check() error { return checkTexts(&b.Does, &b.Earns) }

func (b Business) join(ctx context.Context, s *Service, q *db.Queries, _ string) error {
	if err := checkTexts(&b.Does, &b.Earns); err != nil {
		return err
	}
	return q.DescribeBusiness(ctx, db.DescribeBusinessParams{ID: b.Client, Does: b.Does, Earns: b.Earns, Now: s.studio.Now()})
}

func (b Brand) check() error {
	_, err := checkedPromise(b.Promise)
	return cmp.Or(err, checkVoice(b))
}

func (b Brand) join(ctx context.Context, _ *Service, q *db.Queries, _ string) (err error) {
	if b.Promise, err = checkedPromise(b.Promise); err != nil {
		return err
	}
	if err := checkVoice(b); err != nil {
		return err
	}
	return writeBrand(ctx, q, b)
}
