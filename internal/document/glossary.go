package document

import (
	"math"
	"slices"

	"timone/internal/calendar"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/strategy"
	"timone/internal/words"
)

// term is a word of the plan and what it means there.
type term struct{ name, meaning string }

func (l *layout) wordsHeading() []heading {
	return headed(l.words.Say(words.DocumentWords), len(l.terms()) > 0)
}

// terms are the words that this plan uses and a client may not know: those of
// the strategy's records that there are, and the metrics by the names that they
// have here.
func (l *layout) terms() []term {
	s := l.strategy
	hung := func(p calendar.Post) bool { return len(l.knots(p)) > 0 }
	tagged := func(p calendar.Post) bool { return hashtagAt(p.Caption) < len(p.Caption) }
	var all []term
	for _, t := range []struct {
		name string
		used bool
	}{
		{"objective", len(s.Objectives) > 0},
		{"kpi", len(s.KPIs) > 0},
		{"audience", len(s.Audiences) > 0},
		{"need", slices.ContainsFunc(s.Audiences, func(a strategy.Audience) bool { return len(a.Needs) > 0 })},
		{"pillar", len(s.Pillars) > 0},
		{"share", slices.ContainsFunc(s.Pillars, func(p strategy.Pillar) bool { return p.Share != nil })},
		{"channel", len(s.Channels) > 0},
		{"thread", slices.ContainsFunc(l.posts, hung)},
		{"hashtag", slices.ContainsFunc(l.posts, tagged)},
	} {
		if t.used {
			all = append(all, term{l.words.Say(words.Key("term." + t.name)), l.words.Say(words.Key("term." + t.name + ".means"))})
		}
	}
	return append(all, l.countedTerms()...)
}

// countedTerms are the metrics of the KPIs, each once.
func (l *layout) countedTerms() []term {
	var all []term
	seen := map[string]bool{}
	for _, k := range l.strategy.KPIs {
		if m, known := metricOf(k.Metric); known && !seen[m.name] {
			seen[m.name] = true
			all = append(all, term{capital(k.Metric), l.words.Say(words.Key("term." + m.name + ".means"))})
		}
	}
	return all
}

// wordsGap is between the two columns of words.
const wordsGap = 28.0

// wordsPages explain the words, in two columns that are about equally high.
func (l *layout) wordsPages() {
	terms := l.terms()
	width := (column(l.format).W - wordsGap) / 2
	var best []pdf.Column
	lowest := math.Inf(1)
	for half := range len(terms) + 1 {
		left, right := l.explained(terms[:half]), l.explained(terms[half:])
		if height := max(l.doc.Measure(width, left...), l.doc.Measure(width, right...)); height < lowest {
			best, lowest = []pdf.Column{{Parts: left}, {Parts: right}}, height
		}
	}
	list := pdf.Tagged(tag.List, pdf.Row{Gap: wordsGap, Columns: best})
	l.follow(l.words.Say(words.DocumentWords), l.words.Say(words.DocumentWordsLead), []pdf.Part{list})
}

// explained are words one below the other, each with what it means.
func (l *layout) explained(terms []term) []pdf.Part {
	var parts []pdf.Part
	for i, t := range terms {
		if i > 0 {
			parts = append(parts, pdf.Space(13))
		}
		parts = append(parts, pdf.Keep(
			l.ruled(11),
			pdf.Tagged(tag.Item,
				pdf.Tagged(tag.Label, l.doc.Text(l.theirs(t.name, subhead))), pdf.Space(4),
				pdf.Tagged(tag.Body, l.doc.Text(pdf.Span{Text: t.meaning, Style: inked(body, soft)}).Hyphenate()),
			)))
	}
	return parts
}
