package document

import (
	"timone/internal/media"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

func (l *layout) materialsHeading() []heading {
	return headed(l.words.Say(words.DossierTabMaterials), len(l.materials) > 0)
}

// materialsPages count the client's files, and name those that may no longer be
// used.
func (l *layout) materialsPages() {
	gone, soon := l.lapsing()
	parts := []pdf.Part{l.inventory(), pdf.Space(24)}
	for _, one := range []struct {
		key words.Key
		of  []media.Material
	}{{words.DossierMaterialLapsed, gone}, {words.DocumentRightsSoon, soon}} {
		if len(one.of) > 0 {
			parts = append(parts, l.openFacet(l.ourName(one.key), []pdf.Part{l.rights(one.of)}))
		}
	}
	if none := l.unsourced(); none > 0 {
		parts = append(parts, l.doc.Text(pdf.Span{Text: l.words.Count(words.DocumentNoRights, none), Style: inked(body, soft)}))
	}
	l.follow(l.words.Say(words.DossierTabMaterials), l.words.Say(words.DocumentMaterialsLead), parts)
}

// inventory is how many files there are of each kind.
func (l *layout) inventory() pdf.Part {
	counts := map[string]int{}
	for _, m := range l.materials {
		counts[m.Kind]++
	}
	var columns []pdf.Column
	for _, kind := range []string{"picture", "drawing", "video", "audio", "document", "other"} {
		if n := counts[kind]; n > 0 {
			figure := pdf.Style{Family: pdf.Serif, Size: 30, Leading: 1.1, Colour: legible(l.brand), Tracking: -10}
			columns = append(columns, pdf.Column{Parts: []pdf.Part{pdf.Tagged(tag.Paragraph,
				l.doc.Text(pdf.Span{Text: l.words.Number(float64(n)), Style: figure}),
				l.doc.Text(pdf.Span{Text: l.words.Count(words.Key("document.material."+kind), n), Style: small}),
			)}})
		}
	}
	return pdf.Group(l.ruled(11), pdf.Row{Gap: 16, Columns: columns})
}

// soonDays is how long before its end a right is said to end soon.
const soonDays = 60

// lapsing are the files whose right is over, and those whose right soon will be.
func (l *layout) lapsing() (gone, soon []media.Material) {
	for _, m := range l.materials {
		switch {
		case lapsed(m.Expiry, l.made):
			gone = append(gone, m)
		case lapsed(m.Expiry, l.made.Add(soonDays)):
			soon = append(soon, m)
		}
	}
	return gone, soon
}

// unsourced counts the files that are in use and of which nobody said by what right.
func (l *layout) unsourced() int {
	n := 0
	for _, m := range l.materials {
		if m.Uses > 0 && m.Source == "" && m.Licence == "" && m.Consent == "" {
			n++
		}
	}
	return n
}

// rights name files, each with by what right it is used and until when.
func (l *layout) rights(all []media.Material) pdf.Part {
	items := make([][]pdf.Part, len(all))
	for i, m := range all {
		notes := []pdf.Span{l.until(m.Expiry)}
		for _, text := range filled(m.Source, m.Licence, m.Consent) {
			notes = append(append(notes, pdf.Span{Text: dot, Style: small}), l.linked(text, small)...)
		}
		items[i] = []pdf.Part{l.doc.Text(l.theirs(m.Name, body)), l.doc.Text(notes...)}
	}
	return pdf.List{Items: items, Gap: 5}
}
