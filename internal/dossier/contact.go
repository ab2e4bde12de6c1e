package dossier

import (
	"context"
	"fmt"
	"strings"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Contact is one that took place with a stakeholder: on which day, and what came
// of it.
type Contact struct {
	ID          string `json:"id"`
	Stakeholder string `json:"stakeholder"`
	Day         string `json:"day"`
	Outcome     string `json:"outcome"`
}

// Contacts gives the contacts with a stakeholder, the newest first.
func (s *Service) Contacts(ctx context.Context, stakeholder string) ([]Contact, error) {
	all, err := listed(ctx, stakeholder, s.studio.Read().Contacts, fromContact)
	if err != nil {
		return nil, fmt.Errorf("read contacts with %s: %w", stakeholder, err)
	}
	return all, nil
}

// WriteContact adds a contact to a stakeholder's log, or changes it there.
func (s *Service) WriteContact(ctx context.Context, c Contact) (Contact, error) {
	_, client, err := stakeholders.find(ctx, s, c.Stakeholder)
	if err != nil {
		return Contact{}, err
	}
	return write(ctx, s, contacts, client, c)
}

var contacts = shelve(kind[Contact]{
	name:   "contact",
	gone:   words.FaultContactMissing,
	id:     func(c *Contact) *string { return &c.ID },
	holder: func(c Contact) string { return c.Stakeholder },
	title:  func(c Contact) string { return c.Outcome },
	check:  checkedContact,
	get: func(ctx context.Context, q *db.Queries, id string) (Contact, string, error) {
		row, err := q.ContactByID(ctx, id)
		return fromContact(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, c Contact) error {
		return q.PutContact(ctx, db.PutContactParams{
			ID: c.ID, ClientID: client, StakeholderID: c.Stakeholder, Day: c.Day, Outcome: c.Outcome,
		})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteContact(ctx, id) },
})

func checkedContact(c Contact) (Contact, error) {
	if err := checkTexts(&c.Outcome); err != nil {
		return c, err
	}
	if strings.TrimSpace(c.Outcome) == "" {
		return c, fault.Invalid(words.FaultContactEmpty)
	}
	_, err := day.Parse(c.Day)
	return c, err
}

func fromContact(row db.Contact) Contact {
	return Contact{ID: row.ID, Stakeholder: row.StakeholderID, Day: row.Day, Outcome: row.Outcome}
}
