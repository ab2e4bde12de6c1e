package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"timone/internal/dossier"
	"timone/internal/words"
)

func brand(t *testing.T, s *dossier.Service, client string) dossier.Brand {
	t.Helper()
	b, err := s.Brand(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func at[N any](n N) *N { return &n }

// says writes the words of a brand as use or avoid, with what is said instead.
func says(all []dossier.BrandWord) string {
	var said []string
	for _, w := range all {
		said = append(said, w.Kind+":"+w.Text+w.Instead)
	}
	return strings.Join(said, " ")
}

func TestABrandOfWhichNothingWasSaidHasNoVoiceAndEmptyLists(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	b := brand(t, s, c.ID)
	if b.Voice != (dossier.Voice{}) || b.LogoSpace != nil || b.Logo != nil || b.Colour != c.Colour || b.Monogram != "PB" {
		t.Errorf("%+v", b)
	}
	if b.Values == nil || b.Proofs == nil || b.Words == nil || b.Swatches == nil || b.Typefaces == nil || b.HashtagSets == nil || b.Evidence == nil {
		t.Errorf("a list is missing: %+v", b)
	}
	_, err := s.Brand(t.Context(), "nobody")
	wantFault(t, err, words.FaultClientGone)
}

func TestThePromiseAndColourOfABrandAreTheClientsOwn(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	b := brand(t, s, c.ID)
	b.Promise, b.Colour, b.Monogram = "Pane senza fila", "#27447A", ""
	b.Voice.Funny, b.Voice.Casual, b.LogoSpace = at[int64](0), at[int64](-2), at(0.25)
	after, err := s.DescribeBrand(t.Context(), b)
	if err != nil || after.Monogram != "PB" || after.Colour != "#27447a" {
		t.Fatalf("%+v %v", after, err)
	}
	if got, _ := s.Client(t.Context(), c.ID); got.Promise != "Pane senza fila" || got.Colour != "#27447a" {
		t.Errorf("%+v", got)
	}
	got := brand(t, s, c.ID)
	if *got.Voice.Funny != 0 || *got.Voice.Casual != -2 || got.Voice.Irreverent != nil || *got.LogoSpace != 0.25 {
		t.Errorf("%+v", got)
	}
	if _, err := file.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := brand(t, s, c.ID); got.Promise != "" || got.Voice.Funny != nil || got.LogoSpace != nil {
		t.Errorf("%+v", got)
	}
}

func TestTypingAPromiseIsOneActAndAStepOfTheVoiceIsItsOwn(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	b := brand(t, s, c.ID)
	for _, typed := range []string{"Pane", "Pane senza fila"} {
		b.Promise = typed
		if _, err := s.DescribeBrand(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	b.Voice.Enthusiastic = at[int64](2)
	if _, err := s.DescribeBrand(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Pane senza fila", ""} {
		if _, err := file.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := brand(t, s, c.ID); got.Promise != want || got.Voice.Enthusiastic != nil {
			t.Errorf("%+v, want the promise %q", got, want)
		}
	}
}

func TestWhatNoBrandCanBeIsRefused(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	kept := brand(t, s, c.ID)
	for code, changes := range map[words.Key][]func(*dossier.Brand){
		words.FaultChoiceUnknown: {
			func(b *dossier.Brand) { b.Voice.Funny = at[int64](3) },
			func(b *dossier.Brand) { b.Voice.Irreverent = at[int64](-3) },
			func(b *dossier.Brand) { b.LogoSpace = at(-0.5) },
			func(b *dossier.Brand) { b.LogoSpace = at(2.5) },
		},
		words.FaultColourInvalid:   {func(b *dossier.Brand) { b.Colour = "beige" }},
		words.FaultMonogramTooLong: {func(b *dossier.Brand) { b.Monogram = "PANE" }},
		words.FaultTextTooLong:     {func(b *dossier.Brand) { b.Promise = strings.Repeat("a", 1001) }},
		words.FaultClientGone:      {func(b *dossier.Brand) { b.Client = "nobody" }},
	} {
		for _, change := range changes {
			b := kept
			change(&b)
			_, err := s.DescribeBrand(t.Context(), b)
			wantFault(t, err, code)
		}
	}
	if got := brand(t, s, c.ID); got.Promise != "" || got.Voice != (dossier.Voice{}) || got.LogoSpace != nil || got.Colour != c.Colour {
		t.Errorf("%+v", got)
	}
}

func TestValuesAndProofsStandInTheirOrderAndComeBack(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	var ids []string
	for _, text := range []string{"Pazienza", "Quartiere"} {
		v, err := s.WriteValue(t.Context(), c.ID, dossier.Value{Text: text})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, v.ID)
	}
	slices.Reverse(ids)
	if err := s.Order(t.Context(), c.ID, "brand-value", ids); err != nil {
		t.Fatal(err)
	}
	if got := brand(t, s, c.ID).Values; len(got) != 2 || got[0].Text != "Quartiere" {
		t.Errorf("%+v", got)
	}
	p, err := s.WriteProof(t.Context(), c.ID, dossier.Proof{Text: "Il lievito madre del 1957"})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Remove(t.Context(), "proof", p.ID); err != nil {
		t.Fatal(err)
	}
	step, err := file.Undo(t.Context())
	if err != nil || step.Detail["record"] != p.ID {
		t.Fatalf("%+v %v", step, err)
	}
	if got := brand(t, s, c.ID).Proofs; len(got) != 1 || got[0] != p {
		t.Errorf("%+v", got)
	}
	e, err := s.WriteEvidence(t.Context(), dossier.Evidence{Of: "proof", Record: p.ID, Claim: "La licenza del forno"})
	if err != nil {
		t.Fatal(err)
	}
	if got := brand(t, s, c.ID).Evidence; len(got) != 1 || got[0].ID != e.ID || got[0].Record != p.ID {
		t.Errorf("%+v", got)
	}
	_, err = s.WriteValue(t.Context(), c.ID, dossier.Value{Text: " "})
	wantFault(t, err, words.FaultValueEmpty)
	_, err = s.WriteProof(t.Context(), c.ID, dossier.Proof{})
	wantFault(t, err, words.FaultProofEmpty)
}

func TestAPastedListOfWordsIsOneActAndNoWordStandsTwice(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	all, err := s.AddBrandWords(t.Context(), c.ID, "avoid", "artigianale, eccellenza;  \nArtigianale\r\nvera  bontà 🔥,,")
	if err != nil || says(all) != "avoid:artigianale avoid:eccellenza avoid:vera  bontà 🔥" {
		t.Fatalf("%q %v", says(all), err)
	}
	if all, err = s.AddBrandWords(t.Context(), c.ID, "avoid", "ECCELLENZA, unico"); err != nil || len(all) != 4 {
		t.Fatalf("%q %v", says(all), err)
	}
	for range 2 {
		if _, err := file.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := brand(t, s, c.ID).Words; len(got) != 0 {
		t.Errorf("%q", says(got))
	}
}

func TestAWordIsUsedOrAvoidedButNeverBoth(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	used, err := s.AddBrandWords(t.Context(), c.ID, "use", "fatto a mano, forno")
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.AddBrandWords(t.Context(), c.ID, "avoid", "unico, Forno")
	wantFault(t, err, words.FaultWordUsed)
	avoided, err := s.AddBrandWords(t.Context(), c.ID, "avoid", "unico")
	if err != nil || len(avoided) != 3 {
		t.Fatalf("%q %v", says(avoided), err)
	}
	w := avoided[2]
	w.Instead = "solo nostro"
	if _, err := s.WriteBrandWord(t.Context(), w); err != nil {
		t.Fatal(err)
	}
	for text, code := range map[string]words.Key{"forno": words.FaultWordUsed, " ": words.FaultWordEmpty} {
		w.Text = text
		_, err := s.WriteBrandWord(t.Context(), w)
		wantFault(t, err, code)
	}
	twice := used[0]
	twice.Text = "FORNO"
	_, err = s.WriteBrandWord(t.Context(), twice)
	wantFault(t, err, words.FaultWordTwice)
	twice.Text = "unico"
	_, err = s.WriteBrandWord(t.Context(), twice)
	wantFault(t, err, words.FaultWordAvoided)
	_, err = s.AddBrandWords(t.Context(), c.ID, "love", "x")
	wantFault(t, err, words.FaultChoiceUnknown)
	_, err = s.AddBrandWords(t.Context(), "nobody", "use", "x")
	wantFault(t, err, words.FaultClientGone)
	_, err = s.WriteBrandWord(t.Context(), dossier.BrandWord{ID: "none"})
	wantFault(t, err, words.FaultWordMissing)
	if got := brand(t, s, c.ID).Words; says(got) != "use:fatto a mano use:forno avoid:unicosolo nostro" {
		t.Errorf("%q", says(got))
	}
}

func TestAColourStandsOnceInAPalette(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	crust, err := s.WriteSwatch(t.Context(), c.ID, dossier.Swatch{Name: "Crosta", Colour: "#8C3420"})
	if err != nil || crust.Colour != "#8c3420" {
		t.Fatalf("%+v %v", crust, err)
	}
	flour, err := s.WriteSwatch(t.Context(), c.ID, dossier.Swatch{Colour: "#f3efe6"})
	if err != nil {
		t.Fatal(err)
	}
	crust.Name = "Crosta scura"
	if _, err := s.WriteSwatch(t.Context(), "", crust); err != nil {
		t.Fatal(err)
	}
	_, err = s.WriteSwatch(t.Context(), c.ID, dossier.Swatch{Name: "Bis", Colour: " #8c3420"})
	wantFault(t, err, words.FaultSwatchTwice)
	flour.Colour = "#8c3420"
	_, err = s.WriteSwatch(t.Context(), "", flour)
	wantFault(t, err, words.FaultSwatchTwice)
	for _, bad := range []string{"", "rosso", "#12345", "#1234567", "#gggggg"} {
		_, err = s.WriteSwatch(t.Context(), c.ID, dossier.Swatch{Colour: bad})
		wantFault(t, err, words.FaultColourInvalid)
	}
	_, err = s.WriteSwatch(t.Context(), "", dossier.Swatch{ID: "none", Colour: "#000000"})
	wantFault(t, err, words.FaultSwatchMissing)
	got := brand(t, s, c.ID).Swatches
	if len(got) != 2 || got[0] != crust || got[1].Colour != "#f3efe6" {
		t.Errorf("%+v", got)
	}
}

func TestATypefaceHasANameAndAUse(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	f, err := s.WriteTypeface(t.Context(), c.ID, dossier.Typeface{Name: "Newsreader", UsedFor: "Titoli"})
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.WriteTypeface(t.Context(), c.ID, dossier.Typeface{UsedFor: "Testi"})
	wantFault(t, err, words.FaultTypefaceEmpty)
	if got := brand(t, s, c.ID).Typefaces; len(got) != 1 || got[0] != f {
		t.Errorf("%+v", got)
	}
}

func TestHashtagsAreWrittenWithOneSignWithoutSpacesAndOnce(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	for typed, want := range map[string]string{
		"#pane #lievitomadre":                                        "#pane #lievitomadre",
		"##pane,, lievito madre; Pane":                               "#pane #lievitomadre",
		"pane\nbari, perché no":                                      "#pane #bari #perchéno",
		"#🥐 #👩‍🍳chef, l'oro":                                         "#🥐 #👩‍🍳chef #loro",
		"#pane_e_olio! #10-anni #!? #":                               "#pane_e_olio #10anni",
		"مخبز السعادة, خبز":                                          "#مخبزالسعادة #خبز",
		"pane bari  forno":                                           "#pane #bari #forno",
		"#pane di Altamura":                                          "#pane #di #Altamura",
		"leginestre #marche  cupramontana, #agriturismo con cavalli": "#leginestre #marche #cupramontana #agriturismoconcavalli",
		" ": "",
	} {
		h, err := s.WriteHashtagSet(t.Context(), c.ID, dossier.HashtagSet{Name: "Sempre", Tags: typed})
		if err != nil || h.Tags != want {
			t.Errorf("%q became %q (%v), want %q", typed, h.Tags, err, want)
		}
	}
	_, err := s.WriteHashtagSet(t.Context(), c.ID, dossier.HashtagSet{Tags: "#pane"})
	wantFault(t, err, words.FaultHashtagSetEmpty)
}

func TestEveryListOfABrandCanBePutInOrderAndTakenFrom(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	v, _ := s.WriteValue(t.Context(), c.ID, dossier.Value{Text: "Pazienza"})
	p, _ := s.WriteProof(t.Context(), c.ID, dossier.Proof{Text: "Il lievito"})
	w, _ := s.AddBrandWords(t.Context(), c.ID, "use", "forno")
	colour, _ := s.WriteSwatch(t.Context(), c.ID, dossier.Swatch{Colour: "#112233"})
	face, _ := s.WriteTypeface(t.Context(), c.ID, dossier.Typeface{Name: "Inter"})
	tags, _ := s.WriteHashtagSet(t.Context(), c.ID, dossier.HashtagSet{Name: "Sempre"})
	for kind, id := range map[string]string{
		"brand-value": v.ID, "proof": p.ID, "brand-word": w[0].ID, "swatch": colour.ID, "typeface": face.ID, "hashtag-set": tags.ID,
	} {
		if err := s.Order(t.Context(), c.ID, kind, []string{id}); err != nil {
			t.Error(kind, err)
		}
		if err := s.Remove(t.Context(), kind, id); err != nil {
			t.Error(kind, err)
		}
	}
	b := brand(t, s, c.ID)
	if n := len(b.Values) + len(b.Proofs) + len(b.Words) + len(b.Swatches) + len(b.Typefaces) + len(b.HashtagSets); n != 0 {
		t.Errorf("%d are left", n)
	}
}
