package document_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"timone/internal/calendar"
	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/media"
	"timone/internal/owner"
	"timone/internal/pdf"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// keep puts a picture into the studio and hangs it where use says.
func keep(t testing.TB, s *studio.Studio, client string, content []byte, use func(q *db.Queries, material string) error) {
	t.Helper()
	ctx := context.Background()
	kept, err := media.New(s).Keep(ctx, bytes.NewReader(content), "picture")
	if err != nil {
		t.Fatal(err)
	}
	err = s.Do(ctx, studio.Act{Name: "test.keep", Client: client}, func(q *db.Queries) error {
		material, _, err := media.New(s).Record(ctx, q, client, kept)
		if err != nil {
			return err
		}
		return use(q, material.ID)
	})
	if err != nil {
		t.Fatal(err)
	}
}

var red, blue = color.RGBA{200, 20, 20, 255}, color.RGBA{20, 20, 200, 255}

// edged is a white picture whose left and right thirds have colours.
func edged(t *testing.T, width, height int, left, right color.Color) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(img, img.Rect, image.White, image.Point{}, draw.Src)
	draw.Draw(img, image.Rect(0, 0, width/3, height), image.NewUniform(left), image.Point{}, draw.Src)
	draw.Draw(img, image.Rect(width-width/3, 0, width, height), image.NewUniform(right), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// drawn are a paper's pages as one sees them.
func drawn(t *testing.T, p *document.Paper) []image.Image {
	t.Helper()
	at := filepath.Join(t.TempDir(), "page")
	if out, err := exec.Command("pdftoppm", "-r", "36", "-png", written(t, p), at).CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	names := must[[]string](t)(filepath.Glob(at + "*.png"))
	pages := make([]image.Image, len(names))
	for i, name := range names {
		file := must[*os.File](t)(os.Open(name))
		pages[i] = must[image.Image](t)(png.Decode(file))
		file.Close()
	}
	return pages
}

// shows tells whether a colour, or one so near that a printer mixes it, covers
// any of a page.
func shows(page image.Image, c color.Color) bool {
	r, g, b, _ := c.RGBA()
	for y := range page.Bounds().Dy() {
		for x := range page.Bounds().Dx() {
			atR, atG, atB, _ := page.At(x, y).RGBA()
			if max(apart(r, atR), apart(g, atG), apart(b, atB)) < 0x1800 {
				return true
			}
		}
	}
	return false
}

func apart(a, b uint32) uint32 { return max(a, b) - min(a, b) }

func block(t *testing.T, width, height int, c color.Color) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(img, img.Rect, image.NewUniform(c), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// thing is a line of a layout's dump.
type thing struct {
	kind, what    string
	x, y, w, h    float64
	ground, paint pdf.Colour // what is below it, and its own
}

// things are what stands on the first page of a paper, each with the colour that
// is below its middle.
func things(t *testing.T, p *document.Paper) []thing {
	t.Helper()
	var layout strings.Builder
	if err := p.Dump(&layout); err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(layout.String(), "\npage 2")
	first, _, _ = strings.Cut(first, "\nbookmarks")
	var all []thing
	for line := range strings.Lines(first) {
		one := thing{ground: pdf.White}
		if n, _ := fmt.Sscanf(line, " %s %f %f %f %f", &one.kind, &one.x, &one.y, &one.w, &one.h); n != 5 {
			continue
		}
		one.what = strings.TrimSpace(line[min(len(line), 40):])
		fields := strings.Fields(one.what)
		one.paint = pdf.Hex(fields[len(fields)-1])
		for _, below := range all {
			if below.kind == "fill" && below.under(one.x+one.w/2, one.y+one.h/2) {
				one.ground = below.paint
			}
		}
		all = append(all, one)
	}
	return all
}

// under tells whether a shape is below a point.
func (s thing) under(x, y float64) bool {
	if strings.HasPrefix(s.what, "circle") {
		return math.Hypot(x-s.x-s.w/2, y-s.y-s.h/2) < s.w/2
	}
	return x > s.x && x < s.x+s.w && y > s.y && y < s.y+s.h
}

func TestEveryCoverHoldsWithAnyColourNameAndDays(t *testing.T) {
	s := studiotest.Open(t)
	if _, err := owner.New(s).Edit(t.Context(), owner.Owner{Name: "Chiara Lenti", Role: "social media manager", Email: "chiara@lenti.example", Colour: "#123456", Accent: "#123456"}); err != nil {
		t.Fatal(err)
	}
	long := "Consorzio di tutela e valorizzazione dell’olio extravergine della Val di Cornia"
	for colour, name := range map[string]string{
		"#fefefc": "Neve", "#060606": "Oro", "#e6ff00": long, "#808080": "مطعم باب الشرق للمأكولات الدمشقية", "#123456": "Abc", "#767676": long, "#ff0000": "Rosso Srl",
	} {
		client, err := dossier.New(s).Create(t.Context(), dossier.Introduction{Name: name, Language: "it", TimeZone: "Europe/Rome", Colour: colour})
		if err != nil {
			t.Fatal(err)
		}
		studiotest.Objective(t, s, client.ID, "portare in bottega chi passa davanti tutti i giorni e non è mai entrato, e farlo tornare una volta al mese")
		studiotest.Post(t, s, client.ID, "Un contenuto", studiotest.OnDay("2026-12-08"))
		for n := range document.Covers() {
			for _, days := range [][2]string{{"2026-12-01", "2026-12-31"}, {"2026-11-28", "2027-01-04"}} {
				for _, page := range document.Pages() {
					r := document.Request{Client: client.ID, From: days[0], To: days[1], Cover: n + 1, Page: page, Parts: []string{"cover"}}
					for _, what := range faults(things(t, plan(t, s, r))) {
						t.Errorf("cover %d in %s on %s, %s: %s", n+1, colour, page, days[1], what)
					}
				}
			}
		}
	}
}

// huge is how high a sign is that is seen through a frame and may be cut by it.
const huge = 200

// faults are what a designer would send back: text that cannot be read on its
// ground, that stands on another text, or that leaves the page.
func faults(page []thing) []string {
	var all []string
	for i, text := range page {
		if text.kind != "text" {
			continue
		}
		if c := text.paint.Contrast(text.ground); c < 4.5 {
			all = append(all, fmt.Sprintf("%q has a contrast of %.1f", text.what, c))
		}
		if text.h > huge {
			continue
		}
		if text.x < 40 || text.x+text.w > 612-40 || text.y < 20 || text.y+text.h > 842-30 {
			all = append(all, fmt.Sprintf("%q leaves the page", text.what))
		}
		for _, other := range page[:i] {
			apart := other.x+other.w <= text.x || text.x+text.w <= other.x || other.y+other.h <= text.y+text.h*.2 || text.y+text.h*.8 <= other.y
			if other.kind == "text" && other.h < huge && !apart {
				all = append(all, fmt.Sprintf("%q stands on %q", text.what, other.what))
			}
		}
	}
	return all
}

func TestSixClientsHaveSixCovers(t *testing.T) {
	s := studiotest.Open(t)
	var clients []string
	for _, name := range []string{"Uno", "Due", "Tre", "Quattro", "Cinque", "Sei", "Sette"} {
		clients = append(clients, studiotest.Client(t, s, name))
	}
	covers := func() map[string]bool {
		seen := map[string]bool{}
		for _, client := range clients {
			r := december(client)
			r.Parts = []string{"cover"}
			var layout strings.Builder
			if err := plan(t, s, r).Dump(&layout); err != nil {
				t.Fatal(err)
			}
			seen[strings.Split(layout.String(), "\n")[1]] = true
		}
		return seen
	}
	if n := len(covers()); n != document.Covers() {
		t.Errorf("%d clients have %d covers", len(clients), n)
	}
}

func TestEveryCoverHasItsNameInBothLanguages(t *testing.T) {
	for _, l := range []words.Language{words.Italian, words.English} {
		for _, name := range document.CoverNames() {
			if !words.In(l).Has(words.Key("plan.cover." + name)) {
				t.Errorf("%s: the cover %q has no name", l, name)
			}
		}
	}
}

// logos are the sizes of the two logos on each cover, the client's first.
func logos(t *testing.T, width, height int) [][2][2]float64 {
	t.Helper()
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	if _, err := owner.New(s).Edit(t.Context(), owner.Owner{Name: "Chiara Lenti", Email: "chiara@lenti.example"}); err != nil {
		t.Fatal(err)
	}
	keep(t, s, client, block(t, width, height, color.Black), func(q *db.Queries, id string) error {
		return dossier.New(s).SetLogo(t.Context(), q, client, id)
	})
	keep(t, s, "", block(t, width, height, color.Gray{90}), func(q *db.Queries, id string) error {
		return owner.New(s).SetLogo(t.Context(), q, id)
	})
	covers := make([][2][2]float64, document.Covers())
	for n := range covers {
		r := december(client)
		r.Cover, r.Parts = n+1, []string{"cover"}
		found := 0
		for _, one := range things(t, plan(t, s, r)) {
			if one.kind == "picture" {
				covers[n][min(found, 1)] = [2]float64{one.w, one.h}
				found++
			}
		}
		if found != 2 {
			t.Fatalf("%d pictures on cover %d", found, n+1)
		}
	}
	return covers
}

func TestAWideLogoAndATallOneAreAsLargeOnTheCoverAsASquareOne(t *testing.T) {
	square := logos(t, 400, 400)
	for _, shape := range [][2]int{{900, 200}, {300, 200}, {200, 360}} {
		for n, sizes := range logos(t, shape[0], shape[1]) {
			for i, size := range sizes {
				if area, want := size[0]*size[1], square[n][i][0]*square[n][i][1]; area < .9*want || area > 1.1*want {
					t.Errorf("%v, cover %d: logo %d is %v, square it is %v", shape, n+1, i, size, square[n][i])
				}
			}
		}
	}
}

func TestTheOwnersLogoIsSmallerThanTheClientsAndNeitherIsBoundless(t *testing.T) {
	for _, shape := range [][2]int{{400, 400}, {900, 200}, {4000, 40}, {100, 4000}} {
		for n, sizes := range logos(t, shape[0], shape[1]) {
			client, mine := sizes[0], sizes[1]
			if client[0] > 210 || client[1] > 80 || mine[0] >= client[0] || mine[1] > client[1] {
				t.Errorf("%v, cover %d: the client's is %v, the owner's %v", shape, n+1, client, mine)
			}
		}
	}
}

func TestAPhotographIsPrintedFineEnoughOnTheCoverAndOnItsSheetAndNoFiner(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	post := studiotest.Post(t, s, client, "Il pane", studiotest.OnDay("2026-12-08"))
	keep(t, s, client, block(t, 4000, 3000, color.White), func(q *db.Queries, material string) error {
		return calendar.New(s).Attach(t.Context(), q, post, []string{material})
	})
	r := december(client)
	r.Cover, r.Parts = 1+slices.Index(document.CoverNames(), "picture"), []string{"cover", "sheets"}
	var layout strings.Builder
	if err := plan(t, s, r).Dump(&layout); err != nil {
		t.Fatal(err)
	}
	pictures := 0
	for line := range strings.Lines(layout.String()) {
		var x, y, w, h, columns, rows float64
		if n, _ := fmt.Sscanf(line, " picture %f %f %f %f %f×%f", &x, &y, &w, &h, &columns, &rows); n != 6 {
			continue
		}
		pictures++
		if density := 72 * min(columns/w, rows/h); density < 200 || density > 300 {
			t.Errorf("%.0f dots an inch: %s", density, line)
		}
	}
	if pictures != 2 {
		t.Error(pictures, "photographs")
	}
}

func TestWhatMattersInAPictureStaysInSightOnTheCoverAndOnItsSheet(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	post := studiotest.Post(t, s, client, "Il pane", studiotest.OnDay("2026-12-08"))
	var photo string
	keep(t, s, client, edged(t, 2400, 1200, red, blue), func(q *db.Queries, material string) error {
		photo = material
		return calendar.New(s).Attach(t.Context(), q, post, []string{material})
	})
	r := december(client)
	r.Cover, r.Parts = 1+slices.Index(document.CoverNames(), "picture"), []string{"cover", "sheets"}
	for x, sides := range map[float64][]color.Color{0: {red}, .5: {red, blue}, 1: {blue}} {
		material := must[media.Material](t)(media.New(s).Material(t.Context(), photo))
		material.FocalX, material.FocalY = &x, new(.5)
		must[media.Material](t)(media.New(s).Edit(t.Context(), material))
		for i, page := range drawn(t, plan(t, s, r)) {
			for _, side := range []color.Color{red, blue} {
				if got := shows(page, side); got != slices.Contains(sides, side) {
					t.Errorf("focus at %v, page %d shows %v: %v", x, i+1, side, got)
				}
			}
		}
	}
}

func TestAPictureWhoseRightIsOverIsOnNoCover(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Panificio Bruni")
	post := studiotest.Post(t, s, client, "Il pane", studiotest.OnDay("2026-12-08"))
	var photo string
	keep(t, s, client, block(t, 1200, 1000, red), func(q *db.Queries, material string) error {
		photo = material
		return calendar.New(s).Attach(t.Context(), q, post, []string{material})
	})
	r := december(client)
	r.Cover, r.Parts = 1+slices.Index(document.CoverNames(), "picture"), []string{"cover"}
	for expiry, shown := range map[string]bool{"": true, "2026-12-08": true, "2026-12-07": false} {
		material := must[media.Material](t)(media.New(s).Material(t.Context(), photo))
		material.Expiry = expiry
		must[media.Material](t)(media.New(s).Edit(t.Context(), material))
		if got := shows(drawn(t, plan(t, s, r))[0], red); got != shown {
			t.Errorf("with a right until %q the cover shows it: %v", expiry, got)
		}
	}
}

func TestTheSecondDiscIsQuietWhateverTheColourOfTheFirst(t *testing.T) {
	s := studiotest.Open(t)
	for _, colour := range []string{"#d32f2f", "#e66a00", "#f2b600", "#a4c400", "#2e9e3f", "#00a38c", "#00a8d6", "#1565d8", "#8e24aa", "#e0218a", "#6b3f2a", "#39ff14", "#fefefc", "#060606"} {
		client, err := dossier.New(s).Create(t.Context(), dossier.Introduction{Name: "Neve", Language: "it", TimeZone: "Europe/Rome", Colour: colour})
		if err != nil {
			t.Fatal(err)
		}
		r := december(client.ID)
		r.Cover, r.Parts = 1, []string{"cover"}
		var discs []pdf.Colour
		for _, one := range things(t, plan(t, s, r)) {
			if strings.HasPrefix(one.what, "circle") {
				discs = append(discs, one.paint)
			}
		}
		most := 120
		if vividness(discs[0]) < 10 {
			most = 10
		}
		if len(discs) != 2 || discs[0].Contrast(discs[1]) < 1.3 || vividness(discs[1]) > most {
			t.Errorf("%s: the discs are %v", colour, discs)
		}
	}
}

// vividness is how far a colour is from a grey, of 255.
func vividness(c pdf.Colour) int {
	return int(max(c.R, c.G, c.B)) - int(min(c.R, c.G, c.B))
}
