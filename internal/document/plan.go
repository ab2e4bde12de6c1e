package document

import (
	"context"
	"io"
	"strings"
	"time"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/numbers"
	"timone/internal/owner"
	"timone/internal/pdf"
	"timone/internal/strategy"
	"timone/internal/words"
)

// Studio is all that a paper reads of the studio's packages.
type Studio struct {
	Owner    *owner.Service
	Dossier  *dossier.Service
	Strategy *strategy.Service
	Calendar *calendar.Service
	Numbers  *numbers.Service
	Media    *media.Service
	// Picture opens a picture, by its SHA-256, in the form that is meant.
	Picture func(sha256 string, r media.Rendition) (io.ReadSeekCloser, error)
	// Fonts serves what the built-in fonts lack; nil for none.
	Fonts pdf.Fonts
	// Clock says when a paper was made.
	Clock func() time.Time
	// NewID gives an id that none has yet.
	NewID func() string
}

// Paper is a document as it was laid out, ready to be written.
type Paper struct {
	// Name is a file name for it, without its folder.
	Name string
	// Pages is how many there are.
	Pages int
	// Missing is each text that no font could draw, once.
	Missing []string
	// Unread is the name of each picture that could not be read.
	Unread []string
	// Parts says where each part stands.
	Parts []Extent
	// Leaves are the pages in order.
	Leaves []Leaf

	document *pdf.Document
	internal bool
	id       string // that it is kept under, where it says so itself
	kind     string
	client   string
	period   period // of a paper that is for days
	language words.Language
}

// Extent is where a part of a paper stands: its first page, counted from 1, and
// how many there are.
type Extent struct {
	Name  string `json:"name"`
	First int    `json:"first"`
	Pages int    `json:"pages"`
}

// Leaf is a page of a paper: what it is about, and its size in points.
type Leaf struct {
	Heading string  `json:"heading"`
	Width   float64 `json:"width"`
	Height  float64 `json:"height"`
}

// Write writes the paper as PDF.
func (p *Paper) Write(w io.Writer) error { return p.document.Write(w) }

// Dump writes what stands where on each page, for tests that compare layouts.
func (p *Paper) Dump(w io.Writer) error { return p.document.Dump(w) }

// DumpStructure writes what is read aloud of it and in which order, for tests.
func (p *Paper) DumpStructure(w io.Writer) error { return p.document.DumpStructure(w) }

// Lay lays out a paper of the kind that is asked for.
func (s *Studio) Lay(ctx context.Context, r Request) (*Paper, error) {
	m, d, err := s.prepare(ctx, r)
	if err != nil {
		return nil, err
	}
	paper := s.lay(m, d)
	if paper.Pages == 0 {
		return nil, fault.Invalid(d.genre.empty, "client", m.client.Name)
	}
	return paper, nil
}

// Covers lays out every cover that a paper could have, in their order.
func (s *Studio) Covers(ctx context.Context, r Request) (*Paper, error) {
	m, d, err := s.prepare(ctx, r)
	if err != nil {
		return nil, err
	}
	return s.layCovers(m, d), nil
}

func (s *Studio) prepare(ctx context.Context, r Request) (matter, design, error) {
	d, err := r.design()
	if err != nil {
		return matter{}, d, err
	}
	m, err := s.gather(ctx, r, &d)
	if err != nil {
		return m, d, err
	}
	d.cover, err = s.coverOf(ctx, r)
	return m, d, err
}

// matter is what a paper says: about whom and by whom it is, and what its kind
// tells of that.
type matter struct {
	words    words.Catalogue
	owner    owner.Owner
	client   dossier.Client
	strategy strategy.Strategy
	made     day.Day
	posts    []calendar.Post
	pictures []media.Picture // that a cover may show
	busy     map[day.Day]int // how much there is on a day
	study
	intake
}

func (s *Studio) gather(ctx context.Context, r Request, d *design) (matter, error) {
	client, err := s.Dossier.Client(ctx, r.Client)
	if err != nil {
		return matter{}, err
	}
	m := matter{client: client, words: speak(r.Language, client.Language), busy: map[day.Day]int{}}
	if m.made, err = day.At(s.Clock(), client.TimeZone); err != nil {
		return matter{}, err
	}
	if m.owner, err = s.Owner.Get(ctx); err != nil {
		return matter{}, err
	}
	if m.strategy, err = s.Strategy.Read(ctx, client.ID); err != nil {
		return matter{}, err
	}
	if !d.genre.dated {
		d.period = monthOf(m.made)
	}
	return m, d.genre.gather(ctx, s, d, &m)
}

// gatherPosts gathers each post that is for the plan's days and was not
// discarded, and for the cover the pictures that may be used when it goes out.
func gatherPosts(ctx context.Context, s *Studio, d *design, m *matter) error {
	span := calendar.Span{Client: m.client.ID, From: string(d.period.first), To: string(d.period.last)}
	board, err := s.Calendar.Board(ctx, span)
	for _, post := range board.Posts {
		if post.State != "discarded" {
			m.posts = append(m.posts, post)
			for _, picture := range post.Pictures {
				if !lapsed(picture.Expiry, max(m.made, day.Day(post.Day))) {
					m.pictures = append(m.pictures, picture)
				}
			}
			m.busy[day.Day(post.Day)]++
		}
	}
	return err
}

// speak chooses the paper's language: the one asked for, else the client's.
func speak(asked, clients string) words.Catalogue {
	if l, ok := words.ParseLanguage(asked); ok {
		return words.In(l).Printed()
	}
	l, _ := words.ParseLanguage(clients)
	return words.In(l).Printed()
}

func (p matter) pillar(id string) (strategy.Pillar, bool) {
	for _, pillar := range p.strategy.Pillars {
		if pillar.ID == id {
			return pillar, true
		}
	}
	return strategy.Pillar{}, false
}

func (p matter) objective(id string) (strategy.Objective, bool) {
	for _, objective := range p.strategy.Objectives {
		if objective.ID == id {
			return objective, true
		}
	}
	return strategy.Objective{}, false
}

// aim is the objective that a post serves: its own, else its pillar's main one.
func (p matter) aim(post calendar.Post) (strategy.Objective, bool) {
	id := post.Objective
	if pillar, hung := p.pillar(post.Pillar); hung && id == "" && len(pillar.Objectives) > 0 {
		id = pillar.Objectives[0]
	}
	return p.objective(id)
}

// channels names a post's channels in the strategy's order.
func (p matter) channels(post calendar.Post, short bool) []string {
	var names []string
	for _, channel := range p.strategy.Channels {
		for _, id := range post.Channels {
			if id == channel.ID {
				names = append(names, p.platform(channel.Platform, short))
			}
		}
	}
	return names
}

// platform gives a platform's name as it is printed.
func (p matter) platform(platform string, short bool) string {
	if key := words.Key("platform." + platform + ".short"); short && p.words.Has(key) {
		return p.words.Say(key)
	}
	return words.Print(platformName(p.words, platform))
}

// platformName is a platform as one says it, or the text that the user wrote for
// one that the catalogue does not know.
func platformName(say words.Catalogue, platform string) string {
	if key := words.Key("platform." + platform); say.Has(key) {
		return say.Say(key)
	}
	return platform
}

// date writes a day in full; its number stays with its month.
func (p matter) date(d day.Day) string {
	return strings.Replace(p.words.Date(d.Year(), d.Month(), d.Dom()), " ", "\u00a0", 1)
}

func (p matter) title(post calendar.Post) string {
	if post.Title == "" {
		return p.words.Say(words.DocumentUntitled)
	}
	return post.Title
}
