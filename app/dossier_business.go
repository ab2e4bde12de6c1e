package main

import (
	"context"

	"timone/internal/calendar"
	"timone/internal/dossier"
)

// WriteProduct adds a product or service to what a client sells, or changes one.
func (x *Dossier) WriteProduct(client string, p dossier.Product) (dossier.Product, error) {
	return ask(x.house, "dossier.write-product", func(ctx context.Context, r *rooms) (dossier.Product, error) {
		return r.dossier.WriteProduct(ctx, client, p)
	})
}

// Milestone gives one milestone.
func (x *Dossier) Milestone(id string) (dossier.Milestone, error) {
	return ask(x.house, "dossier.milestone", func(ctx context.Context, r *rooms) (dossier.Milestone, error) {
		return r.dossier.Milestone(ctx, id)
	})
}

// RetellMilestone makes an idea in the backlog of a milestone's next anniversary.
func (x *Dossier) RetellMilestone(id string) (calendar.Post, error) {
	return ask(x.house, "dossier.retell-milestone", func(ctx context.Context, r *rooms) (calendar.Post, error) {
		return r.retell(ctx, id)
	})
}
