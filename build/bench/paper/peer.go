package main

import (
	"cmp"
	"context"
	_ "embed"
	"html/template"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"timone/internal/calendar"
	"timone/internal/day"
	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/studio"
	"timone/internal/words"
)

//go:embed plan.html
var planPage string

// printed is what the page says: cover, months, and a sheet for each post.
type printed struct {
	Client, Period string
	Months         []printedMonth
	Posts          []calendar.Post
}

type printedMonth struct {
	Name  string
	Weeks [][]printedDay
}

type printedDay struct {
	Number int
	Posts  []calendar.Post
}

func (b *bench) page() string { return filepath.Join(b.folder, "plan.html") }

// writePage writes the days of the client as a page for a browser to print, with
// the same renditions.
func (b *bench) writePage(ctx context.Context, d days) error {
	s, err := studio.Open(ctx, b.studio(), studio.Options{Clock: time.Now, ReadOnly: true})
	if err != nil {
		return err
	}
	defer s.Close()
	found, err := dossier.New(s).Find(ctx, client)
	if err != nil {
		return err
	}
	board, err := calendar.New(s).Board(ctx, calendar.Span{Client: found.ID, From: string(d.first), To: string(d.last())})
	if err != nil {
		return err
	}
	file, err := os.Create(b.page())
	if err != nil {
		return err
	}
	defer file.Close()
	say := words.In(words.Italian)
	page := template.Must(template.New("plan").Funcs(template.FuncMap{
		"picture": func(p calendar.Post) template.URL {
			return template.URL("file://" + filepath.Join(s.MediaDir(), p.Pictures[0].SHA256+"."+string(media.Sheet)))
		},
		"date": func(p calendar.Post) string {
			on := day.Day(p.Day)
			return say.Weekday(on.Weekday()) + " " + say.Date(on.Year(), on.Month(), on.Dom())
		},
	}).Parse(planPage))
	return page.Execute(file, printed{Client: client, Period: string(d.first) + " – " + string(d.last()), Months: monthsOf(d, board.Posts), Posts: board.Posts})
}

// monthsOf lays posts on the weeks of their months.
func monthsOf(d days, posts []calendar.Post) []printedMonth {
	on := map[string][]calendar.Post{}
	for _, post := range posts {
		on[post.Day] = append(on[post.Day], post)
	}
	var months []printedMonth
	for first := d.first; first <= d.last(); {
		next := first.Add(31 - first.Dom() + 1)
		next = next.Add(1 - next.Dom())
		month := printedMonth{Name: string(first[:7])}
		for i, one := range day.Grid(first, next.Add(-1), time.Monday) {
			if i%7 == 0 {
				month.Weeks = append(month.Weeks, nil)
			}
			week := &month.Weeks[len(month.Weeks)-1]
			*week = append(*week, printedDay{one.Dom(), on[string(one)]})
		}
		months, first = append(months, month), next
	}
	return months
}

// print is Chromium that prints the page.
func (b *bench) print() func(context.Context) *exec.Cmd {
	return func(ctx context.Context) *exec.Cmd {
		return exec.CommandContext(ctx, cmp.Or(os.Getenv("CHROMIUM"), "chromium"),
			"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
			"--disable-component-update", "--disable-sync", "--no-pdf-header-footer", "--user-data-dir="+filepath.Join(b.folder, "chromium"),
			"--print-to-pdf="+filepath.Join(b.folder, "chromium.pdf"), "file://"+b.page())
	}
}
