package studio

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/database"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migrationsOf gives the folder of migrations that a studio lives by.
func migrationsOf(o Options) (fs.FS, error) {
	if o.migrations != nil {
		return o.migrations, nil
	}
	return fs.Sub(embedded, "migrations")
}

// newestVersion is the version that the last migration leads to.
func newestVersion(o Options) (int64, error) {
	folder, err := migrationsOf(o)
	if err != nil {
		return 0, err
	}
	names, err := fs.Glob(folder, "*.sql")
	if err != nil || len(names) == 0 {
		return 0, fmt.Errorf("no migrations: %w", err)
	}
	return goose.NumericComponent(names[len(names)-1])
}

// found makes the file of an empty studio under another name and moves it to
// path when it is whole, so that there is never half a studio.
func found(ctx context.Context, path string, o Options) error {
	draft := path + ".new"
	// A program that was killed half way may have left one.
	clearDraft(draft)
	defer clearDraft(draft)
	s := &Studio{path: draft, options: o}
	s.options.ReadOnly = false
	if err := s.dial(); err != nil {
		return explainOpening(errors.Join(err, s.disconnect()), path)
	}
	_, err := s.undoer.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID))
	if err == nil {
		err = runMigrations(ctx, s.undoer, o)
	}
	if err = errors.Join(err, s.disconnect()); err != nil {
		return explainOpening(err, path)
	}
	if err := os.Rename(draft, path); err != nil {
		return explainFile(err, path)
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// syncFolder puts a new name on the disk, where the system can do that.
func syncFolder(folder string) {
	if f, err := os.Open(folder); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}

func clearDraft(draft string) {
	for _, end := range []string{"", "-wal", "-shm", "-journal"} {
		_ = os.Remove(draft + end)
	}
}

// migrate brings an older file up to date. A copy is made first, the journal's
// triggers are dropped, and watch makes them again.
func (s *Studio) migrate(ctx context.Context) error {
	newest, err := newestVersion(s.options)
	if err != nil {
		return err
	}
	if err := s.undoer.QueryRowContext(ctx, "PRAGMA user_version").Scan(&s.schema); err != nil {
		return err
	}
	if s.schema >= newest {
		return nil
	}
	copied, err := s.copyBefore(ctx, newest)
	if err != nil {
		return err
	}
	if err := s.upgrade(ctx, newest); err != nil {
		return fault.Conflict(words.FaultStudioNotUpdated, "path", s.path, "copy", copied).Because(err)
	}
	s.schema = newest
	return nil
}

// upgrade runs the migrations between dropping the journal's triggers, which
// would be left behind, and noting in the journal what happened.
func (s *Studio) upgrade(ctx context.Context, newest int64) error {
	if err := s.prepareJournal(ctx); err != nil {
		return err
	}
	if err := runMigrations(ctx, s.undoer, s.options); err != nil {
		return err
	}
	_, err := db.New(s.undoer).AddAct(ctx, db.AddActParams{
		ID: s.newID(), Desk: s.options.Desk, Name: "studio.migrate", Kind: string(kindMigrate),
		Detail: encodeDetail(map[string]string{"from": fmt.Sprint(s.schema), "to": fmt.Sprint(newest)}),
		At:     s.Now(), Schema: newest,
	})
	return err
}

// prepareJournal drops the triggers, and ends the list of acts if a column goes
// away: what was done to it could not be put back. It looks ahead, so that a
// program killed between two steps does not leave a list that cannot be undone.
func (s *Studio) prepareJournal(ctx context.Context) error {
	after, err := blueprint(ctx, s.options)
	if err != nil {
		return err
	}
	tx, err := s.undoer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer rollback(tx)
	before, err := watched(ctx, tx)
	if err != nil {
		return err
	}
	if !holds(after, before) {
		if err := db.New(tx).CutAllActs(ctx); err != nil {
			return err
		}
	}
	if err := dropTriggers(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

// blueprint gives the tables as they will be after the last migration.
func blueprint(ctx context.Context, o Options) (map[string]table, error) {
	memory, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer memory.Close()
	memory.SetMaxOpenConns(1)
	if err := runMigrations(ctx, memory, o); err != nil {
		return nil, err
	}
	return watched(ctx, memory)
}

// copyBefore keeps the file as it was before the migration to a version, and
// says where: NAME.before-2.timone.
func (s *Studio) copyBefore(ctx context.Context, version int64) (string, error) {
	stem := strings.TrimSuffix(s.path, filepath.Ext(s.path))
	for n := 0; ; n++ {
		name := fmt.Sprintf("%s.before-%d.timone", stem, version)
		if n > 0 {
			name = fmt.Sprintf("%s.before-%d.%d.timone", stem, version, n)
		}
		if _, err := os.Lstat(name); err == nil {
			continue
		}
		return name, copyTo(ctx, s.undoer, name)
	}
}

// copyTo writes a whole copy of the open database into a new file and waits
// until it is on the disk.
func copyTo(ctx context.Context, from *sql.DB, name string) error {
	if _, err := from.ExecContext(ctx, "VACUUM INTO ?", name); err != nil {
		_ = os.Remove(name)
		return err
	}
	return syncFile(name)
}

// syncFile waits until a file is on the disk. It must not be an open database:
// closing it again would drop SQLite's locks.
func syncFile(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// runMigrations applies what is missing, each migration in a transaction of its
// own. They run with foreign keys off: a table may have to be rebuilt.
func runMigrations(ctx context.Context, pool *sql.DB, o Options) error {
	folder, err := migrationsOf(o)
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectCustom, pool, folder,
		goose.WithStore(versions{}), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	_, err = provider.Up(ctx)
	return err
}

// versions tells goose what has been applied out of the file's own version
// number: a table of its own would be neither STRICT nor free of the clock.
type versions struct{}

func (versions) Tablename() string { return "user_version" }

func (versions) TableExists(context.Context, database.DBTxConn) (bool, error) { return true, nil }

func (versions) CreateVersionTable(context.Context, database.DBTxConn) error { return nil }

func (versions) Insert(ctx context.Context, tx database.DBTxConn, r database.InsertRequest) error {
	_, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", r.Version))
	return err
}

func (versions) Delete(context.Context, database.DBTxConn, int64) error {
	return database.ErrNotImplemented
}

func (versions) GetLatestVersion(ctx context.Context, tx database.DBTxConn) (version int64, err error) {
	err = tx.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}

func (v versions) GetMigration(ctx context.Context, tx database.DBTxConn, version int64) (*database.GetMigrationResult, error) {
	latest, err := v.GetLatestVersion(ctx, tx)
	if err != nil {
		return nil, err
	}
	if version > latest {
		return nil, database.ErrVersionNotFound
	}
	return &database.GetMigrationResult{IsApplied: true}, nil
}

func (v versions) ListMigrations(ctx context.Context, tx database.DBTxConn) ([]*database.ListMigrationsResult, error) {
	latest, err := v.GetLatestVersion(ctx, tx)
	if err != nil {
		return nil, err
	}
	applied := make([]*database.ListMigrationsResult, 0, latest+1)
	for version := latest; version >= 0; version-- {
		applied = append(applied, &database.ListMigrationsResult{Version: version, IsApplied: true})
	}
	return applied, nil
}
