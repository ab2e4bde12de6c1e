package document

import (
	"hash/fnv"
	"math"
	"strconv"
	"strings"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// covers are the faces a plan can have, numbered from 1. Each draws the client's
// name, what this is, what it is for, and who made it, on the page that is open.
var covers = []func(*layout){(*layout).discs}

// Covers is how many covers there are to choose from.
func Covers() int { return len(covers) }

// usualCover is the number of the cover that is the client's by custom: always
// the same, and for other clients mostly another.
func usualCover(client string) int {
	sum := fnv.New32a()
	sum.Write([]byte(client))
	return int(sum.Sum32()%uint32(len(covers))) + 1
}

// coverOf gives the cover of a number; 0 is the client's usual one.
func coverOf(n int, client string) func(*layout) {
	if n == 0 {
		n = usualCover(client)
	}
	return covers[n-1]
}

func checkCover(n int) error {
	if n < 0 || n > len(covers) {
		return fault.Invalid(words.FaultCoverUnknown, "cover", strconv.Itoa(n), "last", strconv.Itoa(len(covers)))
	}
	return nil
}

// coverPage sets the cover that was chosen.
func (l *layout) coverPage() {
	l.entitle(l.words.Say(words.DocumentCover))
	l.front = l.page
	l.cover(l)
}

// discs is the cover in a wash of the client's colour.
func (l *layout) discs() {
	l.coverGround()
	l.coverHead()
	l.y = 196
	title := l.words.Say(words.DocumentPlan) + "\n" + l.when(l.period)
	l.set(tag.Heading(1), l.doc.Text(pdf.Span{Text: title, Style: coverTitle}).Wrap(330), 18)
	if why := l.purpose(); why != "" {
		l.set(l.own(tag.Paragraph), l.doc.Text(pdf.Span{Text: why, Style: sized(lead, 13)}).MaxLines(6).Align(pdf.Left).Wrap(250), 0)
	}
	l.coverFoot()
}

// coverGround paints a wash of the client's colour and two discs that leave
// the page on the right.
func (l *layout) coverGround() {
	whole := pdf.Rect{W: l.page.Width, H: l.page.Height}
	l.page.Fill(pdf.Box(whole), l.brand.Mix(pdf.White, .91))
	l.page.Clip(pdf.Box(whole), func() {
		l.page.Fill(pdf.Circle(l.page.Width-40, l.page.Height*.6652, 205), l.brand)
		l.page.Fill(pdf.Circle(l.page.Width+12, l.page.Height*.6652+26, 142), second(l.brand))
	})
}

func (l *layout) coverHead() {
	x := margin
	if logo := l.picture(l.client.Logo); logo != nil {
		box := logoBox(logo, 1900)
		l.showing(l.client.Logo, l.words.Say(words.DocumentLogo, "of", l.client.Name), func() {
			l.page.Picture(logo, pdf.Rect{X: x, Y: margin + 15 - box.H/2, W: box.W, H: box.H}, pdf.Contain, 0)
		})
		x += box.W + 12
	}
	name := l.doc.Text(pdf.Span{Text: l.client.Name, Style: coverName}).MaxLines(3).Align(pdf.Left).Wrap(margin + l.width - x)
	l.draw(tag.Paragraph, name, x, margin+15-min(name.Height/2, 15))
}

// purpose is why the plan exists: the first objective, else the promise.
func (l *layout) purpose() string {
	if len(l.strategy.Objectives) > 0 && l.strategy.Objectives[0].Statement != "" {
		return sentence(l.strategy.Objectives[0].Statement)
	}
	return sentence(l.strategy.Promise)
}

// coverFoot says for whom, by whom and when. The owner's logo and colour are
// there too, smaller than the client's.
func (l *layout) coverFoot() {
	lines := []string{l.words.Say(words.DocumentPreparedFor, "client", l.client.Name)}
	if l.owner.Name != "" {
		lines = append(lines, l.preparedBy())
	}
	lines = append(lines, l.contacts()...)
	lines = append(lines, l.date(l.made))
	text := l.doc.Text(pdf.Span{Text: strings.Join(lines, "\n"), Style: inked(sized(body, 8.6), soft)}).Wrap(235)
	y := l.page.Height - margin - text.Height
	l.draw(tag.Paragraph, text, margin, y)
	if l.owner.Name == "" {
		return
	}
	l.page.Fill(pdf.Box(pdf.Rect{X: margin, Y: y - 10, W: 22, H: 2}), pdf.Hex(l.owner.Colour))
	l.page.Fill(pdf.Box(pdf.Rect{X: margin + 22, Y: y - 10, W: 8, H: 2}), pdf.Hex(l.owner.Accent))
	if logo := l.picture(l.owner.Logo); logo != nil {
		box := logoBox(logo, 1100)
		l.showing(l.owner.Logo, l.words.Say(words.DocumentLogo, "of", l.owner.Name), func() {
			l.page.Picture(logo, pdf.Rect{X: margin, Y: y - 18 - box.H, W: box.W, H: box.H}, pdf.Contain, 0)
		})
	}
}

// logoBox is how large a logo stands on the cover: wide ones and tall ones
// cover the same area, as long as neither side grows out of the page's measure.
func logoBox(logo *pdf.Picture, area float64) pdf.Rect {
	shape := float64(logo.Width) / float64(logo.Height)
	side := math.Sqrt(area)
	width := min(side*math.Sqrt(shape), side*4, side*1.5*shape)
	return pdf.Rect{W: width, H: width / shape}
}

func (l *layout) preparedBy() string {
	if l.owner.Role == "" {
		return l.words.Say(words.DocumentPreparedBy, "owner", l.owner.Name)
	}
	return l.words.Say(words.DocumentPreparedByRole, "owner", l.owner.Name, "role", l.owner.Role)
}

// contacts are the owner's, a line each where there are any.
func (l *layout) contacts() []string {
	var given []string
	for _, c := range []string{l.owner.Email, l.owner.Phone, l.owner.Website, l.owner.Address} {
		if c != "" {
			given = append(given, c)
		}
	}
	return given
}

// picture reads a picture for the paper; nil when there is none, or when it
// cannot be read, which the paper reports.
func (l *layout) picture(p *media.Picture) *pdf.Picture {
	if p == nil {
		return nil
	}
	file, err := l.studio.Picture(p.SHA256)
	if err != nil {
		l.unread = append(l.unread, p.Name)
		return nil
	}
	defer file.Close()
	picture, err := l.doc.Picture(file)
	if err != nil {
		l.unread = append(l.unread, p.Name)
		return nil
	}
	return picture
}
