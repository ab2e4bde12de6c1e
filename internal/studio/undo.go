package studio

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Step is an act that was, or would be, undone or redone.
type Step struct {
	// Act is the act's id, Name its name; its sentence is "act." + Name.
	Act    string            `json:"act"`
	Name   string            `json:"name"`
	Detail map[string]string `json:"detail"`
	// Client is the client it was done for, or empty; ClientName its name, of a
	// deleted one the last it had.
	Client     string `json:"client"`
	ClientName string `json:"clientName"`
	// Tables are the tables that it moves.
	Tables []string `json:"tables"`
	// At is when the act was done, in milliseconds UTC.
	At int64 `json:"at"`
}

// direction is which way along the list of acts a step goes.
type direction struct {
	kind Kind
	from int64
	to   int64
	// nothing is said when the list is empty, passed when a named act is not on it.
	nothing words.Key
	passed  words.Key
}

var (
	backward = direction{kindUndo, done, undone, words.FaultNothingToUndo, words.FaultUndoPassed}
	forward  = direction{kindRedo, undone, done, words.FaultNothingToRedo, words.FaultRedoPassed}
)

// Undo takes back the last act on the list. It refuses, and alters nothing, when
// there is none, or when what the act did has been changed since.
func (s *Studio) Undo(ctx context.Context) (Step, error) { return s.step(ctx, backward, "") }

// Redo does again what was undone last.
func (s *Studio) Redo(ctx context.Context) (Step, error) { return s.step(ctx, forward, "") }

// UndoAct takes back one act of the list, though others came after it. It
// refuses when one of those changed the same.
func (s *Studio) UndoAct(ctx context.Context, act string) (Step, error) {
	return s.step(ctx, backward, act)
}

// RedoAct does one act again that was undone, though others were undone after it.
func (s *Studio) RedoAct(ctx context.Context, act string) (Step, error) {
	return s.step(ctx, forward, act)
}

// LatestOn gives the id of the latest act on the list that changed a row, so
// that UndoAct can take back that very one; it is empty if none did.
func (s *Studio) LatestOn(ctx context.Context, row string) (act string, err error) {
	act, err = s.read.LatestActOn(ctx, row)
	if NoRow(err) {
		return "", nil
	}
	return act, s.explain(err, "find the latest act on "+row)
}

// Steps gives what Undo and Redo would do now; nil is nothing.
func (s *Studio) Steps(ctx context.Context) (undo, redo *Step, err error) {
	if undo, err = s.next(ctx, backward); err != nil {
		return nil, nil, err
	}
	redo, err = s.next(ctx, forward)
	return undo, redo, err
}

func (s *Studio) next(ctx context.Context, d direction) (*Step, error) {
	a, err := s.read.ActOnTop(ctx, d.from)
	if NoRow(err) {
		return nil, nil
	}
	if err != nil {
		return nil, s.explain(err, "read the list of acts")
	}
	step, err := describe(ctx, s.read, a)
	return &step, s.explain(err, "read the list of acts")
}

func (s *Studio) step(ctx context.Context, d direction, act string) (Step, error) {
	release, err := s.take(ctx)
	if err != nil {
		return Step{}, err
	}
	defer release()
	tx, err := s.undoer.BeginTx(ctx, nil)
	if err != nil {
		return Step{}, s.explain(err, "begin "+string(d.kind))
	}
	defer rollback(tx)
	step, err := s.turnBack(ctx, tx, d, act)
	if err != nil {
		return Step{}, s.explain(err, string(d.kind))
	}
	return step, s.explain(tx.Commit(), string(d.kind))
}

// turnBack is itself an act: the triggers journal what it puts back.
func (s *Studio) turnBack(ctx context.Context, tx *sql.Tx, d direction, act string) (Step, error) {
	j := journal{q: db.New(tx), studio: s}
	target, err := j.target(ctx, d, act)
	if err != nil {
		return Step{}, err
	}
	e, err := j.add(ctx, Act{
		Name: target.Name, Client: Text(target.ClientID), Detail: decodeDetail(target.Detail), Kind: d.kind,
	}, &target.ID)
	if err != nil {
		return Step{}, err
	}
	if err := j.q.OpenActWith(ctx, &e.id); err != nil {
		return Step{}, err
	}
	if err := s.putBack(ctx, tx, d, target.ID, e.id); err != nil {
		return Step{}, err
	}
	if err := j.q.StackAct(ctx, db.StackActParams{ID: target.ID, State: d.to, Stack: e.seq}); err != nil {
		return Step{}, err
	}
	if err := j.q.OpenActWith(ctx, nil); err != nil {
		return Step{}, err
	}
	return describe(ctx, j.q, target)
}

// target gives the act to undo or redo: the one that is named, or the last.
func (j journal) target(ctx context.Context, d direction, act string) (db.Act, error) {
	if act == "" {
		a, err := j.q.ActOnTop(ctx, d.from)
		if NoRow(err) {
			return a, fault.Conflict(d.nothing)
		}
		return a, err
	}
	a, err := j.q.ActByID(ctx, act)
	if NoRow(err) || (err == nil && (a.State != d.from || a.Stack == 0)) {
		return a, fault.Conflict(d.passed)
	}
	return a, err
}

// putBack writes the target's changes, backward or forward, and then looks
// whether every reference among the rows it touched still holds.
func (s *Studio) putBack(ctx context.Context, tx *sql.Tx, d direction, target, act string) error {
	changes, err := db.New(tx).ChangesOf(ctx, target)
	if err != nil {
		return err
	}
	if d.kind == kindUndo {
		slices.Reverse(changes)
	}
	r := replay{tx: tx, tables: s.tables, prepared: map[string]*sql.Stmt{}}
	touched := map[string]bool{}
	for _, c := range changes {
		n, err := parseNet(c)
		if err != nil {
			return err
		}
		if d.kind == kindUndo {
			n.before, n.after = n.after, n.before
		}
		touched[c.Tbl] = true
		if err := r.put(ctx, c.Tbl, c.Row, n); err != nil {
			return err
		}
	}
	return r.checkReferences(ctx, act, touched)
}

// describe gives an act as the user is told of it.
func describe(ctx context.Context, q *db.Queries, a db.Act) (Step, error) {
	tables, err := q.TablesOf(ctx, a.ID)
	if err != nil {
		return Step{}, err
	}
	step := Step{
		Act: a.ID, Name: a.Name, Detail: decodeDetail(a.Detail),
		Client: Text(a.ClientID), Tables: tables, At: a.At,
	}
	if step.Client == "" {
		return step, nil
	}
	step.ClientName, err = nameOf(ctx, q, step.Client)
	if _, taken := step.Detail["client"]; !taken && step.ClientName != "" {
		step.Detail["client"] = step.ClientName
	}
	return step, err
}

// nameOf gives a client's name; of a deleted one the last that the journal knows.
func nameOf(ctx context.Context, q *db.Queries, client string) (string, error) {
	name, err := q.NameOfClient(ctx, client)
	if !NoRow(err) {
		return name, err
	}
	text, err := q.LatestRowOf(ctx, db.LatestRowOfParams{Tbl: "client", Row: client})
	if NoRow(err) {
		return "", nil
	}
	var row struct {
		Name string `json:"name"`
	}
	_ = json.Unmarshal([]byte(text), &row)
	return row.Name, err
}
