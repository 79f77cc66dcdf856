package graph_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"kg"
	"kg/graph"
)

// generator makes documents with statements in the proportions of news: names that follow
// Zipf's law, some three claims a sentence, few predicates that make up most of them.
type generator struct {
	rng        *rand.Rand
	entities   *rand.Zipf
	predicates *rand.Zipf
	documents  int
}

func newGenerator(seed uint64) *generator {
	rng := rand.New(rand.NewPCG(seed, 0))
	return &generator{
		rng:        rng,
		entities:   rand.NewZipf(rng, 1.2, 8, 20_000),
		predicates: rand.NewZipf(rng, 1.3, 4, 300),
	}
}

var (
	verbs    = strings.Fields("thank criticize meet support accuse visit call join sign win lose find build open close buy sell lead follow warn")
	families = strings.Fields("Adler Bianchi Costa Dubois Eriksen Fischer Garcia Horvat Ivanov Jansen Kowalski Lopez Moreau Novak Olsen Petrov Rossi Schmidt Tanaka Weber")
	given    = strings.Fields("Anna Boris Clara David Elena Franz Greta Hugo Irena Jonas")
	fillers  = strings.Fields("on Friday in the capital after long talks over the border treaty, officials of both sides told reporters")
)

// document makes one document of n sentences.
func (g *generator) document(n int) graph.Addition {
	g.documents++
	name := fmt.Sprintf("news/article-%05d.txt", g.documents)
	doc := &kg.Document{Name: name, Location: "/" + name, Title: "Article " + fmt.Sprint(g.documents)}
	var (
		text       strings.Builder
		statements []kg.Statement
		seen       = make(map[kg.EntityID]bool)
	)
	for sentence := range n {
		start := text.Len()
		for claim := range 3 {
			if claim > 0 {
				text.WriteString(", and ")
			}
			subject := g.entity(doc, seen, &text)
			text.WriteByte(' ')
			predicate := g.predicate(&text)
			text.WriteByte(' ')
			object := g.entity(doc, seen, &text)
			statements = append(statements, kg.Statement{
				Source: name, Sentence: sentence, Subject: subject, Predicate: predicate, Object: &object,
				Arguments: []kg.Node{}, Polarity: kg.Positive, Modality: kg.Asserted,
				Confidence: float64(60+g.rng.IntN(40)) / 100, Rule: "clause/svo",
			})
			st := &statements[len(statements)-1]
			switch g.rng.IntN(12) {
			case 0:
				st.Polarity = kg.Negative
			case 1:
				st.Modality = kg.Planned
			case 2, 3:
				speaker := subject
				st.Speaker = &speaker
			case 4:
				text.WriteString(" near ")
				place := g.entity(doc, seen, &text)
				place.Role = "near"
				st.Arguments = append(st.Arguments, place)
			case 5:
				text.WriteString(" in ")
				from := text.Len()
				text.WriteString("2022")
				st.Time = &kg.Time{Text: "2022", Value: "2022", Span: kg.Span{from, text.Len()}}
			}
		}
		for _, w := range fillers[:g.rng.IntN(len(fillers))] {
			text.WriteString(" " + w)
		}
		text.WriteString(".")
		span := kg.Span{start, text.Len()}
		for i := len(statements) - 3; i < len(statements); i++ {
			statements[i].Evidence.Span = span
		}
		text.WriteString(" ")
		doc.Sentences = append(doc.Sentences, kg.Sentence{Span: span})
	}
	doc.Text = text.String()
	doc.ID = kg.DocumentIDOf(name, doc.Text)
	for i := range statements {
		st := &statements[i]
		st.Document = doc.ID
		st.ID = kg.ClaimIDOf(string(doc.ID), fmt.Sprint(i))
		st.Evidence.Text = doc.Slice(st.Evidence.Span)
	}
	return graph.Addition{Doc: doc, Statements: statements}
}

// entity writes a name to the text and returns the node.
func (g *generator) entity(doc *kg.Document, seen map[kg.EntityID]bool, text *strings.Builder) kg.Node {
	n := int(g.entities.Uint64())
	family := families[n%len(families)]
	if n >= len(families) {
		family += fmt.Sprint(n / len(families))
	}
	name := given[n%len(given)] + " " + family
	e := kg.Entity{ID: kg.EntityID("e:" + kg.Slug(name)), Name: name, Type: kg.Person, Aliases: []string{family}}
	if !seen[e.ID] {
		seen[e.ID] = true
		doc.Entities = append(doc.Entities, e)
	}
	from := text.Len()
	used := name
	if g.rng.IntN(2) == 0 {
		used = family
	}
	text.WriteString(used)
	return kg.Node{ID: e.ID, Name: name, Type: kg.Person, Text: used, Span: kg.Span{from, text.Len()}}
}

func (g *generator) predicate(text *strings.Builder) kg.Predicate {
	n := int(g.predicates.Uint64())
	verb := verbs[n%len(verbs)]
	if n >= len(verbs) {
		verb += fmt.Sprint(n / len(verbs))
	}
	from := text.Len()
	text.WriteString(verb + "ed")
	return kg.Predicate{ID: kg.PredicateID("r:" + verb), Label: verb + "ed", Text: verb + "ed", Span: kg.Span{from, text.Len()}}
}

// textDocument makes a document of a text with statements whose parts are found in it; the
// n-th triple is of the n-th sentence.
func textDocument(name, text string, triples ...triple) graph.Addition {
	doc := &kg.Document{ID: kg.DocumentIDOf(name, text), Name: name, Location: "/" + name, Text: text}
	var statements []kg.Statement
	start := 0
	for i, tr := range triples {
		end := start + strings.Index(text[start:], ".") + 1
		span := kg.Span{start, end}
		find := func(part string) kg.Span {
			at := strings.Index(text[span[0]:span[1]], part)
			if at < 0 {
				panic(part + " is not in the sentence")
			}
			return kg.Span{start + at, start + at + len(part)}
		}
		statements = append(statements, kg.Statement{
			ID: kg.ClaimIDOf(string(doc.ID), fmt.Sprint(i)), Document: doc.ID, Source: name, Sentence: i,
			Subject:   kg.Node{ID: tr.subject, Name: tr.subjectText, Type: kg.Person, Text: tr.subjectText, Span: find(tr.subjectText)},
			Predicate: kg.Predicate{ID: tr.predicate, Label: tr.label, Text: tr.label, Span: find(tr.label)},
			Object:    &kg.Node{ID: tr.object, Name: tr.objectText, Type: kg.Thing, Text: tr.objectText, Span: find(tr.objectText)},
			Polarity:  tr.polarity, Modality: tr.modality, Confidence: 0.9, Rule: "clause/svo",
			Evidence: kg.Evidence{Text: text[span[0]:span[1]], Span: span},
		})
		doc.Sentences = append(doc.Sentences, kg.Sentence{Span: span})
		start = min(end+1, len(text))
	}
	return graph.Addition{Doc: doc, Statements: statements}
}
