// Package media keeps the files of a studio: each once, under the hash of its
// content, pictures with the renditions that paper and screen show.
package media

// Picture is what another record shows of a material. Focal is the point of it
// that stays in sight where it is cropped, in parts of both sides, nil for its
// middle; Expiry is the last day on which it may be used, or empty.
type Picture struct {
	ID     string   `json:"id"`
	SHA256 string   `json:"sha256"`
	Name   string   `json:"name"`
	Alt    string   `json:"alt"`
	Width  int      `json:"width"`
	Height int      `json:"height"`
	FocalX *float64 `json:"focalX,omitempty"`
	FocalY *float64 `json:"focalY,omitempty"`
	Expiry string   `json:"expiry"`
}

// Material is a file of a client's, or of the studio's owner, kept in the media
// folder. Client is empty for the owner's. Kind is picture, drawing, video,
// audio, document or other; Width and Height are 0 for what has no pixels. Focal
// is the point of a picture that matters most, nil for its middle. Source,
// Licence and Consent say by what right it is used, Expiry until which day, and
// is empty where the right does not end. Uses is how many records show it.
type Material struct {
	ID      string   `json:"id"`
	Client  string   `json:"client"`
	SHA256  string   `json:"sha256"`
	Name    string   `json:"name"`
	MIME    string   `json:"mime"`
	Kind    string   `json:"kind"`
	Bytes   int64    `json:"bytes"`
	Width   int      `json:"width"`
	Height  int      `json:"height"`
	Alt     string   `json:"alt"`
	FocalX  *float64 `json:"focalX,omitempty"`
	FocalY  *float64 `json:"focalY,omitempty"`
	Source  string   `json:"source"`
	Licence string   `json:"licence"`
	Consent string   `json:"consent"`
	Expiry  string   `json:"expiry"`
	Tags    []string `json:"tags"`
	Uses    int      `json:"uses"`
	At      int64    `json:"at"`
}

// Use is a record that shows a material: Kind is post, logo or evidence; Day is
// the post's, or empty.
type Use struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Title string `json:"title"`
	Day   string `json:"day"`
}
