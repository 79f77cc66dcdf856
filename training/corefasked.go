package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"kg"
	"kg/extract/coref"
)

// askedWeight is what a choice that somebody told counts beside one of GUM.
const askedWeight = 1

// askedText is the beginning of an article with what anaphors in it stand for.
type askedText struct {
	doc     *kg.Document // annotated up to the names
	answers []answer
}

// answer says what the word at an offset stands for: what is named at one of the offsets to, what the
// word at it speaks of, or nothing.
type answer struct {
	at, to int  // in the text; to is -1 for nothing
	named  bool // a name stands at to
}

// askedTexts reads training/anaphors.tsv.
func (e *env) askedTexts(a *reader) ([]askedText, error) {
	type text struct {
		title   string
		end     int
		answers []answer
	}
	var texts []text
	articles := make(map[string]string)
	if err := e.told("anaphors.tsv", 5, func(f []string) (err error) {
		var numbers [3]int // end of the text, anaphor, what it stands for
		for k, i := range []int{1, 2, 4} {
			if numbers[k], err = strconv.Atoi(f[i]); err != nil {
				return err
			}
		}
		if len(texts) == 0 || texts[len(texts)-1].title != f[0] {
			texts = append(texts, text{title: f[0], end: numbers[0]})
			articles[f[0]] = ""
		}
		t := &texts[len(texts)-1]
		t.answers = append(t.answers, answer{numbers[1], numbers[2], f[3] == "name"})
		return nil
	}); err != nil {
		return nil, err
	}
	if err := e.articleTexts(articles); err != nil {
		return nil, err
	}
	var out []askedText
	for _, t := range texts {
		all := articles[t.title]
		if len(all) < t.end {
			return nil, fmt.Errorf("training/anaphors.tsv: no article %q of %d bytes", t.title, t.end)
		}
		doc := &kg.Document{Text: strings.TrimSpace(all[:t.end])}
		a.text(doc)
		out = append(out, askedText{doc, t.answers})
	}
	return out, nil
}

// askedSamples returns what the ranker learns from answers about anaphors, and each keep-th text with answers, which is kept
// back to measure by; none for 0.
func (e *env) askedSamples(a *reader, keep int) (samples []coref.Sample, kept []askedText, err error) {
	texts, err := e.askedTexts(a)
	if err != nil {
		return nil, nil, err
	}
	names, err := coref.Names()
	if err != nil {
		return nil, nil, err
	}
	for i := range texts {
		if keep > 0 && i%keep == keep-1 {
			kept = append(kept, texts[i])
		} else {
			samples = append(samples, texts[i].sample(names))
		}
	}
	return samples, kept, nil
}

// wordAt returns the place of the word at an offset.
func wordAt(doc *kg.Document, offset int) (sentence, token int, ok bool) {
	for s := range doc.Sentences {
		tok := doc.Sentences[s].Tokens
		if t, found := slices.BinarySearchFunc(tok, offset, func(t kg.Token, at int) int { return cmp.Compare(t.Span[0], at) }); found {
			return s, t, true
		}
	}
	return 0, 0, false
}

// nameAt returns the name that the word at a place is a part of, nil for none.
func nameAt(doc *kg.Document, sentence, token int) *kg.Mention {
	for i := range doc.Mentions {
		if m := &doc.Mentions[i]; m.Kind == kg.NameMention && m.Sentence == sentence && m.First <= token && token < m.Last {
			return m
		}
	}
	return nil
}

// sample makes of a text what the ranker learns from: names are one as the resolver of names has them.
func (t *askedText) sample(names *coref.Resolver) coref.Sample {
	named := *t.doc
	names.Annotate(&named)
	out := coref.Sample{Doc: t.doc, Clusters: make(map[coref.Place]int), Weight: askedWeight}
	for i := range named.Mentions {
		if m := &named.Mentions[i]; m.Kind == kg.NameMention && m.Entity >= 0 {
			out.Clusters[coref.Place{Sentence: m.Sentence, Head: m.Head}] = m.Entity
		}
	}
	next := len(named.Entities)
	for _, a := range t.answers {
		s, k, ok := wordAt(t.doc, a.at)
		if !ok {
			continue
		}
		of := next
		next++
		if a.to >= 0 {
			ts, tk, ok := wordAt(t.doc, a.to)
			if !ok {
				continue
			}
			place := coref.Place{Sentence: ts, Head: tk}
			if m := nameAt(&named, ts, tk); m != nil {
				place.Head = m.Head
			}
			if c, known := out.Clusters[place]; known {
				of = c
			} else {
				out.Clusters[place] = of
			}
		}
		out.Clusters[coref.Place{Sentence: s, Head: k}] = of
	}
	return out
}

// askedScore counts what a resolver makes of anaphors, in a graph: right and wrong ones, and those left open
// that stand for something named.
type askedScore struct{ right, wrong, open int }

// description is the kind of anaphors that are no pronouns.
const description = "description"

// kindOfAnaphor groups anaphors by their form.
func kindOfAnaphor(form string) string {
	switch strings.ToLower(form) {
	case "he", "him", "his", "himself":
		return "he"
	case "she", "her", "hers", "herself":
		return "she"
	case "it", "its", "itself":
		return "it"
	case "they", "them", "their", "themselves":
		return "they"
	}
	return description
}

func scoreAsked(texts []askedText, r *coref.Resolver) map[string]askedScore {
	scores := make(map[string]askedScore)
	for _, t := range texts {
		doc := *t.doc
		r.Annotate(&doc)
		for _, a := range t.answers {
			s, k, ok := wordAt(&doc, a.at)
			if !ok {
				continue
			}
			kind := kindOfAnaphor(doc.Sentences[s].Tokens[k].Form)
			if kind == description && nameAt(&doc, s, k) != nil {
				continue
			}
			got, want := -1, -1
			for i := range doc.Mentions {
				if m := &doc.Mentions[i]; m.Sentence == s && m.Head == k && m.Kind != kg.NameMention {
					got = m.Entity
				}
			}
			if a.named {
				ts, tk, ok := wordAt(&doc, a.to)
				m := (*kg.Mention)(nil)
				if ok {
					m = nameAt(&doc, ts, tk)
				}
				if m == nil || m.Entity < 0 {
					continue // the names stage lacks it
				}
				want = m.Entity
			}
			sc := scores[kind]
			switch {
			case got >= 0 && got == want:
				sc.right++
			case got >= 0:
				sc.wrong++
			case want >= 0:
				sc.open++
			}
			scores[kind] = sc
		}
	}
	return scores
}

func tellAsked(scores map[string]askedScore) string {
	var b strings.Builder
	for _, kind := range []string{"he", "she", "it", "they", description} {
		s := scores[kind]
		fmt.Fprintf(&b, "  %s: %d right, %d wrong, %d left open\n", kind, s.right, s.wrong, s.open)
	}
	return b.String()
}
