package dossier_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/studio"
	"timone/internal/words"
)

func sphere(t *testing.T, s *dossier.Service, client string) dossier.Sphere {
	t.Helper()
	all, err := s.Sphere(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func stakeholder(t *testing.T, s *dossier.Service, client, name string) dossier.Stakeholder {
	t.Helper()
	one, err := s.WriteStakeholder(t.Context(), client, dossier.Stakeholder{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	return one
}

func move(t *testing.T, s *dossier.Service, id string, influence, interest int, step bool) {
	t.Helper()
	_, err := s.MoveStakeholder(t.Context(), dossier.Place{Stakeholder: id, Influence: &influence, Interest: &interest, Step: step})
	if err != nil {
		t.Fatal(err)
	}
}

// stands says where the first stakeholder of a client stands on the map.
func stands(t *testing.T, s *dossier.Service, client string) string {
	t.Helper()
	one := sphere(t, s, client).Stakeholders[0]
	if one.Influence == nil || one.Interest == nil {
		return "off the map"
	}
	return fmt.Sprintf("%d/%d", *one.Influence, *one.Interest)
}

func undo(t *testing.T, file *studio.Studio) studio.Step {
	t.Helper()
	step, err := file.Undo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return step
}

func TestWhatIsKnownOfAPersonIsKeptWhole(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	ninety, some := 90, 76
	marta := dossier.Stakeholder{
		Name: "Marta Bruni", Organisation: "Panificio Bruni", Role: "titolare", Inside: true, Referent: true,
		Influence: &ninety, Interest: &some, Attitude: "supporter", AttitudeWanted: "supporter",
		Cares: "Che il forno resti\n«di quartiere»", Involve: "Al telefono dopo le 14",
		Contacts: "marta@panificiobruni.example\n080 555 0142", NextContact: "2026-12-08",
	}
	kept, err := s.WriteStakeholder(t.Context(), c.ID, marta)
	if err != nil {
		t.Fatal(err)
	}
	marta.ID = kept.ID
	stakeholder(t, s, c.ID, "ASL, igiene alimenti")
	got := sphere(t, s, c.ID).Stakeholders
	if len(got) != 2 || *got[0].Influence != 90 || *got[0].Interest != 76 || got[1].Name != "ASL, igiene alimenti" {
		t.Fatalf("%+v", got)
	}
	got[0].Influence, got[0].Interest = marta.Influence, marta.Interest
	if got[0] != marta {
		t.Errorf("%+v", got[0])
	}
}

func TestEachDragOnTheMapIsOneActAndAWalkByKeyIsOne(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	one := stakeholder(t, s, c.ID, "Marta")
	move(t, s, one.ID, 50, 50, false)
	move(t, s, one.ID, 80, 20, false)
	for step := 1; step <= 5; step++ {
		move(t, s, one.ID, 80, 20+step, true)
	}
	for _, want := range []string{"80/20", "50/50", "off the map"} {
		if step := undo(t, file); step.Detail["record"] != one.ID || step.Name != "dossier.move-stakeholder" {
			t.Errorf("%+v", step)
		}
		if got := stands(t, s, c.ID); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestAStakeholderGoesOffTheMapAndMayBeKnownByHalf(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	one := stakeholder(t, s, c.ID, "Marta")
	move(t, s, one.ID, 0, 100, false)
	if got := stands(t, s, c.ID); got != "0/100" {
		t.Error(got)
	}
	half := 40
	if _, err := s.MoveStakeholder(t.Context(), dossier.Place{Stakeholder: one.ID, Influence: &half}); err != nil {
		t.Fatal(err)
	}
	if got := sphere(t, s, c.ID).Stakeholders[0]; got.Influence == nil || *got.Influence != 40 || got.Interest != nil {
		t.Errorf("%+v", got)
	}
	if _, err := s.MoveStakeholder(t.Context(), dossier.Place{Stakeholder: one.ID}); err != nil {
		t.Fatal(err)
	}
	if got := sphere(t, s, c.ID).Stakeholders[0]; got.Influence != nil || got.Interest != nil {
		t.Errorf("%+v", got)
	}
}

func TestWhoInfluencesWhomIsTiedChangedAndUntied(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	marta, gino := stakeholder(t, s, c.ID, "Marta"), stakeholder(t, s, c.ID, "Gino")
	for strength := 1; strength <= 3; strength++ {
		if err := s.TieInfluence(t.Context(), dossier.Influence{From: marta.ID, To: gino.ID, Strength: strength}); err != nil {
			t.Fatal(err)
		}
	}
	want := []dossier.Influence{{From: marta.ID, To: gino.ID, Strength: 3}}
	if got := sphere(t, s, c.ID).Influences; !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if err := s.UntieInfluence(t.Context(), marta.ID, gino.ID); err != nil {
		t.Fatal(err)
	}
	wantFault(t, s.UntieInfluence(t.Context(), marta.ID, gino.ID), words.FaultTieMissing)
	if step := undo(t, file); step.Detail["name"] != "Marta" || step.Detail["other"] != "Gino" || step.Detail["record"] != marta.ID {
		t.Errorf("%+v", step)
	}
	if got := sphere(t, s, c.ID).Influences; !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestWhoApprovesWhatIsSaidWithWhoStandsIn(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	marta, gino := stakeholder(t, s, c.ID, "Marta"), stakeholder(t, s, c.ID, "Gino")
	for _, a := range []dossier.Approval{
		{Stakeholder: marta.ID, What: "plan"},
		{Stakeholder: marta.ID, What: "crisis"},
		{Stakeholder: marta.ID, What: "plan", StandIn: gino.ID},
	} {
		if err := s.TieApproval(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.UntieApproval(t.Context(), marta.ID, "crisis"); err != nil {
		t.Fatal(err)
	}
	if got := sphere(t, s, c.ID).Approvals; !slices.Equal(got, []dossier.Approval{{Stakeholder: marta.ID, What: "plan", StandIn: gino.ID}}) {
		t.Errorf("%+v", got)
	}
	if err := s.Remove(t.Context(), "stakeholder", gino.ID); err != nil {
		t.Fatal(err)
	}
	if got := sphere(t, s, c.ID).Approvals; !slices.Equal(got, []dossier.Approval{{Stakeholder: marta.ID, What: "plan"}}) {
		t.Errorf("%+v", got)
	}
}

func TestContactsAreToldFromTheNewest(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	marta := stakeholder(t, s, c.ID, "Marta")
	for _, day := range []string{"2026-11-12", "2026-12-02", "2026-11-25"} {
		if _, err := s.WriteContact(t.Context(), dossier.Contact{Stakeholder: marta.ID, Day: day, Outcome: "Detto il " + day}); err != nil {
			t.Fatal(err)
		}
	}
	days := func() (all []string) {
		contacts, err := s.Contacts(t.Context(), marta.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, contact := range contacts {
			all = append(all, contact.Day)
		}
		return all
	}
	if got := days(); !slices.Equal(got, []string{"2026-12-02", "2026-11-25", "2026-11-12"}) {
		t.Fatal(got)
	}
	if step := undo(t, file); step.Name != "dossier.add-contact" || step.Detail["record"] != marta.ID {
		t.Errorf("a contact is shown on whom it was with: %+v", step)
	}
	if got := days(); !slices.Equal(got, []string{"2026-12-02", "2026-11-12"}) {
		t.Error(got)
	}
}

func TestAPersonThatIsRemovedComesBackWithAllThatHungOnIt(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	marta, gino := stakeholder(t, s, c.ID, "Marta"), stakeholder(t, s, c.ID, "Gino")
	move(t, s, marta.ID, 90, 76, false)
	for _, err := range []error{
		s.TieInfluence(t.Context(), dossier.Influence{From: gino.ID, To: marta.ID, Strength: 2}),
		s.TieApproval(t.Context(), dossier.Approval{Stakeholder: marta.ID, What: "post", StandIn: gino.ID}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.WriteContact(t.Context(), dossier.Contact{Stakeholder: marta.ID, Day: "2026-11-12", Outcome: "Sì"}); err != nil {
		t.Fatal(err)
	}
	before := sphere(t, s, c.ID)
	if err := s.Remove(t.Context(), "stakeholder", marta.ID); err != nil {
		t.Fatal(err)
	}
	if left := sphere(t, s, c.ID); len(left.Stakeholders) != 1 || len(left.Influences)+len(left.Approvals) != 0 {
		t.Errorf("%+v", left)
	}
	undo(t, file)
	after := sphere(t, s, c.ID)
	if len(after.Stakeholders) != 2 || !slices.Equal(after.Influences, before.Influences) || !slices.Equal(after.Approvals, before.Approvals) {
		t.Errorf("%+v", after)
	}
	if contacts, err := s.Contacts(t.Context(), marta.ID); err != nil || len(contacts) != 1 {
		t.Errorf("%+v %v", contacts, err)
	}
}

func TestWhatNobodyCanBeIsRefusedAndNothingChanges(t *testing.T) {
	s, _ := open(t)
	c, other := create(t, s, "Panificio Bruni"), create(t, s, "Vivaio Rossi")
	marta, stranger := stakeholder(t, s, c.ID, "Marta"), stakeholder(t, s, other.ID, "Aldo")
	before := sphere(t, s, c.ID)
	over, fine := 101, 50
	for _, bad := range []struct {
		one  dossier.Stakeholder
		code words.Key
	}{
		{dossier.Stakeholder{Name: " \n"}, words.FaultStakeholderNameless},
		{dossier.Stakeholder{Name: strings.Repeat("a", 301)}, words.FaultTextTooLong},
		{dossier.Stakeholder{Name: "x", Attitude: "friend"}, words.FaultChoiceUnknown},
		{dossier.Stakeholder{Name: "x", AttitudeWanted: "friend"}, words.FaultChoiceUnknown},
		{dossier.Stakeholder{Name: "x", NextContact: "2026-02-31"}, words.FaultDayInvalid},
		{dossier.Stakeholder{Name: "x", NextContact: "3026-02-01"}, words.FaultDayInvalid},
		{dossier.Stakeholder{Name: "x", Influence: &over, Interest: &fine}, words.FaultStakeholderOffMap},
		{dossier.Stakeholder{ID: "nobody", Name: "x"}, words.FaultStakeholderMissing},
	} {
		_, err := s.WriteStakeholder(t.Context(), c.ID, bad.one)
		wantFault(t, err, bad.code)
	}
	_, err := s.MoveStakeholder(t.Context(), dossier.Place{Stakeholder: marta.ID, Influence: &fine, Interest: &over})
	wantFault(t, err, words.FaultStakeholderOffMap)
	_, err = s.MoveStakeholder(t.Context(), dossier.Place{Stakeholder: "nobody"})
	wantFault(t, err, words.FaultStakeholderMissing)
	_, err = s.Sphere(t.Context(), "nobody")
	wantFault(t, err, words.FaultClientGone)
	for _, bad := range []struct {
		err  error
		code words.Key
	}{
		{s.TieInfluence(t.Context(), dossier.Influence{From: marta.ID, To: marta.ID, Strength: 1}), words.FaultStakeholderItself},
		{s.TieInfluence(t.Context(), dossier.Influence{From: marta.ID, To: stranger.ID, Strength: 1}), words.FaultStakeholderMissing},
		{s.UntieApproval(t.Context(), marta.ID, "plan"), words.FaultTieMissing},
		{s.TieApproval(t.Context(), dossier.Approval{Stakeholder: marta.ID, What: "lunch"}), words.FaultChoiceUnknown},
		{s.TieApproval(t.Context(), dossier.Approval{Stakeholder: marta.ID, What: "plan", StandIn: marta.ID}), words.FaultStakeholderItself},
		{s.TieApproval(t.Context(), dossier.Approval{Stakeholder: marta.ID, What: "plan", StandIn: stranger.ID}), words.FaultStakeholderMissing},
		{s.TieApproval(t.Context(), dossier.Approval{Stakeholder: "nobody", What: "plan"}), words.FaultStakeholderMissing},
	} {
		wantFault(t, bad.err, bad.code)
	}
	gino := stakeholder(t, s, c.ID, "Gino")
	wantFault(t, s.TieInfluence(t.Context(), dossier.Influence{From: marta.ID, To: gino.ID, Strength: 4}), words.FaultChoiceUnknown)
	for _, bad := range []struct {
		contact dossier.Contact
		code    words.Key
	}{
		{dossier.Contact{Stakeholder: marta.ID, Day: "2026-11-12", Outcome: " "}, words.FaultContactEmpty},
		{dossier.Contact{Stakeholder: marta.ID, Day: "2026-02-31", Outcome: "x"}, words.FaultDayInvalid},
		{dossier.Contact{Stakeholder: "nobody", Day: "2026-11-12", Outcome: "x"}, words.FaultStakeholderMissing},
		{dossier.Contact{ID: "nothing", Stakeholder: marta.ID, Day: "2026-11-12", Outcome: "x"}, words.FaultContactMissing},
	} {
		_, err := s.WriteContact(t.Context(), bad.contact)
		wantFault(t, err, bad.code)
	}
	if after := sphere(t, s, c.ID); len(after.Stakeholders) != 2 || after.Stakeholders[0] != before.Stakeholders[0] || len(after.Influences)+len(after.Approvals) != 0 {
		t.Errorf("%+v", after)
	}
}
