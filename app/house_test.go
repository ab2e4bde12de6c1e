package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"timone/internal/calendar"
	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/words"
)

// stillFace is a user who chooses what the test says, and sees nothing.
type stillFace struct {
	chosen  string
	entries []string
}

func (f *stillFace) chooseStudio() (string, error)             { return f.chosen, nil }
func (f *stillFace) placeStudio(string) (string, error)        { return f.chosen, nil }
func (f *stillFace) chooseFiles(string) ([]string, error)      { return nil, nil }
func (f *stillFace) deliver(p *document.Paper) (Saved, error)  { return describe(p), nil }
func (f *stillFace) save(n string, _ []byte) (Saved, error)    { return Saved{Name: n}, nil }
func (f *stillFace) present(string, io.Reader) (string, error) { return "", nil }
func (f *stillFace) show(string) error                         { return nil }
func (f *stillFace) reveal(string) error                       { return nil }
func (f *stillFace) visit(string) error                        { return nil }
func (f *stillFace) entered(name string)                       { f.entries = append(f.entries, name) }

// must gives the value, and ends the test on an error.
func must[T any](t testing.TB) func(value T, err error) T {
	return func(value T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return value
	}
}

// newTestHouse is a house on a machine of its own that speaks Italian.
func newTestHouse(t testing.TB) (*house, *stillFace) {
	t.Helper()
	folder, face := t.TempDir(), &stillFace{}
	env := map[string]string{"LANG": "it_IT.UTF-8", "TZ": "Europe/Rome"}
	m := &machine{
		settings: newSettings(filepath.Join(folder, "config", "settings.json")), studios: filepath.Join(folder, "studios"),
		logs: folder, env: func(name string) string { return env[name] },
	}
	h := newHouse(m, slog.New(slog.NewTextHandler(io.Discard, nil)))
	h.face = face
	t.Cleanup(h.leave)
	return h, face
}

func begun(t testing.TB) (*house, *Studio) {
	t.Helper()
	h, _ := newTestHouse(t)
	desk := &Studio{h}
	if _, err := desk.Begin("Prova"); err != nil {
		t.Fatal(err)
	}
	return h, desk
}

// code reads the fault out of what a bound method hands to the page.
func code(t testing.TB, err error) words.Key {
	t.Helper()
	if err == nil {
		return ""
	}
	var f fault.Fault
	if json.Unmarshal([]byte(err.Error()), &f) != nil || f.Values == nil {
		t.Fatalf("the page cannot read %q", err)
	}
	return f.Code
}

func TestWithoutAStudioEveryCallIsRefusedInWords(t *testing.T) {
	h, _ := newTestHouse(t)
	_, listed := (&Clients{h}).List()
	_, undone := (&Studio{h}).Undo()
	_, deleted := (&Calendar{h}).DeletePost("x")
	for _, err := range []error{listed, undone, deleted} {
		if code(t, err) != words.FaultNoStudioOpen {
			t.Error(err)
		}
	}
}

func TestTheDeskSaysHowThingsStand(t *testing.T) {
	h, desk := begun(t)
	d, err := desk.Now()
	if err != nil {
		t.Fatal(err)
	}
	if !d.Open || d.Name != "Prova" || d.Sample || d.Language != "it" || d.TimeZone != "Europe/Rome" || d.Undo != nil || len(d.Recents) != 1 {
		t.Errorf("%+v", d)
	}
	if _, err := (&Clients{h}).Create(dossier.Introduction{Name: "Forno"}); err != nil {
		t.Fatal(err)
	}
	if d, err = desk.Now(); err != nil || d.Undo == nil || d.Undo.Name != "dossier.create" || d.Redo != nil {
		t.Errorf("%+v, %v", d.Undo, err)
	}
}

func TestANewClientsPapersSpeakAsTheMachineDoes(t *testing.T) {
	h, _ := begun(t)
	c, err := (&Clients{h}).Create(dossier.Introduction{Name: "Forno"})
	if err != nil || c.Language != "it" || c.TimeZone != "Europe/Rome" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestAPanicIsASentenceAndTheNextCallIsAnswered(t *testing.T) {
	h, desk := begun(t)
	_, err := ask(h, "test", func(context.Context, *rooms) (int, error) {
		var none *int
		return *none, nil
	})
	if code(t, err) != words.FaultInternal {
		t.Error(err)
	}
	if _, err := desk.Begin("Dopo"); err != nil {
		t.Error("a lock was left behind:", err)
	}
}

func TestWhatIsInternalTellsThePageNothingOfItself(t *testing.T) {
	h, _ := begun(t)
	_, err := act(h, "test", "", func(context.Context, *rooms) error { return errors.New("secret/path: no such table") })
	if code(t, err) != words.FaultInternal || strings.Contains(err.Error(), "secret") {
		t.Error(err)
	}
}

func TestOfTwoStudiosOfOneNameTheSecondHasANumber(t *testing.T) {
	h, desk := begun(t)
	d, err := desk.Begin("Prova")
	if err != nil || d.Name != "Prova 2" || len(d.Recents) != 2 {
		t.Errorf("%+v, %v", d, err)
	}
	if d, err = desk.Begin("  ../../Fuori: il \"nome\"?  "); err != nil || filepath.Dir(d.Path) != h.machine.studios {
		t.Errorf("%s, %v", d.Path, err)
	}
	if d, err = desk.Begin(""); err != nil || d.Name != "Il mio studio" {
		t.Errorf("%s, %v", d.Name, err)
	}
}

func TestAStudioThatIsRefusedLeavesTheOneThatIsOpen(t *testing.T) {
	h, desk := begun(t)
	other := filepath.Join(t.TempDir(), "altro.timone")
	if err := os.WriteFile(other, []byte("una lettera, non uno studio, abbastanza lunga da sembrare un file vero e proprio, riga dopo riga dopo riga"), 0o600); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]words.Key{
		other:                                  words.FaultStudioNotSqlite,
		filepath.Join(t.TempDir(), "x.timone"): words.FaultStudioMissing,
	} {
		if _, err := desk.Open(path); code(t, err) != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	if d, err := desk.Now(); err != nil || d.Name != "Prova" || len(d.Recents) != 1 {
		t.Errorf("%+v, %v", d, err)
	}
	if _, err := (&Clients{h}).List(); err != nil {
		t.Error(err)
	}
}

func TestOpeningTheOpenStudioAgainChangesNothing(t *testing.T) {
	_, desk := begun(t)
	before, err := desk.Now()
	if err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(t.TempDir(), "link.timone")
	if err := os.Symlink(before.Path, link); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{before.Path, link} {
		if d, err := desk.Open(path); err != nil || d.Path != before.Path {
			t.Errorf("%+v, %v", d, err)
		}
	}
}

func TestTheStudioThatIsLeftCanBeOpenedElsewhere(t *testing.T) {
	_, desk := begun(t)
	first, _ := desk.Now()
	if _, err := desk.Begin("Seconda"); err != nil {
		t.Fatal(err)
	}
	other, _ := newTestHouse(t)
	if _, err := (&Studio{other}).Open(first.Path); err != nil {
		t.Error(err)
	}
	if _, err := desk.Open(first.Path); code(t, err) != words.FaultStudioBusy {
		t.Error("open twice:", err)
	}
}

func TestWhatWasTypedInAStudioIsNotKeptInTheNext(t *testing.T) {
	_, desk := begun(t)
	first, _ := desk.Now()
	second, err := desk.Begin("Seconda")
	if err != nil {
		t.Fatal(err)
	}
	for path, text := range map[string]string{first.Path: "Il forno", second.Path: "La villa"} {
		if err := desk.KeepDraft(path, "home/"+text, text); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]string{"home/La villa": "La villa"}
	if got, err := desk.Drafts(); err != nil || !maps.Equal(got, want) {
		t.Errorf("%v, %v", got, err)
	}
}

func TestLookAroundMakesTheSampleOnceAndOpensItAgain(t *testing.T) {
	h, desk := begun(t)
	d, err := desk.LookAround()
	if err != nil || !d.Sample || d.Undo != nil {
		t.Fatalf("%+v, %v", d, err)
	}
	clients, err := (&Clients{h}).List()
	if err != nil || len(clients) == 0 {
		t.Fatal(err)
	}
	if _, err := (&Clients{h}).Delete(clients[0].ID); err != nil {
		t.Fatal(err)
	}
	if _, err := desk.Begin("Altro"); err != nil {
		t.Fatal(err)
	}
	if d, err = desk.LookAround(); err != nil || d.Undo == nil {
		t.Errorf("the sample was made anew: %+v, %v", d, err)
	}
}

func TestWhatIsForgottenStaysOnTheDisk(t *testing.T) {
	_, desk := begun(t)
	open, _ := desk.Now()
	d, err := desk.Forget(open.Path)
	if err != nil || len(d.Recents) != 0 || !d.Open {
		t.Errorf("%+v, %v", d, err)
	}
	if _, err := os.Stat(open.Path); err != nil {
		t.Error(err)
	}
}

func TestADeletionNamesItsActSoThatThisVeryOneIsTakenBack(t *testing.T) {
	h, desk := begun(t)
	clients, plan := &Clients{h}, &Calendar{h}
	forno := must[dossier.Client](t)(clients.Create(dossier.Introduction{Name: "Forno"}))
	post := must[calendar.Post](t)(plan.WritePost(calendar.Draft{Client: forno.ID, Title: "Il pane"}))
	deleted := must[string](t)(plan.DeletePost(post.ID))
	archived := must[string](t)(clients.Archive(forno.ID))
	must[calendar.Post](t)(plan.WritePost(calendar.Draft{Client: forno.ID, Title: "Altro"}))

	step := must[studio.Step](t)(desk.UndoAct(deleted))
	if step.Name != "calendar.delete" || step.Act != deleted {
		t.Errorf("it took back %+v", step)
	}
	if back := must[calendar.Post](t)(plan.Post(post.ID)); back.Title != "Il pane" {
		t.Errorf("%+v came back", back)
	}
	if step = must[studio.Step](t)(desk.UndoAct(archived)); step.Name != "dossier.archive" {
		t.Errorf("it took back %+v", step)
	}
	if step = must[studio.Step](t)(desk.RedoAct(deleted)); step.Act != deleted {
		t.Errorf("it did %+v again", step)
	}
	_, err := desk.RedoAct(deleted)
	if code(t, err) != words.FaultRedoPassed {
		t.Error("done again twice:", err)
	}
}

func TestTheNextStartOpensTheLastStudioOrSaysWhyNot(t *testing.T) {
	h, desk := begun(t)
	open, _ := desk.Now()
	h.leave()
	h.start(t.Context(), "")
	if d, err := desk.Now(); err != nil || d.Path != open.Path {
		t.Errorf("%+v, %v", d, err)
	}
	h.leave()
	if err := os.Remove(open.Path); err != nil {
		t.Fatal(err)
	}
	h.start(t.Context(), "")
	d, err := desk.Now()
	if err != nil || d.Open || d.Trouble == nil || d.Trouble.Code != words.FaultStudioMissing {
		t.Errorf("%+v, %v", d, err)
	}
	if d, err = desk.Begin("Nuovo"); err != nil || d.Trouble != nil {
		t.Errorf("the trouble stays: %+v, %v", d.Trouble, err)
	}
}

func TestLanguageAndThemeAreChosenAndKept(t *testing.T) {
	h, desk := begun(t)
	if d, err := desk.SetLanguage("en"); err != nil || d.Language != "en" || d.LanguageChoice != "en" {
		t.Errorf("%+v, %v", d, err)
	}
	if d, err := desk.SetTheme("dark"); err != nil || d.Theme != "dark" {
		t.Errorf("%+v, %v", d, err)
	}
	if _, err := desk.SetLanguage("fr"); code(t, err) != words.FaultChoiceUnknown {
		t.Error(err)
	}
	if _, err := desk.SetTheme("pink"); code(t, err) != words.FaultChoiceUnknown {
		t.Error(err)
	}
	if kept := newSettings(h.machine.settings.path).get(); kept.Language != "en" || kept.Theme != "dark" {
		t.Errorf("%+v", kept)
	}
	if d, err := desk.SetLanguage(""); err != nil || d.Language != "it" {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestOnlyTheWebTheMailAndThePhoneAreOpenedOutside(t *testing.T) {
	_, desk := begun(t)
	for _, link := range []string{"file:///etc/passwd", "javascript:alert(1)", "", "://", "smb://host/share"} {
		if err := desk.OpenLink(link); code(t, err) != words.FaultLinkRefused {
			t.Errorf("%s: %v", link, err)
		}
	}
	for _, link := range []string{"https://a.example/b?c=d", "http://a.example", "mailto:anna@a.example", "tel:+390805550142"} {
		if err := desk.OpenLink(link); err != nil {
			t.Errorf("%s: %v", link, err)
		}
	}
}

func TestOnlyDocumentsOfThisSessionAreOpened(t *testing.T) {
	h, _ := begun(t)
	papers := &Documents{h, &shelf{}}
	for _, path := range []string{"", "/etc/passwd", h.machine.settings.path} {
		if err := papers.Open(path); code(t, err) != words.FaultDocumentUnknown {
			t.Errorf("%s: %v", path, err)
		}
		if err := papers.ShowInFolder(path); code(t, err) != words.FaultDocumentUnknown {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestTheLetterIsOneActOverDossierAndStrategy(t *testing.T) {
	h, desk := begun(t)
	client, err := (&Clients{h}).Create(dossier.Introduction{Name: "Forno", Sector: "forno"})
	if err != nil {
		t.Fatal(err)
	}
	letter := strategy.Letter{
		Client: client.ID, Name: "Forno Rossi", Sector: "panificio", Promise: "pane buono",
		Objective: strategy.Objective{Level: "business", Statement: "vendere di più"},
		KPI:       strategy.KPI{Direction: "more"}, Pillars: []strategy.Pillar{}, Channels: []strategy.Channel{},
		Audience: strategy.Audience{Needs: []strategy.Need{}},
	}
	if _, err := (&Strategy{h}).WriteLetter(letter); err != nil {
		t.Fatal(err)
	}
	if step, err := desk.Undo(); err != nil || step.Name != "strategy.write-letter" {
		t.Fatalf("%+v, %v", step, err)
	}
	s, err := (&Strategy{h}).Read(client.ID)
	clients, _ := (&Clients{h}).List()
	if err != nil || len(s.Objectives) != 0 || s.Promise != "" || clients[0].Name != "Forno" {
		t.Errorf("half undone: %+v, %+v, %v", s, clients[0], err)
	}
}

func TestThePromiseIsWrittenFromTheStrategy(t *testing.T) {
	h, _ := begun(t)
	client, _ := (&Clients{h}).Create(dossier.Introduction{Name: "Forno"})
	if s, err := (&Strategy{h}).SetPromise(client.ID, "pane buono"); err != nil || s.Promise != "pane buono" {
		t.Errorf("%+v, %v", s, err)
	}
	if _, err := (&Strategy{h}).SetPromise("nobody", "x"); code(t, err) != words.FaultClientGone {
		t.Error(err)
	}
}

func TestACancelledDialogChangesNothing(t *testing.T) {
	h, face := newTestHouse(t)
	desk := &Studio{h}
	for _, choose := range []func() (Desk, error){desk.ChooseToOpen, func() (Desk, error) { return desk.ChooseToBegin("x") }} {
		if d, err := choose(); err != nil || d.Open {
			t.Errorf("%+v, %v", d, err)
		}
	}
	face.chosen = filepath.Join(t.TempDir(), "Clienti 2027")
	if d, err := desk.ChooseToBegin("x"); err != nil || d.Path != face.chosen+".timone" || d.Name != "Clienti 2027" {
		t.Errorf("%+v, %v", d, err)
	}
	if len(face.entries) != 1 || face.entries[0] != "Clienti 2027" {
		t.Errorf("the window says %v", face.entries)
	}
}
