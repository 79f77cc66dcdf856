package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"kg"
	"kg/conllu"
	"kg/extract"
	"kg/source"
)

func newAnnotate(a *app) *cobra.Command {
	var format string
	var tokens bool
	cmd := &cobra.Command{
		Use:   "annotate PATH...",
		Short: "Print how texts are read: words, tags, trees, names",
		Long: `Print the annotation of texts: sentences, words, parts of speech, features, lemmas and
trees in Universal Dependencies, with names and entities in the last column (CoNLL-U), or
all of it as one JSON object a document.

With --tokens the input is CoNLL-U whose sentences and words are kept and everything else
is predicted, so that the models can be scored against a treebank with any tool.`,
		Example: `  kg annotate article.txt
  kg annotate --format json article.txt | jq .entities
  kg annotate --tokens gold.conllu > system.conllu`,
		Args: usage(cobra.MinimumNArgs(1)),
		RunE: func(cmd *cobra.Command, args []string) error {
			if format != "conllu" && format != "json" {
				return usagef("--format %s is not known; known are conllu and json", format)
			}
			return a.annotate(cmd.Context(), args, format, tokens)
		},
	}
	cmd.Flags().StringVar(&format, "format", "conllu", "conllu or json")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"conllu", "json"}, cobra.ShellCompDirectiveNoFileComp))
	cmd.Flags().BoolVar(&tokens, "tokens", false, "read CoNLL-U and keep its sentences and words")
	return cmd
}

func (a *app) annotate(ctx context.Context, paths []string, format string, tokens bool) error {
	annotator, err := extract.New()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(a.out, 64<<10)
	defer out.Flush()
	write := conlluWriter(out)
	if format == "json" {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		write = func(doc *kg.Document, _ []*conllu.Sentence) error { return enc.Encode(annotationOf(doc)) }
	}
	failed := false
	passages, sentences := 0, 0
	if tokens {
		for _, path := range paths {
			if err := a.annotateTokens(ctx, annotator, path, write); err != nil {
				if ctx.Err() != nil || errors.Is(err, errOutput) {
					return err
				}
				failed = true
				a.fail(fmt.Errorf("cannot read %s: %w", path, err))
			}
		}
	} else {
		for doc, err := range source.Read(ctx, paths, source.Options{}, a.in) {
			if err != nil {
				failed = true
				a.fail(err)
				continue
			}
			annotator.Annotate(doc)
			p, s := doc.Foreign()
			passages += p
			sentences += s
			if err := write(doc, conllu.FromDocument(doc)); err != nil {
				return err
			}
			if err := out.Flush(); err != nil {
				return err
			}
		}
	}
	if passages > 0 {
		a.note("%s", foreignSkipped(passages, sentences))
	}
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case failed:
		return errReported
	}
	return out.Flush()
}

// errOutput marks errors of writing, which end the command, apart from those of reading.
var errOutput = errors.New("cannot write the annotation")

// annotateTokens reads a CoNLL-U file, or standard input for "-", a document at a time.
func (a *app) annotateTokens(ctx context.Context, annotator *extract.Annotator, path string, write func(*kg.Document, []*conllu.Sentence) error) error {
	in, err := a.open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	var pending []*conllu.Sentence
	flush := func() error {
		if len(pending) == 0 {
			return nil
		}
		doc := conllu.Assemble(pending)
		doc.ID = kg.DocumentIDOf(doc.Name, doc.Text)
		annotator.AnnotateTokens(doc)
		for i, s := range pending {
			for j := range s.Tokens {
				span := s.Tokens[j].Span // offsets into the sentence, where the document has its own
				s.Tokens[j] = doc.Sentences[i].Tokens[j]
				s.Tokens[j].Span = span
			}
		}
		if err := write(doc, pending); err != nil {
			return fmt.Errorf("%w: %w", errOutput, err)
		}
		pending = nil
		return nil
	}
	for s, err := range conllu.NewReader(in).All() {
		if err != nil {
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if s.NewDocument() {
			if err := flush(); err != nil {
				return err
			}
		}
		pending = append(pending, s)
	}
	return flush()
}

// conlluWriter writes sentences with their names and entities in the last column:
// "Name=B-Person|Coref=e:vladimir_putin".
func conlluWriter(out io.Writer) func(*kg.Document, []*conllu.Sentence) error {
	w := conllu.NewWriter(out)
	return func(doc *kg.Document, sentences []*conllu.Sentence) error {
		for i := range doc.Mentions {
			m := &doc.Mentions[i]
			s := sentences[m.Sentence]
			for t := m.First; t < m.Last; t++ {
				if m.Kind == kg.NameMention {
					mark := "I-"
					if t == m.First {
						mark = "B-"
					}
					addMisc(s, t, "Name="+mark+string(m.Type))
				}
			}
			if m.Entity >= 0 {
				addMisc(s, m.Head, "Coref="+string(doc.Entities[m.Entity].ID))
			}
		}
		for _, s := range sentences {
			if err := w.Write(s); err != nil {
				return err
			}
		}
		return w.Flush()
	}
}

func addMisc(s *conllu.Sentence, token int, item string) {
	for len(s.Misc) < len(s.Tokens) {
		s.Misc = append(s.Misc, "")
	}
	if s.Misc[token] != "" && s.Misc[token] != "_" {
		item = s.Misc[token] + "|" + item
	}
	s.Misc[token] = item
}

// annotation is a document as JSON. Spans are byte offsets into text; heads count from 0
// in their sentence, -1 for the root.
type annotation struct {
	ID        kg.DocumentID        `json:"id"`
	Source    string               `json:"source"`
	Text      string               `json:"text"`
	Sentences []annotationSentence `json:"sentences"`
	Mentions  []annotationMention  `json:"mentions"`
	Entities  []annotationEntity   `json:"entities"`
}

type annotationSentence struct {
	Span   kg.Span           `json:"span"`
	Kind   string            `json:"kind"` // prose, heading, item, noise or foreign
	Tokens []annotationToken `json:"tokens"`
}

type annotationToken struct {
	Span   kg.Span `json:"span"`
	Form   string  `json:"form"`
	Lemma  string  `json:"lemma"`
	UPOS   string  `json:"upos"`
	XPOS   string  `json:"xpos"`
	Feats  string  `json:"feats"`
	Head   int     `json:"head"`
	Deprel string  `json:"deprel"`
}

type annotationMention struct {
	Sentence int           `json:"sentence"`
	First    int           `json:"first"` // token
	Last     int           `json:"last"`  // one past the last token
	Type     kg.EntityType `json:"type"`
	Entity   int           `json:"entity"` // index into entities; -1 for none
}

type annotationEntity struct {
	ID      kg.EntityID   `json:"id"`
	Name    string        `json:"name"`
	Type    kg.EntityType `json:"type"`
	Aliases []string      `json:"aliases"`
	Roles   []string      `json:"roles"`
}

var kindNames = [...]string{kg.Prose: "prose", kg.Heading: "heading", kg.ListItem: "item", kg.Noise: "noise", kg.Foreign: "foreign"}

func annotationOf(doc *kg.Document) annotation {
	a := annotation{ID: doc.ID, Source: doc.Name, Text: doc.Text, Sentences: make([]annotationSentence, len(doc.Sentences)),
		Mentions: make([]annotationMention, len(doc.Mentions)), Entities: make([]annotationEntity, len(doc.Entities))}
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		a.Sentences[i] = annotationSentence{s.Span, kindNames[s.Kind], make([]annotationToken, len(s.Tokens))}
		for j := range s.Tokens {
			t := &s.Tokens[j]
			a.Sentences[i].Tokens[j] = annotationToken{t.Span, t.Form, t.Lemma, t.UPOS, t.XPOS, t.Feats, t.Head, t.Deprel}
		}
	}
	for i, m := range doc.Mentions {
		a.Mentions[i] = annotationMention{m.Sentence, m.First, m.Last, m.Type, m.Entity}
	}
	for i, e := range doc.Entities {
		a.Entities[i] = annotationEntity{e.ID, e.Name, e.Type, e.Aliases, e.Roles}
	}
	return a
}
