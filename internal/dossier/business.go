package dossier

import (
	"context"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Business is what a client does and earns by, what it sells, and how it came to
// be what it is: its milestones, the oldest first, and the posts that retell them.
type Business struct {
	Client     string      `json:"client"`
	Does       string      `json:"does"`
	Earns      string      `json:"earns"`
	Products   []Product   `json:"products"`
	Milestones []Milestone `json:"milestones"`
	Retellings []Retelling `json:"retellings"`
}

// Business gives what is known of a client's business.
func (s *Service) Business(ctx context.Context, client string) (Business, error) {
	q := s.studio.Read()
	row, err := q.BusinessOf(ctx, client)
	if studio.NoRow(err) {
		return Business{}, fault.NotFound(words.FaultClientGone)
	}
	if err != nil {
		return Business{}, fmt.Errorf("read business of client %s: %w", client, err)
	}
	b := Business{Client: client, Does: row.Does, Earns: row.Earns}
	if b.Products, err = listed(ctx, client, q.Products, fromProduct); err != nil {
		return Business{}, fmt.Errorf("read products of client %s: %w", client, err)
	}
	if b.Milestones, err = listed(ctx, client, q.Milestones, fromMilestone); err != nil {
		return Business{}, fmt.Errorf("read history of client %s: %w", client, err)
	}
	if b.Retellings, err = listed(ctx, client, q.Retellings, fromRetelling); err != nil {
		return Business{}, fmt.Errorf("read retellings of client %s: %w", client, err)
	}
	return b, nil
}

// DescribeBusiness writes what a client does and earns by; what else stands in
// its business is not touched. Typing folds into one act.
func (s *Service) DescribeBusiness(ctx context.Context, b Business) (Business, error) {
	before, err := s.Business(ctx, b.Client)
	if err != nil {
		return Business{}, err
	}
	if err := checkTexts(&b.Does, &b.Earns); err != nil {
		return Business{}, err
	}
	b.Products, b.Milestones, b.Retellings = before.Products, before.Milestones, before.Retellings
	act := studio.Act{Name: "dossier.describe-business", Client: b.Client}
	if field := typedInto(before, b); field != "" {
		act.Key = "business:" + b.Client + ":" + field
	}
	err = s.studio.Do(ctx, act, func(q *db.Queries) error {
		return q.DescribeBusiness(ctx, db.DescribeBusinessParams{ID: b.Client, Does: b.Does, Earns: b.Earns, Now: s.studio.Now()})
	})
	return b, err
}
