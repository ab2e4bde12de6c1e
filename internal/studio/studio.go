// Package studio is the file that Timone keeps everything in: it makes, opens,
// locks and migrates it, turns every act of the user into one transaction, and
// journals each so that it can be undone, redone and read back.
package studio

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Options is what a studio needs from outside.
type Options struct {
	// Clock tells the time; there is no default.
	Clock func() time.Time
	// NewID makes the id of a new row; nil makes UUIDv7 from the clock.
	NewID func() string
	// Desk is the id of this machine's desk, or empty.
	Desk string
	// MaxPages limits the file's size in pages; 0 is no limit but the disk.
	MaxPages int
	// Hasty waits for the disk once, at Close, instead of at every act: for
	// filling a new file that is thrown away if that fails.
	Hasty bool
	// ReadOnly opens the file for reading alone; Do and Undo are refused.
	ReadOnly bool

	// migrations replaces the house's own; only tests set it.
	migrations fs.FS
}

// Studio is an open studio. It may be used from many goroutines.
type Studio struct {
	path    string
	options Options
	newID   func() string
	guard   *guard
	writer  *sql.DB
	undoer  *sql.DB
	readers *sql.DB
	read    *db.Queries
	tables  map[string]table
	schema  int64
	// turn holds one token: whoever takes it may write.
	turn chan struct{}
}

// Create makes a new, empty studio at path and opens it. It refuses to write
// over a file, and leaves nothing behind when it fails.
func Create(ctx context.Context, path string, o Options) (*Studio, error) {
	path, err := place(path, o)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, explainFile(err, path)
	}
	g, err := takeGuard(path, false)
	if err != nil {
		return nil, err
	}
	defer g.letGo()
	if _, err := os.Lstat(path); err == nil {
		return nil, fault.Conflict(words.FaultStudioExists, "path", path)
	}
	if err := found(ctx, path, o); err != nil {
		return nil, err
	}
	return open(ctx, path, o, g)
}

// Open opens the studio at path. A file of an earlier Timone is copied beside
// itself and then brought up to date; a file that is newer, damaged, open
// elsewhere or not a studio is refused and left as it is.
func Open(ctx context.Context, path string, o Options) (*Studio, error) {
	path, err := place(path, o)
	if err != nil {
		return nil, err
	}
	if err := mustBeFile(path); err != nil {
		return nil, err
	}
	g, err := takeGuard(path, o.ReadOnly)
	if err != nil {
		return nil, err
	}
	defer g.letGo()
	return open(ctx, path, o, g)
}

// open does the rest for Create and Open, and keeps the guard if it succeeds.
func open(ctx context.Context, path string, o Options, g *guard) (*Studio, error) {
	if err := inspect(ctx, path, o); err != nil {
		return nil, err
	}
	s := &Studio{path: path, options: o, newID: o.NewID, turn: make(chan struct{}, 1)}
	if s.newID == nil {
		s.newID = newIDs(o.Clock)
	}
	if err := s.connect(ctx); err != nil {
		_ = s.disconnect()
		return nil, explainOpening(err, path)
	}
	s.guard = g.keep()
	return s, nil
}

// connect opens the connections and brings schema and triggers up to date.
func (s *Studio) connect(ctx context.Context) error {
	if err := s.dial(); err != nil {
		return err
	}
	s.read = db.New(s.readers)
	if err := s.migrate(ctx); err != nil {
		return err
	}
	if err := s.watch(ctx); err != nil || s.options.ReadOnly {
		return err
	}
	// What cannot be dropped now keeps nobody out, and is tried the next time.
	_ = s.sweepDrafts(ctx)
	return nil
}

// Close closes the file and lets go of its lock.
func (s *Studio) Close() error {
	err := s.disconnect()
	if err == nil && s.options.Hasty {
		err = syncFile(s.path)
	}
	s.guard.release()
	if err != nil {
		return fmt.Errorf("close studio %s: %w", s.path, err)
	}
	return nil
}

// Path is the studio's file, in full.
func (s *Studio) Path() string { return s.path }

// MediaDir is the folder beside the file that holds its pictures. It may not
// exist yet.
func (s *Studio) MediaDir() string { return s.path + ".media" }

// Clock tells the time by the clock that was handed in.
func (s *Studio) Clock() time.Time { return s.options.Clock() }

// Now is the clock's time in milliseconds, UTC.
func (s *Studio) Now() int64 { return s.Clock().UnixMilli() }

// NewID makes an id for a new row.
func (s *Studio) NewID() string { return s.newID() }

// Read gives the queries on the readers: they see what is committed, at once,
// and can write nothing.
func (s *Studio) Read() *db.Queries { return s.read }

// NoRow tells whether err says that a query found no row.
func NoRow(err error) bool { return errors.Is(err, sql.ErrNoRows) }

// Null gives nil for an empty text: how an optional column is written.
func Null(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// Text gives an empty text for nil: how an optional column is read.
func Text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// What a disk takes as a name, and SQLite as a path, less room for the names of
// the files beside the studio.
const (
	longestName = 200
	longestPath = 480
)

// place checks the options and gives the path in full.
func place(path string, o Options) (string, error) {
	if o.Clock == nil {
		return "", fault.Internal(errors.New("no clock was handed in"), "open studio")
	}
	full, err := filepath.Abs(path)
	if err != nil {
		return "", fault.Internal(err, "open studio")
	}
	if path == "" || len(filepath.Base(full)) > longestName || len(full) > longestPath {
		return "", fault.Invalid(words.FaultStudioName, "path", path)
	}
	// Two names of one file must come to one lock.
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real
	}
	return full, mustBeLocal(full)
}

// mustBeFile refuses what is not there, or is a folder.
func mustBeFile(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return explainFile(err, path)
	}
	if !info.Mode().IsRegular() {
		return fault.Invalid(words.FaultStudioNotSqlite, "path", path)
	}
	return nil
}
