package dossier

import (
	"context"
	"fmt"
	"strconv"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Stakeholder is a person or body around a client. Inside is whether it belongs
// to the client; a referent is inside or speaks for it. Influence and Interest
// go from 0 to 100, and it stands on the map when both are known. Attitude, as
// it is and as we want it, is supporter, neutral, critic or empty. NextContact
// is a day or empty.
type Stakeholder struct {
	ID             string `json:"id"`
	Name           string `json:"name"`
	Organisation   string `json:"organisation"`
	Role           string `json:"role"`
	Inside         bool   `json:"inside"`
	Referent       bool   `json:"referent"`
	Influence      *int   `json:"influence,omitempty"`
	Interest       *int   `json:"interest,omitempty"`
	Attitude       string `json:"attitude"`
	AttitudeWanted string `json:"attitudeWanted"`
	Cares          string `json:"cares"`
	Involve        string `json:"involve"`
	Contacts       string `json:"contacts"`
	NextContact    string `json:"nextContact"`
}

// Place is where a stakeholder goes on the map; without influence and interest
// it goes off it. Step is whether it walks there by key: steps one after the
// other are one act.
type Place struct {
	Stakeholder string `json:"stakeholder"`
	Influence   *int   `json:"influence,omitempty"`
	Interest    *int   `json:"interest,omitempty"`
	Step        bool   `json:"step"`
}

// WriteStakeholder adds a person or body to a client's, or changes one.
func (s *Service) WriteStakeholder(ctx context.Context, client string, one Stakeholder) (Stakeholder, error) {
	return write(ctx, s, stakeholders, client, one)
}

// MoveStakeholder puts a stakeholder elsewhere on the map, or off it.
func (s *Service) MoveStakeholder(ctx context.Context, p Place) (Stakeholder, error) {
	one, client, err := stakeholders.find(ctx, s, p.Stakeholder)
	if err != nil {
		return Stakeholder{}, err
	}
	one.Influence, one.Interest = p.Influence, p.Interest
	if err := checkPlace(one); err != nil {
		return Stakeholder{}, err
	}
	act := stakeholders.act("move", client, one)
	if p.Step {
		act.Key = "stakeholder:" + one.ID + ":place"
	}
	err = s.studio.Do(ctx, act, func(q *db.Queries) error {
		return q.MoveStakeholder(ctx, db.MoveStakeholderParams{ID: one.ID, Influence: wide(one.Influence), Interest: wide(one.Interest)})
	})
	if err != nil {
		return Stakeholder{}, fmt.Errorf("move stakeholder %s: %w", one.ID, err)
	}
	return one, nil
}

var stakeholders = shelve(kind[Stakeholder]{
	name:  "stakeholder",
	gone:  words.FaultStakeholderMissing,
	id:    func(one *Stakeholder) *string { return &one.ID },
	title: func(one Stakeholder) string { return one.Name },
	check: checkedStakeholder,
	get: func(ctx context.Context, q *db.Queries, id string) (Stakeholder, string, error) {
		row, err := q.StakeholderByID(ctx, id)
		return fromStakeholder(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, one Stakeholder) error {
		return q.PutStakeholder(ctx, db.PutStakeholderParams{
			ID: one.ID, ClientID: client, Name: one.Name, Organisation: one.Organisation, Role: one.Role,
			Inside: whole(one.Inside), Referent: whole(one.Referent),
			Influence: wide(one.Influence), Interest: wide(one.Interest),
			Attitude: one.Attitude, AttitudeWanted: one.AttitudeWanted,
			Cares: one.Cares, Involve: one.Involve, Contacts: one.Contacts, NextContact: studio.Null(one.NextContact),
		})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteStakeholder(ctx, id) },
})

// attitudes are those that a stakeholder may have, or none that is known.
var attitudes = []string{"", "supporter", "neutral", "critic"}

func checkedStakeholder(one Stakeholder) (Stakeholder, error) {
	if err := checkLines(&one.Name, &one.Organisation, &one.Role); err != nil {
		return one, err
	}
	if err := checkTexts(&one.Cares, &one.Involve, &one.Contacts); err != nil {
		return one, err
	}
	if one.Name == "" {
		return one, fault.Invalid(words.FaultStakeholderNameless)
	}
	if err := checkChoice(one.Attitude, attitudes...); err != nil {
		return one, err
	}
	if err := checkChoice(one.AttitudeWanted, attitudes...); err != nil {
		return one, err
	}
	if err := day.Check(one.NextContact); err != nil {
		return one, err
	}
	return one, checkPlace(one)
}

func checkPlace(one Stakeholder) error {
	for _, n := range []*int{one.Influence, one.Interest} {
		if n != nil && (*n < 0 || *n > 100) {
			return fault.Invalid(words.FaultStakeholderOffMap, "n", strconv.Itoa(*n))
		}
	}
	return nil
}

func fromStakeholder(row db.Stakeholder) Stakeholder {
	return Stakeholder{
		ID: row.ID, Name: row.Name, Organisation: row.Organisation, Role: row.Role,
		Inside: row.Inside == 1, Referent: row.Referent == 1,
		Influence: narrow(row.Influence), Interest: narrow(row.Interest),
		Attitude: row.Attitude, AttitudeWanted: row.AttitudeWanted,
		Cares: row.Cares, Involve: row.Involve, Contacts: row.Contacts, NextContact: studio.Text(row.NextContact),
	}
}
