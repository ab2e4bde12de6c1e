package pdf

import (
	"iter"
	"reflect"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"github.com/go-text/typesetting/bidi"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
)

// analyse finds, for each cluster of a section, its direction, script, font and
// kind, and where lines may break.
func (t *typesetter) analyse(s *section) {
	if len(s.runes) == 0 {
		return
	}
	levels := t.levels(s)
	scripts := scripts(s.runes)
	s.tongue = tongueOf(scripts)
	t.segments.Init(s.runes)
	s.breaks = make([]bool, len(s.runes)+1)
	for lines := t.segments.LineIterator(); lines.Next(); {
		l := lines.Line()
		s.breaks[l.Offset+len(l.Text)] = true
	}
	var before *face
	from := 0
	for end := range clusterEnds(s.runes) {
		for from < end {
			it := t.resolve(s, from, end, scripts[from], before)
			it.level = levels[from]
			from = it.to
			before = it.face
			s.add(it)
		}
	}
}

// clusterEnds gives the index after each grapheme cluster. go-text's own
// segmenter takes an emoji apart that is joined and follows another emoji.
func clusterEnds(runes []rune) iter.Seq[int] {
	return func(yield func(int) bool) {
		end := 0
		for clusters := graphemes.FromString(string(runes)); clusters.Next(); {
			if end += utf8.RuneCountInString(clusters.Value()); !yield(end) {
				return
			}
		}
	}
}

// add appends an item, or makes the last one longer if it is of the same kind.
func (s *section) add(it item) {
	if n := len(s.items); n > 0 && it.kind == lettered {
		last := &s.items[n-1]
		if last.kind == lettered && last.face == it.face && last.span == it.span &&
			last.level == it.level && last.script == it.script {
			last.to = it.to
			return
		}
	}
	s.items = append(s.items, it)
}

// levels is the bidi level of each rune; it also settles which way the section
// reads, by its first strong character.
func (t *typesetter) levels(s *section) []int {
	levels := make([]int, len(s.runes))
	if !mixed(s.runes) {
		return levels
	}
	s.rtl = readsRight(s.runes)
	way := bidi.LeftToRight
	if s.rtl {
		way = bidi.RightToLeft
	}
	resolved := levelsOf(t.bidi.Segment(s.runes, way))
	for i := 0; i < resolved.Len() && i < len(levels); i++ {
		levels[i] = int(resolved.Index(i).Int())
	}
	return levels
}

// levelsOf is the level of each character. The runs themselves cannot be used:
// they join levels 0 and 2, and "عربي 12, abc" then stands in the wrong order.
func levelsOf(runs bidi.Runs) reflect.Value { return reflect.ValueOf(runs).FieldByName("levels") }

// mixed says whether anything in the text reads from right to left.
func mixed(runes []rune) bool {
	for _, r := range runes {
		if r >= 0x0590 && (rightward(r) || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069) {
			return true
		}
	}
	return false
}

// readsRight says whether the first letter is of a script that reads from right
// to left; one within an isolate does not count (rules P2 and P3).
func readsRight(runes []rune) bool {
	const leftMark, rightMark, firstIsolate, lastIsolate, end = 0x200E, 0x200F, 0x2066, 0x2068, 0x2069
	isolates := 0
	for _, r := range runes {
		switch {
		case r >= firstIsolate && r <= lastIsolate:
			isolates++
		case r == end:
			isolates = max(isolates-1, 0)
		case isolates > 0:
		case rightward(r) || r == rightMark:
			return true
		case unicode.IsLetter(r) || r == leftMark:
			return false
		}
	}
	return false
}

func rightward(r rune) bool {
	return r >= 0x0590 && r <= 0x08FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFE ||
		r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF
}

// scripts is the script of each rune; what belongs to no script takes the one
// before it, or the first that comes.
func scripts(runes []rune) []language.Script {
	out := make([]language.Script, len(runes))
	current := language.Latin
	for _, r := range runes {
		if s := language.LookupScript(r); s.Strong() {
			current = s
			break
		}
	}
	for i, r := range runes {
		if s := language.LookupScript(r); s.Strong() {
			current = s
		}
		out[i] = current
	}
	return out
}

// tongueOf is the language of text in Chinese signs: Japanese with kana, Korean
// with Hangul, else Chinese; empty without such signs.
func tongueOf(scripts []language.Script) string {
	has := func(s language.Script) bool { return slices.Contains(scripts, s) }
	switch {
	case has(language.Hiragana) || has(language.Katakana):
		return "ja"
	case has(language.Hangul):
		return "ko"
	case has(language.Han):
		return "zh"
	}
	return ""
}

// joins says whether letters of a script touch, so that space between them
// would tear words apart.
func joins(s language.Script) bool {
	switch s {
	case language.Arabic, language.Syriac, language.Mongolian, language.Nko, language.Devanagari, language.Bengali:
		return true
	default:
		return false
	}
}

// resolve decides how the first cluster of s.runes[from:end] is drawn. It may
// take a part of it, when that part alone is an emoji.
func (t *typesetter) resolve(s *section, from, end int, script language.Script, before *face) item {
	it := item{from: from, to: end, span: s.spans[from], script: script}
	cluster := s.runes[from:end]
	if _, ok := s.replaced[from]; ok {
		it.to, it.kind = from+1, standing
		return it
	}
	if members, n := pictureOf(cluster); n > 0 && !t.asText(s, cluster, it.span.Style) {
		it.to, it.kind, it.members = from+n, pictured, len(members)
		return it
	}
	if n := ignorable(cluster); n > 0 {
		it.to, it.kind, it.face = from+n, invisible, before
		return it
	}
	if it.face = t.faceFor(s, cluster, it.span.Style, before); it.face == nil {
		it.kind = standing
		if len(cluster) > 1 { // the letter may be known though its mark is not
			it.to = from + 1
			if it.face = t.faceFor(s, cluster[:1], it.span.Style, before); it.face != nil {
				it.kind = lettered
			}
		}
	}
	return it
}

// ignorable is how many characters that are never seen a cluster starts with.
func ignorable(cluster []rune) int {
	for i, r := range cluster {
		if !harfbuzz.IsDefaultIgnorable(r) {
			return i
		}
	}
	return len(cluster)
}

// asText says whether a cluster that could be an emoji is meant as text: it
// says so itself, or it is a sign such as © that our own fonts have and that
// does not ask to be an emoji.
func (t *typesetter) asText(s *section, cluster []rune, style Style) bool {
	const textStyle, emojiStyle, keycap = 0xFE0E, 0xFE0F, 0x20E3
	for _, r := range cluster[1:] {
		switch r {
		case textStyle:
			return t.faceFor(s, cluster, style, nil) != nil
		case emojiStyle, keycap:
			return false
		}
	}
	return covering(t.chain(style).letters, cluster) != nil
}

// faceFor is the font that a cluster is set in, or nil.
func (t *typesetter) faceFor(s *section, cluster []rune, style Style, before *face) *face {
	if before != nil && before.sticky && !language.LookupScript(cluster[0]).Strong() && before.covers(cluster) {
		return before
	}
	c := t.chain(style)
	if f := covering(c.letters, cluster); f != nil {
		return f
	}
	if f := covering(c.signs, cluster); f != nil || t.fallback == nil {
		return f
	}
	return t.fallback.find(cluster, style, s.tongue)
}

func (t *typesetter) chain(style Style) *chain {
	key := chainKey{style.Family, style.Weight, style.Italic}
	if t.chains[key] == nil {
		t.chains[key] = newChain(key)
	}
	return t.chains[key]
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r) && r != 0x00A0 && r != 0x202F && r != 0x2007
}
