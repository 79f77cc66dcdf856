package oie_test

import (
	"testing"

	"kg"
)

// TestStory: what comes next in a story, who holds which office, and until when, on trees as a parser gives them.
func TestStory(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "Olsen later would go on to win the cup and leave",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing later|late|ADV|4|advmod|Degree=Cmp would|would|AUX|4|aux|VerbForm=Fin|MD go|go|VERB|0|root|VerbForm=Inf|VB " +
				"on|on|ADV|4|advmod to|to|PART|7|mark win|win|VERB|4|advcl|VerbForm=Inf|VB the|the|DET|9|det|PronType=Art cup|cup|NOUN|7|obj|Number=Sing " +
				"and|and|CCONJ|11|cc leave|leave|VERB|7|conj|VerbForm=Inf|VB ~.|.|PUNCT|4|punct",
			want: []string{"Olsen | go on to win | the cup (clause/svo)", "Olsen | leave |  (clause/sv)"},
		},
		{
			name: "In 1991, before a year that the text tells, Olsen would join",
			words: "In|in|ADP|2|case 1991|1991|NUM|6|obl|NumType=Card|CD ~,|,|PUNCT|2|punct Olsen|Olsen|PROPN|6|nsubj|Number=Sing would|would|AUX|6|aux|VerbForm=Fin|MD " +
				"join|join|VERB|0|root|VerbForm=Inf|VB Acme|Acme|PROPN|6|obj|Number=Sing ~,|,|PUNCT|10|punct which|which|PRON|10|nsubj|PronType=Rel closed|close|VERB|7|acl:relcl|VerbForm=Fin|VBD " +
				"in|in|ADP|12|case 2003|2003|NUM|10|obl|NumType=Card|CD ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want:  []string{"Olsen | join | Acme {in: 1991} (clause/svo)", "Acme | close in | 2003 (clause/sv-oblique)"},
		},
		{
			name: "Olsen would later be named captain",
			words: "Olsen|Olsen|PROPN|5|nsubj:pass|Number=Sing would|would|AUX|5|aux|VerbForm=Fin|MD later|late|ADV|5|advmod|Degree=Cmp " +
				"be|be|AUX|5|aux:pass|VerbForm=Inf|VB named|name|VERB|0|root|VerbForm=Part|VBN captain|captain|NOUN|5|xcomp|Number=Sing ~.|.|PUNCT|5|punct",
			want: []string{"Olsen | be named | captain (passive/object)"},
		},
		{
			name: "Olsen would later not play for Oslo",
			words: "Olsen|Olsen|PROPN|5|nsubj|Number=Sing would|would|AUX|5|aux|VerbForm=Fin|MD later|late|ADV|5|advmod|Degree=Cmp not|not|PART|5|advmod " +
				"play|play|VERB|0|root|VerbForm=Inf|VB for|for|ADP|7|case Oslo|Oslo|PROPN|5|obl|Number=Sing ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Olsen | play for | Oslo not (clause/sv-oblique)"},
		},
		{
			name: "Olsen was assemblyman for Bergen (1979-2013), and commissioner of Oslo (1991-2013)",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing was|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBD assemblyman|assemblyman|NOUN|0|root|Number=Sing for|for|ADP|5|case " +
				"Bergen|Bergen|PROPN|3|obl|Number=Sing (|(|PUNCT|7|punct ~1979|1979|NUM|5|appos ~-|-|SYM|9|case ~2013|2013|NUM|7|nmod ~)|)|PUNCT|7|punct " +
				"~,|,|PUNCT|13|punct and|and|CCONJ|13|cc commissioner|commissioner|NOUN|5|conj|Number=Sing of|of|ADP|15|case Oslo|Oslo|PROPN|13|nmod|Number=Sing " +
				"(|(|PUNCT|17|punct ~1991|1991|NUM|13|nmod:unmarked ~-|-|SYM|19|case ~2013|2013|NUM|17|nmod ~)|)|PUNCT|17|punct ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Bergen": kg.Place, "Oslo": kg.Place},
			want:  []string{"Olsen | be | assemblyman {for: Bergen} (copula/noun)", "Olsen | be | commissioner of Oslo (copula/noun)", "Olsen | be commissioner of | Oslo (copula/role)"},
		},
		{
			name: "Olsen is due to meet Berg on Friday",
			words: "Olsen|Olsen|PROPN|5|nsubj|Number=Sing is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ due|due|ADJ|5|mark|Degree=Pos to|to|PART|3|fixed " +
				"meet|meet|VERB|0|root|VerbForm=Inf|VB Berg|Berg|PROPN|5|obj|Number=Sing on|on|ADP|8|case Friday|Friday|PROPN|5|obl|Number=Sing ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Friday": kg.Date},
			want:  []string{"Olsen | be due | to meet Berg on Friday (copula/infinitive)", "Olsen | meet | Berg {time: Friday} planned (clause/svo)"},
		},
		{
			name: "Olsen was claimed off waivers by Bergen",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD claimed|claim|VERB|0|root|VerbForm=Part|VBN " +
				"off|off|ADP|5|case waivers|waiver|NOUN|3|obl|Number=Plur by|by|ADP|7|case Bergen|Bergen|PROPN|3|obl:agent|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Bergen": kg.Place},
			want:  []string{"Bergen | claim | Olsen {off: waivers} (passive/agent)"},
		},
		{
			name: "His nominees, former contender Olsen and commentator Berg, left",
			words: "His|his|PRON|2|nmod:poss|Number=Sing;PronType=Prs nominees|nominee|NOUN|11|nsubj|Number=Plur ~,|,|PUNCT|5|punct former|former|ADJ|5|amod|Degree=Pos " +
				"contender|contender|NOUN|2|appos|Number=Sing Olsen|Olsen|PROPN|5|appos|Number=Sing and|and|CCONJ|8|cc commentator|commentator|NOUN|6|conj|Number=Sing " +
				"Berg|Berg|PROPN|5|appos|Number=Sing ~,|,|PUNCT|2|punct left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|11|punct",
			want: []string{"His nominees | leave |  (clause/sv)", "Olsen | be one of | His nominees (apposition/member)", "commentator Berg | be one of | His nominees (apposition/member)",
				"Olsen | leave |  (clause/sv)", "commentator Berg | leave |  (clause/sv)"},
		},
		{
			name: "Olsen is a member of the Commission since its creation and president of the Centre",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ a|a|DET|4|det|PronType=Art member|member|NOUN|0|root|Number=Sing " +
				"of|of|ADP|7|case the|the|DET|7|det|PronType=Art Commission|Commission|PROPN|4|nmod|Number=Sing since|since|ADP|10|case " +
				"its|its|PRON|10|nmod:poss|Number=Sing;PronType=Prs creation|creation|NOUN|4|nmod|Number=Sing and|and|CCONJ|12|cc " +
				"president|president|NOUN|10|conj|Number=Sing of|of|ADP|15|case the|the|DET|15|det|PronType=Art Centre|Centre|PROPN|10|nmod|Number=Sing " +
				"~.|.|PUNCT|4|punct",
			want: []string{"Olsen | be | a member of the Commission since its creation (copula/noun)", "Olsen | be member of | the Commission (copula/role)", "Olsen | be | president of the Centre (copula/noun)", "Olsen | be president of | the Centre (copula/role)"},
		},
		{
			name: "Oslo appointed Olsen, who had been third on the list, as leader, rather than Berg",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing appointed|appoint|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|obj|Number=Sing ~,|,|PUNCT|8|punct " +
				"who|who|PRON|8|nsubj|PronType=Rel had|have|AUX|8|aux|Number=Sing;VerbForm=Fin|VBD been|be|AUX|8|cop|VerbForm=Part|VBN " +
				"third|third|ADJ|3|acl:relcl|Degree=Pos on|on|ADP|11|case the|the|DET|11|det|PronType=Art list|list|NOUN|8|obl|Number=Sing ~,|,|PUNCT|14|punct " +
				"as|as|ADP|14|case leader|leader|NOUN|8|obl|Number=Sing ~,|,|PUNCT|18|punct rather|rather|ADV|18|cc than|than|ADP|16|fixed " +
				"Berg|Berg|PROPN|14|conj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Oslo | appoint | Olsen {as: leader} (clause/svo)", "Olsen | be | leader (complement/appointed)", "Olsen | be third on | the list (copula/adjective-oblique)"},
		},
		{
			name: "Oslo granted Olsen an order to buy the house, which was used by Berg, in January",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing granted|grant|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|iobj|Number=Sing " +
				"an|a|DET|5|det|PronType=Art order|order|NOUN|2|obj|Number=Sing to|to|PART|7|mark buy|buy|VERB|5|acl|VerbForm=Inf|VB the|the|DET|9|det|PronType=Art " +
				"house|house|NOUN|7|obj|Number=Sing ~,|,|PUNCT|13|punct which|which|PRON|13|nsubj:pass|PronType=Rel was|be|AUX|13|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"used|use|VERB|9|acl:relcl|VerbForm=Part|VBN by|by|ADP|15|case Berg|Berg|PROPN|13|obl:agent|Number=Sing ~,|,|PUNCT|18|punct in|in|ADP|18|case " +
				"January|January|PROPN|13|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "January": kg.Date},
			want:  []string{"Oslo | grant | an order to buy the house {to: Olsen} {time: January} (clause/svo)", "Oslo | buy | the house desired (clause/svo)", "Berg | use | the house (passive/agent)"},
		},
		{
			name: "Olsen resigned, to be replaced by Berg",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing resigned|resign|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~,|,|PUNCT|6|punct to|to|PART|6|mark " +
				"be|be|AUX|6|aux:pass|VerbForm=Inf|VB replaced|replace|VERB|2|advcl|VerbForm=Part|VBN by|by|ADP|8|case Berg|Berg|PROPN|6|obl:agent|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Olsen | resign |  (clause/sv)", "Berg | replace | Olsen (passive/agent)"},
		},
		{
			name: "The bridge was to be built and sold",
			words: "The|the|DET|2|det|PronType=Art bridge|bridge|NOUN|6|nsubj:pass|Number=Sing was|be|AUX|6|aux:pass|Number=Sing;VerbForm=Fin|VBD to|to|PART|6|mark " +
				"be|be|AUX|6|aux:pass|VerbForm=Inf|VB built|build|VERB|0|root|VerbForm=Part|VBN and|and|CCONJ|8|cc sold|sell|VERB|6|conj|VerbForm=Part|VBN " +
				"~.|.|PUNCT|6|punct",
			want: []string{"The bridge | be built |  planned (passive/plain)", "The bridge | be sold |  planned (passive/plain)"},
		},
		{
			name: "Two versions, dubbed Nico and Veronica, sold well",
			words: "Two|two|NUM|2|nummod versions|version|NOUN|9|nsubj|Number=Plur ~,|,|PUNCT|4|punct dubbed|dub|VERB|2|acl|VerbForm=Part|VBN " +
				"Nico|Nico|PROPN|4|xcomp|Number=Sing and|and|CCONJ|7|cc Veronica|Veronica|PROPN|5|conj|Number=Sing ~,|,|PUNCT|2|punct " +
				"sold|sell|VERB|0|root|Number=Plur;VerbForm=Fin|VBD well|well|ADV|9|advmod|Degree=Pos ~.|.|PUNCT|9|punct",
			want: []string{"Two versions | sell |  (clause/sv)"},
		},
		{
			name: "The season was marked by Oslo hosting Bergen",
			words: "The|the|DET|2|det|PronType=Art season|season|NOUN|4|nsubj:pass|Number=Sing was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"marked|mark|VERB|0|root|VerbForm=Part|VBN by|by|ADP|6|case Oslo|Oslo|PROPN|4|obl:agent|Number=Sing hosting|host|VERB|4|advcl|VerbForm=Part|VBG " +
				"Bergen|Bergen|PROPN|7|obj|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
			want:  []string{"Oslo | host | Bergen (clause/svo)"},
		},
		{
			name: "Olsen replaced returning coach Berg",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing replaced|replace|VERB|0|root|Number=Sing;VerbForm=Fin|VBD returning|return|VERB|2|xcomp|VerbForm=Ger|VBG " +
				"coach|coach|NOUN|5|nmod:desc|Number=Sing Berg|Berg|PROPN|3|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | replace | returning coach Berg (clause/svo)", "Berg | be | coach (title/is)"},
		},
		{
			name: "Olsen was president of Acme, a firm in Oslo",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing was|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBD president|president|NOUN|0|root|Number=Sing of|of|ADP|5|case " +
				"Acme|Acme|PROPN|3|nmod|Number=Sing ~,|,|PUNCT|8|punct a|a|DET|8|det|PronType=Art firm|firm|NOUN|5|appos|Number=Sing in|in|ADP|10|case " +
				"Oslo|Oslo|PROPN|8|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Oslo": kg.Place},
			want:  []string{"Olsen | be | president of Acme (copula/noun)", "Olsen | be president of | Acme (copula/role)", "Acme | be | a firm in Oslo (apposition/is)", "Acme | be firm in | Oslo (apposition/role)"},
		},
		{
			name: "Oslo won the cup, which Bergen went on to win",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing won|win|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art cup|cup|NOUN|2|obj|Number=Sing " +
				"~,|,|PUNCT|8|punct which|which|PRON|8|obj|PronType=Rel Bergen|Bergen|PROPN|8|nsubj|Number=Sing went|go|VERB|4|acl:relcl|Number=Sing;VerbForm=Fin|VBD " +
				"on|on|ADV|8|advmod to|to|PART|11|mark win|win|VERB|8|advcl|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
			want:  []string{"Oslo | win | the cup (clause/svo)", "Bergen | go on to win | the cup (clause/svo)"},
		},
		{
			name: "Olsen served as mayor of Oslo (1990–1994) and governor of Bergen (1995–1999)",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing served|serve|VERB|0|root|Number=Sing;VerbForm=Fin|VBD as|as|ADP|4|case mayor|mayor|NOUN|2|obl|Number=Sing " +
				"of|of|ADP|6|case Oslo|Oslo|PROPN|4|nmod|Number=Sing (|(|PUNCT|8|punct ~1990|1990|NUM|4|appos ~–|-|SYM|10|case ~1994|1994|NUM|8|nmod ~)|)|PUNCT|8|punct " +
				"and|and|CCONJ|13|cc governor|governor|NOUN|4|conj|Number=Sing of|of|ADP|15|case Bergen|Bergen|PROPN|13|nmod|Number=Sing (|(|PUNCT|17|punct " +
				"~1995|1995|NUM|13|nmod:unmarked ~–|-|SYM|19|case ~1999|1999|NUM|17|nmod ~)|)|PUNCT|17|punct ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
			want:  []string{"Olsen | serve as | mayor of Oslo (clause/sv-oblique)", "Olsen | serve as | governor of Bergen (clause/sv-oblique)"},
		},
		{
			name: "Olsen lived and worked in Oslo",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing lived|live|VERB|0|root|Number=Sing;VerbForm=Fin|VBD and|and|CCONJ|4|cc worked|work|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD " +
				"in|in|ADP|6|case Oslo|Oslo|PROPN|4|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Olsen | live in | Oslo (clause/sv-oblique)", "Olsen | work in | Oslo (clause/sv-oblique)"},
		},
		{
			name: "Olsen resigned and worked in Oslo",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing resigned|resign|VERB|0|root|Number=Sing;VerbForm=Fin|VBD and|and|CCONJ|4|cc worked|work|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD " +
				"in|in|ADP|6|case Oslo|Oslo|PROPN|4|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Olsen | resign |  (clause/sv)", "Olsen | work in | Oslo (clause/sv-oblique)"},
		},
		{
			name: "Oslo is contacting donors about ending the aid",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing is|be|AUX|3|aux|Number=Sing;VerbForm=Fin|VBZ contacting|contact|VERB|0|root|VerbForm=Part|VBG donors|donor|NOUN|3|obj|Number=Plur " +
				"about|about|SCONJ|6|mark ending|end|VERB|3|advcl|VerbForm=Part|VBG the|the|DET|8|det|PronType=Art aid|aid|NOUN|6|obj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Oslo | contact | donors {about: ending the aid} (clause/svo)", "Oslo | end | the aid possible (clause/svo)"},
		},
		{
			name: "Oslo must resign or else face a vote",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing must|must|AUX|3|aux|VerbForm=Fin|MD resign|resign|VERB|0|root|VerbForm=Inf|VB or|or|CCONJ|6|cc else|else|ADV|6|advmod " +
				"face|face|VERB|3|conj|VerbForm=Inf|VB a|a|DET|8|det|PronType=Art vote|vote|NOUN|6|obj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Oslo | resign |  obligatory (clause/sv)", "Oslo | face | a vote possible (clause/svo)"},
		},
		{
			name: "Oslo denied reports Monday that it built ships",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing denied|deny|VERB|0|root|Number=Sing;VerbForm=Fin|VBD reports|report|NOUN|2|obj|Number=Plur Monday|Monday|PROPN|2|obl:unmarked|Number=Sing " +
				"that|that|SCONJ|7|mark Bergen|Bergen|PROPN|7|nsubj|Number=Sing built|build|VERB|3|acl:relcl|Number=Sing;VerbForm=Fin|VBD ships|ship|NOUN|7|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place, "Monday": kg.Date},
			want:  []string{"Oslo | deny | reports that Bergen built ships {time: Monday} (clause/svo)", "Bergen | build | ships not by Oslo (clause/svo)"},
		},
		{
			name: "There were further successes on Monday",
			words: "There|there|PRON|2|expl were|be|VERB|0|root|Number=Plur;VerbForm=Fin|VBD further|further|ADJ|4|amod|Degree=Pos successes|success|NOUN|2|nsubj|Number=Plur " +
				"on|on|ADP|6|case Monday|Monday|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Monday": kg.Date},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}

// TestTerms: years in brackets behind an office are when somebody had it, those behind another office are another's.
func TestTerms(t *testing.T) {
	doc := mustTree(t, "Olsen|Olsen|PROPN|2|nsubj|Number=Sing served|serve|VERB|0|root|Number=Sing;VerbForm=Fin|VBD as|as|ADP|4|case "+
		"mayor|mayor|NOUN|2|obl|Number=Sing (|(|PUNCT|6|punct ~1990|1990|NUM|4|appos ~-|-|SYM|8|case ~1994|1994|NUM|6|nmod ~)|)|PUNCT|6|punct "+
		"and|and|CCONJ|11|cc judge|judge|NOUN|4|conj|Number=Sing (|(|PUNCT|13|punct ~1995|1995|NUM|11|dep ~-|-|SYM|15|case ~1999|1999|NUM|13|nmod ~)|)|PUNCT|13|punct", nil)
	for _, first := range []int{5, 12} {
		doc.Mentions = append(doc.Mentions, kg.Mention{First: first, Last: first + 3, Head: first, Type: kg.Date, Entity: -1})
	}
	checkExtractions(t, doc, []string{"Olsen | serve as | mayor {time: 1990 - 1994} (clause/sv-oblique)", "Olsen | serve as | judge {time: 1995 - 1999} (clause/sv-oblique)"})

	doc = mustTree(t, "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|VerbForm=Fin|VBD honoured|honour|VERB|0|root|VerbForm=Part|VBN with|with|ADP|6|case "+
		"a|a|DET|6|det medal|medal|NOUN|3|obl|Number=Sing in|in|ADP|8|case 2010|2010|NUM|3|obl and|and|CCONJ|11|cc a|a|DET|11|det cross|cross|NOUN|6|conj|Number=Sing "+
		"in|in|ADP|13|case 2011|2011|NUM|3|obl", nil)
	for _, year := range []int{7, 12} {
		doc.Mentions = append(doc.Mentions, kg.Mention{First: year, Last: year + 1, Head: year, Type: kg.Date, Entity: -1})
	}
	checkExtractions(t, doc, []string{"Olsen | be honoured with | a medal {time: 2010} (passive/oblique)", "Olsen | be honoured with | a cross {time: 2011} (passive/oblique)"})
}
