package document_test

import (
	"timone/internal/dossier"
	"timone/internal/strategy"
)

const bakeryLetter = `Cara Marta,

dicembre è il mese in cui la fila davanti al forno è più lunga, e in cui più persone tornano a casa senza pane. Il piano che trovi qui parte da quella fila: portarla su WhatsApp, il venerdì, perché il sabato resti il piacere di passare.

Ho tenuto quattro temi. Il mestiere e le persone raccontano perché il tuo pane costa quello che costa; le feste danno un motivo per parlarne adesso; le offerte dicono come prenotare, e niente di più.

Leggi soprattutto le schede dal 14 al 20: sono quelle che decidono il mese. Scrivi sui margini quello che non ti somiglia.`

// inventions are five clients who have little in common.
var inventions = []invented{
	{
		file: "law-firm", cover: 2,
		client: dossier.Introduction{
			Name: "Studio legale Ferrante", Sector: "diritto del lavoro e di famiglia", Place: "Torino", Since: "1988",
			Language: "it", TimeZone: "Europe/Rome", Colour: "#7a7d80",
		},
		promise: "risposte chiare, prima che il problema diventi una causa",
		aims: []aim{
			{"ricevere richieste da persone che hanno davvero bisogno di un avvocato", "revenue", strategy.KPI{Metric: "richieste di appuntamento", Unit: "al mese", Baseline: figure(6), BaselineDay: "2026-10-31", Target: figure(12), Due: "2027-03-31"}},
			{"essere lo studio che si legge prima di firmare", "reputation", strategy.KPI{Metric: "iscritti alla newsletter", Baseline: figure(140), BaselineDay: "2026-11-01", Target: figure(400), Due: "2027-06-30"}},
		},
		audiences: []strategy.Audience{
			{Name: "chi ha ricevuto una lettera di licenziamento", Who: "30-60 anni", Place: "provincia di Torino", Needs: []strategy.Need{{Kind: "pain", Text: "capire in fretta se la lettera è valida"}, {Kind: "job", Text: "sapere quanto costa difendersi"}}},
			{Name: "chi si separa e ha figli", Needs: []strategy.Need{{Kind: "gain", Text: "arrivare a un accordo senza guerra"}}},
		},
		pillars: []strategy.Pillar{
			{Name: "Diritti in breve", Promise: "Una domanda, una risposta, una fonte.", Hue: 1, Share: figure(50)},
			{Name: "Sentenze lette per te", Promise: "Che cosa cambia da domani.", Hue: 8, Share: figure(30)},
			{Name: "Lo studio", Promise: "Chi siamo e come lavoriamo.", Hue: 7, Share: figure(20)},
		},
		channels: []strategy.Channel{
			{Platform: "linkedin", Profile: "Studio legale Ferrante", Mission: "farsi leggere da chi consiglia", WeekFrom: figure(1), WeekTo: figure(2)},
			{Platform: "newsletter", Profile: "Carte in tavola", Mission: "una volta al mese, la risposta lunga", WeekFrom: figure(.25), WeekTo: figure(.25)},
			{Platform: "website", Mission: "le guide da stampare"},
		},
		posts: []planned{
			{"2026-12-02", "08:30", []int{0}, 0, 0, "Dimissioni: i sette giorni per ripensarci", "Dopo aver inviato le dimissioni online si hanno sette giorni per revocarle, con la stessa procedura. Non serve una motivazione e il datore di lavoro non può opporsi. Conserva la ricevuta: è la prova della data.\n#dirittodellavoro"},
			{"2026-12-04", "12:00", []int{0, 2}, 1, 0, "Una sentenza sul cambio di sede", "Il trasferimento a più di cinquanta chilometri va motivato per iscritto. La Corte ricorda che «esigenze organizzative» da sole non bastano: occorre dire quali, e perché proprio quella persona."},
			{"2026-12-09", "08:30", []int{0}, 0, 0, "Quanto dura un accordo di separazione", "Con figli e un immobile in comune, in media quattro mesi. Senza, meno di due. La differenza la fanno i documenti già pronti: ne abbiamo fatto un elenco di una pagina."},
			{"2026-12-11", "", []int{1, 2}, 0, 0, "Carte in tavola, numero 9: il periodo di prova", "Quanto può durare, che cosa deve essere scritto e perché un patto di prova generico è nullo. Con tre esempi di clausole, e che cosa chiedere prima di firmare."},
			{"2026-12-16", "08:30", []int{0}, 2, 0, "Come fissiamo il compenso", "Il primo colloquio ha un prezzo fisso, scritto qui sotto. Dopo, una cifra che non cambia se la causa si allunga per motivi che non dipendono da te. #trasparenza"},
			{"2026-12-18", "12:00", []int{0}, 1, 0, "Ferie non godute: che cosa cambia", "Se il datore di lavoro non ha chiesto di goderle, le ferie non si perdono. Lo ripete la Cassazione, e vale anche per chi ha già cambiato lavoro."},
		},
		letter: "Gentile avvocata Ferrante,\n\nil piano di dicembre è breve per scelta: sei testi, ciascuno con una fonte e una data. Nessuna immagine, come avevamo detto; al loro posto, titoli che si possono citare.\n\nLe chiedo di rileggere con attenzione il numero 9 della newsletter: la terza clausola è stata semplificata.",
	},
	{
		file: "kindergarten", cover: 7,
		client: dossier.Introduction{
			Name: "Il Girasole", Sector: "nido e scuola dell'infanzia", Place: "Modena", Since: "2004",
			Language: "it", TimeZone: "Europe/Rome", Colour: "#ffd400",
		},
		logo:    emblem(400, 400, "#ffd400", "#7a4a12"),
		promise: "un posto dove si impara con le mani, e si torna a casa sporchi",
		aims: []aim{
			{"riempire i posti di settembre entro la primavera", "revenue", strategy.KPI{Metric: "iscrizioni", Baseline: figure(18), BaselineDay: "2026-11-02", Target: figure(42), Due: "2027-03-15"}},
		},
		audiences: []strategy.Audience{
			{Name: "genitori di bambini da uno a tre anni", Place: "Modena est", Needs: []strategy.Need{{Kind: "job", Text: "sapere come passa la giornata"}, {Kind: "pain", Text: "il senso di colpa del distacco"}}},
			{Name: "nonni che vanno a prenderli", Needs: []strategy.Need{{Kind: "gain", Text: "avere qualcosa di cui parlare la sera"}}},
		},
		pillars: []strategy.Pillar{
			{Name: "Mani in pasta", Promise: "Quello che si fa, visto da vicino.", Hue: 2, Share: figure(45)},
			{Name: "Il giardino", Promise: "Ogni stagione ha il suo fango.", Hue: 3, Share: figure(30)},
			{Name: "Parole dei bambini", Promise: "Dette davvero.", Hue: 6, Share: figure(25)},
		},
		channels: []strategy.Channel{
			{Platform: "instagram", Profile: "@ilgirasole.modena", Mission: "la giornata", WeekFrom: figure(3), WeekTo: figure(3)},
			{Platform: "facebook", Profile: "Il Girasole", Mission: "i nonni e il quartiere", WeekFrom: figure(2), WeekTo: figure(3)},
			{Platform: "Bacheca all'ingresso", Mission: "quello che i telefoni non vedono"},
		},
		posts: []planned{
			{"2026-12-01", "17:30", []int{0, 1}, 0, 1, "La pasta di sale è diventata blu", "Nessuno l'aveva chiesto. Poi è diventata verde, e alla fine marrone come tutte le paste di sale del mondo 🎨 Otto bambini, un tavolo, quaranta minuti senza alzarsi.\n#ilgirasole #maninpasta"},
			{"2026-12-03", "08:15", []int{0}, 2, 1, "«Il buio è quando la luce riposa»", "Tommaso, quattro anni, mentre si aspettava che riaccendessero la corrente 💡"},
			{"2026-12-07", "17:30", []int{0, 1}, 1, 4, "Il fango di dicembre, in quattro foto", "Stivali, secchi, una mappa del tesoro e un buco molto profondo. Domani piove ancora: portate il cambio 🌧️👢\n#giardino"},
			{"2026-12-10", "17:30", []int{0, 1}, 0, 1, "Biscotti per i vigili", "Farina, burro e un'idea di Anna: i vigili stanno fuori al freddo anche per noi 🍪 Li portiamo venerdì alle undici, in fila per due.\n#maninpasta"},
			{"2026-12-14", "08:15", []int{0}, 2, 0, "Che cosa vuol dire «aspettare»", "«È quando guardi la porta e la porta non fa niente.» Ginevra, tre anni e mezzo."},
			{"2026-12-16", "10:00", []int{1, 2}, 0, 1, "Porte aperte sabato 16 gennaio", "Dalle 9 alle 12, con i bambini. Si può toccare tutto, anche il budino 🍮 Prenotate un orario, così non si fa la fila."},
			{"2026-12-21", "17:30", []int{0, 1}, 1, 2, "L'albero l'hanno scelto loro", "È storto, ed è quello più bello 🎄 Le decorazioni sono bucce d'arancia, pigne e una scarpa."},
		},
	},
	{
		file: "restaurant", cover: 1,
		client: dossier.Introduction{
			Name: "مطعم باب الشرق", Sector: "cucina siriana", Place: "Milano, via Padova", Since: "2017",
			Language: "it", TimeZone: "Europe/Rome", Colour: "#0f6b5c",
		},
		logo:    emblem(520, 360, "#0f6b5c", "#e0b04a"),
		promise: "المائدة التي كنا نجلس حولها في دمشق",
		aims: []aim{
			{"ملء الطاولات من الاثنين إلى الأربعاء", "revenue", strategy.KPI{Metric: "prenotazioni infrasettimanali", Baseline: figure(55), BaselineDay: "2026-11-01", Target: figure(90), Due: "2027-01-31"}},
		},
		audiences: []strategy.Audience{
			{Name: "العائلات العربية في ميلانو", Place: "Milano e Monza", Needs: []strategy.Need{{Kind: "gain", Text: "أن يتذوق الأولاد طعم البيت"}}},
			{Name: "chi lavora in zona e ha quaranta minuti", Needs: []strategy.Need{{Kind: "job", Text: "pranzare bene senza guardare l'orologio"}}},
		},
		pillars: []strategy.Pillar{
			{Name: "من المطبخ", Promise: "الوصفة كما هي، بلا أسرار.", Hue: 3, Share: figure(50)},
			{Name: "Gente della tavola", Promise: "Chi viene, e che cosa racconta.", Hue: 2, Share: figure(30)},
			{Name: "Menù della settimana", Promise: "Tre piatti, un prezzo.", Hue: 5, Share: figure(20)},
		},
		channels: []strategy.Channel{
			{Platform: "instagram", Profile: "@babalsharq.milano", Mission: "يفتح الشهية", WeekFrom: figure(2), WeekTo: figure(3)},
			{Platform: "whatsapp", Mission: "prenotazioni", WeekFrom: figure(1), WeekTo: figure(1)},
		},
		posts: []planned{
			{"2026-12-01", "11:30", []int{0}, 0, 1, "حمص اليوم", "نبدأ قبل الفجر: حمص منقوع منذ الأمس، طحينة من حلب، وليمون يُعصر أمامك. السر الوحيد هو الوقت 🍋🫒\n#باب_الشرق #ميلانو"},
			{"2026-12-03", "18:00", []int{0, 1}, 2, 1, "Menù della settimana: tre piatti, 14 €", "Lunedì lenticchie e bietole (عدس بحامض), martedì pollo al sommacco, mercoledì melanzane ripiene. Pane caldo sempre. Prenota con un messaggio ✅"},
			{"2026-12-08", "12:00", []int{0}, 0, 4, "خبز التنور في أربع صور", "عجين، راحة، نار، ثم صوت القشرة حين تُكسر. الخبز لا ينتظر أحداً، فتعال باكراً 🔥🍞\n#خبز"},
			{"2026-12-10", "18:30", []int{0}, 1, 1, "Umm Khaled ha portato il suo quaderno", "Dentro ci sono quarant'anni di ricette, in una calligrafia che solo lei legge. Ne cuciniamo una ogni giovedì: la prima è la kibbeh di zucca 📖"},
			{"2026-12-15", "11:30", []int{0}, 0, 1, "ما معنى «المازة»؟", "ليست مقبلات، بل طريقة في الجلوس: صحون صغيرة كثيرة، وحديث أطول من العشاء. مائدة من 12 صحناً لأربعة أشخاص 🥙"},
			{"2026-12-17", "18:00", []int{0, 1}, 2, 0, "Chiusi il 24, aperti il 25", "A Natale cuciniamo per chi è lontano da casa. Due turni, 12:30 e 15:00. أهلاً وسهلاً بالجميع."},
			{"2026-12-22", "12:00", []int{0}, 1, 2, "طاولة رقم سبعة", "منذ 2017 يجلس أبو سامر إلى الطاولة نفسها كل يوم أربعاء. سألناه لماذا، فقال: «من هنا أرى الباب وأرى المطبخ.»"},
		},
	},
	{
		file: "band", cover: 3,
		client: dossier.Introduction{
			Name: "Ferrovecchio", Sector: "doom metal band", Place: "Brescia", Since: "2011",
			Language: "en", TimeZone: "Europe/Rome", Colour: "#0b0b0c",
		},
		logo:    emblem(900, 200, "#0b0b0c", "#8a8a8a"),
		promise: "slow, heavy, and louder than the factory next door",
		aims: []aim{
			{"sell out the winter tour before the first night", "revenue", strategy.KPI{Metric: "tickets sold", Baseline: figure(310), BaselineDay: "2026-11-15", Target: figure(1200), Due: "2027-01-22"}},
			{"take the record to people who have never heard us", "reputation", strategy.KPI{Metric: "saves per thousand people reached", Target: figure(35), Due: "2027-02-28"}},
		},
		audiences: []strategy.Audience{
			{Name: "those who come to every show", Who: "25 to 50", Place: "Brescia, Bergamo, Milan", Needs: []strategy.Need{{Kind: "gain", Text: "hear it first"}}},
			{Name: "people who read about records", Place: "anywhere", Needs: []strategy.Need{{Kind: "job", Text: "find something that is not like the rest"}}},
		},
		pillars: []strategy.Pillar{
			{Name: "The road", Promise: "Where we play and how we get there.", Hue: 6, Share: figure(40)},
			{Name: "The record", Promise: "How it was made, track by track.", Hue: 8, Share: figure(40)},
			{Name: "The foundry", Promise: "The place the sound comes from.", Hue: 2, Share: figure(20)},
		},
		channels: []strategy.Channel{
			{Platform: "instagram", Profile: "@ferrovecchio.doom", Mission: "the road", WeekFrom: figure(3), WeekTo: figure(4)},
			{Platform: "youtube", Profile: "Ferrovecchio", Mission: "whole songs, no cuts", WeekFrom: figure(1), WeekTo: figure(1)},
			{Platform: "radio", Profile: "Radio Onda d'Urto", Mission: "the Thursday night session"},
			{Platform: "Posters in record shops", Mission: "for those who are not online"},
		},
		posts: []planned{
			{"2026-12-02", "21:00", []int{0, 1}, 1, 1, "Track one: Slag", "Eleven minutes, one riff, no drums for the first four. We recorded it at night because the presses next door stop at ten ⚒️\n#doommetal #ferrovecchio"},
			{"2026-12-04", "19:00", []int{0, 3}, 0, 1, "Eight nights, four hundred kilometres of fog", "Brescia, Bologna, Pisa, Roma, Napoli, Bari, Ancona, Padova. Doors at nine, and we start on time because the last train does not wait 🚆"},
			{"2026-12-09", "21:00", []int{0}, 2, 6, "The foundry, floor by floor", "Six pictures of the building that gave us the name. The third floor still has the smell."},
			{"2026-12-10", "23:00", []int{2}, 1, 0, "Live session: three songs, one microphone", "Thursday at eleven, on air. No overdubs, and the cough at 6:40 is the bass player's."},
			{"2026-12-15", "21:00", []int{0, 1}, 1, 1, "Track four: Antidisestablishmentarianism and other heavy words", "The longest word we could find that still fits a bar of seven. Lyrics below, for those who asked twice."},
			{"2026-12-18", "19:00", []int{0}, 0, 1, "Rome is sold out", "There is a second night on the 31st of January. Same room, same price, earlier doors 🖤"},
			{"2026-12-23", "12:00", []int{0, 3}, 2, 1, "Closed until the Epiphany", "The foundry is cold, the amplifiers are off. Back on the 7th, louder."},
		},
		letter: "Hi all,\n\nDecember has seven posts and one job: tickets. The record carries the first half of the month, the road carries the second. Nothing asks for a like.\n\nPlease check the dates on the tour post twice. I have Ancona on the 29th.",
	},
	{
		file: "municipality", cover: 4,
		client: dossier.Introduction{
			Name: "Comune di San Giorgio in Val di Susa, Assessorato alla cultura e alle biblioteche", Sector: "ente pubblico", Place: "Val di Susa",
			Language: "it", TimeZone: "Europe/Rome", Colour: "#1f4e9e",
		},
		logo:    emblem(300, 420, "#1f4e9e", "#d7dfea"),
		promise: "servizi che si capiscono alla prima lettura",
		aims: []aim{
			{"portare in biblioteca chi non ci è mai entrato", "satisfaction", strategy.KPI{Metric: "visite in biblioteca", Unit: "al mese", Baseline: figure(1340), BaselineDay: "2026-10-31", Target: figure(1800), Due: "2027-06-30"}},
			{"ridurre le telefonate su orari e moduli", "cost", strategy.KPI{Metric: "telefonate allo sportello", Unit: "a settimana", Direction: "less", Baseline: figure(210), BaselineDay: "2026-11-08", Target: figure(120), Due: "2027-04-30"}},
		},
		audiences: []strategy.Audience{
			{Name: "famiglie con bambini", Needs: []strategy.Need{{Kind: "job", Text: "trovare qualcosa da fare il sabato"}}},
			{Name: "chi ha più di settant'anni", Needs: []strategy.Need{{Kind: "pain", Text: "i moduli scritti in piccolo"}}},
			{Name: "studenti pendolari", Place: "linea Bussoleno–Torino", Needs: []strategy.Need{{Kind: "gain", Text: "un posto caldo e con le prese"}}},
		},
		pillars: []strategy.Pillar{
			{Name: "Biblioteca", Promise: "Non solo libri.", Hue: 3, Share: figure(40)},
			{Name: "Servizi", Promise: "Che cosa, dove, entro quando.", Hue: 1, Share: figure(40)},
			{Name: "Il paese", Promise: "Storie di qui.", Hue: 5, Share: figure(20)},
		},
		channels: []strategy.Channel{
			{Platform: "facebook", Profile: "Comune di San Giorgio", Mission: "avvisi e appuntamenti", WeekFrom: figure(3), WeekTo: figure(4)},
			{Platform: "telegram", Profile: "@sangiorgioinforma", Mission: "urgenze", WeekFrom: figure(1), WeekTo: figure(2)},
			{Platform: "press", Profile: "Luna Nuova", Mission: "una notizia a settimana"},
			{Platform: "event", Profile: "Sere in sala", Mission: "il terzo venerdì del mese"},
		},
		posts: []planned{
			{"2026-12-01", "09:00", []int{0, 1}, 1, 0, "Saldo IMU: chi, quanto, entro quando", "Entro mercoledì 16 dicembre. Chi abita nella casa che possiede non paga. Per gli altri il calcolo si fa in tre minuti sul sito del Comune; chi preferisce la carta trova il modulo, stampato grande, in biblioteca e in farmacia.\n#sangiorgioinforma"},
			{"2026-12-03", "17:00", []int{0}, 0, 1, "La sala studio chiude alle 23", "Da lunedì, con il riscaldamento acceso e quaranta prese in più 🔌 L'ultimo treno da Torino arriva alle 22:14: c'è il tempo per un capitolo."},
			{"2026-12-05", "10:00", []int{0, 3}, 0, 3, "Sere in sala: libri che fanno ridere", "Venerdì 18, ore 21. Tre lettori, una chitarra, vin brulé offerto dagli alpini 🍷 Non serve aver letto niente."},
			{"2026-12-09", "09:00", []int{0}, 1, 0, "Neve: quali strade, in quale ordine", "Prima le scuole e il poliambulatorio, poi la provinciale, poi le borgate. La mappa aggiornata ogni ora è sul sito; chi vive in borgata e ha bisogno di farmaci chiami lo 0122 000000."},
			{"2026-12-12", "10:00", []int{0, 2}, 2, 1, "Il mulino che dava la luce", "Nel 1911 San Giorgio fu il primo paese della valle con tre lampioni elettrici. La ruota è ancora lì, e domenica si può vedere ferma da vicino."},
			{"2026-12-15", "09:00", []int{0, 1}, 1, 0, "Domani scade il saldo IMU", "Ultimo giorno. Sportello aperto fino alle 18, senza appuntamento."},
			{"2026-12-19", "10:00", []int{0}, 0, 1, "Prestito di Natale: dieci libri, sei settimane", "Per le feste si possono portare a casa dieci libri invece di quattro, e tenerli fino al 30 gennaio 📚 Vale anche per i fumetti.\n#biblioteca"},
			{"2026-12-22", "09:00", []int{0, 1}, 1, 0, "Orari delle feste", "Uffici chiusi il 24 pomeriggio, il 25, il 26 e il 31 pomeriggio. L'anagrafe per nascite e decessi risponde sempre al numero sulla porta."},
		},
	},
}
