//go:build headless

package main

import (
	"bytes"
	"encoding/base64"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"timone/internal/day"
	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/importer"
	"timone/internal/pdf"
	"timone/internal/studio"
	"timone/internal/words"
)

// questionnaire exports one for a client of a studio and gives its code.
func (d desk) questionnaire(path, client string) (code string) {
	d.t.Helper()
	out := d.path("questionario.pdf")
	d.done("export", "intake", "--studio", path, "--client", client, "--out", out, "--force")
	content, err := os.ReadFile(out)
	if err != nil {
		d.t.Fatal(err)
	}
	form, err := importer.Form(content)
	if err != nil {
		d.t.Fatal(err)
	}
	return form["timone"]
}

// unstudied is a studio with the bakery before anybody studied it.
func (d desk) unstudied() string {
	d.t.Helper()
	path := d.path("nuovo.timone")
	s, err := studio.Create(d.t.Context(), path, studio.Options{Clock: time.Now, Desk: "prova"})
	if err != nil {
		d.t.Fatal(err)
	}
	_, err = dossier.New(s).Create(d.t.Context(), dossier.Introduction{Name: "Panificio Bruni", Language: "it", TimeZone: "Europe/Rome"})
	if err := errors.Join(err, s.Close()); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// filledIn is a questionnaire as it comes back, with some answers.
func filledIn(t testing.TB, code string, answers map[string]string) []byte {
	t.Helper()
	doc := pdf.New(pdf.Info{Title: "Questionario", Language: "it", Created: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)})
	page := doc.AddPage(pdf.A4)
	y := 20.0
	ask := func(name, value string) {
		page.TextField(pdf.Field{Name: name, Label: name, Value: value, Many: true}, pdf.Rect{X: 20, Y: y, W: 300, H: 14})
		y += 16
	}
	ask("timone", code)
	for name, value := range answers {
		ask(name, value)
	}
	var b bytes.Buffer
	if err := doc.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var someAnswers = map[string]string{
	"business/does": "Pane, focacce", "milestone/1/date": "6/1957", "milestone/1/event": "Apre il forno", "milestone/2/date": "31/02/1960", "milestone/2/event": "Non può essere",
	"stakeholder/1/name": "Marta Bruni", "stakeholder/1/approves-post": "Yes", "voice/funny": "4", "brand/values": "Pazienza\nMano", "brand/avoid": "eccellenza, location",
}

func (d desk) save(name string, content []byte) string {
	d.t.Helper()
	path := d.path(name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

func TestAQuestionnaireIsReadOnTheCommandLineAndTakenWhereTheDossierHasNothing(t *testing.T) {
	d := newDesk(t)
	path := d.unstudied()
	code := d.questionnaire(path, "Panificio Bruni")
	file := d.save("torna.pdf", filledIn(t, code, someAnswers))
	args := []string{"import", "intake", file, "--studio", path, "--client", "panificio bruni"}
	dry, problems, status := d.run(append(args, "--dry-run")...)
	again, _, _ := d.run(append(args, "--dry-run")...)
	if status != statusDone || dry != again || !strings.Contains(dry, "Data della storia: 6/1957 · Apre il forno") {
		t.Errorf("%d %q %q", status, dry, problems)
	}
	if !strings.Contains(dry, "31/02/1960") || !strings.Contains(problems, "Mancano dal file") {
		t.Errorf("%q %q", dry, problems)
	}
	taken, _, status := d.run(args...)
	if status != statusDone || !strings.Contains(taken, "risposte sono ora nel dossier") {
		t.Errorf("%d %q", status, taken)
	}
	today := string(day.Of(time.Now().UTC()))
	before := says(words.IntakeBefore, "name", "torna.pdf", "day", date(words.In(words.Italian), today))
	for _, dry := range [][]string{{"--dry-run"}, nil} {
		said, _, status := d.run(append(args, dry...)...)
		if status != statusDone || !strings.HasPrefix(said, before+"\n") || strings.Count(said, says(words.CliIntakeKnown)) != 6 ||
			!strings.Contains(said, "«31/02/1960» non è un giorno del calendario") || !strings.Contains(said, "0 risposte riempiono") {
			t.Errorf("%d %q", status, said)
		}
	}
	second := map[string]string{"business/does": "Pane, focacce", "business/earns": "Il pane", "milestone/1/date": "giugno 1957", "milestone/1/event": "apre il forno"}
	args[2] = d.save("socia.pdf", filledIn(t, code, second))
	if said, _, _ := d.run(args...); !strings.HasPrefix(said, before+"\n") || !strings.Contains(said, "Una risposta è ora nel dossier") {
		t.Errorf("%q", said)
	}
}

func TestWhatIsNoQuestionnaireOfTheClientIsRefused(t *testing.T) {
	d := newDesk(t)
	path := d.unstudied()
	code := d.questionnaire(path, "Panificio Bruni")
	parts := strings.Fields(code)
	for sentence, content := range map[string][]byte{
		says(words.FaultIntakeNotPdf, "name", "q.pdf"): []byte("ciao"),
		says(words.FaultIntakeNone, "name", "q.pdf"):   filledIn(t, "", someAnswers),
		says(words.FaultIntakeNewer, "name", "q.pdf"):  filledIn(t, strings.Join([]string{parts[0], "2", parts[2], parts[3]}, " "), someAnswers),
		says(words.FaultIntakeStranger):                filledIn(t, strings.Join([]string{parts[0], "1", "altro", parts[3]}, " "), someAnswers),
	} {
		d.refused(sentence, "import", "intake", d.save("q.pdf", content), "--studio", path, "--client", "Panificio Bruni")
	}
	d.refused(says(words.FaultFileMissing, "path", "niente.pdf"), "import", "intake", "niente.pdf", "--studio", path, "--client", "Panificio Bruni")
}

func TestThePageTakesTheAnswersThatAreChosenInOneActThatIsUndone(t *testing.T) {
	v := newVisitor(t)
	client, _ := v.begun()
	file := base64.StdEncoding.EncodeToString(filledIn(t, "timone-intake 1 "+client.ID+" none", someAnswers))
	var back document.Returned
	if refused := v.call(&back, "Dossier", "ReadIntake", client.ID, "q.pdf", file); refused != "" {
		t.Fatal(refused)
	}
	ids := make([]string, len(back.Answers))
	for i, a := range back.Answers {
		ids[i] = a.ID
		if (a.Trouble != nil) != (a.ID == "milestone/2") {
			t.Errorf("%+v", a)
		}
	}
	if want := []string{"business/does", "milestone/1", "milestone/2", "stakeholder/1", "brand/values", "voice/funny", "brand/avoid"}; !slices.Equal(ids, want) {
		t.Errorf("%q", ids)
	}
	take := func() dossier.Business {
		var act string
		if refused := v.call(&act, "Dossier", "TakeIntake", client.ID, "q.pdf", file, ids); refused != "" || act == "" {
			t.Fatal(refused)
		}
		var after dossier.Business
		v.call(&after, "Dossier", "Business", client.ID)
		return after
	}
	if b := take(); b.Does != "Pane, focacce" || len(b.Milestones) != 1 || b.Milestones[0].Date != "1957-06" {
		t.Errorf("%+v", b)
	}
	var again document.Returned
	if refused := v.call(&again, "Dossier", "ReadIntake", client.ID, "q.pdf", file); refused != "" || again.Before == nil || again.Before.Name != "q.pdf" {
		t.Errorf("%q %+v", refused, again.Before)
	}
	for _, a := range again.Answers {
		if a.Known != (a.Trouble == nil) {
			t.Errorf("%+v", a)
		}
	}
	var act string
	if refused := v.call(&act, "Dossier", "TakeIntake", client.ID, "q.pdf", file, ids); refused != words.FaultIntakeNoneChosen {
		t.Errorf("taken twice: %q", refused)
	}
	v.call(nil, "Studio", "Undo")
	var before dossier.Business
	if v.call(&before, "Dossier", "Business", client.ID); before.Does != "" || len(before.Milestones) != 0 {
		t.Errorf("one undo leaves %+v", before)
	}
	var brand dossier.Brand
	if v.call(&brand, "Dossier", "Brand", client.ID); len(brand.Values)+len(brand.Words) != 0 || brand.Voice.Funny != nil {
		t.Errorf("one undo leaves %+v", brand)
	}
	take()
}
