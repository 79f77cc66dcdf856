package ner_test

import (
	"testing"

	"kg"
	"kg/extract/lemma"
	"kg/extract/neural"
)

// TestRepair checks names that the sequence model alone does not find or gets wrong, in
// sentences with tags.
func TestRepair(t *testing.T) {
	tagger := mustLoad(t)
	tags, err := neural.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ rule, text, want string }{
		{"title", "Prime Minister Menachem Begin of Israel agreed .", "Person:Menachem Begin | Place:Israel"},
		{"title and field", "It was placed in a market , stated Minister of Information Moammar al - Eryani .", "Person:Moammar al - Eryani"},
		{"particle", "The manager , Dr Ali bin Tamim , attributed the bombing to Houthi rebels .", "Person:Ali bin Tamim | Group:Houthi"},
		{"no title", "On Monday the Justice Department sued the minister of the interior in the General Assembly .", "Date:Monday | Organization:Justice Department | Organization:General Assembly"},
		{"hyphens", "President Moon Jae - in met Secretary - General Ban Ki - moon in Seoul .", "Person:Moon Jae - in | Person:Ban Ki - moon | Place:Seoul"},
		{"no part of a name", "The Joe Biden - led group met in Paris .", "Person:Joe Biden | Place:Paris"},
		{"surname", "The Israeli Prime Minister Menachem Begin met Anwar Sadat .\nBegin denied it .\nIt said that Begin had left .\nBegin the talks !",
			"Group:Israeli | Person:Menachem Begin | Person:Anwar Sadat | Person:Begin | Person:Begin"},
		{"full name again", "Elon Musk , the chief executive of Tesla , left .\nElon Musk said no .", "Person:Elon Musk | Organization:Tesla | Person:Elon Musk"},
		{"first word", "Ford Motor Company is cutting jobs .\nFord will close a plant .\nThe decision by Ford surprised analysts .",
			"Organization:Ford Motor Company | Organization:Ford | Organization:Ford"},
		{"name elsewhere", "The farm was built by a company owned by Statkraft .\nStatkraft said no .", "Organization:Statkraft | Organization:Statkraft"},
		{"pair", "Disney bought it .\nFox sold it .\nThe lawyers of Disney and Fox met .", "Organization:Disney | Organization:Fox | Organization:Disney | Organization:Fox"},
		{"no pair", "The Department of Health and Human Services is in Bosnia and Herzegovina .", "Organization:Department of Health and Human Services | Place:Bosnia and Herzegovina"},
		{"peoples", "The Muslims and Croats signed before the North Koreans .", "Group:Muslims | Group:Croats | Group:North Koreans"},
		{"of a country", "In the race Karsten Warholm of Norway won gold in Doha .", "Person:Karsten Warholm | Place:Norway | Place:Doha"},
		{"role before", "It was financed on Monday , said the director France Cordova .", "Date:Monday | Person:France Cordova"},
		{"chamber", "It was sent by the U.S. House on Monday .", "Organization:U.S. House | Date:Monday"},
		{"told once", "Dorsa Derakhshani was banned .\nDorsa Derakhshani , who plays chess , left for Spain .\nThey met Dorsa Derakhshani in London .",
			"Person:Dorsa Derakhshani | Person:Dorsa Derakhshani | Place:Spain | Person:Dorsa Derakhshani | Place:London"},
		{"full name elsewhere", "Kim Jong Un Meets Generals In Beijing\nThe North Korean leader Kim Jong Un arrived on Monday .", "Person:Kim Jong Un | Place:Beijing | Group:North Korean | Person:Kim Jong Un | Date:Monday"},
		{"verb in a headline", "President Sadat Addresses Knesset", "Person:Sadat | Organization:Knesset"},
		{"office", "He met the Vice President and President Donald Trump on Monday .", "Person:Donald Trump | Date:Monday"},
		{"group in a name", "The journalist Brit Hume met Democrats in Congress .", "Person:Brit Hume | Group:Democrats | Organization:Congress"},
		{"party", "The vote of the Liberal Democrats was on Monday .", "Organization:Liberal Democrats | Date:Monday"},
		{"state", "The office moved to Chillicothe , OH in May .", "Place:Chillicothe | Place:OH | Date:May"},
		{"state for an organisation", "He drove to Mobile , AL with a friend .", "Place:Mobile | Place:AL"},
		{"place in a place", "They met in Houston Texas .", "Place:Houston | Place:Texas"},
		{"shop", "We had dinner at Kenneally 's on Monday .", "Place:Kenneally 's | Date:Monday"},
		{"no shop", "They went to Anna 's house on Monday .", "Person:Anna | Date:Monday"},
		{"son of the same name", "The board chose Willard Frederick Rockwell , Jr. as its chairman on Monday .", "Person:Willard Frederick Rockwell , Jr. | Date:Monday"},
		{"surname first", "\" Townsend , George \"", "Person:Townsend , George"},
		{"brand", "UpGuard found the data , Senator McCain said .", "Organization:UpGuard | Person:McCain"},
		{"another script", "Здесь пересекаются тематики сразу нескольких проектов .", ""},
		{"firm", "Johnson & Johnson closed shops and Marks & Spencer sold them .", "Organization:Johnson & Johnson | Organization:Marks & Spencer"},
		{"firm, of which one half is known", "She left Olsen & Needle .", "Organization:Olsen & Needle"},
		{"body before a name", "She joined the firm Sidley Austin in May .", "Organization:Sidley Austin | Date:May"},
		{"company by its shares", "Zipdash said it will cut jobs .\nShares of Zipdash fell in May .", "Organization:Zipdash | Organization:Zipdash | Date:May"},
		{"company by what it is called", "She met Zipdash , the Swedish music company , in May .", "Organization:Zipdash | Group:Swedish | Date:May"},
		{"known for a company", "The partner of Pfizer left in May .", "Organization:Pfizer | Date:May"},
		{"year of an event", "She won the 2017 Women 's World Championship in Oslo .", "Event:2017 Women 's World Championship | Place:Oslo"},
		{"first word of a club", "Olsen coached Maccabi Be'er Ya'akov .", "Person:Olsen | Organization:Maccabi Be'er Ya'akov"},
		{"singer", "It was an album by singer and songwriter Colwyn Bay .\nIt was sold by Colwyn Bay in May .", "Person:Colwyn Bay | Person:Colwyn Bay | Date:May"},
		{"point of the compass", "The army left South Vietnam in 1975 .\nWest Vietnam is unknown to us .", "Place:South Vietnam | Date:1975 | Place:West Vietnam"},
		{"no point of the compass", "They drove south Vietnam said .", "Place:Vietnam"},
		{"described", "Colwyn Bay left in May .\nHe joined the team Colwyn Bay in June .\nMrs. Olsen was seen in the 2003 film Daredevil .\nMartin Danganronpa is a game .", "Organization:Colwyn Bay | Date:May | Organization:Colwyn Bay | Date:June | Person:Olsen | Date:2003 | Work:Daredevil | Work:Martin Danganronpa"},
		{"a key player is nobody who plays", "Greece is a key player in the region .", "Place:Greece"},
		{"a football player is", "Dawson Creek is a football player .", "Person:Dawson Creek"},
		{"schools and series", "Martin Olsen is a boarding school .\nThe 2018 Super Bowl is a television series .", "Organization:Martin Olsen | Work:2018 Super Bowl"},
		{"seasons of an event", "She won the 2016 – 17 Women 's World Championship in Oslo .", "Event:2016 – 17 Women 's World Championship | Place:Oslo"},
		{"a name said in two forms", "Anna Maria Olsen Anna Olsen was born in Oslo .", "Person:Anna Maria Olsen | Person:Anna Olsen | Place:Oslo"},
		{"body that is called what it does", "Anna Olsen founded the consumer organization Stop Wasting Food in 2008 .", "Person:Anna Olsen | Organization:Stop Wasting Food | Date:2008"},
		{"title with a preposition", "Under the Sun is a film directed by Olsen .", "Work:Under the Sun | Person:Olsen"},
		{"title of small words", "Olsen produced the film Gods and Monsters in 1998 and the movie I Spit on Your Grave .", "Person:Olsen | Work:Gods and Monsters | Date:1998 | Work:I Spit on Your Grave"},
		{"title with commas", "The film The Long , Hard Road was shown in Oslo .\nOlsen made an album titled Songs , Hymns and Prayers in Oslo .", "Work:The Long , Hard Road | Place:Oslo | Person:Olsen | Work:Songs , Hymns and Prayers | Place:Oslo"},
		{"title in quotation marks", "In Oslo Webb released the song \" Run , Boy , Run \" on Friday .", "Place:Oslo | Person:Webb | Work:Run , Boy , Run | Date:Friday"},
		{"title that is spoken on", "Webb spoke on \" Kings and Gods in Norway \" in Oslo .", "Person:Webb | Work:Kings and Gods in Norway | Place:Oslo"},
		{"title of two parts", "He joined the cast of Avengers : Age of Ultron in May .", "Work:Avengers : Age of Ultron | Date:May"},
		{"who made a work", "The book Obama wrote in 1995 sold well .\nShe wrote the song Hello with Greg Kurstin in Oslo .", "Person:Obama | Date:1995 | Work:Hello | Person:Greg Kurstin | Place:Oslo"},
		{"firm by its form", "Bremen took control of it in May .\nOlsen left Bremen Inc. in June .", "Organization:Bremen | Date:May | Person:Olsen | Organization:Bremen Inc. | Date:June"},
		{"left of a name", "She studied at the University of Texas at Austin .\nShe left the University of California , San Diego , in May .", "Organization:University of Texas at Austin | Organization:University of California , San Diego | Date:May"},
		{"firm with an 's that does something", "Moody 's cut the outlook .\nAcme 's shares fell .", "Organization:Moody 's | Organization:Acme"},
		{"the noun that heads it", "Olsen leads the Supreme Council for the Islamic Revolution .", "Person:Olsen | Organization:Supreme Council for the Islamic Revolution"},
		{"whole", "Five days later , he signed with BCM Gravelines - Dunkerque of the French LNB Pro A .\nTemple Israel is a synagogue in Westport .", "Quantity:Five days | Organization:BCM Gravelines - Dunkerque | Group:French | Place:Temple Israel | Place:Westport"},
		{"ends in a place", "The Organization for Security and Cooperation in Europe met officials of the Red Cross in Oslo .", "Organization:Organization for Security and Cooperation in Europe | Organization:Red Cross | Place:Oslo"},
		{"laws and arenas", "Governor Ivey signed the Minnesota Medical Marijuana Act at the Mika Sports Arena in Oslo .", "Person:Ivey | Work:Minnesota Medical Marijuana Act | Place:Mika Sports Arena | Place:Oslo"},
		{"case in court", "The ruling in Sierra Club v. Babbitt was read in Oslo .", "Event:Sierra Club v. Babbitt | Place:Oslo"},
		{"storm", "Hurricane Humberto reached Bermuda .\nHumberto was strong .", "Event:Hurricane Humberto | Place:Bermuda | Event:Humberto"},
	} {
		doc := document(test.text)
		tags.Annotate(doc)
		tagger.Annotate(doc)
		if got := mentions(doc); got != test.want {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.rule, test.text, got, test.want)
		}
	}
}

// TestTold checks that names have the types that the text tells or hints at, in sentences with tags and base forms.
func TestTold(t *testing.T) {
	tagger := mustLoad(t)
	tags, err := neural.New()
	if err != nil {
		t.Fatal(err)
	}
	lemmas, err := lemma.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ rule, text, want string }{
		{"parser has two phrases", "Olsen signed for French club Colwyn Bay on a contract .\nShe went on trials with European clubs Dawson Creek and Colwyn Bay .",
			"Person:Olsen | Group:French | Organization:Colwyn Bay | Group:European | Organization:Dawson Creek | Organization:Colwyn Bay"},
		{"whose it is", "Her second book , Martin Creek , was shown in Oslo .\nHe presented Anna Webb , his morning show , in May .", "Work:Martin Creek | Place:Oslo | Work:Anna Webb | Date:May"},
		{"behind a comma", "Her autobiography , Black Creek and Honeydew , was shown in May .\nHe finished his novel Money in the Morgue , which was shown in Oslo .\nIn his first book , Anna Webb left .",
			"Work:Black Creek and Honeydew | Date:May | Work:Money in the Morgue | Place:Oslo | Person:Anna Webb"},
		{"called", "His short film entitled Colwyn was shown in Oslo .\nOlsen founded a band called Anna Webb in May .", "Work:Colwyn | Place:Oslo | Person:Olsen | Organization:Anna Webb | Date:May"},
		{"one of several, several", "Martin Creek is one of his films .\nAnna Dawson and Martin Webb were the two best films .", "Work:Martin Creek | Number:one | Work:Anna Dawson | Work:Martin Webb | Number:two"},
		{"whose troupe it is", "He left the troupe Olsen belonged to .", "Person:Olsen"},
		{"film actress", "Anna Webb is a film and theatre actress from Oslo .\nAnna Webb left in May .", "Person:Anna Webb | Place:Oslo | Person:Anna Webb | Date:May"},
		{"premiere, author, star", "Martin Creek premiered in Krakow .\nShe met the poet Olsen , author of Martin Webb .\nAnna Dawson , starring Anna Olsen , was shown in May .",
			"Work:Martin Creek | Place:Krakow | Person:Olsen | Work:Martin Webb | Work:Anna Dawson | Person:Anna Olsen | Date:May"},
		{"whom one plays for", "Maja plays as a striker for Watford .\nShe was on loan to Colwyn Bay and was born in Watford .", "Person:Maja | Organization:Watford | Organization:Colwyn Bay | Place:Watford"},
		{"whom one plays for, countries", "Maja plays as a striker for Norway .", "Person:Maja | Place:Norway"},
		{"sports clubs", "He joined Sandvikens IF in May .", "Organization:Sandvikens IF | Date:May"},
		{"songs include", "His popular songs include Martin Creek from the album Prana , and Anna Webb .", "Work:Martin Creek | Work:Prana | Work:Anna Webb"},
		{"born in", "She was born in Martin Webb and hails from Olsen .", "Place:Martin Webb | Place:Olsen"},
		{"title with a subtitle", "Open Gate : A Life and Death ( 2006 ) is a book .", "Work:Open Gate : A Life and Death | Date:2006"},
		{"titles in quotation marks", "In 2017 Webb performed \" Hey Mama ! \" , and \" The One \" at the club in Oslo .", "Date:2017 | Person:Webb | Work:Hey Mama ! | Work:The One | Place:Oslo"},
		{"dioceses", "It left the Diocese of Bergen in May .", "Organization:Diocese of Bergen | Date:May"},
		{"what has no type", "Medusandra is a genus of plants .\nIt was found near Medusandra in May .\nIt was placed near Saxifragaceae .\nMV Webb , a ferry , left Oslo .", "Thing:Medusandra | Thing:Medusandra | Date:May | Thing:Saxifragaceae | Thing:MV Webb | Place:Oslo"},
		{"contests", "The Martin Creek is an annual competition .", "Event:Martin Creek"},
		{"examples", "It is one of religions such as Santeria and Prana .", "Number:one | Thing:Santeria | Thing:Prana"},
		{"examples that are bodies", "She spoke on many shows including the BBC and Prana .", "Organization:BBC | Work:Prana"},
		{"programming languages", "Prana is a programming language .", "Work:Prana"},
		{"bodies with an aim", "The Committee to Protect Journalists left Oslo .\nOlsen met the committee to Discuss it .", "Organization:Committee to Protect Journalists | Place:Oslo | Person:Olsen"},
		{"venues", "She worked at the restaurant Sadler in Oslo .", "Organization:Sadler | Place:Oslo"},
	} {
		doc := document(test.text)
		tags.Annotate(doc)
		lemmas.Annotate(doc)
		tagger.Annotate(doc)
		if got := mentions(doc); got != test.want {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.rule, test.text, got, test.want)
		}
	}
}

// TestHeadword checks that an article's subject, which is its title, is one name in all of the text, and that no headline is one.
func TestHeadword(t *testing.T) {
	tagger := mustLoad(t)
	tags, err := neural.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ rule, text, want string }{
		{"part of it found", "Anant Kumar Ojha\nAnant Kumar Ojha met Joe Biden .", "Person:Anant Kumar Ojha | Person:Anant Kumar Ojha | Person:Joe Biden"},
		{"given name alone", "UpAnna Webb\nUpAnna Webb met Joe Biden .\nUpAnna left in May .", "Person:UpAnna Webb | Person:UpAnna Webb | Person:Joe Biden | Person:UpAnna | Date:May"},
		{"family name that is a country's", "Ann Norway ( pilot )\nAnn Norway met Joe Biden .\nNorway left in May .\nShe lives in Norway .", "Person:Ann Norway | Person:Ann Norway | Person:Joe Biden | Person:Norway | Date:May | Place:Norway"},
		{"name of several words", "Martin , el Hombre\nMartin , el Hombre left .", "Person:Martin , el Hombre | Person:Martin , el Hombre"},
		{"names joined", "Wreck and Martin\nWreck and Martin is an experimental rock group based in Oslo .", "Organization:Wreck and Martin | Organization:Wreck and Martin | Place:Oslo"},
		{"type in brackets", "The Wall ( 2017 film )\nIn Oslo The Wall was shown .\nHe stood on the wall .", "Work:The Wall | Date:2017 | Place:Oslo | Work:The Wall"},
		{"no type", "The Wall\nIn Oslo The Wall was shown .", "Place:Oslo"},
		{"headline", "Obama visits Oslo\nObama visits Oslo on Monday .", "Person:Obama | Place:Oslo | Person:Obama | Place:Oslo | Date:Monday"},
		{"family name and a film of that name", "Michael Olsen\nMichael Olsen is a lawyer .\nOlsen met Joe Biden .\nHe was seen in the 2003 film Olsen .\nOlsen left .",
			"Person:Michael Olsen | Person:Michael Olsen | Person:Olsen | Person:Joe Biden | Date:2003 | Work:Olsen | Person:Olsen"},
		{"common words", "Politics of Norway\nThe Politics of Norway are quiet .", "Place:Norway | Place:Norway"},
	} {
		doc := document(test.text)
		doc.Sentences[0].Kind = kg.Heading
		tags.Annotate(doc)
		tagger.Annotate(doc)
		if got := mentions(doc); got != test.want {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.rule, test.text, got, test.want)
		}
	}
}
