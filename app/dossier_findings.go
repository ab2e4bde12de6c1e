package main

import (
	"context"

	"timone/internal/dossier"
)

// Findings gives a client's findings, those of a kind in the user's order.
func (x *Dossier) Findings(client string) ([]dossier.Finding, error) {
	return ask(x.house, "dossier.findings", func(ctx context.Context, r *rooms) ([]dossier.Finding, error) {
		return r.dossier.Findings(ctx, client)
	})
}

// WriteFinding adds a finding at the foot of its field, or changes one.
func (x *Dossier) WriteFinding(client string, f dossier.Finding) (dossier.Finding, error) {
	return ask(x.house, "dossier.write-finding", func(ctx context.Context, r *rooms) (dossier.Finding, error) {
		return r.dossier.WriteFinding(ctx, client, f)
	})
}

// MoveFinding puts a finding into a field, at a place there.
func (x *Dossier) MoveFinding(m dossier.FindingMove) error {
	_, err := ask(x.house, "dossier.move-finding", func(ctx context.Context, r *rooms) (struct{}, error) {
		return struct{}{}, r.dossier.MoveFinding(ctx, m)
	})
	return err
}
