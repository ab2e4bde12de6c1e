package strategy

import (
	"context"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// AddChannel adds a profile or other medium the client speaks through, tied to
// the audiences it names.
func (s *Service) AddChannel(ctx context.Context, client string, c Channel) (Channel, error) {
	c, err := checkedChannel(c, Channel{})
	if err != nil {
		return Channel{}, err
	}
	if err := mustBeClient(ctx, s.studio.Read(), client); err != nil {
		return Channel{}, err
	}
	if err := s.mustKnow(ctx, client, nil, c.Audiences); err != nil {
		return Channel{}, err
	}
	err = s.studio.Do(ctx, act("add-channel", client, c.Platform), func(q *db.Queries) error {
		return s.addChannel(ctx, q, client, &c)
	})
	if err != nil {
		return Channel{}, err
	}
	return c, nil
}

// EditChannel changes a channel. The audiences given are those it is tied to.
func (s *Service) EditChannel(ctx context.Context, c Channel) (Channel, error) {
	row, before, err := channel(ctx, s.studio.Read(), c.ID)
	if err != nil {
		return Channel{}, err
	}
	if c, err = checkedChannel(c, before); err != nil {
		return Channel{}, err
	}
	if err := s.mustKnow(ctx, row.ClientID, nil, c.Audiences); err != nil {
		return Channel{}, err
	}
	if sameChannel(c, before) {
		return c, nil
	}
	worded := before
	worded.Platform, worded.Profile, worded.Mission = c.Platform, c.Profile, c.Mission
	a := typing(act("edit-channel", row.ClientID, c.Platform), c.ID, sameChannel(c, worded))
	err = s.studio.Do(ctx, a, func(q *db.Queries) error { return s.editChannel(ctx, q, row.ClientID, before, c) })
	if err != nil {
		return Channel{}, err
	}
	return c, nil
}

// DeleteChannel takes a channel away; posts go out on it no more.
func (s *Service) DeleteChannel(ctx context.Context, id string) error {
	row, err := s.studio.Read().ChannelByID(ctx, id)
	if err != nil {
		return missing(err, words.FaultChannelMissing)
	}
	return s.studio.Do(ctx, act("delete-channel", row.ClientID, row.Platform), func(q *db.Queries) error {
		return q.DeleteChannel(ctx, id)
	})
}

// addChannel keeps a new channel and gives it its id.
func (s *Service) addChannel(ctx context.Context, q *db.Queries, client string, c *Channel) error {
	rows, err := q.Channels(ctx, client)
	if err != nil {
		return fmt.Errorf("list channels: %w", err)
	}
	position := int64(0)
	if len(rows) > 0 {
		position = rows[len(rows)-1].Position + 1
	}
	c.ID = s.studio.NewID()
	err = q.AddChannel(ctx, db.AddChannelParams{
		ID: c.ID, ClientID: client, Platform: c.Platform, Profile: c.Profile, Mission: c.Mission,
		WeekFrom: c.WeekFrom, WeekTo: c.WeekTo, Position: position, Now: s.studio.Now(),
	})
	if err != nil {
		return fmt.Errorf("add channel: %w", err)
	}
	return keepChannelLinks(ctx, q, client, Channel{}, *c)
}

func (s *Service) editChannel(ctx context.Context, q *db.Queries, client string, before, c Channel) error {
	tied := before
	tied.Audiences = c.Audiences
	if !sameChannel(c, tied) {
		err := q.EditChannel(ctx, db.EditChannelParams{
			ID: c.ID, Platform: c.Platform, Profile: c.Profile, Mission: c.Mission,
			WeekFrom: c.WeekFrom, WeekTo: c.WeekTo, Now: s.studio.Now(),
		})
		if err != nil {
			return fmt.Errorf("edit channel %s: %w", c.ID, err)
		}
	}
	return keepChannelLinks(ctx, q, client, before, c)
}

// checkedChannel gives a channel as it may be kept, before being what is kept of
// it. A rhythm of one number is from and to that number.
func checkedChannel(c, before Channel) (Channel, error) {
	if err := checkNames(&c.Platform, &c.Profile); err != nil {
		return Channel{}, err
	}
	spot, err := typed.Spot{Platform: c.Platform, Profile: c.Profile}.Checked(
		typed.Spot{Platform: before.Platform, Profile: before.Profile}, words.FaultChannelEmpty)
	if err != nil {
		return Channel{}, err
	}
	c.Platform, c.Profile = spot.Platform, spot.Profile
	if err := checkTexts(&c.Mission); err != nil {
		return Channel{}, err
	}
	if err := checkNumbers(c.WeekFrom, c.WeekTo); err != nil {
		return Channel{}, err
	}
	if c.WeekFrom == nil {
		c.WeekFrom = c.WeekTo
	}
	if c.WeekTo == nil {
		c.WeekTo = c.WeekFrom
	}
	if c.WeekFrom != nil && (*c.WeekFrom < 0 || *c.WeekTo < *c.WeekFrom) {
		return Channel{}, fault.Invalid(words.FaultRhythmInvalid)
	}
	c.Audiences = once(c.Audiences)
	return c, nil
}

func sameChannel(a, b Channel) bool {
	return a.Platform == b.Platform && a.Profile == b.Profile && a.Mission == b.Mission &&
		sameNumber(a.WeekFrom, b.WeekFrom) && sameNumber(a.WeekTo, b.WeekTo) && sameSet(a.Audiences, b.Audiences)
}

// channel reads one channel with what it is tied to.
func channel(ctx context.Context, q *db.Queries, id string) (db.Channel, Channel, error) {
	row, err := q.ChannelByID(ctx, id)
	if err != nil {
		return row, Channel{}, missing(err, words.FaultChannelMissing)
	}
	links, err := q.AudiencesOfChannel(ctx, id)
	return row, fromChannel(row, links), err
}

func channels(ctx context.Context, q *db.Queries, client string) ([]Channel, error) {
	rows, err := q.Channels(ctx, client)
	if err != nil {
		return nil, err
	}
	links, err := q.ChannelAudiences(ctx, client)
	all := make([]Channel, 0, len(rows))
	for _, row := range rows {
		all = append(all, fromChannel(row, links))
	}
	return all, err
}

// fromChannel makes a channel of its row and of those links that are its own.
func fromChannel(row db.Channel, links []db.ChannelAudience) Channel {
	c := Channel{
		ID: row.ID, Platform: row.Platform, Profile: row.Profile, Mission: row.Mission,
		WeekFrom: row.WeekFrom, WeekTo: row.WeekTo, Audiences: []string{},
	}
	for _, link := range links {
		if link.ChannelID == row.ID {
			c.Audiences = append(c.Audiences, link.AudienceID)
		}
	}
	return c
}
