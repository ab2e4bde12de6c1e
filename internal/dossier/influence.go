package dossier

import (
	"context"
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
