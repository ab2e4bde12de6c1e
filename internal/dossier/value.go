package dossier

import (
	"context"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Value is what a brand holds dear.
type Value struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// WriteValue adds a value to a client's brand, or changes one.
func (s *Service) WriteValue(ctx context.Context, client string, v Value) (Value, error) {
	return write(ctx, s, values, client, v)
}

var values = shelve(kind[Value]{
	name:  "brand-value",
	gone:  words.FaultValueMissing,
	id:    func(v *Value) *string { return &v.ID },
	title: func(v Value) string { return v.Text },
	check: func(v Value) (Value, error) {
		err := checkLines(&v.Text)
		if err == nil && v.Text == "" {
			err = fault.Invalid(words.FaultValueEmpty)
		}
		return v, err
	},
	get: func(ctx context.Context, q *db.Queries, id string) (Value, string, error) {
		row, err := q.BrandValueByID(ctx, id)
		return fromValue(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, v Value) error {
		return q.PutBrandValue(ctx, db.PutBrandValueParams{ID: v.ID, ClientID: client, Text: v.Text})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteBrandValue(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceBrandValue(ctx, db.PlaceBrandValueParams{ID: id, Position: position})
	},
})

func fromValue(row db.BrandValue) Value { return Value{ID: row.ID, Text: row.Text} }
