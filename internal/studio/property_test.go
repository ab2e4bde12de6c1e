package studio_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/db"
)

func TestWhateverIsDoneCanBeUndoneAndRedone(t *testing.T) {
	filled := map[string]int{}
	for seed := range uint64(5) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			h := newHistory(t, seed, withEveryKind(t))
			if err := h.thereAndBackAgain(); err != nil {
				t.Error(err)
			}
			for _, s := range h.shapes {
				filled[s.name] += h.filled[s.name]
			}
			if faults, err := h.s.Check(t.Context()); err != nil || len(faults) > 0 {
				t.Error(faults, err)
			}
		})
	}
	for table, rows := range filled {
		if rows == 0 {
			t.Errorf("no act ever put a row into %s: teach shape_test.go what its columns may hold", table)
		}
	}
}

// Each rule of docs/journal.md is taken out in turn, and the walk must notice.
func TestTheWalkNoticesWhenARuleIsMissing(t *testing.T) {
	rewrite := func(old, with string) func(*history) {
		return func(h *history) {
			h.rewriteTriggers(func(text string) string { return regexp.MustCompile(old).ReplaceAllString(text, with) })
		}
	}
	rules := map[string]func(h *history){
		"a change of capitals counts":             rewrite(" COLLATE BINARY IS NOT ", " IS NOT "),
		"a change of kind counts":                 rewrite(`OR typeof\S+ IS NOT typeof\(\S+\)`, ""),
		"bytes are written as such":               rewrite(`'\{"\$x":"' \|\| hex\((\S+)\) \|\| '"\}'`, "json_quote(CAST($1 AS TEXT))"),
		"every table is watched":                  func(h *history) { h.dropTriggers("journal_post_*") },
		"a deletion is watched":                   func(h *history) { h.dropTriggers("journal_*_delete") },
		"a replaced row tells its delete trigger": func(h *history) { h.exec("PRAGMA recursive_triggers = 0") },
	}
	for rule, remove := range rules {
		t.Run(rule, func(t *testing.T) {
			for seed := range uint64(20) {
				h := newHistory(t, seed, withEveryKind(t))
				h.restarts = false
				remove(h)
				if err := h.thereAndBackAgain(); err != nil {
					t.Logf("noticed with seed %d: %v", seed, err)
					return
				}
			}
			t.Error("nobody noticed")
		})
	}
}

func TestRowsThatPointAtEachOtherComeBackTogether(t *testing.T) {
	h := newHistory(t, 1, withEveryKind(t))
	for _, query := range []string{
		"INSERT INTO hen (id, name) VALUES ('hen', 'Gina')",
		"INSERT INTO egg (id, hen_id) VALUES ('egg', 'hen')",
		"UPDATE hen SET egg_id = 'egg'",
		"DELETE FROM hen",
	} {
		h.do(query)
	}
	if err := h.undo(); err != nil {
		t.Error(err)
	}
	if err := h.redo(); err != nil {
		t.Error(err)
	}
	h.s.UndoWithForeignKeys()
	if err := h.undo(); err == nil {
		t.Error("with foreign keys on it should not have come back: is the rule still needed?")
	}
}

func TestAWriteOutsideAnActIsRefusedByTheFile(t *testing.T) {
	h := newHistory(t, 1, withEveryKind(t))
	write := func() error {
		_, err := h.s.Writer().ExecContext(t.Context(), "INSERT OR IGNORE INTO word (id, text) VALUES ('w', 'pane')")
		return err
	}
	if err := write(); err == nil || h.digest() != h.start {
		t.Errorf("the write was let in: %v", err)
	}
	h.rewriteTriggers(func(text string) string { return strings.ReplaceAll(text, "RAISE(ABORT", "ifnull(''") })
	if err := write(); err != nil || h.digest() == h.start {
		t.Errorf("without its rule the file should let the write in, unjournaled: %v", err)
	}
}

// do makes one act of one statement.
func (h *history) do(query string, args ...any) {
	h.t.Helper()
	ctx := h.t.Context()
	err := h.s.DoSQL(ctx, studio.Act{Name: "test.act"}, func(tx db.DBTX) error {
		_, err := tx.ExecContext(ctx, query, args...)
		return err
	})
	if err == nil {
		err = h.note()
	}
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *history) exec(query string) {
	h.t.Helper()
	if _, err := h.s.Writer().ExecContext(h.t.Context(), query); err != nil {
		h.t.Fatal(err)
	}
}

func (h *history) dropTriggers(pattern string) {
	for name := range h.triggers(pattern) {
		h.exec(`DROP TRIGGER "` + name + `"`)
	}
}

func (h *history) rewriteTriggers(rewrite func(string) string) {
	for name, text := range h.triggers("journal_*") {
		h.exec(`DROP TRIGGER "` + name + `"`)
		h.exec(rewrite(text))
	}
}

func (h *history) triggers(pattern string) map[string]string {
	h.t.Helper()
	found := map[string]string{}
	for _, name := range textsOf(h.t, h.s.Writer(), "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB ?", pattern) {
		found[name] = one[string](h.t, h.s, "SELECT sql FROM sqlite_schema WHERE name = ?", name)
	}
	return found
}
