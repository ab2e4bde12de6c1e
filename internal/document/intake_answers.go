package document

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/studio/db"
	"timone/internal/typed"
	"timone/internal/words"

	"golang.org/x/text/unicode/norm"
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
		in.ofVoice(a, rest)
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
		a.replaces(in.business.Does, a.Text)
		a.Trouble = in.refused(dossier.Check(dossier.Business{Does: a.Text}))
		a.put = func(t *taking) error { t.business().Does = a.Text; return nil }
		return
	}
	a.replaces(in.business.Earns, a.Text)
	a.Trouble = in.refused(dossier.Check(dossier.Business{Earns: a.Text}))
	a.put = func(t *taking) error { t.business().Earns = a.Text; return nil }
}

func (in *Filled) ofBrand(a *Answer, field string) {
	switch field {
	case "promise":
		promise := typed.Flat(a.Text)
		a.replaces(in.brand.Promise, promise)
		a.Trouble = in.refused(dossier.Check(dossier.Brand{Promise: promise}))
		a.put = func(t *taking) error { t.brand().Promise = promise; return nil }
	case "values":
		fresh := slices.DeleteFunc(valuesIn(a.Text), func(v dossier.Value) bool {
			return slices.ContainsFunc(in.brand.Values, func(known dossier.Value) bool { return alike(known.Text, v.Text) })
		})
		a.addsTo(named(in.brand.Values, func(v dossier.Value) string { return v.Text }), len(fresh) == 0)
		for _, v := range fresh {
			if a.Trouble = in.refused(dossier.Check(v)); a.Trouble != nil {
				return
			}
		}
		a.put = func(t *taking) error { return joinEach(t, fresh) }
	default:
		var there []string
		for _, w := range in.brand.Words {
			if w.Kind == field {
				there = append(there, w.Text)
			}
		}
		a.addsTo(strings.Join(there, ", "), false)
		a.put = func(t *taking) error { return t.intakes.dossier.JoinWords(t.ctx, t.q, t.client, field, a.Text) }
	}
}

// valuesIn are the lines of a text as values, each once.
func valuesIn(text string) []dossier.Value {
	var all []dossier.Value
	for line := range strings.SplitSeq(text, "\n") {
		twice := slices.ContainsFunc(all, func(v dossier.Value) bool { return alike(v.Text, line) })
		if strings.TrimSpace(line) != "" && !twice {
			all = append(all, dossier.Value{Text: line})
		}
	}
	return all
}

// ofVoice reads a place on a scale, from 1 to 5.
func (in *Filled) ofVoice(a *Answer, scale string) {
	step, err := strconv.ParseInt(a.Text, 10, 64)
	if err != nil || step < 1 || step > 5 {
		a.Trouble = fault.Invalid(words.IntakeRefusedVoice, "text", a.Text)
		return
	}
	said := func(step int64) string {
		return in.say.Say(words.Key("dossier.voice.step." + scale + "." + strconv.FormatInt(step, 10)))
	}
	there := ""
	if at := *scaleOf(&in.brand.Voice, scale); at != nil {
		there = said(*at + 3)
	}
	a.replaces(there, said(step))
	place := step - 3
	a.put = func(t *taking) error { *scaleOf(&t.brand().Voice, scale) = &place; return nil }
}

func scaleOf(v *dossier.Voice, scale string) **int64 {
	return map[string]**int64{
		"funny": &v.Funny, "casual": &v.Casual, "irreverent": &v.Irreverent, "enthusiastic": &v.Enthusiastic,
	}[scale]
}

// replaces has an answer take the place of what is there.
func (a *Answer) replaces(there, said string) {
	a.There, a.Text = there, said
	a.Known = said == "" || same(said, there)
}

// addsTo has an answer stand beside what is there; known says that it does already.
func (a *Answer) addsTo(there string, known bool) {
	a.There, a.Adds, a.Known = there, there != "", known
}

// alike says whether two names are one, and same whether two texts are.
func alike(a, b string) bool { return strings.EqualFold(tidied(a), tidied(b)) }

func same(a, b string) bool { return tidied(a) == tidied(b) }

func tidied(s string) string { return norm.NFC.String(typed.Flat(s)) }

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

// joinEach adds records to the dossier, or changes those that are there.
func joinEach[R dossier.Record](t *taking, records []R) error {
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
	if err := joinEach(t, changed); err != nil {
		return err
	}
	return t.intakes.dossier.NoteReturn(t.ctx, t.q, t.client, dossier.Return{Document: t.document, Name: t.name, SHA256: t.sha256})
}

// refused is why an answer cannot be taken, in the words of a list in which nothing
// was done yet.
func (in *Filled) refused(err error) *fault.Fault {
	if err == nil {
		return nil
	}
	f := fault.From(err)
	if here := words.Key(strings.Replace(string(f.Code), "fault.", "intake.refused.", 1)); in.say.Has(here) {
		f = fault.Invalid(here)
		f.Values = fault.From(err).Values
	}
	return f
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

// platforms are those that have a name of their own.
var platforms = append(slices.Clone(social), "event", "newsletter", "press", "radio", "website")

// platformNamed is the platform that a client means, whichever language names it, or
// its own words for one that is not known.
func platformNamed(text string) string {
	text = typed.Flat(text)
	for _, platform := range platforms {
		for _, language := range []words.Language{words.Italian, words.English} {
			say := words.In(language)
			name, short := say.Say(words.Key("platform."+platform)), say.Say(words.Key("platform."+platform+".short"))
			if slices.Contains([]string{platform, joinedUp(name), joinedUp(short)}, joinedUp(text)) {
				return platform
			}
		}
	}
	return text
}

// joinedUp is a name without its spaces and hyphens, in small letters.
func joinedUp(name string) string {
	return strings.ToLower(strings.NewReplacer(" ", "", "-", "").Replace(tidied(name)))
}
