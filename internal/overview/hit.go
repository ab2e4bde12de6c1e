// Package overview reads across features.
package overview

// Hit is one thing found. Kind is client, post, idea, objective, kpi, audience,
// need, pillar, channel, business, whose ID is its field, does or earns, or a kind
// of the dossier's records, such as stakeholder.
// Place is the kind of the record that shows it, where that is another: a
// contact is found with its stakeholder; ID is then that one's. Detail is a line
// that tells it from its like; Day is the post's, or empty.
type Hit struct {
	Kind       string `json:"kind"`
	Place      string `json:"place"`
	ID         string `json:"id"`
	Client     string `json:"client"`
	ClientName string `json:"clientName"`
	Title      string `json:"title"`
	Detail     string `json:"detail"`
	Day        string `json:"day"`
}
