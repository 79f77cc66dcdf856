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
	if teams[strings.TrimPrefix(strings.ToLower(name), "the ")] {
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
		"relations representatives revenue rights rules rural science second security select social sports standing state statistics supreme technology " +
		"the tourism town trade transport transportation upper veterans water welfare women works youth " +
		"communist freedom green liberal nationalist popular progressive socialist workers")
	// teams are what sports clubs of many towns call themselves, and troops some.
	teams = wordSet("angels athletic badgers bears beavers bengals blues braves bruins buccaneers buffaloes bulldogs bulls cardinals cavaliers chargers chiefs city " +
		"colts cougars cowboys crusaders devils dolphins dragons dynamo eagles falcons flames flyers gators giants hawks hornets huskies hurricanes jaguars " +
		"jets kings knights lakers lightning lions lynx mariners mustangs nationals owls panthers patriots pirates predators raiders rams rangers rebels reds " +
		"rockets rovers royals saints scorpions seahawks sharks spartans stallions stars storm suns texans thunder tigers titans town trojans twins united vikings " +
		"volunteers wanderers warriors wildcats wolverines wolves")
	recurring = wordSet("championship championships cup election elections euro final finals games masters olympics olympic open paralympics prix " +
		"playoffs referendum series tournament world general grand the league summer winter national")
)

func wordSet(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
