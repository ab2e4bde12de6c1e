package main

import (
	"context"

	"timone/internal/day"
	"timone/internal/overview"
)

// Overview is what the page may ask across features.
type Overview struct{ house *house }

// Search finds clients, posts, ideas and cards by their words, those of the
// client that is open first; client may be empty.
func (x *Overview) Search(query, client string) ([]overview.Hit, error) {
	return ask(x.house, "overview.search", func(ctx context.Context, r *rooms) ([]overview.Hit, error) {
		return r.overview.Search(ctx, query, client)
	})
}

// Missing says what is known to be lacking in a client's dossier today, where the
// client is.
func (x *Overview) Missing(client string) (overview.Missing, error) {
	return ask(x.house, "overview.missing", func(ctx context.Context, r *rooms) (overview.Missing, error) {
		c, err := r.dossier.Client(ctx, client)
		if err != nil {
			return overview.Missing{}, err
		}
		today, err := day.At(x.house.clock(), c.TimeZone)
		if err != nil {
			return overview.Missing{}, err
		}
		return r.overview.Missing(ctx, client, today)
	})
}
