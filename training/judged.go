package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"kg"
	"kg/conllu"
	"kg/extract"
	"kg/extract/confidence"
	"kg/extract/oie"
	"kg/schema"
)

// lenient is the kind of features that tell which reader gave a verdict, for those but the ones
// whose verdicts are measured by: what they let pass, and that rules were mended for what they
// did not, must not count for the statement.
const lenient = "reader"

// readers are all but those whose verdicts are measured by, the seventeenth to the twenty-seventh and the
// thirty-fourth to the thirty-eighth, who judged what rules made that were not mended for it: by number, with how much their verdicts count. The first was not as
// strict as the others.
var readers = map[string]float64{"1": 0.7, "2": 0.8, "3": 1, "4": 1, "5": 1, "6": 1, "8": 1, "9": 1, "10": 1, "11": 1, "12": 1, "13": 1, "14": 1, "15": 1, "16": 1,
	"28": 1, "29": 1, "30": 1, "31": 1, "32": 1, "33": 1, "39": 1, "40": 1, "41": 1, "42": 1, "43": 1, "44": 1, "45": 1, "46": 1,
	"47": 1, "48": 1, "49": 1, "50": 1, "51": 1, "52": 1, "53": 1, "54": 1, "55": 1, "56": 1, "57": 1, "58": 1, "59": 1, "60": 1, "61": 1, "62": 1, "63": 1, "64": 1, "65": 1, "66": 1, "67": 1}

// blemished is how right a statement counts that only a milder reader passes.
const blemished = 0.5

// judged reads the verdicts of training/judged.tsv. Of each judged statement that is still drawn
// from its article it returns an example.
func (e *env) judged(annotator *extract.Annotator) ([]example, error) {
	articles := make(map[string]string)
	var rows [][]string
	if err := e.told("judged.tsv", 6, func(row []string) error {
		rows = append(rows, row)
		articles[row[0]] = ""
		return nil
	}); err != nil {
		return nil, err
	}
	if err := e.articleTexts(articles); err != nil {
		return nil, err
	}
	if err := e.newsOfGUM(articles); err != nil {
		return nil, err
	}
	sch, err := schema.New(schema.Options{})
	if err != nil {
		return nil, err
	}
	var titles []string
	number := make(map[string]int) // of articles
	for _, row := range rows {
		if _, ok := number[row[0]]; !ok {
			if articles[row[0]] == "" {
				return nil, fmt.Errorf("training/judged.tsv: no article %q", row[0])
			}
			number[row[0]] = len(titles)
			titles = append(titles, row[0])
		}
	}
	drawn := make([]map[string]example, len(titles)) // by content
	var next atomic.Int64
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			extractor := oie.New()
			for n := int(next.Add(1)) - 1; n < len(titles); n = int(next.Add(1)) - 1 {
				drawn[n] = drawnFrom(&kg.Document{Text: articles[titles[n]]}, n, annotator, extractor, sch)
			}
		})
	}
	workers.Wait()
	var out []example
	for _, row := range rows {
		x, ok := drawn[number[row[0]]][strings.Join(row[1:4], "\t")]
		if !ok {
			continue // the rules of today do not say it
		}
		switch row[4] {
		case "1":
			x.right = 1
		case "~":
			x.right = blemished
		}
		x.weight, x.reader = 1, row[5]
		if w, ok := readers[x.reader]; ok {
			x.weight = w
			x.features = append(slices.Clip(x.features), weighed{confidence.Feature{Kind: lenient, Name: x.reader}, 1})
		}
		out = append(out, x)
	}
	return out, nil
}

// drawnFrom returns the examples of the statements drawn from an article, by their content.
func drawnFrom(doc *kg.Document, article int, annotator *extract.Annotator, extractor *oie.Extractor, sch *schema.Schema) map[string]example {
	annotator.Annotate(doc)
	xs := extractor.Extract(doc)
	reading := confidence.Read(doc, xs)
	found := make(map[string]example)
	for i := range xs {
		x := example{prior: xs[i].Confidence, sentence: article}
		reading.Features(i, func(f confidence.Feature, v float64) { x.features = append(x.features, weighed{f, v}) })
		for _, st := range sch.Statements(doc, xs[i:i+1]) {
			if _, ok := found[contentOf(&st)]; !ok {
				found[contentOf(&st)] = x
			}
		}
	}
	return found
}

// strict returns the examples that are measured by, with their confidences: those given, and those by the rule
// alone.
func strict(examples []example, confidence []float64) (out []example, given, rule func(i int) float64) {
	var of []float64
	for i, x := range examples {
		if _, ok := readers[x.reader]; !ok {
			out = append(out, x)
			of = append(of, confidence[i])
		}
	}
	return out, func(i int) float64 { return of[i] }, func(i int) float64 { return out[i].prior }
}

// unseen prints what a reader found of articles that no rule was mended by, once as strictly as they judged and once as a
// milder reader would have.
func (e *env) unseen(examples []example, confidence []float64, reader string) {
	for _, least := range []float64{1, blemished} {
		var of []example
		var told []float64
		for i, x := range examples {
			if x.reader != reader {
				continue
			}
			if x.right >= least {
				x.right = 1
			} else {
				x.right = 0
			}
			of, told = append(of, x), append(told, confidence[i])
		}
		e.logf("reader %s, %d statements, those of %.1f and more right: right ones rank higher %.3f", reader, len(of), least, ranking(of, func(i int) float64 { return told[i] }))
		e.tradeOff(of, func(i int) float64 { return told[i] })
	}
}

// tradeOff prints for several least confidences how many statements are left, how many of
// them are right, and how many of the right ones are lost.
func (e *env) tradeOff(examples []example, of func(i int) float64) {
	right := mean(examples, func(i int) float64 { return examples[i].right }) * float64(len(examples))
	for least := 0.0; least < 0.9; least += 0.05 {
		n, kept := 0, 0.0
		for i := range examples {
			if of(i) >= least {
				n++
				kept += examples[i].right
			}
		}
		e.logf("  %.2f or more: %.3f of the statements, %.3f of them right, %.3f of the right ones lost", least,
			float64(n)/float64(len(examples)), kept/float64(max(n, 1)), 1-kept/right)
	}
}

// contentOf is how training/judged.tsv tells a statement.
func contentOf(st *kg.Statement) string {
	one := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	object := ""
	if st.Object != nil {
		object = one(st.Object.Text)
	}
	return one(st.Subject.Text) + "\t" + one(st.Predicate.Label) + "\t" + object
}

// articles fills in the texts of the wanted titles that a raw text has: headline and paragraphs,
// each set off by a blank line. A title that is filled in already stays as it is.
func (e *env) articles(name string, wanted map[string]string) error {
	in, err := e.openText(name)
	if err != nil {
		return err
	}
	defer in.Close()
	lines := bufio.NewReaderSize(in, 1<<20)
	var paragraphs []string // of the article being read, the title first; nil when it is not wanted
	finish := func() {
		if len(paragraphs) > 1 {
			wanted[paragraphs[0]] = strings.Join(paragraphs, "\n\n")
		}
		paragraphs = nil
	}
	for {
		line, err := lines.ReadString('\n')
		line = strings.TrimSpace(line)
		if title, ok := strings.CutPrefix(line, "# "); ok {
			finish()
			if name == "wikinews" {
				_, title, _ = strings.Cut(title, " ") // behind the date
			}
			if text, ok := wanted[title]; ok && text == "" {
				paragraphs = []string{title}
			}
		} else if paragraphs != nil && line != "" {
			paragraphs = append(paragraphs, line)
		}
		if errors.Is(err, io.EOF) {
			finish()
			return nil
		}
		if err != nil {
			return fmt.Errorf("cannot read %s: %w", name, err)
		}
	}
}

// newsOfGUM fills in the texts of the wanted titles that articles of GUM's training set have.
func (e *env) newsOfGUM(wanted map[string]string) error {
	sentences, err := e.treebank("UD_English-GUM/open/en_gum-open-train.conllu")
	if err != nil {
		return err
	}
	for _, d := range conllu.Documents(sentences) {
		title, _ := d[0].Meta("meta::title")
		if text, ok := wanted[title]; ok && text == "" {
			wanted[title] = conllu.Assemble(d).Text
		}
	}
	return nil
}
