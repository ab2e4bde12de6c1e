package overview

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

const (
	mostHits   = 80
	mostPosts  = 40
	queryLimit = 300
)

// Search finds clients, posts, ideas, the cards of the strategy and the records
// of the dossier that hold every word of the query, or begin with it; accents
// and case do not matter. What belongs to the current client comes first, to
// archived ones last. There are 80 hits at most, and none for an empty query.
func (s *Service) Search(ctx context.Context, query, current string) ([]Hit, error) {
	query, err := typed.Line(query, queryLimit, words.FaultTextTooLong)
	if err != nil || query == "" {
		return []Hit{}, err
	}
	q := s.studio.Read()
	clients, err := q.SearchableClients(ctx)
	if err != nil {
		return nil, fmt.Errorf("search clients: %w", err)
	}
	found := clientHits(clients, query)
	cards, err := q.SearchableCards(ctx)
	if err != nil {
		return nil, fmt.Errorf("search strategies: %w", err)
	}
	found = append(found, cardHits(cards, query)...)
	posts, err := findPosts(ctx, q, query, current)
	if err != nil {
		return nil, fmt.Errorf("search posts for %q: %w", query, err)
	}
	found = append(found, posts...)
	records, err := findInDossiers(ctx, q, query, current)
	if err != nil {
		return nil, fmt.Errorf("search dossiers for %q: %w", query, err)
	}
	found = append(found, records...)
	return ordered(found, clients, query, current), nil
}

func clientHits(clients []db.SearchableClientsRow, query string) []Hit {
	var hits []Hit
	for _, c := range clients {
		detail := joined(c.Sector, c.Place)
		if holds(c.Name+" "+detail+" "+c.Since, query) {
			hits = append(hits, Hit{Kind: "client", ID: c.ID, Client: c.ID, Title: c.Name, Detail: detail})
		}
		for _, said := range []struct{ field, text string }{{"does", c.Does}, {"earns", c.Earns}} {
			if holds(said.text, query) {
				hits = append(hits, Hit{Kind: "business", ID: c.ID, Field: said.field, Client: c.ID, Title: typed.Excerpt(said.text, 80)})
			}
		}
	}
	return hits
}

func cardHits(cards []db.SearchableCardsRow, query string) []Hit {
	var hits []Hit
	for _, c := range cards {
		if holds(c.Title+" "+c.Detail+" "+c.More, query) {
			title, detail := c.Title, c.Detail
			if c.Called != "" {
				title, detail = c.Called, joined(title, detail)
			}
			hits = append(hits, shownIn(c.Place, Hit{
				Kind: c.Kind, ID: c.ID, Field: c.Field, Client: c.ClientID,
				Title: typed.Excerpt(title, 80), Detail: typed.Excerpt(detail, 80),
			}))
		}
	}
	return hits
}

// joined sets those texts beside one another that say something.
func joined(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), " · ")
}

// findInDossiers asks the dossiers' own index for words.
func findInDossiers(ctx context.Context, q *db.Queries, query, current string) ([]Hit, error) {
	match := matching(query)
	if match == "" {
		return nil, nil
	}
	rows, err := q.FindInDossiers(ctx, db.FindInDossiersParams{Words: match, ClientID: current})
	hits := make([]Hit, len(rows))
	for i, row := range rows {
		hits[i] = shownIn(row.Place, Hit{
			Kind: hyphened(row.Kind), ID: row.ID, Client: row.ClientID, Day: row.Day,
			Title: typed.Excerpt(row.Title, 80), Detail: typed.Excerpt(row.Text, 80),
			Value: row.Measured, Unit: row.Unit,
		})
		if row.Noted == "" && row.Seen != nil {
			hits[i].Value = row.Seen
		}
	}
	return hits, err
}

// shownIn says of a hit where it is shown: place is the kind and the id of a
// record, or empty for its own.
func shownIn(place string, h Hit) Hit {
	kind, id, _ := strings.Cut(place, " ")
	if id != "" && id != h.ID {
		h.Place, h.ID, h.Part = hyphened(kind), id, h.ID
	}
	return h
}

// hyphened gives the name of a table as the kind of its records.
func hyphened(table string) string { return strings.ReplaceAll(table, "_", "-") }

// findPosts asks the index for words, in titles first. A query of signs alone, such as an emoji,
// has no words: it is looked for as it is written.
func findPosts(ctx context.Context, q *db.Queries, query, current string) ([]Hit, error) {
	match := matching(query)
	if match == "" {
		rows, err := q.FindPostsBySign(ctx, db.FindPostsBySignParams{Sign: query, ClientID: current})
		hits := make([]Hit, 0, len(rows))
		for _, row := range rows {
			hits = append(hits, postHit(db.FindPostsRow(row)))
		}
		return hits, err
	}
	var hits []Hit
	for _, where := range []string{"title : (" + match + ")", match} {
		rows, err := q.FindPosts(ctx, db.FindPostsParams{Words: where, ClientID: current})
		if err != nil {
			return nil, err
		}
		for _, row := range rows {
			if hit := postHit(row); len(hits) < mostPosts && !slices.Contains(hits, hit) {
				hits = append(hits, hit)
			}
		}
	}
	return hits, nil
}

func postHit(row db.FindPostsRow) Hit {
	kind := "post"
	if row.State == "idea" {
		kind = "idea"
	}
	return Hit{
		Kind: kind, ID: row.ID, Client: row.ClientID, Title: row.Title,
		Detail: typed.Excerpt(row.Caption, 80), Day: studio.Text(row.Day),
	}
}

// holds tells whether a text has every word of the query in it.
func holds(text, query string) bool {
	text = fold(text)
	for _, word := range strings.Fields(fold(query)) {
		if !strings.Contains(text, cmp.Or(strings.Trim(word, "'"), word)) {
			return false
		}
	}
	return true
}

// fold makes texts that differ only in case, accents and the shape of an
// apostrophe equal.
func fold(s string) string {
	bare := strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r == '’' || r == '‘':
			return '\''
		}
		return r
	}, norm.NFKD.String(s))
	return cases.Fold().String(bare)
}

// ordered puts the hits in the order in which they are worth reading and names
// the client of each.
func ordered(hits []Hit, clients []db.SearchableClientsRow, query, current string) []Hit {
	type standing struct {
		name     string
		archived int64
	}
	of := make(map[string]standing, len(clients))
	for _, c := range clients {
		of[c.ID] = standing{c.Name, c.Archived}
	}
	start := fold(query)
	begins := func(h Hit) int {
		if strings.HasPrefix(fold(h.Title), start) {
			return 0
		}
		return 1
	}
	elsewhere := func(h Hit) int {
		if h.Client == current {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Or(
			cmp.Compare(elsewhere(a), elsewhere(b)),
			cmp.Compare(of[a.Client].archived, of[b.Client].archived),
			cmp.Compare(begins(a), begins(b)),
		)
	})
	hits = hits[:min(len(hits), mostHits)]
	for i := range hits {
		hits[i].ClientName = of[hits[i].Client].name
	}
	return append([]Hit{}, hits...)
}
