package overview_test

import (
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/overview"
	"timone/internal/strategy"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

const martaText = `Marta Bruni
Tutto quello che lo studio «Prova» sa di Marta Bruni, il 22 novembre 2026.

Cliente: Panificio Bruni
Organizzazione: Panificio Bruni
Ruolo: Titolare
Dentro o fuori: dentro il cliente, referente
Influenza: 90 su 100
Atteggiamento: a favore
Come vorremmo che fosse: non si sa
Che cosa ha a cuore: Il quartiere.
    Teme la catena.
Recapiti: marta@bruni.example
Prossimo contatto: 1º dicembre 2026

Approva
  - piano; in sua assenza Giovanni
  - strategia

Fa le veci di
  - Giovanni: contenuti

Su chi ha influenza
  - Giovanni (forte)

Subisce l'influenza di
  - niente

Contatti avuti
  - 12 novembre 2026: Ha detto di sì.
    E poi di no.

Che cosa è stato fatto
`

func TestAPersonReadsAllThatIsKnownOfThem(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	influence := 90
	marta := must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, dossier.Stakeholder{
		Name: "Marta Bruni", Organisation: "Panificio Bruni", Role: "Titolare", Inside: true, Referent: true, Influence: &influence,
		Attitude: "supporter", Cares: "Il quartiere.\nTeme la catena.", Contacts: "marta@bruni.example", NextContact: "2026-12-01",
	}))
	giovanni := must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, dossier.Stakeholder{Name: "Giovanni"}))
	for _, a := range []dossier.Approval{
		{Stakeholder: marta.ID, What: "strategy"},
		{Stakeholder: marta.ID, What: "plan", StandIn: giovanni.ID},
		{Stakeholder: giovanni.ID, What: "post", StandIn: marta.ID},
	} {
		if err := d.TieApproval(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	if err := d.TieInfluence(t.Context(), dossier.Influence{From: marta.ID, To: giovanni.ID, Strength: 3}); err != nil {
		t.Fatal(err)
	}
	must[dossier.Contact](t)(d.WriteContact(t.Context(), dossier.Contact{Stakeholder: marta.ID, Day: "2026-11-12", Outcome: "Ha detto di sì.\nE poi di no."}))
	studiotest.Post(t, s, client, "Intervista a Marta Bruni")
	studiotest.Post(t, s, client, "Marta e i Bruni")
	must[dossier.Note](t)(d.WriteNote(t.Context(), client, dossier.Note{Title: "Lo dice MARTA BRUNI"}))

	text, name, err := overview.New(s).Person(t.Context(), marta.ID, "Prova", words.In(words.Italian))
	if err != nil || name != "Marta Bruni" {
		t.Fatal(name, err)
	}
	known, done, _ := strings.Cut(text, "Che cosa è stato fatto\n")
	if known+"Che cosa è stato fatto\n" != martaText {
		t.Errorf("known is\n%s", known)
	}
	for _, line := range []string{
		", 10:00: scheda di «Marta Bruni» aggiunta alle persone\n", "influenza di «Marta Bruni» su «Giovanni»\n",
		"contatto «Ha detto di sì.» annotato\n", "scritto che cosa approva «Giovanni»\n",
		"\nIl nome compare anche in 2 testi dello studio",
	} {
		if !strings.Contains(done, line) {
			t.Errorf("%q is not said of what was done:\n%s", line, done)
		}
	}
	if english := whole(t)(overview.New(s).Person(t.Context(), giovanni.ID, "Prova", words.In(words.English))); !strings.Contains(english, "outside the client") {
		t.Errorf("in English:\n%s", english)
	}
}

// whole gives the text, whatever its name.
func whole(t *testing.T) func(text, name string, err error) string {
	t.Helper()
	return func(text, _ string, err error) string {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
}

func TestAnErasedPersonIsKnownNoMore(t *testing.T) {
	s := studiotest.Open(t)
	d, client := dossier.New(s), studiotest.Client(t, s, "Panificio Bruni")
	marta := must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, dossier.Stakeholder{Name: "Marta Bruni"}))
	studiotest.Post(t, s, client, "Intervista a Marta Bruni")
	must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, dossier.Stakeholder{Name: "Giovanni", Cares: "Che lo dica Marta Bruni"}))
	channel := must[strategy.Channel](t)(strategy.New(s).AddChannel(t.Context(), client, strategy.Channel{Platform: "instagram"}))
	must[dossier.Audit](t)(d.WriteAudit(t.Context(), dossier.Audit{ID: channel.ID, Access: "La password l'ha marta-bruni."}))
	must[strategy.Audience](t)(strategy.New(s).AddAudience(t.Context(), client, strategy.Audience{Name: "Marta Brunini e altri"}))
	named := overview.Named{ID: marta.ID, Name: marta.Name, Client: client}
	if n := must[overview.Namings](t)(overview.New(s).Namings(t.Context(), named)); n != (overview.Namings{Texts: 3}) {
		t.Errorf("%+v", n)
	}
	if err := d.EraseStakeholder(t.Context(), marta.ID); err != nil {
		t.Fatal(err)
	}
	if n := must[overview.Namings](t)(overview.New(s).Namings(t.Context(), named)); n.Texts != 3 || len(find(t, s, "marta bruni", client)) != 4 {
		t.Errorf("%+v", n)
	}
	if _, _, err := overview.New(s).Person(t.Context(), marta.ID, "Prova", words.In(words.Italian)); err == nil {
		t.Error("still known")
	}
	if step, err := s.Undo(t.Context()); err != nil || step.Name != "strategy.add-audience" {
		t.Error(step, err)
	}
}
