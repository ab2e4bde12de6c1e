package pdf

import "io"

// Fonts is a set of fonts to fall back on.
type Fonts interface {
	find(cluster []rune, style Style)
}

// SystemFonts are the fonts of this machine. Its index is kept in a folder, so
// that only the first document that needs one waits for the search.
func SystemFonts(cache string) Fonts { return nil }

// EmojiCredit names the makers of the emoji's art, as its licence asks.
const EmojiCredit = "Emoji: Twemoji by Jason Sofonia, Justine De Caires, Twitter and contributors, CC BY 4.0"

type typesetter struct{ fallback Fonts }

func newTypesetter(string) *typesetter { return &typesetter{} }

type text struct{}

func (t *typesetter) prepare([]Span) *text                       { return &text{} }
func (t *text) wrap(width float64, align Align, most int) *Block { return &Block{Width: width} }

type (
	setRun    struct{}
	fontShelf struct{}
	file      struct{}
)

func newFile(*Document) *file                            { return &file{} }
func (f *file) write(io.Writer) error                    { return nil }
func plain(s string) string                              { return s }
func (p *Page) drawLine(b *Block, l *Line, x, y float64) {}
