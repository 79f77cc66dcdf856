package oie

import (
	"strings"

	"kg"
)

// Word classes decide what a clause below a verb, noun or adjective amounts to. They
// follow the usual division of complement-taking predicates (Karttunen 1971 on
// implicatives, Levin 1993 on verbs of communication), filled with what news text uses.

var (
	// reporting verbs make their subject the source of the clause below them.
	reporting = set("accuse acknowledge add admit advise affirm allege announce answer argue assert assess assume " +
		"assure attest believe boast calculate caution certify charge claim clarify comment complain concede conclude " +
		"confirm consider contend declare deny disclose dispute elaborate emphasise emphasize estimate expect " +
		"explain express fear feel find forecast guess highlight hint hold hypothesise hypothesize imply indicate inform insist joke lament maintain " +
		"mention note notify observe point post predict proclaim profess project quip recall reckon reiterate reject remark remind " +
		"repeat reply report respond reveal rule say show signal speculate state stress suggest suppose suspect " +
		"tell testify think tweet underline underscore vow warn write")

	// denying verbs turn the clause below them into its negation, as far as their subject goes.
	denying = set("deny dispute disbelieve refute reject disavow")

	// doubting verbs leave the clause below them open.
	doubting = set("doubt question wonder ask speculate suspect guess imagine suppose imply hint debate discuss fear worry")

	// planning verbs have somebody intend, promise or foresee what is below them.
	planning = set("agree aim anticipate arrange choose commit consent decide determine elect expect forecast go intend " +
		"mean offer opt plan pledge predict prepare project promise propose reschedule resolve schedule set slate swear threaten undertake " +
		"volunteer vow")

	// wishing verbs have somebody want what is below them.
	wishing = set("advise appeal ask aspire authorise authorize beg call command demand desire direct encourage hope " +
		"implore instruct insist invite lobby long need oblige order petition plead prefer press pressure push recommend " +
		"request require seek suggest summon tell urge want warn wish yearn")

	// trying verbs leave open whether what is below them comes about.
	trying = set("allege allow appear assume attempt believe campaign claim compete consider contemplate dare deem empower " +
		"enable entitle equip estimate fight license help move permit presume qualify report risk rumor rumour rush say " +
		"seem strive struggle suppose tend think try vote work")

	// proving verbs in the passive vouch for what is below them: "was shown to reduce".
	proving = set("show find prove know reveal demonstrate discover see observe confirm")

	// preventing verbs mean that what is below them does not happen.
	preventing = set("abstain avoid ban bar block cease decline deter discourage dissuade evict exclude fail forbid forget " +
		"halt neglect omit preclude prevent prohibit quit refrain refuse resist rule stop")

	// causing verbs have their object do what is below them.
	causing = set("bribe bring cause coax coerce compel condemn convince drive force get have induce inspire lead leave persuade " +
		"prompt push send spur trick")

	// carrying verbs only colour the verb below them, which does happen; they and the verb
	// make one relation.
	carrying = set("begin bother cause come continue dare get go grow happen hasten help keep manage proceed prove remain resume " +
		"rise serve start succeed use")
)

// judging verbs blame or praise their object for something it did.
var judging = set("accuse admire applaud arrest award blame chide commend condemn congratulate credit criticise criticize decorate denounce fault fine " +
	"forgive hail honor honour jail laud penalize praise prosecute punish rebuke repay reprimand respect reward salute sanction scold single slam sue thank sentence convict charge imprison suspend sack fire expel deport execute")

// punishing verbs do something to their object and never go without it.
var punishing = set("acquit arrest charge convict deport detain execute expel extradite fine hang imprison indict injure jail kill sentence suspend wound")

// accusing verbs tell of a deed that is not proven.
var accusing = set("accuse allege arrest blame charge detain impeach indict investigate prosecute sue suspect try")

// saying nouns carry a clause that their holder is the source of: "Trump's assertion that".
var saying = set("accusation admission allegation announcement argument assertion assessment assumption belief claim comment " +
	"complaint conclusion confirmation conviction declaration denial estimate expectation fear finding forecast " +
	"insistence message opinion prediction remark report reminder rumor rumour statement suggestion suspicion " +
	"testimony theory thesis view warning word")

// nounModality tells what a clause or event below a noun amounts to.
var nounModality = modalities(map[kg.Modality]string{
	kg.Desired: "aim ambition appeal bid call campaign demand desire goal hope invitation motion order petition " +
		"plea pressure push recommendation request urge wish suggestion purpose objective",
	kg.Planned: "agreement commitment decision determination expectation forecast intention offer plan pledge " +
		"preparation prediction promise proposal prospect schedule threat undertaking vow blueprint bill project",
	kg.Possible: "ability accusation allegation attempt authority capability capacity chance charge claim concern danger doubt effort " +
		"eventuality fear freedom hypothesis idea inability issue likelihood need option opportunity permission possibility potential " +
		"power probability question readiness reason refusal reluctance right risk rumor rumour speculation struggle " +
		"suspicion talk theory time way willingness worry failure mediation",
	kg.Obligatory: "duty obligation requirement responsibility necessity",
})

// adjectiveModality tells what an infinitive below a predicative adjective amounts to.
var adjectiveModality = modalities(map[kg.Modality]string{
	kg.Planned: "due set bound determined scheduled poised slated prepared committed about",
	kg.Desired: "eager keen anxious desperate hopeful important essential vital crucial advisable",
	kg.Possible: "able unable ready willing unwilling likely unlikely possible impossible open free reluctant capable incapable hesitant afraid sure difficult hard easy " +
		"adequate allowed available competent eligible enough entitled fit inclined qualified strong sufficient suitable tempted welcome",
	kg.Obligatory: "necessary obliged obligated required",
})

// negativeWords are adjectives and nouns that deny the infinitive below them.
var negativeWords = set("unable unwilling impossible unlikely reluctant inability refusal failure reluctance incapable")

// eventModifiers are adjectives that keep an event noun from being a fact.
var eventModifiers = modalities(map[kg.Modality]string{
	kg.Planned:  "planned proposed scheduled upcoming forthcoming future imminent intended next expected",
	kg.Possible: "possible potential alleged suspected supposed reported purported threatened hypothetical",
	kg.Desired:  "desired hoped-for",
})

// modals are auxiliaries and what they make of their verb.
var modals = modalities(map[kg.Modality]string{
	kg.Planned:     "will shall wo 'll ’ll",
	kg.Possible:    "can could may might ca",
	kg.Conditional: "would 'd ’d",
	kg.Obligatory:  "should must ought",
})

// conditions are subordinators whose clause is not asserted.
var conditions = modalities(map[kg.Modality]string{
	kg.Conditional: "if unless whether until till once lest provided assuming supposing",
})

// lightVerbs leave the meaning to their object: "made an offer on", "voiced support for".
var lightVerbs = set("bring carry cast conduct convey deal declare deliver display do draw exercise express extend file find get give grant have " +
	"hold impose issue keep launch lay lodge make mount offer open pay perform place play pose present provide put " +
	"raise reach receive register reserve run score see seek send set show sign stage strike submit sustain take throw undertake voice wage win")

// quantityNouns count or group what hangs on them: "a number of people".
var quantityNouns = set("amount bunch couple deal dozen group handful host hundred kind lot majority million minority number " +
	"pair part percent percentage piece portion quantity range series set share sort thousand total type variety")

func modalities(words map[kg.Modality]string) map[string]kg.Modality {
	m := make(map[string]kg.Modality)
	for modality, list := range words {
		for _, w := range strings.Fields(list) {
			m[w] = modality
		}
	}
	return m
}
