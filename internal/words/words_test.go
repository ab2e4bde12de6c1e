package words_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"timone/internal/words"
)

func catalogue(t *testing.T, file string) map[string]string {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	if err := json.Unmarshal(raw, &texts); err != nil {
		t.Fatal(err)
	}
	return texts
}

var braces = regexp.MustCompile(`\{[^}]*\}`)

func TestBothLanguagesHaveTheSameKeysWithTheSameValues(t *testing.T) {
	it, en := catalogue(t, "it.json"), catalogue(t, "en.json")
	for key, text := range it {
		other, ok := en[key]
		if !ok {
			t.Errorf("%q is not in English", key)
			continue
		}
		a, b := braces.FindAllString(text, -1), braces.FindAllString(other, -1)
		slices.Sort(a)
		slices.Sort(b)
		if !slices.Equal(slices.Compact(a), slices.Compact(b)) {
			t.Errorf("%q has %v in Italian and %v in English", key, a, b)
		}
	}
	for key := range en {
		if _, ok := it[key]; !ok {
			t.Errorf("%q is not in Italian", key)
		}
	}
}

func TestTheProgramSpeaksTheCatalogueAsItStands(t *testing.T) {
	for language, file := range map[words.Language]string{words.Italian: "it.json", words.English: "en.json"} {
		said := words.In(language)
		for key, text := range catalogue(t, file) {
			if strings.Contains(key, "#") || strings.Contains(text, "{") {
				continue
			}
			if got := said.Say(words.Key(key)); got != text {
				t.Errorf("%s: %q says %q and stands as %q: make generate", file, key, got, text)
			}
		}
	}
}

func TestNoTextIsEmptyOrShouts(t *testing.T) {
	for _, file := range []string{"it.json", "en.json"} {
		for key, text := range catalogue(t, file) {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: %q is empty", file, key)
			}
			if strings.Contains(text, "!") {
				t.Errorf("%s: %q has an exclamation mark", file, key)
			}
			if strings.Contains(text, `"`) && file == "it.json" {
				t.Errorf("%s: %q quotes without virgolette", file, key)
			}
		}
	}
}

func TestEveryPluralHasItsOtherForm(t *testing.T) {
	for _, file := range []string{"it.json", "en.json"} {
		texts := catalogue(t, file)
		for key := range texts {
			base, _, counted := strings.Cut(key, "#")
			if _, ok := texts[base+"#other"]; counted && !ok {
				t.Errorf("%s: %q has no other form", file, base)
			}
		}
	}
}

func TestANameThatReadsFromTheRightIsKeptFromMixingWithTheSentence(t *testing.T) {
	it := words.In(words.Italian)
	if said := it.Say(words.DocumentLogo, "of", "مطعم الشرق"); said != "Logo di \u2068مطعم الشرق\u2069" {
		t.Errorf("%+q", said)
	}
	if said := it.Say(words.DocumentLogo, "of", "Panificio Bruni"); said != "Logo di Panificio Bruni" {
		t.Errorf("%+q", said)
	}
}

func TestWhatIsQuotedWithinAQuotationHasTheMarksOfTheSecondOrder(t *testing.T) {
	for language, want := range map[words.Language]string{words.Italian: "Scheda di «Camera “La Ginestra”» tolta dal dossier", words.English: "“Camera «La Ginestra»” removed from the dossier"} {
		if got := words.In(language).Say(words.DossierStakeholderRemoved, "name", "Camera «La Ginestra»"); got != want {
			t.Errorf("%s: %q", language, got)
		}
	}
	if got := words.In(words.English).Say(words.DossierStakeholderRemoved, "name", "The “Broom” room"); got != "“The ‘Broom’ room” removed from the dossier" {
		t.Error(got)
	}
}

func TestNumbersAreWrittenAsTheLanguageDoes(t *testing.T) {
	it, en := words.In(words.Italian), words.In(words.English)
	for _, c := range []struct {
		f      float64
		it, en string
	}{{0, "0", "0"}, {1500, "1.500", "1,500"}, {12345.5, "12.345,5", "12,345.5"}, {-1234567, "-1.234.567", "-1,234,567"}, {2.4, "2,4", "2.4"}} {
		if got := it.Number(c.f); got != c.it {
			t.Errorf("Italian %v: %q, want %q", c.f, got, c.it)
		}
		if got := en.Number(c.f); got != c.en {
			t.Errorf("English %v: %q, want %q", c.f, got, c.en)
		}
	}
}

func TestAPriceHasTwoDecimalsOrNone(t *testing.T) {
	it, en := words.In(words.Italian), words.In(words.English)
	for f, want := range map[float64]string{3.2: "3,20", 3: "3", 1500: "1.500", 1500.5: "1.500,50", 3.25: "3,25"} {
		if got := it.Price(f); got != want {
			t.Errorf("%v: %q, want %q", f, got, want)
		}
	}
	if got := en.Price(1003.2); got != "1,003.20" {
		t.Error(got)
	}
}

func TestTheFirstOfTheMonthIsAnOrdinalInItalian(t *testing.T) {
	if got := words.In(words.Italian).Date(2026, 12, 1); got != "1º dicembre 2026" {
		t.Error(got)
	}
	if got := words.In(words.English).Date(2026, 12, 20); got != "20 December 2026" {
		t.Error(got)
	}
}

func TestAnItalianArticleIsElidedBeforeEightAndEleven(t *testing.T) {
	it := words.In(words.Italian)
	for since, want := range map[string]string{"8 marzo": "dall'8 marzo", "11 marzo": "dall'11 marzo", "1881": "dal 1881", "18 marzo": "dal 18 marzo"} {
		if got := it.Say(words.ClientSince, "since", since); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := words.In(words.English).Say(words.DossierEvidenceUntil, "day", "8 March 2026"); got != "good until 8 March 2026" {
		t.Error(got)
	}
	if got := it.Printed().Say(words.DossierEvidenceUntil, "day", "8 marzo 2026"); got != "vale fino all’8 marzo 2026" {
		t.Error(got)
	}
}

func TestALanguageIsReadFromWhatASystemSays(t *testing.T) {
	for s, want := range map[string]words.Language{"it_IT.UTF-8": words.Italian, "IT": words.Italian, "en-GB": words.English, "en": words.English} {
		if got, ok := words.ParseLanguage(s); !ok || got != want {
			t.Errorf("%q: %q %v", s, got, ok)
		}
	}
	if _, ok := words.ParseLanguage("fr_FR"); ok {
		t.Error("French is not spoken")
	}
}

func TestAMonthIsKnownByItsNameInEitherLanguage(t *testing.T) {
	for name, want := range map[string]time.Month{"gennaio": time.January, "DICEMBRE": time.December, "March": time.March, "brumaio": 0, "": 0} {
		if got := words.MonthNamed(name); got != want {
			t.Errorf("%q: %v", name, got)
		}
	}
}

func TestTheApostrophesOfTheKeyboardBecomeThoseOfPrint(t *testing.T) {
	if got := words.Print("l'8 e quest'anno, 'così' o rock 'n' roll"); got != "l’8 e quest’anno, 'così' o rock 'n' roll" {
		t.Error(got)
	}
}
