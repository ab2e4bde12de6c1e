// Package strategy is what was chosen for a client: objectives and KPIs,
// audiences and needs, pillars, channels, and the links of the thread between
// them.
package strategy

// Strategy is a client's working strategy, each list in the user's order.
type Strategy struct {
	Client     string      `json:"client"`
	Promise    string      `json:"promise"`
	Objectives []Objective `json:"objectives"`
	KPIs       []KPI       `json:"kpis"`
	Audiences  []Audience  `json:"audiences"`
	Pillars    []Pillar    `json:"pillars"`
	Channels   []Channel   `json:"channels"`
}

// Objective is what must change. Level is business, marketing or social; Effect
// is what it brings the client: revenue, cost, satisfaction, reputation, or
// empty when not said.
type Objective struct {
	ID        string `json:"id"`
	Level     string `json:"level"`
	Statement string `json:"statement"`
	Effect    string `json:"effect"`
}

// KPI tells whether an objective is reached. Direction is more or less: which
// way is better. A nil number is not known; it is never a zero. Days are
// 2026-12-20, or empty.
type KPI struct {
	ID          string   `json:"id"`
	Objective   string   `json:"objective"`
	Metric      string   `json:"metric"`
	Unit        string   `json:"unit"`
	Direction   string   `json:"direction"`
	Baseline    *float64 `json:"baseline,omitempty"`
	BaselineDay string   `json:"baselineDay"`
	Target      *float64 `json:"target,omitempty"`
	Due         string   `json:"due"`
}

// Figure is a number of a client's that was found on a day.
type Figure struct {
	Client string
	Unit   string
	Day    string
	Value  float64
}

// Audience is whom the client speaks to. Role is its part in the purchase:
// decides, pays, uses, advises; Words are those that it uses itself.
type Audience struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Who   string `json:"who"`
	Place string `json:"place"`
	Role  string `json:"role"`
	Words string `json:"words"`
	Needs []Need `json:"needs"`
}

// Need is what an audience wants: Kind is job, pain or gain. Weight goes from 1
// to 3, and is 0 when not said.
type Need struct {
	ID     string `json:"id"`
	Kind   string `json:"kind"`
	Text   string `json:"text"`
	Weight int    `json:"weight"`
}

// Pillar is what the client talks about. Hue is 1 to 8, one of the palette's
// pillar colours; Share is the wanted part of the mix in percent, nil when not
// said. Objectives has the main one first.
type Pillar struct {
	ID         string   `json:"id"`
	Name       string   `json:"name"`
	Promise    string   `json:"promise"`
	Hue        int      `json:"hue"`
	Share      *float64 `json:"share,omitempty"`
	Objectives []string `json:"objectives"`
	Audiences  []string `json:"audiences"`
}

// Channel is one profile or other medium. Platform is a known name such as
// instagram, or what the user wrote. WeekFrom and WeekTo are posts a week; both
// are equal when it is one number.
type Channel struct {
	ID        string   `json:"id"`
	Platform  string   `json:"platform"`
	Profile   string   `json:"profile"`
	Mission   string   `json:"mission"`
	WeekFrom  *float64 `json:"weekFrom,omitempty"`
	WeekTo    *float64 `json:"weekTo,omitempty"`
	Audiences []string `json:"audiences"`
}

// Link ties two cards of the thread. Kind is pillar-objective, pillar-audience
// or channel-audience; From is the first named, To the second.
type Link struct {
	Client string `json:"client"`
	Kind   string `json:"kind"`
	From   string `json:"from"`
	To     string `json:"to"`
	Linked bool   `json:"linked"`
}

// Letter is the starter as it is written: who the client is, and the first
// record of each kind. A record without ID is made when it says anything, and
// comes back with its ID; one with ID is edited. Records that the letter makes
// are linked to each other.
type Letter struct {
	Client    string    `json:"client"`
	Name      string    `json:"name"`
	Sector    string    `json:"sector"`
	Place     string    `json:"place"`
	Since     string    `json:"since"`
	Promise   string    `json:"promise"`
	Objective Objective `json:"objective"`
	KPI       KPI       `json:"kpi"`
	Audience  Audience  `json:"audience"`
	Pillars   []Pillar  `json:"pillars"`
	Channels  []Channel `json:"channels"`
}
