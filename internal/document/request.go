// Package document gathers what the client's papers say and lays them out.
package document

import (
	"slices"

	"timone/internal/fault"
	"timone/internal/pdf"
	"timone/internal/words"
)

// Request asks for a paper about a client, of one of the Kinds; an empty kind is
// the plan, which is for the days from one to another, both in it. An empty
// language is that of the client's papers, an empty page A4, cover 0 the one that
// is the client's by custom, and no parts at all are the usual ones.
type Request struct {
	Kind     string   `json:"kind"`
	Client   string   `json:"client"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	Language string   `json:"language"`
	Page     string   `json:"page"`
	Cover    int      `json:"cover"`
	Parts    []string `json:"parts"`
	Letter   string   `json:"letter"`
}

// Pages names the formats a paper is printed on, the usual one first.
func Pages() []string { return []string{"a4", "letter"} }

func formatNamed(page string) (pdf.Size, error) {
	switch page {
	case "", "a4":
		return pdf.A4, nil
	case "letter":
		return pdf.Letter, nil
	}
	return pdf.Size{}, fault.Invalid(words.FaultPageUnknown, "page", page)
}

// design is a request that was understood: how the paper shall be made.
type design struct {
	genre  *genre
	period period
	format pdf.Size
	cover  cover
	parts  []part
	letter string
}

func (r Request) design() (design, error) {
	d := design{letter: r.Letter}
	var err error
	if d.genre, err = genreNamed(r.Kind); err != nil {
		return d, err
	}
	if d.format, err = formatNamed(r.Page); err != nil {
		return d, err
	}
	if err = checkCover(r.Cover); err != nil {
		return d, err
	}
	if d.parts, err = d.genre.partsNamed(r.Parts); err != nil {
		return d, err
	}
	if d.genre.dated {
		d.period, err = periodOf(r.From, r.To)
	}
	return d, err
}

// includes tells whether the paper has a part of that name.
func (d design) includes(name string) bool {
	return slices.ContainsFunc(d.parts, func(p part) bool { return p.name == name })
}
