package dossier

import (
	"context"
	"fmt"

	"timone/internal/studio"
	"timone/internal/studio/db"
)

// Return is a questionnaire that came back: Document is that of which it is a
// copy, and At when its answers were taken, in milliseconds UTC.
type Return struct {
	Document string
	Name     string
	SHA256   string
	At       int64
}

// Returns gives the questionnaires that a client sent back, the oldest first.
func (s *Service) Returns(ctx context.Context, client string) ([]Return, error) {
	all, err := listed(ctx, client, s.studio.Read().IntakeReturns, func(row db.IntakeReturn) Return {
		return Return{Document: studio.Text(row.DocumentID), Name: row.Name, SHA256: row.Sha256, At: row.CreatedAt}
	})
	if err != nil {
		return nil, fmt.Errorf("read questionnaires of client %s: %w", client, err)
	}
	return all, nil
}

// NoteReturn notes that answers of a questionnaire were taken. It is part of the
// caller's act.
func (s *Service) NoteReturn(ctx context.Context, q *db.Queries, client string, r Return) error {
	return q.AddIntakeReturn(ctx, db.AddIntakeReturnParams{
		ID: s.studio.NewID(), ClientID: client, DocumentID: r.Document, Name: r.Name, Sha256: r.SHA256, Now: s.studio.Now(),
	})
}
