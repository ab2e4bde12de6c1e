package document

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/words"
)

func (l *layout) sphereHeading() []heading {
	return headed(l.words.Say(words.DossierTabSphere), len(l.sphere.Stakeholders) > 0)
}

// spherePages draw the map of influence and interest, and say the same in words.
func (l *layout) spherePages() {
	all := slices.Clone(l.sphere.Stakeholders)
	slices.SortStableFunc(all, func(a, b dossier.Stakeholder) int {
		return cmp.Or(cmp.Compare(held(b.Influence), held(a.Influence)), cmp.Compare(held(b.Interest), held(a.Interest)))
	})
	var parts []pdf.Part
	numbered := false
	if m := l.chart(all); len(m.marks) > 0 {
		numbered = m.unnamed > 0
		parts = append(parts, pdf.Drawn{Height: m.size.H, Says: l.mapSays(all), Draw: m.draw}, pdf.Space(6))
		if numbered {
			parts = append(parts, l.doc.Text(pdf.Span{Text: l.words.Count(words.DocumentMapUnnamed, m.unnamed), Style: small}))
		}
		parts = append(parts, pdf.Space(18))
	}
	parts = append(parts, l.sphereTable(all, numbered), pdf.Space(24))
	l.follow(l.words.Say(words.DossierTabSphere), l.words.Say(words.DocumentSphereLead), append(parts, l.influences()...))
}

// held is a place on an axis, below all others where it is not known.
func held(n *int) int {
	if n == nil {
		return -1
	}
	return *n
}

// quadrant says what to do with one: involve, satisfy, inform or watch; empty
// where it does not stand on the map.
func quadrant(one dossier.Stakeholder) string {
	switch {
	case one.Influence == nil || one.Interest == nil:
		return ""
	case *one.Influence >= 50 && *one.Interest >= 50:
		return "involve"
	case *one.Influence >= 50:
		return "satisfy"
	case *one.Interest >= 50:
		return "inform"
	}
	return "watch"
}

// quadrants are the four fields of the map.
var quadrants = []string{"involve", "satisfy", "inform", "watch"}

// mostTold is how many names the map's alternative text has; the list has all.
const mostTold = 40

// mapSays is the map in words: who stands in which field.
func (l *layout) mapSays(all []dossier.Stakeholder) string {
	var said []string
	for _, q := range quadrants {
		var names []string
		for _, one := range all {
			if quadrant(one) == q {
				names = append(names, one.Name)
			}
		}
		if len(names) == 0 {
			continue
		}
		told := strings.Join(names[:min(len(names), mostTold)], ", ")
		if more := len(names) - mostTold; more > 0 {
			told += " " + l.words.Count(words.DocumentMore, more)
		}
		said = append(said, l.words.Say(words.Key("dossier.map."+q))+": "+told+".")
	}
	return l.words.Say(words.DocumentMapSays, "text", strings.Join(said, " "))
}

// sphereTable says of each where it stands and how it is disposed.
func (l *layout) sphereTable(all []dossier.Stakeholder, numbered bool) pdf.Part {
	rows := make([]pdf.TableRow, len(all))
	for i, one := range all {
		name := capital(one.Name)
		if numbered {
			name = strconv.Itoa(i+1) + ". " + name
		}
		about := []pdf.Part{l.doc.Text(l.theirs(name, bold(body)))}
		if text := strings.Join(filled(one.Role, one.Organisation), ", "); text != "" {
			about = append(about, l.doc.Text(l.theirs(text, small)))
		}
		rows[i] = pdf.TableRow{Whole: true, Cells: []pdf.Part{
			pdf.Group(about...), l.degree(one.Influence), l.degree(one.Interest), l.attitude(one), l.toDo(one),
		}}
	}
	head := func(key words.Key, align pdf.Align) pdf.Part { return l.label(l.words.Say(key)).Align(align) }
	return pdf.Table{
		Columns: []pdf.Column{{Share: 5}, {Width: 54}, {Width: 54}, {Share: 3}, {Share: 3}}, Gap: 12, Padding: 4.5, Named: true,
		Head: []pdf.Part{
			head(words.DocumentWhoStands, pdf.Left), head(words.DossierInfluence, pdf.Right), head(words.DossierInterest, pdf.Right),
			head(words.DossierAttitude, pdf.Left), head(words.DocumentToDo, pdf.Left),
		},
		HeadRule: pdf.Pen{Colour: l.marking(), Width: 1}, RowRule: pdf.Pen{Colour: line, Width: .4}, Rows: rows,
	}
}

func (l *layout) degree(n *int) pdf.Part {
	text := "–"
	if n != nil {
		text = strconv.Itoa(*n)
	}
	style := body
	style.Tabular = true
	return l.doc.Text(pdf.Span{Text: text, Style: style}).Align(pdf.Right)
}

// attitude is how one is disposed now, and how we want it to be.
func (l *layout) attitude(one dossier.Stakeholder) pdf.Part {
	said := l.words.Say(words.DossierAttitudeUnknown)
	if one.Attitude != "" {
		said = l.words.Say(words.Key("dossier.attitude." + one.Attitude))
	}
	spans := []pdf.Span{{Text: said, Style: inked(body, attitudeInk(one.Attitude))}}
	if one.AttitudeWanted != "" && one.AttitudeWanted != one.Attitude {
		wanted := l.words.Say(words.Key("dossier.attitude." + one.AttitudeWanted))
		spans = append(spans, pdf.Span{Text: "\n" + l.words.Say(words.DossierAttitudeTo, "wanted", wanted), Style: small})
	}
	return l.doc.Text(spans...)
}

func (l *layout) toDo(one dossier.Stakeholder) pdf.Part {
	text := capital(l.words.Say(words.DossierMapNowhere))
	if q := quadrant(one); q != "" {
		text = l.words.Say(words.Key("dossier.map." + q))
	}
	return l.doc.Text(pdf.Span{Text: text, Style: inked(body, soft)})
}

// influences say who influences whom, and how strongly.
func (l *layout) influences() []pdf.Part {
	var items [][]pdf.Part
	for _, i := range l.sphere.Influences {
		strength := l.words.Say(words.Key("dossier.influence." + strconv.Itoa(i.Strength)))
		items = append(items, []pdf.Part{l.doc.Text(
			l.theirs(l.nameOf(i.From)+" → "+l.nameOf(i.To)+" ", body), pdf.Span{Text: strength, Style: small},
		)})
	}
	if items == nil {
		return nil
	}
	title := pdf.Tagged(tag.Heading(2), l.doc.Text(pdf.Span{Text: l.words.Say(words.DocumentInfluences), Style: subhead}))
	return []pdf.Part{l.ruled(11), pdf.WithNext(title), pdf.WithNext(pdf.Space(6)), pdf.List{Items: items, Gap: 2}}
}
