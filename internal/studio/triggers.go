package studio

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// outsideAct refuses a write that no act has announced, whatever its conflict
// policy: the file itself holds the rule.
const outsideAct = `    SELECT RAISE(ABORT, 'journal: a write outside an act')
    WHERE (SELECT act FROM open_act) IS NULL;
`

// watch reads the schema and sees to it that each watched table has the
// triggers that journal it, exactly as this program would write them.
func (s *Studio) watch(ctx context.Context) error {
	tables, err := watched(ctx, s.undoer)
	if err != nil {
		return err
	}
	s.tables = tables
	stored, err := storedTriggers(ctx, s.undoer)
	if err != nil {
		return err
	}
	wanted := wantedTriggers(tables)
	if maps.Equal(stored, wanted) || s.options.ReadOnly {
		return nil
	}
	return s.makeTriggers(ctx, wanted)
}

func (s *Studio) makeTriggers(ctx context.Context, wanted map[string]string) error {
	tx, err := s.undoer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer rollback(tx)
	if err := dropTriggers(ctx, tx); err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(wanted)) {
		if _, err := tx.ExecContext(ctx, wanted[name]); err != nil {
			return fmt.Errorf("make trigger %s: %w", name, err)
		}
	}
	return tx.Commit()
}

// storedTriggers gives the journal's triggers in the file, by name.
func storedTriggers(ctx context.Context, q querier) (map[string]string, error) {
	stored := map[string]string{}
	const query = `SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'journal_*'`
	err := eachTriple(ctx, q, query, func(name, _, text string) { stored[name] = text })
	return stored, err
}

func dropTriggers(ctx context.Context, q querier) error {
	stored, err := storedTriggers(ctx, q)
	if err != nil {
		return err
	}
	for _, name := range slices.Sorted(maps.Keys(stored)) {
		if _, err := q.ExecContext(ctx, "DROP TRIGGER "+quoted(name)); err != nil {
			return err
		}
	}
	return nil
}

// wantedTriggers gives the text of every trigger the journal needs, by name.
func wantedTriggers(tables map[string]table) map[string]string {
	wanted := make(map[string]string, 3*len(tables))
	for _, t := range tables {
		for _, w := range []watcher{
			{event: "insert", side: "NEW", before: "NULL", after: whole(t, "NEW")},
			{event: "delete", side: "OLD", before: whole(t, "OLD"), after: "NULL"},
			{
				event: "update", side: "NEW", before: changedColumns(t, "OLD"), after: changedColumns(t, "NEW"),
				when: "WHEN " + changedAtAll(t) + "\n", first: keepsKey,
			},
		} {
			wanted["journal_"+t.name+"_"+w.event] = w.on(t)
		}
	}
	return wanted
}

// keepsKey refuses to give a row another id: undo finds rows by it.
const keepsKey = `    SELECT RAISE(ABORT, 'journal: a key never changes')
    WHERE OLD.id COLLATE BINARY IS NOT NEW.id;
`

// watcher is one trigger in the making: what it waits for, what it does first,
// which side of the row it takes the id from, and what it writes down.
type watcher struct{ event, when, first, side, before, after string }

func (w watcher) on(t table) string {
	return fmt.Sprintf(`CREATE TRIGGER "journal_%[1]s_%[2]s" AFTER %[3]s ON "%[1]s"
%[4]sBEGIN
%[5]s%[6]s    INSERT INTO change (act, tbl, row, before, after)
    VALUES ((SELECT act FROM open_act), '%[1]s', %[7]s.id,
        %[8]s,
        %[9]s);
END`, t.name, w.event, strings.ToUpper(w.event), w.when, outsideAct, w.first, w.side, w.before, w.after)
}

// changed compares byte by byte, whatever the column's collation: otherwise
// a new capital letter would be lost.
func changed(c column) string {
	test := fmt.Sprintf("OLD.%[1]s COLLATE BINARY IS NOT NEW.%[1]s", quoted(c.name))
	if c.kind == "ANY" {
		test += fmt.Sprintf(" OR typeof(OLD.%[1]s) IS NOT typeof(NEW.%[1]s)", quoted(c.name))
	}
	return test
}

func changedAtAll(t table) string {
	tests := make([]string, len(t.columns))
	for i, c := range t.columns {
		tests[i] = changed(c)
	}
	return strings.Join(tests, "\n    OR ")
}

// whole writes a row as a JSON object.
func whole(t table, side string) string {
	parts := make([]string, len(t.columns))
	for i, c := range t.columns {
		parts[i] = fmt.Sprintf(`'"%s":' || %s`, c.name, asJSON(c, side))
	}
	return "'{' || " + strings.Join(parts, " || ',' ||\n        ") + " || '}'"
}

// changedColumns writes only the columns that changed as a JSON object.
func changedColumns(t table, side string) string {
	parts := make([]string, len(t.columns))
	for i, c := range t.columns {
		parts[i] = fmt.Sprintf(`CASE WHEN %s THEN ',"%s":' || %s ELSE '' END`, changed(c), c.name, asJSON(c, side))
	}
	return "'{' || substr(" + strings.Join(parts, " ||\n        ") + ", 2) || '}'"
}

// asJSON writes one value; bytes, which JSON does not know, as {"$x":"hex"}.
func asJSON(c column, side string) string {
	value := side + "." + quoted(c.name)
	if c.kind != "BLOB" && c.kind != "ANY" {
		return "json_quote(" + value + ")"
	}
	return fmt.Sprintf(`CASE typeof(%[1]s) WHEN 'blob' THEN '{"$x":"' || hex(%[1]s) || '"}' ELSE json_quote(%[1]s) END`, value)
}
