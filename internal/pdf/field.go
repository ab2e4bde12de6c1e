package pdf

import (
	"strings"

	"timone/internal/pdf/tag"
)

// Field is what a reader of the document fills in. Its name and label are one
// line; a name that cannot be read back is an error of Document.Write.
type Field struct {
	Name  string // what the answer is called when it is read back; no dot, and no other field's
	Label string // what is asked, for who does not see what stands beside it
	Value string // what is filled in already
	Hint  string // shown, pale, in text that is empty
	Many  bool   // text may have many lines
	Fixed bool   // text stays as it is, and has nothing around it
	Most  int    // characters that text may have; 0 is any number
	Style Style  // of text: its size and colour
	Edge  Pen    // around it; none is a thin grey line
}

// asked is a field where it stands: a text, a box to tick, or one of the options
// of a question.
type asked struct {
	Field
	kind   fieldKind
	option string
	looks  map[string][]byte // how it looks, by its state; text has one
}

type fieldKind uint8

const (
	written fieldKind = iota
	ticked
	chosen
)

// The states of a box to tick, and of an option that is not chosen.
const (
	isOn  = "Yes"
	isOff = "Off"
)

// TextField is a field for text, of one line or of many. A viewer sets what is
// typed in Inter, as far as Western Europe writes.
func (p *Page) TextField(f Field, r Rect) {
	a := p.ask(f, written, "", r)
	a.looks = map[string][]byte{"": p.sketch(r, func(s *Page, inside Rect) {
		if !a.Fixed {
			a.frame(s, Box(inside))
		}
		a.fillIn(s, inside)
	})}
}

// DateField is a field for a day, written as the document's language writes it
// unless there is another hint.
func (p *Page) DateField(f Field, r Rect) {
	if f.Hint == "" {
		f.Hint = dayHint(p.doc.info.Language)
	}
	f.Many, f.Most = false, len([]rune(f.Hint))
	f.Label = strings.TrimSpace(f.Label + " (" + f.Hint + ")")
	p.TextField(f, r)
}

// dayHint shows how a language writes a day.
func dayHint(language string) string {
	switch main, _, _ := strings.Cut(language, "-"); {
	case main == "it":
		return "gg/mm/aaaa"
	case language == "en-US":
		return "mm/dd/yyyy"
	case main == "en":
		return "dd/mm/yyyy"
	}
	return "yyyy-mm-dd"
}

// Checkbox is a box to tick. It is ticked already when its value is "Yes", which
// is also what is read back; else "Off" is.
func (p *Page) Checkbox(f Field, r Rect) {
	a := p.ask(f, ticked, isOn, r)
	a.states(p, r, func(inside Rect) *Path { return Rounded(inside, 1.5) }, func(s *Page, inside Rect) {
		x, y, w, h := inside.X, inside.Y, inside.W, inside.H
		check := new(Path).Move(x+0.2*w, y+0.52*h).Line(x+0.42*w, y+0.74*h).Line(x+0.8*w, y+0.26*h)
		s.Stroke(check, Pen{Colour: a.Style.Colour, Width: 0.12 * h, Round: true})
	})
}

// RadioButton is one option of a question: all that are given the same name exclude
// each other, and the option is what is read back. It is a short word without
// spaces; that whose word is the field's value is chosen already.
func (p *Page) RadioButton(f Field, option string, r Rect) {
	a := p.ask(f, chosen, option, r)
	disc := func(inside Rect, part float64) *Path {
		return Circle(inside.X+inside.W/2, inside.Y+inside.H/2, part*min(inside.W, inside.H)/2)
	}
	a.states(p, r, func(inside Rect) *Path { return disc(inside, 1) }, func(s *Page, inside Rect) {
		s.Fill(disc(inside, 0.5), a.Style.Colour)
	})
}

// states draws how a field looks when it is on and when it is off.
func (a *asked) states(p *Page, r Rect, outline func(Rect) *Path, mark func(*Page, Rect)) {
	frame := func(s *Page, inside Rect) { a.frame(s, outline(inside)) }
	a.looks = map[string][]byte{
		isOff: p.sketch(r, frame),
		a.option: p.sketch(r, func(s *Page, inside Rect) {
			frame(s, inside)
			mark(s, inside)
		}),
	}
}

// ask adds a field to the page, and to the structure.
func (p *Page) ask(f Field, kind fieldKind, option string, r Rect) *asked {
	f.Style, f.Name, f.Label = f.Style.settled(), plain(f.Name), plain(f.Label)
	if f.Label == "" {
		f.Label = f.Name
	}
	if !(f.Edge.Width > 0) {
		f.Edge = Pen{Colour: Hex("#8d887e"), Width: 0.6}
	}
	a := &asked{Field: f, kind: kind, option: option}
	parent := p.doc.open
	if parent.artifact {
		parent = p.doc.root
	}
	form := tag.Form(f.Label)
	if kind == chosen {
		form = tag.Form(f.Label + ": " + option)
	}
	p.annotate(parent.add(form), annotation{rect: r, field: a})
	p.note("field", f.Name, r, a.String())
	return a
}

// String is the field as a dump shows it.
func (a *asked) String() string {
	return strings.TrimSpace([]string{"text", "checkbox", "radio"}[a.kind] + " " + a.option)
}

// sketch is what draw paints on a sheet of its own, of a rectangle's size, a
// little inside of its edge.
func (p *Page) sketch(r Rect, draw func(s *Page, inside Rect)) []byte {
	s := &Page{Width: r.W, Height: r.H, doc: p.doc, number: p.number, opacity: 1, loose: true}
	p.doc.Artifact(func() { draw(s, Rect{W: r.W, H: r.H}.Inset(0.5)) })
	return s.upright()
}

func (a *asked) frame(s *Page, outline *Path) {
	s.Fill(outline, White)
	s.Stroke(outline, a.Edge)
}

// fillIn sets a text field's value, or its hint, as a viewer will set what is
// typed.
func (a *asked) fillIn(s *Page, inside Rect) {
	style := a.Style
	style.Family, style.Weight, style.Italic, style.Leading = Sans, 400, false, 1.25
	text := a.Value
	if text == "" {
		text, style.Colour = a.Hint, style.Colour.Mix(White, 0.45)
	}
	const pad = 3
	block := s.doc.Text(Span{Text: text, Style: style}).Wrap(max(inside.W-2*pad, 1))
	y := inside.Y + pad
	if !a.Many {
		block = s.doc.Text(Span{Text: strings.Join(strings.Fields(text), " "), Style: style}).Line()
		y = inside.Y + (inside.H-block.Height)/2
	}
	s.content.WriteString("/Tx BMC\n")
	s.Clip(Box(inside), func() { s.Draw(block, inside.X+pad, y) })
	s.content.op("EMC")
}
