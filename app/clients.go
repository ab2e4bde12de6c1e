package main

import (
	"context"

	"timone/internal/dossier"
)

// Clients is what the page may ask of the freelancer's clients.
type Clients struct{ house *house }

// List gives every client in the rail's order, archived ones included.
func (x *Clients) List() ([]dossier.Client, error) {
	return ask(x.house, "clients.list", func(ctx context.Context, r *rooms) ([]dossier.Client, error) {
		return r.dossier.Clients(ctx)
	})
}

// Create begins with a new client.
func (x *Clients) Create(i dossier.Introduction) (dossier.Client, error) {
	return ask(x.house, "clients.create", func(ctx context.Context, r *rooms) (dossier.Client, error) {
		return r.dossier.Create(ctx, x.house.introduced(i))
	})
}

// Edit writes all that a client's form shows; its logo is changed by Media.
func (x *Clients) Edit(c dossier.Client) (dossier.Client, error) {
	return ask(x.house, "clients.edit", func(ctx context.Context, r *rooms) (dossier.Client, error) {
		return r.dossier.Edit(ctx, c)
	})
}

// Archive takes a client off the rail and keeps all of it; it gives the act.
func (x *Clients) Archive(id string) (string, error) {
	return act(x.house, "clients.archive", id, func(ctx context.Context, r *rooms) error {
		_, err := r.dossier.Archive(ctx, id)
		return err
	})
}

// Restore puts an archived client back on the rail; it gives the act.
func (x *Clients) Restore(id string) (string, error) {
	return act(x.house, "clients.restore", id, func(ctx context.Context, r *rooms) error {
		_, err := r.dossier.Restore(ctx, id)
		return err
	})
}

// Delete takes a client and all that is its away; undo brings it back.
func (x *Clients) Delete(id string) (string, error) {
	return act(x.house, "clients.delete", id, func(ctx context.Context, r *rooms) error {
		return r.dossier.Delete(ctx, id)
	})
}

// Reorder puts the rail in a new order.
func (x *Clients) Reorder(ids []string) ([]dossier.Client, error) {
	return ask(x.house, "clients.reorder", func(ctx context.Context, r *rooms) ([]dossier.Client, error) {
		return r.dossier.Reorder(ctx, ids)
	})
}

// RemoveLogo leaves the client with its monogram.
func (x *Clients) RemoveLogo(id string) (dossier.Client, error) {
	return ask(x.house, "clients.remove-logo", func(ctx context.Context, r *rooms) (dossier.Client, error) {
		return r.dossier.RemoveLogo(ctx, id)
	})
}

// introduced fills in what a new client's papers are like if nobody said: as on
// this machine.
func (h *house) introduced(i dossier.Introduction) dossier.Introduction {
	if i.Language == "" {
		i.Language = string(h.machine.language())
	}
	if i.TimeZone == "" {
		i.TimeZone = h.machine.timeZone()
	}
	return i
}
