// Package overview reads across features.
package overview

// Hit is one thing found. Kind is client, post, idea, objective, kpi, audience,
// need, pillar or channel. Detail is a line that tells it from its like; Day is
// the post's, or empty.
type Hit struct {
	Kind       string `json:"kind"`
	ID         string `json:"id"`
	Client     string `json:"client"`
	ClientName string `json:"clientName"`
	Title      string `json:"title"`
	Detail     string `json:"detail"`
	Day        string `json:"day"`
}
