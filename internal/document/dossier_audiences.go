package document

import (
	"slices"

	"timone/internal/pdf"
	"timone/internal/strategy"
	"timone/internal/words"
)

func (l *layout) audiencesHeading() []heading {
	return headed(l.words.Say(words.DossierTabAudiences), len(l.strategy.Audiences) > 0)
}

// audiencesPages say to whom the client speaks, in which words they think, and
// what they need.
func (l *layout) audiencesPages() {
	var parts []pdf.Part
	for _, a := range l.strategy.Audiences {
		about := slices.Concat(
			l.labelled(words.StrategyFieldWho, a.Who),
			l.labelled(words.AudienceRole, a.Role),
			l.labelled(words.AudienceWords, a.Words),
			l.needs(a.Needs),
		)
		parts = append(parts, l.facet(l.theirName(a.Name, a.Place), about))
	}
	l.follow(l.words.Say(words.DossierTabAudiences), l.words.Say(words.DocumentAudiencesLead), parts)
}

// needs are what an audience needs, each with how much it weighs as dots.
func (l *layout) needs(all []strategy.Need) []pdf.Part {
	if len(all) == 0 {
		return nil
	}
	parts := []pdf.Part{pdf.WithNext(l.label(l.words.Say(words.StrategyFieldNeeds))), pdf.Space(3)}
	items := make([][]pdf.Part, len(all))
	for i, n := range all {
		kind := l.words.Say(words.Key("need.kind." + n.Kind))
		items[i] = []pdf.Part{pdf.Row{Gap: 10, Level: true, Columns: []pdf.Column{
			{Width: 64, Parts: []pdf.Part{l.doc.Text(pdf.Span{Text: kind, Style: small})}},
			{Parts: l.said(n.Text, body)},
			{Width: 34, Parts: l.weight(n.Weight)},
		}}}
	}
	return append(parts, pdf.List{Items: items, Gap: 3})
}

// weight is one dot of three for each that a need weighs.
func (l *layout) weight(n int) []pdf.Part {
	if n == 0 {
		return nil
	}
	key := []words.Key{words.NeedWeightLow, words.NeedWeightMiddle, words.NeedWeightHigh}[n-1]
	return []pdf.Part{pdf.Drawn{Height: 13, Says: l.words.Say(key), Draw: func(page *pdf.Page, at pdf.Rect) {
		for i := range 3 {
			dot := pdf.Circle(at.X+5+float64(i)*11, at.Y+7, 3)
			if i < n {
				page.Fill(dot, l.marking())
			} else {
				page.Stroke(dot, pdf.Pen{Colour: strong, Width: .8})
			}
		}
	}}}
}
