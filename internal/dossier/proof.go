package dossier

import (
	"context"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Proof is what shows that a brand keeps its promise.
type Proof struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// WriteProof adds a proof to a client's brand, or changes one.
func (s *Service) WriteProof(ctx context.Context, client string, v Proof) (Proof, error) {
	return write(ctx, s, proofs, client, v)
}

var proofs = shelve(kind[Proof]{
	name:  "proof",
	gone:  words.FaultProofMissing,
	id:    func(v *Proof) *string { return &v.ID },
	title: func(v Proof) string { return v.Text },
	check: func(v Proof) (Proof, error) {
		err := checkLines(&v.Text)
		if err == nil && v.Text == "" {
			err = fault.Invalid(words.FaultProofEmpty)
		}
		return v, err
	},
	get: func(ctx context.Context, q *db.Queries, id string) (Proof, string, error) {
		row, err := q.ProofByID(ctx, id)
		return fromProof(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, v Proof) error {
		return q.PutProof(ctx, db.PutProofParams{ID: v.ID, ClientID: client, Text: v.Text})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteProof(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceProof(ctx, db.PlaceProofParams{ID: id, Position: position})
	},
})

func fromProof(row db.Proof) Proof { return Proof{ID: row.ID, Text: row.Text} }
