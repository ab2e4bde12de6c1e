// Package hyphen finds where words of Italian and English may be divided, by
// Liang's method: each pattern that a word contains votes on the places between
// its letters, and odd votes allow a hyphen.
package hyphen

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// How many letters stay before a hyphen, how many come after it, and how many a
// word needs to be divided at all.
const (
	before = 2
	after  = 3
	least  = 6
)

//go:embed it.txt
var italian string

//go:embed en.txt
var english string

// Language divides words of one language.
type Language struct {
	votes      map[string][]byte // of the letters of a pattern, on the places between them
	exceptions map[string][]int
	longest    int
}

var languages = map[string]func() *Language{
	"it": sync.OnceValue(func() *Language { return read(italian) }),
	"en": sync.OnceValue(func() *Language { return read(english) }),
}

// For is the language of a BCP 47 tag, such as "it" or "en-GB"; nil when its
// words are not known.
func For(tag string) *Language {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if open := languages[primary]; open != nil {
		return open()
	}
	return nil
}

// Points is where a word may be divided: a hyphen may stand before each of
// these letters. The word is small letters alone.
func (l *Language) Points(word []rune) []int {
	if l == nil || len(word) < least {
		return nil
	}
	if known, ok := l.exceptions[string(word)]; ok {
		return known
	}
	votes := l.vote(word)
	var points []int
	for i := before; i <= len(word)-after; i++ {
		if votes[i+1]%2 == 1 {
			points = append(points, i)
		}
	}
	return points
}

// vote is the highest vote on each place of the word between two dots.
func (l *Language) vote(word []rune) []byte {
	dotted := make([]rune, 0, len(word)+2)
	dotted = append(append(append(dotted, '.'), word...), '.')
	votes := make([]byte, len(dotted)+1)
	var letters []byte
	for from := range dotted {
		letters = letters[:0]
		for to := from; to < len(dotted) && to-from < l.longest; to++ {
			letters = append(letters, string(dotted[to])...)
			for i, v := range l.votes[string(letters)] {
				votes[from+i] = max(votes[from+i], v)
			}
		}
	}
	return votes
}

// read takes patterns as TeX writes them, "a1bc2", and whole words after an
// equals sign, "=ta-ble".
func read(patterns string) *Language {
	l := &Language{votes: map[string][]byte{}, exceptions: map[string][]int{}}
	for _, p := range strings.Fields(patterns) {
		if word, ok := strings.CutPrefix(p, "="); ok {
			l.except(word)
			continue
		}
		letters, votes := parse(p)
		l.votes[string(letters)] = votes
		l.longest = max(l.longest, len(letters))
	}
	return l
}

// parse takes the digits of a pattern apart from its letters.
func parse(pattern string) (letters []rune, votes []byte) {
	votes = []byte{0}
	for _, r := range pattern {
		if r >= '0' && r <= '9' {
			votes[len(votes)-1] = byte(r - '0')
			continue
		}
		letters = append(letters, r)
		votes = append(votes, 0)
	}
	return letters, votes
}

// except remembers how one word is divided.
func (l *Language) except(word string) {
	var points []int
	at := 0
	parts := strings.Split(word, "-")
	whole := len([]rune(strings.Join(parts, "")))
	for _, part := range parts[:len(parts)-1] {
		at += len([]rune(part))
		if at >= before && at <= whole-after {
			points = append(points, at)
		}
	}
	l.exceptions[strings.Join(parts, "")] = slices.Clip(points)
}
