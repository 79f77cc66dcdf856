package main

import (
	"bufio"
	"context"
	"io"
	"regexp"
	"slices"
	"strings"

	"kg"
	"kg/extract/ner"
	"kg/extract/token"
)

// seenTexts are the raw texts in which names are counted, with the most bytes to read of each.
var seenTexts = []struct {
	name  string
	limit int
}{
	{"wikinews", 1 << 30},
	{"presidents", 5 << 20},
	{"ungdc1991", 5 << 20},
	{"frus", 10 << 20},
	{"enwiki2019", 64 << 20},
}

// Bounds for the names counted.
const (
	seenOften  = 4       // a name counts when it was found so often
	seenShare  = 0.75    // and when this share of its uses are of one type
	seenMemory = 4 << 20 // with so many names, those found once are forgotten
)

// seenName counts the uses of a name.
type seenName struct {
	types   [len(ner.Types)]int32
	outside int32 // with a capital, but not as a name; of single words
}

// seenTypes are the lists of names by the index of their type.
var seenTypes = [len(ner.Types)]ner.ListSet{ner.SeenPerson, ner.SeenOrg, ner.SeenPlace, 0, ner.SeenOther, ner.SeenOther}

// trainSeen reads raw text with the names model and lists the names that it is sure of:
// what the context tells of a name in some places helps with the others. The model is to
// be trained again after it. Documents are read whole, so that their names agree.
func trainSeen(ctx context.Context, e *env) error {
	tagger, err := ner.New()
	if err != nil {
		return err
	}
	tokenizer, err := token.New()
	if err != nil {
		return err
	}
	seen := make(map[string]*seenName)
	for _, t := range seenTexts {
		words := 0
		if err := e.eachArticle(ctx, t.name, t.limit, func(text string) {
			doc := &kg.Document{Text: text}
			tokenizer.Annotate(doc)
			tagger.Annotate(doc)
			for _, s := range doc.Sentences {
				words += len(s.Tokens)
			}
			countNames(doc, seen)
			if len(seen) > seenMemory {
				forget(seen, 2)
			}
		}); err != nil {
			return err
		}
		e.logf("%s: %d words, %d names", t.name, words, len(seen))
	}
	forget(seen, seenOften)
	lists, err := ner.BuiltinLists()
	if err != nil {
		return err
	}
	b := lists.Builder(^ner.SeenLists)
	listed := 0
	for name, n := range seen {
		if typ, ok := n.winner(); ok && seenTypes[typ] != 0 {
			b.Add(strings.Fields(name), seenTypes[typ])
			listed++
		}
	}
	e.logf("%d names listed", listed)
	data, err := b.Lists().Encode(map[string]string{"data": nerListsData})
	if err != nil {
		return err
	}
	return e.write("extract/ner/lists.model", data)
}

// countNames counts the names of a document and the words with a capital that are in none.
func countNames(doc *kg.Document, seen map[string]*seenName) {
	add := func(key string) *seenName {
		n := seen[key]
		if n == nil {
			n = new(seenName)
			seen[key] = n
		}
		return n
	}
	at := 0
	for i, s := range doc.Sentences {
		free := 0
		outside := func(end int) {
			for k := max(free, 1); k < end; k++ { // the first word has a capital anyhow
				if f := s.Tokens[k].Form; capitalised(f) {
					add(strings.ToLower(f)).outside++
				}
			}
		}
		for ; at < len(doc.Mentions) && doc.Mentions[at].Sentence == i; at++ {
			m := &doc.Mentions[at]
			typ := slices.Index(ner.Types[:], m.Type)
			outside(m.First)
			free = m.Last
			if typ < 0 || m.Last-m.First > 6 {
				continue
			}
			var words []string
			for _, t := range s.Tokens[m.First:m.Last] {
				words = append(words, strings.ToLower(t.Form))
			}
			add(strings.Join(words, " ")).types[typ]++
		}
		outside(len(s.Tokens))
	}
}

// forget drops the names found less often than a minimum.
func forget(seen map[string]*seenName, least int32) {
	for name, n := range seen {
		total := int32(0)
		for _, c := range n.types {
			total += c
		}
		if total < least {
			delete(seen, name)
		}
	}
}

// winner returns the type that nearly all uses of the name have.
func (n *seenName) winner() (typ int, ok bool) {
	total := n.outside
	for i, c := range n.types {
		total += c
		if c > n.types[typ] {
			typ = i
		}
	}
	return typ, n.types[typ] >= seenOften && float64(n.types[typ]) >= seenShare*float64(total)
}

// personMark is the mark of a person in the texts of FRUS.
var personMark = regexp.MustCompile(`⟦[^|⟧]*\|([^⟧]*)⟧`)

// eachArticle calls f with the articles of a raw text, which lines with "# " divide, until
// so many bytes are read.
func (e *env) eachArticle(ctx context.Context, name string, limit int, f func(text string)) error {
	in, err := e.openText(name)
	if err != nil {
		return err
	}
	defer in.Close()
	r := bufio.NewReaderSize(in, 1<<20)
	var article strings.Builder
	flush := func() {
		if article.Len() > 0 {
			f(personMark.ReplaceAllString(article.String(), "$1"))
			article.Reset()
		}
	}
	for read := 0; read < limit; {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := r.ReadString('\n')
		read += len(line)
		if strings.HasPrefix(line, "# ") {
			flush()
		} else {
			article.WriteString(line)
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
	}
	flush()
	return nil
}
