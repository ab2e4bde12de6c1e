package overview_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/overview"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
)

// find gives the hits as "kind title", in order.
func find(t *testing.T, s *studio.Studio, query, current string) []string {
	t.Helper()
	hits, err := overview.New(s).Search(t.Context(), query, current)
	if err != nil || hits == nil {
		t.Fatalf("%q: %#v %v", query, hits, err)
	}
	found := []string{}
	for _, h := range hits {
		found = append(found, h.Kind+" "+h.Title)
	}
	return found
}

func want(t *testing.T, got []string, titles ...string) {
	t.Helper()
	if !slices.Equal(got, titles) {
		t.Errorf("found %q, want %q", got, titles)
	}
}

func TestEverythingThatHasWordsIsFound(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	objective := studiotest.Objective(t, s, client, "Vendere 600 panettoni")
	studiotest.KPI(t, s, client, objective, "prenotazioni")
	audience := studiotest.Audience(t, s, client, "Chi fa la spesa")
	studiotest.Need(t, s, client, audience, "Il dolce giusto")
	studiotest.Pillar(t, s, client, "Feste e tradizioni")
	studiotest.Channel(t, s, client, "instagram")
	studiotest.Post(t, s, client, "Santa Lucia", studiotest.OnDay("2026-12-13"), studiotest.Saying("Perché il caffè è più buono"))
	studiotest.Post(t, s, client, "Calza della Befana")
	for query, hit := range map[string]string{
		"bruni":         "client Panificio Bruni",
		"PANETTONI 600": "objective Vendere 600 panettoni",
		"prenot":        "kpi prenotazioni",
		"spesa chi":     "audience Chi fa la spesa",
		"dolce":         "need Il dolce giusto",
		"tradizioni":    "pillar Feste e tradizioni",
		"instagr":       "channel instagram",
		"sant":          "post Santa Lucia",
		"perche caffe":  "post Santa Lucia",
		"PERCHÉ CAFFÈ":  "post Santa Lucia",
		"caffe\u0300":   "post Santa Lucia",
		"befana  calz":  "idea Calza della Befana",
	} {
		if got := find(t, s, query, client); len(got) == 0 || got[0] != hit {
			t.Errorf("%q found %q, want %q", query, got, hit)
		}
	}
	want(t, find(t, s, "panettoni 700", client))
}

func TestAHitSaysWhoseItIsAndWhen(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	post := studiotest.Post(t, s, client, "Santa Lucia", studiotest.OnDay("2026-12-13"), studiotest.Saying("Il buio\npiù lungo"))
	hits, err := overview.New(s).Search(t.Context(), "lucia", "")
	if err != nil {
		t.Fatal(err)
	}
	hit := overview.Hit{
		Kind: "post", ID: post, Client: client, ClientName: "Panificio Bruni",
		Title: "Santa Lucia", Detail: "Il buio", Day: "2026-12-13",
	}
	if len(hits) != 1 || hits[0] != hit {
		t.Errorf("%+v", hits)
	}
}

func TestAnythingCanBeTypedIntoTheSearch(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	studiotest.Post(t, s, client, "L'olio \"nuovo\" 🫒", studiotest.Saying("50% in più - AND NOT"))
	for _, query := range []string{
		`"`, `'`, `*`, `-`, `"*`, `""`, `lo"re`, `a* b*`, `^olio`, `title:olio`, `NEAR(a b)`, `AND`, `OR NOT`, `(`, `)`, `{}`, `:`,
		`+`, `\`, `;--`, `%`, `_`, "🦄", "👩‍🍳", "خبز", "日本", "\x00", "\xff", "\u200b", strings.Repeat("a ", 140),
	} {
		find(t, s, query, client)
	}
	want(t, find(t, s, `l'olio`, client), `idea L'olio "nuovo" 🫒`)
	want(t, find(t, s, `"nuovo"`, client), `idea L'olio "nuovo" 🫒`)
	want(t, find(t, s, `AND NOT`, client), `idea L'olio "nuovo" 🫒`)
	want(t, find(t, s, `🫒`, client), `idea L'olio "nuovo" 🫒`)
	want(t, find(t, s, ` `, client))
	want(t, find(t, s, ``, client))
}

func TestTheOpenClientComesFirstAndArchivedOnesLast(t *testing.T) {
	s := studiotest.Open(t)
	var ids []string
	for _, name := range []string{"Archiviato", "Altro", "Aperto"} {
		id := studiotest.Client(t, s, name)
		studiotest.Post(t, s, id, "Natale da "+name)
		studiotest.Pillar(t, s, id, "Il Natale di "+name)
		ids = append(ids, id)
	}
	now := s.Now()
	err := s.Do(t.Context(), studio.Act{Name: "test.archive"}, func(q *db.Queries) error {
		return q.ArchiveClient(t.Context(), db.ArchiveClientParams{ID: ids[0], ArchivedAt: &now, Now: now})
	})
	if err != nil {
		t.Fatal(err)
	}
	want(
		t, find(t, s, "natale", ids[2]),
		"idea Natale da Aperto", "pillar Il Natale di Aperto",
		"idea Natale da Altro", "pillar Il Natale di Altro",
		"idea Natale da Archiviato", "pillar Il Natale di Archiviato",
	)
}

func TestASearchGivesEightyHitsAtMost(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	for i := range 45 {
		studiotest.Post(t, s, client, fmt.Sprint("pane ", i))
		studiotest.Pillar(t, s, client, fmt.Sprint("pane ", i))
	}
	if got := find(t, s, "pane", client); len(got) != 80 {
		t.Errorf("%d hits", len(got))
	}
}

func TestAClientsLineCountsItsPostsAndNamesFirstAndLastDay(t *testing.T) {
	s := studiotest.Open(t)
	lines, err := overview.New(s).Clients(t.Context())
	if err != nil || lines == nil || len(lines) != 0 {
		t.Fatalf("%#v %v", lines, err)
	}
	busy, idle := studiotest.Client(t, s, "Panificio Bruni"), studiotest.Client(t, s, "Villa Rosa")
	studiotest.Post(t, s, busy, "Idea")
	for _, day := range []string{"2026-12-20", "2026-11-30", "2026-12-08"} {
		studiotest.Post(t, s, busy, "Post", studiotest.OnDay(day))
	}
	lines, err = overview.New(s).Clients(t.Context())
	expected := []overview.ClientLine{
		{ID: busy, Name: "Panificio Bruni", Posts: 4, FirstDay: "2026-11-30", LastDay: "2026-12-20"},
		{ID: idle, Name: "Villa Rosa"},
	}
	if err != nil || !slices.Equal(lines, expected) {
		t.Errorf("%+v %v", lines, err)
	}
}

func TestTheDossierIsFoundAndSaysInWhichPlaceItIs(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	d := dossier.New(s)
	if _, err := d.DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: "Pane e focaccia", Earns: "Il banco"}); err != nil {
		t.Fatal(err)
	}
	milestone, err := d.WriteMilestone(t.Context(), client, dossier.Milestone{Date: "1957", Event: "Si accende il forno", Meaning: "Il lievito è quello"})
	if err != nil {
		t.Fatal(err)
	}
	marta := studiotest.Stakeholder(t, s, client, "Marta Bruni")
	contact := studiotest.Contact(t, s, client, marta, "2026-11-12", "Vuole più Santa Lucia")
	for query, want := range map[string]overview.Hit{
		"focaccia":  {Kind: "business", ID: client, Field: "does", Title: "Pane e focaccia"},
		"LIEVITO e": {Kind: "milestone", ID: milestone.ID, Title: "Si accende il forno", Detail: "Il lievito è quello"},
		"marta":     {Kind: "stakeholder", ID: marta, Title: "Marta Bruni"},
		"lucia piu": {Kind: "contact", Place: "stakeholder", ID: marta, Part: contact, Title: "Vuole più Santa Lucia"},
	} {
		want.Client, want.ClientName = client, "Panificio Bruni"
		hits, err := overview.New(s).Search(t.Context(), query, client)
		if err != nil || len(hits) != 1 || hits[0] != want {
			t.Errorf("%q found %+v, want %+v: %v", query, hits, want, err)
		}
	}
	if err := d.Remove(t.Context(), "milestone", milestone.ID); err != nil {
		t.Fatal(err)
	}
	want(t, find(t, s, "lievito", client))
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	want(t, find(t, s, "lievito", client), "milestone Si accende il forno")
}

// BenchmarkSearchOfALargeDossier looks in 500 stakeholders, 2,000 materials and
// 5,000 observations for what a person types on the way to a word, a name, a day or a
// figure, and reports the slowest of a hundred beside its limit.
func BenchmarkSearchOfALargeDossier(b *testing.B) {
	s := studiotest.Open(b)
	client := studiotest.Client(b, s, "Panificio Bruni")
	studiotest.LargeDossier(b, s, client)
	queries := typedQueries()
	took := map[string][]float64{}
	for i := 0; b.Loop(); i++ {
		query := queries[i%len(queries)]
		before := b.Elapsed()
		if _, err := overview.New(s).Search(b.Context(), query, client); err != nil {
			b.Fatal(err)
		}
		took[query] = append(took[query], 1000*(b.Elapsed()-before).Seconds())
	}
	all := slices.Sorted(func(yield func(float64) bool) {
		for _, times := range took {
			for _, ms := range times {
				if !yield(ms) {
					return
				}
			}
		}
	})
	slowest := slices.MaxFunc(slices.Collect(maps.Keys(took)), func(x, y string) int { return cmp.Compare(median(took[x]), median(took[y])) })
	b.Logf("%d queries; the slowest is %q: %.1f ms", len(queries), slowest, median(took[slowest]))
	b.ReportMetric(median(all), "median-ms")
	b.ReportMetric(all[len(all)*99/100], "p99-ms")
	b.ReportMetric(30, "limit-ms")
}

func median(all []float64) float64 {
	all = slices.Sorted(slices.Values(all))
	return all[len(all)/2]
}

// typedQueries are some 300: each of these letter by letter, as the palette asks for
// it.
func typedQueries() []string {
	var all []string
	for _, whole := range []string{
		"focaccia", "offerta di focaccia", "Persona 499", "persona 7", "ente 12", "vetrina-1204", "concorrente 13", "quartiere vivo", "il pane buono",
		"perché", "PERCHÉ", "quartiére", "l'offerta", "12/5/2024", "3 agosto 2025", "march 2026", "2026-02", "1.234", "4999", "numero 38",
		"panificio bruni", "jpg", "zenzero", "è", "di", "🥖", "marta@bruni.example",
	} {
		for at := range whole {
			if at > 0 {
				all = append(all, whole[:at])
			}
		}
		all = append(all, whole)
	}
	return all
}

// BenchmarkSearch looks for a common word among 20,000 posts.
func BenchmarkSearch(b *testing.B) {
	s := studiotest.Open(b)
	client := studiotest.Client(b, s, "Panificio Bruni")
	err := s.Do(b.Context(), studio.Act{Name: "test.posts"}, func(q *db.Queries) error {
		for i := range 20_000 {
			err := q.AddPost(b.Context(), db.AddPostParams{
				ID: s.NewID(), ClientID: client, State: "draft", Title: fmt.Sprint("Il pane numero ", i),
				Caption: strings.Repeat("farina acqua sale lievito madre e pazienza ", 10), Position: int64(i), Now: s.Now(),
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	for _, query := range []string{"pa", "pane 19999", "pazienza", "🫒"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				if _, err := overview.New(s).Search(b.Context(), query, client); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
