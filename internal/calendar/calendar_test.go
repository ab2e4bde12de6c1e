package calendar_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"timone/internal/calendar"
	"timone/internal/fault"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

const tuesday, wednesday = "2026-12-08", "2026-12-09"

// desk is a client's calendar in a studio of its own.
type desk struct {
	*calendar.Service
	t      testing.TB
	studio *studio.Studio
	client string
}

func open(t testing.TB) desk {
	s := studiotest.Open(t)
	return desk{Service: calendar.New(s), t: t, studio: s, client: studiotest.Client(t, s, "Panificio Bruni")}
}

// write makes a post on a day, or an idea for an empty one.
func (d desk) write(title, day string) calendar.Post {
	d.t.Helper()
	p, err := d.Write(d.t.Context(), calendar.Draft{Client: d.client, Title: title, Day: day})
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

// edit changes a post as the composer does.
func (d desk) edit(p calendar.Post, change func(*calendar.Edit)) calendar.Post {
	d.t.Helper()
	p, err := d.Edit(d.t.Context(), edited(p, change))
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

func edited(p calendar.Post, change func(*calendar.Edit)) calendar.Edit {
	e := calendar.Edit{
		ID: p.ID, Title: p.Title, Caption: p.Caption, Pillar: p.Pillar, Objective: p.Objective,
		State: p.State, Time: p.Time, Channels: p.Channels,
	}
	change(&e)
	return e
}

// at writes a post with an hour.
func (d desk) at(title, day, hour string) calendar.Post {
	d.t.Helper()
	return d.edit(d.write(title, day), func(e *calendar.Edit) { e.Time = hour })
}

func (d desk) move(p calendar.Post, day string, place int) []string {
	d.t.Helper()
	posts, err := d.Move(d.t.Context(), calendar.Move{Post: p.ID, Day: day, Position: place})
	if err != nil {
		d.t.Fatal(err)
	}
	return titles(posts)
}

func (d desk) post(id string) calendar.Post {
	d.t.Helper()
	p, err := d.Post(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

func (d desk) december() calendar.Board {
	d.t.Helper()
	b, err := d.Board(d.t.Context(), calendar.Span{Client: d.client, From: "2026-12-01", To: "2026-12-31"})
	if err != nil {
		d.t.Fatal(err)
	}
	return b
}

func (d desk) undo() studio.Step {
	d.t.Helper()
	step, err := d.studio.Undo(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	return step
}

func titles(posts []calendar.Post) []string {
	var all []string
	for _, p := range posts {
		all = append(all, p.Title)
	}
	return all
}

func want(t testing.TB, got []string, titles ...string) {
	t.Helper()
	if !slices.Equal(got, titles) {
		t.Errorf("got %q, want %q", got, titles)
	}
}

func wantFault(t testing.TB, err error, code words.Key) *fault.Fault {
	t.Helper()
	f := fault.From(err)
	if f == nil || f.Code != code {
		t.Fatalf("got %v, want %s", err, code)
	}
	for _, language := range []words.Language{words.Italian, words.English} {
		if said := f.Say(words.In(language)); said == string(code) || strings.Contains(said, "{") {
			t.Errorf("%s has no whole sentence in %s: %s", code, language, said)
		}
	}
	return f
}

func TestAnIdeaWaitsInTheBacklogAndAPostWithADayIsADraft(t *testing.T) {
	d := open(t)
	first, second := d.write("Il pane nei film", ""), d.write("Cliente della settimana", "")
	planned := d.write("Santa Lucia", tuesday)
	if first.State != calendar.Idea || planned.State != calendar.Drafted || planned.Day != tuesday {
		t.Errorf("%+v %+v", first, planned)
	}
	board := d.december()
	want(t, titles(board.Posts), "Santa Lucia")
	want(t, titles(board.Backlog), first.Title, second.Title)
}

func TestAnEmptyMonthIsAnEmptyListAndNeverNil(t *testing.T) {
	board := open(t).december()
	if board.Posts == nil || board.Backlog == nil {
		t.Errorf("%#v", board)
	}
}

func TestADayShowsPostsByHourAndThenByHandAndThoseWithoutHourLast(t *testing.T) {
	d := open(t)
	d.write("senza ora", tuesday)
	d.at("sera", tuesday, "18:30")
	d.at("mattina", tuesday, "09:00")
	d.at("mattina, dopo", tuesday, "09:00")
	d.write("il giorno dopo", wednesday)
	want(t, titles(d.december().Posts), "mattina", "mattina, dopo", "sera", "senza ora", "il giorno dopo")
}

func TestAPostDroppedAmongOtherHoursStandsWhereItsHourBelongs(t *testing.T) {
	d := open(t)
	d.at("mattina", tuesday, "09:00")
	d.at("sera", tuesday, "18:30")
	noon := d.at("mezzogiorno", wednesday, "12:00")
	want(t, d.move(noon, tuesday, 0), "mattina", "mezzogiorno", "sera")
	want(t, d.move(noon, tuesday, 99), "mattina", "mezzogiorno", "sera")
	idea := d.write("idea", "")
	want(t, d.move(idea, tuesday, 0), "mattina", "mezzogiorno", "sera", "idea")
}

func TestPostsOfOneHourStandByHand(t *testing.T) {
	d := open(t)
	a, b, c := d.write("A", tuesday), d.write("B", tuesday), d.write("C", tuesday)
	want(t, d.move(c, tuesday, 0), "C", "A", "B")
	want(t, d.move(c, tuesday, 1), "A", "C", "B")
	want(t, d.move(a, tuesday, 2), "C", "B", "A")
	want(t, d.move(b, tuesday, -5), "B", "C", "A")
	want(t, d.move(d.write("D", ""), tuesday, 1), "B", "D", "C", "A")
}

func TestTheBacklogIsOrderedByHandWhateverTheHours(t *testing.T) {
	d := open(t)
	early, late := d.at("presto", tuesday, "08:00"), d.at("tardi", tuesday, "20:00")
	want(t, d.move(late, "", 0), "tardi")
	want(t, d.move(early, "", 1), "tardi", "presto")
}

func TestAnIdeaDroppedOnADayBecomesADraftAndStaysOneInTheBacklog(t *testing.T) {
	d := open(t)
	idea := d.write("Calza della Befana", "")
	d.move(idea, tuesday, 0)
	if p := d.post(idea.ID); p.State != calendar.Drafted || p.Day != tuesday {
		t.Errorf("%+v", p)
	}
	d.move(idea, "", 0)
	if p := d.post(idea.ID); p.State != calendar.Drafted || p.Day != "" {
		t.Errorf("%+v", p)
	}
}

func TestAPostKeepsItsHourAndStateWhereverItGoes(t *testing.T) {
	d := open(t)
	p := d.edit(d.write("Auguri", tuesday), func(e *calendar.Edit) { e.Time, e.State = "18:30", calendar.Approved })
	for _, day := range []string{wednesday, "", tuesday} {
		d.move(p, day, 0)
		if q := d.post(p.ID); q.Time != "18:30" || q.State != calendar.Approved || q.Day != day {
			t.Errorf("on %q: %+v", day, q)
		}
	}
}

func TestAPublishedPostStaysOnItsDay(t *testing.T) {
	d := open(t)
	p := d.edit(d.write("Il lievito ha 69 anni", tuesday), func(e *calendar.Edit) { e.State = calendar.Published })
	_, err := d.Move(t.Context(), calendar.Move{Post: p.ID, Day: wednesday})
	if f := wantFault(t, err, words.FaultPostPublished); f.Kind != fault.KindConflict || f.Values["title"] != p.Title {
		t.Errorf("%+v", f)
	}
	if d.post(p.ID).Day != tuesday {
		t.Error("it went away")
	}
	d.edit(p, func(e *calendar.Edit) { e.Caption = "Con la data giusta." })
	d.edit(p, func(e *calendar.Edit) { e.State = calendar.Approved })
	want(t, d.move(p, wednesday, 0), p.Title)
}

func TestADayThatDoesNotExistIsRefused(t *testing.T) {
	d := open(t)
	p := d.write("Natale", tuesday)
	for _, day := range []string{"2026-02-30", "domani", "2026-12-8"} {
		_, err := d.Move(t.Context(), calendar.Move{Post: p.ID, Day: day})
		wantFault(t, err, words.FaultDayInvalid)
		_, err = d.Write(t.Context(), calendar.Draft{Client: d.client, Title: "x", Day: day})
		wantFault(t, err, words.FaultDayInvalid)
		_, err = d.Board(t.Context(), calendar.Span{Client: d.client, From: day, To: tuesday})
		wantFault(t, err, words.FaultDayInvalid)
	}
	if !samePost(d.post(p.ID), p) {
		t.Error("the post changed")
	}
}

func TestADropWhereThePostStandsIsNoAct(t *testing.T) {
	d := open(t)
	d.write("A", tuesday)
	b := d.write("B", tuesday)
	want(t, d.move(b, tuesday, 1), "A", "B")
	if step := d.undo(); step.Name != "calendar.write" {
		t.Errorf("the last act is %s", step.Name)
	}
}

func TestEveryActOnAPostCanBeUndoneAndSaysWhatItDid(t *testing.T) {
	d := open(t)
	a, b := d.write("A", tuesday), d.write("B", tuesday)
	idea := d.write("Idea", "")
	before := d.december()
	acts := []struct {
		name string
		do   func()
	}{
		{"calendar.move", func() { d.move(a, wednesday, 0) }},
		{"calendar.move", func() { d.move(idea, tuesday, 0) }},
		{"calendar.to-backlog", func() { d.move(a, "", 0) }},
		{"calendar.reorder", func() { d.move(b, tuesday, 0) }},
		{"calendar.edit", func() { d.edit(a, func(e *calendar.Edit) { e.Title, e.Time = "Nuovo", "09:00" }) }},
		{"calendar.duplicate", func() {
			if _, err := d.Duplicate(t.Context(), a.ID); err != nil {
				t.Fatal(err)
			}
		}},
		{"calendar.delete", func() {
			if err := d.Delete(t.Context(), b.ID); err != nil {
				t.Fatal(err)
			}
		}},
	}
	for _, act := range acts {
		act.do()
		step := d.undo()
		if step.Name != act.name || step.Detail["title"] == "" || step.Detail["post"] == "" || step.Client != d.client {
			t.Errorf("%s: %+v", act.name, step)
		}
		if !words.In(words.Italian).Has(words.Key("act." + act.name)) {
			t.Errorf("no words for %s", act.name)
		}
		if !same(d.december(), before) {
			t.Errorf("after undoing %s: %+v, want %+v", act.name, d.december(), before)
		}
	}
}

func TestTypingIsOneActAndAChoiceIsAnother(t *testing.T) {
	d := open(t)
	p := d.write("Auguri", tuesday)
	for _, caption := range []string{"B", "Bu", "Buon", "Buon Natale 🎄"} {
		p = d.edit(p, func(e *calendar.Edit) { e.Caption = caption })
	}
	p = d.edit(p, func(e *calendar.Edit) { e.State = calendar.WithClient })
	d.undo()
	if p = d.post(p.ID); p.State != calendar.Drafted || p.Caption != "Buon Natale 🎄" {
		t.Errorf("%+v", p)
	}
	d.undo()
	if p = d.post(p.ID); p.Caption != "" {
		t.Errorf("half a caption is left: %q", p.Caption)
	}
}

func TestAPostServesItsPillarsMainObjectiveUnlessSaidOtherwise(t *testing.T) {
	d := open(t)
	main := studiotest.Objective(t, d.studio, d.client, "Vendere 600 panettoni")
	other := studiotest.Objective(t, d.studio, d.client, "Farsi conoscere")
	feasts, craft := studiotest.Pillar(t, d.studio, d.client, "Feste"), studiotest.Pillar(t, d.studio, d.client, "Mestiere")
	studiotest.Serves(t, d.studio, d.client, feasts, main)
	studiotest.Serves(t, d.studio, d.client, craft, other)
	p := d.edit(d.write("Panettone", tuesday), func(e *calendar.Edit) { e.Pillar = feasts })
	if p.Objective != main {
		t.Errorf("it serves %q", p.Objective)
	}
	if p = d.edit(p, func(e *calendar.Edit) { e.Pillar = craft }); p.Objective != other {
		t.Errorf("on another pillar it still serves %q", p.Objective)
	}
	if p = d.edit(p, func(e *calendar.Edit) { e.Objective = main }); p.Objective != main {
		t.Error("the user's choice was not kept")
	}
	if p = d.edit(p, func(e *calendar.Edit) { e.Pillar = feasts; e.Objective = "" }); p.Objective != "" {
		t.Error("the user took the objective away")
	}
}

func TestAPostGoesOutOnTheChannelsChosen(t *testing.T) {
	d := open(t)
	ig, fb := studiotest.Channel(t, d.studio, d.client, "instagram"), studiotest.Channel(t, d.studio, d.client, "facebook")
	p := d.edit(d.write("A", tuesday), func(e *calendar.Edit) { e.Channels = []string{fb, ig, ig} })
	want(t, p.Channels, ig, fb)
	p = d.edit(p, func(e *calendar.Edit) { e.Channels = []string{fb} })
	want(t, d.december().Posts[0].Channels, fb)
	d.undo()
	want(t, d.post(p.ID).Channels, ig, fb)
}

func TestWhatIsAnotherClientsIsNotTaken(t *testing.T) {
	d := open(t)
	other := studiotest.Client(t, d.studio, "Villa Rosa")
	p := d.write("A", tuesday)
	for code, change := range map[words.Key]func(*calendar.Edit){
		words.FaultPillarMissing:    func(e *calendar.Edit) { e.Pillar = studiotest.Pillar(t, d.studio, other, "x") },
		words.FaultObjectiveMissing: func(e *calendar.Edit) { e.Objective = studiotest.Objective(t, d.studio, other, "x") },
		words.FaultChannelMissing:   func(e *calendar.Edit) { e.Channels = []string{studiotest.Channel(t, d.studio, other, "x")} },
	} {
		_, err := d.Edit(t.Context(), edited(p, change))
		wantFault(t, err, code)
	}
}

func TestBadInputIsRefusedWithASentenceAndNothingIsLost(t *testing.T) {
	d := open(t)
	p := d.edit(d.write("Titolo", tuesday), func(e *calendar.Edit) { e.Caption = "Testo" })
	for code, change := range map[words.Key]func(*calendar.Edit){
		words.FaultTitleTooLong:   func(e *calendar.Edit) { e.Title = strings.Repeat("è", 10_000) },
		words.FaultCaptionTooLong: func(e *calendar.Edit) { e.Caption = strings.Repeat("🍞", 20_001) },
		words.FaultTimeInvalid:    func(e *calendar.Edit) { e.Time = "25:00" },
		words.FaultChoiceUnknown:  func(e *calendar.Edit) { e.State = "lost" },
		words.FaultPostMissing:    func(e *calendar.Edit) { e.ID = "nobody" },
	} {
		_, err := d.Edit(t.Context(), edited(p, change))
		wantFault(t, err, code)
	}
	for _, title := range []string{"", " \n\t ", "\u200b"} {
		_, err := d.Write(t.Context(), calendar.Draft{Client: d.client, Title: title})
		wantFault(t, err, words.FaultTitleEmpty)
	}
	_, err := d.Write(t.Context(), calendar.Draft{Client: "nobody", Title: "A"})
	wantFault(t, err, words.FaultClientGone)
	if !samePost(d.post(p.ID), p) {
		t.Errorf("%+v", d.post(p.ID))
	}
}

func TestWhatCannotBeShownIsLeftOutOfATitle(t *testing.T) {
	d := open(t)
	p := d.write("  Pane\x00 e\nvino\xff 👩‍🍳 خبز ", "")
	if p.Title != "Pane e vino\uFFFD 👩‍🍳 خبز" {
		t.Errorf("%q", p.Title)
	}
	p = d.edit(p, func(e *calendar.Edit) { e.Caption = "una\r\ndue\x00  \n" })
	if p.Caption != "una\ndue  \n" {
		t.Errorf("%q", p.Caption)
	}
}

func TestACopyStandsAfterItsPostWithItsChannelsAndPictures(t *testing.T) {
	d := open(t)
	ig := studiotest.Channel(t, d.studio, d.client, "instagram")
	p := d.edit(d.write("A", tuesday), func(e *calendar.Edit) { e.State, e.Time, e.Channels = calendar.Approved, "09:00", []string{ig} })
	studiotest.Picture(t, d.studio, d.client, p.ID, studiotest.Material(t, d.studio, d.client, "pane.jpg"), 0)
	d.at("B", tuesday, "09:00")
	copied, err := d.Duplicate(t.Context(), p.ID)
	if err != nil {
		t.Fatal(err)
	}
	board := d.december().Posts
	want(t, titles(board), "A", "A", "B")
	if second := board[1]; second.ID != copied.ID || second.State != calendar.Drafted || second.Time != "09:00" ||
		len(second.Channels) != 1 || len(second.Pictures) != 1 || second.Pictures[0].Name != "pane.jpg" {
		t.Errorf("%+v", second)
	}
}

func TestPicturesStandInTheOrderGivenAndThoseLeftOutAreGone(t *testing.T) {
	d := open(t)
	p := d.write("A", tuesday)
	var ids []string
	for _, name := range []string{"uno", "due", "tre"} {
		ids = append(ids, studiotest.Material(t, d.studio, d.client, name))
	}
	attach := func(ids ...string) {
		t.Helper()
		act := studio.Act{Name: "calendar.attach", Client: d.client}
		err := d.studio.Do(t.Context(), act, func(q *db.Queries) error { return d.Attach(t.Context(), q, p.ID, ids) })
		if err != nil {
			t.Fatal(err)
		}
	}
	attach(ids[0], ids[1])
	attach(ids[1], ids[2], ids[2])
	want(t, names(d.post(p.ID)), "uno", "due", "tre")
	arranged, err := d.Arrange(t.Context(), calendar.Pictures{Post: p.ID, IDs: []string{ids[2], ids[0]}})
	if err != nil {
		t.Fatal(err)
	}
	want(t, names(arranged), "tre", "uno")
	attach(ids[1])
	want(t, names(d.december().Posts[0]), "tre", "uno", "due")
	_, err = d.Arrange(t.Context(), calendar.Pictures{Post: p.ID, IDs: []string{"nobody"}})
	wantFault(t, err, words.FaultPictureMissing)
}

func names(p calendar.Post) []string {
	var all []string
	for _, picture := range p.Pictures {
		all = append(all, picture.Name)
	}
	return all
}

func same(a, b calendar.Board) bool {
	return slices.EqualFunc(a.Posts, b.Posts, samePost) && slices.EqualFunc(a.Backlog, b.Backlog, samePost)
}

func samePost(a, b calendar.Post) bool { return reflect.DeepEqual(a, b) }
