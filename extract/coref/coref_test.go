package coref_test

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"kg"
	"kg/extract/coref"

	"pgregory.net/rapid"
)

func mustNew(tb testing.TB) *coref.Resolver {
	tb.Helper()
	r, err := coref.New()
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// mustDocument reads a document written compactly: a sentence a line, tokens separated by
// spaces, each "form/UPOS/head/deprel" with heads counted from 1 and 0 for the root. A token
// that opens a named mention is followed by "/type:length", its head being the first token
// of the mention with a head outside. A blank line separates paragraphs.
func mustDocument(tb testing.TB, text string) *kg.Document {
	tb.Helper()
	doc := &kg.Document{}
	var b strings.Builder
	for line := range strings.Lines(strings.TrimSpace(text)) {
		line = strings.TrimSpace(line)
		if line == "" {
			b.WriteString("\n\n")
			continue
		}
		if b.Len() > 0 && !strings.HasSuffix(b.String(), "\n") {
			b.WriteByte(' ')
		}
		s := len(doc.Sentences)
		sent := kg.Sentence{Span: kg.Span{b.Len()}}
		var mentions []kg.Mention
		for i, field := range strings.Fields(line) {
			f := strings.Split(field, "/")
			if len(f) < 4 {
				tb.Fatalf("token %q", field)
			}
			head, err := strconv.Atoi(f[2])
			if err != nil {
				tb.Fatalf("token %q: %v", field, err)
			}
			if i > 0 {
				b.WriteByte(' ')
			}
			start := b.Len()
			b.WriteString(f[0])
			tok := kg.Token{Span: kg.Span{start, b.Len()}, Form: f[0], Lemma: lemmas[f[0]], UPOS: f[1], Head: head - 1, Deprel: f[3]}
			if tok.Lemma == "" {
				tok.Lemma = strings.ToLower(f[0])
			}
			sent.Tokens = append(sent.Tokens, tok)
			if len(f) > 4 {
				typ, length, _ := strings.Cut(f[4], ":")
				n, err := strconv.Atoi(length)
				if err != nil {
					tb.Fatalf("token %q: %v", field, err)
				}
				mentions = append(mentions, kg.Mention{Sentence: s, First: i, Last: i + n, Head: i, Type: kg.EntityType(typ), Entity: -1})
			}
		}
		for i := range mentions {
			m := &mentions[i]
			for k := m.First; k < m.Last; k++ {
				if h := sent.Tokens[k].Head; h < m.First || h >= m.Last {
					m.Head = k
					break
				}
			}
		}
		sent.Span[1] = b.Len()
		doc.Sentences = append(doc.Sentences, sent)
		doc.Mentions = append(doc.Mentions, mentions...)
	}
	doc.Text = b.String()
	return doc
}

var lemmas = map[string]string{"plays": "play", "said": "say", "met": "meet", "thanked": "thank", "told": "tell", "was": "be", "is": "be", "fined": "fine", "announced": "announce", "married": "marry"}

// chains renders the entities of a document as "Name: mention, mention".
func chains(doc *kg.Document) []string {
	var out []string
	for _, e := range doc.Entities {
		var texts []string
		for _, m := range e.Mentions {
			mention := doc.Mentions[m]
			tokens := doc.Sentences[mention.Sentence].Tokens
			texts = append(texts, doc.Slice(kg.Span{tokens[mention.First].Span.Start(), tokens[mention.Last-1].Span.End()}))
		}
		out = append(out, e.Name+": "+strings.Join(texts, ", "))
	}
	return out
}

func TestAnnotate(t *testing.T) {
	r := mustNew(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a full name, a title and a family name", `
President/PROPN/2/compound Vladimir/PROPN/3/nsubj/Person:2 Putin/PROPN/2/flat spoke/VERB/0/root
President/PROPN/2/compound Putin/PROPN/3/nsubj/Person:1 left/VERB/0/root
PUTIN/PROPN/2/nsubj/Person:1 rests/VERB/0/root`,
			[]string{"Vladimir Putin: Vladimir Putin, Putin, PUTIN"}},
		{"a phrase for a person with the name behind it", `
Iyambo/PROPN/3/nsubj/Person:1 was/AUX/3/cop president/NOUN/0/root of/ADP/5/case Namibia/PROPN/3/nmod/Place:1
The/DET/2/det president/NOUN/7/nsubj of/ADP/4/case Namibia/PROPN/2/nmod/Place:1 ,/PUNCT/6/punct Geingob/PROPN/4/appos/Person:1 ,/PUNCT/7/punct spoke/VERB/0/root`,
			[]string{"Iyambo: Iyambo", "Namibia: Namibia, Namibia", "Geingob: The president of Namibia, Geingob"}},
		{"a town with its name is no other town", `
Olney/PROPN/4/nsubj/Place:1 is/AUX/4/cop a/DET/4/det town/NOUN/0/root
The/DET/2/det town/NOUN/3/nsubj borders/VERB/0/root the/DET/5/det town/NOUN/3/obj of/ADP/7/case Brewster/PROPN/5/nmod/Place:1`,
			[]string{"Olney: Olney, a town, The town", "Brewster: the town, Brewster"}},
		{"where a place is tells of no plane there", `
A/DET/2/det plane/NOUN/7/nsubj in/ADP/4/case Nevada/PROPN/2/nmod/Place:1 ,/PUNCT/6/punct Freedonia/PROPN/2/appos/Place:1 crashed/VERB/0/root`,
			[]string{"Nevada: Nevada", "Freedonia: Freedonia"}},
		{"titles within the mention are no part of the name", `
Mr./PROPN/3/nsubj/Person:3 Joe/PROPN/1/flat Biden/PROPN/1/flat spoke/VERB/0/root`,
			[]string{"Joe Biden: Mr. Joe Biden"}},
		{"a title picks among relatives", `
Jill/PROPN/5/nsubj/Person:2 Biden/PROPN/1/flat and/CCONJ/4/cc Joe/PROPN/1/conj/Person:2 Biden/PROPN/4/flat spoke/VERB/0/root
Mrs./PROPN/2/compound Biden/PROPN/3/nsubj/Person:1 smiled/VERB/0/root`,
			[]string{"Jill Biden: Jill Biden, Biden", "Joe Biden: Joe Biden"}},
		{"a relative of the same name, told of later, stays apart", `
Larson/PROPN/3/nsubj:pass/Person:1 was/AUX/3/aux:pass born/VERB/0/root ,/PUNCT/6/punct the/DET/6/det daughter/NOUN/3/advcl of/ADP/8/case Ruth/PROPN/6/nmod/Person:1 and/CCONJ/10/cc John/PROPN/8/conj/Person:2 Larson/PROPN/10/flat`,
			[]string{"Larson: Larson", "Ruth Larson: Ruth", "John Larson: John Larson"}},
		{"who marries stays apart from whom", `
Patey/PROPN/2/nsubj/Person:1 married/VERB/0/root John/PROPN/2/obj/Person:2 Patey/PROPN/3/flat`,
			[]string{"Patey: Patey", "John Patey: John Patey"}},
		{"a woman is not the man whose name she has", `
She/PRON/3/nsubj is/AUX/3/cop niece/NOUN/0/root of/ADP/5/case Dan/PROPN/3/nmod/Person:2 Shaughnessy/PROPN/5/flat
Shaughnessy/PROPN/2/nsubj/Person:1 made/VERB/0/root her/PRON/4/nmod:poss debut/NOUN/2/obj`,
			[]string{"Dan Shaughnessy: Dan Shaughnessy", "Shaughnessy: Shaughnessy, her"}},
		{"whose debut it was another woman tells as well", `
Dan/PROPN/3/nsubj/Person:2 Shaughnessy/PROPN/1/flat left/VERB/0/root
Shaughnessy/PROPN/2/nsubj/Person:1 praised/VERB/0/root Ann/PROPN/2/obj/Person:1 for/ADP/6/case her/PRON/6/nmod:poss debut/NOUN/2/obl`,
			[]string{"Dan Shaughnessy: Dan Shaughnessy, Shaughnessy", "Ann: Ann, her"}},
		{"a language is not its people", `
French/PROPN/5/nsubj/Group:1 is/AUX/5/cop the/DET/5/det main/ADJ/5/amod language/NOUN/0/root
Children/NOUN/2/nsubj learn/VERB/0/root French/PROPN/2/obj/Group:1 from/ADP/6/case the/DET/6/det French/PROPN/2/obl/Group:1`,
			[]string{"French language: French, French", "French: French"}},
		{"whom somebody thanks is another, whatever somebody is called", `
Vladimir/PROPN/3/nsubj/Person:2 Putin/PROPN/1/flat met/VERB/0/root Recep/PROPN/3/obj/Person:2 Erdogan/PROPN/4/flat
The/DET/3/det Russian/ADJ/3/amod/Group:1 president/NOUN/4/nsubj thanked/VERB/0/root him/PRON/4/obj ./PUNCT/4/punct`,
			[]string{"Vladimir Putin: Vladimir Putin, The Russian president", "Recep Erdogan: Recep Erdogan, him", "Russians: Russian"}},
		{"the office of a leader is known", `
Olaf/PROPN/3/nsubj/Person:2 Scholz/PROPN/1/flat met/VERB/0/root Emmanuel/PROPN/3/obj/Person:2 Macron/PROPN/4/flat
The/DET/2/det chancellor/NOUN/3/nsubj smiled/VERB/0/root`,
			[]string{"Olaf Scholz: Olaf Scholz, The chancellor", "Emmanuel Macron: Emmanuel Macron"}},
		{"of two leaders none is the one with the office", `
Vladimir/PROPN/3/nsubj/Person:2 Putin/PROPN/1/flat met/VERB/0/root Emmanuel/PROPN/3/obj/Person:2 Macron/PROPN/4/flat
The/DET/2/det president/NOUN/3/nsubj smiled/VERB/0/root`,
			[]string{"Vladimir Putin: Vladimir Putin", "Emmanuel Macron: Emmanuel Macron"}},
		{"a firm is not the two that are named together", `
Norcem/PROPN/2/nsubj/Organization:1 grew/VERB/0/root
Norcem/PROPN/4/nsubj/Organization:3 and/CCONJ/3/cc Acme/PROPN/1/conj merged/VERB/0/root`,
			[]string{"Norcem: Norcem", "Norcem and Acme: Norcem and Acme"}},
		{"a quotation goes on behind its speaker", `
"/PUNCT/3/punct We/PRON/3/nsubj agree/VERB/6/ccomp ,/PUNCT/6/punct "/PUNCT/3/punct Peskov/PROPN/7/nsubj/Person:1 said/VERB/0/root
"/PUNCT/3/punct I/PRON/3/nsubj hope/VERB/0/root so/ADV/3/advmod ./PUNCT/3/punct "/PUNCT/3/punct`,
			[]string{"Peskov: We, Peskov, I"}},
		{"the brackets of an editor are no part of a name", `
[/PUNCT/2/punct Narendra/PROPN/5/nsubj/Person:3 ]/PUNCT/2/punct Modi/PROPN/2/flat spoke/VERB/0/root`,
			[]string{"Narendra Modi: Narendra ] Modi"}},
		{"a dateline is no name", `
KYIV/PROPN/3/dep/Place:1 Moscow/PROPN/3/nsubj/Place:1 warned/VERB/0/root KYIV/PROPN/3/obj/Place:1 ,/PUNCT/6/punct MOSCOW/PROPN/3/appos/Place:1`,
			[]string{"Kyiv: KYIV, KYIV", "Moscow: Moscow, MOSCOW"}},
		{"another middle initial", `
George/PROPN/5/nsubj/Person:4 H./PROPN/1/flat W./PROPN/1/flat Bush/PROPN/1/flat spoke/VERB/0/root
George/PROPN/4/nsubj/Person:3 W./PROPN/1/flat Bush/PROPN/1/flat spoke/VERB/0/root`,
			[]string{"George H. W. Bush: George H. W. Bush", "George W. Bush: George W. Bush"}},
		{"who helps is another than who is helped", `
Jackson/PROPN/2/nsubj/Person:1 ran/VERB/0/root
He/PRON/2/nsubj helped/VERB/0/root Jackson/PROPN/2/obj/Person:1`,
			[]string{"Jackson: Jackson, Jackson"}},
		{"what it is tells which it is", `
Candyland/PROPN/4/nsubj/Work:1 is/AUX/4/cop an/DET/4/det album/NOUN/0/root by/ADP/6/case Vampires/PROPN/4/nmod/Organization:1
Vampires/PROPN/2/nsubj/Organization:1 recorded/VERB/0/root
It/PRON/4/nsubj is/AUX/4/cop their/PRON/4/nmod:poss album/NOUN/0/root`,
			[]string{"Candyland: Candyland, an album, It, their album", "Vampires: Vampires, Vampires, their"}},
		{"none of the subjects of a verb is its object", `
Turkey/PROPN/4/nsubj/Place:1 and/CCONJ/3/cc Syria/PROPN/1/conj/Place:1 signed/VERB/0/root it/PRON/4/obj`,
			[]string{"Turkey: Turkey", "Syria: Syria"}},
		{"who is fined for what is its own", `
Brussels/PROPN/2/nsubj/Place:1 fined/VERB/0/root Google/PROPN/2/obj/Organization:1 over/ADP/6/case its/PRON/6/nmod:poss contracts/NOUN/2/obl`,
			[]string{"Brussels: Brussels", "Google: Google, its"}},
		{"nothing is said of who announces when it is time for something", `
Microsoft/PROPN/2/nsubj/Organization:1 said/VERB/0/root it/PRON/5/nsubj is/AUX/5/cop time/NOUN/2/ccomp to/PART/7/mark go/VERB/5/acl`,
			[]string{"Microsoft: Microsoft"}},
		{"who speaks says he of others", `
Ann/PROPN/2/nsubj/Person:1 met/VERB/0/root Bob/PROPN/2/obj/Person:1
Putin/PROPN/2/nsubj/Person:1 said/VERB/0/root "/PUNCT/6/punct I/PRON/6/nsubj am/AUX/6/cop with/ADP/2/ccomp him/PRON/6/obl "/PUNCT/6/punct`,
			[]string{"Ann: Ann", "Bob: Bob, him", "Putin: Putin, I"}},
		{"who speaks speaks on, not who was spoken of", `
Hall/PROPN/2/nsubj/Person:1 disagreed/VERB/0/root with/ADP/5/case the/DET/5/det claim/NOUN/2/obl of/ADP/7/case Adams/PROPN/5/nmod/Person:1 that/SCONJ/10/mark taxes/NOUN/10/nsubj fell/VERB/5/acl
He/PRON/2/nsubj stressed/VERB/0/root the/DET/4/det risks/NOUN/2/obj`,
			[]string{"Hall: Hall, He", "Adams: Adams"}},
		{"a passive of saying has no subject that is meant", `
NBC/PROPN/2/nsubj/Organization:1 leads/VERB/0/root
It/PRON/3/nsubj:pass was/AUX/3/aux:pass announced/VERB/0/root today/NOUN/3/obl`,
			[]string{"NBC: NBC"}},
		{"other people of the same family stay apart", `
Barack/PROPN/3/nsubj/Person:2 Obama/PROPN/1/flat met/VERB/0/root Michelle/PROPN/3/obj/Person:2 Obama/PROPN/4/flat`,
			[]string{"Barack Obama: Barack Obama", "Michelle Obama: Michelle Obama"}},
		{"a leader of whom only office and family name are given", `
President/PROPN/2/compound Erdogan/PROPN/3/nsubj/Person:1 spoke/VERB/0/root`,
			[]string{"Recep Tayyip Erdogan: Erdogan"}},
		{"names of a country", `
The/DET/2/det U.S./PROPN/3/nsubj/Place:1 told/VERB/0/root US/PROPN/5/compound/Place:1 officials/NOUN/3/obj that/SCONJ/9/mark the/DET/8/det United/PROPN/9/nsubj/Place:2 States/PROPN/8/flat won/VERB/3/ccomp`,
			[]string{"United States: U.S., US, United States"}},
		{"who is told of the company is another", `
Shell/PROPN/2/nsubj/Organization:1 told/VERB/0/root Reuters/PROPN/2/iobj/Organization:1 that/SCONJ/7/mark the/DET/6/det company/NOUN/7/nsubj closed/VERB/2/ccomp`,
			[]string{"Shell: Shell, the company", "Reuters: Reuters"}},
		{"what is made easier is no thing named before", `
NATO/PROPN/2/nsubj/Organization:1 made/VERB/0/root it/PRON/2/obj easier/ADJ/2/xcomp to/PART/6/mark leave/VERB/4/advcl`,
			[]string{"North Atlantic Treaty Organization: NATO"}},
		{"a body that many states have is told apart by whose it is", `
Kenya/PROPN/4/nmod:poss/Place:1 's/PART/1/case Supreme/ADJ/4/amod/Organization:2 Court/PROPN/5/nsubj met/VERB/0/root India/PROPN/9/nmod:poss/Place:1 's/PART/6/case Supreme/ADJ/9/amod/Organization:2 Court/PROPN/5/obj
The/DET/3/det Supreme/ADJ/3/amod/Organization:2 Court/PROPN/4/nsubj ruled/VERB/0/root`,
			[]string{"Kenya: Kenya", "Supreme Court of Kenya: Supreme Court", "India: India", "Supreme Court of India: Supreme Court, Supreme Court"}},
		{"a people is not its country", `
Russian/ADJ/2/amod/Group:1 troops/NOUN/3/nsubj left/VERB/0/root Russia/PROPN/3/obj/Place:1`,
			[]string{"Russians: Russian", "Russia: Russia"}},
		{"a capital is a place of its own", `
Moscow/PROPN/2/nsubj/Place:1 told/VERB/0/root Russia/PROPN/2/obj/Place:1`,
			[]string{"Moscow: Moscow", "Russia: Russia"}},
		{"an acronym that everybody knows", `
NATO/PROPN/2/nsubj/Organization:1 met/VERB/0/root
The/DET/2/det North/PROPN/6/nsubj/Organization:4 Atlantic/PROPN/2/flat Treaty/PROPN/2/flat Organization/PROPN/2/flat met/VERB/0/root`,
			[]string{"North Atlantic Treaty Organization: NATO, North Atlantic Treaty Organization"}},
		{"an acronym that the text explains", `
Special/PROPN/7/nsubj/Organization:3 Action/PROPN/1/flat Group/PROPN/1/flat (/PUNCT/5/punct SAG/PROPN/1/appos/Organization:1 )/PUNCT/5/punct met/VERB/0/root
SAG/PROPN/2/nsubj/Organization:1 left/VERB/0/root`,
			[]string{"Special Action Group: Special Action Group, SAG, SAG"}},
		{"the kind of body that was named before", `
The/DET/3/det European/PROPN/3/compound/Organization:2 Commission/PROPN/4/nsubj fined/VERB/0/root Acme/PROPN/4/obj/Organization:1
The/DET/2/det Commission/PROPN/3/nsubj/Organization:1 left/VERB/0/root the/DET/5/det Court/PROPN/3/obj/Organization:1`,
			[]string{"European Commission: European Commission, Commission", "Acme: Acme", "Court: Court"}},
		{"of two bodies of a kind, none", `
The/DET/3/det European/PROPN/3/compound/Organization:2 Commission/PROPN/4/nsubj met/VERB/0/root the/DET/7/det Election/PROPN/7/compound/Organization:2 Commission/PROPN/4/obj
The/DET/2/det Commission/PROPN/3/nsubj/Organization:1 left/VERB/0/root`,
			[]string{"European Commission: European Commission", "Election Commission: Election Commission", "Commission: Commission"}},
		{"a company with and without its legal form", `
Acme/PROPN/3/nsubj/Organization:2 Corp./PROPN/1/flat rose/VERB/0/root
Acme/PROPN/2/nsubj/Organization:1 fell/VERB/0/root`,
			[]string{"Acme Corp.: Acme Corp., Acme"}},
		{"a short form of the first of two", `
Oslo/PROPN/2/compound/Organization:2 Gleaners/PROPN/3/nsubj won/VERB/0/root
The/DET/2/det Gleaners/PROPN/3/nsubj/Organization:1 rose/VERB/0/root
Gleaners/PROPN/2/compound/Organization:2 TV/PROPN/3/nsubj fell/VERB/0/root`,
			[]string{"Oslo Gleaners: Oslo Gleaners, Gleaners", "Gleaners TV: Gleaners TV"}},
		{"an apposition, and the phrase before that it explains", `
A/DET/3/det Kremlin/PROPN/3/compound/Organization:1 spokesperson/NOUN/4/nsubj spoke/VERB/0/root
Dmitry/PROPN/7/nsubj/Person:2 Peskov/PROPN/1/flat ,/PUNCT/5/punct the/DET/5/det spokesperson/NOUN/1/appos ,/PUNCT/5/punct left/VERB/0/root
The/DET/2/det Kremlin/PROPN/4/nmod:poss/Organization:1 's/PART/2/case spokesperson/NOUN/5/nsubj rested/VERB/0/root`,
			[]string{"Dmitry Peskov: A Kremlin spokesperson, Dmitry Peskov, the spokesperson, The Kremlin 's spokesperson", "Kremlin: Kremlin, Kremlin"}},
		{"a description with a nationality, known from the gazetteer", `
Putin/PROPN/2/nsubj/Person:1 met/VERB/0/root Biden/PROPN/2/obj/Person:1
The/DET/3/det Russian/ADJ/3/amod/Group:1 president/NOUN/4/nsubj left/VERB/0/root`,
			[]string{"Putin: Putin, The Russian president", "Biden: Biden", "Russians: Russian"}},
		{"a description that fits two", `
President/PROPN/2/compound Macron/PROPN/3/nsubj/Person:1 met/VERB/0/root President/PROPN/5/compound Biden/PROPN/3/obj/Person:1
The/DET/2/det president/NOUN/3/nsubj left/VERB/0/root`,
			[]string{"Emmanuel Macron: Macron", "Joe Biden: Biden"}},
		{"the company", `
Acme/PROPN/2/nsubj/Organization:1 rose/VERB/0/root
The/DET/2/det company/NOUN/3/nsubj fell/VERB/0/root`,
			[]string{"Acme: Acme, The company"}},
		{"who reports on the company is another", `
Acme/PROPN/2/nsubj/Organization:1 grew/VERB/0/root
Oslo/PROPN/3/nsubj/Organization:2 Times/PROPN/1/flat wrote/VERB/0/root that/SCONJ/7/mark the/DET/6/det company/NOUN/7/nsubj fell/VERB/3/ccomp`,
			[]string{"Acme: Acme, the company", "Oslo Times: Oslo Times"}},
		{"a commission is no company; what is said of the company between commas", `
Acme/PROPN/2/nsubj/Organization:1 sued/VERB/0/root the/DET/5/det Trade/PROPN/5/compound/Organization:2 Commission/PROPN/2/obj
The/DET/2/det company/NOUN/7/nsubj ,/PUNCT/5/punct which/PRON/5/nsubj grew/VERB/2/acl:relcl ,/PUNCT/5/punct fell/VERB/0/root`,
			[]string{"Acme: Acme, The company, which", "Trade Commission: Trade Commission"}},
		{"the city, of which the title speaks, and whose mayor came", `
Bergen/PROPN/2/nsubj/Place:1 rejoices/VERB/0/root
The/DET/2/det mayor/NOUN/5/nsubj of/ADP/4/case Bergen/PROPN/2/nmod/Place:1 came/VERB/0/root
Rain/NOUN/2/nsubj fell/VERB/0/root
Snow/NOUN/2/nsubj fell/VERB/0/root
The/DET/2/det city/NOUN/3/nsubj fell/VERB/0/root`,
			[]string{"Bergen: Bergen, Bergen, The city"}},
		{"the country of a people", `
Kenya/PROPN/2/nsubj/Place:1 mourned/VERB/0/root
Rain/NOUN/2/nsubj fell/VERB/0/root
Snow/NOUN/2/nsubj fell/VERB/0/root
Kenyan/ADJ/2/amod/Group:1 troops/NOUN/3/nsubj left/VERB/0/root
The/DET/2/det country/NOUN/3/nsubj waits/VERB/0/root`,
			[]string{"Kenya: Kenya, The country", "Kenyans: Kenyan"}},
		{"the country, where two are in mind", `
Ukraine/PROPN/2/nsubj/Place:1 fights/VERB/0/root Russian/ADJ/4/amod/Group:1 troops/NOUN/2/obj
The/DET/2/det country/NOUN/3/nsubj waits/VERB/0/root`,
			[]string{"Ukraine: Ukraine", "Russians: Russian"}},
		{"he and his", `
Vladimir/PROPN/3/nsubj/Person:2 Putin/PROPN/1/flat said/VERB/0/root he/PRON/5/nsubj met/VERB/3/ccomp his/PRON/7/nmod:poss friends/NOUN/5/obj
He/PRON/2/nsubj left/VERB/0/root`,
			[]string{"Vladimir Putin: Vladimir Putin, he, his, He"}},
		{"she is not a man", `
Vladimir/PROPN/3/nsubj/Person:2 Putin/PROPN/1/flat met/VERB/0/root Angela/PROPN/3/obj/Person:2 Merkel/PROPN/4/flat
She/PRON/2/nsubj smiled/VERB/0/root`,
			[]string{"Vladimir Putin: Vladimir Putin", "Angela Merkel: Angela Merkel, She"}},
		{"an object does not refer to its own subject", `
Joe/PROPN/3/nsubj/Person:2 Biden/PROPN/1/flat met/VERB/0/root him/PRON/3/obj`,
			[]string{"Joe Biden: Joe Biden"}},
		{"a reflexive does", `
Joe/PROPN/3/nsubj/Person:2 Biden/PROPN/1/flat met/VERB/0/root himself/PRON/3/obj`,
			[]string{"Joe Biden: Joe Biden, himself"}},
		{"the one who is thanked", `
Vladimir/PROPN/3/nsubj/Person:2 Putin/PROPN/1/flat thanked/VERB/0/root Joe/PROPN/3/obj/Person:2 Biden/PROPN/4/flat for/ADP/8/case his/PRON/8/nmod:poss role/NOUN/3/obl`,
			[]string{"Vladimir Putin: Vladimir Putin", "Joe Biden: Joe Biden, his"}},
		{"whose assertion it is", `
Dmitry/PROPN/3/nsubj/Person:2 Peskov/PROPN/1/flat rejected/VERB/0/root Donald/PROPN/7/nmod:poss/Person:2 Trump/PROPN/4/flat 's/PART/4/case claim/NOUN/3/obj that/SCONJ/10/mark he/PRON/10/nsubj won/VERB/7/acl`,
			[]string{"Dmitry Peskov: Dmitry Peskov", "Donald Trump: Donald Trump, he"}},
		{"somebody without a name", `
Joe/PROPN/3/nsubj/Person:2 Biden/PROPN/1/flat spoke/VERB/0/root
A/DET/2/det boy/NOUN/3/nsubj said/VERB/0/root he/PRON/5/nsubj left/VERB/3/ccomp`,
			[]string{"Joe Biden: Joe Biden"}},
		{"its and it", `
Russia/PROPN/2/nsubj/Place:1 said/VERB/0/root it/PRON/4/nsubj opened/VERB/2/ccomp its/PRON/6/nmod:poss border/NOUN/4/obj`,
			[]string{"Russia: Russia, it, its"}},
		{"it that stands for nothing", `
Russia/PROPN/2/nsubj/Place:1 said/VERB/0/root it/PRON/5/nsubj is/AUX/5/cop clear/ADJ/2/ccomp that/SCONJ/8/mark rain/NOUN/8/nsubj fell/VERB/5/csubj`,
			[]string{"Russia: Russia"}},
		{"a relative pronoun", `
Vladimir/PROPN/6/nsubj/Person:2 Putin/PROPN/1/flat ,/PUNCT/5/punct who/PRON/5/nsubj rules/VERB/1/acl:relcl left/VERB/0/root`,
			[]string{"Vladimir Putin: Vladimir Putin, who"}},
		{"the first person in a quotation", `
"/PUNCT/3/punct I/PRON/3/nsubj agree/VERB/6/ccomp "/PUNCT/3/punct Putin/PROPN/6/nsubj/Person:1 said/VERB/0/root`,
			[]string{"Putin: I, Putin"}},
		{"the first person in the next sentence of a quotation", `
Putin/PROPN/2/nsubj/Person:1 said/VERB/0/root ,/PUNCT/2/punct "/PUNCT/6/punct We/PRON/6/nsubj agree/VERB/2/ccomp
I/PRON/2/nsubj agree/VERB/0/root "/PUNCT/2/punct`,
			[]string{"Putin: Putin, We, I"}},
		{"a given name is no other one that begins alike", `
L./PROPN/5/nsubj/Person:3 L./PROPN/1/flat Nansen/PROPN/1/flat was/AUX/5/cop doctor/NOUN/0/root
Leif/PROPN/4/nsubj/Person:3 Lars/PROPN/1/flat Nansen/PROPN/1/flat rests/VERB/0/root
Lidia/PROPN/3/nsubj/Person:2 Nansen/PROPN/1/flat spoke/VERB/0/root`,
			[]string{"L. L. Nansen: L. L. Nansen, Leif Lars Nansen", "Lidia Nansen: Lidia Nansen"}},
		{"a family name that is said once for two", `
Hall/PROPN/3/nsubj:pass/Person:1 was/AUX/3/aux:pass born/VERB/0/root to/ADP/5/case Alice/PROPN/3/obl/Person:1 and/CCONJ/7/cc George/PROPN/5/conj/Person:2 Ford/PROPN/7/flat
Alice/PROPN/2/nsubj/Person:1 rests/VERB/0/root`,
			[]string{"Hall: Hall", "Alice Ford: Alice, Alice", "George Ford: George Ford"}},
		{"the title of a song that is called after somebody", `
Anna/PROPN/3/nsubj/Person:2 Makeba/PROPN/1/flat sang/VERB/0/root
Makeba/PROPN/2/nsubj/Person:1 rests/VERB/0/root
"/PUNCT/2/punct Makeba/PROPN/5/nsubj:pass/Person:1 "/PUNCT/2/punct was/AUX/5/aux:pass sold/VERB/0/root`,
			[]string{"Anna Makeba: Anna Makeba, Makeba", "Makeba: Makeba"}},
		{"what somebody is called in quotation marks", `
Anna/PROPN/3/nsubj/Person:2 Makeba/PROPN/1/flat sang/VERB/0/root as/ADP/6/case "/PUNCT/6/punct Makeba/PROPN/3/obl/Person:1 "/PUNCT/6/punct`,
			[]string{"Anna Makeba: Anna Makeba, Makeba"}},
		{"a part of an organisation that is named in full before", `
Sarpsborg/PROPN/3/nsubj/Organization:2 Games/PROPN/1/flat won/VERB/0/root
Sarpsborg/PROPN/4/nsubj/Organization:3 Games/PROPN/1/flat Asia/PROPN/1/flat lost/VERB/0/root`,
			[]string{"Sarpsborg Games: Sarpsborg Games", "Sarpsborg Games Asia: Sarpsborg Games Asia"}},
		{"no part, but a legal form and what goes without saying", `
Norcem/PROPN/2/nsubj/Organization:1 won/VERB/0/root
Norcem/PROPN/4/nsubj/Organization:3 Holdings/PROPN/1/flat Ltd/PROPN/1/flat lost/VERB/0/root`,
			[]string{"Norcem Holdings Ltd: Norcem, Norcem Holdings Ltd"}},
		{"an acronym is no short form of its part", `
SNCW/PROPN/3/compound/Organization:2 Motors/PROPN/1/flat won/VERB/0/root
SNCW/PROPN/2/nsubj/Organization:1 lost/VERB/0/root`,
			[]string{"SNCW Motors: SNCW Motors", "SNCW: SNCW"}},
		{"but of the whole group", `
SNCW/PROPN/4/compound/Organization:3 Media/PROPN/1/flat Group/PROPN/1/flat won/VERB/0/root
SNCW/PROPN/2/nsubj/Organization:1 lost/VERB/0/root`,
			[]string{"SNCW Media Group: SNCW Media Group, SNCW"}},
		{"the last word of a club", `
Bergen/PROPN/3/nsubj/Organization:2 Qalandars/PROPN/1/flat won/VERB/0/root
The/DET/2/det Qalandars/PROPN/3/nsubj/Organization:1 lost/VERB/0/root`,
			[]string{"Bergen Qalandars: Bergen Qalandars, Qalandars"}},
		{"not what a preposition leads to", `
Friends/PROPN/4/nsubj/Organization:3 of/ADP/3/case Qalandars/PROPN/1/nmod won/VERB/0/root
The/DET/2/det Qalandars/PROPN/3/nsubj/Organization:1 lost/VERB/0/root`,
			[]string{"Friends of Qalandars: Friends of Qalandars", "Qalandars: Qalandars"}},
		{"whose title tells who that is", `
Pope/PROPN/2/compound Francis/PROPN/3/nsubj/Person:1 spoke/VERB/0/root
Francis/PROPN/2/nsubj/Person:1 rests/VERB/0/root`,
			[]string{"Pope Francis: Francis, Francis"}},
		{"an acronym that looks like somebody's name", `
Equality/PROPN/6/nsubj/Organization:2 Directorate/PROPN/1/flat (/PUNCT/4/punct ED/PROPN/1/appos/Organization:1 )/PUNCT/4/punct spoke/VERB/0/root
The/DET/2/det ED/PROPN/3/nsubj/Person:1 rests/VERB/0/root`,
			[]string{"Equality Directorate: Equality Directorate, ED, ED"}},
		{"languages", `
Oslo/PROPN/4/nsubj/Place:1 is/AUX/4/cop a/DET/4/det speaker/NOUN/0/root of/ADP/6/case German/PROPN/4/nmod/Group:1 ,/PUNCT/9/punct American/ADJ/9/amod English/PROPN/6/conj/Group:1 and/CCONJ/11/cc Arabic/PROPN/6/conj/Group:1`,
			[]string{"Oslo: Oslo", "German language: German", "English language: English", "Arabic language: Arabic"}},
		{"what a language is said to be", `
The/DET/3/det official/ADJ/3/amod language/NOUN/7/nsubj of/ADP/5/case Oslo/PROPN/3/nmod/Place:1 is/AUX/7/cop English/ADJ/0/root/Group:1`,
			[]string{"Oslo: Oslo", "English language: English"}},
		{"an organisation named beside a longer name", `
Dawson/PROPN/3/compound/Organization:2 Aviation/PROPN/1/flat left/VERB/0/root
Dawson/PROPN/2/nsubj/Organization:1 founded/VERB/0/root Dawson/PROPN/2/obj/Organization:2 Aviation/PROPN/3/flat`,
			[]string{"Dawson Aviation: Dawson Aviation, Dawson Aviation", "Dawson: Dawson"}},
		{"what an article tells of once is no name of its subject", `
Dawson/PROPN/2/nsubj/Organization:1 left/VERB/0/root
Dawson/PROPN/2/nsubj/Organization:1 spoke/VERB/0/root
Dawson/PROPN/2/nsubj/Organization:1 rests/VERB/0/root
Dawson/PROPN/2/nsubj/Organization:1 won/VERB/0/root
Hall/PROPN/2/nsubj/Person:1 met/VERB/0/root Dawson/PROPN/2/obj/Organization:2 University/PROPN/3/flat`,
			[]string{"Dawson: Dawson, Dawson, Dawson, Dawson", "Hall: Hall", "Dawson University: Dawson University"}},
		{"languages taken for adjectives, and what is translated", `
Hall/PROPN/2/nsubj/Person:1 made/VERB/0/root translation/NOUN/2/obj from/ADP/5/case Turkish/ADJ/3/nmod/Group:1 to/ADP/7/case French/ADJ/3/nmod/Group:1 and/CCONJ/9/cc German/ADJ/7/conj/Group:1`,
			[]string{"Hall: Hall", "Turkish language: Turkish", "French language: French", "German language: German"}},
		{"honours are no part of a name", `
Anna/PROPN/5/nsubj/Person:4 Hall/PROPN/1/flat ,/PUNCT/1/punct FRSE/PROPN/1/flat spoke/VERB/0/root`,
			[]string{"Anna Hall: Anna Hall , FRSE"}},
		{"the first person outside quotations", `
Putin/PROPN/2/nsubj/Person:1 said/VERB/0/root I/PRON/4/nsubj agree/VERB/2/ccomp`,
			[]string{"Putin: Putin"}},
		{"a name and a colon speak", `
Putin/PROPN/4/nsubj/Person:1 :/PUNCT/1/punct We/PRON/4/nsubj agree/VERB/0/root`,
			[]string{"Putin: Putin, We"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustDocument(t, c.text)
			r.Annotate(doc)
			if got := chains(doc); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			check(t, doc)
		})
	}
}

func TestEntityFields(t *testing.T) {
	doc := mustDocument(t, `
Kremlin/PROPN/2/compound/Organization:1 spokesperson/NOUN/3/compound Dmitry/PROPN/5/nsubj/Person:2 Peskov/PROPN/3/flat met/VERB/0/root
Peskov/PROPN/2/nsubj/Person:1 met/VERB/0/root the/DET/5/det US/PROPN/5/compound/Place:1 envoy/NOUN/2/obj on/ADP/7/case Friday/PROPN/2/obl/Date:1`)
	mustNew(t).Annotate(doc)
	if len(doc.Entities) != 3 {
		t.Fatalf("entities: %+v", doc.Entities)
	}
	peskov := doc.Entities[1]
	want := kg.Entity{ID: "e:dmitry_peskov", Name: "Dmitry Peskov", Type: kg.Person, Gender: kg.Masculine,
		Aliases: []string{"Peskov"}, Roles: []string{"spokesperson"}, Mentions: peskov.Mentions}
	if !reflect.DeepEqual(peskov, want) {
		t.Errorf("got  %+v\nwant %+v", peskov, want)
	}
	if us := doc.Entities[2]; us.ID != "e:united_states" || !slices.Contains(us.Aliases, "US") || slices.Contains(us.Aliases, us.Name) {
		t.Errorf("got %+v", us)
	}
	last := doc.Mentions[len(doc.Mentions)-1]
	if last.Type != kg.Date || last.Entity != -1 {
		t.Errorf("a date got an entity: %+v", last)
	}
}

// Of which country somebody is president one mention tells for all, or the list of leaders; offices of two countries tell nothing.
func TestOffices(t *testing.T) {
	for words, want := range map[string]map[string]string{
		`
Norwegian/ADJ/2/amod President/NOUN/3/compound Webb/PROPN/4/nsubj/Person:1 left/VERB/0/root
President/NOUN/2/compound Webb/PROPN/3/nsubj/Person:1 spoke/VERB/0/root`: {"president": "Norway"},
		`
President/NOUN/2/compound Bush/PROPN/3/nsubj/Person:1 spoke/VERB/0/root`: {"president": "United States"},
		`
President/NOUN/2/compound Webb/PROPN/3/nsubj/Person:1 spoke/VERB/0/root`: nil,
		`
Norwegian/ADJ/2/amod President/NOUN/3/compound Webb/PROPN/4/nsubj/Person:1 left/VERB/0/root
Swedish/ADJ/2/amod President/NOUN/3/compound Webb/PROPN/4/nsubj/Person:1 spoke/VERB/0/root`: {},
	} {
		doc := mustDocument(t, words)
		mustNew(t).Annotate(doc)
		if got := doc.Entities[0].Offices; !maps.Equal(got, want) {
			t.Errorf("%s: %v, want %v", words, got, want)
		}
	}
}

// check holds what every annotated document must be.
func check(tb testing.TB, doc *kg.Document) {
	tb.Helper()
	ids := map[kg.EntityID]bool{}
	for i, e := range doc.Entities {
		if e.Name == "" || e.ID != kg.EntityID("e:"+kg.Slug(e.Name)) || ids[e.ID] {
			tb.Errorf("entity %d: %+v", i, e)
		}
		ids[e.ID] = true
		if !slices.IsSorted(e.Aliases) || !slices.IsSorted(e.Roles) || !slices.IsSorted(e.Mentions) || len(e.Mentions) == 0 {
			tb.Errorf("entity %d is not in order: %+v", i, e)
		}
		for _, m := range e.Mentions {
			if doc.Mentions[m].Entity != i {
				tb.Errorf("mention %d of entity %d points to %d", m, i, doc.Mentions[m].Entity)
			}
		}
	}
	for i, m := range doc.Mentions {
		if n := len(doc.Sentences[m.Sentence].Tokens); m.First > m.Head || m.Head >= m.Last || m.Last > n {
			tb.Errorf("mention %d: %+v", i, m)
		}
		if m.Entity >= 0 && !slices.Contains(doc.Entities[m.Entity].Mentions, i) {
			tb.Errorf("entity %d lacks mention %d", m.Entity, i)
		}
		if i > 0 {
			if p := doc.Mentions[i-1]; p.Sentence > m.Sentence || p.Sentence == m.Sentence && p.First > m.First {
				tb.Errorf("mentions %d and %d are out of order", i-1, i)
			}
		}
	}
}

// randomDocument makes sentences of words that the rules look at, with any heads at all.
func randomDocument(t *rapid.T) *kg.Document {
	words := rapid.SampledFrom([]string{"Putin", "Vladimir", "Biden", "Jill", "the", "The", "president", "spokesperson", "Russian", "U.S.", "NATO", "he",
		"his", "himself", "she", "it", "they", "who", "that", "I", "\"", "“", "”", "(", ")", ":", ",", ".", "said", "company", "country", "'s", "of", "a",
		"for", "thanked", "", "é", "\xff"})
	tags := rapid.SampledFrom([]string{"NOUN", "PROPN", "PRON", "VERB", "AUX", "DET", "PUNCT", "ADJ", "ADP", "X"})
	rels := rapid.SampledFrom([]string{"root", "nsubj", "nsubj:pass", "obj", "obl", "nmod", "nmod:poss", "appos", "flat", "compound", "acl:relcl", "acl",
		"ccomp", "xcomp", "advcl", "conj", "cop", "det", "case", "mark", "parataxis", ""})
	types := rapid.SampledFrom([]kg.EntityType{kg.Person, kg.Organization, kg.Place, kg.Group, kg.Date, kg.Work})
	doc := &kg.Document{}
	var b strings.Builder
	for s := range rapid.IntRange(0, 6).Draw(t, "sentences") {
		sent := kg.Sentence{Span: kg.Span{b.Len()}}
		n := rapid.IntRange(0, 14).Draw(t, "tokens")
		for i := range n {
			w := words.Draw(t, "word")
			start := b.Len()
			b.WriteString(w)
			sent.Tokens = append(sent.Tokens, kg.Token{Span: kg.Span{start, b.Len()}, Form: w, Lemma: strings.TrimSuffix(w, "s"), UPOS: tags.Draw(t, "tag"),
				Head: rapid.IntRange(-3, n+2).Draw(t, "head"), Deprel: rels.Draw(t, "relation")})
			b.WriteByte(' ')
			if rapid.IntRange(0, 3).Draw(t, "named") == 0 {
				last := rapid.IntRange(i+1, min(n, i+3)).Draw(t, "last")
				doc.Mentions = append(doc.Mentions, kg.Mention{Sentence: s, First: i, Last: last, Head: rapid.IntRange(i, last-1).Draw(t, "head of mention"), Type: types.Draw(t, "type")})
			}
		}
		if rapid.Bool().Draw(t, "paragraph") {
			b.WriteByte('\n')
		}
		sent.Span[1] = b.Len()
		doc.Sentences = append(doc.Sentences, sent)
	}
	doc.Text = b.String()
	return doc
}

func clone(doc *kg.Document) *kg.Document {
	c := *doc
	c.Mentions = slices.Clone(doc.Mentions)
	return &c
}

// Whatever the trees and mentions are, the result is well formed, and the same every time.
func TestAnyTree(t *testing.T) {
	r := mustNew(t)
	rapid.Check(t, func(rt *rapid.T) {
		doc := randomDocument(rt)
		again := clone(doc)
		r.Annotate(doc)
		check(t, doc)
		r.Annotate(again)
		if !reflect.DeepEqual(doc, again) {
			rt.Fatalf("two runs differ:\n%+v\n%+v", doc, again)
		}
	})
}

func TestConcurrent(t *testing.T) {
	r := mustNew(t)
	text := `Vladimir/PROPN/3/nsubj/Person:2 Putin/PROPN/1/flat left/VERB/0/root
He/PRON/2/nsubj slept/VERB/0/root`
	for i := range 4 {
		t.Run(strconv.Itoa(i), func(t *testing.T) {
			t.Parallel()
			for range 50 {
				doc := mustDocument(t, text)
				r.Annotate(doc)
				if got := fmt.Sprint(chains(doc)); got != "[Vladimir Putin: Vladimir Putin, He]" {
					t.Error(got)
				}
			}
		})
	}
}

// BenchmarkAnnotate reads a long document of short sentences: its time must grow with the
// number of sentences only.
func BenchmarkAnnotate(b *testing.B) {
	r := mustNew(b)
	for _, n := range []int{100, 1000, 10000} {
		var text strings.Builder
		for i := range n / 2 {
			fmt.Fprintf(&text, "Vladimir/PROPN/3/nsubj/Person:2 Smith%c%c/PROPN/1/flat met/VERB/0/root the/DET/6/det Russian/ADJ/6/amod/Group:1 president/NOUN/3/obj\n", 'a'+i%26, 'a'+i/26%26)
			text.WriteString("He/PRON/2/nsubj told/VERB/0/root Acme/PROPN/2/obj/Organization:1 that/SCONJ/6/mark it/PRON/6/nsubj won/VERB/2/ccomp\n")
		}
		doc := mustDocument(b, text.String())
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				r.Annotate(clone(doc))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/sentence")
		})
	}
}

// Chains has every noun phrase, with all that belongs to it, named or not.
func TestChains(t *testing.T) {
	r := mustNew(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"phrases within phrases, without their prepositions", `
The/DET/2/det mayor/NOUN/6/nsubj of/ADP/5/case a/DET/5/det town/NOUN/2/nmod fell/VERB/0/root ill/ADJ/6/xcomp`,
			[]string{"The mayor of a town", "a town"}},
		{"a possessor with its mark", `
Ann/PROPN/3/nmod:poss/Person:1 's/PART/1/case cat/NOUN/4/nsubj slept/VERB/0/root`,
			[]string{"Ann 's", "Ann 's cat"}},
		{"a predicate without its clause", `
Kazan/PROPN/4/nsubj/Place:1 is/AUX/4/cop a/DET/4/det city/NOUN/0/root`,
			[]string{"Kazan, a city"}},
		{"a description of something without a name", `
A/DET/2/det bridge/NOUN/3/nsubj fell/VERB/0/root
The/DET/2/det bridge/NOUN/4/nsubj was/AUX/4/cop old/ADJ/0/root`,
			[]string{"A bridge, The bridge"}},
		{"a title and the full name of another in a list", `
President/PROPN/2/nmod:desc Hall/PROPN/8/nsubj/Person:1 ,/PUNCT/5/punct lady/NOUN/5/nmod:desc Anna/PROPN/2/conj/Person:2 Hall/PROPN/5/flat ,/PUNCT/5/punct left/VERB/0/root
Anna/PROPN/3/nsubj/Person:2 Hall/PROPN/1/flat returned/VERB/0/root`,
			[]string{"President", "President Hall", "lady", "lady Anna Hall, Anna Hall"}},
		{"what a noun and a reflexive name", `
The/DET/2/det pope/NOUN/4/nsubj himself/PRON/2/nmod:unmarked came/VERB/0/root`,
			[]string{"The pope himself, himself"}},
		{"it and the clause that it announces", `
It/PRON/3/expl is/AUX/3/cop clear/ADJ/0/root that/SCONJ/6/mark Ann/PROPN/6/nsubj/Person:1 left/VERB/3/csubj ./PUNCT/3/punct`,
			[]string{"It, that Ann left", "Ann"}},
		{"years and notes said again", `
He/PRON/2/nsubj left/VERB/0/root in/ADP/4/case 1999/NUM/2/obl [/PUNCT/6/punct 7/NUM/2/dep ]/PUNCT/6/punct
In/ADP/2/case 1999/NUM/4/obl we/PRON/4/nsubj won/VERB/0/root [/PUNCT/6/punct 7/NUM/4/dep ]/PUNCT/6/punct`,
			[]string{"He", "1999, 1999", "7, 7", "we"}},
		{"notes in brackets are no part of a phrase, clauses are", `
The/DET/2/det law/NOUN/5/nsubj (/PUNCT/4/punct 1999/NUM/2/dep passed/VERB/0/root
The/DET/2/det man/NOUN/8/nsubj (/PUNCT/6/punct who/PRON/6/nsubj had/AUX/6/aux slept/VERB/2/acl:relcl )/PUNCT/6/punct left/VERB/0/root`,
			[]string{"The law", "1999", "The man ( who had slept )"}},
		{"a nationality or title before a noun is no phrase", `
Dutch/ADJ/2/amod/Group:1 ships/NOUN/3/nsubj sank/VERB/0/root`,
			[]string{"Dutch ships"}},
		{"the first person outside quotations", `
I/PRON/2/nsubj like/VERB/0/root my/PRON/4/nmod:poss dog/NOUN/2/obj`,
			[]string{"I, my", "my dog"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustDocument(t, c.text)
			var got []string
			for _, chain := range r.Chains(doc) {
				var texts []string
				for _, p := range chain {
					tokens := doc.Sentences[p.Sentence].Tokens
					texts = append(texts, doc.Slice(kg.Span{tokens[p.First].Span.Start(), tokens[p.Last-1].Span.End()}))
				}
				got = append(got, strings.Join(texts, ", "))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// A plural that stands for several named things lists them.
func TestMembers(t *testing.T) {
	r := mustNew(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the two countries", `
Russia/PROPN/2/nsubj/Place:1 accused/VERB/0/root Ukraine/PROPN/2/obj/Place:1
The/DET/3/det two/NUM/3/nummod countries/NOUN/4/nsubj talked/VERB/0/root`,
			[]string{"The two countries: Russia, Ukraine"}},
		{"both countries, where three are in mind", `
Russia/PROPN/2/nsubj/Place:1 accused/VERB/0/root Ukraine/PROPN/2/obj/Place:1 and/CCONJ/5/cc Poland/PROPN/3/conj/Place:1
Both/DET/2/det countries/NOUN/3/nsubj talked/VERB/0/root`,
			nil},
		{"the two countries that are joined before it", `
Norway/PROPN/4/nsubj/Place:1 and/CCONJ/3/cc Sweden/PROPN/1/conj/Place:1 discuss/VERB/0/root what/PRON/6/nsubj keeps/VERB/4/ccomp the/DET/9/det two/NUM/9/nummod countries/NOUN/6/obj apart/ADV/6/advmod from/ADP/12/case Russia/PROPN/6/obl/Place:1`,
			[]string{"the two countries: Norway, Sweden"}},
		{"the two largest countries", `
Russia/PROPN/2/nsubj/Place:1 accused/VERB/0/root Ukraine/PROPN/2/obj/Place:1
The/DET/4/det two/NUM/4/nummod largest/ADJ/4/amod countries/NOUN/5/nsubj talked/VERB/0/root`,
			nil},
		{"a couple", `
McCabe/PROPN/3/nsubj:pass/Person:1 is/AUX/3/aux:pass married/VERB/0/root to/ADP/5/case Jill/PROPN/3/obl/Person:1
They/PRON/2/nsubj have/VERB/0/root children/NOUN/2/obj`,
			[]string{"They: McCabe, Jill"}},
		{"the two leaders", `
Vladimir/PROPN/3/nsubj/Person:2 Putin/PROPN/1/flat met/VERB/0/root Joe/PROPN/3/obj/Person:2 Biden/PROPN/4/flat
The/DET/3/det two/NUM/3/nummod leaders/NOUN/4/nsubj talked/VERB/0/root`,
			[]string{"The two leaders: Vladimir Putin, Joe Biden"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustDocument(t, c.text)
			for s := range doc.Sentences {
				for i := range doc.Sentences[s].Tokens {
					tok := &doc.Sentences[s].Tokens[i]
					if tok.UPOS == "NOUN" && strings.HasSuffix(tok.Form, "s") {
						tok.XPOS = "NNS"
						tok.Lemma = strings.TrimSuffix(strings.Replace(tok.Form, "ies", "ys", 1), "s")
					}
				}
			}
			r.Annotate(doc)
			var got []string
			for _, m := range doc.Mentions {
				if m.Members == nil {
					continue
				}
				if m.Entity != -1 {
					t.Errorf("a plural with an entity: %+v", m)
				}
				var names []string
				for _, e := range m.Members {
					names = append(names, doc.Entities[e].Name)
				}
				tokens := doc.Sentences[m.Sentence].Tokens
				got = append(got, doc.Slice(kg.Span{tokens[m.First].Span.Start(), tokens[m.Last-1].Span.End()})+": "+strings.Join(names, ", "))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			check(t, doc)
		})
	}
}

func TestAged(t *testing.T) {
	r := mustNew(t)
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the only person", `
Dmitry/PROPN/3/nsubj/Person:2 Peskov/PROPN/1/flat left/VERB/0/root
The/DET/6/det 45/NUM/4/nummod -/PUNCT/4/punct year/NOUN/6/obl -/PUNCT/6/punct old/NOUN/7/nsubj smiled/VERB/0/root`,
			[]string{"Dmitry Peskov: Dmitry Peskov, The 45 - year - old"}},
		{"before a noun it is no person of its own", `
Dmitry/PROPN/3/nsubj/Person:2 Peskov/PROPN/1/flat left/VERB/0/root
The/DET/7/det 45/NUM/4/nummod -/PUNCT/4/punct year/NOUN/6/obl -/PUNCT/6/punct old/ADJ/7/amod car/NOUN/8/nsubj broke/VERB/0/root`,
			[]string{"Dmitry Peskov: Dmitry Peskov"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustDocument(t, c.text)
			r.Annotate(doc)
			if got := chains(doc); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

// TestTitle: whom the title names, and whom the first sentence says what is, are one.
func TestTitle(t *testing.T) {
	r := mustNew(t)
	for _, c := range []struct {
		name, text string
		heading    bool
		want       []string
	}{
		{"another given name and a generation", `
Curtis/PROPN/0/root/Person:2 Hill/PROPN/1/flat

GLEN/PROPN/8/nsubj/Person:4 Theophilus/PROPN/1/flat Hill/PROPN/1/flat Jr./PROPN/1/flat is/AUX/8/cop an/DET/8/det American/ADJ/8/amod lawyer/NOUN/0/root
Hill/PROPN/2/nsubj/Person:1 rests/VERB/0/root`, true, []string{"Glen Theophilus Hill Jr.: Curtis Hill, GLEN Theophilus Hill Jr., Hill"}},
		{"no title", `
Curtis/PROPN/0/root/Person:2 Hill/PROPN/1/flat

Glen/PROPN/8/nsubj/Person:4 Theophilus/PROPN/1/flat Hill/PROPN/1/flat Jr./PROPN/1/flat is/AUX/8/cop an/DET/8/det American/ADJ/8/amod lawyer/NOUN/0/root`, false,
			[]string{"Curtis Hill: Curtis Hill", "Glen Theophilus Hill Jr.: Glen Theophilus Hill Jr."}},
		{"nothing in common", `
Curtis/PROPN/0/root/Person:2 Hill/PROPN/1/flat

Glen/PROPN/6/nsubj/Person:2 Ford/PROPN/1/flat is/AUX/6/cop an/DET/6/det American/ADJ/6/amod lawyer/NOUN/0/root`, true,
			[]string{"Curtis Hill: Curtis Hill", "Glen Ford: Glen Ford"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := mustDocument(t, c.text)
			doc.Sentences[0].Kind, doc.Sentences[1].Kind = kg.Prose, kg.Prose
			if c.heading {
				doc.Sentences[0].Kind = kg.Heading
			}
			r.Annotate(doc)
			if got := chains(doc); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
			check(t, doc)
		})
	}
}

// The title of an article about something is not the person who has the same name; of several with one given name the one is
// meant whom the article is about.
func TestHeadword(t *testing.T) {
	r := mustNew(t)
	for _, c := range []struct{ text, want string }{
		{`
Nansen/PROPN/0/root/Work:1

Nansen/PROPN/4/nsubj/Work:1 is/AUX/4/cop a/DET/4/det drama/NOUN/0/root
Karl/PROPN/3/nsubj/Person:2 Nansen/PROPN/1/flat spoke/VERB/0/root`, "Nansen: Nansen, Nansen, a drama"},
		{`
Sheila/PROPN/0/root/Person:2 Hall/PROPN/1/flat

Sheila/PROPN/5/nsubj/Person:2 Hall/PROPN/1/flat is/AUX/5/cop a/DET/5/det lawyer/NOUN/0/root
Sheila/PROPN/3/nsubj/Person:2 Ford/PROPN/1/flat spoke/VERB/0/root
Sheila/PROPN/2/nsubj/Person:1 rests/VERB/0/root`, "Sheila Hall: Sheila Hall, Sheila Hall, a lawyer, Sheila"},
	} {
		doc := mustDocument(t, c.text)
		doc.Sentences[0].Kind = kg.Heading
		for s := 1; s < len(doc.Sentences); s++ {
			doc.Sentences[s].Kind = kg.Prose
		}
		r.Annotate(doc)
		if got := chains(doc); !slices.Contains(got, c.want) {
			t.Errorf("%q, want %q among them", got, c.want)
		}
	}
}

// TestTopic: what an article is about is what stands at the heads of its paragraphs.
func TestTopic(t *testing.T) {
	r := mustNew(t)
	doc := mustDocument(t, `
John/PROPN/0/root/Person:2 Hall/PROPN/1/flat

John/PROPN/5/nsubj/Person:2 Hall/PROPN/1/flat is/AUX/5/cop a/DET/5/det lawyer/NOUN/0/root
The/DET/2/det owner/NOUN/5/nsubj ,/PUNCT/5/punct Robert/PROPN/2/appos/Person:2 Ford/PROPN/4/flat met/VERB/0/root him/PRON/6/obj

He/PRON/2/nsubj left/VERB/0/root London/PROPN/2/obj/Place:1`)
	doc.Sentences[0].Kind = kg.Heading
	for s := 1; s < len(doc.Sentences); s++ {
		doc.Sentences[s].Kind = kg.Prose
	}
	r.Annotate(doc)
	last := doc.Sentences[3].Tokens[0].Span
	for _, m := range doc.Mentions {
		if m.Sentence == 3 && m.First == 0 {
			if m.Entity < 0 || doc.Entities[m.Entity].Name != "John Hall" {
				t.Errorf("%q is %v", doc.Slice(last), m.Entity)
			}
			return
		}
	}
	t.Error("the pronoun has no mention")
}

// The article of a title is part of the name of the work that has it, also where the text has it small.
func TestArticleOfTitle(t *testing.T) {
	doc := mustDocument(t, `
The/DET/2/det Wall/PROPN/0/root/Work:1

Oslo/PROPN/2/nsubj/Place:1 saw/VERB/0/root the/DET/4/det Wall/PROPN/2/obj/Work:1`)
	for want, kind := range map[string]kg.SentenceKind{"The Wall": kg.Heading, "Wall": kg.Prose} {
		d := clone(doc)
		d.Sentences[0].Kind = kind
		mustNew(t).Annotate(d)
		if !slices.ContainsFunc(d.Entities, func(e kg.Entity) bool { return e.Name == want }) {
			t.Errorf("%s: %+v", want, d.Entities)
		}
	}
}

// An article on an office says of whoever holds it what it says of "the chancellor"; one on anything else means the
// chancellor it names.
func TestOffice(t *testing.T) {
	r := mustNew(t)
	for title, want := range map[string]string{
		"Chancellor/PROPN/0/root of/ADP/3/case Norland/PROPN/1/nmod/Place:1": "Anna Hall: Anna Hall",
		"Election/NOUN/0/root in/ADP/3/case Norland/PROPN/1/nmod/Place:1":    "Anna Hall: Anna Hall, The chancellor",
	} {
		doc := mustDocument(t, "\n"+title+"\n\nChancellor/NOUN/2/nmod:desc Anna/PROPN/4/nsubj/Person:2 Hall/PROPN/2/flat spoke/VERB/0/root\n"+
			"The/DET/2/det chancellor/NOUN/3/nsubj lives/VERB/0/root in/ADP/5/case Oslo/PROPN/3/obl/Place:1")
		doc.Sentences[0].Kind = kg.Heading
		r.Annotate(doc)
		if got := chains(doc); !slices.Contains(got, want) {
			t.Errorf("%s: %q, want %q among them", title, got, want)
		}
	}
}

// TestSide: in an article about somebody who plays, the club is the one that he was last said to play for; not where another is named.
func TestSide(t *testing.T) {
	r := mustNew(t)
	for _, c := range []struct{ role, between, want string }{
		{"footballer", "Rain/NOUN/2/nsubj fell/VERB/0/root", "Bergen Bears: Bergen Bears, the club"},
		{"footballer", "He/PRON/2/nsubj beat/VERB/0/root Hamar/PROPN/2/obj/Organization:1", "Bergen Bears: Bergen Bears"},
		{"lawyer", "Rain/NOUN/2/nsubj fell/VERB/0/root", "Bergen Bears: Bergen Bears"},
	} {
		doc := mustDocument(t, "John/PROPN/0/root/Person:2 Hall/PROPN/1/flat\n\n"+
			"John/PROPN/5/nsubj/Person:2 Hall/PROPN/1/flat is/AUX/5/cop a/DET/5/det "+c.role+"/NOUN/0/root\n"+
			"He/PRON/2/nsubj plays/VERB/0/root for/ADP/5/case Bergen/PROPN/5/compound/Organization:2 Bears/PROPN/2/obl\n"+
			c.between+"\nHe/PRON/2/nsubj left/VERB/0/root the/DET/4/det club/NOUN/2/obj")
		doc.Sentences[0].Kind = kg.Heading
		r.Annotate(doc)
		if got := chains(doc); !slices.Contains(got, c.want) {
			t.Errorf("%s, %s: %q, want %q among them", c.role, c.between, got, c.want)
		}
	}
}
