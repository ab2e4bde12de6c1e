package studio_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/studiotest"
)

// studioOfOneClient makes a closed studio whose one client has the id "client".
func studioOfOneClient(t testing.TB) string {
	t.Helper()
	s := studiotest.Open(t)
	put(t, s, studio.Act{}, `INSERT INTO client (id, name, sector, place, since, language, time_zone, position, created_at, updated_at)
VALUES ('client', 'Forno Aurora', '', '', '', 'it', 'Europe/Rome', 1, 0, 0)`)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.Path()
}

func reopened(t testing.TB, path string) *studio.Studio {
	t.Helper()
	s, err := studio.Open(t.Context(), path, studio.Options{Clock: studiotest.Options().Clock})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestWhatWasSaidToBeDoneSurvivesAKilledProgram(t *testing.T) {
	path := studioOfOneClient(t)
	var said []string
	for round, lines := range []int{1, 7, 30, 120} {
		t.Run(fmt.Sprint("round ", round), func(t *testing.T) {
			p := start(t, path, "write")
			for range lines {
				said = append(said, p.line())
			}
			said = append(said, p.kill()...)
			s := reopened(t, path)
			for _, id := range said {
				if one[int](t, s, "SELECT COUNT(*) FROM post WHERE id = ?", id) != 1 {
					t.Errorf("post %s is lost", id)
				}
			}
			if faults, err := s.Check(t.Context()); err != nil || len(faults) > 0 {
				t.Error(faults, err)
			}
			step := must[studio.Step](t)(s.Undo(t.Context()))
			if step.Name != "calendar.add" {
				t.Errorf("undo took %+v", step)
			}
			must[studio.Step](t)(s.Redo(t.Context()))
		})
	}
}

func TestAnActThatWasCutOffByAKilledProgramNeverWas(t *testing.T) {
	path := studioOfOneClient(t)
	p := start(t, path, "hang")
	p.line()
	p.kill()
	s := reopened(t, path)
	if got := one[int](t, s, "SELECT COUNT(*) FROM post"); got != 0 {
		t.Errorf("%d posts of half an act are there", got)
	}
	if got := one[int](t, s, "SELECT COUNT(*) FROM open_act WHERE act IS NOT NULL"); got != 0 {
		t.Error("an act is still open")
	}
	if step, _, err := s.Steps(t.Context()); err != nil || step.Name != "test.put" {
		t.Errorf("the last act is %+v, %v", step, err)
	}
}

func TestHalfAStudioIsNeverLeft(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "new.timone")
	// A file of an earlier start that was killed while it made the studio.
	if err := os.WriteFile(path+".new", []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := studio.Create(t.Context(), path, studiotest.Options())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := filesIn(t, folder); got != "new.timone new.timone.lock" {
		t.Errorf("beside it lies %s", got)
	}
}
