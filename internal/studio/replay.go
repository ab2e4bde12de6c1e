package studio

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"timone/internal/fault"
	"timone/internal/words"
)

// touchedAt is the column that says when a row last changed. Every act changes it,
// so it never stands in the way of an undo, and goes back only with the rest.
const touchedAt = "updated_at"

// replay puts rows back to what the journal says they were.
type replay struct {
	tx     *sql.Tx
	tables map[string]table
	// prepared are the statements so far; the transaction closes them.
	prepared map[string]*sql.Stmt
}

// put brings one row from n.before to n.after, and refuses if it is not as
// n.before says.
func (r replay) put(ctx context.Context, name, row string, n net) error {
	t, ok := r.tables[name]
	if !ok {
		return fmt.Errorf("the journal names a table %s that is not there", name)
	}
	var w write
	switch {
	case n.before == nil:
		w = insertion(t, n.after)
	case n.after == nil:
		w = deletion(t, row, n.before)
	default:
		w = update(t, row, n.before, n.after)
	}
	if w.err != nil {
		return fmt.Errorf("put back %s %s: %w", name, row, w.err)
	}
	did, err := r.run(ctx, w)
	if err != nil {
		return fmt.Errorf("put back %s %s: %w", name, row, err)
	}
	if !did {
		return r.changedSince(ctx, t, row, n)
	}
	return nil
}

// run tells whether the write met the row as it expected it.
func (r replay) run(ctx context.Context, w write) (bool, error) {
	statement := r.prepared[w.sql]
	if statement == nil {
		var err error
		if statement, err = r.tx.PrepareContext(ctx, w.sql); err != nil {
			return false, err
		}
		r.prepared[w.sql] = statement
	}
	result, err := statement.ExecContext(ctx, w.args...)
	if err != nil {
		return false, err
	}
	rows, err := result.RowsAffected()
	return rows == 1, err
}

// write is a statement in the making.
type write struct {
	sql  string
	args []any
	err  error
}

// add puts a piece with the values it names into the statement.
func (w *write) add(piece string, values ...any) {
	w.sql += piece
	w.args = append(w.args, values...)
}

// value takes a column's value out of an image.
func (w *write) value(i image, name string) any {
	v, err := i.value(name)
	if err != nil && w.err == nil {
		w.err = err
	}
	return v
}

func insertion(t table, after image) write {
	var w write
	var names, marks []string
	for _, c := range t.columns {
		if _, known := after[c.name]; known {
			names = append(names, quoted(c.name))
			marks = append(marks, "?")
			w.args = append(w.args, w.value(after, c.name))
		}
	}
	w.add(fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO NOTHING",
		quoted(t.name), strings.Join(names, ", "), strings.Join(marks, ", ")))
	return w
}

func deletion(t table, row string, before image) write {
	var w write
	w.add("DELETE FROM "+quoted(t.name)+" WHERE id = ?", row)
	w.expect(t, before)
	return w
}

func update(t table, row string, before, after image) write {
	var w write
	w.add("UPDATE " + quoted(t.name))
	join := " SET "
	for _, c := range t.columns {
		if _, known := after[c.name]; !known {
			continue
		}
		w.add(join)
		w.assign(c, before, after)
		join = ", "
	}
	w.add(" WHERE id = ?", row)
	w.expect(t, before)
	return w
}

func (w *write) assign(c column, before, after image) {
	if c.name == touchedAt {
		w.add(fmt.Sprintf("%[1]s = iif(%[1]s IS ?, ?, %[1]s)", quoted(c.name)), w.value(before, c.name), w.value(after, c.name))
		return
	}
	w.add(quoted(c.name)+" = ?", w.value(after, c.name))
}

// expect adds the condition that the row is still as the image has it, byte by
// byte; columns that the image does not name may have changed.
func (w *write) expect(t table, i image) {
	for _, c := range t.columns {
		if _, known := i[c.name]; !known || c.name == touchedAt {
			continue
		}
		value := w.value(i, c.name)
		w.add(" AND "+quoted(c.name)+" COLLATE BINARY IS ?", value)
		if c.kind == "ANY" {
			w.add(" AND typeof("+quoted(c.name)+") IS typeof(?)", value)
		}
	}
}

// checkReferences refuses if a row that the act wrote points at nothing, or if
// something still points at one that it took away. Foreign keys are off on this
// connection: with them on, rows that point at each other could not be put back.
func (r replay) checkReferences(ctx context.Context, act string, touched map[string]bool) error {
	for _, t := range r.tables {
		for _, ref := range t.references {
			if !touched[t.name] && !touched[ref.table] {
				continue
			}
			if err := r.checkReference(ctx, act, t, ref); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r replay) checkReference(ctx context.Context, act string, t table, ref reference) error {
	const query = `
SELECT k.id
FROM change AS c
JOIN %[1]s AS k ON %[4]s = c.row
LEFT JOIN %[2]s AS p ON p.id = k.%[3]s
WHERE c.act = ? AND c.tbl = ? AND k.%[3]s IS NOT NULL AND p.id IS NULL
LIMIT 1`
	child, parent, col := quoted(t.name), quoted(ref.table), quoted(ref.column)
	for _, look := range []struct{ changed, joined string }{
		{t.name, "k.id"},
		{ref.table, "k." + col},
	} {
		var row string
		err := r.tx.QueryRowContext(ctx, fmt.Sprintf(query, child, parent, col, look.joined), act, look.changed).Scan(&row)
		if NoRow(err) {
			continue
		}
		if err != nil {
			return err
		}
		return r.changedSince(ctx, t, row, net{})
	}
	return nil
}

// labels are the columns that name a row to the user, the best first.
var labels = []string{"title", "name", "statement", "text", "metric", "platform", "promise"}

// changedSince says which row stands in the way.
func (r replay) changedSince(ctx context.Context, t table, row string, n net) error {
	what, err := r.label(ctx, t, row, n)
	if err != nil {
		return err
	}
	if what == "" {
		return fault.Conflict(words.FaultChangedSinceNameless, "table", t.name, "row", row)
	}
	return fault.Conflict(words.FaultChangedSince, "table", t.name, "row", row, "what", what)
}

// label names a row by what it holds now or, if it is gone, held before.
func (r replay) label(ctx context.Context, t table, row string, n net) (string, error) {
	was := n.after.over(n.before)
	for _, name := range labels {
		if !t.has(name) {
			continue
		}
		var now string
		err := r.tx.QueryRowContext(ctx, "SELECT "+quoted(name)+" FROM "+quoted(t.name)+" WHERE id = ?", row).Scan(&now)
		if err != nil && !NoRow(err) {
			return "", err
		}
		if now == "" {
			now = was.textOf(name)
		}
		if now != "" {
			return shorten(now), nil
		}
	}
	return "", nil
}

const longestLabel = 60

// shorten keeps a label within a sentence.
func shorten(text string) string {
	if letters := []rune(text); len(letters) > longestLabel {
		return string(letters[:longestLabel-1]) + "…"
	}
	return text
}

func (t table) has(name string) bool {
	for _, c := range t.columns {
		if c.name == name {
			return true
		}
	}
	return false
}
