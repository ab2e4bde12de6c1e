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

// A sequence that has no drawing of its own, as a family of several skin tones,
// is its members' drawings, close together.
const (
	joiner      = 0x200D
	memberStep  = 0.92 // sizes from one member to the next
	mostMembers = 8
)

// pictureOf gives the drawings of the emoji that a cluster starts with, and how
// many of its characters they take.
func pictureOf(cluster []rune) (members []emoji.Art, n int) {
	for at := 0; len(members) < mostMembers; at = n + 1 {
		art, taken := emoji.Match(cluster[at:])
		if taken == 0 {
			break
		}
		members, n = append(members, art), at+taken
		if n == len(cluster) || cluster[n] != joiner {
			break
		}
	}
	return members, n
}

// emojiWidth is the advance of an emoji, in sizes.
func emojiWidth(members int) float64 { return emojiAdvance + float64(members-1)*memberStep }

// emoji is the glyph for an emoji.
func (s *shelf) emoji(text string) *piece {
	members, _ := pictureOf([]rune(text))
	kind, widest := "emoji", 1
	if len(members) > 1 {
		kind, widest = "members", mostMembers
	}
	box := [4]int{0, -250, int(1000*emojiWidth(widest)) + 60, 1000}
	return s.draw(kind, text, text, box, func() ([]byte, float64) {
		var c content
		c.op("d0", 1000*emojiWidth(len(members)), 0)
		for i, art := range members {
			s.paintEmoji(&c, art, 1000*memberStep*float64(i))
		}
		return c.Bytes(), 1000 * emojiWidth(len(members))
	})
}

// paintEmoji paints a drawing at x.
func (s *shelf) paintEmoji(c *content, art emoji.Art, x float64) {
	svg, err := art.SVG()
	if err != nil {
		return
	}
	drawing, err := ParseDrawing(bytes.NewReader(svg))
	if err != nil {
		return
	}
	scale := 1000 * emojiSize / max(drawing.Width, drawing.Height)
	left := x + 500*(emojiAdvance-emojiSize)
	left += (1000*emojiSize - drawing.Width*scale) / 2
	bottom := 1000 * (emojiSize - emojiDrop)
	bottom -= (1000*emojiSize - drawing.Height*scale) / 2
	c.WriteString("q ")
	c.op("cm", scale, 0, 0, -scale, left, bottom)
	drawing.paint(c, s.alpha)
	c.op("Q")
}
