package studio_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// everyKind is a schema with what the house does not have, or not yet: each kind
// of column, a collation that does not see capitals, generated columns, rows that
// point at each other, names that SQL has taken.
const everyKind = `-- +goose Up
CREATE TABLE word (
    id    TEXT NOT NULL PRIMARY KEY,
    text  TEXT NOT NULL COLLATE NOCASE,
    other TEXT COLLATE NOCASE,
    short TEXT GENERATED ALWAYS AS (substr(text, 1, 2)) STORED
) STRICT;
CREATE TABLE "order" (
    id      TEXT NOT NULL PRIMARY KEY,
    "group" INTEGER,
    "real"  REAL,
    bytes   BLOB,
    "any"   ANY,
    half    REAL GENERATED ALWAYS AS ("real" / 2) VIRTUAL
) STRICT;
CREATE TABLE hen (
    id     TEXT NOT NULL PRIMARY KEY,
    egg_id TEXT REFERENCES egg (id) ON DELETE CASCADE,
    name   TEXT NOT NULL
) STRICT;
CREATE TABLE egg (
    id     TEXT NOT NULL PRIMARY KEY,
    hen_id TEXT NOT NULL REFERENCES hen (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE branch (
    id        TEXT NOT NULL PRIMARY KEY,
    branch_id TEXT REFERENCES branch (id) ON DELETE CASCADE,
    word_id   TEXT REFERENCES word (id) ON DELETE SET NULL,
    "order"   TEXT REFERENCES "order" (id) ON DELETE CASCADE
) STRICT;
`

func withEveryKind(t testing.TB) fs.FS {
	t.Helper()
	house := fstest.MapFS{}
	names, err := fs.Glob(studio.HouseMigrations(), "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(studio.HouseMigrations(), name)
		if err != nil {
			t.Fatal(err)
		}
		house[name] = &fstest.MapFile{Data: text}
	}
	house["9999_every_kind.sql"] = &fstest.MapFile{Data: []byte(everyKind)}
	return house
}

// history plays random acts on a studio and knows what its tables held after
// each of them.
type history struct {
	t       testing.TB
	options studio.Options
	s       *studio.Studio
	r       *dice
	shapes  []shape
	// start is the digest of the empty studio; done and undone are both sides of
	// the list of acts, the last of each the next to go.
	start        string
	done, undone []moment
	filled       map[string]int
	restarts     bool
}

// faultOf shortens what Check gives.
type faultOf = fault.Fault

type moment struct{ act, digest string }

func newHistory(t testing.TB, seed uint64, folder fs.FS) *history {
	t.Helper()
	o := studiotest.Options().MigratedBy(folder)
	s, err := studio.Create(t.Context(), filepath.Join(t.TempDir(), "history.timone"), o)
	if err != nil {
		t.Fatal(err)
	}
	h := &history{
		t: t, options: o, s: s, r: &dice{seed}, restarts: true,
		shapes: readShapes(t, s.Writer(), s.Watched()), filled: map[string]int{},
	}
	h.start = h.digest()
	t.Cleanup(func() { _ = h.s.Close() })
	return h
}

// digest sums up every row of every table that the journal watches.
func (h *history) digest() string { return snapshot(h.t, h.s) }

func digestTable(t testing.TB, pool *sql.DB, to io.Writer, table string) {
	t.Helper()
	rows, err := pool.QueryContext(t.Context(), `SELECT * FROM "`+table+`" ORDER BY id`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	names, _ := rows.Columns()
	values, pointers := make([]any, len(names)), make([]any, len(names))
	for i := range values {
		pointers[i] = &values[i]
	}
	fmt.Fprintln(to, table)
	for rows.Next() {
		if err := rows.Scan(pointers...); err != nil {
			t.Fatal(err)
		}
		for i, value := range values {
			// What full-text search counts for itself is nobody's.
			if names[i] != "rid" {
				fmt.Fprintf(to, "%s %s\n", names[i], exactly(value))
			}
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
}

func exactly(value any) string {
	if number, ok := value.(float64); ok {
		return fmt.Sprintf("real %x", math.Float64bits(number+0))
	}
	return fmt.Sprintf("%T %q", value, fmt.Sprint(value))
}

// play does a number of steps, each an act, a step back, a step forward or a
// restart, and tells the first time that the tables are not as they should be.
func (h *history) play(steps, backward, forward int) error {
	for range steps {
		var err error
		switch dice := h.r.IntN(100); {
		case dice < backward:
			err = h.undo()
		case dice < backward+forward:
			err = h.redo()
		case dice > 96 && h.restarts:
			h.restart()
		default:
			err = h.act()
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (h *history) now() string {
	if len(h.done) == 0 {
		return h.start
	}
	return h.done[len(h.done)-1].digest
}

func (h *history) restart() {
	if err := h.s.Close(); err != nil {
		h.t.Fatal(err)
	}
	s, err := studio.Open(h.t.Context(), h.s.Path(), h.options)
	if err != nil {
		h.t.Fatal(err)
	}
	h.s = s
}

func (h *history) undo() error {
	step, err := h.s.Undo(h.t.Context())
	if len(h.done) == 0 {
		return refusal(err, words.FaultNothingToUndo)
	}
	if err != nil {
		return fmt.Errorf("undo: %w", err)
	}
	last := h.done[len(h.done)-1]
	h.done, h.undone = h.done[:len(h.done)-1], append(h.undone, last)
	return h.expect("undo", step.Act, last.act)
}

func (h *history) redo() error {
	step, err := h.s.Redo(h.t.Context())
	if len(h.undone) == 0 {
		return refusal(err, words.FaultNothingToRedo)
	}
	if err != nil {
		return fmt.Errorf("redo: %w", err)
	}
	last := h.undone[len(h.undone)-1]
	h.undone, h.done = h.undone[:len(h.undone)-1], append(h.done, last)
	return h.expect("redo", step.Act, last.act)
}

func (h *history) expect(what, act, wanted string) error {
	if act != wanted {
		return fmt.Errorf("%s took act %s, not %s", what, act, wanted)
	}
	if h.digest() != h.now() {
		return fmt.Errorf("after %s of %s the tables are not what they were", what, act)
	}
	return nil
}

func refusal(err error, code words.Key) error {
	var f *fault.Fault
	if !errors.As(err, &f) || f.Code != code {
		return fmt.Errorf("not the fault %s: %w", code, err)
	}
	return nil
}

var errGivenUp = errors.New("given up")

// act does one random act; one in ten gives up half way and must leave no trace.
func (h *history) act() error {
	act := studio.Act{Name: "test.random", Detail: map[string]string{"title": "è"}}
	if h.r.IntN(3) == 0 {
		act.Key = oneOf(h.r, []string{"caption", "title"})
	}
	givesUp := h.r.IntN(10) == 0
	ctx := h.t.Context()
	err := h.s.DoSQL(ctx, act, func(tx db.DBTX) error {
		for range 1 + h.r.IntN(4) {
			h.change(ctx, tx)
		}
		if givesUp {
			return errGivenUp
		}
		return nil
	})
	if givesUp && errors.Is(err, errGivenUp) {
		if h.digest() != h.now() {
			return errors.New("an act that gave up left a trace")
		}
		return nil
	}
	if err != nil {
		return fmt.Errorf("act: %w", err)
	}
	return h.note()
}

// note writes down what the act did to the list: nothing, a new act, more of the
// last one, or the end of the last one.
func (h *history) note() error {
	undo, _, err := h.s.Steps(h.t.Context())
	if err != nil {
		return err
	}
	var top string
	if undo != nil {
		top = undo.Act
	}
	digest, last := h.digest(), len(h.done)-1
	switch {
	case last >= 0 && top == h.done[last].act:
		if digest != h.done[last].digest {
			h.undone = nil
		}
		h.done[last].digest = digest
	case last >= 0 && (last == 0 && top == "" || last > 0 && top == h.done[last-1].act):
		h.done = h.done[:last]
		if digest != h.now() {
			return errors.New("an act left the list although it changed something")
		}
	case top == "":
		if digest != h.start {
			return errors.New("something changed without an act")
		}
	default:
		h.done, h.undone = append(h.done, moment{top, digest}), nil
	}
	return nil
}

// change tries changes until one is let through by the schema.
func (h *history) change(ctx context.Context, tx db.DBTX) {
	ids := idsOf(h.t, tx, h.shapes)
	for range 40 {
		s := oneOf(h.r, h.shapes)
		var err error
		switch dice := h.r.IntN(20); {
		case dice < 9 || len(ids[s.name]) == 0:
			if err = h.insert(ctx, tx, s, ids, "INSERT", ""); err == nil {
				h.filled[s.name]++
			}
		case dice == 9:
			err = h.insert(ctx, tx, s, ids, "INSERT OR IGNORE", "")
		case dice == 10:
			err = h.insert(ctx, tx, s, ids, "REPLACE", oneOf(h.r, ids[s.name]))
		case dice == 11:
			err = h.thereAndBack(ctx, tx, s, oneOf(h.r, ids[s.name]))
		case dice < 18:
			err = h.update(ctx, tx, s, ids, oneOf(h.r, ids[s.name]))
		default:
			_, err = tx.ExecContext(ctx, `DELETE FROM "`+s.name+`" WHERE id = ?`, oneOf(h.r, ids[s.name]))
		}
		if err == nil {
			return
		}
	}
}

func (h *history) insert(ctx context.Context, tx db.DBTX, s shape, ids map[string][]string, verb, id string) error {
	row := s.row(h.r, ids, h.s.NewID())
	if id != "" {
		row["id"] = id
	}
	var names, marks []string
	var values []any
	for _, name := range slices.Sorted(maps.Keys(row)) {
		names, marks, values = append(names, `"`+name+`"`), append(marks, "?"), append(values, row[name])
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf(`%s INTO "%s" (%s) VALUES (%s)`,
		verb, s.name, strings.Join(names, ", "), strings.Join(marks, ", ")), values...)
	return err
}

func (h *history) update(ctx context.Context, tx db.DBTX, s shape, ids map[string][]string, id string) error {
	row := s.row(h.r, ids, id)
	var sets []string
	var values []any
	for _, c := range s.columns {
		switch {
		case c.name == "id" || h.r.IntN(3) == 0:
		case c.kind == "TEXT" && h.r.IntN(3) == 0:
			sets = append(sets, fmt.Sprintf(`"%[1]s" = upper("%[1]s")`, c.name))
		case c.kind == "ANY" && h.r.IntN(2) == 0:
			sets = append(sets, fmt.Sprintf(`"%[1]s" = CASE typeof("%[1]s") WHEN 'integer' THEN CAST("%[1]s" AS REAL) ELSE CAST("%[1]s" AS INTEGER) END`, c.name))
		default:
			sets, values = append(sets, fmt.Sprintf(`"%s" = ?`, c.name)), append(values, row[c.name])
		}
	}
	if len(sets) == 0 {
		return nil
	}
	_, err := tx.ExecContext(ctx, fmt.Sprintf(`UPDATE "%s" SET %s WHERE id = ?`, s.name, strings.Join(sets, ", ")), append(values, id)...)
	return err
}

// thereAndBack changes a row and puts it back within the act.
func (h *history) thereAndBack(ctx context.Context, tx db.DBTX, s shape, id string) error {
	for _, c := range s.columns {
		if c.kind != "TEXT" || c.name == "id" || c.parent != "" || len(c.allowed) > 0 {
			continue
		}
		query := fmt.Sprintf(`UPDATE "%[1]s" SET "%[2]s" = "%[2]s" || ? WHERE id = ? AND "%[2]s" IS NOT NULL`, s.name, c.name)
		if _, err := tx.ExecContext(ctx, query, "x", id); err != nil {
			return err
		}
		query = fmt.Sprintf(`UPDATE "%[1]s" SET "%[2]s" = substr("%[2]s", 1, length("%[2]s") - 1) WHERE id = ? AND "%[2]s" NOT LIKE '%%'||char(0)||'%%'`, s.name, c.name)
		_, err := tx.ExecContext(ctx, query, id)
		return err
	}
	return errors.New("nothing to change")
}

// thereAndBackAgain is the whole walk: acts, all undone, all redone, and then as
// it comes.
func (h *history) thereAndBackAgain() error {
	if err := h.play(60, 0, 0); err != nil {
		return fmt.Errorf("acts: %w", err)
	}
	for len(h.done) > 0 {
		if err := h.undo(); err != nil {
			return fmt.Errorf("all undone: %w", err)
		}
	}
	for len(h.undone) > 0 {
		if err := h.redo(); err != nil {
			return fmt.Errorf("all redone: %w", err)
		}
	}
	if err := h.play(120, 35, 30); err != nil {
		return fmt.Errorf("as it comes: %w", err)
	}
	for len(h.done) > 0 {
		if err := h.undo(); err != nil {
			return fmt.Errorf("all undone again: %w", err)
		}
	}
	return nil
}

// snapshot sums up every watched table of a studio.
func snapshot(t testing.TB, s *studio.Studio) string {
	t.Helper()
	tables := s.Watched()
	slices.Sort(tables)
	sum := sha256.New()
	for _, name := range tables {
		digestTable(t, s.Writer(), sum, name)
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}
