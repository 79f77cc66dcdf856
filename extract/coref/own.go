package coref

import "kg"

// Who has what a verb has for its object is, in some constructions, clear from the words alone.

// urged returns whoever is to do something with what a possessive pronoun goes with, because another wants it: "convinced Korea to end its
// program", "called on Korea to end its program"; -1 for none. Whoever is to help may help the one who asks.
func (t *tree) urged(token int) int {
	noun := t.head(token)
	if noun < 0 || !is(t.tokens[noun].Deprel, "obj") {
		return -1
	}
	v := t.head(noun)
	h := -1
	if v >= 0 {
		h = t.head(v)
	}
	if h < 0 || helping[t.lemma(v)] {
		return -1
	}
	switch rel := t.tokens[v].Deprel; {
	case hindering[t.lemma(h)] && t.has(v, "from"):
	case is(rel, "xcomp"), rel == "advcl" && t.has(v, "to"), is(rel, "ccomp") && t.has(v, "to"):
		if appealing[t.lemma(h)] {
			for _, k := range t.children(h) {
				if int(k) < v && is(t.tokens[k].Deprel, "obl") && t.has(int(k), "on", "upon", "to") {
					return int(k)
				}
			}
		}
		if !urging[t.lemma(h)] || asking[t.lemma(h)] && pronounKind(t.lowered[token]) == personPronoun {
			return -1
		}
	default:
		return -1
	}
	for _, rel := range [...]string{"iobj", "obj"} {
		if o := t.child(h, rel); o >= 0 && o < v {
			return o
		}
	}
	return -1
}

var urging = wordSet("convince persuade urge ask tell order force compel encourage press pressure push require lead prompt get cause warn advise instruct direct beg implore request challenge " +
	"want expect induce oblige pressurize coax tempt motivate inspire remind see watch endorse allow permit enable")

// asking verbs are as often for something of who asks, where people do: "asks Carl to smash his helmet".
var asking = wordSet("ask beg implore want expect get request")

var appealing = wordSet("call appeal prevail")

var hindering = wordSet("prevent stop keep bar ban deter discourage prohibit dissuade block hinder")

var helping = wordSet("help support back assist aid join defend protect recognize recognise consider accept attend meet visit follow use enter cross share respect remove free release hear")

// idiom returns who has what a possessive pronoun goes with because the verb and the noun together say something of the subject alone: the
// games that "took their toll", those who "cast their votes"; -1 for none.
func (t *tree) idiom(token int) int {
	noun := t.head(token)
	if noun < 0 || !is(t.tokens[noun].Deprel, "obj") {
		return -1
	}
	v := t.head(noun)
	if v < 0 || !idioms[t.lemma(v)+" "+t.lemma(noun)] {
		return -1
	}
	return t.doer(v)
}

var idioms = func() map[string]bool {
	set := map[string]bool{}
	for _, pair := range [...]string{"take toll", "make way", "find way", "work way", "lose way", "change mind", "lose mind", "lose life", "risk life", "cast vote", "cast ballot", "pay respects", "pay respect", "raise hand",
		"take turn", "do best", "hold breath", "keep promise", "keep word", "break silence", "cut losses", "lay arms", "lose temper", "make debut", "meet match", "run course"} {
		set[pair] = true
	}
	return set
}()

// other returns who cannot have what a possessive pronoun goes with: the subject that acts against it ("the army repelled their attack"),
// or answers to what another does ("Hall rejected his offer", "approved his death sentence"), and whoever kills one of somebody's ("Israel's
// killing of one of its commanders"); -1 for none.
func (t *tree) other(token int) int {
	noun := t.head(token)
	if noun < 0 {
		return -1
	}
	if v := t.head(noun); v >= 0 && is(t.tokens[noun].Deprel, "obj") && t.isPredicate(v) && !t.has(noun, "own") {
		if repelling[t.lemma(v)] && t.lemma(noun) != "way" || answering[t.lemma(v)] && others[t.lemma(noun)] {
			return t.doer(v)
		}
	}
	if t.lowered[token] != "its" && t.lowered[token] != "their" {
		return -1
	}
	for i, n := noun, 0; i >= 0 && n < 4; i, n = t.head(i), n+1 {
		if killing[t.lemma(i)] && i != noun {
			return t.child(i, "nmod:poss")
		}
		if !is(t.tokens[i].Deprel, "nmod") {
			break
		}
	}
	return -1
}

var repelling = wordSet("repel foil thwart rebuff repulse")

var answering = wordSet("reject condemn denounce criticize criticise welcome praise oppose endorse approve uphold refuse deny demand order authorize authorise veto grant confirm")

// others are what is done to somebody by others, or said to them.
var others = wordSet("attack offensive invasion offer request demand remark comment arrest detention release extradition execution sentence imprisonment removal ouster dismissal deportation eviction appeal petition")

var killing = wordSet("killing assassination murder slaying")

// isWill reports whether what a possessive pronoun goes with is of people alone: a campaign, an opinion, a commander.
func (t *tree) isWill(token int) bool {
	noun := t.head(token)
	return noun >= 0 && willing[t.lemma(noun)]
}

var willing = wordSet("campaign struggle opinion belief desire intention refusal pledge vow wish commander fighter soldier troop army spokesman spokeswoman spokesperson wife husband " +
	"territory soil airspace sovereignty citizen neighbor neighbour ally ambassador embassy parliament")

// subjectsOwner returns who has what a sentence is about, where a possessive pronoun stands in what it is said to be: "Canada's mission in Freedonia is
// its largest"; -1 for none.
func (t *tree) subjectsOwner(token int) int {
	noun := t.head(token)
	if noun >= 0 && is(t.tokens[noun].Deprel, "nmod") && t.has(noun, "of") && t.head(noun) >= 0 && t.lowered[t.head(noun)] == "one" {
		noun = t.head(noun)
	}
	if noun < 0 || t.child(noun, "cop") < 0 {
		return -1
	}
	subject := t.child(noun, "nsubj")
	if subject < 0 || subject > token {
		return -1
	}
	return t.child(subject, "nmod:poss")
}

// stirring returns who stirred whom by what a pronoun is then said to do: "Ankara angered Israel when it hosted the visitors"; -1 for none.
func (t *tree) stirring(token int) (stirs, stirred int) {
	v := t.head(token)
	if v < token || t.tokens[token].Deprel != "nsubj" || t.tokens[v].Deprel != "advcl" || !t.has(v, "when", "after") {
		return -1, -1
	}
	h := t.head(v)
	if h < 0 || h > token || !stirringVerbs[t.lemma(h)] || t.child(h, "aux:pass") >= 0 {
		return -1, -1
	}
	for _, k := range t.children(h) {
		if t.tokens[k].Deprel == "nsubj" {
			return int(k), t.child(h, "obj")
		}
	}
	return -1, -1
}

var stirringVerbs = wordSet("anger infuriate enrage outrage shock surprise stun upset offend alarm embarrass disappoint delight impress provoke irk annoy insult irritate antagonize antagonise alienate dismay scandalize horrify")

// befell reports whether what a possessive pronoun goes with is what a candidate just did, or what was done to it: "a teacher died. Her death",
// "Acme published the book. Its publication".
func (d *discourse) befell(a, c *mention) bool {
	if a.phrase.role != possessor || a.Sentence-c.Sentence > 1 {
		return false
	}
	t := &d.trees[a.Sentence]
	noun := t.head(a.Head)
	if noun < 0 || t.tokens[noun].UPOS != "NOUN" {
		return false
	}
	deed, ok := deeds[t.lemma(noun)]
	if !ok {
		return false
	}
	u := &d.trees[c.Sentence]
	v := u.head(c.Head)
	if v < 0 || c.Sentence == a.Sentence && v > noun {
		return false
	}
	rel := u.tokens[c.Head].Deprel
	verb := u.lemma(v)
	return rel == "nsubj" && deed.does[verb] || (rel == "nsubj:pass" || rel == "obj") && deed.suffers[verb]
}

// deed is the verbs of what a noun tells that somebody did, or had done to him.
type deed struct{ does, suffers map[string]bool }

var deeds = func() map[string]deed {
	all := map[string]deed{}
	for noun, verbs := range map[string][2]string{
		"death": {"die", "kill murder assassinate execute"}, "suicide": {"die", ""}, "killing": {"", "kill"}, "murder": {"", "kill murder"}, "assassination": {"", "assassinate kill"}, "execution": {"", "execute hang"},
		"arrest": {"", "arrest detain"}, "detention": {"", "detain arrest jail"}, "imprisonment": {"", "imprison jail"}, "conviction": {"", "convict"}, "abduction": {"", "abduct kidnap"}, "kidnapping": {"", "kidnap abduct"},
		"resignation": {"resign", ""}, "retirement": {"retire", ""}, "departure": {"leave depart", ""}, "arrival": {"arrive", ""}, "collapse": {"collapse", ""}, "disappearance": {"disappear vanish", ""},
		"appointment": {"", "appoint"}, "dismissal": {"", "dismiss fire sack"}, "inauguration": {"", "inaugurate"}, "publication": {"", "publish"}, "destruction": {"", "destroy"}, "demolition": {"", "demolish"},
		"construction": {"", "build construct"}, "completion": {"", "complete"}, "closure": {"close", "close"}, "launch": {"launch", "launch"}, "sinking": {"sink", "sink"}, "discovery": {"", "discover"},
	} {
		all[noun] = deed{wordSet(verbs[0]), wordSet(verbs[1])}
	}
	return all
}()

// isLifeless reports whether a phrase without a name is of things, or of what happens.
func (m *mention) isLifeless() bool {
	s := m.phrase.word.senses
	return m.phrase.kind == nounPhrase && !m.phrase.set && s != 0 && s&(SensePerson|SenseGroup|SensePlace|SenseAnimal) == 0
}

// isTitleOnly reports whether a phrase is a noun for somebody without article behind a verb, which says what somebody is or was taken as and
// is nobody: "held hostage", "served as captain".
func (m *mention) isTitleOnly() bool {
	p := &m.phrase
	return p.kind == nounPhrase && p.det == bare && !p.plural && !p.set && p.last == m.Head+1 && p.first == m.Head && p.gender == kg.UnknownGender && p.word.senses == SensePerson &&
		(p.role == object || p.role == oblique || p.role == otherRole)
}

// isAct reports whether "it" is said to be one of several things that happened: "It was the second killing", "It was the first time that".
func (d *discourse) isAct(a *mention) bool {
	t := &d.trees[a.Sentence]
	noun := t.head(a.Head)
	if a.phrase.kind != thingPronoun || !is(t.tokens[a.Head].Deprel, "nsubj") || noun < 0 || t.tokens[noun].UPOS != "NOUN" || t.child(noun, "cop") < 0 || t.lemma(noun) != "time" && d.words.noun([]byte(t.lemma(noun))).senses != SenseEvent {
		return false
	}
	for _, k := range t.children(noun) {
		if int(k) < noun && (contrast[t.lemma(int(k))] == contrast["first"] || t.lowered[k] == "latest" || t.tokens[k].Feature("Degree") == "Sup") {
			return true
		}
	}
	return false
}

// isWork reports whether what "it" is said to be, or what was done to it, is nothing that a firm or other body is or that is done to one: "It is a dance contest",
// "It was filmed in Oslo".
func (d *discourse) isWork(a *mention) bool {
	if a.phrase.kind != thingPronoun || a.phrase.role == possessor {
		return false
	}
	t := &d.trees[a.Sentence]
	v := t.head(a.Head)
	if v < a.Head {
		return false
	}
	switch rel := t.tokens[a.Head].Deprel; {
	case rel == "nsubj:pass":
		return filming[t.lemma(v)]
	case rel == "nsubj" && t.tokens[v].UPOS == "NOUN" && t.child(v, "cop") >= 0 && t.has(v, "a", "an", "the"):
		return d.words.noun([]byte(t.lemma(v))).senses == SenseEvent && !bodies[t.lemma(v)]
	}
	return false
}

// bodies are nouns for what is done that are for bodies, too.
var bodies = wordSet("service success failure movement merger collaboration cooperation campaign undertaking development creation production continuation descendant " +
	"operation effort venture enterprise alliance amalgamation combination reorganization rival hit player sponsor support practice")

// filming are verbs for what is done to a work or a thing alone, not to who makes it.
var filming = wordSet("film record write compose paint release re-release rerelease remaster screen shoot rewrite")

// isClaim reports whether "it" is what somebody says or thinks of: "but Pyongyang denies it".
func (d *discourse) isClaim(a *mention) bool {
	t := &d.trees[a.Sentence]
	v := t.head(a.Head)
	return a.phrase.kind == thingPronoun && is(t.tokens[a.Head].Deprel, "obj") && v >= 0 && claiming[t.lemma(v)]
}

var claiming = wordSet("deny confirm say mean know doubt admit explain regret prove")

// worldBody returns the United Nations where a text that names them says "the world body"; -1 for other phrases.
func (d *discourse) worldBody(m *mention) int {
	t := &d.trees[m.Sentence]
	if t.lemma(m.Head) != "body" || m.phrase.plural || !t.has(m.Head, "the") || !t.has(m.Head, "world") || m.phrase.last > m.Head+1 {
		return -1
	}
	for c := range d.clusters {
		if cl := &d.clusters[c]; cl.merged < 0 && cl.named() && cl.canonical == unitedNations {
			return c
		}
	}
	return -1
}

const unitedNations = "United Nations"
