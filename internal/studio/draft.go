package studio

import (
	"context"
	"strings"

	"timone/internal/studio/db"
)

// Drafts gives what was typed and is in no record yet, by the place in the
// screens where it stands.
func (s *Studio) Drafts(ctx context.Context) (map[string]string, error) {
	rows, err := s.read.Drafts(ctx)
	if err != nil {
		return nil, s.explain(err, "read drafts")
	}
	drafts := make(map[string]string, len(rows))
	for _, row := range rows {
		drafts[row.Place] = row.Text
	}
	return drafts, nil
}

// KeepDraft keeps what stands at a place until it is in its record; an empty text
// drops it. That is on the disk when it returns, and is no act: nothing undoes it.
func (s *Studio) KeepDraft(ctx context.Context, place, text string) error {
	release, err := s.take(ctx)
	if err != nil {
		return err
	}
	defer release()
	q := db.New(s.writer)
	if text == "" {
		err = q.DropDraft(ctx, place)
	} else {
		err = q.PutDraft(ctx, db.PutDraftParams{Place: place, Text: text})
	}
	return s.explain(err, "keep draft")
}

// sweepDrafts drops what was typed on a record that is gone and that nothing can
// bring back. A place is a path, and names its records by their ids, alone or beside
// a word: "figure 7/first".
func (s *Studio) sweepDrafts(ctx context.Context) error {
	drafts, err := s.read.Drafts(ctx)
	if err != nil {
		return err
	}
	for _, draft := range drafts {
		for id := range strings.FieldsFuncSeq(draft.Place, func(r rune) bool { return r == '/' || r == ' ' }) {
			gone, err := s.read.IsGoneForGood(ctx, id)
			if err != nil {
				return err
			}
			if gone == 0 {
				continue
			}
			if err := db.New(s.writer).DropDraft(ctx, draft.Place); err != nil {
				return err
			}
			break
		}
	}
	return nil
}
