package dossier

import (
	"cmp"
	"context"
	"strconv"
	"strings"

	"timone/internal/day"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/words"
)

// Anniversary is the next one of a milestone, or the day itself of one still to
// come, as a post can tell it, in the language of the client's papers.
type Anniversary struct {
	Client    string
	Milestone Milestone
	Title     string
	Caption   string
}

// Retelling is a post that retells a milestone. Day is empty while it is an idea.
type Retelling struct {
	Post      string `json:"post"`
	Milestone string `json:"milestone"`
	Title     string `json:"title"`
	State     string `json:"state"`
	Day       string `json:"day"`
}

// Anniversary tells the next anniversary of a milestone: how many years it will
// be, what it means today and, where that is known, the day. What is still to
// come is told by its name and its own day.
func (s *Service) Anniversary(ctx context.Context, milestone string) (Anniversary, error) {
	m, id, err := milestones.find(ctx, s, milestone)
	if err != nil {
		return Anniversary{}, err
	}
	c, err := s.Client(ctx, id)
	if err != nil {
		return Anniversary{}, err
	}
	today, err := day.At(s.studio.Clock(), c.TimeZone)
	if err != nil {
		return Anniversary{}, err
	}
	language, _ := words.ParseLanguage(c.Language)
	say, date := words.In(language), day.Rough(m.Date)
	a := Anniversary{Client: c.ID, Milestone: m}
	if date.After(today) {
		year := strconv.Itoa(date.Year())
		a.Title = say.Say(words.RetellTitleToCome, "year", year, "event", m.Event)
		a.Caption = retold(m.Meaning, say.Say(words.RetellDateToCome, "date", cmp.Or(written(say, date), year)))
		return a, nil
	}
	on := date.Next(today)
	a.Title = say.Count(words.RetellTitle, on.Year()-date.Year(), "year", strconv.Itoa(date.Year()), "event", m.Event)
	a.Caption = retold(m.Meaning, "")
	if d := written(say, on); d != "" {
		a.Caption = retold(m.Meaning, say.Say(words.RetellDate, "date", d))
	}
	return a, nil
}

// retold is what a post says of a milestone until somebody writes it.
func retold(meaning, date string) string {
	return strings.TrimSpace(strings.TrimSpace(meaning) + "\n\n" + date)
}

// written gives a date with its month as one says it, or nothing for a year alone.
func written(say words.Catalogue, on day.Rough) string {
	if d, err := day.Parse(string(on)); err == nil {
		return say.Date(d.Year(), d.Month(), d.Dom())
	}
	if first, _, err := day.Month(string(on)); err == nil {
		return say.MonthYear(first.Year(), first.Month())
	}
	return ""
}

func fromRetelling(row db.RetellingsRow) Retelling {
	return Retelling{Post: row.ID, Milestone: row.MilestoneID, Title: row.Title, State: row.State, Day: studio.Text(row.Day)}
}
