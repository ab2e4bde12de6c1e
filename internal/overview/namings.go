package overview

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"timone/internal/studio/db"
)

// Named is a person or body whose name is looked for: the id of its record, which
// may be gone, and its client.
type Named struct {
	ID     string `json:"id"`
	Name   string `json:"name"`
	Client string `json:"client"`
}

// Namings says where somebody may be named beside the own record: in how many
// texts of the studio, and how many papers were exported for the client.
type Namings struct {
	Texts     int `json:"texts"`
	Documents int `json:"documents"`
}

// Namings counts where somebody may be named beside the own record.
func (s *Service) Namings(ctx context.Context, n Named) (Namings, error) {
	q := s.studio.Read()
	documents, err := q.CountDocuments(ctx, n.Client)
	if err != nil {
		return Namings{}, fmt.Errorf("count documents: %w", err)
	}
	all, err := texts(ctx, q, n.ID, n.Name)
	return Namings{Texts: all, Documents: int(documents)}, err
}

// texts counts what Search looks in and a name stands in as it is written, but for
// the record of that id.
func texts(ctx context.Context, q *db.Queries, id, name string) (int, error) {
	name = spaced(name)
	if name == "" {
		return 0, nil
	}
	row, err := q.CountNamings(ctx, db.CountNamingsParams{ID: id, Words: `"` + name + `"`})
	if err != nil {
		return 0, fmt.Errorf("look for the name of stakeholder %s: %w", id, err)
	}
	clients, err := q.SearchableClients(ctx)
	if err != nil {
		return 0, fmt.Errorf("look for the name of stakeholder %s: %w", id, err)
	}
	cards, err := q.SearchableCards(ctx)
	if err != nil {
		return 0, fmt.Errorf("look for the name of stakeholder %s: %w", id, err)
	}
	n := int(row.Posts + row.Records)
	count := func(text string) {
		if strings.Contains(" "+spaced(text)+" ", " "+name+" ") {
			n++
		}
	}
	for _, c := range clients {
		count(strings.Join([]string{c.Name, c.Sector, c.Place, c.Since}, "\n"))
		count(c.Does)
		count(c.Earns)
	}
	for _, c := range cards {
		count(strings.Join([]string{c.Title, c.Detail, c.More}, "\n"))
	}
	return n, nil
}

// spaced gives the words of a text, folded, with one space between them.
func spaced(text string) string {
	return strings.Join(strings.FieldsFunc(fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }), " ")
}
