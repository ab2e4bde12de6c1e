package studio

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Erase does one act that destroys what it deletes: of the rows that work takes
// away, and of those that hung on them before, nothing is left in the file, its
// log or its indexes. The acts that touched them keep their name and lose their
// particulars, and neither they nor this one can be undone. The act's Detail
// must not name what is erased.
func (s *Studio) Erase(ctx context.Context, a Act, work func(q *db.Queries) error) error {
	return s.eraseBy(ctx, a, func(tx db.DBTX) error { return work(db.New(tx)) })
}

// EraseGone is Erase of a row that was deleted before: nothing can bring it back
// any more.
func (s *Studio) EraseGone(ctx context.Context, a Act, table, row string) error {
	return s.eraseBy(ctx, a, func(db.DBTX) error { return nil }, rowAt{table, row})
}

func (s *Studio) eraseBy(ctx context.Context, a Act, work func(tx db.DBTX) error, gone ...rowAt) error {
	release, err := s.take(ctx)
	if err != nil {
		return err
	}
	defer release()
	connection, err := s.writer.Conn(ctx)
	if err != nil {
		return s.explain(err, "erase "+a.Name)
	}
	defer connection.Close()
	if err := s.erase(ctx, connection, a, work, gone); err != nil {
		return s.explain(err, "erase "+a.Name)
	}
	if err := scrub(ctx, connection); err != nil {
		return fault.Conflict(words.FaultErasedNotScrubbed).Because(err)
	}
	return nil
}

// erase does the act in one transaction; what it frees is overwritten.
func (s *Studio) erase(ctx context.Context, connection *sql.Conn, a Act, work func(tx db.DBTX) error, gone []rowAt) error {
	if _, err := connection.ExecContext(ctx, "PRAGMA secure_delete = ON"); err != nil {
		return err
	}
	tx, err := connection.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer rollback(tx)
	j := journal{q: db.New(tx), studio: s}
	e, err := j.add(ctx, a, nil)
	if err != nil {
		return err
	}
	if err := j.q.OpenActWith(ctx, &e.id); err != nil {
		return err
	}
	if err := work(tx); err != nil {
		return err
	}
	if err := j.forget(ctx, tx, e.id, gone); err != nil {
		return err
	}
	if err := j.q.CutUndoneActs(ctx); err != nil {
		return err
	}
	if err := mergeIndexes(ctx, tx); err != nil {
		return err
	}
	if err := j.q.OpenActWith(ctx, nil); err != nil {
		return err
	}
	return tx.Commit()
}

// rowAt is a row by its table and id; the row may be gone.
type rowAt struct{ table, id string }

// forget blanks what the journal holds of the rows that an act deleted or that went
// before, and of those that hung on them and went earlier.
func (j journal) forget(ctx context.Context, tx *sql.Tx, act string, before []rowAt) error {
	deleted, err := j.q.RowsGoneBy(ctx, act)
	if err != nil {
		return err
	}
	hanging, err := cascades(ctx, tx)
	if err != nil {
		return err
	}
	known := map[rowAt]bool{}
	var gone []rowAt
	learn := func(r rowAt) {
		if !known[r] {
			known[r] = true
			gone = append(gone, r)
		}
	}
	for _, row := range before {
		learn(row)
	}
	for _, row := range deleted {
		learn(rowAt{row.Tbl, row.Row})
	}
	for i := 0; i < len(gone); i++ {
		if err := hungOn(ctx, tx, gone[i], hanging, learn); err != nil {
			return err
		}
		if err := j.blank(ctx, gone[i]); err != nil {
			return err
		}
	}
	return j.q.BlankAct(ctx, act)
}

// blank leaves of a row's history that something was done to it, and of what was
// typed on it nothing.
func (j journal) blank(ctx context.Context, row rowAt) error {
	if err := j.q.DropDraftsIn(ctx, row.id); err != nil {
		return err
	}
	acts, err := j.q.ActsOn(ctx, db.ActsOnParams{Row: row.id, Tbl: row.table})
	if err != nil {
		return err
	}
	for _, act := range acts {
		if err := j.q.BlankAct(ctx, act); err != nil {
			return err
		}
	}
	return j.q.BlankChangesOn(ctx, db.BlankChangesOnParams{Row: row.id, Tbl: row.table})
}

// hang says that rows of a table go with the row of another one that they name
// in a column.
type hang struct{ table, column, on string }

func cascades(ctx context.Context, q querier) (all []hang, err error) {
	const query = `
SELECT l.name, f."from", f."table"
FROM pragma_table_list AS l
JOIN pragma_foreign_key_list(l.name) AS f
WHERE l.schema = 'main'
    AND f.on_delete = 'CASCADE'
ORDER BY l.name, f."from"`
	err = eachTriple(ctx, q, query, func(table, column, on string) { all = append(all, hang{table, column, on}) })
	return all, err
}

// hungOn finds in the journal the rows that once hung on a row and are no more.
func hungOn(ctx context.Context, tx *sql.Tx, on rowAt, hanging []hang, found func(rowAt)) error {
	const query = `
SELECT DISTINCT c.row
FROM change AS c
WHERE c.tbl = ?1
    AND ?2 IN (json_extract(c.before, ?3), json_extract(c.after, ?3))
    AND NOT EXISTS (SELECT 1 FROM %s AS k WHERE k.id = c.row)`
	for _, h := range hanging {
		if h.on != on.table {
			continue
		}
		rows, err := tx.QueryContext(ctx, fmt.Sprintf(query, quoted(h.table)), h.table, on.id, "$."+quoted(h.column))
		if err != nil {
			return err
		}
		ids, err := texts(rows)
		if err != nil {
			return err
		}
		for _, id := range ids {
			found(rowAt{h.table, id})
		}
	}
	return nil
}

// texts reads rows of one column.
func texts(rows *sql.Rows) (all []string, err error) {
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, rows.Err()
}

// mergeIndexes makes every full-text index anew: it keeps the words of what was
// deleted until then.
func mergeIndexes(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'`)
	if err != nil {
		return err
	}
	indexes, err := texts(rows)
	if err != nil {
		return err
	}
	for _, index := range indexes {
		if _, err := tx.ExecContext(ctx, fmt.Sprintf("INSERT INTO %[1]s (%[1]s) VALUES ('rebuild')", quoted(index))); err != nil {
			return fmt.Errorf("rebuild index %s: %w", index, err)
		}
	}
	return nil
}

// errReaders says that somebody still reads what the log held before.
var errReaders = errors.New("the log is still being read")

// scrub writes the file anew, so that no page that was freed earlier is left in
// it, and empties its log.
func scrub(ctx context.Context, connection *sql.Conn) error {
	if _, err := connection.ExecContext(ctx, "VACUUM"); err != nil {
		return err
	}
	var busy, log, moved int
	err := connection.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &log, &moved)
	if err == nil && busy != 0 {
		err = errReaders
	}
	return err
}
