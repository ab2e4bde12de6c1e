package studio_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func filesIn(t testing.TB, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// contents sums up every file of a folder but the lock files.
func contents(t testing.TB, folder string) string {
	t.Helper()
	sum := sha256.New()
	for _, name := range strings.Fields(filesIn(t, folder)) {
		if strings.HasSuffix(name, ".lock") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			continue
		}
		fmt.Fprintf(sum, "%s %x\n", name, sha256.Sum256(data))
	}
	return fmt.Sprintf("%x", sum.Sum(nil))
}

func open(t testing.TB, path string) (*studio.Studio, error) {
	t.Helper()
	s, err := studio.Open(t.Context(), path, studiotest.Options())
	if err == nil {
		t.Cleanup(func() { _ = s.Close() })
	}
	return s, err
}

func TestAFileThatIsNoStudioOfOursIsRefusedAndLeftAsItIs(t *testing.T) {
	for name, bad := range map[string]struct {
		spoil func(t *testing.T, path string)
		code  words.Key
	}{
		"an empty file":            {write(nil), words.FaultStudioNotSqlite},
		"a text":                   {write([]byte("Caro diario")), words.FaultStudioNotSqlite},
		"a long text":              {write([]byte(strings.Repeat("Caro diario. ", 1000))), words.FaultStudioNotSqlite},
		"a folder":                 {makeFolder, words.FaultStudioNotSqlite},
		"nothing":                  {func(*testing.T, string) {}, words.FaultStudioMissing},
		"another program's":        {foreign(""), words.FaultStudioForeign},
		"another program's, busy":  {foreign("PRAGMA journal_mode = WAL"), words.FaultStudioForeign},
		"a newer studio":           {newer, words.FaultStudioNewer},
		"a newer studio, unclosed": {newerInTheLog, words.FaultStudioNewer},
		"a studio cut short":       {truncated, words.FaultStudioDamaged},
		"a studio with a hole":     {holed, words.FaultStudioDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "bad.timone")
			bad.spoil(t, path)
			before := contents(t, folder)
			_, err := open(t, path)
			f := wantFault(t, err, bad.code)
			if f.Values["path"] != path {
				t.Errorf("it names %v", f.Values)
			}
			if contents(t, folder) != before {
				t.Errorf("something was written: %s", filesIn(t, folder))
			}
			if strings.Contains(filesIn(t, folder), ".lock") {
				t.Error("a lock file was left")
			}
		})
	}
}

func write(data []byte) func(t *testing.T, path string) {
	return func(t *testing.T, path string) {
		t.Helper()
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func makeFolder(t *testing.T, path string) {
	t.Helper()
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
}

// foreign makes a database of some other program's, and leaves it unclosed if it
// keeps a log.
func foreign(pragma string) func(t *testing.T, path string) {
	return func(t *testing.T, path string) {
		t.Helper()
		made := filepath.Join(t.TempDir(), "foreign.db")
		pool, err := sql.Open("sqlite", made)
		if err != nil {
			t.Fatal(err)
		}
		defer pool.Close()
		pool.SetMaxOpenConns(1)
		if _, err := pool.ExecContext(t.Context(), pragma+"; CREATE TABLE song (name TEXT); INSERT INTO song VALUES ('Azzurro')"); err != nil {
			t.Fatal(err)
		}
		copyFile(t, made, path)
		if pragma != "" {
			copyFile(t, made+"-wal", path+"-wal")
		}
	}
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// patch writes over the bytes of a good studio.
func patch(t *testing.T, path string, change func(data []byte) []byte) {
	t.Helper()
	data, err := os.ReadFile(studioOfOneClient(t))
	if err != nil {
		t.Fatal(err)
	}
	write(change(data))(t, path)
}

func newer(t *testing.T, path string) {
	patch(t, path, func(data []byte) []byte {
		binary.BigEndian.PutUint32(data[60:], 1_000_000)
		return data
	})
}

// newerInTheLog makes a studio whose newer version stands in the write-ahead log
// alone, as after a crash.
func newerInTheLog(t *testing.T, path string) {
	t.Helper()
	s := studiotest.Open(t)
	studiotest.Client(t, s, "Forno Aurora")
	if _, err := s.Writer().ExecContext(t.Context(), "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA user_version = 1000000"); err != nil {
		t.Fatal(err)
	}
	copyFile(t, s.Path(), path)
	copyFile(t, s.Path()+"-wal", path+"-wal")
}

func truncated(t *testing.T, path string) {
	patch(t, path, func(data []byte) []byte { return data[:len(data)/2] })
}

func holed(t *testing.T, path string) {
	patch(t, path, func(data []byte) []byte {
		clear(data[100:8192])
		return data
	})
}

func TestAStudioIsOpenInOneWindow(t *testing.T) {
	s := studiotest.Open(t)
	_, err := studio.Open(t.Context(), s.Path(), studiotest.Options())
	wantFault(t, err, words.FaultStudioBusy)
	_, err = studio.Create(t.Context(), s.Path(), studiotest.Options())
	wantFault(t, err, words.FaultStudioBusy)

	link := filepath.Join(t.TempDir(), "link.timone")
	if err := os.Symlink(s.Path(), link); err != nil {
		t.Fatal(err)
	}
	_, err = studio.Open(t.Context(), link, studiotest.Options())
	wantFault(t, err, words.FaultStudioBusy)
	studiotest.Client(t, s, "The first window goes on")
}

func TestAStudioIsOpenInOneProgram(t *testing.T) {
	path := studioOfOneClient(t)
	p := start(t, path, "hold")
	p.line()
	_, err := open(t, path)
	wantFault(t, err, words.FaultStudioBusy)
	p.end()
	if _, err := open(t, path); err != nil {
		t.Error(err)
	}
}

func TestANewStudioDoesNotTakeTheNameOfAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "diario.timone")
	write([]byte("Caro diario"))(t, path)
	_, err := studio.Create(t.Context(), path, studiotest.Options())
	wantFault(t, err, words.FaultStudioExists)
	if data, _ := os.ReadFile(path); string(data) != "Caro diario" {
		t.Errorf("the file holds %q", data)
	}
}

func TestAStudioMayLieInAFolderOfAnyName(t *testing.T) {
	for _, name := range []string{"100% pane", "perché?", "a#b", "a&b=c;d", "il mio studio", "Ёлка 漢字 🥖", "it's \"quoted\"", "%41", "+", "file:x?mode=ro"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name, name+".timone")
			s, err := studio.Create(t.Context(), path, studiotest.Options())
			if err != nil {
				t.Fatal(err)
			}
			studiotest.Client(t, s, "Forno Aurora")
			s = studiotest.Reopen(t, s)
			if got := one[string](t, s, "SELECT name FROM client"); got != "Forno Aurora" || s.Path() != path || s.MediaDir() != path+".media" {
				t.Errorf("%q holds %q", s.Path(), got)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if got := filesIn(t, filepath.Dir(path)); got != name+".timone "+name+".timone.lock" {
				t.Errorf("in its folder lie %s", got)
			}
		})
	}
}

func TestANameThatTheDiskDoesNotTakeIsRefused(t *testing.T) {
	folder := t.TempDir()
	for _, path := range []string{
		"",
		filepath.Join(folder, strings.Repeat("lungo", 2000)+".timone"),
		filepath.Join(folder, strings.Repeat("lungo/", 200), "studio.timone"),
		filepath.Join(folder, "a\x00b.timone"),
	} {
		_, err := studio.Create(t.Context(), path, studiotest.Options())
		wantFault(t, err, words.FaultStudioName)
		_, err = studio.Open(t.Context(), path, studiotest.Options())
		wantFault(t, err, words.FaultStudioName)
	}
	if got := filesIn(t, folder); got != "" {
		t.Errorf("%s was made", got)
	}
}

func TestAFullDiskRefusesTheActAndLosesNothing(t *testing.T) {
	path := studioOfOneClient(t)
	o := studiotest.Options()
	s := reopened(t, path)
	pages := one[int](t, s, "PRAGMA page_count")
	_ = s.Close()
	o.MaxPages = pages + 20
	o.NewID = nil
	s, err := studio.Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	before := snapshot(t, s)
	fill := func(ctx context.Context, s *studio.Studio) error {
		return s.Do(ctx, studio.Act{Name: "calendar.import"}, func(q *db.Queries) error {
			for range 500 {
				if err := addition("client")(ctx, q, s.NewID()); err != nil {
					return err
				}
			}
			return nil
		})
	}
	wantFault(t, fill(t.Context(), s), words.FaultDiskFull)
	if snapshot(t, s) != before {
		t.Error("half of the act was kept")
	}
	put(t, s, studio.Act{}, "UPDATE client SET name = 'A small act still fits'")
	must[studio.Step](t)(s.Undo(t.Context()))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// There is room again.
	s = reopened(t, path)
	if err := fill(t.Context(), s); err != nil {
		t.Error(err)
	}
	if faults, err := s.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}

func TestAFullDiskRefusesANewStudioAndLeavesNothing(t *testing.T) {
	folder := t.TempDir()
	o := studiotest.Options()
	o.MaxPages = 20
	_, err := studio.Create(t.Context(), filepath.Join(folder, "new.timone"), o)
	wantFault(t, err, words.FaultDiskFull)
	if got := filesIn(t, folder); got != "" {
		t.Errorf("%s is left", got)
	}
}

func TestAStudioCanBeOpenedForReadingAlone(t *testing.T) {
	path := studioOfOneClient(t)
	before := contents(t, filepath.Dir(path))
	o := studiotest.Options()
	o.ReadOnly = true
	s, err := studio.Open(t.Context(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	if name := must[string](t)(s.Read().NameOfClient(t.Context(), "client")); name != "Forno Aurora" {
		t.Errorf("it reads %q", name)
	}
	err = s.Do(t.Context(), studio.Act{Name: "test.write"}, func(*db.Queries) error { return nil })
	wantFault(t, err, words.FaultStudioReadOnly)
	_, err = s.Undo(t.Context())
	wantFault(t, err, words.FaultStudioReadOnly)
	if _, err := s.Check(t.Context()); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if contents(t, filepath.Dir(path)) != before {
		t.Errorf("something was written: %s", filesIn(t, filepath.Dir(path)))
	}
}

func TestCheckNamesWhatIsWrong(t *testing.T) {
	for name, wrong := range map[string]struct {
		query string
		code  words.Key
	}{
		"a reference to nothing": {
			"PRAGMA foreign_keys = 0; DROP TRIGGER journal_brand_insert; INSERT INTO brand (id, monogram, colour, logo_id, promise) VALUES ('nobody', 'N', '#000000', NULL, '')",
			words.FaultCheckReference,
		},
		"a missing trigger": {"DROP TRIGGER journal_post_delete", words.FaultCheckJournal},
		"an act left open":  {"UPDATE open_act SET act = 'nobody'", words.FaultCheckJournal},
		"a search index that is behind": {
			"INSERT INTO post_fts (post_fts, rowid, title, caption) VALUES ('delete', 1, 'Primo', '')",
			words.FaultCheckSearch,
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := studiotest.Open(t)
			studiotest.Post(t, s, studiotest.Client(t, s, "Forno Aurora"), "Primo")
			if faults := must[[]faultOf](t)(s.Check(t.Context())); len(faults) > 0 {
				t.Fatalf("a good studio has %v", faults)
			}
			if _, err := s.Writer().ExecContext(t.Context(), wrong.query); err != nil {
				t.Fatal(err)
			}
			for _, f := range must[[]faultOf](t)(s.Check(t.Context())) {
				if f.Code == wrong.code {
					return
				}
			}
			t.Error("it was not noticed")
		})
	}
}

func TestCheckNoticesADamagedPage(t *testing.T) {
	s := studiotest.Open(t)
	importPosts(t, s, studiotest.Client(t, s, "Forno Aurora"), 500)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	clear(data[len(data)-3*4096:])
	write(data)(t, s.Path())
	s = reopened(t, s.Path())
	faults := must[[]faultOf](t)(s.Check(t.Context()))
	if len(faults) == 0 || faults[0].Code != words.FaultCheckDamaged {
		t.Errorf("it found %v", faults)
	}
}

func TestTheFileSaysWhoseItIs(t *testing.T) {
	s := studiotest.Open(t)
	if got := one[int](t, s, "PRAGMA application_id"); got != studio.ApplicationID {
		t.Errorf("application_id is %x", got)
	}
	if got := one[int](t, s, "PRAGMA user_version"); got < 1 {
		t.Errorf("user_version is %d", got)
	}
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "recursive_triggers": "1"} {
		if got := one[string](t, s, "PRAGMA "+pragma); got != want {
			t.Errorf("%s is %s", pragma, got)
		}
	}
}
