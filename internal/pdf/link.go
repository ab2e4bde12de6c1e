package pdf

import (
	"net/url"
	"strings"
)

// Target is where a link leads. The zero value leads nowhere and makes no link.
type Target struct {
	url  string
	dest *Destination
}

// Destination is a place that links lead to. It may be linked to before it is
// placed, as a table of contents is.
type Destination struct {
	page *Page
	y    float64
}

// annotation is a rectangle of a page that leads somewhere, or asks for something.
type annotation struct {
	rect    Rect
	target  Target
	field   *asked // nil for a link
	element *Element
}

type bookmark struct {
	title string
	level int
	page  *Page
	y     float64
	place int // among the elements: what it marks is the first from there that holds something
}

// Destination makes a place that stands on no page yet.
func (d *Document) Destination() *Destination { return &Destination{} }

// To leads to a place in the document.
func To(dest *Destination) Target { return Target{dest: dest} }

// URL leads out of the document. Only http, https, mailto and tel make a link.
func URL(address string) Target {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil {
		return Target{}
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https", "mailto", "tel":
		return Target{url: u.String()}
	}
	return Target{}
}

func (t Target) leads() bool { return t.url != "" || t.dest != nil }

// Place puts a destination at a height of the page.
func (p *Page) Place(dest *Destination, y float64) { dest.page, dest.y = p, finite(y) }

// Link makes a rectangle of the page lead to a target. Inside a tag.Link it is
// that link's area, and the link says what is set there.
func (p *Page) Link(r Rect, target Target) {
	if target.leads() {
		p.annotate(p.doc.link(), annotation{rect: r, target: target})
	}
}

// says is what a link is called: the text of its element, else its target.
func (a *annotation) says() string {
	if said := a.element.said(); said != "" {
		return said
	}
	return a.target.String()
}

// annotate adds an annotation to the page and to its element.
func (p *Page) annotate(e *Element, a annotation) {
	a.element = e
	p.annotations = append(p.annotations, &a)
	e.kids = append(e.kids, kid{page: p, annotation: &a})
}

// Bookmark adds a line to the document's outline, which leads to a height of a
// page and to what is read there: the heading that is open, or the next thing
// that is tagged. Level 0 is the outermost; a level without its parent moves out
// to where it has one; without a page there is nothing to mark.
func (d *Document) Bookmark(title string, level int, page *Page, y float64) {
	if page == nil {
		return
	}
	most := 0
	if n := len(d.bookmarks); n > 0 {
		most = d.bookmarks[n-1].level + 1
	}
	place := len(d.elements)
	if d.open.tag.Level > 0 {
		place = d.open.place
	}
	d.bookmarks = append(d.bookmarks, bookmark{
		title: plain(title), level: min(max(level, 0), most), page: page, y: finite(y), place: place,
	})
}
