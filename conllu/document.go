package conllu

import (
	"strconv"
	"strings"

	"kg"
)

// Documents groups sentences by their "newdoc" comments, in order. Sentences before the
// first such comment form a document of their own.
func Documents(sentences []*Sentence) [][]*Sentence {
	var docs [][]*Sentence
	for i, start := 0, 0; i < len(sentences); i++ {
		if i+1 == len(sentences) || sentences[i+1].NewDocument() {
			docs = append(docs, sentences[start:i+1])
			start = i + 1
		}
	}
	return docs
}

// Assemble puts the sentences of one document back into its raw text: paragraphs
// ("newpar") separated by a blank line, sentences by a space unless the last word denies
// it. The tokens are copied, with spans into the document's text; every sentence is Prose.
func Assemble(sentences []*Sentence) *kg.Document {
	doc := &kg.Document{Sentences: make([]kg.Sentence, 0, len(sentences))}
	var text strings.Builder
	for i, s := range sentences {
		if i > 0 {
			prev := sentences[i-1]
			switch {
			case s.NewParagraph() || s.NewDocument():
				text.WriteString("\n\n")
			case prev.SpaceAfter(len(prev.Tokens) - 1):
				text.WriteByte(' ')
			}
		}
		base := text.Len()
		text.WriteString(s.Text)
		tokens := make([]kg.Token, len(s.Tokens))
		for j, t := range s.Tokens {
			t.Span[0] += base
			t.Span[1] += base
			tokens[j] = t
		}
		doc.Sentences = append(doc.Sentences, kg.Sentence{Span: kg.Span{base, text.Len()}, Tokens: tokens})
	}
	doc.Text = text.String()
	if len(sentences) > 0 {
		doc.Name, _ = sentences[0].Meta("newdoc id")
	}
	return doc
}

// FromDocument returns the sentences of an annotated document, ready for a [Writer]:
// "newdoc id" is the document's identifier, or its name, "sent_id" counts from 1, and a
// blank line before a sentence makes it open a paragraph.
func FromDocument(doc *kg.Document) []*Sentence {
	id := string(doc.ID)
	if id == "" {
		id = doc.Name
	}
	sentences := make([]*Sentence, 0, len(doc.Sentences))
	end := 0
	for i := range doc.Sentences {
		in := &doc.Sentences[i]
		s := &Sentence{Text: doc.Slice(in.Span), Tokens: make([]kg.Token, len(in.Tokens))}
		gap := doc.Text[end:in.Span.Start()]
		if i == 0 {
			s.Comments = append(s.Comments, "newdoc id = "+id)
		}
		if i == 0 || strings.Count(gap, "\n") > 1 {
			s.Comments = append(s.Comments, "newpar")
		}
		s.Comments = append(s.Comments, "sent_id = "+strconv.Itoa(i+1), "text = "+oneLine(s.Text))
		for j, t := range in.Tokens {
			t.Span[0] -= in.Span.Start()
			t.Span[1] -= in.Span.Start()
			s.Tokens[j] = t
		}
		if gap == "" && i > 0 {
			prev := sentences[i-1]
			if n := len(prev.Tokens); n > 0 {
				prev.Misc = make([]string, n)
				prev.Misc[n-1] = "SpaceAfter=No"
			}
		}
		sentences = append(sentences, s)
		end = in.Span.End()
	}
	return sentences
}
