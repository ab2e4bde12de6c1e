package document

import (
	"slices"
	"strings"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/pdf"
	"timone/internal/pdf/tag"
	"timone/internal/strategy"
	"timone/internal/words"
)

// social are the platforms on which people talk to each other; all else is
// another medium.
var social = []string{"facebook", "google", "instagram", "linkedin", "pinterest", "telegram", "threads", "tiktok", "whatsapp", "x", "youtube"}

// otherMedia are the channels that are no social network.
func (l *layout) otherMedia() []strategy.Channel {
	var others []strategy.Channel
	for _, c := range l.strategy.Channels {
		if !slices.Contains(social, c.Platform) {
			others = append(others, c)
		}
	}
	return others
}

func (l *layout) mediaHeading() []heading {
	return headed(l.words.Say(words.PlanPartMedia), len(l.otherMedia()) > 0)
}

// mediaPages say of each other medium what it is for, to whom it speaks, and
// what goes out there.
func (l *layout) mediaPages() {
	var parts []pdf.Part
	for _, c := range l.otherMedia() {
		name, profile := l.called(c)
		said := strings.Join(filled(sentence(c.Mission), sentence(l.perWeek(c)), l.spokenTo(c)), "\n")
		about := []pdf.Part{pdf.WithNext(pdf.Tagged(tag.Heading(2), l.doc.Text(l.beside(l.theirs(name, sized(subhead, 15)), profile)...)))}
		if said != "" {
			about = append(about, pdf.Space(4), l.doc.Text(l.theirs(said, inked(body, soft))).Hyphenate())
		}
		if parts != nil {
			parts = append(parts, pdf.Space(22))
		}
		parts = append(parts, l.ruled(13), pdf.Row{Gap: 30, Columns: []pdf.Column{{Share: 4, Parts: about}, {Share: 5, Parts: l.goingOut(c)}}})
	}
	l.follow(l.words.Say(words.PlanPartMedia), l.words.Say(words.DocumentMediaLead), parts)
}

// spokenTo names the audiences of a channel.
func (l *layout) spokenTo(c strategy.Channel) string {
	var names []string
	for _, a := range l.strategy.Audiences {
		if slices.Contains(c.Audiences, a.ID) {
			names = append(names, a.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return l.words.Say(words.DocumentMediaAudiences, "audiences", strings.Join(names, ", "))
}

// goingOut lists the posts that go out on a channel, each leading to its sheet.
func (l *layout) goingOut(c strategy.Channel) []pdf.Part {
	var items [][]pdf.Part
	for _, post := range l.posts {
		if slices.Contains(post.Channels, c.ID) {
			items = append(items, []pdf.Part{l.dated(post)})
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []pdf.Part{pdf.List{Items: items, Gap: 3}, pdf.Space(3)}
}

// dated is a post's day, and beside it its title.
func (l *layout) dated(post calendar.Post) pdf.Part {
	title := l.theirs(l.title(post), body)
	if sheet := l.sheets[post.ID]; sheet != nil {
		title.Link = pdf.To(sheet)
	}
	when := pdf.Span{Text: l.dayMonth(day.Day(post.Day)), Style: inked(body, faint)}
	return pdf.Row{Gap: 8, Columns: []pdf.Column{
		{Width: 62, Parts: []pdf.Part{l.doc.Text(when)}}, {Parts: []pdf.Part{l.doc.Text(title)}},
	}}
}
