package dossier_test

import (
	"testing"

	"timone/internal/dossier"
	"timone/internal/words"
)

func sold(t *testing.T, s *dossier.Service, client string) []dossier.Product {
	t.Helper()
	b, err := s.Business(t.Context(), client)
	if err != nil {
		t.Fatal(err)
	}
	return b.Products
}

func TestWhatAClientSellsStandsInTheOrderSetByHand(t *testing.T) {
	s, file := open(t)
	c := create(t, s, "Panificio Bruni")
	bread, err := s.WriteProduct(t.Context(), c.ID, dossier.Product{Kind: "product", Name: "Pane"})
	if err != nil {
		t.Fatal(err)
	}
	cake, err := s.WriteProduct(t.Context(), c.ID, dossier.Product{
		Kind: "product", Name: "Panettone", About: "Da ottobre\nsu prenotazione", Season: 1<<11 | 1<<10 | 1<<9, Margin: "high",
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Order(t.Context(), c.ID, "product", []string{cake.ID, bread.ID}); err != nil {
		t.Fatal(err)
	}
	if got := sold(t, s, c.ID); len(got) != 2 || got[0] != cake || got[1] != bread {
		t.Errorf("%+v", got)
	}
	bread.Kind = "service"
	if _, err := s.WriteProduct(t.Context(), "", bread); err != nil {
		t.Fatal(err)
	}
	if _, err := file.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := sold(t, s, c.ID)[1]; got.Kind != "product" {
		t.Errorf("%+v", got)
	}
}

func TestWhatNoProductCanBeIsRefused(t *testing.T) {
	s, _ := open(t)
	c := create(t, s, "Panificio Bruni")
	for _, bad := range []struct {
		p    dossier.Product
		code words.Key
	}{
		{dossier.Product{Kind: "product", Name: " "}, words.FaultProductEmpty},
		{dossier.Product{Kind: "cloud", Name: "x"}, words.FaultChoiceUnknown},
		{dossier.Product{Kind: "product", Name: "x", Margin: "huge"}, words.FaultChoiceUnknown},
		{dossier.Product{Kind: "product", Name: "x", Season: 4096}, words.FaultNumberInvalid},
		{dossier.Product{Kind: "product", Name: "x", Season: -1}, words.FaultNumberInvalid},
		{dossier.Product{ID: "nothing", Kind: "product", Name: "x"}, words.FaultProductMissing},
	} {
		_, err := s.WriteProduct(t.Context(), c.ID, bad.p)
		wantFault(t, err, bad.code)
	}
	if got := sold(t, s, c.ID); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}
