package main

import (
	"context"

	"timone/internal/dossier"
)

// Market gives what is known of a client's market.
func (x *Dossier) Market(client string) (dossier.Market, error) {
	return ask(x.house, "dossier.market", func(ctx context.Context, r *rooms) (dossier.Market, error) {
		return r.dossier.Market(ctx, client)
	})
}

// WriteNote adds a note on a client's market, or changes one.
func (x *Dossier) WriteNote(client string, n dossier.Note) (dossier.Note, error) {
	return ask(x.house, "dossier.write-note", func(ctx context.Context, r *rooms) (dossier.Note, error) {
		return r.dossier.WriteNote(ctx, client, n)
	})
}

// WriteEvidence adds evidence to the record that it names, or changes it.
func (x *Dossier) WriteEvidence(e dossier.Evidence) (dossier.Evidence, error) {
	return ask(x.house, "dossier.write-evidence", func(ctx context.Context, r *rooms) (dossier.Evidence, error) {
		return r.dossier.WriteEvidence(ctx, e)
	})
}

// MaterialNames gives the files of a client by their names.
func (x *Dossier) MaterialNames(client string) ([]dossier.MaterialName, error) {
	return ask(x.house, "dossier.material-names", func(ctx context.Context, r *rooms) ([]dossier.MaterialName, error) {
		return r.dossier.MaterialNames(ctx, client)
	})
}
