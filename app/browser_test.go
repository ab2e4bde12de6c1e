//go:build headless

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"timone/internal/calendar"
	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/words"
)

// visitor is a browser that was given the address.
type visitor struct {
	t      testing.TB
	house  *house
	b      *browser
	server *httptest.Server
	cookie *http.Cookie
}

func newVisitor(t testing.TB) *visitor {
	t.Helper()
	h, _ := newTestHouse(t)
	server := httptest.NewUnstartedServer(nil)
	screens := fstest.MapFS{
		"index.html":    {Data: []byte("<!doctype html><html><head><title>Timone</title></head></html>")},
		"assets/one.js": {Data: []byte("one")},
	}
	b, err := newBrowser(h, server.Listener.Addr().String(), screens)
	if err != nil {
		t.Fatal(err)
	}
	server.Config.Handler = guarded(b.admitted(b.mux))
	server.Start()
	t.Cleanup(server.Close)
	v := &visitor{t: t, house: h, b: b, server: server}
	page := v.do(v.request("GET", "/?token="+b.token, nil))
	if page.StatusCode != http.StatusOK || len(page.Cookies()) != 1 {
		t.Fatal(page.Status)
	}
	v.cookie = page.Cookies()[0]
	return v
}

func TestThePageComesInTheThemeThatWasChosen(t *testing.T) {
	v := newVisitor(t)
	page := func() string {
		content, err := io.ReadAll(v.do(v.request("GET", "/", nil)).Body)
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	if strings.Contains(page(), "data-theme") {
		t.Error("a theme was named that no one chose")
	}
	must[Desk](t)((&Studio{v.house}).SetTheme("dark"))
	if !strings.Contains(page(), `<html data-theme="dark">`) {
		t.Error(page())
	}
}

func (v *visitor) request(method, path string, body io.Reader) *http.Request {
	r, err := http.NewRequestWithContext(v.t.Context(), method, v.server.URL+path, body)
	if err != nil {
		v.t.Fatal(err)
	}
	if v.cookie != nil {
		r.AddCookie(v.cookie)
	}
	return r
}

func (v *visitor) do(r *http.Request) *http.Response {
	v.t.Helper()
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		v.t.Fatal(err)
	}
	content, err := io.ReadAll(answer.Body)
	if err != nil {
		v.t.Fatal(err)
	}
	answer.Body.Close()
	answer.Body = io.NopCloser(bytes.NewReader(content))
	return answer
}

func (v *visitor) get(path string) *http.Response { return v.do(v.request("GET", path, nil)) }

// call asks Go as the page does, and reads the result into to.
func (v *visitor) call(to any, of, method string, args ...any) words.Key {
	v.t.Helper()
	if args == nil {
		args = []any{}
	}
	body, err := json.Marshal(map[string]any{"struct": of, "method": method, "args": args})
	if err != nil {
		v.t.Fatal(err)
	}
	return v.send(to, string(body))
}

func (v *visitor) send(to any, body string) words.Key {
	v.t.Helper()
	r := v.request("POST", "/call", strings.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	return v.reply(to, v.do(r))
}

func (v *visitor) reply(to any, answer *http.Response) words.Key {
	v.t.Helper()
	var reply struct {
		Result json.RawMessage
		Error  string
	}
	if err := json.NewDecoder(answer.Body).Decode(&reply); err != nil {
		v.t.Fatal(answer.Status, err)
	}
	if reply.Error != "" {
		return code(v.t, fmt.Errorf("%s", reply.Error))
	}
	if to != nil {
		if err := json.Unmarshal(reply.Result, to); err != nil {
			v.t.Fatal(err)
		}
	}
	return ""
}

// begun gives the visitor a studio with a client and a post.
func (v *visitor) begun() (client dossier.Client, post calendar.Post) {
	v.t.Helper()
	for _, refused := range []words.Key{
		v.call(nil, "Studio", "Begin", "Prova"),
		v.call(&client, "Clients", "Create", dossier.Introduction{Name: "Forno"}),
		v.call(&post, "Calendar", "WritePost", calendar.Draft{Client: client.ID, Title: "Pane", Day: "2026-12-08"}),
	} {
		if refused != "" {
			v.t.Fatal(refused)
		}
	}
	return client, post
}

func TestOnlyWhoHoldsTheTokenIsServed(t *testing.T) {
	v := newVisitor(t)
	v.cookie = nil
	for _, path := range []string{
		"/", "/?token=", "/?token=wrong", "/index.html?token=" + v.b.token, "/shell.js?token=" + v.b.token, "/assets/one.js",
		"/media/" + strings.Repeat("a", 64) + "/small", "/call?token=" + v.b.token,
	} {
		if answer := v.get(path); answer.StatusCode != http.StatusForbidden || len(answer.Cookies()) != 0 {
			t.Errorf("%s: %s", path, answer.Status)
		}
	}
	for _, forged := range []string{"", "wrong", v.b.token + "x"} {
		v.cookie = &http.Cookie{Name: v.b.cookie, Value: forged}
		if answer := v.get("/"); answer.StatusCode != http.StatusForbidden {
			t.Errorf("cookie %q: %s", forged, answer.Status)
		}
	}
	if answer := v.do(v.request("POST", "/?token="+v.b.token, nil)); answer.StatusCode != http.StatusForbidden {
		t.Error("a form may carry the token:", answer.Status)
	}
}

func TestTheTokenIsKeptFromOtherSitesAndFromScripts(t *testing.T) {
	v := newVisitor(t)
	if c := v.cookie; !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Path != "/" || c.Domain != "" {
		t.Errorf("%+v", c)
	}
	if other := newVisitor(t); other.b.token == v.b.token || other.b.cookie == v.b.cookie {
		t.Error("two servers share a token or a cookie")
	}
}

func TestAnotherNameForThisMachineIsRefused(t *testing.T) {
	v := newVisitor(t)
	_, port, _ := strings.Cut(v.b.host, ":")
	for _, host := range []string{"evil.example", "evil.example:" + port, "127.0.0.1", "127.0.0.1.evil.example:" + port, "localhost:" + port} {
		r := v.request("GET", "/", nil)
		r.Host = host
		if answer := v.do(r); answer.StatusCode != http.StatusForbidden {
			t.Errorf("%s: %s", host, answer.Status)
		}
	}
}

func TestAnotherSiteInTheSameBrowserIsRefused(t *testing.T) {
	v := newVisitor(t)
	for _, origin := range []string{"http://evil.example", "null", "https://" + v.b.host, "http://127.0.0.1:1", "file://"} {
		r := v.request("POST", "/call", strings.NewReader(`{"struct":"Studio","method":"Now","args":[]}`))
		r.Header.Set("Content-Type", "application/json")
		r.Header.Set("Origin", origin)
		if answer := v.do(r); answer.StatusCode != http.StatusForbidden {
			t.Errorf("%s: %s", origin, answer.Status)
		}
	}
	r := v.request("POST", "/call", strings.NewReader(`{"struct":"Studio","method":"Now","args":[]}`))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Origin", "http://"+v.b.host)
	if refused := v.reply(nil, v.do(r)); refused != "" {
		t.Error("its own page is refused:", refused)
	}
}

func TestEveryAnswerKeepsThePageToItself(t *testing.T) {
	v := newVisitor(t)
	for _, path := range []string{"/", "/shell.js", "/assets/one.js", "/missing"} {
		h := v.get(path).Header
		if h.Get("Content-Security-Policy") != policy || h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "no-referrer" {
			t.Errorf("%s: %v", path, h)
		}
	}
}

func TestThePageGetsTheShimBeforeEverythingElse(t *testing.T) {
	v := newVisitor(t)
	page, _ := io.ReadAll(v.get("/").Body)
	if !bytes.Contains(page, []byte(`<head><script src="/shell.js"></script><title>`)) {
		t.Error(string(page))
	}
	shim, _ := io.ReadAll(v.get("/shell.js").Body)
	for _, name := range []string{`"Calendar":[`, `"MovePost"`, `"Save"`, `"LookAround"`} {
		if !bytes.Contains(shim, []byte(name)) {
			t.Errorf("the shim does not know %s", name)
		}
	}
}

func TestTheShimNamesAllThatTheWindowBinds(t *testing.T) {
	h, _ := newTestHouse(t)
	c := newCaller(h)
	for _, bound := range h.bound() {
		of := reflect.TypeOf(bound)
		if got := len(c.methods[of.Elem().Name()]); got != of.NumMethod() || got == 0 {
			t.Errorf("%s: %d of %d methods", of, got, of.NumMethod())
		}
	}
}

func TestACallGoesToGoAndBack(t *testing.T) {
	v := newVisitor(t)
	_, post := v.begun()
	var there []calendar.Post
	if refused := v.call(&there, "Calendar", "MovePost", calendar.Move{Post: post.ID, Day: "2026-12-09"}); refused != "" || there[0].Day != "2026-12-09" {
		t.Error(there, refused)
	}
	if refused := v.call(nil, "Calendar", "MovePost", calendar.Move{Post: post.ID, Day: "2026-02-31"}); refused != words.FaultDayInvalid {
		t.Error(refused)
	}
	if refused := v.call(nil, "Calendar", "DeletePost", post.ID); refused != "" {
		t.Error(refused)
	}
}

func TestACallThatIsNotUnderstoodIsAFaultAndNotSilence(t *testing.T) {
	v := newVisitor(t)
	for name, body := range map[string]string{
		"no JSON": "{", "a list": "[]", "nothing": "",
		"no such struct": `{"struct":"House","method":"Now","args":[]}`,
		"no such method": `{"struct":"Studio","method":"now","args":[]}`,
		"hidden method":  `{"struct":"Studio","method":"change","args":[]}`,
		"too few":        `{"struct":"Studio","method":"Open","args":[]}`,
		"too many":       `{"struct":"Studio","method":"Now","args":[1]}`,
		"no arguments":   `{"struct":"Studio","method":"Open"}`,
		"wrong type":     `{"struct":"Studio","method":"Open","args":[7]}`,
		"wrong field":    `{"struct":"Calendar","method":"MovePost","args":[{"position":"first"}]}`,
		"wrong list":     `{"struct":"Clients","method":"Reorder","args":["x"]}`,
	} {
		if refused := v.send(nil, body); refused != words.FaultCallInvalid {
			t.Errorf("%s: %q", name, refused)
		}
	}
	form := v.request("POST", "/call", strings.NewReader(`{"struct":"Studio","method":"Now","args":[]}`))
	form.Header.Set("Content-Type", "text/plain")
	if refused := v.reply(nil, v.do(form)); refused != words.FaultCallInvalid {
		t.Error("a form passes for a call:", refused)
	}
}

// stumbling panics in a bound method.
type stumbling struct{}

func (stumbling) Fall() error { panic("stumbled") }

func TestAPanicOutsideOfTheHelperIsAFaultToo(t *testing.T) {
	v := newVisitor(t)
	v.b.caller.methods["Stumbling"] = map[string]reflect.Value{"Fall": reflect.ValueOf(stumbling{}).MethodByName("Fall")}
	if refused := v.call(nil, "Stumbling", "Fall"); refused != words.FaultInternal {
		t.Error(refused)
	}
}

func TestDialogsAreRefusedInWordsWithoutAWindow(t *testing.T) {
	v := newVisitor(t)
	for _, refused := range []words.Key{
		v.call(nil, "Studio", "ChooseToOpen"), v.call(nil, "Studio", "ChooseToBegin", "x"),
		v.call(nil, "Media", "ChoosePaths", "post"), v.call(nil, "Studio", "OpenLink", "https://a.example"),
	} {
		if refused != words.FaultNoDialogs {
			t.Errorf("%q", refused)
		}
	}
}

func pngPicture(t testing.TB, width, height int) []byte {
	t.Helper()
	var to bytes.Buffer
	if err := png.Encode(&to, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return to.Bytes()
}

type file struct {
	name    string
	content io.Reader
}

// upload sends files as the page does, without holding them in memory.
func (v *visitor) upload(target Target, files ...file) (added Added, refused words.Key) {
	v.t.Helper()
	body, to := io.Pipe()
	form := multipart.NewWriter(to)
	go func() {
		for _, f := range files {
			part, err := form.CreateFormFile("file", f.name)
			if err == nil {
				_, err = io.Copy(part, f.content)
			}
			if err != nil {
				to.CloseWithError(err)
				return
			}
		}
		to.CloseWithError(form.Close())
	}()
	r := v.request("POST", "/upload?"+url.Values{"kind": {target.Kind}, "id": {target.ID}}.Encode(), body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	return added, v.reply(&added, v.do(r))
}

func TestUploadedPicturesAreOneActAndAreServed(t *testing.T) {
	v := newVisitor(t)
	_, post := v.begun()
	added, refused := v.upload(Target{"post", post.ID},
		file{"uno.png", bytes.NewReader(pngPicture(t, 300, 200))}, file{"nota.txt", strings.NewReader("non è una foto")},
		file{"due.png", bytes.NewReader(pngPicture(t, 200, 300))})
	if refused != "" || len(added.Pictures) != 2 || len(added.Refused) != 1 || added.Refused[0].Fault.Code != words.FaultPictureNotOne {
		t.Fatalf("%+v, %s", added, refused)
	}
	var now calendar.Post
	v.call(&now, "Calendar", "Post", post.ID)
	if len(now.Pictures) != 2 || now.Pictures[1].Name != "due.png" {
		t.Errorf("%+v", now.Pictures)
	}
	served := v.get("/media/" + added.Pictures[0].SHA256 + "/small")
	if served.StatusCode != http.StatusOK || served.Header.Get("Content-Type") != "image/jpeg" || !strings.Contains(served.Header.Get("Cache-Control"), "immutable") {
		t.Errorf("%s %v", served.Status, served.Header)
	}
	v.call(nil, "Studio", "Undo")
	if v.call(&now, "Calendar", "Post", post.ID); len(now.Pictures) != 0 {
		t.Error("undone by halves")
	}
}

func TestAPartOfAPictureIsServed(t *testing.T) {
	v := newVisitor(t)
	_, post := v.begun()
	content := pngPicture(t, 300, 200)
	added, _ := v.upload(Target{"post", post.ID}, file{"uno.png", bytes.NewReader(content)})
	r := v.request("GET", "/media/"+added.Pictures[0].SHA256+"/original", nil)
	r.Header.Set("Range", "bytes=10-19")
	r.Header.Set("If-None-Match", "*")
	answer := v.do(r)
	part, _ := io.ReadAll(answer.Body)
	if answer.StatusCode != http.StatusPartialContent || !bytes.Equal(part, content[10:20]) {
		t.Errorf("%s, %d bytes", answer.Status, len(part))
	}
}

func TestNothingOutsideOfTheMediaFolderIsServed(t *testing.T) {
	v := newVisitor(t)
	v.begun()
	hash := strings.Repeat("a", 64)
	for _, path := range []string{
		"/media/../Prova.timone/original", "/media/%2e%2e/original", "/media/..%2fProva.timone/original", "/media/" + hash + "/small",
		"/media/" + hash + "/..%2f..%2fProva.timone", "/media/", "/../settings.json", "/download/1/x.pdf", "/preview/1",
	} {
		if answer := v.get(path); answer.StatusCode == http.StatusOK {
			t.Errorf("%s is served", path)
		}
	}
}

func TestAnUploadOf200MegabytesIsRefusedAndLeavesNothing(t *testing.T) {
	v := newVisitor(t)
	_, post := v.begun()
	huge := io.MultiReader(bytes.NewReader(pngPicture(t, 30, 20)), io.LimitReader(zeros{}, 200<<20))
	added, refused := v.upload(Target{"post", post.ID}, file{"enorme.png", huge}, file{"piccola.png", bytes.NewReader(pngPicture(t, 3, 2))})
	if refused != "" || len(added.Refused) != 1 || added.Refused[0].Fault.Code != words.FaultPictureTooLarge || len(added.Pictures) != 1 {
		t.Fatalf("%+v, %s", added, refused)
	}
	left, err := os.ReadDir(v.house.rooms.studio.MediaDir())
	if forms := 5; err != nil || len(left) != forms { // the picture and its renditions
		t.Errorf("%v, %v", left, err)
	}
}

func TestAnUploadForNobodyIsRefusedBeforeItIsCopied(t *testing.T) {
	v := newVisitor(t)
	v.begun()
	for target, want := range map[Target]words.Key{
		{"post", "nobody"}: words.FaultPostMissing, {"client-logo", "nobody"}: words.FaultClientGone, {"", ""}: words.FaultChoiceUnknown,
	} {
		if _, refused := v.upload(target, file{"uno.png", bytes.NewReader(pngPicture(t, 30, 20))}); refused != want {
			t.Errorf("%v: %q", target, refused)
		}
	}
	if _, err := os.Stat(v.house.rooms.studio.MediaDir()); err == nil {
		t.Error("a media folder was made")
	}
}

func TestLogosOfClientAndOwnerAreChangedAndUndone(t *testing.T) {
	v := newVisitor(t)
	client, _ := v.begun()
	for _, target := range []Target{{"client-logo", client.ID}, {"owner-logo", ""}} {
		if added, refused := v.upload(target, file{"marchio.png", bytes.NewReader(pngPicture(t, 30, 20))}); refused != "" || len(added.Pictures) != 1 {
			t.Errorf("%v: %+v, %s", target, added, refused)
		}
	}
	var all []dossier.Client
	if v.call(&all, "Clients", "List"); all[0].Logo == nil {
		t.Error("the client has no logo")
	}
	v.call(nil, "Studio", "Undo")
	v.call(nil, "Studio", "Undo")
	var after []dossier.Client
	if v.call(&after, "Clients", "List"); after[0].Logo != nil {
		t.Error("undo leaves the logo")
	}
}

func december(client string) document.Request {
	return document.Request{Client: client, From: "2026-12-01", To: "2026-12-31"}
}

func TestAPlanIsSeenBeforeItIsExported(t *testing.T) {
	v := newVisitor(t)
	client, _ := v.begun()
	var seen Preview
	if refused := v.call(&seen, "Documents", "Preview", december(client.ID)); refused != "" {
		t.Fatal(refused)
	}
	answer := v.get(seen.URL)
	content, _ := io.ReadAll(answer.Body)
	if answer.Header.Get("Content-Type") != "application/pdf" || !bytes.HasPrefix(content, []byte("%PDF-")) {
		t.Error(answer.Status, len(content))
	}
	if last := seen.Parts[len(seen.Parts)-1]; len(seen.Parts) != len(document.Parts("plan")) || last.First+last.Pages != len(seen.Leaves)+1 {
		t.Errorf("%+v", seen)
	}
	if v.get(seen.URL).StatusCode != http.StatusNotFound {
		t.Error("what was seen stays in memory")
	}
	var exported []document.Exported
	if v.call(&exported, "Documents", "Exported", client.ID); len(exported) != 0 {
		t.Error("what was only seen counts as exported")
	}
}

func TestAnExportedDocumentIsOpenedAgainAndItsRecordUndone(t *testing.T) {
	v := newVisitor(t)
	client, _ := v.begun()
	var saved Saved
	v.call(&saved, "Documents", "Save", december(client.ID))
	written, _ := io.ReadAll(v.get(saved.URL).Body)
	var exported []document.Exported
	if v.call(&exported, "Documents", "Exported", client.ID); len(exported) != 1 || exported[0].Name != saved.Name {
		t.Fatal(exported)
	}
	var url string
	if refused := v.call(&url, "Documents", "OpenExported", exported[0].ID); refused != "" {
		t.Fatal(refused)
	}
	if again, _ := io.ReadAll(v.get(url).Body); !bytes.Equal(again, written) {
		t.Error("it is not what was exported")
	}
	v.call(nil, "Studio", "Undo")
	if refused := v.call(&url, "Documents", "OpenExported", exported[0].ID); refused != words.FaultDocumentGone {
		t.Error(refused)
	}
	if after, _ := io.ReadAll(v.get(saved.URL).Body); !bytes.Equal(after, written) {
		t.Error("undo took what the user has")
	}
}

func TestADocumentIsDownloadedByItsAddress(t *testing.T) {
	v := newVisitor(t)
	client, _ := v.begun()
	var saved Saved
	if refused := v.call(&saved, "Documents", "Save", december(client.ID)); refused != "" {
		t.Fatal(refused)
	}
	answer := v.get(saved.URL)
	content, _ := io.ReadAll(answer.Body)
	if answer.Header.Get("Content-Type") != "application/pdf" || !bytes.HasPrefix(content, []byte("%PDF-")) || saved.Pages == 0 || !strings.HasSuffix(saved.Name, ".pdf") {
		t.Errorf("%+v, %s", saved, answer.Status)
	}
	for range keptPapers {
		v.call(&saved, "Documents", "Save", december(client.ID))
	}
	if v.get(saved.URL).StatusCode != http.StatusOK {
		t.Error("the newest is gone")
	}
	if v.get("/download/1/x.pdf").StatusCode != http.StatusNotFound {
		t.Error("old documents pile up in memory")
	}
}

func TestOnlyThisMachineIsListenedTo(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", ":0", "192.168.1.2:0", "[::]:0", "example.org:80", "127.0.0.1", "", "8.8.8.8:53"} {
		l, err := listen(t.Context(), address)
		if err == nil {
			l.Close()
		}
		if f := fault.From(err); f == nil || f.Code != words.FaultAddressNotLoopback {
			t.Errorf("%q: %v", address, err)
		}
	}
	taken, err := listen(t.Context(), "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	if _, err := listen(t.Context(), taken.Addr().String()); fault.From(err) == nil || fault.From(err).Code != words.FaultAddressTaken {
		t.Error(err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestABrowserIsSpokenToInItsOwnLanguageWhereTheMachineHasNone(t *testing.T) {
	for _, want := range []struct {
		accepted, locale string
		spoken           words.Language
	}{
		{"it-IT,it;q=0.9,en;q=0.8", "", words.Italian},
		{"de-DE, it;q=0.7, en;q=0.5", "C.UTF-8", words.Italian},
		{"it-IT,it;q=0.9", "en_GB.UTF-8", words.English},
		{"fr-FR,fr;q=0.9", "", words.English},
		{"", "", words.English},
	} {
		v := newVisitor(t)
		v.house.machine.env = func(name string) string { return map[string]string{"LANG": want.locale}[name] }
		r := v.request("GET", "/", nil)
		r.Header.Set("Accept-Language", want.accepted)
		v.do(r)
		if desk := must[Desk](t)((&Studio{v.house}).Now()); desk.Language != string(want.spoken) {
			t.Errorf("%q on a machine of %q is spoken to in %s", want.accepted, want.locale, desk.Language)
		}
	}
}
