package calendar

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Move puts a post on another day, or in the backlog, and keeps its hour. It
// gives all posts of where it now stands, in order. An idea that gets a day
// becomes a draft. A published post with a day stays on it.
func (s *Service) Move(ctx context.Context, m Move) ([]Post, error) {
	if err := checkDay(m.Day); err != nil {
		return nil, err
	}
	p, err := s.Post(ctx, m.Post)
	if err != nil {
		return nil, err
	}
	if p.State == Published && p.Day != "" {
		return nil, fault.Conflict(words.FaultPostPublished, "title", called(p))
	}
	err = s.studio.Do(ctx, moved(p, m.Day), func(q *db.Queries) error { return s.move(ctx, q, p, m) })
	if err != nil {
		return nil, err
	}
	return s.day(ctx, p.Client, m.Day)
}

// moved names the act: it matters where a post went, not how.
func moved(p Post, d string) studio.Act {
	switch d {
	case p.Day:
		return ActOn("calendar.reorder", p)
	case "":
		return ActOn("calendar.to-backlog", p)
	}
	a := ActOn("calendar.move", p)
	a.Detail["day"] = d
	return a
}

func (s *Service) move(ctx context.Context, q *db.Queries, p Post, m Move) error {
	if p.Day != m.Day {
		if p.State == Idea && m.Day != "" {
			p.State = Drafted
		}
		p.Day = m.Day
		row := db.MovePostParams{ID: p.ID, Day: studio.Null(p.Day), State: p.State, Now: s.studio.Now()}
		if err := q.MovePost(ctx, row); err != nil {
			return fmt.Errorf("move post %s: %w", p.ID, err)
		}
	}
	return s.place(ctx, q, p, m.Position)
}

// place puts a post that is kept at a place among the others of its day.
func (s *Service) place(ctx context.Context, q *db.Queries, p Post, place int) error {
	position, err := makeRoom(ctx, q, p, place)
	if err != nil || position == p.Position {
		return err
	}
	return q.PlacePost(ctx, db.PlacePostParams{ID: p.ID, Position: int64(position)})
}

// makeRoom gives the position of a post that is to stand at a place among the
// others of its day or backlog, and pushes those after it down as far as need
// be. The hour goes before the hand: the place is the nearest to the one asked
// for among posts of the same hour.
func makeRoom(ctx context.Context, q *db.Queries, p Post, place int) (int, error) {
	others, err := neighbours(ctx, q, p)
	if err != nil {
		return 0, err
	}
	place = nearest(others, p, place)
	var position, next int64
	for i, o := range slices.Insert(others, place, db.Post{Position: between(others, place, p.Position)}) {
		at := max(next, o.Position)
		next = at + 1
		if i == place {
			position = at
		} else if at != o.Position {
			if err := q.PlacePost(ctx, db.PlacePostParams{ID: o.ID, Position: at}); err != nil {
				return 0, fmt.Errorf("place post %s: %w", o.ID, err)
			}
		}
	}
	return int(position), nil
}

// between gives a post's own position if it lies between those of the posts
// around its place, and otherwise 0: whatever comes first after the one above.
func between(others []db.Post, place, own int) int64 {
	at := int64(own)
	if place > 0 && others[place-1].Position >= at || place < len(others) && others[place].Position <= at {
		return 0
	}
	return at
}

// nearest brings a place to where the post's hour belongs. The backlog knows no
// hours.
func nearest(others []db.Post, p Post, place int) int {
	first, last := 0, len(others)
	if p.Day != "" {
		first, _ = slices.BinarySearchFunc(others, p.Time, byHour)
		last, _ = slices.BinarySearchFunc(others, p.Time, func(o db.Post, hour string) int {
			return cmp.Or(byHour(o, hour), -1)
		})
	}
	return min(max(place, first), last)
}

// byHour compares a post's hour with another; no hour comes last.
func byHour(p db.Post, hour string) int {
	mine := studio.Text(p.Time)
	if mine == "" || hour == "" {
		return cmp.Compare(len(hour), len(mine))
	}
	return cmp.Compare(mine, hour)
}

// neighbours gives the other posts of a post's day, or of its backlog.
func neighbours(ctx context.Context, q *db.Queries, p Post) ([]db.Post, error) {
	rows, err := dayRows(ctx, q, p.Client, p.Day)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(rows, func(o db.Post) bool { return o.ID == p.ID }), nil
}

// placeOf is where a post stands in its day or backlog.
func placeOf(ctx context.Context, q *db.Queries, p Post) (int, error) {
	rows, err := dayRows(ctx, q, p.Client, p.Day)
	return slices.IndexFunc(rows, func(o db.Post) bool { return o.ID == p.ID }), err
}

// day gives the posts of one day, or of the backlog, in order.
func (s *Service) day(ctx context.Context, client, d string) ([]Post, error) {
	q := s.studio.Read()
	rows, err := dayRows(ctx, q, client, d)
	if err != nil {
		return nil, err
	}
	return fromRows(ctx, q, rows)
}

func dayRows(ctx context.Context, q *db.Queries, client, d string) ([]db.Post, error) {
	var rows []db.Post
	var err error
	if d == "" {
		rows, err = q.BacklogPosts(ctx, client)
	} else {
		rows, err = q.SpanPosts(ctx, db.SpanPostsParams{ClientID: client, FromDay: d, ToDay: d})
	}
	if err != nil {
		return nil, fmt.Errorf("posts of %q: %w", d, err)
	}
	return rows, nil
}
