package confidence

import (
	"math"
	"slices"
	"strings"

	"kg"
)

// naming calls f with the features that tell whether the parts of an extraction say by
// themselves what they speak of: what kind of phrase names them, whether the text is about
// them, and which words around them were left out.
func (r *Reading) naming(x *kg.Extraction, f func(Feature, float64)) {
	tok := r.doc.Sentences[x.Sentence].Tokens
	is := func(kind, name string) { f(Feature{kind, name}, 1) }
	parts := [...]struct {
		name string
		kg.Phrase
	}{{"subject", x.Subject}, {"object", x.Object}}
	weight := make([]string, len(parts))
	for i, p := range parts {
		how := r.namedBy(x.Sentence, p.Phrase)
		is("the "+p.name+" is", how)
		weight[i] = weightOf(how)
		if p.Empty() {
			continue
		}
		mentions := 0
		if m := r.mention[[2]int{x.Sentence, p.Head}]; m != nil && r.known(m) {
			mentions = len(r.doc.Entities[m.Entity].Mentions)
			if m.Entity == r.topic {
				is("what the text is about is", "the "+p.name)
			}
		}
		f(Feature{Kind: "mentions of the " + p.name}, math.Log1p(float64(mentions)))
		for _, k := range p.Tokens {
			switch word := strings.ToLower(tok[k].Form); {
			case tok[k].Head != p.Head:
			case tok[k].UPOS == "DET", tok[k].UPOS == "PRON" && tok[k].Deprel == "nmod:poss":
				is("the "+p.name+" has", word)
			case relative[word]:
				is("the "+p.name+" has a word that tells it from others", "")
			}
		}
		is("the "+p.name+" ends in", tok[p.Tokens[len(p.Tokens)-1]].UPOS)
		if unbalanced(tok, p.Tokens) {
			is("half of a pair of brackets or quotation marks in the "+p.name, "")
		}
	}
	is("subject and object are", weight[0]+" and "+weight[1])

	// Words that hang on it but are in none of its parts.
	held := r.around.held
	for i := range tok {
		h := tok[i].Head
		if held[i] || h < 0 || h >= len(tok) || !held[h] {
			continue
		}
		switch tok[i].Deprel {
		case "punct", "det", "cc", "case", "cop", "aux", "aux:pass", "mark":
			continue // say nothing by themselves
		}
		switch {
		case slices.Contains(x.Subject.Tokens, h):
			is("the subject is without its", tok[i].Deprel)
		case slices.Contains(x.Object.Tokens, h):
			is("the object is without its", tok[i].Deprel)
		case h == x.Relation.Head, slices.Contains(x.Relation.Tokens, h):
			is("the relation is without its", tok[i].Deprel)
		}
	}

	// What the relation looks like and where it stands.
	if t := x.Relation.Tokens; len(t) > 0 {
		first := &tok[t[0]]
		is("the relation opens with", first.XPOS)
		if first.XPOS == "VBG" || first.XPOS == "VB" || first.XPOS == "VBN" {
			is("the relation is no finite verb, but", tok[x.Relation.Head].Deprel)
		}
	} else {
		is("the relation is", "not said")
	}
	family, _, _ := strings.Cut(x.Rule, "/")
	is("rules of", family)
	depth := 0
	for i := x.Relation.Head; i >= 0 && i < len(tok) && depth < len(tok); i = tok[i].Head {
		depth++
	}
	f(Feature{Kind: "depth in the tree"}, math.Log1p(float64(depth)))
	verbs, marks, between := 0, 0, 0
	for i := range tok {
		switch tok[i].UPOS {
		case "VERB":
			verbs++
			if !held[i] && (i > x.Subject.Head) != (i > x.Relation.Head) {
				between++
			}
		case "PUNCT":
			if tok[i].Form != "." {
				marks++
			}
		}
	}
	f(Feature{Kind: "verbs in the sentence"}, math.Log1p(float64(verbs)))
	f(Feature{Kind: "punctuation in the sentence"}, math.Log1p(float64(marks)))
	f(Feature{Kind: "other verbs between subject and relation"}, math.Log1p(float64(between)))
}

// relative words tell a thing from others that the text spoke of, which the phrase does not
// name.
var relative = map[string]bool{
	"another": true, "certain": true, "different": true, "first": true, "following": true, "former": true, "last": true,
	"latter": true, "many": true, "new": true, "next": true, "numerous": true, "other": true, "own": true, "previous": true,
	"respective": true, "same": true, "second": true, "several": true, "such": true, "third": true, "various": true,
}

// namedBy tells in words how a phrase names what it speaks of.
func (r *Reading) namedBy(sent int, p kg.Phrase) string {
	if p.Empty() {
		return "absent"
	}
	tok := r.doc.Sentences[sent].Tokens
	if m := r.mention[[2]int{sent, p.Head}]; m != nil {
		named := r.known(m) && r.named[m.Entity]
		switch {
		case m.Type.IsValue():
			return "a value"
		case m.Kind == kg.NameMention:
			return "a name"
		case m.Kind == kg.PronounMention && len(m.Members) > 0:
			return "a pronoun for several"
		case m.Kind == kg.PronounMention && named:
			return "a pronoun for a name"
		case m.Kind == kg.PronounMention && m.Entity >= 0:
			return "a pronoun for what has no name"
		case named:
			return "a description of somebody named"
		}
	}
	switch tok[p.Head].UPOS {
	case "PRON", "DET":
		return "a pronoun"
	case "PROPN":
		return "a name that is not known"
	case "NUM", "SYM":
		return "a value"
	case "ADJ", "ADV":
		return "an adjective"
	case "VERB", "AUX":
		return "a clause"
	}
	words, name, determined := 0, false, ""
	for _, i := range p.Tokens {
		if i == p.Head {
			continue
		}
		t := &tok[i]
		switch t.UPOS {
		case "PROPN":
			name = true
		case "NOUN", "ADJ", "NUM", "VERB":
			words++
			if strings.HasPrefix(t.Deprel, "acl") || t.Deprel == "cop" || strings.HasPrefix(t.Deprel, "nsubj") {
				return "a noun with a clause"
			}
		case "DET":
			if t.Head == p.Head && definite[strings.ToLower(t.Form)] {
				determined = " with an article"
			}
		case "PRON":
			if t.Deprel == "nmod:poss" {
				determined = " with an owner"
			}
		}
	}
	if determined == "" && tok[p.Head].Feature("Number") == "Plur" {
		determined = " in the plural"
	}
	switch {
	case name:
		return "a noun with a name"
	case words == 0:
		return "a noun alone" + determined
	case words > 2:
		return "a noun with many words" + determined
	}
	return "a noun with a word or two" + determined
}

var definite = map[string]bool{"the": true, "this": true, "that": true, "these": true, "those": true, "both": true, "such": true}

// weightOf tells how much a phrase says by itself that names something in the given way.
func weightOf(how string) string {
	switch {
	case how == "absent":
		return how
	case strings.HasPrefix(how, "a noun alone"), how == "a pronoun", how == "a pronoun for what has no name":
		return "weak"
	case strings.HasPrefix(how, "a noun with a word"), how == "an adjective":
		return "middling"
	}
	return "strong"
}

// unbalanced reports whether words hold a bracket or quotation mark without its other half.
func unbalanced(tok []kg.Token, words []int) bool {
	open, quotes := 0, 0
	for _, i := range words {
		switch tok[i].Form {
		case "(", "[":
			open++
		case ")", "]":
			open--
		case "\"", "“", "”", "``", "''":
			quotes++
		}
	}
	return open != 0 || quotes%2 != 0
}
