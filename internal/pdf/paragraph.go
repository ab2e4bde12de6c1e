package pdf

// Paragraph is text that waits for a width. It is a value: its methods give a
// changed one back, and it may be wrapped as often as one likes.
type Paragraph struct {
	text *text
	as   setting
}

// setting is how a paragraph is set.
type setting struct {
	align   Align
	most    int // lines
	hyphens bool
	balance bool
}

// Text makes a paragraph of spans. A line break in a span starts a new line; a
// paragraph may so hold several, each with its own direction.
func (d *Document) Text(spans ...Span) Paragraph {
	return Paragraph{text: d.types.prepare(spans)}
}

// Align sets the edge that lines keep to.
func (p Paragraph) Align(a Align) Paragraph {
	p.as.align = a
	return p
}

// Hyphenate lets words of Italian and English be divided at the end of a line.
// Hashtags, handles, addresses, figures and words in capitals are not.
func (p Paragraph) Hyphenate() Paragraph {
	p.as.hyphens = true
	return p
}

// Balance makes the lines about equally long, as a heading's should be.
func (p Paragraph) Balance() Paragraph {
	p.as.balance = true
	return p
}

// MaxLines ends the text with an ellipsis when it needs more lines; 0 is no
// limit.
func (p Paragraph) MaxLines(n int) Paragraph {
	p.as.most = n
	return p
}

// Wrap breaks the text into lines no wider than width, by Unicode's rules; a
// word that is wider breaks where it must. Lines are chosen by the whole of a
// paragraph, so that they are as even as they can be.
func (p Paragraph) Wrap(width float64) *Block {
	b := p.text.wrap(finite(width), p.as)
	if p.as.balance && len(b.Lines) > 1 && !b.Cut {
		return p.balanced(b)
	}
	return b
}

// balanced wraps to the narrowest width that needs no more lines than a block
// has, and aligns the lines to the width of the block.
func (p Paragraph) balanced(b *Block) *Block {
	least, most := 0.0, b.Width
	for range 8 {
		if middle := (least + most) / 2; len(p.text.wrap(middle, p.as).Lines) > len(b.Lines) {
			least = middle
		} else {
			most = middle
		}
	}
	narrow := p.text.wrap(most, p.as)
	narrow.Width = b.Width
	for i := range narrow.Lines {
		narrow.Lines[i].align(b.Width, p.as.align)
	}
	return narrow
}

// ReadsRight says whether the text begins with a line that reads from right to
// left, and so keeps to the right where it is aligned to Start.
func (p Paragraph) ReadsRight() bool { return p.text.sections[0].rtl }

// Line sets the text without breaking it, as wide as it is.
func (p Paragraph) Line() *Block {
	natural := p.text.wrap(maxWidth, setting{align: Left, most: p.as.most}).Natural
	return p.text.wrap(natural, p.as)
}

const maxWidth = 1e6
