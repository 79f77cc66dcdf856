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
		"investigations investigative islands judicial judiciary justice law legal legislative local lords lower metropolitan minister municipal " +
		"national of oversight parliamentary peace people planning president presidential press prime prosecutor provincial public region regional " +
		"relations representatives revenue rights rules rural science second security select social sports standing state statistics supreme technology " +
		"the tourism town trade transport transportation upper veterans water welfare women works youth")
)

func wordSet(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
