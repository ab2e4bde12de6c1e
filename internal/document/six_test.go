package document_test

import (
	"bytes"
	"cmp"
	"context"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"testing"

	"timone/internal/calendar"
	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/sample"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// invented is a client of the tests: who it is, what was chosen for it, and a
// month of posts.
type invented struct {
	file      string // what its golden layouts are called
	cover     int    // of its golden layouts: the usual one hangs on the client's id
	client    dossier.Introduction
	logo      func() []byte
	promise   string
	aims      []aim
	audiences []strategy.Audience
	pillars   []strategy.Pillar
	channels  []strategy.Channel
	posts     []planned
	letter    string
}

// aim is an objective with the KPI that measures it.
type aim struct {
	statement, effect string
	kpi               strategy.KPI
}

// planned is a post: its day and hour, the places of its channels and of its
// pillar, and how many pictures it has.
type planned struct {
	day, hour      string
	on             []int
	pillar         int
	pictures       int
	title, caption string
}

func figure(f float64) *float64 { return &f }

// six are the sample's bakery and five clients that have little in common with
// it, in one studio; they are given by the name of their golden layouts.
func six(t testing.TB) (*studio.Studio, map[string]asked) {
	t.Helper()
	s := studiotest.Open(t)
	if err := sample.Make(t.Context(), s, words.Italian); err != nil {
		t.Fatal(err)
	}
	clients, err := dossier.New(s).Clients(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]asked{"bakery": {clients[0].ID, bakeryLetter, bakeryCover}}
	for _, i := range inventions {
		all[i.file] = asked{i.make(t, s), i.letter, i.cover}
	}
	return s, all
}

// asked is what a client's plan is asked for with.
type asked struct {
	client, letter string
	cover          int
}

const bakeryCover = 6

func (i invented) make(t testing.TB, s *studio.Studio) string {
	t.Helper()
	ctx := context.Background()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(i.file, err)
		}
	}
	client, err := dossier.New(s).Create(ctx, i.client)
	must(err)
	if i.logo != nil {
		keep(t, s, client.ID, i.logo(), func(q *db.Queries, id string) error { return dossier.New(s).SetLogo(ctx, q, client.ID, id) })
	}
	must(s.Do(ctx, studio.Act{Name: "test.promise", Client: client.ID}, func(q *db.Queries) error {
		return dossier.New(s).SetPromise(ctx, q, client.ID, i.promise)
	}))
	known := strategy.New(s)
	var objectives, pillars, channels []string
	for _, a := range i.aims {
		o, err := known.AddObjective(ctx, client.ID, strategy.Objective{Level: "business", Statement: a.statement, Effect: a.effect})
		must(err)
		objectives = append(objectives, o.ID)
		a.kpi.Objective, a.kpi.Direction = o.ID, cmp.Or(a.kpi.Direction, "more")
		_, err = known.AddKPI(ctx, client.ID, a.kpi)
		must(err)
	}
	var audiences []string
	for _, a := range i.audiences {
		a, err := known.AddAudience(ctx, client.ID, a)
		must(err)
		audiences = append(audiences, a.ID)
	}
	for n, p := range i.pillars {
		p.Objectives = []string{objectives[n%len(objectives)]}
		p, err := known.AddPillar(ctx, client.ID, p)
		must(err)
		pillars = append(pillars, p.ID)
	}
	for n, c := range i.channels {
		c.Audiences = []string{audiences[n%len(audiences)]}
		c, err := known.AddChannel(ctx, client.ID, c)
		must(err)
		channels = append(channels, c.ID)
	}
	for n, p := range i.posts {
		p.write(t, s, client, n, pillars, channels)
	}
	return client.ID
}

func (p planned) write(t testing.TB, s *studio.Studio, client dossier.Client, n int, pillars, channels []string) {
	t.Helper()
	ctx := context.Background()
	post, err := calendar.New(s).Write(ctx, calendar.Draft{Client: client.ID, Title: p.title, Day: p.day})
	if err != nil {
		t.Fatal(err)
	}
	edit := calendar.Edit{ID: post.ID, Title: p.title, Caption: p.caption, State: "draft", Time: p.hour, Pillar: pillars[p.pillar]}
	for _, c := range p.on {
		edit.Channels = append(edit.Channels, channels[c])
	}
	if _, err := calendar.New(s).Edit(ctx, edit); err != nil {
		t.Fatal(err)
	}
	for i := range p.pictures {
		keep(t, s, client.ID, scene(t, pdf.Hex(client.Colour), n*7+i), func(q *db.Queries, material string) error {
			return calendar.New(s).Attach(ctx, q, post.ID, []string{material})
		})
	}
}

// scene is a landscape in a client's colour: a sky, a sun and hills, by its
// number another one.
func scene(t testing.TB, brand pdf.Colour, n int) []byte {
	t.Helper()
	width, height := 640, 520
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	turn := float64(n)
	warm := pdf.Hex([]string{"#e8c9a0", "#c9d8e0", "#e6b8a2", "#d6d2c4", "#b8cbb8", "#cdbfd8", "#f0e0b8"}[n%7])
	sunX, sunY, radius := 120+math.Mod(turn*173, 400), 100+math.Mod(turn*71, 110), 40+math.Mod(turn*37, 50)
	for y := range height {
		sky := pdf.White.Mix(warm, .35+.65*float64(y)/float64(height))
		for x := range width {
			c := sky
			if math.Hypot(float64(x)-sunX, float64(y)-sunY) < radius {
				c = pdf.White.Mix(warm, .1)
			}
			for hill := range 3 {
				top := 290 + 65*float64(hill) + 42*math.Sin(float64(x)/(95+15*float64(hill))+turn+2*float64(hill))
				if float64(y) > top {
					c = brand.Mix(warm, .62-.3*float64(hill))
				}
			}
			img.SetRGBA(x, y, color.RGBA{c.R, c.G, c.B, 255})
		}
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: 82}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// emblem is a logo of rings in two colours, as wide and high as is said.
func emblem(width, height int, outer, inner string) func() []byte {
	return func() []byte {
		img := image.NewNRGBA(image.Rect(0, 0, width, height))
		for y := range height {
			for x := range width {
				dx, dy := (float64(x)+.5)/float64(width)*2-1, (float64(y)+.5)/float64(height)*2-1
				c := pdf.Hex(outer)
				switch far := math.Hypot(dx, dy); {
				case far > 1:
					continue
				case far < .42 || far > .62 && far < .72:
					c = pdf.Hex(inner)
				}
				img.SetNRGBA(x, y, color.NRGBA{c.R, c.G, c.B, 255})
			}
		}
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			panic(err)
		}
		return b.Bytes()
	}
}
