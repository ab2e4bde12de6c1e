package dossier

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// kind is how one kind of the dossier's records is kept: R is the record as the
// page gets it, with its id and what it hangs on among its fields. Every kind
// is written, removed and put in order by the same few functions below.
type kind[R any] struct {
	// name is the record's in the acts, "dossier.add-milestone".
	name string
	// gone says that there is none, or no longer.
	gone words.Key
	id   func(*R) *string
	// holder gives the record on which the page shows this one, and with which it
	// stays; nil where it stands by itself.
	holder func(R) string
	// on names the kind on whose part of the dossier the record stands; nil where
	// that is its own.
	on func(R) string
	// title is what the record is told by in the list of acts.
	title func(R) string
	// check gives the record as it may be kept, or the first fault found in it.
	check func(R) (R, error)
	// address gives the record with its addresses as they may be kept, was being
	// what is kept of it so far: that is refused no more. It is nil where there are none.
	address func(was, r R) (R, error)
	// get gives a record and whose it is.
	get func(ctx context.Context, q *db.Queries, id string) (r R, client string, err error)
	// put adds a record behind its like, or changes it.
	put    func(ctx context.Context, q *db.Queries, client string, r R) error
	remove func(ctx context.Context, q *db.Queries, id string) error
	// place gives a record its position; nil where records stand by what they say.
	place func(ctx context.Context, q *db.Queries, id string, position int64) error
}

// shelf is a kind without its type, for what is done to records by id alone.
type shelf interface {
	takeAway(ctx context.Context, s *Service, id string) error
	order(ctx context.Context, s *Service, client string, ids []string) error
	// whose gives the client of a record.
	whose(ctx context.Context, s *Service, id string) (string, error)
}

// shelves are the kinds that are removed and put in order by name.
var shelves = map[string]shelf{}

// shelve makes a kind known by its name.
func shelve[R any](k kind[R]) kind[R] {
	shelves[k.name] = k
	return k
}

// Remove takes a record of the dossier away with all that hangs on it: kind is
// its name, such as milestone or stakeholder.
func (s *Service) Remove(ctx context.Context, kind, id string) error {
	k, err := shelfNamed(kind)
	if err != nil {
		return err
	}
	return k.takeAway(ctx, s, id)
}

// Order puts a client's records of one kind in the order of ids, which are the
// whole of a list as the page shows it.
func (s *Service) Order(ctx context.Context, client, kind string, ids []string) error {
	k, err := shelfNamed(kind)
	if err != nil {
		return err
	}
	return k.order(ctx, s, client, ids)
}

func shelfNamed(kind string) (shelf, error) {
	if k, ok := shelves[kind]; ok {
		return k, nil
	}
	return nil, fault.Invalid(words.FaultChoiceUnknown, "choice", kind)
}

// write adds a record without id to a client's dossier, and gives it one; a
// record that has one is changed where it stands, and refused when it is said to
// stand elsewhere. Typing into one field folds into one act.
func write[R any](ctx context.Context, s *Service, k kind[R], client string, r R) (R, error) {
	var none R
	r, err := k.check(r)
	if err != nil {
		return none, err
	}
	act, err := writing(ctx, s, k, &client, &r)
	if err != nil {
		return none, err
	}
	err = s.studio.Do(ctx, act, func(q *db.Queries) error { return k.put(ctx, q, client, r) })
	if err != nil {
		return none, err
	}
	return r, nil
}

// writing names the act that writes a record, finds whose the record is and checks
// what is new in its addresses.
func writing[R any](ctx context.Context, s *Service, k kind[R], client *string, r *R) (studio.Act, error) {
	id := k.id(r)
	if *id == "" {
		if _, err := s.Client(ctx, *client); err != nil {
			return studio.Act{}, err
		}
		*id = s.studio.NewID()
		var none R
		err := k.checkAddress(none, r)
		return k.act("add", *client, *r), err
	}
	before, owner, err := k.find(ctx, s, *id)
	if err != nil {
		return studio.Act{}, err
	}
	if k.holder != nil && k.holder(before) != k.holder(*r) {
		return studio.Act{}, fault.NotFound(k.gone)
	}
	if err := k.checkAddress(before, r); err != nil {
		return studio.Act{}, err
	}
	*client = owner
	act := k.act("edit", owner, *r)
	if field := typedInto(before, *r); field != "" {
		act.Key = k.name + ":" + *id + ":" + field
	}
	return act, nil
}

// checkNew gives a record of which nothing is kept yet as it may be.
func (k kind[R]) checkNew(r R) (R, error) {
	var none R
	r, err := k.check(r)
	if err == nil {
		err = k.checkAddress(none, &r)
	}
	return r, err
}

func (k kind[R]) checkAddress(was R, r *R) (err error) {
	if k.address != nil {
		*r, err = k.address(was, *r)
	}
	return err
}

// typedInto names the one text in which two states of a record differ, or gives
// nothing where they differ otherwise.
func typedInto[R any](before, after R) string {
	was, is := fieldsOf(before), fieldsOf(after)
	differs := ""
	for name, now := range is {
		if string(was[name]) == string(now) {
			continue
		}
		if differs != "" || !strings.HasPrefix(string(now), `"`) {
			return ""
		}
		differs = name
	}
	return differs
}

func fieldsOf(record any) map[string]json.RawMessage {
	fields := map[string]json.RawMessage{}
	// A record is plain data: it always encodes, as an object.
	text, _ := json.Marshal(record)
	_ = json.Unmarshal(text, &fields)
	return fields
}

func (k kind[R]) find(ctx context.Context, s *Service, id string) (r R, client string, err error) {
	r, client, err = k.get(ctx, s.studio.Read(), id)
	if studio.NoRow(err) {
		err = fault.NotFound(k.gone)
	}
	return r, client, err
}

// act names what is done to a record; the page finds it again by its id.
func (k kind[R]) act(verb, client string, r R) studio.Act {
	record := *k.id(&r)
	if k.holder != nil {
		record = k.holder(r)
	}
	detail := map[string]string{"name": typed.Excerpt(k.title(r), 60), "record": record}
	if k.on != nil {
		detail["on"] = k.on(r)
	}
	return studio.Act{Name: "dossier." + verb + "-" + k.name, Client: client, Detail: detail}
}

func (k kind[R]) whose(ctx context.Context, s *Service, id string) (string, error) {
	_, client, err := k.find(ctx, s, id)
	return client, err
}

func (k kind[R]) takeAway(ctx context.Context, s *Service, id string) error {
	r, client, err := k.find(ctx, s, id)
	if err != nil {
		return err
	}
	return s.studio.Do(ctx, k.act("remove", client, r), func(q *db.Queries) error { return k.remove(ctx, q, id) })
}

func (k kind[R]) order(ctx context.Context, s *Service, client string, ids []string) error {
	if k.place == nil {
		return fault.Invalid(words.FaultChoiceUnknown, "choice", k.name)
	}
	for i, id := range ids {
		_, owner, err := k.find(ctx, s, id)
		if err == nil && (owner != client || slices.Contains(ids[:i], id)) {
			err = fault.NotFound(k.gone)
		}
		if err != nil {
			return err
		}
	}
	act := studio.Act{Name: "dossier.order-" + k.name, Client: client}
	return s.studio.Do(ctx, act, func(q *db.Queries) error {
		for i, id := range ids {
			if err := k.place(ctx, q, id, int64(i)); err != nil {
				return fmt.Errorf("place %s %s: %w", k.name, id, err)
			}
		}
		return nil
	})
}

// listed reads a client's rows of one kind as what the page gets.
func listed[Row, R any](
	ctx context.Context, client string, query func(context.Context, string) ([]Row, error), from func(Row) R,
) ([]R, error) {
	rows, err := query(ctx, client)
	all := make([]R, len(rows))
	for i, row := range rows {
		all[i] = from(row)
	}
	return all, err
}

// wide and narrow carry a number that may be unknown to SQLite and back.
func wide(n *int) *int64 {
	if n == nil {
		return nil
	}
	w := int64(*n)
	return &w
}

func narrow(n *int64) *int {
	if n == nil {
		return nil
	}
	i := int(*n)
	return &i
}

// whole writes what is so or not as SQLite keeps it.
func whole(is bool) int64 {
	if is {
		return 1
	}
	return 0
}
