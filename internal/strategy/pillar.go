package strategy

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// hues is the order in which new pillars take their colours: those that stand
// apart best come first.
var hues = []int{2, 3, 5, 1, 4, 6, 7, 8}

// AddPillar adds what a client talks about, tied to the objectives and
// audiences it names. A pillar without a hue takes one not yet used.
func (s *Service) AddPillar(ctx context.Context, client string, p Pillar) (Pillar, error) {
	p, err := checkedPillar(p)
	if err != nil {
		return Pillar{}, err
	}
	if err := mustBeClient(ctx, s.studio.Read(), client); err != nil {
		return Pillar{}, err
	}
	if err := s.mustKnow(ctx, client, p.Objectives, p.Audiences); err != nil {
		return Pillar{}, err
	}
	err = s.studio.Do(ctx, act("add-pillar", client, p.Name), func(q *db.Queries) error {
		return s.addPillar(ctx, q, client, &p)
	})
	if err != nil {
		return Pillar{}, err
	}
	return p, nil
}

// EditPillar changes a pillar. The objectives and audiences given are those it
// is tied to, the main objective first.
func (s *Service) EditPillar(ctx context.Context, p Pillar) (Pillar, error) {
	row, before, err := pillar(ctx, s.studio.Read(), p.ID)
	if err != nil {
		return Pillar{}, err
	}
	if p.Hue == 0 {
		p.Hue = before.Hue
	}
	if p, err = checkedPillar(p); err != nil {
		return Pillar{}, err
	}
	if err := s.mustKnow(ctx, row.ClientID, p.Objectives, p.Audiences); err != nil {
		return Pillar{}, err
	}
	if samePillar(p, before) {
		return p, nil
	}
	worded := before
	worded.Name, worded.Promise = p.Name, p.Promise
	a := typing(act("edit-pillar", row.ClientID, p.Name), p.ID, samePillar(p, worded))
	err = s.studio.Do(ctx, a, func(q *db.Queries) error { return s.editPillar(ctx, q, row.ClientID, before, p) })
	if err != nil {
		return Pillar{}, err
	}
	return p, nil
}

// DeletePillar takes a pillar away; its posts hang on nothing until they are
// given another.
func (s *Service) DeletePillar(ctx context.Context, id string) error {
	row, err := s.studio.Read().PillarByID(ctx, id)
	if err != nil {
		return missing(err, words.FaultPillarMissing)
	}
	return s.studio.Do(ctx, act("delete-pillar", row.ClientID, row.Name), func(q *db.Queries) error {
		return q.DeletePillar(ctx, id)
	})
}

// addPillar keeps a new pillar and gives it its id and, if it has none, its hue.
func (s *Service) addPillar(ctx context.Context, q *db.Queries, client string, p *Pillar) error {
	rows, err := q.Pillars(ctx, client)
	if err != nil {
		return fmt.Errorf("list pillars: %w", err)
	}
	position := int64(0)
	if len(rows) > 0 {
		position = rows[len(rows)-1].Position + 1
	}
	if p.Hue == 0 {
		p.Hue = nextHue(rows)
	}
	p.ID = s.studio.NewID()
	err = q.AddPillar(ctx, db.AddPillarParams{
		ID: p.ID, ClientID: client, Name: p.Name, Promise: p.Promise, Hue: int64(p.Hue), Share: p.Share,
		Position: position, Now: s.studio.Now(),
	})
	if err != nil {
		return fmt.Errorf("add pillar: %w", err)
	}
	return keepPillarLinks(ctx, q, client, Pillar{}, *p)
}

func (s *Service) editPillar(ctx context.Context, q *db.Queries, client string, before, p Pillar) error {
	tied := before
	tied.Objectives, tied.Audiences = p.Objectives, p.Audiences
	if !samePillar(p, tied) {
		err := q.EditPillar(ctx, db.EditPillarParams{
			ID: p.ID, Name: p.Name, Promise: p.Promise, Hue: int64(p.Hue), Share: p.Share, Now: s.studio.Now(),
		})
		if err != nil {
			return fmt.Errorf("edit pillar %s: %w", p.ID, err)
		}
	}
	return keepPillarLinks(ctx, q, client, before, p)
}

// nextHue gives the hue that the fewest pillars have.
func nextHue(rows []db.Pillar) int {
	used := map[int]int{}
	for _, row := range rows {
		used[int(row.Hue)]++
	}
	return slices.MinFunc(hues, func(a, b int) int { return used[a] - used[b] })
}

// checkedPillar gives a pillar as it may be kept; what it is tied to is checked
// against the file.
func checkedPillar(p Pillar) (Pillar, error) {
	if err := checkNames(&p.Name); err != nil {
		return Pillar{}, err
	}
	if p.Name == "" {
		return Pillar{}, fault.Invalid(words.FaultPillarEmpty)
	}
	if err := checkTexts(&p.Promise); err != nil {
		return Pillar{}, err
	}
	if p.Hue < 0 || p.Hue > len(hues) {
		return Pillar{}, fault.Invalid(words.FaultChoiceUnknown, "choice", strconv.Itoa(p.Hue))
	}
	if err := checkNumbers(p.Share); err != nil {
		return Pillar{}, err
	}
	if p.Share != nil && (*p.Share < 0 || *p.Share > 100) {
		return Pillar{}, fault.Invalid(words.FaultShareInvalid)
	}
	p.Objectives, p.Audiences = once(p.Objectives), once(p.Audiences)
	return p, nil
}

func samePillar(a, b Pillar) bool {
	return a.Name == b.Name && a.Promise == b.Promise && a.Hue == b.Hue && sameNumber(a.Share, b.Share) &&
		slices.Equal(a.Objectives, b.Objectives) && sameSet(a.Audiences, b.Audiences)
}

// pillar reads one pillar with what it is tied to.
func pillar(ctx context.Context, q *db.Queries, id string) (db.Pillar, Pillar, error) {
	row, err := q.PillarByID(ctx, id)
	if err != nil {
		return row, Pillar{}, missing(err, words.FaultPillarMissing)
	}
	served, err := q.ObjectivesOfPillar(ctx, id)
	if err != nil {
		return row, Pillar{}, fmt.Errorf("objectives of pillar %s: %w", id, err)
	}
	spoken, err := q.AudiencesOfPillar(ctx, id)
	return row, fromPillar(row, served, spoken), err
}

func pillars(ctx context.Context, q *db.Queries, client string) ([]Pillar, error) {
	rows, err := q.Pillars(ctx, client)
	if err != nil {
		return nil, err
	}
	served, err := q.PillarObjectives(ctx, client)
	if err != nil {
		return nil, err
	}
	spoken, err := q.PillarAudiences(ctx, client)
	all := make([]Pillar, 0, len(rows))
	for _, row := range rows {
		all = append(all, fromPillar(row, served, spoken))
	}
	return all, err
}

// fromPillar makes a pillar of its row and of those links that are its own.
func fromPillar(row db.Pillar, served []db.PillarObjective, spoken []db.PillarAudience) Pillar {
	p := Pillar{
		ID: row.ID, Name: row.Name, Promise: row.Promise, Hue: int(row.Hue), Share: row.Share,
		Objectives: []string{}, Audiences: []string{},
	}
	for _, link := range served {
		if link.PillarID == row.ID {
			p.Objectives = append(p.Objectives, link.ObjectiveID)
		}
	}
	for _, link := range spoken {
		if link.PillarID == row.ID {
			p.Audiences = append(p.Audiences, link.AudienceID)
		}
	}
	return p
}
