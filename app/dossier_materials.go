package main

import (
	"context"

	"timone/internal/media"
)

// Materials gives the files of a client, the newest first.
func (x *Dossier) Materials(client string) ([]media.Material, error) {
	return ask(x.house, "dossier.materials", func(ctx context.Context, r *rooms) ([]media.Material, error) {
		return r.media.Materials(ctx, client)
	})
}

// UsesOfMaterial gives the records that show a material.
func (x *Dossier) UsesOfMaterial(id string) ([]media.Use, error) {
	return ask(x.house, "dossier.uses-of-material", func(ctx context.Context, r *rooms) ([]media.Use, error) {
		return r.media.Uses(ctx, id)
	})
}

// EditMaterial writes what is said of a material: its name, alternative text,
// focal point, rights and tags.
func (x *Dossier) EditMaterial(m media.Material) (media.Material, error) {
	return ask(x.house, "dossier.edit-material", func(ctx context.Context, r *rooms) (media.Material, error) {
		return r.media.Edit(ctx, m)
	})
}

// RemoveMaterial takes a material away from all that shows it; it gives the act.
func (x *Dossier) RemoveMaterial(id string) (string, error) {
	return act(x.house, "dossier.remove-material", id, func(ctx context.Context, r *rooms) error {
		return r.media.Remove(ctx, id)
	})
}

// OpenMaterial shows a copy of a material in the system's viewer; in the
// headless build it gives where a browser downloads it.
func (x *Dossier) OpenMaterial(id string) (url string, err error) {
	return ask(x.house, "dossier.open-material", func(ctx context.Context, r *rooms) (string, error) {
		m, err := r.media.Material(ctx, id)
		if err != nil {
			return "", err
		}
		content, err := r.media.Open(m.SHA256, media.Original)
		if err != nil {
			return "", err
		}
		defer content.Close()
		return x.house.face.present(m.Name, content)
	})
}
