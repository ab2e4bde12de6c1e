package document_test

import (
	"fmt"
	"image/color"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"timone/internal/calendar"
	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
)

// long is what nobody should write and somebody will.
var long = struct{ word, name, title, caption string }{
	word:    "Precipitevolissimevolmenteantidisestablishmentarianismofinale",
	name:    "Consorzio per la tutela dell’olio extravergine di San Marino",
	title:   strings.TrimSpace(strings.Repeat("Un titolo che non finisce ", 12))[:298] + ".",
	caption: numbered("didascalia", 640),
}

// numbered is a text of words that are all different.
func numbered(word string, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("%s%03d", word, i)
	}
	return strings.Join(words, " ")
}

// overlong is a client of whom everything is too long.
func overlong(t *testing.T) (*studio.Studio, string) {
	t.Helper()
	s := studiotest.Open(t)
	client, err := dossier.New(s).Create(t.Context(), dossier.Introduction{Name: long.name, Sector: long.word, Language: "it", TimeZone: "Europe/Rome", Colour: "#e6ff00"})
	if err != nil {
		t.Fatal(err)
	}
	objective := studiotest.Objective(t, s, client.ID, long.title)
	studiotest.KPI(t, s, client.ID, objective, "richieste "+long.word)
	pillar := studiotest.Pillar(t, s, client.ID, long.word)
	studiotest.Serves(t, s, client.ID, pillar, objective)
	channel := studiotest.Channel(t, s, client.ID, long.word)
	for i, title := range []string{long.title, long.word, "Senza immagine"} {
		post := studiotest.Post(t, s, client.ID, title, studiotest.OnDay("2026-12-08"), studiotest.OnPillar(pillar), studiotest.Saying([]string{long.caption, long.word, ""}[i]))
		studiotest.Variant(t, s, client.ID, post, channel)
		for _, shape := range [][2]int{{1, 4000}, {4000, 1}}[:2-i] {
			keep(t, s, client.ID, block(t, shape[0], shape[1], color.Gray{90}), func(q *db.Queries, id string) error {
				return calendar.New(s).Attach(t.Context(), q, post, []string{id})
			})
		}
	}
	return s, client.ID
}

func TestNothingThatIsTooLongIsCutOrLeavesThePage(t *testing.T) {
	s, client := overlong(t)
	for page, size := range map[string][2]float64{"a4": {595, 842}, "letter": {612, 792}} {
		r := december(client)
		r.Page, r.Letter = page, "Cara "+long.word+",\n\n"+long.caption
		paper := plan(t, s, r)
		path := written(t, paper)
		sound(t, path)
		text := letters(textOf(t, path))
		for what, most := range map[string]int{long.name: 2, long.title: 2, long.word: 6} {
			if n := strings.Count(text, letters(what)); n < most {
				t.Errorf("%s: %q stands whole %d times, not %d", page, what, n, most)
			}
		}
		for word := range strings.FieldsSeq(long.caption) {
			if n := strings.Count(text, word); n != 2 {
				t.Fatalf("%s: %q stands in the letter and on the sheet %d times", page, word, n)
			}
		}
		if len(paper.Unread) > 0 {
			t.Error("pictures that were not read:", paper.Unread)
		}
		inside(t, path, size)
	}
}

func TestAFullMonthIsWholeOnEitherPage(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for d := 1; d <= 31; d++ {
		for i := range 3 {
			studiotest.Post(t, s, client, fmt.Sprintf("Giorno%02dcontenuto%d di un mese pieno", d, i), studiotest.OnDay(fmt.Sprintf("2026-12-%02d", d)), studiotest.AtTime("18:30"))
		}
	}
	for page, size := range map[string][2]float64{"a4": {842, 842}, "letter": {792, 792}} {
		r := december(client)
		r.Page, r.Parts = page, []string{"month"}
		paper := plan(t, s, r)
		path := written(t, paper)
		sound(t, path)
		text := letters(textOf(t, path))
		for d := 1; d <= 31; d++ {
			for i := range 3 {
				if what := fmt.Sprintf("Giorno%02dcontenuto%d", d, i); strings.Count(text, what) != 1 {
					t.Errorf("%s: %s is not in the month", page, what)
				}
			}
		}
		inside(t, path, size)
		for i, page := range pages(t, path)[1:] {
			if !strings.HasPrefix(page, "Dicembre in un colpo d’occhio, continua lunedì martedì") {
				t.Errorf("page %d begins with %.60s", i+2, page)
			}
		}
	}
}

func TestAMonthWithoutAPostSaysSoOnEitherPage(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for _, page := range document.Pages() {
		r := december(client)
		r.Page = page
		path := written(t, plan(t, s, r))
		sound(t, path)
		text := strings.Join(pages(t, path), " ")
		if n := strings.Count(text, "nessun contenuto"); n != 1 || !strings.Contains(text, "31") {
			t.Errorf("%s: %s", page, text)
		}
	}
}

var boxed = regexp.MustCompile(`xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)`)

// inside holds that no word stands outside of the margins of a page of a size.
func inside(t *testing.T, path string, size [2]float64) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "pdftotext", "-bbox", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	found := boxed.FindAllStringSubmatch(string(out), -1)
	if len(found) < 100 {
		t.Fatal(len(found), "words")
	}
	for _, box := range found {
		var at [4]float64
		for i := range at {
			at[i], _ = strconv.ParseFloat(box[i+1], 64)
		}
		if at[0] < 40 || at[1] < 25 || at[2] > size[0]-40 || at[3] > size[1]-30 {
			t.Errorf("%q stands outside of the margins: %v", box[5], at)
		}
	}
}
