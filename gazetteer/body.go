package gazetteer

import "strings"

// NamesMany reports whether the name of an organisation says only what kind of body it is and
// what that deals with, so that many states, towns or firms have one of that name: "Parliament",
// "the Supreme Court", "Foreign Ministry", "City Council". Which one a text means, only the text
// tells. Known organisations (see Organization) have names of their own, whatever they are made of.
func (g *Gazetteer) NamesMany(name string) bool {
	if g.Organization(name) != nil {
		return false
	}
	if lower := strings.TrimPrefix(strings.ToLower(name), "the "); teams[lower] || partisans[lower] || lower == "red devils" || lower == "blue devils" {
		return true
	}
	body := false
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return r == ' ' || r == '-' || r == ',' }) {
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		switch {
		case bodies[w]:
			body = true
		case !dealings[w]:
			return false
		}
	}
	return body
}

// Namesakes reports whether very many people bear both names of somebody who has two: "John Smith". One who is
// told of in passing may be anybody.
func (g *Gazetteer) Namesakes(given, family string) bool {
	return usualGiven[strings.ToLower(given)] && usualFamily[strings.ToLower(family)]
}

// Recurring reports whether the name of an event is that of each of a series, or of many series:
// "the World Cup", "the Olympics", "the Grand Prix". Which one a text means, only the text tells.
func (g *Gazetteer) Recurring(name string) bool {
	fields := strings.Fields(strings.ToLower(name))
	for _, w := range fields {
		if !recurring[w] {
			return false
		}
	}
	return len(fields) > 0
}

// OneOfMany reports whether a capitalised phrase says no more than what kind of thing it is: "the House", "Agriculture",
// "Public Works", "the South".
func (g *Gazetteer) OneOfMany(name string) bool {
	fields := strings.Fields(strings.ToLower(name))
	for _, w := range fields {
		if !bodies[w] && !dealings[w] && !recurring[w] && !directions[w] {
			return false
		}
	}
	return len(fields) > 0
}

// National reports whether a name that many bodies, parties or events have is that of one thing in each country, so
// that it is told apart by that: "Ministry of Finance", "Labour Party", "Constitutional Court". In federal
// countries each state has a supreme court and a parliament of its own, too.
func (g *Gazetteer) National(name string, country *Country) bool {
	if country == nil {
		return false
	}
	words := strings.Fields(strings.ToLower(strings.TrimPrefix(name, "the ")))
	for i, w := range words {
		switch {
		case national[w], partisans[w], w == "force" && i > 0 && words[i-1] == "air", w == "forces" && i > 0 && words[i-1] == "armed", w == "war" && i > 0 && words[i-1] == "civil":
			return true
		case central[w] && !federal[country.Code]:
			return w != "court" || i > 0 && (words[i-1] == "supreme" || words[i-1] == "constitutional") || i == 0 && len(words) > 1
		}
	}
	return false
}

// UsualCountry returns the code of the country that texts mean where they speak of a party without saying which
// country's it is; "" for most.
func (g *Gazetteer) UsualCountry(party string) string {
	switch strings.ToLower(party) {
	case "democratic party", "republican party", "democrats", "republicans":
		return "US"
	}
	return ""
}

// national are bodies of a whole country, central ones that states of a federation have as well.
var (
	national = wordSet("ministry army navy military party parties revolution")
	central  = wordSet("parliament cabinet government judiciary treasury court assembly senate house congress")
	federal  = wordSet("US CA AU IN DE AT CH BR MX AR NG PK MY RU ET AE BE VE")
)

// The commonest names of English-speaking countries.
var (
	usualGiven = wordSet("alan albert alexander alice andrew ann anne anthony arthur ben benjamin bill bob brian charles chris christopher daniel dan david edward elizabeth eric frank fred " +
		"gary george harry henry jack james jane jason jeff jim joe john jonathan joseph karen kevin larry mark mary matt matthew michael mike nick patrick paul peter phil philip richard rob robert " +
		"ron sam samuel sarah scott simon stephen steve steven susan thomas tim tom tony walter william")
	usualFamily = wordSet("adams allen anderson bailey baker bell brown butler campbell carter clark clarke collins cook cooper cox davies davis edwards evans foster gray green griffin hall harris " +
		"henderson hill howard hughes jackson james jenkins johnson jones kelly king lee lewis long martin miller mitchell moore morgan morris murphy murray nelson parker patterson perry phillips " +
		"powell price reed richards richardson roberts robertson robinson rogers ross russell scott shaw simpson smith stewart taylor thomas thompson turner walker ward watson white williams " +
		"williamson wilson wood woods wright young")
)

// bodies are kinds of organisations, dealings what they deal with, for whom, and at what rank.
var (
	bodies = wordSet("academy administration agency army assembly association authority bank board branch bureau cabinet center centre chamber church club " +
		"college commission committee company congress constabulary corporation corps council court department directorate embassy federation " +
		"force forces foundation fund government group guard hospital house inspectorate institute institution judiciary league legislature military " +
		"ministry movement museum navy office organisation organization parliament party police prosecution school secretariat senate service " +
		"services society team treasury tribunal union university")
	dealings = wordSet("affairs agriculture air and anti anti-corruption appeal appeals armed attorney broadcasting budget cassation central city civil coast commerce " +
		"commons communications constituent constitutional constitution corruption county criminal culture customs defence defense development district " +
		"economic economy education election elections electoral emergency employment energy environment environmental executive external federal finance fire " +
		"first for foreign general health high higher home housing human immigration information intelligence interior internal investigation " +
		"investigations investigative islands judicial judiciary justice law legal legislative local lords lower metropolitan minister ministers municipal " +
		"national of oversight parliamentary peace people planning president presidential press prime prosecutor provincial public region regional " +
		"relations representatives revenue rights rules rural science sciences second security select social sports standing state statistics supreme technology " +
		"the tourism town trade transport transportation upper veterans water welfare women works youth " +
		"alliance christian communist conservative conservatives democratic democrats freedom green independence labor labour liberal liberals nationalist new popular " +
		"progressive radical reform republican republicans social socialist socialists united unity workers")
	partisans = wordSet("communists conservatives democrats greens labour liberals nationalists republicans socialists tories")
	// teams are what sports clubs of many towns call themselves, and troops some.
	teams = wordSet("angels athletic badgers bears beavers bengals blues braves bruins buccaneers buffaloes bulldogs bulls cardinals cavaliers chargers chiefs city " +
		"colts cougars cowboys crusaders devils dolphins dragons dynamo eagles falcons flames flyers gators giants hawks hornets huskies hurricanes jaguars " +
		"jets kings knights lakers lightning lions lynx mariners marines mustangs nationals owls panthers patriots pirates predators raiders rams rangers rebels reds " +
		"rockets rovers royals saints scorpions seahawks sharks spartans stallions stars storm suns texans thunder tigers titans town trojans twins united vikings " +
		"volunteers wanderers warriors wildcats wolverines wolves")
	directions = wordSet("north south east west northern southern eastern western bar crown left opposition republic right treaty")
	recurring  = wordSet("civil war revolution uprising coup championship championships cup election elections euro final finals games masters olympics olympic open paralympics prix " +
		"playoffs referendum series tournament world general grand the league summer winter national")
)

func wordSet(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
