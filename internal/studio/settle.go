package studio

import (
	"context"

	"timone/internal/studio/db"
)

// Settle empties the list of acts: what was done until now stands in the
// history, and can no longer be undone. The sample is made so.
func (s *Studio) Settle(ctx context.Context) error {
	release, err := s.take(ctx)
	if err != nil {
		return err
	}
	defer release()
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(err, "settle the list of acts")
	}
	defer rollback(tx)
	if err := db.New(tx).CutAllActs(ctx); err != nil {
		return s.explain(err, "settle the list of acts")
	}
	return s.explain(tx.Commit(), "settle the list of acts")
}
