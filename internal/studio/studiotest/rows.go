package studiotest

import (
	"context"
	"strings"
	"testing"

	"timone/internal/studio"
	"timone/internal/studio/db"
)

// Client adds a client that speaks Italian in Rome, with a brand, and gives its id.
func Client(t testing.TB, s *studio.Studio, name string) string {
	t.Helper()
	id := s.NewID()
	add(t, s, "client", id, func(ctx context.Context, q *db.Queries) error {
		err := q.SeedClient(ctx, db.SeedClientParams{
			ID: id, Name: name, Language: "it", TimeZone: "Europe/Rome", Position: 1, At: s.Now(),
		})
		if err != nil {
			return err
		}
		return q.SeedBrand(ctx, db.SeedBrandParams{ID: id, Monogram: string([]rune(name)[:1]), Colour: "#7a3b2e"})
	})
	return id
}

// Objective adds a business objective and gives its id.
func Objective(t testing.TB, s *studio.Studio, client, statement string) string {
	t.Helper()
	id := s.NewID()
	add(t, s, "objective", client, func(ctx context.Context, q *db.Queries) error {
		return q.SeedObjective(ctx, db.SeedObjectiveParams{
			ID: id, ClientID: client, Statement: statement, Position: 1, At: s.Now(),
		})
	})
	return id
}

// KPI adds a KPI to an objective, with neither baseline nor target, and gives
// its id; with sets what else the test needs.
func KPI(t testing.TB, s *studio.Studio, client, objective, metric string, with ...func(*db.SeedKPIParams)) string {
	t.Helper()
	p := db.SeedKPIParams{ID: s.NewID(), ClientID: client, ObjectiveID: objective, Metric: metric, At: s.Now()}
	apply(&p, with)
	add(t, s, "kpi", client, func(ctx context.Context, q *db.Queries) error { return q.SeedKPI(ctx, p) })
	return p.ID
}

// Audience adds an audience and gives its id.
func Audience(t testing.TB, s *studio.Studio, client, name string) string {
	t.Helper()
	id := s.NewID()
	add(t, s, "audience", client, func(ctx context.Context, q *db.Queries) error {
		return q.SeedAudience(ctx, db.SeedAudienceParams{ID: id, ClientID: client, Name: name, Position: 1, At: s.Now()})
	})
	return id
}

// Need adds a job that an audience wants done, and gives its id.
func Need(t testing.TB, s *studio.Studio, client, audience, text string) string {
	t.Helper()
	id := s.NewID()
	add(t, s, "need", client, func(ctx context.Context, q *db.Queries) error {
		return q.SeedNeed(ctx, db.SeedNeedParams{ID: id, ClientID: client, AudienceID: audience, Text: text, Position: 1})
	})
	return id
}

// Pillar adds a pillar of the first hue without a share, and gives its id; with
// sets what else the test needs.
func Pillar(t testing.TB, s *studio.Studio, client, name string, with ...func(*db.SeedPillarParams)) string {
	t.Helper()
	p := db.SeedPillarParams{ID: s.NewID(), ClientID: client, Name: name, Hue: 1, Position: 1, At: s.Now()}
	apply(&p, with)
	add(t, s, "pillar", client, func(ctx context.Context, q *db.Queries) error { return q.SeedPillar(ctx, p) })
	return p.ID
}

// Channel adds a channel on a platform, "instagram" for one, and gives its id.
func Channel(t testing.TB, s *studio.Studio, client, platform string) string {
	t.Helper()
	id := s.NewID()
	add(t, s, "channel", client, func(ctx context.Context, q *db.Queries) error {
		return q.SeedChannel(ctx, db.SeedChannelParams{ID: id, ClientID: client, Platform: platform, Position: 1, At: s.Now()})
	})
	return id
}

// Serves links a pillar to an objective.
func Serves(t testing.TB, s *studio.Studio, client, pillar, objective string) {
	t.Helper()
	add(t, s, "link", client, func(ctx context.Context, q *db.Queries) error {
		return q.SeedPillarObjective(ctx, db.SeedPillarObjectiveParams{
			ID: pillar + "." + objective, ClientID: client, PillarID: pillar, ObjectiveID: objective,
		})
	})
}

// Post adds an idea to the backlog and gives its id; with sets what else the
// test needs: OnDay, InState and so on.
func Post(t testing.TB, s *studio.Studio, client, title string, with ...func(*db.SeedPostParams)) string {
	t.Helper()
	p := db.SeedPostParams{ID: s.NewID(), ClientID: client, Title: title, State: "idea", Position: 1, At: s.Now()}
	apply(&p, with)
	add(t, s, "post", client, func(ctx context.Context, q *db.Queries) error { return q.SeedPost(ctx, p) })
	return p.ID
}

// OnDay puts a post on a day, as a draft if it was an idea.
func OnDay(day string) func(*db.SeedPostParams) {
	return func(p *db.SeedPostParams) {
		p.Day = &day
		if p.State == "idea" {
			p.State = "draft"
		}
	}
}

// AtTime gives a post its hour, "18:30".
func AtTime(time string) func(*db.SeedPostParams) {
	return func(p *db.SeedPostParams) { p.Time = &time }
}

// InState gives a post a state.
func InState(state string) func(*db.SeedPostParams) {
	return func(p *db.SeedPostParams) { p.State = state }
}

// OnPillar hangs a post on a pillar.
func OnPillar(pillar string) func(*db.SeedPostParams) {
	return func(p *db.SeedPostParams) { p.PillarID = &pillar }
}

// ForObjective hangs a post on an objective.
func ForObjective(objective string) func(*db.SeedPostParams) {
	return func(p *db.SeedPostParams) { p.ObjectiveID = &objective }
}

// Saying gives a post its caption.
func Saying(caption string) func(*db.SeedPostParams) {
	return func(p *db.SeedPostParams) { p.Caption = caption }
}

// Variant puts a post on a channel.
func Variant(t testing.TB, s *studio.Studio, client, post, channel string) string {
	t.Helper()
	id := post + "." + channel
	add(t, s, "variant", client, func(ctx context.Context, q *db.Queries) error {
		return q.SeedVariant(ctx, db.SeedVariantParams{ID: id, ClientID: client, PostID: post, ChannelID: channel})
	})
	return id
}

// Material adds a picture of one pixel, whose file is not there, and gives its
// id. An empty client is the studio's owner.
func Material(t testing.TB, s *studio.Studio, client, name string) string {
	t.Helper()
	id := s.NewID()
	add(t, s, "material", client, func(ctx context.Context, q *db.Queries) error {
		return q.SeedMaterial(ctx, db.SeedMaterialParams{
			ID: id, ClientID: studio.Null(client), Sha256: strings.Repeat("0", 64), Name: name, At: s.Now(),
		})
	})
	return id
}

// Picture puts a material on a post, at a place among its pictures.
func Picture(t testing.TB, s *studio.Studio, client, post, material string, position int64) {
	t.Helper()
	add(t, s, "picture", client, func(ctx context.Context, q *db.Queries) error {
		return q.SeedPostMaterial(ctx, db.SeedPostMaterialParams{
			ID: post + "." + material, ClientID: client, PostID: post, MaterialID: material, Position: position,
		})
	})
}

func apply[P any](p *P, with []func(*P)) {
	for _, change := range with {
		change(p)
	}
}

func add(t testing.TB, s *studio.Studio, what, client string, work func(context.Context, *db.Queries) error) {
	t.Helper()
	ctx := t.Context()
	act := studio.Act{Name: "test." + what, Client: client}
	if err := s.Do(ctx, act, func(q *db.Queries) error { return work(ctx, q) }); err != nil {
		t.Fatalf("add a %s: %v", what, err)
	}
}
