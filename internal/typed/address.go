package typed

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"timone/internal/fault"
	"timone/internal/words"
)

var (
	address = regexp.MustCompile(`(?i)^(?:[a-z][a-z0-9+.-]*://|www\.|mailto:)|^\S+@\S+\.\S+$|^\S+\.[a-z]{2,}/\S*$`)
	web     = regexp.MustCompile(`(?i)^www\.[^\s.@/:]+\.\S+$`)
	mailbox = regexp.MustCompile(`^[^\s@:/<>]+@[^\s@:/<>]+\.[\pL\d]{2,}$`)
	domain  = regexp.MustCompile(`(?i)^(?:[\pL\d-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$`)
	site    = regexp.MustCompile(`(?i)^https?://`)
	scheme  = regexp.MustCompile(`(?i)^([a-z][a-z0-9+.-]*):(//|\S)?`)
)

// programs are schemes that open what is no page; with a space behind they are
// words.
var programs = []string{"data", "file", "blob", "about", "view-source"}

// Spot is where one speaks: a platform, and the name or address that one has there.
type Spot struct{ Platform, Profile string }

// Checked gives a spot as it is kept; was is what is kept of it so far, and that
// is refused no more. A platform is not empty, and no address; empty is how one is
// refused where there is none. On another platform a profile that was not said
// anew goes when it is none there.
func (s Spot) Checked(was Spot, empty words.Key) (Spot, error) {
	switch {
	case s.Platform == "":
		return Spot{}, fault.Invalid(empty)
	case s == was:
		return s, nil
	case s.Platform != was.Platform && IsAddress(s.Platform):
		return Spot{}, fault.Invalid(words.FaultPlatformAddress, "address", s.Platform)
	}
	profile, err := s.profile()
	if err != nil && s.Profile == was.Profile {
		err = nil
	}
	return Spot{s.Platform, profile}, err
}

// profile gives the name or address as it is kept; a site has an address alone.
func (s Spot) profile() (string, error) {
	if s.Platform == "website" {
		return Site(s.Profile)
	}
	return Reference(s.Profile)
}

// IsAddress tells an address of the web or of mail from a name; a name such as
// Booking.com is none.
func IsAddress(s string) bool { return address.MatchString(s) }

// Reference gives words, a name or an address as it is kept: www.istat.it as
// https://www.istat.it. It refuses an address that is neither of the web nor of mail,
// which Timone would not open, and one that leads nowhere.
func Reference(s string) (string, error) {
	if web.MatchString(s) {
		s = "https://" + s
	}
	found := scheme.FindStringSubmatch(s)
	if found == nil {
		return s, nil
	}
	switch name := strings.ToLower(found[1]); {
	case slices.Contains([]string{"https", "http", "mailto"}, name):
		if leads(s) {
			return s, nil
		}
	case !opens(name, found[2]):
		return s, nil
	}
	return "", fault.Invalid(words.FaultAddressInvalid, "address", s)
}

// Site gives the address of a site as it is kept, with its scheme. It refuses
// what is none; nothing is no fault.
func Site(s string) (string, error) {
	if domain.MatchString(s) {
		s = "https://" + s
	}
	if s != "" && !site.MatchString(s) {
		return "", fault.Invalid(words.FaultAddressInvalid, "address", s)
	}
	return Reference(s)
}

// Mail gives the address of a mailbox. It refuses what is none; nothing is no fault.
func Mail(s string) (string, error) {
	if s != "" && !mailbox.MatchString(s) {
		return "", fault.Invalid(words.FaultMailInvalid, "address", s)
	}
	return s, nil
}

// leads tells whether an address names a host or a mailbox.
func leads(s string) bool {
	u, err := url.Parse(s)
	return err == nil && strings.ContainsFunc(u.Hostname()+u.Opaque, isWritten) && !strings.ContainsAny(s, " <>\"")
}

func isWritten(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// opens tells whether a text that begins with a scheme opens something.
func opens(name, behind string) bool {
	return behind == "//" || strings.HasSuffix(name, "script") || behind != "" && slices.Contains(programs, name)
}
