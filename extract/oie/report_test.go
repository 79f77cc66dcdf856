package oie_test

import (
	"testing"

	"kg"
	"kg/extract/oie"
)

// TestReports: what agencies write and how parsers read it: who said what between commas and quotation marks, amounts
// that are compared, and what almost or only perhaps came about.
func TestReports(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "what was said in a statement",
			words: "The|the|DET|2|det|PronType=Art army|army|NOUN|3|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD in|in|ADP|6|case " +
				"a|a|DET|6|det|PronType=Art statement|statement|NOUN|3|obl|Number=Sing it|it|PRON|9|nsubj|Number=Sing;PronType=Prs " +
				"had|have|AUX|9|aux|Number=Sing;VerbForm=Fin|VBD left|leave|VERB|6|acl:relcl|VerbForm=Part|VBN ~.|.|PUNCT|3|punct",
			want: []string{
				"The army | say | it had left {in: a statement} (clause/svc)",
				"it | leave |  by The army (clause/sv)",
			},
		},
		{
			name:  "what is said opens the sentence",
			words: "Ships|ship|NOUN|3|obj|Number=Plur Oslo|Oslo|PROPN|3|nsubj|Number=Sing alleged|allege|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|3|punct",
			want:  nil,
		},
		{
			name: "what it said between commas, as something else happened",
			words: "Troops|troops|NOUN|2|nsubj|Number=Plur took|take|VERB|0|root|Number=Plur;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"town|town|NOUN|2|obj|Number=Sing ~,|,|PUNCT|8|punct the|the|DET|7|det|PronType=Art army|army|NOUN|8|nsubj|Number=Sing " +
				"said|say|VERB|2|parataxis|Number=Sing;VerbForm=Fin|VBD ~,|,|PUNCT|15|punct as|as|SCONJ|15|mark talks|talk|NOUN|15|nsubj|Number=Plur on|on|ADP|14|case " +
				"a|a|DET|14|det|PronType=Art truce|truce|NOUN|11|nmod|Number=Sing failed|fail|VERB|8|advcl|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			want: []string{
				"Troops | take | the town {as: talks on a truce failed} by the army (clause/svo)",
				"talks on a truce | fail |  by the army (clause/sv)",
				"the army | say | Troops took the town , as talks on a truce failed (report/parenthetical)",
			},
		},
		{
			name: "verbs of one quotation",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"firm|firm|NOUN|7|nsubj|Number=Sing had|have|AUX|7|aux|Number=Sing;VerbForm=Fin|VBD \"|\"|PUNCT|7|punct ~betrayed|betray|VERB|2|ccomp|VerbForm=Part|VBN " +
				"the|the|DET|9|det|PronType=Art public|public|NOUN|7|obj|Number=Sing and|and|CCONJ|11|cc enriched|enrich|VERB|7|conj|Number=Sing;VerbForm=Fin|VBD " +
				"itself|itself|PRON|11|obj|Number=Sing;PronType=Prs ~\"|\"|PUNCT|7|punct ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | say | the firm had \" betrayed the public and enriched itself (clause/svc)",
				"the firm | betray | the public by Olsen (clause/svo)",
				"the firm | enrich | itself by Olsen (clause/svo)",
			},
		},
		{
			name: "what stands behind a quotation",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD that|that|SCONJ|7|mark \"|\"|PUNCT|7|punct " +
				"~sense|sense|NOUN|7|nsubj|Number=Sing is|be|AUX|7|aux|Number=Sing;VerbForm=Fin|VBZ returning|return|VERB|2|ccomp|VerbForm=Part|VBG to|to|ADP|9|case " +
				"Europe|Europe|PROPN|7|obl|Number=Sing ~\"|\"|PUNCT|7|punct ~,|,|PUNCT|14|punct while|while|SCONJ|14|mark Hall|Hall|PROPN|14|nsubj|Number=Sing " +
				"urged|urge|VERB|2|advcl|Number=Sing;VerbForm=Fin|VBD allies|ally|NOUN|14|iobj|Number=Plur to|to|PART|17|mark wait|wait|VERB|14|xcomp|VerbForm=Inf|VB " +
				"~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | say | sense is returning to Europe (clause/svc)",
				"sense | return to | Europe by Olsen (clause/sv-oblique)",
				"Hall | urge | allies {to: to wait} (clause/svo)",
				"allies | wait |  desired by Hall (clause/sv)",
			},
		},
		{
			name: "compared with a year earlier",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing posted|post|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art loss|loss|NOUN|2|obj|Number=Sing " +
				"of|of|ADP|8|case 3|3|NUM|7|compound million|million|NUM|8|nummod euros|euro|NOUN|4|nmod|Number=Plur ~,|,|PUNCT|10|punct " +
				"compared|compare|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN with|with|ADP|13|case a|a|DET|13|det|PronType=Art profit|profit|NOUN|10|obl|Number=Sing " +
				"of|of|ADP|17|case 2|2|NUM|16|compound million|million|NUM|17|nummod euros|euro|NOUN|13|nmod|Number=Plur a|a|DET|19|det|PronType=Art " +
				"year|year|NOUN|20|obl:unmarked|Number=Sing earlier|early|ADV|10|advmod|Degree=Cmp ~.|.|PUNCT|2|punct",
			want: []string{
				"Acme | post | a loss of 3 million euros {compared with: a profit of 2 million euros a year earlier} (clause/svo)",
			},
		},
		{
			name: "who is due to vote",
			words: "The|the|DET|2|det|PronType=Art union|union|NOUN|6|nsubj|Number=Sing is|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBZ due|due|ADJ|6|case|Degree=Pos " +
				"to|to|ADP|4|fixed vote|vote|NOUN|0|root|Number=Sing on|on|ADP|8|case Friday|Friday|PROPN|6|nmod|Number=Sing ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"Friday": kg.Date},
			want: []string{
				"The union | be due | to vote on Friday (copula/infinitive)",
				"The union | vote on | Friday planned (clause/sv-time)",
			},
		},
		{
			name: "what rose in the quarter that ended",
			words: "Income|income|NOUN|5|nsubj|Number=Sing for|for|ADP|4|case the|the|DET|4|det|PronType=Art quarter|quarter|NOUN|1|nmod|Number=Sing " +
				"ended|end|VERB|0|root|Number=Sing;VerbForm=Fin|VBD June|June|PROPN|7|nmod:unmarked|Number=Sing 30|30|NUM|5|obl:unmarked " +
				"rose|rise|VERB|5|obj|Number=Sing;VerbForm=Fin|VBD to|to|ADP|12|case 3|3|NUM|11|compound million|million|NUM|12|nummod " +
				"pounds|pound|NOUN|8|obl|Number=Plur ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"June": kg.Date, "30": kg.Date},
			want: []string{
				"Income for the quarter ended June 30 | rise to | 3 million pounds (clause/sv-oblique)",
			},
		},
		{
			name: "who a team had sent off",
			words: "Porto|Porto|PROPN|2|nsubj|Number=Sing had|have|VERB|0|root|Number=Sing;VerbForm=Fin|VBD goalkeeper|goalkeeper|NOUN|2|obj|Number=Sing " +
				"Luis|Luis|PROPN|3|flat|Number=Sing Navas|Navas|PROPN|4|flat|Number=Sing sent|send|VERB|3|acl|Number=Sing;VerbForm=Fin|VBD off|off|ADP|6|compound:prt " +
				"for|for|ADP|10|case a|a|DET|10|det|PronType=Art foul|foul|NOUN|6|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Luis": kg.Person, "Porto": kg.Organization},
			want: []string{
				"Luis Navas | be sent off for | a foul (passive/oblique)",
				"Luis Navas | be | goalkeeper (apposition/is)",
			},
		},
		{
			name: "a team before its result",
			words: "Belgium|Belgium|PROPN|2|nsubj|Number=Sing defeated|defeat|VERB|0|root|Number=Sing;VerbForm=Fin|VBD debutants|debutant|NOUN|2|obj|Number=Plur " +
				"Panama|Panama|PROPN|3|appos|Number=Sing 3|3|NUM|3|appos ~-|-|SYM|7|case ~0|0|NUM|5|nmod ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Belgium": kg.Place, "Panama": kg.Place},
			want: []string{
				"Belgium | defeat | Panama {score: 3 - 0} (clause/svo)",
			},
		},
		{
			name: "a bill is not who leaves",
			words: "Parliament|Parliament|PROPN|2|nsubj|Number=Sing approves|approve|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ bill|bill|NOUN|2|obj|Number=Sing " +
				"to|to|PART|5|mark leave|leave|VERB|2|xcomp|VerbForm=Inf|VB the|the|DET|7|det|PronType=Art pact|pact|NOUN|5|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{
				"Parliament | approve | bill to leave the pact (clause/svo)",
			},
		},
		{
			name: "guilty of what",
			words: "Hall|Hall|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD found|find|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"guilty|guilty|ADJ|3|xcomp|Degree=Pos of|of|SCONJ|6|mark taking|take|VERB|4|advcl|VerbForm=Part|VBG bribes|bribe|NOUN|6|obj|Number=Plur " +
				"~.|.|PUNCT|3|punct",
			want: []string{
				"Hall | be found | guilty {of: taking bribes} (passive/complement)",
				"Hall | take | bribes (clause/svo)",
			},
		},
		{
			name: "worried that something may be",
			words: "Residents|resident|NOUN|3|nsubj|Number=Plur are|be|AUX|3|cop|Number=Plur;VerbForm=Fin|VBP worried|worried|ADJ|0|root|Degree=Pos " +
				"the|the|DET|5|det|PronType=Art fighting|fighting|NOUN|7|nsubj|Number=Sing will|will|AUX|7|aux|VerbForm=Fin|MD " +
				"spread|spread|VERB|3|ccomp|VerbForm=Inf|VB ~.|.|PUNCT|3|punct",
			want: []string{
				"Residents | be worried | the fighting will spread (copula/adjective-clause)",
				"the fighting | spread |  possible by Residents (clause/sv)",
			},
		},
		{
			name: "what nearly happened",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing nearly|nearly|ADV|3|advmod went|go|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"bankrupt|bankrupt|ADJ|3|xcomp|Degree=Pos ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Organization},
			want: []string{
				"Oslo | go | bankrupt not (clause/sv-complement)",
			},
		},
		{
			name: "how much time was left",
			words: "Moreno|Moreno|PROPN|2|nsubj|Number=Sing came|come|VERB|0|root|Number=Sing;VerbForm=Fin|VBD on|on|ADV|2|advmod for|for|ADP|5|case " +
				"Vidal|Vidal|PROPN|2|obl|Number=Sing with|with|ADP|8|case 20|20|NUM|8|nummod minutes|minute|NOUN|2|obl|Number=Plur " +
				"left|leave|VERB|2|advcl|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Moreno": kg.Person, "Vidal": kg.Person},
			want: []string{
				"Moreno | come for | Vidal (clause/sv-oblique)",
			},
		},
		{
			name: "an absolute construction behind an adjective",
			words: "Critics|critic|NOUN|3|nsubj|Number=Plur were|be|AUX|3|cop|Number=Plur;VerbForm=Fin|VBD angry|angry|ADJ|0|root|Degree=Pos ~,|,|PUNCT|8|punct " +
				"with|with|SCONJ|8|mark one|one|NUM|7|nummod poster|poster|NOUN|8|nsubj|Number=Sing writing|write|VERB|3|advcl|VerbForm=Part|VBG " +
				"that|that|SCONJ|11|mark nobody|nobody|PRON|11|nsubj|Number=Sing;PronType=Neg wins|win|VERB|8|ccomp|Number=Sing;VerbForm=Fin|VBZ ~.|.|PUNCT|3|punct",
			want: []string{
				"Critics | be | angry (copula/adjective)",
				"one poster | write | nobody wins (clause/svc)",
				"nobody | win |  not by one poster (clause/sv)",
			},
		},
		{
			name: "whose statement it is",
			words: "Cornyn|Cornyn|PROPN|3|nmod:poss|Number=Sing 's|'s|PART|1|case statement|statement|NOUN|4|nsubj|Number=Sing " +
				"added|add|VERB|0|root|Number=Sing;VerbForm=Fin|VBD that|that|SCONJ|7|mark Houston|Houston|PROPN|7|nsubj|Number=Sing " +
				"lost|lose|VERB|4|ccomp|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Cornyn": kg.Person, "Houston": kg.Place},
			want: []string{
				"Cornyn 's statement | add | Houston lost (clause/svc)",
				"Houston | lose |  by Cornyn (clause/sv)",
			},
		},
		{
			name: "said as much",
			words: "Houston|Houston|PROPN|2|nsubj|Number=Sing lost|lose|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~,|,|PUNCT|6|punct even|even|ADV|6|advmod " +
				"Bolden|Bolden|PROPN|6|nsubj|Number=Sing said|say|VERB|2|parataxis|Number=Sing;VerbForm=Fin|VBD as|as|ADV|8|advmod much|much|ADJ|6|advmod|Degree=Pos " +
				"~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Bolden": kg.Person, "Houston": kg.Place},
			want: []string{
				"Houston | lose |  (clause/sv)",
			},
		},
		{
			name: "as somebody said",
			words: "As|as|SCONJ|3|mark Heald|Heald|PROPN|3|nsubj|Number=Sing told|tell|VERB|8|advcl|Number=Sing;VerbForm=Fin|VBD " +
				"reporters|reporter|NOUN|3|iobj|Number=Plur ~,|,|PUNCT|3|punct ozone|ozone|NOUN|8|nsubj|Number=Sing has|have|AUX|8|aux|Number=Sing;VerbForm=Fin|VBZ " +
				"dropped|drop|VERB|0|root|VerbForm=Part|VBN ~.|.|PUNCT|8|punct",
			types: map[string]kg.EntityType{"Heald": kg.Person},
			want: []string{
				"ozone | drop |  by Heald (clause/sv)",
				"Heald | tell | ozone has dropped {to: reporters} (report/parenthetical)",
			},
		},
		{
			name: "as its name suggests",
			words: "As|as|SCONJ|4|mark its|its|PRON|3|nmod:poss|Number=Sing;PronType=Prs name|name|NOUN|4|nsubj|Number=Sing " +
				"suggests|suggest|VERB|9|advcl|Number=Sing;VerbForm=Fin|VBZ ~,|,|PUNCT|4|punct the|the|DET|8|det|PronType=Art Navy|Navy|PROPN|8|compound|Number=Sing " +
				"Club|Club|PROPN|9|nsubj|Number=Sing bought|buy|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ships|ship|NOUN|9|obj|Number=Plur ~.|.|PUNCT|9|punct",
			want: []string{
				"the Navy Club | buy | ships (clause/svo)",
			},
		},
		{
			name: "people who are only told from others",
			words: "People|people|NOUN|4|nsubj|Number=Plur fleeing|flee|VERB|1|acl|VerbForm=Ger|VBG poverty|poverty|NOUN|2|obj|Number=Sing " +
				"need|need|VERB|0|root|Number=Plur;VerbForm=Fin|VBP help|help|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{
				"People fleeing poverty | need | help (clause/svo)",
			},
		},
		{
			name: "who was there",
			words: "Atwood|Atwood|PROPN|3|nsubj|Number=Sing was|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBD there|there|ADV|0|root|PronType=Dem in|in|ADP|5|case " +
				"May|May|PROPN|3|obl|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"May": kg.Date, "Atwood": kg.Person},
			want:  []string{},
		},
		{
			name: "writing in a post",
			words: "Writing|write|VERB|8|advcl|VerbForm=Part|VBG in|in|ADP|5|case a|a|DET|5|det|PronType=Art blog|blog|NOUN|5|compound|Number=Sing " +
				"post|post|NOUN|1|obl|Number=Sing ~,|,|PUNCT|1|punct Hall|Hall|PROPN|8|nsubj|Number=Sing praised|praise|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|8|obj|Number=Sing ~.|.|PUNCT|8|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person, "Oslo": kg.Place},
			want: []string{
				"Hall | praise | Oslo (clause/svo)",
			},
		},
		{
			name: "on condition of anonymity",
			words: "An|a|DET|2|det|PronType=Art official|official|NOUN|3|nsubj|Number=Sing spoke|speak|VERB|0|root|Number=Sing;VerbForm=Fin|VBD to|to|ADP|5|case " +
				"Reuters|Reuters|PROPN|3|obl|Number=Sing on|on|ADP|7|case condition|condition|NOUN|3|obl|Number=Sing of|of|ADP|9|case " +
				"anonymity|anonymity|NOUN|7|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Reuters": kg.Organization},
			want: []string{
				"An official | speak to | Reuters (clause/sv-oblique)",
			},
		},
		{
			name: "a second \"with\"",
			words: "The|the|DET|2|det|PronType=Art band|band|NOUN|3|nsubj|Number=Sing returned|return|VERB|0|root|Number=Sing;VerbForm=Fin|VBD with|with|ADP|5|case " +
				"songs|song|NOUN|3|obl|Number=Plur ~,|,|PUNCT|8|punct with|with|ADP|8|case proceeds|proceed|NOUN|3|obl|Number=Plur to|to|ADP|10|case " +
				"charities|charity|NOUN|8|nmod|Number=Plur ~.|.|PUNCT|3|punct",
			want: []string{
				"The band | return with | songs {with: proceeds to charities} (clause/sv-oblique)",
			},
		},
		{
			name: "in order to",
			words: "The|the|DET|2|det|PronType=Art firm|firm|NOUN|3|nsubj|Number=Sing closed|close|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"mines|mine|NOUN|3|obj|Number=Plur in|in|ADP|8|mark order|order|NOUN|5|fixed|Number=Sing to|to|PART|8|mark save|save|VERB|3|advcl|VerbForm=Inf|VB " +
				"money|money|NOUN|8|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{
				"The firm | close | mines {purpose: to save money} (clause/svo)",
				"The firm | save | money desired (clause/svo)",
			},
		},
		{
			name: "who fears it",
			words: "\"|\"|PUNCT|3|punct ~Investors|investor|NOUN|3|nsubj|Number=Plur fear|fear|VERB|10|ccomp|Number=Plur;VerbForm=Fin|VBP the|the|DET|5|det|PronType=Art " +
				"bank|bank|NOUN|7|nsubj|Number=Sing could|could|AUX|7|aux|VerbForm=Fin|MD fail|fail|VERB|3|ccomp|VerbForm=Inf|VB ~,|,|PUNCT|3|punct " +
				"~\"|\"|PUNCT|3|punct said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Stein|Stein|PROPN|10|nsubj|Number=Sing ~.|.|PUNCT|10|punct",
			types: map[string]kg.EntityType{"Stein": kg.Person},
			want: []string{
				"Stein | say | Investors fear the bank could fail (clause/svc)",
				"Investors | fear | the bank could fail by Stein (clause/svc)",
				"the bank | fail |  possible by Investors (clause/sv)",
			},
		},
		{
			name: "what is reported with a source behind",
			words: "Reuters|Reuters|PROPN|2|nsubj|Number=Sing reported|report|VERB|0|root|Number=Sing;VerbForm=Fin|VBD last|last|ADJ|4|amod|Degree=Pos " +
				"month|month|NOUN|2|obl:unmarked|Number=Sing ~,|,|PUNCT|6|punct citing|cite|VERB|2|advcl|VerbForm=Part|VBG sources|source|NOUN|6|obj|Number=Plur " +
				"~,|,|PUNCT|13|punct that|that|SCONJ|13|mark Acme|Acme|PROPN|13|nsubj|Number=Sing was|be|AUX|13|cop|Number=Sing;VerbForm=Fin|VBD in|in|ADP|13|case " +
				"talks|talk|NOUN|7|acl:relcl|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Reuters": kg.Organization, "Acme": kg.Organization},
			want: []string{
				"Reuters | report | Acme was in talks {time: last month} (clause/svc)",
				"Reuters | cite | sources (clause/svo)",
				"Acme | be in | talks by Reuters (copula/preposition)",
			},
		},
		{
			name: "charged in a headline",
			words: "Ex-mayor|ex-mayor|NOUN|2|nsubj|Number=Sing charged|charge|VERB|0|root|Number=Sing;VerbForm=Fin|VBD with|with|ADP|4|case " +
				"fraud|fraud|NOUN|2|obl|Number=Sing",
			want: []string{
				"Ex-mayor | be charged with | fraud (passive/oblique)",
			},
		},
		{
			name: "two clauses joined",
			words: "Goldman|Goldman|PROPN|2|nsubj|Number=Sing advised|advise|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Acme|Acme|PROPN|2|iobj|Number=Sing " +
				"and|and|CCONJ|5|cc Lazard|Lazard|PROPN|3|conj|Number=Sing advised|advise|VERB|2|ccomp|Number=Sing;VerbForm=Fin|VBD " +
				"Nordwind|Nordwind|PROPN|6|iobj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Goldman": kg.Organization, "Acme": kg.Organization, "Lazard": kg.Organization, "Nordwind": kg.Organization},
			want: []string{
				"Goldman | advise | Acme (clause/svo)",
				"Lazard | advise | Nordwind (clause/svo)",
			},
		},
		{
			name: "what is so besides",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD arrested|arrest|VERB|0|root|VerbForm=Part;Voice=Pass|VBN " +
				"as|as|SCONJ|6|mark he|he|PRON|6|nsubj|Number=Sing;PronType=Prs tried|try|VERB|3|advcl|Number=Sing;VerbForm=Fin|VBD to|to|PART|8|mark " +
				"board|board|VERB|6|xcomp|VerbForm=Inf|VB a|a|DET|10|det|PronType=Art plane|plane|NOUN|8|obj|Number=Sing ~,|,|PUNCT|16|punct and|and|CCONJ|16|cc " +
				"is|be|AUX|16|cop|Number=Sing;VerbForm=Fin|VBZ due|due|ADJ|16|case|Degree=Pos in|in|ADP|16|case court|court|NOUN|3|conj|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person},
			want: []string{
				"Olsen | be arrested |  {as: he tried to board a plane} (passive/plain)",
				"he | try | to board a plane (clause/sv-infinitive)",
				"he | board | a plane possible (clause/svo)",
				"Olsen | be due in | court (copula/preposition)",
			},
		},
		{
			name: "who says so, with an office of two words",
			words: "Hall|Hall|PROPN|5|nsubj|Number=Sing is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ not|not|PART|5|advmod under|under|ADP|5|case " +
				"investigation|investigation|NOUN|0|root|Number=Sing ~,|,|PUNCT|11|punct according|accord|VERB|10|case|VerbForm=Part|VBG to|to|ADP|7|fixed " +
				"the|the|DET|10|det|PronType=Art attorney|attorney|NOUN|5|obl|Number=Sing general|general|NOUN|5|nmod|Number=Sing ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Hall": kg.Person},
			want: []string{
				"Hall | be under | investigation not by the attorney general (copula/preposition)",
			},
		},
		{
			name: "a preposition of its own",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing sang|sing|VERB|0|root|Number=Sing;VerbForm=Fin|VBD after|after|ADP|4|case " +
				"Portugal|Portugal|PROPN|2|obl|Number=Sing and|and|CCONJ|7|cc before|before|ADP|7|case Poland|Poland|PROPN|4|conj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Portugal": kg.Place, "Poland": kg.Place},
			want: []string{
				"Oslo | sing after | Portugal (clause/sv-oblique)",
				"Oslo | sing before | Poland (clause/sv-oblique)",
			},
		},
		{
			name: "a quotation and what else was done",
			words: "The|the|DET|2|det|PronType=Art Post|Post|PROPN|3|nsubj|Number=Sing noted|note|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~,|,|PUNCT|8|punct " +
				"\"|\"|PUNCT|8|punct ~It|it|PRON|8|nsubj|Number=Sing;PronType=Prs is|be|AUX|8|cop|Number=Sing;VerbForm=Fin|VBZ bad|bad|ADJ|3|ccomp|Degree=Pos " +
				"~\"|\"|PUNCT|8|punct ~,|,|PUNCT|12|punct and|and|CCONJ|12|cc quoted|quote|VERB|3|conj|Number=Sing;VerbForm=Fin|VBD Hall|Hall|PROPN|12|obj|Number=Sing " +
				"~,|,|PUNCT|16|punct who|who|PRON|16|nsubj|PronType=Rel said|say|VERB|13|acl:relcl|Number=Sing;VerbForm=Fin|VBD ~,|,|PUNCT|20|punct " +
				"\"|\"|PUNCT|20|punct ~It|it|PRON|20|nsubj|Number=Sing;PronType=Prs hurts|hurt|VERB|16|ccomp|Number=Sing;VerbForm=Fin|VBZ ~\"|\"|PUNCT|20|punct " +
				"~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Post": kg.Organization, "Hall": kg.Person},
			want: []string{
				"The Post | note | It is bad (clause/svc)",
				"It | be | bad by The Post (copula/adjective)",
				"The Post | quote | Hall (clause/svo)",
				"Hall | say | It hurts (clause/svc)",
				"It | hurt |  by Hall (clause/sv)",
			},
		},
		{
			name: "what was done besides saying",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"shop|shop|NOUN|6|nsubj|Number=Sing would|would|AUX|6|aux|VerbForm=Fin|MD open|open|VERB|2|ccomp|VerbForm=Inf|VB but|but|CCONJ|10|cc " +
				"did|do|AUX|10|aux|Number=Sing;VerbForm=Fin|VBD not|not|PART|10|advmod name|name|VERB|6|conj|VerbForm=Inf|VB a|a|DET|12|det|PronType=Art " +
				"day|day|NOUN|10|obl:unmarked|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization},
			want: []string{
				"Acme | say | the shop would open (clause/svc)",
				"the shop | open |  planned by Acme (clause/sv)",
				"Acme | name | a day not (clause/sv-time)",
			},
		},
		{
			name: "in charge of",
			words: "Gallego|Gallego|PROPN|4|nsubj|Number=Sing was|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBD in|in|ADP|4|case charge|charge|NOUN|0|root|Number=Sing " +
				"of|of|ADP|7|case the|the|DET|7|det|PronType=Art squad|squad|NOUN|4|nmod|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Gallego": kg.Person},
			want: []string{
				"Gallego | be in charge of | the squad (copula/preposition)",
			},
		},
		{
			name: "unless aid comes",
			words: "Millions|million|NOUN|3|nsubj|Number=Plur could|could|AUX|3|aux|VerbForm=Fin|MD starve|starve|VERB|0|root|VerbForm=Inf|VB unless|unless|SCONJ|6|mark " +
				"aid|aid|NOUN|6|nsubj|Number=Sing arrives|arrive|VERB|3|advcl|Number=Sing;VerbForm=Fin|VBZ ~.|.|PUNCT|3|punct",
			want: []string{"Millions | starve |  {unless: aid arrives} possible (clause/sv)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}

// TestQuotationGoesOn: a quotation behind one whose speaker is told goes on with it.
func TestQuotationGoesOn(t *testing.T) {
	for _, verb := range []string{"said|say", "continued|continue"} {
		quotationGoesOn(t, verb)
	}
}

func quotationGoesOn(t *testing.T, verb string) {
	t.Helper()
	doc := mustTree(t, "\"|\"|PUNCT|3|punct ~We|we|PRON|3|nsubj|PronType=Prs won|win|VERB|7|ccomp|VerbForm=Fin|VBD our|we|PRON|5|nmod:poss game|game|NOUN|3|obj "+
		"~\"|\"|PUNCT|3|punct "+verb+"|VERB|0|root|VerbForm=Fin|VBD Hall|Hall|PROPN|7|nsubj ~.|.|PUNCT|7|punct", nil)
	next := mustTree(t, "\"|\"|PUNCT|4|punct ~Oslo|Oslo|PROPN|4|nsubj never|never|ADV|4|advmod helped|help|VERB|0|root|VerbForm=Fin|VBD us|we|PRON|4|obj|PronType=Prs ~.|.|PUNCT|4|punct ~\"|\"|PUNCT|4|punct",
		map[string]kg.EntityType{"Oslo": kg.Organization})
	at := len(doc.Text) + 1
	for i := range next.Sentences[0].Tokens {
		span := &next.Sentences[0].Tokens[i].Span
		*span = kg.Span{span.Start() + at, span.End() + at}
	}
	for _, m := range next.Mentions {
		m.Sentence = 1
		doc.Mentions = append(doc.Mentions, m)
	}
	doc.Text += " " + next.Text
	doc.Sentences = append(doc.Sentences, kg.Sentence{Span: kg.Span{at, len(doc.Text)}, Tokens: next.Sentences[0].Tokens})
	for _, x := range oie.New().Extract(doc) {
		if x.Sentence == 1 && (x.Speaker.Empty() || x.SpeakerAt != 0) {
			t.Errorf("%s: nobody says so", say(doc, x))
		} else if x.Sentence == 1 {
			return
		}
	}
	t.Error("nothing is read off the second sentence")
}

// TestPartial: what happened only in part is not said to have happened.
func TestPartial(t *testing.T) {
	doc := mustTree(t, "The|the|DET|2|det|PronType=Art blaze|blaze|NOUN|5|nsubj:pass|Number=Sing was|be|AUX|5|aux:pass|Number=Sing;VerbForm=Fin|VBD "+
		"partially|partially|ADV|5|advmod|Degree=Pos contained|contain|VERB|0|root|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|5|punct", nil)
	x := oie.New().Extract(doc)
	if len(x) != 1 || x[0].Relation.Label != "was partially contained" {
		t.Errorf("%s: got %+v", doc.Text, x)
	}
}
