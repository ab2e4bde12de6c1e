package studio

import (
	"context"
	"database/sql"
	"io/fs"

	"timone/internal/studio/db"
)

// What the tests see of the inside.

// ApplicationID marks the file as Timone's.
const ApplicationID = applicationID

// OwnTables are those that the journal does not watch, OwnTablesSQL their names
// within a statement.
var (
	OwnTables    = ownTables
	OwnTablesSQL = ownTablesSQL
)

// DoSQL is Do with plain SQL.
func (s *Studio) DoSQL(ctx context.Context, a Act, work func(tx db.DBTX) error) error {
	return s.do(ctx, a, work)
}

// Writer is the connection that acts are written through.
func (s *Studio) Writer() *sql.DB { return s.writer }

// UndoWithForeignKeys breaks a rule: undo goes through the writer's connection.
func (s *Studio) UndoWithForeignKeys() { s.undoer = s.writer }

// Watched names the tables that the journal watches.
func (s *Studio) Watched() []string {
	var names []string
	for name := range s.tables {
		names = append(names, name)
	}
	return names
}

// MigratedBy gives options under which a studio lives by other migrations.
func (o Options) MigratedBy(folder fs.FS) Options {
	o.migrations = folder
	return o
}

// HouseMigrations are the ones that the program carries.
func HouseMigrations() fs.FS {
	folder, err := migrationsOf(Options{})
	if err != nil {
		panic(err)
	}
	return folder
}

// NewIDs makes UUIDv7 by a clock.
var NewIDs = newIDs

// EraseSQL is Erase with plain SQL.
func (s *Studio) EraseSQL(ctx context.Context, a Act, query string, args ...any) error {
	return s.eraseBy(ctx, a, func(tx db.DBTX) error {
		_, err := tx.ExecContext(ctx, query, args...)
		return err
	})
}
