package oie

import (
	"slices"
	"strings"

	"kg"
)

// instance is a kind of things with the names of some of them: "countries, including Chile and Peru".
type instance struct {
	kind  int // the plural noun
	names []int
}

// distribute says of each thing that is named as an example what the clause says of its kind: of "14 lawyers,
// including Hall, signed a letter" that Hall signed it, of "traveled to countries such as Chile" that it was
// traveled to. What holds of all together only ("raised $3 billion from investors including Hall") is not said of one.
func (b *builder) distribute() {
	for _, in := range b.instances {
		said := false
		for _, x := range b.out[:len(b.out):len(b.out)] {
			subject := x.Subject.Head == in.kind
			if !subject && (x.Object.Empty() || x.Object.Head != in.kind) || !b.distributes(&x, in.kind, subject) {
				continue
			}
			for _, n := range in.names {
				if subject {
					x.Subject = b.nounPhrase(n)
				} else {
					x.Object = b.nounPhrase(n)
				}
				x.Arguments = slices.Clone(x.Arguments)
				b.out = append(b.out, x)
				said = true
			}
		}
		if said && b.saysNoKind(in.kind) {
			b.out = slices.DeleteFunc(b.out, func(x kg.Extraction) bool {
				return x.Rule == "apposition/member" && !x.Object.Empty() && x.Object.Head == in.kind
			})
		}
	}
}

// distributes reports whether what an extraction says of a kind holds of each of its members.
func (b *builder) distributes(x *kg.Extraction, kind int, subject bool) bool {
	family, _, _ := strings.Cut(x.Rule, "/")
	if !distributive[family] {
		return false
	}
	if verb := b.lemma(x.Relation.Head); subject && (x.Rule == "clause/svc" || collective[verb] || x.Object.Empty() && reciprocal[verb]) {
		return false
	}
	if b.hasWord(kind, "det", "no", "few") || b.hasWord(kind, "amod", "few", "fewer", "different", "separate", "similar", "respective", "various") && subject {
		return false
	}
	for _, k := range b.kids[x.Relation.Head] {
		if b.is(int(k), "together", "jointly", "collectively", "alike", "respectively", "mostly", "each", "altogether") {
			return false
		}
	}
	phrases := []kg.Phrase{x.Object}
	if !subject {
		phrases[0] = x.Subject
	}
	for _, a := range x.Arguments {
		phrases = append(phrases, a.Phrase)
	}
	return !slices.ContainsFunc(phrases, b.isCounted)
}

// isCounted reports whether a phrase tells how much or how many, which need not be true of a part.
func (b *builder) isCounted(p kg.Phrase) bool {
	return !p.Empty() && slices.ContainsFunc(p.Tokens, func(i int) bool {
		return b.tok[i].UPOS == "NUM" && !b.date[i] && b.tok[i].Form != "one" || b.tok[i].UPOS == "SYM" || b.rel[i] == "amod" && b.is(i, "several", "many", "numerous", "multiple", "most")
	})
}

// saysNoKind reports whether a noun tells of its members no more than how many they are: "14 people".
func (b *builder) saysNoKind(kind int) bool {
	counted := false
	for _, k := range b.kids[kind] {
		switch b.rel[k] {
		case "nummod":
			counted = true
		case "nmod":
			if prep, _ := b.preposition(int(k)); prep != "including" && prep != "such as" {
				return false
			}
		case "acl", "compound":
			return false
		case "amod":
			if !b.is(int(k), "several", "many", "various", "numerous", "multiple") {
				return false
			}
			counted = true
		}
	}
	return counted
}

// distributive are the families of rules whose statements hold of each of several.
var distributive = set("clause passive light-verb nominal gapping")

// collective verbs hold of several together.
var collective = set("account agree amount collide combine compete comprise consist cooperate differ form gather include make merge meet number outnumber own share split total unite vary")
