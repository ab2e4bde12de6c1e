package main

import (
	"context"

	"timone/internal/dossier"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
)

// Findings gives what the study of a client came to, and what speaks for it.
func (x *Dossier) Findings(client string) (dossier.Findings, error) {
	return ask(x.house, "dossier.findings", func(ctx context.Context, r *rooms) (dossier.Findings, error) {
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

// ObjectiveOf makes an objective of what a finding says, and has it use the
// finding; it gives the objective's id.
func (x *Dossier) ObjectiveOf(finding string) (string, error) {
	return ask(x.house, "dossier.objective-of", func(ctx context.Context, r *rooms) (string, error) {
		return r.objectiveOf(ctx, finding)
	})
}

// objectiveOf is one act over two features: the objective is the strategy's, the
// finding the dossier's.
func (r *rooms) objectiveOf(ctx context.Context, finding string) (objective string, err error) {
	f, client, err := r.dossier.Finding(ctx, finding)
	if err != nil {
		return "", err
	}
	a := studio.Act{
		Name: "dossier.tie-finding", Client: client,
		Detail: map[string]string{"name": typed.Excerpt(f.Text, 60), "record": f.ID},
	}
	err = r.studio.Do(ctx, a, func(q *db.Queries) error {
		o, err := r.strategy.DraftObjective(ctx, q, client, f.Text)
		if err != nil {
			return err
		}
		objective = o.ID
		return r.dossier.UseFinding(ctx, q, client, f, o.ID)
	})
	return objective, err
}
