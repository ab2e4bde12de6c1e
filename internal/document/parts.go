package document

import (
	"slices"
	"strings"

	"timone/internal/fault"
	"timone/internal/words"
)

// part is a part of a paper: its name, what it would be headed with, and how it
// is laid out. One without headings has nothing to say and is left out. A text
// of the screens and one of the command line go with it, under plan.part.NAME.
type part struct {
	name     string
	headings func(*layout) []heading
	lay      func(*layout)
}

// heading is a line of the contents: 0 is a part, 1 what stands in it.
type heading struct {
	title string
	level int
}

// planParts are those that a plan can have, in their usual order.
var planParts = []part{
	{"cover", (*layout).coverHeading, (*layout).coverPage},
	{"letter", (*layout).letterHeading, (*layout).letterPages},
	{"contents", (*layout).contentsHeading, (*layout).contentsPage},
	{"strategy", (*layout).strategyHeading, (*layout).strategyPage},
	{"results", (*layout).resultsHeading, (*layout).resultsPages},
	{"month", (*layout).monthHeadings, (*layout).monthPages},
	{"sheets", (*layout).sheetsHeadings, (*layout).postSheets},
	{"media", (*layout).mediaHeading, (*layout).mediaPages},
	{"words", (*layout).wordsHeading, (*layout).wordsPages},
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

func (g *genre) names() []string {
	names := make([]string, len(g.parts))
	for i, p := range g.parts {
		names[i] = p.name
	}
	return names
}

// partsNamed finds parts by their names and keeps the order; a part named twice
// stands where it was named first, and no names are all the parts.
func (g *genre) partsNamed(names []string) ([]part, error) {
	if len(names) == 0 {
		return g.parts, nil
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
