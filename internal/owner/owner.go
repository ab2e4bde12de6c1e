// Package owner is the freelancer whose name stands on the papers.
package owner

import "timone/internal/media"

// Owner is who the studio belongs to. Colours are written #0b4f5c.
type Owner struct {
	Name    string         `json:"name"`
	Role    string         `json:"role"`
	Email   string         `json:"email"`
	Phone   string         `json:"phone"`
	Website string         `json:"website"`
	Address string         `json:"address"`
	Colour  string         `json:"colour"`
	Accent  string         `json:"accent"`
	Logo    *media.Picture `json:"logo,omitempty"`
}
