package document

import (
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
)

// manner is how a cover goes on inside: its titles, the rules over what begins,
// and the mark that each page has where it begins a part.
type manner struct {
	title   pdf.Style
	brand   bool // titles are in the client's colour
	centred bool
	rule    func(l *layout, page *pdf.Page, x, y, width float64)
	mark    func(l *layout, page *pdf.Page)
}

// marking is the client's colour where it stands as a shape on white paper.
func (l *layout) marking() pdf.Colour { return shifted(pdf.White, l.brand, 1.6) }

// mark draws the mark of a page that begins a part.
func (l *layout) mark() {
	if mark := l.cover.manner.mark; mark != nil {
		mark(l, l.page)
	}
}

// markRoom is what a title leaves free for the mark on its right.
const markRoom = 96

// opening is the head of a part: its title and a line below it.
func (l *layout) opening(title, below string) []pdf.Part {
	m := l.cover.manner
	style, align, room := m.title, pdf.Left, pdf.Edges{Right: markRoom}
	if m.brand {
		style.Colour = legible(l.brand)
	}
	if m.centred {
		align, room = pdf.Centre, pdf.Edges{}
	}
	text := []pdf.Part{pdf.Tagged(tag.Heading(1), l.doc.Text(pdf.Span{Text: title, Style: style}).Align(align).Balance())}
	if below != "" {
		text = append(text, pdf.Space(5), l.doc.Text(pdf.Span{Text: below, Style: lead}).Align(align).Balance())
	}
	return []pdf.Part{pdf.WithNext(pdf.Panel{Padding: room, Parts: text}), pdf.Space(20)}
}

// ruled is a rule in the client's manner, over what begins there.
func (l *layout) ruled(height float64) pdf.Part {
	return pdf.WithNext(pdf.Drawn{Height: height, Draw: func(page *pdf.Page, at pdf.Rect) {
		l.cover.manner.rule(l, page, at.X, at.Y, at.W)
	}})
}
