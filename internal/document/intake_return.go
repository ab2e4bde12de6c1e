package document

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/importer"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Returned is a questionnaire that came back: its answers, and the questions
// whose fields the file has lost. Before is when answers of it were taken last.
type Returned struct {
	Name    string   `json:"name"`
	Answers []Answer `json:"answers"`
	Missing []string `json:"missing"`
	Before  *Before  `json:"before,omitempty"`
}

// Before is when answers of a questionnaire were taken, and from which file.
type Before struct {
	Name string `json:"name"`
	Day  string `json:"day"`
}

// Answer is one answer beside what the dossier says there: ID names the record
// and field that it is for, as in business/does or milestone/2, Kind the question.
// Of is the record that is there already and that it is about, such as a channel; it
// is empty where it is about none. Once taken, an answer takes the place of what is
// there, or with Adds stands beside it; Known says that the dossier says the same.
// Note is how it was understood, where that is not plain, and Trouble why it cannot be
// taken.
type Answer struct {
	ID      string       `json:"id"`
	Kind    string       `json:"kind"`
	Of      string       `json:"of"`
	Text    string       `json:"text"`
	There   string       `json:"there"`
	Adds    bool         `json:"adds"`
	Known   bool         `json:"known"`
	Note    string       `json:"note"`
	Trouble *fault.Fault `json:"trouble,omitempty"`

	fields map[string]string
	put    func(*taking) error
}

// Free says whether an answer can be taken where the dossier says nothing.
func (a Answer) Free() bool { return a.fit() && a.There == "" }

func (a Answer) fit() bool { return a.Trouble == nil && !a.Known }

// LongestIntake is how many bytes a questionnaire may have; Read refuses more.
const LongestIntake = 30 << 20

// Intakes reads questionnaires back and takes their answers.
type Intakes struct {
	studio    *studio.Studio
	dossier   *dossier.Service
	strategy  *strategy.Service
	documents *Service
}

// NewIntakes gives the questionnaires of a studio; documents keeps those that
// were sent.
func NewIntakes(s *studio.Studio, d *dossier.Service, st *strategy.Service, documents *Service) *Intakes {
	return &Intakes{studio: s, dossier: d, strategy: st, documents: documents}
}

// Filled is a questionnaire as it was read, and what is known already.
type Filled struct {
	client   string
	document string
	name     string
	sha256   string
	fields   map[string]string

	business dossier.Business
	brand    dossier.Brand
	sphere   dossier.Sphere
	rivals   dossier.Competitors
	strategy strategy.Strategy
	channels dossier.Channels
	say      words.Catalogue
}

// Read reads a questionnaire that a client sent back; say is how its answers are
// told. It refuses what is none, and one of another client.
func (x *Intakes) Read(ctx context.Context, say words.Catalogue, client, name string, content []byte) (*Filled, error) {
	sum := sha256.Sum256(content)
	in := &Filled{client: client, name: name, sha256: hex.EncodeToString(sum[:]), say: say}
	if len(content) > LongestIntake {
		return nil, fault.Invalid(words.FaultIntakeNone, "name", name)
	}
	var err error
	if in.fields, err = importer.Form(content); err != nil {
		return nil, unreadable(err, name)
	}
	code := strings.Fields(in.fields[IntakeField])
	if len(code) != 4 || code[0] != IntakeMark {
		return nil, fault.Invalid(words.FaultIntakeNone, "name", name)
	}
	if code[1] != IntakeVersion {
		return nil, fault.Invalid(words.FaultIntakeNewer, "name", name)
	}
	in.document = code[3]
	if code[2] != client {
		return nil, x.others(ctx, code[2])
	}
	delete(in.fields, IntakeField)
	return in, x.knownTo(ctx, in)
}

func unreadable(err error, name string) error {
	code := words.FaultIntakeNone
	switch {
	case errors.Is(err, importer.ErrNotPDF):
		code = words.FaultIntakeNotPdf
	case errors.Is(err, importer.ErrEncrypted):
		code = words.FaultIntakeLocked
	}
	return fault.Invalid(code, "name", name).Because(err)
}

// others says whose a questionnaire is.
func (x *Intakes) others(ctx context.Context, id string) error {
	c, err := x.dossier.Client(ctx, id)
	if err != nil {
		return fault.Invalid(words.FaultIntakeStranger)
	}
	return fault.Invalid(words.FaultIntakeOther, "client", c.Name)
}

// before is when answers of a questionnaire were taken last: of this file, or of another
// copy of what was sent out; nil is never.
func (x *Intakes) before(ctx context.Context, in *Filled) (*Before, error) {
	all, err := x.dossier.Returns(ctx, in.client)
	if err != nil {
		return nil, err
	}
	for _, back := range slices.Backward(all) {
		if back.SHA256 == in.sha256 || back.Document == in.document {
			return &Before{Name: back.Name, Day: string(day.Of(time.UnixMilli(back.At)))}, nil
		}
	}
	return nil, nil
}

// knownTo reads what is known of the client already.
func (x *Intakes) knownTo(ctx context.Context, in *Filled) (err error) {
	if in.business, err = x.dossier.Business(ctx, in.client); err != nil {
		return err
	}
	if in.brand, err = x.dossier.Brand(ctx, in.client); err != nil {
		return err
	}
	if in.sphere, err = x.dossier.Sphere(ctx, in.client); err != nil {
		return err
	}
	if in.rivals, err = x.dossier.Competitors(ctx, in.client); err != nil {
		return err
	}
	if in.strategy, err = x.strategy.Read(ctx, in.client); err != nil {
		return err
	}
	in.channels, err = x.dossier.Channels(ctx, in.client)
	return err
}

// Returned gives what a questionnaire says beside what the dossier does.
func (x *Intakes) Returned(ctx context.Context, in *Filled) (Returned, error) {
	answers, err := x.answers(ctx, in)
	if err != nil {
		return Returned{}, err
	}
	before, err := x.before(ctx, in)
	return Returned{Name: in.name, Answers: answers, Missing: x.lost(ctx, in), Before: before}, err
}

// lost names the questions of which the file has lost fields, where the copy that
// was sent out is still there to compare.
func (x *Intakes) lost(ctx context.Context, in *Filled) []string {
	gone := []string{}
	content, _, err := x.documents.Open(ctx, in.document)
	if err != nil {
		return gone
	}
	defer content.Close()
	sent, err := io.ReadAll(content)
	if err != nil {
		return gone
	}
	fields, err := importer.Form(sent)
	if err != nil {
		return gone
	}
	for name := range fields {
		if _, ok := in.fields[name]; !ok && name != IntakeField {
			gone = append(gone, questionOf(name))
		}
	}
	slices.Sort(gone)
	return slices.Compact(gone)
}

// answers are the answers that a questionnaire has, each checked.
func (x *Intakes) answers(ctx context.Context, in *Filled) ([]Answer, error) {
	grouped := map[string]*Answer{}
	var order []string
	for name, text := range in.fields {
		id, field := answerOf(name)
		if strings.TrimSpace(text) == "" || id == "" {
			continue
		}
		if grouped[id] == nil {
			grouped[id] = &Answer{ID: id, Kind: questionOf(name), fields: map[string]string{}}
			order = append(order, id)
		}
		grouped[id].fields[field] = strings.TrimSpace(text)
	}
	slices.SortFunc(order, byQuestion)
	answers, told := []Answer{}, map[string]bool{}
	for _, id := range order {
		a := grouped[id]
		if !in.understand(a) {
			continue
		}
		if err := x.checkWords(ctx, in, a); err != nil {
			return nil, err
		}
		if again := a.again(); again == "" || !told[again] {
			told[again] = true
			answers = append(answers, *a)
		}
	}
	return answers, nil
}

// again tells an answer that a questionnaire gives twice; empty is one that is asked
// for once.
func (a *Answer) again() string {
	if strings.HasPrefix(a.Kind, "known-") || !strings.HasPrefix(a.ID, a.Kind+"/") {
		return ""
	}
	said := a.Kind
	for _, field := range slices.Sorted(maps.Keys(a.fields)) {
		said += "\n" + field + " " + strings.ToLower(tidied(a.fields[field]))
	}
	return said
}

// checkWords says of words whether the brand has them, and why they could not be taken.
func (x *Intakes) checkWords(ctx context.Context, in *Filled, a *Answer) error {
	kind, of := strings.CutPrefix(a.Kind, "brand-")
	if !of || kind != "use" && kind != "avoid" {
		return nil
	}
	fresh, err := x.dossier.CheckWords(ctx, in.client, kind, a.Text)
	if f := fault.From(err); f != nil && f.Kind == fault.KindInternal {
		return err
	}
	a.Trouble, a.Known = in.refused(err), err == nil && fresh == 0
	return nil
}

// Take takes the answers that are chosen by their ids, all in one act, and notes
// that the questionnaire came back. It gives how many were taken.
func (x *Intakes) Take(ctx context.Context, in *Filled, ids []string) (taken int, err error) {
	answers, err := x.answers(ctx, in)
	if err != nil {
		return 0, err
	}
	answers = slices.DeleteFunc(answers, func(a Answer) bool { return !a.fit() || !slices.Contains(ids, a.ID) })
	if len(answers) == 0 {
		return 0, fault.Invalid(words.FaultIntakeNoneChosen)
	}
	act := studio.Act{Name: "dossier.take-intake", Client: in.client, Detail: map[string]string{"name": in.name}}
	err = x.studio.Do(ctx, act, func(q *db.Queries) error {
		t := &taking{intakes: x, ctx: ctx, q: q, Filled: in}
		for _, a := range answers {
			if err := a.put(t); err != nil {
				return err
			}
		}
		return t.finish()
	})
	return len(answers), err
}
