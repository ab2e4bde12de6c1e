package document_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math/rand/v2"
	"testing"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
)

// photograph is a JPEG with light, dark and grain, by its number another one.
func photograph(t testing.TB, n int) []byte {
	t.Helper()
	dice := rand.New(rand.NewPCG(uint64(n), 0))
	img := image.NewRGBA(image.Rect(0, 0, 1600, 1200))
	for y := range 1200 {
		for x := range 1600 {
			light := (x*(n+3)/40+y/9)%120 + dice.IntN(24)
			img.SetRGBA(x, y, color.RGBA{uint8(60 + light), uint8(40 + light + n), uint8(30 + light/2), 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// fullMonth is a client with forty posts, each with a photograph of its own,
// brought in as a user would.
func fullMonth(t testing.TB) (*studio.Studio, string) {
	t.Helper()
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	objective := studiotest.Objective(t, s, client, "vendere il pane del sabato su prenotazione")
	pillar := studiotest.Pillar(t, s, client, "Mestiere")
	channel := studiotest.Channel(t, s, client, "instagram")
	for i := range 40 {
		post := studiotest.Post(t, s, client, fmt.Sprintf("Il pane del giorno dopo, puntata %d", i+1),
			studiotest.OnDay(string(day.Day("2026-12-01").Add(i*3/4))), studiotest.AtTime("18:30"),
			studiotest.OnPillar(pillar), studiotest.ForObjective(objective), studiotest.Saying(fmt.Sprintf(caption, i+1)))
		studiotest.Variant(t, s, client, post, channel)
		keep(t, s, client, photograph(t, i), func(q *db.Queries, material string) error {
			return calendar.New(s).Attach(t.Context(), q, post, []string{material})
		})
	}
	return s, client
}

const caption = "«Il primo Natale senza forno a legna è stato il 1971. Mia madre ha pianto. Poi ha assaggiato.» 🍞❤️ Trenta " +
	"secondi con chi ha visto nascere ogni panettone di questa casa. Numero %d 👩‍🍳🇮🇹\n#panificiobruni #baridamangiare"

// counter counts what is written to it.
type counter int

func (c *counter) Write(p []byte) (int, error) { *c += counter(len(p)); return len(p), nil }

// The plan of forty posts is due within 0.6 s.
func BenchmarkThePlanOfFortyPostsWithAPhotographEach(b *testing.B) {
	s, client := fullMonth(b)
	var written counter
	for b.Loop() {
		written = 0
		if err := plan(b, s, december(client)).Write(&written); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s(at-most-0.6)")
	b.ReportMetric(float64(written)/1e6, "MB")
}
