package studio

import (
	"cmp"
	"context"

	"timone/internal/studio/db"
)

// journal writes acts within one transaction.
type journal struct {
	q      *db.Queries
	studio *Studio
}

// entry is an act that is being written.
type entry struct {
	id, detail string
	seq        int64
	// folded says that the act was there before; it then had these changes.
	folded  bool
	changes int64
}

// open announces the act to the triggers: the one before it goes on if both are
// the same piece of typing, else there is a new one.
func (j journal) open(ctx context.Context, a Act) (entry, error) {
	e, err := j.goOn(ctx, a)
	if err != nil {
		return entry{}, err
	}
	if !e.folded {
		if e, err = j.add(ctx, a, nil); err != nil {
			return entry{}, err
		}
	}
	return e, j.q.OpenActWith(ctx, &e.id)
}

// goOn gives the latest act of the file if a is more of the same.
func (j journal) goOn(ctx context.Context, a Act) (entry, error) {
	if a.Key == "" {
		return entry{}, nil
	}
	last, err := j.q.LatestAct(ctx)
	if NoRow(err) {
		return entry{}, nil
	}
	if err != nil {
		return entry{}, err
	}
	same := Text(last.CoalesceKey) == a.Key && last.Name == a.Name && Text(last.ClientID) == a.Client
	if !same || last.Kind != string(KindDo) || last.State != done || j.studio.Now()-last.Until > foldWithin {
		return entry{}, nil
	}
	count, err := j.q.CountChanges(ctx, last.ID)
	return entry{id: last.ID, detail: encodeDetail(a.Detail), seq: last.Seq, folded: true, changes: count.Changes}, err
}

func (j journal) add(ctx context.Context, a Act, target *string) (entry, error) {
	e := entry{id: j.studio.newID(), detail: encodeDetail(a.Detail)}
	var err error
	e.seq, err = j.q.AddAct(ctx, db.AddActParams{
		ID: e.id, Desk: j.studio.options.Desk, Name: a.Name, Detail: e.detail,
		Kind: string(cmp.Or(a.Kind, KindDo)), Target: target,
		ClientID: Null(a.Client), CoalesceKey: Null(a.Key),
		At: j.studio.Now(), Schema: j.studio.schema,
	})
	return e, err
}

// close ends the act and tells whether anything is to be committed.
func (j journal) close(ctx context.Context, e entry) (bool, error) {
	count, err := j.q.CountChanges(ctx, e.id)
	if err != nil || count.Changes == e.changes {
		return false, err
	}
	left := count.RowsChanged
	if count.Changes > count.RowsChanged {
		if left, err = j.netOut(ctx, e.id); err != nil {
			return false, err
		}
	}
	if left == 0 && !e.folded {
		return false, nil
	}
	if err := j.list(ctx, e, left == 0); err != nil {
		return false, err
	}
	return true, j.q.OpenActWith(ctx, nil)
}

// list puts the act on top of the list and cuts off what was undone before it;
// an act whose typing was all taken back again leaves the list.
func (j journal) list(ctx context.Context, e entry, empty bool) error {
	switch {
	case empty:
		return j.q.DropAct(ctx, e.id)
	case e.folded:
		return j.q.ExtendAct(ctx, db.ExtendActParams{ID: e.id, Until: j.studio.Now(), Detail: e.detail})
	}
	if err := j.q.CutUndoneActs(ctx); err != nil {
		return err
	}
	return j.q.StackAct(ctx, db.StackActParams{ID: e.id, State: done, Stack: e.seq})
}

// netOut leaves one change for each row that the act touched, from what it was
// before to what it is after, and counts them.
func (j journal) netOut(ctx context.Context, act string) (int64, error) {
	changes, err := j.q.ChangesOf(ctx, act)
	if err != nil {
		return 0, err
	}
	type key struct{ table, row string }
	nets := map[key]*net{}
	for _, c := range changes {
		step, err := parseNet(c)
		if err != nil {
			return 0, err
		}
		if first := nets[key{c.Tbl, c.Row}]; first == nil {
			nets[key{c.Tbl, c.Row}] = &step
		} else {
			first.then(step)
			if err := j.q.DropChange(ctx, c.Seq); err != nil {
				return 0, err
			}
		}
	}
	var left int64
	for _, n := range nets {
		kept, err := j.keep(ctx, n)
		if err != nil {
			return 0, err
		}
		left += kept
	}
	return left, nil
}

// keep writes a row's net change, or drops it if the row is as it was.
func (j journal) keep(ctx context.Context, n *net) (int64, error) {
	switch {
	case n.none():
		return 0, j.q.DropChange(ctx, n.seq)
	case n.mixed:
		return 1, j.q.RewriteChange(ctx, db.RewriteChangeParams{Seq: n.seq, Before: n.before.text(), After: n.after.text()})
	}
	return 1, nil
}
