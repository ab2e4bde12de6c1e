package typed_test

import (
	"testing"

	"timone/internal/fault"
	"timone/internal/typed"
	"timone/internal/words"
)

// taken is what is kept of a text, or nothing when it is refused as no address.
func taken(t *testing.T, take func(string) (string, error), text string) string {
	t.Helper()
	got, err := take(text)
	if f := fault.From(err); err != nil && (f == nil || f.Code != words.FaultAddressInvalid || f.Values["address"] != text) {
		t.Errorf("%q: %v", text, err)
	}
	return got
}

func TestAReferenceIsWordsANameOrAnAddressThatOpensAPageOrAMail(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "",
		"Istat, 2026":           "Istat, 2026",
		"Doxa: il pane":         "Doxa: il pane",
		"data: 12 maggio":       "data: 12 maggio",
		"Ansa:2026":             "Ansa:2026",
		"@bruni":                "@bruni",
		"https://istat.it/pane": "https://istat.it/pane",
		"http://istat.it":       "http://istat.it",
		"HTTPS://istat.it":      "HTTPS://istat.it",
		"www.istat.it":          "https://www.istat.it",
		"mailto:a@bruni.it":     "mailto:a@bruni.it",
		"javascript:alert(1)":   "",
		"JavaScript: alert(1)":  "",
		"data:text/html,x":      "",
		"file:///etc/hosts":     "",
		"ftp://x.y":             "",
		"http://":               "",
		"https://?":             "",
		"https://istat .it":     "",
		"mailto:":               "",
	} {
		if got := taken(t, typed.Reference, text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestAnAddressIsToldFromAName(t *testing.T) {
	for text, want := range map[string]bool{
		"https://x.y": true, "ftp://x.y": true, "WWW.bruni.it": true, "mailto:a@b.it": true, "a@bruni.it": true, "bruni.it/pane": true,
		"": false, "Instagram": false, "Booking.com": false, "@bruni": false, "Sito web": false, "radio / tv": false,
	} {
		if typed.IsAddress(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}

func TestASiteHasAnAddressAloneAndGetsItsScheme(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "",
		"bruni.it":              "https://bruni.it",
		"www.bruni.it/pane?a=1": "https://www.bruni.it/pane?a=1",
		"https://bruni.it":      "https://bruni.it",
		"HTTPS://bruni.it":      "HTTPS://bruni.it",
		"HTTP://bruni.it":       "HTTP://bruni.it",
		"just words here":       "",
		"bruni":                 "",
		"@bruni":                "",
		"mailto:a@bruni.it":     "",
		"http://":               "",
		"javascript:alert(1)":   "",
	} {
		if got := taken(t, typed.Site, text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestAnotherPlatformTakesTheProfileAlongWhereItIsOne(t *testing.T) {
	unfit := typed.Spot{Platform: "website", Profile: "@forno"}
	for _, x := range []struct{ is, was, want typed.Spot }{
		{typed.Spot{Platform: "facebook", Profile: "@forno"}, typed.Spot{Platform: "instagram", Profile: "@forno"}, typed.Spot{Platform: "facebook", Profile: "@forno"}},
		{unfit, typed.Spot{Platform: "instagram", Profile: "@forno"}, typed.Spot{Platform: "website"}},
		{typed.Spot{Platform: "website", Profile: "www.forno.it"}, typed.Spot{Platform: "instagram", Profile: "www.forno.it"}, typed.Spot{Platform: "website", Profile: "https://www.forno.it"}},
		{unfit, unfit, unfit},
	} {
		if got, err := x.is.Checked(x.was, words.FaultPlatformEmpty); err != nil || got != x.want {
			t.Errorf("%v after %v became %v, %v", x.is, x.was, got, err)
		}
	}
	for code, said := range map[words.Key]typed.Spot{
		words.FaultPlatformEmpty: {}, words.FaultAddressInvalid: {Platform: "website", Profile: "@bruni"}, words.FaultPlatformAddress: {Platform: "www.bruni.it"},
	} {
		if _, err := said.Checked(unfit, words.FaultPlatformEmpty); fault.From(err) == nil || fault.From(err).Code != code {
			t.Errorf("%v: %v", said, err)
		}
	}
}

func TestAMailboxHasAnAddress(t *testing.T) {
	for text, fit := range map[string]bool{
		"": true, "giulia@neri.it": true, "giulia.neri+lavoro@posta.neri.example": true,
		"giulia@": false, "giulia": false, "giulia neri@neri.it": false, "mailto:giulia@neri.it": false, "giulia@neri": false,
	} {
		if got, err := typed.Mail(text); (err == nil) != fit || fit && got != text {
			t.Errorf("%q: %q %v", text, got, err)
		}
	}
}
