package studio

import (
	"context"
	"database/sql"
	"encoding/json"
	"unicode/utf8"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Kind says where an act comes from.
type Kind string

// The kinds of act. KindDo is what an act without a kind is.
const (
	KindDo     Kind = "do"
	KindImport Kind = "import"

	kindUndo    Kind = "undo"
	kindRedo    Kind = "redo"
	kindMigrate Kind = "migrate"
)

// foldWithin is how long the same piece of typing counts as one act.
const foldWithin = 30_000

// The states of an act on the list.
const (
	done   = 0
	undone = 1
)

// Act names what the user does, for the list of acts and the toast.
type Act struct {
	// Name says what is done, "calendar.move"; its sentence is "act." + Name.
	Name string
	// Client is the client it is done for, or empty.
	Client string
	// Detail are the values of the sentence: title, day and the like.
	Detail map[string]string
	// Key folds acts into one: the same key again within 30 s, with no other
	// act between. Empty never folds.
	Key string
	// Kind is KindDo unless said otherwise.
	Kind Kind
}

// Do does one act of the user: work runs in one transaction that is on the disk
// when Do returns, and can be undone as a whole. If work fails or panics nothing
// has happened; if it changes nothing there is no act. Inside work use only q,
// never Read or another Do.
func (s *Studio) Do(ctx context.Context, a Act, work func(q *db.Queries) error) error {
	return s.do(ctx, a, func(tx db.DBTX) error { return work(db.New(tx)) })
}

func (s *Studio) do(ctx context.Context, a Act, work func(tx db.DBTX) error) error {
	release, err := s.take(ctx)
	if err != nil {
		return err
	}
	defer release()
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return s.explain(err, "begin act "+a.Name)
	}
	defer rollback(tx)
	if err := s.perform(ctx, tx, a, work); err != nil {
		return s.explain(err, "act "+a.Name)
	}
	return nil
}

// rollback is deferred behind every transaction: after a commit it does nothing,
// after anything else, a panic included, it puts the file back.
func rollback(tx *sql.Tx) { _ = tx.Rollback() }

// Writable refuses where the studio is open for reading alone.
func (s *Studio) Writable() error {
	if s.options.ReadOnly {
		return fault.Conflict(words.FaultStudioReadOnly)
	}
	return nil
}

// take waits for the right to write, and gives what hands it back.
func (s *Studio) take(ctx context.Context) (release func(), err error) {
	if err := s.Writable(); err != nil {
		return nil, err
	}
	select {
	case s.turn <- struct{}{}:
		return func() { <-s.turn }, nil
	case <-ctx.Done():
		return nil, fault.Internal(ctx.Err(), "wait to write")
	}
}

func (s *Studio) perform(ctx context.Context, tx *sql.Tx, a Act, work func(tx db.DBTX) error) error {
	j := journal{q: db.New(tx), studio: s}
	e, err := j.open(ctx, a)
	if err != nil {
		return err
	}
	door := newDoor(tx)
	if err := work(door); err != nil {
		return err
	}
	if door.garbled {
		return fault.Invalid(words.FaultTextNotUtf8)
	}
	changed, err := j.close(ctx, e)
	if err != nil || !changed {
		return err
	}
	return tx.Commit()
}

// door is the transaction that work writes through. Text that is not UTF-8
// would not come back out of the journal as it went in, so it is noticed here;
// and what is asked again and again is prepared once.
type door struct {
	*sql.Tx
	garbled  bool
	asked    map[string]int
	prepared map[string]*sql.Stmt
}

func newDoor(tx *sql.Tx) *door {
	return &door{Tx: tx, asked: map[string]int{}, prepared: map[string]*sql.Stmt{}}
}

func (d *door) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	d.look(args)
	if d.ready(ctx, query) {
		return d.prepared[query].ExecContext(ctx, args...)
	}
	return d.Tx.ExecContext(ctx, query, args...)
}

func (d *door) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	d.look(args)
	if d.ready(ctx, query) {
		return d.prepared[query].QueryContext(ctx, args...)
	}
	return d.Tx.QueryContext(ctx, query, args...)
}

func (d *door) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	d.look(args)
	if d.ready(ctx, query) {
		return d.prepared[query].QueryRowContext(ctx, args...)
	}
	return d.Tx.QueryRowContext(ctx, query, args...)
}

// ready tells whether a query is prepared: it is from the second time on that it
// is asked, and the transaction closes it.
func (d *door) ready(ctx context.Context, query string) bool {
	if d.asked[query]++; d.asked[query] == 2 {
		// A failure is reported when the query runs.
		d.prepared[query], _ = d.PrepareContext(ctx, query) //nolint:sqlclosecheck // the transaction closes it
	}
	return d.prepared[query] != nil
}

func (d *door) look(args []any) {
	for _, arg := range args {
		switch text := arg.(type) {
		case string:
			d.garbled = d.garbled || !utf8.ValidString(text)
		case *string:
			d.garbled = d.garbled || (text != nil && !utf8.ValidString(*text))
		}
	}
}

func encodeDetail(detail map[string]string) string {
	if detail == nil {
		return "{}"
	}
	// A map of texts always encodes.
	text, _ := json.Marshal(detail)
	return string(text)
}

func decodeDetail(text string) map[string]string {
	detail := map[string]string{}
	_ = json.Unmarshal([]byte(text), &detail)
	return detail
}
