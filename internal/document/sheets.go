package document

import (
	"strconv"
	"strings"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// Measures of a post's sheet.
const (
	photo   = 122.0
	between = 20.0
	strip   = (photo - 2*4) / 3
	above   = 11.0 // from a sheet's rule to what stands below it
)

// postSheets sets a sheet for each post in order, week by week.
func (l *layout) postSheets() {
	if len(l.posts) == 0 {
		l.noSheets()
		return
	}
	l.open(l.words.Say(words.DocumentPostsTitle), "")
	l.y -= 6
	week := ""
	for _, post := range l.posts {
		if w := l.weekOf(day.Day(post.Day)); w != week {
			l.weekHead(w, post)
			week = w
		}
		l.sheet(post)
	}
}

// noSheets says that there are none, unless the month has said so already.
func (l *layout) noSheets() {
	if !l.includes("month") {
		l.open(l.words.Say(words.DocumentPostsTitle), l.about(words.DocumentMonthEmpty, l.period))
	}
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
		return elided(l.words.Say(words.DocumentWeekDay, "from", l.words.Day(from.Dom())))
	}
	return elided(l.words.Say(words.DocumentWeek, "from", l.words.Day(from.Dom()), "to", l.words.Day(to.Dom())))
}

// weekHead keeps with the first sheet below it, and is said again, small, on
// each page on which the week goes on.
func (l *layout) weekHead(title string, first calendar.Post) {
	l.running = ""
	head := l.doc.Text(pdf.Span{Text: title, Style: inked(subhead, legible(l.brand))}).Wrap(l.width)
	if l.begun() && l.bottom-l.y < 9+head.Height+6+l.room(first) {
		l.turn()
	}
	if l.begun() {
		l.y += 9
	}
	l.doc.Bookmark(title, 0, l.page, l.y)
	l.set(tag.Heading(2), head, 6)
	l.running = l.words.Say(words.DocumentWeekContinued, "week", title)
}

// begun says whether there is more on the page than a head.
func (l *layout) begun() bool { return l.y > margin+60 }

// room is what a sheet needs of a page to begin there: its pictures, and some
// of its text.
func (l *layout) room(post calendar.Post) float64 {
	return above + max(l.pictureHeight(post), min(l.sheetText(post).height(), photo+29))
}

// sheet sets a post: its picture on the left, on the right when and where it
// goes out, title, caption, and the thread that explains it. A caption longer
// than the page goes on overleaf.
func (l *layout) sheet(post calendar.Post) {
	if l.begun() && l.bottom-l.y < l.room(post) {
		l.turn()
	}
	l.page.Place(l.sheets[post.ID], l.y)
	l.doc.Bookmark(l.title(post), 1, l.page, l.y)
	l.page.Stroke(pdf.Rule(margin, l.y, margin+l.width, l.y), pdf.Pen{Colour: strong, Width: .5})
	l.y += above
	title := l.doc.Tag(l.own(tag.Heading(3)), nil) // read before what stands over it
	page, after := l.page, l.y+l.pictures(post)
	l.drawText(post, l.sheetText(post), title)
	if l.page == page {
		l.y = max(l.y, after)
	}
	l.y += 13
}

func (l *layout) pictureHeight(post calendar.Post) float64 {
	switch {
	case len(post.Pictures) == 0:
		return 0
	case len(post.Pictures) == 1:
		return photo
	}
	return photo + 4 + strip
}

// pictures draws the first picture large and the next three below it, and
// gives back how high they stand.
func (l *layout) pictures(post calendar.Post) float64 {
	for i, p := range post.Pictures[:min(len(post.Pictures), 4)] {
		at := pdf.Rect{X: margin, Y: l.y, W: photo, H: photo}
		if i > 0 {
			at = pdf.Rect{X: margin + float64(i-1)*(strip+4), Y: l.y + photo + 4, W: strip, H: strip}
		}
		if picture := l.picture(&p); picture != nil {
			l.showing(&p, l.words.Say(words.DocumentPictureOf, "post", l.title(post)), func() {
				l.page.Picture(picture, at, pdf.Cover, 4)
			})
			continue
		}
		l.page.Fill(pdf.Rounded(at, 4), line)
		said := l.words.Say(words.DocumentPictureMissing, "name", p.Name)
		l.draw(tag.Paragraph, l.doc.Text(pdf.Span{Text: said, Style: sized(small, 6.5)}).MaxLines(4).Wrap(at.W-12), at.X+6, at.Y+6)
	}
	return l.pictureHeight(post)
}

// textColumn is where a sheet's text stands: beside the picture, or over the
// whole column when there is none.
func (l *layout) textColumn(post calendar.Post) (x, width float64) {
	if len(post.Pictures) == 0 {
		return margin, l.width
	}
	return margin + photo + between, l.width - photo - between
}

// sheetText is a post's text, set but not yet drawn.
type sheetText struct{ meta, title, caption *pdf.Block }

func (t sheetText) height() float64 {
	height := t.meta.Height + t.title.Height + 4 + 24
	if t.caption != nil {
		height += t.caption.Height + 5
	}
	return height
}

func (l *layout) sheetText(post calendar.Post) sheetText {
	_, width := l.textColumn(post)
	text := sheetText{
		meta:  l.doc.Text(l.meta(post)...).Wrap(width),
		title: l.doc.Text(pdf.Span{Text: l.title(post), Style: sized(subhead, 14)}).Wrap(width),
	}
	if post.Caption != "" {
		text.caption = l.doc.Text(caption(post.Caption)...).Wrap(width)
	}
	return text
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

// caption sets hashtags in a colour of their own.
func caption(text string) []pdf.Span {
	var spans []pdf.Span
	for text != "" {
		at := hashtagAt(text)
		if at > 0 {
			spans = append(spans, pdf.Span{Text: text[:at], Style: body})
		}
		text = text[at:]
		end := strings.IndexFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
		if end < 0 || text == "" {
			end = len(text)
		}
		if end > 0 {
			spans = append(spans, pdf.Span{Text: text[:end], Style: inked(body, hashtag)})
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

// drawText draws a sheet's text and goes over to new pages as it needs them.
func (l *layout) drawText(post calendar.Post, text sheetText, title *pdf.Element) {
	x, _ := l.textColumn(post)
	l.doc.Tag(tag.Paragraph, func() { l.flow(text.meta, x) })
	title.More(func() { l.flow(text.title, x) })
	l.y += 4
	if text.caption != nil {
		l.doc.Tag(l.own(tag.Paragraph), func() { l.flow(text.caption, x) })
		l.y += 5
	}
	l.threadLine(post, x)
}

// flow draws a block at x and turns pages where it does not fit.
func (l *layout) flow(b *pdf.Block, x float64) {
	for b != nil && l.y+b.Height > l.bottom {
		head, rest := b.Split(l.bottom - l.y)
		if head != nil {
			l.page.Draw(head, x, l.y)
		}
		b = rest
		l.turn()
	}
	if b != nil {
		l.page.Draw(b, x, l.y)
		l.y += b.Height
	}
}

// threadLine says why the post exists: objective, pillar, this post, tied by
// the red thread. A post that hangs on nothing has none: the paper is the
// client's, and the screen has told the freelancer.
func (l *layout) threadLine(post calendar.Post, x float64) {
	var knots []string
	if objective, aimed := l.aim(post); aimed {
		knots = append(knots, capital(objective.Statement))
	}
	if pillar, hung := l.pillar(post.Pillar); hung {
		knots = append(knots, pillar.Name)
	}
	if len(knots) == 0 {
		return
	}
	l.doc.Tag(tag.List, func() { l.tie(append(knots, l.words.Say(words.DocumentThisPost)), x) })
}

// tie draws knots in a row with the thread between them; a row that is too
// long, and a knot that is longer than one, goes on below.
func (l *layout) tie(knots []string, x float64) {
	pen := pdf.Pen{Colour: thread, Width: 1.1, Round: true}
	left, right := x, margin+l.width
	style := inked(sized(small, 7.6), soft)
	for i, knot := range knots {
		block := l.doc.Text(pdf.Span{Text: knot, Style: style}).Align(pdf.Left).Wrap(right - left - 24)
		last := block.Lines[len(block.Lines)-1]
		if i > 0 && x+24+block.Natural > right {
			x, l.y = left, l.y+12
		}
		if l.y+block.Height > l.bottom {
			l.turn()
		}
		if i > 0 {
			middle := l.y + last.Height/2
			l.page.Stroke(pdf.Rule(x, middle, x+15, middle), pen)
			x += 20
		}
		l.doc.Tag(tag.Item, func() { l.draw(tag.Body, block, x, l.y) })
		x, l.y = x+last.Width+5, l.y+last.Top
	}
	l.y += 13
}
