package document

import (
	"context"
	"slices"
	"strconv"

	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// intake is what a questionnaire says of itself.
type intake struct{ id string }

// IntakeMark begins the text by which a questionnaire is known when it comes back;
// behind it stand its version, the client's id and its own.
const IntakeMark = "timone-intake"

// IntakeField is the field that holds that text, and IntakeVersion stands for how
// the fields are named.
const (
	IntakeField   = "timone"
	IntakeVersion = "1"
)

var intakeGenre = genre{
	kind: "intake", parts: intakeParts, flows: true, title: words.PaperTitleIntake, empty: words.FaultIntakeNothing, gather: gatherLacks,
	of:   func(l *layout) string { return l.words.Say(words.DocumentIntakeOf, "client", l.client.Name) },
	file: func(l *layout) string { return l.words.Say(words.DocumentIntakeFile, "day", string(l.made)) },
}

// intakeParts are the questions, by the part of the dossier that they ask for.
var intakeParts = []part{
	{name: "intro", headings: (*layout).introHeading, lay: (*layout).introPage},
	{name: "business", headings: lacking("business"), lay: asking("business")},
	{name: "history", headings: lacking("history"), lay: asking("history")},
	{name: "competitors", headings: lacking("competitors"), lay: asking("competitors")},
	{name: "people", headings: lacking("people"), lay: asking("people")},
	{name: "audiences", headings: lacking("audiences"), lay: asking("audiences")},
	{name: "brand", headings: lacking("brand"), lay: asking("brand")},
	{name: "channels", headings: lacking("channels"), lay: asking("channels")},
}

// gatherLacks gathers what is known, from which follows what to ask.
func gatherLacks(ctx context.Context, s *Studio, d *design, m *matter) error {
	m.id = s.NewID()
	return gatherStudy(ctx, s, d, m)
}

// question asks for one thing: its fields are named after the record and the
// field of the dossier that they answer, as in milestone/1/date.
type question struct {
	text words.Key
	help words.Key
	rows [][]blank // fields side by side, one row below the other
	name string    // of whom it asks, where it is about one of several
}

// blank is a field to fill in.
type blank struct {
	name    string
	label   words.Key
	share   float64 // of the row
	lines   int     // of text; 0 is a box to tick
	options string  // a scale of the voice in place of a text
	hint    words.Key
}

// questions are what a part of the dossier lacks.
func (l *layout) questions(part string) []question {
	return map[string]func() []question{
		"business": l.askBusiness, "history": l.askHistory, "competitors": l.askCompetitors, "people": l.askPeople,
		"audiences": l.askAudiences, "brand": l.askBrand, "channels": l.askChannels,
	}[part]()
}

func lacking(part string) func(*layout) []heading {
	return func(l *layout) []heading {
		return headed(l.words.Say(words.Key("document.intake."+part)), len(l.questions(part)) > 0)
	}
}

func asking(part string) func(*layout) {
	return func(l *layout) {
		var parts []pdf.Part
		for _, q := range l.questions(part) {
			parts = append(parts, pdf.Keep(l.question(q)...), pdf.Space(14))
		}
		l.follow(l.words.Say(words.Key("document.intake."+part)), l.words.Say(words.Key("document.intake."+part+".lead")), parts)
	}
}

// one is a question with one text.
func one(name string, text words.Key, lines int) question {
	return question{text: text, rows: [][]blank{{{name: name, label: text, lines: lines}}}}
}

// several is a question whose row of fields is there several times.
func several(text, help words.Key, kind string, times int, row ...blank) question {
	q := question{text: text, help: help}
	for n := range times {
		again := slices.Clone(row)
		for i := range again {
			again[i].name = kind + "/" + strconv.Itoa(n+1) + "/" + again[i].name
		}
		q.rows = append(q.rows, again)
	}
	return q
}

func (l *layout) askBusiness() []question {
	var all []question
	if l.business.Does == "" {
		all = append(all, one("business/does", words.DocumentAskDoes, 3))
	}
	if l.business.Earns == "" {
		all = append(all, one("business/earns", words.DocumentAskEarns, 3))
	}
	if len(l.business.Products) == 0 {
		all = append(all, several(words.DocumentAskProducts, words.DocumentAskProductsHelp, "product", 4,
			blank{name: "name", label: words.DocumentAskName, share: 2, lines: 1},
			blank{name: "about", label: words.DocumentAskAbout, share: 3, lines: 1}))
	}
	return append(all, l.askKnownProducts()...)
}

func (l *layout) askHistory() []question {
	known := l.askKnownMilestones()
	if len(l.business.Milestones) > 2 {
		return known
	}
	return append(known, several(words.DocumentAskHistory, words.DocumentAskHistoryHelp, "milestone", 4,
		blank{name: "date", label: words.DossierMilestoneDate, share: 1.2, lines: 1, hint: words.DocumentAskDateHint},
		blank{name: "event", label: words.DossierMilestoneEvent, share: 2.4, lines: 2},
		blank{name: "meaning", label: words.DossierMilestoneMeaning, share: 2.4, lines: 2}))
}

func (l *layout) askCompetitors() []question {
	if len(l.rivals.Competitors) > 0 {
		return l.askKnownCompetitors()
	}
	return []question{several(words.DocumentAskCompetitors, words.DocumentAskCompetitorsHelp, "competitor", 4,
		blank{name: "name", label: words.DocumentAskName, share: 2, lines: 1},
		blank{name: "about", label: words.DocumentAskCompetitorAbout, share: 3, lines: 1})}
}

func (l *layout) askPeople() []question {
	if len(l.referents()) > 0 {
		return nil
	}
	q := question{text: words.DocumentAskPeople, help: words.DocumentAskPeopleHelp}
	for n := range 3 {
		id := "stakeholder/" + strconv.Itoa(n+1) + "/"
		q.rows = append(q.rows,
			[]blank{
				{name: id + "name", label: words.DocumentAskPerson, share: 2, lines: 1},
				{name: id + "role", label: words.DossierPersonRole, share: 2, lines: 1},
				{name: id + "contacts", label: words.DocumentAskContacts, share: 3, lines: 1},
			},
			[]blank{
				{name: id + "approves-strategy", label: words.DocumentAskApprovesStrategy, share: 1},
				{name: id + "approves-plan", label: words.DocumentAskApprovesPlan, share: 1},
				{name: id + "approves-post", label: words.DocumentAskApprovesPost, share: 1},
				{name: id + "approves-crisis", label: words.DocumentAskApprovesCrisis, share: 1},
			})
	}
	return []question{q}
}

func (l *layout) askAudiences() []question {
	if len(l.strategy.Audiences) > 0 {
		return l.askKnownAudiences()
	}
	return []question{several(words.DocumentAskAudiences, words.DocumentAskAudiencesHelp, "audience", 3,
		blank{name: "name", label: words.DocumentAskAudience, share: 2, lines: 2},
		blank{name: "who", label: words.DocumentAskWho, share: 2, lines: 2},
		blank{name: "need", label: words.DocumentAskNeed, share: 3, lines: 2})}
}

func (l *layout) askBrand() []question {
	b := l.identity
	var all []question
	if b.Promise == "" {
		all = append(all, one("brand/promise", words.DocumentAskPromise, 2))
	}
	if len(b.Values) == 0 {
		all = append(all, one("brand/values", words.DocumentAskValues, 4))
	}
	if v := b.Voice; v.Funny == nil && v.Casual == nil && v.Irreverent == nil && v.Enthusiastic == nil {
		q := question{text: words.DocumentAskVoice, help: words.DocumentAskVoiceHelp}
		for _, scale := range []string{"funny", "casual", "irreverent", "enthusiastic"} {
			q.rows = append(q.rows, []blank{{name: "voice/" + scale, options: scale}})
		}
		all = append(all, q)
	}
	spoken := func(kind string) bool {
		return slices.ContainsFunc(l.identity.Words, func(w dossier.BrandWord) bool { return w.Kind == kind })
	}
	if !spoken("use") {
		all = append(all, one("brand/use", words.DocumentAskUse, 2))
	}
	if !spoken("avoid") {
		all = append(all, one("brand/avoid", words.DocumentAskAvoid, 2))
	}
	return all
}

func (l *layout) askChannels() []question {
	if len(l.strategy.Channels) == 0 {
		return []question{several(words.DocumentAskChannels, words.DocumentAskChannelsHelp, "channel", 4,
			blank{name: "platform", label: words.DocumentAskPlatform, share: 2, lines: 1},
			blank{name: "profile", label: words.DocumentAskProfile, share: 2, lines: 1},
			blank{name: "access", label: words.DocumentAskAccess, share: 2, lines: 1})}
	}
	var all []question
	for _, c := range l.strategy.Channels {
		known := slices.ContainsFunc(l.audit.Audits, func(a dossier.Audit) bool { return a.ID == c.ID && a.Access != "" })
		if !known {
			name, profile := l.called(c)
			all = append(all, question{text: words.DocumentAskChannel, name: l.inLine(name, profile), rows: [][]blank{{
				{name: "audit/" + c.ID + "/access", label: words.DocumentAskAccess, share: 2, lines: 1},
				{name: "audit/" + c.ID + "/state", label: words.DocumentAskState, share: 3, lines: 2},
			}}})
		}
	}
	return all
}

func (l *layout) introHeading() []heading {
	asks := slices.ContainsFunc(l.parts, func(p part) bool { return p.name != "intro" && len(p.headings(l)) > 0 })
	return headed(l.words.Say(words.PaperTitleIntake), asks)
}

// introPage says what the questionnaire is for and how it is filled in; at its foot
// stands how Timone will know it again.
func (l *layout) introPage() {
	by := l.owner.Name
	if by == "" {
		by = l.words.Say(words.DocumentIntakeSender)
	}
	parts := []pdf.Part{
		l.doc.Text(pdf.Span{Text: l.words.Say(words.DocumentIntakeHow, "owner", by), Style: sized(lettering, 11.5)}).Hyphenate(),
		pdf.Tagged(tag.Section, pdf.Drawn{Height: 1, Draw: l.code}),
	}
	l.follow(l.words.Say(words.PaperTitleIntake), l.client.Name, parts)
}

// code writes at the foot of a page which questionnaire it is: pale, for no reader
// but Timone. It cannot be hidden, which PDF/A forbids.
func (l *layout) code(page *pdf.Page, _ pdf.Rect) {
	page.TextField(pdf.Field{
		Name: IntakeField, Label: l.words.Say(words.DocumentIntakeCode), Fixed: true, Style: pdf.Style{Size: 5.5, Colour: faint},
		Value: IntakeMark + " " + IntakeVersion + " " + l.client.ID + " " + l.id,
	}, pdf.Rect{X: margin - 3, Y: page.Height - margin + 8, W: 400, H: 12})
}
