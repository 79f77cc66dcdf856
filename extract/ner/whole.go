package ner

import "kg"

// whole takes into names the parts that the model left out although the words hold them together: what a hyphen
// joins to an organisation ("BCM Gravelines-Dunkerque"), and the proper noun that the parser has within the
// name that ends in a place ("Temple Israel", "Billboard Philippines"). What a preposition opens and "is a film" follows is a title:
// "Under the Sun is a film".
func (s *state) whole(doc *kg.Document) {
	for k := range s.names {
		n := &s.names[k]
		tokens := doc.Sentences[n.sentence].Tokens
		before, after := 0, len(tokens)
		if k > 0 && s.names[k-1].sentence == n.sentence {
			before = s.names[k-1].last
		}
		if k+1 < len(s.names) && s.names[k+1].sentence == n.sentence {
			after = s.names[k+1].first
		}
		if i := n.last; n.typ == orgType && i+1 < after && tokens[i].Form == "-" && touches(tokens, i) && touches(tokens, i+1) && tokens[i+1].UPOS == "PROPN" && !lowerInitial(tokens[i+1].Form) {
			n.last = i + 2
		}
		if head := headOf(tokens, n.first, n.last); n.first > before && n.first < 3 && before == 0 && tokens[0].Head == head && tokens[0].UPOS == "ADP" && n.last < len(tokens) && tokens[n.last].Deprel == "cop" {
			if up := tokens[n.last].Head; up == tokens[head].Head && up > n.last && isKind(tokens, up) && kindOf(tokens[up]) == workType {
				n.first, n.typ = 0, workType
			}
		}
		if i := n.first - 1; n.typ == placeType && i >= before && tokens[i].UPOS == "PROPN" && !lowerInitial(tokens[i].Form) && tokens[i].Deprel == "compound" &&
			tokens[i].Head >= n.first && tokens[i].Head < n.last {
			n.first = i
		}
	}
}

// touches reports whether nothing stands between a token and the one before it.
func touches(tokens []kg.Token, i int) bool {
	return i > 0 && tokens[i-1].Span.End() == tokens[i].Span.Start()
}
