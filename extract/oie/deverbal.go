package oie

import "strings"

// action is the verb behind a noun of action.
type action struct {
	lemma string // base form: "attack"
	past  string // "attacked"
	prep  string // preposition the verb takes before its object: "meet with"
	preps string // prepositions, between spaces, that mark the object of the noun
	of    bool   // "of" marks the object of the noun, not its subject
}

// eventNoun reports whether a noun names an action or speech act.
func eventNoun(lemma string) bool {
	if _, ok := deverbal[lemma]; ok {
		return true
	}
	return strings.HasSuffix(lemma, "tion") || strings.HasSuffix(lemma, "sion") || strings.HasSuffix(lemma, "ment") ||
		otherEventNouns[lemma]
}

// otherEventNouns name speech acts, deals and feelings whose verb differs too much to map.
var otherEventNouns = set("accord advice aid anger apology appeal bid campaign case ceasefire charge claim comment complaint concern contract " +
	"deal demand discontent duty effort election hope interest interview lawsuit letter line match order part peace pressure promise " +
	"proposal question regret remark role sanction satisfaction speech statement strike suit sympathy talk tariff tie treaty truce veto vote war warning win work worry")

// deverbal maps nouns of action to their verbs. Each entry is
// noun=verb/past[/prep]:object prepositions of the noun. Those of news were chosen by hand; many
// are of those that the annotators of QANom (Klein et al. 2020) mostly take for actions, with
// the preposition that they find the object behind.
var deverbal = func() map[string]action {
	m := make(map[string]action)
	for _, line := range strings.Fields(`
		abduction=abduct/abducted:of acceptance=accept/accepted:of accusation=accuse/accused:against acquisition=acquire/acquired:of
		acquittal=acquit/acquitted:of adoption=adopt/adopted:of admission=admit/admitted:of annexation=annex/annexed:of
		announcement=announce/announced:of appointment=appoint/appointed:of approval=approve/approved:of,for arrest=arrest/arrested:of
		assassination=assassinate/assassinated:of assault=assault/assaulted:on,against assistance=assist/assisted:to,for
		attack=attack/attacked:on,against,in backing=back/backed:of,for bombardment=bombard/bombarded:of bombing=bomb/bombed:of
		blockade=blockade/blockaded:of boycott=boycott/boycotted:of capture=capture/captured:of condemnation=condemn/condemned:of
		conquest=conquer/conquered:of construction=build/built:of conviction=convict/convicted:of creation=create/created:of
		criticism=criticize/criticized:of,against cooperation=cooperate/cooperated/with:with defeat=defeat/defeated:of defense=defend/defended:of
		defence=defend/defended:of deployment=deploy/deployed:of deportation=deport/deported:of destruction=destroy/destroyed:of
		detection=detect/detected:of detention=detain/detained:of development=develop/developed:of discovery=discover/discovered:of
		dismissal=dismiss/dismissed:of domination=dominate/dominated:of election=elect/elected:of endorsement=endorse/endorsed:of
		establishment=establish/established:of examination=examine/examined:of execution=execute/executed:of expansion=expand/expanded:of
		exploration=explore/explored:of expulsion=expel/expelled:of extradition=extradite/extradited:of funding=fund/funded:of,for
		founding=found/founded:of handling=handle/handled:of imposition=impose/imposed:of imprisonment=imprison/imprisoned:of
		inspection=inspect/inspected:of intervention=intervene/intervened/in:in introduction=introduce/introduced:of invasion=invade/invaded:of
		invention=invent/invented:of investigation=investigate/investigated:of,into investment=invest/invested/in:in killing=kill/killed:of
		kidnapping=kidnap/kidnapped:of launch=launch/launched:of liberation=liberate/liberated:of management=manage/managed:of
		meeting=meet/met/with:with merger=merge/merged/with:with murder=murder/murdered:of nomination=nominate/nominated:of
		observation=observe/observed:of occupation=occupy/occupied:of opposition=oppose/opposed:to,of overthrow=overthrow/overthrew:of
		ownership=own/owned:of payment=pay/paid:to persecution=persecute/persecuted:of praise=praise/praised:for,of presentation=present/presented:of
		production=produce/produced:of prosecution=prosecute/prosecuted:of protection=protect/protected:of publication=publish/published:of
		purchase=buy/bought:of pursuit=pursue/pursued:of raid=raid/raided:on ratification=ratify/ratified:of recognition=recognize/recognized:of
		recruitment=recruit/recruited:of rejection=reject/rejected:of release=release/released:of removal=remove/removed:of renewal=renew/renewed:of
		repeal=repeal/repealed:of request=request/requested:for rescue=rescue/rescued:of sale=sell/sold:of seizure=seize/seized:of
		shelling=shell/shelled:of shooting=shoot/shot:of siege=besiege/besieged:of signing=sign/signed:of slaughter=slaughter/slaughtered:of
		study=study/studied:of support=support/supported:for,of,to suppression=suppress/suppressed:of surveillance=monitor/monitored:of
		suspension=suspend/suspended:of takeover=take-over/took-over:of torture=torture/tortured:of treatment=treat/treated:of
		use=use/used:of victory=defeat/defeated:over violation=violate/violated:of visit=visit/visited:to withdrawal=withdraw/withdrew/from:from
		departure=depart/departed/from:from attempt=attempt/attempted:at recovery=recover/recovered:of poisoning=poison/poisoned:of
		trial=try/tried:of translation=translate/translated:of demolition=demolish/demolished:of closure=close/closed:of
		cancellation=cancel/canceled:of delivery=deliver/delivered:of design=design/designed:of leadership=lead/led:of
		control=control/controlled:of,over rule=rule/ruled:of,over love=love/loved:of,for hatred=hate/hated:of,for
		abolition=abolish/abolished:of analysis=analyze/analyzed:of apology=apologize/apologized/to:to appreciation=appreciate/appreciated:of,for
		arrival=arrive/arrived/in:in assessment=assess/assessed:of ban=ban/banned:on clash=clash/clashed/with:with collection=collect/collected:of
		colonization=colonize/colonized:of contamination=contaminate/contaminated:of contribution=contribute/contributed/to:to coverage=cover/covered:of
		crackdown=crack-down/cracked-down/on:on critique=criticize/criticized:of dependence=depend/depended/on:on description=describe/described:of
		discussion=discuss/discussed:of donation=donate/donated/to:to emission=emit/emitted:of enforcement=enforce/enforced:of entry=enter/entered:into
		explanation=explain/explained:of,for extension=extend/extended:of fear=fear/feared:of implementation=implement/implemented:of
		influence=influence/influenced:on,over interpretation=interpret/interpreted:of lack=lack/lacked:of lawsuit=sue/sued:against loss=lose/lost:of
		modernization=modernize/modernized:of nationalization=nationalize/nationalized:of negotiation=negotiate/negotiated/with:with
		participation=participate/participated/in:in perception=perceive/perceived:of possession=possess/possessed:of preservation=preserve/preserved:of
		pressure=pressure/pressured:on privatization=privatize/privatized:of promotion=promote/promoted:of reaction=react/reacted/to:to
		reconstruction=rebuild/rebuilt:of recording=record/recorded:of reduction=reduce/reduced:of reliance=rely/relied/on:on
		replacement=replace/replaced:of representation=represent/represented:of response=respond/responded/to:to restoration=restore/restored:of
		return=return/returned/to:to review=review/reviewed:of revival=revive/revived:of sanction=sanction/sanctioned:on,against
		selection=select/selected:of strike=strike/struck:on,against supply=supply/supplied:of talk=talk/talked/with:with threat=threaten/threatened:to,against
		transfer=transfer/transferred:of trip=travel/traveled/to:to understanding=understand/understood:of usage=use/used:of veto=veto/vetoed:of
		distribution=distribute/distributed:of evacuation=evacuate/evacuated:of export=export/exported:of import=import/imported:of`) {
		noun, rest, _ := strings.Cut(line, "=")
		verb, preps, _ := strings.Cut(rest, ":")
		f := strings.Split(verb, "/")
		a := action{lemma: strings.ReplaceAll(f[0], "-", " "), past: strings.ReplaceAll(f[1], "-", " ")}
		if len(f) > 2 {
			a.prep = f[2]
		}
		a.preps = " " + strings.ReplaceAll(preps, ",", " ") + " "
		a.of = strings.Contains(a.preps, " of ")
		m[noun] = a
	}
	return m
}()
