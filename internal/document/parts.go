package document

import (
	"slices"
	"strings"

	"timone/internal/fault"
	"timone/internal/words"
)

// part is a part of a paper: its name, what it would be headed with, and how it
// is laid out. One without headings has nothing to say and is left out. Its name on
// the screens goes with it, under plan.part.NAME or dossier.tab.NAME, and what a private one shows under
// plan.part-private.NAME.
type part struct {
	name     string
	headings func(*layout) []heading
	lay      func(*layout)
	private  bool // for the freelancer alone: left out unless it is asked for
}

// heading is a line of the contents: 0 is a part, 1 what stands in it.
type heading struct {
	title string
	level int
}

// planParts are those that a plan can have, in their usual order.
var planParts = []part{
	{name: "cover", headings: (*layout).coverHeading, lay: (*layout).coverPage},
	{name: "letter", headings: (*layout).letterHeading, lay: (*layout).letterPages},
	{name: "contents", headings: (*layout).contentsHeading, lay: (*layout).contentsPage},
	{name: "strategy", headings: (*layout).strategyHeading, lay: (*layout).strategyPage},
	{name: "results", headings: (*layout).resultsHeading, lay: (*layout).resultsPages},
	{name: "month", headings: (*layout).monthHeadings, lay: (*layout).monthPages},
	{name: "sheets", headings: (*layout).sheetsHeadings, lay: (*layout).postSheets},
	{name: "media", headings: (*layout).mediaHeading, lay: (*layout).mediaPages},
	{name: "words", headings: (*layout).wordsHeading, lay: (*layout).wordsPages},
}

// headed is the heading of a part that has one, where there is something to say.
func headed(title string, says bool) []heading {
	if !says {
		return nil
	}
	return []heading{{title: title}}
}

// Parts names the parts that a paper of a kind can have, in their usual order.
func Parts(kind string) []string {
	g, err := genreNamed(kind)
	if err != nil {
		return nil
	}
	return g.names()
}

// Private names the parts of a paper of a kind that are for the freelancer alone.
func Private(kind string) []string {
	names := []string{}
	if g, err := genreNamed(kind); err == nil {
		for _, p := range g.parts {
			if p.private {
				names = append(names, p.name)
			}
		}
	}
	return names
}

// usual are the parts that a paper has unless it is asked for others.
func (g *genre) usual() []part {
	return slices.DeleteFunc(slices.Clone(g.parts), func(p part) bool { return p.private })
}

func (g *genre) names() []string {
	names := make([]string, len(g.parts))
	for i, p := range g.parts {
		names[i] = p.name
	}
	return names
}

// partsNamed finds parts by their names and keeps the order; a part named twice
// stands where it was named first, and no names are the usual parts.
func (g *genre) partsNamed(names []string) ([]part, error) {
	if len(names) == 0 {
		return g.usual(), nil
	}
	var found []part
	for i, name := range names {
		at := slices.IndexFunc(g.parts, func(p part) bool { return p.name == name })
		if at < 0 {
			return nil, fault.Invalid(words.FaultPartUnknown, "part", name, "parts", strings.Join(g.names(), ", "))
		}
		if !slices.Contains(names[:i], name) {
			found = append(found, g.parts[at])
		}
	}
	return found, nil
}
