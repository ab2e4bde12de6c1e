package main

import (
	"context"

	"timone/internal/owner"
)

// Owner is what the page may ask of the freelancer's own identity.
type Owner struct{ house *house }

// Get gives the owner; every field is empty before they said who they are.
func (x *Owner) Get() (owner.Owner, error) {
	return ask(x.house, "owner.get", func(ctx context.Context, r *rooms) (owner.Owner, error) {
		return r.owner.Get(ctx)
	})
}

// Edit writes who the owner is; the logo is changed by Media.
func (x *Owner) Edit(o owner.Owner) (owner.Owner, error) {
	return ask(x.house, "owner.edit", func(ctx context.Context, r *rooms) (owner.Owner, error) {
		return r.owner.Edit(ctx, o)
	})
}

// RemoveLogo leaves the owner with a name.
func (x *Owner) RemoveLogo() (owner.Owner, error) {
	return ask(x.house, "owner.remove-logo", func(ctx context.Context, r *rooms) (owner.Owner, error) {
		return r.owner.RemoveLogo(ctx)
	})
}
