package dossier

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Influence says that a stakeholder influences another one: from 1, a little,
// to 3, strongly.
type Influence struct {
	From     string `json:"from"`
	To       string `json:"to"`
	Strength int    `json:"strength"`
}

// Sphere is who stands around a client: persons and bodies in the order in which
// they were written, who of them influences whom, and who approves what.
type Sphere struct {
	Stakeholders []Stakeholder `json:"stakeholders"`
	Influences   []Influence   `json:"influences"`
	Approvals    []Approval    `json:"approvals"`
}

// The answers that there are to a question with few.
var attitudes = []string{"", "supporter", "neutral", "critic"}

// Sphere gives a client's sphere of influence, whole.
func (s *Service) Sphere(ctx context.Context, client string) (all Sphere, err error) {
	if _, err := s.Client(ctx, client); err != nil {
		return Sphere{}, err
	}
	q := s.studio.Read()
	if all.Stakeholders, err = listed(ctx, client, q.Stakeholders, fromStakeholder); err == nil {
		all.Influences, err = listed(ctx, client, q.Influences, fromInfluence)
	}
	if err == nil {
		all.Approvals, err = listed(ctx, client, q.Approvals, fromApproval)
	}
	if err != nil {
		return Sphere{}, fmt.Errorf("read sphere of client %s: %w", client, err)
	}
	return all, nil
}

// TieInfluence says that one stakeholder influences another of the same client,
// or changes how strongly.
func (s *Service) TieInfluence(ctx context.Context, i Influence) error {
	act, err := s.tying(ctx, "tie-influence", i.From, i.To)
	if err != nil {
		return err
	}
	if i.Strength < 1 || i.Strength > 3 {
		return fault.Invalid(words.FaultChoiceUnknown, "choice", strconv.Itoa(i.Strength))
	}
	return s.studio.Do(ctx, act, func(q *db.Queries) error {
		return q.PutInfluence(ctx, db.PutInfluenceParams{
			ID: i.From + "." + i.To, ClientID: act.Client, FromID: i.From, ToID: i.To, Strength: int64(i.Strength),
		})
	})
}

// UntieInfluence says that one stakeholder does not influence another.
func (s *Service) UntieInfluence(ctx context.Context, from, to string) error {
	act, err := s.tying(ctx, "untie-influence", from, to)
	if err != nil {
		return err
	}
	return s.studio.Do(ctx, act, func(q *db.Queries) error {
		return tied(q.DeleteInfluence(ctx, db.DeleteInfluenceParams{FromID: from, ToID: to}))
	})
}

// tying names an act between two stakeholders: they are of one client, and not
// the same.
func (s *Service) tying(ctx context.Context, verb, from, to string) (studio.Act, error) {
	one, client, err := stakeholders.find(ctx, s, from)
	if err != nil {
		return studio.Act{}, err
	}
	other, its, err := stakeholders.find(ctx, s, to)
	if err != nil {
		return studio.Act{}, err
	}
	if its != client {
		return studio.Act{}, fault.NotFound(words.FaultStakeholderMissing)
	}
	if one.ID == other.ID {
		return studio.Act{}, fault.Invalid(words.FaultStakeholderItself, "name", one.Name)
	}
	return studio.Act{
		Name: "dossier." + verb, Client: client,
		Detail: map[string]string{"name": one.Name, "other": other.Name, "record": one.ID},
	}, nil
}

// tied turns an untying that met no row into a tie that is not there.
func tied(rows int64, err error) error {
	if err == nil && rows == 0 {
		return fault.NotFound(words.FaultTieMissing)
	}
	return err
}

func fromInfluence(row db.InfluencesRow) Influence {
	return Influence{From: row.FromID, To: row.ToID, Strength: int(row.Strength)}
}

// checkOneOf refuses what is none of the answers that there are.
func checkOneOf(said string, answers []string) error {
	if !slices.Contains(answers, said) {
		return fault.Invalid(words.FaultChoiceUnknown, "choice", said)
	}
	return nil
}
