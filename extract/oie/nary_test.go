package oie_test

import (
	"strings"
	"testing"

	"kg"
	"kg/extract/oie"
)

// TestTuples: relation as a reader would say it, arguments in order.
func TestTuples(t *testing.T) {
	for _, c := range []struct {
		name, words string
		want        []string
	}{
		{
			name: "all arguments in one tuple, conjuncts together",
			words: "Oslo|Oslo|PROPN|3|nsubj never|never|ADV|3|advmod sold|sell|VERB|0|root|VerbForm=Fin|VBD ships|ship|NOUN|3|obj and|and|CCONJ|6|cc " +
				"guns|gun|NOUN|4|conj to|to|ADP|8|case Rome|Rome|PROPN|3|obl in|in|ADP|10|case 1914|1914|NUM|3|obl",
			want: []string{"Oslo | never sold | ships and guns | to Rome | in 1914"},
		},
		{
			name: "that goes into the relation; the clause has a tuple of its own",
			words: "He|he|PRON|2|nsubj said|say|VERB|0|root|VerbForm=Fin|VBD that|that|SCONJ|5|mark Rome|Rome|PROPN|5|nsubj burned|burn|VERB|2|ccomp|VerbForm=Fin|VBD " +
				"brightly|brightly|ADV|5|advmod",
			want: []string{"He | said that | Rome burned brightly", "Rome | burned | brightly"},
		},
		{
			name: "a participle implies be",
			words: "Men|man|NOUN|5|nsubj hired|hire|VERB|1|acl|VerbForm=Part|VBN by|by|ADP|4|case Rome|Rome|PROPN|2|obl:agent left|leave|VERB|0|root|VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|5|obj",
			want: []string{"Men hired by Rome | left | Oslo", "Men | be hired by | Rome"},
		},
		{
			name:  "said behind the words said",
			words: "Rome|Rome|PROPN|2|nsubj burns|burn|VERB|0|root|VerbForm=Fin|VBZ today|today|NOUN|2|obl ,|,|PUNCT|6|punct he|he|PRON|6|nsubj said|say|VERB|2|parataxis|VerbForm=Fin|VBD",
			want:  []string{"Rome | burns | today", "he | said | Rome burns today"},
		},
		{
			name: "possessor and place are implied",
			words: "Rome|Rome|PROPN|3|nmod:poss 's|'s|PART|1|case||POS wall|wall|NOUN|6|nsubj near|near|ADP|5|case Ostia|Ostia|PROPN|3|nmod fell|fall|VERB|0|root|VerbForm=Fin|VBD " +
				"down|down|ADV|6|advmod",
			want: []string{"Rome 's wall near Ostia | fell down | ", "Rome | has | wall near Ostia", "Rome 's wall | is near | Ostia"},
		},
		{
			name:  "existential",
			words: "There|there|PRON|2|expl is|be|VERB|0|root|VerbForm=Fin no|no|DET|4|det proof|proof|NOUN|2|nsubj",
			want:  []string{"There | is | no proof"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustTree(t, c.words, map[string]kg.EntityType{"Rome": kg.Place, "Oslo": kg.Place, "Ostia": kg.Place})
			var got []string
			for _, x := range oie.NewMode(oie.NAry).Extract(doc) {
				s := forms(doc, x.Subject) + " | " + x.Relation.Label + " | " + forms(doc, x.Object)
				for _, a := range x.Arguments {
					s += " | " + forms(doc, a.Phrase)
				}
				got = append(got, s)
			}
			if g, w := strings.Join(got, "\n"), strings.Join(c.want, "\n"); g != w {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", doc.Text, g, w)
			}
		})
	}
}

// forms is a phrase of the first sentence as its words, parted by spaces.
func forms(doc *kg.Document, p kg.Phrase) string {
	var w []string
	for _, i := range p.Tokens {
		w = append(w, doc.Sentences[0].Tokens[i].Form)
	}
	return strings.Join(w, " ")
}
