// Package media keeps the pictures of a studio: each file once, under the hash
// of its content, with the renditions that paper and screen show.
package media

// Picture is what another record shows of a material.
type Picture struct {
	ID     string `json:"id"`
	SHA256 string `json:"sha256"`
	Name   string `json:"name"`
	Alt    string `json:"alt"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}

// Material is a file of a client's, or of the studio's owner, kept in the media
// folder. Client is empty for the owner's.
type Material struct {
	ID     string `json:"id"`
	Client string `json:"client"`
	SHA256 string `json:"sha256"`
	Name   string `json:"name"`
	MIME   string `json:"mime"`
	Bytes  int64  `json:"bytes"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
	Alt    string `json:"alt"`
}
