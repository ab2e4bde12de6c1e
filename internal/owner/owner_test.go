package owner_test

import (
	"strings"
	"testing"

	"timone/internal/fault"
	"timone/internal/owner"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func get(t *testing.T, s *studio.Studio) owner.Owner {
	t.Helper()
	o, err := owner.New(s).Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestANewStudioIsNamelessInTheColoursOfTheHouse(t *testing.T) {
	s := studiotest.Open(t)
	if o := get(t, s); o.Name != "" || o.Colour != "#0b4f5c" || o.Accent != "#b93722" || o.Logo != nil {
		t.Errorf("%+v", o)
	}
}

func TestTheFreelancerSaysWhoTheyAreAndUndoTakesItBack(t *testing.T) {
	s := studiotest.Open(t)
	me := owner.Owner{
		Name: " Giulia Ferri ", Role: "social media manager", Email: "giulia@example.it", Phone: "+39 080 000",
		Website: "example.it", Address: "via Sparano 1\n70121 Bari", Colour: "#27447A", Accent: "",
	}
	kept, err := owner.New(s).Edit(t.Context(), me)
	if err != nil || kept.Name != "Giulia Ferri" || kept.Colour != "#27447a" || kept.Accent != "#b93722" {
		t.Fatalf("%+v %v", kept, err)
	}
	s = studiotest.Reopen(t, s)
	if o := get(t, s); o != kept {
		t.Errorf("%+v, want %+v", o, kept)
	}
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if o := get(t, s); o.Name != "" {
		t.Errorf("%+v", o)
	}
}

func TestALogoCanComeBeforeTheNameAndOutlivesEdits(t *testing.T) {
	s := studiotest.Open(t)
	logo := studiotest.Material(t, s, "", "logo.png")
	err := s.Do(t.Context(), studio.Act{Name: "owner.set-logo"}, func(q *db.Queries) error {
		return owner.New(s).SetLogo(t.Context(), q, logo)
	})
	if err != nil {
		t.Fatal(err)
	}
	if o, err := owner.New(s).Edit(t.Context(), owner.Owner{Name: "Giulia"}); err != nil || o.Logo == nil || o.Logo.Name != "logo.png" {
		t.Errorf("%+v %v", o, err)
	}
	if o, err := owner.New(s).RemoveLogo(t.Context()); err != nil || o.Logo != nil || o.Name != "Giulia" {
		t.Errorf("%+v %v", o, err)
	}
	if o := get(t, s); o.Logo != nil {
		t.Errorf("%+v", o)
	}
}

func TestWhatCannotStandOnPaperIsRefused(t *testing.T) {
	s := studiotest.Open(t)
	for code, o := range map[words.Key]owner.Owner{
		words.FaultNameTooLong:    {Name: strings.Repeat("a", 10_000)},
		words.FaultTextTooLong:    {Address: strings.Repeat("a", 1001)},
		words.FaultColourInvalid:  {Accent: "#12345"},
		words.FaultMailInvalid:    {Email: "giulia@"},
		words.FaultAddressInvalid: {Website: "www.giulia neri"},
	} {
		_, err := owner.New(s).Edit(t.Context(), o)
		if f := fault.From(err); f == nil || f.Code != code {
			t.Errorf("got %v, want %s", err, code)
		}
	}
}

func TestAnUnfitAddressHoldsUpNothingElse(t *testing.T) {
	s := studiotest.Open(t)
	me := owner.Owner{Name: "Giulia", Email: "giulia@", Website: "chiamami", Phone: "chiamami"}
	err := s.Do(t.Context(), studio.Act{Name: "owner.edit"}, func(q *db.Queries) error {
		return q.AddOwner(t.Context(), db.AddOwnerParams{Name: me.Name, Email: me.Email, Website: me.Website, Colour: "#0b4f5c", Accent: "#b93722"})
	})
	if err != nil {
		t.Fatal(err)
	}
	if kept, err := owner.New(s).Edit(t.Context(), me); err != nil || kept.Phone != "chiamami" || kept.Email != "giulia@" {
		t.Errorf("%+v %v", kept, err)
	}
}
