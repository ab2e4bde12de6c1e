package main

import (
	"context"

	"timone/internal/calendar"
)

// Calendar is what the page may ask of a client's plan.
type Calendar struct{ house *house }

// Board gives the posts of a span and the backlog.
func (x *Calendar) Board(s calendar.Span) (calendar.Board, error) {
	return ask(x.house, "calendar.board", func(ctx context.Context, r *rooms) (calendar.Board, error) {
		return r.calendar.Board(ctx, s)
	})
}

// WritePost makes a post: an idea in the backlog, or a draft on a day.
func (x *Calendar) WritePost(d calendar.Draft) (calendar.Post, error) {
	return ask(x.house, "calendar.write", func(ctx context.Context, r *rooms) (calendar.Post, error) {
		return r.calendar.Write(ctx, d)
	})
}

// EditPost writes what the composer changed.
func (x *Calendar) EditPost(e calendar.Edit) (calendar.Post, error) {
	return ask(x.house, "calendar.edit", func(ctx context.Context, r *rooms) (calendar.Post, error) {
		return r.calendar.Edit(ctx, e)
	})
}

// MovePost puts a post on a day or in the backlog and gives all that stands
// there now, in order.
func (x *Calendar) MovePost(m calendar.Move) ([]calendar.Post, error) {
	return ask(x.house, "calendar.move", func(ctx context.Context, r *rooms) ([]calendar.Post, error) {
		return r.calendar.Move(ctx, m)
	})
}

// DuplicatePost gives the new post.
func (x *Calendar) DuplicatePost(id string) (calendar.Post, error) {
	return ask(x.house, "calendar.duplicate", func(ctx context.Context, r *rooms) (calendar.Post, error) {
		return r.calendar.Duplicate(ctx, id)
	})
}

// DeletePost takes a post out of the plan.
func (x *Calendar) DeletePost(id string) (string, error) {
	return act(x.house, "calendar.delete", id, func(ctx context.Context, r *rooms) error {
		return r.calendar.Delete(ctx, id)
	})
}

// Post gives one post.
func (x *Calendar) Post(id string) (calendar.Post, error) {
	return ask(x.house, "calendar.post", func(ctx context.Context, r *rooms) (calendar.Post, error) {
		return r.calendar.Post(ctx, id)
	})
}

// ArrangePictures puts a post's pictures in a new order, or takes some away.
func (x *Calendar) ArrangePictures(p calendar.Pictures) (calendar.Post, error) {
	return ask(x.house, "calendar.arrange", func(ctx context.Context, r *rooms) (calendar.Post, error) {
		return r.calendar.Arrange(ctx, p)
	})
}
