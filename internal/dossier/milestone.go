package dossier

import (
	"context"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Milestone is an event of a client's history. Date is as far as it is known:
// 1957, 1957-06 or 1957-06-12. Meaning is what it says today.
type Milestone struct {
	ID      string `json:"id"`
	Date    string `json:"date"`
	Event   string `json:"event"`
	Meaning string `json:"meaning"`
}

// Milestone gives one milestone.
func (s *Service) Milestone(ctx context.Context, id string) (Milestone, error) {
	m, _, err := milestones.find(ctx, s, id)
	return m, err
}

// WriteMilestone adds a milestone to a client's history, or changes one.
func (s *Service) WriteMilestone(ctx context.Context, client string, m Milestone) (Milestone, error) {
	return write(ctx, s, milestones, client, m)
}

var milestones = shelve(kind[Milestone]{
	name:  "milestone",
	gone:  words.FaultMilestoneMissing,
	id:    func(m *Milestone) *string { return &m.ID },
	title: func(m Milestone) string { return m.Event },
	check: checkedMilestone,
	get: func(ctx context.Context, q *db.Queries, id string) (Milestone, string, error) {
		row, err := q.MilestoneByID(ctx, id)
		return fromMilestone(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, m Milestone) error {
		return q.PutMilestone(ctx, db.PutMilestoneParams{
			ID: m.ID, ClientID: client, Date: m.Date, Event: m.Event, Meaning: m.Meaning,
		})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteMilestone(ctx, id) },
})

func checkedMilestone(m Milestone) (Milestone, error) {
	if err := checkLines(&m.Event); err != nil {
		return m, err
	}
	if err := checkTexts(&m.Meaning); err != nil {
		return m, err
	}
	if m.Event == "" {
		return m, fault.Invalid(words.FaultMilestoneEmpty)
	}
	date, err := day.ParseRough(m.Date)
	m.Date = string(date)
	return m, err
}

func fromMilestone(row db.Milestone) Milestone {
	return Milestone{ID: row.ID, Date: row.Date, Event: row.Event, Meaning: row.Meaning}
}
