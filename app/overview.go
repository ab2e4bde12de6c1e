package main

import (
	"context"

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
