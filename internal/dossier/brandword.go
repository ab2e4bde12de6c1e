package dossier

import (
	"context"
	"fmt"
	"strings"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// BrandWord is a word, or a few, that a brand uses or avoids: Kind is use or
// avoid. Instead is what it says in place of one that it avoids.
type BrandWord struct {
	ID      string `json:"id"`
	Kind    string `json:"kind"`
	Text    string `json:"text"`
	Instead string `json:"instead"`
}

// The kinds of a brand's words.
const (
	use   = "use"
	avoid = "avoid"
)

// BrandWords gives the words that a client's brand uses and avoids.
func (s *Service) BrandWords(ctx context.Context, client string) ([]BrandWord, error) {
	all, err := listed(ctx, client, s.studio.Read().BrandWords, fromBrandWord)
	if err != nil {
		return nil, fmt.Errorf("read words of client %s: %w", client, err)
	}
	return all, nil
}

// AddBrandWords adds all the words of a list that was typed or pasted, set apart
// by commas, semicolons or line breaks, in one act. A word that is there already
// is not added twice; one that is there as the other kind is refused, and nothing
// is added then. It gives the words of the brand.
func (s *Service) AddBrandWords(ctx context.Context, client, kind, list string) ([]BrandWord, error) {
	there, err := s.BrandWords(ctx, client)
	if err != nil {
		return nil, err
	}
	added, err := s.newWords(there, kind, list)
	if err != nil || len(added) == 0 {
		return there, err
	}
	if _, err := s.Client(ctx, client); err != nil {
		return nil, err
	}
	first := added[0]
	first.Text = joined(added)
	err = s.studio.Do(ctx, brandWords.act("add", client, first), func(q *db.Queries) error {
		return putWords(ctx, q, client, added)
	})
	return append(there, added...), err
}

// JoinWords adds the words of a list that a client's brand has not. It is part of
// the caller's act.
func (s *Service) JoinWords(ctx context.Context, q *db.Queries, client, kind, list string) error {
	there, err := listed(ctx, client, q.BrandWords, fromBrandWord)
	if err != nil {
		return fmt.Errorf("read words of client %s: %w", client, err)
	}
	added, err := s.newWords(there, kind, list)
	if err != nil {
		return err
	}
	return putWords(ctx, q, client, added)
}

func putWords(ctx context.Context, q *db.Queries, client string, added []BrandWord) error {
	for _, w := range added {
		if err := brandWords.put(ctx, q, client, w); err != nil {
			return fmt.Errorf("add word: %w", err)
		}
	}
	return nil
}

// CheckWords counts the words of a list that the brand has not. It refuses a list of
// which the brand has one as the other kind.
func (s *Service) CheckWords(ctx context.Context, client, kind, list string) (fresh int, err error) {
	there, err := s.BrandWords(ctx, client)
	if err != nil {
		return 0, err
	}
	added, err := s.newWords(there, kind, list)
	return len(added), err
}

// newWords are the words of a list that a brand has not.
func (s *Service) newWords(there []BrandWord, kind, list string) ([]BrandWord, error) {
	var added []BrandWord
	for _, text := range strings.FieldsFunc(list, func(r rune) bool { return strings.ContainsRune(",;\n\r", r) }) {
		if strings.TrimSpace(text) == "" {
			continue
		}
		w, err := checkedBrandWord(BrandWord{ID: s.studio.NewID(), Kind: kind, Text: text})
		if err != nil {
			return nil, err
		}
		twin := twinOf(append(there[:len(there):len(there)], added...), w)
		switch {
		case twin == nil:
			added = append(added, w)
		case twin.Kind != kind:
			return nil, otherKind(*twin)
		}
	}
	return added, nil
}

// WriteBrandWord changes a word of a client's brand. It refuses one that the
// brand has already.
func (s *Service) WriteBrandWord(ctx context.Context, w BrandWord) (BrandWord, error) {
	before, client, err := brandWords.find(ctx, s, w.ID)
	if err != nil {
		return BrandWord{}, err
	}
	w.Kind = before.Kind
	there, err := s.BrandWords(ctx, client)
	if err != nil {
		return BrandWord{}, err
	}
	switch twin := twinOf(there, w); {
	case twin == nil:
		return write(ctx, s, brandWords, client, w)
	case twin.Kind != w.Kind:
		return BrandWord{}, otherKind(*twin)
	default:
		return BrandWord{}, fault.Conflict(words.FaultWordTwice, "word", twin.Text)
	}
}

// twinOf finds another word that says the same, or nil.
func twinOf(all []BrandWord, w BrandWord) *BrandWord {
	for i := range all {
		if all[i].ID != w.ID && fold(all[i].Text) == fold(strings.TrimSpace(w.Text)) {
			return &all[i]
		}
	}
	return nil
}

func otherKind(twin BrandWord) error {
	if twin.Kind == use {
		return fault.Conflict(words.FaultWordUsed, "word", twin.Text)
	}
	return fault.Conflict(words.FaultWordAvoided, "word", twin.Text)
}

func joined(all []BrandWord) string {
	texts := make([]string, len(all))
	for i, w := range all {
		texts[i] = w.Text
	}
	return strings.Join(texts, ", ")
}

var brandWords = shelve(kind[BrandWord]{
	name:  "brand-word",
	gone:  words.FaultWordMissing,
	id:    func(w *BrandWord) *string { return &w.ID },
	title: func(w BrandWord) string { return w.Text },
	check: checkedBrandWord,
	get: func(ctx context.Context, q *db.Queries, id string) (BrandWord, string, error) {
		row, err := q.BrandWordByID(ctx, id)
		return fromBrandWord(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, w BrandWord) error {
		return q.PutBrandWord(ctx, db.PutBrandWordParams{ID: w.ID, ClientID: client, Kind: w.Kind, Text: w.Text, Instead: w.Instead})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteBrandWord(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceBrandWord(ctx, db.PlaceBrandWordParams{ID: id, Position: position})
	},
})

func checkedBrandWord(w BrandWord) (BrandWord, error) {
	if err := checkLines(&w.Text, &w.Instead); err != nil {
		return w, err
	}
	if err := checkChoice(w.Kind, use, avoid); err != nil {
		return w, err
	}
	if w.Text == "" {
		return w, fault.Invalid(words.FaultWordEmpty)
	}
	return w, nil
}

func fromBrandWord(row db.BrandWord) BrandWord {
	return BrandWord{ID: row.ID, Kind: row.Kind, Text: row.Text, Instead: row.Instead}
}
