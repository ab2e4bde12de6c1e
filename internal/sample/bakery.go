package sample

import "timone/internal/words"

// text is one text of the sample in both languages.
type text struct{ it, en string }

func (t text) in(l words.Language) string {
	if l == words.Italian {
		return t.it
	}
	return t.en
}

// hook says what a sample post hangs on: an index of the bakery's pillars, or
// loose for a post that hangs on nothing.
type hook int

const (
	craft hook = iota
	people
	tradition
	offers
	loose
)

// Channels of the bakery, by their place in the letter.
const (
	instagram = iota
	facebook
	whatsapp
	google
)

// slot is a post of the sample: the day of its month, its hour (none when
// empty), where it goes out, and the picture drawn for it (none when empty).
type slot struct {
	dom      int
	time     string
	on       []int
	hook     hook
	picture  string
	title    text
	caption  text
	freeform bool // hangs on a pillar, but serves no objective
}

// thisMonth and nextMonth hold days up to the 28th alone, so that they fit
// whatever month it is.
var thisMonth = []slot{
	{
		dom: 2, time: "08:00", on: []int{instagram, facebook}, hook: craft, picture: "loaf",
		title:   text{"Il lievito ha 69 anni", "The starter is 69 years old"},
		caption: text{"Nonno Vito lo accese nel 1957 e da allora non ha saltato un giorno. Lo rinfreschiamo alle tre di notte, anche a Ferragosto 🍞", "Grandad Vito started it in 1957 and it has not missed a day since. We feed it at three in the morning, mid-August included 🍞"},
	},
	{
		dom: 3, time: "12:30", on: []int{instagram}, hook: people, picture: "night",
		title:   text{"Chi impasta alle tre", "Who kneads at three"},
		caption: text{"Michele arriva quando la città dorme. Ci racconta perché la prima ora è la sua preferita 🌙", "Michele comes in while the city sleeps. He tells us why the first hour is his favourite 🌙"},
	},
	{
		dom: 5, time: "09:00", on: []int{google, whatsapp}, hook: offers, picture: "basket",
		title:   text{"Pane del sabato: prenotalo entro venerdì", "Saturday bread: book it by Friday"},
		caption: text{"Scrivi «sabato» su WhatsApp, ti teniamo da parte la tua pagnotta e la ritiri dalla porta laterale, senza fila ✅", "Send “Saturday” on WhatsApp, we put your loaf aside and you collect it at the side door, no queue ✅"},
	},
	{
		dom: 6, time: "18:00", on: []int{instagram, facebook}, hook: tradition, picture: "focaccia",
		title:   text{"La focaccia si mangia in piedi", "Focaccia is eaten standing up"},
		caption: text{"A Bari non ci si siede: si piega in due e si cammina. E tu, bordo o centro? 🍅🫒", "In Bari nobody sits down: you fold it in two and walk. And you, edge or middle? 🍅🫒"},
	},
	{
		dom: 9, time: "12:30", on: []int{instagram}, hook: craft, picture: "wheat",
		title:   text{"Il grano di Altamura, dal campo", "Altamura wheat, from the field"},
		caption: text{"Semola rimacinata, acqua, sale, lievito madre. Quattro ingredienti, e il quinto è il tempo 🌾", "Re-milled semolina, water, salt, starter. Four ingredients, and the fifth is time 🌾"},
	},
	{
		dom: 10, time: "19:00", on: []int{instagram}, hook: people,
		title:   text{"Risposte dal banco", "Answers from the counter"},
		caption: text{"Ci avete chiesto perché la crosta è così scura. Risponde Marta, in un minuto 💬", "You asked why the crust is so dark. Marta answers, in one minute 💬"},
	},
	{
		dom: 11, time: "09:30", on: []int{facebook, google}, hook: offers, picture: "gift",
		title:   text{"Il cesto per gli uffici", "The basket for offices"},
		caption: text{"Taralli, pane e una crostata: lo consegniamo noi, con il biglietto scritto a mano 🎁", "Taralli, bread and a tart: we deliver it, with a card written by hand 🎁"},
	},
	{
		dom: 12, time: "18:00", on: []int{instagram}, hook: craft, picture: "oven",
		title:   text{"Trecento gradi, e poi si scende", "Three hundred degrees, then down"},
		caption: text{"Il forno a legna non ha il termostato: ha Michele, che butta la farina sulla pietra e guarda il colore 🔥", "A wood oven has no thermostat: it has Michele, who throws flour on the stone and reads the colour 🔥"},
	},
	{
		dom: 13, time: "10:00", on: []int{facebook}, hook: loose,
		title:   text{"Confronto prezzi del pane", "Bread prices compared"},
		caption: text{"Quanto costa davvero un chilo di pane fatto in una notte?", "What does a kilo of bread made in a night really cost?"},
	},
	{
		dom: 16, time: "12:30", on: []int{instagram, facebook}, hook: tradition, picture: "rosette",
		title:   text{"Cartellate, la ricetta di casa", "Cartellate, the family recipe"},
		caption: text{"Strisce sottili, vincotto e pazienza. La nonna le contava a dozzine, noi anche ❤️", "Thin strips, vincotto and patience. Grandma counted them by the dozen, and so do we ❤️"},
	},
	{
		dom: 17, time: "09:00", on: []int{whatsapp}, hook: offers,
		title:   text{"Ultimi posti per sabato", "Last places for Saturday"},
		caption: text{"Restano 40 pagnotte da prenotare. Poi si torna a fare la fila 😉", "Forty loaves left to book. After that it is back to the queue 😉"},
	},
	{
		dom: 18, time: "19:00", on: []int{instagram}, hook: people, picture: "cup",
		title:   text{"Nonna Rina racconta", "Grandma Rina remembers"},
		caption: text{"«Il primo giorno senza forno a legna è stato il 1971. Mio marito ha pianto. Poi ha assaggiato.» 🍞❤️", "“The first day without the wood oven was in 1971. My husband cried. Then he tasted.” 🍞❤️"},
	},
	{
		dom: 20, time: "13:00", on: []int{instagram, facebook}, hook: craft, picture: "basket",
		title:   text{"Il pane del giorno dopo", "Day-after bread"},
		caption: text{"Cinque modi per non buttare niente, dalla cialledda alla torta di pane. Salvali, ti serviranno 🥣", "Five ways to waste nothing, from cialledda to bread cake. Save them, you will need them 🥣"},
	},
	{
		dom: 21, time: "08:00", on: []int{google, facebook}, hook: offers,
		title:   text{"Orari della settimana", "This week's hours"},
		caption: text{"Da lunedì a sabato, dalle 7 alle 14. Il sabato la porta laterale è per chi ha prenotato 🕒", "Monday to Saturday, 7 to 14. On Saturdays the side door is for those who booked 🕒"},
	},
	{
		dom: 23, time: "18:30", on: []int{instagram}, hook: tradition, picture: "focaccia",
		title:   text{"Pane e mare: la domenica di San Nicola", "Bread and sea: a Sunday by San Nicola"},
		caption: text{"La focaccia nella carta, il muretto, il vento. Cosa porti tu? 🌊", "Focaccia in its paper, the sea wall, the wind. What do you bring? 🌊"},
	},
	{
		dom: 24, time: "12:30", on: []int{instagram}, hook: craft, picture: "loaf", freeform: true,
		title:   text{"Il suono della crosta", "The sound of the crust"},
		caption: text{"Appena sfornato, il pane canta. Alza il volume 🎧", "Fresh from the oven, bread sings. Turn the volume up 🎧"},
	},
	{
		dom: 26, time: "12:30", on: []int{instagram, facebook}, hook: people, picture: "night",
		title:   text{"Il primo cliente del mattino", "The first customer of the morning"},
		caption: text{"Ogni giorno alle sette meno cinque. Si chiama Peppino, e vuole sempre la stessa cosa 👨‍🍳", "Every day at five to seven. His name is Peppino, and he always wants the same thing 👨‍🍳"},
	},
	{
		dom: 27, time: "10:00", on: []int{whatsapp, google}, hook: offers, picture: "gift",
		title:   text{"Prenota il pane del sabato", "Book your Saturday bread"},
		caption: text{"Un messaggio oggi, cinque minuti sabato. Ti aspettiamo alla porta laterale 🥖", "One message today, five minutes on Saturday. See you at the side door 🥖"},
	},
	{
		dom: 28, time: "18:00", on: []int{instagram}, hook: tradition, picture: "rosette",
		title:   text{"Un mese in dodici pani", "A month in twelve breads"},
		caption: text{"Dal filone alla puccia: quale ti ha fatto compagnia? 🥐", "From filone to puccia: which one kept you company? 🥐"},
	},
}

var nextMonth = []slot{
	{
		dom: 1, time: "12:30", on: []int{instagram, facebook}, hook: craft, picture: "oven",
		title:   text{"Si accende alle due", "Lit at two"},
		caption: text{"Legna d'ulivo, la porta socchiusa, un'ora di silenzio. Comincia così 🔥", "Olive wood, the door ajar, an hour of silence. This is how it starts 🔥"},
	},
	{
		dom: 3, time: "19:00", on: []int{instagram}, hook: people, picture: "cup",
		title:   text{"Quiz: pane o focaccia?", "Quiz: bread or focaccia?"},
		caption: text{"Rispondi in una storia: sabato al banco leggiamo le più belle 📝", "Answer in a story: on Saturday we read the best ones at the counter 📝"},
	},
	{
		dom: 4, time: "09:00", on: []int{whatsapp, google}, hook: offers, picture: "basket",
		title:   text{"Prenotazioni aperte", "Booking is open"},
		caption: text{"Pane, focaccia e taralli per sabato. Scrivi entro venerdì alle 18 ✅", "Bread, focaccia and taralli for Saturday. Write by Friday at 18 ✅"},
	},
	{
		dom: 7, time: "11:00", on: []int{facebook}, hook: tradition, picture: "rosette",
		title:   text{"Le feste si preparano prima", "Feasts begin early"},
		caption: text{"In laboratorio si fanno le prove. L'assaggiatrice ufficiale ha sette anni 👧", "In the bakehouse we are rehearsing. The official taster is seven 👧"},
	},
	{
		dom: 8, time: "10:00", on: []int{instagram, facebook}, hook: tradition, picture: "focaccia",
		title:   text{"La teglia della domenica", "The Sunday tray"},
		caption: text{"Patate nell'impasto, pomodori schiacciati a mano, origano della Murgia 🍅", "Potato in the dough, tomatoes crushed by hand, oregano from the Murgia 🍅"},
	},
	{
		dom: 9, time: "12:30", on: []int{instagram}, hook: craft, picture: "wheat",
		title:   text{"Perché la semola è gialla", "Why semolina is yellow"},
		caption: text{"Un minuto con il mugnaio che ce la porta dal 1988 🌾", "One minute with the miller who has brought it to us since 1988 🌾"},
	},
	{
		dom: 11, time: "19:00", on: []int{instagram}, hook: people, picture: "night",
		title:   text{"Dietro il forno, puntata 3", "Behind the oven, episode 3"},
		caption: text{"Ore 3:12. Il lievito non aspetta 🕒 Michele ci mostra come si capisce, al tatto, che è pronto.", "3:12 in the morning. The starter does not wait 🕒 Michele shows how the hand knows when it is ready."},
	},
	{
		dom: 14, time: "13:00", on: []int{instagram, facebook}, hook: people, picture: "loaf",
		title:   text{"Tre generazioni, una foto", "Three generations, one photograph"},
		caption: text{"Vito, Rina, Marta. Lo stesso grembiule, lavato molte volte 👨‍👩‍👧", "Vito, Rina, Marta. The same apron, washed many times 👨‍👩‍👧"},
	},
	{
		dom: 14, time: "18:00", on: []int{whatsapp}, hook: offers,
		title:   text{"Ultime 40 pagnotte", "Last 40 loaves"},
		caption: text{"Per sabato restano queste. Chi prima scrive meglio mangia 🥖", "These are left for Saturday. First to write, first to eat 🥖"},
	},
	{
		dom: 15, time: "12:30", on: []int{instagram}, hook: craft, picture: "basket",
		title:   text{"Ricetta: pancotto di Rina", "Recipe: Rina's pancotto"},
		caption: text{"Pane raffermo, rucola, un filo d'olio buono. Dieci minuti, e la cena c'è 🥬", "Stale bread, rocket, a thread of good oil. Ten minutes, and supper is there 🥬"},
	},
	{
		dom: 16, time: "10:00", on: []int{facebook}, hook: loose,
		title:   text{"Foto del tramonto", "Photograph of the sunset"},
		caption: text{"Il cielo di stasera dalla porta del forno.", "Tonight's sky from the bakery door."},
	},
	{
		dom: 17, time: "09:30", on: []int{facebook, google}, hook: offers, picture: "gift",
		title:   text{"Box regalo: ultime ore", "Gift box: last hours"},
		caption: text{"Ordini aziendali chiusi domani alle 18. Consegniamo noi, con il biglietto scritto a mano 🎁", "Company orders close tomorrow at 18. We deliver, with a card written by hand 🎁"},
	},
	{
		dom: 18, time: "19:00", on: []int{instagram}, hook: people, picture: "cup",
		title:   text{"Dietro il forno, puntata 4", "Behind the oven, episode 4"},
		caption: text{"Che rumore fa un impasto pronto? Indovina prima della fine ☕", "What does ready dough sound like? Guess before the end ☕"},
	},
	{
		dom: 21, time: "18:00", on: []int{instagram}, hook: tradition, picture: "night",
		title:   text{"La notte del pane", "Bread night"},
		caption: text{"Una notte all'anno si entra in laboratorio. Dodici posti, si impasta insieme 🌙✨", "One night a year the bakehouse opens. Twelve places, kneading together 🌙✨"},
	},
	{
		dom: 22, time: "09:00", on: []int{instagram, facebook, whatsapp}, hook: offers, picture: "gift",
		title:   text{"Ritiro ordini: istruzioni", "Collecting orders: how to"},
		caption: text{"Porta laterale, nome e cognome, due minuti. Per i cesti, parcheggio in cortile 🚗", "Side door, name and surname, two minutes. For baskets, park in the courtyard 🚗"},
	},
	{
		dom: 23, time: "12:30", on: []int{instagram}, hook: people, picture: "loaf",
		title:   text{"Il saluto del laboratorio", "Greetings from the bakehouse"},
		caption: text{"Sei persone, un tavolo infarinato, un pensiero per chi ci sceglie ogni settimana ❤️", "Six people, a floury table, a thought for those who choose us every week ❤️"},
	},
	{
		dom: 26, time: "12:00", on: []int{instagram}, hook: craft, picture: "wheat",
		title:   text{"Che cosa vuol dire lievito madre", "What a mother starter is"},
		caption: text{"Farina e acqua, e qualcosa di vivo che impara la tua cucina 🫧", "Flour and water, and something alive that learns your kitchen 🫧"},
	},
	{
		dom: 28, time: "19:00", on: []int{instagram, facebook}, hook: tradition, picture: "rosette",
		title:   text{"Domanda: quale dolce torna?", "Question: which sweet comes back?"},
		caption: text{"Zeppole, cartellate o calzoncelli. Il più votato torna sul banco 🗳️", "Zeppole, cartellate or calzoncelli. The most voted returns to the counter 🗳️"},
	},
}

// idea is a line of the sample's backlog.
type idea struct {
	title text
	hook  hook
}

var ideas = []idea{
	{text{"Il pane nei film", "Bread in films"}, craft},
	{text{"Cliente della settimana", "Customer of the week"}, people},
	{text{"Sondaggio: nuova focaccia", "Poll: a new focaccia"}, tradition},
	{text{"Storia del forno a legna", "Story of the wood oven"}, craft},
	{text{"Intervista al mugnaio", "Interview with the miller"}, people},
	{text{"La colazione dei portuali, 1962", "The dockers' breakfast, 1962"}, tradition},
	{text{"Un mercato di quartiere, due domande", "A street market, two questions"}, loose},
}
