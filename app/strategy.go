package main

import (
	"context"

	"timone/internal/strategy"
)

// Strategy is what the page may ask of a client's strategy.
type Strategy struct{ house *house }

// Read gives a client's working strategy.
func (x *Strategy) Read(client string) (strategy.Strategy, error) {
	return ask(x.house, "strategy.read", func(_ context.Context, _ *rooms) (strategy.Strategy, error) {
		return strategy.Strategy{}, errNotYet
	})
}

// WriteLetter writes what the letter says as records and gives it back with
// their ids.
func (x *Strategy) WriteLetter(l strategy.Letter) (strategy.Letter, error) {
	return ask(x.house, "strategy.write-letter", func(_ context.Context, _ *rooms) (strategy.Letter, error) {
		return strategy.Letter{}, errNotYet
	})
}

// AddObjective adds an objective at the foot of its column.
func (x *Strategy) AddObjective(client string, o strategy.Objective) (strategy.Objective, error) {
	return ask(x.house, "strategy.add-objective", func(_ context.Context, _ *rooms) (strategy.Objective, error) {
		return strategy.Objective{}, errNotYet
	})
}

// EditObjective writes what an objective says.
func (x *Strategy) EditObjective(o strategy.Objective) (strategy.Objective, error) {
	return ask(x.house, "strategy.edit-objective", func(_ context.Context, _ *rooms) (strategy.Objective, error) {
		return strategy.Objective{}, errNotYet
	})
}

// DeleteObjective takes an objective away.
func (x *Strategy) DeleteObjective(id string) error {
	return do(x.house, "strategy.delete-objective", func(_ context.Context, _ *rooms) error { return errNotYet })
}

// AddKPI adds a KPI at the foot of its column.
func (x *Strategy) AddKPI(client string, k strategy.KPI) (strategy.KPI, error) {
	return ask(x.house, "strategy.add-kpi", func(_ context.Context, _ *rooms) (strategy.KPI, error) {
		return strategy.KPI{}, errNotYet
	})
}

// EditKPI writes what a KPI says.
func (x *Strategy) EditKPI(k strategy.KPI) (strategy.KPI, error) {
	return ask(x.house, "strategy.edit-kpi", func(_ context.Context, _ *rooms) (strategy.KPI, error) {
		return strategy.KPI{}, errNotYet
	})
}

// DeleteKPI takes a KPI away.
func (x *Strategy) DeleteKPI(id string) error {
	return do(x.house, "strategy.delete-kpi", func(_ context.Context, _ *rooms) error { return errNotYet })
}

// AddAudience adds an audience with its needs at the foot of its column.
func (x *Strategy) AddAudience(client string, a strategy.Audience) (strategy.Audience, error) {
	return ask(x.house, "strategy.add-audience", func(_ context.Context, _ *rooms) (strategy.Audience, error) {
		return strategy.Audience{}, errNotYet
	})
}

// EditAudience writes what an audience says; the needs given are those kept.
func (x *Strategy) EditAudience(a strategy.Audience) (strategy.Audience, error) {
	return ask(x.house, "strategy.edit-audience", func(_ context.Context, _ *rooms) (strategy.Audience, error) {
		return strategy.Audience{}, errNotYet
	})
}

// DeleteAudience takes an audience with its needs away.
func (x *Strategy) DeleteAudience(id string) error {
	return do(x.house, "strategy.delete-audience", func(_ context.Context, _ *rooms) error { return errNotYet })
}

// AddPillar adds a pillar at the foot of its column.
func (x *Strategy) AddPillar(client string, p strategy.Pillar) (strategy.Pillar, error) {
	return ask(x.house, "strategy.add-pillar", func(_ context.Context, _ *rooms) (strategy.Pillar, error) {
		return strategy.Pillar{}, errNotYet
	})
}

// EditPillar writes what a pillar says.
func (x *Strategy) EditPillar(p strategy.Pillar) (strategy.Pillar, error) {
	return ask(x.house, "strategy.edit-pillar", func(_ context.Context, _ *rooms) (strategy.Pillar, error) {
		return strategy.Pillar{}, errNotYet
	})
}

// DeletePillar takes a pillar away.
func (x *Strategy) DeletePillar(id string) error {
	return do(x.house, "strategy.delete-pillar", func(_ context.Context, _ *rooms) error { return errNotYet })
}

// AddChannel adds a channel at the foot of its column.
func (x *Strategy) AddChannel(client string, c strategy.Channel) (strategy.Channel, error) {
	return ask(x.house, "strategy.add-channel", func(_ context.Context, _ *rooms) (strategy.Channel, error) {
		return strategy.Channel{}, errNotYet
	})
}

// EditChannel writes what a channel says.
func (x *Strategy) EditChannel(c strategy.Channel) (strategy.Channel, error) {
	return ask(x.house, "strategy.edit-channel", func(_ context.Context, _ *rooms) (strategy.Channel, error) {
		return strategy.Channel{}, errNotYet
	})
}

// DeleteChannel takes a channel away.
func (x *Strategy) DeleteChannel(id string) error {
	return do(x.house, "strategy.delete-channel", func(_ context.Context, _ *rooms) error { return errNotYet })
}

// Tie joins or parts two cards of the thread.
func (x *Strategy) Tie(l strategy.Link) (strategy.Strategy, error) {
	return ask(x.house, "strategy.tie", func(_ context.Context, _ *rooms) (strategy.Strategy, error) {
		return strategy.Strategy{}, errNotYet
	})
}

// Reorder puts one column in a new order; kind is objective, kpi, audience,
// pillar or channel.
func (x *Strategy) Reorder(client, kind string, ids []string) (strategy.Strategy, error) {
	return ask(x.house, "strategy.reorder", func(_ context.Context, _ *rooms) (strategy.Strategy, error) {
		return strategy.Strategy{}, errNotYet
	})
}

// SetPromise writes what the client promises.
func (x *Strategy) SetPromise(client, promise string) (strategy.Strategy, error) {
	return ask(x.house, "strategy.set-promise", func(_ context.Context, _ *rooms) (strategy.Strategy, error) {
		return strategy.Strategy{}, errNotYet
	})
}
