package oie

import (
	"strings"

	"kg"
)

// quotation is a run of quoted text, which may span sentences, given as token positions.
type quotation struct {
	sent, first         int // opening mark
	lastSent, lastToken int // closing mark; the last token of the paragraph when unclosed
}

// quotations finds quoted passages. A passage ends at its closing mark or with its
// paragraph; passages of less than four words are taken for scare quotes and left out.
func quotations(doc *kg.Document) []quotation {
	var out []quotation
	var open *quotation
	words := 0
	end := func(s, t int) {
		if words >= 4 {
			open.lastSent, open.lastToken = s, t
			out = append(out, *open)
		}
		open = nil
	}
	for s := range doc.Sentences {
		sent := &doc.Sentences[s]
		if open != nil && newParagraph(doc, s) {
			end(s-1, len(doc.Sentences[s-1].Tokens)-1)
		}
		for i := range sent.Tokens {
			form := sent.Tokens[i].Form
			switch {
			case open == nil && (form == "\"" || form == "“" || form == "``" || form == "«"):
				open, words = &quotation{sent: s, first: i}, 0
			case open != nil && (form == "\"" || form == "”" || form == "''" || form == "»"):
				end(s, i)
			case open != nil && sent.Tokens[i].UPOS != "PUNCT":
				words++
			}
		}
	}
	if open != nil {
		last := len(doc.Sentences) - 1
		end(last, len(doc.Sentences[last].Tokens)-1)
	}
	return out
}

func newParagraph(doc *kg.Document, s int) bool {
	if s == 0 {
		return true
	}
	return strings.Contains(doc.Text[doc.Sentences[s-1].Span.End():doc.Sentences[s].Span.Start()], "\n")
}

func (q quotation) contains(s, i int) bool {
	after := s > q.sent || s == q.sent && i > q.first
	before := s < q.lastSent || s == q.lastSent && i < q.lastToken
	return after && before
}

// attribute gives each quotation that runs over more than one sentence, or over a whole
// one, the speaker that a clause of saying next to it names, and marks the clauses inside.
//
// A quotation that opens the sentence right behind one that names the speaker of another goes on with it:
// `"We won," she said. "Nobody helped us."`
func attribute(doc *kg.Document, found [][]*clause, trees []*tree) {
	last := struct {
		speaker speaker
		sent    int // where the quotation or its clause of saying ends
	}{sent: -1}
	for _, q := range quotations(doc) {
		sp, ok := q.speaker(doc, found, trees)
		if !ok && q.first == 0 && last.sent >= 0 && q.sent == last.sent+1 {
			sp, ok = last.speaker, true
		}
		if !ok {
			continue
		}
		last.speaker, last.sent = sp, max(q.lastSent, sp.sent)
		for s := q.sent; s <= q.lastSent; s++ {
			for _, c := range found[s] {
				if !q.contains(s, c.head) && c.shared && len(c.subj) > 0 && q.contains(s, c.subj[0]) && sp.sent != s {
					c.subj = nil // `...," adding that`: the speaker adds it, not who is spoken of
				}
				if q.contains(s, c.head) && !c.state.speaker.known {
					c.state.speaker = sp
				}
			}
		}
	}
}

// speaker looks for a clause of saying outside the quotation, in the sentence where it
// ends, where it begins, or the one before when that leads up to it with a colon; failing that for one of praise, blame or
// apology before it: `apologised for "having left too early"`.
func (q quotation) speaker(doc *kg.Document, found [][]*clause, trees []*tree) (speaker, bool) {
	sentences := []int{q.lastSent, q.sent}
	if q.lastSent == q.sent {
		sentences = sentences[:1]
	}
	if q.first == 0 && q.sent > 0 && trees[q.sent-1] != nil && trees[q.sent-1].endsWith(":") {
		sentences = append(sentences, q.sent-1)
	}
	for _, s := range sentences {
		for _, c := range found[s] {
			if q.contains(s, c.head) || !reporting[trees[s].lemma(c.head)] || len(c.subj) == 0 || c.shared {
				continue
			}
			if sub := c.subj[0]; !q.contains(s, sub) && trees[s].isNominal(sub) {
				return speaker{known: true, head: sub, sent: s}, true
			}
		}
	}
	for i := len(found[q.sent]) - 1; i >= 0; i-- { // the nearest before the quotation
		c, t := found[q.sent][i], trees[q.sent]
		if c.head < q.first && !c.passive && len(c.subj) > 0 && (describing[t.lemma(c.head)] || voiced[t.lemma(c.head)] || answeringBack[t.lemma(c.head)] || t.is(c.head, "call")) && !q.contains(q.sent, c.subj[0]) {
			return speaker{known: true, head: c.subj[0], sent: q.sent}, true
		}
	}
	return speaker{}, false
}
