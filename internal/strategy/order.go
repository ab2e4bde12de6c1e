package strategy

import (
	"context"
	"fmt"
	"slices"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Reorder puts a client's cards of one kind (objective, kpi, audience, pillar,
// channel) in the order of ids; those not named follow in the order they had.
func (s *Service) Reorder(ctx context.Context, client, kind string, ids []string) (Strategy, error) {
	before, err := s.Read(ctx, client)
	if err != nil {
		return Strategy{}, err
	}
	code, ok := gone[kind]
	if !ok {
		return Strategy{}, fault.Invalid(words.FaultChoiceUnknown, "choice", kind)
	}
	for _, id := range ids {
		if _, ok := before.title(kind, id); !ok {
			return Strategy{}, fault.NotFound(code)
		}
	}
	order := once(append(slices.Clone(ids), before.ids(kind)...))
	err = s.studio.Do(ctx, act("reorder-"+kind, client, ""), func(q *db.Queries) error {
		for i, id := range order {
			if err := place(ctx, q, kind, id, int64(i)); err != nil {
				return fmt.Errorf("place %s %s: %w", kind, id, err)
			}
		}
		return nil
	})
	if err != nil {
		return Strategy{}, err
	}
	return s.Read(ctx, client)
}

// ids gives the ids of the cards of one kind, in order.
func (s Strategy) ids(kind string) []string {
	var all []string
	switch kind {
	case "objective":
		for _, o := range s.Objectives {
			all = append(all, o.ID)
		}
	case "kpi":
		for _, k := range s.KPIs {
			all = append(all, k.ID)
		}
	case "audience":
		for _, a := range s.Audiences {
			all = append(all, a.ID)
		}
	case "pillar":
		for _, p := range s.Pillars {
			all = append(all, p.ID)
		}
	case "channel":
		for _, c := range s.Channels {
			all = append(all, c.ID)
		}
	}
	return all
}

func place(ctx context.Context, q *db.Queries, kind, id string, position int64) error {
	switch kind {
	case "objective":
		return q.PlaceObjective(ctx, db.PlaceObjectiveParams{ID: id, Position: position})
	case "kpi":
		return q.PlaceKPI(ctx, db.PlaceKPIParams{ID: id, Position: position})
	case "audience":
		return q.PlaceAudience(ctx, db.PlaceAudienceParams{ID: id, Position: position})
	case "pillar":
		return q.PlacePillar(ctx, db.PlacePillarParams{ID: id, Position: position})
	}
	return q.PlaceChannel(ctx, db.PlaceChannelParams{ID: id, Position: position})
}
