package document_test

import (
	"io"
	"regexp"
	"strings"
	"testing"

	"timone/internal/words"
)

// set is the text of each line on the pages of a dump.
var set = regexp.MustCompile(`(?m)^  text +(?:[0-9.-]+ +){4}(.+?)  (?:Inter|Newsreader) .*$`)

// passedOver is what may be seen and not read: feet, and heads said again.
var passedOver = regexp.MustCompile(`^(\d+ (di|of) \d+|.*(continua|continued)|.*(piano editoriale|editorial plan).*)$`)

func TestAllThatStandsOnThePagesIsRead(t *testing.T) {
	for _, l := range []words.Language{words.Italian, words.English} {
		s, client := bakery(t, l)
		paper := plan(t, s, december(client.ID))
		read := letters(dumped(t, paper.DumpStructure))
		for _, line := range set.FindAllStringSubmatch(dumped(t, paper.Dump), -1) {
			if text := line[1]; !strings.Contains(read, letters(text)) && !passedOver.MatchString(text) {
				t.Errorf("%s: %q is not read", l, text)
			}
		}
	}
}

func dumped(t *testing.T, dump func(io.Writer) error) string {
	t.Helper()
	var b strings.Builder
	if err := dump(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// letters is a text without blanks, hyphens and the marks of a dump.
func letters(s string) string { return between.ReplaceAllString(s, "") }

var between = regexp.MustCompile(`\\u[0-9a-f]{4}|\\U[0-9a-f]{8}|[^\p{L}\p{N}]`)
