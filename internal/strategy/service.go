package strategy

import (
	"context"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// Service keeps the strategies of one studio.
type Service struct{ studio *studio.Studio }

// New gives the strategies of a studio.
func New(s *studio.Studio) *Service { return &Service{studio: s} }

// Read gives a client's strategy: all of its cards, and what ties them.
func (s *Service) Read(ctx context.Context, client string) (Strategy, error) {
	q := s.studio.Read()
	row, err := q.StrategyClient(ctx, client)
	if err != nil {
		return Strategy{}, missing(err, words.FaultClientGone)
	}
	all := Strategy{Client: client, Promise: row.Promise}
	for _, read := range []func() error{
		func() (err error) { all.Objectives, err = objectives(ctx, q, client); return },
		func() (err error) { all.KPIs, err = kpis(ctx, q, client); return },
		func() (err error) { all.Audiences, err = audiences(ctx, q, client); return },
		func() (err error) { all.Pillars, err = pillars(ctx, q, client); return },
		func() (err error) { all.Channels, err = channels(ctx, q, client); return },
	} {
		if err := read(); err != nil {
			return Strategy{}, fmt.Errorf("read strategy of client %s: %w", client, err)
		}
	}
	return all, nil
}

// mustBeClient refuses a client that is not there.
func mustBeClient(ctx context.Context, q *db.Queries, id string) error {
	_, err := q.StrategyClient(ctx, id)
	return missing(err, words.FaultClientGone)
}

// act names what was done to a card, with a few words to tell it by.
func act(name, client, title string) studio.Act {
	return studio.Act{
		Name: "strategy." + name, Client: client, Detail: map[string]string{"name": typed.Excerpt(title, 60)},
	}
}

// typing gives an act the key under which typing into a card folds into one.
func typing(a studio.Act, card string, onlyWords bool) studio.Act {
	if onlyWords {
		a.Key = "card:" + card
	}
	return a
}

// missing turns a row that is not there into a fault, and leaves other errors be.
func missing(err error, code words.Key) error {
	if studio.NoRow(err) {
		return fault.NotFound(code)
	}
	return err
}
