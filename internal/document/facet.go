package document

import (
	"regexp"
	"strings"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// The two columns of a dossier's pages: what something is called, and what is
// said of it.
const (
	nameWidth = 132.0
	nameGap   = 24.0
)

// How much of a page a facet takes that may be parted: one that begins anywhere, and one
// that is rather kept whole.
const (
	longFacet = .25
	tallFacet = .5
)

// facet is a rule, what stands below it on the left, and beside that what is
// said of it, which goes on overleaf where it takes more than half a page.
func (l *layout) facet(left, right []pdf.Part) pdf.Part { return l.faceted(left, right, tallFacet) }

// openFacet is a facet that goes on overleaf wherever the page ends, unless it is short.
func (l *layout) openFacet(left, right []pdf.Part) pdf.Part {
	return l.faceted(left, right, longFacet)
}

func (l *layout) faceted(left, right []pdf.Part, most float64) pdf.Part {
	at := column(l.format)
	whole := l.doc.Measure(at.W-nameWidth-nameGap, right...) <= at.H*most
	return pdf.Group(l.ruled(11), pdf.Row{Gap: nameGap, Whole: whole, Columns: []pdf.Column{
		{Width: nameWidth, Parts: left}, {Parts: right},
	}}, pdf.Space(20))
}

// together keeps a part on one page, unless none can hold it: then it begins where it
// stands.
func (l *layout) together(p pdf.Part) pdf.Part {
	if at := column(l.format); l.doc.Measure(at.W, p) > at.H {
		return p
	}
	return pdf.Keep(p)
}

// theirName is the heading of a record: its name, and what goes with it below.
func (l *layout) theirName(name string, below ...string) []pdf.Part {
	parts := []pdf.Part{pdf.WithNext(pdf.Tagged(tag.Heading(2), l.doc.Text(l.theirs(capital(name), subhead))))}
	if text := strings.Join(filled(below...), "\n"); text != "" {
		parts = append(parts, pdf.Space(2), l.doc.Text(l.theirs(text, small)))
	}
	return parts
}

// ourName is a heading in the paper's own words.
func (l *layout) ourName(key words.Key) []pdf.Part {
	return []pdf.Part{pdf.WithNext(pdf.Tagged(tag.Heading(2), l.doc.Text(pdf.Span{Text: l.words.Say(key), Style: subhead})))}
}

// Between the lines of a text, and where an empty one stands between them.
const (
	lineGap      = 4
	paragraphGap = 11
)

// said is a text of theirs as it was written, with its line breaks; empty is
// nothing.
func (l *layout) said(text string, style pdf.Style) []pdf.Part {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	var parts []pdf.Part
	var gap pdf.Space = lineGap
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		if strings.TrimSpace(line) == "" {
			gap = paragraphGap
			continue
		}
		if parts != nil {
			parts = append(parts, gap)
		}
		parts, gap = append(parts, l.doc.Text(l.linked(line, style)...).Hyphenate()), lineGap
	}
	return parts
}

// labelled is what is said under a small label of ours, and room below it;
// nothing where nothing is said.
func (l *layout) labelled(key words.Key, text string) []pdf.Part {
	parts := l.said(text, body)
	if parts == nil {
		return nil
	}
	return append([]pdf.Part{pdf.WithNext(l.label(l.words.Say(key))), pdf.WithNext(pdf.Space(1))}, append(parts, pdf.Space(9))...)
}

// label is a small text of ours over what it names.
func (l *layout) label(text string) pdf.Paragraph {
	return l.doc.Text(pdf.Span{Text: text, Style: bold(small)})
}

// linked is a text of theirs whose addresses lead where they say.
func (l *layout) linked(text string, style pdf.Style) []pdf.Span {
	var spans []pdf.Span
	for {
		from, to := address(text)
		if from < 0 {
			break
		}
		if from > 0 {
			spans = append(spans, l.theirs(text[:from], style))
		}
		spans = append(spans, pdf.Span{Text: text[from:to], Style: inked(style, legible(l.brand)), Link: pdf.URL(text[from:to])})
		text = text[to:]
	}
	if text != "" || len(spans) == 0 {
		spans = append(spans, l.theirs(text, style))
	}
	return spans
}

var opened = regexp.MustCompile(`(?i)\b(?:https?://|mailto:)[^\s<>"«»“”]+`)

// address finds the first web or mail address in a text, without the mark of a
// sentence behind it; from is below zero where there is none.
func address(text string) (from, to int) {
	found := opened.FindStringIndex(text)
	if found == nil {
		return -1, -1
	}
	return found[0], found[0] + len(strings.TrimRight(text[found[0]:found[1]], ".,;:!?)"))
}

// rough writes a day as far as it is known.
func (l *layout) rough(date string) string {
	switch len(date) {
	case 4:
		return date
	case 7:
		return l.monthYear(day.Day(date + "-01"))
	}
	return l.date(day.Day(date))
}

// lapsed tells whether a right or a claim that holds until a day no longer does.
func lapsed(until string, today day.Day) bool { return until != "" && day.Day(until) < today }

// proven are what speaks for a record, one below the other.
func (l *layout) proven(record string, all []dossier.Evidence) []pdf.Part {
	var items [][]pdf.Part
	for _, e := range all {
		if e.Record == record {
			items = append(items, l.evidenceParts(e))
		}
	}
	if items == nil {
		return nil
	}
	bar := pdf.Pen{Colour: l.marking().Mix(pdf.White, .45), Width: 1.4}
	return []pdf.Part{pdf.Space(6), pdf.Panel{
		Padding: pdf.Edges{Left: 11, Top: 1, Bottom: 1},
		Behind: func(page *pdf.Page, at pdf.Rect) {
			page.Stroke(pdf.Rule(at.X+1, at.Y, at.X+1, at.Y+at.H), bar)
		},
		Parts: []pdf.Part{pdf.List{Items: items, Gap: 5}},
	}}
}

// evidenceParts say a claim, and from where it is known.
func (l *layout) evidenceParts(e dossier.Evidence) []pdf.Part {
	style := sized(body, 8.4)
	parts := []pdf.Part{l.doc.Text(l.linked(e.Claim, style)...).Hyphenate()}
	if notes := l.provenance(e); len(notes) > 0 {
		parts = append(parts, l.doc.Text(notes...))
	}
	return parts
}

// provenance is where a claim comes from, of when, and how far it can be relied
// on.
func (l *layout) provenance(e dossier.Evidence) []pdf.Span {
	var spans []pdf.Span
	add := func(more ...pdf.Span) {
		if spans != nil {
			spans = append(spans, pdf.Span{Text: dot, Style: small})
		}
		spans = append(spans, more...)
	}
	for _, source := range filled(e.Source, e.MaterialName) {
		add(l.linked(source, small)...)
	}
	if e.Day != "" {
		add(pdf.Span{Text: l.date(day.Day(e.Day)), Style: small})
	}
	if e.Confidence != "" {
		degree := l.words.Say(words.Key("dossier.degree." + e.Confidence))
		add(pdf.Span{Text: l.words.Say(words.DossierEvidenceSure, "degree", degree), Style: small})
	}
	if e.GoodUntil != "" {
		add(l.until(e.GoodUntil))
	}
	return spans
}

// until says until when something holds, in bold where it no longer does.
func (l *layout) until(good string) pdf.Span {
	if lapsed(good, l.made) {
		return pdf.Span{Text: l.words.Say(words.DocumentLapsed, "day", l.date(day.Day(good))), Style: inked(bold(small), thread)}
	}
	return pdf.Span{Text: l.words.Say(words.DossierEvidenceUntil, "day", l.date(day.Day(good))), Style: small}
}
