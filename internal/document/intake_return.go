package document

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
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
// whose fields the file has lost.
type Returned struct {
	Name    string   `json:"name"`
	Answers []Answer `json:"answers"`
	Missing []string `json:"missing"`
}

// Answer is one answer beside what the dossier says there: ID names the record
// and field that it is for, as in business/does or milestone/2, Kind the question.
// Of is the record that is there already and that it is about, such as a channel; it
// is empty where it is about none. Trouble is why it cannot be taken.
type Answer struct {
	ID      string       `json:"id"`
	Kind    string       `json:"kind"`
	Of      string       `json:"of"`
	Text    string       `json:"text"`
	There   string       `json:"there"`
	Trouble *fault.Fault `json:"trouble,omitempty"`

	fields map[string]string
	put    func(*taking) error
}

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
// told. It refuses what is none, one of another client, and one whose answers
// were taken already.
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
	if err := x.checkNew(ctx, in); err != nil {
		return nil, err
	}
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

// checkNew refuses a questionnaire whose answers were taken.
func (x *Intakes) checkNew(ctx context.Context, in *Filled) error {
	all, err := x.dossier.Returns(ctx, in.client)
	if err != nil {
		return err
	}
	for _, back := range all {
		if back.SHA256 == in.sha256 || back.Document == in.document {
			at := day.Of(time.UnixMilli(back.At))
			return fault.Conflict(words.FaultIntakeTaken, "name", back.Name, "day", in.say.Date(at.Year(), at.Month(), at.Dom()))
		}
	}
	return nil
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
	return Returned{Name: in.name, Answers: answers, Missing: x.lost(ctx, in)}, nil
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
	answers := []Answer{}
	for _, id := range order {
		if a := grouped[id]; in.understand(a) {
			err := x.checkAnswer(ctx, in, a)
			var f *fault.Fault
			if errors.As(err, &f) && f.Kind != fault.KindInternal {
				a.Trouble = f
			} else if err != nil {
				return nil, err
			}
			answers = append(answers, *a)
		}
	}
	return answers, nil
}

// Take takes the answers that are chosen by their ids, all in one act, and notes
// that the questionnaire came back. It gives how many were taken.
func (x *Intakes) Take(ctx context.Context, in *Filled, ids []string) (taken int, err error) {
	answers, err := x.answers(ctx, in)
	if err != nil {
		return 0, err
	}
	answers = slices.DeleteFunc(answers, func(a Answer) bool { return a.Trouble != nil || !slices.Contains(ids, a.ID) })
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
