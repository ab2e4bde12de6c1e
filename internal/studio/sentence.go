package studio

import (
	"errors"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"timone/internal/fault"
	"timone/internal/words"
)

// explain turns what SQLite says in the middle of an act into a fault; a fault
// passes as it is, and so does every error in the chain.
func (s *Studio) explain(err error, doing string) error {
	var f *fault.Fault
	if err == nil || errors.As(err, &f) {
		return err
	}
	if f = sentence(err, s.path); f != nil {
		return f
	}
	return fault.Internal(err, doing)
}

// explainOpening does the same while a studio is being opened.
func explainOpening(err error, path string) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		return err
	}
	switch code(err) {
	case sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY:
		return fault.Conflict(words.FaultStudioDenied, "path", path).Because(err)
	}
	if f = sentence(err, path); f != nil {
		return f
	}
	return fault.Internal(err, "open studio "+path)
}

// sentence gives the fault for what can befall any file, or nil.
func sentence(err error, path string) *fault.Fault {
	switch code(err) {
	case sqlite3.SQLITE_FULL:
		return fault.Conflict(words.FaultDiskFull).Because(err)
	case sqlite3.SQLITE_IOERR:
		return fault.Conflict(words.FaultDiskFailed).Because(err)
	case sqlite3.SQLITE_READONLY:
		return fault.Conflict(words.FaultStudioReadOnly).Because(err)
	case sqlite3.SQLITE_CORRUPT:
		return fault.Conflict(words.FaultStudioDamaged, "path", path).Because(err)
	case sqlite3.SQLITE_NOTADB:
		return fault.Invalid(words.FaultStudioNotSqlite, "path", path).Because(err)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fault.Conflict(words.FaultStudioBusy, "path", path).Because(err)
	}
	return nil
}

// code gives SQLite's primary result code, or 0.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}
