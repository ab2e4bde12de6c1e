package document

import (
	"context"
	"hash/fnv"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// cover is a face that a paper can have, and the manner in which it goes on
// inside. A text goes with it, under plan.cover.NAME.
type cover struct {
	name   string
	draw   func(*layout)
	manner manner
}

// covers are those that there are, numbered from 1. Each draws the client's
// name, what this is, what it is for, and who made it, on the page that is open.
var covers = []cover{
	{"discs", (*layout).discs, discsManner},
	{"block", (*layout).block, blockManner},
	{"number", (*layout).number, numberManner},
	{"letters", (*layout).letters, lettersManner},
	{"picture", (*layout).pictured, picturedManner},
	{"letterhead", (*layout).letterhead, letterheadManner},
	{"days", (*layout).days, daysManner},
}

// Covers is how many covers there are to choose from.
func Covers() int { return len(covers) }

// CoverNames names the covers in their order.
func CoverNames() []string {
	names := make([]string, len(covers))
	for i, c := range covers {
		names[i] = c.name
	}
	return names
}

func checkCover(n int) error {
	if n < 0 || n > len(covers) {
		return fault.Invalid(words.FaultCoverUnknown, "cover", strconv.Itoa(n), "last", strconv.Itoa(len(covers)))
	}
	return nil
}

// coverOf gives the cover that is asked for; 0 is the client's usual one.
func (s *Studio) coverOf(ctx context.Context, r Request) (cover, error) {
	n := r.Cover
	if n == 0 {
		clients, err := s.Dossier.Clients(ctx)
		if err != nil {
			return cover{}, err
		}
		ids := make([]string, len(clients))
		for i, c := range clients {
			ids[i] = c.ID
		}
		n = usualCover(ids, r.Client)
	}
	return covers[n-1], nil
}

// usualCover is the number of the cover that is a client's by custom, given the
// studio's clients: always the same, and for as many clients as there are covers
// never one that another has. Of two that would have the same one, who was there
// first keeps it.
func usualCover(clients []string, client string) int {
	taken := map[int]bool{}
	for _, id := range slices.Sorted(slices.Values(clients)) { // ids are in the order in which they were made
		sum := fnv.New32a()
		sum.Write([]byte(id))
		n := int(sum.Sum32() % uint32(len(covers)))
		for taken[n] {
			n = (n + 1) % len(covers)
		}
		if id == client {
			return n + 1
		}
		if taken[n] = true; len(taken) == len(covers) {
			clear(taken)
		}
	}
	return 1
}

func (l *layout) coverHeading() []heading { return headed(l.words.Say(words.PlanPartCover), true) }

// coverPage sets the cover that was chosen.
func (l *layout) coverPage() {
	l.begin(l.format, l.words.Say(words.PlanPartCover))
	l.front = l.page
	l.cover.draw(l)
}

// whole is the whole of the page.
func (l *layout) whole() pdf.Rect { return pdf.Rect{W: l.page.Width, H: l.page.Height} }

// width is how wide text may stand on the page.
func (l *layout) width() float64 { return l.page.Width - 2*margin }

// titled is what the paper is and the days it is for.
func (l *layout) titled() (title, when string) {
	return l.words.Say(l.genre.title), l.when(l.period)
}

// named draws the client's logo at the head of the page, and its name beside it.
func (l *layout) named(middle float64) {
	x, width := margin, l.width()
	if logo := l.picture(l.client.Logo, media.Screen); logo != nil {
		box := logoBox(logo, 1900)
		l.clientsLogo(logo, pdf.Rect{X: x, Y: middle - box.H/2, W: box.W, H: box.H})
		x, width = x+box.W+12, width-box.W-12
	}
	name := l.doc.Text(pdf.Span{Text: l.client.Name, Style: coverName}).Align(pdf.Left).Balance().Wrap(width)
	l.draw(tag.Paragraph, name, x, middle-min(name.Height/2, 15))
}

func (l *layout) clientsLogo(logo *pdf.Picture, at pdf.Rect) {
	l.showing(l.client.Logo, l.words.Say(words.DocumentLogo, "of", l.client.Name), func() {
		l.page.Picture(logo, at, pdf.Contain, 0)
	})
}

// purpose is why the paper exists: the first objective, else the promise.
func (l *layout) purpose() string {
	if len(l.strategy.Objectives) > 0 && l.strategy.Objectives[0].Statement != "" {
		return sentence(l.strategy.Objectives[0].Statement)
	}
	return sentence(l.strategy.Promise)
}

// why draws the paper's purpose, as much as stands in a rectangle, in a colour
// and keeping to an edge.
func (l *layout) why(at pdf.Rect, colour pdf.Colour, align pdf.Align) {
	style := inked(sized(lead, 13), colour)
	if text := l.purpose(); text != "" {
		lines := max(int(at.H/(style.Size*style.Leading)), 1)
		l.draw(tag.Paragraph, l.doc.Text(l.theirs(text, style)).Align(align).MaxLines(lines).Balance().Wrap(at.W), at.X, at.Y)
	}
}

// signed says for whom the paper is, by whom and of which day, its last line at a
// height of the page; the owner's logo and colours stand over it, smaller than
// the client's.
func (l *layout) signed(x, bottom, width float64, colour pdf.Colour) {
	text := l.signature(width, colour, pdf.Left)
	y := bottom - text.Height
	l.draw(tag.Paragraph, text, x, y)
	if l.owner.Name == "" {
		return
	}
	l.owners(l.page, x, y-10)
	if logo := l.picture(l.owner.Logo, media.Screen); logo != nil {
		box := logoBox(logo, 1100)
		l.ownersLogo(logo, pdf.Rect{X: x, Y: y - 18 - box.H, W: box.W, H: box.H})
	}
}

// signature is the lines about who made the paper, for whom or that it is for nobody else, and when.
func (l *layout) signature(width float64, colour pdf.Colour, align pdf.Align) *pdf.Block {
	lines := []string{l.words.Say(words.DocumentPreparedFor, "client", l.client.Name)}
	if l.internal() {
		lines[0] = l.words.Say(words.DocumentInternalNotFor, "client", l.client.Name)
	}
	if l.owner.Name != "" {
		lines = append(lines, l.preparedBy())
	}
	lines = append(append(lines, l.contacts()...), l.date(l.made))
	style := inked(sized(body, 8.6), colour)
	return l.doc.Text(pdf.Span{Text: strings.Join(lines, "\n"), Style: style}).Align(align).Wrap(width)
}

// owners draws the owner's two colours as a short rule.
func (l *layout) owners(page *pdf.Page, x, y float64) {
	page.Fill(pdf.Box(pdf.Rect{X: x, Y: y, W: 22, H: 2}), pdf.Hex(l.owner.Colour))
	page.Fill(pdf.Box(pdf.Rect{X: x + 22, Y: y, W: 8, H: 2}), pdf.Hex(l.owner.Accent))
}

func (l *layout) ownersLogo(logo *pdf.Picture, at pdf.Rect) {
	l.showing(l.owner.Logo, l.words.Say(words.DocumentLogo, "of", l.owner.Name), func() {
		l.page.Picture(logo, at, pdf.Contain, 0)
	})
}

// logoBox is how large a logo stands on the cover: wide ones and tall ones
// cover the same area, as long as neither side grows out of the page's measure.
func logoBox(logo *pdf.Picture, area float64) pdf.Rect {
	shape := float64(logo.Width) / float64(logo.Height)
	side := math.Sqrt(area)
	width := min(side*math.Sqrt(shape), side*4, side*1.5*shape)
	return pdf.Rect{W: width, H: width / shape}
}

// fitted is the largest size, up to most, at which a text stands in one line of
// a width.
func (l *layout) fitted(text string, style pdf.Style, width, most float64) float64 {
	natural := l.doc.Text(pdf.Span{Text: text, Style: sized(style, 100)}).Line().Natural
	return min(most, width/max(natural, 1)*100)
}

func (l *layout) preparedBy() string {
	if l.owner.Role == "" {
		return l.words.Say(words.DocumentPreparedBy, "owner", l.owner.Name)
	}
	return l.words.Say(words.DocumentPreparedByRole, "owner", l.owner.Name, "role", l.owner.Role)
}

// contacts are the owner's, a line each where there are any.
func (l *layout) contacts() []string {
	return filled(l.owner.Email, l.owner.Phone, l.owner.Website, l.owner.Address)
}

// picture reads a picture for the paper; nil when there is none, or when it
// cannot be read, which the paper reports.
func (l *layout) picture(p *media.Picture, r media.Rendition) *pdf.Picture {
	if p == nil {
		return nil
	}
	picture, err := l.doc.PictureIn(func() (io.ReadCloser, error) { return l.studio.Picture(p.SHA256, r) })
	if err != nil {
		l.unread = append(l.unread, p.Name)
		return nil
	}
	return picture
}

// focus is the point of a picture that stays in sight where it is cropped.
func focus(p *media.Picture) pdf.Focus {
	if p.FocalX == nil || p.FocalY == nil {
		return pdf.Middle
	}
	return pdf.Focus{X: *p.FocalX, Y: *p.FocalY}
}
