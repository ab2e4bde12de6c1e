package dossier

import (
	"context"
	"strings"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// Observation is what was seen of a competitor on a day. Topic is one of
// Topics; Value is the figure, if it is one. It says something in words or by its
// figure.
type Observation struct {
	ID         string   `json:"id"`
	Competitor string   `json:"competitor"`
	Day        string   `json:"day"`
	Topic      string   `json:"topic"`
	Text       string   `json:"text"`
	Value      *float64 `json:"value,omitempty"`
}

// Observed is all that was seen of a competitor, the newest first.
type Observed struct {
	Competitor   string        `json:"competitor"`
	Observations []Observation `json:"observations"`
}

// Observed gives all that was seen of a competitor.
func (s *Service) Observed(ctx context.Context, competitor string) (Observed, error) {
	all, err := listed(ctx, competitor, s.studio.Read().ObservationsOfCompetitor, fromObservation)
	return Observed{Competitor: competitor, Observations: all}, err
}

// Observation gives one observation.
func (s *Service) Observation(ctx context.Context, id string) (Observation, error) {
	o, _, err := observations.find(ctx, s, id)
	return o, err
}

// WriteObservation adds an observation of its competitor, or changes it there.
func (s *Service) WriteObservation(ctx context.Context, o Observation) (Observation, error) {
	client, err := competitors.whose(ctx, s, o.Competitor)
	if err != nil {
		return Observation{}, err
	}
	return write(ctx, s, observations, client, o)
}

var observations = shelve(kind[Observation]{
	name:   "observation",
	gone:   words.FaultObservationMissing,
	id:     func(o *Observation) *string { return &o.ID },
	holder: func(o Observation) string { return o.Competitor },
	on:     func(Observation) string { return "competitor" },
	title:  func(o Observation) string { return o.Text },
	check:  checkedObservation,
	get: func(ctx context.Context, q *db.Queries, id string) (Observation, string, error) {
		row, err := q.ObservationByID(ctx, id)
		return fromObservation(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, o Observation) error {
		return q.PutObservation(ctx, db.PutObservationParams{
			ID: o.ID, ClientID: client, CompetitorID: o.Competitor, Day: o.Day, Topic: o.Topic, Text: o.Text, Value: o.Value,
		})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteObservation(ctx, id) },
})

// TopicPrice is the topic whose figures are prices.
const TopicPrice = "price"

// Topics is what can be seen of a competitor.
var Topics = []string{"content", "followers", "rhythm", "offer", TopicPrice, "tone", "ads", "other"}

func checkedObservation(o Observation) (Observation, error) {
	if err := checkTexts(&o.Text); err != nil {
		return o, err
	}
	if strings.TrimSpace(o.Text) == "" && o.Value == nil {
		return o, fault.Invalid(words.FaultObservationEmpty)
	}
	if err := typed.CheckFigure(o.Value); err != nil {
		return o, err
	}
	if err := checkChoice(o.Topic, Topics...); err != nil {
		return o, err
	}
	d, err := day.Parse(o.Day)
	o.Day = string(d)
	return o, err
}

func fromObservation(row db.Observation) Observation {
	return Observation{
		ID: row.ID, Competitor: row.CompetitorID, Day: row.Day, Topic: row.Topic, Text: row.Text, Value: row.Value,
	}
}
