// Package pdftest reads a written PDF as programs for the blind do, and says
// where its structure has a fault.
package pdftest

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Tagged demands that all of a file is in its structure or says that it is an
// artifact, and that the structure is one that can be read aloud.
func Tagged(t testing.TB, path string) {
	t.Helper()
	for _, fault := range Faults(t, path) {
		t.Error(fault)
	}
}

// Faults are what is wrong with a file's structure.
func Faults(t testing.TB, path string) []string {
	t.Helper()
	ctx, err := api.ReadContextFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := ctx.EnsurePageCount(); err != nil {
		t.Fatal(err)
	}
	r := &reader{file: ctx, parents: map[int]types.Object{}, elements: map[int]*element{}}
	r.read()
	return r.faults
}

// reader goes through a file from two sides: from the tree of elements down to
// the pages, and from the pages up to the elements.
type reader struct {
	file     *model.Context
	parents  map[int]types.Object // by key
	elements map[int]*element     // by object number
	heading  int
	faults   []string
}

// element is one element of the structure.
type element struct {
	role   string
	dict   types.Dict
	parent *element
	kids   []*element
	marks  map[[2]int]bool // page's object and number on it
	notes  map[int]bool    // annotations' objects
}

func (r *reader) fault(format string, values ...any) {
	r.faults = append(r.faults, fmt.Sprintf(format, values...))
}

func (r *reader) read() {
	root := r.dict(r.file.RootDict["StructTreeRoot"])
	if marked := r.dict(r.file.RootDict["MarkInfo"]).BooleanEntry("Marked"); root == nil || marked == nil || !*marked {
		r.fault("the file is not tagged")
		return
	}
	r.tree(r.dict(root["ParentTree"]))
	r.element(root["K"], nil)
	for _, e := range r.elements {
		r.inspect(e)
	}
	for n := range r.file.PageCount {
		r.page(n + 1)
	}
	r.bookmarks(r.dict(r.file.RootDict["Outlines"]))
	slices.Sort(r.faults)
}

// tree reads the parents' tree.
func (r *reader) tree(node types.Dict) {
	for _, kid := range r.array(node["Kids"]) {
		r.tree(r.dict(kid))
	}
	pairs := r.array(node["Nums"])
	for i := 0; i+1 < len(pairs); i += 2 {
		if key, ok := pairs[i].(types.Integer); ok {
			r.parents[key.Value()] = pairs[i+1]
		}
	}
}

// element reads an element and all in it.
func (r *reader) element(at types.Object, parent *element) {
	number := objectNumber(at)
	e := &element{dict: r.dict(at), parent: parent, marks: map[[2]int]bool{}, notes: map[int]bool{}}
	if e.dict == nil || number == 0 || r.elements[number] != nil {
		r.fault("an element is none, or stands twice: %v", at)
		return
	}
	r.elements[number] = e
	e.role = nameOf(e.dict["S"])
	if parent != nil {
		parent.kids = append(parent.kids, e)
	}
	if level := headingLevel(e.role); level > 0 {
		if level > r.heading+1 {
			r.fault("%s comes after a heading of level %d", e.role, r.heading)
		}
		r.heading = level
	}
	for _, kid := range r.kids(e.dict["K"]) {
		r.kid(e, kid)
	}
}

// kids are one object or several.
func (r *reader) kids(o types.Object) []types.Object {
	if many := r.array(o); many != nil {
		return many
	}
	if o == nil {
		return nil
	}
	return []types.Object{o}
}

func (r *reader) kid(e *element, o types.Object) {
	if mark, ok := o.(types.Integer); ok {
		e.marks[[2]int{objectNumber(e.dict["Pg"]), mark.Value()}] = true
		return
	}
	d := r.dict(o)
	switch nameOf(d["Type"]) {
	case "MCR":
		e.marks[[2]int{objectNumber(d["Pg"]), *d.IntEntry("MCID")}] = true
	case "OBJR":
		e.notes[objectNumber(d["Obj"])] = true
	default:
		r.element(o, e)
	}
}

// bookmarks demands that what each bookmark inside another leads to is read.
func (r *reader) bookmarks(in types.Dict) {
	if in == nil {
		return
	}
	for mark := r.dict(in["First"]); mark != nil; mark = r.dict(mark["Next"]) {
		if to := mark["SE"]; to != nil && r.elements[objectNumber(to)] == nil {
			r.fault("the bookmark %q leads to what is not read", r.text(mark["Title"]))
		}
		r.bookmarks(mark)
	}
}

// page compares what is painted on a page, and what lies on it, with the
// structure.
func (r *reader) page(n int) {
	dict, at, _, err := r.file.PageDict(n, false)
	if err != nil {
		r.fault("page %d: %v", n, err)
		return
	}
	number := at.ObjectNumber.Value()
	if nameOf(dict["Tabs"]) != "S" {
		r.fault("page %d: its tabs do not follow the structure", n)
	}
	var owners types.Array
	if key := dict.IntEntry("StructParents"); key != nil {
		owners = r.array(r.parents[*key])
	}
	for _, mark := range r.marks(dict, n) {
		if mark >= len(owners) {
			r.fault("page %d: mark %d has no parent", n, mark)
		} else if e := r.elements[objectNumber(owners[mark])]; e == nil || !e.marks[[2]int{number, mark}] {
			r.fault("page %d: mark %d is not in the structure", n, mark)
		}
	}
	for _, note := range r.array(dict["Annots"]) {
		r.note(n, objectNumber(note), r.dict(note))
	}
}

// marks are the numbered marks of a page.
func (r *reader) marks(page types.Dict, n int) []int {
	content, err := r.file.PageContent(page, n)
	if err != nil && !errors.Is(err, io.EOF) {
		r.fault("page %d: %v", n, err)
	}
	marks, faults := readContent(content)
	for _, f := range faults {
		r.fault("page %d: %s", n, f)
	}
	return marks
}

// note looks at an annotation.
func (r *reader) note(page, number int, note types.Dict) {
	key := note.IntEntry("StructParent")
	kind := nameOf(note["Subtype"])
	if key == nil {
		r.fault("page %d: a %s is not in the structure", page, kind)
		return
	}
	e := r.elements[objectNumber(r.parents[*key])]
	want := map[string]string{"Link": "Link", "Widget": "Form"}[kind]
	if e == nil || !e.notes[number] || e.role != want {
		r.fault("page %d: a %s is in no %s", page, kind, want)
	}
	if kind == "Link" && r.text(note["Contents"]) == "" {
		r.fault("page %d: a link has no words", page)
	}
	if f := note.IntEntry("F"); f == nil || *f&4 == 0 {
		r.fault("page %d: a %s is not printed", page, kind)
	}
}
