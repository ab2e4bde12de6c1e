package pdf

// Part is something that flows: it is set as wide as its frame and takes the
// height that it needs. Paragraphs are parts, and so are the types below that
// say it of themselves.
type Part interface {
	// measure is the part for a width.
	measure(c *composer, width float64) box
}

// box is a part that was measured.
type box interface {
	height() float64
	// split cuts off what stands in a height that is too small for all. head is
	// nil when nothing should; but when it must, something is cut off.
	split(room float64, must bool) (head, rest box)
	draw(page *Page, x, y float64)
}

// composer is what parts are measured with.
type composer struct {
	doc  *Document
	flow *Flow // nil when they are placed by hand
	grid float64
}

// Frame is a rectangle of a page that a flow fills.
type Frame struct {
	Page *Page
	Rect
}

// Turn is what is known when a flow needs new frames.
type Turn struct {
	Running string // what the last Running part said
	First   bool   // nothing was set yet
}

// Flow sets parts into frames, one below the other, and asks for new frames
// when they are full. No heading is left alone at a foot, and of a paragraph
// never one line alone. All frames of a flow have one width.
type Flow struct {
	// Grid, when it is above zero, is the distance of the lines that all
	// baselines of equal type stand on, from frame to frame and in the columns of
	// rows. Type whose lines are as high keeps to it; what has padding, or is
	// levelled, stands off it by that.
	Grid float64

	doc     *Document
	turn    func(Turn) []Frame
	frames  []Frame // those that come after the current one
	at      Frame   // what is left of it
	fresh   bool    // nothing is set in it
	running string
	begun   bool
}

// Flow starts a flow. It calls turn for frames at its start and whenever it has
// filled all that it got: turn adds a page, draws what every page has, and gives
// the page's frames in the order in which they are read.
func (d *Document) Flow(turn func(Turn) []Frame) *Flow { return &Flow{doc: d, turn: turn} }

// Set sets parts below what was set before.
func (f *Flow) Set(parts ...Part) {
	from := 0
	for i, p := range parts {
		if jump, ok := p.(Jump); ok {
			f.set(parts[from:i])
			f.Go(jump)
			from = i + 1
		}
	}
	f.set(parts[from:])
}

// set fills frames until all parts stand.
func (f *Flow) set(parts []Part) {
	if len(parts) == 0 {
		return
	}
	f.begin()
	c := &composer{doc: f.doc, flow: f, grid: f.Grid}
	var rest box = stacked(c, f.at.W, parts)
	for {
		if s, ok := rest.(*stack); ok && f.fresh {
			rest = s.trimmed()
		}
		if rest.height() <= f.at.H+slack {
			f.place(rest)
			return
		}
		head, tail := rest.split(f.at.H, f.fresh)
		if head != nil {
			f.place(head)
		}
		if tail == nil {
			return
		}
		rest = tail
		f.announce(rest)
		f.next()
	}
}

// announce has known, before new frames are asked for, what goes on from the
// start of a box that they will begin with.
func (f *Flow) announce(b box) {
	s, ok := b.(*stack)
	if !ok {
		return
	}
	for _, first := range s.boxes {
		if r, ok := first.box.(runningBox); ok {
			f.running = r.says
		} else if first.height() > 0 && !first.space {
			return
		}
	}
}

// place draws a box at the top of what is left, and takes its height off.
func (f *Flow) place(b box) {
	b.draw(f.at.Page, f.at.X, f.at.Y)
	h := b.height()
	f.at.Y += h
	f.at.H -= h
	f.fresh = f.fresh && h == 0
}

func (f *Flow) begin() {
	if !f.begun {
		f.next()
	}
}

// next goes on in the next frame.
func (f *Flow) next() {
	if len(f.frames) == 0 {
		f.frames = f.turn(Turn{Running: f.running, First: !f.begun})
	}
	f.begun = true
	if len(f.frames) == 0 { // no frame, no flow: a page without margins
		f.frames = []Frame{{Page: f.doc.AddPage(A4), Rect: Rect{W: f.at.W, H: A4.Height}}}
	}
	f.at, f.frames, f.fresh = f.frames[0], f.frames[1:], true
}

// Rest is what is left of the current frame.
func (f *Flow) Rest() Frame {
	f.begin()
	return f.at
}

// Fresh says whether nothing stands in the current frame yet.
func (f *Flow) Fresh() bool { return f.fresh || !f.begun }

// Jump is a part that leaves the rest of a frame empty. It stands among the
// parts given to Flow.Set, not inside others.
type Jump uint8

// NextFrame goes on in the next frame, NextPage on the next page. Neither leaves
// a frame that is still empty.
const (
	NextFrame Jump = iota
	NextPage
)

// Go jumps, as the part does.
func (f *Flow) Go(jump Jump) {
	if f.Fresh() {
		return
	}
	if jump == NextPage {
		f.frames = nil
	}
	f.next()
}

func (j Jump) measure(*composer, float64) box { return blank(0) }

// Measure is the height of parts at a width, in one piece.
func (d *Document) Measure(width float64, parts ...Part) float64 {
	return stacked(&composer{doc: d}, width, parts).height()
}

// Set places parts by hand, in one piece, and gives their height.
func (p *Page) Set(x, y, width float64, parts ...Part) float64 {
	b := stacked(&composer{doc: p.doc}, finite(width), parts)
	b.draw(p, finite(x), finite(y))
	return b.height()
}

// Columns divides a rectangle into columns of equal width.
func (r Rect) Columns(n int, gap float64) []Rect {
	n = max(n, 1)
	width := (r.W - gap*float64(n-1)) / float64(n)
	out := make([]Rect, n)
	for i := range out {
		out[i] = Rect{r.X + float64(i)*(width+gap), r.Y, width, r.H}
	}
	return out
}
