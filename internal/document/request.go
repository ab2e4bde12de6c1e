// Package document gathers what the client's papers say and lays them out.
package document

// Request asks for the plan of a month, written 2026-12. An empty language is
// that of the client's papers.
type Request struct {
	Client   string `json:"client"`
	Month    string `json:"month"`
	Language string `json:"language"`
}
