package pdf

import "timone/internal/pdf/tag"

// Element is a part of a document's structure, with what was drawn for it on
// one page or on several.
type Element struct {
	tag      tag.Tag
	doc      *Document
	parent   *Element
	place    int  // among the document's elements
	artifact bool // it is seen and not read
	kids     []kid
	span     *Span // that it was made for
}

// kid is what an element holds: another, what is painted under a mark of a page,
// or an annotation of a page.
type kid struct {
	element    *Element
	page       *Page
	mark       int
	annotation *annotation
	said       []string // the text under the mark
}

// Tag says what the things are that draw sets. They are read in the order of
// the tags, each inside the one that is open. Text without a tag, or in one that
// only groups others, is an artifact: seen, but not read. So are shapes and
// pictures outside a figure. Without draw it is a place in the order, for More.
func (d *Document) Tag(t tag.Tag, draw func()) *Element {
	e := d.open.add(t)
	if draw != nil {
		e.More(draw)
	}
	return e
}

// More goes on with an element: what draw sets is read at its end, wherever it
// stands and whatever was drawn in between.
func (e *Element) More(draw func()) {
	before := e.doc.open
	e.doc.open = e
	draw()
	e.doc.open = before
}

// Artifact has draw set what is seen but not read, such as a mark that words
// say too.
func (d *Document) Artifact(draw func()) { (&Element{doc: d, artifact: true}).More(draw) }

// add is a new element at the end of another. A figure that says nothing is an
// artifact, and so is all that stands in one.
func (e *Element) add(t tag.Tag) *Element {
	d := e.doc
	t.Says = plain(t.Says)
	if e.artifact || t.Role == tag.Figure("").Role && t.Says == "" {
		return &Element{doc: d, artifact: true}
	}
	if t.Level > 0 {
		t.Level = min(t.Level, d.heading+1)
		d.heading = t.Level
		t.Role = name("H", t.Level)
	}
	child := &Element{tag: t, doc: d, parent: e, place: len(d.elements)}
	d.elements = append(d.elements, child)
	e.kids = append(e.kids, kid{element: child})
	return child
}

// reads is the element that text belongs to; nil is an artifact.
func (e *Element) reads() *Element {
	if e.artifact || !e.tag.HoldsText() {
		return nil
	}
	return e
}

// shows is the figure that shapes and pictures belong to; nil is an artifact.
func (e *Element) shows() *Element {
	for ; e != nil && !e.artifact; e = e.parent {
		if e.tag.Role == tag.Figure("").Role {
			return e
		}
	}
	return nil
}

// inline is the element for a span in another language, or that leads somewhere:
// the same one while nothing else comes in between.
func (e *Element) inline(s *Span) *Element {
	if !s.Link.leads() && (s.Language == "" || s.Language == e.language()) {
		return e.reads()
	}
	t := tag.Span
	if s.Link.leads() {
		t = tag.Link
		if e.artifact { // a link is read wherever it stands
			e = e.doc.root
		}
	} else if e.reads() == nil {
		return nil
	}
	if n := len(e.kids); n > 0 && e.kids[n-1].element != nil && e.kids[n-1].element.span == s {
		return e.kids[n-1].element
	}
	child := e.add(t.In(s.Language))
	child.span = s
	return child
}

// language is the language of an element's text.
func (e *Element) language() string {
	for at := e; at != nil; at = at.parent {
		if at.tag.Language != "" {
			return at.tag.Language
		}
	}
	return e.doc.info.Language
}

// link is the element for an annotation: the open link, or one of its own.
func (d *Document) link() *Element {
	for e := d.open; e != nil && !e.artifact; e = e.parent {
		if e.tag.Role == tag.Link.Role {
			return e
		}
	}
	if d.open.artifact {
		return d.root.add(tag.Link)
	}
	return d.open.add(tag.Link)
}

// mark begins the paint of an element, or of an artifact, if it is another than
// what was painted last.
func (p *Page) mark(e *Element) {
	if p.loose || p.marked && p.owner == e && (e == nil || e.ends(p)) {
		return
	}
	p.unmark()
	p.marked, p.owner = true, e
	if e == nil {
		p.content.WriteString(either(p.doc.finished, "/Artifact<</Type/Pagination>>BDC ", "/Artifact BMC "))
		return
	}
	n := len(p.owners)
	p.owners = append(p.owners, e)
	e.kids = append(e.kids, kid{page: p, mark: n})
	p.content.WriteString("/" + e.tag.Role + "<</" + name("MCID ", n) + ">>BDC\n")
}

// ends says whether the last thing in an element is what is being painted.
func (e *Element) ends(p *Page) bool {
	last := &e.kids[len(e.kids)-1]
	return last.page == p && last.annotation == nil && last.mark == len(p.owners)-1
}

// unmark ends the paint of what was begun.
func (p *Page) unmark() {
	if p.marked {
		p.content.op("EMC")
		p.marked = false
	}
}

// say keeps the text that an element was just painted with.
func (e *Element) say(text string, first bool) {
	if e == nil {
		return
	}
	last := &e.kids[len(e.kids)-1]
	if n := len(last.said) - 1; first && n >= 0 {
		if last.said[n] == string(softHyphen) {
			last.said = last.said[:n] // the word goes on
		} else {
			last.said = append(last.said, " ")
		}
	}
	last.said = append(last.said, text)
}
