package document_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"timone/internal/calendar"
	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/numbers"
	"timone/internal/owner"
	"timone/internal/pdf/pdftest"
	"timone/internal/sample"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

var update = flag.Bool("update", false, "write the golden layouts anew")

func papers(s *studio.Studio) *document.Studio {
	pictures := media.New(s)
	return &document.Studio{
		Owner: owner.New(s), Dossier: dossier.New(s), Strategy: strategy.New(s), Calendar: calendar.New(s),
		Numbers: numbers.New(s), Media: pictures,
		Picture: func(sha256 string, r media.Rendition) (io.ReadSeekCloser, error) { return pictures.Open(sha256, r) },
		NewID:   func() string { return "00000000-0000-7000-8000-00000000cafe" },
		Clock:   func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) },
	}
}

func bakery(t *testing.T, l words.Language) (*studio.Studio, dossier.Client) {
	t.Helper()
	s := studiotest.Open(t)
	if err := sample.Make(t.Context(), s, l); err != nil {
		t.Fatal(err)
	}
	clients, err := dossier.New(s).Clients(t.Context())
	if err != nil || len(clients) != 1 {
		t.Fatal(clients, err)
	}
	return s, clients[0]
}

func plan(t testing.TB, s *studio.Studio, r document.Request) *document.Paper {
	t.Helper()
	paper, err := papers(s).Lay(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return paper
}

func december(client string) document.Request {
	return document.Request{Client: client, From: "2026-12-01", To: "2026-12-31"}
}

// written writes a paper as a file and gives its path. TIMONE_PAPERS names a
// folder that keeps it, to look at.
func written(t *testing.T, p *document.Paper) string {
	t.Helper()
	dir := os.Getenv("TIMONE_PAPERS")
	if dir == "" {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, strings.ReplaceAll(t.Name(), "/", "-")+".pdf")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := p.Write(file); err != nil {
		t.Fatal(err)
	}
	return path
}

func textOf(t *testing.T, path string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "pdftotext", "-layout", path, "-").Output()
	if err != nil {
		t.Fatal("pdftotext:", err)
	}
	return string(out)
}

func sound(t *testing.T, path string) {
	t.Helper()
	pdftest.Tagged(t, path)
	if out, err := exec.CommandContext(t.Context(), "qpdf", "--check", path).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
	if err := api.ValidateFile(path, nil); err != nil {
		t.Error("pdfcpu:", err)
	}
}

func TestThePlanStandsWhereItStoodAndIsReadAsItWas(t *testing.T) {
	for _, l := range []words.Language{words.Italian, words.English} {
		t.Run(string(l), func(t *testing.T) {
			s, client := bakery(t, l)
			r := december(client.ID)
			r.Cover = bakeryCover
			paper := plan(t, s, r)
			unchanged(t, "plan-"+string(l)+".txt", paper.Dump)
			unchanged(t, "plan-"+string(l)+"-read.txt", paper.DumpStructure)
		})
	}
}

// unchanged holds a dump against a golden file.
func unchanged(t *testing.T, name string, dump func(io.Writer) error) {
	t.Helper()
	var now bytes.Buffer
	if err := dump(&now); err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(golden, now.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(now.Bytes(), want) {
		t.Errorf("%s is another; read the difference and, if it is meant, run the test with -update\n%s", name, difference(string(want), now.String()))
	}
}

// difference gives the first lines that differ.
func difference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return "was: " + a[i] + "\nis:  " + b[i]
		}
	}
	return "one is longer than the other"
}

func TestCaptionsCopyOutOfThePlanWithAccentsAndEmoji(t *testing.T) {
	s, client := bakery(t, words.Italian)
	paper := plan(t, s, december(client.ID))
	path := written(t, paper)
	sound(t, path)
	text := strings.Join(strings.Fields(textOf(t, path)), " ")
	for _, want := range []string{"Piano editoriale", "dicembre 2026", "Chiara Lenti", "🔥", "👨‍👩‍👧", "è pronto", "questo contenuto", "2 di "} {
		if !strings.Contains(text, want) {
			t.Errorf("%q does not copy out of the plan", want)
		}
	}
	if len(paper.Missing) > 0 || len(paper.Unread) > 0 {
		t.Error("missing:", paper.Missing, "unread:", paper.Unread)
	}
}

func TestThePlanKeepsToTheStandards(t *testing.T) {
	for _, l := range []words.Language{words.Italian, words.English} {
		t.Run(string(l), func(t *testing.T) {
			s, client := bakery(t, l)
			sound(t, written(t, plan(t, s, december(client.ID))))
		})
	}
}

func TestAPlanSpeaksTheLanguageAskedForElseTheClients(t *testing.T) {
	s, client := bakery(t, words.Italian)
	for asked, want := range map[string]string{"": "Settimana dal", "it": "Settimana dal", "en": "Week of"} {
		r := december(client.ID)
		r.Language = asked
		path := written(t, plan(t, s, r))
		if !strings.Contains(textOf(t, path), want) {
			t.Errorf("asked for %q, the plan does not say %q", asked, want)
		}
	}
}

func TestAnEmptyMonthIsAPlanThatSaysSo(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	paper := plan(t, s, document.Request{Client: client, From: "2031-02-01", To: "2031-02-28"})
	path := written(t, paper)
	sound(t, path)
	text := textOf(t, path)
	for _, want := range []string{"Studio Verdi", "non c’è ancora nessun contenuto"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the plan", want)
		}
	}
	if paper.Pages != 2 || strings.Contains(text, "strategia") {
		t.Error("a strategy that is not written yet takes a page of", paper.Pages)
	}
}

func TestDaysThatMakeNoPlanAreRefused(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for code, days := range map[words.Key][2]string{
		words.FaultDayInvalid:      {"2026-13-01", "2026-13-31"},
		words.FaultPeriodBackwards: {"2026-12-02", "2026-12-01"},
		words.FaultPeriodLong:      {"2026-12-01", "2027-12-02"},
	} {
		_, err := papers(s).Lay(t.Context(), document.Request{Client: client, From: days[0], To: days[1]})
		if f := fault.From(err); err == nil || f.Code != code {
			t.Errorf("%v: %v", days, err)
		}
	}
	whole := document.Request{Client: client, From: "2026-12-01", To: "2027-12-01"}
	if n := plan(t, s, whole).Pages; n != 2+13 {
		t.Error("366 days touch 13 months, and the plan has", n, "pages")
	}
}

func TestAPlanThatCannotBeIsRefused(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for code, change := range map[words.Key]func(*document.Request){
		words.FaultPartUnknown:  func(r *document.Request) { r.Parts = []string{"cover", "index"} },
		words.FaultCoverUnknown: func(r *document.Request) { r.Cover = document.Covers() + 1 },
		words.FaultPageUnknown:  func(r *document.Request) { r.Page = "a5" },
		words.FaultPlanEmpty:    func(r *document.Request) { r.Parts = []string{"letter"} },
		words.FaultClientGone:   func(r *document.Request) { r.Client = "" },
	} {
		r := december(client)
		change(&r)
		_, err := papers(s).Lay(t.Context(), r)
		if f := fault.From(err); err == nil || f.Code != code {
			t.Errorf("%s: %v", code, err)
		}
	}
}

func TestAPlanHasThePartsAskedForInTheirOrder(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for range 30 {
		studiotest.Post(t, s, client, "Il pane del giorno dopo", studiotest.OnDay("2026-12-08"))
	}
	r := december(client)
	r.Parts = []string{"sheets", "month", "sheets"}
	paper := plan(t, s, r)
	if p := paper.Parts; len(p) != 2 || p[0].Name != "sheets" || p[0].First != 1 || p[1].Name != "month" || p[1].First != p[0].Pages+1 {
		t.Error(p)
	}
	if leaves := paper.Leaves; len(leaves) != paper.Pages || leaves[0].Heading != leaves[1].Heading || !strings.HasPrefix(leaves[paper.Pages-1].Heading, "Dicembre") {
		t.Error(leaves)
	}
	path := written(t, paper)
	sound(t, path)
	if text := textOf(t, path); strings.Contains(text, "Chiara Lenti") || !strings.Contains(text, "1 di ") {
		t.Error("a plan without a cover has one, or its first page has no number")
	}
}

func TestAMonthWithoutItsSheetsLeadsNowhere(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	studiotest.Post(t, s, client, "Senza scheda", studiotest.OnDay("2026-12-08"))
	r := december(client)
	r.Parts = []string{"month"}
	sound(t, written(t, plan(t, s, r)))
}

func TestEveryCoverIsShownOnAPageOfItsOwn(t *testing.T) {
	s := studiotest.Open(t)
	paper, err := papers(s).Covers(t.Context(), december(studiotest.Client(t, s, "Studio Verdi")))
	if err != nil {
		t.Fatal(err)
	}
	path := written(t, paper)
	sound(t, path)
	if said := strings.Count(textOf(t, path), "Studio Verdi"); paper.Pages != document.Covers() || said < paper.Pages {
		t.Error(paper.Pages, "pages name the client", said, "times")
	}
}

func TestEveryPartHasItsNameAndAPrivateOneSaysWhatItShows(t *testing.T) {
	for _, kind := range document.Kinds() {
		for _, part := range document.Parts(kind) {
			if say := words.In(words.Italian); !say.Has(words.Key("plan.part."+part)) && !say.Has(words.Key("dossier.tab."+part)) {
				t.Errorf("the part %q has no name", part)
			}
		}
		for _, part := range document.Private(kind) {
			if !words.In(words.Italian).Has(words.Key("plan.part-private." + part)) {
				t.Errorf("nothing says what the part %q shows", part)
			}
		}
	}
}

func TestAPlanOfSomeDaysSaysWhichAndHoldsNoOthers(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for _, d := range []string{"2026-11-29", "2026-11-30", "2026-12-04", "2026-12-05"} {
		studiotest.Post(t, s, client, "Contenuto del "+d, studiotest.OnDay(d))
	}
	paper := plan(t, s, document.Request{Client: client, From: "2026-11-30", To: "2026-12-04"})
	if paper.Name != "Studio Verdi 2026-11-30 2026-12-04.pdf" {
		t.Error(paper.Name)
	}
	path := written(t, paper)
	sound(t, path)
	text := strings.Join(strings.Fields(textOf(t, path)), " ")
	for _, want := range []string{
		"30 novembre – 4 dicembre 2026", "I giorni in un colpo d’occhio", "30 novembre 1 dicembre 2 3 4", "Settimana 30 novembre – 4 dicembre",
		"Contenuto del 2026-11-30", "Contenuto del 2026-12-04", "Venerdì, dicembre",
		"Studio Verdi, piano editoriale, 30 novembre – 4 dicembre 2026",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the plan", want)
		}
	}
	for _, other := range []string{"2026-11-29", "2026-12-05"} {
		if strings.Contains(text, other) {
			t.Error("the plan holds", other)
		}
	}
}

func TestAPlanIsNamedAfterItsDays(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for days, want := range map[[2]string][2]string{
		{"2026-12-01", "2026-12-31"}: {"dicembre 2026", "2026-12"},
		{"2026-10-01", "2026-12-31"}: {"ottobre – dicembre 2026", "2026-10-01 2026-12-31"},
		{"2026-12-01", "2027-01-31"}: {"dicembre 2026 – gennaio 2027", "2026-12-01 2027-01-31"},
		{"2026-12-01", "2026-12-15"}: {"1º–15 dicembre 2026", "2026-12-01 2026-12-15"},
		{"2026-12-08", "2026-12-08"}: {"8 dicembre 2026", "2026-12-08"},
		{"2026-12-30", "2027-01-02"}: {"30 dicembre 2026 – 2 gennaio 2027", "2026-12-30 2027-01-02"},
	} {
		paper := plan(t, s, document.Request{Client: client, From: days[0], To: days[1], Parts: []string{"cover"}})
		text := strings.Join(strings.Fields(textOf(t, written(t, paper))), " ")
		if !strings.Contains(text, "Piano editoriale "+want[0]) || paper.Name != "Studio Verdi "+want[1]+".pdf" {
			t.Errorf("%v: %q, %s", days, paper.Name, text)
		}
	}
}

func TestAPlanOnLetterStaysOnItsPage(t *testing.T) {
	s, client := bakery(t, words.English)
	r := december(client.ID)
	r.Page = "letter"
	path := written(t, plan(t, s, r))
	sound(t, path)
	inside(t, path, [2]float64{612, 792})
	if text, err := exec.CommandContext(t.Context(), "pdfinfo", path).Output(); err != nil || !strings.Contains(string(text), "(letter)") {
		t.Error(err, string(text))
	}
}

func TestADiscardedPostIsNotInThePlan(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	studiotest.Post(t, s, client, "Resta", studiotest.OnDay("2026-12-08"))
	studiotest.Post(t, s, client, "Scartato", studiotest.OnDay("2026-12-08"), studiotest.InState("discarded"))
	text := textOf(t, written(t, plan(t, s, december(client))))
	if !strings.Contains(text, "Resta") || strings.Contains(text, "Scartato") {
		t.Error(text)
	}
}

func TestNothingOfALongCaptionIsLost(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	post := studiotest.Post(t, s, client, strings.Repeat("Titolo lungo ", 20), studiotest.OnDay("2026-12-08"))
	var caption strings.Builder
	for i := range 1200 {
		caption.WriteString("parola" + strings.Repeat("x", i%3) + " ")
	}
	long := caption.String() + "fine."
	edit := calendar.Edit{ID: post, Title: "Lungo", Caption: long, State: "draft"}
	if _, err := calendar.New(s).Edit(t.Context(), edit); err != nil {
		t.Fatal(err)
	}
	path := written(t, plan(t, s, december(client)))
	sound(t, path)
	text := textOf(t, path)
	if n := strings.Count(text, "parola"); n != 1200 || !strings.Contains(text, "fine.") {
		t.Error(n, "words of 1200 came out")
	}
}

func TestADayWithTwentyFivePostsShowsThemAll(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for i := range 25 {
		studiotest.Post(t, s, client, fmt.Sprintf("Contenuto numero%02d dello stesso giorno", i), studiotest.OnDay("2026-12-08"), studiotest.AtTime("18:30"))
	}
	paper := plan(t, s, december(client))
	path := written(t, paper)
	sound(t, path)
	from := paper.Parts[slices.IndexFunc(paper.Parts, func(e document.Extent) bool { return e.Name == "month" })]
	text := strings.Join(pages(t, path)[from.First-1:from.First-1+from.Pages], " ")
	if from.Pages > 2 {
		t.Error("the month takes", from.Pages, "pages")
	}
	for i := range 25 {
		if !strings.Contains(text, fmt.Sprintf("numero%02d", i)) {
			t.Errorf("post %d is not in the month", i)
		}
	}
	if !strings.Contains(text, "25 contenuti") {
		t.Error("the month does not count its posts")
	}
}

func TestAMonthIsInLargerTypeOnlyWhereNoWordIsDividedForIt(t *testing.T) {
	for title, size := range map[string]string{"Foto del forno": "8.4", "Tre generazioni, una foto": "8.0"} {
		s := studiotest.Open(t)
		client := studiotest.Client(t, s, "Studio Verdi")
		studiotest.Post(t, s, client, title, studiotest.OnDay("2026-12-08"))
		r := december(client)
		r.Parts = []string{"month"}
		layout := dumped(t, plan(t, s, r).Dump)
		for word := range strings.FieldsSeq(title) {
			if !regexp.MustCompile(word + `.*  Inter 500 ` + regexp.QuoteMeta(size)).MatchString(layout) {
				t.Errorf("%q is not whole at %s in %s", word, size, layout)
			}
		}
	}
}
