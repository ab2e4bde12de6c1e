package document_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/studio/studiotest"
)

func TestEveryInfluenceHasItsArrowAndNoNameHidesItsHead(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	d := dossier.New(s)
	var ids []string
	for _, one := range []dossier.Stakeholder{
		{Name: "Dott.ssa Ricci", Influence: whole(72), Interest: whole(55)},
		{Name: "Giulia Marchetti", Influence: whole(90), Interest: whole(90)},
		{Name: "Davide Sala", Influence: whole(88), Interest: whole(90)},
		{Name: "Ordine dei fisioterapisti", Influence: whole(100), Interest: whole(2)},
		{Name: "Regione", Influence: whole(1), Interest: whole(97)},
	} {
		ids = append(ids, must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, one)).ID)
	}
	for _, i := range []dossier.Influence{{From: ids[0], To: ids[1], Strength: 1}, {From: ids[1], To: ids[2], Strength: 2}, {From: ids[2], To: ids[0], Strength: 3}} {
		needs(t, d.TieInfluence(t.Context(), i))
	}
	var dump bytes.Buffer
	paper := laid(t, s, document.Request{Kind: "dossier", Client: client, Parts: []string{"sphere"}})
	needs(t, paper.Dump(&dump))
	_ = written(t, paper)
	chart, _, _ := strings.Cut(dump.String(), "Interesse →")
	heads := regexp.MustCompile(`(?m)^  fill( +[\d.]+){4}  +#\w+$`).FindAllStringIndex(chart, -1)
	if len(heads) != 3 || heads[0][0] < strings.LastIndex(chart, "Regione") {
		t.Errorf("%d heads of arrows stand above the names, want 3:\n%s", len(heads), chart)
	}
}
