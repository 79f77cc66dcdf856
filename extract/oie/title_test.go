package oie_test

import (
	"testing"

	"kg"
	"kg/extract/oie"
)

// TestTitles: titles, other names, names left out, names before descriptions, counts and prepositions left behind, on trees as a parser gives them.
func TestTitles(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "Oslo demanded that Bergen cease testing and prohibited the export of arms",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing demanded|demand|VERB|0|root|Number=Sing;VerbForm=Fin|VBD that|that|SCONJ|5|mark " +
				"Bergen|Bergen|PROPN|5|nsubj|Number=Sing cease|cease|VERB|2|ccomp|VerbForm=Inf|VB testing|testing|NOUN|5|obj|Number=Sing and|and|CCONJ|8|cc " +
				"prohibited|prohibit|VERB|5|conj|Number=Sing;VerbForm=Fin|VBD the|the|DET|10|det|PronType=Art export|export|NOUN|8|obj|Number=Sing of|of|ADP|12|case " +
				"arms|arm|NOUN|10|nmod|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
			want:  []string{"Oslo | demand | Bergen cease testing (clause/svc)", "Bergen | cease | testing desired by Oslo (clause/svo)", "Oslo | prohibit | the export of arms (clause/svo)"},
		},
		{
			name: "Olsen wrote Star Ocean: Integrity and Faithlessness",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing wrote|write|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Star|Star|PROPN|4|compound|Number=Sing " +
				"Ocean|Ocean|PROPN|2|obj|Number=Sing ~:|:|PUNCT|6|punct Integrity|Integrity|PROPN|4|appos|Number=Sing and|and|CCONJ|8|cc " +
				"Faithlessness|Faithlessness|PROPN|6|conj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | write | Star Ocean (clause/svo)"},
		},
		{
			name: "John Li of Movies rated the film a 2.5 out of 5 stars, citing mentions of brands",
			words: "John|John|PROPN|5|nsubj|Number=Sing Li|Li|PROPN|1|flat|Number=Sing of|of|ADP|4|case Movies|Movies|PROPN|1|nmod|Number=Plur " +
				"rated|rate|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|7|det|PronType=Art film|film|NOUN|5|obj|Number=Sing a|a|DET|13|det|PronType=Art " +
				"2.5|2.5|NUM|13|nummod out|out|ADP|12|case of|of|ADP|10|fixed 5|5|NUM|9|nmod stars|star|NOUN|5|obl|Number=Plur ~,|,|PUNCT|15|punct " +
				"citing|cite|VERB|5|advcl|VerbForm=Part|VBG mentions|mention|NOUN|15|obj|Number=Plur of|of|ADP|18|case brands|brand|NOUN|16|nmod|Number=Plur " +
				"~.|.|PUNCT|5|punct",
			want: []string{"John Li of Movies | rate | the film {as: a 2.5 out of 5 stars} (clause/svo)", "John Li of Movies | cite | mentions of brands (clause/svo)"},
		},
		{
			name: "Really Bad Chess is a game developed by Olsen",
			words: "Really|really|ADV|2|advmod|Degree=Pos Bad|bad|ADJ|3|amod|Degree=Pos Chess|chess|NOUN|6|nsubj|Number=Sing is|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"a|a|DET|6|det|PronType=Art game|game|NOUN|0|root|Number=Sing developed|develop|VERB|6|acl|VerbForm=Part|VBN by|by|ADP|9|case " +
				"Olsen|Olsen|PROPN|7|obl:agent|Number=Sing ~.|.|PUNCT|6|punct",
			want: []string{"Really Bad Chess | be | a game developed by Olsen (copula/noun)", "Olsen | develop | Really Bad Chess (passive/agent)"},
		},
		{
			name: "She was a student of the (1976)",
			words: "She|she|PRON|4|nsubj|Number=Sing;PronType=Prs was|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"student|student|NOUN|0|root|Number=Sing of|of|ADP|6|case the|the|DET|4|nmod|PronType=Art (|(|PUNCT|8|punct ~1976|1976|NUM|4|nmod:unmarked " +
				"~)|)|PUNCT|8|punct ~.|.|PUNCT|4|punct",
			want: []string{},
		},
		{
			name: "Olsen joined Conference Premier club Gateshead ahead of the 2009–10 season, and left",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing joined|join|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Conference|Conference|PROPN|5|compound|Number=Sing " +
				"Premier|Premier|PROPN|5|compound|Number=Sing club|club|NOUN|6|compound|Number=Sing Gateshead|Gateshead|PROPN|2|obj|Number=Sing " +
				"ahead|ahead|ADV|2|advmod of|of|ADP|13|case the|the|DET|13|det|PronType=Art 2009|2009|NUM|13|compound ~–|-|SYM|12|case ~10|10|NUM|10|nmod " +
				"season|season|NOUN|7|obl|Number=Sing ~,|,|PUNCT|16|punct and|and|CCONJ|16|cc left|leave|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | join | Conference Premier club Gateshead {ahead of: the 2009 – 10 season} (clause/svo)", "Olsen | leave |  (clause/sv)"},
		},
		{
			name: "He was the co-founder of Aurora Tyre Limited, AIM-listed private equity firm active in Russia",
			words: "He|he|PRON|4|nsubj|Number=Sing;PronType=Prs was|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"co-founder|co-founder|NOUN|0|root|Number=Sing of|of|ADP|15|case Aurora|Aurora|PROPN|8|compound|Number=Sing Tyre|Russia|PROPN|6|flat|Number=Sing " +
				"Limited|Limited|PROPN|15|amod|Number=Sing ~,|,|PUNCT|15|punct AIM|AIM|PROPN|12|compound|Number=Sing ~-|-|PUNCT|10|punct " +
				"~listed|list|VERB|15|amod|VerbForm=Part|VBN private|private|ADJ|14|amod|Degree=Pos equity|equity|NOUN|15|compound|Number=Sing " +
				"firm|firm|NOUN|4|nmod|Number=Sing active|active|ADJ|15|amod|Degree=Pos in|in|ADP|18|case Russia|Russia|PROPN|16|obl|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Aurora": kg.Organization, "Russia": kg.Place},
			want:  []string{"He | be | the co-founder of Aurora Tyre Limited (copula/noun)", "He | be co-founder of | Aurora Tyre Limited (copula/role)", "Aurora Tyre Limited | be | AIM - listed private equity firm active in Russia (apposition/is)"},
		},
		{
			name: "Agents also consult with growers throughout the season",
			words: "Agents|agent|NOUN|3|nsubj|Number=Plur also|also|ADV|3|advmod consult|consult|VERB|0|root|Number=Plur;VerbForm=Fin|VBP with|with|ADP|5|case " +
				"growers|grower|NOUN|3|obl|Number=Plur throughout|throughout|ADP|8|case the|the|DET|8|det|PronType=Art season|season|NOUN|3|obl|Number=Sing " +
				"~.|.|PUNCT|3|punct",
			want: []string{"Agents | consult with | growers {throughout: the season} (clause/sv-oblique)"},
		},
		{
			name: "He spoke of groups of people he believes to be ignored by the administration",
			words: "He|he|PRON|2|nsubj|Number=Sing;PronType=Prs spoke|speak|VERB|0|root|Number=Sing;VerbForm=Fin|VBD of|of|ADP|4|case groups|group|NOUN|2|obl|Number=Plur " +
				"of|of|ADP|6|case people|people|NOUN|4|nmod|Number=Plur he|he|PRON|8|nsubj|Number=Sing;PronType=Prs " +
				"believes|believe|VERB|4|acl:relcl|Number=Sing;VerbForm=Fin|VBZ to|to|PART|11|mark be|be|AUX|11|aux:pass|VerbForm=Inf|VB " +
				"ignored|ignore|VERB|8|xcomp|VerbForm=Part|VBN by|by|ADP|14|case the|the|DET|14|det|PronType=Art " +
				"administration|administration|NOUN|11|obl:agent|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"He | speak of | groups of people (clause/sv-oblique)", "the administration | ignore | groups of people possible (passive/agent)"},
		},
		{
			name: "Carole Souter CBE, FSA, is the current Master of St Cross College",
			words: "Carole|Carole|PROPN|10|nsubj|Number=Sing Souter|Souter|PROPN|1|flat|Number=Sing CBE|CBE|PROPN|1|flat|Number=Sing ~,|,|PUNCT|5|punct " +
				"FSA|FSA|PROPN|1|appos|Number=Sing ~,|,|PUNCT|1|punct is|be|AUX|10|cop|Number=Sing;VerbForm=Fin|VBZ the|the|DET|10|det|PronType=Art " +
				"current|current|ADJ|10|amod|Degree=Pos Master|master|NOUN|0|root|Number=Sing of|of|ADP|14|case St|St|PROPN|13|compound|Number=Sing " +
				"Cross|Cross|PROPN|14|compound|Number=Sing College|College|PROPN|10|nmod|Number=Sing ~.|.|PUNCT|10|punct",
			types: map[string]kg.EntityType{"St": kg.Organization},
			want:  []string{"Carole Souter CBE | be | the current Master of St Cross College (copula/noun)", "Carole Souter CBE | be master of | St Cross College (copula/role)"},
		},
		{
			name: "Brandon Flowers appeared on the closing track of Forced Witness, Politics of Love",
			words: "Brandon|Brandon|PROPN|3|nsubj|Number=Sing Flowers|Flowers|PROPN|1|flat|Number=Sing appeared|appear|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"on|on|ADP|7|case the|the|DET|7|det|PronType=Art closing|close|VERB|7|amod|VerbForm=Ger|VBG track|track|NOUN|3|obl|Number=Sing of|of|ADP|10|case " +
				"Forced|Forced|VERB|10|amod|Degree=Pos|NNP Witness|Witness|PROPN|7|nmod|Number=Sing ~,|,|PUNCT|13|punct \"|\"|PUNCT|13|punct " +
				"~Politics|Politics|PROPN|10|appos|Number=Sing of|of|ADP|15|case Love|Love|PROPN|13|nmod|Number=Sing ~\"|\"|PUNCT|13|punct ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Politics": kg.Work},
			want:  []string{"Brandon Flowers | appear on | the closing track of Forced Witness (clause/sv-oblique)"},
		},
		{
			name: "Robert also writes in Latin under the pseudonym Alexander Ricius",
			words: "Robert|Robert|PROPN|3|nsubj|Number=Sing also|also|ADV|3|advmod writes|write|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ in|in|ADP|5|case " +
				"Latin|Latin|PROPN|3|obl|Number=Sing under|under|ADP|8|case the|the|DET|8|det|PronType=Art pseudonym|pseudonym|NOUN|3|obl|Number=Sing " +
				"Alexander|Alexander|PROPN|8|appos|Number=Sing Ricius|Ricius|PROPN|9|flat|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"Robert | write in | Latin {under the name: Alexander Ricius} (clause/sv-oblique)", "Robert | write under the name | Alexander Ricius {in: Latin} (clause/sv-oblique)"},
		},
		{
			name: "Daruvala stated his intention to switch to the European Formula 3 Championship for the 2017 season",
			words: "Daruvala|Daruvala|PROPN|2|nsubj|Number=Sing stated|state|VERB|0|root|Number=Sing;VerbForm=Fin|VBD his|his|PRON|4|nmod:poss|Number=Sing;PronType=Prs " +
				"intention|intention|NOUN|2|obj|Number=Sing to|to|PART|6|mark switch|switch|VERB|4|acl|VerbForm=Inf|VB to|to|ADP|12|case " +
				"the|the|DET|12|det|PronType=Art European|European|ADJ|12|amod|Degree=Pos Formula|Formula|PROPN|12|compound|Number=Sing 3|3|NUM|10|flat " +
				"Championship|Championship|PROPN|6|obl|Number=Sing for|for|ADP|16|case the|the|DET|16|det|PronType=Art 2017|2017|NUM|16|compound " +
				"season|season|NOUN|6|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Daruvala | state | his intention to switch to the European Formula 3 Championship for the 2017 season (clause/svo)", "his | switch to | the European Formula 3 Championship {for: the 2017 season} planned (clause/sv-oblique)"},
		},
		{
			name: "Farman was loaned out to Washington in order to play games and experience first-team football, where he was earning £35 per week",
			words: "Farman|Farman|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD loaned|loan|VERB|0|root|VerbForm=Part|VBN " +
				"out|out|ADP|3|compound:prt to|to|ADP|6|case Washington|Washington|PROPN|3|obl|Number=Sing in|in|ADP|10|mark order|order|NOUN|7|fixed|Number=Sing " +
				"to|to|PART|10|mark play|play|VERB|3|advcl|VerbForm=Inf|VB games|game|NOUN|10|obj|Number=Plur and|and|CCONJ|13|cc " +
				"experience|experience|VERB|10|conj|VerbForm=Inf|VB first|first|ADJ|16|amod|Degree=Pos ~-|-|PUNCT|14|punct ~team|team|NOUN|17|compound|Number=Sing " +
				"football|football|NOUN|13|obj|Number=Sing ~,|,|PUNCT|22|punct where|where|ADV|22|advmod|PronType=Rel he|he|PRON|22|nsubj|Number=Sing;PronType=Prs " +
				"was|be|AUX|22|aux|Number=Sing;VerbForm=Fin|VBD earning|earn|VERB|17|acl:relcl|VerbForm=Part|VBG £|£|SYM|22|obj ~35|35|NUM|23|nummod " +
				"per|per|ADP|26|case week|week|NOUN|23|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Washington": kg.Place},
			want:  []string{"Farman | be loaned out to | Washington {purpose: to play games and experience first - team football , where he was earning £ 35 per week} (passive/oblique)", "Farman | play | games desired (clause/svo)", "Farman | experience | first - team football desired (clause/svo)", "he | earn | £ 35 per week {in: first - team football} (clause/svo)"},
		},
		{
			name: "Olsen averaged 25.5 points, 4.0 rebounds and 2.1 steals per game",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing averaged|average|VERB|0|root|Number=Sing;VerbForm=Fin|VBD 25.5|25.5|NUM|4|nummod " +
				"points|point|NOUN|2|obj|Number=Plur ~,|,|PUNCT|7|punct 4.0|4.0|NUM|7|nummod rebounds|rebound|NOUN|4|conj|Number=Plur and|and|CCONJ|10|cc " +
				"2.1|2.1|NUM|10|nummod steals|steal|NOUN|4|conj|Number=Plur per|per|ADP|12|case game|game|NOUN|10|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | average | 25.5 points {per: game} (clause/svo)", "Olsen | average | 4.0 rebounds {per: game} (clause/svo)", "Olsen | average | 2.1 steals per game (clause/svo)"},
		},
		{
			name: "Olsen released it on Mexican Summer to acclaim",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing released|release|VERB|0|root|Number=Sing;VerbForm=Fin|VBD it|it|PRON|2|obj|Number=Sing;PronType=Prs " +
				"on|on|ADP|6|case Mexican|Mexican|ADJ|6|amod|Degree=Pos Summer|Summer|PROPN|2|obl|Number=Sing to|to|PART|8|mark acclaim|acclaim|NOUN|2|obl|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Olsen | release | it {on: Mexican Summer} (clause/svo)"},
		},
		{
			name: "Haynes, whom Olsen worked with previously on second season of Queens, left",
			words: "Haynes|Haynes|PROPN|14|nsubj|Number=Sing ~,|,|PUNCT|5|punct whom|whom|PRON|5|obj|PronType=Rel Olsen|Olsen|PROPN|5|nsubj|Number=Sing " +
				"worked|work|VERB|1|acl:relcl|Number=Sing;VerbForm=Fin|VBD with|with|ADP|10|case previously|previously|ADV|5|advmod on|on|ADP|10|case " +
				"second|second|ADJ|10|amod|Degree=Pos season|season|NOUN|5|obl|Number=Sing of|of|ADP|12|case Queens|Queens|PROPN|10|nmod|Number=Sing ~,|,|PUNCT|1|punct " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|14|punct",
			types: map[string]kg.EntityType{"Queens": kg.Place},
			want:  []string{"Haynes | leave |  (clause/sv)", "Olsen | work with | Haynes {on: second season of Queens} (clause/sv-oblique)", "Olsen | work on | second season of Queens {with: Haynes} (clause/sv-oblique)"},
		},
		{
			name: "Olsen returned in January and ended the campaign having played 25 times for the club",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing returned|return|VERB|0|root|Number=Sing;VerbForm=Fin|VBD in|in|ADP|4|case " +
				"January|January|PROPN|2|obl|Number=Sing and|and|CCONJ|6|cc ended|end|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD the|the|DET|8|det|PronType=Art " +
				"campaign|campaign|NOUN|6|obj|Number=Sing having|have|AUX|10|aux|VerbForm=Part|VBG played|play|VERB|8|acl|VerbForm=Part|VBN 25|25|NUM|12|nummod " +
				"times|time|NOUN|10|obl:unmarked|Number=Plur for|for|ADP|15|case the|the|DET|15|det|PronType=Art club|club|NOUN|10|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"January": kg.Date},
			want:  []string{"Olsen | return in | January (clause/sv-time)", "Olsen | end | the campaign (clause/svo)", "Olsen | play for | the club {frequency: 25 times} (clause/sv-oblique)"},
		},
		{
			name: "Olsen became known as the father of lending",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing became|become|VERB|0|root|Number=Sing;VerbForm=Fin|VBD known|know|VERB|2|xcomp|VerbForm=Part|VBN " +
				"as|as|ADP|6|case the|the|DET|6|det|PronType=Art father|father|NOUN|3|obl|Number=Sing of|of|ADP|8|case lending|lending|NOUN|6|nmod|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Olsen | become | known as the father of lending (clause/sv-infinitive)", "Olsen | be known as | the father of lending (passive/oblique)"},
		},
		{
			name: "He felt awkward, so Berg changed the role",
			words: "He|he|PRON|2|nsubj|Number=Sing;PronType=Prs felt|feel|VERB|0|root|Number=Sing;VerbForm=Fin|VBD awkward|awkward|ADJ|2|xcomp|Degree=Pos " +
				"~,|,|PUNCT|7|punct so|so|ADV|7|advmod Berg|Berg|PROPN|7|nsubj|Number=Sing changed|change|VERB|2|parataxis|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|9|det|PronType=Art role|role|NOUN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"He | feel | awkward (clause/sv-complement)", "Berg | change | the role (clause/svo)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}

// TestVerbLabels: what an adverb changes about a verb stands with it; an infinitive that tells what came about is told in the past.
func TestVerbLabels(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"Olsen|Olsen|PROPN|3|nsubj|Number=Sing unsuccessfully|unsuccessfully|ADV|3|advmod sought|seek|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
			"office|office|NOUN|3|obj|Number=Sing ~.|.|PUNCT|3|punct", "unsuccessfully sought"},
		{"Olsen|Olsen|PROPN|4|nsubj:pass|Number=Sing was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD warmly|warmly|ADV|4|advmod received|receive|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
			"by|by|ADP|6|case critics|critic|NOUN|4|obl:agent|Number=Plur ~.|.|PUNCT|4|punct", "received"},
		{"Olsen|Olsen|PROPN|4|nsubj:pass|Number=Sing was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD poorly|poorly|ADV|4|advmod received|receive|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
			"by|by|ADP|6|case critics|critic|NOUN|4|obl:agent|Number=Plur ~.|.|PUNCT|4|punct", "poorly received"},
		{"Markets|market|NOUN|4|nsubj:pass|Number=Plur are|be|AUX|4|aux:pass|Number=Plur;VerbForm=Fin|VBP well|well|ADV|4|advmod supplied|supply|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
			"~.|.|PUNCT|4|punct", "are well supplied"},
		{"Olsen|Olsen|PROPN|4|nsubj|Number=Sing may|may|AUX|4|aux|VerbForm=Fin|MD well|well|ADV|4|advmod win|win|VERB|0|root|VerbForm=Inf|VB office|office|NOUN|4|obj|Number=Sing " +
			"~.|.|PUNCT|4|punct", "may win"},
		{"Olsen|Olsen|PROPN|2|nsubj|Number=Sing forced|force|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Berg|Berg|PROPN|2|obj|Number=Sing to|to|PART|5|mark " +
			"drop|drop|VERB|2|xcomp|VerbForm=Inf|VB charges|charge|NOUN|5|obj|Number=Plur ~.|.|PUNCT|2|punct", "dropped"},
		{"Olsen|Olsen|PROPN|4|nsubj|Number=Sing would|would|AUX|4|aux|VerbForm=Fin|MD later|late|ADV|4|advmod stop|stop|VERB|0|root|VerbForm=Inf|VB " +
			"work|work|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct", "stopped"},
		{"I|I|PRON|4|nsubj|Number=Sing;PronType=Prs do|do|AUX|4|aux|VerbForm=Fin|VBP not|not|PART|4|advmod play|play|VERB|0|root|VerbForm=Inf|VB " +
			"chess|chess|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct", "does not play"},
		{"Olsen|Olsen|PROPN|2|nsubj|Number=Sing had|have|VERB|0|root|Number=Sing;VerbForm=Fin|VBD to|to|PART|4|mark leave|leave|VERB|2|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct", "left"},
		{"The|the|DET|2|det|PronType=Art vote|vote|NOUN|4|nsubj:pass|Number=Sing is|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBZ used|use|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
			"by|by|ADP|6|case parties|party|NOUN|4|obl:agent|Number=Plur to|to|PART|8|mark choose|choose|VERB|4|advcl|VerbForm=Inf|VB leaders|leader|NOUN|8|obj|Number=Plur ~.|.|PUNCT|4|punct", "choose"},
		{"Olsen|Olsen|PROPN|2|nsubj|Number=Sing runs|run|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ a|a|DET|4|det|PronType=Art firm|firm|NOUN|2|obj|Number=Sing " +
			"called|call|VERB|4|acl|VerbForm=Part;Voice=Pass|VBN Acme|Acme|PROPN|5|xcomp|Number=Sing ~.|.|PUNCT|2|punct", "is called"},
		{"Lund|Lund|PROPN|2|nsubj|Number=Sing met|meet|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|obj|Number=Sing ~,|,|PUNCT|3|punct " +
			"then|then|ADV|6|advmod chancellor|chancellor|NOUN|3|appos|Number=Sing ~.|.|PUNCT|2|punct", "was"},
	} {
		doc := mustTree(t, c.words, nil)
		if x := oie.New().Extract(doc); len(x) == 0 || x[len(x)-1].Relation.Label != c.want {
			t.Errorf("%s: got %+v, want the label %q", doc.Text, x, c.want)
		}
	}
}

// TestGeneration: "Jr." behind a comma is of the name, nobody beside it.
func TestGeneration(t *testing.T) {
	doc := mustTree(t, "Oslo|Oslo|PROPN|2|nsubj chose|choose|VERB|0|root|VerbForm=Fin Paul|Paul|PROPN|2|obj Hall|Hall|PROPN|3|flat ,|,|PUNCT|6|punct Jr.|Jr.|PROPN|3|conj "+
		"and|and|CCONJ|8|cc Anna|Anna|PROPN|3|conj", map[string]kg.EntityType{"Oslo": kg.Place})
	doc.Mentions = []kg.Mention{{First: 0, Last: 1, Head: 0, Type: kg.Place, Entity: -1}, {First: 2, Last: 6, Head: 2, Type: kg.Person, Entity: -1}, {First: 7, Last: 8, Head: 7, Type: kg.Person, Entity: -1}}
	checkExtractions(t, doc, []string{"Oslo | choose | Paul Hall , Jr. (clause/svo)", "Oslo | choose | Anna (clause/svo)"})
}
