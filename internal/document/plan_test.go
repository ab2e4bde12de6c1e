package document_test

import (
	"bytes"
	"context"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"timone/internal/calendar"
	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/owner"
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
		Picture: func(sha256 string) (io.ReadSeekCloser, error) { return pictures.Open(sha256, media.Screen) },
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
	paper, err := papers(s).Plan(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	return paper
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
	if out, err := exec.CommandContext(t.Context(), "qpdf", "--check", path).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
	if err := api.ValidateFile(path, nil); err != nil {
		t.Error("pdfcpu:", err)
	}
}

func TestThePlanStandsWhereItStood(t *testing.T) {
	for _, l := range []words.Language{words.Italian, words.English} {
		t.Run(string(l), func(t *testing.T) {
			s, client := bakery(t, l)
			paper := plan(t, s, document.Request{Client: client.ID, Month: "2026-12"})
			var now bytes.Buffer
			if err := paper.Dump(&now); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", "plan-"+string(l)+".txt")
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
				t.Errorf("the layout is another; read the difference and, if it is meant, run the test with -update\n%s", difference(string(want), now.String()))
			}
		})
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
	paper := plan(t, s, document.Request{Client: client.ID, Month: "2026-12"})
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

func TestAPlanSpeaksTheLanguageAskedForElseTheClients(t *testing.T) {
	s, client := bakery(t, words.Italian)
	for asked, want := range map[string]string{"": "Settimana dal", "it": "Settimana dal", "en": "Week of"} {
		path := written(t, plan(t, s, document.Request{Client: client.ID, Month: "2026-12", Language: asked}))
		if !strings.Contains(textOf(t, path), want) {
			t.Errorf("asked for %q, the plan does not say %q", asked, want)
		}
	}
}

func TestAnEmptyMonthIsAPlanThatSaysSo(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	paper := plan(t, s, document.Request{Client: client, Month: "2031-02"})
	path := written(t, paper)
	sound(t, path)
	text := textOf(t, path)
	for _, want := range []string{"Studio Verdi", "non c’è ancora nessun contenuto", "La strategia non è ancora stata scritta"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in the plan", want)
		}
	}
	if paper.Pages != 3 {
		t.Error(paper.Pages, "pages")
	}
}

func TestAMonthThatIsNoneIsRefused(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for _, month := range []string{"2026-13", "dicembre", "", "2026-12-01"} {
		if _, err := papers(s).Plan(t.Context(), document.Request{Client: client, Month: month}); err == nil {
			t.Errorf("%q was taken for a month", month)
		}
	}
}

func TestADiscardedPostIsNotInThePlan(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	studiotest.Post(t, s, client, "Resta", studiotest.OnDay("2026-12-08"))
	studiotest.Post(t, s, client, "Scartato", studiotest.OnDay("2026-12-08"), studiotest.InState("discarded"))
	text := textOf(t, written(t, plan(t, s, document.Request{Client: client, Month: "2026-12"})))
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
	path := written(t, plan(t, s, document.Request{Client: client, Month: "2026-12"}))
	sound(t, path)
	text := textOf(t, path)
	if n := strings.Count(text, "parola"); n != 1200 || !strings.Contains(text, "fine.") {
		t.Error(n, "words of 1200 came out")
	}
}

func TestADayWithTwentyFivePostsSaysHowManyMoreThereAre(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for range 25 {
		studiotest.Post(t, s, client, "Un altro contenuto dello stesso giorno", studiotest.OnDay("2026-12-08"), studiotest.AtTime("18:30"))
	}
	path := written(t, plan(t, s, document.Request{Client: client, Month: "2026-12"}))
	sound(t, path)
	if text := textOf(t, path); !strings.Contains(text, "25 contenuti") {
		t.Error("the month does not count its posts")
	}
}
