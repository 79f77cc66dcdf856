package oie

import "strings"

// prepositional verbs mean something with one of their prepositions that they do not mean with
// others: "accounts for", "consists of". Those of another oblique beside it tell where, when or how.
var prepositional = func() map[string][]string {
	m := make(map[string][]string)
	for _, f := range strings.Fields("account:for abide:by adhere:to agree:on,to,with aim:at amount:to apologize:for apply:for,to approve:of ask:for attest:to base:on,upon " +
		"believe:in belong:to bet:on blame:for,on call:for,on care:for,about center:on,around centre:on,around collide:with comment:on compete:with,against,for complain:about,of comply:with " +
		"concentrate:on confess:to confine:to consent:to consist:of contribute:to cope:with culminate:in deal:with decide:on depend:on,upon derive:from devote:to differ:from " +
		"disagree:with dispose:of elaborate:on embark:on entrust:to,with equate:to focus:on gaze:at hail:from hear:about,of,from hint:at hope:for insist:on interfere:with invest:in involve:in " +
		"lead:to,in listen:to long:for look:after,at,for,into merge:with,into object:to opt:for originate:in,from partner:with pay:for pertain:to plead:to,for prepare:for preside:over prey:on " +
		"protest:against prove:to react:to recover:from refer:to reflect:on refrain:from rely:on,upon reply:to resign:as,from resort:to respond:to result:in,from revolve:around root:for search:for " +
		"serve:as side:with specialize:in specialise:in stem:from struggle:with submit:to subscribe:to succeed:in suffer:from sympathize:with talk:to,with,about tamper:with testify:against,to transform:into " +
		"vote:for,against,on wait:for warn:of,about,against withdraw:from worry:about yield:to") {
		verb, preps, _ := strings.Cut(f, ":")
		m[verb] = strings.Split(preps, ",")
	}
	return m
}()

// chosen returns the obliques behind the verb with prepositions that it goes with, where there are any.
func (b *builder) chosen(c *clause, obls []oblique) []oblique {
	var out []oblique
	if c.cop >= 0 {
		return nil
	}
	for _, o := range obls {
		for _, prep := range prepositional[b.lemma(c.head)] {
			if o.prep == prep {
				out = append(out, o)
			}
		}
	}
	return out
}
