package main

import (
	"context"

	"timone/internal/calendar"
)

// Calendar is what the page may ask of a client's plan.
type Calendar struct{ house *house }

// Board gives the posts of a span and the backlog.
func (x *Calendar) Board(s calendar.Span) (calendar.Board, error) {
	return ask(x.house, "calendar.board", func(_ context.Context, _ *rooms) (calendar.Board, error) {
		return calendar.Board{}, errNotYet
	})
}

// WritePost makes a post: an idea in the backlog, or a draft on a day.
func (x *Calendar) WritePost(d calendar.Draft) (calendar.Post, error) {
	return ask(x.house, "calendar.write", func(_ context.Context, _ *rooms) (calendar.Post, error) {
		return calendar.Post{}, errNotYet
	})
}

// EditPost writes what the composer changed.
func (x *Calendar) EditPost(e calendar.Edit) (calendar.Post, error) {
	return ask(x.house, "calendar.edit", func(_ context.Context, _ *rooms) (calendar.Post, error) {
		return calendar.Post{}, errNotYet
	})
}

// MovePost puts a post on a day or in the backlog and gives all that stands
// there now, in order.
func (x *Calendar) MovePost(m calendar.Move) ([]calendar.Post, error) {
	return ask(x.house, "calendar.move", func(_ context.Context, _ *rooms) ([]calendar.Post, error) {
		return nil, errNotYet
	})
}

// DuplicatePost gives the new post.
func (x *Calendar) DuplicatePost(id string) (calendar.Post, error) {
	return ask(x.house, "calendar.duplicate", func(_ context.Context, _ *rooms) (calendar.Post, error) {
		return calendar.Post{}, errNotYet
	})
}

// DeletePost takes a post out of the plan.
func (x *Calendar) DeletePost(id string) error {
	return do(x.house, "calendar.delete", func(_ context.Context, _ *rooms) error { return errNotYet })
}

// Post gives one post.
func (x *Calendar) Post(id string) (calendar.Post, error) {
	return ask(x.house, "calendar.post", func(_ context.Context, _ *rooms) (calendar.Post, error) {
		return calendar.Post{}, errNotYet
	})
}

// ArrangePictures puts a post's pictures in a new order, or takes some away.
func (x *Calendar) ArrangePictures(p calendar.Pictures) (calendar.Post, error) {
	return ask(x.house, "calendar.arrange", func(_ context.Context, _ *rooms) (calendar.Post, error) {
		return calendar.Post{}, errNotYet
	})
}
