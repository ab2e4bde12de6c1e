package overview

import (
	"context"
	"fmt"

	"timone/internal/studio"
)

// Service reads across the features of one studio.
type Service struct{ studio *studio.Studio }

// New gives the overview of a studio.
func New(s *studio.Studio) *Service { return &Service{studio: s} }

// ClientLine is a client in a list: how many posts it has, and the first and
// last day of those with a day, empty when there is none.
type ClientLine struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Posts    int    `json:"posts"`
	FirstDay string `json:"firstDay"`
	LastDay  string `json:"lastDay"`
}

// Clients gives a line for every client, archived ones among them, in the order
// of the rail.
func (s *Service) Clients(ctx context.Context) ([]ClientLine, error) {
	rows, err := s.studio.Read().ClientLines(ctx)
	if err != nil {
		return nil, fmt.Errorf("list clients: %w", err)
	}
	lines := make([]ClientLine, 0, len(rows))
	for _, row := range rows {
		lines = append(lines, ClientLine{
			ID: row.ID, Name: row.Name, Posts: int(row.Posts), FirstDay: row.FirstDay, LastDay: row.LastDay,
		})
	}
	return lines, nil
}
