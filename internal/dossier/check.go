package dossier

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/rivo/uniseg"

	"timone/internal/fault"
	"timone/internal/typed"
	"timone/internal/words"
)

// The longest that is taken of each field, in characters; of a monogram, in
// signs as the eye counts them.
const (
	nameLimit     = 200
	lineLimit     = 300
	promiseLimit  = 1000
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
	for _, field := range []*string{&c.Sector, &c.Place, &c.Since} {
		if *field, err = typed.Line(*field, lineLimit, words.FaultTextTooLong); err != nil {
			return Client{}, err
		}
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
	if uniseg.GraphemeClusterCount(c.Monogram) > monogramLimit {
		return Client{}, fault.Invalid(words.FaultMonogramTooLong, "limit", strconv.Itoa(monogramLimit))
	}
	if c.Monogram == "" {
		c.Monogram = monogram(c.Name)
	}
	c.Language, c.Colour = strings.ToLower(c.Language), strings.ToLower(c.Colour)
	if c.Colour != "" && !hexColour.MatchString(c.Colour) {
		return Client{}, fault.Invalid(words.FaultColourInvalid, "colour", c.Colour)
	}
	return c, nil
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
