package pdf

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// Dump writes what stands where, page by page, one thing a line: kind, left,
// top, width, height to a tenth of a point, then what it is. It is for tests
// that compare layouts, and for reading. It draws the footers, as Write does.
func (d *Document) Dump(w io.Writer) error {
	d.finish()
	out := bufio.NewWriter(w)
	for i, p := range d.pages {
		if i > 0 {
			fmt.Fprintln(out)
		}
		fmt.Fprintf(out, "page %d  %s × %s\n", p.number, tenth(p.Width), tenth(p.Height))
		for _, n := range p.notes {
			fmt.Fprintln(out, n)
		}
		for _, l := range p.annotations {
			if l.field != nil {
				continue
			}
			fmt.Fprintln(out, note{"link", l.target.String(), l.rect, ""})
		}
	}
	if len(d.bookmarks) > 0 {
		fmt.Fprint(out, "\nbookmarks\n")
	}
	for _, m := range d.bookmarks {
		fmt.Fprintf(out, "  %s%s  page %d at %s\n", strings.Repeat("  ", m.level), m.title, m.page.number, tenth(m.y))
	}
	return out.Flush()
}

// note is one line of a dump.
type note struct {
	kind, what string
	rect       Rect
	detail     string
}

func (n note) String() string {
	r := n.rect
	line := fmt.Sprintf("  %-8s%7s%7s%7s%7s  %s", n.kind, tenth(r.X), tenth(r.Y), tenth(r.W), tenth(r.H), n.what)
	if n.detail != "" {
		line += "  " + n.detail
	}
	return strings.TrimRight(line, " ")
}

func (p *Page) note(kind, what string, r Rect, detail string) {
	p.notes = append(p.notes, note{kind, what, r, detail})
}

// String is where a target leads.
func (t Target) String() string {
	if t.dest != nil && t.dest.page != nil {
		return fmt.Sprintf("%s at %s", t.page(), tenth(t.dest.y))
	}
	return t.page()
}

// page is what a target leads to, without the place on it.
func (t Target) page() string {
	switch {
	case t.url != "":
		return t.url
	case t.dest != nil && t.dest.page != nil:
		return name("page ", t.dest.page.number)
	}
	return "nowhere"
}
