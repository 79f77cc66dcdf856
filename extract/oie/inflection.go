package oie

import (
	"slices"
	"strings"

	"kg"
)

// irregular are the verbs whose past tense is not spelled by rule: base, past and, where it is another,
// participle. A participle that has two pasts stands with the first.
var irregular = []string{
	"arise arose arisen", "be was been", "bear bore borne", "beat beat beaten", "become became become", "begin began begun", "bend bent", "bet bet",
	"bid bid", "bind bound", "bite bit bitten", "bleed bled", "blow blew blown", "break broke broken", "breed bred", "bring brought",
	"broadcast broadcast", "build built", "burst burst", "buy bought", "cast cast", "catch caught", "choose chose chosen", "cling clung",
	"come came come", "cost cost", "creep crept", "cut cut", "deal dealt", "dig dug", "do did done", "draw drew drawn", "drink drank drunk",
	"drive drove driven", "eat ate eaten", "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "flee fled", "fling flung",
	"fly flew flown", "forbid forbade forbidden", "forget forgot forgotten", "forgive forgave forgiven", "forsake forsook forsaken",
	"freeze froze frozen", "get got", "give gave given", "go went gone", "grind ground", "grow grew grown", "hang hung", "have had", "hear heard",
	"hide hid hidden", "hit hit", "hold held", "hurt hurt", "keep kept", "kneel knelt", "know knew known", "lay laid", "lead led", "leave left",
	"lend lent", "let let", "lie lay lain", "light lit", "lose lost", "make made", "mean meant", "meet met", "pay paid", "prove proved proven",
	"put put", "quit quit", "read read", "ride rode ridden", "ring rang rung", "rise rose risen", "run ran run", "saw sawed sawn", "say said",
	"see saw seen", "seek sought", "sell sold", "send sent", "set set", "shake shook shaken", "shed shed", "shine shone", "shoot shot",
	"show showed shown", "shrink shrank shrunk", "shut shut", "sing sang sung", "sink sank sunk", "sit sat", "slay slew slain", "sleep slept",
	"slide slid", "speak spoke spoken", "spend spent", "spin spun", "split split", "spread spread", "spring sprang sprung", "stand stood",
	"steal stole stolen", "stick stuck", "sting stung", "strike struck stricken", "strive strove striven", "swear swore sworn", "sweep swept", "swell swelled swollen",
	"swim swam swum", "swing swung", "take took taken", "teach taught", "tear tore torn", "tell told", "think thought", "throw threw thrown",
	"thrust thrust", "upset upset", "wake woke woken", "wear wore worn", "weave wove woven", "weep wept", "win won", "wind wound",
	"withdraw withdrew withdrawn", "withhold withheld", "withstand withstood", "wring wrung", "write wrote written",
}

// pastOfBase has the irregular pasts by their base; simplePast by their participle, for passives said
// as actives. Participles that are not in it serve as the past themselves.
var pastOfBase, simplePast = func() (byBase, byParticiple map[string]string) {
	byBase, byParticiple = make(map[string]string), make(map[string]string)
	for _, line := range irregular {
		f := strings.Fields(line)
		for _, prefix := range append([]string{""}, verbPrefixes...) {
			byBase[prefix+f[0]] = prefix + f[1]
			if len(f) > 2 && f[2] != f[1] {
				byParticiple[prefix+f[2]] = prefix + f[1]
			}
		}
	}
	delete(byBase, "relay") // a message is relayed
	delete(byBase, "lie")   // who lies to somebody lied; who lies on something is told of in the present
	return byBase, byParticiple
}()

// verbPrefixes make verbs that are inflected as the verb behind them: "overtake", "rebuild".
var verbPrefixes = []string{"over", "under", "out", "re", "mis", "fore", "un", "up"}

// past returns the past tense of a verb from its base and its gerund, whose spelling tells whether the last
// letter is doubled: "refer, referring", "visit, visiting".
func past(base, gerund string) string {
	if p, ok := pastOfBase[base]; ok {
		return p
	}
	stem := strings.TrimSuffix(gerund, "ing")
	switch {
	case strings.HasSuffix(base, "e"): // "die, dying", "agree, agreeing"
		return base + "d"
	case strings.HasSuffix(stem, "y") && endsInConsonantY(stem):
		return stem[:len(stem)-1] + "ied"
	default:
		return stem + "ed"
	}
}

// pastOf returns the past tense of a verb from its base alone.
func pastOf(base string) string {
	n := len(base)
	if doubling[base] || n > 2 && strings.Count(vowelsOf(base), "v") == 1 && strings.HasSuffix(vowelsOf(base), "cvc") && !strings.ContainsRune("wxy", rune(base[n-1])) {
		return past(base, base+base[n-1:]+"ing") // "stop, stopped"
	}
	return past(base, base+"ing")
}

// gerundOf returns the gerund of a verb from its base alone.
func gerundOf(base string) string {
	p := past(base, base+"ing")
	switch n := len(base); {
	case strings.HasSuffix(base, "ie"):
		return base[:n-2] + "ying"
	case strings.HasSuffix(base, "e") && !strings.HasSuffix(base, "ee") && base != "be":
		return base[:n-1] + "ing"
	case doubling[base] || p == base+"ed" && pastOf(base) == base+base[n-1:]+"ed" || pastOfBase[base] != "" && n > 2 && strings.HasSuffix(vowelsOf(base), "cvc") && strings.Count(vowelsOf(base), "v") == 1 && !strings.ContainsRune("wxy", rune(base[n-1])):
		return base + base[n-1:] + "ing"
	}
	return base + "ing"
}

// doubling verbs of several syllables double their last letter, as their stress is on it.
var doubling = set("abet admit acquit allot commit compel confer control defer deter emit equip excel expel incur infer occur omit patrol permit prefer " +
	"propel rebel rebut recur refer regret remit repel submit transfer transmit")

// vowelsOf writes a word as consonants and vowels: "cvc".
func vowelsOf(word string) string {
	out := make([]byte, len(word))
	for i := range word {
		out[i] = 'c'
		if strings.IndexByte("aeiou", word[i]) >= 0 || word[i] == 'y' && i > 0 {
			out[i] = 'v'
		}
	}
	return string(out)
}

// present returns the third person singular of a verb from its base.
func present(base string) string {
	switch {
	case base == "be":
		return "is"
	case base == "have":
		return "has"
	case endsInConsonantY(base):
		return base[:len(base)-1] + "ies"
	case strings.HasSuffix(base, "s") || strings.HasSuffix(base, "x") || strings.HasSuffix(base, "z") || strings.HasSuffix(base, "ch") || strings.HasSuffix(base, "sh") ||
		strings.HasSuffix(base, "o"):
		return base + "es"
	default:
		return base + "s"
	}
}

func endsInConsonantY(word string) bool {
	n := len(word)
	return n > 1 && word[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(word[n-2]))
}

// tense is the tense of a finite verb.
type tense uint8

const (
	untold     tense = iota // no finite verb
	inPast                  // also the perfect
	inPresent               //
	undertaken              // behind a modal: "will", "may"
)

// tenseOf returns the tense in which a clause, or the one that it depends on, is told.
func (t *tree) tenseOf(c *clause) tense {
	for ; c != nil; c = c.parent {
		for i := range t.tok {
			if i != c.head && (t.head(i) != c.head || !t.related(i, "aux", "cop")) {
				continue
			}
			switch t.tok[i].XPOS {
			case "VBD":
				return inPast
			case "MD":
				if c.narrated {
					return inPast
				}
				return undertaken
			case "VBZ", "VBP":
				if i != c.head && t.is(i, "have") {
					return inPast
				}
				return inPresent
			}
		}
	}
	return untold
}

// cameAbout reports whether an infinitive tells for sure what came about: "the first to sign", "only to be waived", "forced her to leave".
func (t *tree) cameAbout(c *clause) bool {
	p := c.parent
	if p != nil && c.link == "conj" && t.tok[p.head].XPOS == "VB" && t.child(c.head, "aux", "nsubj") < 0 {
		return t.cameAbout(p) // "the first to own and operate it"
	}
	switch {
	case p == nil || !t.hasWord(c.head, "mark", "to"):
		return false
	case c.noun >= 0 && t.isRanked(c.noun), t.isOutcome(c), t.hadTo(c, p), t.appointedTo(c, p), t.optedTo(c, p), t.passedVote(c, p) && balloted[t.lemma(c.head)], t.wasAble(p) && c.link == "xcomp":
		return true
	case c.link == "advcl" || c.link == "xcomp":
		return c.link == "advcl" && (t.isMeans(c) || t.isShown(c)) || len(p.objs) > 0 && t.isRanked(p.objs[0]) || c.link == "xcomp" && !t.isChained(c) && (causing[t.lemma(p.head)] || p.passive && t.is(p.head, "know", "find", "show", "force", "reveal") || t.turnsOut(p))
	}
	return false
}

// hasPluralSubject reports whether the verb of a clause agrees with several.
func (t *tree) hasPluralSubject(c *clause) bool {
	return len(c.subj) > 0 && (t.isPlural(c.subj[0]) || len(t.conjuncts(c.subj[0])) > 1)
}

// happened says the label of an infinitive that tells what came about as the finite verb that it amounts to.
func (t *tree) happened(c *clause, label []int, verb int) []string {
	when := t.tenseOf(c.parent)
	if when != inPast && !(when == inPresent && (t.isMeans(c) || t.isShown(c))) {
		return nil
	}
	plural := t.hasPluralSubject(c)
	var said []string
	for _, i := range label {
		word := t.labelWord(i)
		switch {
		case i == verb && when == inPresent:
			word = inflected(t.lemma(i), "", when, plural)
		case i == verb && t.is(i, "be") && plural:
			word = "were"
		case i == verb && t.is(i, "be"):
			word = "was"
		case i == verb:
			word = pastOf(t.lemma(i))
		case t.rel[i] == "mark":
			continue
		}
		said = append(said, word)
	}
	return said
}

// narrative says the label of a clause with "would" that tells what came next in the past: "went on to win". nil says that
// it is none.
func (t *tree) narrative(c *clause, label []int) []string {
	if !c.narrated {
		return nil
	}
	plural := t.hasPluralSubject(c)
	var said []string
	not, done := -1, false
	for _, i := range label {
		if modals[t.lower(i)] != "" {
			continue
		}
		word := t.labelWord(i)
		switch {
		case t.negator(i) && t.is(i, "not"):
			not = len(said)
		case !done && (i == c.head || t.related(i, "aux", "cop")):
			done = true
			switch {
			case t.is(i, "be") && plural:
				word = "were"
			case t.is(i, "be"):
				word = "was"
			case not >= 0:
				said[not], word = "did not", t.lemma(i)
			default:
				word = pastOf(t.lemma(i))
			}
			if not >= 0 && t.is(i, "be") {
				said[not], word = word, "not"
			}
		}
		said = append(said, word)
	}
	return said
}

// inflected is a verb in a tense, for a subject in the singular or plural; behind a modal and in no tense at
// all it is the base.
func inflected(base, gerund string, when tense, plural bool) string {
	switch {
	case base == "be" && plural && when == inPast:
		return "were"
	case base == "be" && plural && when == inPresent:
		return "are"
	case when == inPast:
		return past(base, gerund)
	case when == inPresent && !plural:
		return present(base)
	default:
		return base
	}
}

// finite says the label of a participle or gerund as the finite verb that its clause amounts to: in "They attacked,
// displacing thousands", they displaced them. What did not happen for sure gets the base form. label
// are the tokens of the relation; nil says that its words can stay as they are.
func (t *tree) finite(c *clause, label []int) []string {
	verb := c.head
	for _, i := range label {
		if t.related(i, "aux", "cop") {
			verb = i // "being pressured", "having left"
			break
		}
	}
	base, gerund := t.lemma(verb), t.lower(verb)
	if t.tok[verb].XPOS == "VB" && c.state.modality == kg.Asserted && !c.state.negative && t.cameAbout(c) {
		return t.happened(c, label, verb) // "was the first to sign": signed
	}
	if t.tok[verb].XPOS != "VBG" || !strings.HasSuffix(gerund, "ing") || t.isChained(c) {
		return nil
	}
	when := t.tenseOf(c.parent)
	if when == untold {
		return nil
	}
	if c.state.modality != kg.Asserted {
		when = undertaken
	}
	plural := t.hasPluralSubject(c)
	var said []string
	for _, i := range label {
		word := t.labelWord(i)
		if i == verb {
			word = inflected(base, gerund, when, plural)
			if n := len(said); n > 0 && said[n-1] == "not" && when != undertaken {
				if base == "be" || verb != c.head {
					said[n-1], word = word, "not" // "not being", "not having"
				} else {
					said = append(said[:n-1], inflected("do", "doing", when, plural), "not")
					word = base
				}
			}
		}
		said = append(said, word)
	}
	return said
}

// verbsAbove says the verbs and adjectives above an infinitive with the same subject that keep it from being a plain fact: "is trying to", "is ready
// to", of those somebody lets or wants to do something in the passive ("was urged to"). Without them "persuade" is too little said of who "is
// trying to persuade". What is denied goes without them.
func (t *tree) verbsAbove(c *clause, depth int) (said []string, tokens []int) {
	p := c.parent
	if p == nil || depth > 3 || len(c.subj) == 0 || c.state.negative || c.state.modality == kg.Asserted {
		return nil, nil
	}
	if c.link == "conj" && c.shared && slices.Equal(c.subj, p.subj) && (t.isInfinitive(p.head) && t.tok[c.head].XPOS == "VB" || t.isGerund(p.head) && t.isGerund(c.head)) && t.child(c.head, "aux", "cop") < 0 {
		return t.verbsAbove(p, depth+1) // "agreed to come and sign"
	}
	if p.state.negative || t.ownNegation(p) || p.cop >= 0 && (t.tok[p.head].UPOS != "ADJ" || t.is(p.head, "enough")) {
		return nil, nil
	}
	infinitive, same := c.mark == "to" && t.isInfinitive(c.head), slices.Equal(c.subj, p.subj)
	before := func(end string) ([]string, []int) {
		w := t.chained(p)
		said, tokens := append(slices.Clone(w.under), w.label...), append(slices.Clone(w.above), w.tokens...)
		if n := len(w.under); n > 0 && w.under[n-1] != "to" && t.isGerund(p.head) {
			if k := slices.Index(said[n:], t.lemma(p.head)); k >= 0 {
				said[n+k] = t.lower(p.head) // "was accused of plotting"
			}
		}
		if p.cop >= 0 {
			said, tokens = append(said, t.lower(p.head)), append(tokens, p.head) // "is ready"
		}
		if end != "" {
			said = append(said, end)
		}
		return said, tokens
	}
	switch {
	case c.link == "xcomp" && infinitive && same && t.isControlled(c):
		return before("to")
	case c.link == "advcl" && infinitive && same && len(p.objs) == 0 && p.cop < 0 && p.comp < 0 && c.head > p.head && !t.isOutcome(c) &&
		(p.passive || !slices.ContainsFunc(p.obls, func(o oblique) bool { return o.head > p.head && o.head < c.head && !o.time })):
		return before("to") // "is used to treat"
	case c.link == "xcomp" && t.isGerund(c.head) && c.mark == "" && same && t.isControlled(c):
		return before("") // "is considering selling"
	case c.link == "advcl" && t.isGerund(c.head) && accusing[t.lemma(p.head)] && (c.mark == "of" || c.mark == "with") && same && p.passive:
		return before(c.mark) // "was accused of selling"
	case c.link == "advcl" && t.isGerund(c.head) && undone[c.mark] && same && len(p.objs) == 0 && p.comp < 0 && c.head > p.head && !slices.ContainsFunc(p.obls, func(o oblique) bool { return o.head > p.head && o.head < c.head }):
		return before(c.mark) // "looks forward to working"
	case c.link == "acl" && infinitive && same && len(p.objs) == 1 && p.objs[0] == c.noun && !p.passive && t.firstOf(c.head) == c.noun+1 && t.startOf(c.noun) == p.head+1 &&
		c.noun-p.head <= 4 && t.tok[c.noun].UPOS == "NOUN" && t.child(c.noun, "nmod:poss", "conj", "nummod") < 0 && !t.deniesExistence(c.noun):
		said, tokens = before("")
		for k := p.head + 1; k <= c.noun; k++ {
			if t.lower(k) != t.tok[k].Form {
				return nil, nil // "a Georgian effort to"
			}
			said = append(said, t.tok[k].Form) // "announced plans to leave"
		}
		return append(said, "to"), tokens
	}
	if len(p.objs) == 1 && slices.Equal(c.subj, p.objs) && !p.passive && p.cop < 0 {
		accused := c.link == "advcl" && t.isGerund(c.head) && c.mark == "of" && t.is(p.head, "accuse")
		if be := t.passiveBe(p); be != "" && (accused || infinitive && c.link == "xcomp" && (urging[t.lemma(p.head)] || letting[t.lemma(p.head)])) {
			return []string{be, pastOf(t.lemma(p.head)), c.mark}, []int{p.head}
		}
	}
	return nil, nil
}

// undone prepositions stand between a verb and what it leads to, is about or wants.
var undone = set("to toward towards for at on in of about into")

// letting verbs have somebody make others able or bound to do something.
var letting = set("allow authorise authorize enable entitle empower equip expect permit require train")

// passiveBe is the form of "be" with which a clause would be told of its object in the passive, "" behind a modal and where no tense is told.
func (t *tree) passiveBe(c *clause) string {
	when := t.tenseOf(c)
	if when != inPast && when != inPresent {
		return ""
	}
	o := c.objs[0]
	return inflected("be", "", when, t.isPlural(o) || len(t.conjuncts(o)) > 1 || t.tok[o].UPOS == "NUM" && !t.is(o, "one"))
}
