package schema

import (
	"strings"

	"kg"
)

// onlyTimes reports whether nothing but a time stands between two tokens: "reports Monday that".
func (r *resolver) onlyTimes(sent, first, end int) bool {
	for i := first; i < end; i++ {
		if m, ok := r.mention[sent][i]; ok && r.doc.Mentions[m].Type == kg.Date && r.doc.Mentions[m].First <= first {
			first = r.doc.Mentions[m].Last
		}
	}
	return first == end
}

// isCut reports whether the name of a node goes without the clause right behind its noun that the statement would be empty or another without, since
// it is too long for a name: what reports say ("denied reports that ..."), what an inquiry is into ("an inquiry into what ..."), among whom somebody is the
// first or one of the few ("the first woman to ..."), and which of them not any is meant ("will not accept any offer that ...").
func (r *resolver) isCut(x *kg.Extraction, p kg.Phrase, n *kg.Node, negative bool) bool {
	tok := r.doc.Sentences[x.Sentence].Tokens
	if p.Empty() || n.ID == "" || tok[p.Head].UPOS != "NOUN" {
		return false
	}
	if _, taken := r.anaphor[place{x.Sentence, p.Head}]; taken {
		return false
	}
	ranked, any := false, false
	for i := range tok[:p.Head] {
		if tok[i].Head != p.Head {
			continue
		}
		form := strings.ToLower(tok[i].Form)
		ranked = ranked || tok[i].Deprel == "amod" && (tok[i].Feature("Degree") == "Sup" || tok[i].Feature("NumType") == "Ord" || form == "few" || form == "only")
		any = any || form == "any"
	}
	for i := p.Head + 1; i < len(tok); i++ {
		if tok[i].Head != p.Head || r.verb == (place{x.Sentence, i}) || r.inTitle(x.Sentence, i) {
			continue
		}
		clause := r.below(x.Sentence, i)
		first := clause[0]
		_, named := r.cover[x.Sentence][first]
		if named || !r.onlyTimes(x.Sentence, p.Head+1, first) || tok[first].UPOS == "PUNCT" || strings.Contains(n.Name, strings.ToLower(tok[p.Head].Form)+" "+tok[first].Form) {
			continue
		}
		wanted := false
		switch tok[i].Deprel {
		case "acl":
			wanted = strings.EqualFold(tok[first].Form, "that") || ranked && becoming[x.Relation.Lemma] && r.hasMark(x.Sentence, i, "to")
		case "acl:relcl":
			wanted = any && negative || ranked && becoming[x.Relation.Lemma] || tok[first].UPOS == "SCONJ" && strings.EqualFold(tok[first].Form, "that") && alleged[strings.ToLower(tok[p.Head].Lemma)]
		case "nmod":
			wanted = tok[i].UPOS == "PRON" && strings.EqualFold(tok[i].Form, "what") && (r.hasCase(x.Sentence, i, "into") || r.hasCase(x.Sentence, i, "about"))
		}
		if wanted {
			return true
		}
	}
	return false
}
