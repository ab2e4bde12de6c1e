package pdf

import "math"

// stack is boxes one below the other.
type stack struct {
	boxes []stacking
	whole bool // not to be split where that can be helped
	grid  float64
}

// stacking is one box of a stack.
type stacking struct {
	box
	space bool // it vanishes where the stack is split
	next  bool // it stays with what follows
	end   bool // or, where it can be split, its end does
}

// stacked measures parts for a stack.
func stacked(c *composer, width float64, parts []Part) *stack {
	s := &stack{grid: c.grid}
	for _, p := range parts {
		if p == nil {
			continue
		}
		b := stacking{box: p.measure(c, width)}
		switch p.(type) {
		case Space:
			b.space = true
		case withNext, Here, Running:
			b.next = true
		case endWithNext:
			b.next, b.end = true, true
		}
		s.boxes = append(s.boxes, b)
	}
	return s
}

// tall is the height that a box takes up: on a grid, whole lines of it.
func (s *stack) tall(b stacking) float64 {
	h := b.height()
	if s.grid > 0 {
		h = math.Ceil(h/s.grid-0.001) * s.grid
	}
	return h
}

func (s *stack) height() float64 {
	sum := 0.0
	for _, b := range s.boxes {
		sum += s.tall(b)
	}
	return sum
}

func (s *stack) draw(page *Page, x, y float64) {
	for _, b := range s.boxes {
		b.draw(page, x, y)
		y += s.tall(b)
	}
}

func (s *stack) split(room float64, must bool) (head, rest box) {
	if s.whole && !must {
		return nil, s
	}
	y := 0.0
	for i, b := range s.boxes {
		if y+s.tall(b) <= room+slack {
			y += s.tall(b)
			continue
		}
		if b.space && !s.held(i, false) {
			return s.cut(s.boxes[:i], s.boxes[i:])
		}
		if first, second := b.split(room-y, false); first != nil {
			return s.through(i, first, second)
		}
		return s.before(i, y, room, must)
	}
	return s, nil
}

// held says whether what stands above a box, spaces aside, stays with what
// follows, or its end does.
func (s *stack) held(i int, end bool) bool {
	for i--; i >= 0 && s.boxes[i].space; {
		i--
	}
	return i >= 0 && s.boxes[i].next && (s.boxes[i].end || !end)
}

// before splits a stack above a box, and above what has to stay with it. y is
// where the box begins.
func (s *stack) before(i int, y, room float64, must bool) (head, rest box) {
	from := i
	for k := i - 1; k >= 0 && (s.boxes[k].space || s.boxes[k].next); k-- {
		if !s.boxes[k].next {
			continue
		}
		if from = k; s.boxes[k].end {
			if first, second := withoutEnd(s.boxes[k]); second != nil {
				return s.through(k, first, second)
			}
		}
	}
	if head := (&stack{boxes: s.boxes[:from]}).trimmed(); len(head.boxes) > 0 {
		return s.cut(s.boxes[:from], s.boxes[from:])
	}
	if !must {
		return nil, s
	}
	first, second := s.boxes[i].split(room-y, true)
	if first == nil || s.held(i, true) || y > 0 && first.height() > room-y+slack { // what should stay together can't
		return s.cut(s.boxes[:max(i, 1)], s.boxes[max(i, 1):])
	}
	return s.through(i, first, second)
}

// withoutEnd splits off the end of a box: as little as can stand alone. Where it
// cannot be split, there is no second.
func withoutEnd(b box) (first, second box) {
	for first = b; first != nil && second == nil; {
		first, second = b.split(first.height()-1, false)
	}
	return first, second
}

// through splits a stack in the middle of a box.
func (s *stack) through(i int, first, second box) (head, rest box) {
	above := append(append([]stacking(nil), s.boxes[:i]...), stacking{box: first})
	below := s.boxes[i+1:]
	if second != nil {
		below = append([]stacking{{box: second, next: s.boxes[i].next, end: s.boxes[i].end}}, below...)
	}
	return s.cut(above, below)
}

// cut is two stacks of a stack's boxes; a space that would stand at an end is
// left out.
func (s *stack) cut(above, below []stacking) (head, rest box) {
	for len(above) > 0 && above[len(above)-1].space {
		above = above[:len(above)-1]
	}
	over := (&stack{boxes: below, whole: s.whole, grid: s.grid}).trimmed()
	if len(over.boxes) == 0 {
		return &stack{boxes: above, grid: s.grid}, nil
	}
	return &stack{boxes: above, grid: s.grid}, over
}

// trimmed is the stack without the spaces at its start.
func (s *stack) trimmed() *stack {
	t := *s
	for len(t.boxes) > 0 && t.boxes[0].space {
		t.boxes = t.boxes[1:]
	}
	return &t
}

// Space is a part of nothing but height. It vanishes at the top of a frame, and
// where parts are split.
type Space float64

func (s Space) measure(*composer, float64) box { return blank(max(finite(float64(s)), 0)) }

// blank is a box with nothing in it.
type blank float64

func (b blank) height() float64              { return float64(b) }
func (b blank) draw(*Page, float64, float64) {}

func (b blank) split(_ float64, must bool) (head, rest box) {
	if must {
		return b, nil
	}
	return nil, b
}

// withNext is a part that stays with what follows.
type withNext struct{ Part }

// WithNext keeps a part on the page where the next one begins, as a heading is
// kept with its text.
func WithNext(p Part) Part { return withNext{p} }

// endWithNext is a part whose end stays with what follows.
type endWithNext struct{ Part }

// EndWithNext keeps the end of a part on the page where the next one begins, as
// the last lines of a long text are kept with what is said under it. A part that
// cannot be split is kept whole.
func EndWithNext(p Part) Part { return endWithNext{p} }

// Measured measures a part for a width, so that its height is known before it is
// set. It is then set as it was measured, and once.
func (d *Document) Measured(width float64, p Part) (Part, float64) {
	b := p.measure(&composer{doc: d}, finite(width))
	return measured{b}, b.height()
}

type measured struct{ box }

func (m measured) measure(*composer, float64) box { return m.box }

// Group is parts as one.
func Group(parts ...Part) Part { return group{parts: parts} }

// Keep is parts that stay on one page where a page can hold them.
func Keep(parts ...Part) Part { return group{parts: parts, whole: true} }

type group struct {
	parts []Part
	whole bool
}

func (g group) measure(c *composer, width float64) box {
	s := stacked(c, width, g.parts)
	s.whole = g.whole
	return s
}
