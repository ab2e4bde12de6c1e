package document_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"timone/internal/document"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

func documents(s *studio.Studio) *document.Service { return document.New(s, media.New(s)) }

func offer(t *testing.T, s *studio.Studio, client string) document.Offer {
	t.Helper()
	o, err := documents(s).Offer(t.Context(), client, "plan")
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func choose(t *testing.T, s *studio.Studio, c document.Choice) document.Choice {
	t.Helper()
	c, err := documents(s).Choose(t.Context(), c)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func undo(t *testing.T, s *studio.Studio) studio.Step {
	t.Helper()
	step, err := s.Undo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return step
}

func TestAPlanIsMadeTheUsualWayUntilSomebodyChooses(t *testing.T) {
	s := studiotest.Open(t)
	o := offer(t, s, studiotest.Client(t, s, "Studio Verdi"))
	if o.Usual < 1 || o.Usual > len(o.Covers) || o.Choice.Page != "a4" || o.Choice.Cover != 0 {
		t.Errorf("%+v", o)
	}
	for i, p := range o.Choice.Parts {
		if p.Name != document.Parts("plan")[i] || !p.On {
			t.Error(o.Choice.Parts)
		}
	}
}

func TestHowAPlanIsMadeIsKeptForEachClientAndUndone(t *testing.T) {
	s := studiotest.Open(t)
	verdi, rossi := studiotest.Client(t, s, "Studio Verdi"), studiotest.Client(t, s, "Rossi")
	c := offer(t, s, verdi).Choice
	slices.Reverse(c.Parts)
	c.Parts[0].On = false
	choose(t, s, c)
	c.Language, c.Page, c.Cover = "en", "letter", 1
	chosen := choose(t, s, c)
	s = studiotest.Reopen(t, s)
	if got := offer(t, s, verdi).Choice; !slices.Equal(got.Parts, chosen.Parts) || got.Page != "letter" || got.Language != "en" || got.Cover != 1 {
		t.Errorf("%+v", got)
	}
	if other := offer(t, s, rossi).Choice; other.Page != "a4" || other.Parts[0].Name != "cover" {
		t.Errorf("another client's plan changed too: %+v", other)
	}
	if step := undo(t, s); step.Name != "document.choose" {
		t.Error(step)
	}
	if step := undo(t, s); step.Name != "document.arrange-parts" {
		t.Error(step)
	}
	if got := offer(t, s, verdi).Choice; got.Page != "a4" || got.Parts[0].Name != "cover" {
		t.Errorf("%+v", got)
	}
}

func TestALetterThatIsTypedIsOneAct(t *testing.T) {
	s := studiotest.Open(t)
	c := offer(t, s, studiotest.Client(t, s, "Studio Verdi")).Choice
	for _, letter := range []string{"Cara", "Cara Marta", "Cara Marta, ecco dicembre."} {
		c.Letter = letter
		choose(t, s, c)
	}
	if step := undo(t, s); step.Name != "document.write-letter" {
		t.Error(step)
	}
	if got := offer(t, s, c.Client).Choice; got.Letter != "" {
		t.Errorf("one undo leaves %q", got.Letter)
	}
}

func TestTheSameChoiceTwiceIsNoAct(t *testing.T) {
	s := studiotest.Open(t)
	c := offer(t, s, studiotest.Client(t, s, "Studio Verdi")).Choice
	c.Cover = 1
	choose(t, s, c)
	choose(t, s, c)
	undo(t, s)
	if offer(t, s, c.Client).Choice.Cover != 0 {
		t.Error("the second time was an act of its own")
	}
}

func TestAChoiceThatCannotBeIsRefused(t *testing.T) {
	s := studiotest.Open(t)
	usual := offer(t, s, studiotest.Client(t, s, "Studio Verdi")).Choice
	for code, change := range map[words.Key]func(*document.Choice){
		words.FaultPartUnknown:     func(c *document.Choice) { c.Parts = []document.PartChoice{{Name: "index"}} },
		words.FaultCoverUnknown:    func(c *document.Choice) { c.Cover = -1 },
		words.FaultPageUnknown:     func(c *document.Choice) { c.Page = "a5" },
		words.FaultLanguageUnknown: func(c *document.Choice) { c.Language = "fr" },
		words.FaultTextTooLong:     func(c *document.Choice) { c.Letter = strings.Repeat("è", 20_001) },
	} {
		c := usual
		change(&c)
		_, err := documents(s).Choose(t.Context(), c)
		if f := fault.From(err); err == nil || f.Code != code {
			t.Errorf("%s: %v", code, err)
		}
	}
}

func TestAPartThatWasNotChosenYetStandsBehindTheOneItFollows(t *testing.T) {
	s := studiotest.Open(t)
	c := offer(t, s, studiotest.Client(t, s, "Studio Verdi")).Choice
	c.Parts = []document.PartChoice{{Name: "sheets", On: true}, {Name: "strategy"}, {Name: "sheets"}}
	var names []string
	for _, p := range choose(t, s, c).Parts {
		names = append(names, p.Name)
	}
	want := []string{"cover", "sheets", "strategy", "month"}
	if got := slices.DeleteFunc(names, func(n string) bool { return !slices.Contains(want, n) }); !slices.Equal(got, want) {
		t.Error(got)
	}
}

func TestWhatWasExportedIsKeptByItsContent(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	paper := plan(t, s, december(client))
	kept, err := documents(s).Keep(t.Context(), paper)
	if err != nil {
		t.Fatal(err)
	}
	again, err := documents(s).Keep(t.Context(), plan(t, s, december(client)))
	if err != nil || again.SHA256 != kept.SHA256 {
		t.Error("the same plan is another file", err)
	}
	s = studiotest.Reopen(t, s)
	all, err := documents(s).Exported(t.Context(), client)
	if err != nil || len(all) != 2 || all[0].ID != again.ID || all[1].ID != kept.ID {
		t.Fatal(all, err)
	}
	if k := all[1]; k.From != "2026-12-01" || k.To != "2026-12-31" || k.Language != "it" || k.Name != paper.Name || k.Pages != paper.Pages || k.Version != nil || k.At == 0 {
		t.Errorf("%+v", k)
	}
	file, _, err := documents(s).Open(t.Context(), kept.ID)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	content, err := io.ReadAll(file)
	var want bytes.Buffer
	if paper.Write(&want); err != nil || !bytes.Equal(content, want.Bytes()) || kept.Bytes != int64(len(content)) {
		t.Error("the copy is not what was exported", err)
	}
	if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != kept.SHA256 {
		t.Error("the hash is another's")
	}
}

func TestAStudioThatMayOnlyBeReadKeepsNoExport(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	o := studiotest.Options()
	o.ReadOnly = true
	read, err := studio.Open(t.Context(), s.Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	if _, err := documents(read).Keep(t.Context(), plan(t, read, december(client))); fault.From(err).Code != words.FaultStudioReadOnly {
		t.Error(err)
	}
	if left, _ := os.ReadDir(read.MediaDir()); len(left) > 0 {
		t.Error("left in the media folder:", left)
	}
}

func TestUndoingAnExportTakesTheRecordAwayAndRedoBringsItBack(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	kept, err := documents(s).Keep(t.Context(), plan(t, s, december(client)))
	if err != nil {
		t.Fatal(err)
	}
	if step := undo(t, s); step.Detail["name"] != kept.Name {
		t.Error(step)
	}
	if _, _, err := documents(s).Open(t.Context(), kept.ID); fault.From(err).Code != words.FaultDocumentGone {
		t.Error(err)
	}
	if _, err := s.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if file, _, err := documents(s).Open(t.Context(), kept.ID); err != nil {
		t.Error(err)
	} else {
		file.Close()
	}
}

func TestAnExportWhoseCopyIsGoneOrChangedIsNamed(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	kept, err := documents(s).Keep(t.Context(), plan(t, s, december(client)))
	if err != nil {
		t.Fatal(err)
	}
	check := func() []fault.Fault {
		faults, err := documents(s).Check(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return faults
	}
	if faults := check(); len(faults) > 0 {
		t.Error(faults)
	}
	path := filepath.Join(s.MediaDir(), kept.SHA256+".pdf")
	if err := os.WriteFile(path, []byte("%PDF-1.7"), 0o600); err != nil {
		t.Fatal(err)
	}
	if faults := check(); len(faults) != 1 || faults[0].Code != words.FaultCheckMediaChanged {
		t.Error(faults)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if faults := check(); len(faults) != 1 || faults[0].Code != words.FaultCheckMediaMissing {
		t.Error(faults)
	}
	if _, _, err := documents(s).Open(t.Context(), kept.ID); fault.From(err).Code != words.FaultDocumentGone {
		t.Error(err)
	}
}
