package strategy

import (
	"context"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// CheckAudience says what in an audience could not be kept.
func CheckAudience(a Audience) error {
	_, err := checkedJoining(a)
	return err
}

// CheckChannel says what in a channel could not be kept.
func CheckChannel(c Channel) error {
	_, err := checkedChannel(c, Channel{})
	return err
}

// JoinAudience adds an audience with its needs, or changes the one whose id it has. It
// is part of the caller's act.
func (s *Service) JoinAudience(ctx context.Context, q *db.Queries, client string, a Audience) error {
	a, err := checkedJoining(a)
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

// checkedJoining gives an audience as it may be kept; a new one has a name.
func checkedJoining(a Audience) (Audience, error) {
	a, err := checkedAudience(a)
	if err == nil && a.ID == "" && a.Name == "" {
		err = fault.Invalid(words.FaultAudienceEmpty)
	}
	return a, err
}

// JoinChannel adds a channel and gives it back with its id, or changes the one whose id
// it has. It is part of the caller's act.
func (s *Service) JoinChannel(ctx context.Context, q *db.Queries, client string, c Channel) (Channel, error) {
	var before Channel
	if c.ID != "" {
		var err error
		if _, before, err = channel(ctx, q, c.ID); err != nil {
			return Channel{}, err
		}
	}
	c, err := checkedChannel(c, before)
	if err != nil {
		return Channel{}, err
	}
	if c.ID != "" {
		return c, s.editChannel(ctx, q, client, before, c)
	}
	err = s.addChannel(ctx, q, client, &c)
	return c, err
}
