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
type Record interface{ entry() entry }

// entry is a record as it is checked and joined.
type entry interface {
	check() error
	join(ctx context.Context, s *Service, q *db.Queries, client string) error
}

// Check says what in a record could not be kept, before anything is.
func Check(r Record) error { return r.entry().check() }

// Join adds a record to a client's dossier, or changes the one whose id it has.
// It is part of the caller's act.
func (s *Service) Join(ctx context.Context, q *db.Queries, client string, r Record) error {
	return r.entry().join(ctx, s, q, client)
}

func (p Product) entry() entry    { return of(products, p) }
func (m Milestone) entry() entry  { return of(milestones, m) }
func (c Competitor) entry() entry { return of(competitors, c) }
func (p Profile) entry() entry    { return of(profiles, p) }
func (v Value) entry() entry      { return of(values, v) }
func (a Audit) entry() entry      { return of(audits, a) }
func (p Person) entry() entry     { return p }
func (b Business) entry() entry   { return b }
func (b Brand) entry() entry      { return b }

// kept is a record of a kind.
type kept[R any] struct {
	kind   kind[R]
	record R
}

func of[R any](k kind[R], r R) entry { return kept[R]{k, r} }

func (k kept[R]) check() error {
	_, err := k.kind.checkNew(k.record)
	return err
}

func (k kept[R]) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	r, err := k.kind.checkNew(k.record)
	if err != nil {
		return err
	}
	if id := k.kind.id(&r); *id == "" {
		*id = s.studio.NewID()
	}
	return k.kind.put(ctx, q, client, r)
}

func (p Person) check() error {
	for _, what := range p.Approves {
		if err := checkChoice(what, Approvable...); err != nil {
			return err
		}
	}
	return of(stakeholders, p.Stakeholder).check()
}

func (p Person) join(ctx context.Context, s *Service, q *db.Queries, client string) error {
	if err := p.check(); err != nil {
		return err
	}
	if p.ID == "" {
		p.ID = s.studio.NewID()
	}
	if err := of(stakeholders, p.Stakeholder).join(ctx, s, q, client); err != nil {
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
