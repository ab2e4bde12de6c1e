// Package pdf sets documents: pages with text in any script, colour emoji,
// pictures, shapes, links and bookmarks, with a structure that can be read aloud.
//
// A document is built in the order in which it is read. Sizes are points, the
// origin of a page is its top left corner, and y grows downwards. Text is
// measured before it is drawn: a paragraph wrapped to a width is a block, and a
// block has a height.
//
//	doc := pdf.New(pdf.Info{Title: "Plan", Language: "it", Created: now})
//	page := doc.AddPage(pdf.A4)
//	title := pdf.Style{Family: pdf.Serif, Weight: 500, Size: 27, Leading: 1.1}
//	block := doc.Text(pdf.Span{Text: "Piano editoriale", Style: title}).Wrap(400)
//	doc.Tag(tag.Heading(1), func() { page.Draw(block, 51, 60) })
//	err := doc.Write(file)
//
// What is longer than a page flows: Document.Flow fills frames with parts, such as
// paragraphs, rows and tables, one page after the other.
//
// What a tag says is read in the order of the tags; the rest is decoration. A
// document with a title and a language keeps to PDF/UA-1 and PDF/A-2a, and says
// so.
//
// The same calls give the same bytes. Nothing panics on what a person wrote or
// on a picture that is broken: a character without a glyph is drawn as a visible
// stand-in and reported by Missing, a bad picture is an error.
//
// A Document is for one goroutine; several documents may be made at once.
package pdf
