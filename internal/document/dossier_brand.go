package document

import (
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

func (l *layout) brandHeading() []heading {
	return headed(l.words.Say(words.DossierTabBrand), l.branded())
}

// branded tells whether anything is known of the brand.
func (l *layout) branded() bool {
	b := l.identity
	spoken := b.Voice.Funny != nil || b.Voice.Casual != nil || b.Voice.Irreverent != nil || b.Voice.Enthusiastic != nil
	lists := len(b.Values) + len(b.Proofs) + len(b.Words) + len(b.Swatches) + len(b.Typefaces) + len(b.HashtagSets)
	return b.Promise != "" || b.Logo != nil || spoken || lists > 0
}

// brandPages say how the client speaks and shows itself.
func (l *layout) brandPages() {
	l.logo = l.logoPicture()
	t := &tone{layout: l, size: body.Size}
	var parts []pdf.Part
	add := func(key words.Key, right []pdf.Part) {
		if len(right) > 0 {
			parts = append(parts, l.openFacet(l.ourName(key), right))
		}
	}
	add(words.DossierBrandPromise, l.said(capital(l.identity.Promise), sized(subhead, 15)))
	add(words.DossierValues, t.values())
	add(words.DossierProofs, l.proofParts())
	add(words.DossierVoice, t.voice())
	add(words.DossierWordsUse, t.brandWords("use"))
	add(words.DossierWordsAvoid, t.brandWords("avoid"))
	add(words.DossierHashtags, t.hashtags())
	add(words.DossierLogo, t.logos())
	add(words.DossierPalette, t.palette(column(l.format).W-nameWidth-nameGap))
	parts = append(parts, t.contrasts()...)
	add(words.DossierTypefaces, t.typefaces())
	l.follow(l.words.Say(words.DossierTabBrand), l.words.Say(words.DocumentBrandLead), parts)
}

// proofParts are what shows that the promise is kept, each with what speaks for
// it.
func (l *layout) proofParts() []pdf.Part {
	var items [][]pdf.Part
	for _, p := range l.identity.Proofs {
		items = append(items, append(l.said(p.Text, body), l.proven(p.ID, l.identity.Evidence)...))
	}
	if items == nil {
		return nil
	}
	return []pdf.Part{pdf.Tagged(tag.Section, pdf.List{Items: items, Gap: 8})}
}
