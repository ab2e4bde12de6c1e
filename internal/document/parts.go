package document

import (
	"slices"
	"strings"

	"timone/internal/fault"
	"timone/internal/words"
)

// part is a part of the plan: its name, and how it is laid out. A text of the
// screens and one of the command line go with it, under plan.part.NAME.
type part struct {
	name string
	lay  func(*layout)
}

// parts are those that a plan can have, in their usual order.
var parts = []part{
	{"cover", (*layout).coverPage},
	{"strategy", (*layout).strategyPage},
	{"month", (*layout).monthPages},
	{"sheets", (*layout).postSheets},
}

// Parts names the parts that a plan can have, in their usual order.
func Parts() []string {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = p.name
	}
	return names
}

// partsNamed finds parts by their names and keeps the order; a part named twice
// stands where it was named first, and no names are all the parts.
func partsNamed(names []string) ([]part, error) {
	if len(names) == 0 {
		return parts, nil
	}
	var found []part
	for i, name := range names {
		at := slices.IndexFunc(parts, func(p part) bool { return p.name == name })
		if at < 0 {
			return nil, fault.Invalid(words.FaultPartUnknown, "part", name, "parts", strings.Join(Parts(), ", "))
		}
		if !slices.Contains(names[:i], name) {
			found = append(found, parts[at])
		}
	}
	return found, nil
}
