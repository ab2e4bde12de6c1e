package pdf

// Paragraph is text that waits for a width. It is a value: its methods give a
// changed one back, and it may be wrapped as often as one likes.
type Paragraph struct {
	text  *text
	align Align
	most  int
}

// Text makes a paragraph of spans. A line break in a span starts a new line; a
// paragraph may so hold several, each with its own direction.
func (d *Document) Text(spans ...Span) Paragraph {
	return Paragraph{text: d.types.prepare(spans)}
}

// Align sets the edge that lines keep to.
func (p Paragraph) Align(a Align) Paragraph {
	p.align = a
	return p
}

// MaxLines ends the text with an ellipsis when it needs more lines; 0 is no
// limit.
func (p Paragraph) MaxLines(n int) Paragraph {
	p.most = n
	return p
}

// Wrap breaks the text into lines no wider than width, by Unicode's rules; a
// word that is wider breaks where it must.
func (p Paragraph) Wrap(width float64) *Block {
	return p.text.wrap(finite(width), p.align, p.most)
}

// Line sets the text without breaking it, as wide as it is.
func (p Paragraph) Line() *Block {
	natural := p.text.wrap(maxWidth, Left, p.most).Natural
	return p.text.wrap(natural, p.align, p.most)
}

const maxWidth = 1e6
