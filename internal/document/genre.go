package document

import (
	"context"

	"timone/internal/fault"
	"timone/internal/words"
)

// genre is a kind of paper: what it is called among the papers and on itself,
// what it can be made of, and how that is gathered.
type genre struct {
	kind   string
	parts  []part
	dated  bool // it is for days that are asked for
	flows  bool // a part may begin where the one before it ended, and go on overleaf
	title  words.Key
	empty  words.Key // says that there is nothing to print
	of     func(*layout) string
	file   func(*layout) string // its part of the file's name
	gather func(ctx context.Context, s *Studio, d *design, m *matter) error
}

// genres are those that there are, the plan first.
var genres = []*genre{&planGenre, &dossierGenre, &cardGenre, &intakeGenre}

var planGenre = genre{
	kind: "plan", parts: planParts, dated: true, title: words.PaperTitlePlan, empty: words.FaultPlanEmpty, gather: gatherPosts,
	of: func(l *layout) string {
		return l.about(words.DocumentPlanOf, words.DocumentPlanOfDays, l.period, "client", l.client.Name)
	},
	file: func(l *layout) string { return l.period.file() },
}

// Kinds names the kinds of papers, the plan first.
func Kinds() []string {
	kinds := make([]string, len(genres))
	for i, g := range genres {
		kinds[i] = g.kind
	}
	return kinds
}

func genreNamed(kind string) (*genre, error) {
	for _, g := range genres {
		if g.kind == kind || kind == "" {
			return g, nil
		}
	}
	return nil, fault.Invalid(words.FaultPaperUnknown, "kind", kind)
}

// covers names the covers to choose from, none for a paper without one.
func (g *genre) covers() []string {
	if g.names()[0] != "cover" {
		return []string{}
	}
	return CoverNames()
}
