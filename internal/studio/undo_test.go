package studio_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// wantFault fails the test unless err is the fault with this code, and has its
// sentence in both languages.
func wantFault(t testing.TB, err error, code words.Key) *fault.Fault {
	t.Helper()
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != code {
		t.Fatalf("got %v, not the fault %s", err, code)
	}
	for _, language := range []words.Language{words.Italian, words.English} {
		if !words.In(language).Has(code) {
			t.Errorf("no sentence for %s in %s", code, language)
		}
	}
	return f
}

// must takes what a call gives and ends the test if it failed.
func must[T any](t testing.TB) func(value T, err error) T {
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// put runs one statement as an act.
func put(t testing.TB, s *studio.Studio, a studio.Act, query string, args ...any) {
	t.Helper()
	if a.Name == "" {
		a.Name = "test.put"
	}
	err := s.DoSQL(t.Context(), a, func(tx db.DBTX) error {
		_, err := tx.ExecContext(t.Context(), query, args...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// one reads one value of one row.
func one[T any](t testing.TB, s *studio.Studio, query string, args ...any) T {
	t.Helper()
	var value T
	if err := s.Writer().QueryRowContext(t.Context(), query, args...).Scan(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

func TestADeletedClientComesBackWithAllThatHungOnIt(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	pillar := studiotest.Pillar(t, s, client, "Le mani in pasta")
	post := studiotest.Post(t, s, client, "Il pane di Natale", studiotest.OnPillar(pillar))
	put(t, s, studio.Act{Name: "dossier.delete", Client: client}, "DELETE FROM client WHERE id = ?", client)
	if one[int](t, s, "SELECT COUNT(*) FROM post") != 0 {
		t.Fatal("the posts should go with their client")
	}
	step := must[studio.Step](t)(s.Undo(t.Context()))
	if step.Name != "dossier.delete" || step.ClientName != "Forno Aurora" || fmt.Sprint(step.Tables) != "[brand client pillar post]" {
		t.Errorf("the step tells %+v", step)
	}
	if got := one[string](t, s, "SELECT pillar_id FROM post WHERE id = ?", post); got != pillar {
		t.Errorf("the post came back on pillar %q", got)
	}
	if got := one[string](t, s, "SELECT p.id FROM post_fts('natale') AS f JOIN post AS p ON p.rid = f.rowid"); got != post {
		t.Errorf("search finds %q", got)
	}
}

func TestAStepNamesAClientThatIsGone(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	put(t, s, studio.Act{Client: client}, "UPDATE client SET name = 'Forno Alba' WHERE id = ?", client)
	put(t, s, studio.Act{Client: client}, "DELETE FROM client WHERE id = ?", client)
	undo, _, err := s.Steps(t.Context())
	if err != nil || undo.ClientName != "Forno Alba" || undo.Detail["client"] != "Forno Alba" {
		t.Errorf("got %+v, %v", undo, err)
	}
}

func TestTheListOfActsSurvivesARestart(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	studiotest.Post(t, s, client, "Primo")
	studiotest.Post(t, s, client, "Secondo")
	must[studio.Step](t)(s.Undo(t.Context()))
	s = studiotest.Reopen(t, s)
	undo, redo, err := s.Steps(t.Context())
	if err != nil || undo == nil || redo == nil {
		t.Fatal(undo, redo, err)
	}
	must[studio.Step](t)(s.Redo(t.Context()))
	s = studiotest.Reopen(t, s)
	for range 3 {
		must[studio.Step](t)(s.Undo(t.Context()))
	}
	if got := one[int](t, s, "SELECT COUNT(*) FROM client"); got != 0 {
		t.Errorf("%d clients are left", got)
	}
	_, err = s.Undo(t.Context())
	wantFault(t, err, words.FaultNothingToUndo)
}

func TestAnEmptyStudioHasNothingToUndoOrRedo(t *testing.T) {
	s := studiotest.Open(t)
	_, err := s.Undo(t.Context())
	wantFault(t, err, words.FaultNothingToUndo)
	_, err = s.Redo(t.Context())
	wantFault(t, err, words.FaultNothingToRedo)
	if undo, redo, err := s.Steps(t.Context()); undo != nil || redo != nil || err != nil {
		t.Error(undo, redo, err)
	}
}

func TestANewActCutsOffWhatWasUndone(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	studiotest.Post(t, s, client, "Primo")
	must[studio.Step](t)(s.Undo(t.Context()))
	studiotest.Post(t, s, client, "Secondo")
	_, err := s.Redo(t.Context())
	wantFault(t, err, words.FaultNothingToRedo)
	must[studio.Step](t)(s.Undo(t.Context()))
	must[studio.Step](t)(s.Redo(t.Context()))
	if got := one[string](t, s, "SELECT title FROM post"); got != "Secondo" {
		t.Errorf("%q is there", got)
	}
}

func TestTypingIsOneAct(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	post := studiotest.Post(t, s, client, "Il pane di Natale", studiotest.Saying("prima"))
	typing := studio.Act{Name: "calendar.edit", Client: client, Key: "caption " + post}
	for n := range 300 {
		put(t, s, typing, "UPDATE post SET caption = ? WHERE id = ?", fmt.Sprint("Si sforna ", n), post)
	}
	if got := one[int](t, s, "SELECT COUNT(*) FROM act WHERE name = 'calendar.edit'"); got != 1 {
		t.Errorf("300 saves made %d acts", got)
	}
	if got := one[string](t, s, "SELECT before || after FROM change ORDER BY seq DESC LIMIT 1"); got != `{"caption":"prima"}{"caption":"Si sforna 299"}` {
		t.Errorf("the journal holds %s", got)
	}
	must[studio.Step](t)(s.Undo(t.Context()))
	if got := one[string](t, s, "SELECT caption FROM post"); got != "prima" {
		t.Errorf("undo left %q", got)
	}
}

func TestTypingThatWasAllTakenBackIsNoAct(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	post := studiotest.Post(t, s, client, "Il pane di Natale", studiotest.Saying("prima"))
	typing := studio.Act{Name: "calendar.edit", Client: client, Key: "caption"}
	put(t, s, typing, "UPDATE post SET caption = 'dopo' WHERE id = ?", post)
	put(t, s, typing, "UPDATE post SET caption = 'prima' WHERE id = ?", post)
	undo, _, err := s.Steps(t.Context())
	if err != nil || undo.Name != "test.post" {
		t.Errorf("the last act is %+v, %v", undo, err)
	}
}

func TestTypingStartsAnewAfterSomethingElse(t *testing.T) {
	for name, between := range map[string]func(t *testing.T, s *studio.Studio, client string){
		"another act": func(t *testing.T, s *studio.Studio, client string) { studiotest.Post(t, s, client, "Altro") },
		"an undo and redo": func(t *testing.T, s *studio.Studio, _ string) {
			must[studio.Step](t)(s.Undo(t.Context()))
			must[studio.Step](t)(s.Redo(t.Context()))
		},
		"a long pause": func(_ *testing.T, s *studio.Studio, _ string) {
			for range 40 {
				s.Clock()
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := studiotest.Open(t)
			client := studiotest.Client(t, s, "Forno Aurora")
			typing := studio.Act{Name: "dossier.edit", Client: client, Key: "name"}
			put(t, s, typing, "UPDATE client SET name = 'Uno'")
			between(t, s, client)
			put(t, s, typing, "UPDATE client SET name = 'Due'")
			must[studio.Step](t)(s.Undo(t.Context()))
			if got := one[string](t, s, "SELECT name FROM client"); got != "Uno" {
				t.Errorf("undo left %q", got)
			}
		})
	}
}

func TestAnActThatChangedNothingIsNoAct(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	studiotest.Post(t, s, client, "Primo")
	must[studio.Step](t)(s.Undo(t.Context()))
	acts := one[int](t, s, "SELECT COUNT(*) FROM act")
	put(t, s, studio.Act{}, "UPDATE client SET name = name")
	err := s.Do(t.Context(), studio.Act{Name: "test.nothing"}, func(*db.Queries) error { return nil })
	if err != nil || one[int](t, s, "SELECT COUNT(*) FROM act") != acts {
		t.Errorf("an act was written, %v", err)
	}
	must[studio.Step](t)(s.Redo(t.Context()))
}

func TestALaterChangeOfTheSameStandsInTheWay(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	post := studiotest.Post(t, s, client, "Il pane di Natale", studiotest.OnDay("2026-12-08"))
	put(t, s, studio.Act{Name: "calendar.move"}, "UPDATE post SET day = '2026-12-09', position = 2, updated_at = 5")
	move, _, _ := s.Steps(t.Context())
	put(t, s, studio.Act{Name: "calendar.move"}, "UPDATE post SET day = '2026-12-10', updated_at = 6")
	before := snapshot(t, s)

	_, err := s.UndoAct(t.Context(), move.Act)

	f := wantFault(t, err, words.FaultChangedSince)
	if f.Values["table"] != "post" || f.Values["row"] != post || f.Values["what"] != "Il pane di Natale" {
		t.Errorf("it says %v", f.Values)
	}
	if snapshot(t, s) != before {
		t.Error("the refused undo altered something")
	}
}

func TestALaterChangeOfAnotherColumnDoesNotStandInTheWay(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	studiotest.Post(t, s, client, "Il pane di Natale", studiotest.OnDay("2026-12-08"))
	put(t, s, studio.Act{Name: "calendar.move"}, "UPDATE post SET day = '2026-12-09', updated_at = 5")
	move, _, _ := s.Steps(t.Context())
	put(t, s, studio.Act{Name: "calendar.edit"}, "UPDATE post SET title = 'Il panettone', updated_at = 6")
	if _, err := s.UndoAct(t.Context(), move.Act); err != nil {
		t.Fatal(err)
	}
	if got := one[string](t, s, "SELECT day || ' ' || title || ' ' || updated_at FROM post"); got != "2026-12-08 Il panettone 6" {
		t.Errorf("the post is %s", got)
	}
	step := must[studio.Step](t)(s.Redo(t.Context()))
	if step.Act != move.Act {
		t.Errorf("redo took %+v", step)
	}
}

func TestUndoDoesNotLeaveAnythingHangingInTheAir(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	pillar := studiotest.Pillar(t, s, client, "Le mani in pasta")
	added, _, _ := s.Steps(t.Context())
	studiotest.Post(t, s, client, "Il pane di Natale", studiotest.OnPillar(pillar))
	before := snapshot(t, s)
	_, err := s.UndoAct(t.Context(), added.Act)
	f := wantFault(t, err, words.FaultChangedSince)
	if f.Values["what"] != "Il pane di Natale" {
		t.Errorf("it says %v", f.Values)
	}
	put(t, s, studio.Act{}, "UPDATE post SET pillar_id = NULL")
	freed, _, _ := s.Steps(t.Context())
	must[studio.Step](t)(s.UndoAct(t.Context(), added.Act))
	// The post cannot be hung again on a pillar that is not there.
	_, err = s.UndoAct(t.Context(), freed.Act)
	wantFault(t, err, words.FaultChangedSince)
	must[studio.Step](t)(s.Redo(t.Context()))
	must[studio.Step](t)(s.UndoAct(t.Context(), freed.Act))
	if snapshot(t, s) != before {
		t.Error("the studio is not what it was")
	}
}

func TestAnActIsUndoneOnce(t *testing.T) {
	s := studiotest.Open(t)
	studiotest.Client(t, s, "Forno Aurora")
	act, _, _ := s.Steps(t.Context())
	must[studio.Step](t)(s.UndoAct(t.Context(), act.Act))
	_, err := s.UndoAct(t.Context(), act.Act)
	wantFault(t, err, words.FaultUndoPassed)
	_, err = s.UndoAct(t.Context(), "nobody")
	wantFault(t, err, words.FaultUndoPassed)
}

func TestAPanicInAnActLeavesNothingBehind(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	before := snapshot(t, s)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_ = s.Do(t.Context(), studio.Act{Name: "test.panic"}, func(q *db.Queries) error {
			_ = addition(client)(t.Context(), q, "post")
			panic("out of flour")
		})
	}()
	if snapshot(t, s) != before {
		t.Error("something is left")
	}
	studiotest.Post(t, s, client, "The studio goes on")
}

func TestAnActThatFailsLeavesNothingBehind(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	before := snapshot(t, s)
	refused := fault.Conflict(words.FaultPostPublished)
	err := s.Do(t.Context(), studio.Act{Name: "test.fail"}, func(q *db.Queries) error {
		if err := addition(client)(t.Context(), q, "post"); err != nil {
			return err
		}
		return fmt.Errorf("move: %w", refused)
	})
	wantFault(t, err, words.FaultPostPublished)
	if snapshot(t, s) != before {
		t.Error("something is left")
	}
}

func TestAnActThatIsCalledOffLeavesNothingBehind(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	before := snapshot(t, s)
	ctx, cancel := context.WithCancel(t.Context())
	err := s.Do(ctx, studio.Act{Name: "test.cancel"}, func(q *db.Queries) error {
		defer cancel()
		return addition(client)(ctx, q, "post")
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if snapshot(t, s) != before {
		t.Error("something is left")
	}
	studiotest.Post(t, s, client, "The studio goes on")
}

func TestTextThatIsNotTextIsRefused(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	err := s.Do(t.Context(), studio.Act{Name: "test.garbled"}, func(q *db.Queries) error {
		return q.SeedPost(t.Context(), db.SeedPostParams{ID: "post", ClientID: client, State: "idea", Caption: "pan\xff"})
	})
	wantFault(t, err, words.FaultTextNotUtf8)
	if got := one[int](t, s, "SELECT COUNT(*) FROM post"); got != 0 {
		t.Error("it was kept all the same")
	}
}

func TestReadersSeeAnActAtOnceAndNothingBefore(t *testing.T) {
	s := studiotest.Open(t)
	id := s.NewID()
	err := s.Do(t.Context(), studio.Act{Name: "test.client"}, func(q *db.Queries) error {
		err := q.SeedClient(t.Context(), db.SeedClientParams{ID: id, Name: "Forno Aurora", Language: "it", TimeZone: "Europe/Rome"})
		if _, missing := s.Read().NameOfClient(t.Context(), id); !studio.NoRow(missing) {
			t.Errorf("a reader saw half an act: %v", missing)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if name := must[string](t)(s.Read().NameOfClient(t.Context(), id)); name != "Forno Aurora" {
		t.Errorf("a reader saw %q", name)
	}
	if err := s.Read().SeedBrand(t.Context(), db.SeedBrandParams{ID: id}); err == nil {
		t.Error("a reader wrote")
	}
}

func TestAnImportOfTwoThousandRowsIsOneStep(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	empty := snapshot(t, s)
	importPosts(t, s, client, 2000)
	full := snapshot(t, s)
	must[studio.Step](t)(s.Undo(t.Context()))
	if snapshot(t, s) != empty {
		t.Error("undo did not take all of it back")
	}
	must[studio.Step](t)(s.Redo(t.Context()))
	if snapshot(t, s) != full {
		t.Error("redo did not bring all of it back")
	}
}

func TestManyHandsWriteInTurn(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Forno Aurora")
	errs := make(chan error)
	for hand := range 8 {
		go func() {
			for n := range 10 {
				id := fmt.Sprintf("post-%d-%d", hand, n)
				err := s.Do(t.Context(), studio.Act{Name: "calendar.add"}, func(q *db.Queries) error {
					return addition(client)(t.Context(), q, id)
				})
				if err == nil && n == 5 {
					_, err = s.Undo(t.Context())
				}
				if err != nil {
					errs <- err
					return
				}
			}
			errs <- nil
		}()
	}
	for range 8 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if got := one[int](t, s, "SELECT COUNT(*) FROM post"); got != 72 {
		t.Errorf("%d posts are there", got)
	}
}
