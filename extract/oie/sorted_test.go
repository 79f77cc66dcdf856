package oie_test

import (
	"testing"

	"kg"
)

// TestSorted: what stands near a name or a verb and belongs to something else, in trees as a parser gives them.
func TestSorted(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "what something is declared, in quotation marks",
			words: "The|the|DET|2|det|PronType=Art agency|agency|NOUN|3|nsubj|Number=Sing|NN declared|declare|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|PronType=Art outbreak|outbreak|NOUN|3|obj|Number=Sing|NN a|a|DET|9|det|PronType=Art \"|\"|PUNCT|9|punct " +
				"~national|national|ADJ|9|amod|Degree=Pos|JJ emergency|emergency|NOUN|5|appos|Number=Sing|NN ~\"|\"|PUNCT|9|punct ~.|.|PUNCT|3|punct",
			want: []string{
				"The agency | declare | the outbreak {as: a national emergency} (clause/svo)",
				"the outbreak | be | a national emergency (complement/appointed)",
			},
		},
		{
			name: "who was president has a party, which is not former",
			words: "Voters|voter|NOUN|2|nsubj|Number=Plur|NNS praised|praise|VERB|0|root|Number=Plur;VerbForm=Fin|VBD former|former|ADJ|7|amod|Degree=Pos|JJ " +
				"president|president|NOUN|5|nmod:desc|Number=Sing Webb|Webb|PROPN|7|nmod:poss|Number=Sing ~'s|'s|PART|5|case party|party|NOUN|2|obj|Number=Sing|NN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want: []string{
				"Voters | praise | former president Webb 's party (clause/svo)",
				"Webb | be | former president (title/is)",
			},
		},
		{
			name: "sorted by",
			words: "The|the|DET|2|det|PronType=Art survey|survey|NOUN|4|nsubj:pass|Number=Sing|NN is|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"broken|break|VERB|0|root|VerbForm=Part;Voice=Pass|VBN down|down|ADP|4|compound:prt| by|by|ADP|7|case| county|county|NOUN|4|obl:agent|Number=Sing|NN " +
				"~.|.|PUNCT|4|punct",
			want: []string{
				"The survey | be broken down by | county (passive/oblique)",
			},
		},
		{
			name: "credited with",
			words: "The|the|DET|2|det|PronType=Art board|board|NOUN|3|nsubj|Number=Sing|NN credited|credit|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Anna|Anna|PROPN|3|obj|Number=Sing with|with|SCONJ|6|mark making|make|VERB|3|advcl|VerbForm=Part|VBG the|the|DET|8|det|PronType=Art " +
				"reform|reform|NOUN|6|obj|Number=Sing|NN possible|possible|ADJ|6|xcomp|Degree=Pos|JJ ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person},
			want: []string{
				"The board | credit | Anna {with: making the reform possible} (clause/svo)",
				"Anna | make | the reform {as: possible} (clause/svo)",
			},
		},
		{
			name: "originally from",
			words: "Originally|originally|ADV|3|advmod|Degree=Pos from|from|ADP|3|case| Bergen|Bergen|PROPN|10|obl|Number=Sing and|and|CCONJ|5|cc " +
				"educated|educate|VERB|3|conj|VerbForm=Part;Voice=Pass|VBN in|in|ADP|7|case| Oslo|Oslo|PROPN|5|obl|Number=Sing ~,|,|PUNCT|3|punct " +
				"Olsen|Olsen|PROPN|10|nsubj|Number=Sing moved|move|VERB|0|root|Number=Sing;VerbForm=Fin|VBD to|to|ADP|12|case| Norway|Norway|PROPN|10|obl|Number=Sing " +
				"~.|.|PUNCT|10|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Norway": kg.Place, "Bergen": kg.Place, "Oslo": kg.Place},
			want: []string{
				"Olsen | move to | Norway (clause/sv-oblique)",
				"Olsen | be educated in | Oslo (passive/oblique)",
				"Olsen | be originally from | Bergen (copula/preposition)",
			},
		},
		{
			name: "from Norway, who did it",
			words: "The|the|DET|2|det|PronType=Art medal|medal|NOUN|4|nsubj:pass|Number=Sing|NN was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"won|win|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|6|case| Anna|Anna|PROPN|4|obl:agent|Number=Sing from|from|ADP|8|case| " +
				"Norway|Norway|PROPN|4|obl|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Norway": kg.Place},
			want: []string{
				"Anna from Norway | win | The medal (passive/agent)",
			},
		},
		{
			name: "for operation by",
			words: "Carriages|carriage|NOUN|4|nsubj:pass|Number=Plur|NNS are|be|AUX|4|aux|Number=Plur;VerbForm=Fin|VBP being|be|AUX|4|aux:pass|VerbForm=Part|VBG " +
				"built|build|VERB|0|root|VerbForm=Part;Voice=Pass|VBN for|for|ADP|6|case| operation|operation|NOUN|4|obl|Number=Sing|NN by|by|ADP|8|case| " +
				"Acme|Acme|PROPN|4|obl:agent|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Carriages | be built for | operation by Acme (passive/oblique)",
			},
		},
		{
			name: "a sitting president",
			words: "The|the|DET|2|det|PronType=Art House|House|PROPN|3|nsubj|Number=Sing criticized|criticize|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"misconduct|misconduct|NOUN|3|obj|Number=Sing|NN by|by|SCONJ|6|mark sitting|sit|VERB|3|advcl|VerbForm=Part|VBG " +
				"President|President|PROPN|8|nmod:desc|Number=Sing Hall|Hall|PROPN|6|obj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person},
			want: []string{
				"The House | criticize | misconduct by sitting President Hall (clause/svo)",
			},
		},
		{
			name: "neighboring Togo",
			words: "A|a|DET|2|det|PronType=Art project|project|NOUN|7|nsubj:pass|Number=Sing|NN with|with|ADP|5|case| neighboring|neighbor|VERB|5|amod|VerbForm=Ger|VBG " +
				"Togo|Togo|PROPN|2|nmod|Number=Sing is|be|AUX|7|aux:pass|Number=Sing;VerbForm=Fin|VBZ intended|intend|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"to|to|PART|9|mark reduce|reduce|VERB|7|xcomp|VerbForm=Inf|VB imports|import|NOUN|9|obj|Number=Plur|NNS ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Togo": kg.Place},
			want: []string{
				"A project with neighboring Togo | be intended | to reduce imports (passive/infinitive)",
				"A project with neighboring Togo | reduce | imports planned (clause/svo)",
			},
		},
		{
			name: "no person is an election",
			words: "Voters|voter|NOUN|2|nsubj|Number=Plur|NNS spoke|speak|VERB|0|root|Number=Plur;VerbForm=Fin|VBD to|to|ADP|4|case| " +
				"candidates|candidate|NOUN|2|obl|Number=Plur|NNS running|run|VERB|4|acl|VerbForm=Ger|VBG in|in|ADP|8|case| the|the|DET|8|det|PronType=Art " +
				"election|election|NOUN|5|obl|Number=Sing|NN ~,|,|PUNCT|10|punct Anna|Anna|PROPN|8|appos|Number=Sing ~,|,|PUNCT|13|punct " +
				"who|who|PRON|13|nsubj|PronType=Rel left|leave|VERB|10|acl:relcl|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person},
			want: []string{
				"Voters | speak to | candidates running in the election (clause/sv-oblique)",
				"candidates | run in | the election (clause/sv-oblique)",
				"Anna | leave |  (clause/sv)",
			},
		},
		{
			name: "no firm is a head",
			words: "Hall|Hall|PROPN|3|nsubj|Number=Sing was|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBD partner|partner|NOUN|0|root|Number=Sing|NN with|with|ADP|5|case| " +
				"Acme|Acme|PROPN|3|nmod|Number=Sing ~,|,|PUNCT|7|punct head|head|NOUN|5|appos|Number=Sing|NN of|of|ADP|11|case| the|the|DET|11|det|PronType=Art " +
				"legal|legal|ADJ|11|amod|Degree=Pos|JJ department|department|NOUN|7|nmod|Number=Sing|NN ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Hall | be | partner with Acme (copula/noun)",
			},
		},
		{
			name: "a rank is no description",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing defeated|defeat|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"Eagles|Eagle|PROPN|2|obj|Number=Plur ~,|,|PUNCT|7|punct the|the|DET|7|det|PronType=Art number|number|NOUN|4|appos|Number=Sing|NN " +
				"1|1|NUM|7|flat|NumType=Card of|of|ADP|11|case| the|the|DET|11|det|PronType=Art league|league|NOUN|7|nmod|Number=Sing|NN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Eagles": kg.Organization},
			want: []string{
				"Oslo | defeat | the Eagles (clause/svo)",
			},
		},
		{
			name: "who behind a season",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing replaced|replace|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Gary|Gary|PROPN|2|obj|Number=Sing ~,|,|PUNCT|7|punct " +
				"the|the|DET|7|det|PronType=Art head|head|NOUN|7|compound|Number=Sing|NN coach|coach|NOUN|3|appos|Number=Sing|NN during|during|ADP|10|case| " +
				"two|two|NUM|10|nummod|NumType=Card seasons|season|NOUN|2|obl|Number=Plur|NNS ~,|,|PUNCT|14|punct who|who|PRON|14|nsubj:pass|PronType=Rel " +
				"was|be|AUX|14|aux:pass|Number=Sing;VerbForm=Fin|VBD forced|force|VERB|10|acl:relcl|VerbForm=Part;Voice=Pass|VBN to|to|PART|16|mark " +
				"retire|retire|VERB|14|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Gary": kg.Person, "Olsen": kg.Person},
			want: []string{
				"Olsen | replace | Gary {during: two seasons} (clause/svo)",
				"Gary | be forced | to retire (passive/infinitive)",
				"Gary | retire |  (clause/sv)",
				"Gary | be | the head coach (apposition/is)",
			},
		},
		{
			name: "became the first to",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing became|become|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|5|det|PronType=Art " +
				"first|first|ADJ|5|amod|Degree=Pos;NumType=Ord|JJ woman|woman|NOUN|2|xcomp|Number=Sing|NN to|to|PART|8|mark be|be|AUX|8|aux:pass|VerbForm=Inf|VB " +
				"elected|elect|VERB|5|acl|VerbForm=Part;Voice=Pass|VBN as|as|ADP|10|case| mayor|mayor|NOUN|8|obl|Number=Sing|NN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | become | the first woman to be elected as mayor (clause/svo)",
				"Olsen | be elected as | mayor (passive/oblique)",
			},
		},
		{
			name: "to be held",
			words: "Hall|Hall|PROPN|15|nsubj|Number=Sing ~,|,|PUNCT|4|punct a|a|DET|4|det|PronType=Art candidate|candidate|NOUN|1|appos|Number=Sing|NN for|for|ADP|8|case| " +
				"the|the|DET|8|det|PronType=Art presidential|presidential|ADJ|8|amod|Degree=Pos|JJ election|election|NOUN|4|nmod|Number=Sing|NN to|to|PART|11|mark " +
				"be|be|AUX|11|aux:pass|VerbForm=Inf|VB held|hold|VERB|8|acl|VerbForm=Part;Voice=Pass|VBN in|in|ADP|13|case| August|August|PROPN|11|obl|Number=Sing " +
				"~,|,|PUNCT|1|punct held|hold|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|17|det|PronType=Art rally|rally|NOUN|15|obj|Number=Sing|NN " +
				"~.|.|PUNCT|15|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person},
			want: []string{
				"Hall | hold | a rally (clause/svo)",
				"the presidential election | be held in | August possible (passive/oblique)",
				"Hall | be | a candidate for the presidential election to be held in August (apposition/is)",
				"Hall | be candidate for | the presidential election to be held in August (apposition/role)",
			},
		},
		{
			name: "reported by media to have",
			words: "Hall|Hall|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD reported|report|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"by|by|ADP|6|case| local|local|ADJ|6|amod|Degree=Pos|JJ media|media|NOUN|3|obl:agent|Number=Sing|NN to|to|PART|9|mark " +
				"have|have|AUX|9|aux|VerbForm=Inf|VB visited|visit|VERB|3|advcl|VerbForm=Part|VBN Oslo|Oslo|PROPN|9|obj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place},
			want: []string{
				"local media | report | Hall to have visited Oslo (passive/agent-clause)",
				"Hall | visit | Oslo possible (clause/svo)",
			},
		},
		{
			name: "Anna said, behind a phrase",
			words: "In|in|ADP|3|case| the|the|DET|3|det|PronType=Art wake|wake|NOUN|9|obl|Number=Sing|NN of|of|ADP|6|case| the|the|DET|6|det|PronType=Art " +
				"attack|attack|NOUN|3|nmod|Number=Sing|NN ~,|,|PUNCT|3|punct Anna|Anna|PROPN|9|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"~,|,|PUNCT|14|punct the|the|DET|12|det|PronType=Art lions|lion|NOUN|14|nsubj:pass|Number=Plur|NNS were|be|AUX|14|aux:pass|Number=Plur;VerbForm=Fin|VBD " +
				"killed|kill|VERB|9|ccomp|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|9|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person},
			want: []string{
				"Anna | say | In the wake of the attack , the lions were killed (clause/svc)",
				"the lions | be killed in wake of | the attack by Anna (passive/oblique)",
			},
		},
		{
			name: "lost in a round to",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing lost|lose|VERB|0|root|Number=Sing;VerbForm=Fin|VBD in|in|ADP|6|case| the|the|DET|6|det|PronType=Art " +
				"first|first|ADJ|6|amod|Degree=Pos;NumType=Ord|JJ round|round|NOUN|2|obl|Number=Sing|NN to|to|ADP|8|case| Anna|Anna|PROPN|6|nmod|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Hall": kg.Person},
			want: []string{
				"Hall | lose in | the first round {to: Anna} (clause/sv-oblique)",
				"Hall | lose to | Anna {in: the first round} (clause/sv-oblique)",
			},
		},
		{
			name: "relations are with each other",
			words: "Slovakia|Slovakia|PROPN|4|nsubj|Number=Sing and|and|CCONJ|3|cc Norway|Norway|PROPN|1|conj|Number=Sing " +
				"established|establish|VERB|0|root|Number=Sing;VerbForm=Fin|VBD diplomatic|diplomatic|ADJ|6|amod|Degree=Pos|JJ " +
				"relations|relation|NOUN|4|obj|Number=Plur|NNS ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place, "Slovakia": kg.Place},
			want: []string{
				"Slovakia | establish | diplomatic relations {with: Norway} (clause/svo)",
				"Norway | establish | diplomatic relations {with: Slovakia} (clause/svo)",
			},
		},
		{
			name: "shot dead",
			words: "The|the|DET|2|det|PronType=Art attacker|attacker|NOUN|4|nsubj:pass|Number=Sing|NN was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"shot|shoot|VERB|0|root|VerbForm=Part;Voice=Pass|VBN dead|dead|ADJ|4|xcomp|Degree=Pos|JJ by|by|ADP|7|case| police|police|NOUN|4|obl:agent|Number=Sing|NN " +
				"~.|.|PUNCT|4|punct",
			want: []string{
				"police | shoot dead | The attacker (passive/agent)",
			},
		},
		{
			name: "managing director",
			words: "Hall|Hall|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD appointed|appoint|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"managing|manage|VERB|3|xcomp|VerbForm=Ger|VBG director|director|NOUN|3|xcomp|Number=Sing|NN of|of|ADP|7|case| Acme|Acme|PROPN|5|nmod|Number=Sing " +
				"~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Hall | be appointed | managing director of Acme (passive/object)",
			},
		},
		{
			name: "since doing it",
			words: "Lives|life|NOUN|3|nsubj:pass|Number=Plur|NNS were|be|AUX|3|aux:pass|Number=Plur;VerbForm=Fin|VBD saved|save|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"since|since|SCONJ|5|mark commencing|commence|VERB|3|advcl|VerbForm=Part|VBG work|work|NOUN|5|obj|Number=Sing|NN ~.|.|PUNCT|3|punct",
			want: []string{
				"Lives | be saved |  {since: commencing work} (passive/plain)",
				"Lives | commence | work (clause/svo)",
			},
		},
		{
			name: "an application for",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing launched|launch|VERB|0|root|Number=Sing;VerbForm=Fin|VBD an|a|DET|4|det|PronType=Art " +
				"application|application|NOUN|2|obj|Number=Sing|NN for|for|SCONJ|6|mark reporting|report|VERB|4|acl|VerbForm=Ger|VBG " +
				"crimes|crime|NOUN|6|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | launch | an application for reporting crimes (clause/svo)",
			},
		},
		{
			name: "leading to",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing died|die|VERB|0|root|Number=Sing;VerbForm=Fin|VBD from|from|ADP|5|case| a|a|DET|5|det|PronType=Art " +
				"virus|virus|NOUN|2|obl|Number=Sing|NN ~,|,|PUNCT|7|punct leading|lead|VERB|2|advcl|VerbForm=Part|VBG to|to|ADP|9|case| " +
				"panic|panic|NOUN|7|obl|Number=Sing|NN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person},
			want: []string{
				"Hall | die from | a virus (clause/sv-oblique)",
			},
		},
		{
			name: "becoming behind a number",
			words: "The|the|DET|2|det|PronType=Art school|school|NOUN|3|nsubj|Number=Sing|NN grew|grow|VERB|0|root|Number=Sing;VerbForm=Fin|VBD from|from|ADP|8|case| " +
				"1,000|1000|NUM|8|nummod|NumType=Card to|to|ADP|7|case| 2,400|2400|NUM|5|nmod|NumType=Card students|student|NOUN|3|obl|Number=Plur|NNS " +
				"becoming|become|VERB|8|acl|VerbForm=Part|VBG the|the|DET|12|det|PronType=Art largest|large|ADJ|12|amod|Degree=Sup|JJS " +
				"school|school|NOUN|9|xcomp|Number=Sing|NN in|in|ADP|14|case| Norway|Norway|PROPN|12|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"The school | grow from | 1,000 to 2,400 students (clause/sv-oblique)",
				"The school | become | the largest school in Norway (clause/svo)",
			},
		},
		{
			name: "a photo showing",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing posted|post|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"photo|photo|NOUN|2|obj|Number=Sing|NN to|to|ADP|6|case| Twitter|Twitter|PROPN|2|obl|Number=Sing showing|show|VERB|2|advcl|VerbForm=Part|VBG " +
				"him|he|PRON|7|obj|Number=Sing;PronType=Prs in|in|ADP|10|case| Oslo|Oslo|PROPN|7|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Hall | post | a photo showing him in Oslo {to: Twitter} (clause/svo)",
				"a photo | show | him {in: Oslo} (clause/svo)",
			},
		},
		{
			name: "works by",
			words: "The|the|DET|2|det|PronType=Art work|work|NOUN|4|nsubj:pass|Number=Sing|NN was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"shown|show|VERB|0|root|VerbForm=Part;Voice=Pass|VBN in|in|ADP|6|case| Oslo|Oslo|PROPN|4|obl|Number=Sing alongside|alongside|ADP|8|case| " +
				"drawings|drawing|NOUN|4|obl|Number=Plur|NNS by|by|ADP|10|case| Anna|Anna|PROPN|8|nmod|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Oslo": kg.Place},
			want: []string{
				"The work | be shown in | Oslo {alongside: drawings by Anna} (passive/oblique)",
			},
		},
		{
			name: "on loan",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing plays|play|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ as|as|ADP|5|case| a|a|DET|5|det|PronType=Art " +
				"defender|defender|NOUN|2|obl|Number=Sing|NN for|for|ADP|7|case| Acme|Acme|PROPN|5|nmod|Number=Sing on|on|ADP|9|case| " +
				"loan|loan|NOUN|2|obl|Number=Sing|NN from|from|ADP|11|case| Bergen|Bergen|PROPN|9|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Bergen": kg.Place, "Acme": kg.Organization},
			want: []string{
				"Hall | play as | a defender for Acme {on: loan from Bergen} (clause/sv-oblique)",
			},
		},
		{
			name: "therefore",
			words: "The|the|DET|2|det|PronType=Art choice|choice|NOUN|5|nsubj|Number=Sing|NN is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ therefore|therefore|ADV|5|advmod " +
				"important|important|ADJ|0|root|Degree=Pos|JJ ~.|.|PUNCT|5|punct",
			want: []string{
				"The choice | be | important (copula/adjective)",
			},
		},
		{
			name: "states that cooperate",
			words: "Traffic|traffic|NOUN|3|nsubj:pass|Number=Sing|NN is|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"managed|manage|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|5|case| officials|official|NOUN|3|obl:agent|Number=Plur|NNS ~,|,|PUNCT|7|punct " +
				"cooperating|cooperate|VERB|3|advcl|VerbForm=Part|VBG through|through|ADP|9|case| Acme|Acme|PROPN|7|obl|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"officials | manage | Traffic (passive/agent)",
				"officials | cooperate through | Acme (clause/sv-oblique)",
			},
		},
		{
			name: "in addition to doing",
			words: "In|in|ADP|2|case| addition|addition|NOUN|8|obl|Number=Sing|NN to|to|SCONJ|4|mark hosting|host|VERB|2|acl|VerbForm=Ger|VBG " +
				"companies|company|NOUN|4|obj|Number=Plur|NNS ~,|,|PUNCT|2|punct Acme|Acme|PROPN|8|nsubj|Number=Sing " +
				"promotes|promote|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ technology|technology|NOUN|8|obj|Number=Sing|NN ~.|.|PUNCT|8|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | promote | technology (clause/svo)",
			},
		},
		{
			name: "leaders such as",
			words: "They|they|PRON|2|nsubj|Number=Plur;PronType=Prs rejected|reject|VERB|0|root|Number=Plur;VerbForm=Fin|VBD stances|stance|NOUN|2|obj|Number=Plur|NNS " +
				"of|of|ADP|5|case| leaders|leader|NOUN|3|nmod|Number=Plur|NNS of|of|ADP|7|case| parties|party|NOUN|5|nmod|Number=Plur|NNS " +
				"such|such|ADJ|10|case|Degree=Pos|JJ as|as|ADP|8|fixed| Anna|Anna|PROPN|5|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person},
			want: []string{
				"They | reject | stances of leaders of parties (clause/svo)",
				"Anna | be one of | leaders of parties (apposition/member)",
			},
		},
		{
			name: "whose failure",
			words: "Adams|Adams|PROPN|2|nsubj|Number=Sing|NNP criticized|criticize|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|4|det|Definite=Def;PronType=Art|DT failure|failure|NOUN|2|obj|Number=Sing|NN of|of|ADP|6|case||IN " +
				"Oslo|Oslo|PROPN|4|nmod|Number=Sing|NNP to|to|PART|8|mark||TO protect|protect|VERB|2|advcl|VerbForm=Inf|VB " +
				"civilians|civilian|NOUN|8|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Adams": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Adams | criticize | the failure of Oslo to protect civilians (clause/svo)",
				"Oslo | protect | civilians not possible (clause/svo)",
			},
		},
		{
			name: "whose willingness",
			words: "It|it|PRON|2|nsubj|Case=Nom;Gender=Neut;Number=Sing;Person=3;PronType=Prs|PRP " +
				"commemorates|commemorate|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ the|the|DET|4|det|Definite=Def;PronType=Art|DT " +
				"willingness|willingness|NOUN|2|obj|Number=Sing|NN of|of|ADP|6|case||IN Abraham|Abraham|PROPN|4|nmod|Number=Sing|NNP to|to|PART|8|mark||TO " +
				"sacrifice|sacrifice|VERB|4|acl|VerbForm=Inf|VB sons|son|NOUN|8|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Abraham": kg.Person},
			want: []string{
				"It | commemorate | the willingness of Abraham to sacrifice sons (clause/svo)",
				"Abraham | sacrifice | sons possible (clause/svo)",
			},
		},
		{
			name: "places of people",
			words: "There|there|PRON|2|expl||EX are|be|VERB|0|root|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"towns|town|NOUN|2|nsubj|Number=Plur|NNS with|with|ADP|6|case||IN 100|100|NUM|6|nummod|NumForm=Digit;NumType=Card|CD " +
				"people|people|NOUN|3|nmod|Number=Plur|NNS ~,|,|PUNCT|10|punct||, such|such|ADJ|10|case|ExtPos=ADP|JJ as|as|ADP|8|fixed||IN " +
				"Narvik|Narvik|PROPN|6|nmod|Number=Sing|NNP and|and|CCONJ|12|cc||CC Pelican|Pelican|PROPN|10|conj|Number=Sing|NNP ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"100": kg.Number, "Narvik": kg.Place, "Pelican": kg.Place},
			want: []string{
				"towns with 100 people | exist |  (existential/plain)",
				"Narvik | be one of | towns with 100 people (apposition/member)",
				"Pelican | be one of | towns with 100 people (apposition/member)",
			},
		},
		{
			name: "shows of bodies",
			words: "She|she|PRON|6|nsubj|Number=Sing;PronType=Prs was|be|AUX|6|cop|VerbForm=Fin in|in|ADP|6|case| many|many|ADJ|6|amod| " +
				"group|group|NOUN|6|compound|Number=Sing shows|show|NOUN|0|root|Number=Plur including|include|VERB|8|case|VerbForm=Part|VBG " +
				"Museum|Museum|PROPN|6|nmod|Number=Sing ~,|,|PUNCT|10|punct Nansen|Nansen|PROPN|8|conj|Number=Sing and|and|CCONJ|12|cc| " +
				"Gallery|Gallery|PROPN|8|conj|Number=Sing ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Museum": kg.Place, "Nansen": kg.Work, "Gallery": kg.Organization},
			want: []string{
				"She | be in | many group shows (copula/preposition)",
				"Nansen | be one of | group shows (apposition/member)",
			},
		},
		{
			name: "estimated using",
			words: "Weights|weight|NOUN|3|nsubj:pass|Number=Plur|NNS are|be|AUX|3|aux:pass|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"estimated|estimate|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN using|use|VERB|3|advcl|VerbForm=Ger|VBG " +
				"a|a|DET|6|det|Definite=Ind;PronType=Art|DT regression|regression|NOUN|4|obj|Number=Sing|NN ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{},
			want: []string{
				"Weights | be estimated |  (passive/plain)",
			},
		},
		{
			name: "with several being",
			words: "Goods|goods|NOUN|3|nsubj:pass|Number=Plur|NNS were|be|AUX|3|aux:pass|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"imported|import|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN ~,|,|PUNCT|6|punct||, with|with|ADP|6|case||IN " +
				"Venezuela|Venezuela|PROPN|3|obl|Number=Sing|NNP ~,|,|PUNCT|8|punct||, Spain|Spain|PROPN|6|conj|Number=Sing|NNP ~,|,|PUNCT|11|punct||, " +
				"and|and|CCONJ|11|cc||CC Mexico|Mexico|PROPN|6|conj|Number=Sing|NNP being|be|AUX|14|cop|Tense=Pres;VerbForm=Part|VBG " +
				"the|the|DET|14|det|Definite=Def;PronType=Art|DT suppliers|supplier|NOUN|3|advcl|Number=Plur|NNS ~.|.|PUNCT|3|punct||.",
			types: map[string]kg.EntityType{"Venezuela": kg.Place, "Spain": kg.Place, "Mexico": kg.Place},
			want: []string{
				"Goods | be imported |  (passive/plain)",
				"Venezuela | be one of | the suppliers (copula/noun)",
				"Spain | be one of | the suppliers (copula/noun)",
				"Mexico | be one of | the suppliers (copula/noun)",
			},
		},
		{
			name: "the only one of some",
			words: "Lily|Lily|PROPN|5|nsubj|Number=Sing|NNP was|be|AUX|5|cop|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT only|only|ADJ|5|amod|Degree=Pos|JJ song|song|NOUN|0|root|Number=Sing|NN " +
				"from|from|ADP|8|case||IN the|the|DET|8|det|Definite=Def;PronType=Art|DT sessions|session|NOUN|5|nmod|Number=Plur|NNS " +
				"that|that|PRON|13|nsubj:pass|PronType=Rel|WDT had|have|AUX|13|aux|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"not|not|PART|13|advmod|Polarity=Neg|RB been|be|AUX|13|aux:pass|Tense=Past;VerbForm=Part|VBN " +
				"released|release|VERB|8|acl:relcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN in|in|ADP|15|case||IN Norway|Norway|PROPN|13|obl|Number=Sing|NNP " +
				"~.|.|PUNCT|5|punct||.",
			types: map[string]kg.EntityType{"Lily": kg.Work, "Norway": kg.Place},
			want: []string{
				"Lily | be | the only song from the sessions that had not been released in Norway (copula/noun)",
				"Lily | be released in | Norway not (passive/oblique)",
			},
		},
		{
			name: "a near time",
			words: "Boeing|Boeing|PROPN|4|nsubj|Number=Sing|NNP has|have|AUX|4|aux|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"been|be|AUX|4|aux|Tense=Past;VerbForm=Part|VBN battling|battle|VERB|0|root|Tense=Pres;VerbForm=Part|VBG in|in|ADP|7|case||IN " +
				"recent|recent|ADJ|7|amod|Degree=Pos|JJ months|month|NOUN|4|obl|Number=Plur|NNS to|to|PART|9|mark||TO win|win|VERB|4|advcl|VerbForm=Inf|VB " +
				"contracts|contract|NOUN|9|obj|Number=Plur|NNS ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Boeing": kg.Organization},
			want: []string{
				"Boeing | battle |  {time: recent months} {purpose: to win contracts} (clause/sv)",
				"Boeing | win | contracts desired (clause/svo)",
			},
		},
		{
			name: "blocked using",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing|NNP praised|praise|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"candidates|candidate|NOUN|2|obj|Number=Plur|NNS Democrats|Democrat|PROPN|6|nsubj|Number=Plur|NNPS " +
				"have|have|AUX|6|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP blocked|block|VERB|3|acl:relcl|Tense=Past;VerbForm=Part|VBN " +
				"using|use|VERB|6|xcomp|VerbForm=Ger|VBG filibusters|filibuster|NOUN|7|obj|Number=Plur|NNS ~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Democrats": kg.Group},
			want: []string{
				"Olsen | praise | candidates (clause/svo)",
				"Democrats | block | candidates (clause/svo)",
				"Democrats | use | filibusters (clause/svo)",
			},
		},
		{
			name: "as soon as",
			words: "They|they|PRON|4|nsubj:pass|Case=Nom;Number=Plur;Person=3;PronType=Prs|PRP will|will|AUX|4|aux|VerbForm=Fin|MD " +
				"be|be|AUX|4|aux:pass|VerbForm=Inf|VB sent|send|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN to|to|ADP|6|case||IN " +
				"Norway|Norway|PROPN|4|obl|Number=Sing|NNP as|as|ADV|8|advmod||RB soon|soon|ADV|4|advmod|Degree=Pos|RB as|as|SCONJ|13|mark||IN " +
				"procedures|procedure|NOUN|13|nsubj:pass|Number=Plur|NNS have|have|AUX|13|aux|Mood=Ind;Number=Plur;Person=3;Tense=Pres;VerbForm=Fin|VBP " +
				"been|be|AUX|13|aux:pass|Tense=Past;VerbForm=Part|VBN completed|complete|VERB|8|advcl|Tense=Past;VerbForm=Part;Voice=Pass|VBN " +
				"~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Norway": kg.Place},
			want: []string{
				"They | be sent to | Norway {time: procedures have been completed} planned (passive/oblique)",
			},
		},
		{
			name: "under construction",
			words: "Williston|Williston|PROPN|4|nsubj|Number=Sing|NNP is|be|AUX|4|cop|Mood=Ind;Number=Sing;Person=3;Tense=Pres;VerbForm=Fin|VBZ " +
				"an|a|DET|4|det|Definite=Ind;PronType=Art|DT airport|airport|NOUN|0|root|Number=Sing|NN under|under|ADP|6|case||IN " +
				"construction|construction|NOUN|4|nmod|Number=Sing|NN near|near|ADP|8|case||IN Oslo|Oslo|PROPN|6|nmod|Number=Sing|NNP ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{"Williston": kg.Place, "Oslo": kg.Place},
			want: []string{
				"Williston | be | an airport under construction near Oslo (copula/noun)",
			},
		},
		{
			name: "the time of what stands beside",
			words: "He|he|PRON|2|nsubj|Case=Nom;Gender=Masc;Number=Sing;Person=3;PronType=Prs|PRP " +
				"served|serve|VERB|0|root|Mood=Ind;Number=Sing;Person=3;Tense=Past;VerbForm=Fin|VBD as|as|ADP|5|case||IN " +
				"the|the|DET|5|det|Definite=Def;PronType=Art|DT director|director|NOUN|2|obl|Number=Sing|NN of|of|ADP|9|case||IN " +
				"the|the|DET|9|det|Definite=Def;PronType=Art|DT Language|Language|PROPN|9|compound|Number=Sing|NNP " +
				"Institute|Institute|PROPN|5|nmod|Number=Sing|NNP from|from|ADP|11|case||IN May|May|PROPN|2|obl|NumForm=Digit;NumType=Card|CD " +
				"to|to|ADP|13|case||IN July|July|PROPN|2|obl|NumForm=Digit;NumType=Card|CD ~,|,|PUNCT|16|punct||, " +
				"the|the|DET|16|det|Definite=Def;PronType=Art|DT Dean|Dean|PROPN|5|appos|Number=Sing|NNP of|of|ADP|19|case||IN " +
				"its|its|PRON|19|nmod:poss|Case=Gen;Gender=Neut;Number=Sing;Person=3;Poss=Yes;PronType=Prs|PRP$ College|College|PROPN|16|nmod|Number=Sing|NNP " +
				"from|from|ADP|21|case||IN July|July|PROPN|2|obl|NumForm=Digit;NumType=Card|CD to|to|ADP|23|case||IN " +
				"March|March|PROPN|21|nmod|NumForm=Digit;NumType=Card|CD ~,|,|PUNCT|27|punct||, and|and|CCONJ|27|cc||CC " +
				"Vice|Vice|PROPN|27|compound|Number=Sing|NNP Rector|Rector|PROPN|5|conj|Number=Sing|NNP from|from|ADP|29|case||IN " +
				"March|March|PROPN|27|nmod|NumForm=Digit;NumType=Card|CD to|to|ADP|31|case||IN April|April|PROPN|27|nmod|NumForm=Digit;NumType=Card|CD " +
				"~.|.|PUNCT|2|punct||.",
			types: map[string]kg.EntityType{"Institute": kg.Organization, "May": kg.Date, "July": kg.Date, "March": kg.Date, "April": kg.Date},
			want: []string{
				"He | serve as | the director of the Language Institute {time: May to July} (clause/sv-oblique)",
				"He | serve as | Vice Rector from March to April {time: May to July} (clause/sv-oblique)",
			},
		},
		{
			name: "by age group",
			words: "The|the|DET|2|det|Definite=Def;PronType=Art|DT youths|youth|NOUN|4|nsubj:pass|Number=Plur|NNS " +
				"were|be|AUX|4|aux:pass|Mood=Ind;Number=Plur;Person=3;Tense=Past;VerbForm=Fin|VBD " +
				"analysed|analyse|VERB|0|root|Tense=Past;VerbForm=Part;Voice=Pass|VBN by|by|ADP|7|case||IN age|age|NOUN|7|compound|Number=Sing|NN " +
				"group|group|NOUN|4|obl:agent|Number=Sing|NN ~.|.|PUNCT|4|punct||.",
			types: map[string]kg.EntityType{},
			want: []string{
				"The youths | be analysed by | age group (passive/oblique)",
			},
		},
		{
			name: "declared a republic, dissolved",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing declared|declare|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Norway|Norway|PROPN|2|iobj|Number=Sing " +
				"a|a|DET|8|det|PronType=Art one|one|NUM|7|nummod|NumType=Card ~-|-|PUNCT|5|punct ~party|party|NOUN|8|compound|Number=Sing|NN " +
				"state|state|NOUN|2|obj|Number=Sing|NN ~,|,|PUNCT|10|punct dissolved|dissolve|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD the|the|DET|12|det|PronType=Art " +
				"BDG|BDG|NOUN|10|obj|Number=Sing|NNP and|and|CCONJ|14|cc established|establish|VERB|2|conj|Number=Sing;VerbForm=Fin|VBD the|the|DET|16|det|PronType=Art " +
				"Party|Party|PROPN|14|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Norway": kg.Place},
			want: []string{
				"Hall | declare | Norway {as: a one - party state} (clause/svo)",
				"Norway | be | a one - party state (complement/appointed)",
				"Hall | dissolve | the BDG (clause/svo)",
				"Hall | establish | the Party (clause/svo)",
			},
		},
		{
			name: "a member and expert",
			words: "Anna|Anna|PROPN|3|nsubj|Number=Sing is|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBZ member|member|NOUN|0|root|Number=Sing|NN of|of|ADP|7|case| " +
				"the|the|DET|7|det|PronType=Art working|working|NOUN|7|compound|Number=Sing|NN group|group|NOUN|3|nmod|Number=Sing|NN of|of|ADP|10|case| " +
				"the|the|DET|10|det|PronType=Art Commission|Commission|PROPN|7|nmod|Number=Sing and|and|CCONJ|13|cc senior|senior|ADJ|13|amod|Degree=Pos|JJ " +
				"expert|expert|NOUN|7|conj|Number=Sing|NN for|for|ADP|15|case| Acme|Acme|PROPN|13|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Anna": kg.Person, "Acme": kg.Organization},
			want: []string{
				"Anna | be | member of the working group of the Commission (copula/noun)",
				"Anna | be member of | the working group of the Commission (copula/role)",
				"Anna | be | senior expert for Acme (copula/noun)",
				"Anna | be expert for | Acme (copula/role)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
