package ner_test

import (
	"archive/tar"
	"errors"
	"io"
	"os"
	"path"
	"strings"
	"sync"
	"testing"

	"github.com/klauspost/compress/zstd"

	"kg"
	"kg/eval"
	"kg/extract/ner"
)

var load = sync.OnceValues(ner.New)

func mustLoad(tb testing.TB) *ner.Tagger {
	tb.Helper()
	t, err := load()
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// document makes a document of tokenized sentences, a line each.
func document(text string) *kg.Document {
	doc := &kg.Document{}
	for line := range strings.Lines(text) {
		var tokens []kg.Token
		for _, w := range strings.Fields(line) {
			tokens = append(tokens, kg.Token{Form: w, Head: -1})
		}
		doc.Sentences = append(doc.Sentences, kg.Sentence{Tokens: tokens})
	}
	return doc
}

// mentions writes the mentions of a document as "Type:words".
func mentions(doc *kg.Document) string {
	var out []string
	for _, m := range doc.Mentions {
		var words []string
		for _, t := range doc.Sentences[m.Sentence].Tokens[m.First:m.Last] {
			words = append(words, t.Form)
		}
		out = append(out, string(m.Type)+":"+strings.Join(words, " "))
	}
	return strings.Join(out, " | ")
}

func TestValues(t *testing.T) {
	tagger := mustLoad(t)
	for text, want := range map[string]string{
		"it ended on 16/12/2023 19h53":                        "Date:16/12/2023 19h53",
		"it ended on December 16 , 2023 .":                    "Date:December 16 , 2023",
		"it ended on 16 December 2023 .":                      "Date:16 December 2023",
		"it ended on the 16th of December .":                  "Date:16th of December",
		"he said on Friday that":                              "Date:Friday",
		"he said on Friday , January 4 , 2019 that":           "Date:Friday , January 4 , 2019",
		"they left last month and came back this week":        "Date:last month | Date:this week",
		"Libya sent aid in mid-1984":                          "Date:mid-1984",
		"he left in mid-July 2017":                            "Date:mid-July 2017",
		"prices fell in the mid-1950s":                        "Date:mid-1950s",
		"prices fell until mid 2010":                          "Date:mid 2010",
		"it was announced three weeks ago":                    "Date:three weeks ago",
		"in power since 2014 and in the 1990s":                "Date:2014 | Date:1990s",
		"in the first quarter of 2020 it fell":                "Date:first quarter of 2020",
		"at a year - end news conference":                     "Date:year - end",
		"after nearly 24 years in power":                      "Quantity:24 years",
		"the deployment of approximately 617,000 soldiers":    "Number:617,000",
		"it cost $ 3.5 billion and then €40m":                 "Money:$ 3.5 billion | Money:€40m",
		"it cost five million euros":                          "Money:five million euros",
		"it rose by five per cent and then 25 %":              "Percent:five per cent | Percent:25 %",
		"with 1,500 men and two dogs":                         "Number:1,500 | Number:two",
		"a 45 - year - old man":                               "Quantity:45 - year - old",
		"it began at 6am and ended at 7:30 p.m.":              "Date:6am | Date:7:30 p.m.",
		"it will end within two weeks":                        "Quantity:two weeks",
		"as of Wednesday evening":                             "Date:Wednesday evening",
		"two hundred and five people":                         "Number:two hundred and five",
		"half a million people and a dozen dogs":              "Number:half a million | Number:a dozen",
		"it may rain and they march on":                       "",
		"in May it may rain":                                  "Date:May",
		"from 2014 - 2016 they built 2014 houses":             "Date:2014 - 2016 | Date:2014",
		"1,200 square kilometres of forest":                   "Quantity:1,200 square kilometres",
		"the 20th century was long":                           "Date:20th century",
		"a second wave came in the second half of the game":   "",
		"he ran 10 km at 12 km/h on the summer of 2016":       "Quantity:10 km | Quantity:12 km/h | Date:summer of 2016",
		"the vote was 220 - 192":                              "Number:220 | Number:192",
		"three and a half years of war":                       "Quantity:three and a half years",
		"twenty - one men":                                    "Number:twenty - one",
		"one million rubles each":                             "Money:one million rubles",
		"10 years earlier it was so , and tomorrow morning ?": "Date:10 years earlier | Date:tomorrow morning",
	} {
		doc := document(text)
		tagger.Annotate(doc)
		var kept []kg.Mention
		for _, m := range doc.Mentions {
			if m.Type.IsValue() {
				kept = append(kept, m)
			}
		}
		doc.Mentions = kept
		if got := mentions(doc); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestNames(t *testing.T) {
	tagger := mustLoad(t)
	for text, want := range map[string]string{
		"Dmitry Peskov , the spokesperson , urged the White House to understand Russia 's concerns .": "Person:Dmitry Peskov | Organization:White House | Place:Russia",
		"Putin also thanked President Erdogan for his role .":                                         "Person:Putin | Person:Erdogan",
		"Germany sided with the North Atlantic Treaty Organization ( NATO ) in the crisis .":          "Place:Germany | Organization:North Atlantic Treaty Organization | Organization:NATO",
		"An ammunition depot in the Belgorod region was destroyed .":                                  "Place:Belgorod region",
		"No proposals have been received from the Ministry of Defense .":                              "Organization:Ministry of Defense",
		"Support was provided by the U.S. to Ukrainian defenses against Russian attacks .":            "Place:U.S. | Group:Ukrainian | Group:Russian",
		"Prime Minister Boris Johnson met Angela Merkel in Berlin on Friday .":                        "Person:Boris Johnson | Person:Angela Merkel | Place:Berlin | Date:Friday",
		"US President Donald Trump flew to North Korea .":                                             "Place:US | Person:Donald Trump | Place:North Korea",
		"Burbank , 20 March 2019":                            "Place:Burbank | Date:20 March 2019",
		"Many African Americans came to the G - 20 summit .": "Group:African Americans | Event:G - 20 summit",
		"Oslo fined Halden Semiconductor for paying the carmaker Voss , and Rival Norvik Micro left Oslo .": "Place:Oslo | Organization:Halden Semiconductor | Organization:Voss | Organization:Norvik Micro | Place:Oslo",
		"Rival Norvik Micro welcomed it . Norvik lost . Clients of Norvik left .":                           "Organization:Norvik Micro | Organization:Norvik | Organization:Norvik",
		"Democrats and Republicans in the Senate voted on Tuesday .":                                        "Group:Democrats | Group:Republicans | Organization:Senate | Date:Tuesday",
	} {
		doc := document(text)
		tagger.Annotate(doc)
		if got := mentions(doc); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// TestDocument checks what only the whole document tells.
func TestDocument(t *testing.T) {
	tagger := mustLoad(t)
	for text, want := range map[string]string{
		"Vladimir Putin met Joe Biden .\nPutin left .\nBiden stayed .\nNo need to meet with Biden Putin : no strikes": "Person:Vladimir Putin | Person:Joe Biden | Person:Putin | Person:Biden | Person:Biden | Person:Putin",
		"Rocky De La Fuente ran for president .\nDe La Fuente won .":                                                  "Person:Rocky De La Fuente | Person:De La Fuente",
		"Molde River Trust left .\nA share of its cash was held at MRT and elsewhere .":                               "Organization:Molde River Trust | Organization:MRT",
	} {
		doc := document(text)
		tagger.Annotate(doc)
		if got := mentions(doc); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestHead(t *testing.T) {
	tagger := mustLoad(t)
	doc := document("The Ministry of Defense denied it .")
	for i, tree := range []struct {
		head   int
		deprel string
	}{{1, "det"}, {4, "nsubj"}, {3, "case"}, {1, "nmod"}, {-1, "root"}, {4, "obj"}, {4, "punct"}} {
		doc.Sentences[0].Tokens[i].Head, doc.Sentences[0].Tokens[i].Deprel = tree.head, tree.deprel
	}
	tagger.Annotate(doc)
	if len(doc.Mentions) != 1 || doc.Mentions[0].Head != 1 {
		t.Errorf("with a tree: %+v, want one mention headed by token 1", doc.Mentions)
	}
	doc = document("The Ministry of Defense denied it .")
	tagger.Annotate(doc)
	if len(doc.Mentions) != 1 || doc.Mentions[0].Head != 3 {
		t.Errorf("without a tree: %+v, want one mention headed by its last token", doc.Mentions)
	}
}

// TestScore holds the model to what it reached when it was trained, on the development
// part of Universal NER.
func TestScore(t *testing.T) {
	const floor = 0.77
	types := map[string]kg.EntityType{"PER": kg.Person, "ORG": kg.Organization, "LOC": kg.Place}
	tagger := mustLoad(t)
	var score eval.SpanScore
	for text := range strings.SplitSeq(corpus(t, "UNER_English-EWT/en_ewt-ud-dev.iob2"), "# newdoc") {
		doc := &kg.Document{}
		var gold []eval.Span
		for block := range strings.SplitSeq(text, "\n\n") {
			var tokens []kg.Token
			for line := range strings.Lines(block) {
				f := strings.Split(line, "\t")
				if len(f) < 3 || strings.ContainsAny(f[0], ".-") {
					continue
				}
				i := len(tokens)
				if position, label, _ := strings.Cut(f[2], "-"); position == "B" && types[label] != "" {
					gold = append(gold, eval.Span{Sentence: len(doc.Sentences), First: i, Last: i + 1, Type: string(types[label])})
				} else if position == "I" && types[label] != "" {
					gold[len(gold)-1].Last = i + 1
				}
				tokens = append(tokens, kg.Token{Form: f[1], Head: -1})
			}
			doc.Sentences = append(doc.Sentences, kg.Sentence{Tokens: tokens})
		}
		tagger.Annotate(doc)
		var found []eval.Span
		for _, m := range doc.Mentions {
			if m.Type == kg.Person || m.Type == kg.Organization || m.Type == kg.Place {
				found = append(found, eval.Span{Sentence: m.Sentence, First: m.First, Last: m.Last, Type: string(m.Type)})
			}
		}
		score.Add(gold, found)
	}
	t.Logf("UNER English-EWT dev, gold tokens\n%s", score)
	if f := score.Total().F1(); f < floor {
		t.Errorf("F1 %.3f, at least %.3f expected", f, floor)
	}
}

// corpus returns a file of the labelled corpora, which are not part of the repository.
func corpus(tb testing.TB, name string) string {
	tb.Helper()
	f, err := os.Open("../../../shared/data/labelled.tar.zst")
	if errors.Is(err, os.ErrNotExist) {
		tb.Skip("no corpora: ../shared/data is missing")
	}
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	dec, err := zstd.NewReader(f, zstd.WithDecoderMaxWindow(128<<20), zstd.WithDecoderConcurrency(1))
	if err != nil {
		tb.Fatal(err)
	}
	defer dec.Close()
	for r := tar.NewReader(dec); ; {
		h, err := r.Next()
		if err != nil {
			tb.Fatalf("%s: %v", name, err)
		}
		if path.Clean(h.Name) == name {
			data, err := io.ReadAll(r)
			if err != nil {
				tb.Fatal(err)
			}
			return string(data)
		}
	}
}

// FuzzAnnotate checks what holds for any tokens: mentions lie in their sentence, in order,
// without overlap, with a head and a type.
func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{"Dmitry Peskov said on Friday , 16 May 2023", "$ $ % - - 1 - 2 ( \" ' ) U.S. 's", "THE WHITE HOUSE SAID 5 %", "half a", "the year -", "19h 6 am 1990s 20 - 21"} {
		f.Add(s)
	}
	tagger := mustLoad(f)
	f.Fuzz(func(t *testing.T, text string) {
		doc := document(text)
		doc.Sentences = append(doc.Sentences, kg.Sentence{})
		tagger.Annotate(doc)
		sentence, at := -1, 0
		for _, m := range doc.Mentions {
			if m.Sentence != sentence {
				if m.Sentence < sentence {
					t.Fatalf("mentions out of order: %+v", doc.Mentions)
				}
				sentence, at = m.Sentence, 0
			}
			n := len(doc.Sentences[m.Sentence].Tokens)
			if m.First < at || m.First >= m.Last || m.Last > n || m.Head < m.First || m.Head >= m.Last || m.Type == "" || m.Entity != -1 {
				t.Fatalf("%q: mention %+v", text, m)
			}
			at = m.Last
		}
	})
}

// TestConcurrent annotates the same text many times at once; under the race detector it
// finds shared state, and without it results that depend on it.
func TestConcurrent(t *testing.T) {
	tagger := mustLoad(t)
	const text = "Yevgeny Zinichev spoke in Moscow .\nZinichev said three weeks ago that 1,500 men came .\nTHE KREMLIN DENIED IT ."
	want := document(text)
	tagger.Annotate(want)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				doc := document(text)
				tagger.Annotate(doc)
				if mentions(doc) != mentions(want) {
					t.Errorf("%s, want %s", mentions(doc), mentions(want))
				}
			}
		})
	}
	wg.Wait()
}

func TestAllocations(t *testing.T) {
	tagger := mustLoad(t)
	doc := document(strings.Repeat("Dmitry Peskov , the spokesperson , urged the White House to understand Russia 's concerns within two weeks .\n", 50))
	tagger.Annotate(doc)
	tokens := 50 * len(doc.Sentences[0].Tokens)
	if got := testing.AllocsPerRun(10, func() {
		doc.Mentions = doc.Mentions[:0]
		tagger.Annotate(doc)
	}); got > float64(tokens)/20 {
		t.Errorf("%.0f allocations for %d tokens", got, tokens)
	}
}

func BenchmarkAnnotate(b *testing.B) {
	tagger := mustLoad(b)
	doc := document(strings.Repeat("Russian President Vladimir Putin said Friday that he is not planning new intense strikes in Ukraine , after those launched at the beginning of the week .\nThe official investigative committee did not specify the number of casualties in the attack .\n", 50))
	b.ReportAllocs()
	for b.Loop() {
		doc.Mentions = doc.Mentions[:0]
		tagger.Annotate(doc)
	}
	b.ReportMetric(float64(len(doc.Sentences)*b.N)/b.Elapsed().Seconds(), "sentences/s")
}
