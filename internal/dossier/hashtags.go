package dossier

import (
	"context"
	"strings"
	"unicode"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// HashtagSet is hashtags that a brand puts under its posts together: Tags is
// all of them as they are pasted, "#pane #lievitomadre".
type HashtagSet struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Tags string `json:"tags"`
}

// WriteHashtagSet adds a set of hashtags to a client's brand, or changes one.
// Its tags are written with one # each, without spaces, none of them twice.
func (s *Service) WriteHashtagSet(ctx context.Context, client string, h HashtagSet) (HashtagSet, error) {
	return write(ctx, s, hashtagSets, client, h)
}

var hashtagSets = shelve(kind[HashtagSet]{
	name:  "hashtag-set",
	gone:  words.FaultHashtagSetMissing,
	id:    func(h *HashtagSet) *string { return &h.ID },
	title: func(h HashtagSet) string { return h.Name },
	check: checkedHashtagSet,
	get: func(ctx context.Context, q *db.Queries, id string) (HashtagSet, string, error) {
		row, err := q.HashtagSetByID(ctx, id)
		return fromHashtagSet(row), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, h HashtagSet) error {
		return q.PutHashtagSet(ctx, db.PutHashtagSetParams{ID: h.ID, ClientID: client, Name: h.Name, Tags: h.Tags})
	},
	remove: func(ctx context.Context, q *db.Queries, id string) error { return q.DeleteHashtagSet(ctx, id) },
	place: func(ctx context.Context, q *db.Queries, id string, position int64) error {
		return q.PlaceHashtagSet(ctx, db.PlaceHashtagSetParams{ID: id, Position: position})
	},
})

func checkedHashtagSet(h HashtagSet) (HashtagSet, error) {
	if err := checkLines(&h.Name); err != nil {
		return h, err
	}
	if err := checkTexts(&h.Tags); err != nil {
		return h, err
	}
	if h.Name == "" {
		return h, fault.Invalid(words.FaultHashtagSetEmpty)
	}
	h.Tags = hashtags(h.Tags)
	return h, nil
}

// hashtags writes what was typed as hashtags, none of them twice.
func hashtags(typed string) string {
	var tags []string
	seen := map[string]bool{}
	for _, part := range apart(typed) {
		tag := strings.Map(inHashtag, part)
		if !strings.ContainsFunc(tag, said) || seen[fold(tag)] {
			continue
		}
		seen[fold(tag)] = true
		tags = append(tags, "#"+tag)
	}
	return strings.Join(tags, " ")
}

// apart sets hashtags apart as they were meant. Where there are commas, semicolons or
// line breaks, what stands between them is one tag, whatever spaces it has, unless a #
// stands within it. Otherwise every space and every # begins another.
func apart(typed string) (parts []string) {
	items := strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(",;\n", r) })
	for _, item := range items {
		item = strings.TrimLeftFunc(item, begins)
		if len(items) > 1 && !strings.ContainsFunc(item, hashed) {
			parts = append(parts, item)
		} else {
			parts = append(parts, strings.FieldsFunc(item, begins)...)
		}
	}
	return parts
}

func hashed(r rune) bool { return r == '#' || r == '\uff03' }

func begins(r rune) bool { return hashed(r) || unicode.IsSpace(r) }

// inHashtag keeps letters, numbers and emoji, which networks read as part of a
// tag, and drops what would end it.
func inHashtag(r rune) rune {
	if said(r) || r == '_' || unicode.In(r, unicode.M, unicode.Sk, unicode.Cf) {
		return r
	}
	return -1
}

// said tells what a tag can stand for by itself.
func said(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.So) }

func fromHashtagSet(row db.HashtagSet) HashtagSet {
	return HashtagSet{ID: row.ID, Name: row.Name, Tags: row.Tags}
}
