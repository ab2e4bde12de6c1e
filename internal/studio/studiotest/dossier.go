package studiotest

import (
	"context"
	"fmt"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/db"
)

// Stakeholder adds a person or body who stands on no map, and gives its id; with
// sets what else the test needs.
func Stakeholder(t testing.TB, s *studio.Studio, client, name string, with ...func(*db.SeedStakeholderParams)) string {
	t.Helper()
	p := db.SeedStakeholderParams{ID: s.NewID(), ClientID: client, Name: name, Position: 1}
	apply(&p, with)
	add(t, s, "stakeholder", client, func(ctx context.Context, q *db.Queries) error { return q.SeedStakeholder(ctx, p) })
	return p.ID
}

// Contact adds a contact with a stakeholder that took place on a day.
func Contact(t testing.TB, s *studio.Studio, client, stakeholder, day, outcome string) string {
	t.Helper()
	p := db.SeedContactParams{ID: s.NewID(), ClientID: client, StakeholderID: stakeholder, Day: day, Outcome: outcome}
	add(t, s, "contact", client, func(ctx context.Context, q *db.Queries) error { return q.SeedContact(ctx, p) })
	return p.ID
}

// How much a large dossier holds.
const (
	manyStakeholders = 500
	manyMaterials    = 2000
	manyObservations = 5000
	manyCompetitors  = 20
)

// LargeDossier fills a client's dossier with 500 stakeholders, 2,000 materials
// without files and 5,000 observations of 20 competitors, for benchmarks.
func LargeDossier(t testing.TB, s *studio.Studio, client string) {
	t.Helper()
	add(t, s, "dossier", client, func(ctx context.Context, q *db.Queries) error {
		for _, fill := range []func(context.Context, *studio.Studio, *db.Queries, string) error{
			seedStakeholders, seedMaterials, seedObservations,
		} {
			if err := fill(ctx, s, q, client); err != nil {
				return err
			}
		}
		return nil
	})
}

func seedStakeholders(ctx context.Context, s *studio.Studio, q *db.Queries, client string) error {
	for i := range int64(manyStakeholders) {
		influence, interest := i*37%101, i*61%101
		err := q.SeedStakeholder(ctx, db.SeedStakeholderParams{
			ID: s.NewID(), ClientID: client, Name: fmt.Sprint("Persona ", i), Organisation: fmt.Sprint("Ente ", i%40),
			Influence: &influence, Interest: &interest, Cares: "Che il quartiere resti vivo e il pane buono", Position: i,
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func seedMaterials(ctx context.Context, s *studio.Studio, q *db.Queries, client string) error {
	for i := range manyMaterials {
		err := q.SeedMaterial(ctx, db.SeedMaterialParams{
			ID: s.NewID(), ClientID: studio.Null(client), Sha256: fmt.Sprintf("%064x", i), Name: fmt.Sprintf("vetrina-%04d.jpg", i), At: s.Now(),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func seedObservations(ctx context.Context, s *studio.Studio, q *db.Queries, client string) error {
	topics := []string{"content", "followers", "rhythm", "offer", "price", "tone", "ads", "other"}
	competitors := make([]string, manyCompetitors)
	for i := range competitors {
		competitors[i] = s.NewID()
		err := q.SeedCompetitor(ctx, db.SeedCompetitorParams{
			ID: competitors[i], ClientID: client, Name: fmt.Sprint("Concorrente ", i), Position: int64(i),
		})
		if err != nil {
			return err
		}
	}
	for i := range manyObservations {
		err := q.SeedObservation(ctx, db.SeedObservationParams{
			ID: s.NewID(), ClientID: client, CompetitorID: competitors[i%manyCompetitors],
			Day:   fmt.Sprintf("20%02d-%02d-%02d", 20+i%7, 1+i%12, 1+i%28),
			Topic: topics[i%len(topics)], Text: fmt.Sprint("Offerta di focaccia numero ", i),
		})
		if err != nil {
			return err
		}
	}
	return nil
}
