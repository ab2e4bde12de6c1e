package document

import "regexp"

// metric is what is known of a number that is often counted: a text that says
// what it means goes with it under term.NAME.means, one that says what in it can
// mislead under term.NAME.misleads. An outcome is what the work is done for; the
// others announce it.
type metric struct {
	name    string
	outcome bool
	said    *regexp.Regexp
}

// metrics are looked at in turn: of "saves per thousand people reached", saves
// are meant.
var metrics = []metric{
	{"saves", false, counted(`salvat\w+|saves?`)},
	{"shares", false, counted(`condivision\w+|shares`)},
	{"comments", false, counted(`comment\w*`)},
	{"subscribers", false, counted(`iscritt\w+|iscrizion\w+ alla newsletter|subscribers?|newsletter sign-?ups?`)},
	{"clicks", false, counted(`clic|clicks?`)},
	{"bookings", true, counted(`prenotazion\w+|bookings?|reservations?`)},
	{"enrolments", true, counted(`iscrizion\w+|enrol\w+|registrations?|sign-?ups?`)},
	{"enquiries", true, counted(`richiest\w+|preventiv\w+|appuntament\w+|enquir\w+|inquir\w+|quotes?|requests?|appointments?`)},
	{"calls", true, counted(`telefonat\w+|chiamat\w+|calls?`)},
	{"sales", true, counted(`ordin[ei]|vendit\w+|vendut\w+|incass\w+|fatturat\w+|bigliett\w+|orders?|sales|sold|revenue|turnover|tickets?`)},
	{"returning", true, counted(`tornano|di ritorno|returning`)},
	{"reviews", false, counted(`recension\w+|reviews?`)},
	{"visits", true, counted(`visit\w+|ingressi`)},
	{"engagement", false, counted(`interazion\w+|coinvolgimento|engagement|interactions?`)},
	{"followers", false, counted(`followers?|seguaci|fans?`)},
	{"likes", false, counted(`mi piace|likes?|cuor\w+|reazion\w+|reactions?`)},
	{"impressions", false, counted(`impression\w*|visualizzazion\w+|views?|riproduzion\w+|plays?`)},
	{"reach", false, counted(`copertura|raggiunt\w+|reach\w*`)},
}

func counted(pattern string) *regexp.Regexp { return regexp.MustCompile(`(?i)\b(` + pattern + `)\b`) }

// metricOf finds what is known of a metric by its name.
func metricOf(name string) (metric, bool) {
	for _, m := range metrics {
		if m.said.MatchString(name) {
			return m, true
		}
	}
	return metric{}, false
}
