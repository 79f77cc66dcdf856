package oie_test

import (
	"testing"

	"kg"
)

// TestBearers: whom and what verbs, descriptions and numbers speak of, on trees as a parser gives them.
func TestBearers(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "a verb that nothing joins has a subject of its own",
			words: "Exports|export|NOUN|2|nsubj|Number=Plur fell|fall|VERB|0|root|Number=Plur;VerbForm=Fin|VBD as|as|SCONJ|5|mark " +
				"drought|drought|NOUN|5|nsubj|Number=Sing hit|hit|VERB|2|advcl|Number=Sing;VerbForm=Fin|VBD the|the|DET|7|det|PronType=Art " +
				"coast|coast|NOUN|5|obj|Number=Sing and|and|CCONJ|9|cc buyers|buyer|NOUN|7|conj|Number=Plur in|in|ADP|11|case " +
				"Oslo|Oslo|PROPN|12|obl|Number=Sing delayed|delay|VERB|5|conj|Number=Sing;VerbForm=Fin|VBD payments|payment|NOUN|12|obj|Number=Plur " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Exports | fall |  {as: drought hit the coast and buyers in Oslo delayed payments} (clause/sv)", "drought | hit | the coast (clause/svo)", "buyers in Oslo | delay | payments (clause/svo)"},
		},
		{
			name: "what is done to a description of a name is done to its bearer",
			words: "Verna|Verna|PROPN|4|nsubj|Number=Sing is|be|AUX|4|cop|VerbForm=Fin a|a|DET|4|det|PronType=Art film|film|NOUN|0|root|Number=Sing " +
				"directed|direct|VERB|4|acl|VerbForm=Part by|by|ADP|7|case Mansoor|Mansoor|PROPN|5|obl:agent|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Verna": kg.Work},
			want:  []string{"Verna | be | a film directed by Mansoor (copula/noun)", "Mansoor | direct | Verna (passive/agent)"},
		},
		{
			name: "also to one with a name that nobody knows",
			words: "Hurt|hurt|PROPN|4|nsubj|Number=Sing is|be|AUX|4|cop|VerbForm=Fin a|a|DET|4|det|PronType=Art song|song|NOUN|0|root|Number=Sing " +
				"recorded|record|VERB|4|acl|VerbForm=Part by|by|ADP|7|case Webb|Webb|PROPN|5|obl:agent|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Hurt | be | a song recorded by Webb (copula/noun)", "Webb | record | Hurt (passive/agent)"},
		},
		{
			name: "and to a title in quotation marks",
			words: "~\"|\"|PUNCT|3|punct ~My|my|PRON|3|nmod:poss|Poss=Yes;PronType=Prs Love|love|NOUN|7|nsubj|Number=Sing ~\"|\"|PUNCT|3|punct is|be|AUX|7|cop|VerbForm=Fin " +
				"a|a|DET|7|det|PronType=Art song|song|NOUN|0|root|Number=Sing recorded|record|VERB|7|acl|VerbForm=Part by|by|ADP|10|case Webb|Webb|PROPN|8|obl:agent|Number=Sing " +
				"~.|.|PUNCT|7|punct",
			want: []string{"My Love | be | a song recorded by Webb (copula/noun)", "Webb | record | My Love (passive/agent)"},
		},
		{
			name: "who was the first need not be it now",
			words: "Olsen|Olsen|PROPN|8|nsubj|Number=Sing ~,|,|PUNCT|5|punct Oslo|Oslo|PROPN|6|nmod:poss|Number=Sing ~'s|'s|PART|3|case first|first|ADJ|6|amod|NumType=Ord " +
				"manager|manager|NOUN|1|appos|Number=Sing ~,|,|PUNCT|6|punct left|leave|VERB|0|root|VerbForm=Fin|VBD ~.|.|PUNCT|8|punct",
			want: []string{"Olsen | leave |  (clause/sv)", "Olsen | be | Oslo 's first manager (apposition/is)"},
		},
		{
			name: "the last of two describes the last of two names",
			words: "Hall|Hall|PROPN|13|nsubj|Number=Sing ~,|,|PUNCT|4|punct the|the|DET|4|det|PronType=Art head|head|NOUN|1|appos|Number=Sing ~,|,|PUNCT|4|punct " +
				"and|and|CCONJ|7|cc Webb|Webb|PROPN|1|conj|Number=Sing ~,|,|PUNCT|10|punct the|the|DET|10|det|PronType=Art mayor|mayor|NOUN|1|appos|Number=Sing " +
				"~,|,|PUNCT|10|punct both|both|DET|13|advmod left|leave|VERB|0|root|VerbForm=Fin|VBD ~.|.|PUNCT|13|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Webb": kg.Person},
			want:  []string{"Hall | leave |  (clause/sv)", "Webb | leave |  (clause/sv)", "Hall | be | the head (apposition/is)", "Webb | be | the mayor (apposition/is)"},
		},
		{
			name: "a description at the front is no second subject",
			words: "Daughter|daughter|NOUN|7|vocative|Number=Sing of|of|ADP|4|case a|a|DET|4|det|PronType=Art miner|miner|NOUN|1|nmod|Number=Sing " +
				"~,|,|PUNCT|1|punct she|she|PRON|7|nsubj|Number=Sing;PronType=Prs won|win|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"a|a|DET|9|det|PronType=Art scholarship|scholarship|NOUN|7|obj|Number=Sing ~.|.|PUNCT|7|punct",
			want: []string{"she | win | a scholarship (clause/svo)", "she | be | Daughter of a miner (apposition/is)", "she | be daughter of | a miner (apposition/role)"},
		},
		{
			name: "a noun right before a name is what its bearer is",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD fast|fast|ADJ|4|amod|Degree=Pos " +
				"bowler|bowler|NOUN|7|nsubj|Number=Sing Olsen|Olsen|PROPN|4|flat|Number=Sing would|would|AUX|7|aux|VerbForm=Fin|MD " +
				"miss|miss|VERB|2|ccomp|VerbForm=Inf|VB the|the|DET|9|det|PronType=Art match|match|NOUN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Norway | say | fast bowler Olsen would miss the match (clause/svc)", "Olsen | miss | the match planned by Norway (clause/svo)", "Olsen | be | fast bowler (apposition/is)"},
		},
		{
			name: "the name behind two roles has both",
			words: "Havbruk|Havbruk|PROPN|2|compound|Number=Sing founder|founder|NOUN|9|nsubj|Number=Sing and|and|CCONJ|6|cc " +
				"largest|large|ADJ|5|amod|Degree=Sup shareholder|shareholder|NOUN|2|conj|Number=Sing Lars|Lars|PROPN|2|conj|Number=Sing " +
				"Tveit|Tveit|PROPN|6|flat|Number=Sing will|will|AUX|9|aux|VerbForm=Fin|MD join|join|VERB|0|root|VerbForm=Inf|VB " +
				"the|the|DET|11|det|PronType=Art board|board|NOUN|9|obj|Number=Sing ~.|.|PUNCT|9|punct",
			want: []string{"Havbruk founder and largest shareholder Lars Tveit | join | the board planned (clause/svo)", "Lars Tveit | be | Havbruk founder (title/is)", "Lars Tveit | be | largest shareholder (title/is)"},
		},
		{
			name: "the name below the second of two roles, the first without an article, is of both",
			words: "Norwegian|Norwegian|ADJ|2|amod wrestler|wrestler|NOUN|8|nsubj|Number=Sing and|and|CCONJ|5|cc Netflix|Netflix|PROPN|5|compound|Number=Sing " +
				"star|star|NOUN|2|conj|Number=Sing Lars|Lars|PROPN|5|appos|Number=Sing Tveit|Tveit|PROPN|6|flat|Number=Sing " +
				"joined|join|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|10|det|PronType=Art board|board|NOUN|8|obj|Number=Sing ~.|.|PUNCT|8|punct",
			want: []string{"Norwegian wrestler and Netflix star Lars Tveit | join | the board (clause/svo)", "Lars Tveit | be | Norwegian wrestler (title/is)", "Lars Tveit | be | Netflix star (title/is)"},
		},
		{
			name: "a role with a name of its own is not of the next name",
			words: "Actor|actor|NOUN|7|nsubj|Number=Sing Anna|Anna|PROPN|1|appos|Number=Sing and|and|CCONJ|4|cc " +
				"director|director|NOUN|1|conj|Number=Sing Lars|Lars|PROPN|4|appos|Number=Sing Tveit|Tveit|PROPN|5|flat|Number=Sing " +
				"joined|join|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|9|det|PronType=Art board|board|NOUN|7|obj|Number=Sing ~.|.|PUNCT|7|punct",
			want: []string{"Anna | join | the board (clause/svo)", "Lars Tveit | join | the board (clause/svo)", "Anna | be | Actor (apposition/is)", "Lars Tveit | be | director (apposition/is)"},
		},
		{
			name: "one of them has a name",
			words: "One|one|NUM|9|nsubj of|of|ADP|4|case our|our|PRON|4|nmod:poss|Number=Plur;PronType=Prs developers|developer|NOUN|1|nmod|Number=Plur " +
				"~,|,|PUNCT|6|punct Rocky|Rocky|PROPN|4|appos|Number=Sing Olsen|Olsen|PROPN|6|flat|Number=Sing ~,|,|PUNCT|1|punct " +
				"rebuilt|rebuild|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|11|det|PronType=Art sources|source|NOUN|9|obj|Number=Plur " +
				"~.|.|PUNCT|9|punct",
			want: []string{"Rocky Olsen | rebuild | the sources (clause/svo)", "Rocky Olsen | be | One of our developers (apposition/is)"},
		},
		{
			name: "who led the team",
			words: "A|a|DET|2|det|PronType=Art team|team|NOUN|10|nsubj|Number=Sing of|of|ADP|4|case astronomers|astronomer|NOUN|2|nmod|Number=Plur " +
				"led|lead|VERB|4|acl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|7|case Priya|Priya|PROPN|5|obl:agent|Number=Sing " +
				"Raman|Raman|PROPN|7|flat|Number=Sing has|have|AUX|10|aux|Number=Sing;VerbForm=Fin|VBZ found|find|VERB|0|root|VerbForm=Part|VBN " +
				"water|water|NOUN|10|obj|Number=Sing ~.|.|PUNCT|10|punct",
			want: []string{"A team of astronomers led by Priya Raman | find | water (clause/svo)", "Priya Raman | lead | A team of astronomers (passive/agent)"},
		},
		{
			name: "ahead of",
			words: "Saleh|Saleh|PROPN|2|nsubj|Number=Sing won|win|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"election|election|NOUN|2|obj|Number=Sing with|with|ADP|7|case 61|61|NUM|7|nummod ~%|%|SYM|2|obl|Number=Sing of|of|ADP|10|case " +
				"the|the|DET|10|det|PronType=Art vote|vote|NOUN|7|nmod|Number=Sing ~,|,|PUNCT|12|punct ahead|ahead|ADV|2|advmod of|of|ADP|15|case " +
				"ex-premier|ex-premier|NOUN|12|obl|Number=Sing Kebir|Kebir|PROPN|14|flat|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Saleh | win | the election {with: 61 % of the vote} {ahead of: Kebir} (clause/svo)", "Saleh | win election with | 61 % of the vote {ahead of: Kebir} (light-verb/oblique)", "Kebir | be | ex-premier (apposition/is)"},
		},
		{
			name: "asked at the front",
			words: "Asked|ask|VERB|0|root|Number=Sing;VerbForm=Fin|VBD whether|whether|SCONJ|5|mark she|she|PRON|5|nsubj|Number=Sing;PronType=Prs " +
				"would|would|AUX|5|aux|VerbForm=Fin|MD serve|serve|VERB|1|ccomp|VerbForm=Inf|VB ~,|,|PUNCT|1|punct Anna|Anna|PROPN|9|nsubj|Number=Sing " +
				"Webb|Webb|PROPN|7|flat|Number=Sing refused|refuse|VERB|1|ccomp|Number=Sing;VerbForm=Fin|VBD to|to|PART|11|mark " +
				"answer|answer|VERB|9|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|9|punct",
			want: []string{"Anna Webb | refuse | to answer (clause/sv-infinitive)", "Anna Webb | be asked | whether she would serve (passive/clause)", "she | serve |  conditional (clause/sv)", "Anna Webb | answer |  not (clause/sv)"},
		},
		{
			name: "an answer behind a colon",
			words: "Tilburg|Tilburg|PROPN|2|nsubj|Number=Sing disagreed|disagree|VERB|0|root|Number=Sing;VerbForm=Fin|VBD with|with|ADP|5|case " +
				"these|this|DET|5|det|Number=Plur;PronType=Dem findings|finding|NOUN|2|obl|Number=Plur ~:|:|PUNCT|13|punct \"|\"|PUNCT|13|punct " +
				"~The|the|DET|9|det|PronType=Art existence|existence|NOUN|13|nsubj:pass|Number=Sing of|of|ADP|11|case " +
				"water|water|NOUN|9|nmod|Number=Sing is|be|AUX|13|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"known|know|VERB|2|ccomp|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|13|punct ~\"|\"|PUNCT|13|punct",
			want: []string{"Tilburg | disagree with | these findings (clause/sv-oblique)", "Tilburg | disagree | The existence of water is known {with: these findings} (report/direct)"},
		},
		{
			name: "provided that",
			words: "Hungary|Hungary|PROPN|3|nsubj|Number=Sing will|will|AUX|3|aux|VerbForm=Fin|MD block|block|VERB|0|root|VerbForm=Inf|VB " +
				"the|the|DET|5|det|PronType=Art deal|deal|NOUN|3|obj|Number=Sing ~,|,|PUNCT|7|punct " +
				"provided|provide|VERB|3|conj|Number=Sing;VerbForm=Fin|VBD that|that|SCONJ|15|mark the|the|DET|10|det|PronType=Art " +
				"rights|right|NOUN|15|nsubj:pass|Number=Plur of|of|ADP|13|case the|the|DET|13|det|PronType=Art " +
				"minority|minority|NOUN|10|nmod|Number=Sing are|be|AUX|15|aux:pass|Number=Plur;VerbForm=Fin|VBP " +
				"restored|restore|VERB|7|ccomp|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|3|punct",
			want: []string{"Hungary | block | the deal {condition: the rights of the minority are restored} planned (clause/svo)", "the rights of the minority | be restored |  conditional (passive/plain)"},
		},
		{
			name: "a few words quoted",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"victims|victim|NOUN|7|nsubj|Number=Plur were|be|AUX|7|cop|Number=Plur;VerbForm=Fin|VBD \"|\"|PUNCT|7|punct " +
				"~vulnerable|vulnerable|ADJ|2|ccomp|Degree=Pos to|to|ADP|9|case manipulation|manipulation|NOUN|7|obl|Number=Sing ~\"|\"|PUNCT|7|punct " +
				"and|and|CCONJ|14|cc had|have|AUX|14|aux|Number=Sing;VerbForm=Fin|VBD been|be|AUX|14|aux:pass|VerbForm=Part|VBN " +
				"used|use|VERB|7|conj|VerbForm=Part;Voice=Pass|VBN for|for|ADP|16|case years|year|NOUN|14|obl|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | say | the victims were \" vulnerable to manipulation \" and had been used for years (clause/svc)", "the victims | be vulnerable to | manipulation by Olsen (copula/adjective-oblique)", "the victims | be used |  {duration: years} by Olsen (passive/plain)"},
		},
		{
			name: "a by-election",
			words: "Four|four|NUM|2|nummod candidates|candidate|NOUN|4|nsubj|Number=Plur are|be|AUX|4|aux|Number=Plur;VerbForm=Fin|VBP " +
				"running|run|VERB|0|root|VerbForm=Part|VBG in|in|ADP|9|case a|a|DET|9|det|PronType=Art by|by|ADP|9|case ~-|-|PUNCT|7|punct " +
				"~election|election|NOUN|4|obl|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Four candidates | run in | a by - election (clause/sv-oblique)"},
		},
		{
			name: "twice the size",
			words: "The|the|DET|2|det|PronType=Art planet|planet|NOUN|7|nsubj|Number=Sing is|be|AUX|7|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"about|about|ADV|7|advmod twice|twice|ADV|7|advmod the|the|DET|7|det|PronType=Art size|size|NOUN|0|root|Number=Sing of|of|ADP|9|case " +
				"Earth|Earth|PROPN|7|nmod|Number=Sing ~.|.|PUNCT|7|punct",
			want: []string{"The planet | be | twice the size of Earth (copula/noun)"},
		},
		{
			name: "in favor and free",
			words: "The|the|DET|2|det|PronType=Art decisions|decision|NOUN|5|nsubj|Number=Plur are|be|AUX|5|cop|Number=Plur;VerbForm=Fin|VBP " +
				"in|in|ADP|5|case favor|favor|NOUN|0|root|Number=Sing of|of|ADP|7|case Oslo|Oslo|PROPN|5|nmod|Number=Sing and|and|CCONJ|9|cc " +
				"free|free|ADJ|5|conj|Degree=Pos from|from|ADP|11|case control|control|NOUN|9|obl|Number=Sing ~.|.|PUNCT|5|punct",
			want: []string{"The decisions | be in favor of | Oslo (copula/preposition)", "The decisions | be free from | control (copula/adjective-oblique)"},
		},
		{
			name: "whether",
			words: "Norway|Norway|PROPN|4|nsubj|Number=Sing did|do|AUX|4|aux|Number=Sing;VerbForm=Fin|VBD not|not|PART|4|advmod " +
				"say|say|VERB|0|root|VerbForm=Inf|VB whether|whether|SCONJ|8|mark Oslo|Oslo|PROPN|8|nsubj|Number=Sing " +
				"would|would|AUX|8|aux|VerbForm=Fin|MD pay|pay|VERB|4|ccomp|VerbForm=Inf|VB ~.|.|PUNCT|4|punct",
			want: []string{"Norway | say | whether Oslo would pay not (clause/svc)", "Oslo | pay |  conditional (clause/sv)"},
		},
		{
			name: "one who was moved",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing denied|deny|VERB|0|root|Number=Sing;VerbForm=Fin|VBD one|one|NUM|2|obj of|of|ADP|6|case " +
				"the|the|DET|6|det|PronType=Art charges|charge|NOUN|3|nmod|Number=Plur and|and|CCONJ|9|cc police|police|NOUN|9|nsubj|Number=Plur " +
				"moved|move|VERB|2|conj|Number=Plur;VerbForm=Fin|VBD two|two|NUM|9|obj ~.|.|PUNCT|2|punct",
			want: []string{"Norway | deny | one of the charges (clause/svo)"},
		},
		{
			name: "how long a race took",
			words: "Kiprop|Kiprop|PROPN|2|nsubj|Number=Sing won|win|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"race|race|NOUN|2|obj|Number=Sing in|in|ADP|6|case 2:04:11|2:04:11|NUM|2|obl ~.|.|PUNCT|2|punct",
			want: []string{"Kiprop | win | the race {in: 2:04:11} (clause/svo)"},
		},
		{
			name: "a study says nothing about itself",
			words: "According|accord|VERB|4|case|VerbForm=Part|VBG to|to|ADP|1|fixed a|a|DET|4|det|PronType=Art study|study|NOUN|13|obl|Number=Sing " +
				"~,|,|PUNCT|8|punct which|which|PRON|8|nsubj:pass|PronType=Rel was|be|AUX|8|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"funded|fund|VERB|4|acl:relcl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|10|case Shell|Shell|PROPN|8|obl:agent|Number=Sing " +
				"~,|,|PUNCT|4|punct mice|mouse|NOUN|13|nsubj|Number=Plur live|live|VERB|0|root|Number=Plur;VerbForm=Fin|VBP " +
				"longer|long|ADV|13|advmod|Degree=Cmp ~.|.|PUNCT|13|punct",
			want: []string{"mice | live |  by a study (clause/sv)", "Shell | fund | a study (passive/agent)"},
		},
		{
			name: "those who had done it",
			words: "Norway|Norway|PROPN|3|nsubj|Number=Sing will|will|AUX|3|aux|VerbForm=Fin|MD free|free|VERB|0|root|VerbForm=Inf|VB " +
				"the|the|DET|5|det|PronType=Art men|man|NOUN|3|obj|Number=Plur who|who|PRON|8|nsubj|PronType=Rel " +
				"had|have|AUX|8|aux|Number=Plur;VerbForm=Fin|VBD blocked|block|VERB|5|acl:relcl|VerbForm=Part|VBN the|the|DET|10|det|PronType=Art " +
				"road|road|NOUN|8|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"Norway | free | the men who had blocked the road planned (clause/svo)", "the men | block | the road (clause/svo)"},
		},
		{
			name: "no project that excludes us",
			words: "No|no|DET|2|det|PronType=Neg project|project|NOUN|7|nsubj:pass|Number=Sing excluding|exclude|VERB|2|acl|VerbForm=Ger|VBG " +
				"Norway|Norway|PROPN|3|obj|Number=Sing can|can|AUX|7|aux|VerbForm=Fin|MD be|be|AUX|7|aux:pass|VerbForm=Inf|VB " +
				"implemented|implement|VERB|0|root|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|7|punct",
			want: []string{"project excluding Norway | be implemented |  not possible (passive/plain)", "project | exclude | Norway possible (clause/svo)"},
		},
		{
			name: "words that were continued",
			words: "\"|\"|PUNCT|6|punct ~Our|our|PRON|3|nmod:poss|Number=Plur;PronType=Prs citizens|citizen|NOUN|6|nsubj:pass|Number=Plur " +
				"have|have|AUX|6|aux|Number=Plur;VerbForm=Fin|VBP been|be|AUX|6|aux:pass|VerbForm=Part|VBN " +
				"injured|injure|VERB|10|ccomp|VerbForm=Part;Voice=Pass|VBN ~,|,|PUNCT|6|punct ~\"|\"|PUNCT|6|punct " +
				"Olsen|Olsen|PROPN|10|nsubj|Number=Sing continued|continue|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|10|punct",
			want: []string{"Olsen | continue | Our citizens have been injured (clause/svc)", "Our citizens | be injured |  by Olsen (passive/plain)"},
		},
		{
			name: "told the press",
			words: "\"|\"|PUNCT|3|punct ~It|it|PRON|3|nsubj|Number=Sing;PronType=Prs worked|work|VERB|7|ccomp|Number=Sing;VerbForm=Fin|VBD " +
				"~,|,|PUNCT|3|punct ~\"|\"|PUNCT|3|punct Olsen|Olsen|PROPN|7|nsubj|Number=Sing told|tell|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|9|det|PronType=Art press|press|NOUN|7|iobj|Number=Sing ~.|.|PUNCT|7|punct",
			want: []string{"Olsen | tell | It worked {to: the press} (clause/svc)", "It | work |  by Olsen (clause/sv)"},
		},
		{
			name: "said in Oslo",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD in|in|ADP|4|case " +
				"Oslo|Oslo|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{},
		},
		{
			name: "following a player testing positive",
			words: "The|the|DET|2|det|PronType=Art decision|decision|NOUN|3|nsubj|Number=Sing followed|follow|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"a|a|DET|5|det|PronType=Art player|player|NOUN|6|compound|Number=Sing testing|testing|NOUN|3|obj|Number=Sing " +
				"positive|positive|ADJ|6|amod|Degree=Pos ~.|.|PUNCT|3|punct",
			want: []string{"The decision | follow | a player testing positive (clause/svo)"},
		},
		{
			name: "formerly",
			words: "Olsen|Olsen|PROPN|9|nsubj|Number=Sing ~,|,|PUNCT|5|punct formerly|formerly|ADV|5|advmod the|the|DET|5|det|PronType=Art " +
				"president|president|NOUN|1|appos|Number=Sing of|of|ADP|7|case Shell|Shell|PROPN|5|nmod|Number=Sing ~,|,|PUNCT|1|punct " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|9|obj|Number=Sing ~.|.|PUNCT|9|punct",
			want: []string{"Olsen | leave | Oslo (clause/svo)", "Olsen | be formerly | the president of Shell (apposition/is)", "Olsen | be formerly president of | Shell (apposition/role)"},
		},
		{
			name: "not Brazil",
			words: "The|the|DET|2|det|PronType=Art referee|referee|NOUN|3|nsubj|Number=Sing decided|decide|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|PronType=Art match|match|NOUN|3|obj|Number=Sing ~,|,|PUNCT|8|punct not|not|PART|8|advmod " +
				"Brazil|Brazil|PROPN|5|appos|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The referee | decide | the match (clause/svo)"},
		},
		{
			name: "a bare noun beside a noun",
			words: "The|the|DET|2|det|PronType=Art company|company|NOUN|3|nsubj|Number=Sing employs|employ|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ " +
				"1,400|1400|NUM|5|nummod people|people|NOUN|3|obj|Number=Plur ~,|,|PUNCT|7|punct exports|export|NOUN|5|appos|Number=Plur " +
				"to|to|ADP|9|case Asia|Asia|PROPN|7|nmod|Number=Sing and|and|CCONJ|12|cc is|be|AUX|12|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"listed|list|VERB|3|conj|VerbForm=Part;Voice=Pass|VBN in|in|ADP|14|case Oslo|Oslo|PROPN|12|obl|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The company | employ | 1,400 people (clause/svo)", "The company | be listed in | Oslo (passive/oblique)"},
		},
		{
			name: "a colleague who",
			words: "Hale|Hale|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"paid|pay|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|5|case Daniel|Daniel|PROPN|3|obl:agent|Number=Sing " +
				"Reece|Reece|PROPN|5|flat|Number=Sing ~,|,|PUNCT|10|punct a|a|DET|10|det|PronType=Art former|former|ADJ|10|amod|Degree=Pos " +
				"colleague|colleague|NOUN|5|appos|Number=Sing who|who|PRON|12|nsubj|PronType=Rel runs|run|VERB|10|acl:relcl|Number=Sing;VerbForm=Fin|VBZ " +
				"an|a|DET|14|det|PronType=Art agency|agency|NOUN|12|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"Daniel Reece | pay | Hale (passive/agent)", "Daniel Reece | run | an agency (clause/svo)", "Daniel Reece | be | a former colleague (apposition/is)"},
		},
		{
			name: "respectively",
			words: "Anna|Anna|PROPN|4|nsubj|Number=Sing and|and|CCONJ|3|cc Paul|Paul|PROPN|1|conj|Number=Sing " +
				"won|win|VERB|0|root|Number=Sing;VerbForm=Fin|VBD gold|gold|NOUN|4|obj|Number=Sing and|and|CCONJ|7|cc " +
				"silver|silver|NOUN|5|conj|Number=Sing respectively|respectively|ADV|4|advmod|Degree=Pos ~.|.|PUNCT|4|punct",
			want: []string{"Anna | win | gold (clause/svo)", "Paul | win | silver (clause/svo)"},
		},
		{
			name: "shares in two firms respectively",
			words: "Shares|share|NOUN|6|nsubj|Number=Plur in|in|ADP|3|case Acme|Acme|PROPN|1|nmod|Number=Sing and|and|CCONJ|5|cc " +
				"Zenith|Zenith|PROPN|3|conj|Number=Sing rose|rise|VERB|0|root|Number=Plur;VerbForm=Fin|VBD 2|2|NUM|8|nummod ~%|%|SYM|6|obj|Number=Sing " +
				"and|and|CCONJ|11|cc 4|4|NUM|11|nummod ~%|%|SYM|8|conj|Number=Sing respectively|respectively|ADV|8|conj|Degree=Pos ~.|.|PUNCT|6|punct",
			want: []string{},
		},
		{
			name: "seats counted",
			words: "The|the|DET|2|det|PronType=Art SNP|SNP|PROPN|4|nsubj|Number=Sing has|have|AUX|4|aux|Number=Sing;VerbForm=Fin|VBZ " +
				"won|win|VERB|0|root|VerbForm=Part|VBN 31|31|NUM|6|nummod seats|seat|NOUN|4|obj|Number=Plur ~,|,|PUNCT|9|punct " +
				"Plaid|Plaid|PROPN|6|appos|Number=Sing Cymru|Cymru|PROPN|8|flat|Number=Sing four|four|NUM|8|flat and|and|CCONJ|13|cc " +
				"the|the|DET|13|det|PronType=Art Greens|Green|PROPN|10|conj|Number=Plur two|two|NUM|13|flat ~.|.|PUNCT|4|punct",
			want: []string{"The SNP | win | 31 seats (clause/svo)", "Plaid Cymru | win seat | four (gapping/counted)", "Greens | win seat | two (gapping/counted)"},
		},
		{
			name: "who may be injured",
			words: "Police|police|NOUN|2|nsubj|Number=Sing dispersed|disperse|VERB|0|root|Number=Plur;VerbForm=Fin|VBD men|man|NOUN|2|obj|Number=Plur " +
				"who|who|PRON|6|nsubj|PronType=Rel had|have|AUX|6|aux|Number=Plur;VerbForm=Fin|VBD blocked|block|VERB|3|acl:relcl|VerbForm=Part|VBN " +
				"the|the|DET|8|det|PronType=Art road|road|NOUN|6|obj|Number=Sing ~,|,|PUNCT|10|punct injuring|injure|VERB|6|advcl|VerbForm=Part|VBG " +
				"nine|nine|NUM|12|nummod people|people|NOUN|10|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Police | disperse | men who had blocked the road , injuring nine people (clause/svo)", "men | block | the road (clause/svo)"},
		},
		{
			name: "for free",
			words: "Varga|Varga|PROPN|2|nsubj|Number=Sing studied|study|VERB|0|root|Number=Sing;VerbForm=Fin|VBD for|for|ADP|4|case " +
				"free|free|ADJ|2|obl|Degree=Pos at|at|ADP|7|case the|the|DET|7|det|PronType=Art library|library|NOUN|2|obl|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Varga | study at | the library (clause/sv-oblique)"},
		},
		{
			name: "stayed home",
			words: "The|the|DET|2|det|PronType=Art patients|patient|NOUN|4|nsubj|Number=Plur were|be|AUX|4|aux|Number=Plur;VerbForm=Fin|VBD " +
				"staying|stay|VERB|0|root|VerbForm=Part|VBG home|home|ADV|4|advmod ~.|.|PUNCT|4|punct",
			want: []string{"The patients | stay home |  (clause/sv)"},
		},
		{
			name: "does not mean",
			words: "The|the|DET|2|det|PronType=Art finding|finding|NOUN|5|nsubj|Number=Sing does|do|AUX|5|aux|Number=Sing;VerbForm=Fin|VBZ " +
				"not|not|PART|5|advmod mean|mean|VERB|0|root|VerbForm=Inf|VB that|that|SCONJ|10|mark the|the|DET|8|det|PronType=Art " +
				"planet|planet|NOUN|10|nsubj|Number=Sing is|be|AUX|10|cop|Number=Sing;VerbForm=Fin|VBZ habitable|habitable|ADJ|5|ccomp|Degree=Pos " +
				"~.|.|PUNCT|5|punct",
			want: []string{"The finding | mean | the planet is habitable not (clause/svc)", "the planet | be | habitable possible (copula/adjective)"},
		},
		{
			name: "where somebody died on a day",
			words: "Varga|Varga|PROPN|2|nsubj|Number=Sing died|die|VERB|0|root|Number=Sing;VerbForm=Fin|VBD on|on|ADP|4|case " +
				"Friday|Friday|PROPN|2|obl|Number=Sing in|in|ADP|6|case Toronto|Toronto|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Friday": kg.Date},
			want:  []string{"Varga | die in | Toronto {time: Friday} (clause/sv-oblique)"},
		},
		{
			name: "how far away is not told",
			words: "Varga|Varga|PROPN|3|nsubj:pass|Number=Sing is|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBZ located|locate|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"away|away|ADV|3|advmod from|from|ADP|6|case Toronto|Toronto|PROPN|3|obl|Number=Sing ~.|.|PUNCT|3|punct",
			want: nil,
		},
		{
			name: "a day behind the comma that closes a participle",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"called|call|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|ADP|6|case the|the|DET|6|det|PronType=Art " +
				"building|building|NOUN|3|obl|Number=Sing ~,|,|PUNCT|8|punct located|locate|VERB|6|acl|VerbForm=Part;Voice=Pass|VBN off|off|ADP|11|case " +
				"the|the|DET|11|det|PronType=Art road|road|NOUN|8|obl|Number=Sing ~,|,|PUNCT|14|punct on|on|ADP|14|case " +
				"Friday|Friday|PROPN|3|obl|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Friday": kg.Date},
			want:  []string{"Olsen | be called to | the building {time: Friday} (passive/oblique)", "the building | be located off | the road (passive/oblique)"},
		},
		{
			name: "the singer of a band",
			words: "The|the|DET|3|det|PronType=Art former|former|ADJ|3|amod|Degree=Pos bassist|bassist|NOUN|14|nsubj|Number=Sing of|of|ADP|6|case " +
				"the|the|DET|6|det|PronType=Art band|band|NOUN|3|nmod|Number=Sing Iron|Iron|PROPN|8|compound|Number=Sing " +
				"Lanterns|Lantern|PROPN|6|appos|Number=Plur ~,|,|PUNCT|10|punct Ray|Ray|PROPN|8|appos|Number=Sing " +
				"Collins|Collins|PROPN|10|flat|Number=Sing ~,|,|PUNCT|3|punct has|have|AUX|14|aux|Number=Sing;VerbForm=Fin|VBZ " +
				"died|die|VERB|0|root|VerbForm=Part|VBN of|of|ADP|16|case cancer|cancer|NOUN|14|obl|Number=Sing ~.|.|PUNCT|14|punct",
			types: map[string]kg.EntityType{"Iron": kg.Organization},
			want:  []string{"Ray Collins | die of | cancer (clause/sv-oblique)", "Iron Lanterns | be | the band (apposition/is)", "Ray Collins | be | The former bassist of the band Iron Lanterns (apposition/is)", "Ray Collins | be former bassist of | the band (apposition/role)"},
		},
		{
			name: "in response to",
			words: "The|the|DET|2|det|PronType=Art attack|attack|NOUN|3|nsubj|Number=Sing came|come|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"in|in|ADP|5|case response|response|NOUN|3|obl|Number=Sing to|to|ADP|8|case the|the|DET|8|det|PronType=Art " +
				"raid|raid|NOUN|5|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The attack | come in response to | the raid (clause/sv-oblique)"},
		},
		{
			name: "a mail-in ballot",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing claimed|claim|VERB|0|root|Number=Sing;VerbForm=Fin|VBD fraud|fraud|NOUN|2|obj|Number=Sing " +
				"with|with|ADP|8|case mail|mail|NOUN|8|compound|Number=Sing ~-|-|PUNCT|7|punct ~in|in|ADP|8|case ballots|ballot|NOUN|2|obl|Number=Plur " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Norway | claim | fraud {with: mail - in ballots} (clause/svo)"},
		},
		{
			name: "asked to tech leaders",
			words: "Politicians|politician|NOUN|2|nsubj|Number=Plur asked|ask|VERB|0|root|Number=Plur;VerbForm=Fin|VBD to|to|PART|4|mark " +
				"tech|tech|VERB|2|xcomp|VerbForm=Inf|NN leaders|leader|NOUN|4|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Politicians | ask to | tech leaders (clause/sv-oblique)"},
		},
		{
			name: "green rather than red",
			words: "The|the|DET|2|det|PronType=Art tape|tape|NOUN|5|nsubj|Number=Sing is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"green|green|ADJ|5|amod|Degree=Pos tape|tape|NOUN|0|root|Number=Sing rather|rather|ADV|9|cc than|than|ADP|6|fixed " +
				"red|red|ADJ|9|amod|Degree=Pos tape|tape|NOUN|5|conj|Number=Sing ~.|.|PUNCT|5|punct",
			want: []string{"The tape | be | green tape (copula/noun)", "The tape | be | red tape not (copula/noun)"},
		},
		{
			name: "left unimpressed",
			words: "The|the|DET|2|det|PronType=Art hotel|hotel|NOUN|3|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Ingram|Ingram|PROPN|3|obj|Number=Sing unimpressed|unimpress|VERB|3|xcomp|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|3|punct",
			want: []string{"The hotel | leave | Ingram {as: unimpressed} (clause/svo)", "Ingram | be unimpressed |  (passive/plain)"},
		},
		{
			name: "important to study",
			words: "Penguins|penguin|NOUN|3|nsubj|Number=Plur are|be|AUX|3|cop|Number=Plur;VerbForm=Fin|VBP important|important|ADJ|0|root|Degree=Pos " +
				"to|to|PART|5|mark study|study|VERB|3|xcomp|VerbForm=Inf|VB because|because|SCONJ|8|mark they|they|PRON|8|nsubj|Number=Plur;PronType=Prs " +
				"tell|tell|VERB|3|advcl|Number=Plur;VerbForm=Fin|VBP us|we|PRON|8|iobj|Number=Plur;PronType=Prs " +
				"something|something|PRON|8|obj|Number=Sing;PronType=Ind ~.|.|PUNCT|3|punct",
			want: []string{"Penguins | be important | to study {cause: they tell us something} (copula/infinitive)", "they | tell | something {to: us} (clause/svo)"},
		},
		{
			name: "had water restored",
			words: "Almost|almost|ADV|3|advmod all|all|DET|3|det|PronType=Tot customers|customer|NOUN|4|nsubj|Number=Plur " +
				"had|have|VERB|0|root|Number=Plur;VerbForm=Fin|VBD water|water|NOUN|4|obj|Number=Sing " +
				"restored|restore|VERB|5|acl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|8|case noon|noon|NOUN|6|obl:agent|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Almost all customers | have | water restored by noon (clause/svo)", "water | be restored by | noon (passive/time)"},
		},
		{
			name: "a person is no which",
			words: "Erdogan|Erdogan|PROPN|2|nsubj|Number=Sing attacked|attack|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"proclamation|proclamation|NOUN|2|obj|Number=Sing by|by|ADP|6|case Donald|Donald|PROPN|4|nmod|Number=Sing " +
				"Trump|Trump|PROPN|6|flat|Number=Sing ~,|,|PUNCT|11|punct which|which|PRON|11|nsubj:pass|PronType=Rel " +
				"was|be|AUX|11|aux:pass|Number=Sing;VerbForm=Fin|VBD made|make|VERB|6|acl:relcl|VerbForm=Part;Voice=Pass|VBN on|on|ADP|13|case " +
				"Monday|Monday|PROPN|11|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Erdogan | attack | a proclamation by Donald Trump (clause/svo)"},
		},
		{
			name: "born at the front",
			words: "Born|bear|VERB|14|advcl|VerbForm=Part;Voice=Pass|VBN in|in|ADP|3|case Wigan|Wigan|PROPN|1|obl|Number=Sing in|in|ADP|5|case " +
				"1932|1932|NUM|1|obl ~,|,|PUNCT|1|punct the|the|DET|8|det|PronType=Art daughter|daughter|NOUN|1|nsubj:pass|Number=Sing of|of|ADP|11|case " +
				"a|a|DET|11|det|PronType=Art miner|miner|NOUN|8|nmod|Number=Sing ~,|,|PUNCT|8|punct she|she|PRON|14|nsubj|Number=Sing;PronType=Prs " +
				"won|win|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|16|det|PronType=Art scholarship|scholarship|NOUN|14|obj|Number=Sing " +
				"~.|.|PUNCT|14|punct",
			want: []string{"she | win | a scholarship (clause/svo)", "she | be born in | Wigan {in: 1932} (passive/oblique)", "she | be born in | 1932 {in: Wigan} (passive/oblique)", "she | be | the daughter of a miner (apposition/is)", "she | be daughter of | a miner (apposition/role)"},
		},
		{
			name: "called a coup",
			words: "Ross|Ross|PROPN|3|nsubj|Number=Sing Spano|Spano|PROPN|1|flat|Number=Sing attacked|attack|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|PronType=Art inquiry|inquiry|NOUN|3|obj|Number=Sing ~,|,|PUNCT|7|punct calling|call|VERB|3|advcl|VerbForm=Part|VBG " +
				"the|the|DET|9|det|PronType=Art process|process|NOUN|7|iobj|Number=Sing a|a|DET|12|det|PronType=Art " +
				"blatant|blatant|ADJ|12|amod|Degree=Pos coup|coup|NOUN|7|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"Ross Spano | attack | the inquiry (clause/svo)", "Ross Spano | call | the process {as: a blatant coup} (clause/svo)"},
		},
		{
			name: "an allegation without that",
			words: "The|the|DET|2|det|PronType=Art arrest|arrest|NOUN|3|nsubj|Number=Sing came|come|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"after|after|ADP|6|case an|a|DET|6|det|PronType=Art allegation|allegation|NOUN|3|obl|Number=Sing " +
				"he|he|PRON|8|nsubj|Number=Sing;PronType=Prs assaulted|assault|VERB|6|acl:relcl|Number=Sing;VerbForm=Fin|VBD " +
				"Neka|Neka|PROPN|8|obj|Number=Sing Olsen|Olsen|PROPN|9|flat|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The arrest | come after | an allegation he assaulted Neka Olsen (clause/sv-oblique)", "he | assault | Neka Olsen possible (clause/svo)"},
		},
		{
			name: "demands that include",
			words: "Their|their|PRON|2|nmod:poss|Number=Plur;PronType=Prs demands|demand|NOUN|3|nsubj|Number=Plur " +
				"include|include|VERB|0|root|Number=Plur;VerbForm=Fin|VBP dissolving|dissolve|VERB|3|xcomp|VerbForm=Ger|VBG " +
				"Parliament|Parliament|PROPN|4|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"Their demands | include | dissolving Parliament (clause/sv-infinitive)"},
		},
		{
			name: "a list of persons",
			words: "Bottoms|bottom|PROPN|16|nsubj:pass|Number=Plur ~,|,|PUNCT|4|punct former|former|ADJ|4|amod|Degree=Pos " +
				"adviser|adviser|NOUN|1|appos|Number=Sing Susan|Susan|PROPN|1|appos|Number=Sing Rice|Rice|PROPN|5|flat|Number=Sing ~,|,|PUNCT|9|punct " +
				"governor|governor|NOUN|5|nmod:desc|Number=Sing Michelle|Michelle|PROPN|1|conj|Number=Sing Olsen|Olsen|PROPN|9|flat|Number=Sing " +
				"~,|,|PUNCT|13|punct and|and|CCONJ|13|cc Kamala|Kamala|PROPN|1|conj|Number=Sing Harris|Harris|PROPN|13|flat|Number=Sing " +
				"were|be|AUX|16|aux:pass|Number=Plur;VerbForm=Fin|VBD said|say|VERB|0|root|VerbForm=Part;Voice=Pass|VBN to|to|PART|19|mark " +
				"be|be|AUX|19|cop|VerbForm=Inf|VB finalists|finalist|NOUN|16|xcomp|Number=Plur ~.|.|PUNCT|16|punct",
			want: []string{"Bottoms | be said | to be finalists (passive/infinitive)", "Susan Rice | be said | to be finalists (passive/infinitive)", "Michelle Olsen | be said | to be finalists (passive/infinitive)", "Kamala Harris | be said | to be finalists (passive/infinitive)", "Bottoms | be | finalists possible (copula/noun)", "Susan Rice | be | finalists possible (copula/noun)", "Michelle Olsen | be | finalists possible (copula/noun)", "Kamala Harris | be | finalists possible (copula/noun)", "Susan Rice | be | former adviser (title/is)"},
		},
		{
			name: "a day before the subject",
			words: "On|on|ADP|3|case Thursday|Thursday|PROPN|3|compound|Number=Sing officials|official|NOUN|4|nsubj|Number=Plur " +
				"reported|report|VERB|0|root|Number=Plur;VerbForm=Fin|VBD a|a|DET|6|det|PronType=Art death|death|NOUN|4|obj|Number=Sing " +
				"~.|.|PUNCT|4|punct",
			want: []string{"officials | report | a death {on: Thursday} (clause/svo)"},
		},
		{
			name: "a town at a distance",
			words: "The|the|DET|2|det|PronType=Art fire|fire|NOUN|3|nsubj|Number=Sing started|start|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"in|in|ADP|5|case Badalona|Badalona|PROPN|3|obl|Number=Sing ~,|,|PUNCT|8|punct a|a|DET|8|det|PronType=Art " +
				"city|city|NOUN|5|appos|Number=Sing 10|10|NUM|10|nummod km|kilometer|NOUN|8|nmod:unmarked|Number=Plur from|from|ADP|12|case " +
				"Barcelona|Barcelona|PROPN|8|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The fire | start in | Badalona (clause/sv-oblique)", "Badalona | be | a city 10 km from Barcelona (apposition/is)"},
		},
		{
			name: "an envoy, in Qatar",
			words: "They|they|PRON|2|nsubj|Number=Plur;PronType=Prs met|meet|VERB|0|root|Number=Plur;VerbForm=Fin|VBD Zalmay|Zalmay|PROPN|2|obj|Number=Sing " +
				"Khalilzad|Khalilzad|PROPN|3|flat|Number=Sing ~,|,|PUNCT|8|punct a|a|DET|8|det|PronType=Art peace|peace|NOUN|8|compound|Number=Sing " +
				"envoy|envoy|NOUN|3|appos|Number=Sing ~,|,|PUNCT|11|punct in|in|ADP|11|case Qatar|Qatar|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"They | meet | Zalmay Khalilzad {in: Qatar} (clause/svo)", "Zalmay Khalilzad | be | a peace envoy (apposition/is)"},
		},
		{
			name: "found unconstitutional",
			words: "The|the|DET|2|det|PronType=Art court|court|NOUN|3|nsubj|Number=Sing found|find|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"unconstitutional|unconstitutional|ADJ|3|xcomp|Degree=Pos a|a|DET|6|det|PronType=Art law|law|NOUN|3|obj|Number=Sing on|on|ADP|8|case " +
				"guns|gun|NOUN|6|nmod|Number=Plur ~.|.|PUNCT|3|punct",
			want: []string{"The court | find | a law on guns {as: unconstitutional} (clause/svo)"},
		},
		{
			name: "a judge does not prescribe",
			words: "A|a|DET|2|det|PronType=Art judge|judge|NOUN|3|nsubj|Number=Sing sentenced|sentence|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"a|a|DET|5|det|PronType=Art doctor|doctor|NOUN|3|obj|Number=Sing for|for|SCONJ|7|mark " +
				"prescribing|prescribe|VERB|3|advcl|VerbForm=Ger|VBG opioids|opioid|NOUN|7|obj|Number=Plur illegally|illegally|ADV|7|advmod " +
				"~,|,|PUNCT|12|punct after|after|SCONJ|12|mark losing|lose|VERB|3|advcl|VerbForm=Part|VBG a|a|DET|14|det|PronType=Art " +
				"case|case|NOUN|12|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"A judge | sentence | a doctor {for: prescribing opioids illegally} {after: losing a case} (clause/svo)", "a doctor | prescribe | opioids (clause/svo)"},
		},
		{
			name: "whoever wears it",
			words: "Wearing|wear|VERB|5|csubj|VerbForm=Ger|VBG a|a|DET|3|det|PronType=Art mask|mask|NOUN|1|obj|Number=Sing " +
				"would|would|AUX|5|aux|VerbForm=Fin|MD become|become|VERB|0|root|VerbForm=Inf|VB compulsory|compulsory|ADJ|5|xcomp|Degree=Pos " +
				"while|while|SCONJ|8|mark riding|ride|VERB|5|advcl|VerbForm=Part|VBG trains|train|NOUN|8|obj|Number=Plur ~.|.|PUNCT|5|punct",
			want: []string{"Wearing a mask | become | compulsory {time: riding trains} conditional (clause/sv-complement)"},
		},
		{
			name: "the only way",
			words: "Fishing|fishing|NOUN|5|nsubj|Number=Sing is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ the|the|DET|5|det|PronType=Art " +
				"only|only|ADJ|5|amod|Degree=Pos way|way|NOUN|0|root|Number=Sing that|that|PRON|9|obj|PronType=Rel " +
				"they|they|PRON|9|nsubj|Number=Plur;PronType=Prs can|can|AUX|9|aux|VerbForm=Fin|MD live|live|VERB|5|acl:relcl|VerbForm=Inf|VB " +
				"~.|.|PUNCT|5|punct",
			want: []string{"Fishing | be | the only way that they can live (copula/noun)"},
		},
		{
			name: "as others did",
			words: "Reuters|Reuters|PROPN|2|nsubj|Number=Sing called|call|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"election|election|NOUN|2|obj|Number=Sing for|for|ADP|6|case Biden|Biden|PROPN|2|obl|Number=Sing ~,|,|PUNCT|9|punct as|as|SCONJ|9|mark " +
				"did|do|VERB|2|advcl|Number=Sing;VerbForm=Fin|VBD Bloomberg|Bloomberg|PROPN|9|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Reuters | call | the election {for: Biden} (clause/svo)"},
		},
		{
			name: "told the crowd",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing told|tell|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"crowd|crowd|NOUN|2|iobj|Number=Sing after|after|ADP|7|case the|the|DET|7|det|PronType=Art launch|launch|NOUN|2|obl|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{},
		},
		{
			name: "a semicolon between",
			words: "The|the|DET|2|det|PronType=Art drugs|drug|NOUN|4|nsubj|Number=Plur were|be|AUX|4|cop|Number=Plur;VerbForm=Fin|VBD " +
				"Alpha|Alpha|PROPN|0|root|Number=Sing ~,|,|PUNCT|7|punct a|a|DET|7|det|PronType=Art mixture|mixture|NOUN|4|conj|Number=Sing " +
				"~;|;|PUNCT|10|punct and|and|CCONJ|10|cc Beta|Beta|PROPN|4|conj|Number=Sing ~,|,|PUNCT|12|punct " +
				"produced|produce|VERB|10|acl|VerbForm=Part;Voice=Pass|VBN by|by|ADP|14|case Acme|Acme|PROPN|12|obl:agent|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Alpha | be one of | The drugs (apposition/member)", "Acme | produce | Beta (passive/agent)"},
		},
		{
			name: "old enough",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing was|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBD not|not|PART|4|advmod old|old|ADJ|0|root|Degree=Pos " +
				"enough|enough|ADV|4|advmod to|to|PART|7|mark own|own|VERB|4|advcl|VerbForm=Inf|VB a|a|DET|9|det|PronType=Art " +
				"gun|gun|NOUN|7|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Olsen | be | old enough {purpose: to own a gun} not (copula/adjective)", "Olsen | own | a gun not possible (clause/svo)"},
		},
		{
			name: "a delegate but no senator",
			words: "Samoa|Samoa|PROPN|2|nsubj|Number=Sing has|have|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ a|a|DET|4|det|PronType=Art " +
				"delegate|delegate|NOUN|2|obj|Number=Sing but|but|CCONJ|7|cc no|no|DET|7|det|PronType=Neg senator|senator|NOUN|4|conj|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Samoa | have | a delegate (clause/svo)", "Samoa | have | senator not (clause/svo)"},
		},
		{
			name: "interrupted by somebody doing something",
			words: "The|the|DET|2|det|PronType=Art partnership|partnership|NOUN|4|nsubj:pass|Number=Sing was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"interrupted|interrupt|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|6|case Garcia|Garcia|PROPN|4|obl:agent|Number=Sing " +
				"joining|join|VERB|4|advcl|VerbForm=Part|VBG a|a|DET|9|det|PronType=Art band|band|NOUN|7|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Garcia | interrupt | The partnership (passive/agent)", "Garcia | join | a band (clause/svo)"},
		},
		{
			name: "no longer",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing no|no|ADV|3|advmod longer|long|ADV|4|advmod|Degree=Cmp " +
				"holds|hold|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ a|a|DET|6|det|PronType=Art title|title|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Olsen | hold | a title not (clause/svo)"},
		},
		{
			name: "the states are",
			words: "The|the|DET|2|det|PronType=Art states|state|NOUN|4|nsubj|Number=Plur are|be|AUX|4|cop|Number=Plur;VerbForm=Fin|VBP " +
				"Utah|Utah|PROPN|0|root|Number=Sing ~,|,|PUNCT|6|punct Ohio|Ohio|PROPN|4|conj|Number=Sing and|and|CCONJ|8|cc " +
				"Oregon|Oregon|PROPN|4|conj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Utah | be one of | The states (apposition/member)", "Ohio | be one of | The states (apposition/member)", "Oregon | be one of | The states (apposition/member)"},
		},
		{
			name: "as many women",
			words: "As|as|ADV|2|advmod many|many|ADJ|3|amod|Degree=Pos women|woman|NOUN|6|nsubj|Number=Plur as|as|ADP|5|case " +
				"men|man|NOUN|3|nmod|Number=Plur left|leave|VERB|0|root|Number=Plur;VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|obj|Number=Sing " +
				"~.|.|PUNCT|6|punct",
			want: []string{},
		},
		{
			name: "spoke of somebody doing",
			words: "The|the|DET|2|det|PronType=Art statement|statement|NOUN|3|nsubj|Number=Sing spoke|speak|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"of|of|ADP|5|case Turkey|Turkey|PROPN|3|obl|Number=Sing assuming|assume|VERB|3|advcl|VerbForm=Part|VBG a|a|DET|8|det|PronType=Art " +
				"duty|duty|NOUN|6|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The statement | speak of | Turkey (clause/sv-oblique)", "Turkey | assume | a duty (clause/svo)"},
		},
		{
			name: "according to no place",
			words: "One|one|NUM|2|nummod child|child|NOUN|8|nsubj|Number=Sing was|be|AUX|8|cop|Number=Sing;VerbForm=Fin|VBD ~,|,|PUNCT|3|punct " +
				"according|accord|VERB|8|case|VerbForm=Part|VBG to|to|ADP|5|fixed the|the|DET|8|det|PronType=Art police|police|NOUN|0|root|Number=Sing " +
				"~,|,|PUNCT|12|punct among|among|ADP|12|case the|the|DET|12|det|PronType=Art dead|dead|ADJ|8|nmod|Degree=Pos ~.|.|PUNCT|8|punct",
			want: []string{},
		},
		{
			name: "an advisor's name with a possessive",
			words: "Trump|Trump|PROPN|2|nsubj|Number=Sing asked|ask|VERB|0|root|Number=Sing;VerbForm=Fin|VBD for|for|ADP|5|case " +
				"security|security|NOUN|5|compound|Number=Sing advisor|advisor|NOUN|2|obl|Number=Sing John|John|PROPN|9|nmod:poss|Number=Sing " +
				"Bolton|Bolton|PROPN|6|flat|Number=Sing 's|'s|PART|6|case resignation|resignation|NOUN|2|obl|Number=Sing on|on|ADP|11|case " +
				"Monday|Monday|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Trump | ask for | security advisor John Bolton 's resignation {on: Monday} (clause/sv-oblique)", "John Bolton | be | security advisor (title/is)"},
		},
		{
			name: "a man in his forties",
			words: "A|a|DET|2|det|PronType=Art man|man|NOUN|9|nsubj|Number=Sing in|in|ADP|5|case his|his|PRON|5|nmod:poss|Number=Sing;PronType=Prs " +
				"forties|forty|NOUN|2|nmod|Number=Plur identified|identify|VERB|0|root|VerbForm=Part;Voice=Pass|VBN as|as|SCONJ|8|case " +
				"Wilson|Wilson|PROPN|6|obl|Number=Sing left|leave|VERB|6|advcl|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|9|obj|Number=Sing " +
				"~.|.|PUNCT|6|punct",
			want: []string{"A man in his forties | leave | Oslo (clause/svo)"},
		},
		{
			name: "shared between two",
			words: "The|the|DET|2|det|PronType=Art prize|prize|NOUN|4|nsubj:pass|Number=Sing was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"shared|share|VERB|0|root|VerbForm=Part;Voice=Pass|VBN between|between|ADP|6|case Peebles|Peebles|PROPN|4|obl|Number=Sing " +
				"and|and|CCONJ|8|cc Queloz|Queloz|PROPN|6|conj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"The prize | be shared |  {between: Peebles} {between: Queloz} (passive/plain)"},
		},
		{
			name: "a question in quotation marks",
			words: "Zoe|Zoe|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD it|it|PRON|4|expl|Number=Sing;PronType=Prs " +
				"felt|feel|VERB|2|ccomp|Number=Sing;VerbForm=Fin|VBD like|like|SCONJ|9|mark \"|\"|PUNCT|9|punct " +
				"~am|be|AUX|9|aux|Number=Sing;VerbForm=Fin|VBP I|I|PRON|9|nsubj|Number=Sing;PronType=Prs going|go|VERB|4|ccomp|VerbForm=Part|VBG " +
				"to|to|PART|11|mark live|live|VERB|9|xcomp|VerbForm=Inf|VB ~?|?|PUNCT|9|punct ~\"|\"|PUNCT|9|punct ~.|.|PUNCT|2|punct",
			want: []string{"Zoe | say | it felt like \" am I going to live (clause/svc)", "I | go to live |  planned by Zoe (clause/sv)"},
		},
		{
			name: "scientist of no country",
			words: "Norway|Norway|PROPN|2|compound|Number=Sing scientist|scientist|NOUN|3|nmod:desc|Number=Sing Peebles|Peebles|PROPN|4|nsubj|Number=Sing " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|4|punct",
			want: []string{"Norway scientist Peebles | leave |  (clause/sv)", "Peebles | be | Norway scientist (title/is)"},
		},
		{
			name: "ostensibly",
			words: "They|they|PRON|4|nsubj|Number=Plur;PronType=Prs were|be|AUX|4|cop|Number=Plur;VerbForm=Fin|VBD ostensibly|ostensibly|ADV|4|advmod " +
				"veterans|veteran|NOUN|0|root|Number=Plur ~.|.|PUNCT|4|punct",
			want: []string{"They | be | veterans possible (copula/noun)"},
		},
		{
			name: "a board member behind a comma",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing|NNP is|be|AUX|4|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ a|a|DET|4|det|PronType=Art|DT " +
				"founder|founder|NOUN|0|root|Number=Sing|NN of|of|ADP|8|case||IN the|the|DET|8|det|PronType=Art|DT " +
				"Lanterns|Lantern|PROPN|8|compound|Number=Plur|NNPS Cooperative|Cooperative|PROPN|4|nmod|Number=Sing|NNP ~,|,|PUNCT|12|punct||, " +
				"a|a|DET|12|det|PronType=Art|DT board|board|NOUN|12|compound|Number=Sing|NN member|member|NOUN|8|appos|Number=Sing|NN of|of|ADP|14|case||IN " +
				"Acme|Acme|PROPN|12|nmod|Number=Sing|NNP and|and|CCONJ|17|cc||CC has|have|AUX|17|aux|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ " +
				"left|leave|VERB|4|conj|Tense=Past;VerbForm=Part|VBN Oslo|Oslo|PROPN|17|obj|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Cooperative": kg.Organization, "Acme": kg.Organization},
			want: []string{
				"Olsen | be | a founder of the Lanterns Cooperative (copula/noun)",
				"Olsen | be founder of | the Lanterns Cooperative (copula/role)",
				"Olsen | be | a board member of Acme (copula/noun)",
				"Olsen | be board member of | Acme (copula/role)",
				"Olsen | leave | Oslo (clause/svo)",
			},
		},
		{
			name: "offices behind each other",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing|NNP is|be|AUX|3|cop|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ " +
				"president|president|NOUN|0|root|Number=Sing|NN of|of|ADP|7|case||IN the|the|DET|7|det|PronType=Art|DT " +
				"Leaders|Leader|PROPN|7|compound|Number=Plur|NNPS Initiative|Initiative|PROPN|3|nmod|Number=Sing|NNP ~,|,|PUNCT|9|punct||, " +
				"Chairman|Chairman|PROPN|7|appos|Number=Sing|NNP of|of|ADP|13|case||IN the|the|DET|13|det|PronType=Art|DT " +
				"Norway|Norway|PROPN|13|compound|Number=Sing|NNP Chapter|Chapter|PROPN|9|nmod|Number=Sing|NNP of|of|ADP|15|case||IN " +
				"Acme|Acme|PROPN|13|nmod|Number=Sing|NNP ~,|,|PUNCT|18|punct||, and|and|CCONJ|18|cc||CC Co-founder|co-founder|NOUN|7|conj|Number=Sing|NN " +
				"of|of|ADP|20|case||IN Brightline|Brightline|PROPN|18|nmod|Number=Sing|NNP ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Initiative": kg.Organization, "Chapter": kg.Organization, "Brightline": kg.Organization, "Chairman": kg.Thing},
			want: []string{
				"Olsen | be | president of the Leaders Initiative (copula/noun)",
				"Olsen | be president of | the Leaders Initiative (copula/role)",
				"Olsen | be | Chairman of the Norway Chapter of Acme (copula/noun)",
				"Olsen | be chairman of | the Norway Chapter of Acme (copula/role)",
				"Olsen | be | Co-founder of Brightline (copula/noun)",
				"Olsen | be co-founder of | Brightline (copula/role)",
			},
		},
		{
			name: "no body is a general",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP met|meet|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art|DT " +
				"general|general|ADJ|2|obj|Degree=Pos|JJ ~,|,|PUNCT|7|punct||, Acme|Acme|PROPN|4|appos|Number=Sing|NNP " +
				"Command|Command|PROPN|4|appos|Number=Sing|NNP in|in|ADP|9|case||IN Oslo|Oslo|PROPN|2|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Command": kg.Organization, "Oslo": kg.Place},
			want: []string{
				"Olsen | meet | the general {in: Oslo} (clause/svo)",
			},
		},
		{
			name: "a prize named for a king",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP won|win|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD the|the|DET|6|det|PronType=Art|DT " +
				"King|King|PROPN|5|nmod:desc|Number=Sing|NNP Olav|Olav|PROPN|6|compound|Number=Sing|NNP Award|Award|PROPN|2|obj|Number=Sing|NNP " +
				"in|in|ADP|8|case||IN Oslo|Oslo|PROPN|2|obl|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Award": kg.Person},
			want: []string{
				"Olsen | win | the King Olav Award {in: Oslo} (clause/svo)",
			},
		},
		{
			name: "reached by road",
			words: "The|the|DET|2|det|PronType=Art|DT village|village|NOUN|4|nsubj:pass|Number=Sing|NN " +
				"is|be|AUX|4|aux:pass|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ reached|reach|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|6|case||IN road|road|NOUN|4|obl:agent|Number=Sing|NN from|from|ADP|8|case||IN Oslo|Oslo|PROPN|4|obl|Number=Sing|NNP " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want: []string{
				"The village | be reached by | road {from: Oslo} (passive/oblique)",
				"The village | be reached from | Oslo {by: road} (passive/oblique)",
			},
		},
		{
			name: "what was meant for it",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP gave|give|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"Acme|Acme|PROPN|2|iobj|Number=Sing|NNP 50|50|NUM|5|nummod|NumType=Card|CD boats|boat|NOUN|2|obj|Number=Plur|NNS ~,|,|PUNCT|7|punct||, " +
				"meant|mean|VERB|2|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN to|to|PART|10|mark||TO be|be|AUX|10|aux:pass|VerbForm=Inf|VB " +
				"used|use|VERB|7|xcomp|Tense=Past;VerbForm=Part;Voice=Pass|VBN for|for|ADP|12|case||IN relief|relief|NOUN|10|obl|Number=Sing|NN " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | give | 50 boats {to: Acme} (clause/svo)",
				"50 boats | be meant | to be used for relief (passive/infinitive)",
				"50 boats | be used for | relief planned (passive/oblique)",
			},
		},
		{
			name: "what is aimed at people",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP made|make|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"plans|plan|NOUN|2|obj|Number=Plur|NNS for|for|ADP|5|case||IN teachers|teacher|NOUN|3|nmod|Number=Plur|NNS " +
				"aimed|aim|VERB|5|acl|Tense=Past;VerbForm=Part;Voice=Pass|VBN at|at|ADP|8|case||IN pupils|pupil|NOUN|6|obl|Number=Plur|NNS " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | make | plans for teachers aimed at pupils (clause/svo)",
				"plans for teachers | be aimed at | pupils (passive/oblique)",
			},
		},
		{
			name: "what something means is no deed",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing|NNP signed|sign|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art|DT " +
				"contract|contract|NOUN|2|obj|Number=Sing|NN ~,|,|PUNCT|6|punct||, meaning|mean|VERB|2|advcl|Tense=Pres;VerbForm=Part|VBG " +
				"Olsen|Olsen|PROPN|9|nsubj|Number=Sing|NNP will|will|AUX|9|aux|VerbForm=Fin|MD have|have|VERB|6|ccomp|VerbForm=Inf|VB " +
				"a|a|DET|11|det|PronType=Art|DT boat|boat|NOUN|9|obj|Number=Sing|NN ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Acme | sign | a contract (clause/svo)",
				"Olsen | have | a boat planned (clause/svo)",
			},
		},
		{
			name: "who uses telescopes",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP studies|study|VERB|0|root|Number=Sing;Tense=Pres;VerbForm=Fin|VBZ " +
				"optical|optical|ADJ|4|amod|Degree=Pos|JJ properties|property|NOUN|2|obj|Number=Plur|NNS of|of|ADP|6|case||IN " +
				"stars|star|NOUN|4|nmod|Number=Plur|NNS using|use|VERB|6|acl|VerbForm=Ger|VBG telescopes|telescope|NOUN|7|obj|Number=Plur|NNS " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | study | optical properties of stars using telescopes (clause/svo)",
				"Olsen | use | telescopes (clause/svo)",
			},
		},
		{
			name: "while without a verb",
			words: "The|the|DET|2|det|PronType=Art|DT film|film|NOUN|4|nsubj:pass|Number=Sing|NN was|be|AUX|4|aux:pass|Number=Sing;Tense=Past;VerbForm=Fin|VBD " +
				"shown|show|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|6|case||IN Oslo|Oslo|PROPN|4|obl|Number=Sing|NNP " +
				"while|while|SCONJ|9|case||IN the|the|DET|9|det|PronType=Art|DT premiere|premiere|NOUN|4|obl|Number=Sing|NN in|in|ADP|11|case||IN " +
				"Bergen|Bergen|PROPN|9|nmod|Number=Sing|NNP in|in|ADP|13|case||IN May|May|PROPN|9|nmod|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "May": kg.Date},
			want: []string{
				"The film | be shown in | Oslo (passive/oblique)",
			},
		},
		{
			name: "journals such as",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP wrote|write|VERB|0|root|Number=Sing;Tense=Past;VerbForm=Fin|VBD 90|90|NUM|4|nummod|NumType=Card|CD " +
				"papers|paper|NOUN|2|obj|Number=Plur|NNS in|in|ADP|6|case||IN journals|journal|NOUN|4|nmod|Number=Plur|NNS and|and|CCONJ|8|cc||CC " +
				"magazines|magazine|NOUN|6|conj|Number=Plur|NNS such|such|ADJ|12|case||JJ as|as|ADP|9|fixed||IN " +
				"Harbour|Harbour|PROPN|12|compound|Number=Sing|NNP Review|Review|PROPN|4|nmod|Number=Sing|NNP and|and|CCONJ|15|cc||CC " +
				"Acme|Acme|PROPN|15|compound|Number=Sing|NNP Review|Review|PROPN|12|conj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Review": kg.Work},
			want: []string{
				"Olsen | write | 90 papers in journals and magazines (clause/svo)",
				"Harbour Review | be one of | magazines (apposition/member)",
				"Acme Review | be one of | magazines (apposition/member)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
