package document

import (
	"strings"
	"unicode/utf8"

	"timone/internal/pdf"
	"timone/internal/words"
)

// letterWidth is how wide the lines of the letter are: about seventy characters.
const letterWidth = 366.0

// lettering is the letter's type.
var lettering = pdf.Style{Family: pdf.Serif, Size: 12, Leading: 1.6, Colour: ink}

func (l *layout) letterHeading() []heading {
	return headed(l.words.Say(words.DocumentLetter), strings.TrimSpace(l.letter) != "")
}

// letterPages set the letter that the freelancer wrote, with what a letter has
// and this one has not got yet: to whom, by whom, and when.
func (l *layout) letterPages() {
	l.open(l.words.Say(words.DocumentLetter), "", l.format)
	aside := column(l.format).W - letterWidth
	in := func(parts ...pdf.Part) { l.flow.Set(pdf.Panel{Padding: pdf.Edges{Left: aside}, Parts: parts}) }
	date := l.doc.Text(pdf.Span{Text: l.date(l.made), Style: inked(sized(lettering, 10), soft)})
	text := strings.TrimSpace(l.letter)
	paragraphs := l.lettered(text)
	l.flow.Set(pdf.Space(16), pdf.Row{Gap: 20, Level: true, Columns: []pdf.Column{
		{Width: aside - 20, Parts: []pdf.Part{date}}, {Parts: paragraphs[:1]},
	}}, pdf.Space(9))
	for _, paragraph := range paragraphs[1:] {
		in(paragraph, pdf.Space(9))
	}
	if l.owner.Name != "" && !strings.Contains(text[max(0, len(text)-120):], l.owner.Name) {
		in(pdf.Keep(pdf.Space(20), l.signedBy()))
	}
}

// lettered are the letter's paragraphs, with a salutation where it has none.
func (l *layout) lettered(text string) []pdf.Part {
	var parts []pdf.Part
	if !saluted(text) {
		parts = append(parts, l.doc.Text(pdf.Span{Text: l.words.Say(words.DocumentLetterDear, "client", l.client.Name), Style: lettering}))
	}
	for paragraph := range strings.SplitSeq(text, "\n") {
		if paragraph = strings.TrimSpace(paragraph); paragraph != "" {
			parts = append(parts, l.doc.Text(l.theirs(paragraph, lettering)).Hyphenate())
		}
	}
	return parts
}

// saluted tells whether a letter begins with a salutation of its own: a short
// first line that ends with a comma.
func saluted(text string) bool {
	first, _, _ := strings.Cut(text, "\n")
	first = strings.TrimSpace(first)
	return utf8.RuneCountInString(first) < 90 && (strings.HasSuffix(first, ",") || strings.HasSuffix(first, "،"))
}

// signedBy is the owner's name as one signs, and below it who that is.
func (l *layout) signedBy() pdf.Part {
	name := pdf.Style{Family: pdf.Serif, Italic: true, Size: 21, Leading: 1.3, Colour: ink}
	below := strings.Join(append(filled(l.owner.Role), l.contacts()...), "\n")
	rule := pdf.Drawn{Height: 12, Draw: func(page *pdf.Page, at pdf.Rect) { l.owners(page, at.X, at.Y+3) }}
	return pdf.Group(l.doc.Text(pdf.Span{Text: l.owner.Name, Style: name}), pdf.Space(4), rule, l.doc.Text(pdf.Span{Text: below, Style: inked(sized(body, 8.6), soft)}))
}
