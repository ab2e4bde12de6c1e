//go:build !headless

package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/adrg/xdg"
	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/logger"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/mac"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
	"github.com/wailsapp/wails/v2/pkg/runtime"

	"timone/build"
	"timone/frontend"
	"timone/internal/document"
	"timone/internal/fault"
	"timone/internal/words"
)

const headless = false

// Shell is what the desktop build adds to the command line: without a command
// the window opens.
type Shell struct {
	Open openCommand `cmd:"" default:"withargs" help:"${help_open}"`
}

type openCommand struct {
	File string `arg:"" optional:"" help:"${help_file}"`
}

// Validate refuses a word that is neither a command nor a studio.
func (c *openCommand) Validate() error {
	if c.File != "" && filepath.Ext(c.File) != extension {
		return fmt.Errorf("unexpected argument %s", c.File)
	}
	return nil
}

// Run shows the window and comes back when it is closed.
func (c *openCommand) Run(p *program) error {
	if err := mustHaveDisplay(p.house.machine.env); err != nil {
		return err
	}
	w := &window{house: p.house, named: cmp.Or(c.File, p.studio)}
	p.house.face, p.house.ready = w, make(chan struct{})
	if err := wails.Run(w.options()); err != nil {
		p.house.log.Error("open window", "error", err)
		return fault.Conflict(words.FaultWindowFailed, "log", p.house.machine.logs)
	}
	return nil
}

// window is the desktop's window, and the way to the user that it gives.
type window struct {
	house *house
	named string
	ctx   context.Context
	end   ending
}

func (w *window) options() *options.App {
	place := w.house.machine.settings.get().Window
	return &options.App{
		Title: "Timone", Width: cmp.Or(place.Width, 1280), Height: cmp.Or(place.Height, 800), MinWidth: 1024, MinHeight: 680,
		WindowStartState: startState(place), BackgroundColour: w.ground(),
		AssetServer: &assetserver.Options{Assets: frontend.Files(), Handler: w.house.files(), Middleware: w.serve},
		OnStartup:   w.started, OnBeforeClose: w.closing, OnShutdown: func(context.Context) { w.house.leave() },
		Bind: w.house.bound(), Logger: wailsLog{w.house.log}, LogLevel: logger.WARNING, LogLevelProduction: logger.WARNING,
		DragAndDrop:        &options.DragAndDrop{EnableFileDrop: true},
		SingleInstanceLock: &options.SingleInstanceLock{UniqueId: "it.timone.app", OnSecondInstanceLaunch: w.startedAgain},
		Linux:              &linux.Options{ProgramName: "timone", Icon: build.Icon, WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
		Mac:                &mac.Options{OnFileOpen: w.openFile},
		Windows:            &windows.Options{Theme: w.windowsTheme()},
	}
}

// serve guards what the page loads, and dresses the page itself. It comes from
// next, in a development build from Vite.
func (w *window) serve(next http.Handler) http.Handler {
	return guarded(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" || r.URL.Path == "/index.html" {
			rw = dresser{rw, w.house}
		}
		next.ServeHTTP(rw, r)
	}))
}

// dresser dresses the page that is written through it.
type dresser struct {
	http.ResponseWriter
	house *house
}

func (d dresser) Write(page []byte) (int, error) {
	_, err := d.ResponseWriter.Write(d.house.dressed(page))
	return len(page), err
}

// started opens the studio; until then no call is answered.
func (w *window) started(ctx context.Context) {
	w.ctx = ctx
	defer close(w.house.ready)
	runtime.EventsOn(ctx, "staying", func(...any) { w.end.stay() })
	runtime.EventsOn(ctx, "ready", func(...any) { w.end.release(w.quit) })
	w.stand()
	w.house.start(ctx, w.named)
	go w.clearCopies()
}

// clearCopies clears old copies of documents away; nothing depends on it.
func (w *window) clearCopies() {
	if err := w.house.machine.copies.clear(w.house.clock()); err != nil {
		w.house.log.Warn("clear copies", "error", err)
	}
}

// stand puts the window where it stood, unless no screen is there now.
func (w *window) stand() {
	place := w.house.machine.settings.get().Window
	screens, err := runtime.ScreenGetAll(w.ctx)
	if err != nil || place.Width == 0 || place.Maximised {
		return
	}
	for _, screen := range screens {
		if place.X >= 0 && place.Y >= 0 && place.X+place.Width <= screen.Size.Width && place.Y+place.Height <= screen.Size.Height {
			runtime.WindowSetPosition(w.ctx, place.X, place.Y)
			return
		}
	}
}

// lastWords is how long the page has, when the window closes, to save what is
// typed.
const lastWords = 3 * time.Second

// closing tells the page that the window closes, and holds it open until the
// page is ready.
func (w *window) closing(ctx context.Context) bool {
	held, told := w.end.hold(lastWords, w.quit)
	if told {
		w.rememberPlace(ctx)
		runtime.EventsEmit(ctx, "closing")
	}
	return held
}

func (w *window) quit() { runtime.Quit(w.ctx) }

// rememberPlace keeps where the window stands, for the next time.
func (w *window) rememberPlace(ctx context.Context) {
	now := w.house.machine.settings.get().Window
	now.Maximised = runtime.WindowIsMaximised(ctx)
	if !now.Maximised && runtime.WindowIsNormal(ctx) {
		now.X, now.Y = runtime.WindowGetPosition(ctx)
		now.Width, now.Height = runtime.WindowGetSize(ctx)
	}
	w.house.remember(func(c *choices) { c.Window = now })
}

// startedAgain comes to the front when the user starts Timone a second time,
// and opens the studio they named.
func (w *window) startedAgain(again options.SecondInstanceData) {
	w.house.await()
	runtime.WindowUnminimise(w.ctx)
	runtime.Show(w.ctx)
	if path := namedStudio(again.Args); path != "" {
		if !filepath.IsAbs(path) {
			path = filepath.Join(again.WorkingDirectory, path)
		}
		w.openFile(path)
	}
}

// namedStudio finds the studio among the words of a command line.
func namedStudio(args []string) string {
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, "--studio="); ok {
			return value
		}
		if arg == "--studio" && i+1 < len(args) {
			return args[i+1]
		}
		if filepath.Ext(arg) == extension && !strings.HasPrefix(arg, "-") {
			return arg
		}
	}
	return ""
}

// openFile opens a studio that the system hands over, and tells the page.
func (w *window) openFile(path string) {
	w.house.await()
	if err := tell(w.house.log, "window.open-file", w.house.open(w.ctx, path)); err != nil {
		runtime.EventsEmit(w.ctx, "trouble", err.Error())
		return
	}
	runtime.EventsEmit(w.ctx, "studio")
}

// ground is the colour of the paper, so that no white flashes before the page
// is drawn; the same as in tokens.css.
func (w *window) ground() *options.RGBA {
	if w.dark() {
		return options.NewRGB(0x19, 0x1b, 0x1c)
	}
	return options.NewRGB(0xfd, 0xfc, 0xfa)
}

func (w *window) dark() bool {
	switch w.house.machine.settings.get().Theme {
	case "dark":
		return true
	case "light":
		return false
	}
	return strings.HasSuffix(strings.ToLower(w.house.machine.env("GTK_THEME")), "dark")
}

func (w *window) windowsTheme() windows.Theme {
	switch w.house.machine.settings.get().Theme {
	case "dark":
		return windows.Dark
	case "light":
		return windows.Light
	}
	return windows.SystemDefault
}

func startState(p place) options.WindowStartState {
	if p.Maximised {
		return options.Maximised
	}
	return options.Normal
}

// entered puts the studio's name on the window.
func (w *window) entered(name string) { runtime.WindowSetTitle(w.ctx, name+" – Timone") }

func (w *window) say(key words.Key) string { return w.house.machine.words().Say(key) }

func (w *window) chooseStudio() (string, error) {
	return runtime.OpenFileDialog(w.ctx, runtime.OpenDialogOptions{
		Title: w.say(words.DialogOpenStudio), DefaultDirectory: existing(w.house.machine.studios), Filters: w.studioFilter(),
	})
}

func (w *window) placeStudio(name string) (string, error) {
	return runtime.SaveFileDialog(w.ctx, runtime.SaveDialogOptions{
		Title: w.say(words.DialogBeginStudio), DefaultDirectory: existing(w.house.machine.studios),
		DefaultFilename: cmp.Or(name, w.say(words.StudioFirst)) + extension, Filters: w.studioFilter(), CanCreateDirectories: true,
	})
}

func (w *window) studioFilter() []runtime.FileFilter {
	return []runtime.FileFilter{{DisplayName: w.say(words.DialogStudios), Pattern: "*" + extension}}
}

func (w *window) chooseFiles(kind string) ([]string, error) {
	ask := runtime.OpenDialogOptions{Title: w.say(words.DialogChoosePictures), DefaultDirectory: existing(xdg.UserDirs.Pictures)}
	switch kind {
	case "materials":
		ask.Title = w.say(words.DialogChooseMaterials)
		return runtime.OpenMultipleFilesDialog(w.ctx, ask)
	case "post":
		ask.Filters = []runtime.FileFilter{{DisplayName: w.say(words.DialogPictures), Pattern: patterns("jpg", "jpeg", "png", "webp", "gif", "heic", "heif")}}
		return runtime.OpenMultipleFilesDialog(w.ctx, ask)
	}
	ask.Title = w.say(words.DialogChooseLogo)
	ask.Filters = []runtime.FileFilter{{DisplayName: w.say(words.DialogPictures), Pattern: patterns("svg", "png", "jpg", "jpeg", "webp")}}
	path, err := runtime.OpenFileDialog(w.ctx, ask)
	if err != nil || path == "" {
		return nil, err
	}
	return []string{path}, nil
}

// patterns names file kinds in small and in capital letters, which is how
// cameras write them.
func patterns(kinds ...string) string {
	var all []string
	for _, kind := range kinds {
		all = append(all, "*."+kind, "*."+strings.ToUpper(kind))
	}
	return strings.Join(all, ";")
}

// deliver asks where the paper shall go and writes it there.
func (w *window) deliver(paper *document.Paper) (Saved, error) {
	kind := runtime.FileFilter{DisplayName: "PDF", Pattern: "*.pdf"}
	return w.place(describe(paper), w.say(words.DialogSavePaper), kind, func(path string, replace bool) error {
		return writePaper(path, replace, paper)
	})
}

func (w *window) save(name string, text []byte) (Saved, error) {
	saved := Saved{Name: name, Missing: []string{}, Unread: []string{}}
	kind := runtime.FileFilter{DisplayName: w.say(words.DialogText), Pattern: "*.txt"}
	return w.place(saved, w.say(words.DialogSavePerson), kind, func(path string, replace bool) error {
		return writeWhole(path, replace, func(to io.Writer) error {
			_, err := to.Write(text)
			return err
		})
	})
}

// place asks where a file of some kind shall go and has it written there.
func (w *window) place(saved Saved, title string, kind runtime.FileFilter, write func(path string, replace bool) error) (Saved, error) {
	folder := existing(cmp.Or(w.house.machine.settings.get().Papers, xdg.UserDirs.Documents))
	path, err := runtime.SaveFileDialog(w.ctx, runtime.SaveDialogOptions{
		Title: title, DefaultDirectory: folder, DefaultFilename: saved.Name, CanCreateDirectories: true,
		Filters: []runtime.FileFilter{kind},
	})
	if err != nil {
		return saved, err
	}
	if path == "" {
		saved.Cancelled = true
		return saved, nil
	}
	// The dialog asked before replacing the name it saw, not the one with its kind at the end.
	ending := strings.TrimPrefix(kind.Pattern, "*")
	asked := strings.EqualFold(filepath.Ext(path), ending)
	if !asked {
		path += ending
	}
	if err := write(path, asked); err != nil {
		return saved, err
	}
	w.house.remember(func(c *choices) { c.Papers = filepath.Dir(path) })
	saved.Path, saved.Name = path, filepath.Base(path)
	return saved, nil
}

// present shows a copy of a document.
func (w *window) present(name string, content io.Reader) (string, error) {
	path, err := w.house.machine.copies.add(name, content)
	if err != nil {
		return "", err
	}
	return "", w.show(path)
}

func (w *window) visit(url string) error {
	runtime.BrowserOpenURL(w.ctx, url)
	return nil
}

func (w *window) show(path string) error { return explainShowing(showFile(path), path) }

func (w *window) reveal(path string) error { return explainShowing(revealFile(path), path) }

func explainShowing(err error, path string) error {
	if err == nil {
		return nil
	}
	return fault.Conflict(words.FaultDocumentNotShown, "path", path).Because(err)
}

// existing gives a folder if it is there; a dialog told another would open
// nowhere.
func existing(folder string) string {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return ""
	}
	return folder
}

// wailsLog writes what Wails has to say into the log of the house.
type wailsLog struct{ log *slog.Logger }

func (l wailsLog) Print(message string)   { l.log.Info(message) }
func (l wailsLog) Trace(message string)   { l.log.Debug(message) }
func (l wailsLog) Debug(message string)   { l.log.Debug(message) }
func (l wailsLog) Info(message string)    { l.log.Info(message) }
func (l wailsLog) Warning(message string) { l.log.Warn(message) }
func (l wailsLog) Error(message string)   { l.log.Error(message) }
func (l wailsLog) Fatal(message string)   { l.log.Error(message) }
