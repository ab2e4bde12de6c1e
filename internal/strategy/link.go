package strategy

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// The kinds of a link: the kind of the card it leads from, and to.
const (
	PillarObjective = "pillar-objective"
	PillarAudience  = "pillar-audience"
	ChannelAudience = "channel-audience"
)

var gone = map[string]words.Key{
	"objective": words.FaultObjectiveMissing, "kpi": words.FaultKpiMissing, "audience": words.FaultAudienceMissing,
	"pillar": words.FaultPillarMissing, "channel": words.FaultChannelMissing,
}

// Tie draws a link of the thread, or takes it away. It refuses cards that are
// not the client's.
func (s *Service) Tie(ctx context.Context, l Link) (Strategy, error) {
	before, err := s.Read(ctx, l.Client)
	if err != nil {
		return Strategy{}, err
	}
	if l.Kind != PillarObjective && l.Kind != PillarAudience && l.Kind != ChannelAudience {
		return Strategy{}, fault.Invalid(words.FaultChoiceUnknown, "choice", l.Kind)
	}
	a := act("tie", l.Client, "")
	if !l.Linked {
		a = act("untie", l.Client, "")
	}
	if a.Detail, err = before.ends(l); err != nil {
		return Strategy{}, err
	}
	if before.tied(l) == l.Linked {
		return before, nil
	}
	if err := s.studio.Do(ctx, a, func(q *db.Queries) error { return write(ctx, q, l) }); err != nil {
		return Strategy{}, err
	}
	return s.Read(ctx, l.Client)
}

// write draws one link, after the others of its pillar, or takes it away.
func write(ctx context.Context, q *db.Queries, l Link) error {
	id := l.From + "." + l.To
	switch {
	case l.Kind == PillarObjective && l.Linked:
		return addPillarObjective(ctx, q, l)
	case l.Kind == PillarObjective:
		return q.DeletePillarObjective(ctx, id)
	case l.Kind == PillarAudience && l.Linked:
		row := db.AddPillarAudienceParams{ID: id, ClientID: l.Client, PillarID: l.From, AudienceID: l.To}
		return q.AddPillarAudience(ctx, row)
	case l.Kind == PillarAudience:
		return q.DeletePillarAudience(ctx, id)
	case l.Linked:
		row := db.AddChannelAudienceParams{ID: id, ClientID: l.Client, ChannelID: l.From, AudienceID: l.To}
		return q.AddChannelAudience(ctx, row)
	}
	return q.DeleteChannelAudience(ctx, id)
}

func addPillarObjective(ctx context.Context, q *db.Queries, l Link) error {
	links, err := q.ObjectivesOfPillar(ctx, l.From)
	if err != nil {
		return fmt.Errorf("objectives of pillar %s: %w", l.From, err)
	}
	position := int64(0)
	if len(links) > 0 {
		position = links[len(links)-1].Position + 1
	}
	return q.AddPillarObjective(ctx, db.AddPillarObjectiveParams{
		ID: l.From + "." + l.To, ClientID: l.Client, PillarID: l.From, ObjectiveID: l.To, Position: position,
	})
}

// ends gives what the two cards of a link are called, for the sentence.
func (s Strategy) ends(l Link) (map[string]string, error) {
	fromKind, toKind, _ := strings.Cut(l.Kind, "-")
	from, ok := s.title(fromKind, l.From)
	if !ok {
		return nil, fault.NotFound(gone[fromKind])
	}
	to, ok := s.title(toKind, l.To)
	if !ok {
		return nil, fault.NotFound(gone[toKind])
	}
	return map[string]string{"from": typed.Excerpt(from, 60), "to": typed.Excerpt(to, 60)}, nil
}

// tied tells whether a link stands.
func (s Strategy) tied(l Link) bool {
	var ends []string
	switch l.Kind {
	case PillarObjective:
		ends = s.Pillars[slices.IndexFunc(s.Pillars, func(p Pillar) bool { return p.ID == l.From })].Objectives
	case PillarAudience:
		ends = s.Pillars[slices.IndexFunc(s.Pillars, func(p Pillar) bool { return p.ID == l.From })].Audiences
	default:
		ends = s.Channels[slices.IndexFunc(s.Channels, func(c Channel) bool { return c.ID == l.From })].Audiences
	}
	return slices.Contains(ends, l.To)
}

// title gives what a card is called; false is a card that is not there.
func (s Strategy) title(kind, id string) (string, bool) {
	switch kind {
	case "objective":
		return titleIn(s.Objectives, id, func(o Objective) (string, string) { return o.ID, o.Statement })
	case "kpi":
		return titleIn(s.KPIs, id, func(k KPI) (string, string) { return k.ID, k.Metric })
	case "audience":
		return titleIn(s.Audiences, id, func(a Audience) (string, string) { return a.ID, a.Name })
	case "pillar":
		return titleIn(s.Pillars, id, func(p Pillar) (string, string) { return p.ID, p.Name })
	}
	return titleIn(s.Channels, id, func(c Channel) (string, string) { return c.ID, c.Platform })
}

func titleIn[T any](cards []T, id string, of func(T) (id, title string)) (string, bool) {
	for _, card := range cards {
		if own, title := of(card); own == id {
			return title, true
		}
	}
	return "", false
}

// mustKnow refuses objectives and audiences that are not the client's.
func (s *Service) mustKnow(ctx context.Context, client string, objectives, audiences []string) error {
	if len(objectives)+len(audiences) == 0 {
		return nil
	}
	all, err := s.Read(ctx, client)
	if err != nil {
		return err
	}
	for _, id := range objectives {
		if _, ok := all.title("objective", id); !ok {
			return fault.NotFound(words.FaultObjectiveMissing)
		}
	}
	for _, id := range audiences {
		if _, ok := all.title("audience", id); !ok {
			return fault.NotFound(words.FaultAudienceMissing)
		}
	}
	return nil
}

// keepPillarLinks makes a pillar's links those it is handed in with, knowing
// those it had.
func keepPillarLinks(ctx context.Context, q *db.Queries, client string, before, p Pillar) error {
	link := Link{Client: client, Kind: PillarObjective, From: p.ID}
	if err := keepLinks(ctx, q, link, before.Objectives, p.Objectives); err != nil {
		return err
	}
	for i, id := range p.Objectives {
		row := db.PlacePillarObjectiveParams{ID: p.ID + "." + id, Position: int64(i)}
		if err := q.PlacePillarObjective(ctx, row); err != nil {
			return fmt.Errorf("order objectives of pillar %s: %w", p.ID, err)
		}
	}
	link.Kind = PillarAudience
	return keepLinks(ctx, q, link, before.Audiences, p.Audiences)
}

func keepChannelLinks(ctx context.Context, q *db.Queries, client string, before, c Channel) error {
	return keepLinks(ctx, q, Link{Client: client, Kind: ChannelAudience, From: c.ID}, before.Audiences, c.Audiences)
}

// keepLinks draws and takes away links of one card until it has those wanted.
func keepLinks(ctx context.Context, q *db.Queries, l Link, had, wanted []string) error {
	for _, id := range append(slices.Clone(had), wanted...) {
		before := slices.Contains(had, id)
		l.To, l.Linked = id, slices.Contains(wanted, id)
		if before == l.Linked {
			continue
		}
		if err := write(ctx, q, l); err != nil {
			return fmt.Errorf("%s %s.%s: %w", l.Kind, l.From, l.To, err)
		}
	}
	return nil
}

// once gives the ids without those that come again; never nil.
func once(ids []string) []string {
	kept := make([]string, 0, len(ids))
	for _, id := range ids {
		if !slices.Contains(kept, id) {
			kept = append(kept, id)
		}
	}
	return kept
}

// sameSet tells whether two lists hold the same ids in whatever order.
func sameSet(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
