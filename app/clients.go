package main

import (
	"context"

	"timone/internal/dossier"
)

// Clients is what the page may ask of the freelancer's clients.
type Clients struct{ house *house }

// List gives every client in the rail's order, archived ones included.
func (x *Clients) List() ([]dossier.Client, error) {
	return ask(x.house, "clients.list", func(_ context.Context, _ *rooms) ([]dossier.Client, error) {
		return nil, errNotYet
	})
}

// Create begins with a new client.
func (x *Clients) Create(i dossier.Introduction) (dossier.Client, error) {
	return ask(x.house, "clients.create", func(_ context.Context, _ *rooms) (dossier.Client, error) {
		return dossier.Client{}, errNotYet
	})
}

// Edit writes all that a client's form shows; its logo is changed by Media.
func (x *Clients) Edit(c dossier.Client) (dossier.Client, error) {
	return ask(x.house, "clients.edit", func(_ context.Context, _ *rooms) (dossier.Client, error) {
		return dossier.Client{}, errNotYet
	})
}

// Archive takes a client off the rail and keeps all of it.
func (x *Clients) Archive(id string) (dossier.Client, error) {
	return ask(x.house, "clients.archive", func(_ context.Context, _ *rooms) (dossier.Client, error) {
		return dossier.Client{}, errNotYet
	})
}

// Restore puts an archived client back on the rail.
func (x *Clients) Restore(id string) (dossier.Client, error) {
	return ask(x.house, "clients.restore", func(_ context.Context, _ *rooms) (dossier.Client, error) {
		return dossier.Client{}, errNotYet
	})
}

// Delete takes a client and all that is its away; undo brings it back.
func (x *Clients) Delete(id string) error {
	return do(x.house, "clients.delete", func(_ context.Context, _ *rooms) error { return errNotYet })
}

// Reorder puts the rail in a new order.
func (x *Clients) Reorder(ids []string) ([]dossier.Client, error) {
	return ask(x.house, "clients.reorder", func(_ context.Context, _ *rooms) ([]dossier.Client, error) {
		return nil, errNotYet
	})
}

// RemoveLogo leaves the client with its monogram.
func (x *Clients) RemoveLogo(id string) (dossier.Client, error) {
	return ask(x.house, "clients.remove-logo", func(_ context.Context, _ *rooms) (dossier.Client, error) {
		return dossier.Client{}, errNotYet
	})
}
