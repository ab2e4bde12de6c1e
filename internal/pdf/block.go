package pdf

// Block is text in lines, measured and ready to be drawn.
type Block struct {
	Width   float64 // the width it was wrapped to
	Height  float64
	Natural float64 // the width of its longest line
	Lines   []Line
	Cut     bool // an ellipsis stands for more
}

// Line is one line of a block; its places are measured from the block's top
// left corner.
type Line struct {
	X, Top           float64
	Baseline, Height float64 // the baseline from the block's top; the height of the line
	Width            float64
	Text             string
	Divided          bool // a word goes on in the next line; the hyphen is not in Text

	runs      []setRun
	paragraph int // which of the block's paragraphs the line is of
	rtl       bool
}

// Split cuts a block into what fits in a height and what goes on elsewhere.
// Either is nil when it is empty. Of a paragraph of several lines at least two
// stay, and at least two go on.
func (b *Block) Split(height float64) (head, rest *Block) {
	n := b.fits(height)
	if n == len(b.Lines) {
		return b, nil
	}
	for n > 0 && !b.breaksBefore(n) {
		n--
	}
	if n == 0 {
		return nil, b
	}
	over := n
	for over < len(b.Lines) && b.Lines[over].Text == "" { // an empty line parts nothing here
		over++
	}
	if over == len(b.Lines) {
		return b.cut(0, n), nil
	}
	return b.cut(0, n), b.cut(over, len(b.Lines))
}

// breaksBefore says whether a block may be split before a line, with neither a
// widow nor an orphan.
func (b *Block) breaksBefore(n int) bool {
	part := b.Lines[n].paragraph
	if b.Lines[n-1].paragraph != part {
		return true
	}
	return n >= 2 && b.Lines[n-2].paragraph == part && n+1 < len(b.Lines) && b.Lines[n+1].paragraph == part
}

// fits is how many lines stand within a height.
func (b *Block) fits(height float64) int {
	n := 0
	for _, l := range b.Lines {
		if l.Top+l.Height > height+0.01 {
			break
		}
		n++
	}
	return n
}

// cut is a block of some of the lines.
func (b *Block) cut(from, to int) *Block {
	c := &Block{Width: b.Width, Cut: b.Cut && to == len(b.Lines)}
	top := b.Lines[from].Top
	c.Lines = append(c.Lines, b.Lines[from:to]...)
	for i := range c.Lines {
		c.Lines[i].Top -= top
		c.Lines[i].Baseline -= top
	}
	c.measure()
	return c
}

// measure sets the height and the natural width from the lines.
func (b *Block) measure() {
	b.Height, b.Natural = 0, 0
	for _, l := range b.Lines {
		b.Height = max(b.Height, l.Top+l.Height)
		b.Natural = max(b.Natural, l.Width)
	}
}
