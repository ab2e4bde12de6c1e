package main

import (
	"context"

	"timone/internal/dossier"
)

// Sphere gives who stands around a client, who of them influences whom and who
// approves what.
func (x *Dossier) Sphere(client string) (dossier.Sphere, error) {
	return ask(x.house, "dossier.sphere", func(ctx context.Context, r *rooms) (dossier.Sphere, error) {
		return r.dossier.Sphere(ctx, client)
	})
}

// WriteStakeholder adds a person or body to a client's, or changes one.
func (x *Dossier) WriteStakeholder(client string, one dossier.Stakeholder) (dossier.Stakeholder, error) {
	return ask(x.house, "dossier.write-stakeholder", func(ctx context.Context, r *rooms) (dossier.Stakeholder, error) {
		return r.dossier.WriteStakeholder(ctx, client, one)
	})
}

// MoveStakeholder puts a person or body elsewhere on the map, or off it.
func (x *Dossier) MoveStakeholder(p dossier.Place) (dossier.Stakeholder, error) {
	return ask(x.house, "dossier.move-stakeholder", func(ctx context.Context, r *rooms) (dossier.Stakeholder, error) {
		return r.dossier.MoveStakeholder(ctx, p)
	})
}

// TieInfluence says that one influences another, and how strongly.
func (x *Dossier) TieInfluence(i dossier.Influence) error {
	return x.tie("dossier.tie-influence", func(ctx context.Context, r *rooms) error { return r.dossier.TieInfluence(ctx, i) })
}

// UntieInfluence says that one does not influence another.
func (x *Dossier) UntieInfluence(from, to string) error {
	return x.tie("dossier.untie-influence", func(ctx context.Context, r *rooms) error {
		return r.dossier.UntieInfluence(ctx, from, to)
	})
}

// TieApproval says that a person or body approves something.
func (x *Dossier) TieApproval(a dossier.Approval) error {
	return x.tie("dossier.tie-approval", func(ctx context.Context, r *rooms) error { return r.dossier.TieApproval(ctx, a) })
}

// UntieApproval says that a person or body does not approve something.
func (x *Dossier) UntieApproval(stakeholder, what string) error {
	return x.tie("dossier.untie-approval", func(ctx context.Context, r *rooms) error {
		return r.dossier.UntieApproval(ctx, stakeholder, what)
	})
}

// Contacts gives the contacts with a person or body, the newest first.
func (x *Dossier) Contacts(stakeholder string) ([]dossier.Contact, error) {
	return ask(x.house, "dossier.contacts", func(ctx context.Context, r *rooms) ([]dossier.Contact, error) {
		return r.dossier.Contacts(ctx, stakeholder)
	})
}

// WriteContact adds a contact to a person's or body's log, or changes one.
func (x *Dossier) WriteContact(c dossier.Contact) (dossier.Contact, error) {
	return ask(x.house, "dossier.write-contact", func(ctx context.Context, r *rooms) (dossier.Contact, error) {
		return r.dossier.WriteContact(ctx, c)
	})
}

func (x *Dossier) tie(call string, do func(context.Context, *rooms) error) error {
	_, err := ask(x.house, call, func(ctx context.Context, r *rooms) (struct{}, error) { return struct{}{}, do(ctx, r) })
	return err
}
