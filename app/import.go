package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"timone/internal/day"
	"timone/internal/document"
	"timone/internal/fault"
	"timone/internal/typed"
	"timone/internal/words"
)

// importIntakeCommand takes the answers of a questionnaire where the dossier has
// nothing.
type importIntakeCommand struct {
	File   string `arg:"" help:"${help_intake_file}"`
	Client string `required:"" placeholder:"NAME" help:"${help_client}"`
	DryRun bool   `help:"${help_dry_run}"`
}

// Run says each answer beside what is there, and what it took and left.
func (c *importIntakeCommand) Run(p *program) error {
	content, err := c.read()
	if err != nil {
		return err
	}
	use := p.write
	if c.DryRun {
		use = p.read
	}
	return use(func(r *rooms) error {
		client, err := r.dossier.Find(p.ctx(), c.Client)
		if err != nil {
			return err
		}
		in, err := r.intakes.Read(p.ctx(), p.house.machine.words(), client.ID, filepath.Base(c.File), content)
		if err != nil {
			return err
		}
		return c.take(p.ctx(), p, r, in)
	})
}

func (c *importIntakeCommand) read() ([]byte, error) {
	f, err := os.Open(c.File)
	if err != nil {
		code := words.FaultFileNotRead
		if errors.Is(err, fs.ErrNotExist) {
			code = words.FaultFileMissing
		}
		return nil, fault.NotFound(code, "path", c.File).Because(err)
	}
	defer f.Close()
	// What is more than a questionnaire can be is told from one that is read in part.
	return io.ReadAll(io.LimitReader(f, document.LongestIntake+1))
}

func (c *importIntakeCommand) take(ctx context.Context, p *program, r *rooms, in *document.Filled) error {
	back, err := r.intakes.Returned(ctx, in)
	if err != nil {
		return err
	}
	if len(back.Missing) > 0 {
		fmt.Fprintln(p.problems, p.say(words.CliIntakeMissing, "questions", strings.Join(p.questions(back.Missing), ", ")))
	}
	say := p.house.machine.words()
	if back.Before != nil {
		at := day.Day(back.Before.Day)
		fmt.Fprintln(p.out, say.Say(words.IntakeBefore, "name", back.Before.Name, "day", say.Date(at.Year(), at.Month(), at.Dom())))
	}
	var ids []string
	left := 0
	for _, a := range back.Answers {
		switch {
		case a.Free():
			ids = append(ids, a.ID)
		case !a.Known:
			left++
		}
		p.tellAnswer(a)
	}
	if c.DryRun || len(ids) == 0 {
		fmt.Fprintln(p.out, say.Count(words.CliIntakeFree, len(ids)))
	} else {
		taken, err := r.intakes.Take(ctx, in, ids)
		if err != nil {
			return err
		}
		fmt.Fprintln(p.out, say.Count(words.CliIntakeTaken, taken))
	}
	if left > 0 && !c.DryRun {
		fmt.Fprintln(p.out, say.Count(words.CliIntakeLeft, left))
	}
	return nil
}

// tellAnswer says one answer, beside what is there or why it cannot be taken.
func (p *program) tellAnswer(a document.Answer) {
	say := p.house.machine.words()
	question := p.questions([]string{a.Kind})[0]
	if a.Of != "" {
		question += " " + a.Of
	}
	fmt.Fprintf(p.out, "%s: %s\n", question, typed.Flat(a.Text))
	if a.Note != "" {
		fmt.Fprintf(p.out, "  %s\n", a.Note)
	}
	switch {
	case a.Trouble != nil:
		fmt.Fprintf(p.out, "  %s\n", a.Trouble.Say(say))
	case a.Known:
		fmt.Fprintf(p.out, "  %s\n", say.Say(words.CliIntakeKnown))
	case a.Adds:
		fmt.Fprintf(p.out, "  %s\n", say.Say(words.CliIntakeAdds, "text", typed.Flat(a.There)))
	case a.There != "":
		fmt.Fprintf(p.out, "  %s\n", say.Say(words.CliIntakeReplaces, "text", typed.Flat(a.There)))
	}
}

// questions are the names of questions of some kinds.
func (p *program) questions(kinds []string) []string {
	names := make([]string, len(kinds))
	for i, kind := range kinds {
		names[i] = kind
		if key := words.Key("intake." + kind); p.house.machine.words().Has(key) {
			names[i] = p.say(key)
		}
	}
	return names
}
