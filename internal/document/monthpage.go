package document

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// month is a month of the plan, or as much of one as the plan's days hold. A few
// weeks that lie in two months are one.
type month struct {
	period
	title string
	posts []calendar.Post
}

// fewDays is how many days stand on one page whatever months they lie in.
const fewDays = 42

func (l *layout) months() []month {
	if !l.period.whole() && !l.period.inMonth() && l.period.last < l.period.first.Add(fewDays) {
		return []month{{l.period, l.words.Say(words.DocumentDaysGlance), l.posts}}
	}
	var all []month
	for _, p := range l.period.months() {
		title := capital(l.words.Say(words.DocumentMonthGlance, "month", l.monthName(p.first)))
		all = append(all, month{p, title, l.during(p)})
	}
	return all
}

func (l *layout) during(p period) []calendar.Post {
	var posts []calendar.Post
	for _, post := range l.posts {
		if p.holds(day.Day(post.Day)) {
			posts = append(posts, post)
		}
	}
	return posts
}

// monthName names a month, with its year where the plan lies in two.
func (l *layout) monthName(d day.Day) string {
	if l.period.first.Year() == l.period.last.Year() {
		return l.month(d)
	}
	return l.monthYear(d)
}

func (l *layout) monthHeadings() []heading {
	var lines []heading
	for _, m := range l.months() {
		lines = append(lines, heading{m.title, 0})
	}
	return lines
}

// monthPages sets each month on a page, each post a line or two that leads to
// its sheet.
func (l *layout) monthPages() {
	for _, m := range l.months() {
		l.monthPage(m)
	}
}

// monthPage sets a month upright, or on the long side where it is full. One that
// is fuller still goes on overleaf: nothing of it is left out.
func (l *layout) monthPage(m month) {
	below := l.about(words.DocumentMonthEmpty, words.DocumentMonthEmptyDays, m.period)
	if len(m.posts) > 0 {
		below = l.counts(m)
	}
	g := l.grid(m, below)
	l.open(m.title, below, g.page)
	l.flow.Set(append([]pdf.Part{l.table(g)}, l.below(column(g.page).W)...)...)
}

// counts says how much there is: posts, pillars, channels.
func (l *layout) counts(m month) string {
	said := []string{l.words.Count(words.DocumentPosts, len(m.posts))}
	if n := pillarsOf(m.posts); n > 0 {
		said = append(said, l.words.Count(words.DocumentPillarsCount, n))
	}
	if n := channelsOf(m.posts); n > 0 {
		said = append(said, l.words.Count(words.DocumentChannelsCount, n))
	}
	counted := strings.Join(said, ", ") + "."
	if !m.whole() {
		return capital(l.when(m.period)) + ". " + counted
	}
	return counted
}

// setting is how a month's posts are set: the size of the type, and how many
// lines of a title are shown where its sheet shows all.
type setting struct {
	size  float64
	lines int
}

// overfull is the setting of a month that goes on overleaf, on the long side
// unless a week is higher than that.
var overfull = setting{7, 3}

// usualSize is the type of a month; larger type must not divide words.
const usualSize = 7.6

// settings are looked at in turn, upright first.
var settings = []setting{{8.4, 5}, {8, 4}, {7.6, 4}, {7.3, 3}, {7, 3}, {7, 2}, {6.6, 2}}

// grid is a month's weeks as they are set.
type grid struct {
	month
	setting
	page  pdf.Size
	cell  float64 // the width of a day
	days  []day.Day
	posts map[day.Day][]calendar.Post
	extra float64 // what each week is higher than it must be
}

// Measures of the month.
const (
	cellLeft, cellRight = 4.0, 6.0
	dayHeight           = 15.0
	entryGap            = 4.0
	leastWeek           = 58.0
	mostExtra           = 62.0
	weekPadding         = 4.0
	headHeight          = 7.4*1.5 + 2*weekPadding + .1 // of the weekdays' names
)

// grid looks for the most generous setting in which a month fits a page, and on
// which side the page lies.
func (l *layout) grid(m month, below string) grid {
	g := grid{month: m, days: day.Grid(m.first, m.last, l.words.FirstWeekday()), posts: map[day.Day][]calendar.Post{}}
	for _, post := range m.posts {
		g.posts[day.Day(post.Day)] = append(g.posts[day.Day(post.Day)], post)
	}
	for _, size := range []pdf.Size{l.format, wide(l.format)} {
		g.lie(size)
		in := column(size)
		room := in.H - l.doc.Measure(in.W, append(l.opening(m.title, below), l.below(in.W)...)...) - headHeight
		for _, g.setting = range settings {
			if g.size > usualSize && !l.roomy(g) {
				continue
			}
			if total := l.heightOf(g, room); total <= room {
				g.extra = min((room-total)/float64(len(g.days)/7), mostExtra)
				return g
			}
		}
	}
	g.setting = overfull
	if l.tallest(g) > weekRoom(g.page) {
		g.lie(l.format)
	}
	return g
}

// lie lays the weeks on a page of a size.
func (g *grid) lie(on pdf.Size) { g.page, g.cell = on, column(on).W/7 }

// weekRoom is how high a week may be on a page that goes on.
func weekRoom(size pdf.Size) float64 { return column(size).H - headHeight - 2*weekPadding }

// tallest is how high the fullest week is.
func (l *layout) tallest(g grid) float64 {
	most := 0.0
	for i := 0; i < len(g.days); i += 7 {
		most = max(most, l.weekHeight(g, g.days[i:i+7]))
	}
	return most
}

// heightOf is how high a month is, or of one that is higher than room as much of
// it as shows that.
func (l *layout) heightOf(g grid, room float64) float64 {
	total := 0.0
	for i := 0; i < len(g.days) && total <= room; i += 7 {
		total += l.weekHeight(g, g.days[i:i+7]) + 2*weekPadding
	}
	return total
}

func (l *layout) weekHeight(g grid, days []day.Day) float64 {
	tallest := leastWeek
	for _, d := range days {
		tallest = max(tallest, l.dayHeight(g, d))
	}
	return tallest
}

func (l *layout) dayHeight(g grid, d day.Day) float64 {
	height := dayHeight
	for _, post := range g.posts[d] {
		height += l.entry(post, g).height() + entryGap
	}
	return height
}

// table is the month: a row for a week, a column for a day of it.
func (l *layout) table(g grid) pdf.Part {
	t := pdf.Table{
		Columns: make([]pdf.Column, 7), Padding: weekPadding,
		HeadRule: pdf.Pen{Colour: ink, Width: .7}, RowRule: pdf.Pen{Colour: strong, Width: .5},
	}
	for i := range 7 {
		name := l.words.Weekday((l.words.FirstWeekday() + time.Weekday(i)) % 7)
		t.Head = append(t.Head, pdf.Panel{Padding: pdf.Edges{Left: cellLeft}, Parts: []pdf.Part{l.doc.Text(pdf.Span{Text: name, Style: sized(small, 7.4)})}})
	}
	for i := 0; i < len(g.days); i += 7 {
		t.Rows = append(t.Rows, l.weekRow(g, g.days[i:i+7]))
	}
	return t
}

func (l *layout) weekRow(g grid, days []day.Day) pdf.TableRow {
	height := l.weekHeight(g, days) + g.extra
	row := pdf.TableRow{Whole: height <= weekRoom(g.page), Behind: func(page *pdf.Page, at pdf.Rect) {
		for i := 1; i < 7; i++ {
			x := at.X + float64(i)*g.cell
			page.Stroke(pdf.Rule(x, at.Y+4, x, at.Y+at.H-4), pdf.Pen{Colour: line, Width: .5})
		}
	}}
	for i, d := range days {
		var parts []pdf.Part
		own := 0.0
		if g.holds(d) {
			parts, own = l.dayParts(g, d), l.dayHeight(g, d)
		}
		if i == 0 && row.Whole {
			parts = append(parts, pdf.Space(height-own))
		}
		row.Cells = append(row.Cells, pdf.Panel{Padding: pdf.Edges{Left: cellLeft, Right: cellRight}, Parts: parts})
	}
	return row
}

func (l *layout) dayParts(g grid, d day.Day) []pdf.Part {
	number := pdf.Style{Family: pdf.Serif, Weight: 500, Size: 10, Leading: 1.2, Colour: ink}
	spans := []pdf.Span{{Text: strconv.Itoa(d.Dom()), Style: number}}
	if !g.inMonth() && (d == g.first || d.Dom() == 1) {
		spans = append(spans, pdf.Span{Text: " " + l.month(d), Style: inked(sized(number, 7.5), faint)})
	}
	block := l.doc.Text(spans...).MaxLines(1).Wrap(g.cell - cellLeft - cellRight)
	parts := []pdf.Part{pdf.WithNext(pdf.Drawn{Height: dayHeight, Draw: func(page *pdf.Page, at pdf.Rect) {
		l.doc.Tag(tag.Paragraph, func() { page.Draw(block, at.X, at.Y) })
	}})}
	for _, post := range g.posts[d] {
		parts = append(parts, l.entry(post, g).part(l, post), pdf.Space(entryGap))
	}
	return parts
}

// glance is a post on the month's page. It stands on the side from which its
// title is read.
type glance struct {
	title, meta *pdf.Block
	right       bool
}

// Measures of a post on the month's page: its stroke, and the room for it.
const (
	stroke     = 1.8
	strokeRoom = 5.0
)

func (e glance) height() float64 {
	if e.meta == nil {
		return e.title.Height
	}
	return e.title.Height + e.meta.Height
}

// entry sets a post's title, cut where its sheet has all of it, and where and at
// which hour it goes out.
func (l *layout) entry(post calendar.Post, g grid) glance {
	width := g.cell - cellLeft - cellRight - strokeRoom
	style := pdf.Style{Size: g.size, Leading: 1.24, Weight: 500, Colour: ink}
	title := l.doc.Text(l.theirs(l.title(post), style))
	if l.tight(post, g) {
		title = title.Hyphenate()
	}
	if l.sheets[post.ID] != nil {
		title = title.MaxLines(g.lines)
	}
	e := glance{title: title.Wrap(width), right: title.ReadsRight()}
	if meta := strings.TrimSpace(strings.Join(l.channels(post, true), ", ") + " " + post.Time); meta != "" {
		e.meta = l.doc.Text(pdf.Span{Text: meta, Style: pdf.Style{Size: g.size - .6, Leading: 1.3, Colour: faint, Tabular: true}}).Align(side(e.right)).Wrap(width)
	}
	return e
}

// tight tells whether a word of a post's title is too wide for its day.
func (l *layout) tight(post calendar.Post, g grid) bool {
	return longestWord(l.title(post))*g.size*.56 > g.cell-cellLeft-cellRight-strokeRoom
}

// roomy tells whether no word of a month's titles is too wide for its day.
func (l *layout) roomy(g grid) bool {
	return !slices.ContainsFunc(g.month.posts, func(p calendar.Post) bool { return l.tight(p, g) })
}

// longestWord is how many characters the longest word of a text has.
func longestWord(text string) float64 {
	most := 0
	for _, word := range strings.Fields(text) {
		most = max(most, utf8.RuneCountInString(word))
	}
	return float64(most)
}

func (e glance) part(l *layout, post calendar.Post) pdf.Part {
	edge := strong
	if pillar, hung := l.pillar(post.Pillar); hung {
		edge = hue(pillar.Hue)
	}
	return pdf.Drawn{Height: e.height(), Draw: func(page *pdf.Page, at pdf.Rect) {
		in := starting(e.right, at, stroke)
		page.Stroke(pdf.Rule(in.X+stroke/2, at.Y, in.X+stroke/2, at.Y+at.H), pdf.Pen{Colour: edge, Width: stroke})
		l.doc.Tag(tag.Paragraph, func() { l.leading(post, e, page, at) })
	}}
}

// leading draws a post's entry as a link to its sheet, if it has one.
func (l *layout) leading(post calendar.Post, e glance, page *pdf.Page, at pdf.Rect) {
	draw := func() {
		x := at.X + inset(e.right, strokeRoom, 0).Left
		page.Draw(e.title, x, at.Y)
		page.Draw(e.meta, x, at.Y+e.title.Height)
	}
	sheet := l.sheets[post.ID]
	if sheet == nil {
		draw()
		return
	}
	l.doc.Tag(tag.Link, func() {
		draw()
		page.Link(at, pdf.To(sheet))
	})
}

// legendGap is what is left free below a month.
const legendGap = 12.0

// below is what stands below the month.
func (l *layout) below(width float64) []pdf.Part {
	if len(l.strategy.Pillars) == 0 {
		return []pdf.Part{pdf.Space(legendGap)}
	}
	return []pdf.Part{pdf.Space(legendGap), l.legend(width)}
}

// legend names the pillars below the month.
func (l *layout) legend(width float64) pdf.Part {
	names, at := make([]*pdf.Block, len(l.strategy.Pillars)), make([]pdf.Rect, len(l.strategy.Pillars))
	x, y := 0.0, 0.0
	for i, p := range l.strategy.Pillars {
		names[i] = l.doc.Text(l.theirs(p.Name, small)).Align(pdf.Left).Wrap(width - 11)
		if x > 0 && x+names[i].Natural+11 > width {
			x, y = 0, y+13
		}
		at[i] = pdf.Rect{X: x, Y: y}
		x, y = x+names[i].Natural+28, y+names[i].Height-names[i].Lines[0].Height
	}
	return pdf.Drawn{Height: y + 12, Draw: func(page *pdf.Page, in pdf.Rect) {
		l.doc.Tag(tag.List, func() {
			for i, p := range l.strategy.Pillars {
				x, y := in.X+at[i].X, in.Y+at[i].Y
				page.Fill(pdf.Rounded(pdf.Rect{X: x, Y: y + 2.5, W: 7, H: 7}, 1.6), hue(p.Hue))
				l.doc.Tag(tag.Item, func() { l.doc.Tag(tag.Body, func() { page.Draw(names[i], x+11, y) }) })
			}
		})
	}}
}
