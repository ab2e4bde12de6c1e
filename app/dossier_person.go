package main

import (
	"context"

	"timone/internal/dossier"
	"timone/internal/overview"
)

// Namings says where a person or body may be named beside its own record.
func (x *Dossier) Namings(n overview.Named) (overview.Namings, error) {
	return ask(x.house, "dossier.namings", func(ctx context.Context, r *rooms) (overview.Namings, error) {
		return r.overview.Namings(ctx, n)
	})
}

// Removed gives the persons and bodies that were taken out of the dossiers, and of
// whom the history of the file still holds what was known.
func (x *Dossier) Removed() ([]dossier.Removed, error) {
	return ask(x.house, "dossier.removed", func(ctx context.Context, r *rooms) ([]dossier.Removed, error) {
		return r.dossier.Removed(ctx)
	})
}

// ExportStakeholder writes all that is known of a person or body as a text, where
// the user says.
func (x *Dossier) ExportStakeholder(stakeholder string) (Saved, error) {
	var name string
	text, err := ask(x.house, "dossier.gather-stakeholder", func(ctx context.Context, r *rooms) (text string, err error) {
		about := nameOf(r.studio.Path())
		text, name, err = r.overview.Person(ctx, stakeholder, about, x.house.machine.words())
		return text, err
	})
	if err != nil {
		return Saved{}, err
	}
	return tend(x.house, "dossier.export-stakeholder", func(context.Context) (Saved, error) {
		return x.house.face.save(fileName(name)+".txt", []byte(text))
	})
}

// EraseStakeholder destroys all that is known of a person or body, also of one that
// was removed; it cannot be undone.
func (x *Dossier) EraseStakeholder(stakeholder string) error {
	_, err := ask(x.house, "dossier.erase-stakeholder", func(ctx context.Context, r *rooms) (struct{}, error) {
		return struct{}{}, r.dossier.EraseStakeholder(ctx, stakeholder)
	})
	return err
}
