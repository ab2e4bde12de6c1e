package document_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"timone/internal/document"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/studiotest"
)

// sheetsOf is december's posts alone.
func sheetsOf(t testing.TB, s *studio.Studio, client string) *document.Paper {
	t.Helper()
	r := december(client)
	r.Parts = []string{"sheets"}
	return plan(t, s, r)
}

func decembers(t testing.TB, s *studio.Studio, client string) *document.Paper {
	t.Helper()
	return plan(t, s, december(client))
}

// pages are the texts of a plan's pages, each in one line and with
// its words whole.
func pages(t *testing.T, path string) []string {
	t.Helper()
	var all []string
	for page := range strings.SplitSeq(strings.TrimSuffix(textOf(t, path), "\f"), "\f") {
		all = append(all, strings.ReplaceAll(strings.Join(strings.Fields(page), " "), "\u00ad ", ""))
	}
	return all
}

func TestAWeekThatGoesOnOverleafIsNamedAgainThere(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for _, day := range []string{"2026-12-08", "2026-12-10", "2026-12-11", "2026-12-16"} {
		studiotest.Post(t, s, client, "Un contenuto", studiotest.OnDay(day), studiotest.Saying(strings.Repeat("Parole che riempiono la pagina. ", 80)))
	}
	studiotest.Post(t, s, client, "Il primo", studiotest.OnDay("2026-12-01"))
	all := pages(t, written(t, sheetsOf(t, s, client)))
	if !strings.Contains(all[0], "Settimana dal 1º al 6") || !strings.Contains(all[0], "Settimana dal 7 al 13") {
		t.Error(all[0])
	}
	for i, page := range all[1:] {
		head := regexp.MustCompile(`^Settimana dal (7 al 13|14 al 20)(, continua)?`).FindStringSubmatch(page)
		if head == nil {
			t.Fatalf("page %d does not say its week: %.80s", i+2, page)
		}
		before := strings.Contains(strings.Join(all[:i+1], " "), "Settimana dal "+head[1])
		if goesOn := head[2] != ""; goesOn != before {
			t.Errorf("page %d begins with %q", i+2, head[0])
		}
	}
}

func TestAWeeksHeadIsNeverAloneAtThePagesFoot(t *testing.T) {
	head := regexp.MustCompile("Settimana dal 7 al 13($|[^,])")
	for lines := 20; lines < 36; lines++ {
		s := studiotest.Open(t)
		client := studiotest.Client(t, s, "Studio Verdi")
		studiotest.Post(t, s, client, "Prima", studiotest.OnDay("2026-12-01"), studiotest.Saying(strings.Repeat("riga\n", lines)))
		next := studiotest.Post(t, s, client, "Dopo", studiotest.OnDay("2026-12-08"), studiotest.Saying(strings.Repeat("riga\n", 20)))
		for i := range 3 {
			studiotest.Picture(t, s, client, next, studiotest.Material(t, s, client, "forno.jpg"), int64(i))
		}
		for _, page := range pages(t, written(t, sheetsOf(t, s, client))) {
			if head.MatchString(page) && !strings.Contains(page, "Dopo") {
				t.Fatalf("after %d lines: %s", lines, page)
			}
		}
	}
}

func TestAPostSaysOfItsThreadWhatThereIsAndNothingOfWhatIsNot(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	objective := studiotest.Objective(t, s, client, "riempire l’agenda")
	pillar := studiotest.Pillar(t, s, client, "Mestiere")
	studiotest.Post(t, s, client, "Sciolto", studiotest.OnDay("2026-12-01"))
	studiotest.Post(t, s, client, "Primo", studiotest.OnDay("2026-12-02"), studiotest.OnPillar(pillar))
	studiotest.Post(t, s, client, "Secondo", studiotest.OnDay("2026-12-03"), studiotest.ForObjective(objective))
	text := strings.Join(pages(t, written(t, sheetsOf(t, s, client))), " ")
	for _, want := range []string{"Sciolto Martedì 2 Primo Mestiere questo contenuto", "Secondo Riempire l’agenda questo contenuto"} {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
			t.Errorf("%q is not in %s", want, text)
		}
	}
}

func TestAPostWithoutAnObjectiveOfItsOwnServesItsPillarsMainOne(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	objective := studiotest.Objective(t, s, client, "riempire l’agenda")
	pillar := studiotest.Pillar(t, s, client, "Mestiere")
	studiotest.Post(t, s, client, "Di mestiere", studiotest.OnDay("2026-12-02"), studiotest.OnPillar(pillar))
	studiotest.Serves(t, s, client, pillar, objective)
	text := strings.Join(pages(t, written(t, sheetsOf(t, s, client))), " ")
	if !strings.Contains(text, "Di mestiere Riempire l’agenda Mestiere questo contenuto") {
		t.Error(text)
	}
}

func TestAThreadThatReadsFromTheRightHangsTogether(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "مطعم الشرق")
	objective := studiotest.Objective(t, s, client, "ملء الطاولات في أيام الأسبوع")
	pillar := studiotest.Pillar(t, s, client, "المطبخ")
	studiotest.Post(t, s, client, "خبز طازج", studiotest.OnDay("2026-12-02"), studiotest.OnPillar(pillar), studiotest.ForObjective(objective))
	var layout strings.Builder
	if err := decembers(t, s, client).Dump(&layout); err != nil {
		t.Fatal(err)
	}
	type knot struct{ x, width float64 }
	var knots []knot
	for line := range strings.Lines(layout.String()) {
		for _, text := range []string{"ملء الطاولات في أيام الأسبوع  Inter 400 7.6", "المطبخ  Inter 400 7.6", "questo contenuto"} {
			var k knot
			var y float64
			if n, _ := fmt.Sscanf(line, " text %f %f %f", &k.x, &y, &k.width); n == 3 && strings.Contains(line, text) {
				knots = append(knots, k)
			}
		}
	}
	if len(knots) != 3 || knots[0].x+knots[0].width < 545 {
		t.Fatal(knots)
	}
	for i, k := range knots[1:] {
		if gap := knots[i].x - k.x - k.width; gap < 20 || gap > 30 {
			t.Errorf("knot %d stands at %v, the one before at %v", i+1, k, knots[i])
		}
	}
}

func TestNothingOfALongObjectiveIsCutFromTheThread(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	long := "portare in sala chi non ha mai preso un libro in prestito" + strings.Repeat(", e farlo tornare ancora una volta", 7) + " prima di giugno"
	objective := studiotest.Objective(t, s, client, long)
	for lines := 34; lines < 50; lines++ {
		studiotest.Post(t, s, client, "Letture", studiotest.OnDay("2026-12-02"), studiotest.ForObjective(objective),
			studiotest.OnPillar(studiotest.Pillar(t, s, client, "Sere in sala")), studiotest.Saying(strings.Repeat("riga\n", lines)))
	}
	paper := sheetsOf(t, s, client)
	text := strings.Join(pages(t, written(t, paper)), " ")
	if n := strings.Count(text, "prima di giugno Sere in sala questo contenuto"); n != 16 {
		t.Errorf("%d threads of 16 are whole in %s", n, text)
	}
	var layout strings.Builder
	if err := paper.Dump(&layout); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(layout.String()) {
		var x, y, width, height float64
		if n, _ := fmt.Sscanf(line, " text %f %f %f %f", &x, &y, &width, &height); n == 4 && strings.Contains(line, "Inter 400 7.6") && y+height > 765 {
			t.Errorf("a thread runs into the footer: %s", line)
		}
	}
}

func TestATitleIsPrintedWithApostrophesAndACaptionAsItGoesOut(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	studiotest.Post(t, s, client, "L'albero dell'800", studiotest.OnDay("2026-12-02"), studiotest.Saying("L'hanno scelto loro"))
	text := strings.Join(pages(t, written(t, sheetsOf(t, s, client))), " ")
	if !strings.Contains(text, "L’albero dell’800") || !strings.Contains(text, "L'hanno scelto loro") {
		t.Error(text)
	}
}

func TestTheLastPageOfSheetsIsNotLeftToALoneOne(t *testing.T) {
	for _, posts := range []int{2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 65, 130} {
		s := studiotest.Open(t)
		client := studiotest.Client(t, s, "Studio Verdi")
		for i := range posts {
			studiotest.Post(t, s, client, "Contenuto", studiotest.OnDay(fmt.Sprintf("2026-12-%02d", 1+i*30/posts)), studiotest.Saying("Due righe.\nE basta."))
		}
		all := pages(t, written(t, sheetsOf(t, s, client)))
		for i, page := range all {
			n := strings.Count(page, "Contenuto")
			if n < 2 || i < len(all)-1 && n < 4 {
				t.Errorf("of %d posts, %d stand on page %d of %d", posts, n, i+1, len(all))
			}
		}
	}
}

func TestAPostsOtherPicturesStandInARowBelowItsCaption(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	post := studiotest.Post(t, s, client, "Il forno", studiotest.OnDay("2026-12-02"), studiotest.Saying("In sei foto."))
	for i := range 6 {
		studiotest.Picture(t, s, client, post, studiotest.Material(t, s, client, fmt.Sprintf("forno-%d.jpg", i)), int64(i))
	}
	var caption, rows []float64
	for line := range strings.Lines(dumped(t, sheetsOf(t, s, client).Dump)) {
		var kind string
		var x, y, width, height float64
		if n, _ := fmt.Sscanf(line, "  %s %f %f %f %f", &kind, &x, &y, &width, &height); n != 5 {
			continue
		}
		switch {
		case strings.Contains(line, "In sei foto."):
			caption = append(caption, y+height)
		case kind == "fill" && width == height && width < 100: // the pictures cannot be read
			rows = append(rows, y)
			if width < 60 {
				t.Error("a picture is", width, "wide")
			}
		}
	}
	if len(caption) != 1 || len(rows) != 5 || rows[0] < caption[0] || rows[0] != rows[4] {
		t.Error("the caption ends at", caption, "and the pictures begin at", rows)
	}
}

func TestAThreadThatNeedsTwoLinesLeavesNoKnotToALineOfItsOwn(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	objective := studiotest.Objective(t, s, client, "ricevere richieste da persone che hanno davvero bisogno di un avvocato")
	pillar := studiotest.Pillar(t, s, client, "Diritti in breve")
	studiotest.Post(t, s, client, "Dimissioni", studiotest.OnDay("2026-12-02"), studiotest.OnPillar(pillar), studiotest.ForObjective(objective))
	at := map[string]float64{}
	for line := range strings.Lines(dumped(t, sheetsOf(t, s, client).Dump)) {
		for _, knot := range []string{"avvocato", "Diritti in breve", "questo contenuto"} {
			var x, y float64
			if n, _ := fmt.Sscanf(line, " text %f %f", &x, &y); n == 2 && strings.Contains(line, knot+"  Inter 400 7.6") {
				at[knot] = y
			}
		}
	}
	if at["avvocato"] >= at["Diritti in breve"] || at["Diritti in breve"] != at["questo contenuto"] {
		t.Error("the knots stand at", at)
	}
}

func TestTheOtherMediaFollowOnTheSheetsPageWhereTheyFit(t *testing.T) {
	for posts, joined := range map[int]bool{2: true, 4: false} {
		s := studiotest.Open(t)
		client := studiotest.Client(t, s, "Studio Verdi")
		if _, err := strategy.New(s).AddChannel(t.Context(), client, strategy.Channel{Platform: "radio", Profile: "Radio Bari", Mission: "il mattino"}); err != nil {
			t.Fatal(err)
		}
		for i := range posts {
			studiotest.Post(t, s, client, "Contenuto", studiotest.OnDay(fmt.Sprintf("2026-12-%02d", 1+i)), studiotest.Saying(strings.Repeat("riga\n", 6)))
		}
		r := december(client)
		r.Parts = []string{"sheets", "media"}
		paper := plan(t, s, r)
		path := written(t, paper)
		sound(t, path)
		sheets, media := paper.Parts[0], paper.Parts[1]
		if got := media.First == sheets.First+sheets.Pages-1; got != joined || media.Pages != 1 {
			t.Errorf("after %d posts on %+v the media stand on %+v", posts, sheets, media)
		}
		if text := pages(t, path)[media.First-1]; strings.Count(text, "Radio") != 1 || !strings.Contains(text, "Gli altri mezzi Radio Bari") && !strings.Contains(text, "social network. Radio Bari") {
			t.Error(text)
		}
	}
}
