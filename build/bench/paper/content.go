package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime"
	"time"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/sample"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// days are some days of the client's, from one on, and posts spread over them,
// each with a photograph of its own or without any.
type days struct {
	first         day.Day
	length, posts int
	photographs   bool
}

func (d days) last() day.Day { return d.first.Add(d.length - 1) }

var (
	month  = days{"2032-01-01", 31, 40, true}
	year   = days{"2033-01-01", 365, 500, true}
	plain  = days{"2034-01-01", 365, 500, false}
	plenty = days{"2035-01-01", 365, 5000, false}
)

const client = "Panificio Bruni"

// maker fills a studio with posts, as a user would.
type maker struct {
	studio   *studio.Studio
	media    *media.Service
	calendar *calendar.Service
	client   string
	pillar   string
	channels []string
}

// content makes the sample studio in a file, with these days planned.
func content(ctx context.Context, path string, all ...days) error {
	s, err := studio.Create(ctx, path, studio.Options{Clock: time.Now, Hasty: true})
	if err != nil {
		return err
	}
	return errors.Join(fill(ctx, s, all), s.Close())
}

func fill(ctx context.Context, s *studio.Studio, all []days) error {
	if err := sample.Make(ctx, s, words.Italian); err != nil {
		return err
	}
	found, err := dossier.New(s).Find(ctx, client)
	if err != nil {
		return err
	}
	known, err := strategy.New(s).Read(ctx, found.ID)
	if err != nil {
		return err
	}
	m := &maker{studio: s, media: media.New(s), calendar: calendar.New(s), client: found.ID, pillar: known.Pillars[0].ID}
	for _, c := range known.Channels[:2] {
		m.channels = append(m.channels, c.ID)
	}
	for _, d := range all {
		if err := m.plan(ctx, d); err != nil {
			return err
		}
	}
	return nil
}

// plan spreads posts over days, and then takes their photographs.
func (m *maker) plan(ctx context.Context, d days) error {
	ids := make([]string, d.posts)
	for n := range ids {
		var err error
		if ids[n], err = m.post(ctx, d.first.Add(n*d.length/d.posts), n); err != nil {
			return err
		}
	}
	if !d.photographs {
		return nil
	}
	kept := keepers(ctx, m.media, d.posts)
	for n, id := range ids {
		if err := m.attach(ctx, id, <-kept[n%len(kept)]); err != nil {
			return err
		}
	}
	return nil
}

// post writes a post for a day and gives its id.
func (m *maker) post(ctx context.Context, on day.Day, n int) (string, error) {
	post, err := m.calendar.Write(ctx, calendar.Draft{
		Client: m.client, Title: fmt.Sprintf("Il pane del giorno dopo, puntata %d", n+1), Day: string(on),
	})
	if err != nil {
		return "", err
	}
	_, err = m.calendar.Edit(ctx, calendar.Edit{
		ID: post.ID, Title: post.Title, Caption: fmt.Sprintf(caption, n+1), State: calendar.Drafted, Time: "18:30",
		Pillar: m.pillar, Channels: m.channels,
	})
	return post.ID, err
}

func (m *maker) attach(ctx context.Context, post string, p photographed) error {
	if p.err != nil {
		return p.err
	}
	return m.studio.Do(ctx, studio.Act{Name: "bench.attach", Client: m.client}, func(q *db.Queries) error {
		material, _, err := m.media.Record(ctx, q, m.client, p.Kept)
		if err != nil {
			return err
		}
		return m.calendar.Attach(ctx, q, post, []string{material.ID})
	})
}

const caption = "«Il primo Natale senza forno a legna è stato il 1971. Mia madre ha pianto. Poi ha assaggiato.» 🍞❤️ Trenta " +
	"secondi con chi ha visto nascere ogni panettone di questa casa. Numero %d 👩‍🍳🇮🇹\n#panificiobruni #baridamangiare"

// photographed is a photograph that was kept, or why it was not.
type photographed struct {
	media.Kept
	err error
}

// keepers take so many photographs and keep them, as many at a time as there are
// processors, each keeper in its turn.
func keepers(ctx context.Context, m *media.Service, photographs int) []chan photographed {
	light := newGrain()
	all := make([]chan photographed, runtime.NumCPU())
	for i := range all {
		all[i] = make(chan photographed, 1)
		go func() {
			for n := i; n < photographs; n += len(all) {
				kept, err := keep(ctx, m, light, n)
				all[i] <- photographed{kept, err}
			}
		}()
	}
	return all
}

func keep(ctx context.Context, m *media.Service, light grain, n int) (media.Kept, error) {
	content, err := light.photograph(n)
	if err != nil {
		return media.Kept{}, err
	}
	return m.Keep(ctx, bytes.NewReader(content), fmt.Sprintf("foto %d.jpg", n))
}
