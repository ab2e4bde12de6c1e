package document

import (
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/pdf"
	"timone/internal/words"
)

// referents are those who speak for the client.
func (l *layout) referents() []dossier.Stakeholder {
	var all []dossier.Stakeholder
	for _, one := range l.sphere.Stakeholders {
		if one.Referent {
			all = append(all, one)
		}
	}
	return all
}

func (l *layout) peopleHeading() []heading {
	return headed(l.words.Say(words.DocumentPeople), len(l.referents()) > 0)
}

// peoplePages say of each who speaks for the client what it approves, what it
// cares about, and how it is reached.
func (l *layout) peoplePages() {
	var parts []pdf.Part
	for _, one := range l.referents() {
		next := ""
		if one.NextContact != "" {
			next = l.words.Say(words.DocumentNextContact, "day", l.date(day.Day(one.NextContact)))
		}
		about := facets(
			l.labelled(words.DocumentApproves, l.approves(one)),
			l.labelled(words.DocumentCares, one.Cares),
			l.labelled(words.DocumentInvolve, one.Involve),
			l.labelled(words.DocumentContacts, one.Contacts),
		)
		parts = append(parts, l.facet(l.theirName(one.Name, one.Role, one.Organisation, next), about))
	}
	l.follow(l.words.Say(words.DocumentPeople), l.words.Say(words.DocumentPeopleLead), parts)
}

// approves says what one approves, and who stands in.
func (l *layout) approves(one dossier.Stakeholder) string {
	var said []string
	for _, what := range []string{"strategy", "plan", "post", "crisis"} {
		at := slices.IndexFunc(l.sphere.Approvals, func(a dossier.Approval) bool { return a.Stakeholder == one.ID && a.What == what })
		if at < 0 {
			continue
		}
		approved := l.words.Say(words.Key("document.approves." + what))
		if name := l.nameOf(l.sphere.Approvals[at].StandIn); name != "" {
			approved = l.words.Say(words.DocumentStandIn, "what", approved, "name", name)
		}
		said = append(said, approved)
	}
	return capital(strings.Join(said, "; "))
}

// nameOf is the name of a person or body of the sphere, or empty.
func (l *layout) nameOf(id string) string {
	for _, one := range l.sphere.Stakeholders {
		if one.ID == id {
			return one.Name
		}
	}
	return ""
}
