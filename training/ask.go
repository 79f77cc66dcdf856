package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kg"
	"kg/extract"
	"kg/extract/ner"
	"kg/extract/neural"
	"kg/extract/token"
)

// What the models doubt is what there is most to learn from (Lewis and Gale 1994, "A sequential algorithm for training
// text classifiers"). The steps here write questions about the articles whose titles stand in titles.txt of the
// folder of -to; what readers answered is in training/heads.tsv, names.tsv and anaphors.tsv.

// What is asked about.
const (
	askedMargin   = 1.5  // heads that were decided by less, as a logarithm of odds
	askedHeads    = 2    // in a sentence
	askedSure     = 0.75 // sentences with a word whose kind of name is less likely
	askedNames    = 3    // such sentences of an article
	askedShortest = 6    // words of a sentence
	askedLongest  = 45
	askedBytes    = 2600 // bytes of the beginning of an article, to the end of a paragraph
	askedAnaphors = 4    // at least, in such a beginning
)

// article is the text of one of the articles asked about.
type article struct{ title, text string }

func (e *env) askedArticles() ([]article, error) {
	titles, err := os.ReadFile(filepath.Join(e.to, "titles.txt"))
	if err != nil {
		return nil, fmt.Errorf("which articles to ask about: %w", err)
	}
	texts := make(map[string]string)
	var order []string
	for t := range strings.Lines(string(titles)) {
		order = append(order, strings.TrimSpace(t))
		texts[strings.TrimSpace(t)] = ""
	}
	if err := e.articleTexts(texts); err != nil {
		return nil, err
	}
	var out []article
	for _, t := range order {
		if texts[t] == "" {
			e.logf("no article %q", t)
			continue
		}
		out = append(out, article{t, texts[t]})
	}
	return out, nil
}

// told reads a file of answers in training, of so many columns parted by tabs; lines that begin with "#" say what they are.
func (e *env) told(name string, columns int, read func(row []string) error) error {
	data, err := os.ReadFile(filepath.Join(e.root, "training", name))
	if err != nil {
		return err
	}
	for n, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			return fmt.Errorf("training/%s: line %d has %d columns, not %d", name, n+1, len(row), columns)
		}
		if err := read(row); err != nil {
			return fmt.Errorf("training/%s: line %d: %w", name, n+1, err)
		}
	}
	return nil
}

// articleTexts fills in the texts of articles of Wikinews, Wikipedia and the Groningen Meaning Bank by their titles.
func (e *env) articleTexts(wanted map[string]string) error {
	for _, name := range []string{"wikinews", "enwiki2019"} {
		if err := e.articles(name, wanted); err != nil {
			return err
		}
	}
	return e.newsOfGMB(wanted)
}

// writeFile writes a file of the folder of -to.
func (e *env) writeFile(name string, write func(io.Writer)) error {
	f, err := os.Create(filepath.Join(e.to, name))
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	write(w)
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// askable reports whether a reader can take a sentence in.
func askable(s *kg.Sentence) bool {
	return s.Kind == kg.Prose && len(s.Tokens) >= askedShortest && len(s.Tokens) <= askedLongest
}

// asksOf are the relations that say where something belongs; in the others there is little doubt that matters.
var asksOf = map[string]bool{"nmod": true, "obl": true, "conj": true, "advcl": true, "acl": true, "acl:relcl": true, "appos": true, "xcomp": true,
	"ccomp": true, "nsubj": true, "nsubj:pass": true, "obj": true, "advmod": true, "parataxis": true}

// askHeads writes heads.questions.txt, sentences in which a word and its likely heads are marked, and heads.questions.tsv:
// number, title, byte offset of the word, relation, and the offsets of the heads (-1: root), a star behind the parser's.
func askHeads(_ context.Context, e *env) error {
	articles, err := e.askedArticles()
	if err != nil {
		return err
	}
	tokens, err := token.New()
	if err != nil {
		return err
	}
	parser, err := neural.New()
	if err != nil {
		return err
	}
	rng := rand.New(rand.NewPCG(5, 5))
	type question struct{ text, row string }
	var questions []question
	for _, a := range articles {
		doc := &kg.Document{Text: a.text}
		tokens.Annotate(doc)
		for i := range doc.Sentences {
			if !askable(&doc.Sentences[i]) {
				continue
			}
			tok := doc.Sentences[i].Tokens
			heads := parser.Alternatives(tok, 3)
			asked := 0
			for _, t := range rng.Perm(len(tok)) {
				if c := heads[t]; asked < askedHeads && asksOf[tok[t].Deprel] && len(c) > 1 && c[0].Score-c[1].Score < askedMargin {
					asked++
					text, row := headQuestion(tok, t, c)
					questions = append(questions, question{text, a.title + "\t" + row})
				}
			}
		}
	}
	rng.Shuffle(len(questions), func(i, j int) { questions[i], questions[j] = questions[j], questions[i] })
	e.logf("%d questions", len(questions))
	if err := e.writeFile("heads.questions.tsv", func(w io.Writer) {
		for i, q := range questions {
			fmt.Fprintf(w, "%d\t%s\n", i, q.row)
		}
	}); err != nil {
		return err
	}
	return e.writeFile("heads.questions.txt", func(w io.Writer) {
		for i, q := range questions {
			fmt.Fprintf(w, "%d: %s\n", i, q.text)
		}
	})
}

// headQuestion marks a word and its candidates in the words of a sentence: "shares<A> of its unit<B> in [[Paris]]".
func headQuestion(tok []kg.Token, word int, heads []neural.Candidate) (text, row string) {
	heads = slices.Clone(heads)
	slices.SortFunc(heads, func(a, b neural.Candidate) int { return cmp.Compare(a.Head, b.Head) })
	row = fmt.Sprintf("%d\t%s", tok[word].Span.Start(), tok[word].Deprel)
	words := make([]string, len(tok))
	for k := range tok {
		words[k] = tok[k].Form
	}
	words[word] = "[[" + words[word] + "]]"
	root := ""
	for j, c := range heads {
		letter, at := "ABC"[j:j+1], -1
		if c.Head < 0 {
			root = "   " + letter + ": root"
		} else {
			at = tok[c.Head].Span.Start()
			words[c.Head] += "<" + letter + ">"
		}
		row += fmt.Sprintf("\t%d", at)
		if c.Head == tok[word].Head {
			row += "*"
		}
	}
	return strings.Join(words, " ") + root + "   (" + tok[word].Deprel + ")", row
}

// askNames writes names.questions.tsv: number, title, byte offset of a sentence in which the network doubts a name, and
// its words with the names found in brackets.
func askNames(_ context.Context, e *env) error {
	articles, err := e.askedArticles()
	if err != nil {
		return err
	}
	a, err := newReader()
	if err != nil {
		return err
	}
	rng := rand.New(rand.NewPCG(9, 5))
	var questions []string
	for _, of := range articles {
		doc := &kg.Document{Text: of.text}
		var sure []float64
		for _, s := range a.stages {
			s.Annotate(doc)
			if doc.NameScores != nil && sure == nil { // the network has read, and the names are not yet found
				sure = leastSure(doc)
			}
		}
		asked := 0
		for _, i := range rng.Perm(len(doc.Sentences)) {
			if s := &doc.Sentences[i]; askable(s) && sure[i] <= askedSure && asked < askedNames {
				asked++
				questions = append(questions, fmt.Sprintf("%s\t%d\t%s", of.title, s.Tokens[0].Span.Start(), inBrackets(doc, i)))
			}
		}
	}
	rng.Shuffle(len(questions), func(i, j int) { questions[i], questions[j] = questions[j], questions[i] })
	e.logf("%d sentences", len(questions))
	return e.writeFile("names.questions.tsv", func(w io.Writer) {
		for i, q := range questions {
			fmt.Fprintf(w, "%d\t%s\n", i, q)
		}
	})
}

// leastSure returns for each sentence how likely the network thinks what kind of name a word is, or that it is none, for
// the word where that is least.
func leastSure(doc *kg.Document) []float64 {
	labels := doc.NameScores.Labels
	out := make([]float64, len(doc.Sentences))
	for s := range doc.Sentences {
		out[s] = 1
		for row := range slices.Chunk(doc.NameScores.Scores[s], len(labels)) {
			top := float64(slices.Max(row))
			all, of := 0.0, make(map[string]float64)
			for l, v := range row {
				_, kind, _ := strings.Cut(labels[l], "-")
				p := math.Exp(float64(v) - top)
				all += p
				of[kind] += p
			}
			best := 0.0
			for _, p := range of {
				best = max(best, p)
			}
			out[s] = min(out[s], best/all)
		}
	}
	return out
}

// inBrackets returns the words of a sentence with its names in brackets: "[PER Barack Obama] spoke".
func inBrackets(doc *kg.Document, sentence int) string {
	var words []string
	for _, t := range doc.Sentences[sentence].Tokens {
		words = append(words, t.Form)
	}
	for _, m := range doc.Mentions {
		if k := slices.Index(ner.Types[:], m.Type); m.Sentence == sentence && k >= 0 {
			words[m.First] = "[" + typeLabels[k] + " " + words[m.First]
			words[m.Last-1] += "]"
		}
	}
	return strings.Join(words, " ")
}

// askAnaphors writes anaphors.questions.txt, the beginnings of articles with their names listed and their pronouns and
// descriptions numbered, and anaphors.questions.tsv: for each name number of the text, "E" and its number, title, end of
// the text and offset of its first mention, for each anaphor the same with its own number and offset.
func askAnaphors(_ context.Context, e *env) error {
	articles, err := e.askedArticles()
	if err != nil {
		return err
	}
	annotator, err := extract.New()
	if err != nil {
		return err
	}
	var texts, rows strings.Builder
	for n, a := range articles {
		end := 0
		for p := range strings.SplitAfterSeq(a.text, "\n\n") {
			if end > 0 && end+len(p) > askedBytes {
				break
			}
			end += len(p)
		}
		doc := &kg.Document{Text: strings.TrimSpace(a.text[:end])}
		annotator.Annotate(doc)
		asked := anaphorsOf(doc)
		if len(asked) < askedAnaphors {
			continue
		}
		fmt.Fprintf(&texts, "=== text %d\nnames:", n)
		for k := range doc.Entities {
			for _, m := range doc.Entities[k].Mentions {
				if m := &doc.Mentions[m]; m.Kind == kg.NameMention {
					fmt.Fprintf(&texts, " E%d=%s;", k, doc.Entities[k].Name)
					fmt.Fprintf(&rows, "%d\tE%d\t%s\t%d\t%d\n", n, k, a.title, end, doc.Sentences[m.Sentence].Tokens[m.First].Span.Start())
					break
				}
			}
		}
		texts.WriteString("\n")
		at := 0
		for k, span := range asked {
			fmt.Fprintf(&texts, "%s[[%d:%s]]", doc.Text[at:span.Start()], k+1, doc.Slice(span))
			fmt.Fprintf(&rows, "%d\t%d\t%s\t%d\t%d\n", n, k+1, a.title, end, span.Start())
			at = span.End()
		}
		fmt.Fprintf(&texts, "%s\n\n", doc.Text[at:])
	}
	if err := e.writeFile("anaphors.questions.tsv", func(w io.Writer) { io.WriteString(w, rows.String()) }); err != nil {
		return err
	}
	return e.writeFile("anaphors.questions.txt", func(w io.Writer) { io.WriteString(w, texts.String()) })
}

// anaphorsOf returns where the pronouns of the third person and the descriptions of a document stand.
func anaphorsOf(doc *kg.Document) []kg.Span {
	inName := make(map[[2]int]bool)
	for _, m := range doc.Mentions {
		for t := m.First; t < m.Last && m.Kind == kg.NameMention; t++ {
			inName[[2]int{m.Sentence, t}] = true
		}
	}
	var out []kg.Span
	for s := range doc.Sentences {
		tok := doc.Sentences[s].Tokens
		for t := range tok {
			switch tok[t].UPOS {
			case "PRON":
				if kindOfAnaphor(tok[t].Form) != description && tok[t].Deprel != "expl" {
					out = append(out, tok[t].Span)
				}
			case "NOUN":
				if !inName[[2]int{s, t}] && describes(tok, t) {
					out = append(out, tok[t].Span)
				}
			}
		}
	}
	return out
}

// describes reports whether a noun stands with "the" or "this" and at most one word that tells more: "the ruling party".
func describes(tok []kg.Token, noun int) bool {
	definite, more := false, 0
	for i := range tok {
		if tok[i].Head != noun {
			continue
		}
		switch base, _, _ := strings.Cut(tok[i].Deprel, ":"); base {
		case "det":
			switch strings.ToLower(tok[i].Form) {
			case "the", "this", "these":
				definite = true
			}
		case "amod", "compound":
			more++
		case "acl", "nmod", "appos":
			return false
		}
	}
	return definite && more <= 1
}
