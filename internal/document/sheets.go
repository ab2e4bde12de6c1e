package document

import (
	"strconv"
	"strings"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/media"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// Measures of a post's sheet.
const (
	photo   = 117.0
	between = 20.0
	near    = 4.0 // between pictures
	abreast = 5   // pictures in a row below a text
	rule    = 0.5 // over a sheet
	above   = 12.0
	under   = 15.0
	weekGap = 12.0 // over a week's head
)

// week is the posts of a week of the plan.
type week struct {
	title string
	posts []calendar.Post
}

// weeks are the plan's weeks that have posts.
func (l *layout) weeks() []week {
	var all []week
	for _, post := range l.posts {
		title := l.weekOf(day.Day(post.Day))
		if n := len(all); n == 0 || all[n-1].title != title {
			all = append(all, week{title: title})
		}
		all[len(all)-1].posts = append(all[len(all)-1].posts, post)
	}
	return all
}

func (l *layout) sheetsHeadings() []heading {
	said := len(l.posts) > 0 || !l.includes("month") // else the month says that there are none
	lines := headed(l.words.Say(words.DocumentPostsTitle), said)
	for _, w := range l.weeks() {
		lines = append(lines, heading{w.title, 1})
	}
	return lines
}

// postSheets sets a sheet for each post in order, week by week.
func (l *layout) postSheets() {
	below := ""
	if len(l.posts) == 0 {
		below = l.about(words.DocumentMonthEmpty, words.DocumentMonthEmptyDays, l.period)
	}
	l.open(l.words.Say(words.DocumentPostsTitle), below, l.format)
	var run []*sheet
	for i, w := range l.weeks() {
		for k, post := range w.posts {
			s := l.sheet(post)
			if k == 0 {
				s.begin(w.title, i > 0)
			}
			if !s.long() {
				run = l.setSome(append(run, s))
				continue
			}
			l.setRun(run, false)
			l.setSheet(s, false)
			run = nil
		}
	}
	l.setRun(run, true)
	l.shared = true
}

// weekOf names the week of a day, as far as it lies in the plan's days.
func (l *layout) weekOf(d day.Day) string {
	from := d.Add(-((int(d.Weekday()) - int(l.words.FirstWeekday()) + 7) % 7))
	to := min(from.Add(6), l.period.last)
	from = max(from, l.period.first)
	if !l.period.inMonth() {
		return l.words.Say(words.DocumentWeekDays, "days", l.when(period{from, to}))
	}
	if from == to {
		return l.words.Say(words.DocumentWeekDay, "from", l.words.Day(from.Dom()))
	}
	return l.words.Say(words.DocumentWeek, "from", l.words.Day(from.Dom()), "to", l.words.Day(to.Dom()))
}

// weekHead stays with the first sheet below it, and is said again, small, on
// each page on which the week goes on.
func (l *layout) weekHead(title string) []pdf.Part {
	head := l.doc.Text(pdf.Span{Text: title, Style: inked(sized(subhead, 14), legible(l.brand))})
	return []pdf.Part{
		l.placed(title, 1), pdf.WithNext(pdf.Tagged(tag.Heading(2), head)), pdf.WithNext(pdf.Space(8)), l.continued(title),
	}
}

// placed marks where something stands that the contents and the bookmarks name.
func (l *layout) placed(title string, level int) pdf.Part {
	return pdf.Here(func(page *pdf.Page, y float64) {
		l.doc.Bookmark(title, level, page, y)
		if to := l.places[title]; to != nil {
			page.Place(to, y)
		}
	})
}

// sheet is a post on its way to paper: its picture on the left, on the right when
// and where it goes out, title, caption, its other pictures, and the thread that
// explains it. Without a picture its day stands on the left. A caption that is
// longer than the page goes on overleaf.
func (l *layout) sheet(post calendar.Post) *sheet {
	s := &sheet{layout: l, post: post, width: column(l.format).W - photo - between, right: l.readsRight(post)}
	left, text := s.dayParts(), []pdf.Part{pdf.WithNext(s.title(0))}
	if len(post.Pictures) > 0 {
		left, text = []pdf.Part{l.inRow(post, post.Pictures[:1], photo, 1)}, []pdf.Part{pdf.WithNext(s.over())}
	}
	if caption := strings.TrimSpace(post.Caption); caption != "" {
		text = append(text, pdf.WithNext(pdf.Space(5)), pdf.EndWithNext(l.doc.Text(l.caption(caption)...).Hyphenate()))
	}
	text = append(text, s.otherPictures()...)
	if knots := l.knots(post); len(knots) > 0 {
		text = append(text, pdf.Space(7), s.tied(knots))
	}
	row := pdf.Row{Gap: between, Columns: []pdf.Column{{Width: photo, Parts: left}, {Parts: text}}}
	s.row, s.height = l.doc.Measured(column(l.format).W, row)
	return s
}

type sheet struct {
	*layout
	post    calendar.Post
	width   float64      // of its text
	right   bool         // its title reads from the right
	heading *pdf.Element // is read before all else
	row     pdf.Part
	height  float64    // of the row
	head    []pdf.Part // of the week that begins with it
	headed  float64    // how high that is
	gap     float64    // over it, unless a page begins with it
}

// begin has a sheet begin a week, the first or another.
func (s *sheet) begin(week string, another bool) {
	s.head = s.weekHead(week)
	s.headed = s.doc.Measure(column(s.format).W, s.head...)
	if another {
		s.gap = weekGap
	}
}

// parts are the sheet under its line, and over it the head of its week.
func (s *sheet) parts() []pdf.Part {
	here := pdf.Here(func(page *pdf.Page, y float64) {
		page.Place(s.sheets[s.post.ID], y)
		s.doc.Bookmark(s.layout.title(s.post), 2, page, y)
		s.heading = s.doc.Tag(tag.Heading(3), func() {})
	})
	var parts []pdf.Part
	if s.head != nil {
		parts = append([]pdf.Part{pdf.Space(s.gap)}, s.head...)
	}
	return append(parts,
		here, pdf.WithNext(pdf.Divider{Pen: pdf.Pen{Colour: strong, Width: rule}}), pdf.WithNext(pdf.Space(above)),
		s.row, pdf.Space(under),
	)
}

// over is the line about when and where a post goes out, and its title.
func (s *sheet) over() pdf.Part {
	over := s.doc.Text(s.meta(s.post)...).Align(side(s.right)).Wrap(s.width)
	title := s.title(over.Height + 2)
	draw := title.Draw
	title.Draw = func(page *pdf.Page, at pdf.Rect) {
		draw(page, at)
		s.doc.Tag(tag.Paragraph, func() { page.Draw(over, at.X, at.Y) })
	}
	return title
}

// title is a post's title, with some room above it.
func (s *sheet) title(room float64) pdf.Drawn {
	block := s.doc.Text(s.theirs(s.layout.title(s.post), sized(subhead, 14.5))).Balance().Wrap(s.width)
	return pdf.Drawn{Height: room + block.Height, Draw: func(page *pdf.Page, at pdf.Rect) {
		s.heading.More(func() { page.Draw(block, at.X, at.Y+room) })
	}}
}

// dayParts are the day of a post in large, and below it the hour and the
// channels.
func (s *sheet) dayParts() []pdf.Part {
	d := day.Day(s.post.Day)
	figure := pdf.Style{Family: pdf.Serif, Size: 30, Leading: 1, Tracking: -10, Colour: legible(s.brand)}
	name := s.words.Weekday(d.Weekday())
	if !s.period.inMonth() {
		name += ", " + s.month(d)
	}
	spans := []pdf.Span{
		{Text: strconv.Itoa(d.Dom()) + "\n", Style: figure},
		{Text: strings.Join(filled(capital(name), s.post.Time), ", "), Style: inked(bold(small), ink)},
	}
	if on := strings.Join(s.channels(s.post, false), ", "); on != "" {
		spans = append(spans, pdf.Span{Text: "\n" + on, Style: small})
	}
	return []pdf.Part{s.doc.Text(spans...)}
}

// otherPictures are a post's but the first, in rows below its text.
func (s *sheet) otherPictures() []pdf.Part {
	var parts []pdf.Part
	for i, gap := 1, 8.0; i < len(s.post.Pictures); i, gap = i+abreast, near {
		row := s.post.Pictures[i:min(i+abreast, len(s.post.Pictures))]
		parts = append(parts, pdf.Space(gap), pdf.WithNext(s.inRow(s.post, row, s.width, abreast)))
	}
	return parts
}

// inRow is pictures beside each other, of which a row of a width would hold so
// many, from the side from which the post's title is read.
func (l *layout) inRow(post calendar.Post, pictures []media.Picture, width, of float64) pdf.Part {
	side := (width - near*(of-1)) / of
	right := l.readsRight(post)
	return pdf.Drawn{Height: side, Draw: func(page *pdf.Page, at pdf.Rect) {
		for i := range pictures {
			upTo := starting(right, at, float64(i)*(side+near)+side)
			l.photograph(page, post, &pictures[i], starting(!right, upTo, side))
		}
	}}
}

// readsRight tells whether a post's title reads from right to left.
func (l *layout) readsRight(post calendar.Post) bool {
	return l.doc.Text(l.theirs(l.title(post), subhead)).ReadsRight()
}

// longish is how long a picture may be for its width, or wide for its height, to
// be cropped to a square.
const longish = 2.4

// photograph draws a picture, or says which one could not be read. One that is
// far from square is shown whole.
func (l *layout) photograph(page *pdf.Page, post calendar.Post, p *media.Picture, at pdf.Rect) {
	picture := l.picture(p, media.Sheet)
	if picture == nil {
		page.Fill(pdf.Rounded(at, 3), line)
		said := l.words.Say(words.DocumentPictureMissing, "name", p.Name)
		text := l.doc.Text(pdf.Span{Text: said, Style: sized(small, 6.5)}).MaxLines(4).Wrap(at.W - 12)
		l.doc.Tag(tag.Paragraph, func() { page.Draw(text, at.X+6, at.Y+6) })
		return
	}
	l.showing(p, l.words.Say(words.DocumentPictureOf, "post", l.title(post)), func() {
		if shape := float64(picture.Width) / float64(picture.Height); shape > longish || shape < 1/longish {
			page.Fill(pdf.Rounded(at, 3), line)
			page.Picture(picture, at, pdf.Contain, 0)
			return
		}
		page.Crop(picture, at, focus(p), 3)
	})
}

// meta is the line over a title: day and hour, then the channels.
func (l *layout) meta(post calendar.Post) []pdf.Span {
	d := day.Day(post.Day)
	when := l.words.Weekday(d.Weekday()) + " " + l.dayIn(d)
	if post.Time != "" {
		when += ", " + post.Time
	}
	spans := []pdf.Span{{Text: capital(when), Style: inked(bold(small), ink)}}
	if on := strings.Join(l.channels(post, false), ", "); on != "" {
		spans = append(spans, pdf.Span{Text: "    " + on, Style: small})
	}
	return spans
}

// dayIn writes a day as short as the plan's days allow.
func (l *layout) dayIn(d day.Day) string {
	if l.period.inMonth() {
		return strconv.Itoa(d.Dom())
	}
	return l.dayMonth(d)
}

// caption sets hashtags in the client's colour.
func (l *layout) caption(text string) []pdf.Span {
	language := l.tongue(text)
	marked := inked(body, legible(l.brand))
	var spans []pdf.Span
	for text != "" {
		at := hashtagAt(text)
		if at > 0 {
			spans = append(spans, pdf.Span{Text: text[:at], Style: body, Language: language})
		}
		text = text[at:]
		end := strings.IndexFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
		if end < 0 || text == "" {
			end = len(text)
		}
		if end > 0 {
			spans = append(spans, pdf.Span{Text: text[:end], Style: marked, Language: language})
		}
		text = text[end:]
	}
	return spans
}

// hashtagAt finds the next word that begins with a hash and goes on; the
// text's length when there is none.
func hashtagAt(text string) int {
	for i := range len(text) {
		starts := i == 0 || text[i-1] == ' ' || text[i-1] == '\n' || text[i-1] == '\t'
		goesOn := i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '\n' && text[i+1] != '#'
		if text[i] == '#' && starts && goesOn {
			return i
		}
	}
	return len(text)
}

// knots are why a post exists: objective, pillar, this post. A post that hangs
// on nothing has none: the paper is the client's, and the screen has told the
// freelancer.
func (l *layout) knots(post calendar.Post) []string {
	var knots []string
	if objective, aimed := l.aim(post); aimed {
		knots = append(knots, capital(objective.Statement))
	}
	if pillar, hung := l.pillar(post.Pillar); hung {
		knots = append(knots, pillar.Name)
	}
	if len(knots) == 0 {
		return nil
	}
	return append(knots, l.words.Say(words.DocumentThisPost))
}

// knot is a text of a thread and where it stands.
type knot struct {
	block *pdf.Block
	at    pdf.Rect
	rule  bool // the thread leads to it
}

// tied is knots in a row with the red thread between them. A row that is too
// long is two, about equally long, and a knot that is longer than one goes on
// below.
func (s *sheet) tied(texts []string) pdf.Part {
	style := inked(sized(small, 7.6), soft)
	knots := make([]knot, len(texts))
	for i, text := range texts {
		knots[i].block = s.doc.Text(s.theirs(text, style)).Align(side(s.right)).Wrap(s.width - threadRoom)
	}
	least, most := 0.0, s.width
	height := strung(knots, most)
	for range 8 {
		if middle := (least + most) / 2; strung(knots, middle) > height {
			least = middle
		} else {
			most = middle
		}
	}
	strung(knots, most)
	return pdf.Drawn{Height: height, Draw: func(page *pdf.Page, at pdf.Rect) {
		s.doc.Tag(tag.List, func() {
			for _, k := range knots {
				s.doc.Tag(tag.Item, func() { s.doc.Tag(tag.Body, func() { s.knot(page, at, k) }) })
			}
		})
	}}
}

// knot draws a knot and the thread that leads to it, from the side from which the
// post is read.
func (s *sheet) knot(page *pdf.Page, at pdf.Rect, k knot) {
	x, y, before := at.X+k.at.X, at.Y+k.at.Y, -1.0
	edge := x
	if s.right {
		edge, before = at.X+at.W-k.at.X, 1
		x = edge - k.block.Width
	}
	if middle := y + k.block.Lines[0].Height/2; k.rule {
		page.Stroke(pdf.Rule(edge+before*20, middle, edge+before*5, middle), pdf.Pen{Colour: thread, Width: 1.1, Round: true})
	}
	page.Draw(k.block, x, y)
}

// threadRoom is what the thread takes up between two knots.
const threadRoom = 24.0

// strung puts knots beside each other as far as a width goes, then below, and
// gives their height.
func strung(knots []knot, width float64) float64 {
	x, y := 0.0, 0.0
	for i := range knots {
		k := &knots[i]
		last := k.block.Lines[len(k.block.Lines)-1]
		if i > 0 && x+threadRoom+k.block.Natural > width {
			x, y = 0, y+12
		}
		if k.rule = i > 0; k.rule {
			x += 20
		}
		k.at = pdf.Rect{X: x, Y: y}
		x, y = x+last.Width+5, y+last.Top
	}
	return y + 12
}
