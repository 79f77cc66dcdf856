package eval

import (
	"strings"

	"kg"
)

// Construction is the way a sentence states a fact. Gold standards do not name it, so it
// is read off a tree of the sentence: what it says of a fact is as good as that tree.
type Construction string

// Constructions, from what needs no verb of its own to plain clauses. The first that fits
// is the construction of a fact.
const (
	ImpliedIs      Construction = "implied is"       // appositions, titles, parentheses
	ImpliedHas     Construction = "implied has"      // possessors
	ImpliedOther   Construction = "implied, other"   // relation words that are not in the sentence
	Nominal        Construction = "noun phrase"      // "Ukrainian shelling of the border"
	Absorbed       Construction = "noun in relation" // "served as Prime Minister of" -> Australia
	Coordinated    Construction = "part of a list"   // one conjunct as subject or object
	RelativeClause Construction = "relative clause"
	Participle     Construction = "participle" // "the men recruited in Perm", "..., noting that"
	Infinitive     Construction = "infinitive, raising, control"
	Reported       Construction = "what somebody says"
	Subordinate    Construction = "adverbial clause"
	Conjoined      Construction = "further predicate" // "came and saw"
	Copular        Construction = "clause with be"
	Passive        Construction = "passive clause"
	Active         Construction = "active clause"
	Unclear        Construction = "not found in the tree"
)

// Constructions lists them all in order.
func Constructions() []Construction {
	return []Construction{ImpliedIs, ImpliedHas, ImpliedOther, Nominal, Absorbed, Coordinated, RelativeClause, Participle,
		Infinitive, Reported, Subordinate, Conjoined, Copular, Passive, Active, Unclear}
}

// ConstructionOf tells how a fact is stated, given the tree of its sentence.
func ConstructionOf(tok []kg.Token, t Tuple) Construction {
	words := strings.Fields(t.Relation)
	at := locate(tok, words)
	if len(at) == 0 {
		switch {
		case len(words) == 0:
			return Unclear
		case isOneOf(words[0], "is", "was", "are", "were", "be"):
			return ImpliedIs
		case isOneOf(words[0], "has", "had", "have"):
			return ImpliedHas
		}
		return ImpliedOther
	}
	head := topVerb(tok, at)
	if head < 0 {
		return Nominal
	}
	for _, i := range at {
		if i > head && (tok[i].UPOS == "NOUN" || tok[i].UPOS == "PROPN") && !hasChild(tok, head, "cop") {
			return Absorbed
		}
	}
	for n, arg := range t.Args {
		if at := locate(tok, strings.Fields(arg)); n < 2 && len(at) > 0 && strings.HasPrefix(tok[top(tok, at)].Deprel, "conj") {
			return Coordinated
		}
	}
	// A copula is told by what it stands beside.
	if tok[head].Deprel == "cop" && tok[head].Head >= 0 {
		head = tok[head].Head
	}
	relation, subtype, _ := strings.Cut(tok[head].Deprel, ":")
	switch relation {
	case "acl":
		if subtype == "relcl" {
			return RelativeClause
		}
		if tok[head].Feature("VerbForm") == "Inf" {
			return Infinitive
		}
		return Participle
	case "xcomp":
		return Infinitive
	case "ccomp", "parataxis":
		return Reported
	case "advcl":
		switch tok[head].Feature("VerbForm") {
		case "Inf":
			return Infinitive
		case "Part", "Ger":
			return Participle
		}
		return Subordinate
	case "conj":
		return Conjoined
	}
	switch {
	case hasChild(tok, head, "cop"):
		return Copular
	case hasChild(tok, head, "nsubj:pass"), hasChild(tok, head, "aux:pass"):
		return Passive
	}
	return Active
}

// locate finds words in a sentence: in order, as close together as can be. Nil when one of
// them is not there, or not in that order.
func locate(tok []kg.Token, words []string) []int {
	var best []int
	for start := range tok {
		if len(words) == 0 || tok[start].Form != words[0] {
			continue
		}
		at := []int{start}
		for i := start + 1; i < len(tok) && len(at) < len(words); i++ {
			if tok[i].Form == words[len(at)] {
				at = append(at, i)
			}
		}
		if len(at) == len(words) && (best == nil || at[len(at)-1]-start < best[len(best)-1]-best[0]) {
			best = at
		}
	}
	return best
}

// top returns the token of a list that is nearest the root.
func top(tok []kg.Token, at []int) int {
	best, depth := at[0], len(tok)+1
	for _, i := range at {
		d := 0
		for h := tok[i].Head; h >= 0 && d <= len(tok); h = tok[h].Head {
			d++
		}
		if d < depth {
			best, depth = i, d
		}
	}
	return best
}

// topVerb is top for the verbs and auxiliaries alone; -1 for none.
func topVerb(tok []kg.Token, at []int) int {
	var verbs []int
	for _, i := range at {
		if tok[i].UPOS == "VERB" || tok[i].UPOS == "AUX" {
			verbs = append(verbs, i)
		}
	}
	if verbs == nil {
		return -1
	}
	return top(tok, verbs)
}

func hasChild(tok []kg.Token, head int, relation string) bool {
	for i := range tok {
		if tok[i].Head == head && tok[i].Deprel == relation {
			return true
		}
	}
	return false
}

func isOneOf(s string, list ...string) bool {
	for _, x := range list {
		if s == x {
			return true
		}
	}
	return false
}
