package strategy

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// AddAudience adds whom a client speaks to, with what they need.
func (s *Service) AddAudience(ctx context.Context, client string, a Audience) (Audience, error) {
	a, err := checkedAudience(a)
	if err != nil {
		return Audience{}, err
	}
	if a.Name == "" {
		return Audience{}, fault.Invalid(words.FaultAudienceEmpty)
	}
	if err := mustBeClient(ctx, s.studio.Read(), client); err != nil {
		return Audience{}, err
	}
	err = s.studio.Do(ctx, act("add-audience", client, a.Name), func(q *db.Queries) error {
		return s.addAudience(ctx, q, client, &a)
	})
	if err != nil {
		return Audience{}, err
	}
	return a, nil
}

// EditAudience changes an audience. The needs given are the needs it has: one
// without id is new, one left out is gone.
func (s *Service) EditAudience(ctx context.Context, a Audience) (Audience, error) {
	q := s.studio.Read()
	row, before, err := audience(ctx, q, a.ID)
	if err != nil {
		return Audience{}, err
	}
	if a, err = checkedAudience(a); err != nil {
		return Audience{}, err
	}
	if a.Name == "" && before.Name != "" {
		return Audience{}, fault.Invalid(words.FaultAudienceEmpty)
	}
	if sameAudience(a, before) {
		return a, nil
	}
	onlyWords := slices.EqualFunc(a.Needs, before.Needs, func(x, y Need) bool {
		return x.ID == y.ID && x.Kind == y.Kind && x.Weight == y.Weight
	})
	act := typing(act("edit-audience", row.ClientID, a.Name), a.ID, onlyWords)
	err = s.studio.Do(ctx, act, func(q *db.Queries) error { return s.editAudience(ctx, q, row.ClientID, before, &a) })
	if err != nil {
		return Audience{}, err
	}
	return a, nil
}

// DeleteAudience takes an audience away with its needs.
func (s *Service) DeleteAudience(ctx context.Context, id string) error {
	row, err := s.studio.Read().AudienceByID(ctx, id)
	if err != nil {
		return missing(err, words.FaultAudienceMissing)
	}
	return s.studio.Do(ctx, act("delete-audience", row.ClientID, row.Name), func(q *db.Queries) error {
		return q.DeleteAudience(ctx, id)
	})
}

// addAudience keeps a new audience and gives it and its needs their ids.
func (s *Service) addAudience(ctx context.Context, q *db.Queries, client string, a *Audience) error {
	rows, err := q.Audiences(ctx, client)
	if err != nil {
		return fmt.Errorf("list audiences: %w", err)
	}
	position := int64(0)
	if len(rows) > 0 {
		position = rows[len(rows)-1].Position + 1
	}
	a.ID = s.studio.NewID()
	err = q.AddAudience(ctx, db.AddAudienceParams{
		ID: a.ID, ClientID: client, Name: a.Name, Who: a.Who, Place: a.Place, Role: a.Role, Words: a.Words,
		Position: position, Now: s.studio.Now(),
	})
	if err != nil {
		return fmt.Errorf("add audience: %w", err)
	}
	for i := range a.Needs {
		a.Needs[i].ID = ""
	}
	return s.keepNeeds(ctx, q, client, nil, a)
}

func (s *Service) editAudience(ctx context.Context, q *db.Queries, client string, before Audience, a *Audience) error {
	needing := before
	needing.Needs = a.Needs
	if !sameAudience(*a, needing) {
		err := q.EditAudience(ctx, db.EditAudienceParams{
			ID: a.ID, Name: a.Name, Who: a.Who, Place: a.Place, Role: a.Role, Words: a.Words, Now: s.studio.Now(),
		})
		if err != nil {
			return fmt.Errorf("edit audience %s: %w", a.ID, err)
		}
	}
	return s.keepNeeds(ctx, q, client, before.Needs, a)
}

// keepNeeds makes the needs of an audience those it is handed in with.
func (s *Service) keepNeeds(ctx context.Context, q *db.Queries, client string, before []Need, a *Audience) error {
	for _, need := range before {
		if !slices.ContainsFunc(a.Needs, func(n Need) bool { return n.ID == need.ID }) {
			if err := q.DeleteNeed(ctx, need.ID); err != nil {
				return fmt.Errorf("delete need %s: %w", need.ID, err)
			}
		}
	}
	for i := range a.Needs {
		if err := s.keepNeed(ctx, q, client, before, a, i); err != nil {
			return err
		}
	}
	return nil
}

// keepNeed keeps the i-th need of an audience at its place. An id that is none
// of the audience's is replaced by a new one.
func (s *Service) keepNeed(ctx context.Context, q *db.Queries, client string, before []Need, a *Audience, i int) error {
	n := &a.Needs[i]
	if slices.ContainsFunc(before, func(b Need) bool { return b.ID == n.ID }) {
		return q.EditNeed(ctx, db.EditNeedParams{ID: n.ID, Kind: n.Kind, Text: n.Text, Weight: int64(n.Weight), Position: int64(i)})
	}
	n.ID = s.studio.NewID()
	return q.AddNeed(ctx, db.AddNeedParams{
		ID: n.ID, ClientID: client, AudienceID: a.ID, Kind: n.Kind, Text: n.Text, Weight: int64(n.Weight),
		Position: int64(i),
	})
}

// checkedAudience gives an audience as it may be kept, without needs that say nothing.
func checkedAudience(a Audience) (Audience, error) {
	if err := checkNames(&a.Name); err != nil {
		return Audience{}, err
	}
	if err := checkTexts(&a.Who, &a.Place, &a.Role); err != nil {
		return Audience{}, err
	}
	spoken, err := typed.Text(a.Words, textLimit, words.FaultTextTooLong)
	if err != nil {
		return Audience{}, err
	}
	a.Words = spoken
	needs := make([]Need, 0, len(a.Needs))
	for _, n := range a.Needs {
		if err := checkTexts(&n.Text); err != nil {
			return Audience{}, err
		}
		if err := choose(&n.Kind, "job", "pain", "gain"); err != nil {
			return Audience{}, err
		}
		if n.Weight < 0 || n.Weight > 3 {
			return Audience{}, fault.Invalid(words.FaultChoiceUnknown, "choice", strconv.Itoa(n.Weight))
		}
		if n.Text != "" {
			needs = append(needs, n)
		}
	}
	a.Needs = needs
	return a, nil
}

func sameAudience(a, b Audience) bool {
	return a.Name == b.Name && a.Who == b.Who && a.Place == b.Place && a.Role == b.Role && a.Words == b.Words &&
		slices.Equal(a.Needs, b.Needs)
}

// audience reads one audience with its needs.
func audience(ctx context.Context, q *db.Queries, id string) (db.Audience, Audience, error) {
	row, err := q.AudienceByID(ctx, id)
	if err != nil {
		return row, Audience{}, missing(err, words.FaultAudienceMissing)
	}
	needs, err := q.NeedsOfAudience(ctx, id)
	return row, fromAudience(row, needs), err
}

func audiences(ctx context.Context, q *db.Queries, client string) ([]Audience, error) {
	rows, err := q.Audiences(ctx, client)
	if err != nil {
		return nil, err
	}
	needs, err := q.Needs(ctx, client)
	all := make([]Audience, 0, len(rows))
	for _, row := range rows {
		all = append(all, fromAudience(row, needs))
	}
	return all, err
}

// fromAudience makes an audience of its row and of those needs that are its own.
func fromAudience(row db.Audience, needs []db.Need) Audience {
	a := Audience{
		ID: row.ID, Name: row.Name, Who: row.Who, Place: row.Place, Role: row.Role, Words: row.Words, Needs: []Need{},
	}
	for _, n := range needs {
		if n.AudienceID == row.ID {
			a.Needs = append(a.Needs, Need{ID: n.ID, Kind: n.Kind, Text: n.Text, Weight: int(n.Weight)})
		}
	}
	return a
}
