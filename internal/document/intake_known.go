package document

import (
	"slices"
	"strings"

	"timone/internal/dossier"
	"timone/internal/strategy"
	"timone/internal/typed"
	"timone/internal/words"
)

// mostKnown is how many records of a kind a questionnaire asks of what they lack, and
// fewKnown where each takes more room.
const (
	mostKnown = 3
	fewKnown  = 2
)

// asked is a question of what one record lacks; the fields are named after its id.
func asked(kind, id, name string, text words.Key, row ...blank) question {
	for i := range row {
		row[i].name = kind + "/" + id + "/" + row[i].name
	}
	return question{text: text, name: name, rows: [][]blank{row}}
}

// lacks are the first of all records that lack something.
func lacks[R any](most int, all []R, lack func(R) bool) []R {
	var some []R
	for _, r := range all {
		if lack(r) && len(some) < most {
			some = append(some, r)
		}
	}
	return some
}

func (l *layout) askKnownProducts() []question {
	var all []question
	for _, p := range lacks(mostKnown, l.business.Products, func(p dossier.Product) bool { return p.About == "" }) {
		all = append(all, asked("known-product", p.ID, p.Name, words.DocumentAskKnownProduct,
			blank{name: "about", label: words.DocumentAskAbout, lines: 2}))
	}
	return all
}

func (l *layout) askKnownMilestones() []question {
	var all []question
	for _, m := range lacks(mostKnown, l.business.Milestones, func(m dossier.Milestone) bool { return m.Meaning == "" }) {
		all = append(all, asked("known-milestone", m.ID, m.Event, words.DocumentAskKnownMilestone,
			blank{name: "meaning", label: words.DossierMilestoneMeaning, lines: 2}))
	}
	return all
}

func (l *layout) askKnownCompetitors() []question {
	unseen := func(c dossier.Competitor) bool {
		return !slices.ContainsFunc(l.rivals.Profiles, func(p dossier.Profile) bool { return p.Competitor == c.ID })
	}
	var all []question
	for _, c := range lacks(fewKnown, l.rivals.Competitors, unseen) {
		all = append(all, asked("known-competitor", c.ID, c.Name, words.DocumentAskKnownCompetitor,
			blank{name: "platform", label: words.DocumentAskPlatform, share: 2, lines: 1},
			blank{name: "profile", label: words.DocumentAskProfile, share: 3, lines: 1}))
	}
	return all
}

func (l *layout) askKnownAudiences() []question {
	var all []question
	for _, a := range lacks(fewKnown, l.strategy.Audiences, func(a strategy.Audience) bool { return len(a.Needs) == 0 }) {
		all = append(all, asked("known-audience", a.ID, a.Name, words.DocumentAskKnownAudience,
			blank{name: "need", label: words.DocumentAskNeed, lines: 2}))
	}
	return all
}

// ofKnown reads what is said of a record that is there; of one that has gone
// meanwhile nothing is taken.
func (in *Filled) ofKnown(a *Answer, kind, id string) bool {
	switch kind {
	case "product":
		p, ok := found(in.business.Products, func(p dossier.Product) bool { return p.ID == id })
		a.of(p.Name, p.About, a.fields["about"])
		p.About = a.fields["about"]
		in.record(a, p)
		return ok
	case "milestone":
		m, ok := found(in.business.Milestones, func(m dossier.Milestone) bool { return m.ID == id })
		a.of(m.Event, m.Meaning, a.fields["meaning"])
		m.Meaning = a.fields["meaning"]
		in.record(a, m)
		return ok
	case "competitor":
		return in.ofKnownCompetitor(a, id)
	}
	s, ok := found(in.strategy.Audiences, func(s strategy.Audience) bool { return s.ID == id })
	in.ofKnownAudience(a, &s, "", typed.Flat(a.fields["need"]))
	in.audience(a, s)
	return ok
}

// ofKnownCompetitor reads where a competitor speaks.
func (in *Filled) ofKnownCompetitor(a *Answer, id string) bool {
	c, ok := found(in.rivals.Competitors, func(c dossier.Competitor) bool { return c.ID == id })
	platform, profile := platformNamed(a.fields["platform"]), typed.Flat(a.fields["profile"])
	var there []string
	known := false
	for _, p := range in.rivals.Profiles {
		if p.Competitor == id {
			there = append(there, strings.TrimSpace(platformName(in.say, p.Platform)+" "+p.Profile))
			known = known || alike(platformNamed(p.Platform), platform) && (profile == "" || alike(p.Profile, profile))
		}
	}
	a.Of, a.Text = c.Name, recited(a.fields["platform"], profile)
	a.addsTo(strings.Join(there, ", "), known)
	in.record(a, dossier.Profile{Competitor: id, Platform: platform, Profile: profile})
	return ok
}

// found is the first of all for which is holds.
func found[R any](all []R, is func(R) bool) (r R, ok bool) {
	if at := slices.IndexFunc(all, is); at >= 0 {
		return all[at], true
	}
	return r, false
}
