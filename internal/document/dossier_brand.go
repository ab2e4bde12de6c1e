package document

import (
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

func (l *layout) brandHeading() []heading {
	return headed(l.words.Say(words.DocumentBrand), l.branded())
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
			parts = append(parts, l.facet(l.ourName(key), right))
		}
	}
	add(words.DocumentPromise, l.said(l.identity.Promise, sized(subhead, 15)))
	add(words.DocumentValues, t.values())
	add(words.DocumentProofs, l.proofParts())
	add(words.DocumentVoice, t.voice())
	add(words.DocumentWordsUse, t.brandWords("use"))
	add(words.DocumentWordsAvoid, t.brandWords("avoid"))
	add(words.DocumentHashtags, t.hashtags())
	add(words.DocumentLogoTitle, t.logos())
	add(words.DocumentPalette, t.palette(column(l.format).W-nameWidth-nameGap))
	add(words.DocumentTypefaces, t.typefaces())
	l.follow(l.words.Say(words.DocumentBrand), l.words.Say(words.DocumentBrandLead), parts)
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
