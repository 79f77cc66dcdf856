package oie_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"kg"
	"kg/extract/oie"
)

// mustTree builds a one-sentence document from hand-annotated words, one a field:
// form|lemma|UPOS|head|deprel with optional |feats|XPOS, heads counted from 1, 0 the root.
// "~" before a form joins it to the word before. Names (PROPN runs) become mentions of
// type Person unless types says otherwise.
func mustTree(tb testing.TB, words string, types map[string]kg.EntityType) *kg.Document {
	tb.Helper()
	doc := &kg.Document{}
	var text strings.Builder
	var tok []kg.Token
	for _, w := range strings.Fields(words) {
		f := strings.Split(w, "|")
		if len(f) < 5 {
			tb.Fatalf("word %q: want form|lemma|UPOS|head|deprel", w)
		}
		head, err := strconv.Atoi(f[3])
		if err != nil {
			tb.Fatalf("word %q: head: %v", w, err)
		}
		form, joined := strings.CutPrefix(f[0], "~")
		if text.Len() > 0 && !joined {
			text.WriteByte(' ')
		}
		t := kg.Token{Form: form, Lemma: f[1], UPOS: f[2], Head: head - 1, Deprel: f[4], Span: kg.Span{text.Len(), text.Len() + len(form)}}
		if len(f) > 5 {
			t.Feats = strings.ReplaceAll(f[5], ";", "|")
		}
		if len(f) > 6 {
			t.XPOS = f[6]
		}
		text.WriteString(form)
		tok = append(tok, t)
	}
	doc.Text = text.String()
	doc.Sentences = []kg.Sentence{{Span: kg.Span{0, len(doc.Text)}, Tokens: tok}}
	for i := 0; i < len(tok); i++ {
		if tok[i].UPOS != "PROPN" {
			continue
		}
		m := kg.Mention{First: i, Head: i, Type: kg.Person, Entity: -1}
		for i < len(tok) && tok[i].UPOS == "PROPN" {
			if h := tok[i].Head; h < m.First || h > i+3 || tok[max(h, 0)].UPOS != "PROPN" {
				m.Head = i
			}
			if k, ok := types[tok[i].Form]; ok {
				m.Type = k
			}
			i++
		}
		m.Last = i
		doc.Mentions = append(doc.Mentions, m)
	}
	return doc
}

// say writes an extraction as "subject | lemma | object", with its arguments in braces and
// what is not plainly asserted behind.
func say(doc *kg.Document, x kg.Extraction) string {
	phrase := func(p kg.Phrase) string {
		var w []string
		for _, i := range p.Tokens {
			w = append(w, doc.Sentences[x.Sentence].Tokens[i].Form)
		}
		return strings.Join(w, " ")
	}
	s := fmt.Sprintf("%s | %s | %s", phrase(x.Subject), x.Relation.Lemma, phrase(x.Object))
	for _, a := range x.Arguments {
		s += fmt.Sprintf(" {%s: %s}", a.Role, phrase(a.Phrase))
	}
	if x.Polarity == kg.Negative {
		s += " not"
	}
	if x.Modality != kg.Asserted {
		s += " " + string(x.Modality)
	}
	if !x.Speaker.Empty() {
		s += " by " + phrase(x.Speaker)
	}
	return s + " (" + x.Rule + ")"
}

// checkExtractions compares what is read off a document with what should be.
func checkExtractions(t *testing.T, doc *kg.Document, want []string) {
	t.Helper()
	var got []string
	for _, x := range oie.New().Extract(doc) {
		got = append(got, say(doc, x))
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("%s\ngot:\n%s\nwant:\n%s", doc.Text, g, w)
	}
}

func TestConstructions(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name:  "subject-verb-object",
			words: "Putin|Putin|PROPN|2|nsubj thanked|thank|VERB|0|root|VerbForm=Fin Erdogan|Erdogan|PROPN|2|obj ~.|.|PUNCT|2|punct",
			want:  []string{"Putin | thank | Erdogan (clause/svo)"},
		},
		{
			name: "prepositional object",
			words: "Germany|Germany|PROPN|3|nsubj mistakenly|mistakenly|ADV|3|advmod sided|side|VERB|0|root|VerbForm=Fin " +
				"with|with|ADP|5|case NATO|NATO|PROPN|3|obl",
			want: []string{"Germany | side with | NATO (clause/sv-oblique)"},
		},
		{
			name: "conjuncts of subject and object are taken apart",
			words: "France|France|PROPN|4|nsubj and|and|CCONJ|3|cc Italy|Italy|PROPN|1|conj signed|sign|VERB|0|root|VerbForm=Fin " +
				"the|the|DET|6|det pact|pact|NOUN|4|obj and|and|CCONJ|9|cc a|a|DET|9|det protocol|protocol|NOUN|6|conj",
			want: []string{
				"France | sign | the pact (clause/svo)", "Italy | sign | the pact (clause/svo)",
				"France | sign | a protocol (clause/svo)", "Italy | sign | a protocol (clause/svo)",
			},
		},
		{
			name: "passive with agent is said in the active",
			words: "Depots|depot|NOUN|3|nsubj:pass were|be|AUX|3|aux:pass destroyed|destroy|VERB|0|root|VerbForm=Part;Voice=Pass " +
				"by|by|ADP|5|case shells|shell|NOUN|3|obl:agent",
			want: []string{"shells | destroy | Depots (passive/agent)"},
		},
		{
			name: "passive without agent keeps its patient",
			words: "222,000|222,000|NUM|2|nummod men|man|NOUN|4|nsubj:pass were|be|AUX|4|aux:pass recruited|recruit|VERB|0|root|VerbForm=Part;Voice=Pass " +
				"in|in|ADP|6|case Kazan|Kazan|PROPN|4|obl",
			want: []string{"222,000 men | be recruited in | Kazan (passive/oblique)"},
		},
		{
			name: "reduced relative with agent, shared by the nouns before it",
			words: "Peskov|Peskov|PROPN|2|nsubj opposed|oppose|VERB|0|root|VerbForm=Fin the|the|DET|4|det support|support|NOUN|2|obj " +
				"and|and|CCONJ|6|cc funding|funding|NOUN|4|conj provided|provide|VERB|6|acl|VerbForm=Part by|by|ADP|9|case Norway|Norway|PROPN|7|obl:agent",
			want: []string{
				"Peskov | oppose | the support (clause/svo)",
				"Peskov | oppose | funding provided by Norway (clause/svo)",
				"Norway | provide | the support (passive/agent)",
				"Norway | provide | funding (passive/agent)",
			},
		},
		{
			name: "negation",
			words: "Oslo|Oslo|PROPN|4|nsubj did|do|AUX|4|aux not|not|PART|4|advmod sign|sign|VERB|0|root|VerbForm=Inf " +
				"it|it|PRON|4|obj",
			want: []string{"Oslo | sign | it not (clause/svo)"},
		},
		{
			name: "negation in a determiner",
			words: "Putin|Putin|PROPN|2|nsubj sees|see|VERB|0|root|VerbForm=Fin no|no|DET|4|det need|need|NOUN|2|obj " +
				"for|for|ADP|6|case talks|talk|NOUN|4|nmod",
			want: []string{"Putin | see | need for talks not (clause/svo)", "Putin | see need for | talks not (light-verb/noun)"},
		},
		{
			name: "a plan is asserted, what is planned is not",
			words: "Oslo|Oslo|PROPN|2|nsubj plans|plan|VERB|0|root|VerbForm=Fin to|to|PART|4|mark expand|expand|VERB|2|xcomp|VerbForm=Inf " +
				"the|the|DET|6|det port|port|NOUN|4|obj",
			want: []string{"Oslo | plan | to expand the port (clause/sv-infinitive)", "Oslo | expand | the port planned (clause/svo)"},
		},
		{
			name: "a denied plan is negative both ways",
			words: "He|he|PRON|4|nsubj does|do|AUX|4|aux not|not|PART|4|advmod plan|plan|VERB|0|root|VerbForm=Inf " +
				"to|to|PART|6|mark expand|expand|VERB|4|xcomp|VerbForm=Inf it|it|PRON|6|obj",
			want: []string{"He | plan | to expand it not (clause/sv-infinitive)", "He | expand | it not planned (clause/svo)"},
		},
		{
			name: "carrying verbs make one fact",
			words: "Army|army|NOUN|2|nsubj continues|continue|VERB|0|root|VerbForm=Fin to|to|PART|4|mark recruit|recruit|VERB|2|xcomp|VerbForm=Inf " +
				"men|man|NOUN|4|obj",
			want: []string{"Army | continue to recruit | men (clause/svo)"},
		},
		{
			name: "refusing is not doing",
			words: "Oslo|Oslo|PROPN|2|nsubj refused|refuse|VERB|0|root|VerbForm=Fin to|to|PART|4|mark sign|sign|VERB|2|xcomp|VerbForm=Inf " +
				"treaties|treaty|NOUN|4|obj",
			want: []string{"Oslo | refuse | to sign treaties (clause/sv-infinitive)", "Oslo | sign | treaties not (clause/svo)"},
		},
		{
			name: "refraining from",
			words: "Peskov|Peskov|PROPN|2|nsubj refrained|refrain|VERB|0|root|VerbForm=Fin from|from|SCONJ|4|mark " +
				"mentioning|mention|VERB|2|advcl|VerbForm=Ger Biden|Biden|PROPN|4|obj",
			want: []string{"Peskov | refrain from | mentioning Biden (clause/sv-infinitive)", "Peskov | mention | Biden not (clause/svo)"},
		},
		{
			name: "a verb with its preposition and a gerund",
			words: "Ford|Ford|PROPN|2|nsubj succeeded|succeed|VERB|0|root|VerbForm=Fin in|in|SCONJ|4|mark " +
				"selling|sell|VERB|2|advcl|VerbForm=Ger vans|van|NOUN|4|obj",
			want: []string{"Ford | succeed in | selling vans (clause/sv-infinitive)", "Ford | sell | vans (clause/svo)"},
		},
		{
			name: "object control",
			words: "Peskov|Peskov|PROPN|2|nsubj urged|urge|VERB|0|root|VerbForm=Fin Norway|Norway|PROPN|2|obj to|to|PART|5|mark " +
				"take|take|VERB|2|xcomp|VerbForm=Inf steps|step|NOUN|5|obj",
			want: []string{"Peskov | urge | Norway {to: to take steps} (clause/svo)", "Norway | take | steps desired by Peskov (clause/svo)"},
		},
		{
			name: "attribution with that",
			words: "Putin|Putin|PROPN|2|nsubj said|say|VERB|0|root|VerbForm=Fin that|that|SCONJ|5|mark Oslo|Oslo|PROPN|5|nsubj " +
				"attacked|attack|VERB|2|ccomp|VerbForm=Fin Bergen|Bergen|PROPN|5|obj",
			want: []string{"Putin | say | Oslo attacked Bergen (clause/svc)", "Oslo | attack | Bergen by Putin (clause/svo)"},
		},
		{
			name: "denial",
			words: "Oslo|Oslo|PROPN|2|nsubj denied|deny|VERB|0|root|VerbForm=Fin that|that|SCONJ|5|mark troops|troop|NOUN|5|nsubj " +
				"attacked|attack|VERB|2|ccomp|VerbForm=Fin Bergen|Bergen|PROPN|5|obj",
			want: []string{"Oslo | deny | troops attacked Bergen (clause/svc)", "troops | attack | Bergen not by Oslo (clause/svo)"},
		},
		{
			name: "speaker behind what is said",
			words: "Oslo|Oslo|PROPN|2|nsubj attacked|attack|VERB|0|root|VerbForm=Fin Bergen|Bergen|PROPN|2|obj ~,|,|PUNCT|6|punct " +
				"Putin|Putin|PROPN|6|nsubj said|say|VERB|2|parataxis|VerbForm=Fin",
			want: []string{"Oslo | attack | Bergen by Putin (clause/svo)", "Putin | say | Oslo attacked Bergen (report/parenthetical)"},
		},
		{
			name: "according to",
			words: "According|accord|VERB|3|case to|to|ADP|1|fixed Reuters|Reuters|PROPN|6|obl ~,|,|PUNCT|3|punct Oslo|Oslo|PROPN|6|nsubj " +
				"attacked|attack|VERB|0|root|VerbForm=Fin Bergen|Bergen|PROPN|6|obj",
			want: []string{"Oslo | attack | Bergen by Reuters (clause/svo)"},
		},
		{
			name:  "modal",
			words: "Oslo|Oslo|PROPN|3|nsubj could|can|AUX|3|aux sign|sign|VERB|0|root|VerbForm=Inf it|it|PRON|3|obj",
			want:  []string{"Oslo | sign | it possible (clause/svo)"},
		},
		{
			name: "condition",
			words: "If|if|SCONJ|3|mark Oslo|Oslo|PROPN|3|nsubj signs|sign|VERB|6|advcl|VerbForm=Fin ~,|,|PUNCT|3|punct Bergen|Bergen|PROPN|6|nsubj " +
				"wins|win|VERB|0|root|VerbForm=Fin",
			want: []string{"Bergen | win |  {condition: Oslo signs} (clause/sv)"},
		},
		{
			name: "copula with a role noun",
			words: "Peskov|Peskov|PROPN|4|nsubj is|be|AUX|4|cop the|the|DET|4|det spokesman|spokesman|NOUN|0|root of|of|ADP|7|case " +
				"the|the|DET|7|det Kremlin|Kremlin|PROPN|4|nmod",
			want: []string{"Peskov | be | the spokesman of the Kremlin (copula/noun)", "Peskov | be spokesman of | the Kremlin (copula/role)"},
		},
		{
			name:  "copular adjective with complement",
			words: "Allies|ally|NOUN|3|nsubj were|be|AUX|3|cop concerned|concerned|ADJ|0|root about|about|ADP|6|case the|the|DET|6|det war|war|NOUN|3|obl",
			want:  []string{"Allies | be concerned about | the war (copula/adjective-oblique)"},
		},
		{
			name:  "copula with a place",
			words: "Depots|depot|NOUN|4|nsubj are|be|AUX|4|cop in|in|ADP|4|case Belgorod|Belgorod|PROPN|0|root",
			want:  []string{"Depots | be in | Belgorod (copula/preposition)"},
		},
		{
			name:  "existential there",
			words: "There|there|PRON|2|expl are|be|VERB|0|root|VerbForm=Fin troops|troop|NOUN|2|nsubj in|in|ADP|5|case Narvik|Narvik|PROPN|2|obl",
			want:  []string{"troops | be in | Narvik (existential/place)"},
		},
		{
			name: "relative clause, subject",
			words: "Putin|Putin|PROPN|7|nsubj ~,|,|PUNCT|4|punct who|who|PRON|4|nsubj|PronType=Rel seeks|seek|VERB|1|acl:relcl|VerbForm=Fin " +
				"reelection|reelection|NOUN|4|obj ~,|,|PUNCT|4|punct spoke|speak|VERB|0|root|VerbForm=Fin",
			want: []string{"Putin | speak |  (clause/sv)", "Putin | seek | reelection (clause/svo)"},
		},
		{
			name: "relative clause, object without pronoun",
			words: "Oslo|Oslo|PROPN|2|nsubj ended|end|VERB|0|root|VerbForm=Fin the|the|DET|4|det strike|strike|NOUN|2|obj " +
				"Bergen|Bergen|PROPN|6|nsubj announced|announce|VERB|4|acl:relcl|VerbForm=Fin",
			want: []string{"Oslo | end | the strike (clause/svo)", "Bergen | announce | the strike (clause/svo)"},
		},
		{
			name: "apposition",
			words: "Peskov|Peskov|PROPN|6|nsubj ~,|,|PUNCT|4|punct the|the|DET|4|det spokesman|spokesman|NOUN|1|appos ~,|,|PUNCT|4|punct " +
				"left|leave|VERB|0|root|VerbForm=Fin",
			want: []string{"Peskov | leave |  (clause/sv)", "Peskov | be | the spokesman (apposition/is)"},
		},
		{
			name: "an acronym in brackets is no role",
			words: "Oslo|Oslo|PROPN|2|nsubj left|leave|VERB|0|root|VerbForm=Fin the|the|DET|5|det Atlantic|Atlantic|PROPN|5|compound " +
				"Organization|Organization|PROPN|2|obj (|(|PUNCT|7|punct ~NATO|NATO|PROPN|5|appos ~)|)|PUNCT|7|punct",
			want: []string{"Oslo | leave | the Atlantic Organization (clause/svo)"},
		},
		{
			name:  "title before a name",
			words: "President|president|NOUN|2|nmod:desc Erdogan|Erdogan|PROPN|3|nsubj spoke|speak|VERB|0|root|VerbForm=Fin",
			want:  []string{"President Erdogan | speak |  (clause/sv)", "Erdogan | be | President (title/is)"},
		},
		{
			name: "nominalization with possessor",
			words: "Tensions|tension|NOUN|2|nsubj followed|follow|VERB|0|root|VerbForm=Fin Russia|Russia|PROPN|5|nmod:poss ~'s|'s|PART|3|case " +
				"attack|attack|NOUN|2|obj on|on|ADP|7|case Ukraine|Ukraine|PROPN|5|nmod",
			want: []string{"Tensions | follow | Russia 's attack on Ukraine (clause/svo)", "Russia | attack | Ukraine (nominal/agent-patient)"},
		},
		{
			name: "a nominalization that is only alleged",
			words: "Oslo|Oslo|PROPN|2|nsubj heard|hear|VERB|0|root|VerbForm=Fin allegations|allegation|NOUN|2|obj of|of|ADP|6|case " +
				"Danish|Danish|PROPN|6|amod shelling|shelling|NOUN|3|nmod of|of|ADP|8|case Bergen|Bergen|PROPN|6|nmod",
			want: []string{"Oslo | hear | allegations of Danish shelling of Bergen (clause/svo)", "Danish | shell | Bergen possible (nominal/agent-patient)"},
		},
		{
			name: "light verb",
			words: "Peskov|Peskov|PROPN|2|nsubj expressed|express|VERB|0|root|VerbForm=Fin discontent|discontent|NOUN|2|obj " +
				"with|with|ADP|5|case aid|aid|NOUN|3|nmod",
			want: []string{"Peskov | express | discontent with aid (clause/svo)", "Peskov | express discontent with | aid (light-verb/noun)"},
		},
		{
			name: "a for-phrase is the subject of the infinitive behind it",
			words: "Poe|Poe|PROPN|2|nsubj called|call|VERB|0|root|VerbForm=Fin for|for|ADP|5|case the|the|DET|5|det " +
				"licence|licence|NOUN|2|obl|Number=Sing to|to|PART|8|mark be|be|AUX|8|aux:pass|VerbForm=Inf " +
				"revoked|revoke|VERB|2|advcl|VerbForm=Part;Voice=Pass ~.|.|PUNCT|2|punct",
			want: []string{
				"Poe | call for | the licence to be revoked (clause/sv-infinitive)",
				"the licence | be revoked |  desired by Poe (passive/plain)",
			},
		},
		{
			name: "what somebody is accused of is their deed, if any",
			words: "Huber|Huber|PROPN|2|nsubj accused|accuse|VERB|0|root|VerbForm=Fin Vantar|Vantar|PROPN|2|obj of|of|SCONJ|5|mark " +
				"sacrificing|sacrifice|VERB|3|acl|VerbForm=Ger jobs|job|NOUN|5|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Huber | accuse | Vantar {of: sacrificing jobs} (clause/svo)", "Vantar | sacrifice | jobs possible by Huber (clause/svo)"},
		},
		{
			name:  "a headline tells what is to come",
			words: "Vantar|Vantar|PROPN|3|nsubj to|to|PART|3|mark buy|buy|VERB|0|root|VerbForm=Inf Ostmark|Ostmark|PROPN|3|obj",
			want:  []string{"Vantar | buy | Ostmark planned (clause/svo)"},
		},
		{
			name: "the first to do it did it",
			words: "Fishermen|fisherman|NOUN|4|nsubj|Number=Plur were|be|AUX|4|cop|VerbForm=Fin the|the|DET|4|det first|first|ADJ|0|root " +
				"to|to|PART|6|mark arrive|arrive|VERB|4|advcl|VerbForm=Inf ~.|.|PUNCT|4|punct",
			want: []string{"Fishermen | be | first {to: to arrive} (copula/adjective)", "Fishermen | arrive |  (clause/sv)"},
		},
		{
			name: "what would have been was not",
			words: "He|he|PRON|4|nsubj would|would|AUX|4|aux|VerbForm=Fin have|have|AUX|4|aux|VerbForm=Inf left|leave|VERB|7|ccomp|VerbForm=Part " +
				"~,|,|PUNCT|4|punct Oslo|Oslo|PROPN|7|nsubj said|say|VERB|0|root|VerbForm=Fin ~.|.|PUNCT|7|punct",
			want: []string{"Oslo | say | He would have left (clause/svc)", "He | leave |  conditional by Oslo (clause/sv)"},
		},
		{
			name: "it says so",
			words: "It|it|PRON|2|nsubj says|say|VERB|0|root|VerbForm=Fin Oslo|Oslo|PROPN|4|nsubj attacked|attack|VERB|2|ccomp|VerbForm=Fin " +
				"Bergen|Bergen|PROPN|4|obj",
			want: []string{"It | say | Oslo attacked Bergen (clause/svc)", "Oslo | attack | Bergen by It (clause/svo)"},
		},
		{
			name: "it is said by nobody in particular",
			words: "It|it|PRON|3|expl was|be|AUX|3|aux:pass said|say|VERB|0|root|VerbForm=Part;Voice=Pass that|that|SCONJ|6|mark Oslo|Oslo|PROPN|6|nsubj " +
				"attacked|attack|VERB|3|ccomp|VerbForm=Fin Bergen|Bergen|PROPN|6|obj",
			want: []string{"Oslo | attack | Bergen by It (clause/svo)"},
		},
		{
			name: "what was announced the text says itself",
			words: "It|it|PRON|3|nsubj:pass was|be|AUX|3|aux:pass announced|announce|VERB|0|root|VerbForm=Part;Voice=Pass that|that|SCONJ|6|mark Oslo|Oslo|PROPN|6|nsubj " +
				"joined|join|VERB|3|ccomp|VerbForm=Fin NATO|NATO|PROPN|6|obj",
			want: []string{"It | be announced | Oslo joined NATO (passive/clause)", "Oslo | join | NATO (clause/svo)"},
		},
		{
			name: "it is certain",
			words: "It|it|PRON|3|nsubj is|be|AUX|3|cop|VerbForm=Fin certain|certain|ADJ|0|root that|that|SCONJ|6|mark Oslo|Oslo|PROPN|6|nsubj " +
				"attacked|attack|VERB|3|ccomp|VerbForm=Fin Bergen|Bergen|PROPN|6|obj",
			want: []string{"It | be certain | Oslo attacked Bergen (copula/adjective-clause)", "Oslo | attack | Bergen (clause/svo)"},
		},
		{
			name: "what nobody said has no speaker",
			words: "Oslo|Oslo|PROPN|4|nsubj did|do|AUX|4|aux|VerbForm=Fin not|not|PART|4|advmod say|say|VERB|0|root|VerbForm=Inf " +
				"that|that|SCONJ|7|mark troops|troops|NOUN|7|nsubj|Number=Ptan attacked|attack|VERB|4|ccomp|VerbForm=Fin Bergen|Bergen|PROPN|7|obj " +
				"~.|.|PUNCT|4|punct",
			want: []string{"Oslo | say | troops attacked Bergen not (clause/svc)", "troops | attack | Bergen possible (clause/svo)"},
		},
		{
			name: "too large to be sent",
			words: "The|the|DET|2|det data|data|NOUN|5|nsubj|Number=Sing were|be|AUX|5|cop|VerbForm=Fin too|too|ADV|5|advmod large|large|ADJ|0|root " +
				"to|to|PART|8|mark be|be|AUX|8|aux:pass|VerbForm=Inf sent|send|VERB|5|xcomp|VerbForm=Part;Voice=Pass ~.|.|PUNCT|5|punct",
			want: []string{"The data | be large | to be sent (copula/infinitive)", "The data | be sent |  not possible (passive/plain)"},
		},
		{
			name: "banned from doing it",
			words: "Germany|Germany|PROPN|2|nsubj banned|ban|VERB|0|root|VerbForm=Fin Mahan|Mahan|PROPN|2|obj from|from|SCONJ|5|mark " +
				"flying|fly|VERB|2|advcl|VerbForm=Part in|in|ADP|7|case Bonn|Bonn|PROPN|5|obl ~.|.|PUNCT|2|punct",
			want: []string{"Germany | ban | Mahan (clause/svo)", "Mahan | fly in | Bonn not (clause/sv-oblique)"},
		},
		{
			name: "a semicolon ends what is said",
			words: "Oslo|Oslo|PROPN|2|nsubj advised|advise|VERB|0|root|VerbForm=Part;Voice=Pass Bergen|Bergen|PROPN|2|obj ~;|;|PUNCT|6|punct " +
				"Lazard|Lazard|PROPN|6|nsubj acted|act|VERB|2|parataxis|VerbForm=Fin for|for|ADP|8|case Narvik|Narvik|PROPN|6|obl " +
				"~.|.|PUNCT|2|punct",
			want: []string{"Oslo | advise | Bergen (clause/svo)", "Lazard | act for | Narvik (clause/sv-oblique)"},
		},
		{
			name: "nothing that was confirmed",
			words: "Police|police|NOUN|2|nsubj|Number=Plur left|leave|VERB|0|root|VerbForm=Fin ~,|,|PUNCT|6|punct with|with|ADP|6|case no|no|DET|6|det " +
				"cause|cause|NOUN|2|obl|Number=Sing confirmed|confirm|VERB|6|acl|VerbForm=Part;Voice=Pass by|by|ADP|9|case " +
				"doctors|doctor|NOUN|7|obl:agent|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{
				"Police | leave |  (clause/sv)",
				"doctors | confirm | cause not (passive/agent)",
			},
		},
		{
			name: "a chance is no fact",
			words: "The|the|DET|2|det storm|storm|NOUN|3|nsubj|Number=Sing had|have|VERB|0|root|VerbForm=Fin a|a|DET|5|det " +
				"chance|chance|NOUN|3|obj|Number=Sing of|of|SCONJ|7|mark becoming|become|VERB|5|acl|VerbForm=Ger a|a|DET|9|det " +
				"hurricane|hurricane|NOUN|7|xcomp|Number=Sing ~.|.|PUNCT|3|punct",
			want: []string{
				"The storm | have | a chance of becoming a hurricane (clause/svo)",
				"The storm | become | a hurricane possible (clause/svo)",
			},
		},
		{
			name: "when is not purpose",
			words: "The|the|DET|2|det canal|canal|NOUN|4|nsubj:pass|Number=Sing was|be|AUX|4|aux:pass|VerbForm=Fin " +
				"opened|open|VERB|0|root|VerbForm=Part;Voice=Pass when|when|ADV|8|advmod Wilson|Wilson|PROPN|8|nsubj was|be|AUX|8|cop|VerbForm=Fin " +
				"president|president|NOUN|4|advcl|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{
				"The canal | be opened |  {time: when Wilson was president} (passive/plain)",
				"Wilson | be | president (copula/noun)",
			},
		},
		{
			name: "would, said of the future, twice",
			words: "Hobbs|Hobbs|PROPN|2|nsubj said|say|VERB|0|root|VerbForm=Fin that|that|SCONJ|6|mark Bonn|Bonn|PROPN|6|nsubj " +
				"would|would|AUX|6|aux|VerbForm=Fin pay|pay|VERB|2|ccomp|VerbForm=Inf and|and|CCONJ|13|cc that|that|SCONJ|13|mark no|no|DET|10|det " +
				"factories|factory|NOUN|13|nsubj:pass|Number=Plur would|would|AUX|13|aux|VerbForm=Fin be|be|AUX|13|aux:pass|VerbForm=Inf " +
				"closed|close|VERB|6|conj|VerbForm=Part;Voice=Pass ~.|.|PUNCT|2|punct",
			want: []string{
				"Hobbs | say | Bonn would pay and that no factories would be closed (clause/svc)",
				"Bonn | pay |  planned by Hobbs (clause/sv)",
				"factories | be closed |  not planned by Hobbs (passive/plain)",
			},
		},
		{
			name: "a dateline takes no part",
			words: "LONDON|LONDON|PROPN|4|nsubj -|-|PUNCT|3|punct Oslo|Oslo|PROPN|1|flat bought|buy|VERB|0|root|VerbForm=Fin Bergen|Bergen|PROPN|4|obj " +
				"~.|.|PUNCT|4|punct",
			want: []string{"Oslo | buy | Bergen (clause/svo)"},
		},
		{
			name: "a verb and its bare noun",
			words: "The|the|DET|2|det draw|draw|NOUN|3|nsubj|Number=Sing takes|take|VERB|0|root|VerbForm=Fin place|place|NOUN|3|obj|Number=Sing " +
				"in|in|ADP|6|case Nyon|Nyon|PROPN|3|obl on|on|ADP|8|case Friday|Friday|PROPN|3|obl ~.|.|PUNCT|3|punct",
			want:  []string{"The draw | take place in | Nyon {time: Friday} (clause/sv-oblique)"},
			types: map[string]kg.EntityType{"Friday": kg.Date},
		},
		{
			name: "a verb, a preposition and a bare noun",
			words: "The|the|DET|2|det fossil|fossil|NOUN|3|nsubj|Number=Sing went|go|VERB|0|root|VerbForm=Fin on|on|ADP|5|case " +
				"display|display|NOUN|3|obl|Number=Sing in|in|ADP|7|case Cairo|Cairo|PROPN|5|nmod ~.|.|PUNCT|3|punct",
			want: []string{"The fossil | go on display in | Cairo (clause/sv-oblique)"},
		},
		{
			name: "a particle tagged as an adverb",
			words: "Gutierrez|Gutierrez|PROPN|2|nsubj passed|pass|VERB|0|root|VerbForm=Fin away|away|ADV|2|advmod in|in|ADP|5|case " +
				"Bonn|Bonn|PROPN|2|obl ~.|.|PUNCT|2|punct",
			want: []string{"Gutierrez | pass away in | Bonn (clause/sv-oblique)"},
		},
		{
			name: "a particle taken for a preposition",
			words: "Panama|Panama|PROPN|2|nsubj took|take|VERB|0|root|VerbForm=Fin over|over|ADP|5|case the|the|DET|5|det " +
				"canal|canal|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Panama | take over | the canal (clause/svo)"},
		},
		{
			name: "a participle that is the verb",
			words: "A|a|DET|2|det witness|witness|NOUN|0|root|Number=Sing ~,|,|PUNCT|4|punct Towarek|Towarek|PROPN|2|appos ~,|,|PUNCT|6|punct " +
				"described|describe|VERB|2|acl|VerbForm=Part;Voice=Pass tire|tire|NOUN|8|compound|Number=Sing marks|mark|NOUN|6|obj|Number=Plur " +
				"~.|.|PUNCT|2|punct",
			want: []string{"A witness | describe | tire marks (clause/svo)", "Towarek | be | A witness (apposition/is)"},
		},
		{
			name: "a clause with a subject is no open complement",
			words: "Oslo|Oslo|PROPN|2|nsubj denied|deny|VERB|0|root|VerbForm=Fin the|the|DET|4|det ship|ship|NOUN|2|obj|Number=Sing " +
				"was|be|AUX|6|aux:pass|VerbForm=Fin overloaded|overload|VERB|2|xcomp|VerbForm=Part;Voice=Pass and|and|CCONJ|8|cc " +
				"blamed|blame|VERB|6|conj|VerbForm=Part;Voice=Pass bad|bad|ADJ|10|amod weather|weather|NOUN|6|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{
				"Oslo | deny | the ship was overloaded (clause/svc)",
				"the ship | be overloaded |  not by Oslo (passive/plain)",
				"Oslo | blame | bad weather (clause/svo)",
			},
		},
		{
			name: "speaker behind the verb, taken for its object",
			words: "\"|\"|PUNCT|3|punct ~We|we|PRON|3|nsubj expect|expect|VERB|7|ccomp|VerbForm=Fin objections|objection|NOUN|3|obj|Number=Plur " +
				"~,|,|PUNCT|3|punct ~\"|\"|PUNCT|3|punct wrote|write|VERB|0|root|VerbForm=Fin Paul|Paul|PROPN|7|obj Greif|Greif|PROPN|8|flat " +
				"~.|.|PUNCT|7|punct",
			want: []string{"Paul Greif | write | We expect objections (clause/svc)", "We | expect | objections by Paul Greif (clause/svo)"},
		},
		{
			name: "what something is called",
			words: "Lawmakers|lawmaker|NOUN|2|nsubj|Number=Plur called|call|VERB|0|root|VerbForm=Fin the|the|DET|4|det " +
				"decision|decision|NOUN|2|obj|Number=Sing a|a|DET|6|det disaster|disaster|NOUN|4|nmod:unmarked|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"Lawmakers | call | the decision {as: a disaster} (clause/svo)"},
		},
		{
			name: "who is no place",
			words: "Hobbs|Hobbs|PROPN|2|nsubj met|meet|VERB|0|root|VerbForm=Fin a|a|DET|4|det judge|judge|NOUN|2|obj|Number=Sing in|in|ADP|6|case " +
				"Phoenix|Phoenix|PROPN|4|nmod ~,|,|PUNCT|9|punct who|who|PRON|9|nsubj|PronType=Rel hears|hear|VERB|6|acl:relcl|VerbForm=Fin " +
				"cases|case|NOUN|9|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want:  []string{"Hobbs | meet | a judge in Phoenix (clause/svo)", "a judge in Phoenix | hear | cases (clause/svo)"},
			types: map[string]kg.EntityType{"Phoenix": kg.Place},
		},
		{
			name: "relative clauses agree with their noun",
			words: "Shares|share|NOUN|11|nsubj|Number=Plur of|of|ADP|3|case Ostmark|Ostmark|PROPN|1|nmod ~,|,|PUNCT|7|punct " +
				"which|which|PRON|7|nsubj:pass|PronType=Rel is|be|AUX|7|aux:pass|VerbForm=Fin based|base|VERB|1|acl:relcl|VerbForm=Part;Voice=Pass " +
				"in|in|ADP|9|case Graz|Graz|PROPN|7|obl ~,|,|PUNCT|11|punct rose|rise|VERB|0|root|Number=Sing ~.|.|PUNCT|11|punct",
			want: []string{"Shares of Ostmark | rise |  (clause/sv)", "Ostmark | be based in | Graz (passive/oblique)"},
		},
		{
			name: "a weekday tells when it happened",
			words: "Oslo|Oslo|PROPN|2|nsubj presented|present|VERB|0|root|VerbForm=Fin the|the|DET|4|det image|image|NOUN|2|obj|Number=Sing " +
				"of|of|ADP|7|case a|a|DET|7|det hole|hole|NOUN|4|nmod|Number=Sing on|on|ADP|9|case Tuesday|Tuesday|PROPN|7|nmod ~.|.|PUNCT|2|punct",
			want: []string{
				"Oslo | present | the image of a hole {time: Tuesday} (clause/svo)",
			},
			types: map[string]kg.EntityType{"Tuesday": kg.Date},
		},
		{
			name: "whose is no object",
			words: "Oslo|Oslo|PROPN|2|nsubj met|meet|VERB|0|root|VerbForm=Fin the|the|DET|4|det tribe|tribe|NOUN|2|obj|Number=Sing ~,|,|PUNCT|8|punct " +
				"whose|whose|PRON|7|nmod:poss|PronType=Rel land|land|NOUN|8|nsubj|Number=Sing lies|lie|VERB|2|parataxis|VerbForm=Fin " +
				"there|there|ADV|8|advmod ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | meet | the tribe (clause/svo)", "whose land | lie |  (clause/sv)"},
		},
		{
			name: "results and ages",
			words: "Porto|Porto|PROPN|2|nsubj beat|beat|VERB|0|root|VerbForm=Fin Narvik|Narvik|PROPN|2|obj 3|3|NUM|3|flat ~-|-|SYM|6|case " +
				"~1|1|NUM|4|nmod on|on|ADP|8|case Wednesday|Wednesday|PROPN|2|obl ~.|.|PUNCT|2|punct",
			want:  []string{"Porto | beat | Narvik {score: 3 - 1} {time: Wednesday} (clause/svo)"},
			types: map[string]kg.EntityType{"Wednesday": kg.Date, "Porto": kg.Organization, "Narvik": kg.Organization},
		},
		{
			name: "the number behind a name is an age",
			words: "Luis|Luis|PROPN|0|root Duarte|Duarte|PROPN|1|flat ~,|,|PUNCT|4|punct 22|22|NUM|1|amod ~,|,|PUNCT|6|punct " +
				"scored|score|VERB|1|acl|VerbForm=Fin ~.|.|PUNCT|1|punct",
			want: []string{"Luis Duarte | be aged | 22 (apposition/age)"},
		},
		{
			name: "where an amount rose to belongs to the verb",
			words: "Shares|share|NOUN|2|nsubj|Number=Plur rose|rise|VERB|0|root|VerbForm=Fin 22|22|NUM|4|nummod ~%|%|SYM|2|obj to|to|ADP|7|case " +
				"30.10|30.10|NUM|7|nummod euros|euro|NOUN|4|nmod|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Shares | rise | 22 % {to: 30.10 euros} (clause/svo)"},
		},
		{
			name: "examples of a kind",
			words: "Groups|group|NOUN|7|nsubj|Number=Plur such|such|ADJ|4|case as|as|ADP|2|fixed Greenpeace|Greenpeace|PROPN|1|nmod and|and|CCONJ|6|cc " +
				"Narvik|Narvik|PROPN|4|conj praised|praise|VERB|0|root|VerbForm=Fin it|it|PRON|7|obj ~.|.|PUNCT|7|punct",
			want: []string{
				"Groups | praise | it (clause/svo)",
				"Greenpeace | be one of | Groups (apposition/member)",
				"Narvik | be one of | Groups (apposition/member)",
				"Greenpeace | praise | it (clause/svo)",
				"Narvik | praise | it (clause/svo)",
			},
		},
		{
			name: "what all together paid no single one did",
			words: "Groups|group|NOUN|5|nsubj|Number=Plur such|such|ADJ|4|case as|as|ADP|2|fixed Greenpeace|Greenpeace|PROPN|1|nmod " +
				"raised|raise|VERB|0|root|VerbForm=Fin $|$|SYM|5|obj 3|3|NUM|6|nummod million|million|NUM|7|compound ~.|.|PUNCT|5|punct",
			want: []string{
				"Groups | raise | $ 3 million (clause/svo)",
				"Greenpeace | be one of | Groups (apposition/member)",
			},
		},
		{
			name: "met together",
			words: "Three|three|NUM|2|nummod ministers|minister|NOUN|6|nsubj|Number=Plur ~,|,|PUNCT|5|punct including|including|ADP|5|case Hall|Hall|PROPN|2|nmod " +
				"met|meet|VERB|0|root|VerbForm=Fin in|in|ADP|8|case Oslo|Oslo|PROPN|6|obl ~.|.|PUNCT|6|punct",
			want: []string{
				"Three ministers | meet in | Oslo (clause/sv-oblique)",
				"Hall | be one of | Three ministers (apposition/member)",
			},
		},
		{
			name: "two names for a plural",
			words: "Oslo|Oslo|PROPN|2|nsubj chose|choose|VERB|0|root|VerbForm=Fin two|two|NUM|4|nummod astronauts|astronaut|NOUN|2|obj|Number=Plur " +
				"~,|,|PUNCT|6|punct Hurley|Hurley|PROPN|4|appos and|and|CCONJ|8|cc Behnken|Behnken|PROPN|6|conj ~.|.|PUNCT|2|punct",
			want: []string{
				"Oslo | choose | two astronauts (clause/svo)",
				"Oslo | choose | Hurley (clause/svo)",
				"Oslo | choose | Behnken (clause/svo)",
			},
		},
		{
			name: "a measure belongs to its adjective",
			words: "She|she|PRON|5|nsubj was|be|AUX|5|cop|VerbForm=Fin 95|95|NUM|4|nummod years|year|NOUN|5|obl:unmarked|Number=Plur " +
				"old|old|ADJ|0|root ~.|.|PUNCT|5|punct",
			want: []string{"She | be old | 95 years (measure/adjective)"},
		},
		{
			name: "how long ago",
			words: "Whales|whale|NOUN|2|nsubj|Number=Plur lived|live|VERB|0|root|VerbForm=Fin 50|50|NUM|4|compound million|million|NUM|5|nummod " +
				"years|year|NOUN|6|obl:unmarked|Number=Plur ago|ago|ADV|2|advmod ~.|.|PUNCT|2|punct",
			want: []string{"Whales | live | 50 million years ago (clause/sv-time)"},
		},
		{
			name: "how long later",
			words: "Olsen|Olsen|PROPN|3|nsubj:pass was|be|AUX|3|aux:pass|VerbForm=Fin released|release|VERB|0|root|VerbForm=Part two|two|NUM|5|nummod " +
				"days|day|NOUN|6|obl:unmarked|Number=Plur later|late|ADV|3|advmod|Degree=Cmp ~.|.|PUNCT|3|punct",
			want: []string{"Olsen | be released | two days later (passive/time)"},
		},
		{
			name:  "later without how long",
			words: "Olsen|Olsen|PROPN|3|nsubj later|late|ADV|3|advmod|Degree=Cmp left|leave|VERB|0|root|VerbForm=Fin Oslo|Oslo|PROPN|3|obj ~.|.|PUNCT|3|punct",
			want:  []string{"Olsen | leave | Oslo (clause/svo)"},
		},
		{
			name: "how long is not when",
			words: "Mugabe|Mugabe|PROPN|2|nsubj lived|live|VERB|0|root|VerbForm=Fin in|in|ADP|4|case Bonn|Bonn|PROPN|2|obl for|for|ADP|7|case " +
				"two|two|NUM|7|nummod years|year|NOUN|2|obl|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Mugabe | live in | Bonn {duration: two years} (clause/sv-oblique)"},
		},
		{
			name: "which time it was is no duration",
			words: "Kim|Kim|PROPN|2|nsubj met|meet|VERB|0|root|VerbForm=Fin Moon|Moon|PROPN|2|obj for|for|ADP|7|case the|the|DET|7|det|PronType=Art " +
				"third|third|ADJ|7|amod time|time|NOUN|2|obl ~.|.|PUNCT|2|punct",
			want: []string{"Kim | meet | Moon {frequency: the third time} (clause/svo)"},
		},
		{
			name: "a gerund as subject",
			words: "Finding|find|VERB|4|csubj|VerbForm=Ger skeletons|skeleton|NOUN|1|obj|Number=Plur is|be|AUX|4|cop|VerbForm=Fin rare|rare|ADJ|0|root " +
				"~.|.|PUNCT|4|punct",
			want: []string{"Finding skeletons | be | rare (copula/adjective)"},
		},
		{
			name: "a contrast is not a time",
			words: "Shares|share|NOUN|2|nsubj|Number=Plur rose|rise|VERB|0|root|VerbForm=Fin while|while|SCONJ|5|mark Narvik|Narvik|PROPN|5|nsubj " +
				"left|leave|VERB|2|advcl|VerbForm=Fin ~.|.|PUNCT|2|punct",
			want: []string{"Shares | rise |  (clause/sv)", "Narvik | leave |  (clause/sv)"},
		},
		{
			name: "what would later happen did",
			words: "She|she|PRON|4|nsubj would|would|AUX|4|aux|VerbForm=Fin later|late|ADV|4|advmod leave|leave|VERB|0|root|VerbForm=Inf " +
				"~.|.|PUNCT|4|punct",
			want: []string{"She | leave |  (clause/sv)"},
		},
		{
			name: "what is going to happen has not",
			words: "Mayor|Mayor|PROPN|3|nsubj is|be|AUX|3|aux|VerbForm=Fin going|go|VERB|0|root|VerbForm=Part to|to|PART|5|mark " +
				"leave|leave|VERB|3|xcomp|VerbForm=Inf Bonn|Bonn|PROPN|5|obj ~.|.|PUNCT|3|punct",
			want: []string{"Mayor | go to leave | Bonn planned (clause/svo)"},
		},
		{
			name: "interested in it is not doing it",
			words: "Porto|Porto|PROPN|3|nsubj is|be|AUX|3|cop|VerbForm=Fin interested|interested|ADJ|0|root in|in|SCONJ|5|mark " +
				"signing|sign|VERB|3|advcl|VerbForm=Ger Duarte|Duarte|PROPN|5|obj ~.|.|PUNCT|3|punct",
			want: []string{
				"Porto | be interested in | signing Duarte (copula/adjective-clause)",
				"Porto | sign | Duarte possible (clause/svo)",
			},
		},
		{
			name: "the end of the year does nothing",
			words: "The|the|DET|2|det deal|deal|NOUN|5|nsubj:pass|Number=Sing will|will|AUX|5|aux|VerbForm=Fin be|be|AUX|5|aux:pass|VerbForm=Inf " +
				"completed|complete|VERB|0|root|VerbForm=Part;Voice=Pass by|by|ADP|8|case the|the|DET|8|det end|end|NOUN|5|obl:agent|Number=Sing " +
				"of|of|ADP|11|case the|the|DET|11|det year|year|NOUN|8|nmod|Number=Sing ~.|.|PUNCT|5|punct",
			want: []string{"The deal | be completed by | the end of the year planned (passive/time)"},
		},
		{
			name: "how fast is not when",
			words: "Warholm|Warholm|PROPN|2|nsubj won|win|VERB|0|root|VerbForm=Fin the|the|DET|4|det medal|medal|NOUN|2|obj|Number=Sing " +
				"with|with|ADP|7|case a|a|DET|7|det time|time|NOUN|2|obl|Number=Sing of|of|ADP|10|case 47|47|NUM|10|nummod " +
				"seconds|second|NOUN|7|nmod|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Warholm | win | the medal {with: a time of 47 seconds} (clause/svo)"},
		},
		{
			name:  "one or the other did it",
			words: "Porto|Porto|PROPN|4|nsubj or|or|CCONJ|3|cc Narvik|Narvik|PROPN|1|conj won|win|VERB|0|root|VerbForm=Fin ~.|.|PUNCT|4|punct",
			want:  []string{"Porto | win |  possible (clause/sv)", "Narvik | win |  possible (clause/sv)"},
		},
		{
			name: "what was said, taken for a participle",
			words: "Scholars|scholar|NOUN|2|nsubj|Number=Plur suggested|suggest|VERB|0|root|VerbForm=Fin Egyptians|Egyptian|PROPN|2|obj " +
				"raised|raise|VERB|3|acl|VerbForm=Fin the|the|DET|6|det birds|bird|NOUN|4|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{
				"Scholars | suggest | Egyptians raised the birds (clause/svc)",
				"Egyptians | raise | the birds by Scholars (clause/svo)",
			},
		},
		{
			name: "the name behind by, then which",
			words: "They|they|PRON|2|nsubj need|need|VERB|0|root|VerbForm=Fin approval|approval|NOUN|2|obj|Number=Sing by|by|ADP|5|case " +
				"Reuters|Reuters|PROPN|3|nmod ~,|,|PUNCT|8|punct which|which|PRON|8|nsubj|PronType=Rel blocked|block|VERB|2|parataxis|VerbForm=Fin " +
				"a|a|DET|3|acl:relcl merger|merger|NOUN|8|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{"They | need | approval by Reuters (clause/svo)", "Reuters | block | merger (clause/svo)"},
		},
		{
			name: "said in a statement that",
			words: "Marsh|Marsh|PROPN|2|nsubj said|say|VERB|0|root|VerbForm=Fin in|in|ADP|5|case a|a|DET|5|det " +
				"statement|statement|NOUN|2|obl|Number=Sing that|that|PRON|8|obj|PronType=Rel Bonn|Bonn|PROPN|8|nsubj " +
				"left|leave|VERB|5|acl:relcl|VerbForm=Fin ~.|.|PUNCT|2|punct",
			want: []string{"Marsh | say | Bonn left {in: a statement} (clause/svc)", "Bonn | leave |  by Marsh (clause/sv)"},
		},
		{
			name: "the auxiliary of the perfect taken for the verb",
			words: "Macron|Macron|PROPN|2|nsubj had|have|VERB|0|root|VerbForm=Fin visited|visit|VERB|2|xcomp|VerbForm=Part Bonn|Bonn|PROPN|3|obj " +
				"~.|.|PUNCT|3|punct",
			want: []string{"Macron | visit | Bonn (clause/svo)"},
		},
		{
			name: "what they are to do",
			words: "Groups|group|NOUN|4|nsubj|Number=Plur are|be|AUX|4|cop|VerbForm=Fin to|to|PART|4|mark cover|cover|VERB|0|root|VerbForm=Inf " +
				"health|health|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{"Groups | cover | health planned (clause/svo)"},
		},
		{
			name: "what the goal is",
			words: "The|the|DET|2|det goal|goal|NOUN|5|nsubj:outer|Number=Sing is|be|AUX|5|cop|VerbForm=Fin to|to|PART|5|mark " +
				"restore|restore|VERB|0|root|VerbForm=Inf order|order|NOUN|5|obj|Number=Sing ~.|.|PUNCT|5|punct",
			want: []string{"The goal | be | to restore order (copula/clause)"},
		},
		{
			name: "described as",
			words: "Peskov|Peskov|PROPN|2|nsubj described|describe|VERB|0|root|VerbForm=Fin the|the|DET|4|det plan|plan|NOUN|2|obj|Number=Sing " +
				"as|as|ADP|7|case a|a|DET|7|det mistake|mistake|NOUN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{
				"Peskov | describe | the plan {as: a mistake} (clause/svo)",
			},
		},
		{
			name: "denied doing it",
			words: "Olsen|Olsen|PROPN|2|nsubj denied|deny|VERB|0|root|VerbForm=Fin taking|take|VERB|2|xcomp|VerbForm=Ger " +
				"bribes|bribe|NOUN|3|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | deny | taking bribes (clause/sv-infinitive)", "Olsen | take | bribes not (clause/svo)"},
		},
		{
			name: "had it been",
			words: "Had|have|VERB|3|aux|VerbForm=Fin rescuers|rescuer|NOUN|3|nsubj|Number=Plur arrived|arrive|VERB|8|advcl|VerbForm=Fin " +
				"~,|,|PUNCT|3|punct Olsen|Olsen|PROPN|8|nsubj would|would|AUX|8|aux|VerbForm=Fin have|have|AUX|8|aux|VerbForm=Inf " +
				"survived|survive|VERB|0|root|VerbForm=Part ~.|.|PUNCT|1|punct",
			want: []string{"Olsen | survive |  {condition: Had rescuers arrived} conditional (clause/sv)"},
		},
		{
			name: "who rejects a claim does not make it",
			words: "Oslo|Oslo|PROPN|2|nsubj rejected|reject|VERB|0|root|VerbForm=Fin claims|claim|NOUN|2|obj|Number=Plur that|that|SCONJ|6|mark " +
				"Hansen|Hansen|PROPN|6|nsubj left|leave|VERB|3|acl|VerbForm=Fin ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | reject | claims that Hansen left (clause/svo)", "Hansen | leave |  not by Oslo (clause/sv)"},
		},
		{
			name: "plans that are abandoned",
			words: "Oslo|Oslo|PROPN|2|nsubj abandoned|abandon|VERB|0|root|VerbForm=Fin plans|plan|NOUN|2|obj|Number=Plur to|to|PART|5|mark " +
				"buy|buy|VERB|3|acl|VerbForm=Inf Bergen|Bergen|PROPN|5|obj ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | abandon | plans to buy Bergen (clause/svo)", "Oslo | buy | Bergen not planned (clause/svo)"},
		},
		{
			name: "has yet to",
			words: "Berlin|Berlin|PROPN|5|nsubj has|have|AUX|5|aux|VerbForm=Fin yet|yet|ADV|5|advmod to|to|PART|5|mark " +
				"approve|approve|VERB|0|root|VerbForm=Inf sales|sale|NOUN|5|obj|Number=Plur ~.|.|PUNCT|5|punct",
			want: []string{"Berlin | approve | sales not (clause/svo)"},
		},
		{
			name: "short of doing it",
			words: "Oslo|Oslo|PROPN|2|nsubj stopped|stop|VERB|0|root|VerbForm=Fin short|short|ADJ|2|advmod of|of|SCONJ|5|mark " +
				"blaming|blame|VERB|2|advcl|VerbForm=Ger Boeing|Boeing|PROPN|5|obj ~.|.|PUNCT|2|punct",
			want: []string{"Oslo | stop |  (clause/sv)", "Oslo | blame | Boeing not (clause/svo)"},
		},
		{
			name: "pleaded not guilty",
			words: "Olsen|Olsen|PROPN|2|nsubj pleaded|plead|VERB|0|root|VerbForm=Fin not|not|PART|4|advmod guilty|guilty|ADJ|2|xcomp " +
				"to|to|SCONJ|6|mark murdering|murder|VERB|4|advcl|VerbForm=Ger Hansen|Hansen|PROPN|6|obj ~.|.|PUNCT|2|punct",
			want: []string{"Olsen | plead | guilty {to: murdering Hansen} not (clause/sv-complement)", "Olsen | murder | Hansen possible (clause/svo)"},
		},
		{
			name: "want somebody to do it",
			words: "Lawmakers|lawmaker|NOUN|2|nsubj|Number=Plur want|want|VERB|0|root|VerbForm=Fin Olsen|Olsen|PROPN|2|obj to|to|PART|5|mark " +
				"resign|resign|VERB|3|acl|VerbForm=Inf ~.|.|PUNCT|2|punct",
			want: []string{"Lawmakers | want | Olsen {to: to resign} (clause/svo)", "Olsen | resign |  desired (clause/sv)"},
		},
		{
			name: "there are, with the place below the noun",
			words: "There|there|PRON|2|expl are|be|VERB|0|root|VerbForm=Fin troops|troops|NOUN|2|nsubj|Number=Ptan in|in|ADP|5|case " +
				"Narvik|Narvik|PROPN|3|nmod ~.|.|PUNCT|2|punct",
			want: []string{"troops | be in | Narvik (existential/place)"},
		},
		{
			name: "a result below the loser",
			words: "Spain|Spain|PROPN|2|nsubj defeated|defeat|VERB|0|root|VerbForm=Fin England|England|PROPN|2|obj 2|2|NUM|3|flat " +
				"~-|-|SYM|6|case ~1|1|NUM|4|nmod in|in|ADP|8|case Berlin|Berlin|PROPN|2|obl ~.|.|PUNCT|2|punct",
			want:  []string{"Spain | defeat | England {score: 2 - 1} {in: Berlin} (clause/svo)"},
			types: map[string]kg.EntityType{"Spain": kg.Place, "England": kg.Place, "Berlin": kg.Place},
		},
		{
			name: "had it been, taken for the verb",
			words: "Had|have|VERB|0|root|VerbForm=Fin rescuers|rescuer|NOUN|3|nsubj|Number=Plur arrived|arrive|VERB|1|ccomp|VerbForm=Fin " +
				"~,|,|PUNCT|8|punct Olsen|Olsen|PROPN|8|nsubj would|would|AUX|8|aux|VerbForm=Fin have|have|AUX|8|aux|VerbForm=Inf " +
				"survived|survive|VERB|3|advcl|VerbForm=Part ~.|.|PUNCT|1|punct",
			want: []string{"rescuers | arrive |  conditional (clause/sv)", "Olsen | survive |  conditional (clause/sv)"},
		},
		{
			name: "agreed, some time ago, to do it",
			words: "Disney|Disney|PROPN|2|nsubj agreed|agree|VERB|0|root|VerbForm=Fin in|in|ADP|4|case Bonn|Bonn|PROPN|2|obl to|to|PART|6|mark " +
				"acquire|acquire|VERB|2|advcl|VerbForm=Inf Fox|Fox|PROPN|6|obj ~.|.|PUNCT|2|punct",
			want: []string{"Disney | agree | to acquire Fox {in: Bonn} (clause/sv-infinitive)", "Disney | acquire | Fox planned (clause/svo)"},
		},
		{
			name: "reports that it happened",
			words: "Reports|report|NOUN|6|nsubj|Number=Plur that|that|PRON|4|obj|PronType=Rel Olsen|Olsen|PROPN|4|nsubj " +
				"bought|buy|VERB|1|acl:relcl|VerbForm=Fin Fox|Fox|PROPN|4|obj spread|spread|NOUN|0|root|Number=Sing ~.|.|PUNCT|6|punct",
			want: []string{"Olsen | buy | Fox possible (clause/svo)"},
		},
		{
			name: "not only, but",
			words: "It|it|PRON|6|nsubj is|be|AUX|6|cop|VerbForm=Fin not|not|PART|6|advmod only|only|ADV|6|advmod a|a|DET|6|det loss|loss|NOUN|0|root " +
				"but|but|CCONJ|9|cc a|a|DET|9|det shame|shame|NOUN|6|conj",
			want: []string{"It | be | a loss (copula/noun)", "It | be | a shame (copula/noun)"},
		},
		{
			name: "what is hard is hard for nobody in particular",
			words: "War|war|NOUN|3|nsubj has|have|AUX|3|aux|VerbForm=Fin rendered|render|VERB|0|root|VerbForm=Part food|food|NOUN|3|obj hard|hard|ADJ|3|advmod " +
				"to|to|PART|7|mark find|find|VERB|3|advcl|VerbForm=Inf",
			want: []string{"War | render | food (clause/svo)"},
		},
		{
			name: "as noted",
			words: "As|as|SCONJ|2|mark noted|note|VERB|6|advcl|VerbForm=Part;Voice=Pass|VBN ~,|,|PUNCT|2|punct talks|talk|NOUN|6|nsubj:pass|Number=Plur " +
				"were|be|AUX|6|aux:pass|VerbForm=Fin cancelled|cancel|VERB|0|root|VerbForm=Part;Voice=Pass",
			want: []string{"talks | be cancelled |  (passive/plain)"},
		},
		{
			name: "known to have left",
			words: "Bohr|Bohr|PROPN|3|nsubj:pass was|be|AUX|3|aux:pass|VerbForm=Fin known|know|VERB|0|root|VerbForm=Part;Voice=Pass to|to|PART|6|mark " +
				"have|have|AUX|6|aux|VerbForm=Inf left|leave|VERB|3|xcomp|VerbForm=Part Oslo|Oslo|PROPN|6|obj",
			want: []string{"Bohr | be known | to have left Oslo (passive/infinitive)", "Bohr | leave | Oslo (clause/svo)"},
		},
		{
			name: "those behind a colon are who it was",
			words: "Two|two|NUM|2|nummod presidents|president|NOUN|4|nsubj:pass|Number=Plur were|be|AUX|4|aux:pass|VerbForm=Fin impeached|impeach|VERB|0|root|VerbForm=Part;Voice=Pass " +
				"~:|:|PUNCT|6|punct Johnson|Johnson|PROPN|4|obj",
			want: []string{"Two presidents | be impeached |  (passive/plain)"},
		},
		{
			name: "a list behind a name is no list of what it is",
			words: "Bohr|Bohr|PROPN|2|nsubj has|have|VERB|0|root|VerbForm=Fin a|a|DET|4|det wife|wife|NOUN|2|obj|Number=Sing ~,|,|PUNCT|6|punct Anna|Anna|PROPN|4|appos|Number=Sing " +
				"~,|,|PUNCT|9|punct three|three|NUM|9|nummod sons|son|NOUN|4|conj|Number=Plur",
			want: []string{"Bohr | have | a wife (clause/svo)", "Bohr | have | three sons (clause/svo)", "Anna | be wife of | Bohr (apposition/role)"},
		},
		{
			name:  "died aged",
			words: "Guy|Guy|PROPN|2|nsubj died|die|VERB|0|root|VerbForm=Fin aged|aged|ADJ|4|amod 82|82|NUM|2|obj",
			want:  []string{"Guy | die | aged 82 (clause/sv-complement)"},
		},
		{
			name:  "half of a word is no description",
			words: "Guy|Guy|PROPN|6|nsubj ~,|,|PUNCT|1|punct vice|vice|NOUN|1|appos ~-|-|PUNCT|3|punct ~president|president|NOUN|1|appos left|leave|VERB|0|root|VerbForm=Fin Oslo|Oslo|PROPN|6|obj",
			want:  []string{"Guy | leave | Oslo (clause/svo)", "Guy | be | vice - president (apposition/is)"},
		},
		{
			name: "as opposed to",
			words: "Seas|sea|NOUN|3|nsubj|Number=Plur are|be|AUX|3|cop|VerbForm=Fin thick|thick|ADJ|0|root with|with|ADP|5|case kelp|kelp|NOUN|3|obl " +
				"as|as|ADP|9|case opposed|oppose|VERB|6|fixed to|to|ADP|6|fixed lakes|lake|NOUN|3|obl|Number=Plur",
			want: []string{"Seas | be thick with | kelp (copula/adjective-oblique)"},
		},
		{
			name: "acquitted of doing it",
			words: "Barnes|Barnes|PROPN|3|nsubj:pass was|be|AUX|3|aux:pass|VerbForm=Fin acquitted|acquit|VERB|0|root|VerbForm=Part;Voice=Pass " +
				"of|of|SCONJ|5|mark murdering|murder|VERB|3|advcl|VerbForm=Ger Jones|Jones|PROPN|5|obj ~.|.|PUNCT|3|punct",
			want: []string{"Barnes | be acquitted of | murdering Jones (passive/gerund)", "Barnes | murder | Jones not possible (clause/svo)"},
		},
		{
			name: "what was said, before the verb of saying",
			words: "No|no|DET|2|det troops|troops|NOUN|7|obj|Number=Plur crossed|cross|VERB|2|acl|VerbForm=Part;Voice=Pass " +
				"borders|border|NOUN|3|obj|Number=Plur ~,|,|PUNCT|7|punct Moscow|Moscow|PROPN|7|nsubj said|say|VERB|0|root|VerbForm=Fin " +
				"~.|.|PUNCT|7|punct",
			want: []string{"Moscow | say | No troops crossed borders (clause/svc)", "troops | cross | borders not by Moscow (clause/svo)"},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}
