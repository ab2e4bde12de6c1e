package dossier

import (
	"context"
	"fmt"
	"time"

	"timone/internal/day"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Audit is what was found of a channel, whose id it has: its state, who holds
// the keys to it, and Verdict: keep, mend, close, or empty when not said.
type Audit struct {
	ID      string `json:"id"`
	State   string `json:"state"`
	Access  string `json:"access"`
	Verdict string `json:"verdict"`
}

// Ahead is what a channel still has before it: how many posts, the first of
// them on day Next.
type Ahead struct {
	Channel string `json:"channel"`
	Posts   int    `json:"posts"`
	Next    string `json:"next"`
}

// Channels is the audit of a client's channels: an entry for each in the order
// of the strategy, and the posts that are ahead on them.
type Channels struct {
	Audits []Audit `json:"audits"`
	Ahead  []Ahead `json:"ahead"`
}

// Channels gives the audit of a client's channels.
func (s *Service) Channels(ctx context.Context, client string) (Channels, error) {
	c, err := s.Client(ctx, client)
	if err != nil {
		return Channels{}, err
	}
	today, err := day.At(time.UnixMilli(s.studio.Now()), c.TimeZone)
	if err != nil {
		return Channels{}, err
	}
	q := s.studio.Read()
	all := Channels{Ahead: []Ahead{}}
	if all.Audits, err = listed(ctx, client, q.Audits, fromAudit); err != nil {
		return Channels{}, fmt.Errorf("list audits of client %s: %w", client, err)
	}
	rows, err := q.PostsAhead(ctx, db.PostsAheadParams{ClientID: client, Today: string(today)})
	for _, row := range rows {
		all.Ahead = append(all.Ahead, Ahead{Channel: row.ChannelID, Posts: int(row.Posts), Next: row.NextDay})
	}
	return all, err
}

// WriteAudit writes what was found of a channel.
func (s *Service) WriteAudit(ctx context.Context, a Audit) (Audit, error) {
	return write(ctx, s, audits, "", a)
}

// An audit hangs on its channel and goes with it: it is neither added nor
// removed by itself.
var audits = kind[Audit]{
	name:  "audit",
	gone:  words.FaultChannelMissing,
	id:    func(a *Audit) *string { return &a.ID },
	title: func(a Audit) string { return a.State },
	check: checkedAudit,
	get: func(ctx context.Context, q *db.Queries, id string) (Audit, string, error) {
		row, err := q.AuditOfChannel(ctx, id)
		return fromAudit(db.AuditsRow(row)), row.ClientID, err
	},
	put: func(ctx context.Context, q *db.Queries, client string, a Audit) error {
		return q.PutAudit(ctx, db.PutAuditParams{
			ID: a.ID, ClientID: client, State: a.State, Access: a.Access, Verdict: a.Verdict,
		})
	},
}

func checkedAudit(a Audit) (Audit, error) {
	if err := checkTexts(&a.State); err != nil {
		return a, err
	}
	if err := checkLines(&a.Access); err != nil {
		return a, err
	}
	return a, checkChoice(a.Verdict, "", "keep", "mend", "close")
}

func fromAudit(row db.AuditsRow) Audit {
	return Audit{ID: row.ID, State: row.State, Access: row.Access, Verdict: row.Verdict}
}
