package document

import (
	"cmp"
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/strategy"
	"timone/internal/typed"
	"timone/internal/words"
)

// ofRecord reads an answer that is a record: a new one, or one that is there already
// under the same name, which then says what the answer says.
func (in *Filled) ofRecord(a *Answer, kind string) bool {
	read := map[string]func(*Answer){
		"product": in.ofProduct, "milestone": in.ofMilestone, "competitor": in.ofCompetitor,
		"stakeholder": in.ofPerson, "audience": in.ofAudience, "channel": in.ofChannel,
	}[kind]
	if read == nil {
		return false
	}
	read(a)
	return true
}

// calledBy is the name of a record, or the beginning of what else is said of it.
func calledBy(name string, said ...string) string {
	return typed.Flat(cmp.Or(name, typed.Excerpt(cmp.Or(said...), 80)))
}

// record has an answer become a record.
func (in *Filled) record(a *Answer, record dossier.Record) {
	a.put = func(t *taking) error { return joinEach(t, []dossier.Record{record}) }
	a.Trouble = in.refused(dossier.Check(record))
}

// of has an answer say something of a record that is there already; where it says no
// more than the record's name, that is its text.
func (a *Answer) of(name, there, said string) {
	a.Of = name
	a.replaces(there, said)
	if said == "" || alike(said, name) {
		a.Of, a.Text = "", name
	}
}

func (in *Filled) ofProduct(a *Answer) {
	name, about := calledBy(a.fields["name"], a.fields["about"]), a.fields["about"]
	a.Text = recited(a.fields["name"], about)
	p, ok := nearest(in.business.Products,
		func(p dossier.Product) bool { return alike(p.Name, name) }, func(p dossier.Product) bool { return same(p.About, about) })
	if ok {
		a.of(p.Name, p.About, about)
		p.About = cmp.Or(about, p.About)
	} else {
		p = dossier.Product{Kind: "product", Name: name, About: about}
		a.addsTo(named(in.business.Products, func(p dossier.Product) string { return p.Name }), false)
	}
	in.record(a, p)
}

func (in *Filled) ofCompetitor(a *Answer) {
	name, about := calledBy(a.fields["name"], a.fields["about"]), a.fields["about"]
	a.Text = recited(a.fields["name"], about)
	c, ok := nearest(in.rivals.Competitors,
		func(c dossier.Competitor) bool { return alike(c.Name, name) }, func(c dossier.Competitor) bool { return same(c.About, about) })
	if ok {
		a.of(c.Name, c.About, about)
		c.About = cmp.Or(about, c.About)
	} else {
		c = dossier.Competitor{Name: name, About: about}
		a.addsTo(named(in.rivals.Competitors, func(c dossier.Competitor) string { return c.Name }), false)
	}
	in.record(a, c)
}

// ofMilestone reads a date of the history. Of a text that is no date but names a year,
// the year is taken, and the text stays with the event.
func (in *Filled) ofMilestone(a *Answer) {
	said, meaning := a.fields["date"], a.fields["meaning"]
	date, event := day.ReadRough(said), calledBy(a.fields["event"], meaning)
	a.Text = recited(said, a.fields["event"], meaning)
	if year := day.YearIn(said); date == "" && year != "" && event != "" {
		date = year
		event += " (" + typed.Flat(said) + ")"
		a.Note = in.say.Say(words.IntakeYearTaken, "text", said, "year", string(date))
		a.Text = recited(string(date), event, meaning)
	}
	m, ok := in.milestone(string(date), event)
	switch {
	case ok && m.Date == string(date):
		a.of(m.Event, m.Meaning, meaning)
	case ok:
		a.of(m.Event, recited(in.rough(m.Date), m.Meaning), recited(in.rough(string(date)), cmp.Or(meaning, m.Meaning)))
	default:
		a.addsTo(named(in.business.Milestones, func(m dossier.Milestone) string { return m.Event }), false)
		m.Event = event
	}
	if a.Known {
		a.Note = ""
	}
	m.Date, m.Meaning = string(date), cmp.Or(meaning, m.Meaning)
	in.record(a, m)
	if date == "" {
		a.Trouble = undated(said)
	}
}

// undated is why a date cannot be taken.
func undated(said string) *fault.Fault {
	if said == "" {
		return fault.Invalid(words.IntakeRefusedDate)
	}
	return fault.Invalid(day.WhyNotRough(said), "text", said)
}

// milestone finds an event that is there already: on that date, or on another when
// there is only one such event here and there.
func (in *Filled) milestone(date, event string) (m dossier.Milestone, ok bool) {
	var like []dossier.Milestone
	for _, known := range in.business.Milestones {
		if alike(known.Event, event) {
			like = append(like, known)
		}
	}
	if m, ok = found(like, func(known dossier.Milestone) bool { return known.Date == date }); ok {
		return m, true
	}
	told := 0
	for name, text := range in.fields {
		if strings.HasPrefix(name, "milestone/") && strings.HasSuffix(name, "/event") && alike(text, event) {
			told++
		}
	}
	if len(like) == 1 && told == 1 {
		return like[0], true
	}
	return dossier.Milestone{}, false
}

// rough says a date as far as it is known.
func (in *Filled) rough(date string) string {
	if len(date) < len("2026-12") {
		return date
	}
	first := day.Day((date + "-01")[:len("2026-12-01")])
	if len(date) == len("2026-12") {
		return in.say.MonthYear(first.Year(), first.Month())
	}
	return in.say.Date(first.Year(), first.Month(), first.Dom())
}

// ofPerson reads who decides; one who is new with the questionnaire speaks for the
// client.
func (in *Filled) ofPerson(a *Answer) {
	role, contacts := typed.Flat(a.fields["role"]), a.fields["contacts"]
	name := calledBy(a.fields["name"], role, contacts)
	var approves []string
	for _, what := range dossier.Approvable {
		if a.fields["approves-"+what] != "" {
			approves = append(approves, what)
		}
	}
	one, ok := nearest(in.sphere.Stakeholders,
		func(s dossier.Stakeholder) bool { return alike(s.Name, name) }, func(s dossier.Stakeholder) bool { return same(s.Role, role) })
	if ok {
		known := in.approvals(one.ID)
		approves = slices.DeleteFunc(approves, func(what string) bool { return slices.Contains(known, what) })
		a.of(one.Name, recited(one.Role, one.Contacts, in.approved(known)),
			recited(cmp.Or(role, one.Role), cmp.Or(contacts, one.Contacts), in.approved(slices.Concat(known, approves))))
		a.Adds = a.There != "" && fits(role, one.Role) && fits(contacts, one.Contacts)
	} else {
		one = dossier.Stakeholder{Name: name, Inside: true, Referent: true}
		a.Text = recited(a.fields["name"], role, contacts, in.approved(approves))
		a.addsTo(named(in.sphere.Stakeholders, func(s dossier.Stakeholder) string { return s.Name }), false)
	}
	one.Role, one.Contacts = cmp.Or(role, one.Role), cmp.Or(contacts, one.Contacts)
	in.record(a, dossier.Person{Stakeholder: one, Approves: approves})
}

// approvals are what somebody gives the go-ahead for, and approved says it.
func (in *Filled) approvals(stakeholder string) []string {
	var all []string
	for _, a := range in.sphere.Approvals {
		if a.Stakeholder == stakeholder {
			all = append(all, a.What)
		}
	}
	return all
}

func (in *Filled) approved(what []string) string {
	var all []string
	for _, one := range dossier.Approvable {
		if slices.Contains(what, one) {
			all = append(all, in.say.Say(words.Key("document.ask-approves-"+one)))
		}
	}
	return recited(all...)
}

// ofAudience reads a new audience, or what else is said of one that is there: who it is
// takes the place of what is there, a need stands beside the others.
func (in *Filled) ofAudience(a *Answer) {
	who, need := a.fields["who"], typed.Flat(a.fields["need"])
	name := calledBy(a.fields["name"], who, need)
	a.Text = recited(a.fields["name"], who, need)
	s, ok := nearest(in.strategy.Audiences,
		func(s strategy.Audience) bool { return alike(s.Name, name) }, func(s strategy.Audience) bool { return same(s.Who, who) })
	if ok {
		in.ofKnownAudience(a, &s, who, need)
	} else {
		s = strategy.Audience{Name: name, Who: who, Needs: needing(nil, need)}
		a.addsTo(named(in.strategy.Audiences, func(s strategy.Audience) string { return s.Name }), false)
	}
	in.audience(a, s)
}

func (in *Filled) ofKnownAudience(a *Answer, s *strategy.Audience, who, need string) {
	needs := needing(s.Needs, need)
	if fits(who, s.Who) {
		a.of(s.Name, s.Who, recited(who, need))
		a.addsTo(named(s.Needs, needText), len(needs) == len(s.Needs) && (who == "" || s.Who != ""))
	} else {
		a.of(s.Name, s.Who, recited(who, need))
	}
	s.Who, s.Needs = cmp.Or(who, s.Who), needs
}

func needText(n strategy.Need) string { return n.Text }

// needing are needs with one more, unless it is there already or there is none.
func needing(there []strategy.Need, text string) []strategy.Need {
	needs := append([]strategy.Need{}, there...)
	if text != "" && !slices.ContainsFunc(there, func(n strategy.Need) bool { return alike(n.Text, text) }) {
		needs = append(needs, strategy.Need{Kind: "job", Text: text})
	}
	return needs
}

func (in *Filled) audience(a *Answer, s strategy.Audience) {
	a.put = func(t *taking) error { return t.intakes.strategy.JoinAudience(t.ctx, t.q, t.client, s) }
	a.Trouble = in.refused(strategy.CheckAudience(s))
}

// ofChannel reads a channel and who holds its keys: a new one, or one that was added
// since the client was asked.
func (in *Filled) ofChannel(a *Answer) {
	profile, access := typed.Flat(a.fields["profile"]), typed.Flat(a.fields["access"])
	c := strategy.Channel{Platform: platformNamed(a.fields["platform"]), Profile: profile, Audiences: []string{}}
	a.Text = recited(a.fields["platform"], profile, access)
	said := strategy.CheckChannel(c)
	if spot, err := (typed.Spot{Platform: c.Platform, Profile: profile}).Checked(typed.Spot{}, words.FaultChannelEmpty); err == nil {
		profile = spot.Profile
	}
	known, ok := nearest(in.strategy.Channels, func(k strategy.Channel) bool {
		return alike(platformNamed(k.Platform), c.Platform) && fits(strings.ToLower(profile), strings.ToLower(k.Profile))
	}, func(k strategy.Channel) bool { return alike(k.Profile, profile) })
	audit := in.audit(known.ID)
	if ok {
		a.of(in.channelName(known), displaced(access, audit.Access), recited(profile, access))
		a.Known = (profile == "" || known.Profile != "") && (access == "" || same(access, audit.Access))
		known.Profile = cmp.Or(known.Profile, profile)
		c = known
	} else {
		a.addsTo(named(in.strategy.Channels, func(c strategy.Channel) string { return platformName(in.say, c.Platform) }), false)
	}
	audit.Access = cmp.Or(access, audit.Access)
	a.Trouble = in.refused(cmp.Or(said, dossier.Check(audit)))
	a.put = func(t *taking) error {
		made, err := t.intakes.strategy.JoinChannel(t.ctx, t.q, t.client, c)
		if err != nil || access == "" {
			return err
		}
		audit.ID = made.ID
		return joinEach(t, []dossier.Record{audit})
	}
}

// ofAudit reads what is said of a channel that is known.
func (in *Filled) ofAudit(a *Answer, channel string) bool {
	c, ok := found(in.strategy.Channels, func(c strategy.Channel) bool { return c.ID == channel })
	if !ok {
		return false
	}
	audit, access, state := in.audit(channel), typed.Flat(a.fields["access"]), a.fields["state"]
	a.of(in.channelName(c), recited(displaced(access, audit.Access), displaced(state, audit.State)), recited(access, state))
	audit.Access, audit.State = cmp.Or(access, audit.Access), cmp.Or(state, audit.State)
	in.record(a, audit)
	return true
}

func (in *Filled) audit(channel string) dossier.Audit {
	audit, _ := found(in.channels.Audits, func(known dossier.Audit) bool { return known.ID == channel })
	audit.ID = channel
	return audit
}

func (in *Filled) channelName(c strategy.Channel) string {
	return strings.TrimSpace(platformName(in.say, c.Platform) + " " + c.Profile)
}

// nearest is the first of all that is alike and the same, else the first that is alike.
func nearest[R any](all []R, alike, same func(R) bool) (R, bool) {
	if r, ok := found(all, func(r R) bool { return alike(r) && same(r) }); ok {
		return r, true
	}
	return found(all, alike)
}

// fits says whether taking what is said loses nothing of what is there.
func fits(said, there string) bool { return said == "" || there == "" || same(said, there) }

// displaced is what a text takes the place of.
func displaced(said, there string) string {
	if said == "" {
		return ""
	}
	return there
}
