//go:build headless

package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"path"
	"strings"
	"syscall"
	"time"

	"timone/frontend"
	"timone/internal/document"
	"timone/internal/fault"
	"timone/internal/words"
)

const headless = true

// Shell is what the headless build adds to the command line: it serves the
// screens to a browser on this machine, and has no window.
type Shell struct {
	Serve serveCommand `cmd:"" help:"${help_serve}"`
	Open  openCommand  `cmd:"" default:"1" hidden:""`
}

type openCommand struct{}

// Run says how to see the screens.
func (openCommand) Run() error { return fault.Invalid(words.FaultNoWindow) }

type serveCommand struct {
	Addr string `default:"127.0.0.1:0" placeholder:"ADDRESS" help:"${help_addr}"`
}

// Run serves until the program is told to end. A studio that is not there yet
// is made.
func (c serveCommand) Run(p *program) error {
	p.house.log = slog.New(slog.NewTextHandler(p.problems, &slog.HandlerOptions{Level: slog.LevelWarn}))
	until, stop := signal.NotifyContext(p.ctx(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	listener, err := listen(until, c.Addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	b, err := newBrowser(p.house, listener.Addr().String(), frontend.Files())
	if err != nil {
		return err
	}
	if err := p.house.serve(until, p.studio); err != nil {
		return err
	}
	defer p.house.leave()
	fmt.Fprintln(p.out, b.address())
	return b.run(until, listener)
}

// serve opens the studio that was named, and makes it if it is not there;
// without a name it is the one of the last time, if any.
func (h *house) serve(ctx context.Context, named string) error {
	if named == "" {
		h.start(ctx, "")
		return nil
	}
	if _, err := os.Lstat(named); errors.Is(err, fs.ErrNotExist) {
		return h.begin(ctx, named)
	}
	return h.open(ctx, named)
}

// listen takes an address of this machine alone.
func listen(ctx context.Context, address string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	ip := net.ParseIP(host)
	if err != nil || (host != "localhost" && (ip == nil || !ip.IsLoopback())) {
		return nil, fault.Invalid(words.FaultAddressNotLoopback, "address", address)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, fault.Conflict(words.FaultAddressTaken, "address", address).Because(err)
	}
	return listener, nil
}

// browser serves the screens to whoever holds the token.
type browser struct {
	house  *house
	host   string
	cookie string
	token  string
	page   []byte
	mux    *http.ServeMux
	caller caller
	papers papers
}

func newBrowser(h *house, host string, screens fs.FS) (*browser, error) {
	page, err := fs.ReadFile(screens, "index.html")
	if err != nil {
		return nil, fault.Conflict(words.FaultNoScreens).Because(err)
	}
	_, port, _ := net.SplitHostPort(host)
	// Cookies know no ports: each server has its own by name.
	b := &browser{house: h, host: host, cookie: "timone-" + port, token: rand.Text(), caller: newCaller(h), mux: h.files()}
	b.page = bytes.Replace(page, []byte("<head>"), []byte(`<head><script src="/shell.js"></script>`), 1)
	h.face = b
	b.mux.HandleFunc("GET /{$}", b.servePage)
	b.mux.HandleFunc("GET /index.html", b.servePage)
	b.mux.HandleFunc("GET /shell.js", b.serveShim)
	b.mux.HandleFunc("POST /call", b.caller.answer)
	b.mux.HandleFunc("GET /download/{id}/{name}", b.serveDownload)
	b.mux.Handle("GET /", http.FileServerFS(screens))
	return b, nil
}

// address is what the user opens; the token in it is exchanged for a cookie.
func (b *browser) address() string { return "http://" + b.host + "/?token=" + b.token }

func (b *browser) run(until context.Context, listener net.Listener) error {
	server := &http.Server{Handler: guarded(b.admitted(b.mux)), ReadHeaderTimeout: 10 * time.Second}
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return fault.Internal(err, "serve")
	case <-until.Done():
	}
	// Calls under way are let finish; a browser that keeps a connection open is not waited for.
	brief, cancel := context.WithTimeout(context.Background(), 3*time.Second)
	defer cancel()
	if server.Shutdown(brief) != nil {
		_ = server.Close()
	}
	return nil
}

// admitted lets through who speaks to this very address, from this very page,
// and holds the token: another site in the same browser does neither.
func (b *browser) admitted(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin := r.Header.Get("Origin")
		switch {
		case r.Host != b.host, origin != "" && origin != "http://"+b.host:
			http.Error(w, b.refusal(), http.StatusForbidden)
		case !b.holdsToken(r):
			http.Error(w, b.refusal(), http.StatusForbidden)
		default:
			next.ServeHTTP(w, r)
		}
	})
}

// holdsToken takes the token from the address only for the page itself.
func (b *browser) holdsToken(r *http.Request) bool {
	if cookie, err := r.Cookie(b.cookie); err == nil && b.isToken(cookie.Value) {
		return true
	}
	return r.Method == http.MethodGet && r.URL.Path == "/" && b.isToken(r.URL.Query().Get("token"))
}

func (b *browser) isToken(s string) bool {
	return subtle.ConstantTimeCompare([]byte(s), []byte(b.token)) == 1
}

func (b *browser) refusal() string { return b.house.machine.words().Say(words.FaultNotAdmitted) }

// servePage gives the page with the shim before everything else. The cookie
// goes with the page and not with a redirect, which a browser that came from
// another site would follow without it; the shim takes the token off the address.
func (b *browser) servePage(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: b.cookie, Value: b.token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
	b.house.machine.reader.Store(preferred(r.Header.Get("Accept-Language")))
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(b.house.dressed(b.page))
}

// preferred is the first language of an Accept-Language that Timone speaks: a
// browser names them in the order in which its reader likes them.
func preferred(accepted string) string {
	for _, one := range strings.Split(accepted, ",") {
		tag, _, _ := strings.Cut(strings.TrimSpace(one), ";")
		if language, ok := words.ParseLanguage(tag); ok {
			return string(language)
		}
	}
	return ""
}

func (b *browser) serveShim(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(b.caller.shim())
}

func (b *browser) serveDownload(w http.ResponseWriter, r *http.Request) {
	content, ok := b.papers.get(r.PathValue("id"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	// A file of a client's may be anything: the browser saves it and runs nothing.
	kind := "application/octet-stream"
	if strings.EqualFold(path.Ext(r.PathValue("name")), ".pdf") {
		kind = "application/pdf"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", "attachment")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(content)
}

// deliver keeps the paper for a download.
func (b *browser) deliver(paper *document.Paper) (Saved, error) {
	var content bytes.Buffer
	if err := paper.Write(&content); err != nil {
		return Saved{}, err
	}
	saved := describe(paper)
	saved.URL = b.download(paper.Name, content.Bytes())
	return saved, nil
}

func (b *browser) save(name string, text []byte) (Saved, error) {
	return Saved{Name: name, Missing: []string{}, Unread: []string{}, URL: b.download(name, text)}, nil
}

func (b *browser) present(name string, content io.Reader) (string, error) {
	all, err := io.ReadAll(content)
	return b.download(name, all), err
}

func (b *browser) download(name string, content []byte) (address string) {
	return "/download/" + b.papers.keep(content) + "/" + url.PathEscape(name)
}

func noDialogs() error { return fault.Conflict(words.FaultNoDialogs) }

func (b *browser) chooseStudio() (string, error)        { return "", noDialogs() }
func (b *browser) placeStudio(string) (string, error)   { return "", noDialogs() }
func (b *browser) chooseFiles(string) ([]string, error) { return nil, noDialogs() }
func (b *browser) show(string) error                    { return noDialogs() }
func (b *browser) reveal(string) error                  { return noDialogs() }
func (b *browser) visit(string) error                   { return noDialogs() }
func (b *browser) entered(string)                       {}
