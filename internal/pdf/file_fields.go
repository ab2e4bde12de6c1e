package pdf

import (
	"fmt"
	"strings"
)

// form is a document's fields as the file gathers them.
type form struct {
	fields    []int // the object of each
	questions map[string]*question
	names     map[string]bool
}

// question is a field that is answered by one of its options.
type question struct {
	number  int
	field   *asked // its first option
	options []int  // the object of each
}

// widget adds a field where it stands; key leads to its element. A text or a box
// to tick is a field by itself, an option is one of its question's.
func (f *file) widget(p *Page, a *annotation, key int) int {
	field := a.field
	entries := "/Type/Annot/Subtype/Widget" + area(p, a, key) + "/P " + ref(f.pages[p.number-1]) +
		fmt.Sprintf("/MK<</BC[%s]/BG[1]%s>>/BS<</W %s>>", triple(field.Edge.Colour), sign(field.kind), number(field.Edge.Width))
	if field.kind == chosen {
		q := f.question(field)
		number := f.add("<<" + entries + f.looks(a) + "/AS" + field.state() + "/Parent " + ref(q.number) + ">>")
		q.options = append(q.options, number)
		return number
	}
	f.claim(field.Name)
	entries += field.called()
	if field.kind == ticked {
		entries += "/FT/Btn/V" + field.state() + "/AS" + field.state() + f.looks(a)
	} else {
		entries += field.written() + "/AP<</N " + ref(f.look(a.rect, field.looks[""])) + ">>"
	}
	number := f.add("<<" + entries + ">>")
	f.form.fields = append(f.form.fields, number)
	return number
}

// question is the field that an option belongs to.
func (f *file) question(option *asked) *question {
	if option.option == "" || option.option == isOff {
		f.err = errField
	}
	q := f.form.questions[option.Name]
	if q == nil {
		f.claim(option.Name)
		q = &question{number: f.reserve(), field: option}
		if f.form.questions == nil {
			f.form.questions = map[string]*question{}
		}
		f.form.questions[option.Name] = q
		f.form.fields = append(f.form.fields, q.number)
	}
	return q
}

// claim refuses a name that cannot be a field's, or is another's.
func (f *file) claim(name string) {
	if name == "" || strings.Contains(name, ".") || f.form.names[name] {
		f.err = errField
	}
	if f.form.names == nil {
		f.form.names = map[string]bool{}
	}
	f.form.names[name] = true
}

// acroForm is the catalogue's entry for all fields together.
func (f *file) acroForm() string {
	if len(f.form.fields) == 0 {
		return ""
	}
	for _, q := range f.form.questions {
		const alwaysOne, oneOfSeveral = 1 << 14, 1 << 15
		f.set(q.number, fmt.Sprintf("<</FT/Btn/Ff %d%s/V%s/Kids[%s]>>",
			alwaysOne+oneOfSeveral, q.field.called(), nameObject(q.field.Value), refs(q.options)))
	}
	return fmt.Sprintf("/AcroForm<</Fields[%s]/DR<</Font<</%s %s>>>>/DA%s>>",
		refs(f.form.fields), typeName, ref(f.typeface()), typed(Style{}.settled()))
}

// called is what a field is called, by programs and by people.
func (a *asked) called() string {
	return "/T " + textString(a.Name) + "/TU " + textString(a.Label)
}

// state is whether a box is ticked or an option chosen.
func (a *asked) state() string {
	if a.Value == a.option {
		return nameObject(a.option)
	}
	return nameObject(isOff)
}

// written is what a text field has beside its place.
func (a *asked) written() string {
	entries := "/FT/Tx/DA" + typed(a.Style)
	const readOnly, multiline = 1, 1 << 12
	flags := either(a.Fixed, readOnly, 0) + either(a.Many, multiline, 0)
	if flags > 0 {
		entries += name("/Ff ", flags)
	}
	if a.Most > 0 {
		entries += name("/MaxLen ", a.Most)
	}
	if a.Value != "" {
		entries += "/V " + lines(a.Value)
	}
	return entries
}

// typed is how a viewer sets what is typed.
func typed(s Style) string {
	return byteString("/" + typeName + " " + number(s.Size) + " Tf " + triple(s.Colour) + " rg")
}

// sign is the mark of a viewer that makes its own.
func sign(k fieldKind) string { return []string{"", "/CA(4)", "/CA(l)"}[k] }

func triple(c Colour) string {
	return number(float64(c.R)/255) + " " + number(float64(c.G)/255) + " " + number(float64(c.B)/255)
}

// lines is a text with its line breaks as a field has them.
func lines(s string) string {
	var hex []string
	for _, line := range strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s), "\n") {
		hex = append(hex, hex16(readable(line)))
	}
	return "<FEFF" + strings.Join(hex, "000D") + ">"
}

// nameObject is a word as a PDF name; none is that of a box which is off.
func nameObject(s string) string {
	if s == "" {
		s = isOff
	}
	var b strings.Builder
	b.WriteByte('/')
	for i := range len(s) {
		if c := s[i]; c > ' ' && c < 0x7F && !strings.ContainsRune("()<>[]{}/%#", rune(c)) {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "#%02X", c)
		}
	}
	return b.String()
}

// looks are the two states of a box or of an option.
func (f *file) looks(a *annotation) string {
	field := a.field
	return fmt.Sprintf("/AP<</N<<%s %s%s %s>>>>", nameObject(field.option), ref(f.look(a.rect, field.looks[field.option])),
		nameObject(isOff), ref(f.look(a.rect, field.looks[isOff])))
}

// look adds how a field looks.
func (f *file) look(r Rect, paint []byte) int {
	return f.packed(fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %s %s]/Resources %s",
		number(r.W), number(r.H), ref(f.resourcesAt)), paint)
}
