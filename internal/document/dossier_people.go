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
	return slices.Concat(
		l.labelled(words.DossierPersonCares, one.Cares),
		l.labelled(words.DossierPersonInvolve, one.Involve),
		l.labelled(words.DossierPersonContacts, one.Contacts),
	)
}

// approves says what one approves, a line for all in which the same one stands in.
func (l *layout) approves(one dossier.Stakeholder) string {
	var lines []string
	for _, standIn := range l.standIns(one) {
		var whats []string
		for _, what := range dossier.Approvable {
			if slices.Contains(l.sphere.Approvals, dossier.Approval{Stakeholder: one.ID, What: what, StandIn: standIn}) {
				whats = append(whats, l.words.Say(words.Key("dossier.approval."+what)))
			}
		}
		said := capital(strings.Join(whats, ", "))
		if name := l.nameOf(standIn); name != "" {
			said = l.words.Say(words.PersonApprovesWith, "what", said, "name", name)
		}
		lines = append(lines, said)
	}
	return strings.Join(lines, "\n")
}

// standIns are those who stand in for one, each once; empty where nobody does.
func (l *layout) standIns(one dossier.Stakeholder) []string {
	var all []string
	for _, a := range l.sphere.Approvals {
		if a.Stakeholder == one.ID && !slices.Contains(all, a.StandIn) {
			all = append(all, a.StandIn)
		}
	}
	return all
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
