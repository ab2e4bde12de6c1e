package dossier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"timone/internal/calendar"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

var bakery = dossier.Introduction{
	Name: "Panificio Bruni", Sector: "forno artigiano", Place: "Bari", Since: "1957",
	Language: "it", TimeZone: "Europe/Rome",
}

func open(t *testing.T) (*dossier.Service, *studio.Studio) {
	s := studiotest.Open(t)
	return dossier.New(s), s
}

func create(t *testing.T, clients *dossier.Service, name string) dossier.Client {
	t.Helper()
	i := bakery
	i.Name = name
	c, err := clients.Create(t.Context(), i)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func rail(t *testing.T, clients *dossier.Service) []string {
	t.Helper()
	all, err := clients.Clients(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	names := []string{}
	for _, c := range all {
		names = append(names, c.Name)
	}
	return names
}

func wantFault(t *testing.T, err error, code words.Key) {
	t.Helper()
	f := fault.From(err)
	if f == nil || f.Code != code {
		t.Fatalf("got %v, want %s", err, code)
	}
	if said := f.Say(words.In(words.Italian)); said == string(code) || strings.Contains(said, "{") {
		t.Errorf("%s has no whole sentence: %s", code, said)
	}
}

func wantRail(t *testing.T, clients *dossier.Service, names ...string) {
	t.Helper()
	if got := rail(t, clients); !slices.Equal(got, names) {
		t.Errorf("the rail shows %q, want %q", got, names)
	}
}

func TestAnEmptyStudioHasNoClients(t *testing.T) {
	clients, _ := open(t)
	all, err := clients.Clients(t.Context())
	if err != nil || all == nil || len(all) != 0 {
		t.Errorf("%#v %v", all, err)
	}
}

func TestANewClientStandsLastOnTheRailWithMonogramAndColourOfItsOwn(t *testing.T) {
	clients, _ := open(t)
	bruni, rosa := create(t, clients, "Panificio Bruni"), create(t, clients, "Villa Rosa")
	wantRail(t, clients, "Panificio Bruni", "Villa Rosa")
	if bruni.Monogram != "PB" || rosa.Monogram != "VR" || bruni.Colour == rosa.Colour {
		t.Errorf("%+v %+v", bruni, rosa)
	}
	kept, err := clients.Client(t.Context(), bruni.ID)
	if err != nil || kept != bruni {
		t.Errorf("%+v, want %+v: %v", kept, bruni, err)
	}
}

func TestTheFirstTwelveClientsHaveTwelveColours(t *testing.T) {
	clients, _ := open(t)
	seen := map[string]bool{}
	for i := range 12 {
		seen[create(t, clients, fmt.Sprint("Cliente ", i)).Colour] = true
	}
	if len(seen) != 12 {
		t.Errorf("%d colours", len(seen))
	}
	if c := create(t, clients, "Tredicesimo"); !seen[c.Colour] {
		t.Errorf("%s is not of the palette", c.Colour)
	}
}

func TestANameMayBeWrittenInAnyScript(t *testing.T) {
	clients, _ := open(t)
	for _, name := range []string{"مخبز السعادة", "🥐", "👩‍🍳 Chef", "日本酒", strings.Repeat("è", 200)} {
		if c := create(t, clients, name); c.Name != name || c.Monogram == "" {
			t.Errorf("%q became %q (%q)", name, c.Name, c.Monogram)
		}
	}
}

func TestANameThatIsEmptyOrTooLongIsRefusedWithItsOwnSentence(t *testing.T) {
	clients, _ := open(t)
	for name, code := range map[string]words.Key{
		"": words.FaultNameEmpty, " \u200b\n": words.FaultNameEmpty, strings.Repeat("a", 10_000): words.FaultNameTooLong,
	} {
		i := bakery
		i.Name = name
		_, err := clients.Create(t.Context(), i)
		wantFault(t, err, code)
	}
	wantRail(t, clients)
}

func TestWhatAClientCannotBeIsRefused(t *testing.T) {
	clients, _ := open(t)
	kept := create(t, clients, "Panificio Bruni")
	for code, change := range map[words.Key]func(*dossier.Client){
		words.FaultNameEmpty:       func(c *dossier.Client) { c.Name = "" },
		words.FaultLanguageUnknown: func(c *dossier.Client) { c.Language = "fr" },
		words.FaultTimeZoneInvalid: func(c *dossier.Client) { c.TimeZone = "Europe/Bari" },
		words.FaultColourInvalid:   func(c *dossier.Client) { c.Colour = "red" },
		words.FaultMonogramTooLong: func(c *dossier.Client) { c.Monogram = "PANE" },
		words.FaultTextTooLong:     func(c *dossier.Client) { c.Sector = strings.Repeat("a", 301) },
		words.FaultClientGone:      func(c *dossier.Client) { c.ID = "nobody" },
	} {
		c := kept
		change(&c)
		_, err := clients.Edit(t.Context(), c)
		wantFault(t, err, code)
	}
	for _, zone := range []string{"", "Local", "../etc/passwd"} {
		c := kept
		c.TimeZone = zone
		_, err := clients.Edit(t.Context(), c)
		wantFault(t, err, words.FaultTimeZoneInvalid)
	}
	if c, _ := clients.Client(t.Context(), kept.ID); c != kept {
		t.Errorf("%+v", c)
	}
}

func TestAClientIsEditedAndUndoPutsItBack(t *testing.T) {
	clients, s := open(t)
	before := create(t, clients, "Panificio Bruni")
	c := before
	c.Name, c.Promise, c.Colour, c.Monogram, c.Language = "Forno Bruni", "Pane senza fila", "#27447A", "🥖", "en"
	after, err := clients.Edit(t.Context(), c)
	if err != nil || after.Colour != "#27447a" || after.Monogram != "🥖" || after.Promise != "Pane senza fila" {
		t.Fatalf("%+v %v", after, err)
	}
	if _, err := clients.Edit(t.Context(), after); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if c, _ := clients.Client(t.Context(), before.ID); c != before {
		t.Errorf("%+v, want %+v", c, before)
	}
}

func TestAnArchivedClientKeepsItsPlaceAndComesBack(t *testing.T) {
	clients, _ := open(t)
	bruni := create(t, clients, "Panificio Bruni")
	create(t, clients, "Villa Rosa")
	c, err := clients.Archive(t.Context(), bruni.ID)
	if err != nil || !c.Archived {
		t.Fatalf("%+v %v", c, err)
	}
	wantRail(t, clients, "Panificio Bruni", "Villa Rosa")
	if c, err = clients.Restore(t.Context(), bruni.ID); err != nil || c != bruni {
		t.Errorf("%+v %v", c, err)
	}
}

func TestADeletedClientComesBackWholeWithUndo(t *testing.T) {
	clients, s := open(t)
	bruni := create(t, clients, "Panificio Bruni")
	objective := studiotest.Objective(t, s, bruni.ID, "Vendere 600 panettoni")
	pillar := studiotest.Pillar(t, s, bruni.ID, "Feste")
	studiotest.Serves(t, s, bruni.ID, pillar, objective)
	post := studiotest.Post(t, s, bruni.ID, "Santa Lucia", studiotest.OnPillar(pillar), studiotest.OnDay("2026-12-13"))
	studiotest.Picture(t, s, bruni.ID, post, studiotest.Material(t, s, bruni.ID, "pane.jpg"), 0)
	if err := clients.Delete(t.Context(), bruni.ID); err != nil {
		t.Fatal(err)
	}
	wantRail(t, clients)
	step, err := s.Undo(t.Context())
	if err != nil || step.Detail["name"] != "Panificio Bruni" {
		t.Fatalf("%+v %v", step, err)
	}
	wantRail(t, clients, "Panificio Bruni")
	p, err := calendar.New(s).Post(t.Context(), post)
	if err != nil || p.Pillar != pillar || len(p.Pictures) != 1 {
		t.Errorf("%+v %v", p, err)
	}
}

func TestTheRailIsOrderedByHand(t *testing.T) {
	clients, s := open(t)
	a, b, c := create(t, clients, "A"), create(t, clients, "B"), create(t, clients, "C")
	if _, err := clients.Reorder(t.Context(), []string{c.ID, a.ID}); err != nil {
		t.Fatal(err)
	}
	wantRail(t, clients, "C", "A", "B")
	_, err := clients.Reorder(t.Context(), []string{b.ID, "nobody"})
	wantFault(t, err, words.FaultClientGone)
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	wantRail(t, clients, "A", "B", "C")
}

func TestAClientIsFoundByIDOrByNameWithoutRegardToCase(t *testing.T) {
	clients, _ := open(t)
	cafe := create(t, clients, "Caffè Ørsted")
	create(t, clients, "Villa Rosa")
	create(t, clients, "villa rosa")
	for _, s := range []string{cafe.ID, "Caffè Ørsted", "CAFFÈ ØRSTED", "caffe\u0300 ørsted"} {
		if c, err := clients.Find(t.Context(), s); err != nil || c.ID != cafe.ID {
			t.Errorf("%q found %q: %v", s, c.Name, err)
		}
	}
	_, err := clients.Find(t.Context(), "Caffè")
	wantFault(t, err, words.FaultClientMissing)
	_, err = clients.Find(t.Context(), "VILLA ROSA")
	wantFault(t, err, words.FaultClientAmbiguous)
}

func TestALogoStandsUntilItIsRemoved(t *testing.T) {
	clients, s := open(t)
	c := create(t, clients, "Panificio Bruni")
	material := studiotest.Material(t, s, c.ID, "logo.png")
	act := studio.Act{Name: "dossier.set-logo", Client: c.ID}
	err := s.Do(t.Context(), act, func(q *db.Queries) error { return clients.SetLogo(t.Context(), q, c.ID, material) })
	if err != nil {
		t.Fatal(err)
	}
	c, _ = clients.Client(t.Context(), c.ID)
	if c.Logo == nil || c.Logo.Name != "logo.png" {
		t.Fatalf("%+v", c)
	}
	c.Logo, c.Place = nil, "Altamura"
	if c, err = clients.Edit(t.Context(), c); err != nil || c.Logo == nil {
		t.Errorf("an edit took the logo: %+v %v", c, err)
	}
	if c, err = clients.RemoveLogo(t.Context(), c.ID); err != nil || c.Logo != nil {
		t.Errorf("%+v %v", c, err)
	}
}

func TestTheLetterSaysWhoAClientIs(t *testing.T) {
	clients, s := open(t)
	c := create(t, clients, "Panificio Bruni")
	describe := func(d dossier.Description) error {
		return s.Do(t.Context(), studio.Act{Name: "strategy.write-letter"}, func(q *db.Queries) error {
			return clients.Describe(t.Context(), q, d)
		})
	}
	d := dossier.Description{Client: c.ID, Name: "Forno Vecchio", Sector: "forno", Place: "Bari", Since: "1957", Promise: "Pane senza fila"}
	if err := describe(d); err != nil {
		t.Fatal(err)
	}
	if c, _ = clients.Client(t.Context(), c.ID); c.Name != d.Name || c.Promise != d.Promise || c.Monogram != "FV" {
		t.Errorf("%+v", c)
	}
	_, redo, _ := s.Steps(t.Context())
	before, _, _ := s.Steps(t.Context())
	if err := describe(d); err != nil || redo != nil {
		t.Fatal(err, redo)
	}
	if after, _, _ := s.Steps(t.Context()); after.Act != before.Act {
		t.Error("the same letter again is an act")
	}
	d.Name = ""
	wantFault(t, describe(d), words.FaultNameEmpty)
}
