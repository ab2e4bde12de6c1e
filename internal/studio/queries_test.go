package studio_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/studiotest"
)

// tablesOf says which package writes which tables. A package writes its own and
// no others; any may be read.
var tablesOf = map[string][]string{
	"studio": studio.OwnTables,
	"owner":  {"owner"},
	"dossier": {
		"client", "brand", "brand_value", "proof", "brand_word", "swatch", "typeface", "hashtag_set", "product", "milestone",
		"market_note", "competitor", "competitor_profile", "observation", "stakeholder", "influence", "approves", "contact",
		"audit", "finding", "evidence", "intake_return",
	},
	"numbers":  {"measure"},
	"media":    {"material"},
	"strategy": {"objective", "kpi", "audience", "need", "pillar", "channel", "pillar_objective", "pillar_audience", "channel_audience"},
	"calendar": {"post", "variant", "post_material"},
	"document": {"paper_choice", "document"},
}

// readers may call any query that only reads.
var readers = []string{"overview", "document"}

// query is one generated statement.
type query struct {
	name, text string
	// owner is the package that its file belongs to.
	owner string
}

var writing = regexp.MustCompile(`(?i)\b(?:INSERT(?: OR \w+)? INTO|UPDATE(?: OR \w+)?|DELETE FROM)\s+"?(\w+)`)

// writes names the tables that the query changes. DO UPDATE names none.
func (q query) writes() []string {
	var tables []string
	for _, found := range writing.FindAllStringSubmatch(q.text, -1) {
		if !strings.EqualFold(found[1], "SET") {
			tables = append(tables, found[1])
		}
	}
	return tables
}

func ownerOf(file string) string {
	name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(file), ".go"), ".sql")
	// A package with many records may have several files: dossier_people.sql.
	name, _, _ = strings.Cut(name, "_")
	return name
}

// generated reads every statement out of what sqlc wrote.
func generated(t testing.TB) []query {
	t.Helper()
	var all []query
	for _, file := range must[[]string](t)(filepath.Glob("db/*.sql.go")) {
		parsed := must[*ast.File](t)(parser.ParseFile(token.NewFileSet(), file, nil, 0))
		ast.Inspect(parsed, func(n ast.Node) bool {
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING || !strings.HasPrefix(literal.Value, "`-- name: ") {
				return true
			}
			text := must[string](t)(strconv.Unquote(literal.Value))
			all = append(all, query{name: strings.Fields(text)[2], text: text, owner: ownerOf(file)})
			return true
		})
	}
	if len(all) == 0 {
		t.Fatal("no statement was found")
	}
	return all
}

func TestQueryFilesHoldNothingThatSqlcGetsWrong(t *testing.T) {
	banned := regexp.MustCompile(`(?i)\bBETWEEN\b|\bREPLACE\b`)
	for _, file := range must[[]string](t)(filepath.Glob("queries/*.sql")) {
		text := must[[]byte](t)(os.ReadFile(file))
		for n, line := range strings.Split(string(text), "\n") {
			if i := strings.IndexFunc(line, func(r rune) bool { return r > '~' }); i >= 0 {
				t.Errorf("%s:%d: %q is not ASCII: sqlc would cut the query", file, n+1, line)
			}
			code, _, _ := strings.Cut(line, "--")
			if word := banned.FindString(code); word != "" {
				t.Errorf("%s:%d: %s: write >= and <=, or an upsert", file, n+1, word)
			}
		}
	}
}

func TestEveryGeneratedStatementPrepares(t *testing.T) {
	s := studiotest.Open(t)
	for _, q := range generated(t) {
		if strings.Contains(q.text, "sqlc.") {
			t.Errorf("%s still has an argument of sqlc's in it:\n%s", q.name, q.text)
		}
		if err := prepares(t, s, q.text); err != nil {
			t.Errorf("%s: %v", q.name, err)
		}
	}
}

func prepares(t testing.TB, s *studio.Studio, query string) error {
	t.Helper()
	statement, err := s.Writer().PrepareContext(t.Context(), query)
	if err != nil {
		return err
	}
	defer statement.Close()
	return nil
}

func TestEveryTableIsWrittenByOnePackage(t *testing.T) {
	owner := map[string]string{}
	for name, tables := range tablesOf {
		for _, table := range tables {
			owner[table] = name
		}
	}
	for _, table := range studiotest.Open(t).Watched() {
		if owner[table] == "" {
			t.Errorf("table %s belongs to no package: write it down in tablesOf", table)
		}
	}
	for _, q := range generated(t) {
		for _, table := range q.writes() {
			if q.owner != "studiotest" && owner[table] != q.owner {
				t.Errorf("%s of %s writes %s, which is %s's", q.name, q.owner, table, owner[table])
			}
		}
	}
}

func TestEveryQueryIsCalledByItsOwnPackage(t *testing.T) {
	queries := map[string]query{}
	for _, q := range generated(t) {
		queries[q.name] = q
	}
	for _, c := range callsOfQueries(t) {
		q, caller := queries[c.query], path.Base(c.from)
		reads := slices.Contains(readers, caller) && len(q.writes()) == 0
		if caller != q.owner && !reads {
			t.Errorf("%s: %s calls %s, which is %s's", c.at, caller, c.query, q.owner)
		}
	}
}

// call is a place where a package calls a query.
type call struct{ from, query, at string }

// listed is what the go command tells of a package.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	Imports                 []string
}

const dbPackage = "timone/internal/studio/db"

// callsOfQueries finds every call of a method of db.Queries outside tests, by
// type and not by name: a service may have a method of the same name.
func callsOfQueries(t testing.TB) []call {
	t.Helper()
	packages := listPackages(t)
	exports := map[string]string{}
	for _, p := range packages {
		exports[p.ImportPath] = p.Export
	}
	files := token.NewFileSet()
	from := importer.ForCompiler(files, "gc", func(name string) (io.ReadCloser, error) {
		return os.Open(exports[name])
	})
	var calls []call
	for _, p := range packages {
		if !slices.Contains(p.Imports, dbPackage) {
			continue
		}
		calls = append(calls, callsIn(t, files, from, p)...)
	}
	if len(calls) == 0 {
		t.Fatal("no call was found")
	}
	return calls
}

func listPackages(t testing.TB) []listed {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Imports", "timone/internal/...")
	var failed bytes.Buffer
	cmd.Stderr = &failed
	output, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, &failed)
	}
	var all []listed
	for decoder := json.NewDecoder(bytes.NewReader(output)); decoder.More(); {
		var p listed
		if err := decoder.Decode(&p); err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
	return all
}

func callsIn(t testing.TB, files *token.FileSet, from types.Importer, p listed) []call {
	t.Helper()
	var parsed []*ast.File
	for _, name := range p.GoFiles {
		parsed = append(parsed, must[*ast.File](t)(parser.ParseFile(files, filepath.Join(p.Dir, name), nil, 0)))
	}
	info := &types.Info{Selections: map[*ast.SelectorExpr]*types.Selection{}}
	config := types.Config{Importer: from}
	if _, err := config.Check(p.ImportPath, files, parsed, info); err != nil {
		t.Fatal(err)
	}
	var calls []call
	for at, selected := range info.Selections {
		method := selected.Obj()
		if method.Pkg() == nil || method.Pkg().Path() != dbPackage || selected.Kind() == types.FieldVal || method.Name() == "WithTx" {
			continue
		}
		where := files.Position(at.Pos())
		calls = append(calls, call{p.ImportPath, method.Name(), fmt.Sprintf("%s:%d", filepath.Base(where.Filename), where.Line)})
	}
	return calls
}
