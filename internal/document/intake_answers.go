package document

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/strategy"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"
)

// intakeKinds are the questions in the order of the questionnaire.
var intakeKinds = []string{
	"business-does", "business-earns", "product", "known-product", "milestone", "known-milestone", "competitor", "known-competitor",
	"stakeholder", "audience", "known-audience", "brand-promise", "brand-values", "voice-funny", "voice-casual", "voice-irreverent", "voice-enthusiastic", "brand-use", "brand-avoid", "channel", "audit",
}

// answerOf says which answer a field is part of, and which part: milestone/2/date
// is the date of milestone/2, business/does an answer by itself.
func answerOf(name string) (id, field string) {
	parts := strings.Split(name, "/")
	if !slices.Contains(intakeKinds, questionOf(name)) {
		return "", ""
	}
	if len(parts) == 3 {
		return parts[0] + "/" + parts[1], parts[2]
	}
	return name, "text"
}

// questionOf is the kind of question that a field belongs to.
func questionOf(name string) string {
	parts := strings.Split(name, "/")
	if len(parts) == 2 {
		return parts[0] + "-" + parts[1]
	}
	return parts[0]
}

func byQuestion(a, b string) int {
	rank := func(id string) int {
		kind, _, _ := strings.Cut(id, "/")
		if at := slices.Index(intakeKinds, questionOf(id)); at >= 0 {
			return at
		}
		return slices.Index(intakeKinds, kind)
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// understand says what an answer means: its text, what is there already, and how
// it is taken. An answer that means nothing is none.
func (in *Filled) understand(a *Answer) bool {
	a.Text = a.fields["text"]
	section, rest, _ := strings.Cut(a.ID, "/")
	switch section {
	case "business":
		in.ofBusiness(a, rest)
	case "brand":
		in.ofBrand(a, rest)
	case "voice":
		return in.ofVoice(a, rest)
	case "audit":
		return in.ofAudit(a, rest)
	default:
		if kind, known := strings.CutPrefix(section, "known-"); known {
			return in.ofKnown(a, kind, rest)
		}
		return in.ofRecord(a, section)
	}
	return true
}

func (in *Filled) ofBusiness(a *Answer, field string) {
	if field == "does" {
		a.There = in.business.Does
		a.Trouble = faultIn(dossier.Check(dossier.Business{Does: a.Text}))
		a.put = func(t *taking) error { t.business().Does = a.Text; return nil }
		return
	}
	a.There = in.business.Earns
	a.Trouble = faultIn(dossier.Check(dossier.Business{Earns: a.Text}))
	a.put = func(t *taking) error { t.business().Earns = a.Text; return nil }
}

func (in *Filled) ofBrand(a *Answer, field string) {
	switch field {
	case "promise":
		a.Text = typed.Flat(a.Text)
		a.There = in.brand.Promise
		a.Trouble = faultIn(dossier.Check(dossier.Brand{Promise: a.Text}))
		a.put = func(t *taking) error { t.brand().Promise = a.Text; return nil }
	case "values":
		a.There = named(in.brand.Values, func(v dossier.Value) string { return v.Text })
		a.put = func(t *taking) error { return t.joinEach(valuesIn(a.Text)) }
	default:
		var there []string
		for _, w := range in.brand.Words {
			if w.Kind == field {
				there = append(there, w.Text)
			}
		}
		a.There = strings.Join(there, ", ")
		a.put = func(t *taking) error { return t.intakes.dossier.JoinWords(t.ctx, t.q, t.client, field, a.Text) }
	}
}

// valuesIn are the lines of a text as values.
func valuesIn(text string) []dossier.Record {
	var all []dossier.Record
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) != "" {
			all = append(all, dossier.Value{Text: line})
		}
	}
	return all
}

// ofVoice reads a place on a scale, from 1 to 5.
func (in *Filled) ofVoice(a *Answer, scale string) bool {
	step, err := strconv.ParseInt(a.Text, 10, 64)
	if err != nil || step < 1 || step > 5 {
		return false
	}
	said := func(step int64) string {
		return in.say.Say(words.Key("dossier.voice.step." + scale + "." + strconv.FormatInt(step, 10)))
	}
	a.Text = said(step)
	if at := *scaleOf(&in.brand.Voice, scale); at != nil {
		a.There = said(*at + 3)
	}
	place := step - 3
	a.put = func(t *taking) error { *scaleOf(&t.brand().Voice, scale) = &place; return nil }
	return true
}

func scaleOf(v *dossier.Voice, scale string) **int64 {
	return map[string]**int64{
		"funny": &v.Funny, "casual": &v.Casual, "irreverent": &v.Irreverent, "enthusiastic": &v.Enthusiastic,
	}[scale]
}

// ofAudit reads what is said of a channel that is known.
func (in *Filled) ofAudit(a *Answer, channel string) bool {
	at := slices.IndexFunc(in.strategy.Channels, func(c strategy.Channel) bool { return c.ID == channel })
	if at < 0 {
		return false
	}
	c := in.strategy.Channels[at]
	audit := dossier.Audit{ID: channel}
	for _, known := range in.channels.Audits {
		if known.ID == channel {
			audit = known
		}
	}
	a.Of = platformName(in.say, c.Platform)
	if c.Profile != "" {
		a.Of += " " + c.Profile
	}
	a.There = recited(audit.Access, audit.State)
	a.Text = recited(a.fields["access"], a.fields["state"])
	audit.Access, audit.State = cmp.Or(typed.Flat(a.fields["access"]), audit.Access), cmp.Or(a.fields["state"], audit.State)
	a.put = func(t *taking) error { return t.joinEach([]dossier.Record{audit}) }
	a.Trouble = faultIn(dossier.Check(audit))
	return true
}

// ofRecord reads an answer that is a new record.
func (in *Filled) ofRecord(a *Answer, kind string) bool {
	f := a.fields
	switch kind {
	case "product":
		a.record(dossier.Product{Kind: "product", Name: calledBy(f["name"], f["about"]), About: f["about"]}, f["name"], f["about"])
		a.There = named(in.business.Products, func(p dossier.Product) string { return p.Name })
	case "milestone":
		a.record(dossier.Milestone{Date: roughDate(f["date"]), Event: typed.Flat(f["event"]), Meaning: f["meaning"]}, f["date"], f["event"], f["meaning"])
		a.There = named(in.business.Milestones, func(m dossier.Milestone) string { return m.Event })
	case "competitor":
		a.record(dossier.Competitor{Name: typed.Flat(f["name"]), About: f["about"]}, f["name"], f["about"])
		a.There = named(in.rivals.Competitors, func(c dossier.Competitor) string { return c.Name })
	case "stakeholder":
		in.ofPerson(a)
	case "audience":
		audience := strategy.Audience{Name: calledBy(f["name"], f["who"], f["need"]), Who: f["who"], Needs: []strategy.Need{}}
		if f["need"] != "" {
			audience.Needs = append(audience.Needs, strategy.Need{Kind: "job", Text: f["need"]})
		}
		a.Text, a.There = recited(f["name"], f["who"], f["need"]), named(in.strategy.Audiences, func(s strategy.Audience) string { return s.Name })
		a.put = func(t *taking) error { return t.intakes.strategy.JoinAudience(t.ctx, t.q, t.client, audience) }
		a.Trouble = faultIn(strategy.CheckAudience(audience))
	case "channel":
		in.ofChannel(a)
	}
	return a.put != nil
}

// calledBy is the name of a record, or the beginning of what else is said of it.
func calledBy(name string, said ...string) string {
	return typed.Flat(cmp.Or(name, typed.Excerpt(cmp.Or(said...), 80)))
}

// record has an answer become a new record.
func (a *Answer) record(record dossier.Record, texts ...string) {
	a.Text = recited(texts...)
	a.put = func(t *taking) error { return t.joinEach([]dossier.Record{record}) }
	a.Trouble = faultIn(dossier.Check(record))
}

// ofPerson reads who decides; one who stands in the questionnaire speaks for the
// client.
func (in *Filled) ofPerson(a *Answer) {
	f := a.fields
	p := dossier.Person{Stakeholder: dossier.Stakeholder{
		Name: typed.Flat(f["name"]), Role: typed.Flat(f["role"]), Contacts: f["contacts"], Inside: true, Referent: true,
	}}
	var approved []string
	for _, what := range dossier.Approvable {
		if f["approves-"+what] != "" {
			p.Approves = append(p.Approves, what)
			approved = append(approved, in.say.Say(words.Key("document.ask-approves-"+what)))
		}
	}
	a.record(p, append([]string{f["name"], f["role"], f["contacts"]}, approved...)...)
	a.There = named(in.sphere.Stakeholders, func(s dossier.Stakeholder) string { return s.Name })
}

// ofChannel reads a channel that is not known yet, and who holds its keys.
func (in *Filled) ofChannel(a *Answer) {
	f := a.fields
	c := strategy.Channel{Platform: platformNamed(in.say, f["platform"]), Profile: typed.Flat(f["profile"]), Audiences: []string{}}
	a.Text, a.There = recited(f["platform"], f["profile"], f["access"]), named(in.strategy.Channels, func(c strategy.Channel) string { return platformName(in.say, c.Platform) })
	audit := dossier.Audit{Access: typed.Flat(f["access"])}
	a.Trouble = faultIn(cmp.Or(strategy.CheckChannel(c), dossier.Check(audit)))
	a.put = func(t *taking) error {
		made, err := t.intakes.strategy.JoinChannel(t.ctx, t.q, t.client, c)
		if err != nil || audit.Access == "" {
			return err
		}
		audit.ID = made.ID
		return t.joinEach([]dossier.Record{audit})
	}
}

// checkAnswer says why an answer could not be taken.
func (x *Intakes) checkAnswer(ctx context.Context, in *Filled, a *Answer) error {
	if a.Trouble != nil {
		return a.Trouble
	}
	switch a.Kind {
	case "brand-use", "brand-avoid":
		return x.dossier.CheckWords(ctx, in.client, strings.TrimPrefix(a.Kind, "brand-"), a.Text)
	case "brand-values":
		for _, v := range valuesIn(a.Text) {
			if err := dossier.Check(v); err != nil {
				return err
			}
		}
	}
	return nil
}

// taking is an act that takes answers.
type taking struct {
	intakes *Intakes
	*Filled
	ctx     context.Context
	q       *db.Queries
	changed struct {
		business *dossier.Business
		brand    *dossier.Brand
	}
}

// business and brand are what is known of them, to be changed and then written
// once.
func (t *taking) business() *dossier.Business {
	t.changed.business = &t.Filled.business
	return t.changed.business
}

func (t *taking) brand() *dossier.Brand {
	t.changed.brand = &t.Filled.brand
	return t.changed.brand
}

func (t *taking) joinEach(records []dossier.Record) error {
	for _, record := range records {
		if err := t.intakes.dossier.Join(t.ctx, t.q, t.client, record); err != nil {
			return err
		}
	}
	return nil
}

// finish writes what was changed, and that the questionnaire came back.
func (t *taking) finish() error {
	var changed []dossier.Record
	if t.changed.business != nil {
		changed = append(changed, *t.changed.business)
	}
	if t.changed.brand != nil {
		changed = append(changed, *t.changed.brand)
	}
	if err := t.joinEach(changed); err != nil {
		return err
	}
	return t.intakes.dossier.NoteReturn(t.ctx, t.q, t.client, dossier.Return{Document: t.document, Name: t.name, SHA256: t.sha256})
}

func faultIn(err error) *fault.Fault {
	if err == nil {
		return nil
	}
	return fault.From(err)
}

// recited are the texts that say something, one behind the other.
func recited(texts ...string) string {
	var kept []string
	for _, text := range texts {
		if text = typed.Flat(text); text != "" {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, " · ")
}

// mostNamed is how many records are named of those that are there.
const mostNamed = 12

func named[R any](all []R, name func(R) string) string {
	var names []string
	for _, r := range all[:min(len(all), mostNamed)] {
		names = append(names, name(r))
	}
	if len(all) > mostNamed {
		names = append(names, "…")
	}
	return strings.Join(names, ", ")
}

var written = regexp.MustCompile(`^(?:(?:(\d{1,2})[/.\-])?(\d{1,2})[/.\-])?(\d{4})$`)

// roughDate reads a date as people write it: 1957, 6/1957, 12/06/1957. What is
// written otherwise stays as it is.
func roughDate(text string) string {
	found := written.FindStringSubmatch(strings.ReplaceAll(text, " ", ""))
	if found == nil {
		return text
	}
	date := found[3]
	for _, part := range []string{found[2], found[1]} {
		if part != "" {
			date += "-" + strings.Repeat("0", 2-len(part)) + part
		}
	}
	if _, err := day.ParseRough(date); err != nil {
		return text
	}
	return date
}

// platformNamed is the platform that a client means, or its own words for one
// that is not known.
func platformNamed(say words.Catalogue, text string) string {
	text = typed.Flat(text)
	if folded := strings.ToLower(strings.ReplaceAll(text, " ", "-")); say.Has(words.Key("platform." + folded)) {
		return folded
	}
	return text
}
