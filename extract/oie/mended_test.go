package oie_test

import (
	"testing"

	"kg"
)

// TestMended: trees as a parser gives them, some of them wrong, and what is read off them.
func TestMended(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "verbs side by side share the object behind them",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing detects|detect|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ and|and|CCONJ|4|cc " +
				"treats|treat|VERB|2|conj|Number=Sing;VerbForm=Fin|VBZ patients|patient|NOUN|4|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | detect | patients (clause/svo)", "Oslo | treat | patients (clause/svo)"},
		},
		{
			name: "more than a third of it behind the verb is its object",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing sold|sell|VERB|0|root|Number=Sing;VerbForm=Fin|VBD more|more|ADJ|6|advmod than|than|ADP|3|fixed a|a|DET|6|det|PronType=Art " +
				"third|third|NOUN|2|obl|Number=Sing of|of|ADP|8|case Shell|Shell|PROPN|6|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Acme | sell | more than a third of Shell (clause/svo)"},
		},
		{
			name: "fell more than a third",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing fell|fall|VERB|0|root|Number=Sing;VerbForm=Fin|VBD more|more|ADJ|2|obj than|than|ADP|6|case a|a|DET|6|det|PronType=Art " +
				"third|third|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Acme | fall | more than a third (clause/svo)"},
		},
		{
			name: "what is counted by times is not said without them",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing pays|pay|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ ten|ten|NUM|4|nummod times|time|NOUN|2|obl:unmarked|Number=Plur " +
				"the|the|DET|7|det|PronType=Art usual|usual|ADJ|7|amod price|price|NOUN|2|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Acme | pay | ten times the usual price (clause/svo)"},
		},
		{
			name: "an object has no preposition",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing turned|turn|VERB|0|root|Number=Sing;VerbForm=Fin|VBD on|on|ADP|5|case the|the|DET|5|det|PronType=Art controls|control|NOUN|2|obj|Number=Plur " +
				"only|only|ADV|10|advmod while|while|SCONJ|10|mark Olsen|Olsen|PROPN|10|nsubj|Number=Sing was|be|AUX|10|aux|VerbForm=Fin testing|test|VERB|2|advcl|VerbForm=Part|VBG ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | turn on | the controls {time: only Olsen was testing} (clause/svo)"},
		},
		{
			name: "who is described, where a description names another person",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing met|meet|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|obj|Number=Sing ~,|,|PUNCT|7|punct the|the|DET|7|det|PronType=Art former|former|ADJ|7|amod " +
				"mayor|mayor|NOUN|3|appos|Number=Sing and|and|CCONJ|9|cc grandson|grandson|NOUN|7|conj|Number=Sing of|of|ADP|11|case Hall|Hall|PROPN|9|nmod|Number=Sing ~,|,|PUNCT|14|punct " +
				"the|the|DET|14|det|PronType=Art designer|designer|NOUN|3|appos|Number=Sing of|of|ADP|16|case Oslo|Oslo|PROPN|14|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Webb": kg.Person, "Olsen": kg.Person, "Hall": kg.Person, "Oslo": kg.Place},
			want: []string{"Webb | meet | Olsen (clause/svo)", "Olsen | be | the former mayor (apposition/is)", "Olsen | be | grandson of Hall (apposition/is)",
				"Olsen | be grandson of | Hall (apposition/role)"},
		},
		{
			name: "when opens no conjunct",
			words: "Webb|Webb|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|VerbForm=Fin killed|kill|VERB|0|root|VerbForm=Part|VBN when|when|ADV|6|advmod " +
				"Olsen|Olsen|PROPN|6|nsubj|Number=Sing crashed|crash|VERB|3|conj|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|3|punct",
			want: []string{"Webb | be killed |  {time: Olsen crashed} (passive/plain)", "Olsen | crash |  (clause/sv)"},
		},
		{
			name: "who says what a relative clause tells",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing arrested|arrest|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Hall|Hall|PROPN|2|obj|Number=Sing ~,|,|PUNCT|7|punct who|who|PRON|8|nsubj|PronType=Rel " +
				"Webb|Webb|PROPN|7|nsubj|Number=Sing says|say|VERB|3|acl:relcl|Number=Sing;VerbForm=Fin|VBZ killed|kill|VERB|3|acl:relcl|Number=Sing;VerbForm=Fin|VBD Olsen|Olsen|PROPN|8|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | arrest | Hall (clause/svo)", "Hall | kill | Olsen by Webb (clause/svo)", "Webb | say | Hall killed Olsen (report/parenthetical)"},
		},
		{
			name: "no car sets money aside",
			words: "Shell|Shell|PROPN|2|nsubj|Number=Sing admitted|admit|VERB|0|root|Number=Sing;VerbForm=Fin|VBD that|that|SCONJ|6|mark cars|car|NOUN|6|nsubj:pass|Number=Plur were|be|AUX|6|aux:pass|VerbForm=Fin " +
				"changed|change|VERB|2|ccomp|VerbForm=Part|VBN and|and|CCONJ|8|cc paid|pay|VERB|6|conj|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|8|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Shell | admit | cars were changed (clause/svc)", "cars | be changed |  by Shell (passive/plain)", "Shell | pay | Oslo (clause/svo)"},
		},
		{
			name: "what is feared may be, what is made clear is",
			words: "Acme|Acme|PROPN|2|nsubj|Number=Sing fell|fall|VERB|0|root|Number=Sing;VerbForm=Fin|VBD on|on|ADP|4|case fears|fear|NOUN|2|obl|Number=Plur Oslo|Oslo|PROPN|7|nsubj|Number=Sing " +
				"will|will|AUX|7|aux|VerbForm=Fin sue|sue|VERB|4|acl|VerbForm=Inf|VB Shell|Shell|PROPN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Acme | fall on | fears Oslo will sue Shell (clause/sv-oblique)", "Oslo | sue | Shell possible (clause/svo)"},
		},
		{
			name: "what is made clear",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing made|make|VERB|0|root|Number=Sing;VerbForm=Fin|VBD clear|clear|ADJ|2|xcomp that|that|SCONJ|6|mark Oslo|Oslo|PROPN|6|nsubj|Number=Sing " +
				"owns|own|VERB|2|ccomp|Number=Sing;VerbForm=Fin|VBZ Shell|Shell|PROPN|6|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Webb": kg.Person},
			want:  []string{"Webb | make | Oslo owns Shell (clause/svc)", "Oslo | own | Shell by Webb (clause/svo)"},
		},
		{
			name: "what somebody tried to ban",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing owns|own|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ Acme|Acme|PROPN|2|obj|Number=Sing ~,|,|PUNCT|6|punct a|a|DET|6|det|PronType=Art paper|paper|NOUN|3|appos|Number=Sing " +
				"that|that|PRON|9|obj|PronType=Rel Oslo|Oslo|PROPN|9|nsubj|Number=Sing tried|try|VERB|6|acl:relcl|Number=Sing;VerbForm=Fin|VBD to|to|PART|11|mark ban|ban|VERB|9|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			want: []string{"Webb | own | Acme (clause/svo)", "Oslo | ban | a paper possible (clause/svo)", "Acme | be | a paper (apposition/is)"},
		},
		{
			name: "what is called a crime",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing called|call|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art killing|kill|VERB|2|xcomp|VerbForm=Ger|VBG " +
				"a|a|DET|6|det|PronType=Art crime|crime|NOUN|2|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Webb | call | the killing {as: a crime} (clause/svo)"},
		},
		{
			name: "what is not clear is asked",
			words: "It|it|PRON|4|expl|Number=Sing is|be|AUX|4|cop|VerbForm=Fin not|not|PART|4|advmod|Polarity=Neg clear|clear|ADJ|0|root if|if|SCONJ|8|mark Webb|Webb|PROPN|8|nsubj|Number=Sing " +
				"will|will|AUX|8|aux|VerbForm=Fin play|play|VERB|4|advcl|VerbForm=Inf|VB Oslo|Oslo|PROPN|8|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Webb | play | Oslo possible (clause/svo)"},
		},
		{
			name: "who left begins, not what is left",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art camp|camp|NOUN|2|obj|Number=Sing today|today|NOUN|2|obl:unmarked " +
				"to|to|PART|7|mark join|join|VERB|2|advcl|VerbForm=Inf|VB Shell|Shell|PROPN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"today": kg.Date},
			want:  []string{"Webb | leave | the camp {time: today} {purpose: to join Shell} (clause/svo)", "Webb | join | Shell desired (clause/svo)"},
		},
		{
			name: "the largest since",
			words: "Oslo|Oslo|PROPN|4|nsubj|Number=Sing was|be|AUX|4|cop|VerbForm=Fin the|the|DET|4|det|PronType=Art largest|large|ADJ|0|root|Degree=Sup of|of|ADP|6|case them|they|PRON|4|obl|Number=Plur " +
				"since|since|SCONJ|9|mark Webb|Webb|PROPN|9|nsubj|Number=Sing left|leave|VERB|4|advcl|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|4|punct",
			want: []string{"Oslo | be largest of | them {since: Webb left} (copula/adjective-oblique)", "Webb | leave |  (clause/sv)"},
		},
		{
			name: "who plays them, in brackets",
			words: "Ford|Ford|PROPN|10|nsubj|Number=Sing (|(|PUNCT|3|punct ~Hall|Hall|PROPN|1|appos|Number=Sing ~)|)|PUNCT|3|punct and|and|CCONJ|6|cc Webb|Webb|PROPN|1|conj|Number=Sing " +
				"(|(|PUNCT|8|punct ~Olsen|Olsen|PROPN|6|appos|Number=Sing ~)|)|PUNCT|8|punct left|leave|VERB|0|root|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|10|punct",
			types: map[string]kg.EntityType{"Ford": kg.Person, "Hall": kg.Person, "Webb": kg.Person, "Olsen": kg.Person},
			want:  []string{"Ford | leave |  (clause/sv)", "Webb | leave |  (clause/sv)"},
		},
		{
			name: "the halves of a word",
			words: "Ghebreyesus|Ghebreyesus|PROPN|11|nsubj|Number=Sing ~,|,|PUNCT|4|punct the|the|DET|4|det|PronType=Art " +
				"Director|director|NOUN|1|appos|Number=Sing ~-|-|PUNCT|6|punct ~General|General|PROPN|1|appos|Number=Sing " +
				"of|of|ADP|9|case the|the|DET|9|det|PronType=Art WHO|WHO|PROPN|6|nmod|Number=Sing ~,|,|PUNCT|1|punct " +
				"resigned|resign|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|11|punct",
			want: []string{
				"Ghebreyesus | resign |  (clause/sv)", "Ghebreyesus | be | the Director General of the WHO (apposition/is)",
				"Ghebreyesus | be director general of | the WHO (apposition/role)",
			},
		},
		{
			name: "what he said about it, before the quotation ends",
			words: "\"|\"|PUNCT|3|punct ~I|I|PRON|4|nsubj|Number=Sing;PronType=Prs never|never|ADV|4|advmod said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"that|that|SCONJ|9|mark ~,|,|PUNCT|4|punct ~\"|\"|PUNCT|4|punct Olsen|Olsen|PROPN|9|nsubj|Number=Sing " +
				"told|tell|VERB|4|ccomp|Number=Sing;VerbForm=Fin|VBD reporters|reporter|NOUN|9|iobj|Number=Plur ~.|.|PUNCT|9|punct",
			want: []string{"I | say | that not by Olsen (clause/svo)", "Olsen | tell | I never said that {to: reporters} (report/parenthetical)"},
		},
		{
			name: "said Friday he will not go",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Friday|Friday|PROPN|7|obl:unmarked|Number=Sing " +
				"he|he|PRON|7|nsubj|Number=Sing;PronType=Prs will|will|AUX|7|aux|VerbForm=Fin not|not|PART|7|advmod|Polarity=Neg " +
				"resign|resign|VERB|2|ccomp|VerbForm=Inf|VB ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Friday": kg.Date},
			want:  []string{"Olsen | say | he will not resign {time: Friday} (clause/svc)", "he | resign |  not planned by Olsen (clause/sv)"},
		},
		{
			name: "what is joined within a name",
			words: "Fees|fee|NOUN|2|nsubj|Number=Plur fell|fall|VERB|0|root|Number=Plur;VerbForm=Fin|VBD after|after|SCONJ|7|mark " +
				"Chase|Chase|PROPN|2|obl|Number=Sing Lehman|Lehman|PROPN|7|nsubj|Number=Sing Bros|Bros|PROPN|5|conj|Number=Sing " +
				"cut|cut|VERB|2|advcl|Number=Sing;VerbForm=Fin|VBD jobs|job|NOUN|7|obj|Number=Plur ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Lehman": kg.Organization},
			want: []string{
				"Fees | fall |  {after: Chase Lehman Bros cut jobs} (clause/sv)", "Chase Lehman Bros | cut | jobs (clause/svo)",
			},
		},
		{
			name: "a name taken for a conjunction",
			words: "Lopez|Lopez|PROPN|2|nsubj|Number=Sing took|take|VERB|0|root|Number=Sing;VerbForm=Fin|VBD bribes|bribe|NOUN|2|obj|Number=Plur " +
				"from|from|ADP|5|case firm|firm|NOUN|2|obl|Number=Sing Odebrecht|Odebrecht|PROPN|9|cc|Number=Sing " +
				"in|in|ADP|9|case January|January|PROPN|2|obl|Number=Sing today|today|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Odebrecht": kg.Organization},
			want:  []string{"Lopez | take | bribes {from: Odebrecht} {time: today} (clause/svo)", "Odebrecht | be | firm (apposition/is)"},
		},
		{
			name: "a passive without auxiliary has a subject of its own",
			words: "Many|many|NOUN|3|nsubj:pass|Number=Plur were|be|AUX|3|aux:pass|VerbForm=Fin|VBD killed|kill|VERB|0|root|VerbForm=Part|VBN " +
				"and|and|CCONJ|6|cc dozens|dozen|NOUN|3|conj|Number=Plur wounded|wound|VERB|3|conj|VerbForm=Part|VBN ~.|.|PUNCT|3|punct",
			want: []string{"Many | be killed |  (passive/plain)", "dozens | be wounded |  (passive/plain)"},
		},
		{
			name: "a finite verb is coordinated with a finite one",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing denies|deny|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ targeting|target|VERB|2|xcomp|VerbForm=Ger|VBG " +
				"civilians|civilian|NOUN|3|obj|Number=Plur and|and|CCONJ|6|cc blames|blame|VERB|3|conj|Number=Sing;VerbForm=Fin|VBZ Bergen|Bergen|PROPN|6|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | deny | targeting civilians (clause/sv-infinitive)", "Oslo | target | civilians not (clause/svo)", "Oslo | blame | Bergen (clause/svo)"},
		},
		{
			name: "a participle tagged as a past",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|VerbForm=Fin|VBD extradited|extradite|VERB|0|root|VerbForm=Part|VBN " +
				"and|and|CCONJ|5|cc sentenced|sentence|VERB|3|conj|VerbForm=Fin|VBD to|to|ADP|7|case death|death|NOUN|5|obl|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"Olsen | be extradited |  (passive/plain)", "Olsen | be sentenced to | death (passive/oblique)"},
		},
		{
			name: "those who met are both",
			words: "Olsen|Olsen|PROPN|9|nsubj|Number=Sing and|and|CCONJ|3|cc Berg|Berg|PROPN|1|conj|Number=Sing ~,|,|PUNCT|6|punct who|who|PRON|6|nsubj|PronType=Rel " +
				"met|meet|VERB|3|acl:relcl|VerbForm=Fin|VBD Friday|Friday|PROPN|6|obl:unmarked|Number=Sing ~,|,|PUNCT|6|punct left|leave|VERB|0|root|VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|9|obj|Number=Sing ~.|.|PUNCT|9|punct",
			types: map[string]kg.EntityType{"Olsen": kg.Person, "Berg": kg.Person, "Friday": kg.Date, "Oslo": kg.Place},
			want: []string{"Olsen | leave | Oslo (clause/svo)", "Berg | leave | Oslo (clause/svo)", "Olsen | meet with | Berg {time: Friday} (clause/reciprocal)",
				"Berg | meet with | Olsen {time: Friday} (clause/reciprocal)"},
		},
		{
			name: "what abuse by somebody is called",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing called|call|VERB|0|root|VerbForm=Fin|VBD abuse|abuse|NOUN|2|obj|Number=Sing by|by|ADP|5|case priests|priest|NOUN|2|obl|Number=Plur " +
				"\"|\"|PUNCT|8|punct ~a|a|DET|8|det|PronType=Art crime|crime|NOUN|5|appos|Number=Sing ~\"|\"|PUNCT|8|punct ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | call | abuse {by: priests} {as: a crime} (clause/svo)"},
		},
		{
			name: "a surname taken for an auxiliary",
			words: "Theresa|Theresa|PROPN|3|nsubj|Number=Sing May|may|AUX|3|aux|VerbForm=Fin|MD survived|survive|VERB|0|root|VerbForm=Fin|VBD " +
				"votes|vote|NOUN|3|obj|Number=Plur ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Theresa": kg.Person},
			want:  []string{"Theresa May | survive | votes (clause/svo)"},
		},
		{
			name: "both are accused of it",
			words: "Soros|Soros|PROPN|2|nsubj|Number=Sing accused|accuse|VERB|0|root|VerbForm=Fin|VBD Facebook|Facebook|PROPN|2|obj|Number=Sing and|and|CCONJ|5|cc " +
				"Google|Google|PROPN|3|conj|Number=Sing of|of|SCONJ|7|mark spying|spy|VERB|5|acl|VerbForm=Ger|VBG ~.|.|PUNCT|2|punct",
			want: []string{"Soros | accuse | Facebook {of: spying} (clause/svo)", "Soros | accuse | Google {of: spying} (clause/svo)"},
		},
		{
			name: "on what charge somebody is jailed",
			words: "Courts|court|NOUN|2|nsubj|Number=Plur jailed|jail|VERB|0|root|VerbForm=Fin|VBD Dundar|Dundar|PROPN|2|obj|Number=Sing for|for|ADP|6|case two|two|NUM|6|nummod " +
				"years|year|NOUN|2|obl|Number=Plur on|on|ADP|9|case fraud|fraud|NOUN|9|compound charges|charge|NOUN|6|nmod|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Courts | jail | Dundar {duration: two years} {on: fraud charges} (clause/svo)"},
		},
		{
			name: "what an outbreak somewhere is declared to be",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing declared|declare|VERB|0|root|VerbForm=Fin|VBD flu|flu|NOUN|2|obj in|in|ADP|5|case Bergen|Bergen|PROPN|2|obl|Number=Sing " +
				"a|a|DET|7|det|PronType=Art crisis|crisis|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | declare | flu {in: Bergen} {as: a crisis} (clause/svo)", "flu | be | a crisis (complement/appointed)"},
		},
		{
			name: "a source at the end is that of all coordinated clauses",
			words: "Flu|flu|NOUN|2|nsubj|Number=Sing infected|infect|VERB|0|root|VerbForm=Fin|VBD hundreds|hundred|NOUN|2|obj|Number=Plur and|and|CCONJ|5|cc " +
				"killed|kill|VERB|2|conj|VerbForm=Fin|VBD tens|ten|NOUN|5|obj|Number=Plur ~,|,|PUNCT|10|punct according|accord|VERB|10|case to|to|ADP|8|fixed police|police|NOUN|5|obl|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Flu | infect | hundreds by police (clause/svo)", "Flu | kill | tens by police (clause/svo)"},
		},
		{
			name: "not the factory kills, but the fire",
			words: "A|a|DET|2|det|PronType=Art fire|fire|NOUN|9|nsubj|Number=Sing at|at|ADP|5|case a|a|DET|5|det|PronType=Art factory|factory|NOUN|2|nmod|Number=Sing " +
				"that|that|PRON|7|nsubj|PronType=Rel killed|kill|VERB|5|acl:relcl|VerbForm=Fin|VBD workers|worker|NOUN|7|obj|Number=Plur shocked|shock|VERB|0|root|VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|9|obj|Number=Sing ~.|.|PUNCT|9|punct",
			want: []string{"A fire at a factory | shock | Oslo (clause/svo)", "A fire at a factory | kill | workers (clause/svo)"},
		},
		{
			name: "what somebody pleads guilty to is so",
			words: "Cohen|Cohen|PROPN|2|nsubj|Number=Sing pleaded|plead|VERB|0|root|VerbForm=Fin|VBD guilty|guilty|ADJ|2|xcomp|Degree=Pos to|to|SCONJ|5|mark " +
				"deceiving|deceive|VERB|2|advcl|VerbForm=Ger|VBG Congress|Congress|PROPN|5|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Cohen | plead | guilty {to: deceiving Congress} (clause/sv-complement)", "Cohen | deceive | Congress (clause/svo)"},
		},
		{
			name: "what somebody pleads not guilty to is not",
			words: "Cohen|Cohen|PROPN|2|nsubj|Number=Sing pleaded|plead|VERB|0|root|VerbForm=Fin|VBD not|not|PART|4|advmod|Polarity=Neg guilty|guilty|ADJ|2|xcomp|Degree=Pos to|to|SCONJ|6|mark " +
				"deceiving|deceive|VERB|2|advcl|VerbForm=Ger|VBG Congress|Congress|PROPN|6|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Cohen | plead | guilty {to: deceiving Congress} not (clause/sv-complement)", "Cohen | deceive | Congress possible (clause/svo)"},
		},
		{
			name: "a company behind what it is",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing sued|sue|VERB|0|root|VerbForm=Fin|VBD Peru|Peru|PROPN|5|nmod:poss|Number=Sing 's|'s|PART|3|case company|company|NOUN|6|compound|Number=Sing " +
				"Acme|Acme|PROPN|2|obj|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Acme": kg.Organization, "Peru": kg.Place},
			want:  []string{"Oslo | sue | Acme (clause/svo)", "Acme | be | Peru 's company (apposition/is)"},
		},
		{
			name: "which place somebody takes, and what is set on fire",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing came|come|VERB|0|root|VerbForm=Fin|VBD second|second|ADV|2|advmod|NumType=Ord in|in|ADP|5|case Bergen|Bergen|PROPN|2|obl|Number=Sing " +
				"and|and|CCONJ|7|cc set|set|VERB|2|conj|VerbForm=Fin|VBD fire|fire|NOUN|7|obj|Number=Sing to|to|ADP|10|case cars|car|NOUN|7|obl|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | come second in | Bergen (clause/sv-oblique)", "Oslo | set fire to | cars (clause/sv-oblique)"},
		},
		{
			name: "what somebody is charged with, and for when an election is called",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing charged|charge|VERB|0|root|VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|obj|Number=Sing with|with|ADP|5|case murder|murder|NOUN|3|nmod|Number=Sing " +
				"and|and|CCONJ|7|cc called|call|VERB|2|conj|VerbForm=Fin|VBD elections|election|NOUN|7|obj|Number=Plur for|for|ADP|10|case May|May|PROPN|7|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"May": kg.Date, "Olsen": kg.Person, "Oslo": kg.Place},
			want:  []string{"Oslo | charge | Olsen {with: murder} (clause/svo)", "Oslo | call | elections {for: May} (clause/svo)"},
		},
		{
			name: "became unable to do something",
			words: "Gloria|Gloria|PROPN|2|nsubj|Number=Sing became|become|VERB|0|root|VerbForm=Fin|VBD unable|unable|ADJ|2|xcomp|Degree=Pos to|to|PART|5|mark move|move|VERB|3|xcomp|VerbForm=Inf|VB " +
				"legs|leg|NOUN|5|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Gloria | become | unable to move legs (clause/sv-complement)", "Gloria | move | legs not possible (clause/svo)"},
		},
		{
			name: "who bans it does not do it",
			words: "Oslo|Oslo|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|VerbForm=Fin|VBD banned|ban|VERB|0|root|VerbForm=Part|VBN from|from|SCONJ|5|mark " +
				"holding|hold|VERB|3|advcl|VerbForm=Ger|VBG games|game|NOUN|5|obj|Number=Plur by|by|ADP|8|case FIFA|FIFA|PROPN|5|obl|Number=Sing ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"FIFA": kg.Organization, "Oslo": kg.Place},
			want:  []string{"FIFA | ban | Oslo {from: holding games} (passive/agent)", "Oslo | hold | games not (clause/svo)"},
		},
		{
			name: "a gerund with its object is the subject",
			words: "Key|Key|PROPN|2|nsubj|Number=Sing believes|believe|VERB|0|root|VerbForm=Fin|VBZ changing|change|VERB|2|xcomp|VerbForm=Ger|VBG flags|flag|NOUN|5|nsubj|Number=Plur " +
				"has|have|VERB|2|ccomp|VerbForm=Fin|VBZ reasons|reason|NOUN|5|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Key | believe | changing flags has reasons (clause/svc)", "changing flags | have | reasons by Key (clause/svo)"},
		},
		{
			name: "who makes sure of something",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing made|make|VERB|0|root|VerbForm=Fin|VBD sure|sure|ADJ|2|xcomp|Degree=Pos people|people|NOUN|5|nsubj|Number=Plur " +
				"left|leave|VERB|3|ccomp|VerbForm=Fin|VBD Bergen|Bergen|PROPN|5|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | make sure | people left Bergen (clause/svc)", "people | leave | Bergen planned (clause/svo)"},
		},
		{
			name: "a name that somebody is known by knows nobody",
			words: "Talev|Talev|PROPN|2|nsubj|Number=Sing leads|lead|VERB|0|root|VerbForm=Fin|VBZ Oslo|Oslo|PROPN|2|obj|Number=Sing " +
				"known|know|VERB|3|acl|VerbForm=Part|VBN by|by|ADP|7|case the|the|DET|7|det name|name|NOUN|4|obl:agent|Number=Sing Krisko|Krisko|PROPN|7|appos|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Krisko": kg.Person, "Talev": kg.Person},
			want:  []string{"Talev | lead | Oslo known by the name Krisko (clause/svo)"},
		},
		{
			name:  "as of when something is so",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing led|lead|VERB|0|root|VerbForm=Fin|VBD Bergen|Bergen|PROPN|2|obj|Number=Sing as|as|ADP|6|case of|of|ADP|4|fixed May|May|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"May": kg.Date},
			want:  []string{"Oslo | lead | Bergen {time: May} (clause/svo)"},
		},
		{
			name: "what happens beside it takes no part",
			words: "Kelly|Kelly|PROPN|2|nsubj|Number=Sing beat|beat|VERB|0|root|VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj|Number=Sing ~,|,|PUNCT|6|punct with|with|ADP|6|case fans|fan|NOUN|2|obl|Number=Plur " +
				"cheering|cheer|VERB|6|acl|VerbForm=Ger|VBG him|he|PRON|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Kelly | beat | Oslo (clause/svo)", "fans | cheer | him (clause/svo)"},
		},
		{
			name:  "a complement of what is no clause",
			words: "Names|name|NOUN|0|root|Number=Plur Oslo|Oslo|PROPN|3|nsubj|Number=Sing called|call|VERB|1|xcomp|VerbForm=Part|VBN Bergen|Bergen|PROPN|3|obj|Number=Sing ~.|.|PUNCT|1|punct",
			want:  []string{"Oslo | call | Bergen (clause/svo)"},
		},
		{
			name: "two people are two",
			words: "Boyer|Boyer|PROPN|4|nsubj|Number=Sing and|and|CCONJ|3|cc Swanson|Swanson|PROPN|1|conj|Number=Sing " +
				"left|leave|VERB|0|root|VerbForm=Fin|VBD Oslo|Oslo|PROPN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Boyer | leave | Oslo (clause/svo)", "Swanson | leave | Oslo (clause/svo)"},
		},
		{
			name: "what India is made",
			words: "This|this|PRON|2|nsubj|Number=Sing;PronType=Dem made|make|VERB|0|root|Number=Sing;VerbForm=Fin|VBD India|India|PROPN|2|iobj|Number=Sing " +
				"the|the|DET|6|det|PronType=Art first|first|ADJ|6|amod country|country|NOUN|2|obj|Number=Sing " +
				"to|to|PART|8|mark land|land|VERB|6|acl|VerbForm=Inf|VB there|there|ADV|8|advmod ~.|.|PUNCT|2|punct",
			want: []string{
				"This | make | India {as: the first country to land there} (clause/svo)", "India | be | the first country to land there (complement/appointed)",
			},
		},
		{
			name: "a party and a state are no description",
			words: "Manchin|Manchin|PROPN|6|nsubj|Number=Sing ~,|,|PUNCT|3|punct D|D|PROPN|1|appos|Number=Sing ~-|-|PUNCT|5|punct ~Maine|Maine|PROPN|3|flat|Number=Sing " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|obj|Number=Sing ~.|.|PUNCT|6|punct",
			want: []string{"Manchin | leave | Oslo (clause/svo)"},
		},
		{
			name: "told lawmakers that",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing told|tell|VERB|0|root|Number=Sing;VerbForm=Fin|VBD lawmakers|lawmaker|NOUN|2|obj|Number=Plur " +
				"that|that|SCONJ|6|mark Acme|Acme|PROPN|6|nsubj|Number=Sing bribed|bribe|VERB|3|acl|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|6|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | tell | Acme bribed Oslo {to: lawmakers} (clause/svoc)", "Acme | bribe | Oslo by Olsen (clause/svo)"},
		},
		{
			name: "what a ban keeps them from",
			words: "A|a|DET|2|det law|law|NOUN|3|nsubj|Number=Sing banning|ban|VERB|0|root|VerbForm=Ger|VBG agencies|agency|NOUN|3|obj|Number=Plur " +
				"from|from|SCONJ|6|mark buying|buy|VERB|4|acl|VerbForm=Ger|VBG oil|oil|NOUN|6|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"A law | ban | agencies {from: buying oil} (clause/svo)", "agencies | buy | oil not (clause/svo)"},
		},
		{
			name: "a name of two words right behind what it is",
			words: "Tech|tech|NOUN|2|compound giant|giant|NOUN|5|nsubj|Number=Sing Huawei|Huawei|PROPN|4|compound Technologies|Technologies|PROPN|2|appos|Number=Sing " +
				"sued|sue|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|obj|Number=Sing ~.|.|PUNCT|5|punct",
			types: map[string]kg.EntityType{"Huawei": kg.Organization},
			want:  []string{"Huawei Technologies | sue | Oslo (clause/svo)", "Huawei Technologies | be | Tech giant (apposition/is)"},
		},
		{
			name: "kept on going",
			words: "The|the|DET|2|det|PronType=Art club|club|NOUN|3|nsubj|Number=Sing kept|keep|VERB|0|root|Number=Sing;VerbForm=Fin|VBD on|on|SCONJ|5|mark " +
				"going|go|VERB|3|advcl|VerbForm=Part|VBG for|for|ADP|7|case years|year|NOUN|5|obl|Number=Plur ~.|.|PUNCT|3|punct",
			want: []string{"The club | keep on going |  {duration: years} (clause/sv)"},
		},
		{
			name: "had it been, with the auxiliary on the wrong verb",
			words: "Had|have|AUX|3|aux|Number=Sing;VerbForm=Fin|VBD Olsen|Olsen|PROPN|3|nsubj|Number=Sing seen|see|VERB|9|advcl|VerbForm=Part|VBN " +
				"it|it|PRON|3|obj|Number=Sing;PronType=Prs ~,|,|PUNCT|3|punct Hansen|Hansen|PROPN|9|nsubj|Number=Sing would|would|AUX|9|aux|VerbForm=Fin " +
				"have|have|AUX|9|aux|VerbForm=Inf|VB left|leave|VERB|0|root|VerbForm=Part|VBN ~.|.|PUNCT|9|punct",
			want: []string{"Hansen | leave |  {condition: Had Olsen seen it} conditional (clause/sv)"},
		},
		{
			name: "should it fail",
			words: "Should|should|AUX|3|aux|VerbForm=Fin talks|talk|NOUN|3|nsubj|Number=Plur fail|fail|VERB|7|advcl|VerbForm=Inf|VB ~,|,|PUNCT|3|punct " +
				"Greece|Greece|PROPN|7|nsubj|Number=Sing would|would|AUX|7|aux|VerbForm=Fin leave|leave|VERB|0|root|VerbForm=Inf|VB ~.|.|PUNCT|7|punct",
			want: []string{"Greece | leave |  {condition: Should talks fail} conditional (clause/sv)"},
		},
		{
			name: "who a quotation breaks off for",
			words: "\"|\"|PUNCT|3|punct ~The|the|DET|3|det|PronType=Art bank|bank|NOUN|6|nsubj|Number=Sing ~,|,|PUNCT|3|punct ~\"|\"|PUNCT|3|punct " +
				"said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Powell|Powell|PROPN|11|nsubj|Number=Sing ~,|,|PUNCT|3|punct \"|\"|PUNCT|11|punct " +
				"~is|be|AUX|11|cop|Number=Sing;VerbForm=Fin|VBZ strong|strong|ADJ|6|ccomp|Degree=Pos ~.|.|PUNCT|11|punct ~\"|\"|PUNCT|11|punct",
			want: []string{"Powell | say | The bank , \" , \" is strong (clause/svc)", "The bank | be | strong by Powell (copula/adjective)"},
		},
		{
			name: "years are served in prison",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing got|get|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ten|ten|NUM|4|nummod " +
				"years|year|NOUN|2|obj|Number=Plur in|in|ADP|6|case jail|jail|NOUN|2|obl|Number=Sing for|for|ADP|8|case fraud|fraud|NOUN|2|obl|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Olsen | get | ten years in jail {for: fraud} (clause/svo)"},
		},
		{
			name: "the time that one does something",
			words: "By|by|ADP|3|case the|the|DET|3|det|PronType=Art time|time|NOUN|10|obl|Number=Sing that|that|PRON|6|obl:unmarked|PronType=Rel " +
				"Olsen|Olsen|PROPN|6|nsubj|Number=Sing stopped|stop|VERB|3|acl:relcl|Number=Sing;VerbForm=Fin|VBD playing|play|VERB|6|xcomp|VerbForm=Ger|VBG " +
				"~,|,|PUNCT|3|punct fans|fan|NOUN|10|nsubj|Number=Plur left|leave|VERB|0|root|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|10|punct",
			want: []string{"fans | leave by | the time (clause/sv-time)", "Olsen | stop | playing (clause/sv-infinitive)"},
		},
		{
			name: "a bare infinitive goes with one",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Hansen|Hansen|PROPN|5|nsubj|Number=Sing " +
				"should|should|AUX|5|aux|VerbForm=Fin accept|accept|VERB|2|ccomp|VerbForm=Inf|VB it|it|PRON|5|obj|Number=Sing;PronType=Prs and|and|CCONJ|8|cc " +
				"move|move|VERB|5|conj|VerbForm=Inf|VB on|on|ADV|8|advmod ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | say | Hansen should accept it and move on (clause/svc)", "Hansen | accept | it obligatory by Olsen (clause/svo)", "Hansen | move |  obligatory by Olsen (clause/sv)"},
		},
		{
			name: "what a price is for",
			words: "Income|income|NOUN|2|nsubj|Number=Sing fell|fall|VERB|0|root|Number=Sing;VerbForm=Fin|VBD to|to|ADP|5|case 85|85|NUM|5|nummod " +
				"cents|cent|NOUN|2|obl|Number=Plur a|a|DET|7|det|PronType=Art share|share|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Income | fall to | 85 cents a share (clause/sv-oblique)"},
		},
		{
			name: "in which, behind two nouns",
			words: "Tensions|tension|NOUN|9|nsubj|Number=Plur and|and|CCONJ|4|cc a|a|DET|4|det|PronType=Art coup|coup|NOUN|1|conj|Number=Sing in|in|ADP|6|case " +
				"which|which|PRON|8|obl|PronType=Rel hundreds|hundred|NOUN|8|nsubj|Number=Plur died|die|VERB|4|acl:relcl|Number=Plur;VerbForm=Fin|VBD " +
				"followed|follow|VERB|0|root|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|1|punct",
			want: []string{"Tensions | follow |  (clause/sv)", "a coup | follow |  (clause/sv)", "hundreds | die in | a coup (clause/sv-oblique)"},
		},
		{
			name: "a manner compared",
			words: "Profits|profit|NOUN|2|nsubj|Number=Plur grew|grow|VERB|0|root|Number=Plur;VerbForm=Fin|VBD faster|fast|ADV|2|advmod|Degree=Cmp " +
				"than|than|ADP|5|case sales|sale|NOUN|3|obl|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Profits | grow faster than | sales (comparative/manner)"},
		},
		{
			name: "how many times as much",
			words: "Norway|Norway|PROPN|2|nsubj|Number=Sing produces|produce|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ twice|twice|ADV|2|advmod " +
				"as|as|ADV|5|advmod much|much|ADJ|6|amod|Degree=Pos gas|gas|NOUN|2|obj|Number=Sing as|as|ADP|8|case Denmark|Denmark|PROPN|2|obl|Number=Sing " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Norway | produce | as much gas {as: Denmark} (clause/svo)", "Norway | produce twice as much gas as | Denmark (comparative/amount)"},
		},
		{
			name: "a measure between commas",
			words: "The|the|DET|2|det|PronType=Art bridge|bridge|NOUN|8|nsubj|Number=Sing ~,|,|PUNCT|6|punct 80|80|NUM|5|nummod " +
				"metres|metre|NOUN|6|obl:unmarked|Number=Plur long|long|ADV|2|amod|Degree=Pos ~,|,|PUNCT|2|punct " +
				"fell|fall|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|8|punct",
			want: []string{"The bridge , 80 metres long | fall |  (clause/sv)", "The bridge | be long | 80 metres (measure/adjective)"},
		},
		{
			name: "coordinated adjectives have their own complements",
			words: "The|the|DET|2|det|PronType=Art region|region|NOUN|4|nsubj|Number=Sing is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"rich|rich|ADJ|0|root|Degree=Pos in|in|ADP|6|case oil|oil|NOUN|4|obl|Number=Sing and|and|CCONJ|8|cc prone|prone|ADJ|4|conj|Degree=Pos " +
				"to|to|ADP|10|case floods|flood|NOUN|8|obl|Number=Plur ~.|.|PUNCT|4|punct",
			want: []string{"The region | be rich in | oil (copula/adjective-oblique)", "The region | be prone to | floods (copula/adjective-oblique)"},
		},
		{
			name: "where it points out, it states nothing of it",
			words: "It|it|PRON|4|nsubj|Number=Sing;PronType=Prs is|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBZ the|the|DET|4|det|PronType=Art " +
				"bank|bank|NOUN|0|root|Number=Sing that|that|PRON|6|nsubj|PronType=Rel sets|set|VERB|4|acl:relcl|Number=Sing;VerbForm=Fin|VBZ " +
				"rates|rate|NOUN|6|obj|Number=Plur ~.|.|PUNCT|4|punct",
			want: []string{"the bank | set | rates (clause/svo)"},
		},
		{
			name: "it took them",
			words: "It|it|PRON|2|nsubj|Number=Sing;PronType=Prs took|take|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Olsen|Olsen|PROPN|2|obj|Number=Sing " +
				"an|a|DET|5|det|PronType=Art hour|hour|NOUN|2|obj|Number=Sing to|to|ADP|7|mark free|free|ADJ|2|csubj|Degree=Pos " +
				"Hansen|Hansen|PROPN|7|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{},
		},
		{
			name: "a law makes it a crime",
			words: "The|the|DET|2|det|PronType=Art law|law|NOUN|3|nsubj|Number=Sing makes|make|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ " +
				"it|it|PRON|3|obj|Number=Sing;PronType=Prs a|a|DET|6|det|PronType=Art crime|crime|NOUN|3|obj|Number=Sing to|to|PART|8|mark " +
				"insult|insult|VERB|6|acl|VerbForm=Inf|VB Olsen|Olsen|PROPN|8|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The law | make crime | to insult Olsen (extraposition/object)"},
		},
		{
			name: "whose brother",
			words: "Olsen|Olsen|PROPN|8|nsubj|Number=Sing ~,|,|PUNCT|1|punct whose|whose|PRON|4|nmod:poss|PronType=Rel brother|brother|NOUN|5|nsubj|Number=Sing " +
				"owns|own|VERB|1|acl:relcl|Number=Sing;VerbForm=Fin|VBZ Oslo|Oslo|PROPN|5|obj|Number=Sing ~,|,|PUNCT|1|punct " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|8|punct",
			want: []string{"Olsen | leave |  (clause/sv)", "whose brother | own | Oslo (clause/svo)"},
		},
		{
			name: "what he wants is",
			words: "What|what|PRON|6|nsubj|PronType=Rel Olsen|Olsen|PROPN|3|nsubj|Number=Sing wants|want|VERB|1|acl:relcl|Number=Sing;VerbForm=Fin|VBZ " +
				"is|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBZ a|a|DET|6|det|PronType=Art contract|contract|NOUN|0|root|Number=Sing ~.|.|PUNCT|6|punct",
			want: []string{"What Olsen wants | be | a contract (copula/noun)"},
		},
		{
			name: "neither nor",
			words: "Neither|neither|CCONJ|5|nsubj Olsen|Olsen|PROPN|5|nsubj|Number=Sing nor|nor|CCONJ|4|cc Hansen|Hansen|PROPN|2|conj|Number=Sing " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|5|obj|Number=Sing ~.|.|PUNCT|5|punct",
			want: []string{"Olsen | leave | Oslo not (clause/svo)", "Hansen | leave | Oslo not (clause/svo)"},
		},
		{
			name: "not all",
			words: "Not|not|PART|5|advmod all|all|DET|3|det|PronType=Tot residents|resident|NOUN|5|nsubj|Number=Plur " +
				"were|be|AUX|5|cop|Number=Plur;VerbForm=Fin|VBD able|able|ADJ|0|root|Degree=Pos to|to|PART|7|mark leave|leave|VERB|5|xcomp|VerbForm=Inf|VB " +
				"~.|.|PUNCT|5|punct",
			want: []string{"all residents | be able | to leave not (copula/infinitive)", "all residents | leave |  not possible (clause/sv)"},
		},
		{
			name: "has yet to",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing has|have|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ yet|yet|ADV|2|advmod to|to|PART|5|mark " +
				"sign|sign|VERB|2|xcomp|VerbForm=Inf|VB the|the|DET|7|det|PronType=Art treaty|treaty|NOUN|5|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | sign | the treaty not (clause/svo)"},
		},
		{
			name: "a verb that chooses its preposition",
			words: "The|the|DET|2|det|PronType=Art firm|firm|NOUN|3|nsubj|Number=Sing depends|depend|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ on|on|ADP|5|case " +
				"exports|export|NOUN|3|obl|Number=Plur in|in|ADP|7|case Oslo|Oslo|PROPN|5|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The firm | depend on | exports in Oslo (clause/sv-oblique)"},
		},
		{
			name: "who is spoken of by whom comes last",
			words: "Bergen|Bergen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"hit|hit|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|5|case storms|storm|NOUN|3|obl:agent|Number=Plur " +
				"according|accord|VERB|8|case|VerbForm=Part|VBG to|to|ADP|6|fixed Reuters|Reuters|PROPN|5|nmod|Number=Sing who|who|PRON|10|nsubj|PronType=Rel " +
				"reported|report|VERB|8|acl:relcl|Number=Plur;VerbForm=Fin|VBD losses|loss|NOUN|10|obj|Number=Plur ~.|.|PUNCT|3|punct",
			want: []string{"storms according to Reuters | hit | Bergen (passive/agent)", "Reuters | report | losses (clause/svo)"},
		},
		{
			name: "made it harder for them",
			words: "The|the|DET|2|det|PronType=Art ruling|ruling|NOUN|3|nsubj|Number=Sing made|make|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"it|it|PRON|3|obj|Number=Sing;PronType=Prs harder|hard|ADJ|3|xcomp|Degree=Cmp for|for|SCONJ|9|mark firms|firm|NOUN|9|nsubj|Number=Plur " +
				"to|to|PART|9|mark hire|hire|VERB|5|advcl|VerbForm=Inf|VB Olsen|Olsen|PROPN|9|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"The ruling | make hard | firms to hire Olsen (extraposition/object)", "firms | hire | Olsen possible (clause/svo)"},
		},
		{
			name: "shooting and killing",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"accused|accuse|VERB|0|root|VerbForm=Part;Voice=Pass|VBN of|of|SCONJ|5|mark shooting|shoot|VERB|3|advcl|VerbForm=Part|VBG and|and|CCONJ|7|cc " +
				"killing|kill|VERB|5|conj|VerbForm=Part|VBG Hansen|Hansen|PROPN|7|obj|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"Olsen | be accused of | shooting and killing Hansen (passive/gerund)", "Olsen | shoot | Hansen possible (clause/svo)", "Olsen | kill | Hansen possible (clause/svo)"},
		},

		{
			name: "among them",
			words: "Among|among|ADP|3|case the|the|DET|3|det|PronType=Art books|book|NOUN|6|obl|Number=Plur was|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBD " +
				"his|his|PRON|6|nmod:poss|Number=Sing;PronType=Prs dissent|dissent|NOUN|0|root|Number=Sing ~.|.|PUNCT|6|punct",
			want: []string{"his dissent | be among | the books (copula/inverted)"},
		},
		{
			name: "a plan to be shown",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing announced|announce|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"report|report|NOUN|2|obj|Number=Sing to|to|PART|7|mark be|be|AUX|7|aux:pass|VerbForm=Inf|VB " +
				"unveiled|unveil|VERB|4|acl|VerbForm=Part;Voice=Pass|VBN in|in|ADP|9|case May|May|PROPN|7|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | announce | a report to be unveiled in May (clause/svo)", "a report | be unveiled in | May possible (passive/oblique)"},
		},

		{
			name: "forbids from",
			words: "The|the|DET|2|det|PronType=Art law|law|NOUN|3|nsubj|Number=Sing forbids|forbid|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ " +
				"firms|firm|NOUN|3|obj|Number=Plur from|from|SCONJ|6|mark dumping|dump|VERB|3|advcl|VerbForm=Part|VBG waste|waste|NOUN|6|obj|Number=Sing " +
				"~.|.|PUNCT|3|punct",
			want: []string{"The law | forbid | firms {from: dumping waste} (clause/svo)", "firms | dump | waste not (clause/svo)"},
		},
		{
			name: "when and for how much an action named by a noun",
			words: "Norway|Norway|PROPN|3|nmod:poss|Number=Sing 's|'s|PART|1|case||POS purchase|purchase|NOUN|12|nsubj|Number=Sing of|of|ADP|5|case " +
				"Bergen|Bergen|PROPN|3|nmod|Number=Sing for|for|ADP|7|case $|$|SYM|3|nmod ~5|5|NUM|9|compound million|million|NUM|7|nummod in|in|ADP|11|case " +
				"1939|1939|NUM|3|nmod failed|fail|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|12|punct",
			want: []string{"Norway 's purchase of Bergen for $ 5 million in 1939 | fail |  (clause/sv)", "Norway | buy | Bergen {for: $ 5 million} {in: 1939} (nominal/agent-patient)"},
		},
		{
			name: "a conjunct of a participle that looks like an adjective",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing was|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"respected|respect|VERB|0|root|VerbForm=Part;Voice=Pass|VBN and|and|CCONJ|5|cc loved|love|VERB|3|conj|VerbForm=Part;Voice=Pass|VBN " +
				"~.|.|PUNCT|3|punct",
			want: []string{"Olsen | be respected |  (passive/plain)", "Olsen | be loved |  (passive/plain)"},
		},
		{
			name: "was to have",
			words: "Olsen|Olsen|PROPN|4|nsubj|Number=Sing was|be|AUX|4|cop|Number=Sing;VerbForm=Fin|VBD to|to|PART|4|mark open|open|VERB|0|root|VerbForm=Inf|VB " +
				"the|the|DET|6|det|PronType=Art port|port|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Olsen | open | the port planned (clause/svo)"},
		},
		{
			name: "the goal is not an actor",
			words: "Our|our|PRON|2|nmod:poss|Number=Plur;PronType=Prs path|path|NOUN|5|nsubj:outer|Number=Sing is|be|AUX|5|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"to|to|PART|5|mark create|create|VERB|0|root|VerbForm=Inf|VB unity|unity|NOUN|5|obj|Number=Sing ~.|.|PUNCT|5|punct",
			want: []string{"Our path | be | to create unity (copula/clause)"},
		},
		{
			name: "a bare noun is not described",
			words: "They|they|PRON|2|nsubj|Number=Plur;PronType=Prs fought|fight|VERB|0|root|Number=Plur;VerbForm=Fin|VBD for|for|ADP|4|case " +
				"freedom|freedom|NOUN|2|obl|Number=Sing ~,|,|PUNCT|7|punct the|the|DET|7|det|PronType=Art return|return|NOUN|4|appos|Number=Sing " +
				"of|of|ADP|9|case Bergen|Bergen|PROPN|7|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"They | fight for | freedom (clause/sv-oblique)"},
		},
		{
			name: "two dead",
			words: "The|the|DET|2|det|PronType=Art crash|crash|NOUN|3|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD two|two|NUM|3|obj " +
				"dead|dead|ADJ|3|xcomp|Degree=Pos ~.|.|PUNCT|3|punct",
			want: []string{"The crash | leave | two {as: dead} (clause/svo)"},
		},
		{
			name: "decided that somebody is",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing decided|decide|VERB|0|root|Number=Sing;VerbForm=Fin|VBD that|that|SCONJ|7|mark " +
				"Hansen|Hansen|PROPN|7|nsubj|Number=Sing is|be|AUX|7|cop|Number=Sing;VerbForm=Fin|VBZ the|the|DET|7|det|PronType=Art " +
				"best|good|ADJ|2|ccomp|Degree=Sup ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | decide | Hansen is the best (clause/svc)", "Hansen | be | best by Olsen (copula/adjective)"},
		},
		{
			name: "a subject behind a verb of saying",
			words: "The|the|DET|2|det|PronType=Art deal|deal|NOUN|10|nsubj|Number=Sing ~,|,|PUNCT|6|punct which|which|PRON|6|obj|PronType=Rel " +
				"analysts|analyst|NOUN|6|nsubj|Number=Plur say|say|VERB|2|acl:relcl|Number=Plur;VerbForm=Fin|VBP is|be|AUX|8|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"risky|risky|ADJ|6|ccomp|Degree=Pos ~,|,|PUNCT|2|punct failed|fail|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|10|punct",
			want: []string{"The deal | fail |  (clause/sv)", "analysts | say | The deal is risky (clause/svc)", "The deal | be | risky by analysts (copula/adjective)"},
		},
		{
			name: "what was used",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Hansen|Hansen|PROPN|4|nsubj|Number=Sing " +
				"carried|carry|VERB|2|ccomp|Number=Sing;VerbForm=Fin|VBD out|out|ADP|4|compound:prt the|the|DET|7|det|PronType=Art " +
				"attack|attack|NOUN|4|obj|Number=Sing using|use|VERB|7|acl|VerbForm=Ger|VBG drones|drone|NOUN|8|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | say | Hansen carried out the attack using drones (clause/svc)", "Hansen | carry out | the attack using drones by Olsen (clause/svo)", "Hansen | use | drones by Olsen (clause/svo)"},
		},
		{
			name: "the last to do it",
			words: "Bergen|Bergen|PROPN|2|nsubj|Number=Sing became|become|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|5|det|PronType=Art " +
				"last|last|ADJ|5|amod|Degree=Pos city|city|NOUN|2|xcomp|Number=Sing to|to|PART|7|mark report|report|VERB|2|xcomp|VerbForm=Inf|VB " +
				"cases|case|NOUN|7|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Bergen | become | the last city to report cases (clause/svo)", "Bergen | report | cases (clause/svo)"},
		},
		{
			name: "offices between commas",
			words: "Hall|Hall|PROPN|0|root|Number=Sing ~,|,|PUNCT|4|punct the|the|DET|4|det|PronType=Art president|president|NOUN|1|appos|Number=Sing " +
				"and|and|CCONJ|6|cc head|head|NOUN|1|conj|Number=Sing of|of|ADP|8|case Acme|Acme|PROPN|6|nmod|Number=Sing ~,|,|PUNCT|1|punct " +
				"left|leave|VERB|1|parataxis|VerbForm=Part;Voice=Pass|VBD ~.|.|PUNCT|1|punct",
			want: []string{"Hall | be | the president (apposition/is)", "Hall | be | head of Acme (apposition/is)", "Hall | be head of | Acme (apposition/role)"},
		},
		{
			name: "a list of relatives",
			words: "They|they|PRON|2|nsubj|Number=Plur;PronType=Prs thanked|thank|VERB|0|root|Number=Plur;VerbForm=Fin|VBD " +
				"her|her|PRON|4|nmod:poss|Number=Sing;PronType=Prs mother|mother|NOUN|2|obj|Number=Sing ~,|,|PUNCT|6|punct " +
				"Anna|Anna|PROPN|4|appos|Number=Sing Hall|Hall|PROPN|6|flat|Number=Sing ~,|,|PUNCT|11|punct and|and|CCONJ|11|cc " +
				"her|her|PRON|11|nmod:poss|Number=Sing;PronType=Prs aunt|aunt|NOUN|4|conj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"They | thank | her mother (clause/svo)", "They | thank | her aunt (clause/svo)", "Anna Hall | be | her mother (apposition/is)"},
		},
		{
			name: "damaging churches",
			words: "A|a|DET|2|det|PronType=Art quake|quake|NOUN|3|nsubj|Number=Sing struck|strike|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Bergen|Bergen|PROPN|3|obj|Number=Sing ~,|,|PUNCT|6|punct injuring|injure|VERB|3|advcl|VerbForm=Part|VBG people|people|NOUN|6|obj|Number=Plur " +
				"and|and|CCONJ|10|cc damaging|damage|VERB|10|amod|VerbForm=Ger|VBG churches|church|NOUN|7|conj|Number=Plur ~.|.|PUNCT|3|punct",
			want: []string{"A quake | strike | Bergen (clause/svo)", "A quake | injure | people (clause/svo)", "A quake | damage | churches (clause/svo)"},
		},
		{
			name: "a bare noun belongs to the role",
			words: "Olsen|Olsen|PROPN|3|nsubj|Number=Sing is|be|AUX|3|cop|Number=Sing;VerbForm=Fin|VBZ secretary|secretary|NOUN|0|root|Number=Sing " +
				"of|of|ADP|5|case state|state|NOUN|3|nmod|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{"Olsen | be | secretary of state (copula/noun)"},
		},
		{
			name: "since then",
			words: "Oslo|Oslo|PROPN|4|nsubj:pass|Number=Sing has|have|AUX|4|aux|Number=Sing;VerbForm=Fin|VBZ been|be|AUX|4|aux:pass|VerbForm=Part|VBN " +
				"ruled|rule|VERB|0|root|VerbForm=Part;Voice=Pass|VBN since|since|ADP|6|case then|then|ADV|4|obl|PronType=Dem by|by|ADP|8|case " +
				"Norway|Norway|PROPN|4|obl:agent|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Norway | rule | Oslo (passive/agent)"},
		},
		{
			name: "the author of the report is a person",
			words: "The|the|DET|2|det|PronType=Art author|author|NOUN|10|nsubj|Number=Sing of|of|ADP|5|case the|the|DET|5|det|PronType=Art " +
				"report|report|NOUN|2|nmod|Number=Sing ~,|,|PUNCT|7|punct Jane|Jane|PROPN|5|appos|Number=Sing Miller|Miller|PROPN|7|flat|Number=Sing " +
				"~,|,|PUNCT|2|punct left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|10|obj|Number=Sing ~.|.|PUNCT|10|punct",
			want: []string{"Jane Miller | leave | Oslo (clause/svo)", "Jane Miller | be | The author of the report (apposition/is)", "Jane Miller | be author of | the report (apposition/role)"},
		},
		{
			name: "what a court found and what it did",
			words: "The|the|DET|2|det|PronType=Art court|court|NOUN|3|nsubj|Number=Sing found|find|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"that|that|SCONJ|7|mark Acme|Acme|PROPN|7|nsubj|Number=Sing had|have|AUX|7|aux|Number=Sing;VerbForm=Fin|VBD " +
				"broken|break|VERB|3|ccomp|VerbForm=Part|VBN the|the|DET|9|det|PronType=Art law|law|NOUN|7|obj|Number=Sing and|and|CCONJ|11|cc " +
				"fined|fine|VERB|7|conj|Number=Sing;VerbForm=Fin|VBD it|it|PRON|11|obj|Number=Sing;PronType=Prs ~.|.|PUNCT|3|punct",
			want: []string{"The court | find | Acme had broken the law (clause/svc)", "Acme | break | the law by The court (clause/svo)", "The court | fine | it (clause/svo)"},
		},
		{
			name: "accused by somebody of doing it",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass|Number=Sing is|be|AUX|3|aux:pass|Number=Sing;VerbForm=Fin|VBZ " +
				"accused|accuse|VERB|0|root|VerbForm=Part;Voice=Pass|VBN by|by|ADP|5|case prosecutors|prosecutor|NOUN|3|obl:agent|Number=Plur " +
				"of|of|SCONJ|7|mark taking|take|VERB|5|acl|VerbForm=Ger|VBG bribes|bribe|NOUN|7|obj|Number=Plur ~.|.|PUNCT|3|punct",
			want: []string{"prosecutors | accuse | Olsen {of: taking bribes} (passive/agent)", "Olsen | take | bribes possible by prosecutors (clause/svo)"},
		},
		{
			name: "rather than do it",
			words: "Rather|rather|ADV|7|cc than|than|ADP|1|fixed fight|fight|VERB|7|advcl|VerbForm=Inf|VB it|it|PRON|3|obj|Number=Sing;PronType=Prs " +
				"~,|,|PUNCT|3|punct Olsen|Olsen|PROPN|7|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"Oslo|Oslo|PROPN|7|obj|Number=Sing ~.|.|PUNCT|7|punct",
			want: []string{"Olsen | leave | Oslo (clause/svo)", "Olsen | fight | it not (clause/svo)"},
		},
		{
			name: "who rejects a plan does not plan it",
			words: "Voters|voter|NOUN|2|nsubj|Number=Plur rejected|reject|VERB|0|root|Number=Plur;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"proposal|proposal|NOUN|2|obj|Number=Sing to|to|PART|6|mark ban|ban|VERB|4|acl|VerbForm=Inf|VB guns|gun|NOUN|6|obj|Number=Plur " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Voters | reject | a proposal to ban guns (clause/svo)"},
		},
		{
			name: "a vote of",
			words: "The|the|DET|2|det|PronType=Art bill|bill|NOUN|3|nsubj|Number=Sing passed|pass|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|PronType=Art house|house|NOUN|3|obj|Number=Sing by|by|ADP|8|case a|a|DET|8|det|PronType=Art " +
				"vote|vote|NOUN|3|obl|Number=Sing of|of|ADP|10|case 61|61|NUM|8|nmod ~-|-|SYM|12|case ~38|38|NUM|10|nmod ~.|.|PUNCT|3|punct",
			want: []string{"The bill | pass | the house {by: a vote of 61 - 38} (clause/svo)"},
		},
		{
			name: "not every",
			words: "Not|not|PART|3|advmod every|every|DET|3|det|PronType=Tot act|act|NOUN|6|nsubj|Number=Sing is|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBZ " +
				"a|a|DET|6|det|PronType=Art crime|crime|NOUN|0|root|Number=Sing ~.|.|PUNCT|6|punct",
			want: []string{"every act | be | a crime not (copula/noun)"},
		},
		{
			name: "no firm shall",
			words: "No|no|DET|2|det|PronType=Neg firm|firm|NOUN|4|nsubj|Number=Sing shall|shall|AUX|4|aux|VerbForm=Fin build|build|VERB|0|root|VerbForm=Inf|VB " +
				"~,|,|PUNCT|6|punct sell|sell|VERB|4|conj|VerbForm=Inf|VB or|or|CCONJ|8|cc operate|operate|VERB|4|conj|VerbForm=Inf|VB " +
				"ships|ship|NOUN|6|obj|Number=Plur ~.|.|PUNCT|4|punct",
			want: []string{"firm | build | ships not planned (clause/svo)", "firm | sell | ships not planned (clause/svo)", "firm | operate |  not planned (clause/sv)"},
		},
		{
			name: "the people who",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing thanked|thank|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"people|people|NOUN|2|iobj|Number=Plur who|who|PRON|6|nsubj|PronType=Rel kill|kill|VERB|4|acl:relcl|Number=Plur;VerbForm=Fin|VBP " +
				"and|and|CCONJ|8|cc eat|eat|VERB|6|conj|Number=Plur;VerbForm=Fin|VBP rats|rat|NOUN|8|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | thank | the people who kill and eat rats (clause/svo)", "the people | kill | rats (clause/svo)", "the people | eat | rats (clause/svo)"},
		},
		{
			name: "stated the minister",
			words: "The|the|DET|2|det|PronType=Art bomb|bomb|NOUN|4|nsubj:pass|Number=Sing was|be|AUX|4|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"placed|place|VERB|0|root|VerbForm=Part;Voice=Pass|VBN in|in|ADP|6|case Oslo|Oslo|PROPN|4|obl|Number=Sing ~,|,|PUNCT|8|punct " +
				"stated|state|VERB|4|conj|Number=Sing;VerbForm=Fin|VBD Minister|Minister|PROPN|10|nmod:desc|Number=Sing Olsen|Olsen|PROPN|8|obj|Number=Sing " +
				"~,|,|PUNCT|14|punct and|and|CCONJ|14|cc was|be|AUX|14|aux:pass|Number=Sing;VerbForm=Fin|VBD " +
				"left|leave|VERB|4|conj|VerbForm=Part;Voice=Pass|VBN there|there|ADV|14|advmod|PronType=Dem ~.|.|PUNCT|4|punct",
			want: []string{"The bomb | be placed in | Oslo by Minister Olsen (passive/oblique)", "The bomb | be left |  by Minister Olsen (passive/plain)", "Minister Olsen | state | The bomb was placed in Oslo , and was left there (report/parenthetical)"},
		},
		{
			name: "not the first",
			words: "This|this|PRON|6|nsubj|Number=Sing;PronType=Dem is|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBZ not|not|PART|6|advmod " +
				"the|the|DET|6|det|PronType=Art first|first|ADJ|6|amod|Degree=Pos lawsuit|lawsuit|NOUN|0|root|Number=Sing to|to|PART|9|mark " +
				"be|be|AUX|9|aux:pass|VerbForm=Inf|VB filed|file|VERB|6|acl|VerbForm=Part;Voice=Pass|VBN in|in|ADP|11|case Oslo|Oslo|PROPN|9|obl|Number=Sing " +
				"~.|.|PUNCT|6|punct",
			want: []string{"This | be | the first lawsuit to be filed in Oslo not (copula/noun)", "the first lawsuit | be filed in | Oslo possible (passive/oblique)"},
		},
		{
			name: "what stands behind the last noun is of each",
			words: "Sudan|Sudan|PROPN|2|nsubj|Number=Sing banned|ban|VERB|0|root|VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art sale|sale|NOUN|2|obj|Number=Sing " +
				"and|and|CCONJ|6|cc use|use|NOUN|4|conj|Number=Sing of|of|ADP|8|case cannabis|cannabis|NOUN|4|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Sudan | ban | the sale of cannabis (clause/svo)", "Sudan | ban | use of cannabis (clause/svo)"},
		},
		{
			name: "what stands behind the first noun is of that alone",
			words: "Sudan|Sudan|PROPN|2|nsubj|Number=Sing banned|ban|VERB|0|root|VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art sale|sale|NOUN|2|obj|Number=Sing " +
				"of|of|ADP|6|case cannabis|cannabis|NOUN|4|nmod|Number=Sing and|and|CCONJ|8|cc tobacco|tobacco|NOUN|4|conj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Sudan | ban | the sale of cannabis (clause/svo)", "Sudan | ban | tobacco (clause/svo)"},
		},
		{
			name: "prior to a year",
			words: "Prior|prior|ADJ|3|case to|to|ADP|1|fixed 2006|2006|PROPN|6|obl ~,|,|PUNCT|3|punct Acme|Acme|PROPN|6|nsubj|Number=Sing had|have|VERB|0|root|VerbForm=Fin|VBD " +
				"rivals|rival|NOUN|6|obj|Number=Plur ~.|.|PUNCT|6|punct",
			types: map[string]kg.EntityType{"2006": kg.Date},
			want:  []string{"Acme | have | rivals {time: Prior to 2006} (clause/svo)"},
		},
		{
			name: "away, but how far",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing is|be|AUX|3|cop|VerbForm=Fin|VBZ away|away|ADV|0|root from|from|ADP|5|case Bergen|Bergen|PROPN|3|obl|Number=Sing " +
				"~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
		},
		{
			name: "far away",
			words: "Oslo|Oslo|PROPN|4|nsubj|Number=Sing is|be|AUX|4|cop|VerbForm=Fin|VBZ far|far|ADV|4|advmod away|away|ADV|0|root from|from|ADP|6|case " +
				"Bergen|Bergen|PROPN|4|obl|Number=Sing ~.|.|PUNCT|4|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place, "Bergen": kg.Place},
			want:  []string{"Oslo | be away from | Bergen (copula/adjective-oblique)"},
		},
		{
			name: "to head-hunt is not to hunt",
			words: "Oslo|Oslo|PROPN|4|nsubj|Number=Sing head|head|NOUN|4|compound ~-|-|PUNCT|2|punct ~hunted|hunt|VERB|0|root|VerbForm=Fin|VBD Hall|Hall|PROPN|4|obj|Number=Sing " +
				"~.|.|PUNCT|4|punct",
			want: []string{"Oslo | head-hunt | Hall (clause/svo)"},
		},
		{
			name: "home to",
			words: "Oslo|Oslo|PROPN|3|nsubj|Number=Sing is|be|AUX|3|cop|VerbForm=Fin|VBZ home|home|NOUN|0|root|Number=Sing to|to|ADP|6|case nine|nine|NUM|6|nummod " +
				"museums|museum|NOUN|3|obl|Number=Plur ~.|.|PUNCT|3|punct",
			types: map[string]kg.EntityType{"Oslo": kg.Place},
			want:  []string{"Oslo | be home to | nine museums (copula/role)"},
		},
		{
			name: "in a time of",
			words: "Hall|Hall|PROPN|2|nsubj|Number=Sing won|win|VERB|0|root|VerbForm=Fin|VBD gold|gold|NOUN|2|obj|Number=Sing in|in|ADP|6|case a|a|DET|6|det " +
				"time|time|NOUN|2|obl|Number=Sing of|of|ADP|8|case 42:04|42:04|NUM|6|nmod ~.|.|PUNCT|2|punct",
			want: []string{"Hall | win | gold {in: a time of 42:04} (clause/svo)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
