// Package sample makes the studio of «Look around»: a fictional bakery with a
// strategy, this month and the next planned, and pictures drawn for it. It
// writes through the services, as a user would.
package sample

import (
	"bytes"
	"context"
	"fmt"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/owner"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// zone is where the bakery is.
const zone = "Europe/Rome"

// maker carries what the parts of the sample share while it is made.
type maker struct {
	studio   *studio.Studio
	language words.Language
	media    *media.Service
	dossier  *dossier.Service
	strategy *strategy.Service
	calendar *calendar.Service
	owner    *owner.Service

	client     string
	objectives []string
	pillars    []strategy.Pillar
	channels   []strategy.Channel
	pictures   map[string]string
	people     []string
	today      day.Day
}

// Make fills an empty studio with the sample, in the language given, and leaves
// nothing in its undo list.
func Make(ctx context.Context, s *studio.Studio, language words.Language) error {
	m := &maker{
		studio: s, language: language, media: media.New(s), dossier: dossier.New(s),
		strategy: strategy.New(s), calendar: calendar.New(s), owner: owner.New(s),
		pictures: map[string]string{},
	}
	for _, step := range []func(context.Context) error{
		m.introduceOwner, m.introduceClient, m.chooseStrategy, m.addToStrategy, m.keepPictures, m.planMonths, m.jotIdeas,
		m.studyClient,
	} {
		if err := step(ctx); err != nil {
			return fmt.Errorf("make the sample: %w", err)
		}
	}
	return s.Settle(ctx)
}

func (m *maker) say(it, en string) string { return text{it, en}.in(m.language) }

func (m *maker) introduceOwner(ctx context.Context) error {
	_, err := m.owner.Edit(ctx, owner.Owner{
		Name: "Chiara Lenti", Role: "social media manager", Email: "chiara@lenti.example", Phone: "+39 000 000 0000",
		Website: "lenti.example", Address: "Bari", Colour: "#0b4f5c", Accent: "#b93722",
	})
	if err != nil {
		return err
	}
	logo, err := drawOwnerMark().mark()
	if err != nil {
		return err
	}
	return m.keep(ctx, "owner", "", "lenti.png", logo, func(q *db.Queries, id string) error {
		return m.owner.SetLogo(ctx, q, id)
	})
}

func (m *maker) introduceClient(ctx context.Context) error {
	client, err := m.dossier.Create(ctx, dossier.Introduction{
		Name: "Panificio Bruni", Sector: m.say("forno artigiano", "craft bakery"), Place: "Bari", Since: "1957",
		Language: string(m.language), TimeZone: zone, Monogram: "PB", Colour: "#6b3d2a",
	})
	if err != nil {
		return err
	}
	m.client = client.ID
	logo, err := drawBakeryMark().mark()
	if err != nil {
		return err
	}
	return m.keep(ctx, "client", m.client, "panificio-bruni.png", logo, func(q *db.Queries, id string) error {
		return m.dossier.SetLogo(ctx, q, m.client, id)
	})
}

// keep puts a picture into the media folder and hangs it where use says.
func (m *maker) keep(ctx context.Context, act, client, name string, content []byte, use func(q *db.Queries, id string) error) error {
	kept, err := m.media.Keep(ctx, bytes.NewReader(content), name)
	if err != nil {
		return err
	}
	return m.studio.Do(ctx, studio.Act{Name: "sample." + act, Client: client}, func(q *db.Queries) error {
		material, _, err := m.media.Record(ctx, q, client, kept)
		if err != nil {
			return err
		}
		return use(q, material.ID)
	})
}

func number(f float64) *float64 { return &f }

// chooseStrategy writes the letter, as the first start does.
func (m *maker) chooseStrategy(ctx context.Context) error {
	now, err := day.At(m.studio.Clock(), zone)
	if err != nil {
		return err
	}
	_, monthEnd, err := day.Month(string(now[:7]))
	if err != nil {
		return err
	}
	_, due, err := day.Month(string(monthEnd.Add(1)[:7]))
	if err != nil {
		return err
	}
	letter := m.letter(now, due)
	err = m.studio.Do(ctx, studio.Act{Name: "strategy.write-letter", Client: m.client}, func(q *db.Queries) error {
		if err := m.dossier.SetPromise(ctx, q, m.client, letter.Promise); err != nil {
			return err
		}
		_, err := m.strategy.WriteLetter(ctx, q, letter)
		return err
	})
	return err
}

func (m *maker) letter(now, due day.Day) strategy.Letter {
	return strategy.Letter{
		Client: m.client, Name: "Panificio Bruni", Sector: m.say("forno artigiano", "craft bakery"), Place: "Bari", Since: "1957",
		Promise:   m.say("il pane come si faceva prima, senza fare la fila", "bread as it used to be made, without the queue"),
		Objective: strategy.Objective{Level: "business", Statement: m.say("vendere il pane del sabato su prenotazione", "sell Saturday's bread by booking"), Effect: "revenue"},
		KPI: strategy.KPI{
			Metric: m.say("prenotazioni", "bookings"), Unit: "", Direction: "more",
			Baseline: number(380), BaselineDay: string(now.Add(-30)), Target: number(600), Due: string(due),
		},
		Audience: strategy.Audience{
			Name: m.say("chi fa la spesa per la famiglia", "whoever shops for the family"), Who: m.say("35-55 anni", "35 to 55"), Place: m.say("centro e Poggiofranco", "the centre and Poggiofranco"),
			Needs: []strategy.Need{{Kind: "job", Text: m.say("portare a casa il pane giusto in cinque minuti", "take the right bread home in five minutes")}},
		},
		Pillars: []strategy.Pillar{
			{Name: m.say("Mestiere", "Craft"), Promise: m.say("Come nasce il pane, senza segreti.", "How bread is made, no secrets."), Hue: 2, Share: number(35)},
			{Name: m.say("Persone", "People"), Promise: m.say("Chi impasta e chi mangia.", "Those who knead and those who eat."), Hue: 1, Share: number(25)},
			{Name: m.say("Feste e tradizioni", "Feasts and traditions"), Promise: m.say("Il calendario di Puglia, a tavola.", "Puglia's calendar, at the table."), Hue: 3, Share: number(25)},
		},
		Channels: []strategy.Channel{
			{Platform: "instagram", Profile: "@panificiobruni", Mission: m.say("desiderio", "desire"), WeekFrom: number(4), WeekTo: number(4)},
			{Platform: "facebook", Profile: "Panificio Bruni", Mission: m.say("il quartiere", "the neighbourhood"), WeekFrom: number(2), WeekTo: number(3)},
			{Platform: "whatsapp", Mission: m.say("prenotazioni", "bookings"), WeekFrom: number(1), WeekTo: number(1)},
			{Platform: "google", Mission: m.say("orari e ritiro", "hours and collection"), WeekFrom: number(1), WeekTo: number(1)},
		},
	}
}

// addToStrategy adds what the letter does not ask: a second objective and
// audience, a fourth pillar, and their ties.
func (m *maker) addToStrategy(ctx context.Context) error {
	known, err := m.strategy.Read(ctx, m.client)
	if err != nil {
		return err
	}
	second, err := m.strategy.AddObjective(ctx, m.client, strategy.Objective{Level: "marketing", Statement: m.say("essere il forno di cui Bari racconta la storia", "be the bakery whose story Bari tells"), Effect: "reputation"})
	if err != nil {
		return err
	}
	m.objectives = []string{known.Objectives[0].ID, second.ID}
	if _, err := m.strategy.AddKPI(ctx, m.client, strategy.KPI{Objective: second.ID, Metric: m.say("salvataggi", "saves"), Unit: m.say("al mese", "a month"), Direction: "more", Target: number(250), Due: known.KPIs[0].Due}); err != nil {
		return err
	}
	far, err := m.strategy.AddAudience(ctx, m.client, strategy.Audience{
		Name: m.say("baresi lontani da Bari", "people of Bari far from Bari"), Who: m.say("25-40 anni", "25 to 40"), Place: m.say("Milano e Bologna", "Milan and Bologna"),
		Needs: []strategy.Need{{Kind: "gain", Text: m.say("avere un pezzo di casa da spedire ai genitori", "have a piece of home to send to their parents")}},
	})
	if err != nil {
		return err
	}
	if _, err := m.strategy.AddPillar(ctx, m.client, strategy.Pillar{
		Name: m.say("Offerte", "Offers"), Promise: m.say("Prenota, ritira, regala.", "Book, collect, give."), Hue: 5, Share: number(15),
		Objectives: []string{m.objectives[0]}, Audiences: []string{known.Audiences[0].ID},
	}); err != nil {
		return err
	}
	return m.tieAll(ctx, known, far.ID)
}

// tieAll lets craft, people and traditions serve the second objective first,
// and speak to both audiences.
func (m *maker) tieAll(ctx context.Context, known strategy.Strategy, far string) error {
	for i, pillar := range known.Pillars {
		if i == 0 {
			continue
		}
		pillar.Objectives = []string{m.objectives[1], m.objectives[0]}
		pillar.Audiences = append(pillar.Audiences, far)
		if _, err := m.strategy.EditPillar(ctx, pillar); err != nil {
			return err
		}
	}
	link := strategy.Link{Client: m.client, Kind: "channel-audience", From: known.Channels[instagram].ID, To: far, Linked: true}
	after, err := m.strategy.Tie(ctx, link)
	m.pillars, m.channels = after.Pillars, after.Channels
	return err
}

// keepPictures draws each picture that a post wants, once.
func (m *maker) keepPictures(ctx context.Context) error {
	for _, s := range append(append([]slot{}, thisMonth...), nextMonth...) {
		if _, done := m.pictures[s.picture]; done || s.picture == "" {
			continue
		}
		drawn, err := drawings[s.picture]().photo()
		if err != nil {
			return err
		}
		err = m.keep(ctx, "picture", m.client, s.picture+".jpg", drawn, func(_ *db.Queries, id string) error {
			m.pictures[s.picture] = id
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// planMonths puts the posts on the days of this month and the next.
func (m *maker) planMonths(ctx context.Context) error {
	today, err := day.At(m.studio.Clock(), zone)
	if err != nil {
		return err
	}
	_, last, err := day.Month(string(today[:7]))
	if err != nil {
		return err
	}
	first := today.Add(1 - today.Dom())
	for _, month := range []struct {
		from  day.Day
		slots []slot
	}{{first, thisMonth}, {last.Add(1), nextMonth}} {
		for _, s := range month.slots {
			if err := m.plan(ctx, s, month.from.Add(s.dom-1), today); err != nil {
				return fmt.Errorf("%s: %w", s.title.en, err)
			}
		}
	}
	return nil
}

func (m *maker) plan(ctx context.Context, s slot, on, today day.Day) error {
	post, err := m.calendar.Write(ctx, calendar.Draft{Client: m.client, Title: s.title.in(m.language), Day: string(on)})
	if err != nil {
		return err
	}
	edit := calendar.Edit{ID: post.ID, Title: post.Title, Caption: s.caption.in(m.language), State: stateOn(on, today), Time: s.time}
	edit.Pillar, edit.Objective = m.hang(s)
	for _, c := range s.on {
		edit.Channels = append(edit.Channels, m.channels[c].ID)
	}
	if _, err := m.calendar.Edit(ctx, edit); err != nil || s.picture == "" {
		return err
	}
	return m.studio.Do(ctx, studio.Act{Name: "sample.attach", Client: m.client}, func(q *db.Queries) error {
		return m.calendar.Attach(ctx, q, post.ID, []string{m.pictures[s.picture]})
	})
}

// hang gives the pillar and objective of a slot, empty for what hangs on
// nothing.
func (m *maker) hang(s slot) (pillar, objective string) {
	if s.hook == loose {
		return "", ""
	}
	p := m.pillars[s.hook]
	if s.freeform || len(p.Objectives) == 0 {
		return p.ID, ""
	}
	return p.ID, p.Objectives[0]
}

// stateOn is how far along a post is, by how near its day has come.
func stateOn(on, today day.Day) string {
	switch {
	case on < today:
		return "published"
	case on <= today.Add(5):
		return "approved"
	case on <= today.Add(9):
		return "with_client"
	case on <= today.Add(11):
		return "changes_asked"
	case on <= today.Add(16):
		return "with_client"
	}
	return "draft"
}

// jotIdeas fills the backlog.
func (m *maker) jotIdeas(ctx context.Context) error {
	for _, i := range ideas {
		post, err := m.calendar.Write(ctx, calendar.Draft{Client: m.client, Title: i.title.in(m.language)})
		if err != nil {
			return err
		}
		if i.hook == loose {
			continue
		}
		edit := calendar.Edit{ID: post.ID, Title: post.Title, State: "idea", Channels: []string{m.channels[instagram].ID}}
		edit.Pillar, edit.Objective = m.hang(slot{hook: i.hook})
		if _, err := m.calendar.Edit(ctx, edit); err != nil {
			return err
		}
	}
	return nil
}
