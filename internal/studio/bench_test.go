package studio_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
)

// One act of one row, from the call until it is on the disk.
func BenchmarkActOfOneRow(b *testing.B) {
	s := studiotest.Open(b)
	client := studiotest.Client(b, s, "Forno Aurora")
	add := addition(client)
	for n := 0; b.Loop(); n++ {
		id := fmt.Sprintf("post-%d", n)
		act := studio.Act{Name: "calendar.add", Client: client, Detail: map[string]string{"title": id}}
		if err := s.Do(b.Context(), act, func(q *db.Queries) error { return add(b.Context(), q, id) }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUndoAndRedoOfOneRow(b *testing.B) {
	s := studiotest.Open(b)
	studiotest.Post(b, s, studiotest.Client(b, s, "Forno Aurora"), "Il pane di Natale")
	for b.Loop() {
		if _, err := s.Undo(b.Context()); err != nil {
			b.Fatal(err)
		}
		if _, err := s.Redo(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkImportOfTwoThousandRows(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s := studiotest.Open(b)
		client := studiotest.Client(b, s, "Forno Aurora")
		b.StartTimer()
		importPosts(b, s, client, 2000)
	}
}

func BenchmarkOpenAndClose(b *testing.B) {
	s := studiotest.Open(b)
	importPosts(b, s, studiotest.Client(b, s, "Forno Aurora"), 2000)
	path := s.Path()
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := studio.Open(b.Context(), path, studiotest.Options())
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCreate(b *testing.B) {
	folder := b.TempDir()
	for n := 0; b.Loop(); n++ {
		s, err := studio.Create(b.Context(), filepath.Join(folder, fmt.Sprintf("%d.timone", n)), studiotest.Options())
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func addition(client string) func(ctx context.Context, q *db.Queries, id string) error {
	return func(ctx context.Context, q *db.Queries, id string) error {
		return q.SeedPost(ctx, db.SeedPostParams{
			ID: id, ClientID: client, Title: "Il pane di Natale", Caption: "Si sforna alle cinque", State: "draft", Position: 1,
		})
	}
}

// importPosts adds posts in one act.
func importPosts(t testing.TB, s *studio.Studio, client string, count int) {
	t.Helper()
	add := addition(client)
	err := s.Do(t.Context(), studio.Act{Name: "calendar.import", Client: client, Kind: studio.KindImport}, func(q *db.Queries) error {
		for n := range count {
			if err := add(t.Context(), q, fmt.Sprintf("post-%d", n)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
