package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"timone/internal/day"
	"timone/internal/document"
	"timone/internal/fault"
	"timone/internal/overview"
	"timone/internal/studio"
	"timone/internal/words"
)

// sampleCommand makes the sample studio in a new file.
type sampleCommand struct{}

// Run refuses a file that is there.
func (sampleCommand) Run(p *program) error {
	path := cmp.Or(p.studio, p.house.machine.sampleStudio())
	if err := p.house.makeSample(p.ctx(), path); err != nil {
		return err
	}
	fmt.Fprintln(p.out, p.say(words.CliSampleMade, "path", path))
	return nil
}

// clientsCommand lists the clients.
type clientsCommand struct {
	JSON bool `name:"json" help:"${help_json}"`
}

// Run writes a line a client, or an array for other programs.
func (c clientsCommand) Run(p *program) error {
	return p.read(func(r *rooms) error {
		lines, err := r.overview.Clients(p.ctx())
		if err != nil {
			return err
		}
		if c.JSON {
			to := json.NewEncoder(p.out)
			to.SetIndent("", "  ")
			return to.Encode(lines)
		}
		return p.list(lines)
	})
}

func (p *program) list(lines []overview.ClientLine) error {
	say := p.house.machine.words()
	if len(lines) == 0 {
		fmt.Fprintln(p.out, say.Say(words.CliNoClients))
	}
	table := p.table()
	for _, line := range lines {
		days := ""
		if line.FirstDay != "" {
			days = say.Say(words.CliDays, "first", date(say, line.FirstDay), "last", date(say, line.LastDay))
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", line.Name, say.Count(words.CliPosts, line.Posts), days)
	}
	return table.Flush()
}

func date(say words.Catalogue, written string) string {
	d := day.Day(written)
	return say.Date(d.Year(), d.Month(), d.Dom())
}

// paperFlags are what every paper takes.
type paperFlags struct {
	Client   string `required:"" placeholder:"NAME" help:"${help_client}"`
	Page     string `placeholder:"a4|letter" help:"${help_page}"`
	Language string `placeholder:"it|en" help:"${help_language}"`
	Out      string `required:"" placeholder:"FILE" help:"${help_out}"`
	Force    bool   `help:"${help_force}"`
}

// check refuses what no paper of a kind can be.
func (f *paperFlags) check(kind string, parts []string, cover int) error {
	if _, ok := words.ParseLanguage(f.Language); f.Language != "" && !ok {
		return fmt.Errorf("--language must be it or en, not %q", f.Language)
	}
	if !slices.Contains(document.Pages(), cmp.Or(f.Page, "a4")) {
		return fmt.Errorf("--page must be %s, not %q", strings.Join(document.Pages(), " or "), f.Page)
	}
	for _, part := range parts {
		if !slices.Contains(document.Parts(kind), part) {
			return fmt.Errorf("--parts takes %s, not %q", strings.Join(document.Parts(kind), ", "), part)
		}
	}
	if cover < 0 || cover > document.Covers() {
		return fmt.Errorf("--cover goes from 1 to %d, not %d", document.Covers(), cover)
	}
	return nil
}

// export writes a paper to the file that was named and keeps a copy; it refuses
// to replace a file unless it was told to.
func (f *paperFlags) export(p *program, r document.Request) error {
	if err := f.checkOut(); err != nil {
		return err
	}
	return p.write(func(rooms *rooms) error {
		client, err := rooms.dossier.Find(p.ctx(), f.Client)
		if err != nil {
			return err
		}
		r.Client, r.Page, r.Language = client.ID, f.Page, f.Language
		paper, err := rooms.papers.Lay(p.ctx(), r)
		if err != nil {
			return err
		}
		if err := p.hand(paper, f.Out, f.Force); err != nil {
			return err
		}
		return p.keep(rooms, paper)
	})
}

// checkOut refuses where no paper can be written: over a folder, in one that is
// not there, or over a file unless told to.
func (f *paperFlags) checkOut() error {
	folder := filepath.Dir(f.Out)
	if there, err := os.Stat(f.Out); err == nil && there.IsDir() {
		return fault.Invalid(words.FaultFileIsFolder, "path", f.Out)
	}
	if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
		return fault.Invalid(words.FaultFolderMissing, "path", folder)
	}
	if _, err := os.Lstat(f.Out); err == nil && !f.Force {
		return fault.Conflict(words.FaultFileExists, "path", f.Out)
	}
	return nil
}

// planCommand writes the plan of a month, or of the days from one to another.
type planCommand struct {
	paperFlags `embed:""`

	Month string   `placeholder:"2026-12" help:"${help_month}"`
	From  string   `placeholder:"2026-12-01" help:"${help_from}"`
	To    string   `placeholder:"2026-12-31" help:"${help_to}"`
	Parts []string `placeholder:"cover,month,…" help:"${help_parts_plan}"`
	Cover int      `placeholder:"N" help:"${help_cover}"`
}

// Validate refuses what no plan can be.
func (c *planCommand) Validate() error {
	if err := c.check("plan", c.Parts, c.Cover); err != nil {
		return err
	}
	return c.validateDays()
}

// validateDays wants a month, or both days.
func (c *planCommand) validateDays() error {
	days := c.From != "" || c.To != ""
	switch {
	case c.Month != "" && days:
		return errors.New("--month and --from, --to exclude each other")
	case c.Month == "" && (c.From == "" || c.To == ""):
		return errors.New("missing flags: --month=2026-12, or --from=2026-12-01 and --to=2026-12-31")
	}
	return nil
}

// Run writes the plan.
func (c *planCommand) Run(p *program) error {
	first, last := day.Day(c.From), day.Day(c.To)
	if c.Month != "" {
		var err error
		if first, last, err = day.Month(c.Month); err != nil {
			return err
		}
	}
	return c.export(p, document.Request{Kind: "plan", From: string(first), To: string(last), Cover: c.Cover, Parts: c.Parts})
}

// dossierCommand writes what is known of a client.
type dossierCommand struct {
	paperFlags `embed:""`

	Parts []string `placeholder:"cover,sphere,…" help:"${help_parts_dossier}"`
	Cover int      `placeholder:"N" help:"${help_cover}"`
}

// Validate refuses what no dossier can be.
func (c *dossierCommand) Validate() error { return c.check("dossier", c.Parts, c.Cover) }

// Run writes the dossier.
func (c *dossierCommand) Run(p *program) error {
	return c.export(p, document.Request{Kind: "dossier", Cover: c.Cover, Parts: c.Parts})
}

// cardCommand writes a client's brand on one page.
type cardCommand struct {
	paperFlags `embed:""`
}

// Validate refuses what no card can be.
func (c *cardCommand) Validate() error { return c.check("brand-card", nil, 0) }

// Run writes the card.
func (c *cardCommand) Run(p *program) error { return c.export(p, document.Request{Kind: "brand-card"}) }

// keep keeps a copy in the studio, as the window does; where the studio may only
// be read, it says that there is none.
func (p *program) keep(r *rooms, paper *document.Paper) error {
	_, err := r.documents.Keep(p.ctx(), paper)
	if f := fault.From(err); f != nil && f.Code == words.FaultStudioReadOnly {
		fmt.Fprintln(p.problems, p.say(words.CliPaperNotKept))
		return nil
	}
	return err
}

// intakeCommand writes the questionnaire for a client.
type intakeCommand struct {
	paperFlags `embed:""`

	Parts []string `placeholder:"intro,brand,…" help:"${help_parts_intake}"`
}

// Validate refuses what no questionnaire can be.
func (c *intakeCommand) Validate() error { return c.check("intake", c.Parts, 0) }

// Run writes the questionnaire.
func (c *intakeCommand) Run(p *program) error {
	return c.export(p, document.Request{Kind: "intake", Parts: c.Parts})
}

// hand writes the paper and says what became of it.
func (p *program) hand(paper *document.Paper, path string, replace bool) error {
	if err := writePaper(path, replace, paper); err != nil {
		return err
	}
	say := p.house.machine.words()
	fmt.Fprintln(p.out, say.Count(words.CliPaperWritten, paper.Pages, "path", path))
	if len(paper.Missing) > 0 {
		fmt.Fprintln(p.problems, say.Say(words.CliPaperMissing, "texts", strings.Join(paper.Missing, ", ")))
	}
	if len(paper.Unread) > 0 {
		fmt.Fprintln(p.problems, say.Say(words.PlanUnread, "pictures", strings.Join(paper.Unread, ", ")))
	}
	return nil
}

// checkCommand verifies a studio.
type checkCommand struct{}

// Run names each fault on a line of its own.
func (checkCommand) Run(p *program) error {
	return p.write(func(r *rooms) error {
		faults, err := r.check(p.ctx())
		if err != nil {
			return err
		}
		if len(faults) == 0 {
			fmt.Fprintln(p.out, p.say(words.CliCheckPassed, "path", r.studio.Path()))
			return nil
		}
		for _, f := range faults {
			fmt.Fprintln(p.out, f.Say(p.house.machine.words()))
		}
		return fault.Conflict(words.FaultCheckFailed, "path", r.studio.Path())
	})
}

// read opens the studio that was named, or the one of the last time, for
// reading alone; one of an earlier Timone is brought up to date first.
func (p *program) read(use func(*rooms) error) error {
	path, err := p.named()
	if err != nil {
		return err
	}
	options := p.house.options()
	options.ReadOnly = true
	s, err := studio.Open(p.ctx(), path, options)
	if f := fault.From(err); f != nil && f.Code == words.FaultStudioOlder {
		s, err = studio.Open(p.ctx(), path, p.house.options())
	}
	if err != nil {
		return err
	}
	return errors.Join(use(furnish(s)), s.Close())
}

// write opens the studio as the window does; one that may only be read is still
// opened for that.
func (p *program) write(use func(*rooms) error) error {
	path, err := p.named()
	if err != nil {
		return err
	}
	s, err := studio.Open(p.ctx(), path, p.house.options())
	if f := fault.From(err); f != nil && f.Code == words.FaultStudioDenied {
		return p.read(use)
	}
	if err != nil {
		return err
	}
	return errors.Join(use(furnish(s)), s.Close())
}

// named is the studio that was named, or the one of the last time.
func (p *program) named() (string, error) {
	path := cmp.Or(p.studio, p.house.machine.settings.get().Last)
	if path == "" {
		return "", fault.Invalid(words.FaultNoStudioNamed)
	}
	return path, nil
}

// check looks at the file and at the pictures and documents beside it.
func (r *rooms) check(ctx context.Context) ([]fault.Fault, error) {
	faults, err := r.studio.Check(ctx)
	if err != nil {
		return nil, err
	}
	pictures, err := r.media.Check(ctx)
	if err != nil {
		return nil, err
	}
	documents, err := r.documents.Check(ctx)
	return slices.Concat(faults, pictures, documents), err
}

func (p *program) say(key words.Key, pairs ...string) string {
	return p.house.machine.words().Say(key, pairs...)
}
