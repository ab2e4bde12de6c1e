package document_test

import (
	"testing"
)

func TestThePlansOfSixClientsStandWhereTheyStood(t *testing.T) {
	s, clients := six(t)
	for name, c := range clients {
		for _, language := range []string{"it", "en"} {
			t.Run(name+"-"+language, func(t *testing.T) {
				r := december(c.client)
				r.Language, r.Letter, r.Cover = language, c.letter, c.cover
				paper := plan(t, s, r)
				sound(t, written(t, paper))
				if len(paper.Missing) > 0 || len(paper.Unread) > 0 {
					t.Error("missing:", paper.Missing, "unread:", paper.Unread)
				}
				if name != "bakery" { // it has its own
					unchanged(t, name+"-"+language+".txt", paper.Dump)
				}
			})
		}
	}
}
