package strategy

import (
	"context"

	"timone/internal/studio/db"
)

// Check says what in an audience or a channel could not be kept.
func Check(record any) (err error) {
	switch r := record.(type) {
	case Audience:
		_, err = checkedAudience(r)
	case Channel:
		_, err = checkedChannel(r)
	}
	return err
}

// JoinAudience adds an audience with its needs, or changes the one whose id it has. It
// is part of the caller's act.
func (s *Service) JoinAudience(ctx context.Context, q *db.Queries, client string, a Audience) error {
	a, err := checkedAudience(a)
	if err != nil {
		return err
	}
	if a.ID == "" {
		return s.addAudience(ctx, q, client, &a)
	}
	_, before, err := audience(ctx, q, a.ID)
	if err != nil {
		return err
	}
	return s.editAudience(ctx, q, client, before, &a)
}

// JoinChannel adds a channel and gives it back with its id. It is part of the
// caller's act.
func (s *Service) JoinChannel(ctx context.Context, q *db.Queries, client string, c Channel) (Channel, error) {
	c, err := checkedChannel(c)
	if err != nil {
		return Channel{}, err
	}
	return c, s.addChannel(ctx, q, client, &c)
}
