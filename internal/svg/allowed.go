package svg

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"
)

// elements are those that are kept, with the name under which they are: a link
// is a group like any other.
var elements = map[string]string{
	"g": "g", "a": "g", "switch": "g", "defs": "defs", "use": "use",
	"path": "path", "rect": "rect", "circle": "circle", "ellipse": "ellipse",
	"line": "line", "polyline": "polyline", "polygon": "polygon",
	"clipPath": "clipPath", "linearGradient": "linearGradient", "radialGradient": "radialGradient", "stop": "stop",
}

// unoutlined are elements that a drawing is refused for.
var unoutlined = map[string]bool{"text": true, "image": true, "symbol": true, "svg": true}

// check gives a value as it may be kept, or nothing.
type check func(string) string

// checks are the attributes that are kept.
var checks = map[string]check{}

// styles are those of them that a style sheet may set.
var styles = map[string]bool{}

func init() {
	for kind, names := range map[*check]string{
		&isID:        "id",
		&isNumber:    "x y width height cx cy r rx ry x1 y1 x2 y2 fx fy offset",
		&isShape:     "d points transform gradientTransform",
		&isReference: "href",
		&isUnits:     "gradientUnits clipPathUnits",
		&isSpread:    "spreadMethod",
	} {
		for _, name := range strings.Fields(names) {
			checks[name] = *kind
		}
	}
	for kind, names := range map[*check]string{
		&isPaint:   "fill stroke stop-color",
		&isNumber:  "opacity fill-opacity stroke-opacity stop-opacity stroke-width stroke-miterlimit",
		&isClip:    "clip-path",
		&isRule:    "fill-rule clip-rule",
		&isCap:     "stroke-linecap stroke-linejoin",
		&isDisplay: "display",
	} {
		for _, name := range strings.Fields(names) {
			checks[name], styles[name] = *kind, true
		}
	}
}

var (
	isID        = matching(`[\w.:-]{1,200}`)
	isNumber    = matching(`[-+]?[0-9.]{1,40}(?:[eE][-+]?[0-9]{1,3})?(?:px|pt|pc|mm|cm|in|em|%)?`)
	isShape     = matching(`[-+0-9.,\s()a-zA-Z]*`)
	isReference = matching(`#[\w.:-]{1,200}`)
	isUnits     = matching(`userSpaceOnUse|objectBoundingBox`)
	isSpread    = matching(`pad|reflect|repeat`)
	isRule      = matching(`nonzero|evenodd`)
	isCap       = matching(`butt|round|square|miter|bevel`)
	isDisplay   = matching(`none`)
	isPaint     = check(paint)
	isClip      = check(local)
)

func matching(pattern string) check {
	whole := regexp.MustCompile(`^(?:` + pattern + `)$`)
	return func(value string) string {
		if whole.MatchString(value) {
			return value
		}
		return ""
	}
}

var (
	localURL = regexp.MustCompile(`^url\(\s*["']?#([\w.:-]{1,200})["']?\s*\)`)
	hexPaint = regexp.MustCompile(`^#(?:[0-9a-f]{3}|[0-9a-f]{6})$`)
	rgbPaint = regexp.MustCompile(`^rgba?\(\s*([0-9.]{1,9})(%?)[\s,]+([0-9.]{1,9})(%?)[\s,]+([0-9.]{1,9})(%?)[^()]{0,20}\)$`)
)

// local is a reference to another element of the same drawing.
func local(value string) string {
	if m := localURL.FindStringSubmatch(value); m != nil {
		return "url(#" + m[1] + ")"
	}
	return ""
}

// paint is no paint, a gradient of the same drawing, or a colour as #rrggbb.
func paint(value string) string {
	if url := local(value); url != "" {
		return url
	}
	value = strings.ToLower(value)
	switch {
	case value == "none" || value == "transparent":
		return "none"
	case value == "currentcolor":
		return "#000000"
	case hexPaint.MatchString(value):
		return value
	}
	if named, ok := colornames.Map[value]; ok {
		return fmt.Sprintf("#%02x%02x%02x", named.R, named.G, named.B)
	}
	if m := rgbPaint.FindStringSubmatch(value); m != nil {
		return fmt.Sprintf("#%02x%02x%02x", part(m[1], m[2]), part(m[3], m[4]), part(m[5], m[6]))
	}
	return ""
}

// part is one of a colour's three, of 255 or in percent.
func part(number, percent string) uint8 {
	v, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return 0
	}
	if percent != "" {
		v *= 2.55
	}
	return uint8(min(v, 255) + .5)
}

var number = regexp.MustCompile(`[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?`)

// floats are the numbers in a list; one with a percentage has none.
func floats(s string) []float64 {
	if strings.Contains(s, "%") || len(s) > 200 {
		return nil
	}
	var all []float64
	for _, n := range number.FindAllString(s, 5) {
		v, err := strconv.ParseFloat(n, 64)
		if err != nil {
			return nil
		}
		all = append(all, v)
	}
	return all
}
