package main

import (
	"context"

	"timone/internal/dossier"
)

// Competitors gives a client's competitors side by side.
func (x *Dossier) Competitors(client string) (dossier.Competitors, error) {
	return ask(x.house, "dossier.competitors", func(ctx context.Context, r *rooms) (dossier.Competitors, error) {
		return r.dossier.Competitors(ctx, client)
	})
}

// WriteCompetitor adds a competitor to a client's, or changes one.
func (x *Dossier) WriteCompetitor(client string, c dossier.Competitor) (dossier.Competitor, error) {
	return ask(x.house, "dossier.write-competitor", func(ctx context.Context, r *rooms) (dossier.Competitor, error) {
		return r.dossier.WriteCompetitor(ctx, client, c)
	})
}

// WriteProfile adds a profile to its competitor, or changes it.
func (x *Dossier) WriteProfile(p dossier.Profile) (dossier.Profile, error) {
	return ask(x.house, "dossier.write-profile", func(ctx context.Context, r *rooms) (dossier.Profile, error) {
		return r.dossier.WriteProfile(ctx, p)
	})
}

// Observed gives all that was seen of a competitor, the newest first.
func (x *Dossier) Observed(competitor string) (dossier.Observed, error) {
	return ask(x.house, "dossier.observed", func(ctx context.Context, r *rooms) (dossier.Observed, error) {
		return r.dossier.Observed(ctx, competitor)
	})
}

// WriteObservation adds an observation of its competitor, or changes it.
func (x *Dossier) WriteObservation(o dossier.Observation) (dossier.Observation, error) {
	return ask(x.house, "dossier.write-observation", func(ctx context.Context, r *rooms) (dossier.Observation, error) {
		return r.dossier.WriteObservation(ctx, o)
	})
}
