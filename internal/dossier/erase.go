package dossier

import (
	"context"

	"timone/internal/studio"
	"timone/internal/studio/db"
)

// EraseStakeholder destroys all that is known of a person or body: the record
// with all that hangs on it, and what the history of the file held of it. That
// cannot be undone.
func (s *Service) EraseStakeholder(ctx context.Context, id string) error {
	_, client, err := stakeholders.find(ctx, s, id)
	if err != nil {
		return err
	}
	act := studio.Act{Name: "dossier.erase-stakeholder", Client: client}
	return s.studio.Erase(ctx, act, func(q *db.Queries) error { return q.DeleteStakeholder(ctx, id) })
}
