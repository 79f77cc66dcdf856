package ner

import (
	"slices"
	"strings"

	"kg"
)

// hinted returns the type that what is done with a name, or with what bears it, hints at where the model gave it another: nobody
// premieres or is the author of a person, one signs for a club and dines in no person.
func (s *state) hinted(tokens []kg.Token, n *name) (verdict, bool) {
	head := headOf(tokens, n.first, n.last)
	up, deprel := tokens[head].Head, tokens[head].Deprel
	first := head // of what the name is coordinated with
	if deprel == "conj" && up >= 0 && up < head && tokens[up].UPOS == "PROPN" {
		first, up, deprel = up, tokens[up].Head, tokens[up].Deprel
	}
	if before := n.first - 1; before >= 0 && tokens[before].UPOS == "NOUN" && tokens[before].Feature("Number") != "Plur" {
		switch form := strings.ToLower(tokens[before].Form); {
		case venues[form]:
			return verdict{orgType, 1 << personType}, true
		case form == "character" && (up == before || up == tokens[before].Head):
			return verdict{personType, 1<<orgType | 1<<placeType}, true
		}
	}
	switch set := s.listsOf(tokens[n.first:n.last]); {
	case up < 0:
	case isMade(tokens, n, head, first, up, deprel):
		v := verdict{workType, 1 << personType}
		if set&(ListCountry|ListPlace) == 0 {
			v.from |= 1 << placeType
		}
		if set&ListOrg == 0 && tokens[up].Lemma != "publish" { // newspapers are published, too
			v.from |= 1 << orgType
		}
		return v, true
	case set&(ListCountry|ListPerson) == 0 && isClub(tokens, first, up, deprel):
		v := verdict{orgType, 1 << placeType}
		if !s.maybePerson(tokens[n.first:n.last]) {
			v.from |= 1 << personType
		}
		return v, true
	case isLivedIn(tokens, first, up, deprel):
		return verdict{placeType, 1 << personType}, true
	case !s.maybePerson(tokens[n.first:n.last]) && isShownIn(tokens, first, up, deprel):
		return verdict{workType, 1 << personType}, true
	}
	return verdict{}, false
}

// venues are nouns right before the name of what is an organisation where it is no place.
var venues = words("restaurant cafe café hotel bar pub nightclub museum gallery theatre theater shop store")

// isMade reports whether a sentence tells of a name what holds only of a film, a book or a broadcast: that it premiered or was
// published, stars somebody, or has an author or a cast.
func isMade(tokens []kg.Token, n *name, head, first, up int, deprel string) bool {
	switch verb := tokens[up].Lemma; {
	case deprel == "nsubj" && up > head && (verb == "premiere" || verb == "star" || verb == "air"):
		return hasChild(tokens, up, "obj") == (verb == "star")
	case deprel == "nsubj:pass" && up > head && filmed[verb]:
		return hasChild(tokens, up, "obl:agent") || verb == "publish" && tokens[up].Form == "published"
	case deprel == "nmod" && up < first && authored[strings.ToLower(tokens[up].Form)] && tokens[up].UPOS == "NOUN":
		return isCase(tokens, first, "of") || isCase(tokens, first, "to")
	}
	if n.last+1 >= len(tokens) || deprel == "conj" {
		return false
	}
	behind := n.last
	if tokens[behind].Form == "," {
		behind++
	}
	t := tokens[behind]
	return t.Head == head && (t.Form == "starring" || (t.Form == "directed" || t.Form == "published") && hasChild(tokens, behind, "obl:agent"))
}

var (
	// filmed are verbs that tell with an agent what was done with a work and not with a person.
	filmed = words("direct publish compose broadcast air")
	// authored are nouns that only what is written or shown has.
	authored = words("author co-author cast episode finale prequel sequel remake reboot soundtrack premiere")
	// showing verbs and nouns have a work behind "in" where it is a name that is no place.
	showing = words("star co-star appear act feature role cameo debut appearance")
	// playing verbs and nouns have a club behind "for", where it is a place by its name.
	playing = words("play sign score debut start appear captain cap forward striker midfielder defender goalkeeper winger player goal appearance debut")
	// training nouns have a club behind "of".
	training = words("captain striker midfielder defender goalkeeper coach")
)

// isClub reports whether somebody plays or signs for what a name says.
func isClub(tokens []kg.Token, first, up int, deprel string) bool {
	if deprel != "obl" && deprel != "nmod" {
		return false
	}
	lemma := strings.ToLower(tokens[up].Lemma)
	switch {
	case isCase(tokens, first, "for"):
		return playing[lemma]
	case isCase(tokens, first, "with"):
		return lemma == "sign" || lemma == "play"
	case isCase(tokens, first, "of"):
		return tokens[up].UPOS == "NOUN" && training[lemma]
	case isCase(tokens, first, "from") && lemma == "sign":
		return true
	case isCase(tokens, first, "to"), isCase(tokens, first, "from"), isCase(tokens, first, "at"):
		return lemma == "loan"
	}
	return false
}

// isLivedIn reports whether somebody is born or lives in what a name says.
func isLivedIn(tokens []kg.Token, first, up int, deprel string) bool {
	lemma := strings.ToLower(tokens[up].Lemma)
	return deprel == "obl" && (isCase(tokens, first, "in") && living[lemma] || isCase(tokens, first, "from") && lemma == "hail")
}

// living verbs have a place behind "in".
var living = words("bear live reside settle grow raise locate situate")

// isShownIn reports whether somebody acts in what a name says.
func isShownIn(tokens []kg.Token, first, up int, deprel string) bool {
	return (deprel == "obl" || deprel == "nmod") && isCase(tokens, first, "in") && showing[strings.ToLower(tokens[up].Lemma)]
}

// maybePerson reports whether a name looks like that of a person: it has a given name or a surname where people have them.
func (s *state) maybePerson(tokens []kg.Token) bool {
	if s.people[hashPhrase(tokens)] {
		return true
	}
	first, last := s.listsOf(tokens[:1]), s.listsOf(tokens[len(tokens)-1:])
	return first&ListGiven != 0 || last&ListSurname != 0 && first&ListLower == 0
}

func hasChild(tokens []kg.Token, head int, deprel string) bool {
	return slices.ContainsFunc(tokens, func(t kg.Token) bool { return t.Head == head && t.Deprel == deprel })
}

// isCase reports whether a preposition stands before what token i heads.
func isCase(tokens []kg.Token, i int, form string) bool {
	return slices.ContainsFunc(tokens[:i], func(t kg.Token) bool { return t.Head == i && t.Deprel == "case" && t.Form == form })
}
