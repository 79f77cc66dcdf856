package oie_test

import (
	"testing"

	"kg"
)

// TestQualifiers: what a statement is not true without, or says less without, and what only leads to it.
func TestQualifiers(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "who only acts as one",
			words: "Acting|act|VERB|3|amod|VerbForm=Ger|VBG prime|prime|ADJ|3|amod|Degree=Pos minister|minister|NOUN|4|nmod:desc|Number=Sing " +
				"Anna|Anna|PROPN|6|nsubj|Number=Sing Webb|Webb|PROPN|4|flat|Number=Sing left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|6|obj|Number=Sing ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Oslo": kg.Place},
			want:  []string{"Acting prime minister Anna Webb | leave | Oslo (clause/svo)", "Anna Webb | be | Acting prime minister (title/is)"},
		},
		{
			name: "who is not yet one",
			words: "Newly|newly|ADV|2|advmod elected|elect|VERB|3|amod|Tense=Past;VerbForm=Part|VBN mayor|mayor|NOUN|4|nmod:desc|Number=Sing " +
				"Anna|Anna|PROPN|6|nsubj|Number=Sing Webb|Webb|PROPN|4|flat|Number=Sing left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|6|obj|Number=Sing ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Oslo": kg.Place},
			want:  []string{"Newly elected mayor Anna Webb | leave | Oslo (clause/svo)", "Anna Webb | be | Newly elected mayor (title/is)"},
		},
		{
			name: "whose charges are denied",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing denied|deny|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Sweden|Sweden|PROPN|4|compound|Number=Sing " +
				"charges|charge|NOUN|2|obj|Number=Plur that|that|SCONJ|7|mark it|it|PRON|7|nsubj|Number=Sing;PronType=Prs " +
				"built|build|VERB|4|acl|Number=Sing;Tense=Past;VerbForm=Fin|VBD bombs|bomb|NOUN|7|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Sweden": kg.Place},
			want:  []string{"Norway | deny | Sweden charges that it built bombs (clause/svo)", "it | build | bombs not by Norway (clause/svo)"},
		},
		{
			name: "what only leads to another story",
			words: "In|in|ADP|3|case another|another|DET|3|det|PronType=Ind development|development|NOUN|6|obl|Number=Sing ~,|,|PUNCT|3|punct " +
				"Olsen|Olsen|PROPN|6|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|obj|Number=Sing " +
				"~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Oslo": kg.Place},
			want:  []string{"Olsen | leave | Oslo (clause/svo)"},
		},
		{
			name: "what only leads to another speaker",
			words: "For|for|ADP|3|case his|his|PRON|3|nmod:poss|Number=Sing;PronType=Prs part|part|NOUN|6|obl|Number=Sing ~,|,|PUNCT|3|punct " +
				"Olsen|Olsen|PROPN|6|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|obj|Number=Sing " +
				"~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Oslo": kg.Place},
			want:  []string{"Olsen | leave | Oslo (clause/svo)"},
		},
		{
			name: "how many times in a row",
			words: "Prices|price|NOUN|2|nsubj|Number=Plur rose|rise|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD for|for|ADP|7|case the|the|DET|7|det|PronType=Art " +
				"second|second|ADJ|7|amod|NumType=Ord;Degree=Pos straight|straight|ADJ|7|amod|Degree=Pos day|day|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Prices | rise |  {for: the second straight day} (clause/sv)"},
		},
		{
			name: "a day behind the first time",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing returned|return|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD to|to|ADP|4|case " +
				"Oslo|Oslo|PROPN|2|obl|Number=Sing for|for|ADP|8|case the|the|DET|8|det|PronType=Art first|first|ADJ|8|amod|NumType=Ord;Degree=Pos " +
				"time|time|NOUN|2|obl|Number=Sing Thursday|Thursday|PROPN|8|nmod:unmarked|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Oslo": kg.Place, "Thursday": kg.Date},
			want:  []string{"Olsen | return to | Oslo {frequency: the first time} {time: Thursday} (clause/sv-oblique)"},
		},
		{
			name: "as long as is a condition",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing will|will|AUX|4|aux|VerbForm=Fin|MD not|not|PART|4|advmod leave|leave|VERB|0|root|VerbForm=Inf|VB " +
				"Oslo|Oslo|PROPN|4|obj|Number=Sing as|as|ADV|7|advmod long|long|ADV|4|advmod|Degree=Pos as|as|SCONJ|10|mark Lund|Lund|PROPN|10|nsubj|Number=Sing " +
				"stays|stay|VERB|7|advcl|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Oslo": kg.Place, "Lund": kg.Person},
			want:  []string{"Olsen | leave | Oslo {condition: Lund stays} not planned (clause/svo)", "Lund | stay |  conditional (clause/sv)"},
		},
		{
			name: "the role that somebody acts in",
			words: "Pope|Pope|PROPN|2|nsubj|Number=Sing visited|visit|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj|Number=Sing " +
				"in|in|ADP|6|case his|his|PRON|6|nmod:poss|Number=Sing;PronType=Prs role|role|NOUN|2|obl|Number=Sing as|as|ADP|10|case a|a|DET|10|det|PronType=Art " +
				"special|special|ADJ|10|amod|Degree=Pos envoy|envoy|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Pope | visit | Oslo {as: a special envoy} (clause/svo)"},
		},
		{
			name: "how often by the calendar",
			words: "Smoking|smoking|NOUN|2|nsubj|Number=Sing kills|kill|VERB|0|root|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ 400|400|NUM|4|nummod|NumType=Card " +
				"people|people|NOUN|2|obj|Number=Plur annually|annually|ADV|2|advmod|Degree=Pos ~.|.|PUNCT|2|punct",
			want: []string{"Smoking | kill | 400 people {frequency: annually} (clause/svo)"},
		},
		{
			name: "how often something exists",
			words: "There|there|PRON|2|expl are|be|VERB|0|root|Number=Plur;Tense=Pres;VerbForm=Fin|VBP 400|400|NUM|4|nummod|NumType=Card " +
				"deaths|death|NOUN|2|nsubj|Number=Plur annually|annually|ADV|2|advmod|Degree=Pos in|in|ADP|7|case Norway|Norway|PROPN|2|obl|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want:  []string{"400 deaths | be in | Norway {frequency: annually} (existential/place)"},
		},
		{
			name: "the only thing that is done",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing abused|abuse|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD power|power|NOUN|2|obj|Number=Sing " +
				"by|by|SCONJ|6|mark only|only|ADV|6|advmod selling|sell|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG books|book|NOUN|6|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want:  []string{"Acme | abuse | power (clause/svo)", "Acme | sell | books (clause/svo)"},
		},
		{
			name: "the first since",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing named|name|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|obj|Number=Sing " +
				"as|as|ADP|7|case its|its|PRON|7|nmod:poss|Number=Sing;PronType=Prs first|first|ADJ|7|amod|NumType=Ord;Degree=Pos " +
				"ambassador|ambassador|NOUN|2|obl|Number=Sing since|since|ADP|10|case the|the|DET|10|det|PronType=Art war|war|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Olsen": kg.Person},
			want:  []string{"Norway | name | Olsen {as: its first ambassador} {since: the war} (clause/svo)", "Olsen | be | its first ambassador {since: the war} (complement/appointed)"},
		},
		{
			name: "what two sign with each other",
			words: "Norway|Norway|PROPN|4|nsubj|Number=Sing and|and|CCONJ|3|cc Sweden|Sweden|PROPN|1|conj|Number=Sing " +
				"signed|sign|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD an|a|DET|6|det|PronType=Art agreement|agreement|NOUN|4|obj|Number=Sing " +
				"in|in|ADP|8|case May|May|PROPN|6|nmod|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Sweden": kg.Place, "May": kg.Date},
			want:  []string{"Norway | sign | an agreement in May {with: Sweden} (clause/svo)", "Sweden | sign | an agreement in May {with: Norway} (clause/svo)"},
		},
		{
			name: "how high an official is",
			words: "Anna|Anna|PROPN|9|nsubj|Number=Sing Webb|Webb|PROPN|1|flat|Number=Sing ~,|,|PUNCT|7|punct Norway|Norway|PROPN|7|nmod:poss|Number=Sing " +
				"~'s|'s|PART|4|case top|top|ADJ|7|amod|Degree=Pos official|official|NOUN|1|appos|Number=Sing ~,|,|PUNCT|1|punct " +
				"left|leave|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD Oslo|Oslo|PROPN|9|obj|Number=Sing ~.|.|PUNCT|9|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Norway": kg.Place, "Oslo": kg.Place},
			want:  []string{"Anna Webb | leave | Oslo (clause/svo)", "Anna Webb | be | Norway 's top official (apposition/is)", "Anna Webb | be official of | Norway (apposition/role)"},
		},
		{
			name: "what happened in one place",
			words: "A|a|DET|2|det|PronType=Art soldier|soldier|NOUN|4|nsubj:pass|Number=Sing was|be|AUX|4|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"killed|kill|VERB|0|root|Tense=Past;VerbForm=Part|VBN and|and|CCONJ|9|cc five|five|NUM|7|nummod|NumType=Card others|other|NOUN|9|nsubj:pass|Number=Plur " +
				"were|be|AUX|9|aux:pass|Number=Plur;Tense=Past;VerbForm=Fin|VBD wounded|wound|VERB|4|conj|Tense=Past;VerbForm=Part|VBN in|in|ADP|11|case " +
				"Narvik|Narvik|PROPN|9|obl|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Narvik": kg.Place},
			want:  []string{"A soldier | be killed in | Narvik (passive/oblique)", "five others | be wounded in | Narvik (passive/oblique)"},
		},
		{
			name: "one cause or the other",
			words: "Thousands|thousand|NOUN|2|nsubj|Number=Plur died|die|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD from|from|ADP|4|case " +
				"hunger|hunger|NOUN|2|obl|Number=Sing or|or|CCONJ|6|cc starvation|starvation|NOUN|4|conj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Thousands | die from | hunger or starvation (clause/sv-oblique)"},
		},
		{
			name: "one thing or the other",
			words: "Thousands|thousand|NOUN|2|nsubj|Number=Plur lost|lose|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD parents|parent|NOUN|2|obj|Number=Plur " +
				"~,|,|PUNCT|5|punct relatives|relative|NOUN|3|conj|Number=Plur ~,|,|PUNCT|8|punct or|or|CCONJ|8|cc friends|friend|NOUN|3|conj|Number=Plur " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Thousands | lose | parents , relatives , or friends (clause/svo)"},
		},
		{
			name: "in other words",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing had|have|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD an|a|DET|4|det|PronType=Art " +
				"angioplasty|angioplasty|NOUN|2|obj|Number=Sing ~,|,|PUNCT|7|punct or|or|CCONJ|7|cc procedure|procedure|NOUN|4|conj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want:  []string{"Olsen | have | an angioplasty (clause/svo)", "Olsen | have | procedure (clause/svo)"},
		},
		{
			name: "not for long",
			words: "Rebels|rebel|NOUN|3|nsubj|Number=Plur briefly|briefly|ADV|3|advmod controlled|control|VERB|0|root|Number=Plur;Tense=Past;VerbForm=Fin|VBD " +
				"Narvik|Narvik|PROPN|3|obj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Narvik": kg.Place},
			want:  []string{"Rebels | control | Narvik (clause/svo)"},
		},
		{
			name: "where it happened, whoever says so",
			words: "In|in|ADP|2|case Narvik|Narvik|PROPN|5|obl|Number=Sing ~,|,|PUNCT|2|punct police|police|NOUN|5|nsubj|Number=Plur " +
				"say|say|VERB|0|root|Number=Plur;Tense=Pres;VerbForm=Fin|VBP men|man|NOUN|8|nsubj:pass|Number=Plur " +
				"were|be|AUX|8|aux:pass|Number=Plur;Tense=Past;VerbForm=Fin|VBD killed|kill|VERB|5|ccomp|Tense=Past;VerbForm=Part|VBN ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Narvik": kg.Place},
			want:  []string{"police | say | men were killed (clause/svc)", "men | be killed in | Narvik by police (passive/oblique)"},
		},
		{
			name: "where it happened is told",
			words: "In|in|ADP|2|case Narvik|Narvik|PROPN|5|obl|Number=Sing ~,|,|PUNCT|2|punct officials|official|NOUN|5|nsubj|Number=Plur " +
				"say|say|VERB|0|root|Number=Plur;Tense=Pres;VerbForm=Fin|VBP men|man|NOUN|8|nsubj:pass|Number=Plur " +
				"were|be|AUX|8|aux:pass|Number=Plur;Tense=Past;VerbForm=Fin|VBD killed|kill|VERB|5|ccomp|Tense=Past;VerbForm=Part|VBN in|in|ADP|10|case " +
				"Oslo|Oslo|PROPN|8|obl|Number=Sing ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Narvik": kg.Place, "Oslo": kg.Place},
			want:  []string{"officials | say | men were killed in Oslo {in: Narvik} (clause/svc)", "men | be killed in | Oslo by officials (passive/oblique)"},
		},
		{
			name: "what somebody is accused of, taken for an adjective",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing accused|accuse|VERB|0|root|Tense=Past;VerbForm=Fin|VBD Sweden|Sweden|PROPN|2|iobj|Number=Sing of|of|ADP|5|mark " +
				"spreading|spread|VERB|6|amod|VerbForm=Part|VBG lies|lie|NOUN|2|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Sweden": kg.Place},
			want:  []string{"Norway | accuse | Sweden {of: spreading lies} (clause/svo)", "Sweden | spread | lies possible by Norway (clause/svo)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
