//go:build headless

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"

	"timone/internal/studio"
	"timone/internal/words"
)

// built is the program under test, built once for all of them.
var built string

func TestMain(m *testing.M) {
	folder, err := os.MkdirTemp("", "timone-")
	if err != nil {
		panic(err)
	}
	built = filepath.Join(folder, "timone")
	if err := build(folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := m.Run()
	_ = os.RemoveAll(folder)
	os.Exit(status)
}

// build compiles the program with screens of its own: these tests are about the
// command line, and must not wait for the real ones.
func build(folder string) error {
	page := filepath.Join(folder, "index.html")
	overlay := filepath.Join(folder, "overlay.json")
	root, err := filepath.Abs("..")
	if err != nil {
		return err
	}
	replace, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(root, "frontend", "dist", "index.html"): page}})
	if err != nil {
		return err
	}
	for path, content := range map[string][]byte{page: []byte("<!doctype html><head></head>"), overlay: replace} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			return err
		}
	}
	compile := exec.Command("go", "build", "-overlay", overlay, "-tags", "headless", "-o", built, ".")
	if said, err := compile.CombinedOutput(); err != nil {
		return fmt.Errorf("build: %w\n%s", err, said)
	}
	return nil
}

// desk is a machine of its own for one test, in Italian.
type desk struct {
	t      testing.TB
	folder string
	env    []string
}

func newDesk(t testing.TB, env ...string) desk {
	t.Helper()
	folder := t.TempDir()
	return desk{t, folder, append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + folder, "LANG=it_IT.UTF-8", "TZ=Europe/Rome",
		"XDG_CONFIG_HOME=" + filepath.Join(folder, "config"), "XDG_DATA_HOME=" + filepath.Join(folder, "data"),
		"XDG_STATE_HOME=" + filepath.Join(folder, "state"),
	}, env...)}
}

func (d desk) path(name string) string { return filepath.Join(d.folder, name) }

func (d desk) command(args ...string) *exec.Cmd {
	c := exec.CommandContext(d.t.Context(), built, args...)
	c.Env, c.Dir = d.env, d.folder
	return c
}

// run runs one command to its end.
func (d desk) run(args ...string) (out, problems string, status int) {
	d.t.Helper()
	c := d.command(args...)
	var o, p bytes.Buffer
	c.Stdout, c.Stderr = &o, &p
	err := c.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		d.t.Fatal(err)
	}
	return o.String(), p.String(), c.ProcessState.ExitCode()
}

// says is a sentence that a refusal must be, in Italian.
func says(code words.Key, pairs ...string) string { return words.In(words.Italian).Say(code, pairs...) }

// refused runs a command that must be refused in this one sentence.
func (d desk) refused(sentence string, args ...string) {
	d.t.Helper()
	out, problems, status := d.run(args...)
	if status != statusRefused || out != "" || problems != sentence+"\n" {
		d.t.Errorf("%v: status %d, said %q, refused with %q", args, status, out, problems)
	}
}

// done runs a command that must succeed without a word on standard error.
func (d desk) done(args ...string) string {
	d.t.Helper()
	out, problems, status := d.run(args...)
	if status != statusDone || problems != "" {
		d.t.Fatalf("%v: status %d, %q", args, status, problems)
	}
	return out
}

// madeOnce is the folder of a sample studio for all tests to copy.
var madeOnce struct {
	sync.Once
	folder string
}

// sample gives a sample studio of the test's own.
func (d desk) sample() string {
	d.t.Helper()
	madeOnce.Do(func() {
		madeOnce.folder = filepath.Join(filepath.Dir(built), "sample")
		d.done("sample", "--studio", filepath.Join(madeOnce.folder, "esempio.timone"))
	})
	copied := d.path("studi")
	if err := os.CopyFS(copied, os.DirFS(madeOnce.folder)); err != nil {
		d.t.Fatal(err)
	}
	return filepath.Join(copied, "esempio.timone")
}

func TestTheSampleIsMadeOnceAndNeverOverAFile(t *testing.T) {
	d := newDesk(t)
	path := d.path("prova.timone")
	if out := d.done("sample", "--studio", path); out != "Lo studio d'esempio è in "+path+".\n" {
		t.Error(out)
	}
	before, _ := os.ReadFile(path)
	d.refused(says(words.FaultStudioExists, "path", path), "sample", "--studio", path)
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("the file was changed")
	}
}

func TestTheStudioCanBeNamedByTheEnvironment(t *testing.T) {
	d := newDesk(t)
	path := d.path("prova.timone")
	d.env = append(d.env, "TIMONE_STUDIO="+path)
	d.done("sample")
	if out := d.done("clients"); !strings.HasPrefix(out, "Panificio Bruni   ") || !strings.Contains(out, " contenuti   dal ") {
		t.Error(out)
	}
}

func TestClientsAreAnArrayForOtherPrograms(t *testing.T) {
	d := newDesk(t)
	var clients []map[string]any
	if err := json.Unmarshal([]byte(d.done("clients", "--json", "--studio", d.sample())), &clients); err != nil || len(clients) != 1 {
		t.Fatal(clients, err)
	}
	for _, key := range []string{"id", "name", "posts", "firstDay", "lastDay"} {
		if _, ok := clients[0][key]; !ok {
			t.Error("no", key)
		}
	}
	if clients[0]["name"] != "Panificio Bruni" || reflect.TypeOf(clients[0]["posts"]).Kind() != reflect.Float64 {
		t.Error(clients[0])
	}
}

func TestAStudioWithoutClientsIsAnEmptyArray(t *testing.T) {
	d := newDesk(t)
	path := d.path("vuoto.timone")
	s := d.serve("--studio", path)
	s.end()
	if out := d.done("clients", "--json", "--studio", path); strings.TrimSpace(out) != "[]" {
		t.Error(out)
	}
	if out := d.done("clients", "--studio", path); out != "Questo studio non ha ancora clienti.\n" {
		t.Error(out)
	}
}

func TestThePlanIsExportedForAClientByNameOrID(t *testing.T) {
	d := newDesk(t)
	studio := d.sample()
	var clients []struct{ ID, LastDay string }
	if err := json.Unmarshal([]byte(d.done("clients", "--json", "--studio", studio)), &clients); err != nil {
		t.Fatal(err)
	}
	month := clients[0].LastDay[:7]
	for i, client := range []string{"PANIFICIO bruni", clients[0].ID} {
		out := d.path(fmt.Sprintf("piano %d.pdf", i))
		said := d.done("export", "plan", "--studio", studio, "--client", client, "--month", month, "--out", out)
		content, err := os.ReadFile(out)
		if err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) || !strings.HasPrefix(said, out+": ") || !strings.HasSuffix(said, " pagine.\n") {
			t.Errorf("%s, %v, %q", client, err, said)
		}
	}
}

func TestAnEmptyMonthIsAPlanThatSaysSo(t *testing.T) {
	d := newDesk(t)
	out := d.path("p.pdf")
	d.done("export", "plan", "--studio", d.sample(), "--client", "Panificio Bruni", "--month", "2031-01", "--language", "en", "--out", out)
	if _, err := os.Stat(out); err != nil {
		t.Error(err)
	}
}

func TestSomePartsOfAPlanAreExportedForSomeDays(t *testing.T) {
	d := newDesk(t)
	out := d.path("p.pdf")
	said := d.done("export", "plan", "--studio", d.sample(), "--client", "Panificio Bruni", "--from", "2026-12-01", "--to", "2027-01-15",
		"--parts", "cover,month", "--cover", "1", "--page", "letter", "--out", out)
	if want := out + ": 3 pagine.\n"; said != want {
		t.Errorf("%q", said)
	}
	sizes, err := api.PageDimsFile(out)
	if err != nil || len(sizes) != 3 || sizes[0].Width != 612 || sizes[0].Height != 792 {
		t.Error(sizes, err)
	}
}

func TestTheDossierAndTheBrandCardAreExported(t *testing.T) {
	d := newDesk(t)
	studio := d.sample()
	for kind, args := range map[string][]string{"dossier": {"--parts", "cover,audiences"}, "brand-card": {"--page", "letter", "--language", "en"}} {
		out := d.path(kind + ".pdf")
		args = append([]string{"export", kind, "--studio", studio, "--client", "Panificio Bruni", "--out", out}, args...)
		d.done(args...)
		if content, err := os.ReadFile(out); err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) {
			t.Error(kind, err)
		}
		d.refused(says(words.FaultFileExists, "path", out), args...)
	}
}

func TestAnExportReplacesAFileOnlyWhenForced(t *testing.T) {
	d := newDesk(t)
	studio, out := d.sample(), d.path("piano.pdf")
	if err := os.WriteFile(out, []byte("il lavoro di ieri"), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"export", "plan", "--studio", studio, "--client", "Panificio Bruni", "--month", "2026-12", "--out", out}
	d.refused(says(words.FaultFileExists, "path", out), args...)
	if content, _ := os.ReadFile(out); string(content) != "il lavoro di ieri" {
		t.Error("the file was replaced")
	}
	d.done(append(args, "--force")...)
	if content, _ := os.ReadFile(out); !bytes.HasPrefix(content, []byte("%PDF-")) {
		t.Error("the file was not replaced")
	}
}

func TestAnExportIsWrittenOverNoFolderAndMakesNone(t *testing.T) {
	d := newDesk(t)
	folder, missing := d.path("cartella"), d.path("manca")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	args := []string{"export", "plan", "--studio", d.sample(), "--client", "Panificio Bruni", "--month", "2026-12", "--force", "--out"}
	d.refused(says(words.FaultFileIsFolder, "path", folder), append(args, folder)...)
	d.refused(says(words.FaultFolderMissing, "path", missing), append(args, filepath.Join(missing, "piano.pdf"))...)
	if _, err := os.Stat(missing); !errors.Is(err, fs.ErrNotExist) {
		t.Error("a folder was made", err)
	}
}

func TestWrongWordsPointToTheHelpOfTheirCommand(t *testing.T) {
	d := newDesk(t)
	for command, args := range map[string][]string{
		"timone":             {"esporta"},
		"timone export":      {"export"},
		"timone export plan": {"export", "plan", "--client", "x", "--out", "x.pdf"},
		"timone clients":     {"clients", "--wrong"},
	} {
		if _, problems, _ := d.run(args...); !strings.Contains(problems, "«"+command+" --help»") {
			t.Errorf("%v: %s", args, problems)
		}
	}
}

func TestAnExportIsKeptInTheStudioAndCanBeOpenedAgain(t *testing.T) {
	d := newDesk(t)
	path, out := d.sample(), d.path("piano.pdf")
	d.done("export", "plan", "--studio", path, "--client", "Panificio Bruni", "--month", "2026-12", "--out", out)
	s, err := studio.Open(t.Context(), path, studio.Options{Clock: time.Now, ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	r := furnish(s)
	client, err := r.dossier.Find(t.Context(), "Panificio Bruni")
	if err != nil {
		t.Fatal(err)
	}
	all, err := r.documents.Exported(t.Context(), client.ID)
	if err != nil || len(all) != 1 || all[0].From != "2026-12-01" || all[0].Name != "Panificio Bruni 2026-12.pdf" {
		t.Fatal(all, err)
	}
	kept, _, err := r.documents.Open(t.Context(), all[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	content, err := io.ReadAll(kept)
	if exported, _ := os.ReadFile(out); err != nil || !bytes.Equal(content, exported) {
		t.Error("the copy is not what was exported", err)
	}
}

func TestARefusedExportLeavesNoFile(t *testing.T) {
	d := newDesk(t)
	studio := d.sample()
	for sentence, args := range map[string][]string{
		says(words.CliClientMissing, "name", "Bar Sport"):  {"--client", "Bar Sport", "--month", "2026-12"},
		says(words.FaultMonthInvalid, "month", "2026-13"):  {"--client", "Panificio Bruni", "--month", "2026-13"},
		says(words.FaultMonthInvalid, "month", "dicembre"): {"--client", "Panificio Bruni", "--month", "dicembre"},
		says(words.CliClientMissing, "name", ""):           {"--client", "", "--month", "2026-12"},

		says(words.FaultDayInvalid, "day", "domani"): {"--client", "Panificio Bruni", "--from", "2026-12-01", "--to", "domani"},
	} {
		d.refused(sentence, append([]string{"export", "plan", "--studio", studio, "--out", d.path("p.pdf")}, args...)...)
	}
	folder := d.path("sola lettura")
	if err := os.WriteFile(folder, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(folder, "p.pdf")
	d.refused(says(words.FaultFileNotWritten, "path", out),
		"export", "plan", "--studio", studio, "--client", "Panificio Bruni", "--month", "2026-12", "--out", out)
	left, err := filepath.Glob(d.path("*p.pdf*"))
	if hidden, _ := filepath.Glob(d.path(".timone-*")); err != nil || len(left)+len(hidden) > 0 {
		t.Error(left, hidden)
	}
}

func TestWrongWordsAreOneLineAndStatusTwo(t *testing.T) {
	d := newDesk(t)
	wrong, _, _ := strings.Cut(says(words.CliWrongWords), "{")
	for _, args := range [][]string{
		{"esporta"},
		{"export"},
		{"export", "plan"},
		{"clients", "--wrong"},
		{"clients", "extra"},
		{"sample", "--studio"},
		{"export", "plan", "--client", "x", "--month", "2026-12", "--out", "x.pdf", "--language", "fr"},
		{"export", "plan", "--client", "x", "--month", "2026-12", "--out", "x.pdf", "--page", "a5"},
		{"export", "plan", "--client", "x", "--month", "2026-12", "--out", "x.pdf", "--parts", "cover,index"},
		{"export", "plan", "--client", "x", "--month", "2026-12", "--out", "x.pdf", "--cover", "-1"},
		{"export", "plan", "--client", "x", "--month", "2026-12", "--out", "x.pdf", "--cover", "99"},
		{"export", "plan", "--client", "x", "--month", "2026-12", "--from", "2026-12-01", "--out", "x.pdf"},
		{"export", "plan", "--client", "x", "--from", "2026-12-01", "--out", "x.pdf"},
		{"export", "plan", "--client", "x", "--out", "x.pdf"},
		{"export", "dossier", "--client", "x", "--out", "x.pdf", "--parts", "month"},
		{"export", "dossier", "--client", "x", "--out", "x.pdf", "--month", "2026-12"},
		{"export", "brand-card", "--client", "x", "--out", "x.pdf", "--cover", "1"},
		{"--nothing"},
	} {
		out, problems, status := d.run(args...)
		if status != statusWrong || out != "" || strings.Count(problems, "\n") != 1 || !strings.HasPrefix(problems, wrong) {
			t.Errorf("%v: status %d, %q, %q", args, status, out, problems)
		}
	}
}

func TestHelpAndVersionAreAnsweredAndLeaveNothing(t *testing.T) {
	d := newDesk(t)
	for _, args := range [][]string{{"--help"}, {"export", "--help"}, {"export", "plan", "--help"}, {"export", "dossier", "--help"}, {"export", "brand-card", "--help"}, {"export", "intake", "--help"}, {"import", "intake", "--help"}, {"serve", "--help"}} {
		out := d.done(args...)
		if !strings.HasPrefix(out, "Uso: timone") || strings.Contains(out, "Usage") || strings.Contains(out, "Show") {
			t.Errorf("%v: %s", args, out)
		}
	}
	if out := d.done("--version"); !strings.HasPrefix(out, release) {
		t.Error(out)
	}
	if left, _ := os.ReadDir(d.folder); len(left) != 0 {
		t.Error(left)
	}
}

func TestEveryOddStudioHasItsSentence(t *testing.T) {
	d := newDesk(t)
	letter, folder := d.path("lettera.timone"), d.path("cartella.timone")
	if err := errors.Join(os.WriteFile(letter, bytes.Repeat([]byte("cara Anna, "), 100), 0o600), os.Mkdir(folder, 0o700)); err != nil {
		t.Fatal(err)
	}
	for path, sentence := range map[string]string{
		letter:              says(words.FaultStudioNotSqlite, "path", letter),
		folder:              says(words.FaultStudioNotSqlite, "path", folder),
		d.path("no.timone"): says(words.CliStudioMissing, "path", d.path("no.timone")),
	} {
		for _, command := range []string{"clients", "check"} {
			d.refused(sentence, command, "--studio", path)
		}
	}
	d.refused(says(words.FaultNoStudioNamed), "clients")
}

func TestCheckNamesEachFault(t *testing.T) {
	d := newDesk(t)
	studio := d.sample()
	if out := d.done("check", "--studio", studio); out != studio+": tutto in ordine.\n" {
		t.Error(out)
	}
	pictures, err := filepath.Glob(filepath.Join(studio+".media", strings.Repeat("?", 64)))
	if err != nil || len(pictures) < 2 {
		t.Fatal(pictures, err)
	}
	if err := errors.Join(os.Remove(pictures[0]), os.WriteFile(pictures[1], []byte("altro"), 0o600)); err != nil {
		t.Fatal(err)
	}
	out, problems, status := d.run("check", "--studio", studio)
	if status != statusRefused || strings.Count(out, "\n") != 2 || problems != says(words.FaultCheckFailed, "path", studio)+"\n" {
		t.Errorf("status %d\n%s%s", status, out, problems)
	}
}

func TestSentencesAreInTheUsersLanguage(t *testing.T) {
	d := newDesk(t, "LC_ALL=en_GB.UTF-8")
	d.refused(words.In(words.English).Say(words.FaultNoStudioNamed), "check")
	if err := newSettings(d.path("config/timone/settings.json")).change(func(c *choices) { c.Language = "it" }); err != nil {
		t.Fatal(err)
	}
	d.refused(says(words.FaultNoStudioNamed), "check")
}

func TestWithoutAWindowTheProgramSaysSo(t *testing.T) {
	d := newDesk(t)
	d.refused(says(words.FaultNoWindow))
	d.refused(says(words.FaultAddressNotLoopback, "address", "0.0.0.0:80"), "serve", "--addr", "0.0.0.0:80")
}

// server is a program that serves the screens.
type server struct {
	desk    desk
	command *exec.Cmd
	url     string
	rest    io.Reader
}

// serve starts the program and waits for the line it says when it is ready.
func (d desk) serve(args ...string) *server {
	d.t.Helper()
	c := d.command(append([]string{"serve"}, args...)...)
	out, err := c.StdoutPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = c.Process.Kill() })
	lines := bufio.NewReader(out)
	line, err := lines.ReadString('\n')
	if err != nil {
		d.t.Fatal(err)
	}
	return &server{d, c, strings.TrimSpace(line), lines}
}

// end asks the program to end, and gives what else it had said.
func (s *server) end() string {
	s.desk.t.Helper()
	if err := s.command.Process.Signal(syscall.SIGTERM); err != nil {
		s.desk.t.Fatal(err)
	}
	said, err := io.ReadAll(s.rest)
	if err := errors.Join(err, s.command.Wait()); err != nil {
		s.desk.t.Fatal(err)
	}
	return string(said)
}

func (s *server) get(path string) *http.Response {
	s.desk.t.Helper()
	ctx, cancel := context.WithTimeout(s.desk.t.Context(), 10*time.Second)
	s.desk.t.Cleanup(cancel)
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, path, nil)
	if err != nil {
		s.desk.t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		s.desk.t.Fatal(err)
	}
	answer.Body.Close()
	return answer
}

func TestServeMakesTheStudioSaysItsAddressAndEndsOnASignal(t *testing.T) {
	d := newDesk(t)
	path := d.path("nuovo.timone")
	s := d.serve("--studio", path, "--addr", "127.0.0.1:0")
	if !strings.HasPrefix(s.url, "http://127.0.0.1:") || !strings.Contains(s.url, "/?token=") {
		t.Error(s.url)
	}
	if answer := s.get(s.url); answer.StatusCode != http.StatusOK {
		t.Error(answer.Status)
	}
	base, _, _ := strings.Cut(s.url, "?")
	if answer := s.get(base); answer.StatusCode != http.StatusForbidden {
		t.Error("served without a token:", answer.Status)
	}
	busy := says(words.FaultStudioBusy, "path", path)
	for _, args := range [][]string{{"clients"}, {"check"}, {"serve"}, {"export", "plan", "--client", "x", "--month", "2026-12", "--out", d.path("x.pdf")}} {
		d.refused(busy, append(args, "--studio", path)...)
	}
	if said := s.end(); said != "" {
		t.Errorf("it also said %q", said)
	}
	if out := d.done("check", "--studio", path); !strings.HasSuffix(out, "tutto in ordine.\n") {
		t.Error(out)
	}
}

func TestServeOpensTheStudioOfTheLastTime(t *testing.T) {
	d := newDesk(t)
	first := d.serve("--studio", d.path("uno.timone"))
	first.end()
	d.done("clients")
	second := d.serve()
	d.refused(says(words.FaultStudioBusy, "path", d.path("uno.timone")), "clients")
	second.end()
}

func TestAPlanWhosePicturesAreLostIsWrittenAndNamesThem(t *testing.T) {
	d := newDesk(t)
	studio := d.sample()
	if err := os.RemoveAll(studio + ".media"); err != nil {
		t.Fatal(err)
	}
	out := d.path("p.pdf")
	_, problems, status := d.run("export", "plan", "--studio", studio, "--client", "Panificio Bruni", "--month", time.Now().Format("2006-01"), "--out", out)
	beginning, _, _ := strings.Cut(says(words.PlanUnread), "{")
	if _, err := os.Stat(out); err != nil || status != statusDone || strings.Count(problems, "\n") != 1 || !strings.HasPrefix(problems, beginning) {
		t.Errorf("status %d, %v, %q", status, err, problems)
	}
}
