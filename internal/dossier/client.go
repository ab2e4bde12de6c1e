// Package dossier is what is known of each client.
package dossier

import "timone/internal/media"

// Client is one of the freelancer's clients with what its brand shows of it:
// monogram and colour on the rail, logo, promise. Since is as the user says it:
// a year, or any words. Language is that of its papers, "it" or "en"; TimeZone
// an IANA name. Colour is written #6b3d2a.
type Client struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Sector   string         `json:"sector"`
	Place    string         `json:"place"`
	Since    string         `json:"since"`
	Language string         `json:"language"`
	TimeZone string         `json:"timeZone"`
	Archived bool           `json:"archived"`
	Monogram string         `json:"monogram"`
	Colour   string         `json:"colour"`
	Logo     *media.Picture `json:"logo,omitempty"`
	Promise  string         `json:"promise"`
}

// Introduction is what is asked to begin with a client. An empty monogram is
// made from the name, an empty colour is one not yet on the rail, an empty
// language or time zone is the machine's as handed in by the caller.
type Introduction struct {
	Name     string `json:"name"`
	Sector   string `json:"sector"`
	Place    string `json:"place"`
	Since    string `json:"since"`
	Language string `json:"language"`
	TimeZone string `json:"timeZone"`
	Monogram string `json:"monogram"`
	Colour   string `json:"colour"`
}

// Description is who a client is, as the letter tells it.
type Description struct {
	Client  string
	Name    string
	Sector  string
	Place   string
	Since   string
	Promise string
}
