package schema

import (
	"slices"
	"strings"

	"kg"
	"kg/gazetteer"
	"kg/values"
)

// tellsNothing returns why a statement says nothing outside of its text, or "" for one that does. It says nothing where it speaks of
// what only words before it tell ("this style", "a similar term", "other dishes"); where all that it speaks of are things that mean something there only
// ("several people", "the film"), and neither an argument says more, nor is it an event of politics ("troops attacked villagers"); and where it
// says of somebody only that they took part in so and so many of something ("played in two games").
func (r *resolver) tellsNothing(st *kg.Statement, x *kg.Extraction) string {
	switch {
	case x.Rule == "apposition/member" && (r.repeatsKind(x.Sentence, x.Object, &st.Subject) || r.title() == "" && r.isNumbered(x.Sentence, x.Object, st.Object) || r.isKind(x.Sentence, x.Object) || st.Subject.Type == kg.Place && r.isNumberOf(x.Sentence, x.Object)), st.Object != nil && r.isInstanced(x.Sentence, x.Object):
		return "it tells of what kind something is, and that the text tells of which of them"
	case st.Object == nil && st.Time == nil && len(st.Arguments) == 0 && wanting[strings.TrimPrefix(string(st.Predicate.ID), "r:")]:
		return "its verb wants an object that the text does not tell"
	case r.holdsBack(x.Sentence, x.Subject) || st.Object != nil && st.Object.Datatype != "text" && r.holdsBack(x.Sentence, x.Object),
		r.pointsBack(x.Sentence, x.Subject, &st.Subject) || st.Object != nil && x.Rule != "apposition/member" && r.pointsBack(x.Sentence, x.Object, st.Object):
		return "it speaks of what only the text before it tells"
	case r.isShown(x.Sentence, x.Subject), r.isShown(x.Sentence, x.Object):
		return "it speaks of what only stands beside it on the page"
	case r.isUntold(x.Sentence, x.Subject, &st.Subject) || st.Object != nil && !becoming[x.Relation.Lemma] && r.isUntold(x.Sentence, x.Object, st.Object):
		return "it speaks of something that has a name, but the text does not tell which"
	case st.Object != nil && r.isCut(x, x.Object, st.Object, st.Polarity == kg.Negative):
		return "it goes without the clause that tells what it speaks of"
	case x.Rule == "title/is" && st.Predicate.Label == "is" && len(x.Object.Tokens) == 1 && anyBody[strings.ToLower(r.doc.Sentences[x.Sentence].Tokens[x.Object.Head].Form)]:
		return "it says what somebody or something is, but not of whom or what" // "Secretary Rice"
	case x.Rule == "copula/adjective" && !x.Object.Empty() && strings.EqualFold(r.doc.Sentences[x.Sentence].Tokens[x.Subject.Head].Lemma, "detail") && unknown[strings.ToLower(r.doc.Sentences[x.Sentence].Tokens[x.Object.Head].Form)]:
		return "it only tells that more is not known"
	case r.isEmpty(x, st):
		return "what was said or done stands elsewhere in the text"
	case r.onlyTellsWhich(x, st):
		return "it only tells which of a kind is meant"
	case st.Object != nil && becoming[x.Relation.Lemma] && r.isOwned(x), len(st.Arguments) == 0 && st.Object != nil && becoming[x.Relation.Lemma] && r.isRelative(x, st.Object):
		return "it says what somebody or something is, but not of whom or what"
	case x.Rule == "apposition/member" && r.isRelative(x, st.Object):
		return "it says that somebody is one of several, but not of whose"
	case st.Object != nil && becoming[x.Relation.Lemma] && len(st.Arguments) == 0 && st.Subject.ID != "" && st.Subject.Name == r.title() && r.isRanked(x.Sentence, x.Object):
		return "it says that something is the first or best, but not of what"
	case st.Object != nil && st.Predicate.Label == "is" && strings.HasPrefix(x.Rule, "apposition/") && r.isSide(x.Sentence, x.Object):
		return "it says that something is on a side, but not of what"
	case slices.ContainsFunc(st.Arguments, func(a kg.Node) bool { return !r.isLocal(&a) }):
	case st.Object != nil && partaking[x.Relation.Lemma] && r.isLocal(st.Object) && r.isCounted(x.Sentence, x.Object):
		return "it tells in how many of them, but not of which"
	case st.Predicate.Event != "" && st.Predicate.Event != "SAY" || !r.isLocal(&st.Subject):
	case st.Object == nil && st.Time == nil, st.Object != nil && (r.isLocal(st.Object) || x.Rule == "copula/adjective") && st.Time == nil, // "the case is pending"
		(st.Object == nil || st.Object.Type == kg.Date) && !r.isCounted(x.Sentence, x.Subject): // "sixty people were injured on Monday"
		return "it speaks of nothing that means something outside of the text"
	}
	return ""
}

// saysOfUnknown reports whether somebody says a clause whose subject is a pronoun that nothing resolves and that cannot be who says it: "Bush
// said it would hurt the economy". Of "the group said it will fight" everybody takes it for the group, and in "said it is clear" it is nothing.
func (r *resolver) saysOfUnknown(x *kg.Extraction, object, subject *kg.Node) bool {
	if x.Rule != "clause/svc" || object.Datatype != "text" || x.Object.Empty() {
		return false
	}
	tok := r.doc.Sentences[x.Sentence].Tokens
	said, verb := -1, &tok[x.Object.Head]
	for i := range tok {
		if tok[i].Head != x.Object.Head {
			continue
		}
		switch {
		case strings.HasPrefix(tok[i].Deprel, "nsubj"):
			said = i
		case tok[i].Deprel == "expl", tok[i].Deprel == "cop", strings.HasPrefix(tok[i].Deprel, "csubj"), tok[i].Deprel == "ccomp" && i > x.Object.Head && strings.EqualFold(verb.Feature("VerbForm"), "Part"):
			return false
		}
	}
	if said < 0 || tok[said].UPOS != "PRON" || verb.UPOS != "VERB" || idle[strings.ToLower(verb.Lemma)] || r.owner(x.Sentence, said) != "" {
		return false
	}
	if m, ok := r.mention[x.Sentence][said]; ok && len(r.doc.Mentions[m].Members) > 0 {
		return false
	}
	if _, ok := r.anaphor[place{x.Sentence, said}]; ok {
		return false
	}
	who := &tok[x.Subject.Head]
	_, role := r.gaz.Role(strings.ToLower(who.Lemma))
	several := who.Feature("Number") == "Plur" && who.UPOS != "PROPN"
	switch strings.ToLower(tok[said].Form) {
	case "it":
		return several || role || subject.Type == kg.Person
	case "they":
		return !several && subject.Type == kg.Person && who.UPOS == "PROPN" // "the ministry's spokeswoman said they": the ministry
	case "he", "she":
		return several || subject.Type == kg.Place || subject.Type == kg.Organization
	}
	return false
}

// idle are verbs whose subject "it" is often nothing: "said it seems that".
var idle = words("seem appear remain become take happen turn rain snow matter look get make help feel sound emerge follow")

// anyBody are titles that say nothing without the body or field that they are of.
var anyBody = words("secretary minister undersecretary")

// unknown is what details are of which nobody knows more.
var unknown = words("sketchy unclear scarce unknown limited unavailable vague murky")

// pointing words tell that which one is meant was said before.
var pointing = words("this that these those such same similar other said")

// pointsBack reports whether a phrase is a noun with nothing but a word that points back, and nothing was found that it
// points to.
func (r *resolver) pointsBack(sent int, p kg.Phrase, n *kg.Node) bool {
	tok := r.doc.Sentences[sent].Tokens
	if !p.Empty() && tok[p.Head].UPOS == "ADJ" && strings.EqualFold(tok[p.Head].Form, "same") {
		return len(p.Tokens) <= 2 // "commit the same"
	}
	if p.Empty() || tok[p.Head].UPOS != "NOUN" || !r.isLocal(n) {
		return false
	}
	if _, taken := r.anaphor[place{sent, p.Head}]; taken {
		return false
	}
	pointed := false
	for _, i := range p.Tokens {
		points := pointing[strings.ToLower(tok[i].Form)] && tok[i].Head == p.Head
		if pointed = pointed || points; !points && i != p.Head && tok[i].UPOS != "DET" {
			return false
		}
	}
	return pointed
}

// isShown reports whether a phrase speaks of what stands on the page: "the following books", "the above figures", "the table below", "the
// bolded towns", "as follows". "The following year" is none, nor is what did the following in a row.
func (r *resolver) isShown(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	for at, i := range p.Tokens {
		form, h := strings.ToLower(tok[i].Form), tok[i].Head
		if i == p.Head {
			if i > 0 && tok[i].Form == "Following" {
				return false // a title
			}
			if form == "follows" && i > 0 && strings.EqualFold(tok[i-1].Form, "as") || tok[i].Form == "following" && len(p.Tokens) == 2 && strings.EqualFold(tok[p.Tokens[0]].Form, "the") {
				return true
			}
			continue
		}
		if h < 0 || tok[h].UPOS != "NOUN" || isHyphenated(tok, i) || i > 0 && tok[i-1].Form == "-" {
			continue
		}
		lemma := strings.ToLower(tok[h].Lemma)
		switch {
		case tok[i].Form == "Following" && i > 0: // a title
		case form == "following" && i < h:
			if tok[h].Feature("Number") == "Plur" && values.Unit(lemma) == "" && lemma != "season" || printed[lemma] {
				return true
			}
		case form == "above" || form == "below":
			if i < h && at+1 < len(p.Tokens) && tok[i].UPOS == "ADJ" || printed[lemma] && i == h+1 {
				return true
			}
		case form == "bolded" || form == "boldface" || form == "italics" || form == "italicized" || form == "italicised":
			return true
		}
	}
	return false
}

// printed are nouns for what stands on a page.
var printed = words("table list chart graph figure diagram example section paragraph code text map image picture photo")

// holdsBack reports whether a phrase tells how many there are of what a word within it points back to, and nothing was found that it
// points to ("one of these liquids"), or says of its noun that it was said before: "the said channel in Norway".
func (r *resolver) holdsBack(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	head := &tok[p.Head]
	lemma := strings.ToLower(head.Lemma)
	counts := head.UPOS == "NUM" || counting[strings.ToLower(head.Form)] || measuring[lemma]
	for _, i := range p.Tokens {
		noun := tok[i].Head
		switch strings.ToLower(tok[i].Form) {
		case "this", "these", "those":
			if !counts || noun <= i || noun >= len(tok) || tok[noun].Head != p.Head || tok[i].Deprel != "det" || tok[noun].UPOS != "NOUN" || r.spelled(sent, noun) != "" {
				continue
			}
			if !slices.ContainsFunc(p.Tokens, func(k int) bool { return tok[k].Head == noun && k > noun }) { // "many of those films that won"
				return true
			}
		case "said":
			if _, known := r.mention[sent][p.Head]; noun == p.Head && tok[i].Deprel == "amod" && i > 0 && strings.EqualFold(tok[i-1].Form, "the") && !known && r.anaphor[place{sent, p.Head}] == (place{}) {
				return true
			}
		}
	}
	return false
}

// isUntold reports whether a phrase is "the film", "the band" and nothing was found that it means.
func (r *resolver) isUntold(sent int, p kg.Phrase, n *kg.Node) bool {
	if p.Empty() || !r.isLocal(n) || !r.isBare(sent, p) {
		return false
	}
	noun := &r.doc.Sentences[sent].Tokens[p.Head]
	_, taken := r.anaphor[place{sent, p.Head}]
	return !taken && noun.UPOS == "NOUN" && titled[strings.ToLower(noun.Lemma)]
}

// titled are what has a name or title of its own, by which alone it is known.
var titled = words("film movie song album single ep mixtape book novel comic magazine newspaper game show series season episode video website program programme musical band club award prize trophy accusation allegation")

// onlyTellsWhich reports whether a statement is made by a clause behind a noun alone, which is there to tell which is meant: by "the report
// published by the bank says" the bank published a report. "A band called Hook" has its name from it, and what politics does ("the summit hosted by Norway") says something without its name.
func (r *resolver) onlyTellsWhich(x *kg.Extraction, st *kg.Statement) bool {
	tok := r.doc.Sentences[x.Sentence].Tokens
	v := x.Relation.Head
	if v < 0 || v >= len(tok) || tok[v].Deprel != "acl" || st.Object == nil || christening[strings.ToLower(tok[v].Lemma)] ||
		len(st.Arguments) > 0 || st.Predicate.Event != "" || gatherings[strings.ToLower(tok[tok[v].Head].Lemma)] {
		return false
	}
	for _, side := range []struct {
		p kg.Phrase
		n *kg.Node
	}{{x.Subject, &st.Subject}, {x.Object, st.Object}} {
		if side.p.Head == tok[v].Head && r.isLocal(side.n) && r.isKind(x.Sentence, side.p) && tok[v-1].UPOS != "PUNCT" {
			return true
		}
	}
	return false
}

// gatherings are known by who held them.
var gatherings = words("summit talk meeting conference congress forum negotiation")

// christening verbs say what a thing is called.
var christening = words("call name title entitle dub nickname know label subtitle christen")

// becoming predicates say what somebody or something is.
var becoming = map[string]bool{"be": true, "become": true, "be formerly": true}

// isOwned reports whether only a pronoun tells whose an object is, and it is not known whom it stands for: "his spokesman".
func (r *resolver) isOwned(x *kg.Extraction) bool {
	tok := r.doc.Sentences[x.Sentence].Tokens
	return slices.ContainsFunc(x.Object.Tokens, func(i int) bool {
		return tok[i].Head == x.Object.Head && tok[i].UPOS == "PRON" && tok[i].Deprel == "nmod:poss" && r.owner(x.Sentence, i) == ""
	})
}

// repeatsKind reports whether a kind tells no more of a thing than the thing's name does: "film festivals" of the Oslo Film Festival.
func (r *resolver) repeatsKind(sent int, p kg.Phrase, n *kg.Node) bool {
	tok := r.doc.Sentences[sent].Tokens
	name := " " + strings.ToLower(n.Name) + " "
	told := 0
	for _, i := range p.Tokens {
		form := strings.ToLower(tok[i].Form)
		switch {
		case tok[i].UPOS == "DET" || tok[i].UPOS == "NUM" || counting[form] || vague[form] || general[form] || i < p.Head && tok[i].Feature("Degree") == "Cmp":
		case i > p.Head, !strings.Contains(name, " "+strings.ToLower(tok[i].Lemma)+" ") && !strings.Contains(name, " "+form+" "):
			return false
		default:
			told++
		}
	}
	return told > 0
}

// isNumbered reports whether a phrase tells how many there are of something in this text, or that they belong to a body, and nothing in it tells of
// what they are so many or to which body they belong: "six scenic areas", "cast members".
func (r *resolver) isNumbered(sent int, p kg.Phrase, n *kg.Node) bool {
	tok := r.doc.Sentences[sent].Tokens
	lemma := strings.ToLower(tok[p.Head].Lemma)
	if len(n.About) > 0 || !strings.HasSuffix(string(n.ID), r.suffix) || tok[p.Head].UPOS != "NOUN" {
		return false
	}
	wanted := false
	for _, i := range p.Tokens {
		form := strings.ToLower(tok[i].Form)
		if _, named := r.cover[sent][i]; i > p.Head || named && tok[i].UPOS != "NUM" {
			return false
		}
		wanted = wanted || tok[i].UPOS == "NUM" && tok[i].Head == p.Head || lemma == "member" && tok[i].Deprel == "compound" && staffs[form]
	}
	next := p.Head + 1
	return wanted && !slices.ContainsFunc(tok[next:], func(t kg.Token) bool { return t.Head == p.Head && strings.HasPrefix(t.Deprel, "acl") })
}

// staffs are bodies that somebody is a member of.
var staffs = words("cast crew staff band board team family gang panel jury group council committee party club")

// isKind reports whether a phrase is a noun with nothing that tells which of its kind are meant: "singers", "several games".
func (r *resolver) isKind(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	return tok[p.Head].UPOS == "NOUN" && !slices.ContainsFunc(p.Tokens, func(i int) bool {
		form := strings.ToLower(tok[i].Form)
		return i != p.Head && tok[i].UPOS != "DET" && tok[i].UPOS != "PUNCT" && !counting[form] && !vague[form] && !general[form]
	})
}

// isNumberOf reports whether a phrase is a noun with nothing but how many there are: "15 countries", "two nearby districts".
func (r *resolver) isNumberOf(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	counted := false
	for _, i := range p.Tokens {
		form := strings.ToLower(tok[i].Form)
		counted = counted || tok[i].UPOS == "NUM"
		if i != p.Head && (i > p.Head || tok[i].UPOS != "NUM" && tok[i].UPOS != "DET" && !counting[form] && !vague[form] && !general[form] && form != "nearby" && form != "neighboring" && form != "neighbouring") {
			return false
		}
	}
	next := p.Head + 1
	told := slices.ContainsFunc(tok[next:], func(t kg.Token) bool { return t.Head == p.Head && strings.HasPrefix(t.Deprel, "acl") })
	return counted && !told && tok[p.Head].UPOS == "NOUN"
}

// isInstanced reports whether a phrase is a noun alone of which the text goes on to name some: the "songs" of "known for songs such as Hurt".
func (r *resolver) isInstanced(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	if tok[p.Head].Feature("Number") != "Plur" || !r.isKind(sent, p) {
		return false
	}
	for k := p.Head + 1; k < len(tok) && k < p.Head+3; k++ {
		switch form := strings.ToLower(tok[k].Form); {
		case form == "including", form == "such" && k+1 < len(tok) && strings.EqualFold(tok[k+1].Form, "as"):
			return true
		case tok[k].UPOS != "PUNCT":
			return false
		}
	}
	return false
}

// wanting verbs say nothing of their subject without an object.
var wanting = words("agree co-write converse flip point_out rank support write comment elaborate sign attend accept read believe launch judge contest appoint note determine raise name turn start leak compile score receive create direct " +
	"be_accepted be_named be_noted be_determined be_held be_raised be_received be_recorded")

// isRelative reports whether an object is a noun that says something only with whose or of what it is, and goes without: "chairman", "a daughter",
// "head coach".
func (r *resolver) isRelative(x *kg.Extraction, object *kg.Node) bool {
	tok := r.doc.Sentences[x.Sentence].Tokens
	noun := &tok[x.Object.Head]
	lemma := strings.ToLower(noun.Lemma)
	if r.inFull[place{x.Sentence, x.Object.Head}] {
		return false
	}
	if x.Rule == "title/is" && capitalised(noun.Form) && lemma != "coach" {
		return false // "Captain": a title
	}
	of := relative[lemma] && (r.isLocal(object) || object.ID == "" || lemma == "capital") || gazetteer.Kin(lemma)
	if x.Rule == "apposition/member" {
		of = fellow[lemma] || gazetteer.Kin(lemma)
	}
	return of && (noun.Feature("Number") == "Plur") == (x.Rule == "apposition/member") &&
		!slices.ContainsFunc(x.Object.Tokens, func(i int) bool {
			_, named := r.cover[x.Sentence][i]
			bare := tok[i].UPOS == "DET" || tok[i].UPOS == "ADJ" || tok[i].UPOS == "NUM" || tok[i].UPOS == "PUNCT" || ranking[strings.ToLower(tok[i].Form)]
			return i != x.Object.Head && (!bare || named) // "head coach" is as bare as "coach", but "team captain" is not
		})
}

// sayInFull names what somebody is as the text has it elsewhere, where it goes without whose or of what here: "Hall, the spokesman, denied", after "an
// Acme spokesman said" of the same person.
func (r *resolver) sayInFull(x *kg.Extraction, object *kg.Node, subject *kg.Node) {
	if subject.ID == "" || !r.isLocal(object) || !r.isRelative(x, object) {
		return
	}
	lemma := r.doc.Sentences[x.Sentence].Tokens[x.Object.Head].Lemma
	for i := range r.doc.Mentions {
		m := &r.doc.Mentions[i]
		tok := r.doc.Sentences[m.Sentence].Tokens
		if m.Kind != kg.NominalMention || m.Entity < 0 || r.doc.Entities[m.Entity].ID != subject.ID || tok[m.Head].UPOS != "NOUN" || tok[m.Head].Lemma != lemma {
			continue
		}
		p := kg.Phrase{Head: m.Head}
		named := false
		for t := m.First; t < m.Last; t++ {
			p.Tokens = append(p.Tokens, t)
			named = named || tok[t].UPOS == "PROPN" && tok[t].Head == m.Head
		}
		if !named {
			continue
		}
		if full, ok := r.thing(m.Sentence, p); ok && full.Name != "" {
			object.ID, object.Name, object.Type, object.About = full.ID, full.Name, full.Type, full.About
			r.inFull[place{x.Sentence, x.Object.Head}] = true
			return
		}
	}
}

// relative nouns are posts and parts: like kin of somebody or something.
var relative = words("colleague successor predecessor member part capital head leader chairman chairwoman chairperson chair founder co-founder cofounder owner co-owner " +
	"champion runner-up winner finalist medalist medallist envoy companion compatriot countryman teammate classmate roommate schoolmate bandmate suitor coauthor co-author co-writer co-star counterpart associate partner friend rival " +
	"opponent accomplice ally spokesman spokeswoman spokesperson ceo coach director manager captain deputy ambassador treasurer cause reason aim goal exception " +
	"sequel prequel namesake eponym")

// fellow nouns in the plural are of people who are so to somebody.
var fellow = words("colleague teammate team-mate bandmate classmate co-star costar founder co-founder cofounder supporter follower rival successor predecessor partner owner co-owner")

// isRanked reports whether a phrase tells by its rank which of a kind something is, but not among which: "first album", "nearest colleges", but
// "first album of the band", "first woman to fly".
func (r *resolver) isRanked(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	if p.Empty() || tok[p.Head].UPOS != "NOUN" {
		return false
	}
	ranked := false
	for _, i := range p.Tokens {
		t := &tok[i]
		if i == p.Head || t.UPOS == "DET" || t.UPOS == "PUNCT" {
			continue
		}
		_, named := r.cover[sent][i]
		if t.UPOS != "ADJ" && t.UPOS != "NUM" && t.UPOS != "ADV" && !(t.UPOS == "NOUN" && t.Deprel == "compound") || i > p.Head || named {
			return false
		}
		ranked = ranked || t.Head == p.Head && (t.Feature("Degree") == "Sup" || t.Feature("NumType") == "Ord" || strings.EqualFold(t.Form, "only")) || superlative(t.Form)
	}
	next := p.Head + 1 // what stands behind may tell among which, as a relative clause or an infinitive does
	return ranked && (next >= len(tok) || tok[next].Head != p.Head && tok[next].UPOS != "ADP" && tok[next].UPOS != "PART" && tok[next].UPOS != "PRON" && tok[next].UPOS != "VERB" || tok[next].UPOS == "PUNCT" || tok[next].UPOS == "CCONJ")
}

// isSide reports whether a phrase is a side alone, or "the most", of which nothing tells what it is the side or the most of: "the Communists in
// the north (Korea)".
func (r *resolver) isSide(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	return sides[strings.ToLower(tok[p.Head].Form)] && !capitalised(tok[p.Head].Form) && !slices.ContainsFunc(p.Tokens, func(i int) bool {
		form := strings.ToLower(tok[i].Form)
		return i != p.Head && tok[i].UPOS != "DET" && tok[i].UPOS != "PUNCT" && !sides[form]
	})
}

// sides are where something lies in or beside something else, or a rank without it.
var sides = words("north south east west northeast northwest southeast southwest north-east north-west south-east south-west left right most least")

// ranking words before such a noun tell no more of what.
var ranking = words("state vice deputy head assistant acting executive managing chief incumbent")

// partaking predicates say of somebody that they were there.
var partaking = map[string]bool{"appear in": true, "play in": true, "participate in": true, "compete in": true, "take part in": true, "perform in": true, "feature in": true,
	"star in": true, "act in": true, "serve in": true, "serve on": true, "work in": true, "work on": true, "work for": true, "be involved in": true}

// isCounted reports whether a phrase says how many of something, not which.
func (r *resolver) isCounted(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	return slices.ContainsFunc(p.Tokens, func(i int) bool {
		form := strings.ToLower(tok[i].Form)
		return tok[i].Head == p.Head && (tok[i].UPOS == "NUM" || counting[form] || form == "various" || form == "numerous" || form == "multiple")
	})
}
