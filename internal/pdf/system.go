package pdf

import (
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
)

// Fonts is a set of fonts to fall back on.
type Fonts interface {
	// find is a font for a cluster that no built-in font has, or nil. tongue is
	// "ja", "ko" or "zh" in text whose signs look different in each, else empty.
	find(cluster []rune, style Style, tongue string) *face
}

// SystemFonts are the fonts of this machine. They are searched when the first
// text asks for one, and the index is kept in the folder cache, so that only
// the first document ever waits for it. Make them once and give them to every
// document.
func SystemFonts(cache string) Fonts {
	return &systemFonts{cache: cache, faces: map[systemFace]*face{}, files: map[string]func() ([]byte, error){}}
}

type systemFonts struct {
	cache string
	once  sync.Once
	known []fontscan.Footprint

	lock    sync.Mutex
	faces   map[systemFace]*face
	files   map[string]func() ([]byte, error)
	useless map[font.FontID]bool // broken, or not to be embedded
}

// systemFace is a font at a weight, which counts for a variable one.
type systemFace struct {
	at     font.FontID
	weight int
}

func (s *systemFonts) find(cluster []rune, style Style, tongue string) *face {
	s.once.Do(s.scan)
	s.lock.Lock()
	defer s.lock.Unlock()
	for {
		best := s.best(cluster, style, tongue)
		if best == nil {
			return nil
		}
		if f := s.face(best, style.Weight); f.covers(cluster) && f.mayEmbed() && f.draws(cluster[0]) {
			return f
		}
		if s.useless == nil {
			s.useless = map[font.FontID]bool{}
		}
		s.useless[best.Location] = true
	}
}

// best is the font that comes closest to a style, of those that say that they
// have a cluster.
func (s *systemFonts) best(cluster []rune, style Style, tongue string) *fontscan.Footprint {
	var best *fontscan.Footprint
	for i := range s.known {
		f := &s.known[i]
		if s.useless[f.Location] || !hasAll(f.Runes, cluster) {
			continue
		}
		if best == nil || off(f, style, tongue) < off(best, style, tongue) {
			best = f
		}
	}
	return best
}

// scan lists the machine's fonts, in an order that does not change.
func (s *systemFonts) scan() {
	if s.cache != "" {
		if err := os.MkdirAll(s.cache, 0o755); err != nil {
			slog.Warn("keep the index of fonts", "error", err)
		}
	}
	known, err := fontscan.SystemFonts(quiet{}, s.cache)
	if err != nil {
		slog.Warn("look for the machine's fonts", "error", err)
	}
	slices.SortStableFunc(known, func(a, b fontscan.Footprint) int {
		if a.Location.File != b.Location.File {
			return strings.Compare(a.Location.File, b.Location.File)
		}
		return int(a.Location.Index) - int(b.Location.Index)
	})
	s.known = known
}

// quiet is where fontscan's remarks on broken fonts go.
type quiet struct{}

func (quiet) Printf(format string, args ...any) {}

func hasAll(runes fontscan.RuneSet, cluster []rune) bool {
	for _, r := range cluster {
		if ignorable([]rune{r}) == 0 && !runes.Contains(r) {
			return false
		}
	}
	return true
}

// off is how far a font is from a style; less is better.
func off(f *fontscan.Footprint, style Style, tongue string) int {
	weight := int(f.Aspect.Weight)
	score := max(weight-style.Weight, style.Weight-weight)
	if (f.Aspect.Style == font.StyleItalic) != style.Italic {
		score += 1000
	}
	if !speaks(f.Family, tongue) {
		score += 5
	}
	return score + familyOff(f.Family)
}

// tongues are what the names of fonts for a language have in them; a dot is the
// name's end.
var tongues = map[string][]string{
	"ja": {"jp.", "hiragino", "yugothic", "meiryo"},
	"ko": {"kr.", "malgun", "applesd"},
	"zh": {"sc.", "yahei", "simsun", "heiti"},
}

func speaks(family, tongue string) bool {
	for _, part := range tongues[tongue] {
		if strings.Contains(family+".", part) {
			return true
		}
	}
	return tongue == ""
}

// face is the font at a place, made once; a variable one for each weight.
func (s *systemFonts) face(f *fontscan.Footprint, weight int) *face {
	plain := s.faceAt(f, 0)
	if !plain.load() || !plain.variable() {
		return plain
	}
	return s.faceAt(f, weight)
}

func (s *systemFonts) faceAt(f *fontscan.Footprint, wanted int) *face {
	key := systemFace{f.Location, wanted}
	if known := s.faces[key]; known != nil {
		return known
	}
	path := f.Location.File
	if s.files[path] == nil {
		s.files[path] = sync.OnceValues(func() ([]byte, error) { return os.ReadFile(path) })
	}
	made := &face{
		weight: int(f.Aspect.Weight), italic: f.Aspect.Style == font.StyleItalic,
		file: s.files[path], index: int(f.Location.Index), sticky: true, wanted: wanted,
	}
	made.name = fmt.Sprintf("%s-%d%s", postScriptName(f.Family), max(made.weight, wanted), either(made.italic, "Italic", ""))
	s.faces[key] = made
	return made
}

// postScriptName is a family's name as PDF may write it.
func postScriptName(family string) string {
	var b []rune
	for _, r := range family {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			b = append(b, r)
		}
	}
	if len(b) == 0 {
		return "Font"
	}
	return string(b)
}

// familyOff puts plain sans faces before serif, monospaced and fancy ones.
func familyOff(family string) int {
	for i, liked := range []string{"notosans", "dejavusans", "sans", "pingfang", "hiragino", "yahei", "yugothic", "malgun", "arial", "segoe"} {
		if strings.Contains(family, liked) && !strings.Contains(family, "mono") && !strings.Contains(family, "condensed") {
			return 10 * i
		}
	}
	return 500
}
