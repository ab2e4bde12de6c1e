package pdf

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// DumpStructure writes what is read and in which order, a part a line: its tag,
// set in as it is nested, and its text. It is for tests that compare what is
// read, and for reading. It draws the footers, as Write does.
func (d *Document) DumpStructure(w io.Writer) error {
	d.finish()
	out := bufio.NewWriter(w)
	for i := range d.root.kids {
		d.root.kids[i].dump(out, "")
	}
	return out.Flush()
}

func (e *Element) dump(out *bufio.Writer, indent string) {
	line := indent + e.tag.Role
	for _, of := range []string{string(e.tag.Scope), string(e.tag.Numbering), e.tag.Language} {
		if of != "" {
			line += " " + of
		}
	}
	if e.tag.Says != "" {
		line += " (" + e.tag.Says + ")"
	}
	if e.plain() {
		for i := range e.kids {
			line += fmt.Sprintf("  %q", strings.Join(e.kids[i].said, ""))
		}
		fmt.Fprintln(out, line)
		return
	}
	fmt.Fprintln(out, line)
	for i := range e.kids {
		e.kids[i].dump(out, indent+"  ")
	}
}

// plain says whether an element holds text alone.
func (e *Element) plain() bool {
	for i := range e.kids {
		if len(e.kids[i].said) == 0 {
			return false
		}
	}
	return true
}

func (k *kid) dump(out *bufio.Writer, indent string) {
	switch {
	case k.element != nil && k.element.holds():
		k.element.dump(out, indent)
	case k.annotation != nil && k.annotation.field != nil:
		fmt.Fprintf(out, "%s[%s] %s\n", indent, k.annotation.field, k.annotation.field.Name)
	case k.annotation != nil:
		fmt.Fprintf(out, "%s-> %s\n", indent, k.annotation.target.page())
	case len(k.said) > 0:
		fmt.Fprintf(out, "%s%q\n", indent, strings.Join(k.said, ""))
	}
}
