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
	return headed(l.words.Say(words.DossierTabPeople), len(l.referents()) > 0)
}

// peoplePages say of each who speaks for the client what it approves.
func (l *layout) peoplePages() {
	var parts []pdf.Part
	for _, one := range l.referents() {
		about := l.labelled(words.DossierApproval, l.approves(one))
		parts = append(parts, l.facet(l.theirName(one.Name, one.Role, one.Organisation), about))
	}
	l.follow(l.words.Say(words.DossierTabPeople), l.words.Say(words.DocumentPeopleLead), parts)
}

func (l *layout) notesHeading() []heading {
	noted := func(one dossier.Stakeholder) bool {
		return len(filled(one.Cares, one.Involve, one.Contacts, one.NextContact)) > 0
	}
	return headed(l.words.Say(words.PlanPartNotes), slices.ContainsFunc(l.sphere.Stakeholders, noted))
}

// notesPages say of each what it cares about, how we involve it and how it is
// reached: that is for nobody else to read.
func (l *layout) notesPages() {
	var parts []pdf.Part
	for _, one := range l.sphere.Stakeholders {
		next := ""
		if one.NextContact != "" {
			next = l.words.Say(words.DossierContactNext) + ": " + l.date(day.Day(one.NextContact))
		}
		if about := l.notesOn(one); len(about) > 0 || next != "" {
			parts = append(parts, l.facet(l.theirName(one.Name, one.Role, one.Organisation, next), about))
		}
	}
	l.follow(l.words.Say(words.PlanPartNotes), l.words.Say(words.DocumentNotesLead), parts)
}

func (l *layout) notesOn(one dossier.Stakeholder) []pdf.Part {
	return facets(
		l.labelled(words.DossierPersonCares, one.Cares),
		l.labelled(words.DossierPersonInvolve, one.Involve),
		l.labelled(words.DossierPersonContacts, one.Contacts),
	)
}

// approves says what one approves, and who stands in.
func (l *layout) approves(one dossier.Stakeholder) string {
	var said []string
	for _, what := range []string{"strategy", "plan", "post", "crisis"} {
		at := slices.IndexFunc(l.sphere.Approvals, func(a dossier.Approval) bool { return a.Stakeholder == one.ID && a.What == what })
		if at < 0 {
			continue
		}
		approved := l.words.Say(words.Key("dossier.approval." + what))
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
