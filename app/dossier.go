package main

import (
	"context"

	"timone/internal/dossier"
)

// Dossier is what the page may ask of what is known of a client.
type Dossier struct{ house *house }

// Business gives what a client does and earns by, and its history.
func (x *Dossier) Business(client string) (dossier.Business, error) {
	return ask(x.house, "dossier.business", func(ctx context.Context, r *rooms) (dossier.Business, error) {
		return r.dossier.Business(ctx, client)
	})
}

// DescribeBusiness writes what a client does and earns by.
func (x *Dossier) DescribeBusiness(b dossier.Business) (dossier.Business, error) {
	return ask(x.house, "dossier.describe-business", func(ctx context.Context, r *rooms) (dossier.Business, error) {
		return r.dossier.DescribeBusiness(ctx, b)
	})
}

// WriteMilestone adds a milestone to a client's history, or changes one.
func (x *Dossier) WriteMilestone(client string, m dossier.Milestone) (dossier.Milestone, error) {
	return ask(x.house, "dossier.write-milestone", func(ctx context.Context, r *rooms) (dossier.Milestone, error) {
		return r.dossier.WriteMilestone(ctx, client, m)
	})
}

// Remove takes a record of the dossier away; it gives the act. kind is the
// record's, such as milestone.
func (x *Dossier) Remove(kind, id string) (string, error) {
	return act(x.house, "dossier.remove", id, func(ctx context.Context, r *rooms) error {
		return r.dossier.Remove(ctx, kind, id)
	})
}

// Order puts records of one kind in a new order: ids are the whole of a list.
func (x *Dossier) Order(client, kind string, ids []string) error {
	_, err := ask(x.house, "dossier.order", func(ctx context.Context, r *rooms) (struct{}, error) {
		return struct{}{}, r.dossier.Order(ctx, client, kind, ids)
	})
	return err
}

// Updated is the day on which something was last written in a client's dossier,
// or empty.
func (x *Dossier) Updated(client string) (string, error) {
	return ask(x.house, "dossier.updated", func(ctx context.Context, r *rooms) (string, error) {
		return r.dossier.Updated(ctx, client)
	})
}
