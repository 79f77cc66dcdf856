package coref

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
	"want expect induce oblige pressurize coax tempt motivate inspire remind see watch endorse")

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

var willing = wordSet("campaign struggle opinion belief desire intention refusal pledge vow wish commander fighter soldier troop army spokesman spokeswoman spokesperson wife husband")

// isLifeless reports whether a phrase without a name is of things, or of what happens.
func (m *mention) isLifeless() bool {
	s := m.phrase.word.senses
	return m.phrase.kind == nounPhrase && !m.phrase.set && s != 0 && s&(SensePerson|SenseGroup|SensePlace|SenseAnimal) == 0
}
