package calendar

import (
	"context"
	"fmt"
	"slices"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// The longest title and caption, in characters.
const (
	titleLimit   = 300
	captionLimit = 20_000
)

var states = []string{Idea, Drafted, WithClient, ChangesAsked, Approved, Published, Discarded}

// Edit changes a post as the composer shows it. A post given a pillar and no
// objective of its own serves the pillar's main one. Typing folds into one act.
func (s *Service) Edit(ctx context.Context, e Edit) (Post, error) {
	before, err := s.Post(ctx, e.ID)
	if err != nil {
		return Post{}, err
	}
	after, err := s.edited(ctx, before, e)
	if err != nil {
		return Post{}, err
	}
	if same(before, after) {
		return before, nil
	}
	act := ActOn("calendar.edit", after)
	if onlyTyped(before, after) {
		act.Key = "post:" + after.ID + ":text"
	}
	err = s.studio.Do(ctx, act, func(q *db.Queries) error { return s.keep(ctx, q, before, after) })
	if err != nil {
		return Post{}, err
	}
	return s.Post(ctx, e.ID)
}

// edited gives the post as it is to be, or the first fault found in the edit.
func (s *Service) edited(ctx context.Context, before Post, e Edit) (Post, error) {
	p := before
	var err error
	if p.Title, err = typed.Line(e.Title, titleLimit, words.FaultTitleTooLong); err != nil {
		return Post{}, err
	}
	if p.Caption, err = typed.Text(e.Caption, captionLimit, words.FaultCaptionTooLong); err != nil {
		return Post{}, err
	}
	if !slices.Contains(states, e.State) {
		return Post{}, fault.Invalid(words.FaultChoiceUnknown, "choice", e.State)
	}
	if e.Time != "" {
		if _, err := day.ParseTime(e.Time); err != nil {
			return Post{}, err
		}
	}
	p.State, p.Time = e.State, e.Time
	if p.Channels, err = s.known(ctx, before.Client, e.Channels); err != nil {
		return Post{}, err
	}
	p.Pillar, p.Objective = e.Pillar, e.Objective
	return s.hung(ctx, before, p)
}

// hung checks what the post hangs on, and lets the objective follow the pillar
// unless the user chose it.
func (s *Service) hung(ctx context.Context, before, p Post) (Post, error) {
	q := s.studio.Read()
	if p.Pillar != "" {
		_, err := q.PillarOfPosts(ctx, db.PillarOfPostsParams{ID: p.Pillar, ClientID: p.Client})
		if err := missing(err, words.FaultPillarMissing); err != nil {
			return Post{}, err
		}
	}
	if p.Pillar != before.Pillar && p.Objective == before.Objective {
		followed, err := follow(ctx, q, before, p.Pillar)
		if err != nil {
			return Post{}, err
		}
		p.Objective = followed
	}
	if p.Objective != "" {
		_, err := q.ObjectiveOfPosts(ctx, db.ObjectiveOfPostsParams{ID: p.Objective, ClientID: p.Client})
		if err := missing(err, words.FaultObjectiveMissing); err != nil {
			return Post{}, err
		}
	}
	return p, nil
}

// follow gives the objective of a post that changes its pillar: the new
// pillar's main one, or the post's own where that was not its old pillar's.
func follow(ctx context.Context, q *db.Queries, p Post, pillar string) (string, error) {
	old, err := mainObjective(ctx, q, p.Pillar)
	if err != nil {
		return "", err
	}
	if p.Objective != "" && p.Objective != old {
		return p.Objective, nil
	}
	return mainObjective(ctx, q, pillar)
}

// mainObjective is the first objective of a pillar, or empty.
func mainObjective(ctx context.Context, q *db.Queries, pillar string) (string, error) {
	id, err := q.MainObjective(ctx, pillar)
	if studio.NoRow(err) {
		return "", nil
	}
	return id, err
}

// known gives the channels named, in the order the client has them; it refuses
// one that is not the client's.
func (s *Service) known(ctx context.Context, client string, wanted []string) ([]string, error) {
	all, err := s.studio.Read().ChannelsOfPosts(ctx, client)
	if err != nil {
		return nil, fmt.Errorf("channels of client %s: %w", client, err)
	}
	for _, id := range wanted {
		if !slices.Contains(all, id) {
			return nil, fault.NotFound(words.FaultChannelMissing)
		}
	}
	return slices.DeleteFunc(all, func(id string) bool { return !slices.Contains(wanted, id) }), nil
}

// keep writes what an edit changed. Another hour is another place in the day:
// at the foot of those with the same hour.
func (s *Service) keep(ctx context.Context, q *db.Queries, before, after Post) error {
	err := q.EditPost(ctx, db.EditPostParams{
		ID: after.ID, Title: after.Title, Caption: after.Caption,
		PillarID: studio.Null(after.Pillar), ObjectiveID: studio.Null(after.Objective),
		State: after.State, Time: studio.Null(after.Time), Now: s.studio.Now(),
	})
	if err != nil {
		return fmt.Errorf("edit post %s: %w", after.ID, err)
	}
	if err := tieChannels(ctx, q, after, before.Channels); err != nil {
		return err
	}
	if after.Time == before.Time || after.Day == "" {
		return nil
	}
	return s.place(ctx, q, after, foot)
}

// tieChannels makes a post's variants those of its channels, knowing those it had.
func tieChannels(ctx context.Context, q *db.Queries, p Post, had []string) error {
	for _, id := range p.Channels {
		if slices.Contains(had, id) {
			continue
		}
		row := db.AddVariantParams{ID: p.ID + "." + id, ClientID: p.Client, PostID: p.ID, ChannelID: id}
		if err := q.AddVariant(ctx, row); err != nil {
			return fmt.Errorf("put post %s on channel %s: %w", p.ID, id, err)
		}
	}
	for _, id := range had {
		if slices.Contains(p.Channels, id) {
			continue
		}
		if err := q.DeleteVariant(ctx, p.ID+"."+id); err != nil {
			return fmt.Errorf("take post %s off channel %s: %w", p.ID, id, err)
		}
	}
	return nil
}

// same tells whether nothing that an edit can change differs.
func same(a, b Post) bool {
	return a.Title == b.Title && a.Caption == b.Caption && sameChoices(a, b)
}

// onlyTyped tells whether an edit changed words alone.
func onlyTyped(a, b Post) bool { return !same(a, b) && sameChoices(a, b) }

func sameChoices(a, b Post) bool {
	return a.Pillar == b.Pillar && a.Objective == b.Objective && a.State == b.State &&
		a.Time == b.Time && slices.Equal(a.Channels, b.Channels)
}

// missing turns a row that is not there into a fault, and leaves other errors be.
func missing(err error, code words.Key) error {
	if studio.NoRow(err) {
		return fault.NotFound(code)
	}
	return err
}
