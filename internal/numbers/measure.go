// Package numbers is what was counted of a client and of its channels.
package numbers

import (
	"context"
	"fmt"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// Measure is a figure as it was found on a day, of one of the client's channels
// or, without one, of the client itself. A nil value is not known; it is never
// a zero.
type Measure struct {
	ID      string   `json:"id"`
	Channel string   `json:"channel"`
	Metric  string   `json:"metric"`
	Unit    string   `json:"unit"`
	Day     string   `json:"day"`
	Value   *float64 `json:"value,omitempty"`
}

// The longest that is taken of a metric and of its unit, in characters.
const nameLimit = 200

// Service keeps the measures of one studio.
type Service struct{ studio *studio.Studio }

// New gives the measures of a studio.
func New(s *studio.Studio) *Service { return &Service{studio: s} }

// Measures gives all that was measured of a client, the newest first.
func (s *Service) Measures(ctx context.Context, client string) ([]Measure, error) {
	q := s.studio.Read()
	if _, err := q.MeasureClient(ctx, client); err != nil {
		return nil, missing(err, words.FaultClientGone)
	}
	rows, err := q.Measures(ctx, client)
	if err != nil {
		return nil, fmt.Errorf("list measures of client %s: %w", client, err)
	}
	all := make([]Measure, len(rows))
	for i, row := range rows {
		all[i] = fromRow(row)
	}
	return all, nil
}

// Measure gives one measure and whose it is.
func (s *Service) Measure(ctx context.Context, id string) (m Measure, client string, err error) {
	row, err := s.studio.Read().MeasureByID(ctx, id)
	return fromRow(row), row.ClientID, missing(err, words.FaultMeasureMissing)
}

// Add keeps a figure that was found.
func (s *Service) Add(ctx context.Context, client string, m Measure) (Measure, error) {
	m, err := checked(m)
	if err != nil {
		return Measure{}, err
	}
	q := s.studio.Read()
	if _, err := q.MeasureClient(ctx, client); err != nil {
		return Measure{}, missing(err, words.FaultClientGone)
	}
	if err := mustSpeak(ctx, q, client, m.Channel); err != nil {
		return Measure{}, err
	}
	m.ID = s.studio.NewID()
	err = s.studio.Do(ctx, act("add", client, m), func(q *db.Queries) error {
		return q.AddMeasure(ctx, db.AddMeasureParams{
			ID: m.ID, ClientID: client, ChannelID: studio.Null(m.Channel), Metric: m.Metric, Unit: m.Unit, Day: m.Day,
			Value: m.Value,
		})
	})
	if err != nil {
		return Measure{}, err
	}
	return m, nil
}

// Edit changes a figure; it stays on the channel on which it was found.
func (s *Service) Edit(ctx context.Context, m Measure) (Measure, error) {
	before, client, err := s.Measure(ctx, m.ID)
	if err != nil {
		return Measure{}, err
	}
	m.Channel = before.Channel
	if m, err = checked(m); err != nil {
		return Measure{}, err
	}
	err = s.studio.Do(ctx, act("edit", client, m), func(q *db.Queries) error {
		return q.EditMeasure(ctx, db.EditMeasureParams{
			ID: m.ID, Metric: m.Metric, Unit: m.Unit, Day: m.Day, Value: m.Value,
		})
	})
	if err != nil {
		return Measure{}, err
	}
	return m, nil
}

// Remove takes a figure away.
func (s *Service) Remove(ctx context.Context, id string) error {
	m, client, err := s.Measure(ctx, id)
	if err != nil {
		return err
	}
	return s.studio.Do(ctx, act("remove", client, m), func(q *db.Queries) error { return q.DeleteMeasure(ctx, id) })
}

// act names what is done to a measure; the page finds it again by its id.
func act(verb, client string, m Measure) studio.Act {
	return studio.Act{
		Name: "dossier." + verb + "-measure", Client: client,
		Detail: map[string]string{"name": typed.Excerpt(m.Metric, 60), "record": m.ID},
	}
}

func checked(m Measure) (Measure, error) {
	for _, field := range []*string{&m.Metric, &m.Unit} {
		line, err := typed.Line(*field, nameLimit, words.FaultNameTooLong)
		if err != nil {
			return Measure{}, err
		}
		*field = line
	}
	if m.Metric == "" {
		return Measure{}, fault.Invalid(words.FaultMeasureEmpty)
	}
	if err := checkValue(m); err != nil {
		return Measure{}, err
	}
	_, err := day.Parse(m.Day)
	return m, err
}

// checkValue refuses a figure that cannot be kept, and less than nothing where a
// channel's figure is a count: what has no unit.
func checkValue(m Measure) error {
	if m.Value != nil && *m.Value < 0 && m.Unit == "" && m.Channel != "" {
		return fault.Invalid(words.FaultNumberNegative)
	}
	return typed.CheckFigure(m.Value)
}

// mustSpeak refuses a channel that is not the client's; none is no fault.
func mustSpeak(ctx context.Context, q *db.Queries, client, channel string) error {
	if channel == "" {
		return nil
	}
	owner, err := q.MeasureChannel(ctx, channel)
	if err == nil && owner != client {
		return fault.NotFound(words.FaultChannelMissing)
	}
	return missing(err, words.FaultChannelMissing)
}

// missing turns a row that is not there into a fault, and leaves other errors be.
func missing(err error, code words.Key) error {
	if studio.NoRow(err) {
		return fault.NotFound(code)
	}
	return err
}

func fromRow(row db.Measure) Measure {
	return Measure{
		ID: row.ID, Channel: studio.Text(row.ChannelID), Metric: row.Metric, Unit: row.Unit, Day: row.Day, Value: row.Value,
	}
}
