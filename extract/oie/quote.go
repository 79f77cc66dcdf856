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
				if q.contains(s, c.head) && (!c.state.speaker.known || trees[s].isMe(c.state.speaker)) {
					c.state.speaker = sp
				}
			}
		}
	}
	attributeInterview(doc, found, trees)
}

// attributeInterview gives what stands behind a label of double brackets at the start of a paragraph, as transcripts of interviews
// have it, the name in the label as its speaker: "((Anna Webb)) It will rain." It reaches to the next label, behind the last one
// to the end of the paragraph. Of a paragraph that ends in a question, the
// interviewer's, the questions state nothing.
func attributeInterview(doc *kg.Document, found [][]*clause, trees []*tree) {
	var labels []int // sentences that open with one
	for s, t := range trees {
		if t != nil && newParagraph(doc, s) && len(t.tok) >= 5 && t.tok[0].Form == "(" && t.tok[1].Form == "(" && t.labelled() >= 0 {
			labels = append(labels, s)
		}
	}
	for n, s := range labels {
		sp := speaker{known: true, head: trees[s].labelled(), sent: s}
		if asks := asking(doc, trees, s); asks > s {
			for at := s; at < asks; at++ {
				if trees[at] != nil && trees[at].endsWith("?") {
					found[at] = nil // also what the question takes for granted
				}
			}
			continue // what leads up to it the text says itself
		}
		for at := s; at < len(found) && (n+1 == len(labels) || at < labels[n+1]); at++ {
			if at > s && n+1 == len(labels) && newParagraph(doc, at) {
				break
			}
			for _, c := range found[at] {
				if !c.state.speaker.known || trees[at].isMe(c.state.speaker) {
					c.state.speaker = sp
				}
			}
		}
	}
}

// isMe reports whether a speaker is "I", who is whoever says the words around.
func (t *tree) isMe(s speaker) bool {
	return s.sent == t.sent && t.tok[s.head].UPOS == "PRON" && t.is(s.head, "i")
}

// asking returns the end of the paragraph that opens with a sentence where it ends in a question, -1 for others.
func asking(doc *kg.Document, trees []*tree, s int) int {
	end := s + 1
	for end < len(trees) && !newParagraph(doc, end) {
		end++
	}
	if last := trees[end-1]; last == nil || !last.endsWith("?") {
		return -1
	}
	return end
}

// labelled returns the head of the name within the double brackets that a sentence opens with, or -1.
func (t *tree) labelled() int {
	end := 2
	for end < len(t.tok) && end < 8 && t.tok[end].UPOS == "PROPN" {
		end++
	}
	if end == 2 || end+1 >= len(t.tok) || t.tok[end].Form != ")" || t.tok[end+1].Form != ")" {
		return -1
	}
	for i := 2; i < end; i++ {
		if h := t.head(i); h < 2 || h >= end {
			return i
		}
	}
	return -1
}

// isTag reports whether a clause right behind a quotation that a comma, question or exclamation mark closes, or right before one, only tells who goes on: `"We won," she continued`.
func (q quotation) isTag(s int, c *clause, t *tree) bool {
	if c.passive || len(c.objs) > 0 || !uttered[t.lemma(c.head)] || !t.canSpeak(c.subj[0]) {
		return false
	}
	first := min(t.startOf(c.subj[0]), c.head)
	behind := s == q.lastSent && first > q.lastToken && first <= q.lastToken+2
	return behind || s == q.sent && c.head < q.first && q.first > 0 && (t.tok[q.first-1].Form == "," || t.tok[q.first-1].Form == ":")
}

// uttered are verbs besides those of saying that tell who speaks the words next to them.
var uttered = set("begin call chant close conclude continue cry exclaim laugh offer open plead quip recount rejoin retort scream shout sigh sign speak yell")

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
			t := trees[s]
			if q.contains(s, c.head) || len(c.subj) == 0 || c.shared || !reporting[t.lemma(c.head)] && !(t.is(c.head, "read") && utterances[t.lemma(c.subj[0])]) && !q.isTag(s, c, t) {
				continue
			}
			if sub := c.subj[0]; !q.contains(s, sub) && t.isNominal(sub) {
				return speaker{known: true, head: t.author(sub), sent: s}, true
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
