package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"runtime"
	"strconv"
	"strings"
	"time"

	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/svg"
	"timone/internal/words"
)

// policy is what the page may load: itself, and nothing from anywhere else.
const policy = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
	"img-src 'self' data: blob:; media-src 'self' data: blob:; connect-src 'self'; " +
	"object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// guarded sets on every answer what keeps a page to itself.
func guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}

// dressed puts the theme that the user chose on the page, so that its first
// paint is right before any script runs; without a choice the page follows the
// system by itself.
func (h *house) dressed(page []byte) []byte {
	theme := h.machine.settings.get().Theme
	if theme == "" {
		return page
	}
	return bytes.Replace(page, []byte("<html"), []byte(`<html data-theme="`+theme+`"`), 1)
}

// files serves pictures and papers out of the open studio and takes new pictures
// in, the same way in the window and in the browser.
func (h *house) files() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /media/{sha256}/{rendition}", h.servePicture)
	mux.HandleFunc("GET /preview/{id}", h.servePreview)
	mux.HandleFunc("POST /upload", h.takeUpload)
	return mux
}

func (h *house) servePicture(w http.ResponseWriter, r *http.Request) {
	f, err := ask(h, "media.open", func(_ context.Context, rooms *rooms) (io.ReadSeekCloser, error) {
		return rooms.media.Open(r.PathValue("sha256"), media.Rendition(r.PathValue("rendition")))
	})
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer f.Close()
	easeRange(r.Header)
	if r.PathValue("rendition") == string(media.Original) {
		// A file as it came may be anything, a page with scripts among it: it is saved, and never shown.
		w.Header().Set("Content-Type", "application/octet-stream")
		w.Header().Set("Content-Disposition", "attachment")
	} else {
		markDrawing(w, f)
	}
	// The address is the content's own hash: what it names never changes.
	w.Header().Set("Cache-Control", "private, max-age=31536000, immutable")
	http.ServeContent(w, r, "", time.Time{}, f)
}

// markDrawing says of a rendition that it is a drawing if it is one: a browser
// would take it for a text. Drawings are cleaned before they are kept; even so
// nothing that one holds may load or run.
func markDrawing(w http.ResponseWriter, f io.ReadSeeker) {
	head := make([]byte, 64)
	n, _ := io.ReadFull(f, head)
	if _, err := f.Seek(0, io.SeekStart); err == nil && svg.Looks(head[:n]) {
		w.Header().Set("Content-Type", svg.MIME)
		w.Header().Set("Content-Security-Policy", "default-src 'none'; sandbox")
	}
}

// servePreview gives a paper that the page asked to see, once.
func (h *house) servePreview(w http.ResponseWriter, r *http.Request) {
	content, ok := h.previews.take(r.PathValue("id"))
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/pdf")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write(content)
}

// easeRange keeps to what the window of Windows can do: it holds a whole answer
// in memory, and takes "not modified" for a failure.
func easeRange(header http.Header) {
	for _, name := range []string{"If-None-Match", "If-Modified-Since", "If-Match", "If-Unmodified-Since", "If-Range"} {
		header.Del(name)
	}
	const piece = 1 << 20
	from, ok := strings.CutPrefix(header.Get("Range"), "bytes=")
	if runtime.GOOS != "windows" || !ok || !strings.HasSuffix(from, "-") {
		return
	}
	if at, err := strconv.ParseInt(strings.TrimSuffix(from, "-"), 10, 64); err == nil {
		header.Set("Range", "bytes="+strconv.FormatInt(at, 10)+"-"+strconv.FormatInt(at+piece-1, 10))
	}
}

// mostUpload is where even a patient server stops reading what it will refuse.
const mostUpload = 1 << 30

// takeUpload answers as a call does: the result, or the fault's text under
// "error".
func (h *house) takeUpload(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, mostUpload)
	target := Target{Kind: r.URL.Query().Get("kind"), ID: r.URL.Query().Get("id")}
	added, err := ask(h, "media.upload", func(ctx context.Context, rooms *rooms) (Added, error) {
		parts, err := r.MultipartReader()
		if err != nil {
			return Added{}, fault.Invalid(words.FaultCallInvalid).Because(err)
		}
		return rooms.add(ctx, h, target, uploaded(parts))
	})
	// What was refused is read to its end and let go: a browser that is cut off
	// while it sends would not see why.
	_, _ = io.Copy(io.Discard, r.Body)
	answer(w, added, err)
}

// uploaded gives the files of a form one after the other, none held in memory.
func uploaded(parts *multipart.Reader) func(func(incoming) bool) {
	return func(yield func(incoming) bool) {
		for {
			part, err := parts.NextPart()
			if err != nil {
				return
			}
			if part.FileName() != "" && !yield(fileFrom(part, part.FileName())) {
				return
			}
		}
	}
}

// answer writes what a call gave: {"result": …}, or {"error": "…"} with the
// fault's JSON as text, just as Wails hands it on.
func answer(w http.ResponseWriter, result any, err error) {
	reply := map[string]any{"result": result}
	if err != nil {
		reply = map[string]any{"error": err.Error()}
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(reply)
}
