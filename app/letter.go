package main

import (
	"context"

	"timone/internal/dossier"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
)

// writeLetter is one act over two features: who the client is goes to its
// dossier, the rest to its strategy.
func (r *rooms) writeLetter(ctx context.Context, l strategy.Letter) (written strategy.Letter, err error) {
	a := studio.Act{Name: "strategy.write-letter", Client: l.Client, Detail: map[string]string{"name": l.Name}}
	err = r.studio.Do(ctx, a, func(q *db.Queries) error {
		err := r.dossier.Describe(ctx, q, dossier.Description{
			Client: l.Client, Name: l.Name, Sector: l.Sector, Place: l.Place, Since: l.Since, Promise: l.Promise,
		})
		if err != nil {
			return err
		}
		written, err = r.strategy.WriteLetter(ctx, q, l)
		return err
	})
	return written, err
}

// setPromise writes the promise, which is the dossier's, and gives the strategy
// it stands in.
func (r *rooms) setPromise(ctx context.Context, client, promise string) (strategy.Strategy, error) {
	c, err := r.dossier.Client(ctx, client)
	if err != nil {
		return strategy.Strategy{}, err
	}
	a := studio.Act{Name: "dossier.set-promise", Client: client, Detail: map[string]string{"name": c.Name}}
	err = r.studio.Do(ctx, a, func(q *db.Queries) error { return r.dossier.SetPromise(ctx, q, client, promise) })
	if err != nil {
		return strategy.Strategy{}, err
	}
	return r.strategy.Read(ctx, client)
}
