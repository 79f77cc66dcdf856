package oie_test

import (
	"strings"
	"testing"

	"kg"
	"kg/extract/oie"
)

// FuzzExtract builds a sentence out of bytes, four a word (form, part of speech, relation,
// head), and reads it in every mode: no tree may stop the program, and what is read must
// point at words that exist.
func FuzzExtract(f *testing.F) {
	forms := strings.Fields(`it is that who what to by of in on than up " ( ) , : - said plan offer NYSE Oslo 1990 20 million was had not no and or ; there call make sure charge know name ban plead guilty come second set fire from with as for since make May have believe`)
	tags := strings.Fields("NOUN VERB PROPN ADJ AUX PRON ADP NUM PUNCT SCONJ PART ADV CCONJ SYM X DET")
	xpos := strings.Fields("NN VBD VBN VBG VB VBZ POS JJ")
	rels := strings.Fields("nsubj obj obl nmod acl acl:relcl advcl advcl:relcl ccomp xcomp conj cc case mark cop aux aux:pass nsubj:pass expl appos parataxis " +
		"punct amod compound flat nmod:poss obl:agent orphan det advmod fixed csubj nsubj:outer iobj nummod compound:prt")
	f.Add([]byte("some words that make a tree of their own"))
	f.Add([]byte{8, 2, 19, 0, 0, 0, 0, 3, 11, 8, 21, 1, 3, 1, 255, 0})
	f.Fuzz(func(t *testing.T, data []byte) {
		n := min(len(data)/4, 24)
		if n == 0 {
			return
		}
		doc := &kg.Document{}
		tok := make([]kg.Token, n)
		for i := range tok {
			b := data[4*i : 4*i+4]
			form := forms[int(b[0])%len(forms)]
			tok[i] = kg.Token{Form: form, Lemma: strings.ToLower(form), UPOS: tags[int(b[1])%len(tags)], XPOS: xpos[int(b[1])%len(xpos)],
				Deprel: rels[int(b[2])%len(rels)], Head: (i + 1 + int(b[3])%n) % n, Span: kg.Span{len(doc.Text), len(doc.Text) + len(form)}}
			doc.Text += form + " "
		}
		root := int(data[0]) % n
		tok[root].Head, tok[root].Deprel = -1, "root"
		for i := range tok { // what does not reach the root hangs on it
			for j, steps := i, 0; j != root; j, steps = tok[j].Head, steps+1 {
				if steps > n {
					tok[i].Head = root
					break
				}
			}
		}
		doc.Sentences = []kg.Sentence{{Span: kg.Span{0, len(doc.Text)}, Tokens: tok}}
		kinds := []kg.EntityType{kg.Person, kg.Organization, kg.Place, kg.Date, kg.Money}
		for i := range tok {
			if tok[i].UPOS == "PROPN" || tok[i].UPOS == "NUM" {
				doc.Mentions = append(doc.Mentions, kg.Mention{First: i, Last: i + 1, Head: i, Type: kinds[i%len(kinds)], Entity: -1})
			}
		}
		for _, mode := range []oie.Mode{oie.Compact, oie.NAry, oie.Triples} {
			for _, x := range oie.NewMode(mode).Extract(doc) {
				if x.Subject.Empty() {
					t.Fatalf("%s has no subject", x.Rule)
				}
				for _, p := range phrasesOf(x) {
					for k, i := range p.Tokens {
						if i < 0 || i >= n || k > 0 && i <= p.Tokens[k-1] {
							t.Fatalf("tokens %v of a sentence of %d in %s", p.Tokens, n, x.Rule)
						}
					}
				}
			}
		}
	})
}

func phrasesOf(x kg.Extraction) []kg.Phrase {
	out := []kg.Phrase{x.Subject, x.Object, x.Time, x.Speaker, x.Relation.Phrase}
	for _, a := range x.Arguments {
		out = append(out, a.Phrase)
	}
	return out
}
