package studio

import (
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver
)

const readerCount = 4

// dial opens the pools: one writer, one for undo, and the readers. No
// connection is made before it is needed.
func (s *Studio) dial() error {
	var errs [3]error
	s.writer, errs[0] = dial(s.path, s.writing("foreign_keys(1)"), 1)
	s.undoer, errs[1] = dial(s.path, s.writing("foreign_keys(0)"), 1)
	s.readers, errs[2] = dial(s.path, s.reading(), readerCount)
	return errors.Join(errs[:]...)
}

// disconnect closes the pools; the last one to go folds the log into the file.
func (s *Studio) disconnect() error {
	var errs []error
	for _, pool := range []*sql.DB{s.readers, s.undoer, s.writer} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	return errors.Join(errs...)
}

func (s *Studio) writing(more ...string) url.Values {
	if s.options.ReadOnly {
		return s.reading()
	}
	if s.options.MaxPages > 0 {
		more = append(more, fmt.Sprintf("max_page_count(%d)", s.options.MaxPages))
	}
	v := writing(more...)
	if s.options.Hasty {
		v.Add("_pragma", "synchronous(OFF)")
	}
	return v
}

func (s *Studio) reading() url.Values {
	v := settings("query_only(1)")
	if s.options.ReadOnly {
		v.Set("mode", "ro")
		// While the guard keeps writers out nothing changes, and without a log
		// nothing need be put together: so nothing is written beside the file.
		if !waitingLog(s.path) || !canWriteBeside(s.path) {
			v.Set("immutable", "1")
		}
	}
	return v
}

// writing is what every connection that writes is opened with.
func writing(more ...string) url.Values {
	v := settings(append(more,
		"journal_mode(WAL)",
		"synchronous(FULL)",
		"fullfsync(1)",
		"checkpoint_fullfsync(1)",
		// A row that is replaced must tell its delete trigger.
		"recursive_triggers(1)",
	)...)
	v.Set("_txlock", "immediate")
	return v
}

func settings(pragmas ...string) url.Values {
	return url.Values{
		"_defensive": {"1"},
		"_dqs":       {"0"},
		"_pragma":    append(pragmas, "busy_timeout(5000)", "temp_store(MEMORY)", "trusted_schema(0)"),
	}
}

func dial(path string, v url.Values, most int) (*sql.DB, error) {
	pool, err := sql.Open("sqlite", address(path, v))
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(most)
	pool.SetMaxIdleConns(most)
	return pool, nil
}

// address writes a path as a URL, so that %, ? and # in it stay what they are.
func address(path string, v url.Values) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: v.Encode()}
	return u.String()
}
