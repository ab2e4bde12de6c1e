package main

import (
	"context"

	"timone/internal/strategy"
)

// Strategy is what the page may ask of a client's strategy.
type Strategy struct{ house *house }

// Read gives a client's working strategy.
func (x *Strategy) Read(client string) (strategy.Strategy, error) {
	return ask(x.house, "strategy.read", func(ctx context.Context, r *rooms) (strategy.Strategy, error) {
		return r.strategy.Read(ctx, client)
	})
}

// WriteLetter writes what the letter says as records and gives it back with
// their ids.
func (x *Strategy) WriteLetter(l strategy.Letter) (strategy.Letter, error) {
	return ask(x.house, "strategy.write-letter", func(ctx context.Context, r *rooms) (strategy.Letter, error) {
		return r.writeLetter(ctx, l)
	})
}

// AddObjective adds an objective at the foot of its column.
func (x *Strategy) AddObjective(client string, o strategy.Objective) (strategy.Objective, error) {
	return ask(x.house, "strategy.add-objective", func(ctx context.Context, r *rooms) (strategy.Objective, error) {
		return r.strategy.AddObjective(ctx, client, o)
	})
}

// EditObjective writes what an objective says.
func (x *Strategy) EditObjective(o strategy.Objective) (strategy.Objective, error) {
	return ask(x.house, "strategy.edit-objective", func(ctx context.Context, r *rooms) (strategy.Objective, error) {
		return r.strategy.EditObjective(ctx, o)
	})
}

// DeleteObjective takes an objective away.
func (x *Strategy) DeleteObjective(id string) (string, error) {
	return act(x.house, "strategy.delete-objective", id, func(ctx context.Context, r *rooms) error {
		return r.strategy.DeleteObjective(ctx, id)
	})
}

// AddKPI adds a KPI at the foot of its column.
func (x *Strategy) AddKPI(client string, k strategy.KPI) (strategy.KPI, error) {
	return ask(x.house, "strategy.add-kpi", func(ctx context.Context, r *rooms) (strategy.KPI, error) {
		return r.strategy.AddKPI(ctx, client, k)
	})
}

// EditKPI writes what a KPI says.
func (x *Strategy) EditKPI(k strategy.KPI) (strategy.KPI, error) {
	return ask(x.house, "strategy.edit-kpi", func(ctx context.Context, r *rooms) (strategy.KPI, error) {
		return r.strategy.EditKPI(ctx, k)
	})
}

// DeleteKPI takes a KPI away.
func (x *Strategy) DeleteKPI(id string) (string, error) {
	return act(x.house, "strategy.delete-kpi", id, func(ctx context.Context, r *rooms) error {
		return r.strategy.DeleteKPI(ctx, id)
	})
}

// AddAudience adds an audience with its needs at the foot of its column.
func (x *Strategy) AddAudience(client string, a strategy.Audience) (strategy.Audience, error) {
	return ask(x.house, "strategy.add-audience", func(ctx context.Context, r *rooms) (strategy.Audience, error) {
		return r.strategy.AddAudience(ctx, client, a)
	})
}

// EditAudience writes what an audience says; the needs given are those kept.
func (x *Strategy) EditAudience(a strategy.Audience) (strategy.Audience, error) {
	return ask(x.house, "strategy.edit-audience", func(ctx context.Context, r *rooms) (strategy.Audience, error) {
		return r.strategy.EditAudience(ctx, a)
	})
}

// DeleteAudience takes an audience with its needs away.
func (x *Strategy) DeleteAudience(id string) (string, error) {
	return act(x.house, "strategy.delete-audience", id, func(ctx context.Context, r *rooms) error {
		return r.strategy.DeleteAudience(ctx, id)
	})
}

// AddPillar adds a pillar at the foot of its column.
func (x *Strategy) AddPillar(client string, p strategy.Pillar) (strategy.Pillar, error) {
	return ask(x.house, "strategy.add-pillar", func(ctx context.Context, r *rooms) (strategy.Pillar, error) {
		return r.strategy.AddPillar(ctx, client, p)
	})
}

// EditPillar writes what a pillar says.
func (x *Strategy) EditPillar(p strategy.Pillar) (strategy.Pillar, error) {
	return ask(x.house, "strategy.edit-pillar", func(ctx context.Context, r *rooms) (strategy.Pillar, error) {
		return r.strategy.EditPillar(ctx, p)
	})
}

// DeletePillar takes a pillar away.
func (x *Strategy) DeletePillar(id string) (string, error) {
	return act(x.house, "strategy.delete-pillar", id, func(ctx context.Context, r *rooms) error {
		return r.strategy.DeletePillar(ctx, id)
	})
}

// AddChannel adds a channel at the foot of its column.
func (x *Strategy) AddChannel(client string, c strategy.Channel) (strategy.Channel, error) {
	return ask(x.house, "strategy.add-channel", func(ctx context.Context, r *rooms) (strategy.Channel, error) {
		return r.strategy.AddChannel(ctx, client, c)
	})
}

// EditChannel writes what a channel says.
func (x *Strategy) EditChannel(c strategy.Channel) (strategy.Channel, error) {
	return ask(x.house, "strategy.edit-channel", func(ctx context.Context, r *rooms) (strategy.Channel, error) {
		return r.strategy.EditChannel(ctx, c)
	})
}

// DeleteChannel takes a channel away.
func (x *Strategy) DeleteChannel(id string) (string, error) {
	return act(x.house, "strategy.delete-channel", id, func(ctx context.Context, r *rooms) error {
		return r.strategy.DeleteChannel(ctx, id)
	})
}

// Tie joins or parts two cards of the thread.
func (x *Strategy) Tie(l strategy.Link) (strategy.Strategy, error) {
	return ask(x.house, "strategy.tie", func(ctx context.Context, r *rooms) (strategy.Strategy, error) {
		return r.strategy.Tie(ctx, l)
	})
}

// Reorder puts one column in a new order; kind is objective, kpi, audience,
// pillar or channel.
func (x *Strategy) Reorder(client, kind string, ids []string) (strategy.Strategy, error) {
	return ask(x.house, "strategy.reorder", func(ctx context.Context, r *rooms) (strategy.Strategy, error) {
		return r.strategy.Reorder(ctx, client, kind, ids)
	})
}

// SetPromise writes what the client promises.
func (x *Strategy) SetPromise(client, promise string) (strategy.Strategy, error) {
	return ask(x.house, "strategy.set-promise", func(ctx context.Context, r *rooms) (strategy.Strategy, error) {
		return r.setPromise(ctx, client, promise)
	})
}
