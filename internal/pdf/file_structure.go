package pdf

import (
	"fmt"
	"strings"

	"timone/internal/pdf/tag"
)

// structure is the document's elements as objects: what is read, in which order,
// and which paint of which page it is.
type structure struct {
	*file
	root int
}

// structure adds the elements that hold something, and returns their root.
func (f *file) structure() int {
	s := structure{file: f, root: f.reserve()}
	f.elements = make([]int, len(f.doc.elements))
	for _, e := range f.doc.elements {
		if e == f.doc.root || e.holds() {
			s.elements[e.place] = f.reserve()
		}
	}
	for _, e := range f.doc.elements {
		if s.elements[e.place] > 0 {
			s.set(s.elements[e.place], s.element(e))
		}
	}
	s.set(s.root, fmt.Sprintf("<</Type/StructTreeRoot/K %s%s>>", s.ref(f.doc.root), s.parents()))
	return s.root
}

// holds says whether there is something in an element; a cell may be empty.
func (e *Element) holds() bool {
	if e.tag.Role == tag.Cell.Role || e.tag.Scope != "" {
		return true
	}
	for i := range e.kids {
		if k := &e.kids[i]; k.element == nil || k.element.holds() {
			return true
		}
	}
	return false
}

// parents is the tree in which every page and every annotation finds its
// elements by its key: pages first, by their place.
func (s *structure) parents() string {
	var parents strings.Builder
	key := 0
	for _, p := range s.doc.pages {
		fmt.Fprintf(&parents, "%d[", key)
		for _, owner := range p.owners {
			parents.WriteString(s.ref(owner) + " ")
		}
		parents.WriteString("]")
		key++
	}
	for _, p := range s.doc.pages {
		for _, a := range p.annotations {
			fmt.Fprintf(&parents, "%d %s ", key, s.ref(a.element))
			key++
		}
	}
	tree := s.add("<</Nums[" + parents.String() + "]>>")
	return fmt.Sprintf("/ParentTree %s/ParentTreeNextKey %d", ref(tree), key)
}

func (s *structure) ref(e *Element) string { return ref(s.elements[e.place]) }

// element is the dictionary of an element.
func (s *structure) element(e *Element) string {
	parent := ref(s.root)
	if e.parent != nil {
		parent = s.ref(e.parent)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "<</S/%s/P %s", e.tag.Role, parent)
	home := e.page()
	if home != nil {
		b.WriteString("/Pg " + ref(s.pages[home.number-1]))
	}
	b.WriteString("/K[")
	for i := range e.kids {
		b.WriteString(s.kid(&e.kids[i], home))
	}
	b.WriteByte(']')
	if e.tag.Says != "" {
		b.WriteString("/Alt " + textString(e.tag.Says))
	}
	if e.tag.Language != "" {
		b.WriteString("/Lang " + textString(plain(e.tag.Language)))
	}
	return b.String() + attributes(e.tag) + ">>"
}

// page is where an element begins.
func (e *Element) page() *Page {
	for i := range e.kids {
		if e.kids[i].page != nil {
			return e.kids[i].page
		}
	}
	return nil
}

// kid is what an element holds, as its dictionary names it.
func (s *structure) kid(k *kid, home *Page) string {
	switch {
	case k.element != nil:
		if s.elements[k.element.place] == 0 {
			return ""
		}
		return s.ref(k.element) + " "
	case k.annotation != nil:
		return fmt.Sprintf("<</Type/OBJR/Pg %s/Obj %s>>", ref(s.pages[k.page.number-1]), ref(s.notes[k.annotation]))
	case k.page == home:
		return name("", k.mark) + " "
	}
	return fmt.Sprintf("<</Type/MCR/Pg %s/MCID %d>>", ref(s.pages[k.page.number-1]), k.mark)
}

// attributes is what a table knows of its cells, and a list of its labels.
func attributes(t tag.Tag) string {
	if t.Numbering != "" {
		return "/A<</O/List/ListNumbering/" + string(t.Numbering) + ">>"
	}
	var b strings.Builder
	if t.Scope != "" {
		b.WriteString("/Scope/" + string(t.Scope))
	}
	if t.Columns > 1 {
		b.WriteString(name("/ColSpan ", t.Columns))
	}
	if t.Rows > 1 {
		b.WriteString(name("/RowSpan ", t.Rows))
	}
	if b.Len() == 0 {
		return ""
	}
	return "/A<</O/Table" + b.String() + ">>"
}

// said is what an element says: its text, and that of all in it.
func (e *Element) said() string {
	var b strings.Builder
	for i := range e.kids {
		k := &e.kids[i]
		text := strings.Join(k.said, "")
		if k.element != nil {
			text = k.element.said()
		}
		if b.Len() > 0 && text != "" {
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	return b.String()
}
