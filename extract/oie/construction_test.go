package oie_test

import (
	"testing"

	"kg"
)

// TestMoreConstructions: those that have a file of their own, each with what must not be said.
func TestMoreConstructions(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "it-cleft",
			words: "It|it|PRON|3|nsubj was|be|AUX|3|cop Germany|Germany|PROPN|0|root that|that|PRON|5|nsubj|PronType=Rel blocked|block|VERB|3|advcl:relcl|VerbForm=Fin " +
				"deals|deal|NOUN|5|obj",
			want: []string{"Germany | block | deals (clause/svo)"},
		},
		{
			name: "the measure of a role is no part to leave out",
			words: "Anna|Anna|PROPN|5|nsubj was|be|AUX|5|cop three|three|NUM|4|nummod year|year|NOUN|5|compound starter|starter|NOUN|0|root " +
				"for|for|ADP|7|case Oslo|Oslo|PROPN|5|nmod",
			want: []string{"Anna | be | three year starter for Oslo (copula/noun)"},
		},
		{
			name:  "a work that is named is nothing of another",
			words: "Anna's|Anna's|PROPN|2|nmod:poss thesis|thesis|NOUN|4|nsubj|Number=Sing was|be|AUX|4|cop Models|model|NOUN|0|root|Number=Plur for|for|ADP|6|case Oslo|Oslo|PROPN|4|nmod",
			want:  []string{"Anna's thesis | be | Models for Oslo (copula/noun)"},
		},
		{
			name:  "how far it is",
			words: "Oslo|Oslo|PROPN|4|nsubj is|be|AUX|4|cop 7|7|NUM|4|nummod km|km|NOUN|0|root from|from|ADP|6|case Bergen|Bergen|PROPN|4|nmod",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
			want:  []string{"Oslo | be | 7 km from Bergen (copula/noun)"},
		},
		{
			name: "those of a share are all of them together",
			words: "A|a|DET|2|det total|total|NOUN|7|nsubj of|of|ADP|4|case 2|2|NUM|5|nummod %|%|SYM|2|nmod are|be|AUX|7|cop Protestants|protestant|PROPN|0|root|Number=Plur " +
				",|,|PUNCT|9|punct Muslims|muslim|PROPN|7|conj|Number=Plur and|and|CCONJ|11|cc Jews|jew|PROPN|7|conj|Number=Plur",
			want: []string{"A total of 2 % | be | Protestants , Muslims and Jews (copula/noun)"},
		},
		{
			name: "what a count is taken from has nothing done to it",
			words: "60|60|NUM|2|nummod people|person|NOUN|4|nsubj:pass|Number=Plur were|be|AUX|4|aux:pass engaged|engage|VERB|0|root|VerbForm=Part;Voice=Pass|VBN in|in|ADP|6|case " +
				"work|work|NOUN|4|obl out|out|ADP|11|case of|of|ADP|11|case the|the|DET|11|det total|total|ADJ|11|amod population|population|NOUN|4|obl " +
				"which|which|PRON|13|nsubj|PronType=Rel includes|include|VERB|11|acl:relcl|VerbForm=Fin 40|40|NUM|15|nummod males|male|NOUN|13|obj|Number=Plur",
			want: []string{"60 people | be engaged in | work {out of: the total population} (passive/oblique)"},
		},
		{
			name: "the price is not to whom",
			words: "Oslo|Oslo|PROPN|3|nsubj:pass was|be|AUX|3|aux:pass sold|sell|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|ADP|5|case Bergen|Bergen|PROPN|3|obl " +
				"for|for|ADP|8|case an|a|DET|8|det amount|amount|NOUN|3|obl of|of|ADP|11|case 8|8|NUM|11|nummod euros|euro|NOUN|8|nmod|Number=Plur",
			want: []string{"Oslo | be sold to | Bergen {for: an amount of 8 euros} (passive/oblique)"},
		},
		{
			name: "as a report has it",
			words: "As|as|ADP|4|case per|per|ADP|1|fixed the|the|DET|4|det census|census|NOUN|7|obl ,|,|PUNCT|4|punct Oslo|Oslo|PROPN|7|nsubj has|have|VERB|0|root|VerbForm=Fin " +
				"schools|school|NOUN|7|obj|Number=Plur",
			want: []string{"Oslo | have | schools by the census (clause/svo)"},
		},
		{
			name: "a preposition left behind a verb in the passive",
			words: "Anna|Anna|PROPN|3|nsubj:pass is|be|AUX|3|aux:pass referred|refer|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|ADP|6|case in|in|ADP|6|case songs|song|NOUN|3|obl|Number=Plur " +
				",|,|PUNCT|9|punct in|in|ADP|9|case plays|play|NOUN|3|obl|Number=Plur",
			want: []string{"Anna | be referred to in | songs {in: plays} (passive/oblique)", "Anna | be referred to in | plays {in: songs} (passive/oblique)"},
		},
		{
			name:  "a preposition left behind before another",
			words: "Anna|Anna|PROPN|0|root who|who|PRON|4|obj|PronType=Rel Paul|Paul|PROPN|4|nsubj worked|work|VERB|1|acl:relcl|VerbForm=Fin with|with|ADP|7|case in|in|ADP|7|case songs|song|NOUN|4|obl|Number=Plur",
			want:  []string{"Paul | work with | Anna {in: songs} (clause/sv-oblique)", "Paul | work in | songs {with: Anna} (clause/sv-oblique)"},
		},
		{
			name: "participles side by side have one agent",
			words: "Mine|mine|PROPN|3|nsubj:pass was|be|AUX|3|aux:pass written|write|VERB|0|root|VerbForm=Part;Voice=Pass|VBN and|and|CCONJ|5|cc directed|direct|VERB|3|conj|VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|7|case Anna|Anna|PROPN|5|obl:agent",
			want: []string{"Anna | write | Mine (passive/agent)", "Anna | direct | Mine (passive/agent)"},
		},
		{
			name: "who treats somebody did not wound them",
			words: "Paul|Paul|PROPN|3|nsubj:pass was|be|AUX|3|aux:pass wounded|wound|VERB|0|root|VerbForm=Part;Voice=Pass|VBN and|and|CCONJ|5|cc treated|treat|VERB|3|conj|VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|7|case Anna|Anna|PROPN|5|obl:agent",
			want: []string{"Paul | be wounded |  (passive/plain)", "Anna | treat | Paul (passive/agent)"},
		},
		{
			name: "born and raised in one place, to one's parents",
			words: "Paul|Paul|PROPN|3|nsubj:pass was|be|AUX|3|aux:pass born|bear|VERB|0|root|VerbForm=Part;Voice=Pass|VBN and|and|CCONJ|5|cc raised|raise|VERB|3|conj|VerbForm=Part;Voice=Pass|VBN " +
				"in|in|ADP|7|case Oslo|Oslo|PROPN|5|obl to|to|ADP|9|case Anna|Anna|PROPN|5|obl",
			want: []string{"Paul | be born in | Oslo {to: Anna} (passive/oblique)", "Paul | be born to | Anna {in: Oslo} (passive/oblique)", "Paul | be raised in | Oslo (passive/oblique)"},
		},
		{
			name:  "a team by the age of its players is no place",
			words: "Paul|Paul|PROPN|2|nsubj plays|play|VERB|0|root|VerbForm=Fin for|for|ADP|4|case Norway|Norway|PROPN|2|obl under|under|ADP|6|case 19|19|NUM|2|obl",
			want:  []string{"Paul | play for | Norway (clause/sv-oblique)"},
		},
		{
			name:  "a reason that another sentence tells",
			words: "For|for|ADP|3|case this|this|DET|3|det reason|reason|NOUN|5|obl Oslo|Oslo|PROPN|5|nsubj taxes|tax|VERB|0|root|VerbForm=Fin firms|firm|NOUN|5|obj|Number=Plur",
			want:  []string{"Oslo | tax | firms (clause/svo)"},
		},
		{
			name: "a kind of receiver",
			words: "Anna|Anna|PROPN|5|nsubj was|be|AUX|5|cop a|a|DET|5|det wide|wide|ADJ|5|amod receiver|receiver|NOUN|0|root " +
				"for|for|ADP|7|case Oslo|Oslo|PROPN|5|nmod",
			want: []string{"Anna | be | a wide receiver for Oslo (copula/noun)", "Anna | be wide receiver for | Oslo (copula/role)"},
		},
		{
			name:  "proving to do it is doing it",
			words: "Oslo|Oslo|PROPN|2|nsubj proved|prove|VERB|0|root|VerbForm=Fin to|to|PART|4|mark help|help|VERB|2|xcomp|VerbForm=Inf Bergen|Bergen|PROPN|4|obj",
			want:  []string{"Oslo | prove to help | Bergen (clause/svo)"},
		},
		{
			name: "denied cleft",
			words: "It|it|PRON|4|expl was|be|AUX|4|cop not|not|PART|4|advmod Germany|Germany|PROPN|0|root that|that|PRON|6|nsubj|PronType=Rel " +
				"blocked|block|VERB|4|acl:relcl|VerbForm=Fin deals|deal|NOUN|6|obj",
			want: []string{"Germany | block | deals not (clause/svo)"},
		},
		{
			name: "cleft of a place",
			words: "It|it|PRON|4|expl was|be|AUX|4|cop in|in|ADP|4|case Geneva|Geneva|PROPN|0|root that|that|PRON|7|obj|PronType=Rel leaders|leader|NOUN|7|nsubj " +
				"met|meet|VERB|4|acl:relcl|VerbForm=Fin",
			want: []string{"leaders | meet in | Geneva (clause/sv-oblique)"},
		},
		{
			name: "extraposition: unlikely",
			words: "It|it|PRON|3|expl is|be|AUX|3|cop unlikely|unlikely|ADJ|0|root that|that|SCONJ|6|mark Oslo|Oslo|PROPN|6|nsubj signed|sign|VERB|3|csubj|VerbForm=Fin " +
				"treaties|treaty|NOUN|6|obj",
			want: []string{"Oslo | sign | treaties possible (clause/svo)"},
		},
		{
			name: "extraposition: not true",
			words: "It|it|PRON|4|expl is|be|AUX|4|cop not|not|PART|4|advmod true|true|ADJ|0|root that|that|SCONJ|7|mark Oslo|Oslo|PROPN|7|nsubj " +
				"signed|sign|VERB|4|csubj|VerbForm=Fin treaties|treaty|NOUN|7|obj",
			want: []string{"Oslo | sign | treaties not (clause/svo)"},
		},
		{
			name: "extraposition: clear, and not surprising",
			words: "It|it|PRON|4|expl is|be|AUX|4|cop not|not|PART|4|advmod surprising|surprising|ADJ|0|root that|that|SCONJ|7|mark Oslo|Oslo|PROPN|7|nsubj " +
				"signed|sign|VERB|4|csubj|VerbForm=Fin treaties|treaty|NOUN|7|obj",
			want: []string{"Oslo | sign | treaties (clause/svo)"},
		},
		{
			name:  "comparison of amounts",
			words: "Oslo|Oslo|PROPN|2|nsubj sells|sell|VERB|0|root|VerbForm=Fin more|more|ADJ|4|amod oil|oil|NOUN|2|obj than|than|ADP|6|case Rome|Rome|PROPN|2|obl",
			want:  []string{"Oslo | sell | more oil {than: Rome} (clause/svo)", "Oslo | sell more oil than | Rome (comparative/amount)"},
		},
		{
			name: "where shares are listed",
			words: "Acme|Acme|PROPN|7|nsubj (|(|PUNCT|3|punct NYSE|NYSE|PROPN|1|appos :|:|PUNCT|5|punct ACM|ACM|NOUN|1|appos )|)|PUNCT|3|punct " +
				"fell|fall|VERB|0|root|VerbForm=Fin",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "NYSE": kg.Organization},
			want:  []string{"Acme | fall |  (clause/sv)", "Acme | be listed on | NYSE {as: ACM} (parenthesis/listed)"},
		},
		{
			name: "when somebody lived",
			words: "Silva|Silva|PROPN|7|nsubj (|(|PUNCT|3|punct 1967|1967|NUM|1|nmod -|-|SYM|5|case 2010|2010|NUM|3|nmod )|)|PUNCT|3|punct " +
				"painted|paint|VERB|0|root|VerbForm=Fin",
			want: []string{"Silva | paint |  (clause/sv)", "Silva | be born in | 1967 (parenthesis/lifetime)", "Silva | die in | 2010 (parenthesis/lifetime)"},
		},
		{
			name: "a term of office is too short for a life",
			words: "Silva|Silva|PROPN|7|nsubj (|(|PUNCT|3|punct 1999|1999|NUM|1|nmod -|-|SYM|5|case 2013|2013|NUM|3|nmod )|)|PUNCT|3|punct " +
				"painted|paint|VERB|0|root|VerbForm=Fin",
			want: []string{"Silva | paint |  (clause/sv)"},
		},
		{
			name: "born in brackets is no part of the name",
			words: "Silva|Silva|PROPN|6|nsubj (|(|PUNCT|3|punct born|bear|VERB|1|acl|VerbForm=Part;Voice=Pass|VBN 1967|1967|NUM|3|obl )|)|PUNCT|3|punct " +
				"paints|paint|VERB|0|root|VerbForm=Fin",
			want: []string{"Silva | paint |  (clause/sv)"},
		},
		{
			name:  "gapping: another subject",
			words: "Anna|Anna|PROPN|2|nsubj ordered|order|VERB|0|root|VerbForm=Fin fish|fish|NOUN|2|obj and|and|CCONJ|5|cc Paul|Paul|PROPN|2|conj soup|soup|NOUN|5|orphan",
			want:  []string{"Anna | order | fish (clause/svo)", "Paul | order | soup (gapping/object)"},
		},
		{
			name: "gapping: another object",
			words: "Anna|Anna|PROPN|2|nsubj sold|sell|VERB|0|root|VerbForm=Fin fish|fish|NOUN|2|obj to|to|ADP|5|case Rome|Rome|PROPN|2|obl and|and|CCONJ|7|cc " +
				"wine|wine|NOUN|2|conj to|to|ADP|9|case Oslo|Oslo|PROPN|7|orphan",
			want: []string{"Anna | sell | fish {to: Rome} (clause/svo)", "Anna | sell | wine {to: Oslo} (gapping/object)"},
		},
		{
			name: "the first minister is not any minister",
			words: "Reed|Reed|PROPN|8|nsubj ,|,|PUNCT|4|punct First|first|ADJ|4|amod Minister|minister|NOUN|1|appos of|of|ADP|6|case Scotland|Scotland|PROPN|4|nmod " +
				",|,|PUNCT|4|punct resigned|resign|VERB|0|root|VerbForm=Fin",
			types: map[string]kg.EntityType{"Scotland": kg.Place, "Reed": kg.Person},
			want: []string{"Reed | resign |  (clause/sv)", "Reed | be | First Minister of Scotland (apposition/is)",
				"Reed | be first minister of | Scotland (apposition/role)"},
		},
		{
			name: "whose role it is",
			words: "Acme|Acme|PROPN|3|nmod:poss 's|'s|PART|1|case||POS chairman|chairman|NOUN|7|nsubj ,|,|PUNCT|5|punct Reed|Reed|PROPN|3|appos ,|,|PUNCT|5|punct " +
				"resigned|resign|VERB|0|root|VerbForm=Fin",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Reed": kg.Person},
			want: []string{"Reed | resign |  (clause/sv)", "Reed | be | Acme 's chairman (apposition/is)",
				"Reed | be chairman of | Acme (apposition/role)"},
		},
		{
			name: "who did it behind the object of a noun of action",
			words: "Destruction|destruction|NOUN|6|nsubj of|of|ADP|3|case Rome|Rome|PROPN|1|nmod by|by|ADP|5|case Vandals|Vandals|PROPN|3|nmod " +
				"followed|follow|VERB|0|root|VerbForm=Fin",
			want: []string{"Destruction of Rome by Vandals | follow |  (clause/sv)", "Vandals | destroy | Rome (nominal/agent-patient)"},
		},
		{
			name: "possessor and agent of a noun of action",
			words: "Rome|Rome|PROPN|3|nmod:poss 's|'s|PART|1|case||POS destruction|destruction|NOUN|6|nsubj by|by|ADP|5|case Vandals|Vandals|PROPN|3|nmod " +
				"followed|follow|VERB|0|root|VerbForm=Fin",
			want: []string{"Rome 's destruction by Vandals | follow |  (clause/sv)", "Vandals | destroy | Rome (nominal/agent-patient)"},
		},
		{
			name: "up to belongs to the amount",
			words: "Firms|firm|NOUN|2|nsubj:pass fined|fine|VERB|0|root|VerbForm=Part;Voice=Pass|VBN up|up|ADP|2|compound:prt to|to|ADP|6|case 20|20|NUM|6|nummod " +
				"euros|euro|NOUN|2|obl under|under|ADP|8|case laws|law|NOUN|2|obl",
			want: []string{"Firms | be fined up to | 20 euros {under: laws} (passive/oblique)", "Firms | be fined under | laws {up to: 20 euros} (passive/oblique)"},
		},
		{
			name: "the clause that a copula links",
			words: "Problems|problem|NOUN|5|nsubj:outer are|be|AUX|5|cop that|that|SCONJ|5|mark firms|firm|NOUN|5|nsubj left|leave|VERB|0|root|VerbForm=Fin " +
				"Oslo|Oslo|PROPN|5|obj",
			want: []string{"Problems | be | firms left Oslo (clause/svc)", "firms | leave | Oslo (clause/svo)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}

// TestMeasures: what an amount measures. Values are mentions of their own.
func TestMeasures(t *testing.T) {
	for _, c := range []struct {
		name, words string
		value       [2]int // first token of the value, one past its last
		kind        kg.EntityType
		want        []string
	}{
		{
			name:  "an adjective of measure",
			words: "Bridges|bridge|NOUN|5|nsubj are|be|AUX|5|cop 300|300|NUM|4|nummod metres|metre|NOUN|5|obl long|long|ADJ|0|root",
			value: [2]int{2, 4}, kind: kg.Quantity,
			want: []string{"Bridges | be long | 300 metres (measure/adjective)"},
		},
		{
			name: "the amount of an object",
			words: "Acme|Acme|PROPN|2|nsubj reported|report|VERB|0|root|VerbForm=Fin profits|profit|NOUN|2|obj of|of|ADP|5|case $|$|SYM|3|nmod 5|5|NUM|7|compound " +
				"million|million|NUM|5|nummod",
			value: [2]int{4, 7}, kind: kg.Money,
			want: []string{"Acme | report | profits of $ 5 million (clause/svo)", "Acme | report profit of | $ 5 million (measure/of)"},
		},
		{
			name: "the amount of a passive with an agent",
			words: "Acme|Acme|PROPN|3|nsubj:pass was|be|AUX|3|aux:pass fined|fine|VERB|0|root|VerbForm=Part;Voice=Pass $|$|SYM|3|obj 5|5|NUM|6|compound " +
				"million|million|NUM|4|nummod by|by|ADP|8|case Oslo|Oslo|PROPN|3|obl:agent",
			value: [2]int{3, 6}, kind: kg.Money,
			want: []string{"Oslo | fine | Acme {amount: $ 5 million} (passive/agent)"},
		},
		{
			name: "who is fined, and how much",
			words: "Oslo|Oslo|PROPN|2|nsubj fined|fine|VERB|0|root|VerbForm=Fin Acme|Acme|PROPN|2|iobj $|$|SYM|2|obj 5|5|NUM|6|compound " +
				"million|million|NUM|4|nummod",
			value: [2]int{3, 6}, kind: kg.Money,
			want: []string{"Oslo | fine | Acme {amount: $ 5 million} (clause/svo)"},
		},
		{
			name: "of whom it is a measure",
			words: "Acme|Acme|PROPN|3|nmod:poss 's|'s|PART|1|case||POS value|value|NOUN|5|nsubj is|be|AUX|5|cop $|$|SYM|0|root 5|5|NUM|7|compound " +
				"million|million|NUM|5|nummod",
			value: [2]int{4, 7}, kind: kg.Money,
			want: []string{"Acme 's value | be | $ 5 million (copula/noun)", "Acme | have value of | $ 5 million (measure/owner)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustTree(t, c.words, nil)
			doc.Mentions = append(doc.Mentions, kg.Mention{First: c.value[0], Last: c.value[1], Head: c.value[0], Type: c.kind, Entity: -1})
			checkExtractions(t, doc, c.want)
		})
	}
}

// TestStates: what is so already, what is only asked, and what somebody thinks of somebody.
func TestStates(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "a participle in the background is as it is",
			words: "Founded|found|VERB|5|advcl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|3|case Rome|Rome|PROPN|1|obl:agent Acme|Acme|PROPN|5|nsubj " +
				"sues|sue|VERB|0|root|VerbForm=Inf|VB Oslo|Oslo|PROPN|5|obj may|may|AUX|5|aux",
			want: []string{"Acme | sue | Oslo possible (clause/svo)", "Rome | found | Acme (passive/agent)"},
		},
		{
			name: "what is caused comes about, by its own subject",
			words: "Storms|storm|NOUN|2|nsubj caused|cause|VERB|0|root|VerbForm=Fin|VBD walls|wall|NOUN|2|obj to|to|PART|5|mark hit|hit|VERB|2|advcl|VerbForm=Inf " +
				"cars|car|NOUN|5|obj",
			want: []string{"Storms | cause | walls {to: to hit cars} (clause/svo)", "walls | hit | cars (clause/svo)"},
		},
		{
			name: "a relative clause restricts the subject of a copula",
			words: "Firms|firm|NOUN|6|nsubj that|that|PRON|3|nsubj|PronType=Rel left|leave|VERB|1|acl:relcl|VerbForm=Fin Oslo|Oslo|PROPN|3|obj are|be|AUX|6|cop " +
				"banks|bank|NOUN|0|root",
			want: []string{"Firms that left Oslo | be | banks (copula/noun)", "Firms | leave | Oslo (clause/svo)"},
		},
		{
			name: "no verb hides in a name",
			words: "Winds|wind|NOUN|4|nsubj hit|hit|VERB|1|dep|VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj closed|close|VERB|0|root|VerbForm=Fin|VBD " +
				"roads|road|NOUN|4|obj",
			want: nil,
		},
		{
			name:  "the place before its copula",
			words: "Inside|inside|ADP|2|case cars|car|NOUN|4|nsubj were|be|AUX|4|cop bags|bag|NOUN|0|root",
			want:  []string{"bags | be inside | cars (copula/inverted)"},
		},
		{
			name: "where a place is, is no place of the verb",
			words: "Planes|plane|NOUN|2|nsubj flew|fly|VERB|0|root|VerbForm=Fin from|from|ADP|4|case Omsk|Omsk|PROPN|2|obl in|in|ADP|6|case Siberia|Siberia|PROPN|2|obl " +
				"to|to|ADP|8|case Rome|Rome|PROPN|2|obl",
			types: map[string]kg.EntityType{"Omsk": kg.Place, "Siberia": kg.Place, "Rome": kg.Place},
			want:  []string{"Planes | fly from | Omsk in Siberia {to: Rome} (clause/sv-oblique)", "Planes | fly to | Rome {from: Omsk in Siberia} (clause/sv-oblique)"},
		},
		{
			name: "nobody says who collected by counting",
			words: "Data|data|NOUN|3|nsubj:pass were|be|AUX|3|aux:pass collected|collect|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|SCONJ|5|mark " +
				"counting|count|VERB|3|advcl|VerbForm=Ger|VBG birds|bird|NOUN|5|obj",
			want: []string{"Data | be collected |  (passive/plain)"},
		},
		{
			name: "no plural is described in the singular",
			words: "Shares|share|NOUN|7|nsubj|Number=Plur of|of|ADP|3|case Acme|Acme|PROPN|1|nmod ,|,|PUNCT|5|punct maker|maker|NOUN|1|appos|Number=Sing ,|,|PUNCT|5|punct " +
				"fell|fall|VERB|0|root|VerbForm=Fin",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want:  []string{"Shares of Acme | fall |  (clause/sv)", "Acme | be | maker (apposition/is)"},
		},
		{
			name: "named only to be excepted",
			words: "Oslo|Oslo|PROPN|6|nsubj ,|,|PUNCT|5|punct but|but|CCONJ|5|cc not|not|PART|5|advmod Rome|Rome|PROPN|1|conj backed|back|VERB|0|root|VerbForm=Fin " +
				"plans|plan|NOUN|6|obj",
			want: []string{"Oslo | back | plans (clause/svo)", "Rome | back | plans not (clause/svo)"},
		},
		{
			name: "what was shown is so",
			words: "Drugs|drug|NOUN|3|nsubj:pass were|be|AUX|3|aux:pass shown|show|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|PART|5|mark " +
				"reduce|reduce|VERB|3|advcl|VerbForm=Inf pain|pain|NOUN|5|obj",
			want: []string{"Drugs | be shown | to reduce pain (passive/infinitive)", "Drugs | reduce | pain (clause/svo)"},
		},
		{
			name: "who is believed to be something",
			words: "Police|police|NOUN|2|nsubj believe|believe|VERB|0|root|VerbForm=Fin Anna|Anna|PROPN|2|obj to|to|PART|5|mark own|own|VERB|2|xcomp|VerbForm=Inf " +
				"ships|ship|NOUN|5|obj",
			want: []string{"Police | believe | Anna to own ships (clause/svc)", "Anna | own | ships possible (clause/svo)"},
		},
		{
			name: "whoever wins needs the votes, which do not win",
			words: "Oslo|Oslo|PROPN|2|nsubj has|have|VERB|0|root|VerbForm=Fin votes|vote|NOUN|2|obj needed|need|VERB|3|acl|VerbForm=Part;Voice=Pass|VBN to|to|PART|6|mark " +
				"win|win|VERB|4|xcomp|VerbForm=Inf seats|seat|NOUN|6|obj",
			want: []string{"Oslo | have | votes needed to win seats (clause/svo)", "votes | be needed | to win seats (passive/infinitive)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
