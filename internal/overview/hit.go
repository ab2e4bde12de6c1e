// Package overview reads across features.
package overview

// Hit is one thing found. Kind is client, post, idea, objective, kpi, audience,
// need, pillar, channel, business or brand, whose ID is the client's, or a kind of
// the dossier's records, such as stakeholder.
// Place is the kind of the record that shows it, where that is another: a
// contact is found with its stakeholder; ID is then that one's, and Part its own.
// Field is the field in which it was found, where it can be one alone. Detail is a
// line that tells it from its like; Day is the post's or the measure's, or empty.
// Value is the figure that was found, with its Unit, where it is all that was noted.
type Hit struct {
	Kind       string   `json:"kind"`
	Place      string   `json:"place"`
	ID         string   `json:"id"`
	Part       string   `json:"part"`
	Field      string   `json:"field"`
	Client     string   `json:"client"`
	ClientName string   `json:"clientName"`
	Title      string   `json:"title"`
	Detail     string   `json:"detail"`
	Day        string   `json:"day"`
	Value      *float64 `json:"value,omitempty"`
	Unit       string   `json:"unit"`
}
