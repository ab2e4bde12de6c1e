package document

import (
	"slices"
	"strings"

	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

// source is where claims come from, and how many of them do.
type source struct {
	name   string
	claims []dossier.Evidence
}

// sources are all that the dossier's claims rest on, in the order of the letters.
func (l *layout) sources() []source {
	var all []source
	for _, e := range slices.Concat(l.market.Evidence, l.findings.Evidence, l.identity.Evidence) {
		for _, name := range filled(e.Source, e.MaterialName) {
			at := slices.IndexFunc(all, func(s source) bool { return s.name == name })
			if at < 0 {
				at, all = len(all), append(all, source{name: name})
			}
			all[at].claims = append(all[at].claims, e)
		}
	}
	slices.SortStableFunc(all, func(a, b source) int { return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)) })
	return all
}

func (l *layout) sourcesHeading() []heading {
	return headed(l.words.Say(words.PlanPartSources), len(l.sources()) > 0)
}

// sourcesPages name what the dossier rests on, two sources beside each other.
func (l *layout) sourcesPages() {
	var rows []pdf.Part
	for pair := range slices.Chunk(l.sources(), 2) {
		columns := []pdf.Column{{}, {}}
		for i, s := range pair {
			columns[i].Parts = []pdf.Part{l.sourceItem(s)}
		}
		rows = append(rows, pdf.Row{Gap: nameGap, Whole: true, Columns: columns}, pdf.Space(7))
	}
	l.follow(l.words.Say(words.PlanPartSources), l.words.Say(words.DocumentSourcesLead), []pdf.Part{
		l.ruled(11), pdf.Tagged(tag.List, rows...),
	})
}

// sourceItem is a source, of which days its claims are, and how many where it is
// more than one.
func (l *layout) sourceItem(s source) pdf.Part {
	var said []string
	if n := len(s.claims); n > 1 {
		said = append(said, l.words.Count(words.DocumentClaims, n))
	}
	if first, last := s.days(); last != "" {
		said = append(said, l.span(first, last))
	}
	parts := []pdf.Part{l.doc.Text(l.linked(s.name, body)...)}
	if said != nil {
		parts = append(parts, l.doc.Text(pdf.Span{Text: strings.Join(said, dot), Style: small}))
	}
	return pdf.Tagged(tag.Item, pdf.Tagged(tag.Body, parts...))
}

// days are the first and the last day of which a source's claims are.
func (s source) days() (first, last string) {
	for _, e := range s.claims {
		if e.Day == "" {
			continue
		}
		if first == "" || e.Day < first {
			first = e.Day
		}
		last = max(last, e.Day)
	}
	return first, last
}

// span is a day, or from one to another.
func (l *layout) span(first, last string) string {
	if first == last {
		return l.rough(last)
	}
	return l.rough(first) + " – " + l.rough(last)
}
