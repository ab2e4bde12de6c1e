package overview

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"timone/internal/day"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Person gives a text with all that the studio knows of a stakeholder, for that
// person to read in one of the languages, and its name. about is the studio's.
func (s *Service) Person(ctx context.Context, stakeholder, about string, c words.Catalogue) (text, name string, err error) {
	p := person{q: s.studio.Read(), say: c}
	if err := p.find(ctx, stakeholder); err != nil {
		return "", "", err
	}
	err = p.write(ctx, about, s.studio.Clock())
	return p.text.String(), p.of.Name, err
}

// person is what is known of a stakeholder while it is written down.
type person struct {
	q      *db.Queries
	say    words.Catalogue
	of     db.Stakeholder
	client db.ClientByIDRow
	zone   *time.Location
	text   strings.Builder
}

func (p *person) find(ctx context.Context, id string) (err error) {
	p.of, err = p.q.StakeholderByID(ctx, id)
	if studio.NoRow(err) {
		return fault.NotFound(words.FaultStakeholderMissing)
	}
	if err != nil {
		return fmt.Errorf("read stakeholder %s: %w", id, err)
	}
	if p.client, err = p.q.ClientByID(ctx, p.of.ClientID); err != nil {
		return fmt.Errorf("read client of stakeholder %s: %w", id, err)
	}
	p.zone, err = time.LoadLocation(p.client.TimeZone)
	return err
}

func (p *person) write(ctx context.Context, about string, now time.Time) error {
	p.line(p.of.Name)
	p.line(p.say.Say(words.PersonKnown, "studio", about, "name", p.of.Name, "day", p.dated(now.In(p.zone))))
	p.fields()
	return errors.Join(p.ties(ctx), p.contacts(ctx), p.history(ctx), p.elsewhere(ctx))
}

func (p *person) line(text string) { p.text.WriteString(text + "\n") }

// list writes a heading and what stands under it, each of its lines set in.
func (p *person) list(heading words.Key, entries []string) {
	p.line("\n" + p.say.Say(heading))
	if len(entries) == 0 {
		entries = []string{p.say.Say(words.PersonNothing)}
	}
	for _, entry := range entries {
		p.line("  - " + strings.ReplaceAll(entry, "\n", "\n    "))
	}
}

func (p *person) fields() {
	p.line("")
	p.field(words.PersonClient, p.client.Name)
	p.field(words.DossierPersonOrganisation, p.of.Organisation)
	p.field(words.DossierPersonRole, p.of.Role)
	where := words.PersonOutside
	if p.of.Inside == 1 {
		where = words.PersonInside
	}
	stands := p.say.Say(where)
	if p.of.Referent == 1 {
		stands += ", " + p.say.Say(words.PersonReferent)
	}
	p.field(words.DossierPersonWhere, stands)
	p.field(words.DossierInfluence, p.outOf100(p.of.Influence))
	p.field(words.DossierInterest, p.outOf100(p.of.Interest))
	for _, a := range []struct {
		label    words.Key
		attitude string
	}{{words.DossierAttitude, p.of.Attitude}, {words.DossierAttitudeWanted, p.of.AttitudeWanted}} {
		p.field(a.label, p.say.Say(words.Key("dossier.attitude."+cmp.Or(a.attitude, "unknown"))))
	}
	p.field(words.DossierPersonCares, p.of.Cares)
	p.field(words.DossierPersonInvolve, p.of.Involve)
	p.field(words.DossierPersonContacts, p.of.Contacts)
	p.field(words.DossierContactNext, p.day(studio.Text(p.of.NextContact)))
}

// field writes a label and what is known under it, if anything is.
func (p *person) field(label words.Key, text string) {
	if text != "" {
		p.line(p.say.Say(label) + ": " + strings.ReplaceAll(text, "\n", "\n    "))
	}
}

func (p *person) outOf100(n *int64) string {
	if n == nil {
		return ""
	}
	return p.say.Say(words.PersonPlace, "n", strconv.FormatInt(*n, 10))
}

// ties writes what it approves, for whom it stands in, whom it influences and by
// whom it is.
func (p *person) ties(ctx context.Context) error {
	all, err := p.q.Stakeholders(ctx, p.of.ClientID)
	if err != nil {
		return fmt.Errorf("read stakeholders: %w", err)
	}
	names := map[string]string{}
	for _, one := range all {
		names[one.ID] = one.Name
	}
	approvals, err := p.q.Approvals(ctx, p.of.ClientID)
	if err != nil {
		return fmt.Errorf("read approvals: %w", err)
	}
	influences, err := p.q.Influences(ctx, p.of.ClientID)
	if err != nil {
		return fmt.Errorf("read influences: %w", err)
	}
	p.approves(approvals, names)
	var on, by []string
	for _, i := range influences {
		strength := p.say.Say(words.Key("dossier.influence." + strconv.FormatInt(i.Strength, 10)))
		switch p.of.ID {
		case i.FromID:
			on = append(on, names[i.ToID]+" ("+strength+")")
		case i.ToID:
			by = append(by, names[i.FromID]+" ("+strength+")")
		}
	}
	p.list(words.DossierInfluenceWhom, on)
	p.list(words.DossierInfluenceBy, by)
	return nil
}

func (p *person) approves(approvals []db.ApprovalsRow, names map[string]string) {
	var own, others []string
	for _, a := range approvals {
		what, standIn := p.say.Say(words.Key("dossier.approval."+a.What)), studio.Text(a.StandInID)
		switch {
		case a.StakeholderID == p.of.ID && standIn == "":
			own = append(own, what)
		case a.StakeholderID == p.of.ID:
			own = append(own, p.say.Say(words.PersonApprovesWith, "what", what, "name", names[standIn]))
		case standIn == p.of.ID:
			others = append(others, names[a.StakeholderID]+": "+what)
		}
	}
	p.list(words.DossierApproval, own)
	p.list(words.PersonStandsIn, others)
}

func (p *person) contacts(ctx context.Context) error {
	rows, err := p.q.Contacts(ctx, p.of.ID)
	if err != nil {
		return fmt.Errorf("read contacts: %w", err)
	}
	var entries []string
	for _, row := range rows {
		entries = append(entries, p.day(row.Day)+": "+row.Outcome)
	}
	p.list(words.DossierContactLog, entries)
	return nil
}

// history writes the acts that touched the record, or name it.
func (p *person) history(ctx context.Context) error {
	acts, err := p.q.ActsAbout(ctx, db.ActsAboutParams{ClientID: p.of.ClientID, ID: p.of.ID})
	if err != nil {
		return fmt.Errorf("read history: %w", err)
	}
	var entries []string
	for _, act := range acts {
		at := time.UnixMilli(act.At).In(p.zone)
		entries = append(entries, p.dated(at)+at.Format(", 15:04")+": "+p.act(act))
	}
	p.list(words.PersonHistory, entries)
	return nil
}

// act gives the sentence of an act, of one undone or redone among them.
func (p *person) act(act db.ActsAboutRow) string {
	key := words.Key("act." + act.Name)
	if !p.say.Has(key) {
		key = words.ActOther
	}
	detail := map[string]string{}
	// What the journal wrote is an object of texts.
	_ = json.Unmarshal([]byte(act.Detail), &detail)
	var pairs []string
	for name, value := range detail {
		pairs = append(pairs, name, value)
	}
	said := p.say.Say(key, pairs...)
	switch act.Kind {
	case "undo":
		return p.say.Say(words.UndoDone, "act", said)
	case "redo":
		return p.say.Say(words.RedoDone, "act", said)
	}
	return said
}

func (p *person) elsewhere(ctx context.Context) error {
	n, err := texts(ctx, p.q, p.of.ID, p.of.Name)
	if err == nil && n > 0 {
		p.line("\n" + p.say.Count(words.PersonElsewhere, n))
	}
	return err
}

// day writes a day in full; there may be none.
func (p *person) day(written string) string {
	d, err := day.Parse(written)
	if err != nil {
		return written
	}
	return p.say.Date(d.Year(), d.Month(), d.Dom())
}

func (p *person) dated(t time.Time) string { return p.say.Date(t.Year(), t.Month(), t.Day()) }
