// Package tag names the parts of a document, so that who does not see the page
// is told what stands where: a heading, a paragraph, a table with its heads.
package tag

// Tag is what a part of a document is. Its values are made by this package.
type Tag struct {
	Role          string    // a standard structure type of PDF 1.7
	Level         int       // of a heading, from 1
	Says          string    // what is read in place of a figure
	Language      string    // BCP 47, where it is not the document's
	Scope         Scope     // of a table's head
	Columns, Rows int       // that a cell stretches over; 0 is one
	Numbering     Numbering // of a list
}

// Scope is what a table's head speaks for.
type Scope string

// A head speaks for its column, its row, or both.
const (
	Column Scope = "Column"
	Row    Scope = "Row"
	Both   Scope = "Both"
)

// Numbering is what a list has before its items; empty is nothing.
type Numbering string

// A list has bullets or numbers.
const (
	Bullets Numbering = "Disc"
	Numbers Numbering = "Decimal"
)

// What groups others and holds no text itself: a section, a list and its items,
// a table and its rows, a table of contents and its entries.
var (
	Section  = Tag{Role: "Sect"}
	List     = Tag{Role: "L"}
	Item     = Tag{Role: "LI"}
	Table    = Tag{Role: "Table"}
	TableRow = Tag{Role: "TR"}
	Contents = Tag{Role: "TOC"}
	Entry    = Tag{Role: "TOCI"}
)

// What holds text. An item holds a label, which is its bullet or number, and a
// body; a link's area is given by Page.Link.
var (
	Paragraph = Tag{Role: "P"}
	Label     = Tag{Role: "Lbl"}
	Body      = Tag{Role: "LBody"}
	Cell      = Tag{Role: "TD"}
	Caption   = Tag{Role: "Caption"}
	Link      = Tag{Role: "Link"}
	Span      = Tag{Role: "Span"}
)

// Heading is a heading of a level from 1 to 6. A level without the one above it
// moves out to where it has one.
func Heading(level int) Tag { return Tag{Role: "H", Level: min(max(level, 1), 6)} }

// Head is the head of a table's column or row.
func Head(scope Scope) Tag { return Tag{Role: "TH", Scope: scope} }

// Figure is a picture or a drawing that says something. One that has no words is
// decoration, and passed over by who reads aloud.
func Figure(says string) Tag { return Tag{Role: "Figure", Says: says} }

// Form is a field to fill in, and what it asks for.
func Form(asks string) Tag { return Tag{Role: "Form", Says: asks} }

// In is the tag for a part in another language.
func (t Tag) In(language string) Tag {
	t.Language = language
	return t
}

// Over is the tag for a cell or a head that stretches over columns and rows.
func (t Tag) Over(columns, rows int) Tag {
	t.Columns, t.Rows = columns, rows
	return t
}

// Labelled is the tag for a list whose items have bullets or numbers before them.
func (t Tag) Labelled(n Numbering) Tag {
	t.Numbering = n
	return t
}

// HoldsText says whether text may stand directly in the part.
func (t Tag) HoldsText() bool {
	switch t.Role {
	case Section.Role, List.Role, Item.Role, Table.Role, TableRow.Role, Contents.Role, Entry.Role, "Document", "Form":
		return false
	}
	return true
}
