package studio

import (
	"context"
	"database/sql"
	"strings"
)

// table is what the journal knows of a table it watches.
type table struct {
	name    string
	columns []column
	// references are the foreign keys that lead out of the table, each to an id.
	references []reference
}

type column struct{ name, kind string }

type reference struct{ column, table string }

// querier is a pool, a connection or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// ownTables are this package's own, which the journal does not watch: those of
// the journal itself, and what was typed and is in no record yet.
var ownTables = []string{"act", "change", "open_act", "draft"}

// ownTablesSQL names them within a statement.
var ownTablesSQL = "'" + strings.Join(ownTables, "', '") + "'"

// What full-text search keeps for itself is not watched either. Generated columns
// follow the others by themselves, and a whole number as primary key is private
// to full-text search.
var watchedColumns = `
SELECT l.name, c.name, c.type
FROM pragma_table_list AS l
JOIN pragma_table_xinfo(l.name) AS c
WHERE l.schema = 'main'
    AND l.type = 'table'
    AND l.strict
    AND l.name NOT IN (` + ownTablesSQL + `)
    AND c.hidden = 0
    AND NOT (c.pk > 0 AND c.type = 'INTEGER')
ORDER BY l.name, c.cid`

var watchedReferences = `
SELECT l.name, f."from", f."table"
FROM pragma_table_list AS l
JOIN pragma_foreign_key_list(l.name) AS f
WHERE l.schema = 'main'
    AND l.type = 'table'
    AND l.strict
    AND l.name NOT IN (` + ownTablesSQL + `)
ORDER BY l.name, f."from"`

// watched reads the tables that the journal watches out of the schema.
func watched(ctx context.Context, q querier) (map[string]table, error) {
	tables := map[string]table{}
	err := eachTriple(ctx, q, watchedColumns, func(name, col, kind string) {
		t := tables[name]
		t.name = name
		t.columns = append(t.columns, column{name: col, kind: kind})
		tables[name] = t
	})
	if err != nil {
		return nil, err
	}
	err = eachTriple(ctx, q, watchedReferences, func(name, from, to string) {
		t := tables[name]
		t.references = append(t.references, reference{column: from, table: to})
		tables[name] = t
	})
	return tables, err
}

func eachTriple(ctx context.Context, q querier, query string, use func(a, b, c string)) error {
	rows, err := q.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var a, b, c string
		if err := rows.Scan(&a, &b, &c); err != nil {
			return err
		}
		use(a, b, c)
	}
	return rows.Err()
}

// holds tells whether every table and column of before is still there, of the
// same kind: then what was journaled before can still be put back.
func holds(after, before map[string]table) bool {
	for name, old := range before {
		kept := map[column]bool{}
		for _, c := range after[name].columns {
			kept[c] = true
		}
		for _, c := range old.columns {
			if !kept[c] {
				return false
			}
		}
	}
	return true
}

// quoted writes a name of the schema so that SQL takes it as a name.
func quoted(name string) string { return `"` + name + `"` }
