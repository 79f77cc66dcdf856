package oie_test

import (
	"strings"
	"testing"

	"kg"
	"kg/extract/oie"
)

// TestHeadlines: what news says in headlines, in quotations and in passing, and what is asked, tried or only begun.
func TestHeadlines(t *testing.T) {
	for _, c := range []struct {
		name, words string
		types       map[string]kg.EntityType
		want        []string
	}{
		{
			name: "rising to become is becoming",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing rose|rise|VERB|0|root|Number=Sing;VerbForm=Fin|VBD to|to|PART|4|mark " +
				"become|become|VERB|2|xcomp|VerbForm=Inf|VB a|a|DET|6|det|PronType=Art port|port|NOUN|4|xcomp|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{
				"Oslo | rise to become | a port (clause/svo)",
			},
		},
		{
			name: "a second attempt is an attempt",
			words: "It|it|PRON|6|expl|Number=Sing;PronType=Prs was|be|AUX|6|cop|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|6|nmod:poss|Number=Sing " +
				"~'s|'s|PART|3|case||POS second|second|ADJ|6|amod|Degree=Pos;NumType=Ord|JJ attempt|attempt|NOUN|0|root|Number=Sing to|to|PART|8|mark " +
				"sign|sign|VERB|6|acl|VerbForm=Inf|VB treaties|treaty|NOUN|8|obj|Number=Plur ~.|.|PUNCT|6|punct",
			want: []string{
				"Oslo | sign | treaties possible (clause/svo)",
			},
		},
		{
			name: "steps towards something",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing took|take|VERB|0|root|Number=Sing;VerbForm=Fin|VBD steps|step|NOUN|2|obj|Number=Plur " +
				"toward|toward|SCONJ|5|mark using|use|VERB|3|acl|VerbForm=Ger|VBG glue|glue|NOUN|5|obj|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{
				"Oslo | take | steps toward using glue (clause/svo)",
				"Oslo | use | glue possible (clause/svo)",
			},
		},
		{
			name: "work towards something",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing worked|work|VERB|0|root|Number=Sing;VerbForm=Fin|VBD towards|towards|SCONJ|4|mark " +
				"ending|end|VERB|2|advcl|VerbForm=Ger|VBG wars|war|NOUN|4|obj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{
				"Oslo | work |  (clause/sv)",
				"Oslo | end | wars possible (clause/svo)",
			},
		},
		{
			name: "reported a house collapsed",
			words: "Media|Media|NOUN|2|nsubj|Number=Sing reported|report|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"house|house|NOUN|2|obj|Number=Sing collapsed|collapse|VERB|4|acl|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			want: []string{
				"Media | report | a house collapsed (clause/svc)",
				"a house | collapse |  by Media (clause/sv)",
			},
		},
		{
			name: "no attack vows anything",
			words: "The|the|DET|2|det|PronType=Art minister|minister|NOUN|3|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"the|the|DET|5|det|PronType=Art attack|attack|NOUN|7|nsubj|Number=Sing was|be|AUX|7|cop|Number=Sing;VerbForm=Fin|VBD " +
				"cowardly|cowardly|ADJ|3|ccomp|Degree=Pos|JJ and|and|CCONJ|9|cc vowed|vow|VERB|7|conj|Number=Sing;VerbForm=Fin|VBD to|to|PART|11|mark " +
				"leave|leave|VERB|9|xcomp|VerbForm=Inf|VB ~.|.|PUNCT|3|punct",
			want: []string{
				"The minister | say | the attack was cowardly (clause/svc)",
				"the attack | be | cowardly by The minister (copula/adjective)",
				"The minister | vow | to leave (clause/sv-infinitive)",
				"The minister | leave |  planned (clause/sv)",
			},
		},
		{
			name: "who issues a statement says what it says",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing issued|issue|VERB|0|root|Number=Sing;VerbForm=Fin|VBD a|a|DET|4|det|PronType=Art " +
				"statement|statement|NOUN|2|obj|Number=Sing saying|say|VERB|4|acl|VerbForm=Ger|VBG Oslo|Oslo|PROPN|8|nsubj|Number=Sing " +
				"had|have|AUX|8|aux|Number=Sing;VerbForm=Fin|VBD left|leave|VERB|5|ccomp|VerbForm=Part|VBN ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | issue | a statement saying Oslo had left (clause/svo)",
				"Webb | say | Oslo had left (clause/svc)",
				"Oslo | leave |  by Webb (clause/sv)",
			},
		},
		{
			name: "a question states nothing",
			words: "Did|do|AUX|3|aux|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|3|nsubj|Number=Sing sign|sign|VERB|0|root|VerbForm=Inf|VB " +
				"treaties|treaty|NOUN|3|obj|Number=Plur and|and|CCONJ|6|cc leave|leave|VERB|3|conj|VerbForm=Inf|VB Bergen|Bergen|PROPN|6|obj|Number=Sing " +
				"~?|?|PUNCT|3|punct",
			want: []string{},
		},
		{
			name: "two offices",
			words: "Webb|Webb|PROPN|11|nsubj|Number=Sing ~,|,|PUNCT|3|punct minister|minister|NOUN|1|appos|Number=Sing for|for|ADP|6|case " +
				"public|public|ADJ|6|amod|Degree=Pos finance|finance|NOUN|3|nmod|Number=Sing and|and|CCONJ|8|cc " +
				"governor|governor|NOUN|6|conj|Number=Sing ~,|,|PUNCT|3|punct then|then|ADV|11|advmod " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|11|punct",
			want: []string{
				"Webb | leave |  (clause/sv)",
				"Webb | be | minister for public finance (apposition/is)",
				"Webb | be minister for | public finance (apposition/role)",
				"Webb | be | governor (apposition/is)",
			},
		},
		{
			name: "a relic is carried in a headline",
			words: "Relic|relic|NOUN|2|nsubj|Number=Sing carried|carry|VERB|0|root|Number=Sing;VerbForm=Fin|VBD through|through|ADP|4|case " +
				"Oslo|Oslo|PROPN|2|obl|Number=Sing",
			want: []string{
				"Relic | be carried through | Oslo (passive/oblique)",
			},
		},
		{
			name: "Inc. ends a sentence",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing recorded|record|VERB|0|root|Number=Sing;VerbForm=Fin|VBD with|with|ADP|4|case " +
				"Acme|Acme|PROPN|2|obl|Number=Sing Inc.|Inc.|PROPN|4|flat|Number=Sing",
			want: []string{
				"Webb | record with | Acme Inc. (clause/sv-oblique)",
			},
		},
		{
			name: "from one level to another",
			words: "Oslo|Oslo|PROPN|2|nsubj|Number=Sing raised|raise|VERB|0|root|Number=Sing;VerbForm=Fin|VBD its|its|PRON|4|nmod:poss|PronType=Prs " +
				"assessment|assessment|NOUN|2|obj|Number=Sing from|from|ADP|6|case moderate|moderate|ADJ|4|nmod|Degree=Pos|JJ to|to|ADP|8|case " +
				"high|high|ADJ|6|nmod|Degree=Pos|JJ ~.|.|PUNCT|2|punct",
			want: []string{
				"Oslo | raise | its assessment {from: moderate} {to: high} (clause/svo)",
			},
		},
		{
			name: "two names before a verb in the plural",
			words: "Benin|Benin|PROPN|4|nsubj|Number=Sing ~,|,|PUNCT|3|punct Nigeria|Nigeria|PROPN|1|appos|Number=Sing " +
				"join|join|VERB|0|root|Number=Plur;VerbForm=Fin|VBP bloc|bloc|NOUN|4|obj|Number=Sing",
			types: map[string]kg.EntityType{"Benin": kg.Place, "Nigeria": kg.Place},
			want: []string{
				"Benin | join | bloc (clause/svo)",
				"Nigeria | join | bloc (clause/svo)",
			},
		},
		{
			name: "two names taken for a list",
			words: "Benin|Benin|PROPN|0|root|Number=Sing ~,|,|PUNCT|3|punct Nigeria|Nigeria|PROPN|1|appos|Number=Sing " +
				"join|join|VERB|1|parataxis|Number=Plur;VerbForm=Fin|VBP bloc|bloc|NOUN|4|obj|Number=Sing",
			types: map[string]kg.EntityType{"Benin": kg.Place, "Nigeria": kg.Place},
			want: []string{
				"Benin | join | bloc (clause/svo)",
				"Nigeria | join | bloc (clause/svo)",
			},
		},
		{
			name: "a place within a place",
			words: "Cahors|Cahors|PROPN|4|nsubj|Number=Sing ~,|,|PUNCT|3|punct France|France|PROPN|1|appos|Number=Sing " +
				"joins|join|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ bloc|bloc|NOUN|4|obj|Number=Sing",
			types: map[string]kg.EntityType{"Cahors": kg.Place, "France": kg.Place},
			want: []string{
				"Cahors | join | bloc (clause/svo)",
				"Cahors | be in | France (apposition/place)",
			},
		},
		{
			name: "local time",
			words: "On|on|ADP|4|case Thursday|Thursday|PROPN|7|obl|Number=Sing local|local|ADJ|4|amod|Degree=Pos|JJ time|time|NOUN|7|obl|Number=Sing " +
				"~,|,|PUNCT|4|punct talks|talk|NOUN|7|nsubj|Number=Plur began|begin|VERB|0|root|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|7|punct",
			types: map[string]kg.EntityType{"Thursday": kg.Date},
			want: []string{
				"talks | begin on | Thursday (clause/sv-time)",
			},
		},
		{
			name: "a large number",
			words: "A|a|DET|3|det|PronType=Art large|large|ADJ|3|amod|Degree=Pos|JJ number|number|NOUN|4|nsubj|Number=Sing " +
				"cause|cause|VERB|0|root|Number=Plur;VerbForm=Fin|VBP harm|harm|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{},
		},
		{
			name: "within how long",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing finished|finish|VERB|0|root|Number=Sing;VerbForm=Fin|VBD races|race|NOUN|2|obj|Number=Plur " +
				"in|in|ADP|6|case two|two|NUM|6|nummod|NumType=Card hours|hour|NOUN|2|obl|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | finish | races {in: two hours} (clause/svo)",
			},
		},
		{
			name: "who blames speaks",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing condemned|condemn|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"it|it|PRON|2|obj|Number=Sing;PronType=Prs as|as|ADP|7|case \"|\"|PUNCT|7|punct ~a|a|DET|7|det|PronType=Art win|win|NOUN|2|obl|Number=Sing " +
				"for|for|ADP|9|case men|man|NOUN|7|nmod|Number=Plur that|that|PRON|11|nsubj|PronType=Rel lost|lose|VERB|9|acl:relcl|VerbForm=Fin|VBD " +
				"Bergen|Bergen|PROPN|11|obj|Number=Sing ~\"|\"|PUNCT|7|punct ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | condemn | it {as: a win for men that lost Bergen} (clause/svo)", "Olsen | condemn as | a win for men that lost Bergen {of: it} (complement/as)",
				"men | lose | Bergen by Olsen (clause/svo)",
			},
		},
		{
			name: "what dashes set off the text says",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing said|say|VERB|0|root|Number=Sing;VerbForm=Fin|VBD probes|probe|NOUN|9|nsubj|Number=Plur " +
				"—|—|PUNCT|5|punct built|build|VERB|3|acl|VerbForm=Part;Voice=Pass|VBN in|in|ADP|7|case Bergen|Bergen|PROPN|5|obl|Number=Sing " +
				"—|—|PUNCT|5|punct failed|fail|VERB|2|ccomp|Number=Plur;VerbForm=Fin|VBD ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | say | probes — built in Bergen — failed (clause/svc)",
				"probes — built in Bergen | fail |  by Webb (clause/sv)",
				"probes | be built in | Bergen (passive/oblique)",
			},
		},
		{
			name: "a dash within a title",
			words: "Export|export|NOUN|3|compound|Number=Sing ~–|-|PUNCT|1|punct ~bank|bank|NOUN|4|compound|Number=Sing " +
				"chief|chief|NOUN|5|nmod:desc|Number=Sing Webb|Webb|PROPN|6|nsubj|Number=Sing left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"~.|.|PUNCT|6|punct",
			want: []string{
				"Export – bank chief Webb | leave |  (clause/sv)",
				"Webb | be | Export – bank chief (title/is)",
			},
		},
		{
			name: "according to somebody",
			words: "Planets|planet|NOUN|9|nsubj:pass|Number=Plur ~,|,|PUNCT|5|punct according|accord|VERB|5|case|VerbForm=Ger|VBG to|to|ADP|3|fixed " +
				"sages|sage|NOUN|9|obl|Number=Sing ~,|,|PUNCT|5|punct have|have|AUX|9|aux|VerbForm=Fin|VBP been|be|AUX|9|aux:pass|VerbForm=Part|VBN " +
				"found|find|VERB|0|root|VerbForm=Part;Voice=Pass|VBN ~.|.|PUNCT|9|punct",
			want: []string{
				"Planets | be found |  by sages (passive/plain)",
			},
		},
		{
			name: "the name of something is not the thing",
			words: "The|the|DET|2|det|PronType=Art name|name|NOUN|4|nsubj|Number=Sing Lynk|Lynk|PROPN|2|appos|Number=Sing " +
				"evokes|evoke|VERB|0|root|Number=Sing;VerbForm=Fin|VBZ speed|speed|NOUN|4|obj|Number=Sing ~.|.|PUNCT|4|punct",
			want: []string{
				"The name | evoke | speed (clause/svo)",
			},
		},
		{
			name: "coming to prominence",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing came|come|VERB|0|root|Number=Sing;VerbForm=Fin|VBD to|to|ADP|4|case " +
				"prominence|prominence|NOUN|2|obl|Number=Sing at|at|ADP|6|case Oslo|Oslo|PROPN|4|nmod|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | come to prominence at | Oslo (clause/sv-oblique)",
			},
		},
		{
			name: "a gerund behind a noun",
			words: "They|they|PRON|2|nsubj|Number=Plur;PronType=Prs spoke|speak|VERB|0|root|Number=Plur;VerbForm=Fin|VBD about|about|ADP|4|case " +
				"schools|school|NOUN|2|obl|Number=Plur and|and|CCONJ|6|cc raising|raise|VERB|2|conj|VerbForm=Part|VBG wages|wage|NOUN|6|obj|Number=Plur " +
				"~.|.|PUNCT|2|punct",
			want: []string{
				"They | speak about | schools (clause/sv-oblique)",
				"They | speak about | raising wages (clause/sv-oblique)",
			},
		},
		{
			name: "a student with a name",
			words: "A|a|DET|2|det|PronType=Art student|student|NOUN|6|nsubj|Number=Sing named|name|VERB|2|acl|VerbForm=Part;Voice=Pass|VBN " +
				"Anna|Anna|PROPN|3|xcomp|Number=Sing Webb|Webb|PROPN|4|flat|Number=Sing joined|join|VERB|0|root|Number=Sing;VerbForm=Fin|VBD " +
				"NATO|NATO|PROPN|6|obj|Number=Sing ~.|.|PUNCT|6|punct",
			want: []string{
				"Anna Webb | join | NATO (clause/svo)",
				"A student | be named | Anna Webb (passive/object)",
			},
		},
		{
			name: "a hospital in Omsk",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing flew|fly|VERB|0|root|Number=Sing;VerbForm=Fin|VBD from|from|ADP|5|case " +
				"the|the|DET|5|det|PronType=Art hospital|hospital|NOUN|2|obl|Number=Sing in|in|ADP|7|case Omsk|Omsk|PROPN|2|obl|Number=Sing " +
				"to|to|ADP|9|case Bergen|Bergen|PROPN|2|obl|Number=Sing ~.|.|PUNCT|2|punct",
			types: map[string]kg.EntityType{"Omsk": kg.Place, "Bergen": kg.Place},
			want: []string{
				"Webb | fly from | the hospital in Omsk {to: Bergen} (clause/sv-oblique)",
				"Webb | fly to | Bergen {from: the hospital in Omsk} (clause/sv-oblique)",
			},
		},
		{
			name: "whom somebody spoke with",
			words: "Olsen|Olsen|PROPN|2|nsubj|Number=Sing spoke|speak|VERB|0|root|Number=Sing;VerbForm=Fin|VBD about|about|ADP|5|case " +
				"the|the|DET|5|det|PronType=Art deal|deal|NOUN|2|obl|Number=Sing with|with|ADP|7|case Anna|Anna|PROPN|5|nmod|Number=Sing " +
				"Webb|Webb|PROPN|7|flat|Number=Sing ~.|.|PUNCT|2|punct",
			want: []string{
				"Olsen | speak about | the deal {with: Anna Webb} (clause/sv-oblique)",
				"Olsen | speak with | Anna Webb {about: the deal} (clause/sv-oblique)",
			},
		},
		{
			name: "the merit of doing something",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing praised|praise|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"merit|merit|NOUN|2|obj|Number=Sing of|of|SCONJ|6|mark combining|combine|VERB|4|acl|VerbForm=Ger|VBG " +
				"them|they|PRON|6|obj|Number=Plur;PronType=Prs ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | praise | the merit of combining them (clause/svo)",
			},
		},
		{
			name: "stressing the merit of doing something",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing stressed|stress|VERB|0|root|Number=Sing;VerbForm=Fin|VBD the|the|DET|4|det|PronType=Art " +
				"merit|merit|NOUN|2|obj|Number=Sing of|of|SCONJ|6|mark combining|combine|VERB|4|acl|VerbForm=Ger|VBG " +
				"them|they|PRON|6|obj|Number=Plur;PronType=Prs ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | stress | the merit of combining them (clause/svo)",
				"Webb | combine | them possible (clause/svo)",
			},
		},
		{
			name: "at an age",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing became|become|VERB|0|root|Number=Sing;VerbForm=Fin|VBD an|a|DET|5|det|PronType=Art " +
				"American|American|ADJ|5|amod|Degree=Pos|JJ citizen|citizen|NOUN|2|xcomp|Number=Sing at|at|ADP|8|case 16|16|NUM|8|nummod|NumType=Card " +
				"years|year|NOUN|9|obl:unmarked|Number=Plur old|old|ADJ|2|xcomp|Degree=Pos|JJ ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | become | an American citizen {at: 16 years old} (clause/svo)",
			},
		},
		{
			name: "receiving yards",
			words: "Webb|Webb|PROPN|2|nsubj|Number=Sing led|lead|VERB|0|root|Number=Sing;VerbForm=Fin|VBD Oslo|Oslo|PROPN|2|obj|Number=Sing " +
				"in|in|ADP|5|case receptions|reception|NOUN|2|obl|Number=Plur ~,|,|PUNCT|7|punct receiving|receive|VERB|2|advcl|VerbForm=Part|VBG " +
				"yards|yard|NOUN|7|obj|Number=Plur and|and|CCONJ|10|cc touchdowns|touchdown|NOUN|8|conj|Number=Plur ~.|.|PUNCT|2|punct",
			want: []string{
				"Webb | lead | Oslo {in: receptions} {in: receiving yards} {in: touchdowns} (clause/svo)",
			},
		},
		{
			name: "what kind of plane",
			words: "The|the|DET|2|det|PronType=Art plane|plane|NOUN|8|nsubj|Number=Sing ~,|,|PUNCT|6|punct a|a|DET|6|det|PronType=Art " +
				"Beechcraft|beechcraft|NOUN|6|compound|Number=Sing Sierra|Sierra|PROPN|2|appos|Number=Sing ~,|,|PUNCT|2|punct " +
				"left|leave|VERB|0|root|Number=Sing;VerbForm=Fin|VBD ~.|.|PUNCT|8|punct",
			want: []string{
				"The plane | leave |  (clause/sv)",
				"The plane | be | a Beechcraft Sierra (apposition/is)",
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) { checkExtractions(t, mustTree(t, c.words, c.types), c.want) })
	}
}

// TestInterview: what stands behind a name in double brackets is said by its bearer, and what an interviewer asks is not said.
func TestInterview(t *testing.T) {
	label := "(|(|PUNCT|3|punct ~(|(|PUNCT|3|punct ~%s|x|PROPN|0|root ~)|)|PUNCT|3|punct ~)|)|PUNCT|3|punct"
	doc := &kg.Document{}
	for _, words := range []string{
		strings.Replace(label, "%s", "Hall", 1),
		"Did|do|AUX|3|aux Oslo|Oslo|PROPN|3|nsubj leave|leave|VERB|0|root|VerbForm=Inf|VB NATO|NATO|PROPN|3|obj as|as|SCONJ|7|mark Bergen|Bergen|PROPN|7|nsubj " +
			"left|leave|VERB|3|advcl|VerbForm=Fin|VBD NATO|NATO|PROPN|7|obj ~?|?|PUNCT|3|punct",
		"\n" + strings.Replace(label, "%s", "Webb", 1),
		"Oslo|Oslo|PROPN|2|nsubj left|leave|VERB|0|root|VerbForm=Fin|VBD NATO|NATO|PROPN|2|obj ~.|.|PUNCT|2|punct",
		"\nBergen|Bergen|PROPN|2|nsubj left|leave|VERB|0|root|VerbForm=Fin|VBD NATO|NATO|PROPN|2|obj ~.|.|PUNCT|2|punct",
	} {
		words, paragraph := strings.CutPrefix(words, "\n")
		part := mustTree(t, words, map[string]kg.EntityType{"NATO": kg.Organization})
		switch {
		case paragraph:
			doc.Text += "\n"
		case doc.Text != "":
			doc.Text += " "
		}
		at := len(doc.Text)
		for i := range part.Sentences[0].Tokens {
			span := &part.Sentences[0].Tokens[i].Span
			*span = kg.Span{span.Start() + at, span.End() + at}
		}
		for _, m := range part.Mentions {
			m.Sentence = len(doc.Sentences)
			doc.Mentions = append(doc.Mentions, m)
		}
		doc.Text += part.Text
		doc.Sentences = append(doc.Sentences, kg.Sentence{Span: kg.Span{at, len(doc.Text)}, Tokens: part.Sentences[0].Tokens})
	}
	var got []string
	for _, x := range oie.New().Extract(doc) {
		by := ""
		if !x.Speaker.Empty() {
			by = " by " + doc.Sentences[x.SpeakerAt].Tokens[x.Speaker.Head].Form
			x.Speaker = kg.Phrase{}
		}
		got = append(got, say(doc, x)+by)
	}
	want := "Oslo | leave | NATO (clause/svo) by Webb\nBergen | leave | NATO (clause/svo)"
	if g := strings.Join(got, "\n"); g != want {
		t.Errorf("got:\n%s\nwant:\n%s", g, want)
	}
}
