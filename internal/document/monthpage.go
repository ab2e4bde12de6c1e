package document

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// month is a month of the plan, or as much of one as the plan's days hold.
type month struct {
	period
	posts []calendar.Post
}

// monthPages sets each month that the plan's days touch on a page.
func (l *layout) monthPages() {
	for _, p := range l.period.months() {
		l.monthPage(month{period: p, posts: l.during(p)})
	}
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

// monthPage sets a month on one page, each post a line or two that leads to its
// sheet.
func (l *layout) monthPage(m month) {
	title := capital(l.words.Say(words.DocumentMonthGlance, "month", l.monthName(m.first)))
	below := l.about(words.DocumentMonthEmpty, m.period)
	if len(m.posts) > 0 {
		below = l.counts(m.posts)
	}
	l.open(title, below)
	l.doc.Tag(tag.Table, func() {
		l.doc.Tag(tag.TableRow, l.weekdays)
		g := l.grid(m)
		for _, week := range g.weeks {
			l.doc.Tag(tag.TableRow, func() { l.week(week, g) })
		}
	})
	l.doc.Tag(tag.List, l.legend)
}

// monthName names a month, with its year where the plan lies in two.
func (l *layout) monthName(d day.Day) string {
	if l.period.first.Year() == l.period.last.Year() {
		return l.month(d)
	}
	return l.monthYear(d)
}

// counts says how much there is: posts, pillars, channels.
func (l *layout) counts(posts []calendar.Post) string {
	said := []string{l.words.Count(words.DocumentPosts, len(posts))}
	if n := pillarsOf(posts); n > 0 {
		said = append(said, l.words.Count(words.DocumentPillarsCount, n))
	}
	if n := channelsOf(posts); n > 0 {
		said = append(said, l.words.Count(words.DocumentChannelsCount, n))
	}
	return strings.Join(said, ", ") + "."
}

// cell is the width of a day on the month's page.
func (l *layout) cell() float64 { return l.width / 7 }

func (l *layout) weekdays() {
	for i := range 7 {
		name := l.words.Weekday((l.words.FirstWeekday() + time.Weekday(i)) % 7)
		l.draw(tag.Head(tag.Column), l.doc.Text(pdf.Span{Text: name, Style: small}).Line(), margin+float64(i)*l.cell()+4, l.y)
	}
	l.y += 15
	l.page.Stroke(pdf.Rule(margin, l.y, margin+l.width, l.y), pdf.Pen{Colour: ink, Width: .7})
}

// grid is the month's weeks with a height for each, and how much of a post is
// shown: the lines of its title and the size of its type.
type grid struct {
	month
	weeks []week
	lines int
	size  float64
}

type week struct {
	days   []day.Day
	height float64
}

// legendRoom is what the pillars' names below the month take.
const legendRoom = 34.0

// grid looks for the most generous setting in which the month fits the page.
// The last of them is taken even when it does not fit: then days say how many
// posts more they have.
func (l *layout) grid(m month) grid {
	room := l.bottom - l.y - legendRoom
	settings := []grid{{lines: 3, size: 7.3}, {lines: 3, size: 7}, {lines: 2, size: 7}, {lines: 2, size: 6.5}, {lines: 1, size: 6.5}, {lines: 1, size: 6}}
	days := day.Grid(m.first, m.last, l.words.FirstWeekday())
	for i, g := range settings {
		g.month = m
		total := 0.0
		for w := range slices.Chunk(days, 7) {
			height := max(58, l.tallest(w, g))
			g.weeks = append(g.weeks, week{days: w, height: height})
			total += height
		}
		if total <= room || i == len(settings)-1 {
			return g.stretch(room, total)
		}
	}
	return grid{}
}

// stretch shares out the room that is left among the weeks, up to a calm
// height, or takes from the tall ones what is missing.
func (g grid) stretch(room, total float64) grid {
	if total > room {
		for i := range g.weeks {
			g.weeks[i].height *= room / total
		}
		return g
	}
	extra := min((room-total)/float64(len(g.weeks)), 64)
	for i := range g.weeks {
		g.weeks[i].height += extra
	}
	return g
}

func (l *layout) tallest(days []day.Day, g grid) float64 {
	tallest := 0.0
	for _, d := range days {
		height := 21.0
		for _, post := range g.on(d) {
			height += l.entry(post, g).height() + 3.5
		}
		tallest = max(tallest, height)
	}
	return tallest
}

func (m month) on(d day.Day) []calendar.Post {
	var posts []calendar.Post
	for _, post := range m.posts {
		if post.Day == string(d) {
			posts = append(posts, post)
		}
	}
	return posts
}

func (l *layout) week(w week, g grid) {
	top := l.y
	for i, d := range w.days {
		x := margin + float64(i)*l.cell()
		if i > 0 {
			l.page.Stroke(pdf.Rule(x, top+4, x, top+w.height-4), pdf.Pen{Colour: line, Width: .5})
		}
		l.doc.Tag(tag.Cell, func() {
			if g.holds(d) {
				l.dayCell(d, x, top, w.height, g)
			}
		})
	}
	l.y += w.height
	l.page.Stroke(pdf.Rule(margin, l.y, margin+l.width, l.y), pdf.Pen{Colour: strong, Width: .5})
}

func (l *layout) dayCell(d day.Day, x, top, height float64, g grid) {
	number := pdf.Style{Family: pdf.Serif, Weight: 500, Size: 10, Leading: 1.2, Colour: ink}
	l.draw(tag.Paragraph, l.doc.Text(pdf.Span{Text: strconv.Itoa(d.Dom()), Style: number}).Line(), x+4, top+4)
	y, posts := top+19, g.on(d)
	for i, post := range posts {
		entry, last := l.entry(post, g), i == len(posts)-1
		room := top + height - 2
		if !last {
			room -= 9
		}
		if y+entry.height() > room {
			more := l.words.Count(words.DocumentMore, len(posts)-i)
			l.draw(tag.Paragraph, l.doc.Text(pdf.Span{Text: more, Style: sized(small, g.size-.4)}).Line(), x+5, y)
			return
		}
		l.doc.Tag(tag.Paragraph, func() { l.drawEntry(post, entry, x+4, y) })
		y += entry.height() + 3.5
	}
}

// glance is a post on the month's page.
type glance struct{ title, meta *pdf.Block }

func (e glance) height() float64 {
	if e.meta == nil {
		return e.title.Height
	}
	return e.title.Height + e.meta.Height
}

func (l *layout) entry(post calendar.Post, g grid) glance {
	width := l.cell() - 14
	title := pdf.Style{Size: g.size, Leading: 1.24, Weight: 500, Colour: ink}
	e := glance{title: l.doc.Text(pdf.Span{Text: l.title(post), Style: title}).MaxLines(g.lines).Wrap(width)}
	if meta := strings.TrimSpace(strings.Join(l.channels(post, true), ", ") + " " + post.Time); meta != "" {
		e.meta = l.doc.Text(pdf.Span{Text: meta, Style: pdf.Style{Size: g.size - .6, Leading: 1.3, Colour: faint, Tabular: true}}).MaxLines(2).Wrap(width)
	}
	return e
}

func (l *layout) drawEntry(post calendar.Post, e glance, x, y float64) {
	edge := pdf.Pen{Colour: strong, Width: 1.8}
	if pillar, hung := l.pillar(post.Pillar); hung {
		edge.Colour = hue(pillar.Hue)
	}
	l.page.Stroke(pdf.Rule(x+.9, y, x+.9, y+e.height()), edge)
	draw := func() {
		l.page.Draw(e.title, x+5, y)
		if e.meta != nil {
			l.page.Draw(e.meta, x+5, y+e.title.Height)
		}
	}
	sheet := l.sheets[post.ID]
	if sheet == nil {
		l.doc.Tag(l.own(tag.Span), draw)
		return
	}
	l.doc.Tag(l.own(tag.Link), func() {
		draw()
		l.page.Link(pdf.Rect{X: x, Y: y, W: l.cell() - 8, H: e.height()}, pdf.To(sheet))
	})
}

// legend names the pillars below the month.
func (l *layout) legend() {
	x, y := margin, l.y+12
	for _, p := range l.strategy.Pillars {
		name := l.doc.Text(pdf.Span{Text: p.Name, Style: small}).MaxLines(1).Align(pdf.Left).Wrap(150)
		if x > margin && x+name.Natural+14 > margin+l.width {
			x, y = margin, y+13
		}
		l.page.Fill(pdf.Rounded(pdf.Rect{X: x, Y: y + 2.5, W: 7, H: 7}, 1.6), hue(p.Hue))
		l.doc.Tag(tag.Item, func() { l.draw(l.own(tag.Body), name, x+11, y) })
		x += name.Natural + 28
	}
}
