package document_test

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"timone/internal/document"
	"timone/internal/dossier"
	"timone/internal/fault"
	"timone/internal/media"
	"timone/internal/numbers"
	"timone/internal/pdf"
	"timone/internal/strategy"
	"timone/internal/studio"
	"timone/internal/studio/db"
	"timone/internal/studio/studiotest"
	"timone/internal/words"
)

// must gives what a service wrote.
func must[R any](t testing.TB) func(R, error) R {
	return func(r R, err error) R {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}

func needs(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// studied fills the dossier of a client.
func studied(t testing.TB, s *studio.Studio, client string) {
	t.Helper()
	ctx := context.Background()
	d := dossier.New(s)
	must[dossier.Business](t)(d.DescribeBusiness(ctx, dossier.Business{
		Client: client, Does: "Pane a lievito madre, focacce e dolci da forno, nella stessa bottega di via Crisanzio dal 1957.\nTre infornate al giorno, tutte a vista.",
		Earns: "Il pane di ogni giorno paga le spese; i dolci di Natale e di Pasqua fanno il guadagno dell’anno.",
	}))
	history(t, d, client)
	products(t, d, client)
	market(t, d, client)
	rivals(t, d, client)
	sphere(t, d, client)
	brand(t, s, client)
	audit(t, s, client)
	findings(t, s, client)
	kept(t, s, client)
}

func history(t testing.TB, d *dossier.Service, client string) {
	t.Helper()
	for _, m := range []dossier.Milestone{
		{Date: "1957", Event: "Nonno Michele apre il forno", Meaning: "Da allora il lievito madre non si è mai fermato."},
		{Date: "1971-12", Event: "Il primo Natale senza forno a legna", Meaning: "Si capì che contava la mano, non il fuoco. È la storia che i clienti chiedono più spesso."},
		{Date: "2019-03-18", Event: "Marta prende il posto del padre"},
		{Date: "2024", Event: "La domenica si apre anche al pomeriggio", Meaning: "Metà degli incassi del fine settimana arriva ora dopo le 17."},
	} {
		must[dossier.Milestone](t)(d.WriteMilestone(context.Background(), client, m))
	}
}

func products(t testing.TB, d *dossier.Service, client string) {
	t.Helper()
	for _, p := range []dossier.Product{
		{Kind: "product", Name: "Panettone artigianale", About: "Trentasei ore, tre rinfreschi; 38 euro al chilo.", Season: 0b110000000000, Margin: "high"},
		{Kind: "product", Name: "Pane di semola", Season: 0b111111111111, Margin: "low"},
		{Kind: "service", Name: "Catering per le aziende", About: "Da dieci persone in su.", Season: 0b000001111100},
	} {
		must[dossier.Product](t)(d.WriteProduct(context.Background(), client, p))
	}
}

func rivals(t testing.TB, d *dossier.Service, client string) {
	t.Helper()
	ctx := context.Background()
	for i, name := range []string{"Pane & Co.", "Forno San Marco", "Il Fornaio in Centro", "Supermercato all’angolo"} {
		c := must[dossier.Competitor](t)(d.WriteCompetitor(ctx, client, dossier.Competitor{Name: name, About: "Due negozi in centro, aperti fino alle 21."}))
		must[dossier.Profile](t)(d.WriteProfile(ctx, dossier.Profile{Competitor: c.ID, Platform: "instagram", Profile: "@forno" + fmt.Sprint(i)}))
		for _, o := range []dossier.Observation{
			{Topic: "followers", Day: "2026-10-01", Value: figure(float64(1800 * (i + 1)))},
			{Topic: "followers", Day: "2026-11-01", Value: figure(float64(2100 * (i + 1)))},
			{Topic: "price", Day: "2026-11-10", Text: "Pane di semola a 5,20 € al chilo"},
			{Topic: "tone", Day: "2026-11-12", Text: "Parla al plurale, scherza poco"},
		} {
			o.Competitor = c.ID
			must[dossier.Observation](t)(d.WriteObservation(ctx, o))
		}
	}
}

func market(t testing.TB, d *dossier.Service, client string) {
	t.Helper()
	ctx := context.Background()
	n := must[dossier.Note](t)(d.WriteNote(ctx, client, dossier.Note{Title: "Il pane fresco si compra due volte a settimana", Text: "Chi passa dal forno lo fa il mercoledì e il sabato; negli altri giorni compra al supermercato.\nVedi https://www.istat.it/pane-2026."}))
	for _, e := range []dossier.Evidence{
		{Of: "market-note", Record: n.ID, Claim: "Due famiglie su tre comprano pane fresco almeno due volte", Source: "https://www.istat.it/pane-2026", Day: "2026-03-01", Confidence: "high", GoodUntil: "2027-03-01"},
		{Of: "market-note", Record: n.ID, Claim: "A Bari il sabato vale il 38% della settimana", Source: "Scontrini del forno", Day: "2026-10-31", Confidence: "middle", GoodUntil: "2026-11-01"},
	} {
		must[dossier.Evidence](t)(d.WriteEvidence(ctx, e))
	}
	must[dossier.Note](t)(d.WriteNote(ctx, client, dossier.Note{Title: "Il panettone artigianale cresce", Text: "Si prenota prima ogni anno: a novembre è già troppo tardi per chi non si è fatto vedere."}))
}

// around is who stands around the bakery.
var around = []dossier.Stakeholder{
	{Name: "Marta Bruni", Role: "Titolare", Inside: true, Referent: true, Influence: whole(92), Interest: whole(88), Attitude: "supporter", Cares: "Che il forno resti «di quartiere». Teme di sembrare una catena.", Involve: "Anteprima del piano il 25 di ogni mese, al telefono dopo le 14.", Contacts: "marta@panificiobruni.example\n080 555 0142", NextContact: "2026-12-02"},
	{Name: "Giovanni Bruni", Role: "Padre, fondatore", Inside: true, Referent: true, Influence: whole(85), Interest: whole(70), Attitude: "neutral", AttitudeWanted: "supporter"},
	{Name: "Comune, ufficio eventi", Organisation: "Comune di Bari", Influence: whole(68), Interest: whole(46), Attitude: "neutral", AttitudeWanted: "supporter"},
	{Name: "La Gazzetta, cronaca", Influence: whole(64), Interest: whole(66), Attitude: "neutral"},
	{Name: "@mangiaabari", Role: "41 mila follower", Influence: whole(74), Interest: whole(60), Attitude: "supporter"},
	{Name: "Consorzio DOP Altamura", Influence: whole(82), Interest: whole(24), Attitude: ""},
	{Name: "Catena in via Sparano", Influence: whole(40), Interest: whole(34), Attitude: "critic"},
	{Name: "Fornitore farine", Influence: whole(30), Interest: whole(22), Attitude: "supporter"},
	{Name: "Clienti del mattino", Influence: whole(34), Interest: whole(82), Attitude: "supporter"},
	{Name: "Scuola alberghiera", Attitude: "neutral"},
}

func whole(n int) *int { return &n }

func sphere(t testing.TB, d *dossier.Service, client string) {
	t.Helper()
	ctx := context.Background()
	ids := make([]string, len(around))
	for i, one := range around {
		ids[i] = must[dossier.Stakeholder](t)(d.WriteStakeholder(ctx, client, one)).ID
	}
	for _, i := range []dossier.Influence{{From: ids[0], To: ids[1], Strength: 3}, {From: ids[4], To: ids[8], Strength: 2}, {From: ids[3], To: ids[2], Strength: 1}} {
		needs(t, d.TieInfluence(ctx, i))
	}
	needs(t, d.TieApproval(ctx, dossier.Approval{Stakeholder: ids[0], What: "strategy", StandIn: ids[1]}))
	needs(t, d.TieApproval(ctx, dossier.Approval{Stakeholder: ids[0], What: "post"}))
}

func brand(t testing.TB, s *studio.Studio, client string) {
	t.Helper()
	ctx := context.Background()
	d := dossier.New(s)
	c := must[dossier.Client](t)(d.Client(ctx, client))
	step := func(n int64) *int64 { return &n }
	space := .5
	must[dossier.Brand](t)(d.DescribeBrand(ctx, dossier.Brand{
		Client: client, Monogram: c.Monogram, Colour: c.Colour, Promise: "Il pane come si faceva prima, e chi lo fa ti conosce per nome.",
		Voice: dossier.Voice{Funny: step(0), Casual: step(1), Irreverent: step(-2), Enthusiastic: step(-1)}, LogoSpace: &space,
	}))
	for _, v := range []string{"Il tempo che ci vuole", "Nessuno è un numero", "Non si butta niente"} {
		must[dossier.Value](t)(d.WriteValue(ctx, client, dossier.Value{Text: v}))
	}
	p := must[dossier.Proof](t)(d.WriteProof(ctx, client, dossier.Proof{Text: "Il lievito madre è lo stesso dal 1957"}))
	must[dossier.Evidence](t)(d.WriteEvidence(ctx, dossier.Evidence{Of: "proof", Record: p.ID, Claim: "Il quaderno del nonno, pagina 3", Source: "Archivio di famiglia"}))
	must[[]dossier.BrandWord](t)(d.AddBrandWords(ctx, client, "use", "lievito madre, infornata, bottega, mano"))
	said := must[[]dossier.BrandWord](t)(d.AddBrandWords(ctx, client, "avoid", "artigianale, eccellenza, location"))
	avoided := said[len(said)-3]
	avoided.Instead = "fatto da noi"
	must[dossier.BrandWord](t)(d.WriteBrandWord(ctx, avoided))
	for _, w := range []dossier.Swatch{{Name: "Crosta", Colour: "#6b3f2a"}, {Name: "Mollica", Colour: "#f3e4cf"}, {Name: "Spiga", Colour: "#b8863b"}, {Name: "Carbone", Colour: "#2b2623"}, {Colour: "#c2416b"}} {
		must[dossier.Swatch](t)(d.WriteSwatch(ctx, client, w))
	}
	for _, f := range []dossier.Typeface{{Name: "Newsreader", UsedFor: "titoli e insegna"}, {Name: "Inter", UsedFor: "testi"}} {
		must[dossier.Typeface](t)(d.WriteTypeface(ctx, client, f))
	}
	for _, h := range []dossier.HashtagSet{{Name: "Sempre", Tags: "#panificiobruni #lievitomadre"}, {Name: "Natale", Tags: "#panettonebarese #natalebari"}} {
		must[dossier.HashtagSet](t)(d.WriteHashtagSet(ctx, client, h))
	}
}

func audit(t testing.TB, s *studio.Studio, client string) {
	t.Helper()
	ctx := context.Background()
	known := must[strategy.Strategy](t)(strategy.New(s).Read(ctx, client))
	for i, c := range known.Channels {
		must[dossier.Audit](t)(dossier.New(s).WriteAudit(ctx, dossier.Audit{
			ID: c.ID, State: "Ultimo contenuto tre settimane fa, biografia vecchia.", Access: "Marta, dal suo telefono", Verdict: []string{"keep", "mend", "close"}[i%3],
		}))
		for _, m := range []numbers.Measure{
			{Channel: c.ID, Metric: "follower", Day: "2026-06-01", Value: figure(1100 + float64(i)*90)},
			{Channel: c.ID, Metric: "follower", Day: "2026-11-01", Value: figure(1250 + float64(i)*100)},
			{Channel: c.ID, Metric: "tasso di interazione", Unit: "%", Day: "2026-11-01", Value: figure(3.4)},
		} {
			must[numbers.Measure](t)(numbers.New(s).Add(ctx, client, m))
		}
	}
}

func findings(t testing.TB, s *studio.Studio, client string) {
	t.Helper()
	ctx := context.Background()
	d := dossier.New(s)
	known := must[strategy.Strategy](t)(strategy.New(s).Read(ctx, client))
	for _, f := range []dossier.Finding{
		{Kind: "strength", Text: "La fila del sabato: chi viene una volta torna.", Objective: known.Objectives[0].ID},
		{Kind: "strength", Text: "Una storia vera di tre generazioni."},
		{Kind: "weakness", Text: "Non si può prenotare se non al banco."},
		{Kind: "opportunity", Text: "Le aziende cercano regali di Natale della città."},
		{Kind: "threat", Text: "Una seconda catena apre in centro.", Because: "è lontana da dove abitano i clienti"},
	} {
		f = must[dossier.Finding](t)(d.WriteFinding(ctx, client, f))
		if f.Kind == "strength" {
			must[dossier.Evidence](t)(d.WriteEvidence(ctx, dossier.Evidence{Of: "finding", Record: f.ID, Claim: "Il sabato si fanno 214 scontrini prima di mezzogiorno", Source: "Scontrini del forno", Day: "2026-10-24", Confidence: "high"}))
		}
	}
}

// kept keeps a logo and some pictures for a client, one of which may no longer be
// used.
func kept(t testing.TB, s *studio.Studio, client string) {
	t.Helper()
	ctx := context.Background()
	files := media.New(s)
	emblem := must[media.Kept](t)(files.Keep(ctx, bytes.NewReader(emblem(260, 120, "#6b3f2a", "#f3e4cf")()), "insegna.png"))
	picture := must[media.Kept](t)(files.Keep(ctx, bytes.NewReader(scene(t, pdf.Hex("#6b3f2a"), 3)), "vetrina.png"))
	var shown media.Material
	needs(t, s.Do(ctx, studio.Act{Name: "media.add", Client: client}, func(q *db.Queries) (err error) {
		logo, _, err := files.Record(ctx, q, client, emblem)
		if err == nil {
			err = dossier.New(s).SetLogo(ctx, q, client, logo.ID)
		}
		if err == nil {
			shown, _, err = files.Record(ctx, q, client, picture)
		}
		return err
	}))
	shown.Source, shown.Licence, shown.Expiry = "Studio Foto Levante", "solo social", "2026-10-31"
	must[media.Material](t)(files.Edit(ctx, shown))
}

func laid(t testing.TB, s *studio.Studio, r document.Request) *document.Paper {
	t.Helper()
	return must[*document.Paper](t)(papers(s).Lay(context.Background(), r))
}

func TestTheDossierAndTheBrandCardStandWhereTheyStoodAndAreReadAsTheyWere(t *testing.T) {
	for _, l := range []words.Language{words.Italian, words.English} {
		for _, kind := range []string{"dossier", "brand-card"} {
			t.Run(kind+"-"+string(l), func(t *testing.T) {
				s, client := bakery(t, l)
				paper := laid(t, s, document.Request{Kind: kind, Client: client.ID, Cover: bakeryCover, Parts: document.Parts(kind)})
				unchanged(t, kind+"-"+string(l)+".txt", paper.Dump)
				unchanged(t, kind+"-"+string(l)+"-read.txt", paper.DumpStructure)
				sound(t, written(t, paper))
			})
		}
	}
}

func TestALongTextBeginsUnderItsTitleAndGoesOnOverleaf(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for _, paragraphs := range []int{14, 60} {
		text := strings.TrimSpace(strings.Repeat("Farina macinata a pietra, pasta madre e una notte intera di attesa prima di ogni infornata.\n\n", paragraphs))
		must[dossier.Business](t)(dossier.New(s).DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: text}))
		must[dossier.Note](t)(dossier.New(s).WriteNote(t.Context(), client, dossier.Note{Title: "Il quartiere", Text: text}))
		all := pages(t, written(t, laid(t, s, document.Request{Kind: "dossier", Client: client, Parts: []string{"business", "market"}})))
		for i, page := range all[:len(all)-1] {
			if strings.Count(page, "Farina macinata") < 8 {
				t.Errorf("of %d paragraphs, page %d has little: %s", paragraphs, i+1, page)
			}
		}
	}
}

// tops are how far from the top of its page each line of a paper stands that begins with
// a text.
func tops(t *testing.T, p *document.Paper, begins string) (all []float64) {
	t.Helper()
	line := regexp.MustCompile(`(?m)^  text +[0-9.-]+ +([0-9.-]+) .*  ` + begins)
	for _, found := range line.FindAllStringSubmatch(dumped(t, p.Dump), -1) {
		all = append(all, must[float64](t)(strconv.ParseFloat(found[1], 64)))
	}
	return all
}

func TestAnEmptyLineBetweenParagraphsIsSeen(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	must[dossier.Business](t)(dossier.New(s).DescribeBusiness(t.Context(), dossier.Business{Client: client, Does: "Riga uno\nRiga due\n \n\nRiga tre\nRiga quattro"}))
	at := tops(t, laid(t, s, document.Request{Kind: "dossier", Client: client, Parts: []string{"business"}}), "Riga")
	if len(at) != 4 || at[2]-at[1] < at[1]-at[0]+6 || math.Abs(at[3]-at[2]-at[1]+at[0]) > .2 {
		t.Error(at)
	}
}

func TestAllThatStandsOnTheDossiersPagesIsRead(t *testing.T) {
	s, client := bakery(t, words.Italian)
	studied(t, s, client.ID)
	paper := laid(t, s, document.Request{Kind: "dossier", Client: client.ID, Parts: document.Parts("dossier")})
	read := letters(dumped(t, paper.DumpStructure))
	for _, line := range set.FindAllStringSubmatch(dumped(t, paper.Dump), -1) {
		if text := line[1]; !strings.Contains(read, letters(text)) && !passedOver.MatchString(text) && !onTheMap(text) {
			t.Errorf("%q is not read", text)
		}
	}
}

// onTheMap tells what the map's alternative text and its list say in other words.
func onTheMap(text string) bool {
	for _, legend := range []string{"Interesse", "Influenza", "influenti", "interess", "influenza", "Aa", "dossier", "non si sa", "https://"} {
		if strings.Contains(text, legend) {
			return true
		}
	}
	return false
}

func TestADossierLeavesOutWhatIsEmptyAndSaysSoWhenAllIs(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	_, err := papers(s).Lay(t.Context(), document.Request{Kind: "dossier", Client: client, Parts: []string{"market", "sphere"}})
	wantFault(t, err, words.FaultDossierEmpty)
	_, err = papers(s).Lay(t.Context(), document.Request{Kind: "brand-card", Client: client})
	wantFault(t, err, words.FaultCardEmpty)
	history(t, dossier.New(s), client)
	paper := laid(t, s, document.Request{Kind: "dossier", Client: client})
	if paper.Pages != 2 {
		t.Errorf("a dossier of a history has %d pages", paper.Pages)
	}
}

func TestNothingLongIsCutInADossierAndNothingLeavesThePage(t *testing.T) {
	for page, size := range map[string][2]float64{"a4": {595.28, 841.89}, "letter": {612, 792}} {
		s := studiotest.Open(t)
		client := studiotest.Client(t, s, numbered("cliente", 20))
		longStudy(t, s, client)
		paper := laid(t, s, document.Request{Kind: "dossier", Client: client, Page: page, Parts: document.Parts("dossier")})
		path := written(t, paper)
		sound(t, path)
		inside(t, path, size)
		text := strings.Join(strings.Fields(textOf(t, path)), "")
		for _, word := range []string{"fatto", "nota", "cura", "parola", "stato"} {
			for n := range 400 {
				if one := fmt.Sprintf("%s%03d", word, n); !strings.Contains(text, one) {
					t.Fatalf("%s: %s is not printed", page, one)
				}
			}
		}
	}
}

func longStudy(t testing.TB, s *studio.Studio, client string) {
	t.Helper()
	ctx := context.Background()
	d := dossier.New(s)
	must[dossier.Milestone](t)(d.WriteMilestone(ctx, client, dossier.Milestone{Date: "1957", Event: "Inizio", Meaning: numbered("fatto", 400)}))
	must[dossier.Note](t)(d.WriteNote(ctx, client, dossier.Note{Title: "Mercato", Text: numbered("nota", 400)}))
	must[dossier.Stakeholder](t)(d.WriteStakeholder(ctx, client, dossier.Stakeholder{Name: "Marta", Referent: true, Influence: whole(50), Interest: whole(50), Cares: numbered("cura", 400)}))
	channel := studiotest.Channel(t, s, client, "instagram")
	must[dossier.Audit](t)(d.WriteAudit(ctx, dossier.Audit{ID: channel, State: numbered("stato", 400)}))
	must[dossier.Finding](t)(d.WriteFinding(ctx, client, dossier.Finding{Kind: "strength", Text: numbered("parola", 400)}))
}

func TestNamesOnTheMapCoverNothingAndThoseWithoutRoomHaveTheirNumber(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for i := range 120 {
		must[dossier.Stakeholder](t)(dossier.New(s).WriteStakeholder(t.Context(), client, dossier.Stakeholder{
			Name: fmt.Sprintf("Persona numero %d", i+1), Influence: whole(40 + i%20), Interest: whole(45 + i%12), Attitude: "neutral",
		}))
	}
	paper := laid(t, s, document.Request{Kind: "dossier", Client: client, Parts: []string{"sphere"}})
	path := written(t, paper)
	sound(t, path)
	text := textOf(t, path)
	if !strings.Contains(text, "nomi non hanno trovato posto") || !strings.Contains(text, "120. Persona") {
		t.Error("the map does not say which names it left to the list")
	}
}

func TestABrandCardIsOnePageHoweverMuchThereIsOfABrand(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, numbered("cliente", 15))
	brand(t, s, client)
	for i := range 60 {
		must[dossier.Value](t)(dossier.New(s).WriteValue(t.Context(), client, dossier.Value{Text: numbered("valore", 20+i%10)}))
		must[dossier.HashtagSet](t)(dossier.New(s).WriteHashtagSet(t.Context(), client, dossier.HashtagSet{Name: fmt.Sprint(i), Tags: strings.Repeat("#pane ", 20)}))
	}
	for _, page := range document.Pages() {
		paper := laid(t, s, document.Request{Kind: "brand-card", Client: client, Page: page})
		path := written(t, paper)
		sound(t, path)
		if paper.Pages != 1 || !strings.Contains(textOf(t, path), "non ci stavano") {
			t.Errorf("%s: %d pages, and it does not say what it leaves out", page, paper.Pages)
		}
	}
}

func TestWhatIsForTheFreelancerAloneIsLeftOutOfADossierUnlessItIsAskedFor(t *testing.T) {
	s, client := bakery(t, words.Italian)
	studied(t, s, client.ID)
	texts := map[string]string{}
	for name, parts := range map[string][]string{"usual": nil, "notes": {"cover", "notes"}, "sphere": {"cover", "sphere"}, "all": document.Parts("dossier")} {
		paper := laid(t, s, document.Request{Kind: "dossier", Client: client.ID, Parts: parts})
		texts[name] = strings.Join(strings.Fields(textOf(t, written(t, paper))), " ")
		if inside := name != "usual"; strings.Contains(paper.Name, "uso interno") != inside || strings.Contains(texts[name], "Uso interno, non per") != inside {
			t.Errorf("%s: %s", name, paper.Name)
		}
	}
	for _, secret := range []string{"Teme di sembrare una catena", "dopo le 14", "080 555 0142", "Prossimo contatto", "Da tenere soddisfatti", "→ a favore", "Chi influenza chi"} {
		if strings.Contains(texts["usual"], secret) {
			t.Errorf("the client reads %q", secret)
		}
		if !strings.Contains(texts["all"], secret) {
			t.Errorf("%q is nowhere", secret)
		}
	}
	if !strings.Contains(texts["usual"], words.In(words.Italian).Say(words.DocumentPreparedFor, "client", client.Name)) || !strings.Contains(texts["usual"], "Marta Bruni") {
		t.Error(texts["usual"])
	}
	if got := strings.Join(document.Private("dossier"), " ") + strings.Join(document.Private("plan"), " "); got != "sphere notes" {
		t.Error(got)
	}
}

func TestAPaperInTheOtherLanguageThanTheClientsHasAnotherName(t *testing.T) {
	s, client := bakery(t, words.Italian)
	names := map[string]bool{}
	for _, l := range []string{"", "en"} {
		for _, kind := range []string{"plan", "dossier", "brand-card"} {
			r := december(client.ID)
			r.Kind, r.Language = kind, l
			names[laid(t, s, r).Name] = true
		}
	}
	for _, want := range []string{"Panificio Bruni 2026-12.pdf", "Panificio Bruni 2026-12 en.pdf", "Panificio Bruni dossier 2026-11-22.pdf", "Panificio Bruni dossier 2026-11-22 en.pdf"} {
		if !names[want] {
			t.Errorf("no %s in %v", want, names)
		}
	}
	if len(names) != 6 {
		t.Error(names)
	}
}

func TestFourCompetitorsStandTwoByTwo(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	rivals(t, dossier.New(s), client)
	text := dumped(t, laid(t, s, document.Request{Kind: "dossier", Client: client, Parts: []string{"competitors"}}).Dump)
	x := func(name string) string {
		before, _, _ := strings.Cut(text, name)
		return strings.Fields(before[strings.LastIndex(before, "text"):])[1]
	}
	if x("Pane & Co.") != x("Il Fornaio in Centro") || x("Forno San Marco") != x("Supermercato") || strings.Count(text, "Argomento") != 2 {
		t.Error(text)
	}
}

func TestAFigureThatIsNotKnownStaysInItsTable(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	channel := studiotest.Channel(t, s, client, "instagram")
	for _, m := range []numbers.Measure{{Metric: "copertura", Day: "2026-11-01"}, {Metric: "follower", Day: "2026-06-01"}, {Metric: "follower", Day: "2026-11-08", Value: figure(1250)}} {
		m.Channel = channel
		must[numbers.Measure](t)(numbers.New(s).Add(t.Context(), client, m))
	}
	text := textOf(t, written(t, laid(t, s, document.Request{Kind: "dossier", Client: client})))
	for _, said := range []string{"Copertura", "non si sa, 1º giugno 2026", "1.250"} {
		if !strings.Contains(text, said) {
			t.Errorf("no %q in %s", said, text)
		}
	}
}

func TestADossierSaysSinceWhenAsItsLanguageDoes(t *testing.T) {
	for since, want := range map[string][2]string{
		"1957": {"dal 1957", "since 1957"}, "marzo 1968": {"da marzo 1968", "since March 1968"}, "8 marzo 1968": {"dall’8 marzo 1968", "since 8 March 1968"},
		"1º gennaio 2001": {"dal 1º gennaio 2001", "since 1 January 2001"}, "dal 2011": {"dal 2011", "since 2011"}, "dal marzo 2011": {"da marzo 2011", "since March 2011"}, "dall'8 marzo 1968": {"dall’8 marzo 1968", "since 8 March 1968"}, "dagli anni Sessanta": {"dagli anni Sessanta", "dagli anni Sessanta"}, "31 febbraio 1960": {"31 febbraio 1960", "31 febbraio 1960"},
	} {
		s := studiotest.Open(t)
		c := must[dossier.Client](t)(dossier.New(s).Create(t.Context(), dossier.Introduction{Name: "Studio Verdi", Language: "it", TimeZone: "Europe/Rome", Sector: "forno", Since: since}))
		history(t, dossier.New(s), c.ID)
		for i, l := range []string{"it", "en"} {
			text := strings.ReplaceAll(textOf(t, written(t, laid(t, s, document.Request{Kind: "dossier", Client: c.ID, Language: l}))), "\u00a0", " ")
			if !strings.Contains(text, "Forno · "+want[i]+"\n") {
				t.Errorf("%s: no %q in %s", since, want[i], text)
			}
		}
	}
}

func TestThePaletteIsHeldAgainstTheSameColoursOnPaperAsOnTheScreen(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	d := dossier.New(s)
	for _, w := range []dossier.Swatch{{Name: "Spiga", Colour: "#b8863b"}, {Name: "Notte", Colour: "#1f2a36"}} {
		must[dossier.Swatch](t)(d.WriteSwatch(t.Context(), client, w))
	}
	for kind, said := range map[string][]string{
		"brand-card": {"Il numero è il contrasto", "Bianco 3,2 AA grande", "Inchiostro 5,2 AA", "Bianco 14,5 AA", "Inchiostro 1,1 no"},
		"dossier":    {words.In(words.Italian).Say(words.DossierContrast), "Bianco 3,2 AA grande", "Inchiostro 5,2 AA", "4,5 AA", "17 AA"},
	} {
		text := strings.Join(strings.Fields(textOf(t, written(t, laid(t, s, document.Request{Kind: kind, Client: client})))), " ")
		for _, one := range said {
			if !strings.Contains(text, one) {
				t.Errorf("%s: no %q in %s", kind, one, text)
			}
		}
	}
}

func TestADossierLabelsNothingThatIsNotSaid(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	d := dossier.New(s)
	must[dossier.Product](t)(d.WriteProduct(t.Context(), client, dossier.Product{Kind: "service", Name: "Prima visita"}))
	audience := must[strategy.Audience](t)(strategy.New(s).AddAudience(t.Context(), client, strategy.Audience{Name: "Gli over 50"}))
	must[strategy.Channel](t)(strategy.New(s).AddChannel(t.Context(), client, strategy.Channel{Platform: "instagram", Audiences: []string{audience.ID}}))
	n := must[dossier.Note](t)(d.WriteNote(t.Context(), client, dossier.Note{Title: "Nota"}))
	must[dossier.Evidence](t)(d.WriteEvidence(t.Context(), dossier.Evidence{Of: "market-note", Record: n.ID, Claim: "Detto", Source: "Archivio"}))
	old := must[media.Kept](t)(media.New(s).Keep(t.Context(), bytes.NewReader(scene(t, pdf.Hex("#6b3f2a"), 3)), "vecchio logo.png"))
	needs(t, s.Do(t.Context(), studio.Act{Name: "media.add", Client: client}, func(q *db.Queries) error {
		_, _, err := media.New(s).Record(t.Context(), q, client, old)
		return err
	}))
	text := textOf(t, written(t, laid(t, s, document.Request{Kind: "dossier", Client: client})))
	for _, empty := range []string{"Ruolo", "Stagione", "Margine", "affermazione", "diritto d’uso"} {
		if strings.Contains(text, empty) {
			t.Errorf("%q stands there for nothing: %s", empty, text)
		}
	}
	if !strings.Contains(text, "Parla a: Gli over 50.") || !strings.Contains(text, "Archivio") {
		t.Error(text)
	}
}

func TestAnEmojiAmongABrandsWordsIsDrawn(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	must[[]dossier.BrandWord](t)(dossier.New(s).AddBrandWords(t.Context(), client, "avoid", "🔥, ❤️, 👩🏽‍🍳 chef, مخبز"))
	must[dossier.HashtagSet](t)(dossier.New(s).WriteHashtagSet(t.Context(), client, dossier.HashtagSet{Name: "Feste 🎄", Tags: "#pane🥖 #مخبز"}))
	for _, kind := range []string{"dossier", "brand-card"} {
		paper := laid(t, s, document.Request{Kind: kind, Client: client})
		if text := textOf(t, written(t, paper)); len(paper.Missing) > 0 || !strings.Contains(text, "🔥") || !strings.Contains(text, "🥖") {
			t.Errorf("%s: %q %s", kind, paper.Missing, text)
		}
	}
}

func TestNoLineBeginsWithADot(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	for i := range 40 {
		n := must[dossier.Note](t)(dossier.New(s).WriteNote(t.Context(), client, dossier.Note{Title: fmt.Sprint("Nota ", i)}))
		must[dossier.Evidence](t)(dossier.New(s).WriteEvidence(t.Context(), dossier.Evidence{
			Of: "market-note", Record: n.ID, Claim: "Detto", Source: strings.Repeat("a", 20+i) + " fonte", Day: "2026-03-08", Confidence: "high", GoodUntil: "2027-03-01",
		}))
	}
	for line := range strings.SplitSeq(textOf(t, written(t, laid(t, s, document.Request{Kind: "dossier", Client: client}))), "\n") {
		if strings.HasPrefix(strings.TrimSpace(line), "·") {
			t.Errorf("%q", line)
		}
	}
}

func TestShortPartsOfADossierShareAPage(t *testing.T) {
	s := studiotest.Open(t)
	client := studiotest.Client(t, s, "Studio Verdi")
	d := dossier.New(s)
	history(t, d, client)
	market(t, d, client)
	must[dossier.Stakeholder](t)(d.WriteStakeholder(t.Context(), client, around[0]))
	must[dossier.Finding](t)(d.WriteFinding(t.Context(), client, dossier.Finding{Kind: "strength", Text: "La fila del sabato"}))
	paper := laid(t, s, document.Request{Kind: "dossier", Client: client})
	if paper.Pages > 4 {
		t.Errorf("four short parts take %d pages behind the cover and the contents", paper.Pages-2)
	}
	for _, part := range paper.Parts {
		if part.Name == "findings" && (part.Pages != 1 || paper.Leaves[part.First-1].Heading == "Rilievi") {
			t.Errorf("%+v", part)
		}
	}
}

func TestADossierIsKeptWithItsKindAndWithoutDays(t *testing.T) {
	s, client := bakery(t, words.Italian)
	paper := laid(t, s, document.Request{Kind: "dossier", Client: client.ID})
	kept := must[document.Exported](t)(documents(s).Keep(t.Context(), paper))
	sphere(t, dossier.New(s), client.ID)
	private := laid(t, s, document.Request{Kind: "dossier", Client: client.ID, Language: "en", Parts: []string{"sphere"}})
	private.Name = "For me.pdf"
	inside := must[document.Exported](t)(documents(s).Keep(t.Context(), private))
	if kept.Internal || !inside.Internal {
		t.Errorf("%q is for internal use: %v; %q: %v", kept.Name, kept.Internal, inside.Name, inside.Internal)
	}
	if kept.Kind != "dossier" || kept.From != "" || kept.To != "" || !strings.HasSuffix(kept.Name, " dossier 2026-11-22.pdf") {
		t.Errorf("%+v", kept)
	}
	if _, err := os.Stat(written(t, paper)); err != nil {
		t.Error(err)
	}
}

func wantFault(t *testing.T, err error, code words.Key) {
	t.Helper()
	if f := fault.From(err); f == nil || f.Code != code {
		t.Errorf("got %v, want %s", err, code)
	}
}

func TestWhatIsOpenedFromAPaperIsAnAddressOfTheWebOrOfMail(t *testing.T) {
	for text, want := range map[string]string{
		"Vedi https://istat.it/pane.": "https://istat.it/pane", "(HTTPS://Istat.it)": "HTTPS://Istat.it", "mailto:a@bruni.it, poi": "mailto:a@bruni.it",
		"http://istat.it, ecco": "http://istat.it", "ftp://istat.it": "", "javascript:alert(1)": "", "https:// nulla": "", "Scontrini del forno": "",
	} {
		got := ""
		if from, to := document.Address(text); from >= 0 {
			got = text[from:to]
		}
		if got != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
