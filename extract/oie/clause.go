package oie

import (
	"slices"
	"strings"

	"kg"
)

// clause is a predicate with its arguments as found in the tree: heads only, conjuncts
// taken apart, relative pronouns replaced by what they stand for, and subjects that a
// clause shares with another filled in.
type clause struct {
	head    int // predicate token: verb, or the noun, adjective or adverb beside a copula
	cop     int // copula, or -1
	passive bool
	subj    []int // heads of the subjects
	shared  bool  // the subject was taken from another clause
	agent   []int // heads of the by-phrase of a passive
	objs    []int
	iobj    []int
	amounts []int // what the object was fined, paid or cost
	obls    []oblique
	comp    int // clausal object (ccomp), or -1
	xcomps  []*clause
	advcls  []*clause
	parent  *clause // governing clause; nil at the root
	link    string  // relation to the governing clause: conj, xcomp, ccomp, advcl, acl, relcl, parataxis, csubj
	noun    int     // noun that an acl or relcl modifies, or -1
	mark    string  // subordinator: "if", "that", "to", "after"
	state   state
	saidBy  *clause // clause of saying that hangs on this one; nil for none

	narrated bool // "would" tells what came next in a story of the past
	late     bool // "not until" tells when it came about at last
}

// oblique is a prepositional or bare nominal that is no core argument.
type oblique struct {
	head   int
	prep   string
	prepAt []int
	time   bool
}

// state is what the surroundings of a clause make of it.
type state struct {
	negative bool
	modality kg.Modality
	speaker  speaker
}

// clauses finds the clauses of a sentence, governing before governed.
func (t *tree) clauses() []*clause {
	var out []*clause
	byHead := make(map[int]*clause)
	var visit func(i int, depth int)
	visit = func(i, depth int) {
		if depth > maxDepth {
			return
		}
		if t.isPredicate(i) {
			c := t.newClause(i, t.governing(i, byHead))
			byHead[i] = c
			out = append(out, c)
		}
		for _, k := range t.kids[i] {
			visit(int(k), depth+1)
		}
	}
	for i := range t.tok {
		if t.head(i) < 0 {
			visit(i, 0)
		}
	}
	t.shareObjects(out)
	t.shareStage(out)
	t.moveStage(out)
	return out
}

// maxDepth bounds recursion on broken or absurdly deep trees.
const maxDepth = 200

// governing returns the nearest clause above token i.
func (t *tree) governing(i int, byHead map[int]*clause) *clause {
	for h := t.head(i); h >= 0; h = t.head(h) {
		if c := byHead[h]; c != nil {
			return c
		}
	}
	return nil
}

// isPredicate reports whether token i heads a clause.
func (t *tree) isPredicate(i int) bool {
	if t.child(i, "cop") >= 0 {
		return true
	}
	switch t.rel[i] {
	case "root", "conj", "ccomp", "xcomp", "advcl", "acl", "csubj", "parataxis", "dep", "appos", "list", "orphan":
	default:
		return false
	}
	switch t.tok[i].UPOS {
	case "VERB":
	case "AUX":
		return t.child(i, "nsubj", "obj", "ccomp", "expl") >= 0
	default:
		// "him president", "ready": complements of the governing verb, unless they
		// bring a subject of their own ("with the city under siege").
		return t.rel[i] != "appos" && t.rel[i] != "list" && t.rel[i] != "conj" &&
			t.rel[i] != "xcomp" && t.rel[i] != "root" && t.child(i, "nsubj") >= 0
	}
	if t.rel[i] == "conj" && !t.hasOwnArguments(i) && t.isAttributive(t.head(i)) {
		return false
	}
	return true
}

// isAttributive reports whether token i modifies a noun from before it, as "retiring" does.
func (t *tree) isAttributive(i int) bool { return i >= 0 && t.related(i, "amod", "compound") }

func (t *tree) hasOwnArguments(i int) bool {
	return t.child(i, "nsubj", "obj", "obl", "ccomp", "xcomp", "aux") >= 0
}

func (t *tree) newClause(i int, parent *clause) *clause {
	c := &clause{head: i, cop: t.child(i, "cop"), comp: -1, noun: -1, parent: parent}
	c.passive = t.isPassive(i)
	c.link = t.rel[i]
	switch t.tok[i].Deprel {
	case "acl:relcl":
		c.link, c.noun = "relcl", t.head(i)
	case "acl":
		c.noun = t.head(i)
	}
	if c.link == "conj" {
		// A conjunct of a relative clause relates to the same noun.
		if h := t.head(i); h >= 0 && (t.rel[h] == "acl") {
			c.noun = t.head(h)
		}
	}
	if m := t.child(i, "mark"); m >= 0 {
		c.mark = t.markText(m)
		if (c.mark == "in order" || c.mark == "so as") && slices.ContainsFunc(t.childrenBy(i, "mark"), func(k int) bool { return k > m && t.is(k, "to") }) {
			c.mark += " to"
		} else if c.mark == "for" && t.child(i, "nsubj") >= 0 && slices.ContainsFunc(t.childrenBy(i, "mark"), func(k int) bool { return k > m && t.is(k, "to") }) {
			c.mark = "to" // "for Congress to act"
		}
	}
	if h := t.head(i); c.mark == "as" && h >= 0 && t.is(h, "soon") && t.hasWord(h, "advmod", "as") {
		c.mark = "as soon as"
	}
	if cc := t.child(i, "cc"); c.mark == "" && cc >= 0 && (t.is(cc, "rather") && cc+1 < i && t.is(cc+1, "than") || t.is(cc, "instead") && cc+1 < i && t.is(cc+1, "of")) {
		c.mark = t.lower(cc) + " " + t.lower(cc+1) // "to resign rather than fight"
	}
	if w := t.child(i, "advmod"); w >= 0 && c.link == "advcl" && t.is(w, "when", "whenever") && w == t.firstOf(i) {
		c.mark = "when"
	}
	if parent != nil {
		switch c.link {
		case "xcomp":
			if !t.isAside(c, parent) {
				parent.xcomps = append(parent.xcomps, c)
			}
		case "advcl":
			parent.advcls = append(parent.advcls, c)
		}
	}

	untold := -1
	for _, k := range t.kids[i] {
		k := int(k)
		switch t.rel[k] {
		case "nsubj", "csubj":
			if t.rel[k] == "nsubj" || t.isNominal(k) && t.tok[k].UPOS != "ADJ" {
				c.subj = append(c.subj, t.refer(k, c))
			} else if t.isGerund(k) {
				c.subj = append(c.subj, k) // "finding skeletons is rare"
			} else if t.child(i, "expl") >= 0 && t.child(k, "mark") >= 0 {
				c.comp = k // "it is asserted that"
			}
		case "obj":
			c.objs = append(c.objs, t.refer(k, c))
		case "iobj":
			if t.isTime(k) {
				c.obls = append(c.obls, oblique{head: k, time: true}) // "said Friday that"
				continue
			}
			c.iobj = append(c.iobj, t.refer(k, c))
		case "ccomp":
			c.comp = k
		case "xcomp":
			if !t.isPredicate(k) && t.tok[k].UPOS != "VERB" && t.child(k, "mark") < 0 && t.isNominal(k) && len(c.objs) == 0 {
				c.objs = append(c.objs, k) // "became president"
			} else if t.tok[k].UPOS == "ADJ" && t.child(k, "nummod") >= 0 && t.is(i, "leave") && len(c.objs) == 0 {
				c.objs = append(c.objs, k) // "left two dead"
			}
		case "obl":
			if m := t.child(i, "mark"); k < m && t.is(m, "after", "before") && t.isTime(k) {
				continue // "eight months after it was sold"
			}
			prep, at := t.preposition(k)
			if prep == "while" && t.isNominal(k) && k > i {
				untold = k
			}
			if untold >= 0 && k >= untold {
				continue // "was shown in Oslo while the premiere in Paris in May": a clause whose verb was left out
			}
			agent := t.tok[k].Deprel == "obl:agent" && (prep == "by" || prep == "") || prep == "by" && c.passive && t.tok[k].UPOS != "NUM"
			if agent && t.is(i, "know", "refer", "call", "identify", "go") && nameNouns[t.lemma(k)] {
				continue // "known by his stage name Krisko"
			}
			if agent && t.isManner(k) {
				agent = false
			}
			if agent && sorting[t.lemma(i)] && t.isCriterion(k) {
				agent = false
			}
			if agent && c.passive && !t.isTime(k) {
				c.agent = append(c.agent, t.refer(k, c))
				continue
			}
			c.obls = append(c.obls, oblique{head: t.refer(k, c), prep: prep, prepAt: at, time: t.isTime(k) && !timeless[strings.ReplaceAll(prep, " ", "-")] && !(prep == "by" && t.child(k, "nummod") >= 0 && !t.date[k]) && !t.isElapsed(k, prep) && !(prep == "on" && t.is(k, "future", "past", "present", "time"))})
		case "advmod":
			if t.isMoved(k) {
				c.obls = append(c.obls, oblique{head: k, time: true})
			}
			if t.isRelative(k) && c.noun >= 0 {
				prep := map[string]string{"where": "in", "when": "on", "why": "for"}[t.lemma(k)]
				if prep != "" {
					c.obls = append(c.obls, oblique{head: c.noun, prep: prep, time: t.isTime(c.noun)})
				}
			}
		}
	}
	if len(c.objs) == 0 && c.comp < 0 {
		c.objs, c.iobj = c.iobj, nil // a lone indirect object is the object: "urged the house to"
	}
	if len(c.objs) == 1 && len(c.iobj) == 1 && t.isValue(c.objs[0]) {
		c.objs, c.iobj, c.amounts = c.iobj, nil, c.objs // who was fined is in the graph, how much is said of it
	}
	t.fillSubject(c)
	t.fillCleft(c)
	t.fillGap(c)
	if c.link == "relcl" && c.noun >= 0 && freePronouns[t.lower(c.noun)] && calling[t.lemma(c.head)] && len(c.objs) > 0 && !slices.Contains(c.objs, c.noun) && !c.passive {
		c.subj = nil // "what he called a challenge": words do not tell of what
	}
	return c
}

// isAside reports whether a clause is below an adjective that tells of the subject in passing: "Unable to move, she left".
func (t *tree) isAside(c, p *clause) bool {
	able := t.enabler(c, p)
	return able >= 0 && t.rel[able] == "advcl"
}

// markText returns a subordinator with its fixed parts: "as if", "in order to".
func (t *tree) markText(m int) string {
	words := []string{strings.ToLower(t.tok[m].Form)}
	for _, f := range t.kids[m] {
		if t.rel[f] == "fixed" {
			words = append(words, strings.ToLower(t.tok[f].Form))
		}
	}
	return strings.Join(words, " ")
}

func (t *tree) isPassive(i int) bool {
	if t.hasWord(i, "aux", "have") && !t.hasWord(i, "aux", "be", "get") && t.tok[i].UPOS == "VERB" {
		return false // "had achieved", "the harm that he had caused by it"
	}
	if t.rel[i] == "conj" && t.is(i, "lead") && t.hasObl(i, "to") && t.child(i, "aux", "nsubj", "obj", "obl:agent") < 0 {
		return false // "were circulated and led to a trial"
	}
	if t.child(i, "nsubj:pass", "aux:pass", "csubj:pass", "obl:agent") >= 0 {
		if t.tok[i].XPOS == "VBD" && t.child(i, "aux", "obl:agent") < 0 && t.child(i, "obj", "xcomp", "ccomp") >= 0 {
			return false // "museums offered to send": a finite verb without auxiliary
		}
		return true
	}
	if t.tok[i].UPOS != "VERB" || t.child(i, "cop") >= 0 {
		return false
	}
	if x := t.child(i, "xcomp"); t.is(i, "find") && t.child(i, "aux", "obj") < 0 && x == i+1 && (t.is(x, "guilty", "innocent", "dead", "alive", "safe", "liable") || t.is(x, "not") && t.is(x+1, "guilty")) {
		return true // "Ex-mayor found guilty": a headline
	}
	if t.rel[i] == "root" && (punishing[t.lemma(i)] || needsObject[t.lemma(i)] || t.is(i, "carry", "honour", "honor", "remember", "mourn")) && strings.HasSuffix(t.lower(i), "ed") && t.child(i, "aux", "obj", "iobj", "ccomp", "xcomp", "conj") < 0 && t.child(i, "nsubj") >= 0 && t.child(t.child(i, "obl"), "case") >= 0 && !strings.HasSuffix(t.tok[len(t.tok)-1].Form, ".") {
		return true // "Ex-mayor charged with fraud", "Relic carried in procession"
	}
	participle := t.tok[i].Feature("Voice") == "Pass" || t.tok[i].XPOS == "VBN" ||
		t.tok[i].XPOS == "VBD" && t.rel[i] == "conj" && punishing[t.lemma(i)] && t.child(i, "ccomp", "xcomp") < 0 // "was extradited and sentenced"
	if x := t.child(i, "xcomp"); x == i+1 && t.is(i, "report", "fear", "presume", "believe") && (t.tok[i].XPOS == "VBD" || t.tok[i].XPOS == "VBN") && t.child(i, "aux", "obj", "iobj", "ccomp") < 0 && t.is(x, "missing", "dead", "lost", "killed", "injured", "wounded", "drowned") {
		return true // "with dozens reported missing"
	}
	if h := t.head(i); t.rel[i] == "conj" && h >= 0 && t.tok[i].XPOS == "VBN" && t.tok[h].XPOS == "VBN" && t.child(h, "aux:pass") >= 0 && t.child(i, "aux", "nsubj") < 0 && t.is(i, "give", "grant", "award", "offer", "deny", "pay", "teach", "show", "promise") {
		return true // "were taken on tours and given access"
	}
	if t.rel[i] == "conj" && participle && t.child(i, "aux", "nsubj", "obj") < 0 {
		h := t.head(i)
		return h >= 0 && (t.isPassive(h) || t.tok[h].UPOS == "ADJ" && t.child(h, "cop") >= 0) // "was respected and loved"
	}
	if t.rel[i] == "xcomp" && t.tok[i].XPOS == "VBN" && t.child(i, "aux", "mark", "obj") < 0 && t.head(i) >= 0 && t.is(t.head(i), "leave", "keep", "find", "see", "get", "have", "make", "become") {
		return true // "had water restored"
	}
	// "forces deployed in Ukraine"
	return t.tok[i].Deprel == "acl" && participle ||
		t.tok[i].Deprel == "advcl" && participle && t.child(i, "aux", "obj") < 0 && !t.isFiniteAdverbial(i)
}

// isFiniteAdverbial reports whether a verb without auxiliary has a subject and a conjunction that wants a finite verb: "as the storm passed".
func (t *tree) isFiniteAdverbial(i int) bool {
	m, s := t.child(i, "mark"), t.child(i, "nsubj")
	return m >= 0 && s > m && s < i && t.tok[s].Deprel == "nsubj" && t.is(m, "after", "although", "as", "because", "before", "since", "though", "until", "while", "when")
}

// refer replaces a relative pronoun by the noun its clause modifies.
func (t *tree) refer(i int, c *clause) int {
	if !t.isRelative(i) {
		return i
	}
	for x := c; x != nil; x = x.parent {
		if x.noun >= 0 {
			return x.noun
		}
	}
	return i
}

// isHeldOf reports whether an infinitive tells what somebody holds of the noun that their clause modifies: "people he believes to
// be ignored" are.
func (t *tree) isHeldOf(c, p *clause) bool {
	return p.link == "relcl" && p.noun >= 0 && !p.passive && c.mark == "to" && len(p.objs) == 0 && len(p.subj) > 0 && p.subj[0] != p.noun &&
		t.is(p.head, "believe", "consider", "think", "know", "deem", "suppose", "assume", "find", "judge", "allege")
}

// fillSubject gives a clause without its own subject the one it shares.
func (t *tree) fillSubject(c *clause) {
	if len(c.subj) > 0 || c.parent == nil && c.noun < 0 || t.child(c.head, "expl", "csubj") >= 0 {
		return // "it was wrong to": nobody else's subject
	}
	c.shared = true
	p := c.parent
	if t.isExtraposedObject(c) {
		return // "makes it a crime to": for anybody
	}
	if t.isTough(c) || c.link == "advcl" && c.mark == "as" && c.passive && len(c.agent) == 0 && t.child(c.head, "aux") < 0 {
		return // "hard to find"; "as noted"
	}
	switch c.link {
	case "conj":
		if p == nil || t.head(c.head) != p.head {
			return
		}
		// "was arrested and fined", "met him and was thanked"
		c.subj = p.subj
	case "xcomp":
		if p == nil {
			return
		}
		if a := t.head(c.head); t.tok[a].UPOS == "ADJ" && t.related(a, "amod", "acl") && t.head(a) >= 0 && t.head(a) < a && t.isNominal(t.head(a)) && !t.isTough(c) {
			return // "is the leader of the party able to win": only tells which party
		}
		switch {
		case t.isHeldOf(c, p):
			c.subj, c.shared = []int{p.noun}, false
		case t.hasWord(c.head, "advmod", "how"):
			return // "taught her how to work": she may not
		case t.isGerund(c.head) && c.mark == "" && !p.passive && len(p.objs) == 0 && t.is(p.head, "ban", "prohibit", "outlaw", "forbid", "criminalize", "criminalise", "permit", "allow"):
			return // "a law bans insulting the king": whoever does
		case t.isGerund(c.head) && t.is(p.head, "include", "involve", "entail", "mean"):
			return // "demands include dissolving parliament": no demand does
		case p.passive && c.mark == "to" && p.link == "acl" && t.is(p.head, "require", "need"):
			return // "the number required to win": whoever wins
		case t.isAside(c, p):
			c.subj = p.subj
		case len(p.iobj) > 0:
			c.subj = p.iobj
		case t.addressee(c, p) >= 0:
			c.subj = []int{t.addressee(c, p)}
		case p.passive && p.cop < 0:
			c.subj = p.subj
		case t.isGerund(c.head) && c.mark == "" && len(p.objs) > 0 && limbs[t.lemma(p.objs[0])] && t.child(p.objs[0], "nmod:poss") >= 0 && !t.is(p.head, "see", "find", "leave", "keep", "feel"):
			c.subj = p.subj // "tore her tendon playing for Oslo": no tendon plays
		case t.isGerund(c.head) && c.mark == "" && t.is(p.head, "spend", "waste") && !p.passive:
			c.subj = p.subj // "spent her career working at Acme": no career does
		case t.is(c.head, "use", "cite") && t.isGerund(c.head) && !p.passive:
			c.subj = p.subj // "did the work using boats"
		case len(p.objs) > 0 && !t.is(p.head, "promise", "threaten", "use"):
			c.subj = p.objs
		default:
			c.subj = p.subj
		}
	case "advcl":
		if p == nil {
			return
		}
		if a := t.head(c.head); t.tok[a].UPOS == "ADJ" && t.related(a, "amod", "acl") && t.head(a) >= 0 && t.isNominal(t.head(a)) && t.child(a, "cop") < 0 && t.head(a) < c.head && a > t.head(a) {
			return // "detained the official responsible for organizing it": they did not
		}
		switch {
		case c.mark != "" && c.mark != "to" && t.hasWord(c.head, "advmod", "how") && t.hasWord(c.head, "mark", "to"):
			return // "will focus on how to end the war": no talks do
		case c.mark == "to" && t.isInfinitive(c.head) && t.isEnoughFor(c, p):
			return // "is not thought concrete enough to raise it": who would is not told
		case c.mark == "to" && p.passive && len(p.agent) == 0 && t.is(p.head, "do"):
			return // "work needs to be done to end it": the work does not
		case len(p.subj) > 0 && t.rel[p.subj[0]] == "csubj":
			return // "wearing a mask is compulsory while riding": whoever does it
		case c.mark == "after" && judging[t.lemma(p.head)] && !p.passive && len(p.objs) > 0 && t.isGerund(c.head):
			return // "sentenced a doctor after prescribing": words do not tell
		case c.mark == "" && t.isGerund(c.head) && t.is(p.head, "focus", "center", "centre", "concentrate") && c.head > 0 && t.hasOblUpTo(p.head, c.head-1):
			return // "talks focused on Norway paying": it has not
		case c.mark == "" && t.isGerund(c.head) && t.spokenOf(c, p) >= 0:
			c.subj = []int{t.spokenOf(c, p)}
		case c.mark == "" && p.passive && len(p.agent) > 0 && t.isGerund(c.head) && t.lastOf(p.agent[0])+1 == c.head:
			c.subj = p.agent // "was interrupted by Garcia joining a band"
		case c.mark == "" && p.passive && len(p.agent) > 0 && len(p.subj) > 0 && t.isGerund(c.head) && t.follows(c.head, ",") && t.lastOf(p.agent[0])+2 == c.head && t.tok[p.subj[0]].UPOS == "NOUN" && t.name[p.subj[0]] < 0 &&
			!t.canSpeak(p.subj[0]) && t.tok[p.agent[0]].UPOS != "PROPN" && t.canSpeak(p.agent[0]) && !t.is(c.head, "make", "lead", "cause", "result", "allow", "force", "become", "leave", "bring", "end", "mean", "follow"):
			c.subj = p.agent // "is managed by member states, cooperating through Eurocontrol"
		case c.mark == "to" && !p.passive && t.isInfinitive(c.head) && t.entrusted(c, p) >= 0:
			c.subj = []int{t.entrusted(c, p)}
		case c.mark == "" && p.passive && len(p.agent) == 0 && len(p.subj) > 0 && !eventNoun(t.lemma(p.subj[0])) && !t.isNamed(p.subj[0], kg.Event) && t.isGerund(c.head) && t.follows(t.startOf(c.head), ",") && t.is(c.head, "cut", "force", "cause", "leave", "trigger", "spark", "prompt", "disrupt", "make", "allow", "send", "push", "lead", "result", "raise", "pave"):
			return // "the refinery was shut down, cutting production": that it was did
		case c.mark == "against" && t.isGerund(c.head) && !p.passive && t.is(p.head, "warn", "caution", "advise", "argue", "protest", "speak", "campaign"):
			return // "warned against referring it": whoever may
		case c.mark == "" && t.isGerund(c.head) && t.is(c.head, "feature", "star") && !p.passive && len(p.objs) > 0 && p.objs[0] < c.head && t.child(c.head, "obj") > c.head && t.isWorkOf(p):
			c.subj = p.objs // "directed his first show, featuring Anna Webb": the show does
		case c.mark == "" && t.isGerund(c.head) && t.is(c.head, "span", "comprise", "encompass", "total") && !p.passive && len(p.objs) > 0 && p.objs[len(p.objs)-1] < c.head && t.child(c.head, "obj") > c.head && len(p.subj) > 0 && t.isNamed(p.subj[0], kg.Person):
			c.subj = p.objs // "headlined a tour, spanning two months"
		case c.mark == "" && c.passive && t.is(c.head, "know", "call", "dub", "nickname", "title", "entitle") && !p.passive && len(p.objs) > 0 && p.objs[len(p.objs)-1] < c.head && t.follows(t.startOf(c.head), ",") &&
			t.child(c.head, "aux", "mark") < 0 && !t.isNamed(p.objs[0], kg.Person) && t.isNamedAs(c.head):
			c.subj = p.objs // "has a line of whiskies, known as Fiddler"
		case c.mark == "" && t.isGerund(c.head) && !p.passive && len(p.objs) > 0 && t.is(p.head, "include", "involve", "entail", "comprise") && len(p.subj) > 0 && occupations[t.lemma(p.subj[0])]:
			return // "her interests involved chemistry, developing drugs": no interest does
		case c.mark == "" && t.isGerund(c.head) && t.is(c.head, "mean") && t.follows(t.startOf(c.head), ","):
			return // "signed a contract, meaning it will pay": that it signed does
		case c.mark == "" && t.isGerund(c.head) && t.is(c.head, "exclude"):
			return // "the largest fleet, excluding trawlers": only tells of which
		case c.mark == "" && p.passive && len(p.agent) == 0 && t.isGerund(c.head) && t.is(c.head, "use"):
			return // "weights are estimated using a regression": whoever estimates them
		case c.mark == "by" && p.passive && len(p.agent) == 0:
			return // "collected by tagging penguins": whoever collected it
		case t.addressee(c, p) >= 0 && strings.HasSuffix(c.mark, "to"):
			c.subj = []int{t.addressee(c, p)}
		case c.mark == "from" && len(p.objs) == 0 && t.isGerund(c.head) && t.is(p.head, "come", "arise", "result", "stem", "emerge", "originate", "derive"):
			return // "their losses came from selling the plant": no loss did
		case c.mark == "in" && len(p.objs) > 0 && !p.passive && t.isGerund(c.head) && t.is(p.head, "assist", "help", "aid", "support", "guide", "instruct", "train", "encourage"):
			c.subj = p.objs // "assists schools in teaching"
		case p.passive && len(p.agent) > 0 && t.isGerund(c.head) && t.is(c.head, "feature", "star", "contain", "comprise") && c.mark == "":
			return // "adapted by Anna Webb featuring songs": a work does
		case (c.mark == "from" || c.mark == "as" && t.isGerund(c.head)) && len(p.objs) > 0:
			c.subj = p.objs // "prevented it from building"
		case strings.HasSuffix(c.mark, "to") || t.tok[c.head].Feature("VerbForm") != "Fin" || c.cop >= 0:
			if p.passive && strings.HasSuffix(c.mark, "to") && t.is(p.head, "require", "need") {
				return // "the number required to win": whoever wins
			} else if p.passive && len(p.agent) > 0 && strings.HasSuffix(c.mark, "to") && !directing[t.lemma(p.head)] && !dispatching[t.lemma(p.head)] && !t.is(p.head, "select", "choose", "nominate", "commission", "hire") { // "was urged by Bergen to sign": who was urged is to
				c.subj = p.agent
			} else if (c.mark == "for" || c.mark == "of" || c.mark == "with") && judging[t.lemma(p.head)] && len(p.objs) > 0 {
				c.subj = p.objs // "thanked him for facilitating"
			} else if c.mark == "from" && keepsFrom(t.lemma(p.head)) && len(p.objs) > 0 {
				c.subj = p.objs // "banned the airline from flying"
			} else if strings.HasSuffix(c.mark, "to") && (directing[t.lemma(p.head)] || dispatching[t.lemma(p.head)]) && len(p.objs) > 0 && !p.passive {
				c.subj = p.objs // "encouraged allies to restrict trade", "sent troops to protect it"
			} else if c.mark == "to" && !p.passive && len(p.objs) > 0 && (t.canSpeak(p.objs[0]) || t.child(p.objs[0], "appos") >= 0 && t.canSpeak(t.child(p.objs[0], "appos"))) && t.is(p.head, "endorse", "nominate", "pick", "choose", "select", "tip", "tap", "name") && (t.lastOf(p.objs[0])+1 == t.firstOf(c.head) || t.wordBefore(t.firstOf(c.head)) == t.lastOf(p.objs[0])) {
				c.subj = p.objs // "endorsed Olsen to win"
			} else if strings.HasSuffix(c.mark, "to") && c.passive && !p.passive && len(p.objs) > 0 && p.objs[0] < c.head {
				c.subj = p.objs // "announced a plan to be unveiled"
			} else if o := t.forSubject(c, p); o >= 0 {
				c.subj = []int{o}
			} else {
				c.subj = p.subj
			}
		default:
			c.subj = p.subj
		}
	case "acl":
		if p != nil && t.is(p.head, "become") && !p.passive && t.isRanked(c.noun) && slices.Contains(p.objs, c.noun) && t.hasWord(c.head, "mark", "to") {
			c.subj = p.subj // "became the first woman to be elected"
			return
		}
		if c.mark == "for" && t.isGerund(c.head) && p != nil && creating[t.lemma(p.head)] && !p.passive && slices.Contains(p.objs, c.noun) {
			return // "launched an application for reporting crimes": whoever uses it
		}
		if t.isGerund(c.head) && c.mark == "" && reporting[t.lemma(c.head)] && p != nil && t.issues(p, c) {
			c.subj = p.subj // "issued a statement saying": who issued it says so
			return
		}
		if t.is(c.head, "use") && t.isGerund(c.head) && c.mark == "" && p != nil && p.cop < 0 && !p.passive && slices.Contains(p.objs, c.noun) {
			c.subj = p.subj // "carried out the attack using drones"
			return
		}
		if h := t.head(c.noun); t.is(c.head, "use") && t.isGerund(c.head) && c.mark == "" && p != nil && !p.passive && p.cop < 0 && len(p.subj) > 0 && t.canSpeak(p.subj[0]) && h >= 0 && t.rel[c.noun] == "nmod" && slices.Contains(p.objs, h) && t.tok[c.noun].UPOS == "NOUN" && !t.canSpeak(c.noun) && t.hasWord(c.noun, "case", "of") && t.lastOf(h) == t.lastOf(c.head) {
			c.subj = p.subj // "studies properties of stars using telescopes"
			return
		}
		if t.isGerund(c.head) && c.mark == "" && p != nil && !p.passive && slices.Contains(p.objs, c.noun) && limbs[t.lemma(c.noun)] && t.child(c.noun, "nmod:poss") >= 0 {
			c.subj = p.subj // "broke his leg playing for Oslo": no leg plays
			return
		}
		if t.isGerund(c.head) && c.mark == "" && p != nil && t.is(p.head, "spend", "waste") && !p.passive && timeNouns[t.lemma(c.noun)] {
			c.subj = p.subj // "spent a number of years hiding": no year does
			return
		}
		if t.is(c.noun, "evidence", "proof", "document", "data", "figure", "fact") && t.isInfinitive(c.head) && !c.passive && t.is(c.head, "support", "back", "prove", "show", "suggest", "indicate", "confirm", "corroborate", "substantiate", "justify", "demonstrate", "implicate", "link", "tie", "connect", "convict") {
			return // "has seen no evidence to support it": evidence would, or does not
		}
		if t.is(c.noun, "way") && t.isInfinitive(c.head) && t.child(c.noun, "nsubj", "cop") < 0 {
			return // "find ways to help people": who does not is not told
		}
		if t.isGerund(c.head) && t.is(c.head, "go", "head", "enter") && slices.ContainsFunc(t.childrenBy(c.head, "obl", "obj"), func(k int) bool {
			return t.is(k, "season", "year", "tournament", "match", "game", "final", "draft", "election", "playoff", "weekend", "race")
		}) {
			return // "the best prospect going into the 2018 season": before it
		}
		if t.is(c.head, "end") && t.is(c.noun, "quarter", "half", "year", "period", "season", "month", "week") && c.noun == c.head-1 {
			return // "the quarter ended March 31": which quarter
		}
		switch t.tok[c.head].Feature("VerbForm") {
		case "Part", "Ger":
			if c.mark == "" && t.child(c.head, "case") < 0 {
				c.subj = []int{c.noun} // "men joining the ranks"; the patient of a passive participle
			}
		case "Inf":
			c.subj = t.holder(c.noun, p)
		}
		if c.passive && t.hasWord(c.head, "mark", "to") {
			c.subj = []int{c.noun} // "a report to be published"
		}
		if c.subj == nil && c.mark != "that" && t.tok[c.head].Feature("VerbForm") != "Fin" {
			c.subj = t.holder(c.noun, p)
		}
	case "relcl":
		// "the man accused", with nothing relative inside
		if t.child(c.head, "nsubj") < 0 && t.child(c.head, "mark") < 0 {
			c.subj = []int{c.noun}
		}
	case "ccomp", "parataxis":
		if c.link == "ccomp" && p != nil && p.link == "relcl" && t.is(p.noun, "what") && c.cop >= 0 && reporting[t.lemma(p.head)] {
			return // "what it said was fraud": that was, not it
		}
		if c.link == "ccomp" && p != nil && t.isExtracted(c, p) {
			c.subj = []int{t.agreeing(c, p)} // "fires, which media said were under control"
			p.objs = slices.DeleteFunc(p.objs, func(o int) bool { return o == p.noun })
			return
		}
		if c.cop >= 0 && t.tok[c.cop].Feature("VerbForm") == "Fin" && p != nil && t.rel[p.head] == "acl" {
			return // "on what they say are old charges": they are none
		}
		if t.tok[c.head].Feature("VerbForm") != "Fin" && p != nil && c.link == "ccomp" {
			c.subj = p.subj
		}
	}
}

// issues reports whether the subject of a clause makes known the words that are its object, and that another clause tells.
func (t *tree) issues(p, c *clause) bool {
	noun := c.noun
	return len(p.subj) > 0 && !p.passive && t.child(c.head, "ccomp") >= 0 && slices.Contains(p.objs, noun) && (utterances[t.lemma(noun)] || t.is(noun, "report", "video", "announcement", "review")) &&
		t.is(p.head, "issue", "release", "publish", "post", "write", "send", "tweet", "make", "give", "deliver", "share", "upload")
}

// isExtracted reports whether the subject of a finite clause is the noun that the clause of
// saying or thinking above it modifies.
func (t *tree) isExtracted(c, p *clause) bool {
	if p.link != "relcl" || p.noun < 0 || !slices.Contains(p.objs, p.noun) || len(p.subj) == 0 || p.subj[0] == p.noun || c.mark != "" {
		return false
	}
	return (reporting[t.lemma(p.head)] || t.is(p.head, "hope", "fear", "expect", "wish")) && !t.isInfinitive(c.head) && !t.isGerund(c.head) && t.child(c.head, "csubj", "expl") < 0
}

// agreeing returns the noun that a clause below a relative clause speaks of: that of the relative
// clause, or where it does not agree in number an object of the clause above that does.
func (t *tree) agreeing(c, p *clause) int {
	number := t.finiteNumber(c.head)
	if number == "" || t.isPlural(p.noun) == (number == "Plur") || p.parent == nil {
		return p.noun
	}
	for _, o := range p.parent.objs {
		if o < p.noun && t.isPlural(o) == (number == "Plur") {
			return o
		}
	}
	return p.noun
}

// tough adjectives say of an infinitive how it goes, whoever does it: "hard to find".
var tough = set("hard difficult easy tough impossible simple tricky dangerous expensive cheap")

// judgedTough adjectives do so where the infinitive has no object: "important to study".
var judgedTough = set("important interesting fun safe good great nice essential vital crucial convenient unsafe painful harmful pleasant cheap")

// isEnoughFor reports whether an infinitive tells what something would have to be enough for, that somebody takes it to be: "considered it strong enough to win".
func (t *tree) isEnoughFor(c, p *clause) bool {
	first := t.firstOf(c.head)
	return first > 1 && t.is(first-1, "enough") && t.tok[first-2].UPOS == "ADJ" && t.child(p.head, "xcomp") == first-2 && p.cop < 0
}

// isTough reports whether a clause is an infinitive right behind such an adjective.
func (t *tree) isTough(c *clause) bool {
	m := t.child(c.head, "mark")
	if m < 1 || !t.is(m, "to") || t.tok[m-1].UPOS != "ADJ" {
		return false
	}
	lacking := c.cop < 0 && !c.passive && t.child(c.head, "obj", "ccomp", "xcomp", "obl") < 0
	return tough[t.lemma(m-1)] || lacking && judgedTough[t.lemma(m-1)]
}

// spokenOf returns the name behind "of" or "about" that a gerund right behind it tells of, or -1: "spoke
// of Turkey assuming the duty".
func (t *tree) spokenOf(c, p *clause) int {
	for _, o := range p.obls {
		if (o.prep == "of" || o.prep == "about" || o.prep == "on" && t.is(p.head, "depend", "dependent", "conditional", "contingent", "hinge", "insist", "count", "rely")) && t.name[o.head] >= 0 && t.lastOf(o.head)+1 == c.head {
			return o.head
		}
	}
	return -1
}

// entrusted returns who is given the contract or the right to do what an infinitive right behind them says, or -1: "awarded a contract to
// Acme to build it".
func (t *tree) entrusted(c, p *clause) int {
	if len(p.objs) == 0 || !t.is(p.head, "award", "give", "grant", "hand", "issue", "offer") || !t.is(p.objs[0], "contract", "concession", "grant", "job", "license", "licence", "mandate", "order", "permission", "permit", "power", "right", "task", "tender") {
		return -1
	}
	for _, k := range append(t.childrenBy(p.objs[0], "nmod"), t.childrenBy(p.head, "obl")...) {
		if prep, _ := t.preposition(k); prep == "to" && k < c.head && t.lastOf(k)+1 == t.firstOf(c.head) {
			return k
		}
	}
	return -1
}

// appealing verbs name who is to act by a preposition: "appealed to him to resign".
var appealing = map[string]string{"appeal": "to", "call": "on", "plead": "with", "demand": "from", "rely": "on", "count": "on", "depend": "on", "signal": "to", "look": "to", "wait": "for"}

// addressee returns who is to do what an infinitive below an appealing verb says, or -1.
func (t *tree) addressee(c, p *clause) int {
	prep, ok := appealing[t.lemma(p.head)]
	if !ok {
		return -1
	}
	for _, o := range p.obls {
		if (o.prep == prep || o.prep == prep+"on") && o.head < c.head {
			return o.head
		}
	}
	return -1
}

// directing verbs have somebody do what is below them.
var directing = set("advise remind challenge allow ask authorize beg command compel convince demand direct enable encourage force help implore instruct invite oblige order " +
	"permit persuade press pressure prompt push request require tell urge warn cause deploy dispatch extradite hire recruit send summon train")

// dispatching verbs have their object serve the purpose behind it.
var dispatching = set("appoint assign bring deploy dispatch elect extradite hire recruit send summon")

// forSubject returns the subject of an infinitive that a for-phrase before it names, or
// -1: "called for the licence to be revoked".
func (t *tree) forSubject(c, p *clause) int {
	if !t.isInfinitive(c.head) || !strings.HasSuffix(c.mark, "to") {
		return -1
	}
	first := t.firstOf(c.head)
	if len(p.objs) == 1 && nounModality[t.lemma(p.objs[0])] != "" {
		for _, k := range t.childrenBy(p.objs[0], "nmod") {
			if prep, _ := t.preposition(k); prep == "for" && k > p.objs[0] && t.lastOf(k) == first-1 && t.canSpeak(k) {
				return k // "repeated his call for Congress to act"
			}
		}
	}
	for _, k := range t.childrenBy(p.head, "obl") {
		if prep, _ := t.preposition(k); prep == "for" && k < first && t.lastOf(k) == first-1 {
			return k
		}
	}
	return -1
}

// occupations are what somebody does, named by what it is about: they do nothing themselves.
var occupations = set("activity career duty effort hobby interest job occupation pastime project pursuit research responsibility role service skill specialty study task work")

// isWorkOf reports whether the object of a clause is a work that its subject brings about.
func (t *tree) isWorkOf(p *clause) bool {
	o := p.objs[0]
	return !t.isNamed(o, kg.Person) && (made[t.lemma(p.head)] || t.is(p.head, "direct", "write", "co-write", "co-direct", "release", "record", "host", "launch", "curate", "air", "broadcast", "present", "shoot", "create", "stage") || describing[t.lemma(p.head)] || works[t.lemma(o)])
}

// isNamedAs reports whether a participle is followed by what something is called.
func (t *tree) isNamedAs(i int) bool {
	if !t.is(i, "know") {
		return t.child(i, "xcomp", "obj") > i
	}
	o := t.child(i, "obl")
	return o > i && t.hasWord(o, "case", "as")
}

// hasOblUpTo reports whether a phrase with a preposition below a verb ends at a token.
func (t *tree) hasOblUpTo(verb, last int) bool {
	return slices.ContainsFunc(t.childrenBy(verb, "obl"), func(k int) bool { return k > verb && t.name[k] >= 0 && t.child(k, "case") >= 0 && t.lastOf(k) == last })
}

// limbs are what somebody may break or lose while doing something, and lives and names what they may have spent or made so.
var limbs = set("ankle arm back bone career elbow eye face finger fingers foot fortune hamstring hand head hip knee leg life ligament living name neck nose reputation shoulder skull tendon thumb toe wrist")

// creating verbs have as their object what others may use for something.
var creating = set("build create design develop establish install introduce invent launch make open provide unveil")

// holder returns who has the plan, need or decision named by a noun: its possessor, or
// the subject of the clause whose object it is.
func (t *tree) holder(noun int, p *clause) []int {
	if p != nil && judging[t.lemma(p.head)] && len(p.objs) > 0 {
		if prep, _ := t.preposition(noun); prep == "for" {
			return p.objs // "thanked him for his role in facilitating"
		}
	}
	if poss := t.child(noun, "nmod:poss"); poss >= 0 {
		return []int{poss}
	}
	if of := t.whoseFaculty(noun); of >= 0 {
		return []int{of} // "commemorates the willingness of Abraham to sacrifice his son"
	}
	if p != nil && t.is(noun, "demand", "call", "appeal", "order", "ultimatum", "directive", "request") && t.is(p.head, "heed", "ignore", "meet", "obey", "defy", "follow", "resist", "flout", "fulfill", "fulfil", "honor", "honour", "satisfy", "echo") {
		return nil // "heeding a government demand to withdraw": whoever demands it does not
	}
	for _, k := range t.childrenBy(noun, "compound") {
		if nounModality[t.lemma(noun)] == "" || t.isRole(noun) {
			break
		}
		if t.is(k, "government", "opposition", "rebel", "army", "police", "union", "company") || t.isNamed(k, kg.Organization) {
			return []int{k} // "repeated government promises to solve it"
		}
	}
	if p == nil || p.head == noun || t.is(p.head, "include", "contain", "list", "bring", "repeat", "cite", "mention") || answering[t.lemma(p.head)] {
		return nil
	}
	for _, o := range p.objs {
		if o == noun {
			return p.subj
		}
	}
	return nil
}

// answering verbs take up what somebody else plans or wants: "rejected a proposal to".
var answering = set("accept approve back block condemn consider criticize criticise debate discuss endorse face oppose praise receive reject review " +
	"study support turn veto welcome")

// fillGap gives a relative clause the object that its noun stands for: "the mobilization
// he announced".
func (t *tree) fillGap(c *clause) {
	if c.link != "relcl" || len(c.objs) > 0 || c.passive || c.cop >= 0 || c.comp >= 0 {
		return
	}
	if t.child(c.head, "nsubj") < 0 || len(c.subj) == 0 || c.subj[0] == c.noun {
		return
	}
	if poss := t.child(c.subj[0], "nmod:poss"); poss >= 0 && t.isRelative(poss) {
		return // "whose side won"
	}
	if t.child(c.head, "xcomp") >= 0 && !calling[t.lemma(c.head)] || !transitive(t, c.head) || t.hasWord(c.head, "mark", "that") && t.isTime(c.noun) {
		return
	}
	for _, o := range c.obls {
		if o.head == c.noun {
			return
		}
	}
	c.objs = []int{c.noun}
}

// transitive reports whether a verb may take the missing object of a relative clause.
func transitive(t *tree, i int) bool {
	return t.tok[i].UPOS == "VERB" && !t.is(i, "be", "go", "come", "live", "happen", "arrive", "die", "stay", "work", "occur", "exist")
}

// isTime reports whether a nominal says when.
func (t *tree) isTime(i int) bool {
	if t.date[i] || t.is(i, "ago") || t.isMoved(i) {
		return true
	}
	if prep, at := t.preposition(i); prep == "in" && t.is(i, "time") && len(at) > 0 && at[0] == i-1 && !t.isPlural(i) {
		return false // "ready in time for the vote": not too late
	}
	if t.is(i, "time") && t.hasWord(i, "det", "a") {
		for _, k := range t.childrenBy(i, "nmod") {
			if t.tok[k].UPOS == "NUM" && t.hasWord(k, "case", "of") {
				return false // "won in a time of 42:04"
			}
		}
	}
	if t.is(i, "end", "beginning", "start", "middle", "eve") {
		for _, k := range t.kids[i] {
			if t.rel[k] == "nmod" && (t.date[k] || timeNouns[t.lemma(int(k))]) {
				return true // "by the end of the year"
			}
		}
	}
	if k := t.child(i, "amod"); k == i-1 && t.tok[i].UPOS == "PROPN" && k > 0 && t.lower(k) != t.tok[k].Form {
		return false // "Mexican Summer", a label
	}
	return (t.tok[i].UPOS == "NOUN" || t.tok[i].UPOS == "PROPN" && t.name[i] < 0) && timeNouns[t.lemma(i)]
}

// isMoved reports whether an adverb is a time with the span of time before it: "three weeks ago", "two years later".
func (t *tree) isMoved(i int) bool {
	if t.is(i, "ago") {
		return len(t.kids[i]) > 0
	}
	if w := t.lower(i); t.tok[i].UPOS != "ADV" || w != "later" && w != "earlier" && w != "afterwards" {
		return false
	}
	return slices.ContainsFunc(t.kids[i], func(k int32) bool { return int(k) < i && t.rel[k] == "obl" && timeNouns[t.lemma(int(k))] })
}

// isElapsed reports whether hours, minutes and seconds are how long it took: "won in 2:04:11".
func (t *tree) isElapsed(i int, prep string) bool {
	return prep == "in" && strings.Count(t.tok[i].Form, ":") == 2
}

// timeless prepositions make no time of a noun that may be one: "with a time of 47 seconds".
var timeless = set("except except-for of with about under over of despite to into against")

// sorting verbs put things in an order or in groups.
var sorting = set("arrange break categorize categorise classify disaggregate divide group order rank segregate sort stratify subdivide")

// isCriterion reports whether a nominal behind "by" tells how things are sorted, not who sorted them: "broken down by county".
func (t *tree) isCriterion(i int) bool {
	return t.tok[i].UPOS == "NOUN" && t.name[i] < 0 && t.child(i, "det", "nmod:poss") < 0 && !t.isPeople(i) && !t.isRole(i) && !speaking[t.lemma(i)] && !disasters[t.lemma(i)]
}

// nameNouns are what somebody is known by who knows nobody.
var nameNouns = set("name nickname pseudonym acronym moniker initials initial")

var timeNouns = set("noon midnight day week month year decade century hour minute second moment morning evening afternoon night today " +
	"future past present period yesterday tomorrow tonight weekend spring summer autumn winter time monday tuesday wednesday thursday friday saturday sunday " +
	"january february march april may june july august september october november december")

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// isManner reports whether what stands behind "by" in a passive tells how or by what means it was done, as a bare noun does: "was re-elected by a wide
// margin", "set off by remote control", "reached by road", "elected by popular vote", "analysed by age group".
func (t *tree) isManner(i int) bool {
	if t.is(i, "control") && t.hasWord(i, "amod", "remote") {
		return true
	}
	if t.tok[i].UPOS != "NOUN" || t.isPlural(i) {
		return false
	}
	if t.is(i, "margin", "landslide", "acclamation", "consensus", "accident", "mistake", "chance", "force", "surprise", "telephone", "phone", "mail", "default") {
		return true
	}
	if t.child(i, "det", "nmod:poss", "acl", "nmod") >= 0 {
		return false
	}
	if t.is(i, "vote", "ballot") || t.is(i, "group") && t.hasWord(i, "compound", "age", "income") {
		return true
	}
	return t.child(i, "amod", "compound", "nummod") < 0 && t.is(i, "road", "rail", "air", "sea", "land", "bus", "train", "car", "boat", "ferry", "plane", "helicopter", "foot", "bicycle", "truck", "hand", "email", "post", "decree", "referendum", "lot", "birth", "design", "marriage")
}
