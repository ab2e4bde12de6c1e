package dossier

import (
	"context"
	"fmt"
	"slices"

	"timone/internal/studio"
	"timone/internal/studio/db"
)

// Removed is a person or body that was taken out of a dossier, and of whom the
// history of the file still holds what was known. ClientName is empty where the
// client was deleted too.
type Removed struct {
	ID         string `json:"id"`
	Name       string `json:"name"`
	Client     string `json:"client"`
	ClientName string `json:"clientName"`
}

// Removed gives the persons and bodies that were taken out of the dossiers, those
// that went last first.
func (s *Service) Removed(ctx context.Context) ([]Removed, error) {
	rows, err := s.studio.Read().RemovedStakeholders(ctx)
	if err != nil {
		return nil, fmt.Errorf("read removed stakeholders: %w", err)
	}
	all := make([]Removed, len(rows))
	for i, row := range rows {
		all[i] = Removed{ID: row.ID, Name: row.Name, Client: row.ClientID, ClientName: row.ClientName}
	}
	return all, nil
}

// EraseStakeholder destroys all that is known of a person or body: the record
// with all that hangs on it, and what the history of the file held of it, also of
// one that was removed before. That cannot be undone.
func (s *Service) EraseStakeholder(ctx context.Context, id string) error {
	const name = "dossier.erase-stakeholder"
	all, err := s.Removed(ctx)
	if err != nil {
		return err
	}
	if i := slices.IndexFunc(all, func(r Removed) bool { return r.ID == id }); i >= 0 {
		return s.studio.EraseGone(ctx, studio.Act{Name: name, Client: all[i].Client}, "stakeholder", id)
	}
	_, client, err := stakeholders.find(ctx, s, id)
	if err != nil {
		return err
	}
	return s.studio.Erase(ctx, studio.Act{Name: name, Client: client}, func(q *db.Queries) error {
		return q.DeleteStakeholder(ctx, id)
	})
}
