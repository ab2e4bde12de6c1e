package studio

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"

	"timone/internal/fault"
	"timone/internal/words"
)

// applicationID marks the file as Timone's: the letters TIMN.
const applicationID = 0x54494d4e

// inspect refuses what is not a studio of this version or an earlier one. It
// needs the guard: while a studio is open nobody else may open and close its
// file, and it writes nothing.
func inspect(ctx context.Context, path string, o Options) error {
	app, version, err := header(path)
	switch {
	case err != nil:
		return err
	case app != applicationID:
		return fault.Invalid(words.FaultStudioForeign, "path", path)
	}
	// The number of the version may stand in the log alone; the application's is
	// in the file from the first.
	if waitingLog(path) {
		if version, err = askVersion(ctx, path); err != nil {
			return explainOpening(err, path)
		}
	}
	newest, err := newestVersion(o)
	switch {
	case err != nil:
		return err
	case version > newest:
		return fault.Conflict(words.FaultStudioNewer, "path", path)
	case version < newest && o.ReadOnly:
		return fault.Conflict(words.FaultStudioOlder, "path", path)
	}
	return nil
}

// header reads application id and version out of the file's first page.
func header(path string) (app, version int64, err error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, 0, explainFile(err, path)
	}
	defer f.Close()
	var page [100]byte
	if _, err := io.ReadFull(f, page[:]); err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return 0, 0, explainFile(err, path)
	}
	if string(page[:16]) != "SQLite format 3\x00" {
		return 0, 0, fault.Invalid(words.FaultStudioNotSqlite, "path", path)
	}
	return int64(binary.BigEndian.Uint32(page[68:])), int64(binary.BigEndian.Uint32(page[60:])), nil
}

// waitingLog tells whether a write-ahead log stands beside the file: then the
// file's own first page may be behind.
func waitingLog(path string) bool {
	info, err := os.Stat(path + "-wal")
	return err == nil && info.Size() > 0
}

// askVersion reads the version through SQLite, log and all, and leaves the folder
// as it was.
func askVersion(ctx context.Context, path string) (version int64, err error) {
	if _, err := os.Lstat(path + "-shm"); err != nil {
		// Only who holds the guard may open a studio, so nobody else is using it.
		defer os.Remove(path + "-shm")
	}
	v := settings("query_only(1)")
	v.Set("mode", "ro")
	pool, err := dial(path, v, 1)
	if err != nil {
		return 0, err
	}
	defer pool.Close()
	err = pool.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version)
	return version, err
}

// explainFile turns what the system says of a file into a fault.
func explainFile(err error, path string) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault.NotFound(words.FaultStudioMissing, "path", path).Because(err)
	case errors.Is(err, syscall.ENAMETOOLONG), errors.Is(err, syscall.EINVAL):
		return fault.Invalid(words.FaultStudioName, "path", path).Because(err)
	case errors.Is(err, syscall.ENOSPC):
		return fault.Conflict(words.FaultDiskFull).Because(err)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return fault.Conflict(words.FaultStudioDenied, "path", path).Because(err)
	}
	return fault.Internal(err, "open studio "+path)
}
