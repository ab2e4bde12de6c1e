package document

import (
	"strconv"
	"strings"

	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// Measures of the questionnaire's fields.
const (
	fieldGap  = 10.0
	fieldLine = 14.0
	fieldPad  = 7.0
	tickSize  = 11.0
)

var fieldType = pdf.Style{Size: 9.5, Colour: ink}

// question is what is asked, and the fields for the answer.
func (l *layout) question(q question) []pdf.Part {
	text := l.doc.Text(pdf.Span{Text: l.words.Say(q.text, "name", q.name), Style: bold(sized(body, 10.5))})
	parts := []pdf.Part{l.ruled(11), pdf.WithNext(pdf.Tagged(tag.Heading(2), text)), pdf.WithNext(pdf.Space(2))}
	if q.help != "" {
		parts = append(parts, pdf.WithNext(l.doc.Text(pdf.Span{Text: l.words.Say(q.help), Style: small})))
	}
	parts = append(parts, pdf.WithNext(pdf.Space(7)))
	for _, row := range q.rows {
		lone := len(q.rows) == 1 && len(row) == 1
		parts = append(parts, l.blanks(row, q, lone), pdf.Space(8))
	}
	return parts
}

// blanks are fields side by side, each under what it asks for; a field that
// stands alone is asked for by the question itself.
func (l *layout) blanks(row []blank, q question, lone bool) pdf.Part {
	columns := make([]pdf.Column, len(row))
	for i, b := range row {
		columns[i] = pdf.Column{Share: b.share, Parts: l.fieldFor(b, l.asks(b, q), lone)}
	}
	return pdf.Tagged(tag.Section, pdf.Row{Gap: fieldGap, Whole: true, Columns: columns})
}

// asks is what a field asks for, for who does not see what stands around it: of which of
// several records stands in its name.
func (l *layout) asks(b blank, q question) string {
	text := l.words.Say(q.text, "name", q.name)
	if b.label == "" || b.label == q.text {
		return text
	}
	text += " " + l.words.Say(b.label)
	if parts := strings.Split(b.name, "/"); len(q.rows) > 1 && len(parts) == 3 {
		text += " " + parts[1]
	}
	return text
}

// fieldFor is one field and its label.
func (l *layout) fieldFor(b blank, asks string, lone bool) []pdf.Part {
	switch {
	case b.options != "":
		return l.scaleBlank(b, asks)
	case b.lines == 0:
		return l.tick(b, asks)
	}
	field := pdf.Field{Name: b.name, Label: asks, Many: b.lines > 1, Style: fieldType}
	if b.hint != "" {
		field.Hint = l.words.Say(b.hint)
	}
	drawn := pdf.Drawn{Height: float64(b.lines)*fieldLine + fieldPad, Draw: func(page *pdf.Page, at pdf.Rect) { page.TextField(field, at) }}
	if lone {
		return []pdf.Part{drawn}
	}
	return []pdf.Part{l.doc.Text(pdf.Span{Text: l.words.Say(b.label), Style: small}), pdf.Space(1.5), drawn}
}

// tick is a box to tick with its label beside it.
func (l *layout) tick(b blank, asks string) []pdf.Part {
	box := pdf.Drawn{Height: tickSize + 1, Draw: func(page *pdf.Page, at pdf.Rect) {
		page.Checkbox(pdf.Field{Name: b.name, Label: asks, Style: pdf.Style{Colour: ink}}, pdf.Rect{X: at.X, Y: at.Y, W: tickSize, H: tickSize})
	}}
	return []pdf.Part{pdf.Row{Gap: 6, Columns: []pdf.Column{
		{Width: tickSize, Parts: []pdf.Part{box}},
		{Parts: []pdf.Part{l.doc.Text(pdf.Span{Text: l.words.Say(b.label), Style: sized(body, 8.4)})}},
	}}}
}

// scaleBlank asks for a place between the two ends of a scale of the voice.
func (l *layout) scaleBlank(b blank, asks string) []pdf.Part {
	end := func(side string, align pdf.Align) []pdf.Part {
		text := l.words.Say(words.Key("dossier.voice." + b.options + "." + side))
		return []pdf.Part{l.doc.Text(pdf.Span{Text: text, Style: body}).Align(align)}
	}
	label := asks + " " + l.words.Say(words.Key("dossier.voice."+b.options))
	buttons := pdf.Drawn{Height: 14, Draw: func(page *pdf.Page, at pdf.Rect) {
		for i := range 5 {
			x := at.X + (at.W-12)*float64(i)/4
			page.RadioButton(pdf.Field{Name: b.name, Label: label, Style: pdf.Style{Colour: ink}}, strconv.Itoa(i+1), pdf.Rect{X: x, Y: at.Y, W: 12, H: 12})
		}
	}}
	return []pdf.Part{pdf.Row{Gap: 14, Columns: []pdf.Column{
		{Share: 2, Parts: end("from", pdf.Right)}, {Share: 3, Parts: []pdf.Part{buttons}}, {Share: 2, Parts: end("to", pdf.Left)},
	}}}
}
