// Timone is the desktop application of a freelance social media manager: it
// studies a client, chooses a strategy, plans the calendar from it and hands
// the plan over.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/alecthomas/kong"

	"timone/internal/document"
	"timone/internal/fault"
	"timone/internal/words"
)

// The exit statuses of the command line.
const (
	statusDone    = 0
	statusRefused = 1
	statusWrong   = 2
)

// release is the version that is being made.
const release = "0.1.0"

// frugal is by how many percent the program may grow before what it no longer needs
// is cleared away: memory is worth more to the user than the time that takes.
const frugal = 50

func main() {
	debug.SetGCPercent(frugal)
	m := newMachine()
	p := &program{out: os.Stdout, problems: os.Stderr}
	p.house = newHouse(m, slog.New(slog.NewTextHandler(&logFile{folder: m.logs}, nil)))
	os.Exit(p.run(os.Args[1:]))
}

// program is one run of the command line.
type program struct {
	house    *house
	studio   string
	out      io.Writer
	problems io.Writer
}

// line is what the command line takes.
type line struct {
	Studio  string           `env:"TIMONE_STUDIO" placeholder:"FILE" help:"${help_studio}"`
	Version kong.VersionFlag `help:"${help_version}"`

	Shell

	Sample  sampleCommand  `cmd:"" help:"${help_sample}"`
	Clients clientsCommand `cmd:"" help:"${help_clients}"`
	Export  struct {
		Plan      planCommand    `cmd:"" help:"${help_export_plan}"`
		Dossier   dossierCommand `cmd:"" help:"${help_export_dossier}"`
		BrandCard cardCommand    `cmd:"" help:"${help_export_card}"`
		Intake    intakeCommand  `cmd:"" help:"${help_export_intake}"`
	} `cmd:"" help:"${help_export}"`
	Import struct {
		Intake importIntakeCommand `cmd:"" help:"${help_import_intake}"`
	} `cmd:"" help:"${help_import}"`
	Check checkCommand `cmd:"" help:"${help_check}"`
}

// run does what the words say and gives the exit status.
func (p *program) run(args []string) int {
	line := &line{}
	say := p.house.machine.words()
	done := -1
	parser, err := kong.New(line, p.options(say, &done)...)
	if err != nil {
		return p.refuse(fault.Internal(err, "build command line"))
	}
	parsed, err := parser.Parse(args)
	if done >= 0 {
		return done
	}
	if err != nil {
		fmt.Fprintln(p.problems, say.Say(words.CliWrongWords, "detail", firstLine(err.Error()), "command", commandOf(err)))
		return statusWrong
	}
	p.studio = line.Studio
	return p.refuse(p.guard(func() error { return parsed.Run(p) }))
}

func (p *program) options(say words.Catalogue, done *int) []kong.Option {
	help := kong.Vars{"version": version()}
	for name, key := range map[string]words.Key{
		"open": words.CliHelpOpen, "file": words.CliHelpFile, "studio": words.CliHelpStudio, "version": words.CliHelpVersion,
		"sample": words.CliHelpSample, "clients": words.CliHelpClients, "json": words.CliHelpJson, "export": words.CliHelpExport,
		"export_plan": words.CliHelpExportPlan, "export_dossier": words.CliHelpExportDossier, "export_card": words.CliHelpExportCard, "export_intake": words.CliHelpExportIntake,
		"import": words.CliHelpImport, "import_intake": words.CliHelpImportIntake, "intake_file": words.CliHelpIntakeFile, "dry_run": words.CliHelpDryRun, "client": words.CliHelpClient, "month": words.CliHelpMonth,
		"from": words.CliHelpFrom, "to": words.CliHelpTo, "page": words.CliHelpPage, "language": words.CliHelpLanguage, "out": words.CliHelpOut, "force": words.CliHelpForce, "check": words.CliHelpCheck,
		"serve": words.CliHelpServe, "addr": words.CliHelpAddr,
	} {
		help["help_"+name] = say.Say(key)
	}
	for _, kind := range document.Kinds() {
		text := say.Say(words.CliHelpParts, "parts", strings.Join(document.Parts(kind), ", "))
		if private := document.Private(kind); len(private) > 0 {
			text += " " + say.Say(words.CliHelpPartsPrivate, "parts", strings.Join(private, ", "))
		}
		help["help_parts_"+kind] = text
	}
	help["help_cover"] = say.Say(words.CliHelpCover, "last", strconv.Itoa(document.Covers()))
	return []kong.Option{
		kong.Name("timone"), kong.Description(say.Say(words.CliDescription)), help, kong.Writers(p.out, p.problems),
		kong.Exit(func(status int) {
			if *done < 0 {
				*done = status
			}
		}),
		kong.Help(p.help),
	}
}

// guard makes a fault of a panic.
func (p *program) guard(run func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			p.house.log.Error("command panicked", "cause", fmt.Sprint(cause), "trace", string(debug.Stack()))
			err = fault.Internal(fmt.Errorf("panic: %v", cause), "command")
		}
	}()
	return run()
}

// refuse says in one sentence why a command was refused, if it was.
func (p *program) refuse(err error) int {
	if err == nil {
		return statusDone
	}
	f := fault.From(err)
	if f.Kind == fault.KindInternal {
		p.house.log.Error("command failed", "error", err)
	}
	told := *f
	told.Code = cmp.Or(saidHere[f.Code], f.Code)
	fmt.Fprintln(p.problems, told.Say(p.house.machine.words()))
	return statusRefused
}

// saidHere are the refusals whose way out is another one at a command line than
// in the window.
var saidHere = map[words.Key]words.Key{
	words.FaultClientMissing: words.CliClientMissing,
	words.FaultStudioMissing: words.CliStudioMissing,
}

// commandOf is the command whose words were wrong, as far as it is known.
func commandOf(err error) string {
	var wrong *kong.ParseError
	if errors.As(err, &wrong) {
		if node := wrong.Context.Selected(); node != nil {
			return node.FullPath()
		}
	}
	return "timone"
}

func firstLine(s string) string {
	first, _, _ := strings.Cut(s, "\n")
	return first
}

// version is the release, with the revision it was built from where that is
// known.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return release
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" && len(setting.Value) >= 7 {
			return release + " (" + setting.Value[:7] + ")"
		}
	}
	return release
}

// logFile is the log on disk. It is made with the first line, so that a program
// that has nothing to say leaves nothing behind, and it begins anew when it has
// grown long; the one before is kept.
type logFile struct {
	folder string
	file   *os.File
}

const longLog = 2 << 20

// Write adds a line; slog writes one at a time.
func (l *logFile) Write(line []byte) (int, error) {
	if l.file == nil {
		if err := l.open(); err != nil {
			return 0, err
		}
	}
	return l.file.Write(line)
}

func (l *logFile) open() (err error) {
	path := filepath.Join(l.folder, "timone.log")
	if err := os.MkdirAll(l.folder, 0o700); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.Size() > longLog {
		_ = os.Rename(path, path+".1")
	}
	l.file, err = os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	return err
}

// ctx is what commands run under; they end with the process.
func (p *program) ctx() context.Context { return context.Background() }
