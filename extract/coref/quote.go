package coref

import (
	"strings"

	"kg"
)

// quote is a run of quoted text, which may span sentences. Positions are of the marks.
type quote struct {
	sentence, first int
	to, last        int
	speaker         int // cluster; -1 while unknown
	found           bool
}

// findQuotes finds the quoted passages of a document. A passage ends at its closing mark,
// or with its paragraph.
func findQuotes(doc *kg.Document) []quote {
	var all []quote
	open := false
	for s := range doc.Sentences {
		tokens := doc.Sentences[s].Tokens
		if open && startsParagraph(doc, s) {
			q := &all[len(all)-1]
			q.to, q.last = s-1, len(doc.Sentences[s-1].Tokens)
			open = false
		}
		for i := range tokens {
			switch tokens[i].Form {
			case "“", "``", "«":
				if !open {
					all = append(all, quote{sentence: s, first: i, speaker: -1})
				}
				open = true
			case "\"":
				if !open {
					all = append(all, quote{sentence: s, first: i, speaker: -1})
					open = true
					continue
				}
				fallthrough
			case "”", "''", "»":
				if open {
					q := &all[len(all)-1]
					q.to, q.last = s, i
				}
				open = false
			}
		}
	}
	if open {
		q := &all[len(all)-1]
		q.to, q.last = len(doc.Sentences)-1, len(doc.Sentences[len(doc.Sentences)-1].Tokens)
	}
	return all
}

func startsParagraph(doc *kg.Document, s int) bool {
	if s == 0 {
		return true
	}
	from, to := doc.Sentences[s-1].Span.End(), doc.Sentences[s].Span.Start()
	return from >= 0 && from <= to && to <= len(doc.Text) && strings.Contains(doc.Text[from:to], "\n")
}

// quoteAt returns the quotation a token stands in, or -1.
func (d *discourse) quoteAt(s, token int) int {
	lo, hi := 0, len(d.quotes) // the first quotation that ends after the token
	for lo < hi {
		mid := (lo + hi) / 2
		if q := &d.quotes[mid]; q.to < s || q.to == s && q.last <= token {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(d.quotes) {
		return -1
	}
	if q := &d.quotes[lo]; q.sentence < s || q.sentence == s && q.first < token {
		return lo
	}
	return -1
}

// speaker returns who says a quotation: the subject of a verb of saying next to it, in the
// sentence where it ends or begins or in the one before, when that leads up to it with a
// colon. A quotation that follows another in the same paragraph without such a verb has its
// speaker.
func (d *discourse) speaker(i int) int {
	q := &d.quotes[i]
	if q.found {
		return q.speaker
	}
	for _, s := range []int{q.to, q.sentence, q.sentence - 1} {
		if s < 0 || s == q.sentence-1 && (q.first > 0 || !d.endsWithColon(s)) {
			continue
		}
		if c := d.saysIn(s, i); c >= 0 {
			q.speaker, q.found = c, true
			return c
		}
	}
	if i > 0 && q.first == 0 && q.sentence > 0 && d.quotes[i-1].to == q.sentence-1 && !startsParagraph(d.doc, q.sentence) {
		q.speaker = d.speaker(i - 1)
		q.found = q.speaker >= 0
		return q.speaker
	}
	return -1
}

func (d *discourse) endsWithColon(s int) bool {
	tokens := d.doc.Sentences[s].Tokens
	return len(tokens) > 0 && tokens[len(tokens)-1].Form == ":"
}

// saysIn returns the subject of the verb of saying in a sentence that is outside the
// quotation and closest to it, or -1.
func (d *discourse) saysIn(s, quotation int) int {
	t := &d.trees[s]
	best, distance := -1, len(t.tokens)+1
	q := &d.quotes[quotation]
	for i := range t.tokens {
		if !saying[t.lemma(i)] || t.tokens[i].UPOS != "VERB" || d.quoteAt(s, i) >= 0 {
			continue
		}
		subject := t.child(i, "nsubj")
		if subject < 0 {
			subject = t.subject(i)
		}
		if subject < 0 || d.quoteAt(s, subject) >= 0 {
			continue
		}
		c := d.clusterAt(s, subject)
		if c < 0 || d.clusters[c].typ != kg.Person && d.clusters[c].typ != kg.Organization && d.clusters[c].typ != kg.Place {
			continue
		}
		away := 0
		if s == q.sentence && i < q.first {
			away = q.first - i
		} else if s == q.to && i > q.last {
			away = i - q.last
		}
		if away < distance {
			best, distance = c, away
		}
	}
	return best
}

var saying = map[string]bool{"say": true, "tell": true, "add": true, "ask": true, "state": true, "note": true, "explain": true,
	"announce": true, "declare": true, "claim": true, "argue": true, "insist": true, "warn": true, "write": true, "reply": true,
	"answer": true, "respond": true, "stress": true, "emphasize": true, "emphasise": true, "comment": true, "remark": true,
	"report": true, "admit": true, "acknowledge": true, "confirm": true, "deny": true, "suggest": true, "observe": true, "tweet": true,
	"post": true, "continue": true, "conclude": true, "recall": true, "promise": true, "vow": true, "assert": true, "believe": true,
	"think": true, "quip": true, "joke": true, "complain": true, "indicate": true, "point": true, "reiterate": true, "urge": true,
	"demand": true, "predict": true, "estimate": true, "concede": true, "maintain": true, "testify": true, "shout": true, "cry": true}

var firstPersonForms = map[string]bool{"i": true, "me": true, "my": true, "mine": true, "myself": true,
	"we": true, "us": true, "our": true, "ours": true, "ourselves": true}

// linkQuoted links the first person in quotations to the speaker. "We" is read as the
// speaker too: whoever else is meant, the statement is his. In a headline the name before
// a colon speaks.
func (d *discourse) linkQuoted() {
	for s := range d.trees {
		t := &d.trees[s]
		headline := d.headlineSpeaker(s)
		for i := range t.tokens {
			if t.tokens[i].UPOS != "PRON" && t.tokens[i].UPOS != "DET" || !firstPersonForms[t.lower(i)] {
				continue
			}
			c := headline
			if q := d.quoteAt(s, i); q >= 0 {
				c = d.speaker(q)
			}
			if c >= 0 && d.clusters[c].typ == kg.Person {
				if m := d.cover(s, i); m < 0 {
					d.addPronoun(s, i, c)
				} else if d.mentions[m].Entity < 0 && d.mentions[m].Head == i {
					d.join(m, c, 1)
				}
			}
		}
	}
}

// headlineSpeaker returns the person whose name and a colon open a sentence, or -1.
func (d *discourse) headlineSpeaker(s int) int {
	tokens := d.doc.Sentences[s].Tokens
	for i := 1; i < len(tokens) && i < 6; i++ {
		if tokens[i].Form != ":" {
			continue
		}
		if m := d.cover(s, i-1); m >= 0 && d.mentions[m].Last == i && d.mentions[m].Kind == kg.NameMention && i+1 < len(tokens) {
			return d.mentions[m].Entity
		}
		return -1
	}
	return -1
}
