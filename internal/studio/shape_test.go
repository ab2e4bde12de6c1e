package studio_test

import (
	"database/sql"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"timone/internal/studio/db"
)

// dice are thrown the same in every run, and in every version of Go.
type dice struct{ state uint64 }

// Uint64 gives any number.
func (d *dice) Uint64() uint64 {
	d.state += 0x9e3779b97f4a7c15
	z := d.state
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// IntN gives a number from 0 to n-1.
func (d *dice) IntN(n int) int { return int(d.Uint64() % uint64(n)) }

// shape is what the random acts know of a table, all of it read out of the
// schema: a table that a later migration adds is filled without a word here.
type shape struct {
	name    string
	columns []shapeColumn
}

type shapeColumn struct {
	name, kind string
	required   bool
	// parent is the table that the column refers to, or empty.
	parent string
	// allowed makes values as the column's CHECKs want them.
	allowed []func(r *dice) any
	// parts are the columns and texts that the value is put together of.
	parts []string
}

func readShapes(t testing.TB, pool *sql.DB, tables []string) []shape {
	t.Helper()
	slices.Sort(tables)
	shapes := make([]shape, 0, len(tables))
	for _, name := range tables {
		shapes = append(shapes, readShape(t, pool, name))
	}
	return shapes
}

func readShape(t testing.TB, pool *sql.DB, name string) shape {
	t.Helper()
	var text string
	if err := pool.QueryRowContext(t.Context(), "SELECT sql FROM sqlite_schema WHERE name = ?", name).Scan(&text); err != nil {
		t.Fatal(err)
	}
	checks := checksOf(text)
	rows, err := pool.QueryContext(t.Context(), `
SELECT c.name, c.type, c."notnull", COALESCE((SELECT f."table" FROM pragma_foreign_key_list(?1) AS f WHERE f."from" = c.name), '')
FROM pragma_table_xinfo(?1) AS c
WHERE c.hidden = 0 AND NOT (c.pk > 0 AND c.type = 'INTEGER')`, name)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	s := shape{name: name}
	for rows.Next() {
		var c shapeColumn
		if err := rows.Scan(&c.name, &c.kind, &c.required, &c.parent); err != nil {
			t.Fatal(err)
		}
		for _, check := range checks {
			c.learn(check)
		}
		s.columns = append(s.columns, c)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return s
}

// checksOf gives what stands in the brackets of each CHECK.
func checksOf(text string) []string {
	var checks []string
	for {
		_, rest, ok := strings.Cut(text, "CHECK (")
		if !ok {
			return checks
		}
		depth, end := 1, 0
		for ; depth > 0; end++ {
			switch rest[end] {
			case '(':
				depth++
			case ')':
				depth--
			}
		}
		checks = append(checks, rest[:end-1])
		text = rest[end:]
	}
}

var quotedText = regexp.MustCompile(`'((?:[^']|'')*)'`)

// learn reads in a CHECK what its column may hold.
func (c *shapeColumn) learn(check string) {
	find := func(pattern string) []string {
		return regexp.MustCompile(strings.ReplaceAll(pattern, "COLUMN", `\b`+c.name+`\b`)).FindStringSubmatch(check)
	}
	if m := find(`COLUMN IN \((.*)\)`); m != nil {
		for _, literal := range quotedText.FindAllStringSubmatch(m[1], -1) {
			c.allow(func(*dice) any { return literal[1] })
		}
	}
	if m := find(`COLUMN >= (-?\d+) AND COLUMN <= (\d+)`); m != nil {
		low, _ := strconv.Atoi(m[1])
		high, _ := strconv.Atoi(m[2])
		c.allow(func(r *dice) any { return int64(low + r.IntN(high-low+1)) })
	}
	if find(`COLUMN IN \(0, 1\)`) != nil {
		c.allow(func(r *dice) any { return int64(r.IntN(2)) })
	}
	if m := find(`COLUMN GLOB '([^']*)'`); m != nil {
		c.allow(func(r *dice) any { return matching(r, m[1]) })
	}
	if m := find(`length\(COLUMN\) = (\d+)`); m != nil {
		length, _ := strconv.Atoi(m[1])
		c.allow(func(r *dice) any { return matching(r, strings.Repeat("[0-9a-f]", length)) })
	}
	if m := find(`^COLUMN = (.*\|\|.*)$`); m != nil {
		c.parts = strings.Split(m[1], " || ")
	} else if m := find(`^COLUMN = '([^']*)'$`); m != nil {
		c.allow(func(*dice) any { return m[1] })
	}
	if find(`json_valid\(COLUMN\)`) != nil {
		c.allow(func(*dice) any { return `{"a": [1, "b"]}` })
	}
}

func (c *shapeColumn) allow(value func(r *dice) any) { c.allowed = append(c.allowed, value) }

var globPiece = regexp.MustCompile(`\[[^\]]*\]|.`)

// matching makes a text that a GLOB pattern lets through.
func matching(r *dice, pattern string) string {
	var b strings.Builder
	for _, piece := range globPiece.FindAllString(pattern, -1) {
		switch {
		case piece == "?" || piece == "*":
			b.WriteByte('7')
		case strings.HasPrefix(piece, "["):
			b.WriteByte(oneOf(r, classMembers(piece[1:len(piece)-1])))
		default:
			b.WriteString(piece)
		}
	}
	return b.String()
}

func classMembers(class string) []byte {
	var members []byte
	for i := 0; i < len(class); i++ {
		if i+2 < len(class) && class[i+1] == '-' {
			for member := class[i]; member <= class[i+2]; member++ {
				members = append(members, member)
			}
			i += 2
			continue
		}
		members = append(members, class[i])
	}
	return members
}

func oneOf[T any](r *dice, from []T) T { return from[r.IntN(len(from))] }

// value makes something that the column may hold, most of the time.
func (c shapeColumn) value(r *dice, ids map[string][]string) any {
	switch {
	case !c.required && r.IntN(5) == 0:
		return nil
	case c.parent != "":
		if len(ids[c.parent]) == 0 {
			return nil
		}
		return oneOf(r, ids[c.parent])
	case len(c.allowed) > 0 && r.IntN(10) > 0:
		return oneOf(r, c.allowed)(r)
	}
	return wild(r, c.kind)
}

var texts = []string{
	"", "anna", "Anna", "ANNA", "Il pane è buono", "🥖🥐 buongiorno 👩‍🍳", "الخبز", "it's \"quoted\" \\ back", "a\x00b", "line\nline\r\n\ttab",
	"<b>&amp;</b>\u2028", `{"$x":"00"}`, "null", "1.0", "007", "%?#", strings.Repeat("lungo ", 300), "è", "e\u0300",
}

var wholes = []int64{0, 1, 2, 3, 8, 50, 100, -1, 1 << 53, 1<<53 + 1, math.MaxInt64, math.MinInt64}

var reals = []float64{0, 1, 0.1, 33.3, 50, 100, -2.5, 1e300, 5e-324, math.MaxFloat64, math.Inf(1), math.Inf(-1), 1.0 / 3, 1 << 60}

func wild(r *dice, kind string) any {
	switch kind {
	case "TEXT":
		return oneOf(r, texts)
	case "INTEGER":
		return oneOf(r, wholes)
	case "REAL":
		if number := math.Float64frombits(r.Uint64()); r.IntN(2) == 0 && !math.IsNaN(number) {
			return number
		}
		return oneOf(r, reals)
	case "BLOB":
		return oneOf(r, [][]byte{{}, {0}, {0xff, 0x00, 0x22}, []byte("text"), []byte(strings.Repeat("b", 300))})
	}
	if r.IntN(2) == 0 {
		return oneOf(r, []any{int64(1), 1.0, "1", []byte("1"), int64(0), 0.0})
	}
	return wild(r, oneOf(r, []string{"TEXT", "INTEGER", "REAL", "BLOB"}))
}

// row makes a whole row; the id is new, or put together of what the row joins.
func (s shape) row(r *dice, ids map[string][]string, id string) map[string]any {
	row := map[string]any{}
	for _, c := range s.columns {
		row[c.name] = c.value(r, ids)
		if c.name == "id" && c.parent == "" && len(c.allowed) == 0 {
			row["id"] = id
		}
	}
	for _, c := range s.columns {
		if c.parts != nil {
			row[c.name] = joined(row, c.parts)
		}
	}
	return row
}

func joined(row map[string]any, parts []string) string {
	var b strings.Builder
	for _, part := range parts {
		if literal, ok := strings.CutPrefix(part, "'"); ok {
			b.WriteString(strings.TrimSuffix(literal, "'"))
		} else {
			fmt.Fprint(&b, row[part])
		}
	}
	return b.String()
}

// idsOf reads which rows there are, so that references find their mark.
func idsOf(t testing.TB, tx db.DBTX, shapes []shape) map[string][]string {
	t.Helper()
	ids := map[string][]string{}
	for _, s := range shapes {
		ids[s.name] = textsOf(t, tx, `SELECT id FROM "`+s.name+`" ORDER BY id`)
	}
	return ids
}

// textsOf reads the one column of a query.
func textsOf(t testing.TB, tx db.DBTX, query string, args ...any) []string {
	t.Helper()
	rows, err := tx.QueryContext(t.Context(), query, args...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			t.Fatal(err)
		}
		all = append(all, text)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}
