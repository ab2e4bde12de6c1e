package studio_test

import (
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"timone/internal/studio"

	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

var writeFixture = flag.Bool("write-fixture", false, "make the newest of testdata/v*.timone anew; only before its release")

// fixtureOf is the studio of a version, kept as it was written then.
func fixtureOf(version int) string { return fmt.Sprintf("testdata/v%d.timone", version) }

// rowsSince put a row into each table that a version brought.
var rowsSince = [][]string{1: {
	`INSERT INTO client (id, name, sector, place, since, language, time_zone, archived_at, position, created_at, updated_at) VALUES ('client', 'Forno Aurora', 'Panificio', 'Torino', '1987', 'it', 'Europe/Rome', NULL, 1, 0, 0)`,
	`INSERT INTO material (id, client_id, sha256, name, mime, bytes, width, height, alt, created_at, source, licence, consent, tags) VALUES ('material', 'client', '` + strings.Repeat("0a", 32) + `', 'vetrina.jpg', 'image/jpeg', 1200, 30, 20, 'La vetrina', 0, '', '', '', '[]')`,
	`INSERT INTO owner VALUES ('owner', 'Ada Riva', 'Social media manager', 'ada@example.org', '', '', '', '#1d3557', '#e63946', NULL, 0)`,
	`INSERT INTO brand (id, monogram, colour, logo_id, promise) VALUES ('client', 'FA', '#7a3b2e', 'material', 'Il pane di una volta')`,
	`INSERT INTO objective VALUES ('objective', 'client', 'business', 'Più prenotazioni a Natale', 'revenue', 1, 0, 0)`,
	`INSERT INTO kpi VALUES ('kpi', 'client', 'objective', 'Prenotazioni', 'a settimana', 'more', 12.5, '2026-11-01', 40, '2026-12-24', 1, 0, 0)`,
	`INSERT INTO audience (id, client_id, name, who, place, position, created_at, updated_at) VALUES ('audience', 'client', 'Le famiglie del quartiere', '', 'Torino', 1, 0, 0)`,
	`INSERT INTO need (id, client_id, audience_id, kind, text, position) VALUES ('need', 'client', 'audience', 'job', 'Un dolce per la festa', 1)`,
	`INSERT INTO pillar VALUES ('pillar', 'client', 'Le mani in pasta', '', 3, 33.3, 1, 0, 0)`,
	`INSERT INTO channel VALUES ('channel', 'client', 'instagram', '@fornoaurora', '', 2, 3, 1, 0, 0)`,
	`INSERT INTO pillar_objective VALUES ('pillar.objective', 'client', 'pillar', 'objective', 1)`,
	`INSERT INTO pillar_audience VALUES ('pillar.audience', 'client', 'pillar', 'audience')`,
	`INSERT INTO channel_audience VALUES ('channel.audience', 'client', 'channel', 'audience')`,
	`INSERT INTO post (id, client_id, title, caption, pillar_id, objective_id, state, day, time, position, created_at, updated_at) VALUES ('post', 'client', 'Il pane di Natale 🥖', 'Si sforna alle cinque', 'pillar', 'objective', 'draft', '2026-12-08', '18:30', 1, 0, 0)`,
	`INSERT INTO variant VALUES ('post.channel', 'client', 'post', 'channel')`,
	`INSERT INTO post_material VALUES ('post.material', 'client', 'post', 'material', 1)`,
}, 2: {
	`INSERT INTO paper_choice VALUES ('client.plan', 'client', 'plan', 'en', 'letter', 1, '[{"name":"month","on":true},{"name":"cover","on":false}]', 'Cara Marta, eccoci a dicembre')`,
	`INSERT INTO document (id, client_id, kind, first_day, last_day, language, name, sha256, bytes, pages, created_at, internal) VALUES ('document', 'client', 'plan', '2026-12-01', '2026-12-31', 'it', 'Forno Aurora 2026-12.pdf', '` + strings.Repeat("0b", 32) + `', 4100, 7, 0, 0)`,
}, 3: {
	`INSERT INTO brand_value VALUES ('value', 'client', 'Non buttare niente', 1)`,
	`INSERT INTO proof VALUES (1, 'proof', 'client', 'Si sforna davanti a chi compra', 1)`,
	`INSERT INTO brand_word VALUES ('word', 'client', 'avoid', 'artigianale', 'fatto a mano', 1)`,
	`INSERT INTO swatch VALUES ('swatch', 'client', 'Crosta', '#7a3b2e', 1)`,
	`INSERT INTO typeface VALUES ('typeface', 'client', 'Newsreader', 'titoli', 1)`,
	`INSERT INTO hashtag_set VALUES (1, 'tags', 'client', 'Sempre', '#pane #torino', 1)`,
	`INSERT INTO product VALUES (1, 'product', 'client', 'product', 'Panettone', 'Tre lievitazioni', 3073, 'high', 1)`,
	`INSERT INTO milestone VALUES (1, 'milestone', 'client', '1987-06', 'Si accende il forno', 'Il lievito è ancora quello')`,
	`INSERT INTO market_note VALUES (1, 'note', 'client', 'Il quartiere', 'Tre forni in un anno', 1)`,
	`INSERT INTO competitor VALUES (1, 'competitor', 'client', 'La Spiga', 'Aperta la domenica', 1)`,
	`INSERT INTO competitor_profile VALUES ('profile', 'client', 'competitor', 'instagram', '@laspiga', 1)`,
	`INSERT INTO observation VALUES (1, 'observation', 'client', 'competitor', '2026-11-02', 'followers', 'In crescita', 4100)`,
	`INSERT INTO stakeholder VALUES (1, 'marta', 'client', 'Marta', 'Forno Aurora', 'Titolare', 1, 1, 90, 76, 'supporter', 'supporter', '', '', 'marta@example.org', '2026-12-01', 1)`,
	`INSERT INTO stakeholder VALUES (2, 'vito', 'client', 'Vito', '', 'Fornaio', 1, 0, NULL, NULL, '', '', '', '', '', NULL, 2)`,
	`INSERT INTO influence VALUES ('vito.marta', 'client', 'vito', 'marta', 3)`,
	`INSERT INTO approves VALUES ('marta.plan', 'client', 'marta', 'plan', 'vito')`,
	`INSERT INTO contact VALUES (1, 'contact', 'client', 'marta', '2026-11-12', 'Vuole più Santa Lucia')`,
	`INSERT INTO audit VALUES ('channel', 'client', 'Fermo da giugno', 'Il nipote', 'mend')`,
	`INSERT INTO measure VALUES (1, 'measure', 'client', 'channel', 'follower', '', '2026-11-01', 1240)`,
	`INSERT INTO finding VALUES (1, 'finding', 'client', 'strength', 'Il lievito del 1987', 'objective', '', 1)`,
	`INSERT INTO evidence VALUES (1, 'evidence', 'client', 'finding', NULL, NULL, 'Lo dice il quaderno', 'Il quaderno del nonno', 'material', '2026-10-01', 'high', NULL, 1)`,
	`INSERT INTO intake_return VALUES ('return', 'client', 'document', 'Domande.pdf', '` + strings.Repeat("0c", 32) + `', 0)`,
}}

// rowsOf put a row into each table of a version.
func rowsOf(version int) []string { return slices.Concat(rowsSince[:version+1]...) }

// TestMakeTheFixture made the studios of testdata; they are kept as they are.
func TestMakeTheFixture(t *testing.T) {
	if !*writeFixture {
		t.Skip("the studios of testdata are kept as they are")
	}
	version := newestMigration(t)
	fixture := fixtureOf(version)
	_ = os.Remove(fixture)
	o := studiotest.Options()
	o.NewID = nil
	s, err := studio.Create(t.Context(), fixture, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rowsOf(version) {
		put(t, s, studio.Act{Name: "test.add", Client: "client"}, row)
	}
	put(t, s, studio.Act{Name: "calendar.move", Client: "client"}, "UPDATE post SET day = '2026-12-09'")
	must[studio.Step](t)(s.Undo(t.Context()))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	_ = os.Remove(fixture + ".lock")
}

// fixtureCopy puts the studio of a version into a folder of the test's.
func fixtureCopy(t testing.TB, version int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "old.timone")
	copyFile(t, fixtureOf(version), path)
	return path
}

func TestAStudioOfEachVersionOpensWithAllItHolds(t *testing.T) {
	for version := 1; version <= newestMigration(t); version++ {
		t.Run(fmt.Sprint("version ", version), func(t *testing.T) {
			opensWhole(t, fixtureCopy(t, version), rowsOf(version))
		})
	}
}

func opensWhole(t *testing.T, path string, rows []string) {
	t.Helper()
	s, err := open(t, path)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		name := strings.Fields(row)[2]
		if one[int](t, s, `SELECT COUNT(*) FROM "`+name+`"`) == 0 {
			t.Errorf("%s is empty", name)
		}
	}
	if faults, err := s.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
	if got := one[string](t, s, "SELECT title || day FROM post"); got != "Il pane di Natale 🥖2026-12-08" {
		t.Errorf("the post is %s", got)
	}
	if got, want := one[int](t, s, "PRAGMA user_version"), newestMigration(t); got != want {
		t.Errorf("it is at version %d of %d", got, want)
	}
}

func TestTheFirstStudioComesToTheSameSchemaAsANewOne(t *testing.T) {
	old, err := open(t, fixtureCopy(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	if was, is := schemaOf(t, old), schemaOf(t, studiotest.Open(t)); was != is {
		t.Errorf("the old one has\n%s\nthe new one\n%s", was, is)
	}
}

// schemaOf lists tables and columns, whatever way they came there.
func schemaOf(t testing.TB, s *studio.Studio) string {
	t.Helper()
	return one[string](t, s, `
SELECT group_concat(line, char(10) ORDER BY line) FROM (
    SELECT l.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk || ' ' || c.hidden AS line
    FROM pragma_table_list AS l
    JOIN pragma_table_xinfo(l.name) AS c
    WHERE l.schema = 'main'
    UNION
    SELECT type || ' ' || name FROM sqlite_schema
)`)
}

func newestMigration(t testing.TB) int {
	t.Helper()
	names, err := fs.Glob(studio.HouseMigrations(), "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	return len(names)
}

func TestMigrationsAreNumberedWithoutAHoleAndFreeOfChance(t *testing.T) {
	names := must[[]string](t)(fs.Glob(studio.HouseMigrations(), "*.sql"))
	for i, name := range names {
		if !strings.HasPrefix(name, fmt.Sprintf("%04d_", i+1)) {
			t.Errorf("%s should have number %d", name, i+1)
		}
		text := strings.ToLower(string(must[[]byte](t)(fs.ReadFile(studio.HouseMigrations(), name))))
		for _, word := range []string{"'now'", "current_timestamp", "current_date", "current_time", "random(", "randomblob("} {
			if strings.Contains(text, word) {
				t.Errorf("%s holds %s: two desks would come to two results", name, word)
			}
		}
		if strings.Contains(text, "+goose down") {
			t.Errorf("%s leads back: a studio has copies for that", name)
		}
	}
}

// laterHouse is the house with one migration more.
func laterHouse(t testing.TB, migration string) fs.FS {
	t.Helper()
	house := fstest.MapFS{}
	for _, name := range must[[]string](t)(fs.Glob(studio.HouseMigrations(), "*.sql")) {
		house[name] = &fstest.MapFile{Data: must[[]byte](t)(fs.ReadFile(studio.HouseMigrations(), name))}
	}
	house[fmt.Sprintf("%04d_later.sql", len(house)+1)] = &fstest.MapFile{Data: []byte("-- +goose Up\n" + migration)}
	return house
}

func TestAMigrationThatAddsKeepsACopyAndTheListOfActs(t *testing.T) {
	path := fixtureCopy(t, newestMigration(t))
	old, err := open(t, path)
	if err != nil {
		t.Fatal(err)
	}
	before := snapshot(t, old)
	_ = old.Close()

	house := laterHouse(t, `
ALTER TABLE post ADD COLUMN brief TEXT NOT NULL DEFAULT '';
CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY, client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE) STRICT;
INSERT INTO later VALUES ('first', 'client');`)
	s, err := studio.Open(t.Context(), path, studiotest.Options().MigratedBy(house))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if !slices.Contains(s.Watched(), "later") {
		t.Error("the new table is not watched")
	}
	if faults, err := s.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
	put(t, s, studio.Act{}, "UPDATE post SET brief = 'nuovo'")
	must[studio.Step](t)(s.Undo(t.Context()))
	if step := must[studio.Step](t)(s.Undo(t.Context())); step.Tables[0] != "intake_return" {
		t.Errorf("undo went to %+v", step)
	}
	copied, err := open(t, filepath.Join(filepath.Dir(path), fmt.Sprintf("old.before-%d.timone", newestMigration(t)+1)))
	if err != nil {
		t.Fatal(err)
	}
	if snapshot(t, copied) != before {
		t.Error("the copy is not what the studio was")
	}
}

func TestAMigrationThatTakesAwayEndsTheListOfActs(t *testing.T) {
	path := fixtureCopy(t, newestMigration(t))
	house := laterHouse(t, "DROP INDEX post_objective; ALTER TABLE post DROP COLUMN objective_id;")
	s, err := studio.Open(t.Context(), path, studiotest.Options().MigratedBy(house))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	_, err = s.Undo(t.Context())
	wantFault(t, err, words.FaultNothingToUndo)
	_, err = s.Redo(t.Context())
	wantFault(t, err, words.FaultNothingToRedo)
	put(t, s, studio.Act{}, "UPDATE post SET title = 'Altro'")
	must[studio.Step](t)(s.Undo(t.Context()))
}

func TestAMigrationMayRebuildATable(t *testing.T) {
	path := fixtureCopy(t, newestMigration(t))
	house := laterHouse(t, `
CREATE TABLE rebuilt (
    id TEXT NOT NULL PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client (id) ON DELETE CASCADE,
    name TEXT NOT NULL, used_for TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;
INSERT INTO rebuilt SELECT * FROM typeface;
DROP TABLE typeface;
ALTER TABLE rebuilt RENAME TO typeface;`)
	s, err := studio.Open(t.Context(), path, studiotest.Options().MigratedBy(house))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	put(t, s, studio.Act{}, "UPDATE typeface SET name = 'Altro'")
	must[studio.Step](t)(s.Undo(t.Context()))
	if faults, err := s.Check(t.Context()); err != nil || len(faults) > 0 {
		t.Error(faults, err)
	}
}

func TestAMigrationThatFailsLeavesTheStudioAsItWas(t *testing.T) {
	path := fixtureCopy(t, newestMigration(t))
	house := laterHouse(t, "UPDATE post SET title = 'gone'; INSERT INTO nowhere VALUES (1);")
	_, err := studio.Open(t.Context(), path, studiotest.Options().MigratedBy(house))
	f := wantFault(t, err, words.FaultStudioNotUpdated)
	if _, err := os.Stat(f.Values["copy"]); err != nil {
		t.Errorf("the sentence names a copy that is not there: %v", err)
	}
	s, err := open(t, path)
	if err != nil {
		t.Fatal(err)
	}
	if got := one[string](t, s, "SELECT title FROM post"); got != "Il pane di Natale 🥖" {
		t.Errorf("the post is %q", got)
	}
	put(t, s, studio.Act{}, "UPDATE post SET title = 'Altro'")
	must[studio.Step](t)(s.Undo(t.Context()))
}

func TestASecondCopyDoesNotTakeThePlaceOfTheFirst(t *testing.T) {
	path := fixtureCopy(t, newestMigration(t))
	house := laterHouse(t, "INSERT INTO nowhere VALUES (1);")
	for range 3 {
		_, err := studio.Open(t.Context(), path, studiotest.Options().MigratedBy(house))
		wantFault(t, err, words.FaultStudioNotUpdated)
	}
	if got := strings.Count(filesIn(t, filepath.Dir(path)), ".before-"); got != 3 {
		t.Errorf("%d copies are there", got)
	}
}

func TestTriggersThatAreNotAsTheyShouldBeAreMadeAgain(t *testing.T) {
	h := newHistory(t, 1, studio.HouseMigrations())
	wanted := h.triggers("journal_*")
	h.rewriteTriggers(func(text string) string { return strings.ReplaceAll(text, "COLLATE BINARY ", "") })
	h.dropTriggers("journal_post_*")
	h.exec(`CREATE TRIGGER journal_stray AFTER INSERT ON post BEGIN SELECT 1; END`)
	h.restart()
	if got := h.triggers("journal_*"); !maps.Equal(got, wanted) {
		t.Error("they are not what they were")
	}
}

// The schema keeps what the journal relies on.
func TestEveryTableIsFitForTheJournal(t *testing.T) {
	s := studiotest.Open(t)
	for what, query := range map[string]string{
		"is not STRICT: the journal does not watch it":                       "SELECT name FROM house WHERE NOT strict",
		"has no text as id":                                                  "SELECT name FROM house WHERE NOT EXISTS (SELECT 1 FROM pragma_table_xinfo(house.name) AS c WHERE c.name = 'id' AND c.type = 'TEXT' AND c.\"notnull\")",
		"has a foreign key that leads to no id":                              "SELECT name FROM house WHERE EXISTS (SELECT 1 FROM pragma_foreign_key_list(house.name) AS f WHERE f.\"to\" IS NOT 'id')",
		"has a key of several columns":                                       "SELECT name FROM house WHERE EXISTS (SELECT 1 FROM pragma_foreign_key_list(house.name) AS f WHERE f.seq > 0)",
		"has something unique beside its id: an undo could meet it half way": "SELECT house.name FROM house JOIN pragma_index_list(house.name) AS i JOIN pragma_index_info(i.name) AS c WHERE i.\"unique\" AND c.name IS NOT 'id'",
		"has a trigger that is not for search or for the journal":            "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name NOT GLOB 'journal_*' AND name NOT GLOB '*_fts_*'",
	} {
		house := `WITH house AS (SELECT * FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*' AND name NOT IN (` + studio.OwnTablesSQL + `)) `
		for _, table := range textsOf(t, s.Writer(), house+query) {
			t.Errorf("%s %s", table, what)
		}
	}
}
