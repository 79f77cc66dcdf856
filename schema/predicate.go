package schema

import (
	"strings"

	"kg"
)

// predicate gives a relation its canonical predicate. The raw phrase stays with it.
func (r *resolver) predicate(x *kg.Extraction) kg.Predicate {
	p := kg.Predicate{Label: x.Relation.Label}
	lemma := x.Relation.Lemma
	if c, ok := canonical[lemma]; ok {
		lemma, p.Label = c.lemma, c.label
		if x.Modality != kg.Asserted {
			p.Label = c.lemma // no past for what is only planned
		}
	}
	slug := kg.Slug(lemma)
	if slug == "" {
		slug = "relate_to"
	}
	p.ID = kg.PredicateID("r:" + slug)
	p.Event = eventOf(lemma)
	tok := r.doc.Sentences[x.Sentence].Tokens
	if x.Relation.Empty() {
		at := tok[x.Relation.Head].Span.Start()
		p.Span = kg.Span{at, at}
		return p
	}
	first, last := run(x.Relation.Tokens, x.Relation.Head)
	p.Span = kg.Span{tok[first].Span.Start(), tok[last].Span.End()}
	p.Text = r.doc.Slice(p.Span)
	return p
}

// run returns the first and last of the neighbouring tokens around head.
func run(tokens []int, head int) (first, last int) {
	at := 0
	for i, t := range tokens {
		if t == head {
			at = i
		}
	}
	lo, hi := at, at
	for lo > 0 && tokens[lo-1] == tokens[lo]-1 {
		lo--
	}
	for hi+1 < len(tokens) && tokens[hi+1] == tokens[hi]+1 {
		hi++
	}
	return tokens[lo], tokens[hi]
}

type term struct{ lemma, label string }

// canonical maps relation phrases, in base form, to the predicate they amount to.
var canonical = func() map[string]term {
	m := make(map[string]term)
	for _, line := range strings.Split(strings.TrimSpace(`
criticize|criticized|criticise, express discontent with, express dissatisfaction with, express criticism of, voice criticism of, level criticism at, hit out at, lash out at, voice discontent with, express displeasure with, express frustration with, be critical of, find fault with
condemn|condemned|denounce, deplore, express condemnation of
praise|praised|laud, hail, commend, applaud, pay tribute to, express admiration for, voice praise for, heap praise on
thank|thanked|express gratitude to, express thanks to, voice thanks to, give thanks to, be grateful to, be thankful to, extend thanks to, offer thanks to
support|supported|express support for, voice support for, give support to, lend support to, provide support to, provide support for, show support for, throw support behind
oppose|opposed|express opposition to, voice opposition to, be opposed to, be against, stand against
reject|rejected|turn down, dismiss, rebuff
disagree with|disagreed with|express disagreement with, take issue with
agree with|agreed with|express agreement with
meet|met|meet with, hold meeting with, hold talk with, have meeting with, hold a meeting with
visit|visited|pay visit to, make visit to, travel to visit
talk to|talked to|talk with, speak with, speak to, hold conversation with, have conversation with
call|called|telephone, phone, place call to, make call to
attack|attacked|launch attack on, carry out attack on, mount attack on, launch strike on, launch assault on, launch attack against, carry out attack against
invade|invaded|launch invasion of
investigate|investigated|open investigation into, launch investigation into, conduct investigation into, start investigation into, open inquiry into, launch inquiry into, launch probe into
announce|announced|make announcement of, make announcement about
decide|decided|make decision on, take decision on
acquire|acquired|buy, purchase, complete acquisition of
merge with|merged with|complete merger with
win|won|claim victory in, secure victory in, score victory in
defeat|defeated|beat, score victory over, win against, win over, prevail over
emphasize|emphasized|emphasise, stress, underline, underscore, lay emphasis on, place emphasis on, put emphasis on
hope for|hoped for|express hope for, voice hope for, express hope of
hope|hoped|express hope
urge|urged|call on, call upon, exhort, implore
demand|demanded|call for, make demand for
sanction|sanctioned|impose sanction on, impose sanction against, place sanction on, slap sanction on
sign|signed|put signature to, ink
be born in|was born in|bear in
be located in|is located in|be situated in, lie in
work for|worked for|be employed by, be employee of
own|owned|be owner of
found|founded|be founder of
head|headed|be head of, be in charge of
lead|led|be leader of
`), "\n") {
		f := strings.Split(line, "|")
		t := term{lemma: f[0], label: f[1]}
		for _, phrase := range strings.Split(f[2], ", ") {
			m[phrase] = t
		}
	}
	return m
}()

// eventOf returns the PLOVER event type of a predicate in base form, or SAY, or "".
func eventOf(lemma string) string {
	if e, ok := events[lemma]; ok {
		return e
	}
	verb, _, _ := strings.Cut(lemma, " ")
	return events[verb]
}

// events maps verbs to PLOVER event types (Halterman et al., PLOVER manual) and SAY.
var events = func() map[string]string {
	m := make(map[string]string)
	for event, verbs := range map[string]string{
		"AGREE":     "agree,accept,endorse,ratify,commit,pledge,promise,vow,sign",
		"CONSULT":   "meet,visit,talk,negotiate,discuss,consult,mediate,host",
		"SUPPORT":   "support,back,praise,thank,congratulate,welcome,apologize,commend,recognize,defend,agree with,express condolence to",
		"CONCEDE":   "concede,yield,relent,ease,lift,relax",
		"COOPERATE": "cooperate,collaborate,share,trade,extradite",
		"AID":       "aid,help,fund,assist,rescue,evacuate,donate,supply",
		"RETREAT":   "withdraw,retreat,surrender,release,free,resign,disarm,pull out",
		"REQUEST":   "request,urge,demand,appeal,call for,call on,ask for,petition",
		"ACCUSE":    "accuse,criticize,condemn,denounce,blame,allege,investigate,charge,complain,sue,disagree with",
		"REJECT":    "reject,refuse,oppose,deny,veto,decline,rule out,block",
		"THREATEN":  "threaten,warn",
		"PROTEST":   "protest,demonstrate,rally,strike,riot,boycott",
		"SANCTION":  "sanction,embargo,expel,suspend,ban,fine",
		"MOBILIZE":  "mobilize,deploy,amass,mass",
		"COERCE":    "arrest,detain,seize,deport,raid,jail,imprison,censor,confiscate,convict,sentence",
		"ASSAULT":   "attack,invade,bomb,shell,kill,assassinate,shoot,destroy,strike at,besiege,murder,torture,abduct,kidnap",
		"SAY":       "say,tell,state,claim,argue,announce,add,note,emphasize,insist,declare,explain,report,confirm,acknowledge,admit,assert,indicate,reiterate,disclose,reveal,suggest,predict,remark,observe,write",
	} {
		for _, v := range strings.Split(verbs, ",") {
			m[v] = event
		}
	}
	return m
}()
