package document

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"timone/internal/calendar"
	"timone/internal/media"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// layout is a paper on its way to paper. What is set by hand, as a cover is, goes
// on page, from y downwards; all else goes into flow.
type layout struct {
	matter
	design
	doc      *pdf.Document
	studio   *Studio
	page     *pdf.Page
	front    *pdf.Page // the cover, if there is one
	y        float64
	flow     *pdf.Flow
	shared   bool   // another part may begin on the page where this one ends
	joined   bool   // and the last one did
	listing  bool   // the page is the contents'
	subject  string // what the page is about
	brand    pdf.Colour
	logo     *pdf.Picture                // the client's, where a page shows it as what it is
	places   map[string]*pdf.Destination // of what the contents name, by its title
	sheets   map[string]*pdf.Destination // of each post's sheet
	headings []string
	unread   []string
}

func (s *Studio) lay(m matter, d design) *Paper {
	l := s.begin(m, d)
	if d.includes("sheets") {
		for _, post := range m.posts {
			l.sheets[post.ID] = l.doc.Destination()
		}
	}
	extents := l.setParts()
	l.doc.Footer(l.footer)
	return l.paper(extents)
}

// layCovers lays out every cover that there is, each on a page.
func (s *Studio) layCovers(m matter, d design) *Paper {
	l := s.begin(m, d)
	for _, l.cover = range covers {
		l.coverPage()
	}
	return l.paper(nil)
}

// begin is a layout that has no page yet.
func (s *Studio) begin(m matter, d design) *layout {
	l := &layout{
		matter: m, design: d, studio: s, brand: pdf.Hex(m.client.Colour),
		places: map[string]*pdf.Destination{}, sheets: map[string]*pdf.Destination{},
	}
	l.doc = pdf.New(l.info())
	if s.Fonts != nil {
		l.doc.FallBack(s.Fonts)
	}
	return l
}

func (l *layout) paper(extents []Extent) *Paper {
	days := period{}
	if l.genre.dated {
		days = l.period
	}
	return &Paper{
		Name: l.fileName(), Pages: len(l.doc.Pages()), Missing: missing(l.doc), Unread: l.unread,
		Parts: extents, Leaves: l.leaves(),
		document: l.doc, internal: l.internal(), id: l.id, kind: l.genre.kind, client: l.client.ID, period: days, language: l.words.Language(),
	}
}

func (l *layout) leaves() []Leaf {
	leaves := make([]Leaf, len(l.headings))
	for i, page := range l.doc.Pages() {
		leaves[i] = Leaf{Heading: l.headings[i], Width: page.Width, Height: page.Height}
	}
	return leaves
}

// setParts lays out one part after the other and says where each stands. A part
// that has nothing to say takes no page.
func (l *layout) setParts() []Extent {
	for _, h := range l.namedHeadings() {
		l.places[h.title] = l.doc.Destination()
	}
	var extents []Extent
	for _, part := range l.parts {
		first := len(l.doc.Pages()) + 1
		if l.joined = false; len(part.headings(l)) > 0 {
			part.lay(l)
		}
		if l.joined {
			first--
		}
		extents = append(extents, Extent{Name: part.name, First: first, Pages: len(l.doc.Pages()) + 1 - first})
	}
	return extents
}

func (l *layout) info() pdf.Info {
	return pdf.Info{
		Title:    l.what(),
		Author:   l.owner.Name,
		Subject:  l.words.Say(l.genre.title),
		Language: string(l.words.Language()),
		Creator:  "Timone",
		Rights:   pdf.EmojiCredit,
		Created:  l.studio.Clock().UTC().Truncate(time.Second),
	}
}

// fileName is made of the client's name and what the paper is, without what a file
// system could refuse.
func (l *layout) fileName() string {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || strings.ContainsRune(" -_", r) {
			return r
		}
		return -1
	}, l.client.Name)
	name := strings.Join(strings.Fields(plain), " ")
	if runes := []rune(name); len(runes) > 60 {
		name = strings.TrimSpace(string(runes[:60]))
	}
	if name == "" {
		name = l.words.Say(l.genre.title)
	}
	return strings.Join(append([]string{name, l.genre.file(l)}, l.apart()...), " ") + ".pdf"
}

// apart is what tells a file from the client's usual one: that it is for internal
// use, and its language where that is not the client's.
func (l *layout) apart() []string {
	var marks []string
	if l.internal() {
		marks = append(marks, l.words.Say(words.DocumentInternal))
	}
	if spoken := string(l.words.Language()); spoken != l.client.Language {
		marks = append(marks, spoken)
	}
	return marks
}

// internal tells whether the paper says what is for the freelancer alone.
func (l *layout) internal() bool {
	return slices.ContainsFunc(l.parts, func(p part) bool { return p.private && len(p.headings(l)) > 0 })
}

// what says what the paper is, and whether it is for internal use.
func (l *layout) what() string {
	if l.internal() {
		return l.genre.of(l) + ", " + l.words.Say(words.DocumentInternal)
	}
	return l.genre.of(l)
}

// draw draws a block as what it is.
func (l *layout) draw(t tag.Tag, b *pdf.Block, x, y float64) {
	l.doc.Tag(t, func() { l.page.Draw(b, x, y) })
}

// own is the tag for what the client's papers say in the client's own language.
func (l *layout) own(t tag.Tag) tag.Tag {
	if l.client.Language == string(l.words.Language()) {
		return t
	}
	return t.In(l.client.Language)
}

// showing has draw draw a picture that is read by its alternative text, else by
// what it is.
func (l *layout) showing(p *media.Picture, what string, draw func()) {
	if p.Alt != "" {
		l.doc.Tag(l.own(tag.Figure(p.Alt)), draw)
		return
	}
	l.doc.Tag(tag.Figure(what), draw)
}

// begin adds a page that is about what the page before was about, or about
// something of its own.
func (l *layout) begin(size pdf.Size, title string) {
	l.page = l.doc.AddPage(size)
	if title == "" {
		l.headings = append(l.headings, l.subject)
		return
	}
	l.subject, l.listing = title, false
	l.headings = append(l.headings, title)
	l.doc.Bookmark(title, 0, l.page, 0)
	if to := l.places[title]; to != nil {
		l.page.Place(to, 0)
	}
}

// open begins a part with its title and the line below it, on pages of a size.
func (l *layout) open(title, below string, size pdf.Size) {
	l.flow = l.doc.Flow(func(turn pdf.Turn) []pdf.Frame {
		if turn.First {
			l.begin(size, title)
			l.doc.Artifact(l.mark)
		} else {
			l.begin(size, "")
			l.doc.Artifact(func() { l.page.Draw(l.doc.Text(pdf.Span{Text: turn.Running, Style: small}).Line(), margin, margin-18) })
		}
		return []pdf.Frame{{Page: l.page, Rect: column(size)}}
	})
	l.shared = false
	l.flow.Set(append(l.opening(title, below), l.continued(title))...)
}

// continued has each page on which a part or a week goes on say which one.
func (l *layout) continued(title string) pdf.Part {
	return pdf.Running(l.words.Say(words.DocumentContinued, "title", title))
}

// partGap is over a part that begins on another's page.
const partGap = 28.0

// follow sets a part where the one before it ended, if there is room for it, else
// on pages of its own.
func (l *layout) follow(title, below string, parts []pdf.Part) {
	head := append([]pdf.Part{pdf.Space(partGap), l.placed(title, 0), l.continued(title)}, l.opening(title, below)...)
	if l.joined = l.shared && l.joins(head, parts); l.joined {
		l.subject, l.listing = title, false
		l.flow.Set(append(head, parts...)...)
		return
	}
	l.open(title, below, l.format)
	l.flow.Set(parts...)
	l.shared = true
}

// leastJoin is how much of a page a part wants that begins on another's and goes on
// overleaf.
const leastJoin = .3

// joins tells whether a part has room on the page of the one before it: for all of
// it, or in a paper whose parts flow for its beginning. The contents share their page
// with none that goes on overleaf.
func (l *layout) joins(head, parts []pdf.Part) bool {
	at, room := column(l.format), l.flow.Rest().H
	begins := slices.Concat(head, parts[:1])
	if l.genre.flows && !l.listing && room >= at.H*leastJoin && l.doc.Measure(at.W, begins...) <= room {
		return true
	}
	return l.doc.Measure(at.W, slices.Concat(head, parts)...) <= room
}

// footer stands on every page but the cover.
func (l *layout) footer(page *pdf.Page, n, of int) {
	if page == l.front {
		return
	}
	y, right := page.Height-margin-10, page.Width-margin
	page.Stroke(pdf.Rule(margin, y-7, right, y-7), pdf.Pen{Colour: strong, Width: .5})
	number := l.doc.Text(pdf.Span{
		Text:  l.words.Say(words.DocumentPageOf, "n", strconv.Itoa(n), "of", strconv.Itoa(of)),
		Style: small,
	}).Line()
	page.Draw(number, right-number.Natural, y)
	page.Draw(l.doc.Text(pdf.Span{Text: l.what(), Style: small}).MaxLines(1).Align(pdf.Left).Wrap(right-margin-number.Natural-20), margin, y)
}

// dot parts what stands in one line, and never begins one.
const dot = "\u00a0· "

// pillarsOf counts the pillars that posts hang on, channelsOf the channels they
// go out on.
func pillarsOf(posts []calendar.Post) int {
	return distinct(posts, func(p calendar.Post) []string { return []string{p.Pillar} })
}

func channelsOf(posts []calendar.Post) int {
	return distinct(posts, func(p calendar.Post) []string { return p.Channels })
}

func distinct(posts []calendar.Post, ids func(calendar.Post) []string) int {
	seen := map[string]bool{}
	for _, post := range posts {
		for _, id := range ids(post) {
			seen[id] = true
		}
	}
	delete(seen, "")
	return len(seen)
}

func missing(doc *pdf.Document) []string {
	texts := []string{}
	for _, m := range doc.Missing() {
		if !slices.Contains(texts, m.Text) {
			texts = append(texts, m.Text)
		}
	}
	return texts
}

// capital writes a text with its first letter large.
func capital(s string) string {
	runes := []rune(s)
	if len(runes) == 0 {
		return s
	}
	return strings.ToUpper(string(runes[0])) + string(runes[1:])
}

// sentence writes a text as one, with its full stop unless it has an end.
func sentence(s string) string { return capital(ended(s)) }

// ended writes a text with a full stop, unless it has an end.
func ended(s string) string {
	s = strings.TrimSpace(s)
	if last, _ := utf8.DecodeLastRuneInString(s); s == "" || strings.ContainsRune(".!?…؟。", last) {
		return s
	}
	return s + "."
}
