package dossier

import (
	"context"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Market is what is known of a client's market: notes in the order set by hand,
// and what speaks for each.
type Market struct {
	Client   string     `json:"client"`
	Notes    []Note     `json:"notes"`
	Evidence []Evidence `json:"evidence"`
}

// Note is one thing known of a client's market.
type Note struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// Market gives what is known of a client's market.
func (s *Service) Market(ctx context.Context, client string) (Market, error) {
	q := s.studio.Read()
	notes, err := listed(ctx, client, q.MarketNotes, fromNote)
	if err != nil {
		return Market{}, fmt.Errorf("read market of client %s: %w", client, err)
	}
	proof, err := evidence(ctx, q, client, notesOnMarket.name)
	return Market{Client: client, Notes: notes, Evidence: proof}, err
}

// WriteNote adds a note on a client's market, or changes one.
func (s *Service) WriteNote(ctx context.Context, client string, n Note) (Note, error) {
	return write(ctx, s, notesOnMarket, client, n)
}

var notesOnMarket = shelve(kind[Note]{
	name:  "market-note",
	gone:  words.FaultMarketNoteMissing,
	id:    func(n *Note) *string { return &n.ID },
	title: func(n Note) string { return n.Title },
	check: func(n Note) (Note, error) {
		if err := checkLines(&n.Title); err != nil {
			return n, err
		}
		if n.Title == "" {
			return n, fault.Invalid(words.FaultMarketNoteEmpty)
		}
		return n, checkTexts(&n.Text)
	},
	get: func(ctx context.Context, q *db.Queries, id string) (Note, string, error) {
		row, err := q.MarketNoteByID(ctx, id)
		return fromNote(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, n Note) error {
		return q.PutMarketNote(ctx, db.PutMarketNoteParams{ID: n.ID, ClientID: client, Title: n.Title, Text: n.Text})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteMarketNote(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceMarketNote(ctx, db.PlaceMarketNoteParams{ID: id, Position: position})
	},
})

func fromNote(row db.MarketNote) Note { return Note{ID: row.ID, Title: row.Title, Text: row.Text} }
