package document_test

import (
	"io"
	"slices"
	"testing"

	"timone/internal/document"
	"timone/internal/studio/studiotest"
)

// BenchmarkDossierOfALargeClient reads, lays out and writes all that is known around
// 500 stakeholders, 2,000 materials and 5,000 observations, and reports the median
// beside its limit.
func BenchmarkDossierOfALargeClient(b *testing.B) {
	s := studiotest.Open(b)
	client := studiotest.Client(b, s, "Panificio Bruni")
	studiotest.LargeDossier(b, s, client)
	request := document.Request{Kind: "dossier", Client: client, Parts: document.Parts("dossier")}
	var took []float64
	for b.Loop() {
		before := b.Elapsed()
		if err := laid(b, s, request).Write(io.Discard); err != nil {
			b.Fatal(err)
		}
		took = append(took, 1000*(b.Elapsed()-before).Seconds())
	}
	slices.Sort(took)
	b.ReportMetric(took[len(took)/2], "median-ms")
	b.ReportMetric(1000, "limit-ms")
}
