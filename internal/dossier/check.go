package dossier

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"timone/internal/fault"
	"timone/internal/typed"
	"timone/internal/words"
)

// The longest that is taken of each field, in characters; of a monogram, in
// signs as the eye counts them. Sources are often addresses, which are longer
// than what one writes by hand; texts have several lines.
const (
	nameLimit     = 200
	lineLimit     = 300
	promiseLimit  = 1000
	sourceLimit   = 2000
	textLimit     = 10_000
	monogramLimit = 3
)

var hexColour = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// checked gives a client as it may be kept, or the first fault found in it. An
// empty monogram is made from the name; an empty colour stays empty.
func checked(c Client) (Client, error) {
	var err error
	if c.Name, err = typed.Line(c.Name, nameLimit, words.FaultNameTooLong); err != nil {
		return Client{}, err
	}
	if c.Name == "" {
		return Client{}, fault.Invalid(words.FaultNameEmpty)
	}
	if err := checkLines(&c.Sector, &c.Place, &c.Since); err != nil {
		return Client{}, err
	}
	if c.Promise, err = checkedPromise(c.Promise); err != nil {
		return Client{}, err
	}
	if _, ok := words.ParseLanguage(c.Language); !ok || len(c.Language) != 2 {
		return Client{}, fault.Invalid(words.FaultLanguageUnknown, "language", c.Language)
	}
	if err := checkZone(c.TimeZone); err != nil {
		return Client{}, err
	}
	return dressed(c)
}

// dressed checks monogram and colour.
func dressed(c Client) (Client, error) {
	var err error
	if c.Monogram, err = typed.Line(c.Monogram, lineLimit, words.FaultTextTooLong); err != nil {
		return Client{}, err
	}
	if signs(c.Monogram, monogramLimit) != c.Monogram {
		return Client{}, fault.Invalid(words.FaultMonogramTooLong, "limit", strconv.Itoa(monogramLimit))
	}
	if c.Monogram == "" {
		c.Monogram = monogram(c.Name)
	}
	c.Language = strings.ToLower(c.Language)
	if c.Colour == "" {
		return c, nil
	}
	c.Colour, err = checkedColour(c.Colour)
	return c, err
}

// checkedColour gives a colour as it is kept; a refusal says it as it was typed.
func checkedColour(colour string) (string, error) {
	if lower := strings.ToLower(colour); hexColour.MatchString(lower) {
		return lower, nil
	}
	return "", fault.Invalid(words.FaultColourInvalid, "colour", colour)
}

func checkedPromise(promise string) (string, error) {
	return typed.Line(promise, promiseLimit, words.FaultTextTooLong)
}

// checkZone refuses what is no IANA name. Empty and Local would both be read as
// the machine's own zone, which moves with the file.
func checkZone(zone string) error {
	_, err := time.LoadLocation(zone)
	if err != nil || zone == "" || zone == "Local" {
		return fault.Invalid(words.FaultTimeZoneInvalid, "zone", zone)
	}
	return nil
}

// checkLines takes in short texts of one line, in place.
func checkLines(fields ...*string) error {
	return takeIn(typed.Line, lineLimit, fields)
}

// checkTexts takes in texts of several lines, in place.
func checkTexts(fields ...*string) error {
	return takeIn(typed.Text, textLimit, fields)
}

func takeIn(take func(string, int, words.Key) (string, error), limit int, fields []*string) error {
	for _, field := range fields {
		text, err := take(*field, limit, words.FaultTextTooLong)
		if err != nil {
			return err
		}
		*field = text
	}
	return nil
}

// checkChoice refuses what is none of the choices.
func checkChoice(choice string, choices ...string) error {
	if !slices.Contains(choices, choice) {
		return fault.Invalid(words.FaultChoiceUnknown, "choice", choice)
	}
	return nil
}

// checkDegree refuses what is none of low, middle, high, or not known.
func checkDegree(degree string) error { return checkChoice(degree, "", "low", "middle", "high") }

// checkSources takes in words or addresses, in place.
func checkSources(fields ...*string) error {
	return takeIn(typed.Line, sourceLimit, fields)
}
