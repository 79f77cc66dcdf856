package schema

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg"
	"kg/gazetteer"
	"kg/values"
)

// node resolves a phrase to an entity, a value, or a thing named by its words. It returns
// false for a pronoun that nothing resolves.
func (r *resolver) node(sent int, p kg.Phrase) (kg.Node, bool) {
	if p.Empty() {
		return kg.Node{}, false
	}
	span := r.span(sent, p)
	n := kg.Node{Text: r.doc.Slice(span), Span: span}
	tok := r.doc.Sentences[sent].Tokens
	head := &tok[p.Head]
	if len(p.Tokens) == 1 && (head.UPOS == "SCONJ" || head.UPOS == "PART") {
		return n, false // a "that" without its clause
	}
	if r.isClause(sent, p) {
		n.Value, n.Datatype = r.words(sent, p), "text"
		return n, n.Value != ""
	}
	if r.isElided(sent, p) {
		taken, ok := r.elided(sent, p)
		n.ID, n.Name, n.Type, n.About = taken.ID, taken.Name, taken.Type, taken.About
		return n, ok
	}
	if of := r.ownCountry(sent, p.Head); of != "" && len(p.Tokens) == 2 {
		n.ID, n.Name, n.Type = kg.EntityID("e:"+kg.Slug(of)), of, kg.Place
		return n, true
	}
	if i, ok := r.mention[sent][p.Head]; ok {
		m := &r.doc.Mentions[i]
		if e, ok := r.member[i]; ok {
			n.ID, n.Name, n.Type = r.doc.Entities[e].ID, r.doc.Entities[e].Name, r.doc.Entities[e].Type
			return n, true
		}
		switch {
		case m.Type.IsValue() && head.UPOS == "PRON":
			return n, false // "wanted one"
		case m.Type.IsValue():
			if r.value(&n, m, sent, p) {
				return n, true
			}
		case m.Kind == kg.NominalMention && m.Entity >= 0 && r.isTopic(sent, p.Head) && r.isBare(sent, p):
			n.ID, n.Name, n.Type, n.About = r.topic.node.ID, r.topic.node.Name, r.topic.node.Type, r.topic.node.About
			return n, true // "the party" of an article about one, whichever was named last
		case m.Entity >= 0 && r.sameThing(sent, p, m):
			e := &r.doc.Entities[m.Entity]
			n.ID, n.Name, n.Type = e.ID, e.Name, e.Type
			return n, true
		case m.Kind == kg.PronounMention:
			return n, false
		}
	}
	if e := r.wholeName(sent, p); e != nil {
		n.ID, n.Name, n.Type = e.ID, e.Name, e.Type
		return n, true
	}
	if r.isTopic(sent, p.Head) && r.isBare(sent, p) || r.endsTopic(sent, p) {
		n.ID, n.Name, n.Type, n.About = r.topic.node.ID, r.topic.node.Name, r.topic.node.Type, r.topic.node.About
		return n, true
	}
	if of, ok := r.anaphor[place{sent, p.Head}]; ok && (head.UPOS == "PRON" || r.isBare(sent, p)) {
		antecedent := r.phraseAt(of)
		first, ok := r.thing(of.sentence, antecedent)
		if r.isTopic(of.sentence, of.token) && r.isBare(of.sentence, antecedent) {
			first, ok = r.topic.node, true
		} else if e := r.introduced(of.sentence, of.token); ok && e != nil && r.isLocal(&first) {
			first = kg.Node{ID: e.ID, Name: e.Name, Type: e.Type}
		}
		if ok {
			n.ID, n.Name, n.Type, n.About = first.ID, first.Name, first.Type, first.About
			return n, true
		}
	}
	if head.UPOS == "PRON" {
		return n, false
	}
	if head.UPOS == "NOUN" && r.isBare(sent, p) {
		if e := r.introduced(sent, p.Head); e != nil {
			n.ID, n.Name, n.Type = e.ID, e.Name, e.Type
			return n, true
		}
	}
	if i, ok := r.cover[sent][p.Head]; ok && r.doc.Mentions[i].Entity >= 0 && r.isWhole(p, &r.doc.Mentions[i]) {
		e := &r.doc.Entities[r.doc.Mentions[i].Entity]
		n.ID, n.Name, n.Type = e.ID, e.Name, e.Type
		return n, true
	}
	if e := r.named(sent, p.Head); e != nil {
		n.ID, n.Name, n.Type = e.ID, e.Name, e.Type
		return n, true
	}
	if e := r.titled(sent, p); e != nil {
		n.ID, n.Name, n.Type = e.ID, e.Name, e.Type
		return n, true
	}
	if e := r.placeOf(sent, p); e != nil {
		n.ID, n.Name, n.Type = e.ID, e.Name, e.Type
		return n, true
	}
	if e := r.besideName(sent, p); e != nil {
		n.ID, n.Name, n.Type = e.ID, e.Name, e.Type
		return n, true
	}
	if k := r.calledSo(sent, p); k >= 0 {
		if called, ok := r.node(sent, r.phraseAt(place{sent, k})); ok && called.ID != "" {
			n.ID, n.Name, n.Type, n.About = called.ID, called.Name, called.Type, called.About
			return n, true
		}
	}
	return r.thing(sent, p)
}

// settled are nouns with "of" and the name of what they call so: "the city of Oslo".
var settled = words("city town village hamlet suburb municipality commune township borough state province county district region prefecture oblast governorate voivodeship island republic kingdom")

// lying adjectives before one of settled do not tell it from the one that is named.
var lying = words("northern southern eastern western central north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern coastal " +
	"ancient historic historical small nearby neighboring neighbouring rural mountainous autonomous")

// placeOf returns the place that a phrase only says the kind of: "the Canadian province of Quebec", not "the largest city of Quebec".
// Nil for none.
func (r *resolver) placeOf(sent int, p kg.Phrase) *kg.Entity {
	tok := r.doc.Sentences[sent].Tokens
	if head := &tok[p.Head]; head.UPOS != "NOUN" || head.Feature("Number") == "Plur" || !settled[strings.ToLower(head.Form)] {
		return nil
	}
	var found *kg.Entity
	definite, told := false, false
	for _, i := range p.Tokens {
		if tok[i].Head != p.Head {
			continue
		}
		switch form := strings.ToLower(tok[i].Form); {
		case form == "the":
			definite = true
		case tok[i].Deprel == "punct" || tok[i].Deprel == "case":
		case i < p.Head && (capitalised(tok[i].Form) || lying[form]) && (tok[i].Deprel == "amod" || tok[i].Deprel == "compound"):
			told = true
		case i > p.Head && tok[i].Deprel == "nmod" && r.hasCase(sent, i, "of") && found == nil:
			m, ok := r.cover[sent][i]
			if !ok || r.doc.Mentions[m].Head != i || r.doc.Mentions[m].Type != kg.Place || r.doc.Mentions[m].Entity < 0 {
				return nil
			}
			found = &r.doc.Entities[r.doc.Mentions[m].Entity]
		case i > p.Head && tok[i].Deprel == "nmod" && r.hasCase(sent, i, "in") && found != nil:
		default:
			return nil
		}
	}
	if !definite || found == nil || told && r.gaz.Country(found.Name) != nil {
		return nil
	}
	return found
}

// calling participles lead from what something is to its name.
var calling = words("called named titled entitled")

// calledSo returns the head of the name that a phrase says its thing is called by: of "a company called Acme Tools" that of Acme Tools. It is -1
// where there is none, of what is said to be something ("is a company called Acme"), and of the statement that it is called so.
func (r *resolver) calledSo(sent int, p kg.Phrase) int {
	tok := r.doc.Sentences[sent].Tokens
	if t := &tok[p.Head]; t.UPOS != "NOUN" || t.Feature("Number") == "Plur" || t.Deprel == "appos" || strings.HasPrefix(r.rule, "apposition/") || r.hasCop(sent, p.Head) {
		return -1
	}
	for v := p.Head + 1; v < len(tok); v++ {
		if tok[v].Head != p.Head || tok[v].Deprel != "acl" || !calling[strings.ToLower(tok[v].Form)] || r.verb == (place{sent, v}) {
			continue
		}
		for k := v + 1; k < len(tok); k++ {
			if tok[k].Head != v || tok[k].Deprel != "xcomp" && tok[k].Deprel != "obj" {
				continue
			}
			first := v + 1
			for first < k && (article[strings.ToLower(tok[first].Form)] || tok[first].UPOS == "PUNCT") {
				first++
			}
			if r.isNameFrom(sent, first, k) && !slices.ContainsFunc(tok[:k], func(t kg.Token) bool { return t.Head == v && t.Deprel == "advmod" }) {
				return k
			}
			return -1 // "also called Budweiser" as another beer is
		}
	}
	return -1
}

// isNameFrom reports whether a name that begins with token first and is headed by k is whole: no part of it is left before a colon, a
// capital or a slash.
func (r *resolver) isNameFrom(sent, first, k int) bool {
	tok := r.doc.Sentences[sent].Tokens
	var from, end int
	if i, ok := r.cover[sent][k]; ok && r.doc.Mentions[i].Entity >= 0 && !r.doc.Mentions[i].Type.IsValue() {
		from, end = r.doc.Mentions[i].First, r.doc.Mentions[i].Last
	} else if below := r.below(sent, k); tok[k].UPOS != "PROPN" {
		return false
	} else {
		from, end = below[0], below[len(below)-1]+1
	}
	for from < first && (article[strings.ToLower(tok[from].Form)] || tok[from].UPOS == "PUNCT") {
		from++
	}
	if from != first || !capitalised(tok[first].Form) {
		return false
	}
	if end == len(tok) {
		return true
	}
	next := &tok[end]
	switch {
	case tok[first-1].UPOS == "PUNCT" && strings.ContainsAny(tok[first-1].Form, "\"“‘«"):
		return next.UPOS == "PUNCT" && strings.ContainsAny(next.Form, "\"”’»',.")
	case next.UPOS == "PUNCT":
		return strings.ContainsAny(next.Form, ",.;()")
	}
	return !capitalised(next.Form) && next.Span.Start() > tok[end-1].Span.End()
}

func (r *resolver) hasCop(sent, i int) bool {
	return slices.ContainsFunc(r.doc.Sentences[sent].Tokens, func(t kg.Token) bool { return t.Head == i && t.Deprel == "cop" })
}

// besideName returns what is named right behind a noun that says what it is, where the parser has the name as something else that the same
// verb governs: "founded the organization Stop Hunger", "known for his short Blue Nights". Nil for none.
func (r *resolver) besideName(sent int, p kg.Phrase) *kg.Entity {
	tok := r.doc.Sentences[sent].Tokens
	head, next := &tok[p.Head], p.Head+1
	if head.UPOS != "NOUN" && head.UPOS != "ADJ" || head.Feature("Number") == "Plur" || len(p.Tokens) < 2 || p.Tokens[len(p.Tokens)-1] != p.Head || next >= len(tok) || r.isRole(head) || strings.HasPrefix(r.rule, "apposition/") {
		return nil
	}
	if opens := tok[next].Form; next+1 < len(tok) && tok[next].UPOS == "PUNCT" && strings.ContainsAny(opens, "\"“‘«") {
		next++
	}
	i, ok := r.cover[sent][next]
	if !ok {
		return nil
	}
	m := &r.doc.Mentions[i]
	if m.Kind != kg.NameMention || m.First != next || m.Entity < 0 || m.Type != kg.Work && m.Type != kg.Organization && m.Type != kg.Event {
		return nil
	}
	name := &tok[m.Head]
	switch base, _, _ := strings.Cut(name.Deprel, ":"); {
	case name.Head != head.Head || head.Head < 0:
		return nil
	case base == "xcomp" && (head.Deprel != "obj" || naming[strings.ToLower(tok[head.Head].Lemma)]):
		return nil
	case base != "xcomp" && (base != "obl" && base != "nmod" && base != "obj" || name.Deprel != head.Deprel):
		return nil
	}
	return &r.doc.Entities[m.Entity]
}

// naming verbs have what something is called behind it: "named the company Acme".
var naming = words("name call rename dub title entitle nickname christen declare consider appoint")

// isWhole reports whether a phrase is a name, whichever of its words the phrase has as its head.
func (r *resolver) isWhole(p kg.Phrase, m *kg.Mention) bool {
	return len(p.Tokens) == m.Last-m.First && p.Tokens[0] == m.First && p.Tokens[len(p.Tokens)-1] == m.Last-1
}

// wholeName returns the entity of a name that the parser has torn: a phrase is headed by a part of it that hangs outside of
// it, and has nothing else but an article. Nil for none.
func (r *resolver) wholeName(sent int, p kg.Phrase) *kg.Entity {
	i, ok := r.cover[sent][p.Head]
	if !ok {
		return nil
	}
	m, tok := &r.doc.Mentions[i], r.doc.Sentences[sent].Tokens
	if h := tok[p.Head].Head; m.Head == p.Head || m.Entity < 0 || h >= m.First && h < m.Last {
		return nil
	}
	for _, t := range p.Tokens {
		if (t < m.First || t >= m.Last) && tok[t].UPOS != "DET" {
			return nil
		}
	}
	return &r.doc.Entities[m.Entity]
}

// titled returns the person at the end of a phrase that opens with the title: the parser
// takes "Secretary of State Mike Pompeo" for some kind of secretary.
func (r *resolver) titled(sent int, p kg.Phrase) *kg.Entity {
	tok := r.doc.Sentences[sent].Tokens
	if first, _ := utf8.DecodeRuneInString(tok[p.Head].Form); !unicode.IsUpper(first) {
		return nil
	}
	if _, title := r.gaz.Title(strings.ToLower(tok[p.Head].Form)); !title {
		if _, role := r.gaz.Role(strings.ToLower(tok[p.Head].Form)); !role {
			return nil
		}
	}
	for _, i := range p.Tokens {
		m, ok := r.cover[sent][i]
		if !ok || i < p.Head || r.doc.Mentions[m].First != i {
			continue
		}
		if i > 0 && r.doc.Mentions[m].Type == kg.Person && r.doc.Mentions[m].Entity >= 0 && tok[i-1].UPOS != "ADP" && tok[i-1].UPOS != "PART" && tok[i-1].UPOS != "PUNCT" {
			return &r.doc.Entities[r.doc.Mentions[m].Entity]
		}
	}
	return nil
}

// named returns the bearer of a description whose name stands between commas behind it
// ("the owner, Trans-Visayas Lines,"), or nil.
func (r *resolver) named(sent, head int) *kg.Entity {
	tok := r.doc.Sentences[sent].Tokens
	if tok[head].UPOS != "NOUN" || tok[head].Feature("Number") == "Plur" {
		return nil
	}
	for k := head + 1; k < len(tok); k++ {
		if tok[k].Head != head || tok[k].Deprel != "appos" {
			continue
		}
		i, ok := r.cover[sent][k]
		if !ok {
			continue
		}
		if m := &r.doc.Mentions[i]; m.Entity >= 0 && m.Head == k && !m.Type.IsValue() && tok[m.First-1].Form == "," {
			return &r.doc.Entities[m.Entity]
		}
	}
	return nil
}

// thing names a phrase by its words.
func (r *resolver) thing(sent int, p kg.Phrase) (kg.Node, bool) {
	span := r.span(sent, p)
	n := kg.Node{Text: r.doc.Slice(span), Span: span}
	if r.namesNothing(sent, p) {
		return n, false
	}
	whole := r.partOf(sent, p)
	if n.Name = whole; whole == "" {
		n.Name = r.thingName(sent, p)
	}
	slug := kg.Slug(n.Name)
	if slug == "" || isTorn(n.Name) {
		return n, false
	}
	if t := &r.topic.node; strings.EqualFold(n.Name, t.Name) && capitalised(r.doc.Sentences[sent].Tokens[p.Head].Form) {
		n.ID, n.Name, n.Type, n.About = t.ID, t.Name, t.Type, t.About
		return n, true
	}
	n.Type = kg.Thing
	n.About = r.about(sent, p)
	n.ID = kg.EntityID("e:" + slug)
	if e := r.list.Find(n.Name, ""); e != nil {
		n.ID, n.Name = e.ID, e.Name
		if e.Type != "" {
			n.Type = e.Type
		}
		return n, true
	}
	if head := &r.doc.Sentences[sent].Tokens[p.Head]; head.UPOS == "NOUN" && head.Feature("Number") != "Plur" && gazetteer.Kin(strings.ToLower(head.Form)) && r.isKinOfSomebody(sent, p) {
		n.Type = kg.Person
	}
	if t, ok := r.lex.types[strings.ToLower(r.doc.Sentences[sent].Tokens[p.Head].Lemma)]; ok {
		n.Type = t
	}
	if i, ok := r.mention[sent][p.Head]; ok && slices.ContainsFunc(p.Tokens, func(k int) bool { return r.isSome(sent, p.Head, k, &r.doc.Mentions[i]) }) {
		n.Type = kg.Group
	}
	if whole != "" {
		n.About = append(n.About, kg.Reference{ID: r.topic.node.ID, Name: r.topic.node.Name, Type: r.topic.node.Type})
		return n, true
	}
	if r.isGeneral(sent, p, n.Name) {
		// "the situation" of one text is not that of another.
		n.ID = localID(slug, r.doc.ID)
	} else if r.isOneOfMany(sent, p, n.Name) {
		n.ID = localID(slug, r.doc.ID)
		if head := &r.doc.Sentences[sent].Tokens[p.Head]; !r.isRole(head) && (head.UPOS == "PROPN" || r.isOnly(sent, p)) {
			n.ID = homeID(slug, r.home, r.doc.ID) // "the second wave of mobilization" of all texts about Russia
		}
		r.particular[n.ID] = true
	}
	return n, true
}

// isKinOfSomebody reports whether a phrase headed by a noun of kin tells whose: "Anna Webb's father", not "the parent of Acme".
func (r *resolver) isKinOfSomebody(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	for _, i := range p.Tokens {
		if tok[i].Head != p.Head || tok[i].Deprel != "nmod:poss" && !(tok[i].Deprel == "nmod" && r.hasCase(sent, i, "of")) {
			continue
		}
		if e := r.namedBy(sent, i); e != nil && e.Type == kg.Person || e == nil && (r.isRole(&tok[i]) || gazetteer.Kin(strings.ToLower(tok[i].Lemma))) {
			return true
		}
	}
	return false
}

// isTorn reports whether a name lacks what its last word leads to, since the text left that out ("an area of ."), or begins in the middle.
func isTorn(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 {
		return false
	}
	switch last := words[len(words)-1]; {
	case words[0] == "and", words[0] == "or":
		return true
	case len(words) <= 4: // "the group it is part of" is whole
		return last == "of" || article[last] || last == "and" || last == "or"
	}
	return false
}

// isOnly reports whether a phrase tells which of its kind it means, and of what: "second wave of mobilization".
func (r *resolver) isOnly(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	told, of := false, false
	for _, i := range p.Tokens {
		if tok[i].Head != p.Head {
			continue
		}
		form := strings.ToLower(tok[i].Form)
		if tok[i].UPOS == "NUM" || counting[form] {
			return false
		}
		told = told || form == "the" || tok[i].Feature("NumType") == "Ord"
		of = of || i > p.Head && r.hasCase(sent, i, "of")
	}
	return told && of
}

func (r *resolver) isRole(head *kg.Token) bool {
	_, role := r.gaz.Role(strings.ToLower(head.Lemma))
	return role
}

// isOneOfMany reports whether a phrase without a name in it means another thing in other texts: "the parliamentary
// elections", "a coalition government", "interim prime minister". It does not where the text speaks of a kind of thing at
// large when it first does: "nuclear weapons", "human rights".
func (r *resolver) isOneOfMany(sent int, p kg.Phrase, name string) bool {
	if is, known := r.oneOfMany[name]; known {
		return is
	}
	is := r.tellsWhich(sent, p, name)
	r.oneOfMany[name] = is
	return is
}

// tellsWhich reports whether a phrase speaks of one thing, or several, of their kind rather than of the kind, and has no
// name in it that would tell elsewhere of which.
func (r *resolver) tellsWhich(sent int, p kg.Phrase, name string) bool {
	tok := r.doc.Sentences[sent].Tokens
	head := &tok[p.Head]
	definite, people := false, false
	for _, i := range p.Tokens {
		definite = definite || tok[i].Head == p.Head && strings.EqualFold(tok[i].Form, "the")
		e := r.namedBy(sent, i)
		switch {
		case e == nil && tok[i].UPOS == "PROPN" && i != p.Head && !r.gaz.OneOfMany(tok[i].Form) && strings.Contains(name, plain(tok[i].Form)):
			return false
		case e == nil || strings.Contains(string(e.ID), ".") || !strings.Contains(name, plain(tok[i].Form)) && !strings.Contains(name, e.Name):
			// the National Assembly of this text, or nothing that is left in the name
		case (e.Type == kg.Group || e.Type == kg.Organization) && i < p.Head && r.isRole(head):
			people = true
		default:
			return false
		}
	}
	if people {
		return definite // "an American lawyer" is of a kind, "the Republican candidate" somebody
	}
	if lemma := strings.ToLower(head.Lemma); r.isRole(head) || happening[lemma] || abstract[lemma] {
		return true
	}
	if head.UPOS == "PROPN" {
		return !slices.ContainsFunc(p.Tokens, func(i int) bool { return tok[i].UPOS == "PROPN" && !r.gaz.OneOfMany(tok[i].Form) })
	}
	return slices.ContainsFunc(p.Tokens, func(i int) bool {
		form := strings.ToLower(tok[i].Form)
		if tok[i].Head != p.Head || i > p.Head {
			return counting[form] // "membership in several institutions"
		}
		switch t := &tok[i]; {
		case t.UPOS == "DET", t.UPOS == "NUM", t.UPOS == "PRON", t.Deprel == "nmod:poss", t.Feature("Degree") == "Sup", t.Feature("Degree") == "Cmp", t.Feature("NumType") == "Ord":
			return true
		}
		return general[form] || counting[form]
	})
}

// namedBy returns the entity that a token names, or is a pronoun for; nil for none.
func (r *resolver) namedBy(sent, i int) *kg.Entity {
	m, ok := r.cover[sent][i]
	if !ok && r.doc.Sentences[sent].Tokens[i].UPOS == "PRON" {
		m, ok = r.mention[sent][i]
	}
	if !ok || r.doc.Mentions[m].Entity < 0 || r.doc.Mentions[m].Type.IsValue() {
		return nil
	}
	return &r.doc.Entities[r.doc.Mentions[m].Entity]
}

// happening nouns are of what happens at a time and a place, others of which have the same name.
var happening = words("election vote referendum poll ballot race campaign debate game match season tour tournament championship round series contest meeting talk session " +
	"summit conference hearing trial case verdict sentence attack assault bombing shooting strike raid battle war fighting protest demonstration rally march riot coup " +
	"crash accident incident fire flood earthquake explosion investigation inquiry probe operation mission visit trip ceremony event festival announcement statement report " +
	"speech interview letter agreement deal treaty law bill act decision ruling appointment resignation plan proposal project effort attempt government cabinet " +
	"coalition opposition parliament legislature court committee commission council team club company office position post term advice support authority " +
	"member official leader minister force group troop soldier police building school church site area region city town village street")

// isLocal reports whether a node means something only within its document.
func (r *resolver) isLocal(n *kg.Node) bool {
	return strings.HasSuffix(string(n.ID), r.suffix) && !r.entities[n.ID] && !r.particular[n.ID] // "Congress": one of many, but a name
}

// counting words stand for what was spoken of before: "several", "one of them". Who that is, the
// phrase does not tell.
var counting = map[string]bool{"all": true, "another": true, "any": true, "both": true, "each": true, "either": true, "few": true,
	"former": true, "latter": true, "many": true, "more": true, "most": true, "much": true, "neither": true, "none": true, "one": true,
	"other": true, "others": true, "several": true, "some": true}

// namesNothing reports whether a phrase only counts what it does not name, or tells whose kin it is: alone, or of a
// pronoun that nothing resolves.
func (r *resolver) namesNothing(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	if n := len(p.Tokens); n == 2 && strings.EqualFold(tok[p.Tokens[0]].Form+" "+tok[p.Tokens[1]].Form, "each other") {
		return true
	}
	if r.isUnknownRelative(sent, p) {
		return true
	}
	if !counting[strings.ToLower(tok[p.Head].Form)] && !counting[strings.ToLower(tok[p.Head].Lemma)] {
		return false
	}
	for _, i := range p.Tokens {
		base, _, _ := strings.Cut(tok[i].Deprel, ":")
		switch {
		case i == p.Head, tok[i].UPOS == "PUNCT", tok[i].UPOS == "DET", tok[i].UPOS == "ADV", base == "case":
		case tok[i].UPOS == "PRON" && base == "nmod":
			if r.owner(sent, i) != "" && tok[i].Feature("Person") == "3" {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// isUnknownRelative reports whether a phrase names nobody but by a pronoun that nothing resolves: "his wife".
func (r *resolver) isUnknownRelative(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	if !gazetteer.Kin(strings.ToLower(tok[p.Head].Lemma)) {
		return false
	}
	for _, i := range p.Tokens {
		if t := &tok[i]; t.Head == p.Head && t.Deprel == "nmod:poss" && t.UPOS == "PRON" && t.Feature("Person") == "3" {
			return r.owner(sent, i) == ""
		}
	}
	return false
}

// docHash is the hash at the end of a document's identifier.
func docHash(id kg.DocumentID) string {
	s := string(id)
	return s[strings.LastIndexByte(s, '-')+1:]
}

// isClause reports whether a phrase is a clause rather than a nominal.
func (r *resolver) isClause(sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	switch tok[p.Head].UPOS {
	case "VERB", "AUX", "ADJ", "ADV", "ADP", "SCONJ", "PART":
	default:
		for _, i := range p.Tokens {
			if tok[i].Head == p.Head && (tok[i].Deprel == "cop" || strings.HasPrefix(tok[i].Deprel, "nsubj")) {
				return true
			}
		}
		return false
	}
	if _, named := r.mention[sent][p.Head]; named && tok[p.Head].UPOS == "ADJ" && len(p.Tokens) == 1 || r.inTitle(sent, p.Head) {
		return false // the Ukrainian of "Ukrainian shelling"; "Dancing with the Stars"
	}
	base, _, _ := strings.Cut(tok[p.Head].Deprel, ":")
	if tok[p.Head].UPOS == "ADJ" && (base == "nsubj" || base == "obj" || base == "obl" || base == "nmod" || base == "iobj") {
		return false // "the poor"
	}
	return true
}

// inTitle reports whether a word stands in the title of a work, or the name of an organisation ("Stop Hunger"), of several words, where it
// says nothing.
func (r *resolver) inTitle(sent, i int) bool {
	k, ok := r.cover[sent][i]
	if !ok {
		return false
	}
	m := &r.doc.Mentions[k]
	return m.Kind == kg.NameMention && (m.Type == kg.Work || m.Type == kg.Organization) && m.Last-m.First > 1
}

// value fills a node from a value mention; false when the phrase says more than a value
// ("the 2014 invasion" is no date) or the value is only a count of something named.
func (r *resolver) value(n *kg.Node, m *kg.Mention, sent int, p kg.Phrase) bool {
	tok := r.doc.Sentences[sent].Tokens
	for _, i := range p.Tokens {
		if (i < m.First || i >= m.Last) && tok[i].Head == p.Head {
			if b, _, _ := strings.Cut(tok[i].Deprel, ":"); b == "nmod" || b == "acl" || b == "compound" {
				if _, date := values.Date(n.Text, r.doc.Date); !date {
					return false
				}
			}
		}
	}
	n.Type = m.Type
	n.Value = n.Text
	var ok bool
	switch m.Type {
	case kg.Date:
		n.Datatype = "date"
		n.Value = r.dated(place{sent, p.Tokens[0]}, n.Span, r.timeline)
		ok = n.Value != ""
	case kg.Money:
		n.Datatype = "money"
		n.Value, n.Unit, ok = values.Money(n.Text)
	case kg.Percent:
		n.Datatype = "percent"
		n.Value, ok = values.Percent(n.Text)
	case kg.Quantity:
		n.Datatype = "quantity"
		n.Value, n.Unit, ok = values.Quantity(n.Text)
	default:
		n.Datatype = "number"
		n.Value, ok = values.Number(n.Text)
	}
	if !ok {
		n.Value, n.Unit, n.Datatype = n.Text, "", "text"
	}
	return true
}

// sameThing reports whether a phrase headed by a mention names what the mention names. A
// name with a noun phrase hanging on it still does ("Germany after the war"); a role noun
// that only a part of the phrase resolves does too.
func (r *resolver) sameThing(sent int, p kg.Phrase, m *kg.Mention) bool {
	if m.Kind != kg.NameMention {
		return true
	}
	tok := r.doc.Sentences[sent].Tokens
	for _, i := range p.Tokens {
		// "Putin critics": the name is not the head after all
		if m.Type == kg.Group && i < m.First && tok[i].Head == p.Head && (tok[i].Deprel == "nummod" || counting[strings.ToLower(tok[i].Form)]) {
			return false // "three Americans" are not the Americans
		}
		if m.Type == kg.Group && (i < m.First || i >= m.Last) && tok[i].Head == p.Head && tok[p.Head].Feature("Number") == "Sing" && (tok[i].Deprel == "amod" && tok[p.Head].UPOS == "NOUN" || tok[i].Deprel == "nmod" && r.hasCase(sent, i, "of")) {
			return false // nor is the "Young Australian of the Year"
		}
		if r.isSome(sent, p.Head, i, m) {
			return false
		}
		if m.Type == kg.Place && tok[p.Head].Deprel != "nsubj" && i+1 < m.First && tok[i].Head == p.Head && (strings.EqualFold(tok[i].Form, "a") || strings.EqualFold(tok[i].Form, "an")) && slices.ContainsFunc(tok[i+1:m.First], func(t kg.Token) bool { return t.UPOS == "ADJ" && t.Head == p.Head }) {
			return false // "wants a free and stable Norway": what it may become
		}
		if i >= m.Last && tok[i].Head == p.Head && (tok[i].Deprel == "flat" || tok[i].Deprel == "compound") && tok[i].UPOS == "NOUN" {
			return false
		}
	}
	return true
}

// everyPeople are words before the name of a people that take none out of it.
var everyPeople = words("fellow ordinary all the both native")

// isSome reports whether token i tells which of a people a phrase speaks of: "Turkish Cypriots", "young Muslims", "Iraqis living in
// Jordan" are not the Cypriots, Muslims and Iraqis.
func (r *resolver) isSome(sent, head, i int, m *kg.Mention) bool {
	tok := r.doc.Sentences[sent].Tokens
	if m.Type != kg.Group || tok[head].Feature("Number") != "Plur" || tok[i].Head != head || i >= m.First && i < m.Last {
		return false
	}
	switch tok[i].Deprel {
	case "amod", "compound":
		return i < m.First && !everyPeople[strings.ToLower(tok[i].Form)]
	case "acl":
		return i == m.Last
	}
	return false
}

// isGeneral reports whether a thing's name is so general that it means something only
// within its document: a single common noun, however many or which of them ("two people", "another
// way", "the final debate"), or an office without its place ("the president", "Prime
// Minister"), which others hold in other texts.
func (r *resolver) isGeneral(sent int, p kg.Phrase, name string) bool {
	if _, named := r.cover[sent][p.Head]; named {
		return false
	}
	if _, role := r.gaz.Role(name); role {
		return true
	}
	if r.doc.Sentences[sent].Tokens[p.Head].UPOS == "PROPN" {
		return false
	}
	words := strings.Fields(name)
	for len(words) > 1 {
		n := 0
		switch _, number := values.Number(words[0]); {
		case len(words) > 2 && words[1] == "of" && measuring[strings.ToLower(words[0])]:
			n = 2
		case number, counting[strings.ToLower(words[0])], general[strings.ToLower(words[0])]:
			n = 1
		default:
			return false
		}
		words = words[n:]
	}
	if len(words) == 1 && len(words) < len(strings.Fields(name)) {
		_, role := r.gaz.Role(words[0])
		return role || !capitalised(words[0])
	}
	return true
}

// general adjectives tell which of several things a text means, not what kind of thing it is.
var general = words("a an the this that these those each every other another such first second third fourth fifth last next previous former latter " +
	"final initial new old recent early late main major key whole entire full total local different similar possible good bad best great big large small " +
	"long short high low only single multiple numerous countless additional further following remaining")

// measuring nouns say how much of something there is.
var measuring = words("lot lots number numbers group groups couple majority minority rest series part half handful dozens hundreds thousands millions one some many most all")

// abstract nouns say so little that what is before them does not make it much more: "practical purposes", "executive power".
var abstract = words("power level reason purpose activity role issue matter condition situation circumstance concern problem question part way thing time kind type sort form use work " +
	"result effect fact view interest change need place point side system service area aspect basis case example experience factor feature process programme program " +
	"project responsibility duty function task right opportunity possibility ability capacity success failure collaboration relationship relation contact decision")
