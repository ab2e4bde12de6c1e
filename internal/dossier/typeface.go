package dossier

import (
	"context"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Typeface is a typeface of a brand, and what it is used for.
type Typeface struct {
	ID      string `json:"id"`
	Name    string `json:"name"`
	UsedFor string `json:"usedFor"`
}

// WriteTypeface adds a typeface to a client's brand, or changes one.
func (s *Service) WriteTypeface(ctx context.Context, client string, t Typeface) (Typeface, error) {
	return write(ctx, s, typefaces, client, t)
}

var typefaces = shelve(kind[Typeface]{
	name:  "typeface",
	gone:  words.FaultTypefaceMissing,
	id:    func(t *Typeface) *string { return &t.ID },
	title: func(t Typeface) string { return t.Name },
	check: checkedTypeface,
	get: func(ctx context.Context, q *db.Queries, id string) (Typeface, string, error) {
		row, err := q.TypefaceByID(ctx, id)
		return fromTypeface(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, t Typeface) error {
		return q.PutTypeface(ctx, db.PutTypefaceParams{ID: t.ID, ClientID: client, Name: t.Name, UsedFor: t.UsedFor})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteTypeface(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceTypeface(ctx, db.PlaceTypefaceParams{ID: id, Position: position})
	},
})

func checkedTypeface(t Typeface) (Typeface, error) {
	err := checkLines(&t.Name, &t.UsedFor)
	if err == nil && t.Name == "" {
		err = fault.Invalid(words.FaultTypefaceEmpty)
	}
	return t, err
}

func fromTypeface(row db.Typeface) Typeface {
	return Typeface{ID: row.ID, Name: row.Name, UsedFor: row.UsedFor}
}
