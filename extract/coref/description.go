package coref

import (
	"cmp"
	"slices"
	"strings"

	"kg"
)

// window is how many sentences back a description without further detail may refer.
const window = 2

// linkDescriptions links "the Russian president", "the spokesperson", "the company" to the
// entity they describe, where the document leaves no doubt. A phrase for a person that
// stays unlinked becomes a cluster without name, so that pronouns can refer to it instead
// of to somebody else.
func (d *discourse) linkDescriptions() {
	office := d.office()
	for s := range d.trees {
		t := &d.trees[s]
		for i := range t.tokens {
			if !t.isNoun(i) || d.cover(s, i) >= 0 || t.isPlural(i) || t.child(i, "cop") >= 0 && t.child(i, "nsubj") >= 0 {
				continue
			}
			if rel := t.tokens[i].Deprel; is(rel, "compound") || is(rel, "flat") || is(rel, "fixed") {
				continue
			}
			if _, _, _, person := d.roleAt(s, i); person {
				d.linkRole(s, i, office)
			} else if t.tokens[i].UPOS == "NOUN" {
				d.linkKind(s, i)
			}
		}
	}
}

// office returns the role that the title names and nothing else: an article on the prime minister's office speaks of whoever
// holds it. It is empty where there is none.
func (d *discourse) office() string {
	if len(d.trees) < 2 || d.doc.Sentences[0].Kind != kg.Heading || len(d.trees[0].tokens) > 8 {
		return ""
	}
	for _, m := range d.bySentence[0] {
		if d.mentions[m].Type == kg.Person {
			return ""
		}
	}
	t := &d.trees[0]
	for i := range t.tokens {
		if t.head(i) < 0 && t.isNoun(i) {
			if r, _, _, ok := d.describe(0, i); ok {
				return r.noun
			}
		}
	}
	return ""
}

// linkRole links a phrase for a person; the office that the article is about is anybody's.
func (d *discourse) linkRole(s, head int, office string) {
	t := &d.trees[s]
	if t.child(head, "appos") >= 0 && d.clusterAt(s, t.child(head, "appos")) >= 0 || t.child(head, "flat") >= 0 {
		return // names the person itself
	}
	r, first, last, _ := d.describe(s, head)
	indefinite := t.has(head, "a", "an", "another", "any", "no", "every", "each", "some")
	determined := r.definite || t.has(head, "this", "that") || d.possessed(s, head)
	known, _ := d.lists.Role(r.noun)
	c := d.namedBehind(s, head)
	if c >= 0 {
		d.addPhrase(s, head, first, last, c)
		return
	}
	if determined && !indefinite && !relational[r.noun] && r.noun != office {
		if c = d.holder(s, head, r); c < 0 {
			c = d.leaderBefore(s, head, r)
		}
	} else if indefinite && (r.country != "" || r.body >= 0) {
		c = d.introducedLater(s, r)
	}
	if c < 0 {
		c = d.newCluster(kg.Person)
		d.clusters[c].gender = known.Gender
		d.clusters[c].roles = []role{r}
	}
	m := d.addPhrase(s, head, first, last, c)
	d.mentions[m].open = !d.clusters[c].named() && (r.noun == office || len(d.holders(r)) > 1)
}

// namedBehind returns the person whose name stands in commas behind a phrase for a person:
// "the president of Namibia, Hage Geingob, said". Parsers often hang the name on the
// country. It returns -1 when there is none.
func (d *discourse) namedBehind(s, head int) int {
	tokens := d.trees[s].tokens
	for j := head + 1; j+1 < len(tokens) && j <= head+8; j++ {
		if tokens[j].Form == "," {
			m := d.at[s][j+1]
			if m < 0 || d.mentions[m].Kind != kg.NameMention || d.mentions[m].Type != kg.Person || d.mentions[m].First != j+1 {
				return -1
			}
			if end := d.mentions[m].Last; end >= len(tokens) || tokens[end].UPOS != "PUNCT" {
				return -1
			}
			return d.mentions[m].Entity
		}
		switch tokens[j].UPOS {
		case "ADP", "DET", "PROPN", "NOUN", "ADJ", "PART":
		default:
			return -1
		}
	}
	return -1
}

// relational roles tell who somebody is only together with another person.
var relational = map[string]bool{"counterpart": true, "successor": true, "predecessor": true, "friend": true, "man": true, "woman": true,
	"boy": true, "girl": true, "father": true, "mother": true, "son": true, "daughter": true, "brother": true, "sister": true,
	"wife": true, "husband": true, "victim": true, "expert": true, "candidate": true, "uncle": true, "aunt": true, "cousin": true,
	"nephew": true, "niece": true, "head": true, "aide": true, "student": true, "player": true, "soldier": true, "champion": true}

// possessed reports whether a noun has a possessor that is no pronoun: "the Kremlin's spokesperson".
func (d *discourse) possessed(s, head int) bool {
	t := &d.trees[s]
	for _, k := range t.children(head) {
		if t.tokens[k].Deprel == "nmod:poss" && t.tokens[k].UPOS != "PRON" {
			return true
		}
	}
	return false
}

// holder returns the one person who has a role, or -1. A role with a country or body
// refers to anybody in the document, a bare one to somebody mentioned before.
func (d *discourse) holder(s, head int, r role) int {
	fit, near := -1, -1
	qualified := r.country != "" || r.body >= 0
	fits, nears := 0, 0
	for _, c := range d.holders(r) {
		before := d.lastBefore(c, s, head)
		if before < 0 && !qualified {
			continue
		}
		fit = c
		fits++
		if before >= 0 && s-d.mentions[before].Sentence <= window {
			near = c
			nears++
		}
	}
	switch {
	case fits == 1:
		return fit
	case nears == 1 && qualified:
		return near
	}
	return -1
}

// holders returns the named people who have a role. Names and roles are settled by now, so
// that each description is looked up once a document.
func (d *discourse) holders(r role) []int {
	r.definite = false
	if found, known := d.described[r]; known {
		return found
	}
	var found []int
	for c := range d.clusters {
		cl := &d.clusters[c]
		if cl.typ == kg.Person && cl.named() && cl.merged < 0 && (d.holds(c, r) || d.leads(c, r)) {
			found = append(found, c)
		}
	}
	found = d.ofCountry(found, r)
	d.described[r] = found
	return found
}

// ofCountry leaves out who is only called by an office without its country, where the text says of another that he is of that country: of President Bush and Haitian President Préval "the Haitian leader" is Préval.
func (d *discourse) ofCountry(found []int, r role) []int {
	if r.country == "" || len(found) < 2 {
		return found
	}
	told := func(c int) bool {
		return slices.ContainsFunc(d.clusters[c].roles, func(o role) bool { return o.country == r.country && sameRole(o.noun, r.noun) })
	}
	if !slices.ContainsFunc(found, told) {
		return found
	}
	return slices.DeleteFunc(found, func(c int) bool { return !told(c) && !d.leads(c, r) })
}

// holds reports whether one of the roles of a cluster is the given one.
func (d *discourse) holds(c int, r role) bool {
	return slices.ContainsFunc(d.clusters[c].roles, func(o role) bool {
		if o.noun != r.noun && r.noun == "leader" && r.body >= 0 && r.country == "" && o.body < 0 && o.country != "" {
			return false // "the Taliban's leader" is no president
		}
		return sameRole(o.noun, r.noun) && (!r.former || o.former) &&
			(r.country == "" || o.country == "" || o.country == r.country) &&
			(r.body < 0 || o.body < 0 || o.body == r.body)
	})
}

// leads reports whether the gazetteer knows the person as the leader described.
func (d *discourse) leads(c int, r role) bool {
	if r.country == "" || r.body >= 0 {
		return false
	}
	switch r.noun {
	case "president", "prime minister", "chancellor":
		_, ok := d.leader(c, r.noun, r.country)
		return ok
	case "leader", "head of state", "premier":
		_, ok := d.leader(c, "", r.country)
		return ok
	}
	return false
}

// leaderBefore returns the only person named in the sentences before of whom the gazetteer, not the text, knows the office:
// after "Olaf Scholz" he is "the chancellor". It is -1 for none, where the text tells of whom or what the office is, or
// of another who holds it, and of "the Chancellor", who may be anyone in office.
func (d *discourse) leaderBefore(s, head int, r role) int {
	if form := d.trees[s].tokens[head].Form; form != strings.ToLower(form) || r.country != "" || r.body >= 0 || r.former || r.noun != "president" && r.noun != "prime minister" && r.noun != "chancellor" || len(d.holders(r)) > 0 {
		return -1
	}
	fit := -1
	for c := range d.clusters {
		cl := &d.clusters[c]
		if cl.typ != kg.Person || !cl.named() || cl.merged >= 0 {
			continue
		}
		before := d.lastBefore(c, s, head)
		if before < 0 || s-d.mentions[before].Sentence > window {
			continue
		}
		if _, ok := d.leader(c, r.noun, ""); !ok {
			continue
		}
		if fit >= 0 {
			return -1
		}
		fit = c
	}
	return fit
}

func sameRole(a, b string) bool {
	return a == b || sense(a) == sense(b) || b == "leader" && heads[a] || b == "minister" && strings.HasSuffix(a, " minister") && a != "prime minister" ||
		b == "secretary" && (strings.HasSuffix(a, " secretary") || strings.HasPrefix(a, "secretary of ")) || b == "premier" && a == "prime minister"
}

// sense maps roles that differ in gender or spelling only to one of them.
func sense(noun string) string {
	noun = strings.ReplaceAll(noun, "-", " ")
	for _, suffix := range []string{"man", "woman", "person"} {
		if stem, ok := strings.CutSuffix(noun, suffix); ok && len(stem) > 3 {
			return stem + "person"
		}
	}
	switch noun {
	case "chair":
		return "chairperson"
	case "adviser":
		return "advisor"
	case "chief executive officer", "chief executive":
		return "ceo"
	case "actress":
		return "actor"
	}
	return strings.ReplaceAll(noun, "defence", "defense")
}

var heads = map[string]bool{"president": true, "prime minister": true, "premier": true, "chancellor": true, "king": true, "queen": true,
	"emir": true, "sultan": true, "supreme leader": true, "dictator": true, "ruler": true, "opposition leader": true, "party leader": true}

// introducedLater returns the person whom one of the next sentences introduces with the
// role of an indefinite phrase and "the": "A Kremlin spokesperson ... Dmitry Peskov, the
// spokesperson, ...".
func (d *discourse) introducedLater(s int, r role) int {
	fit := -1
	for next := s; next < len(d.bySentence) && next <= s+window; next++ {
		for _, m := range d.bySentence[next] {
			c := d.mentions[m].Entity
			if c < 0 || c == fit || d.clusters[c].typ != kg.Person || !d.clusters[c].named() || d.mentions[d.clusters[c].mentions[0]].Sentence < s {
				continue
			}
			if !d.holds(c, r) || !slices.ContainsFunc(d.clusters[c].roles, func(o role) bool { return o.definite && sameRole(o.noun, r.noun) }) {
				continue
			}
			if fit >= 0 {
				return -1
			}
			fit = c
		}
	}
	return fit
}

// lastBefore returns the last mention of a cluster before a token, or -1.
func (d *discourse) lastBefore(c, s, token int) int {
	last := -1
	for _, m := range d.clusters[c].mentions {
		o := &d.mentions[m]
		if (o.Sentence < s || o.Sentence == s && o.Head < token) && (last < 0 || d.before(last, int(m))) {
			last = int(m)
		}
	}
	return last
}

func (d *discourse) before(a, b int) bool {
	x, y := &d.mentions[a], &d.mentions[b]
	return x.Sentence < y.Sentence || x.Sentence == y.Sentence && x.Head < y.Head
}

// kinds are nouns that a text uses for an organisation or place it has named, and what the
// name must look like: any organisation, one that is no public body, one with the noun in its name, a country, or a
// place that the text has called so.
type kind uint8

const (
	noKind kind = iota
	anyOrganization
	business
	sameNoun
	anyCountry
	placeCalled
)

var kinds = map[string]kind{
	"company": business, "firm": business, "agency": anyOrganization, "organization": anyOrganization, "organisation": anyOrganization,
	"group": anyOrganization, "corporation": business, "alliance": anyOrganization, "bloc": anyOrganization, "manufacturer": business,
	"carmaker": business, "automaker": business, "airline": business, "retailer": business, "startup": business,
	"party": sameNoun, "ministry": sameNoun, "department": sameNoun, "university": sameNoun, "court": sameNoun, "bank": sameNoun,
	"commission": sameNoun, "committee": sameNoun, "council": sameNoun, "institute": sameNoun, "parliament": sameNoun, "union": sameNoun,
	"federation": sameNoun, "association": sameNoun, "bureau": sameNoun, "museum": sameNoun, "club": sameNoun, "team": sameNoun,
	"country": anyCountry, "nation": anyCountry,
	"city": placeCalled, "town": placeCalled, "village": placeCalled, "island": placeCalled, "region": placeCalled, "province": placeCalled,
	"capital": placeCalled, "peninsula": placeCalled, "river": placeCalled, "state": placeCalled, "county": placeCalled, "district": placeCalled,
}

// publicBodies are words in the names of organisations that no text calls a company: public bodies, and papers, which
// report on companies.
var publicBodies = wordSet("agency army assembly association authority board bureau commission committee congress council court department federation force forces government house institute ministry " +
	"nations office parliament party police school senate times journal insider guardian herald tribune gazette bbc cnn reuters bloomberg tribunal union university")

// farther is how many sentences back "the company" refers where none between names one.
const farther = 3

// linkKind links "the company", "the country" to the only organisation or place that was
// spoken of in the sentences before.
func (d *discourse) linkKind(s, head int) {
	t := &d.trees[s]
	noun := t.lemma(head)
	k := kinds[noun]
	if k == noKind && !sides[noun] || !t.has(head, "the", "this") {
		return
	}
	for _, child := range t.children(head) { // "the oil company", "the company that ..." describe others
		switch rel := t.tokens[child].Deprel; {
		case is(rel, "det"), is(rel, "punct"), is(rel, "case"), is(rel, "cc"), is(rel, "conj"), is(rel, "advcl"):
		case rel == "acl:relcl" && t.tokens[head+1].Form == ",": // "the company, which", of which there is but one
		default:
			return
		}
	}
	fit, people := -1, false
	if sides[noun] && d.isSportsman() {
		fit = d.linkSide(s, head)
	}
	if k == anyCountry {
		fit = d.countryAround(s, head)
	}
	title := d.titlePlace(k, noun)
	side, country := fit >= 0 || k == noKind, ""
	for back := s; back >= 0 && !side && (back >= s-1 || fit < 0 && k != sameNoun && country == "" && back >= s-farther); back-- {
		for _, m := range d.bySentence[back] {
			c := d.mentions[m].Entity
			if c < 0 || back == s && (d.mentions[m].Head > head || t.isHearer(d.mentions[m].Head, head)) {
				continue
			}
			if k == placeCalled && back == s && d.mentions[m].Kind == kg.NameMention && d.clusters[c].typ == kg.Place && d.clusters[c].country == "" && !d.isKind(c, k, noun) {
				return // "retired to Memphis; the city fell"
			}
			if k == anyCountry {
				// A people or a president brings the country to mind as well.
				code := d.countryOf(c)
				if code != "" && country != "" && code != country {
					return
				}
				country = cmp.Or(country, code)
			}
			if c == fit || !d.isKind(c, k, noun) {
				continue
			}
			if fit >= 0 || title >= 0 && c != title {
				return
			}
			fit = c
			people = k == anyCountry && d.trees[back].tokens[d.mentions[m].Head].UPOS == "ADJ"
		}
	}
	if people && d.otherCountry(s, head, d.clusters[fit].country) {
		return // "Swaziland suffered. South African imports fell. The country"
	}
	switch {
	case fit >= 0:
	case k == anyCountry:
		fit = d.homeland(country)
	case k == placeCalled:
		fit = title
	}
	if fit < 0 || d.calledLater(s, head, noun, fit) || d.takenUp(s, head, noun, fit) {
		return
	}
	first := head
	if det := t.child(head, "det"); det >= 0 && det < head {
		first = det
	}
	d.addPhrase(s, head, first, head+1, fit)
}

// calledLater reports whether the text speaks of another that it calls so between the last mention of a cluster and a noun: "she works for Acme and
// joined the organization Bolt. The organization".
func (d *discourse) calledLater(s, head int, noun string, fit int) bool {
	if slices.ContainsFunc(d.clusters[fit].roles, func(r role) bool { return r.noun == noun }) {
		return false
	}
	last := d.lastBefore(fit, s, head)
	for back := max(0, s-1); back <= s; back++ {
		t := &d.trees[back]
		for i := range t.tokens {
			if back == s && i >= head || last >= 0 && (back < d.mentions[last].Sentence || back == d.mentions[last].Sentence && i <= d.mentions[last].Head) {
				continue
			}
			if t.lemma(i) == noun && t.tokens[i].UPOS == "NOUN" && !t.isPlural(i) && d.cover(back, i) < 0 && (t.child(i, "appos") > i || t.has(i, "a", "an", "another") && (is(t.tokens[i].Deprel, "nsubj") || is(t.tokens[i].Deprel, "obj"))) && t.child(i, "cop") < 0 && !is(t.tokens[i].Deprel, "appos") {
				return true
			}
		}
	}
	return false
}

var calling = wordSet("know call name dub term")

// takenUp reports whether the sentence before speaks of one by the same noun that is not known to be the candidate: "Hall signed the group to
// Acme. The group", "a group of leaders criticized the Red Cross. The group".
func (d *discourse) takenUp(s, head int, noun string, fit int) bool {
	if s == 0 || kinds[noun] != anyOrganization && kinds[noun] != business {
		return false
	}
	t := &d.trees[s-1]
	for i := range t.tokens {
		if t.lemma(i) != noun || t.tokens[i].UPOS != "NOUN" || t.isPlural(i) || d.cover(s-1, i) >= 0 || !t.has(i, "the", "a", "an") || t.child(i, "cop") >= 0 {
			continue
		}
		if slices.ContainsFunc(t.children(i), func(k int32) bool { c := d.cover(s-1, int(k)); return c >= 0 && d.mentions[c].Entity == fit }) {
			continue // "the Acme agency"
		}
		if slices.ContainsFunc(t.children(i), func(k int32) bool { return is(t.tokens[k].Deprel, "acl") && calling[t.lemma(int(k))] }) {
			continue // "a group known as Acme"
		}
		if rel := t.tokens[i].Deprel; t.child(i, "appos") < 0 && (is(rel, "nsubj") || is(rel, "obj") && t.has(i, "the") && t.coreStart(i) == i-1) {
			return true
		}
	}
	return false
}

// countryAround returns the only country that a sentence names before a noun, where it tells that something is in it and others only lend their
// adjective or name to somebody: "U.S. troops in Iraq say the country"; -1 for none.
func (d *discourse) countryAround(s, head int) int {
	t := &d.trees[s]
	fit, located := -1, false
	for _, i := range d.bySentence[s] {
		m := &d.mentions[i]
		c := m.Entity
		if c < 0 || m.Head > head || m.Kind != kg.NameMention || d.clusters[c].typ != kg.Place {
			continue
		}
		rel := t.tokens[m.Head].Deprel
		if d.clusters[c].country == "" || is(rel, "compound") || t.tokens[m.Head].UPOS == "ADJ" || is(rel, "amod") {
			continue
		}
		if fit >= 0 && fit != c {
			return -1
		}
		fit = c
		h := t.head(m.Head)
		located = located || t.has(m.Head, "in", "inside", "across", "throughout") && (is(rel, "obl") || is(rel, "nmod")) && h >= 0 && !saying[t.lemma(h)] && !opining[t.lemma(h)]
	}
	if !located {
		return -1
	}
	return fit
}

// otherCountry reports whether another country than that of the code is named in the sentences before.
func (d *discourse) otherCountry(s, head int, code string) bool {
	for back := max(0, s-farther-1); back <= s; back++ {
		for _, m := range d.bySentence[back] {
			if c := d.mentions[m].Entity; c >= 0 && (back < s || d.mentions[m].Head < head) && d.clusters[c].typ == kg.Place && d.clusters[c].country != "" && d.clusters[c].country != code {
				return true
			}
		}
	}
	return false
}

// homeland returns the country of that code where the text names it, or, for "", the only one that the title speaks of; -1 for none.
func (d *discourse) homeland(code string) int {
	if code == "" && len(d.bySentence) > 0 && d.doc.Sentences[0].Kind == kg.Heading {
		for _, m := range d.bySentence[0] {
			c := d.mentions[m].Entity
			if c < 0 {
				continue
			}
			if other := d.countryOf(c); code != "" && other != "" && other != code {
				return -1
			} else if other != "" {
				code = other
			}
		}
	}
	if code == "" {
		return -1
	}
	for c := range d.clusters {
		if cl := &d.clusters[c]; cl.merged < 0 && cl.country == code && cl.named() && cl.typ == kg.Place {
			return c
		}
	}
	return -1
}

// titlePlace returns the only place which the title speaks of that the text calls so, for a noun for places; -1 for none.
func (d *discourse) titlePlace(k kind, noun string) int {
	if k != placeCalled || d.doc.Sentences[0].Kind != kg.Heading {
		return -1
	}
	fit := -1
	for _, m := range d.bySentence[0] {
		if c := d.mentions[m].Entity; c >= 0 && c != fit && d.isKind(c, k, noun) {
			if fit >= 0 {
				return -1
			}
			fit = c
		}
	}
	return fit
}

// isHearer reports whether a nominal is told what a token belongs to, which then speaks of another: "told Reuters
// that the company would close".
func (t *tree) isHearer(i, token int) bool {
	v := t.head(i)
	if v < 0 || !is(t.tokens[i].Deprel, "obj") && !is(t.tokens[i].Deprel, "iobj") {
		return false
	}
	said := t.child(v, "ccomp")
	return said >= 0 && t.dominates(said, token)
}

// countryOf returns the code of the country that a cluster is, belongs to or governs.
func (d *discourse) countryOf(c int) string {
	cl := &d.clusters[c]
	if cl.country != "" {
		return cl.country
	}
	for _, r := range cl.roles {
		if r.country != "" && !r.former {
			return r.country
		}
	}
	return ""
}

// isKind reports whether a cluster can be what the noun means.
func (d *discourse) isKind(c int, k kind, noun string) bool {
	cl := &d.clusters[c]
	if !cl.named() {
		return false
	}
	called := slices.ContainsFunc(cl.roles, func(r role) bool { return r.noun == noun })
	switch k {
	case anyOrganization:
		return cl.typ == kg.Organization
	case business:
		return cl.typ == kg.Organization && !slices.ContainsFunc(cl.longest().words, func(w string) bool { return publicBodies[w] })
	case sameNoun:
		return cl.typ == kg.Organization && (called || slices.Contains(cl.longest().words, noun))
	case anyCountry:
		return cl.typ == kg.Place && (cl.country != "" || called)
	}
	words := cl.longest().words
	return cl.typ == kg.Place && (called || words[0] == noun || words[len(words)-1] == noun)
}
