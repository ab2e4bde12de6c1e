package main

import (
	"context"

	"timone/internal/calendar"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
)

// retell is one act over two features: the next anniversary of a milestone,
// which the dossier tells, becomes an idea in the calendar's backlog.
func (r *rooms) retell(ctx context.Context, milestone string) (idea calendar.Post, err error) {
	a, err := r.dossier.Anniversary(ctx, milestone)
	if err != nil {
		return calendar.Post{}, err
	}
	act := studio.Act{Name: "dossier.retell-milestone", Client: a.Client, Detail: map[string]string{
		"name": typed.Excerpt(a.Milestone.Event, 60), "record": milestone,
	}}
	err = r.studio.Do(ctx, act, func(q *db.Queries) error {
		idea, err = r.calendar.Retell(ctx, q, calendar.Retelling{
			Client: a.Client, Milestone: milestone, Title: a.Title, Caption: a.Caption,
		})
		return err
	})
	return idea, err
}
