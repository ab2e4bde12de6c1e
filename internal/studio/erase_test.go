package studio_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// known fills a studio with somebody of whom much was known, changed, taken away
// and taken back, and with somebody else.
func known(t testing.TB, s *studio.Studio) (client string) {
	t.Helper()
	client = studiotest.Client(t, s, "Panificio Bruni")
	named := func(name string) studio.Act {
		return studio.Act{Name: "dossier.edit-stakeholder", Client: client, Detail: map[string]string{"name": name, "record": "one"}}
	}
	const add = `INSERT INTO stakeholder (
		id, client_id, name, organisation, role, inside, referent, attitude, attitude_wanted, cares, involve, contacts, position
	) VALUES (?, ?, ?, '', '', 0, 0, '', '', '', '', ?, 0)`
	const meet = `INSERT INTO contact (id, client_id, stakeholder_id, day, outcome) VALUES (?, ?, 'one', '2026-11-22', ?)`
	put(t, s, named("Quirina Vezzoqua"), add, "one", client, "Quirina Vezzoqua", "quirina@vezzoqua.example")
	put(t, s, named("Altra"), add, "other", client, "Altra Persona", "altra@persona.example")
	put(t, s, named("Quirina Wexbò"), `UPDATE stakeholder SET name = 'Quirina Wexbò', cares = ? WHERE id = 'one'`, string(bytes.Repeat([]byte("Quirina "), 3000)))
	put(t, s, named("Quirina Wexbò"), `UPDATE stakeholder SET cares = '' WHERE id = 'one'`)
	put(t, s, named("una"), meet, "kept", client, "Detto a Quirina di settembre")
	put(t, s, named("due"), meet, "gone", client, "Xylofono per Quirina")
	put(t, s, named("due"), `DELETE FROM contact WHERE id = 'gone'`)
	put(t, s, named("tie"), `INSERT INTO influence (id, client_id, from_id, to_id, strength) VALUES ('one.other', ?, 'one', 'other', 2)`, client)
	put(t, s, named("tie"), `INSERT INTO approves (id, client_id, stakeholder_id, what, stand_in_id) VALUES ('other.plan', ?, 'other', 'plan', 'one')`, client)
	put(t, s, named("Quirina"), `UPDATE stakeholder SET role = 'Vezzoqua' WHERE id = 'one'`)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.KeepDraft(t.Context(), client+"/one/Esito", "Vezzoqua non risponde"); err != nil {
		t.Fatal(err)
	}
	return client
}

// traces are what must not be found of them afterwards, in any writing.
var traces = []string{"quirina", "vezzoqua", "wexb", "xylofono", "settembre"}

// found gives the traces that stand in the files of a studio.
func found(t testing.TB, path string) []string {
	t.Helper()
	var all []string
	for _, end := range []string{"", "-wal", "-shm"} {
		content, err := os.ReadFile(path + end)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
		content = bytes.ToLower(content)
		for _, trace := range traces {
			if bytes.Contains(content, []byte(trace)) {
				all = append(all, trace+" in file"+end)
			}
		}
	}
	return all
}

func eraseOne(t testing.TB, s *studio.Studio, client string) {
	t.Helper()
	act := studio.Act{Name: "dossier.erase-stakeholder", Client: client}
	err := s.Erase(t.Context(), act, func(q *db.Queries) error { return q.DeleteStakeholder(t.Context(), "one") })
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatIsErasedLeavesNoByteInTheFile(t *testing.T) {
	s := studiotest.Open(t)
	client := known(t, s)
	if before := found(t, s.Path()); len(before) < len(traces) {
		t.Fatalf("before there should be traces of it all: %q", before)
	}
	eraseOne(t, s, client)
	if left := found(t, s.Path()); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
	s = studiotest.Reopen(t, s)
	if left := found(t, s.Path()); len(left) > 0 {
		t.Errorf("left after a restart: %q", left)
	}
	if faults, err := s.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
	if left := one[string](t, s, `SELECT group_concat(title || ' ' || text) FROM dossier_fts`); left != "Altra Persona     altra@persona.example" {
		t.Errorf("the index holds %q", left)
	}
}

func TestWhoWasRemovedBeforeIsErasedTooAndComesBackNoMore(t *testing.T) {
	s := studiotest.Open(t)
	client := known(t, s)
	act := studio.Act{Name: "dossier.remove-stakeholder", Client: client, Detail: map[string]string{"name": "Quirina Wexbò"}}
	put(t, s, act, "DELETE FROM stakeholder WHERE id = 'one'")
	removed := must[[]db.RemovedStakeholdersRow](t)(s.Read().RemovedStakeholders(t.Context()))
	if len(removed) != 1 || removed[0] != (db.RemovedStakeholdersRow{ID: "one", Name: "Quirina Wexbò", ClientID: client, ClientName: "Panificio Bruni"}) {
		t.Errorf("%+v", removed)
	}
	if err := s.EraseGone(t.Context(), studio.Act{Name: "dossier.erase-stakeholder", Client: client}, "stakeholder", "one"); err != nil {
		t.Fatal(err)
	}
	if left := found(t, s.Path()); len(left) > 0 {
		t.Errorf("left: %q", left)
	}
	if removed := must[[]db.RemovedStakeholdersRow](t)(s.Read().RemovedStakeholders(t.Context())); len(removed) > 0 {
		t.Errorf("%+v", removed)
	}
	if step, err := s.Undo(t.Context()); err == nil && step.Name == act.Name {
		t.Error("they came back")
	}
	if faults, err := s.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}

func TestAnErasureIsNotedWithoutANameAndNeverUndone(t *testing.T) {
	s := studiotest.Open(t)
	client := known(t, s)
	before := one[int64](t, s, "SELECT COUNT(*) FROM act")
	eraseOne(t, s, client)
	if after := one[int64](t, s, "SELECT COUNT(*) FROM act"); after != before+1 {
		t.Errorf("%d acts, %d before", after, before)
	}
	if _, err := s.Redo(t.Context()); err == nil {
		t.Error("what was undone before can still be done again")
	}
	// Of the acts that did not touch it, all can be taken back but who would stand in.
	if step, err := s.Undo(t.Context()); err == nil {
		t.Errorf("took back %s %v, where one would stand in who is no more", step.Name, step.Detail)
	}
	act := textsOf(t, s.Writer(), "SELECT act FROM change WHERE row = 'other' ORDER BY seq")[0]
	if one[string](t, s, "SELECT detail FROM act WHERE id = ?", act) != `{"name":"Altra","record":"one"}` {
		t.Error("an act that had nothing to do with it lost its particulars")
	}
	put(t, s, studio.Act{Name: "test.after"}, "UPDATE stakeholder SET role = 'amica' WHERE id = 'other'")
	if step, err := s.Undo(t.Context()); err != nil || step.Name != "test.after" {
		t.Error(step, err)
	}
}

func TestAnErasureThatFailsLeavesEverything(t *testing.T) {
	s := studiotest.Open(t)
	client := known(t, s)
	before := snapshot(t, s)
	err := s.Erase(t.Context(), studio.Act{Name: "dossier.erase-stakeholder", Client: client}, func(q *db.Queries) error {
		return errors.Join(q.DeleteStakeholder(t.Context(), "one"), errGivenUp)
	})
	if !errors.Is(err, errGivenUp) || snapshot(t, s) != before || len(found(t, s.Path())) == 0 {
		t.Error("it was erased half", err)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Error(err)
	}
}

// Whatever was done before and wherever one stands in it, an erased row leaves
// no image in the journal, and what can still be undone leaves the file sound.
func TestTheJournalHoldsAfterAnythingWasErased(t *testing.T) {
	for seed := range uint64(4) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			h := newHistory(t, seed, withEveryKind(t))
			if err := h.play(60, 20, 10); err != nil {
				t.Fatal(err)
			}
			for range 6 {
				h.eraseAny()
			}
			h.undoWhatOneCan()
			if faults, err := h.s.Check(t.Context()); err != nil || len(faults) > 0 {
				t.Error(faults, err)
			}
		})
	}
}

// eraseAny erases one row of any table and looks for what is left of it.
func (h *history) eraseAny() {
	ids := idsOf(h.t, h.s.Writer(), h.shapes)
	filled := slices.DeleteFunc(slices.Clone(h.shapes), func(s shape) bool { return len(ids[s.name]) == 0 })
	if len(filled) == 0 {
		return
	}
	table := oneOf(h.r, filled).name
	row := oneOf(h.r, ids[table])
	err := h.s.EraseSQL(h.t.Context(), studio.Act{Name: "test.erase"}, `DELETE FROM "`+table+`" WHERE id = ?`, row)
	if err != nil {
		h.t.Fatal(err)
	}
	images := textsOf(h.t, h.s.Writer(), `SELECT ifnull(before, '{}') || ifnull(after, '{}') FROM change WHERE tbl = ? AND row = ?`, table, row)
	for _, image := range images {
		if image != "{}{}" {
			h.t.Errorf("the journal still holds of %s %s: %s", table, row, image)
		}
	}
}

// undoWhatOneCan goes back until the list ends or an erased row stands in the way.
func (h *history) undoWhatOneCan() {
	for {
		_, err := h.s.Undo(h.t.Context())
		var f *fault.Fault
		switch {
		case err == nil:
		case errors.As(err, &f) && slices.Contains([]words.Key{words.FaultNothingToUndo, words.FaultChangedSince, words.FaultChangedSinceNameless}, f.Code):
			return
		default:
			h.t.Fatal(err)
		}
	}
}
