// Package importer reads files that come back from others, whatever program
// wrote them.
package importer

import (
	"bytes"
	"errors"
	"strings"
)

// What a file that was handed in is not.
var (
	ErrNotPDF    = errors.New("not a PDF")
	ErrEncrypted = errors.New("encrypted PDF")
	ErrNoForm    = errors.New("PDF without fields")
)

// Form gives what is filled into the fields of a PDF, by the field's full name: a
// text, "Yes" or the name of what was ticked or chosen; a field that is empty or
// off gives an empty text. It reads the objects as they stand, so that a damaged
// table of them does no harm; the last of a number counts.
func Form(content []byte) (map[string]string, error) {
	if !bytes.Contains(content[:min(len(content), 1024)], []byte("%PDF-")) {
		return nil, ErrNotPDF
	}
	f := scan(content)
	if f.encrypted {
		return nil, ErrEncrypted
	}
	w := walker{file: f, fields: map[string]string{}, seen: map[int]bool{}}
	for _, root := range f.roots() {
		form := f.dict(f.dict(root)["AcroForm"])
		for _, field := range f.array(form["Fields"]) {
			w.walk(field, inherited{}, 0)
		}
	}
	if len(w.fields) == 0 {
		w.loose()
	}
	if len(w.fields) == 0 {
		return nil, ErrNoForm
	}
	return w.fields, nil
}

// inherited is what a field has of those that it stands under.
type inherited struct {
	name  string
	kind  string
	value any
}

// walker gathers the fields of a form.
type walker struct {
	file   *file
	fields map[string]string
	seen   map[int]bool
}

// deepest is how far fields may stand in each other.
const deepest = 32

// walk gathers a field, or those that stand under it.
func (w *walker) walk(node any, from inherited, depth int) {
	if r, ok := node.(ref); ok {
		if w.seen[r.number] {
			return
		}
		w.seen[r.number] = true
	}
	d := w.file.dict(node)
	if d == nil || depth > deepest {
		return
	}
	own := w.inherit(d, from)
	var states []string
	parent := false
	for _, kid := range w.file.array(d["Kids"]) {
		k := w.file.dict(kid)
		if _, named := k["T"]; named {
			parent = true
			w.walk(kid, own, depth+1)
			continue
		}
		states = append(states, w.file.name(k["AS"]))
	}
	if !parent && own.name != "" {
		w.fields[own.name] = w.value(own, append(states, w.file.name(d["AS"])))
	}
}

func (w *walker) inherit(d dict, from inherited) inherited {
	if part := decode(w.file.bytes(d["T"])); part != "" {
		from.name = strings.TrimPrefix(from.name+"."+part, ".")
	}
	if kind := w.file.name(d["FT"]); kind != "" {
		from.kind = kind
	}
	if v, ok := d["V"]; ok {
		from.value = v
	}
	return from
}

// value is what a field says. Of a button some programs write only how it looks, and
// some write what it says as a text, even with the slash of a name: then how it looks
// counts, where it looks like anything.
func (w *walker) value(own inherited, states []string) string {
	if own.kind != "Btn" {
		return tidy(w.file.text(own.value))
	}
	said := w.file.name(own.value)
	if said == "" || said == off {
		said = strings.TrimPrefix(w.file.text(own.value), "/")
		for _, state := range states {
			if state != "" && state != off {
				said = state
				break
			}
		}
	}
	if said == off {
		return ""
	}
	return said
}

// off is the state of a button that is not ticked.
const off = "Off"

// loose gathers the fields of a file whose form names none.
func (w *walker) loose() {
	for _, number := range w.file.order {
		d := w.file.dict(ref{number})
		if _, named := d["T"]; named && w.file.name(d["FT"]) != "" {
			w.walk(ref{number}, inherited{}, 0)
		}
	}
}

// tidy gives a text the line breaks of everywhere else.
func tidy(s string) string { return strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s) }
