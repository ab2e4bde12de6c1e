package calendar

import (
	"context"
	"fmt"
	"math"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// foot is a place past the end of any day.
const foot = math.MaxInt

// Write puts a new post at the foot of its day as a draft or, without a day, at
// the foot of the backlog as an idea. It refuses one without a title.
func (s *Service) Write(ctx context.Context, d Draft) (Post, error) {
	p, err := s.begun(ctx, d)
	if err != nil {
		return Post{}, err
	}
	err = s.studio.Do(ctx, ActOn("calendar.write", p), func(q *db.Queries) error {
		return s.add(ctx, q, &p, foot)
	})
	if err != nil {
		return Post{}, err
	}
	return p, nil
}

// Retell puts an idea that tells of a milestone at the foot of the backlog; a
// title that is too long is cut. It is part of the caller's act.
func (s *Service) Retell(ctx context.Context, q *db.Queries, r Retelling) (Post, error) {
	p, err := s.begun(ctx, Draft{Client: r.Client, Title: typed.Excerpt(r.Title, titleLimit-1)})
	if err != nil {
		return Post{}, err
	}
	p.Milestone = r.Milestone
	if p.Caption, err = typed.Text(r.Caption, captionLimit, words.FaultTextTooLong); err != nil {
		return Post{}, err
	}
	return p, s.add(ctx, q, &p, foot)
}

// begun checks a draft and makes a post of it, not yet kept.
func (s *Service) begun(ctx context.Context, d Draft) (Post, error) {
	title, err := typed.Line(d.Title, titleLimit, words.FaultTitleTooLong)
	if err != nil {
		return Post{}, err
	}
	if title == "" {
		return Post{}, fault.Invalid(words.FaultTitleEmpty)
	}
	if err := checkDay(d.Day); err != nil {
		return Post{}, err
	}
	_, err = s.studio.Read().ClientOfPosts(ctx, d.Client)
	if studio.NoRow(err) {
		return Post{}, fault.NotFound(words.FaultClientGone)
	}
	if err != nil {
		return Post{}, fmt.Errorf("read client %s: %w", d.Client, err)
	}
	p := Post{
		ID: s.studio.NewID(), Client: d.Client, Title: title, State: Idea, Day: d.Day,
		Channels: []string{}, Pictures: []media.Picture{},
	}
	if d.Day != "" {
		p.State = Drafted
	}
	return p, nil
}

// add keeps a new post at a place among those of its day.
func (s *Service) add(ctx context.Context, q *db.Queries, p *Post, place int) error {
	var err error
	if p.Position, err = makeRoom(ctx, q, *p, place); err != nil {
		return err
	}
	err = q.AddPost(ctx, db.AddPostParams{
		ID: p.ID, ClientID: p.Client, Title: p.Title, Caption: p.Caption,
		PillarID: studio.Null(p.Pillar), ObjectiveID: studio.Null(p.Objective), MilestoneID: studio.Null(p.Milestone), State: p.State,
		Day: studio.Null(p.Day), Time: studio.Null(p.Time), Position: int64(p.Position), Now: s.studio.Now(),
	})
	if err != nil {
		return fmt.Errorf("add post: %w", err)
	}
	if err := tieChannels(ctx, q, *p, nil); err != nil {
		return err
	}
	return addPictures(ctx, q, *p, 0)
}

// Duplicate puts a copy of a post right after it, with its channels and
// pictures. The copy is a draft, or an idea as the post was: what the client
// said of the post was not said of the copy.
func (s *Service) Duplicate(ctx context.Context, id string) (Post, error) {
	original, err := s.Post(ctx, id)
	if err != nil {
		return Post{}, err
	}
	p := original
	p.ID = s.studio.NewID()
	if p.State != Idea {
		p.State = Drafted
	}
	err = s.studio.Do(ctx, ActOn("calendar.duplicate", p), func(q *db.Queries) error {
		place, err := placeOf(ctx, q, original)
		if err != nil {
			return err
		}
		return s.add(ctx, q, &p, place+1)
	})
	if err != nil {
		return Post{}, err
	}
	return p, nil
}

// checkDay refuses a day that does not exist; none is no fault.
func checkDay(d string) error {
	if d == "" {
		return nil
	}
	_, err := day.Parse(d)
	return err
}
