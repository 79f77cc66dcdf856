package oie_test

import (
	"strings"
	"testing"

	"kg/extract/oie"
)

// TestTriples: the words of each triple in the order in which the relation says them.
func TestTriples(t *testing.T) {
	for _, c := range []struct {
		name, words string
		want        []string
	}{
		{
			name: "a noun that hangs on an argument",
			words: "He|he|PRON|2|nsubj served|serve|VERB|0|root|VerbForm=Fin|VBD as|as|ADP|5|case the|the|DET|5|det minister|minister|NOUN|2|obl " +
				"of|of|ADP|7|case Australia|Australia|PROPN|5|nmod",
			want: []string{"He | served as | the minister", "He | served as the minister of | Australia"},
		},
		{
			name: "verbs above, a passive and the time before it",
			words: "In|in|ADP|2|case 1994|1994|NUM|5|obl she|she|PRON|5|nsubj:pass was|be|AUX|5|aux:pass asked|ask|VERB|0|root|VerbForm=Part|VBN " +
				"to|to|PART|7|mark join|join|VERB|5|xcomp|VerbForm=Inf|VB the|the|DET|9|det band|band|NOUN|7|obj",
			want: []string{"she | was asked In | 1994", "she | was asked to join | the band"},
		},
		{
			name: "conjuncts share auxiliaries; objects go into the relation",
			words: "Paint|paint|NOUN|3|nsubj:pass was|be|AUX|3|aux:pass mixed|mix|VERB|0|root|VerbForm=Part|VBN and|and|CCONJ|5|cc put|put|VERB|3|conj|VerbForm=Part|VBN " +
				"into|into|ADP|7|case tins|tin|NOUN|5|obl by|by|ADP|9|case robots|robot|NOUN|5|obl:agent",
			want: []string{"Paint | was mixed by | robots", "Paint | was put by | robots", "Paint | was put into | tins"},
		},
		{
			name: "coordinated modifiers are taken apart",
			words: "Oslo|Oslo|PROPN|2|nsubj backs|back|VERB|0|root|VerbForm=Fin|VBZ economic|economic|ADJ|6|amod and|and|CCONJ|5|cc social|social|ADJ|3|conj " +
				"reform|reform|NOUN|2|obj in|in|ADP|8|case 2020|2020|NUM|2|obl",
			want: []string{"Oslo | backs | economic reform", "Oslo | backs | social reform", "Oslo | backs economic reform in | 2020", "Oslo | backs social reform in | 2020"},
		},
		{
			name: "content with its conjunction, clause by clause",
			words: "He|he|PRON|2|nsubj said|say|VERB|0|root|VerbForm=Fin|VBD that|that|SCONJ|5|mark Rome|Rome|PROPN|5|nsubj fell|fall|VERB|2|ccomp|VerbForm=Fin|VBD " +
				"and|and|CCONJ|8|cc Troy|Troy|PROPN|8|nsubj burned|burn|VERB|5|conj|VerbForm=Fin|VBD",
			want: []string{"He | said | that Rome fell", "He | said | Troy burned"},
		},
		{
			name:  "what is only counted stays with its number",
			words: "She|she|PRON|2|nsubj wrote|write|VERB|0|root|VerbForm=Fin|VBD a|a|DET|4|det total|total|NOUN|2|obj of|of|ADP|7|case seven|seven|NUM|7|nummod books|book|NOUN|4|nmod",
			want:  []string{"She | wrote | a total of seven books"},
		},
		{
			name:  "existential",
			words: "There|there|PRON|2|expl is|be|VERB|0|root|VerbForm=Fin no|no|DET|4|det proof|proof|NOUN|2|nsubj of|of|ADP|6|case life|life|NOUN|4|nmod",
			want:  []string{"There | is | no proof", "There | is no proof of | life"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustTree(t, c.words, nil)
			var got []string
			for _, x := range oie.NewMode(oie.Triples).Extract(doc) {
				got = append(got, forms(doc, x.Subject)+" | "+x.Relation.Label+" | "+forms(doc, x.Object))
			}
			if g, w := strings.Join(got, "\n"), strings.Join(c.want, "\n"); g != w {
				t.Errorf("%s\ngot:\n%s\nwant:\n%s", doc.Text, g, w)
			}
		})
	}
}
