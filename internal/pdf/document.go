package pdf

import (
	"io"
	"time"

	"timone/internal/pdf/tag"
)

// Info is what a document says of itself. Created is written as it is given;
// Rights is a credit that travels with the file, such as EmojiCredit.
type Info struct {
	Title, Author, Subject string
	Keywords               []string
	Language               string // BCP 47: "it", "en"
	Creator                string // the program that makes it
	Rights                 string
	Created                time.Time // the zero value says nothing
}

// Document is a document in the making.
type Document struct {
	info      Info
	pages     []*Page
	footers   []func(page *Page, n, of int)
	later     []func() // what waits until all pages are known
	bookmarks []bookmark
	root      *Element
	elements  []*Element
	open      *Element // what is drawn now belongs to it
	heading   int      // the level of the last heading
	types     *typesetter
	shelf     shelf
	pictures  pictureShelf
	missing   []Missing
	reported  map[Missing]bool // without the line
	finished  bool
	file      *file // what it is written as, once it is
}

// Missing is text that no font has a glyph for, and where a stand-in was drawn.
type Missing struct {
	Text   string // the character or cluster, as it was written
	Page   int    // counted from 1
	Around string // the line it stands in
}

// New starts a document without pages.
func New(info Info) *Document {
	d := &Document{info: info, types: newTypesetter(info.Language)}
	d.root = &Element{tag: tag.Tag{Role: "Document"}, doc: d}
	d.elements = []*Element{d.root}
	d.open = d.root
	return d
}

// FallBack gives the document fonts for what the built-in ones lack, such as
// SystemFonts. They are looked at only when such text is set.
func (d *Document) FallBack(fonts Fonts) { d.types.fallback = fonts }

// AddPage adds an empty page of a size in points at the end.
func (d *Document) AddPage(size Size) *Page {
	p := &Page{Width: size.Width, Height: size.Height, doc: d, number: len(d.pages) + 1, opacity: 1}
	d.pages = append(d.pages, p)
	return p
}

// Pages are the pages so far, in order.
func (d *Document) Pages() []*Page { return d.pages }

// Footer has draw called once for every page when the number of pages is known:
// at the first Write or Dump. n counts from 1. A footer is an artifact: it is
// seen, and passed over by who reads aloud.
func (d *Document) Footer(draw func(page *Page, n, of int)) {
	d.footers = append(d.footers, draw)
}

// Missing lists what was drawn as a stand-in, in reading order, each text once
// a page.
func (d *Document) Missing() []Missing {
	d.finish()
	return append([]Missing(nil), d.missing...)
}

// Write ends the document and writes it as PDF 1.7; it may be written again, at
// little cost, but not drawn on. No pages, a link to a destination that stands on
// no page, and a field that could not be read back are errors, as is what w says.
func (d *Document) Write(w io.Writer) error {
	d.finish()
	if d.file == nil {
		f := newFile(d)
		if err := f.lay(); err != nil {
			return err
		}
		d.file = f
	}
	return d.file.emit(w)
}

// finish draws what waited for all pages, then the footers, once.
func (d *Document) finish() {
	if d.finished {
		return
	}
	for _, draw := range d.later {
		draw()
	}
	d.finished = true
	d.Artifact(func() {
		for _, draw := range d.footers {
			for i, page := range d.pages {
				draw(page, i+1, len(d.pages))
			}
		}
	})
	for _, page := range d.pages {
		page.unmark()
	}
}

func (d *Document) report(text, around string, page int) {
	m := Missing{Text: text, Page: page}
	if d.reported[m] {
		return
	}
	if d.reported == nil {
		d.reported = map[Missing]bool{}
	}
	d.reported[m] = true
	m.Around = around
	d.missing = append(d.missing, m)
}
