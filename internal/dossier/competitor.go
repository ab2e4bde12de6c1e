package dossier

import (
	"context"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// Competitors are those of a client side by side, in the order set by hand:
// their profiles, and the newest that was seen of each on every topic.
type Competitors struct {
	Client      string       `json:"client"`
	Competitors []Competitor `json:"competitors"`
	Profiles    []Profile    `json:"profiles"`
	Newest      []Newest     `json:"newest"`
}

// Competitor is one that wants the same customers.
type Competitor struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	About string `json:"about"`
}

// Profile is where a competitor speaks: Profile is its name or address on the
// platform.
type Profile struct {
	ID         string `json:"id"`
	Competitor string `json:"competitor"`
	Platform   string `json:"platform"`
	Profile    string `json:"profile"`
}

// Newest is the newest observation of a competitor on a topic, with how many
// older ones there are.
type Newest struct {
	Observation
	Older int `json:"older"`
}

// Competitors gives a client's competitors side by side.
func (s *Service) Competitors(ctx context.Context, client string) (c Competitors, err error) {
	q := s.studio.Read()
	c.Client = client
	if c.Competitors, err = listed(ctx, client, q.Competitors, fromCompetitor); err != nil {
		return c, fmt.Errorf("read competitors of client %s: %w", client, err)
	}
	if c.Profiles, err = listed(ctx, client, q.CompetitorProfiles, fromProfile); err != nil {
		return c, fmt.Errorf("read profiles of competitors of client %s: %w", client, err)
	}
	c.Newest, err = listed(ctx, client, q.NewestObservations, func(row db.NewestObservationsRow) Newest {
		return Newest{Observation: fromObservation(row.Observation), Older: int(row.Among) - 1}
	})
	if err != nil {
		return c, fmt.Errorf("read observations of client %s: %w", client, err)
	}
	return c, nil
}

// WriteCompetitor adds a competitor to a client's, or changes one.
func (s *Service) WriteCompetitor(ctx context.Context, client string, c Competitor) (Competitor, error) {
	return write(ctx, s, competitors, client, c)
}

// WriteProfile adds a profile to its competitor, or changes it there.
func (s *Service) WriteProfile(ctx context.Context, p Profile) (Profile, error) {
	client, err := competitors.whose(ctx, s, p.Competitor)
	if err != nil {
		return Profile{}, err
	}
	return write(ctx, s, profiles, client, p)
}

var competitors = shelve(kind[Competitor]{
	name:  "competitor",
	gone:  words.FaultCompetitorMissing,
	id:    func(c *Competitor) *string { return &c.ID },
	title: func(c Competitor) string { return c.Name },
	check: func(c Competitor) (Competitor, error) {
		if err := checkLines(&c.Name); err != nil {
			return c, err
		}
		if c.Name == "" {
			return c, fault.Invalid(words.FaultCompetitorNameless)
		}
		return c, checkTexts(&c.About)
	},
	get: func(ctx context.Context, q *db.Queries, id string) (Competitor, string, error) {
		row, err := q.CompetitorByID(ctx, id)
		return fromCompetitor(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, c Competitor) error {
		return q.PutCompetitor(ctx, db.PutCompetitorParams{ID: c.ID, ClientID: client, Name: c.Name, About: c.About})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteCompetitor(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceCompetitor(ctx, db.PlaceCompetitorParams{ID: id, Position: position})
	},
})

var profiles = shelve(kind[Profile]{
	name:   "competitor-profile",
	gone:   words.FaultProfileMissing,
	id:     func(p *Profile) *string { return &p.ID },
	holder: func(p Profile) string { return p.Competitor },
	on:     func(Profile) string { return "competitor" },
	title:  func(p Profile) string { return p.Platform },
	check: func(p Profile) (Profile, error) {
		if err := checkLines(&p.Platform); err != nil {
			return p, err
		}
		return p, checkSources(&p.Profile)
	},
	address: func(was, p Profile) (Profile, error) {
		spot, err := typed.Spot{Platform: p.Platform, Profile: p.Profile}.Checked(
			typed.Spot{Platform: was.Platform, Profile: was.Profile}, words.FaultPlatformEmpty)
		p.Platform, p.Profile = spot.Platform, spot.Profile
		return p, err
	},
	get: func(ctx context.Context, q *db.Queries, id string) (Profile, string, error) {
		row, err := q.CompetitorProfileByID(ctx, id)
		return fromProfile(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, p Profile) error {
		return q.PutCompetitorProfile(ctx, db.PutCompetitorProfileParams{
			ID: p.ID, ClientID: client, CompetitorID: p.Competitor, Platform: p.Platform, Profile: p.Profile,
		})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteCompetitorProfile(ctx, id) },
})

func fromCompetitor(row db.Competitor) Competitor {
	return Competitor{ID: row.ID, Name: row.Name, About: row.About}
}

func fromProfile(row db.CompetitorProfile) Profile {
	return Profile{ID: row.ID, Competitor: row.CompetitorID, Platform: row.Platform, Profile: row.Profile}
}
