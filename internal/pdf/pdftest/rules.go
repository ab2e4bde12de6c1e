package pdftest

import (
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// parents are the roles that an element may stand in, where only some do.
var parents = map[string][]string{
	"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"},
	"TR": {"Table"}, "TH": {"TR"}, "TD": {"TR"}, "TOCI": {"TOC"},
}

// children are the roles that may stand in an element, where only some do.
var children = map[string][]string{
	"L": {"LI", "Caption", "L"}, "LI": {"Lbl", "LBody"}, "Table": {"TR", "Caption"}, "TR": {"TH", "TD"},
	"TOC": {"TOCI", "TOC", "Caption"},
}

// inspect holds an element against the rules of its role.
func (r *reader) inspect(e *element) {
	if want := parents[e.role]; want != nil && (e.parent == nil || !slices.Contains(want, e.parent.role)) {
		r.fault("a %s stands in no %v", e.role, want)
	}
	if may := children[e.role]; may != nil {
		for _, kid := range e.kids {
			if !slices.Contains(may, kid.role) {
				r.fault("a %s stands in a %s", kid.role, e.role)
			}
		}
		if len(e.marks) > 0 {
			r.fault("text stands directly in a %s", e.role)
		}
	}
	switch e.role {
	case "Figure":
		if r.text(e.dict["Alt"]) == "" {
			r.fault("a figure has no words")
		}
	case "TH":
		if nameOf(r.dict(e.dict["A"])["Scope"]) == "" {
			r.fault("a table's head has no scope")
		}
	case "Table":
		r.table(e)
	case "Link", "Form":
		if len(e.notes) == 0 {
			r.fault("a %s leads nowhere", e.role)
		}
	}
}

// table demands that all rows are equally long and that something heads them.
func (r *reader) table(e *element) {
	width, headed := -1, false
	var from []int // above: how many cells reach down into each of the rows to come
	for _, row := range e.kids {
		if row.role != "TR" {
			continue
		}
		cells := 0
		if len(from) > 0 {
			cells, from = from[0], from[1:]
		}
		for _, cell := range row.kids {
			columns, rows := r.span(cell, "ColSpan"), r.span(cell, "RowSpan")
			cells += columns
			for len(from) < rows-1 {
				from = append(from, 0)
			}
			for i := range rows - 1 {
				from[i] += columns
			}
			headed = headed || cell.role == "TH"
		}
		if width >= 0 && cells != width {
			r.fault("a table's row has %d cells, another %d", cells, width)
		}
		width = cells
	}
	if !headed {
		r.fault("a table has no heads")
	}
}

// span is how many columns or rows a cell stretches over.
func (r *reader) span(cell *element, way string) int {
	if n := r.dict(cell.dict["A"]).IntEntry(way); n != nil {
		return *n
	}
	return 1
}

func headingLevel(role string) int {
	if len(role) == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6' {
		return int(role[1] - '0')
	}
	return 0
}

func (r *reader) dict(o types.Object) types.Dict {
	d, err := r.file.DereferenceDict(o)
	if err != nil {
		r.fault("%v", err)
	}
	return d
}

func (r *reader) array(o types.Object) types.Array {
	resolved, err := r.file.Dereference(o)
	if err != nil {
		r.fault("%v", err)
	}
	a, _ := resolved.(types.Array)
	return a
}

// text is a string's text.
func (r *reader) text(o types.Object) string {
	if o == nil {
		return ""
	}
	s, err := r.file.DereferenceText(o)
	if err != nil {
		r.fault("%v", err)
	}
	return s
}

func objectNumber(o types.Object) int {
	if at, ok := o.(types.IndirectRef); ok {
		return at.ObjectNumber.Value()
	}
	return 0
}

func nameOf(o types.Object) string {
	n, _ := o.(types.Name)
	return string(n)
}
