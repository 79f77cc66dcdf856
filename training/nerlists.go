package main

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"

	"kg/extract/ner"
	"kg/gazetteer"
)

// nerListsData names the sources of the lists.
const nerListsData = "world-cities (CC BY 4.0, GeoNames), names by country (CC0), NameDatabases (Unlicense), S&P 500, NASDAQ and NYSE listings (PDDL), " +
	"universities (MIT), corpora (CC0), Wikipedia 2019 (CC BY-SA 3.0), gazetteer package; names seen in Wikipedia 2019, Wikinews (CC BY 2.5), " +
	"UN General Debate (CC0), FRUS and speeches of US presidents (public domain)"

// trainNerLists writes the phrase lists the names model uses as features: names from open
// gazetteers, the titles of Wikipedia articles typed by their first sentence, and how
// raw text writes common words.
func trainNerLists(ctx context.Context, e *env) error {
	var b ner.ListBuilder
	for _, add := range []func(*ner.ListBuilder) error{e.listGazetteer, e.listPlaces, e.listPeople, e.listOrganizations, e.listCompanies, e.listCorpora} {
		if err := add(&b); err != nil {
			return err
		}
	}
	listWords(&b)
	if err := e.listWikipedia(ctx, &b); err != nil {
		return err
	}
	data, err := b.Lists().Encode(map[string]string{"data": nerListsData})
	if err != nil {
		return err
	}
	return e.write("extract/ner/lists.model", data)
}

// listGazetteer adds the program's own lists.
func (e *env) listGazetteer(b *ner.ListBuilder) error {
	g, err := gazetteer.Load()
	if err != nil {
		return err
	}
	for _, c := range g.Countries() {
		for _, n := range append([]string{c.Name}, c.Aliases...) {
			addName(b, n, ner.ListCountry)
		}
		for _, list := range [][]string{c.Adjectives, c.Person, c.People} {
			for _, n := range list {
				if strings.ToUpper(n) != n { // "US", "UK" are countries
					addName(b, n, ner.ListGroup)
				}
			}
		}
		addName(b, c.Capital, ner.ListPlace)
	}
	return nil
}

func (e *env) listPlaces(b *ner.ListBuilder) error {
	if err := e.eachRow("gaz-world-cities/data/world-cities.csv", func(f []string) {
		addName(b, f[0], ner.ListPlace)
		addName(b, f[1], ner.ListCountry)
		addName(b, f[2], ner.ListCountry)
	}); err != nil {
		return err
	}
	var rivers struct{ Rivers []struct{ Name string } }
	var oceans struct{ Oceans []struct{ Name string } }
	if err := e.readJSON("gaz-corpora/data/geography/rivers.json", &rivers); err != nil {
		return err
	}
	if err := e.readJSON("gaz-corpora/data/geography/oceans.json", &oceans); err != nil {
		return err
	}
	for _, r := range rivers.Rivers {
		addName(b, r.Name, ner.ListPlace)
		addName(b, r.Name+" River", ner.ListPlace)
	}
	for _, o := range oceans.Oceans {
		addName(b, o.Name, ner.ListPlace)
		addName(b, o.Name+" Ocean", ner.ListPlace)
		addName(b, o.Name+" Sea", ner.ListPlace)
	}
	return nil
}

func (e *env) listPeople(b *ner.ListBuilder) error {
	for _, list := range []struct {
		file   string
		column int
		set    ner.ListSet
	}{
		{"gaz-names-by-country/common-forenames-by-country.csv", 11, ner.ListGiven},
		{"gaz-names-by-country/common-surnames-by-country.csv", 5, ner.ListSurname},
	} {
		if err := e.eachRow(list.file, func(f []string) { addName(b, f[list.column], list.set) }); err != nil {
			return err
		}
	}
	for _, list := range []struct {
		file string
		set  ner.ListSet
	}{
		{"gaz-names/NamesDatabases/first names/us.txt", ner.ListGiven},
		{"gaz-names/NamesDatabases/surnames/us.txt", ner.ListSurname},
	} {
		path, err := e.archived("gazetteers", list.file)
		if err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for line := range strings.Lines(string(text)) {
			addName(b, strings.TrimSpace(line), list.set)
		}
	}
	return nil
}

func (e *env) listOrganizations(b *ner.ListBuilder) error {
	g, err := gazetteer.Load()
	if err != nil {
		return err
	}
	if err := e.eachRow("gaz-companies/constituents.csv", func(f []string) {
		name, _, _ := strings.Cut(f[1], " (")
		addName(b, name, ner.ListOrg)
		for _, suffix := range []string{" Inc.", ", Inc.", " Corporation", " Company", " Group", " & Co.", " plc", " Holdings"} {
			if short, ok := strings.CutSuffix(name, suffix); ok {
				addName(b, short, ner.ListOrg)
			}
		}
	}); err != nil {
		return err
	}
	var universities []struct{ Name string }
	if err := e.readJSON("gaz-universities/world_universities_and_domains.json", &universities); err != nil {
		return err
	}
	for _, u := range universities {
		addName(b, u.Name, ner.ListOrg)
	}
	var corpora struct {
		Newspapers, Companies, Agencies, Parties []string
	}
	for _, file := range []string{"corporations/newspapers", "corporations/fortune500", "governments/us_federal_agencies", "governments/uk_political_parties"} {
		if err := e.readJSON("gaz-corpora/data/"+file+".json", &corpora); err != nil {
			return err
		}
	}
	for _, list := range [][]string{corpora.Newspapers, corpora.Companies, corpora.Agencies, corpora.Parties} {
		for _, n := range list {
			addName(b, n, ner.ListOrg)
			if short, ok := strings.CutPrefix(n, "The "); ok {
				addName(b, short, ner.ListOrg)
			}
			if g.Country(n) != nil {
				addName(b, n, ner.ListCountry)
			}
		}
	}
	for _, name := range strings.Split(organizations, "|") {
		set := ner.ListOrg | ner.ListSure
		if strings.Contains(ambiguous, "|"+name+"|") {
			set = ner.ListOrg
		}
		addName(b, name, set)
	}
	return nil
}

// listCompanies adds the companies whose shares are traded in the United States, each with
// and without the form of the company and what the exchange says of the share.
func (e *env) listCompanies(b *ner.ListBuilder) error {
	for _, list := range []string{"nasdaq-listed", "nyse-listed", "other-listed"} {
		if err := e.eachRow("gaz-companies/"+list+".csv", func(f []string) {
			if name := shareholder(f[1]); name != "" {
				addName(b, name, ner.ListOrg)
				addName(b, shortCompany(name), ner.ListOrg)
			}
		}); err != nil {
			return err
		}
	}
	return nil
}

// shareholder cuts the name of a company out of that of its share, "Alcoa Corporation
// Common Stock"; "" for funds and the like.
func shareholder(share string) string {
	for _, other := range []string{"ETF", "Fund", "Trust", "Acquisition", "Notes", "Warrant", "Preferred", "Portfolio", "Units", "Rights", "Test", "%"} {
		if strings.Contains(share, other) {
			return ""
		}
	}
	for _, kind := range []string{" - ", " Common ", " Class ", " Ordinary ", " American Depositary", " Depositary", " ADR", " ADS", " Subordinate", " Limited Partner", " (", " each ", " Each ", " Series ", " New ", " Registered "} {
		share, _, _ = strings.Cut(share, kind)
	}
	return strings.TrimRight(strings.TrimSpace(share), ",")
}

// shortCompany returns the name of a company without its form: "Agilent Technologies" of
// "Agilent Technologies, Inc.", "Alcoa" of "Alcoa Corporation".
func shortCompany(name string) string {
	for {
		short := name
		for _, form := range []string{"Inc.", "Inc", "Corporation", "Corp.", "Corp", "Company", "Co.", "Ltd.", "Ltd", "Limited", "plc", "PLC", "N.V.", "S.A.", "SE", "AG", "LLC", "L.P.", "LP",
			"Holdings", "Holding", "Group", "Incorporated", "Bancorp", "&", "The"} {
			if cut, ok := strings.CutSuffix(short, " "+form); ok {
				short = strings.TrimRight(cut, ", ")
			}
		}
		if short == name {
			return name
		}
		name = short
	}
}

// corporaLists are files of the "corpora" collection and what the strings in them name.
// Where fields are given, only strings under these keys of the JSON count.
var corporaLists = []struct {
	file   string
	fields string // separated by blanks; "": all strings
	set    ner.ListSet
}{
	{"geography/canada_provinces_and_territories", "provinces territories", ner.ListCountry},
	{"geography/canadian_municipalities", "name", ner.ListPlace},
	{"geography/english_towns_cities", "towns cities", ner.ListPlace},
	{"geography/japanese_prefectures", "prefectures region", ner.ListPlace},
	{"geography/london_underground_stations", "name", ner.ListPlace},
	{"geography/norwegian_cities", "city", ner.ListPlace},
	{"geography/nyc_neighborhood_zips", "neighborhood borough", ner.ListPlace},
	{"geography/sf_neighborhoods", "name", ner.ListPlace},
	{"geography/us_cities", "city", ner.ListPlace},
	{"geography/us_state_capitals", "capital", ner.ListPlace},
	{"corporations/charities", "charities", ner.ListOrg},
	{"corporations/cars", "cars", ner.ListOrg},
	{"corporations/djia", "name", ner.ListOrg},
	{"corporations/nasdaq", "name", ner.ListOrg},
	{"societies_and_groups/animal_welfare", "", ner.ListOrg},
	{"societies_and_groups/designated_terrorist_groups/united_states", "", ner.ListOrg},
	{"societies_and_groups/designated_terrorist_groups/united_kingdom", "", ner.ListOrg},
	{"societies_and_groups/designated_terrorist_groups/russia", "", ner.ListOrg},
	{"societies_and_groups/designated_terrorist_groups/india", "", ner.ListOrg},
	{"humans/britishActors", "britishActors", ner.ListPerson},
	{"humans/celebrities", "celebrities", ner.ListPerson},
	{"humans/scientists", "scientists", ner.ListPerson},
	{"humans/richpeople", "name", ner.ListPerson},
	{"humans/firstNames", "firstNames", ner.ListGiven},
	{"humans/lastNames", "lastNames", ner.ListSurname},
	{"humans/spanishFirstNames", "", ner.ListGiven},
	{"humans/spanishLastNames", "", ner.ListSurname},
	{"humans/norwayFirstNamesBoys", "", ner.ListGiven},
	{"humans/norwayFirstNamesGirls", "", ner.ListGiven},
	{"humans/norwayLastNames", "", ner.ListSurname},
}

func (e *env) listCorpora(b *ner.ListBuilder) error {
	for _, list := range corporaLists {
		var content any
		if err := e.readJSON("gaz-corpora/data/"+list.file+".json", &content); err != nil {
			return err
		}
		fields := strings.Fields(list.fields)
		eachString(content, "", func(field, s string) {
			if len(fields) == 0 && field != "description" && field != "source" || slices.Contains(fields, field) {
				name, _, _ := strings.Cut(s, " (")
				addName(b, name, list.set)
				if list.set == ner.ListPlace {
					addName(b, strings.TrimSuffix(name, " County"), list.set)
				}
			}
		})
	}
	var counties struct{ Counties map[string][]string }
	if err := e.readJSON("gaz-corpora/data/geography/us_counties.json", &counties); err != nil {
		return err
	}
	for _, list := range counties.Counties {
		for _, name := range list {
			addName(b, name+" County", ner.ListPlace)
		}
	}
	return nil
}

// eachString calls f with the strings of a JSON value and the key of the object that holds
// them or the list they are in.
func eachString(v any, key string, f func(key, s string)) {
	switch v := v.(type) {
	case string:
		f(key, v)
	case []any:
		for _, x := range v {
			eachString(x, key, f)
		}
	case map[string]any:
		for k, x := range v { // in any order: lists are sets
			eachString(x, k, f)
		}
	}
}

// ambiguous are those of organizations whose names are words or other names, too.
const ambiguous = "|WHO|SEC|AP|Congress|Senate|Treasury|Parliament|Guardian|Apple|Amazon|Tesla|Islamic State|State Department|Supreme Court|IRA|ICC|ANC|Twitter|Fatah|"

// organizations are bodies that news names all the time, in their usual forms.
const organizations = "NATO|UN|EU|WHO|IMF|World Bank|United Nations|European Union|African Union|Arab League|OPEC|ASEAN|G7|G20|G-7|G-20|G8|BRICS|OSCE|IAEA|" +
	"Kremlin|White House|Pentagon|Congress|Senate|House of Representatives|Supreme Court|State Department|Treasury|Parliament|House of Commons|" +
	"House of Lords|Duma|State Duma|Knesset|Bundestag|Security Council|UN Security Council|European Commission|European Parliament|European Central Bank|" +
	"Federal Reserve|Bank of England|FBI|CIA|NSA|FSB|KGB|MI5|MI6|Mossad|IRS|SEC|FDA|CDC|NASA|ESA|Interpol|Europol|Red Cross|Amnesty International|" +
	"Human Rights Watch|Greenpeace|Hamas|Hezbollah|Taliban|Al-Qaeda|Al Qaeda|ISIS|ISIL|Islamic State|Boko Haram|Al-Shabaab|Al-Qaida|Al Qaida|Al-Qa'ida|Islamic Jihad|Hizbullah|Hizballah|Muslim Brotherhood|Palestinian Authority|Likud|Sinn Fein|Shin Bet|Fatah|PLO|IRA|PKK|YPG|" +
	"Reuters|AP|AFP|TASS|BBC|CNN|Al Jazeera|Fox News|New York Times|Washington Post|Guardian|Financial Times|Wall Street Journal|Xinhua|Interfax|RIA Novosti|" +
	"Democratic Party|Republican Party|Labour Party|Conservative Party|Communist Party|Wagner Group|Gazprom|Rosneft|Google|Facebook|Twitter|Apple|Microsoft|" +
	"Amazon|Tesla|Boeing|Airbus|Toyota|Samsung|Huawei|Agence France-Presse|Associated Press|Deutsche Welle|Novaya Gazeta|Izvestia|European Court of Human Rights|International Court of Justice|" +
	"International Criminal Court|International Monetary Fund|World Health Organization|North Atlantic Treaty Organization|World Trade Organization|FIFA|UEFA|IOC|NBA|NFL|NHL|MLB|WTO|UNESCO|UNICEF|UNHCR|OECD|ICC|ICJ|GOP|DNC|RNC|ANC"

// groupNames are groups that are no country's people.
const groupNames = "Democrat Democrats Republican Republicans Conservative Conservatives Tory Tories Liberal Liberals Communist Communists " +
	"Muslim Muslims Christian Christians Jew Jews Jewish Catholic Catholics Protestant Protestants Sunni Sunnis Shia Shiite Shiites Shi'ite Hindu Hindus " +
	"Buddhist Buddhists Sikh Sikhs Orthodox Islamic Islamist Islamists Kurd Kurds Kurdish Arab Arabs Arabic Palestinian Palestinians Israeli Israelis " +
	"European Europeans African Africans Asian Asians Latino Latinos Hispanic Hispanics Western Soviet Soviets Chechen Chechens Tatar Tatars Uyghur Uyghurs " +
	"Uighur Uighurs Rohingya Tibetan Tibetans Catalan Catalans Scottish Scots Welsh English Flemish Basque Basques Crimean Nazi Nazis Zionist Zionists " +
	"Hutu Hutus Tutsi Tutsis Pashtun Pashtuns Hazara Yazidi Yazidis Druze Alawite Alawites Mormon Mormons Anglican Anglicans Lutheran Baptist Methodist " +
	"Baathist Marxist Marxists Socialist Socialists Labour Remainers Brexiteers American Americans British Britons Bosniak Serb Serbs Croat Croats Scandinavian Nordic Baltic Slavic"

// listWords adds groups and titles.
func listWords(b *ner.ListBuilder) {
	for _, w := range strings.Fields(groupNames) {
		addName(b, w, ner.ListGroup)
	}
	for _, n := range []string{"Hong Konger", "Hong Kongers", "New Yorker", "New Yorkers", "Londoner", "Londoners", "Parisians", "Muscovites", "Berliners",
		"North Korean", "North Koreans", "South Korean", "South Koreans", "South African", "South Africans", "Saudi Arabian", "Sri Lankan", "Sri Lankans",
		"Latin American", "Latin Americans", "Native American", "Native Americans", "African American", "African Americans", "Puerto Rican", "Puerto Ricans"} {
		addName(b, n, ner.ListGroup)
	}
	for _, t := range strings.Split("president|vice president|prime minister|deputy prime minister|foreign minister|defence minister|defense minister|finance minister|"+
		"interior minister|minister|premier|chancellor|king|queen|prince|princess|emperor|pope|mr|mr.|mrs|mrs.|ms|ms.|miss|dr|dr.|prof.|professor|sir|lord|lady|rev.|"+
		"reverend|father|bishop|archbishop|cardinal|sen.|senator|rep.|representative|congressman|congresswoman|gov.|governor|mayor|judge|justice|"+
		"secretary|secretary of state|secretary general|secretary-general|ambassador|gen.|general|lt.|lieutenant|col.|colonel|maj.|major|capt.|captain|sgt.|sergeant|"+
		"admiral|commander|director|chairman|chief|spokesman|spokeswoman|spokesperson|deputy|attorney general|officer|detective|sheriff|coach|"+
		"sheikh|ayatollah|imam|mullah|rabbi|chief executive|ceo|leader|counterpart|actor|actress|singer|author|journalist|analyst|lawyer", "|") {
		b.Add(strings.Fields(t), ner.ListTitle)
	}
}

// listWikipedia adds the titles of articles whose first sentence says what they are about,
// and how often each common word is written with a capital inside sentences.
func (e *env) listWikipedia(ctx context.Context, b *ner.ListBuilder) error {
	in, err := e.openText("enwiki2019")
	if err != nil {
		return err
	}
	defer in.Close()
	type count struct{ lower, capital int32 }
	words := make(map[string]count)
	title := ""
	r := bufio.NewReaderSize(in, 1<<20)
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := r.ReadString('\n')
		if name, ok := strings.CutPrefix(line, "# "); ok {
			title = strings.TrimSpace(name)
		} else if title != "" {
			if set := topic(line); set != 0 {
				name, _, _ := strings.Cut(title, " (")
				addName(b, name, set)
			}
			title = ""
		}
		start := true
		for _, field := range strings.Fields(line) {
			for w := range roughTokens(field) {
				lower := strings.ToLower(w)
				c, _ := firstRune(w)
				if !start && unicode.IsLetter(c) {
					n := words[lower]
					if unicode.IsUpper(c) {
						n.capital++
					} else {
						n.lower++
					}
					words[lower] = n
				}
				start = w == "." || w == "?" || w == "!" || w == ":" || w == "\"" || w == "“"
			}
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
	}
	for w, n := range words {
		total := n.lower + n.capital
		if total < 40 {
			continue
		}
		switch {
		case n.capital*10 <= total:
			b.Add([]string{w}, ner.ListLower)
		case n.lower*10 <= total:
			b.Add([]string{w}, ner.ListCapital)
		default:
			b.Add([]string{w}, ner.ListMixed)
		}
	}
	return nil
}

func firstRune(s string) (rune, bool) {
	for _, c := range s {
		return c, true
	}
	return 0, false
}

// topic tells what an article is about by the noun after the first "is a": the last word
// known before the noun's own complements begin.
func topic(first string) ner.ListSet {
	words := strings.Fields(first)
	if len(words) > 60 {
		words = words[:60]
	}
	for i, w := range words {
		if strings.HasPrefix(w, "(born") {
			return ner.ListPerson
		}
		if w != "is" && w != "was" && w != "are" && w != "were" || i+1 == len(words) {
			continue
		}
		var found ner.ListSet
		for _, x := range words[i+1 : min(i+16, len(words))] {
			stop := strings.HasSuffix(x, ",") || strings.HasSuffix(x, ".")
			x = strings.ToLower(strings.Trim(x, ",.;"))
			switch x {
			case "of", "in", "that", "which", "who", "from", "by", "at", "on", "for", "located", "situated", "where", "based":
				if found != 0 {
					return found
				}
				if x != "of" {
					return 0
				}
			}
			if set := topics[x]; set != 0 {
				found = set
			}
			if stop && found != 0 {
				return found
			}
		}
		return found
	}
	return 0
}

var topics = func() map[string]ner.ListSet {
	m := make(map[string]ner.ListSet)
	for _, t := range []struct {
		set   ner.ListSet
		nouns string
	}{
		{ner.ListPerson, "politician footballer actor actress singer songwriter writer author poet novelist journalist player musician composer artist painter " +
			"sculptor architect scientist physicist chemist biologist mathematician philosopher historian economist lawyer judge general officer soldier admiral " +
			"king queen emperor prince princess pope bishop saint priest theologian businessman businesswoman entrepreneur engineer inventor explorer diplomat " +
			"statesman president senator director producer filmmaker comedian presenter model athlete swimmer boxer wrestler cyclist coach manager cricketer " +
			"driver rapper guitarist drummer pianist dancer activist professor academic astronaut psychologist physician surgeon nobleman revolutionary"},
		{ner.ListPlace, "city town village municipality river lake mountain island islands commune district county province region state country capital suburb " +
			"neighborhood neighbourhood borough peninsula bay sea ocean strait valley desert airport station bridge road highway street park building castle " +
			"palace church cathedral mosque temple museum stadium settlement hamlet township parish canal dam archipelago territory kingdom republic volcano port"},
		{ner.ListOrg, "company corporation organization organisation party university college school band group team club agency newspaper bank airline " +
			"manufacturer institution association federation union league ministry department network broadcaster publisher retailer brand charity foundation " +
			"militia alliance conglomerate firm subsidiary label studio institute council committee hospital orchestra brewery church-body"},
		{ner.ListEvent, "war battle election elections tournament championship festival revolution rebellion uprising siege massacre earthquake hurricane disaster " +
			"attack attacks bombing crisis conference summit games olympics season edition referendum riot riots campaign operation treaty genocide"},
		{ner.ListWork, "film album song novel book series game magazine play opera musical episode single poem painting soundtrack manga anime sitcom " +
			"documentary trilogy video-game journal act software aircraft automobile missile rifle car"},
	} {
		for _, n := range strings.Fields(t.nouns) {
			m[n] = t.set
		}
	}
	return m
}()

// addName puts a name on a list, split into words as the treebanks do.
func addName(b *ner.ListBuilder, name string, set ner.ListSet) {
	if name != "" {
		b.Add(splitName(name), set)
	}
}

// splitName splits a name into tokens: hyphens and punctuation stand alone, the full stop
// of an abbreviation stays.
func splitName(name string) []string {
	var out []string
	for _, field := range strings.Fields(name) {
		for w := range roughTokens(field) {
			out = append(out, splitHyphens(w)...)
		}
	}
	return out
}

// splitHyphens splits a word at hyphens between letters, as UD English does.
func splitHyphens(w string) []string {
	i := strings.IndexAny(w, "-–")
	if i <= 0 || i == len(w)-1 || !strings.ContainsFunc(w, unicode.IsLetter) {
		return []string{w}
	}
	size := len("-")
	if w[i] != '-' {
		size = len("–")
	}
	if i+size >= len(w) {
		return []string{w}
	}
	return append([]string{w[:i], w[i : i+size]}, splitHyphens(w[i+size:])...)
}

func (e *env) eachRow(name string, f func(fields []string)) error {
	path, err := e.archived("gazetteers", name)
	if err != nil {
		return err
	}
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	r := csv.NewReader(in)
	r.LazyQuotes = true
	rows, err := r.ReadAll()
	if err != nil {
		return err
	}
	for _, row := range rows[1:] {
		f(row)
	}
	return nil
}

func (e *env) readJSON(name string, to any) error {
	path, err := e.archived("gazetteers", name)
	if err != nil {
		return err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return json.Unmarshal(data, to)
}
