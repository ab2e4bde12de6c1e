package document_test

import (
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"timone/internal/strategy"
	"timone/internal/studio/studiotest"
)

func TestAKPIsUnitStandsWhereOneWouldWriteIt(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	objective := studiotest.Objective(t, s, client, "riempire l’agenda")
	from, to := 3000.0, 5000.5
	for _, k := range []strategy.KPI{
		{Metric: "interazioni", Unit: "%", Baseline: &from, Target: &to},
		{Metric: "incasso", Unit: "€", Baseline: &from, Target: &to},
		{Metric: "tavoli", Unit: "prenotazioni", Baseline: &from, Target: &to},
		{Metric: "iscritti", Unit: "iscritti", Baseline: &from, Target: &to},
		{Metric: "attesa", Unit: "ore", Target: &from, Direction: "less"},
		{Metric: "salvataggi", Unit: "al mese", Target: &from, Due: "2026-12-08"},
		{Metric: "visite", Baseline: &from, Due: "2027-01-11"},
	} {
		k.Objective = objective
		if k.Direction == "" {
			k.Direction = "more"
		}
		if k.Baseline != nil {
			k.BaselineDay = "2026-11-01"
		}
		if _, err := strategy.New(s).AddKPI(t.Context(), client, k); err != nil {
			t.Fatal(k.Metric, err)
		}
	}
	for language, wanted := range map[string][]string{
		"it": {
			"Interazioni: da 3.000% a 5.000,5%.", "Incasso: da 3.000 € a 5.000,50 €.", "Tavoli: da 3.000 a 5.000,5 prenotazioni.",
			"Iscritti: da 3.000 a 5.000,5.", "Attesa: al massimo 3.000 ore.", "Salvataggi: almeno 3.000 al mese, entro l’8 dicembre 2026.",
			"Visite: oggi 3.000, entro l’11 gennaio 2027.",
		},
		"en": {
			"Interazioni: from 3,000% to 5,000.5%.", "Incasso: from €3,000 to €5,000.50.", "Tavoli: from 3,000 to 5,000.5 prenotazioni.",
			"Attesa: at most 3,000 ore.", "Salvataggi: at least 3,000 al mese, by 8 December 2026.",
		},
	} {
		r := december(client)
		r.Language = language
		paper := plan(t, s, r)
		text := strings.Join(pages(t, written(t, paper)), " ")
		for _, want := range wanted {
			if !strings.Contains(text, want) {
				t.Errorf("%q is not in %s", want, text)
			}
		}
	}
}

func TestWhatIsSaidOfTheStrategyEndsWithOneStop(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	from, to := 2.0, 3.0
	audience := strategy.Audience{Name: "famiglie", Who: "35-55 anni.", Needs: []strategy.Need{{Kind: "job", Text: "cenare presto"}, {Kind: "job", Text: "davvero?"}}}
	if _, err := strategy.New(s).AddAudience(t.Context(), client, audience); err != nil {
		t.Fatal(err)
	}
	channel := strategy.Channel{Platform: "instagram", Mission: "desiderio.", WeekFrom: &from, WeekTo: &to}
	if _, err := strategy.New(s).AddChannel(t.Context(), client, channel); err != nil {
		t.Fatal(err)
	}
	text := strings.Join(pages(t, written(t, decembers(t, s, client))), " ")
	for _, want := range []string{"35-55 anni. ", "Cenare presto. ", "Davvero? ", "Desiderio. Da 2 a 3 contenuti a settimana."} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %s", want, text)
		}
	}
}

func TestAPillarsMarkStandsWhereItsNameBegins(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "مطعم الشرق")
	marks := map[string][2]float64{}
	for i, name := range []string{"Mestiere", "المطبخ"} {
		if _, err := strategy.New(s).AddPillar(t.Context(), client, strategy.Pillar{Name: name, Promise: name, Hue: i + 1}); err != nil {
			t.Fatal(err)
		}
	}
	r := december(client)
	r.Parts = []string{"strategy"}
	hue := 0
	var mark float64
	for line := range strings.Lines(dumped(t, plan(t, s, r).Dump)) {
		var kind string
		var x, y, width, height float64
		if n, _ := fmt.Sscanf(line, "  %s %f %f %f %f", &kind, &x, &y, &width, &height); n != 5 {
			continue
		}
		if kind == "fill" && width == 8 && height == 8 {
			mark, hue = x, hue+1
		}
		if name := []string{"", "Mestiere", "المطبخ"}[hue]; name != "" && kind == "text" && strings.Contains(line, name+"  Inter 600") {
			marks[name] = [2]float64{mark, x + width/2}
		}
	}
	if latin, arabic := marks["Mestiere"], marks["المطبخ"]; len(marks) != 2 || latin[0] > latin[1] || arabic[0] < arabic[1] {
		t.Error("marks and names stand at", marks)
	}
}

func TestThePapersFootBeginsWithTheNameThatReadsFromTheRight(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "מסעדה")
	r := december(client)
	r.Parts = []string{"month"}
	out, err := exec.CommandContext(t.Context(), "pdftotext", "-bbox", written(t, plan(t, s, r)), "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]float64{}
	for _, word := range []string{"מ", "piano"} {
		found := regexp.MustCompile(`xMin="([\d.]+)"[^>]*>` + word + "<").FindStringSubmatch(string(out))
		if found == nil {
			t.Fatalf("%q is not in %s", word, out)
		}
		at[word], _ = strconv.ParseFloat(found[1], 64)
	}
	if at["מ"] > at["piano"] {
		t.Error("the foot is out of its order:", at)
	}
}

func TestAChannelIsNotCalledByItsPlatformTwice(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for _, profile := range []string{"Radio Onda d’Urto", "Popolare"} {
		if _, err := strategy.New(s).AddChannel(t.Context(), client, strategy.Channel{Platform: "radio", Profile: profile}); err != nil {
			t.Fatal(err)
		}
	}
	text := strings.Join(pages(t, written(t, plan(t, s, december(client)))), " ")
	if strings.Contains(text, "Radio Radio") || !strings.Contains(text, "Radio Onda d’Urto") || !strings.Contains(text, "Radio Popolare") {
		t.Error(text)
	}
}

func TestAnEnrolmentIsNoEnquiryAndASubscriptionNoEnrolment(t *testing.T) {
	for metric, want := range map[string]string{
		"iscrizioni": "ritira", "iscrizioni alla newsletter": "non apre più nulla", "iscritti": "non apre più nulla",
		"telefonate allo sportello": "chi non chiama", "richieste": "fuori misura",
	} {
		s := studiotest.Open(t)
		client := studiotest.Client(t, s, "Studio Verdi")
		studiotest.KPI(t, s, client, studiotest.Objective(t, s, client, "riempire i posti"), metric)
		r := december(client)
		r.Parts = []string{"results"}
		if text := strings.Join(pages(t, written(t, plan(t, s, r))), " "); !strings.Contains(text, want) {
			t.Errorf("of %q is said: %s", metric, text)
		}
	}
}
