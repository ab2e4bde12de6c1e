package document

import (
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// Type of the contents: of the parts, and of what stands in them.
var (
	entryPart = pdf.Style{Family: pdf.Serif, Size: 17, Leading: 1.4, Colour: ink}
	entryIn   = pdf.Style{Size: 9, Leading: 1.9, Colour: soft}
)

// fewest is how many headings are worth a page that names them.
const fewest = 4

func (l *layout) contentsHeading() []heading {
	return headed(l.words.Say(words.PlanPartContents), len(l.namedHeadings()) >= fewest)
}

// namedHeadings are the headings that the contents have: those of all parts but the ones
// that come before what a reader looks for.
func (l *layout) namedHeadings() []heading {
	var all []heading
	for _, p := range l.parts {
		if p.name != "cover" && p.name != "contents" {
			all = append(all, p.headings(l)...)
		}
	}
	return all
}

// contentsPage names what stands on which page, and leads there.
func (l *layout) contentsPage() {
	l.open(l.words.Say(words.PlanPartContents), "", l.format)
	l.shared, l.listing = l.genre.flows, true
	var lines []pdf.Part
	for i, h := range l.namedHeadings() {
		style, gap := entryPart, pdf.Space(15)
		if h.level > 0 {
			style, gap = entryIn, 0
		}
		line := pdf.Part(pdf.Leader{Text: pdf.Span{Text: h.title, Style: style}, To: l.places[h.title], Dots: strong})
		if h.level > 0 {
			line = pdf.Panel{Padding: pdf.Edges{Left: 18}, Parts: []pdf.Part{line}}
		}
		if i > 0 && gap > 0 {
			lines = append(lines, gap)
		}
		lines = append(lines, line)
	}
	l.flow.Set(pdf.Tagged(tag.Contents, lines...))
}
