package schema

import (
	"slices"
	"strings"

	"kg"
)

// predicate gives a relation its canonical predicate; swap tells that subject and object
// are exchanged in it. The raw phrase stays with it.
func (r *resolver) predicate(x *kg.Extraction) (p kg.Predicate, e *PredicateEntry, swap bool) {
	p.Label = x.Relation.Label
	lemma := x.Relation.Lemma
	if s, ok := r.lex.find(lemma); ok && !r.isWay(x) {
		e, swap = s.entry, s.swap
		p.Label = coloured(x, label(x, s, r.doc.Sentences[x.Sentence].Tokens), r.doc.Sentences[x.Sentence].Tokens)
		lemma = e.Name
	}
	if x.Relation.Under != "" && x.Modality != kg.Asserted && x.Polarity == kg.Positive && !swap {
		p.Label = under(x, p.Label, e, r.doc.Sentences[x.Sentence].Tokens)
	}
	r.complete(&p, lemma, e)
	p.Event, p.Mode = eventOf(p.Event, p.Mode, x.Polarity, x.Modality)
	tok := r.doc.Sentences[x.Sentence].Tokens
	if x.Relation.Empty() {
		at := tok[x.Relation.Head].Span.Start()
		p.Span = kg.Span{at, at}
		return p, e, swap
	}
	first, last := run(x.Relation.Tokens, x.Relation.Head)
	p.Span = kg.Span{tok[first].Span.Start(), tok[last].Span.End()}
	p.Text = r.doc.Slice(p.Span)
	return p, e, swap
}

// isWay reports whether what leads to something is a way there, which causes nothing: "Route 39 leads to Orleans".
func (r *resolver) isWay(x *kg.Extraction) bool {
	if x.Relation.Lemma != "lead to" || x.Object.Empty() {
		return false
	}
	i, ok := r.cover[x.Sentence][x.Object.Head]
	return ok && r.doc.Mentions[i].Type == kg.Place && r.doc.Mentions[i].Kind == kg.NameMention
}

// label says a relation by its canonical predicate: in its own words where these are the predicate's ("is fighting"), for what
// is only planned in the base form, in the present where the text says that it is so now ("works as"), and else in the past.
func label(x *kg.Extraction, s sense, tok []kg.Token) string {
	switch {
	case x.Relation.Lemma == s.entry.Name && !s.swap && !x.Relation.Empty():
		return x.Relation.Label
	case x.Modality != kg.Asserted:
		return s.entry.Name
	}
	verb, rest, _ := strings.Cut(s.entry.Name, " ")
	third := thirdOf(strings.ToLower(tok[x.Relation.Head].Lemma)) // said of one of several subjects: "relocates"
	said := slices.IndexFunc(strings.Fields(x.Relation.Label), func(w string) bool { return strings.EqualFold(w, tok[x.Relation.Head].Form) || w == third })
	if head := &tok[x.Relation.Head]; !s.swap && !x.Relation.Empty() && verb != "be" && strings.HasPrefix(s.entry.Label, pastOf(verb)) && said >= 0 {
		switch {
		case head.XPOS == "VBZ", head.XPOS == "VBP" && strings.Fields(x.Relation.Label)[said] == third:
			return strings.TrimSpace(thirdOf(verb) + " " + rest)
		case head.XPOS == "VBP":
			return s.entry.Name
		}
	}
	be, _, _ := strings.Cut(x.Relation.Label, " ")
	if rest, ok := strings.CutPrefix(s.entry.Label, "was "); ok && be == "were" {
		return "were " + rest
	} else if ok && (be == "is" || be == "are") {
		return be + " " + rest
	} else if ok || s.swap || verb == "be" {
		return s.entry.Label
	}
	if verb == "marry" || !x.Relation.Empty() && (tok[x.Relation.Head].UPOS == "NOUN" || tok[x.Relation.Head].UPOS == "PROPN") {
		return s.entry.Label // "is married to", "is the author of": it was long ago
	}
	switch be {
	case "is", "does":
		return strings.TrimSpace(thirdOf(verb) + " " + rest) // "is made up of" includes, "is from" comes from
	case "are", "do":
		return s.entry.Name
	}
	return s.entry.Label
}

// under says a label in its base form behind the words above it that keep it from being a plain fact: "is trying to persuade", "was accused of selling".
func under(x *kg.Extraction, label string, e *PredicateEntry, tok []kg.Token) string {
	verb, rest, _ := strings.Cut(label, " ")
	head := &tok[x.Relation.Head]
	gerund := head.XPOS == "VBG" && strings.HasPrefix(x.Relation.Lemma, strings.ToLower(head.Lemma)) &&
		!slices.ContainsFunc(tok, func(k kg.Token) bool { return k.Head == x.Relation.Head && strings.HasPrefix(k.Deprel, "aux") }) // "looks forward to buying", but "is said to be buying"
	switch {
	case gerund && verb == strings.ToLower(head.Lemma):
		verb = strings.ToLower(head.Form)
	case gerund && e != nil && strings.HasPrefix(e.Name, verb):
		verb = gerundOf(verb)
	case strings.HasSuffix(x.Relation.Under, " to"):
	default:
		return label
	}
	return strings.TrimSpace(x.Relation.Under + " " + verb + " " + rest)
}

// coloured adds to the label of a canonical predicate the adverbs that the relation has before its verb, since with them it says something
// else: "rarely purchased" is "rarely acquired".
func coloured(x *kg.Extraction, label string, tok []kg.Token) string {
	var adverbs []string
	words := strings.Fields(label)
	for _, i := range x.Relation.Tokens {
		if t := &tok[i]; t.UPOS == "ADV" && t.Deprel == "advmod" && t.Head == x.Relation.Head && i < x.Relation.Head && t.Feature("Polarity") != "Neg" && !denial[strings.ToLower(t.Form)] && !slices.Contains(words, strings.ToLower(t.Form)) {
			adverbs = append(adverbs, strings.ToLower(t.Form))
		}
	}
	if len(adverbs) == 0 || label == x.Relation.Label {
		return label
	}
	at := 0
	for at < len(words)-1 && auxiliary[words[at]] {
		at++
	}
	return strings.Join(slices.Insert(words, at, adverbs...), " ")
}

// denial adverbs are told by the polarity.
var denial = words("not n't never no longer nor neither hardly scarcely")

var auxiliary = words("is are was were be been being has have had will would can could may might must should do does did not")

// complete fills in what the schema knows of a predicate by its base form; e may be nil.
func (r *resolver) complete(p *kg.Predicate, lemma string, e *PredicateEntry) {
	slug := kg.Slug(lemma)
	if slug == "" {
		slug = "relate_to"
	}
	p.ID = kg.PredicateID("r:" + slug)
	kind := e
	if kind == nil {
		kind = r.lex.kind(lemma)
	}
	if kind != nil {
		p.Event, p.Mode, p.Family = kind.Event, kind.Mode, kind.Family
	}
	if kind == nil && r.isPost(lemma) {
		p.Family = "employment"
	}
	if e != nil {
		p.Symmetric = e.Symmetric
		if e.Inverse != "" {
			p.Inverse = kg.PredicateID("r:" + kg.Slug(e.Inverse))
		}
	}
}

// isPost reports whether a relation says what post somebody has: "be mayor of".
func (r *resolver) isPost(lemma string) bool {
	role, of := strings.CutSuffix(lemma, " of")
	role, is := strings.CutPrefix(role, "be ")
	known, ok := r.gaz.Role(role)
	return of && is && ok && (known.Office || r.gaz.Walk(role) != "")
}

// eventOf is the event that a statement tells, where its predicate stands for the given one
// when it happened. Saying that one will cooperate is to agree to it, that one will use force a
// threat, that one will or does not cooperate a rejection; what is only wished, possible or
// under a condition is no event, and neither is a conflict that did not come about.
func eventOf(event, mode string, p kg.Polarity, m kg.Modality) (string, string) {
	if event == "" || event == "SAY" || p == kg.Positive && m == kg.Asserted {
		return event, mode
	}
	cooperative := isCooperation(event)
	switch {
	case p == kg.Negative && cooperative && (m == kg.Asserted || m == kg.Planned):
		return "REJECT", ""
	case p == kg.Positive && m == kg.Planned && cooperative:
		return "AGREE", ""
	case p == kg.Positive && m == kg.Planned && isForce(event):
		return "THREATEN", ""
	}
	return "", ""
}

func isCooperation(event string) bool {
	switch event {
	case "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT":
		return true
	}
	return false
}

func isForce(event string) bool {
	switch event {
	case "SANCTION", "MOBILIZE", "COERCE", "ASSAULT":
		return true
	}
	return false
}

// run returns the first and last of the neighbouring tokens around head.
func run(tokens []int, head int) (first, last int) {
	at := 0
	for i, t := range tokens {
		if t == head {
			at = i
		}
	}
	lo, hi := at, at
	for lo > 0 && tokens[lo-1] == tokens[lo]-1 {
		lo--
	}
	for hi+1 < len(tokens) && tokens[hi+1] == tokens[hi]+1 {
		hi++
	}
	return tokens[lo], tokens[hi]
}
