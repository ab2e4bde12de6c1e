package strategy

import (
	"context"
	"fmt"

	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// WriteLetter keeps what the letter says of a client's strategy, as Letter
// tells; who the client is, is the dossier's. It is part of the caller's act,
// and changes nothing when nothing is new. A part that says nothing yet comes
// back as it was, without an ID.
func (s *Service) WriteLetter(ctx context.Context, q *db.Queries, l Letter) (Letter, error) {
	if err := mustBeClient(ctx, q, l.Client); err != nil {
		return Letter{}, err
	}
	l.Pillars, l.Channels = append([]Pillar{}, l.Pillars...), append([]Channel{}, l.Channels...)
	made := madeNow{}
	for _, write := range []func(context.Context, *db.Queries, *Letter, madeNow) error{
		s.letterObjective, s.letterKPI, s.letterAudience, s.letterPillars, s.letterChannels,
	} {
		if err := write(ctx, q, &l, made); err != nil {
			return Letter{}, err
		}
	}
	return l, tieLetter(ctx, q, &l, made)
}

// madeNow holds the ids of the records that this writing of the letter makes.
type madeNow map[string]bool

func (s *Service) letterObjective(ctx context.Context, q *db.Queries, l *Letter, made madeNow) error {
	o, err := checkedObjective(l.Objective)
	if err != nil {
		return err
	}
	if o.ID == "" {
		// A KPI cannot stand alone: it brings the objective along.
		if o.Statement == "" && o.Effect == "" && !l.KPI.says() {
			return nil
		}
		err = s.addObjective(ctx, q, l.Client, &o)
		made[o.ID] = true
		l.Objective = o
		return err
	}
	row, err := q.ObjectiveByID(ctx, o.ID)
	if err := mustBeOf(l.Client, row.ClientID, err, words.FaultObjectiveMissing); err != nil {
		return err
	}
	l.Objective = o
	if o == fromObjective(row) {
		return nil
	}
	return s.editObjective(ctx, q, o)
}

func (s *Service) letterKPI(ctx context.Context, q *db.Queries, l *Letter, made madeNow) error {
	k, err := checkedKPI(l.KPI)
	if err != nil {
		return err
	}
	if k.Objective == "" {
		k.Objective = l.Objective.ID
	}
	if k.ID == "" {
		if !k.says() {
			return nil
		}
		row, err := q.ObjectiveByID(ctx, k.Objective)
		if err := mustBeOf(l.Client, row.ClientID, err, words.FaultObjectiveMissing); err != nil {
			return err
		}
		err = s.addKPI(ctx, q, l.Client, &k)
		made[k.ID] = true
		l.KPI = k
		return err
	}
	row, err := q.KPIByID(ctx, k.ID)
	if err := mustBeOf(l.Client, row.ClientID, err, words.FaultKpiMissing); err != nil {
		return err
	}
	// The letter says what is measured; what it is measured for stays.
	k.Objective = row.ObjectiveID
	l.KPI = k
	if sameKPI(k, fromKPI(row)) {
		return nil
	}
	return s.editKPI(ctx, q, k)
}

func (s *Service) letterAudience(ctx context.Context, q *db.Queries, l *Letter, made madeNow) error {
	a, err := checkedAudience(l.Audience)
	if err != nil {
		return err
	}
	l.Audience = a
	if a.ID == "" {
		if sameAudience(a, Audience{}) {
			return nil
		}
		err = s.addAudience(ctx, q, l.Client, &a)
		made[a.ID] = true
		l.Audience = a
		return err
	}
	row, before, err := audience(ctx, q, a.ID)
	if err := mustBeOf(l.Client, row.ClientID, err, words.FaultAudienceMissing); err != nil {
		return err
	}
	if !sameAudience(a, before) {
		err = s.editAudience(ctx, q, l.Client, before, &a)
	}
	l.Audience = a
	return err
}

func (s *Service) letterPillars(ctx context.Context, q *db.Queries, l *Letter, made madeNow) error {
	for i, p := range l.Pillars {
		if p.ID == "" && p.Name == "" {
			continue
		}
		var err error
		if l.Pillars[i], err = s.letterPillar(ctx, q, l.Client, p, made); err != nil {
			return fmt.Errorf("pillar of the letter: %w", err)
		}
	}
	return nil
}

func (s *Service) letterPillar(ctx context.Context, q *db.Queries, client string, p Pillar, made madeNow) (Pillar, error) {
	p, err := checkedPillar(p)
	if err != nil {
		return Pillar{}, err
	}
	if p.ID == "" {
		p.Objectives, p.Audiences = []string{}, []string{}
		err = s.addPillar(ctx, q, client, &p)
		made[p.ID] = true
		return p, err
	}
	row, before, err := pillar(ctx, q, p.ID)
	if err := mustBeOf(client, row.ClientID, err, words.FaultPillarMissing); err != nil {
		return Pillar{}, err
	}
	if p.Hue == 0 {
		p.Hue = before.Hue
	}
	p.Objectives, p.Audiences = before.Objectives, before.Audiences
	if samePillar(p, before) {
		return p, nil
	}
	return p, s.editPillar(ctx, q, client, before, p)
}

func (s *Service) letterChannels(ctx context.Context, q *db.Queries, l *Letter, made madeNow) error {
	for i, c := range l.Channels {
		if c.ID == "" && c.Platform == "" {
			continue
		}
		var err error
		if l.Channels[i], err = s.letterChannel(ctx, q, l.Client, c, made); err != nil {
			return fmt.Errorf("channel of the letter: %w", err)
		}
	}
	return nil
}

func (s *Service) letterChannel(ctx context.Context, q *db.Queries, client string, c Channel, made madeNow) (Channel, error) {
	if c.ID == "" {
		c, err := checkedChannel(c, Channel{})
		if err != nil {
			return Channel{}, err
		}
		c.Audiences = []string{}
		err = s.addChannel(ctx, q, client, &c)
		made[c.ID] = true
		return c, err
	}
	row, before, err := channel(ctx, q, c.ID)
	if err := mustBeOf(client, row.ClientID, err, words.FaultChannelMissing); err != nil {
		return Channel{}, err
	}
	if c, err = checkedChannel(c, before); err != nil {
		return Channel{}, err
	}
	c.Audiences = before.Audiences
	if sameChannel(c, before) {
		return c, nil
	}
	return c, s.editChannel(ctx, q, client, before, c)
}

// tieLetter ties what the letter has just made to the rest of it: pillars to
// the objective and the audience, channels to the audience. What was there
// before stays tied as the user left it.
func tieLetter(ctx context.Context, q *db.Queries, l *Letter, made madeNow) error {
	for i := range l.Pillars {
		p := &l.Pillars[i]
		link := Link{Client: l.Client, Kind: PillarObjective, From: p.ID, To: l.Objective.ID}
		if err := tieNew(ctx, q, link, made, &p.Objectives); err != nil {
			return err
		}
		link.Kind, link.To = PillarAudience, l.Audience.ID
		if err := tieNew(ctx, q, link, made, &p.Audiences); err != nil {
			return err
		}
	}
	for i := range l.Channels {
		c := &l.Channels[i]
		link := Link{Client: l.Client, Kind: ChannelAudience, From: c.ID, To: l.Audience.ID}
		if err := tieNew(ctx, q, link, made, &c.Audiences); err != nil {
			return err
		}
	}
	return nil
}

// tieNew draws a link if one of its ends was just made, and adds it to those
// the card has.
func tieNew(ctx context.Context, q *db.Queries, link Link, made madeNow, ends *[]string) error {
	*ends = once(*ends)
	if !made[link.From] && !made[link.To] || link.From == "" || link.To == "" {
		return nil
	}
	link.Linked = true
	*ends = append(*ends, link.To)
	return write(ctx, q, link)
}

// mustBeOf refuses a record that is not there, or is another client's.
func mustBeOf(client, owner string, err error, code words.Key) error {
	if err == nil && owner != client {
		return fault.NotFound(code)
	}
	return missing(err, code)
}

// says tells whether the user said anything of a KPI; which way is better is
// said by default.
func (k KPI) says() bool {
	return k.Metric != "" || k.Unit != "" || k.Baseline != nil || k.Target != nil || k.Due != ""
}
