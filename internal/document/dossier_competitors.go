package document

import (
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/words"
)

// sideBySide is how many competitors stand beside each other in a table, at most.
const sideBySide = 3

// tables are the competitors as they stand beside each other, about as many in each
// table.
func tables(all []dossier.Competitor) [][]dossier.Competitor {
	many := (len(all) + sideBySide - 1) / sideBySide
	var some [][]dossier.Competitor
	for i := range many {
		some = append(some, all[i*len(all)/many:(i+1)*len(all)/many])
	}
	return some
}

func (l *layout) competitorsHeading() []heading {
	return headed(l.words.Say(words.DossierTabCompetitors), len(l.rivals.Competitors) > 0)
}

// competitorsPages set the competitors side by side, a row for each topic; of
// what was seen of one on a topic there is the newest.
func (l *layout) competitorsPages() {
	var parts []pdf.Part
	for _, some := range tables(l.rivals.Competitors) {
		parts = append(parts, l.together(l.compared(some)), pdf.Space(22))
	}
	if slices.ContainsFunc(l.rivals.Newest, func(n dossier.Newest) bool { return n.Older > 0 }) {
		parts = append(parts, l.doc.Text(pdf.Span{Text: l.words.Say(words.DocumentObservedNewest), Style: small}))
	}
	l.follow(l.words.Say(words.DossierTabCompetitors), l.words.Say(words.DocumentCompetitorsLead), parts)
}

// compared is a table of some competitors.
func (l *layout) compared(all []dossier.Competitor) pdf.Part {
	table := pdf.Table{
		Columns: []pdf.Column{{Width: 70}}, Gap: 16, Padding: 5.5, Named: true,
		Head:     []pdf.Part{l.label(l.words.Say(words.DossierTopic))},
		HeadRule: pdf.Pen{Colour: l.marking(), Width: 1}, RowRule: pdf.Pen{Colour: line, Width: .4},
	}
	for _, c := range all {
		table.Columns = append(table.Columns, pdf.Column{})
		table.Head = append(table.Head, l.doc.Text(l.theirs(capital(c.Name), subhead)))
	}
	row := func(key words.Key, cell func(dossier.Competitor) []pdf.Part) {
		cells, filled := []pdf.Part{l.label(l.words.Say(key))}, false
		for _, c := range all {
			parts := cell(c)
			filled = filled || len(parts) > 0
			if len(parts) == 0 {
				parts = []pdf.Part{l.doc.Text(pdf.Span{Text: "–", Style: inked(body, faint)})}
			}
			cells = append(cells, pdf.Group(parts...))
		}
		if filled {
			table.Rows = append(table.Rows, pdf.TableRow{Cells: cells, Whole: true})
		}
	}
	row(words.DossierCompetitorsAbout, func(c dossier.Competitor) []pdf.Part { return l.said(c.About, body) })
	row(words.DossierProfiles, l.profilesOf)
	for _, topic := range dossier.Topics {
		row(words.Key("dossier.topic."+topic), func(c dossier.Competitor) []pdf.Part { return l.seen(c, topic) })
	}
	return table
}

func (l *layout) profilesOf(c dossier.Competitor) []pdf.Part {
	var lines []string
	for _, p := range l.rivals.Profiles {
		if p.Competitor == c.ID {
			lines = append(lines, strings.TrimSpace(l.platform(p.Platform, false)+" "+p.Profile))
		}
	}
	return l.said(strings.Join(lines, "\n"), body)
}

// seen is the newest that was seen of a competitor on a topic, its day, and how
// many older ones there are.
func (l *layout) seen(c dossier.Competitor, topic string) []pdf.Part {
	at := slices.IndexFunc(l.rivals.Newest, func(n dossier.Newest) bool { return n.Competitor == c.ID && n.Topic == topic })
	if at < 0 {
		return nil
	}
	n := l.rivals.Newest[at]
	var parts []pdf.Part
	if n.Value != nil {
		figure := l.words.Number(*n.Value)
		if topic == dossier.TopicPrice {
			figure = l.words.Price(*n.Value)
		}
		style := pdf.Style{Family: pdf.Serif, Size: 13, Leading: 1.25, Colour: ink, Tabular: true}
		parts = append(parts, l.doc.Text(pdf.Span{Text: figure, Style: style}))
	}
	parts = append(parts, l.said(n.Text, body)...)
	noted := l.date(day.Day(n.Day))
	if n.Older > 0 {
		noted += dot + l.words.Count(words.DossierObservationOlder, n.Older)
	}
	return append(parts, pdf.Space(1), l.doc.Text(pdf.Span{Text: noted, Style: small}))
}
