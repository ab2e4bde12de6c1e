package pdf

import (
	"bytes"

	"timone/internal/pdf/emoji"
)

// EmojiCredit names the makers of the emoji's art, as its licence asks. It
// belongs in Info.Rights.
const EmojiCredit = emoji.Credit

// An emoji is a little larger than a capital letter is high and is centred on
// it, as readers know it from their telephones.
const (
	emojiSize    = 1.16 // sizes
	emojiAdvance = 1.24
	emojiDrop    = 0.215 // below the baseline
)

// pictureOf is how many characters of a cluster are one emoji.
func pictureOf(cluster []rune) int {
	_, n := emoji.Match(cluster)
	return n
}

// emoji is the glyph for an emoji.
func (s *shelf) emoji(text string) *piece {
	art, _ := emoji.Match([]rune(text))
	box := [4]int{0, -250, 1300, 1000}
	return s.draw("emoji", text, text, box, func() ([]byte, float64) {
		return s.paintEmoji(art), 1000 * emojiAdvance
	})
}

func (s *shelf) paintEmoji(art emoji.Art) []byte {
	var c content
	c.op("d0", 1000*emojiAdvance, 0)
	svg, err := art.SVG()
	if err != nil {
		return c.Bytes()
	}
	drawing, err := ParseDrawing(bytes.NewReader(svg))
	if err != nil {
		return c.Bytes()
	}
	scale := 1000 * emojiSize / max(drawing.Width, drawing.Height)
	left := 500 * (emojiAdvance - emojiSize)
	left += (1000*emojiSize - drawing.Width*scale) / 2
	bottom := 1000 * (emojiSize - emojiDrop)
	bottom -= (1000*emojiSize - drawing.Height*scale) / 2
	c.op("cm", scale, 0, 0, -scale, left, bottom)
	drawing.paint(&c, s.alpha)
	return c.Bytes()
}
