package schema

import (
	"cmp"
	"slices"
	"strings"

	"kg"
	"kg/values"
)

// remembered is for how many sentences a date told lets those that are counted from it be understood.
const remembered = 3

// told is a date of the text.
type told struct {
	at   place
	span kg.Span
	iso  string
}

// readTimeline finds the dates of the document in their order, each counted from the one before where it needs that: "In 2013 he
// left Oslo. The following year, ..." Dates in brackets and of what had happened before are no part of what is told.
func (r *resolver) readTimeline(xs []kg.Extraction) {
	add := func(sent, first, last int) {
		if tok := r.doc.Sentences[sent].Tokens; first < last && last <= len(tok) && !r.aside(sent, first) {
			r.timeline = append(r.timeline, told{at: place{sent, first}, span: kg.Span{tok[first].Span.Start(), tok[last-1].Span.End()}})
		}
	}
	for i := range r.doc.Mentions {
		if m := &r.doc.Mentions[i]; m.Type == kg.Date {
			add(m.Sentence, m.First, m.Last)
		}
	}
	for i := range xs {
		if t := xs[i].Time.Tokens; len(t) > 0 {
			add(xs[i].Sentence, t[0], t[len(t)-1]+1)
		}
	}
	slices.SortStableFunc(r.timeline, func(a, b told) int {
		return cmp.Or(cmp.Compare(a.at.sentence, b.at.sentence), cmp.Compare(a.at.token, b.at.token))
	})
	kept := r.timeline[:0]
	for _, d := range r.timeline {
		d.iso = r.dated(d.at, d.span, kept)
		dated := len(d.iso) >= len("2006") && d.iso[0] != '-' && d.iso[0] != 'T'
		if !dated && !strings.HasSuffix(r.doc.Slice(d.span), " later") {
			continue
		}
		if !dated {
			d.iso = "" // "some years later": what follows cannot be counted
		}
		kept = append(kept, d)
	}
	r.timeline = kept
}

// dated returns what date a span of text names, read by itself or counted from the last of those told before it; "" for none.
func (r *resolver) dated(at place, span kg.Span, before []told) string {
	text := r.doc.Slice(span)
	since := ""
	for n := len(before) - 1; n >= 0; n-- {
		d := &before[n]
		if d.at.sentence > at.sentence || d.span.End() > span.Start() {
			continue
		}
		if at.sentence-d.at.sentence <= remembered {
			since = d.iso
		}
		break
	}
	iso, _ := values.Date(text, r.doc.Date)
	if partial := strings.HasPrefix(iso, "--"); iso != "" && !partial && !values.Counted(text) {
		return iso
	}
	if since == "" && strings.HasPrefix(iso, "--") && values.IsYear(r.titleYear()) {
		since = r.titleYear()
	}
	if counted, ok := values.After(text, since); ok {
		return counted
	}
	return iso
}

// titleYear is the first word of the title: the year of the "2016 Mount Roskill by-election".
func (r *resolver) titleYear() string {
	year, _, _ := strings.Cut(r.title(), " ")
	return year
}

// aside reports whether a date stands in brackets, tells of what had happened before or by when something is to be done.
func (r *resolver) aside(sent, first int) bool {
	tok := r.doc.Sentences[sent].Tokens
	open := 0
	for i := range tok[:first] {
		switch tok[i].Form {
		case "(", "[":
			open++
		case ")", "]":
			open = max(open-1, 0)
		}
	}
	verb := first
	for n := 0; n < len(tok) && tok[verb].Head >= 0 && tok[verb].UPOS != "VERB"; n++ {
		verb = tok[verb].Head
	}
	if deadline := strings.EqualFold(tok[first].Form, "by") || first > 0 && strings.EqualFold(tok[first-1].Form, "by"); deadline && (tok[verb].XPOS == "VBG" || tok[verb].XPOS == "VB") {
		return true // "signed a decree dissolving it by 1 January 2024"
	}
	return open > 0 || slices.ContainsFunc(tok, func(t kg.Token) bool { return t.Head == verb && strings.EqualFold(t.Form, "had") })
}
