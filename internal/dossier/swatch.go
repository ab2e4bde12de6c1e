package dossier

import (
	"context"
	"fmt"
	"strings"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Swatch is a colour of a brand's palette, written #6b3f2a, and what the brand
// calls it.
type Swatch struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Colour string `json:"colour"`
}

// WriteSwatch adds a colour to a client's palette, or changes one. It refuses a
// colour that the palette has already.
func (s *Service) WriteSwatch(ctx context.Context, client string, w Swatch) (Swatch, error) {
	if w.ID != "" {
		var err error
		if _, client, err = swatches.find(ctx, s, w.ID); err != nil {
			return Swatch{}, err
		}
	}
	palette, err := listed(ctx, client, s.studio.Read().Swatches, fromSwatch)
	if err != nil {
		return Swatch{}, fmt.Errorf("read palette of client %s: %w", client, err)
	}
	for _, other := range palette {
		if other.ID != w.ID && strings.EqualFold(other.Colour, strings.TrimSpace(w.Colour)) {
			return Swatch{}, fault.Conflict(words.FaultSwatchTwice, "colour", other.Colour, "name", called(other))
		}
	}
	return write(ctx, s, swatches, client, w)
}

// called is what one tells a swatch by.
func called(w Swatch) string {
	if w.Name == "" {
		return w.Colour
	}
	return w.Name
}

var swatches = shelve(kind[Swatch]{
	name:  "swatch",
	gone:  words.FaultSwatchMissing,
	id:    func(w *Swatch) *string { return &w.ID },
	title: called,
	check: checkedSwatch,
	get: func(ctx context.Context, q *db.Queries, id string) (Swatch, string, error) {
		row, err := q.SwatchByID(ctx, id)
		return fromSwatch(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, w Swatch) error {
		return q.PutSwatch(ctx, db.PutSwatchParams{ID: w.ID, ClientID: client, Name: w.Name, Colour: w.Colour})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteSwatch(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceSwatch(ctx, db.PlaceSwatchParams{ID: id, Position: position})
	},
})

func checkedSwatch(w Swatch) (Swatch, error) {
	if err := checkLines(&w.Name, &w.Colour); err != nil {
		return w, err
	}
	var err error
	w.Colour, err = checkedColour(w.Colour)
	return w, err
}

func fromSwatch(row db.Swatch) Swatch {
	return Swatch{ID: row.ID, Name: row.Name, Colour: row.Colour}
}
