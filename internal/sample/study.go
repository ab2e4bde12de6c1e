package sample

import (
	"strings"

	"timone/internal/calendar"
	"timone/internal/dossier"
	"timone/internal/words"
)

// What the study of the bakery came to. Days are told by how long ago they were.

var (
	does  = text{"Pane, focaccia e dolci da forno. Si vende al banco, su prenotazione il sabato, e a sei ristoranti del quartiere.", "Bread, focaccia and baked sweets. Sold over the counter, by booking on Saturdays, and to six restaurants of the neighbourhood."}
	earns = text{"Due terzi dal banco, un quinto dai ristoranti, il resto dalle feste: a dicembre i dolci valgono tre mesi.", "Two thirds from the counter, a fifth from restaurants, the rest from feasts: in December the sweets are worth three months."}
)

const (
	allYear = 1<<12 - 1
	winter  = 1<<10 | 1<<11 | 1<<0
	lent    = 1<<1 | 1<<2
)

var products = []struct {
	kind, margin string
	season       int
	name, about  text
}{
	{"product", "middle", allYear, text{"Pane di semola", "Semolina bread"}, text{"La pagnotta da un chilo, quattro ingredienti e una notte.", "The one-kilo loaf: four ingredients and a night."}},
	{"product", "high", allYear, text{"Focaccia barese", "Focaccia of Bari"}, text{"Con la patata nell'impasto; si vende a spicchi dalle dieci.", "With potato in the dough; sold by the slice from ten."}},
	{"product", "high", winter, text{"Cartellate e cesti di Natale", "Cartellate and Christmas baskets"}, text{"Vincotto fatto in casa; gli uffici ordinano da novembre.", "Home-made vincotto; offices order from November on."}},
	{"product", "middle", lent, text{"Zeppole di San Giuseppe", "Saint Joseph's zeppole"}, text{"Tre settimane l'anno, al forno e fritte.", "Three weeks a year, baked and fried."}},
	{"service", "low", allYear, text{"Pane del sabato su prenotazione", "Saturday bread by booking"}, text{"Si scrive entro venerdì, si ritira dalla porta laterale senza fila.", "Write by Friday, collect at the side door without a queue."}},
}

var milestones = []struct {
	date           string
	retold         bool
	event, meaning text
}{
	{"1957", false, text{"Nonno Vito accende il forno", "Grandad Vito lights the oven"}, text{"Il lievito è ancora quello: non si è mai spento.", "The starter is still the same: it has never died."}},
	{"1971", false, text{"Il forno a legna viene smontato", "The wood oven is taken down"}, text{"Si può cambiare strumento e tenere il mestiere.", "One can change the tool and keep the craft."}},
	{"1988", false, text{"Comincia a portare la semola il mugnaio di Altamura", "The miller of Altamura begins to bring the semolina"}, text{"Sappiamo da quale campo viene il pane.", "We know which field the bread comes from."}},
	{"1999-06", false, text{"Apre il secondo banco", "The second counter opens"}, text{}},
	{"2009-12-13", true, text{"La prima notte del pane, con i clienti in laboratorio", "The first bread night, with customers in the bakehouse"}, text{"La porta del laboratorio si può aprire.", "The bakehouse door can be opened."}},
	{"2016", false, text{"Marta prende il posto di Vito", "Marta takes Vito's place"}, text{"Il mestiere passa di mano senza cambiare casa.", "The craft changes hands without changing house."}},
	{"2020-04", false, text{"Prenotazioni su WhatsApp, nate in tre giorni", "Booking on WhatsApp, born in three days"}, text{}},
}

// proven is what speaks for a record, and for how long.
type proven struct {
	claim, source text
	ago, goodFor  int
	confidence    string
}

var notes = []struct {
	title, text text
	proof       proven
}{
	{
		text{"Il pane si compra due volte a settimana, non ogni giorno", "Bread is bought twice a week, not every day"},
		text{"Il sabato si compra per tre giorni: vince chi toglie la fila.", "On Saturdays people buy for three days: whoever removes the queue wins."},
		proven{text{"Gli scontrini del sabato valgono 2,4 volte quelli del martedì", "Saturday's receipts are worth 2.4 times Tuesday's"}, text{"Cassa del forno, sei mesi", "The bakery's till, six months"}, 40, 325, "high"},
	},
	{
		text{"Si cerca «pane lievito madre Bari» più che «panificio Bari»", "People search “sourdough bread Bari” more than “bakery Bari”"},
		text{"Si sceglie per come è fatto, poi per la strada.", "They choose by how it is made, then by the street."},
		proven{text{"Le ricerche sono cresciute di un terzo in un anno", "Searches grew by a third within a year"}, text{"Pannello di Google Business del forno", "The bakery's Google Business panel"}, 25, 155, "middle"},
	},
	{
		text{"Chi è partito compra per i genitori", "Those who left buy for their parents"},
		text{"Da novembre a gennaio ordinano da Milano e da Bologna, e chiedono di spedire.", "From November to January they order from Milan and Bologna, and ask for it to be sent."},
		proven{text{"31 ordini da fuori città lo scorso dicembre", "31 orders from out of town last December"}, text{"Quaderno degli ordini", "The order book"}, 60, 30, "high"},
	},
}

type profile struct{ platform, name string }

type seen struct {
	ago   int
	topic string
	text  text
	value float64
}

var competitors = []struct {
	name, about text
	profiles    []profile
	seen        []seen
}{
	{
		text{"Forno Lamarca", "Forno Lamarca"},
		text{"Due strade più in là, stesso pane e prezzi più bassi.", "Two streets away, the same bread at lower prices."},
		[]profile{{"instagram", "@fornolamarca"}, {"facebook", "Forno Lamarca"}},
		[]seen{{12, "followers", text{"Seguaci su Instagram", "Followers on Instagram"}, 3120}, {20, "rhythm", text{"Tre post a settimana, sempre di mattina", "Three posts a week, always in the morning"}, 3}, {35, "price", text{"Pagnotta da un chilo a 3,20 €", "One-kilo loaf at €3.20"}, 3.2}},
	},
	{
		text{"Catena di via Sparano", "The chain in via Sparano"},
		text{"Apre alle sei, otto banchi, pane surgelato cotto sul posto.", "Opens at six, eight counters, frozen bread baked on the spot."},
		[]profile{{"instagram", "@pane.sparano"}, {"tiktok", "@pane.sparano"}},
		[]seen{{9, "ads", text{"Inserzioni ogni giorno entro due chilometri", "Ads every day within two kilometres"}, 0}, {30, "offer", text{"Colazione a 2 € fino alle nove", "Breakfast at €2 until nine"}, 2}},
	},
	{
		text{"La Spiga d'Oro", "La Spiga d'Oro"},
		text{"Pasticceria con pane buono; forte a Natale e sui cesti.", "A pastry shop with good bread; strong at Christmas and on baskets."},
		[]profile{{"instagram", "@laspigadoro"}},
		[]seen{{18, "tone", text{"Parla di «eccellenza» e mostra scatole, mai mani", "Speaks of “excellence” and shows boxes, never hands"}, 0}, {44, "content", text{"Un video al mese fa metà delle visualizzazioni", "One video a month makes half of the views"}, 0}},
	},
	{
		text{"Mulino Murgia", "Mulino Murgia"},
		text{"Vende farine in rete e insegna a fare il pane in casa.", "Sells flour online and teaches how to bake at home."},
		[]profile{{"youtube", "Mulino Murgia"}, {"instagram", "@mulinomurgia"}},
		[]seen{{27, "content", text{"I corsi gratuiti portano gli ordini di farina", "The free courses bring the flour orders"}, 0}, {27, "followers", text{"Iscritti su YouTube", "Subscribers on YouTube"}, 18400}},
	},
}

// The people by their place in the list below.
const (
	marta = iota
	giovanni
	consorzio
	asl
	mangiaabari
	comune
	gazzetta
	parrocchia
	catena
	mugnaio
	mattino
	milano
	scuola
)

type met struct {
	ago     int
	outcome text
}

var persons = []struct {
	name, organisation, role text
	inside, referent         bool
	influence, interest      int
	attitude, wanted         string
	cares, involve           text
	contacts                 string
	next                     int
	met                      []met
}{
	{
		text{"Marta Bruni", "Marta Bruni"},
		text{"Panificio Bruni", "Panificio Bruni"},
		text{"Titolare, decide su budget e messaggi", "Owner, decides on budget and messages"},
		true, true, 90, 76, "supporter", "supporter",
		text{"Che il forno resti «di quartiere». Teme di sembrare una catena.", "That the bakery stays “of the neighbourhood”. Fears to look like a chain."},
		text{"Anteprima del piano il 25 di ogni mese, al telefono dopo le 14. Decide in due giorni.", "A preview of the plan on the 25th of each month, by phone after 2 pm. Decides in two days."},
		"marta@panificiobruni.example\n080 555 0142", 3,
		[]met{{34, text{"Ha concordato la strategia", "Agreed the strategy"}}, {21, text{"Ha approvato 11 contenuti su 14", "Approved 11 posts of 14"}}, {6, text{"Chiede più feste, meno offerte", "Asks for more feasts, fewer offers"}}},
	},
	{
		text{"Giovanni Bruni", "Giovanni Bruni"},
		text{"Panificio Bruni", "Panificio Bruni"},
		text{"Fratello di Marta, guida il laboratorio", "Marta's brother, leads the bakehouse"},
		true, true, 82, 86, "supporter", "supporter",
		text{"Che si racconti il lavoro com'è, senza messe in scena.", "That work is told as it is, nothing staged."},
		text{"Si gira in laboratorio solo con il suo permesso, il martedì notte.", "Filming in the bakehouse only with his leave, on Tuesday nights."},
		"giovanni@panificiobruni.example", 12,
		[]met{{15, text{"Ha aperto il laboratorio per due riprese", "Opened the bakehouse for two shoots"}}},
	},
	{
		text{"Consorzio DOP Altamura", "Altamura PDO consortium"},
		text{"Consorzio di tutela", "Protection consortium"},
		text{"Dice chi può scrivere «pane di Altamura»", "Says who may write “Altamura bread”"},
		false, false, 84, 34, "neutral", "neutral",
		text{"Che il nome non si usi a vuoto.", "That the name is not used in vain."},
		text{"Mai «pane di Altamura»: «grano di Altamura», con la bolla del mulino.", "Never “Altamura bread”: “Altamura wheat”, with the mill's note."},
		"info@consorzio.example", 0, nil,
	},
	{
		text{"ASL, igiene alimenti", "Health office, food hygiene"},
		text{"ASL Bari", "ASL Bari"},
		text{"Controlla il laboratorio", "Inspects the bakehouse"},
		false, false, 72, 22, "neutral", "neutral",
		text{"Cuffie, guanti, banchi puliti in ogni ripresa.", "Caps, gloves and clean counters in every shot."},
		text{"Prima di pubblicare, Giovanni guarda ogni video girato in laboratorio.", "Before it goes out, Giovanni looks at every video shot in the bakehouse."},
		"", 0, nil,
	},
	{
		text{"@mangiaabari", "@mangiaabari"},
		text{},
		text{"Racconta dove si mangia, 41.000 seguaci", "Tells where to eat, 41,000 followers"},
		false, false, 76, 66, "supporter", "supporter",
		text{"Essere il primo a saperlo.", "Being the first to know."},
		text{"Un invito alla notte del pane, senza compenso e senza testo da leggere.", "An invitation to bread night, without fee and without lines to read."},
		"ciao@mangiaabari.example", 20,
		[]met{{48, text{"Ha pubblicato la focaccia: 120 persone in più quel sabato", "Posted the focaccia: 120 more people that Saturday"}}},
	},
	{
		text{"Comune, ufficio eventi", "City hall, events office"},
		text{"Comune di Bari", "City of Bari"},
		text{"Dà il suolo per San Nicola e Santa Lucia", "Grants the ground for the feasts"},
		false, false, 70, 58, "neutral", "supporter",
		text{"Feste con le botteghe del posto, non solo bancarelle.", "Feasts with the local shops, not only stalls."},
		text{"Domanda entro settembre; una telefonata a novembre.", "An application by September; a call in November."},
		"eventi@comune.example", 8, nil,
	},
	{
		text{"La Gazzetta, cronaca", "La Gazzetta, local pages"},
		text{"La Gazzetta", "La Gazzetta"},
		text{"Redazione di Bari", "The Bari desk"},
		false, false, 64, 79, "neutral", "supporter",
		text{"Storie con nomi, date e una foto buona.", "Stories with names, dates and a good photograph."},
		text{"Una storia per stagione, con la foto già pronta.", "One story a season, with the photograph ready."},
		"cronaca@gazzetta.example", 0, nil,
	},
	{
		text{"Parrocchia S. Nicola", "San Nicola parish"},
		text{},
		text{"Il parroco e chi cura le feste", "The priest and those who keep the feasts"},
		false, false, 55, 72, "supporter", "supporter",
		text{"Il pane benedetto del 6 dicembre.", "The blessed bread of 6 December."},
		text{"Si parla con loro prima di nominare la festa.", "We speak with them before naming the feast."},
		"", 0, nil,
	},
	{
		text{"Catena in via Sparano", "The chain in via Sparano"},
		text{},
		text{"Il concorrente con più banchi", "The competitor with the most counters"},
		false, false, 44, 42, "critic", "neutral",
		text{"Il prezzo della colazione.", "The price of breakfast."},
		text{"Mai nominarla, mai rispondere sul prezzo.", "Never name it, never answer on price."},
		"", 0, nil,
	},
	{
		text{"Fornitore farine", "Flour supplier"},
		text{"Mulino di Altamura", "Altamura mill"},
		text{"Porta la semola dal 1988", "Has brought the semolina since 1988"},
		false, false, 36, 30, "supporter", "supporter",
		text{"Che si sappia da che campo viene il grano.", "That people know which field the wheat comes from."},
		text{"Una visita al mulino a giugno, per la mietitura.", "A visit to the mill in June, at harvest."},
		"", 0, nil,
	},
	{
		text{"Clienti del mattino", "Morning customers"},
		text{},
		text{"Chi entra prima delle otto, ogni giorno", "Those who come before eight, every day"},
		false, false, 38, 82, "supporter", "supporter",
		text{"Trovare il solito, caldo, senza parlare troppo.", "Finding the usual, warm, without much talk."},
		text{"Si chiede prima di fotografarli; le foto si regalano.", "We ask before taking a photograph, and give it to them."},
		"", 0, nil,
	},
	{
		text{"Baresi a Milano (gruppo)", "People of Bari in Milan (group)"},
		text{},
		text{"Gruppo su Facebook, 9.000 iscritti", "A Facebook group of 9,000"},
		false, false, 28, 70, "supporter", "supporter",
		text{"Sentirsi a casa a dicembre.", "Feeling at home in December."},
		text{"Il 1º novembre, il calendario delle spedizioni.", "On 1 November, the shipping calendar."},
		"", 0, nil,
	},
	{
		text{"Scuola alberghiera", "Catering school"},
		text{},
		text{"Manda gli apprendisti", "Sends the apprentices"},
		false, false, 14, 60, "neutral", "supporter",
		text{"Botteghe vere per gli studenti.", "Real shops for the students."},
		text{"Due apprendisti in primavera, raccontati con il loro nome.", "Two apprentices in spring, told by their names."},
		"", 0, nil,
	},
}

var influences = []struct{ from, to, strength int }{
	{giovanni, marta, 3},
	{mattino, marta, 2},
	{consorzio, mugnaio, 2},
	{mangiaabari, mattino, 2},
	{mangiaabari, gazzetta, 1},
	{parrocchia, comune, 2},
	{gazzetta, comune, 1},
	{asl, giovanni, 2},
	{catena, mattino, 1},
	{milano, mangiaabari, 1},
	{scuola, giovanni, 1},
}

var audiences = []struct{ role, words text }{
	{text{"decide e paga", "decides and pays"}, text{"«il pane buono», «quello di sempre», «senza fare la fila»", "“good bread”, “the usual”, “without queueing”"}},
	{text{"ordina per altri", "orders for others"}, text{"«come quello di casa», «lo spedite?», «per i miei»", "“like at home”, “do you ship?”, “for my parents”"}},
}

var values = []text{
	{"Pazienza: niente si affretta", "Patience: nothing is hurried"},
	{"Vicinato: si conosce chi compra per nome", "Neighbourhood: those who buy are known by name"},
	{"Chiarezza: quattro ingredienti, detti tutti", "Clarity: four ingredients, all of them told"},
}

var proofs = []struct {
	text  text
	proof proven
}{
	{text{"Lo stesso lievito dal 1957", "The same starter since 1957"}, proven{text{"Rinfrescato ogni notte, con il registro", "Fed every night, with a log"}, text{"Registro del laboratorio", "The bakehouse log"}, 30, 335, "high"}},
	{text{"Al sabato si ritira in cinque minuti", "On Saturdays collecting takes five minutes"}, proven{text{"Cronometrati 60 ritiri: quattro minuti in media", "60 collections timed: four minutes on average"}, text{"Contati al banco, due sabati", "Counted at the counter, two Saturdays"}, 50, 130, "middle"}},
}

var (
	wordsToUse   = text{"mestiere, bottega, lievito madre, di notte", "craft, shop, mother starter, by night"}
	wordsToAvoid = text{"eccellenza, gourmet, food experience, a 360 gradi", "excellence, gourmet, food experience, artisanal"}
	insteadOf    = text{"eccellenza", "excellence"}
	sayInstead   = text{"fatto bene", "well made"}
	bakerySource = text{"Disegnata per lo studio d'esempio", "Drawn for the sample studio"}

	bakeryLicence = text{"Del cliente, uso libero", "The client's, free to use"}
)

var swatches = []struct {
	name   text
	colour string
}{
	{text{"Crosta", "Crust"}, "#6b3d2a"}, {text{"Semola", "Semolina"}, "#f3e3bd"}, {text{"Brace", "Embers"}, "#b93722"}, {text{"Notte", "Night"}, "#1f2a36"},
}

var typefaces = []struct {
	name string
	use  text
}{
	{"Newsreader", text{"titoli e cartelli", "headings and signs"}}, {"Inter", text{"testi e prezzi", "texts and prices"}},
}

var hashtags = []struct {
	name text
	tags string
}{
	{text{"Ogni giorno", "Every day"}, "#panificiobruni #lievitomadre #bari"},
	{text{"Feste", "Feasts"}, "#sannicola #cartellate #nataleabari"},
}

type figure struct {
	metric, unit text
	value        float64
	ago          int
}

var audits = []struct {
	state, access text
	verdict       string
	figures       []figure
}{
	{text{"Curato, ma si vedono più prodotti che persone.", "Well kept, but shows more products than people."}, text{"Marta; Chiara con accesso da editor", "Marta; Chiara with editor access"}, "keep", []figure{{text{"seguaci", "followers"}, text{}, 4210, 30}, {text{"salvataggi", "saves"}, text{"al mese", "a month"}, 96, 30}}},
	{text{"Il quartiere risponde, le foto sono le stesse di Instagram.", "The neighbourhood answers; the photographs are Instagram's."}, text{"Giovanni", "Giovanni"}, "mend", []figure{{text{"seguaci", "followers"}, text{}, 2870, 30}}},
	{text{"Si risponde in giornata, ma senza messaggi pronti.", "Answered within the day, but without ready replies."}, text{"Il telefono del banco", "The counter's phone"}, "mend", []figure{{text{"prenotazioni", "bookings"}, text{"al mese", "a month"}, 380, 30}}},
	{text{"Orari giusti, poche foto, recensioni senza risposta da marzo.", "Right hours, few photographs, reviews unanswered since March."}, text{"Marta", "Marta"}, "mend", []figure{{text{"recensioni", "reviews"}, text{}, 214, 30}}},
}

var findings = []struct {
	kind          string
	text, because text
	objective     int
	proof         proven
}{
	{"strength", text{"Una storia vera di quasi settant'anni", "A true story of nearly seventy years"}, text{}, 1, proven{text{"Foto, registri e il lievito stesso", "Photographs, logs and the starter itself"}, text{"Archivio di famiglia", "The family's archive"}, 45, 0, "high"}},
	{"strength", text{"Le prenotazioni funzionano e le conoscono in pochi", "Booking works and few know of it"}, text{}, 0, proven{text{"Chi prenota una volta, due volte su tre ritorna", "Two in three who book once come back"}, text{"Quaderno delle prenotazioni", "The booking log"}, 40, 140, "high"}},
	{"strength", text{"Il quartiere saluta Marta per nome", "The neighbourhood greets Marta by name"}, text{}, 1, proven{text{"Nelle recensioni il nome torna 41 volte", "The name comes back 41 times in the reviews"}, text{"Recensioni su Google", "Google reviews"}, 30, 150, "middle"}},
	{"weakness", text{"La fila del sabato manda via chi ha fretta", "Saturday's queue sends away those in a hurry"}, text{}, 0, proven{text{"Uno su cinque esce prima di arrivare al banco", "One in five leaves before reaching the counter"}, text{"Contati alla porta, due sabati", "Counted at the door, two Saturdays"}, 50, 130, "middle"}},
	{"weakness", text{"Recensioni senza risposta", "Reviews without an answer"}, text{"le riprende Giovanni, fuori dal piano", "Giovanni takes them up, outside the plan"}, 0, proven{text{"18 recensioni dell'anno senza risposta", "18 of this year's reviews unanswered"}, text{"Google Business", "Google Business"}, 30, 60, "high"}},
	{"weakness", text{"Il negozio in rete non c'è", "There is no online shop"}, text{"si rivede quando le spedizioni superano le cento", "to be seen again when shipments pass a hundred"}, 0, proven{text{"31 ordini da fuori città in tutto dicembre", "31 orders from out of town in all December"}, text{"Quaderno degli ordini", "The order book"}, 60, 305, "high"}},
	{"opportunity", text{"Chi è lontano cerca il pane di casa", "Those far away look for the bread of home"}, text{}, 1, proven{text{"Il gruppo dei baresi a Milano ha 9.000 iscritti", "The group in Milan has 9,000 members"}, text{"Facebook", "Facebook"}, 25, 155, "middle"}},
	{"opportunity", text{"Gli uffici ordinano cesti da novembre", "Offices order baskets from November"}, text{}, 0, proven{text{"22 ordini di uffici lo scorso dicembre", "22 office orders last December"}, text{"Fatture", "Invoices"}, 60, 305, "high"}},
	{"threat", text{"La catena di via Sparano spinge sul prezzo", "The chain in via Sparano pushes on price"}, text{"non si risponde sul prezzo: si racconta il mestiere", "we do not answer on price: we tell the craft"}, 0, proven{text{"Inserzioni ogni giorno entro due chilometri", "Ads every day within two kilometres"}, text{"Libreria inserzioni", "Ad library"}, 9, 80, "high"}},
	{"threat", text{"Il nome «Altamura» è protetto", "The name “Altamura” is protected"}, text{"si scrive «grano di Altamura», con la bolla del mulino", "we write “Altamura wheat”, with the mill's note"}, 0, proven{text{"Le regole del pane DOP", "The rules of the PDO bread"}, text{"Consorzio di tutela", "Protection consortium"}, 90, 0, "high"}},
}

// tags are words set apart by blanks.
type tags text

func (t tags) list(l words.Language) []string { return strings.Fields(text(t).in(l)) }

// pictured says of each picture what one sees; expiry is in how many days the
// right to use it ends, 0 for never.
var pictured = map[string]struct {
	alt     text
	tags    tags
	consent text
	expiry  int
}{
	"loaf.jpg":     {alt: text{"Una pagnotta scura con tre tagli sulla crosta", "A dark loaf with three cuts on its crust"}, tags: tags{"pane prodotto", "bread product"}},
	"night.jpg":    {alt: text{"Una finestra accesa nella notte, sotto la luna", "A lit window at night, under the moon"}, tags: tags{"laboratorio notte", "bakehouse night"}},
	"basket.jpg":   {alt: text{"Un cesto di filoni in fila", "A basket of baguettes in a row"}, tags: tags{"pane prenotazioni", "bread booking"}},
	"focaccia.jpg": {alt: text{"Una focaccia rotonda con pomodori e olive", "A round focaccia with tomatoes and olives"}, tags: tags{"focaccia prodotto", "focaccia product"}},
	"wheat.jpg":    {alt: text{"Spighe di grano contro il sole", "Ears of wheat against the sun"}, tags: tags{"grano campo", "wheat field"}},
	"gift.jpg":     {alt: text{"Una scatola regalo con un nastro", "A gift box with a ribbon"}, tags: tags{"feste cesti", "feasts baskets"}},
	"oven.jpg":     {alt: text{"La bocca di un forno con la fiamma accesa", "The mouth of an oven with its flame alight"}, tags: tags{"forno laboratorio", "oven bakehouse"}},
	"rosette.jpg":  {alt: text{"Cartellate a rosetta, lucide di vincotto", "Rose-shaped cartellate, shiny with vincotto"}, tags: tags{"feste dolci", "feasts sweets"}},
	"cup.jpg": {
		alt: text{"Una tazza che fuma su un tavolo", "A steaming cup on a table"}, tags: tags{"persone", "people"},
		consent: text{"Liberatoria di nonna Rina, per una stagione", "Grandma Rina's consent, for one season"}, expiry: -12,
	},
}

func retelling(a dossier.Anniversary, milestone string) calendar.Retelling {
	return calendar.Retelling{Client: a.Client, Milestone: milestone, Title: a.Title, Caption: a.Caption}
}
