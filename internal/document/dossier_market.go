package document

import (
	"timone/internal/pdf"
	"timone/internal/words"
)

func (l *layout) marketHeading() []heading {
	return headed(l.words.Say(words.DossierTabMarket), len(l.market.Notes) > 0)
}

// marketPages say what is known of the market, each note with what speaks for
// it.
func (l *layout) marketPages() {
	var parts []pdf.Part
	for _, n := range l.market.Notes {
		parts = append(parts, l.facet(l.theirName(n.Title), append(l.said(n.Text, body), l.proven(n.ID, l.market.Evidence)...)))
	}
	l.follow(l.words.Say(words.DossierTabMarket), l.words.Say(words.DocumentMarketLead), parts)
}
