package calendar

import (
	"context"
	"encoding/json"
	"fmt"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// The states of a post.
const (
	Idea         = "idea"
	Drafted      = "draft"
	WithClient   = "with_client"
	ChangesAsked = "changes_asked"
	Approved     = "approved"
	Published    = "published"
	Discarded    = "discarded"
)

// Service plans the posts of one studio.
type Service struct{ studio *studio.Studio }

// New gives the calendars of a studio.
func New(s *studio.Studio) *Service { return &Service{studio: s} }

// Board gives a client's posts from one day to another and its backlog, each in
// the order in which they are shown. It refuses days that do not exist.
func (s *Service) Board(ctx context.Context, span Span) (Board, error) {
	for _, d := range []string{span.From, span.To} {
		if _, err := day.Parse(d); err != nil {
			return Board{}, err
		}
	}
	q := s.studio.Read()
	planned, err := q.SpanPosts(ctx, db.SpanPostsParams{ClientID: span.Client, FromDay: span.From, ToDay: span.To})
	if err != nil {
		return Board{}, fmt.Errorf("posts of client %s: %w", span.Client, err)
	}
	waiting, err := q.BacklogPosts(ctx, span.Client)
	if err != nil {
		return Board{}, fmt.Errorf("backlog of client %s: %w", span.Client, err)
	}
	all, err := fromRows(ctx, q, append(planned, waiting...))
	if err != nil {
		return Board{}, err
	}
	n := len(planned)
	return Board{Posts: all[:n:n], Backlog: all[n:]}, nil
}

// Post gives one post by its id.
func (s *Service) Post(ctx context.Context, id string) (Post, error) {
	return post(ctx, s.studio.Read(), id)
}

// Delete takes a post away; its pictures stay in the client's media.
func (s *Service) Delete(ctx context.Context, id string) error {
	p, err := s.Post(ctx, id)
	if err != nil {
		return err
	}
	return s.studio.Do(ctx, ActOn("calendar.delete", p), func(q *db.Queries) error { return q.DeletePost(ctx, id) })
}

func post(ctx context.Context, q *db.Queries, id string) (Post, error) {
	row, err := q.PostByID(ctx, id)
	if studio.NoRow(err) {
		return Post{}, fault.NotFound(words.FaultPostMissing)
	}
	if err != nil {
		return Post{}, fmt.Errorf("read post %s: %w", id, err)
	}
	posts, err := fromRows(ctx, q, []db.Post{row})
	if err != nil {
		return Post{}, err
	}
	return posts[0], nil
}

// fromRows makes posts of their rows, with the channels and pictures of each.
func fromRows(ctx context.Context, q *db.Queries, rows []db.Post) ([]Post, error) {
	posts, at := make([]Post, len(rows)), make(map[string]int, len(rows))
	ids := make([]string, len(rows))
	for i, row := range rows {
		posts[i], at[row.ID], ids[i] = fromRow(row), i, row.ID
	}
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, err
	}
	variants, err := q.VariantsOfPosts(ctx, string(list))
	if err != nil {
		return nil, fmt.Errorf("channels of posts: %w", err)
	}
	for _, v := range variants {
		p := &posts[at[v.PostID]]
		p.Channels = append(p.Channels, v.ChannelID)
	}
	pictures, err := q.PicturesOfPosts(ctx, string(list))
	if err != nil {
		return nil, fmt.Errorf("pictures of posts: %w", err)
	}
	for _, m := range pictures {
		p := &posts[at[m.PostID]]
		p.Pictures = append(p.Pictures, media.Picture{
			ID: m.ID, SHA256: m.Sha256, Name: m.Name, Alt: m.Alt, Width: int(m.Width), Height: int(m.Height),
			FocalX: m.FocalX, FocalY: m.FocalY, Expiry: studio.Text(m.Expiry),
		})
	}
	return posts, nil
}

func fromRow(row db.Post) Post {
	return Post{
		ID: row.ID, Client: row.ClientID, Title: row.Title, Caption: row.Caption,
		Pillar: studio.Text(row.PillarID), Objective: studio.Text(row.ObjectiveID), Milestone: studio.Text(row.MilestoneID),
		State: row.State, Day: studio.Text(row.Day), Time: studio.Text(row.Time), Position: int(row.Position),
		Channels: []string{}, Pictures: []media.Picture{},
	}
}

// ActOn names what was done to a post, with a title to tell it by, and the post
// itself, so that undo can show it.
func ActOn(name string, p Post) studio.Act {
	return studio.Act{Name: name, Client: p.Client, Detail: map[string]string{"title": called(p), "post": p.ID}}
}

// called is what a post goes by in a sentence: its title or, without one, how
// its caption begins; empty when it says nothing yet.
func called(p Post) string {
	for _, text := range []string{p.Title, p.Caption} {
		if text = typed.Excerpt(text, 60); text != "" {
			return text
		}
	}
	return ""
}
