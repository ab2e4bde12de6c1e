package document_test

import (
	"bytes"
	"strings"
	"testing"

	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/importer"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func TestTheQuestionnairesStandWhereTheyStood(t *testing.T) {
	for _, l := range []words.Language{words.Italian, words.English} {
		t.Run(string(l), func(t *testing.T) {
			s := studiotest.Open(t)
			client := studiotest.Client(t, s, "Studio Verdi")
			paper := laid(t, s, document.Request{Kind: "intake", Client: client, Language: string(l), Cover: bakeryCover})
			unchanged(t, "intake-"+string(l)+".txt", paper.Dump)
			unchanged(t, "intake-"+string(l)+"-read.txt", paper.DumpStructure)
			sound(t, written(t, paper))
		})
	}
}

// asked gives the fields of a questionnaire.
func fieldsOf(t *testing.T, p *document.Paper) map[string]string {
	t.Helper()
	var content bytes.Buffer
	if err := p.Write(&content); err != nil {
		t.Fatal(err)
	}
	return must[map[string]string](t)(importer.Form(content.Bytes()))
}

func TestAQuestionnaireSaysWhoseItIsAndAsksForWhatTheDossierLacks(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	paper := laid(t, s, document.Request{Kind: "intake", Client: client})
	fields := fieldsOf(t, paper)
	kept := must[document.Exported](t)(documents(s).Keep(t.Context(), paper))
	if want := document.IntakeMark + " 1 " + client + " " + kept.ID; fields[document.IntakeField] != want {
		t.Errorf("%q, want %q", fields[document.IntakeField], want)
	}
	for _, name := range []string{"business/does", "milestone/1/date", "stakeholder/2/approves-post", "voice/funny", "brand/avoid", "channel/1/access"} {
		if _, ok := fields[name]; !ok {
			t.Errorf("it does not ask for %s", name)
		}
	}
	must[dossier.Business](t)(dossier.New(s).DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: "Pane"}))
	if fields := fieldsOf(t, laid(t, s, document.Request{Kind: "intake", Client: client})); fields["business/earns"] != "" {
		t.Error(fields)
	} else if _, asked := fields["business/does"]; asked {
		t.Error("it asks for what the dossier says already")
	}
}

func TestAQuestionnaireWithoutAQuestionIsRefused(t *testing.T) {
	s, client := bakery(t, words.Italian)
	studied(t, s, client.ID)
	must[dossier.Milestone](t)(dossier.New(s).WriteMilestone(t.Context(), client.ID, dossier.Milestone{Date: "2025", Event: "Un forno nuovo"}))
	_, err := papers(s).Lay(t.Context(), document.Request{Kind: "intake", Client: client.ID})
	wantFault(t, err, words.FaultIntakeNothing)
	if text := strings.Join(document.Parts("intake"), " "); !strings.HasPrefix(text, "intro business") {
		t.Error(text)
	}
}
