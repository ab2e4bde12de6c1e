package svg

import (
	"regexp"
	"strings"
)

// sheet is what a drawing's style sheets say, by what it is said of: an element's
// name, a class, an id. Of what stands between braces, as media queries have it,
// and of selectors that are not one of these three, nothing is read.
type sheet struct {
	said  map[string]map[string]string
	rules int
}

// maxRules is more than a drawing of letters and flowers has.
const maxRules = 5000

var (
	comment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	order   = regexp.MustCompile(`@[^{};]*;`)
	single  = regexp.MustCompile(`^[.#]?[\w-]{1,200}$`)
)

// add reads a style sheet.
func (s *sheet) add(text string) {
	if s.said == nil {
		s.said = map[string]map[string]string{}
	}
	for _, rule := range strings.Split(order.ReplaceAllString(comment.ReplaceAllString(text, ""), ""), "}") {
		selectors, body, ok := strings.Cut(rule, "{")
		if !ok || strings.Contains(body, "{") {
			continue
		}
		for _, selector := range strings.Split(selectors, ",") {
			selector = strings.TrimSpace(selector)
			if s.rules++; s.rules > maxRules || !single.MatchString(selector) {
				continue
			}
			if s.said[selector] == nil {
				s.said[selector] = map[string]string{}
			}
			declare(s.said[selector], body)
		}
	}
}

// declare reads declarations; later ones count.
func declare(into map[string]string, body string) {
	for _, declaration := range strings.Split(body, ";") {
		property, value, ok := strings.Cut(declaration, ":")
		property = strings.ToLower(strings.TrimSpace(property))
		if !ok || !styles[property] {
			continue
		}
		into[property] = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important"))
	}
}

// of is all that is said of an element, what is nearer to it counting more: its
// name, its classes, its id, its own style.
func (s *sheet) of(n *node) map[string]string {
	all := map[string]string{}
	said := []string{n.name}
	for _, class := range strings.Fields(n.attr["class"]) {
		said = append(said, "."+class)
	}
	for _, selector := range append(said, "#"+n.attr["id"]) {
		for property, value := range s.said[selector] {
			all[property] = value
		}
	}
	declare(all, n.attr["style"])
	return all
}
