package studio

import (
	"context"
	"maps"
	"strings"

	sqlite3 "modernc.org/sqlite/lib"

	"timone/internal/fault"
	"timone/internal/words"
)

// Check reads the whole file and names each fault it finds: pages that are
// damaged, rows that refer to nothing, a search index or a journal that is not in
// order. What lies in the media folder is media's to check. It changes nothing.
func (s *Studio) Check(ctx context.Context) ([]fault.Fault, error) {
	found := []fault.Fault{}
	for _, check := range []func(context.Context) ([]*fault.Fault, error){
		s.checkPages, s.checkReferences, s.checkSearch, s.checkJournal,
	} {
		faults, err := check(ctx)
		if code(err) == sqlite3.SQLITE_CORRUPT {
			faults, err = append(faults, fault.Conflict(words.FaultCheckDamaged, "detail", err.Error())), nil
		}
		if err != nil {
			return nil, s.explain(err, "check studio "+s.path)
		}
		for _, f := range faults {
			found = append(found, *f)
		}
	}
	return found, nil
}

// mostFaults keeps a report of a ruined file within what one can read.
const mostFaults = 20

func (s *Studio) checkPages(ctx context.Context) ([]*fault.Fault, error) {
	rows, err := s.readers.QueryContext(ctx, "PRAGMA integrity_check(20)")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var faults []*fault.Fault
	for rows.Next() {
		var detail string
		if err := rows.Scan(&detail); err != nil {
			return faults, err
		}
		if detail != "ok" {
			faults = append(faults, fault.Conflict(words.FaultCheckDamaged, "detail", detail))
		}
	}
	return faults, rows.Err()
}

func (s *Studio) checkReferences(ctx context.Context) ([]*fault.Fault, error) {
	// The pragma knows rows by SQLite's own number, which means nothing to anyone.
	var faults []*fault.Fault
	for _, t := range s.tables {
		for _, ref := range t.references {
			query := "SELECT k.id FROM " + quoted(t.name) + " AS k LEFT JOIN " + quoted(ref.table) + " AS p ON p.id = k." + quoted(ref.column) +
				" WHERE k." + quoted(ref.column) + " IS NOT NULL AND p.id IS NULL ORDER BY k.id LIMIT 20"
			rows, err := s.texts(ctx, query)
			if err != nil {
				return faults, err
			}
			for _, row := range rows {
				faults = append(faults, fault.Conflict(words.FaultCheckReference, "table", t.name, "row", row))
			}
		}
	}
	return faults[:min(len(faults), mostFaults)], nil
}

func (s *Studio) checkSearch(ctx context.Context) ([]*fault.Fault, error) {
	if s.options.ReadOnly {
		// The index can only be compared by a command that counts as a write.
		return nil, nil
	}
	names, err := s.texts(ctx, "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'")
	if err != nil {
		return nil, err
	}
	var faults []*fault.Fault
	for _, name := range names {
		whole, err := s.searchMatches(ctx, name)
		if err != nil {
			return faults, err
		}
		if !whole {
			faults = append(faults, fault.Conflict(words.FaultCheckSearch, "table", name))
		}
	}
	return faults, nil
}

func (s *Studio) searchMatches(ctx context.Context, name string) (bool, error) {
	release, err := s.take(ctx)
	if err != nil {
		return false, err
	}
	defer release()
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return false, err
	}
	defer rollback(tx)
	_, err = tx.ExecContext(ctx, "INSERT INTO "+quoted(name)+" ("+quoted(name)+", rank) VALUES ('integrity-check', 1)")
	if code(err) == sqlite3.SQLITE_CORRUPT {
		return false, nil
	}
	return err == nil, err
}

func (s *Studio) checkJournal(ctx context.Context) ([]*fault.Fault, error) {
	var faults []*fault.Fault
	stored, err := storedTriggers(ctx, s.readers)
	if err != nil {
		return nil, err
	}
	if !maps.Equal(stored, wantedTriggers(s.tables)) {
		faults = append(faults, fault.Conflict(words.FaultCheckJournal, "detail", "triggers"))
	}
	open, err := s.texts(ctx, "SELECT act FROM open_act WHERE act IS NOT NULL")
	if err != nil {
		return nil, err
	}
	if len(open) > 0 {
		faults = append(faults, fault.Conflict(words.FaultCheckJournal, "detail", "open act "+strings.Join(open, ", ")))
	}
	return faults, nil
}

// texts reads the one column of a query.
func (s *Studio) texts(ctx context.Context, query string) ([]string, error) {
	rows, err := s.readers.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		all = append(all, text)
	}
	return all, rows.Err()
}
