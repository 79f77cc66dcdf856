package oie_test

import (
	"testing"

	"kg"
)

// TestBelievable: what stands beside a name and does not describe it, in trees as a parser gives them.
func TestBelievable(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "a title and who prints it",
			words: "Hard|hard|ADJ|2|amod|Degree=Pos|JJ Rain|Rain|PROPN|0|root|Number=Sing|NNP (|(|PUNCT|5|punct||-LRB- " +
				"~Acme|Acme|PROPN|5|compound|Number=Sing|NNP Press|Press|PROPN|2|appos|Number=Sing|NNP ~,|,|PUNCT|7|punct||, " +
				"2011|2011|NUM|5|nmod:unmarked||CD ~)|)|PUNCT|5|punct||-RRB-",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Press": kg.Organization, "2011": kg.Date},
			want:  nil,
		},
		{
			name: "a place is no lecturer",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP stayed|stay|VERB|0|root|Number=Sing;VerbForm=Fin|VBD in|in|ADP|4|case||IN " +
				"Norway|Norway|PROPN|2|obl|Number=Sing|NNP ~,|,|PUNCT|7|punct||, a|a|DET|7|det|PronType=Art|DT lecturer|lecturer|NOUN|4|appos|Number=Sing|NN " +
				"at|at|ADP|10|case||IN Acme|Acme|PROPN|10|compound|Number=Sing|NNP University|University|PROPN|7|nmod|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Norway": kg.Place, "Acme": kg.Organization, "University": kg.Organization},
			want: []string{
				"Webb | stay in | Norway (clause/sv-oblique)",
			},
		},
		{
			name: "the next of a list",
			words: "Reports|report|NOUN|2|nsubj|Number=Plur|NNS tell|tell|VERB|0|root|Number=Plur;VerbForm=Fin|VBP of|of|ADP|4|case||IN " +
				"strikes|strike|NOUN|2|obl|Number=Plur|NNS in|in|ADP|6|case||IN Norway|Norway|PROPN|4|nmod|Number=Sing|NNP ~,|,|PUNCT|9|punct||, " +
				"nuclear|nuclear|ADJ|9|amod|Degree=Pos|JJ power|power|NOUN|6|appos|Number=Sing|NN in|in|ADP|11|case||IN " +
				"Sweden|Sweden|PROPN|9|nmod|Number=Sing|NNP ~,|,|PUNCT|15|punct||, and|and|CCONJ|15|cc||CC the|the|DET|15|det|PronType=Art|DT " +
				"effects|effect|NOUN|4|conj|Number=Plur|NNS of|of|ADP|17|case||IN tourism|tourism|NOUN|15|nmod|Number=Sing|NN in|in|ADP|19|case||IN " +
				"Finland|Finland|PROPN|17|nmod|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Sweden": kg.Place, "Finland": kg.Place},
			want: []string{
				"Reports | tell of | strikes in Norway (clause/sv-oblique)",
				"Reports | tell of | the effects of tourism in Finland (clause/sv-oblique)",
			},
		},
		{
			name: "a work of the name right before it",
			words: "Webb|Webb|PROPN|3|nsubj:pass|Number=Sing|NNP is|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"known|know|VERB|0|root|VerbForm=Part;Voice=Pass|VBN as|as|ADP|5|case||IN Ned|Ned|PROPN|3|obl|Number=Sing|NNP " +
				"Olsen|Olsen|PROPN|5|flat|Number=Sing|NNP ~,|,|PUNCT|9|punct||, a|a|DET|9|det|PronType=Art|DT friend|friend|NOUN|5|appos|Number=Sing|NN " +
				"~,|,|PUNCT|13|punct||, in|in|ADP|13|case||IN The|the|DET|13|det|PronType=Art|DT Race|Race|PROPN|5|nmod|Number=Sing|NNP " +
				"~,|,|PUNCT|16|punct||, an|a|DET|16|det|PronType=Art|DT episode|episode|NOUN|5|appos|Number=Sing|NN of|of|ADP|18|case||IN " +
				"Harbour|Harbour|PROPN|16|nmod|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Ned": kg.Person, "Olsen": kg.Person, "Race": kg.Work, "Harbour": kg.Work},
			want: []string{
				"Webb | be known as | Ned Olsen (passive/oblique)",
				"Ned Olsen | be | a friend (apposition/is)",
				"The Race | be | an episode of Harbour (apposition/is)",
				"The Race | be episode of | Harbour (apposition/role)",
			},
		},
		{
			name: "a firm of the name right before it",
			words: "Webb|Webb|PROPN|3|nsubj|Number=Sing|NNP is|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBZ chairman|chairman|NOUN|0|root|Number=Sing|NN " +
				"of|of|ADP|7|case||IN the|the|DET|7|det|PronType=Art|DT Olsen|Olsen|PROPN|7|compound|Number=Sing|NNP " +
				"Foundation|Foundation|PROPN|3|nmod|Number=Sing|NNP ~,|,|PUNCT|10|punct||, vice|vice|NOUN|10|compound|Number=Sing|NN " +
				"president|president|NOUN|7|appos|Number=Sing|NN of|of|ADP|13|case||IN Acme|Acme|PROPN|13|compound|Number=Sing|NNP " +
				"Woods|Woods|PROPN|10|nmod|Number=Sing|NNP ~,|,|PUNCT|17|punct||, a|a|DET|17|det|PronType=Art|DT " +
				"communications|communication|NOUN|17|compound|Number=Plur|NNS firm|firm|NOUN|7|appos|Number=Sing|NN in|in|ADP|19|case||IN " +
				"Oslo|Oslo|PROPN|17|nmod|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Olsen": kg.Organization, "Foundation": kg.Organization, "Acme": kg.Organization, "Woods": kg.Organization, "Oslo": kg.Place},
			want: []string{
				"Webb | be | chairman of the Olsen Foundation (copula/noun)",
				"Webb | be chairman of | the Olsen Foundation (copula/role)",
				"Webb | be | vice president of Acme Woods (copula/noun)",
				"Webb | be vice president of | Acme Woods (copula/role)",
				"Acme Woods | be | a communications firm in Oslo (apposition/is)",
				"Acme Woods | be communications firm in | Oslo (apposition/role)",
			},
		},
		{
			name: "countries side by side",
			words: "Shown|show|VERB|0|root|VerbForm=Part;Voice=Pass|VBN in|in|ADP|3|case||IN Norway|Norway|PROPN|1|obl|Number=Sing|NNP ~,|,|PUNCT|5|punct||, " +
				"Sweden|Sweden|PROPN|3|appos|Number=Sing|NNP ~,|,|PUNCT|7|punct||, Denmark|Denmark|PROPN|3|appos|Number=Sing|NNP ~.|.|PUNCT|1|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Sweden": kg.Place, "Denmark": kg.Place},
			want:  nil,
		},
		{
			name: "places are no meetings",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing|NNP led|lead|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art|DT " +
				"meetings|meeting|NOUN|2|obj|Number=Plur|NNS of|of|ADP|6|case||IN Acme|Acme|PROPN|4|nmod|Number=Sing|NNP ~:|:|PUNCT|8|punct||: " +
				"Oslo|Oslo|PROPN|4|appos|Number=Sing|NNP ~,|,|PUNCT|10|punct||, Norway|Norway|PROPN|8|conj|Number=Sing|NNP ~,|,|PUNCT|13|punct||, " +
				"and|and|CCONJ|13|cc||CC Bergen|Bergen|PROPN|8|conj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Acme": kg.Organization, "Oslo": kg.Place, "Norway": kg.Place, "Bergen": kg.Place},
			want: []string{
				"Webb | lead | the meetings of Acme (clause/svo)",
			},
		},
		{
			name: "films of directors",
			words: "Directors|director|NOUN|6|nsubj|Number=Plur|NNS such|such|ADJ|4|case||JJ as|as|ADP|2|fixed||IN Anna|Anna|PROPN|1|nmod|Number=Sing|NNP " +
				"Webb|Webb|PROPN|4|flat|Number=Sing|NNP make|make|VERB|0|root|Number=Plur;VerbForm=Fin|VBP films|film|NOUN|6|obj|Number=Plur|NNS " +
				"such|such|ADJ|10|case||JJ as|as|ADP|8|fixed||IN Tom|Tom|PROPN|7|nmod|Number=Sing|NNP Olsen|Olsen|PROPN|10|flat|Number=Sing|NNP " +
				"and|and|CCONJ|13|cc||CC Eva|Eva|PROPN|10|conj|Number=Sing|NNP Hall|Hall|PROPN|13|flat|Number=Sing|NNP ~.|.|PUNCT|6|punct||.",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Webb": kg.Person, "Tom": kg.Person, "Olsen": kg.Person, "Eva": kg.Person, "Hall": kg.Person},
			want: []string{
				"Directors | make | films (clause/svo)",
				"Anna Webb | be one of | Directors (apposition/member)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
