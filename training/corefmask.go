package main

import (
	"context"
	"hash/fnv"
	"strings"
	"unicode"

	"kg"
	"kg/extract/coref"
)

// Paragraphs of Wikipedia in which a name is said twice are made into samples of what a
// pronoun refers to: the second name gives way to the pronoun that could stand there
// (Kocijan et al. 2019, "WikiCREM: A large unsupervised corpus for coreference resolution").

// maskedClass is who the pronoun of a sample stands for.
type maskedClass int

const (
	maskedWoman maskedClass = iota
	maskedMan
	maskedThing
)

// maskedKinds are, by class, the pronouns as subject, as object and as possessor, and the
// weight of a sample. Things weigh little: never is such an "it" one that stands for no name.
var maskedKinds = [...]struct {
	subject, object, owner string
	weight                 float64
}{{"she", "her", "her", 0.15}, {"he", "him", "his", 0.15}, {"it", "it", "its", 0.04}}

// maskedEach is how many samples of each class there are at most.
const maskedEach = 1000

// maskedSamples reads paragraphs and makes a sample of each in which it can.
func (e *env) maskedSamples(ctx context.Context, a *reader) ([]coref.Sample, error) {
	names, err := coref.Names()
	if err != nil {
		return nil, err
	}
	var samples []coref.Sample
	var made [len(maskedKinds)]int
	err = e.eachTextLine(ctx, "enwiki2019", func(line string) {
		if len(line) < 300 || len(line) > 1100 || !chosenLine(line) {
			return
		}
		likely := maskedThing
		switch {
		case strings.Contains(line, " she ") || strings.Contains(line, " her "):
			likely = maskedWoman
		case strings.Contains(line, " he ") || strings.Contains(line, " his "):
			likely = maskedMan
		}
		if made[likely] >= maskedEach || !repeatsName(line) {
			return
		}
		doc := &kg.Document{Text: line}
		a.text(doc)
		named := *doc
		names.Annotate(&named)
		for _, m := range maskable(&named) {
			if s, class, ok := mask(doc, &named, m); ok && made[class] < maskedEach {
				made[class]++
				samples = append(samples, s)
				return
			}
		}
	})
	return samples, err
}

// chosenLine picks one line in twelve, wherever it stands.
func chosenLine(line string) bool {
	h := fnv.New32a()
	h.Write([]byte(line))
	return h.Sum32()%12 == 0
}

// repeatsName reports whether a word with a capital, not the first of its sentence, comes twice.
func repeatsName(line string) bool {
	seen := map[string]bool{}
	last := ""
	for _, w := range strings.Fields(line) {
		word := strings.TrimSuffix(strings.Trim(w, ",.;:()\"“”"), "'s")
		if len(word) > 3 && unicode.IsUpper(rune(word[0])) && last != "" && !strings.HasSuffix(last, ".") {
			if seen[word] {
				return true
			}
			seen[word] = true
		}
		last = w
	}
	return false
}

// maskable returns the mentions of a document that a pronoun could stand for: names in a
// clause of their own, of people whose gender is known, organisations and places, whose name
// is said in the sentence or the one before as well.
func maskable(doc *kg.Document) []int {
	var out []int
	for i := range doc.Mentions {
		m := &doc.Mentions[i]
		if m.Kind != kg.NameMention || m.Entity < 0 || i == 0 {
			continue
		}
		tokens := doc.Sentences[m.Sentence].Tokens
		switch tokens[m.Head].Deprel {
		case "nsubj", "nsubj:pass", "obj", "obl", "nmod:poss":
		default:
			continue
		}
		joined := false
		for k := range tokens {
			joined = joined || tokens[k].Head == m.Head && (strings.HasPrefix(tokens[k].Deprel, "conj") || strings.HasPrefix(tokens[k].Deprel, "acl") || strings.HasPrefix(tokens[k].Deprel, "appos") || k > m.Last)
		}
		if joined {
			continue
		}
		for _, o := range doc.Entities[m.Entity].Mentions {
			p := &doc.Mentions[o]
			if o >= i || p.Kind != kg.NameMention || m.Sentence-p.Sentence > 1 {
				continue
			}
			if p.Sentence == m.Sentence && clauseOf(tokens, p.Head) == clauseOf(tokens, m.Head) {
				continue // who does something to oneself is "himself"
			}
			out = append(out, i)
			break
		}
	}
	return out
}

// clauseOf returns the nearest verb above a token.
func clauseOf(tokens []kg.Token, i int) int {
	for range len(tokens) {
		if i = tokens[i].Head; i < 0 || i >= len(tokens) || tokens[i].UPOS == "VERB" {
			break
		}
	}
	return i
}

// mask makes a sample of a document that is annotated up to the names: the mention numbered m
// of the same document with entities becomes a pronoun. It fails where no pronoun fits or
// nothing else could be meant.
func mask(doc, named *kg.Document, m int) (coref.Sample, maskedClass, bool) {
	mention := &named.Mentions[m]
	entity := &named.Entities[mention.Entity]
	class := maskedThing
	switch {
	case entity.Type == kg.Person && entity.Gender == kg.Feminine:
		class = maskedWoman
	case entity.Type == kg.Person && entity.Gender == kg.Masculine:
		class = maskedMan
	case entity.Type != kg.Organization && entity.Type != kg.Place, doc.Sentences[mention.Sentence].Tokens[mention.Head].Deprel == "obl":
		return coref.Sample{}, 0, false // "in it", of a place, says nobody
	}
	kind := maskedKinds[class]
	out := *doc
	out.Sentences = append([]kg.Sentence(nil), doc.Sentences...)
	sentence := &out.Sentences[mention.Sentence]
	old := sentence.Tokens
	owner := old[mention.Head].Deprel == "nmod:poss"
	last := mention.Last
	if last < len(old) && (old[last].Form == "'s" || old[last].Form == "’s" || old[last].Form == "'") {
		last++
	} else if owner && old[last-1].Deprel != "case" {
		return coref.Sample{}, 0, false
	}
	first := mention.First
	for first > 0 && old[first-1].Head == mention.Head && old[first-1].Deprel != "case" && old[first-1].UPOS != "PUNCT" {
		first-- // titles and articles
	}
	to := make([]int, len(old))
	var tokens []kg.Token
	for i := range old {
		to[i] = len(tokens)
		if i >= first && i < last {
			to[i] = to[first]
			if i != mention.Head {
				continue
			}
		}
		tokens = append(tokens, old[i])
	}
	place := coref.Place{Sentence: mention.Sentence, Head: to[first]}
	for i := range tokens {
		if h := tokens[i].Head; h >= 0 && h < len(old) {
			tokens[i].Head = to[h]
		}
	}
	p := &tokens[place.Head]
	switch {
	case owner:
		p.Form = kind.owner
	case strings.HasPrefix(p.Deprel, "nsubj"):
		p.Form = kind.subject
	default:
		p.Form = kind.object
	}
	p.Lemma, p.UPOS, p.XPOS = p.Form, "PRON", "PRP"
	sentence.Tokens = tokens
	sample := coref.Sample{Pronoun: &place, Weight: kind.weight}
	out.Mentions = nil
	for i := range doc.Mentions {
		n := doc.Mentions[i]
		if n.Sentence == mention.Sentence {
			if n.First < last && n.Last > first {
				continue
			}
			n.First, n.Last, n.Head = to[n.First], to[n.Last-1]+1, to[n.Head]
		}
		out.Mentions = append(out.Mentions, n)
	}
	others := 0
	for i := range named.Mentions {
		n := &named.Mentions[i]
		if n.Kind != kg.NameMention || n.Entity < 0 || i == m {
			continue
		}
		span := doc.Sentences[n.Sentence].Tokens[n.Head].Span
		if n.Entity == mention.Entity {
			sample.Right = append(sample.Right, span)
		} else {
			sample.Wrong = append(sample.Wrong, span)
			o := &named.Entities[n.Entity]
			if n.Sentence <= mention.Sentence && n.Sentence >= mention.Sentence-2 && (o.Type == entity.Type || entity.Type != kg.Person && (o.Type == kg.Organization || o.Type == kg.Place)) && (o.Gender == entity.Gender || entity.Type != kg.Person) {
				others++
			}
		}
	}
	sample.Doc = &out
	return sample, class, others > 0
}
