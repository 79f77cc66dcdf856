// Command training makes the models that the packages under extract embed. No user needs
// it: the trained files are part of the repository.
//
//	go run ./training -data ../shared/data STEP...
//
// Each step writes one model file and reads only what the steps before it wrote, so any
// of them can be repeated alone. The same data gives the same bytes: seeds are fixed, and
// nothing depends on the order of maps or goroutines. docs/models.md says what each model
// is trained on and how it scores.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"time"
)

// step is one thing to train.
type step struct {
	name string
	what string
	run  func(ctx context.Context, e *env) error
}

// steps lists what can be trained, in the order in which a whole training runs.
var steps = []step{
	{"clusters", "word clusters from raw text", trainClusters},
	{"sentences", "sentence boundaries", trainSentences},
	{"lexicon", "base forms that exist", trainLexicon},
	{"lemmas", "base forms of words in text", trainLemmas},
	{"ner-lists", "lists of names and common words", trainNerLists},
	{"ner", "names", trainNer},
	{"ner-seen", "the names that the names model finds in raw text, added to the lists; \"ner\" is to be repeated after it", trainSeen},
	{"ner-export", "what the names model learns from as text, in the folder of -to; trains nothing", exportNames},
	{"coref-words", "which pronouns refer to nouns and given names", trainCorefWords},
	{"coref", "what pronouns and descriptions refer to", trainCoref},
	{"coref-score", "the scores of such a ranker learned without GAP's validation part; writes nothing", scoreCoref},
	{"confidence", "how far extractions can be trusted, on development halves of benchmarks", fitConfidence},
	{"arguments", "whether a learned chooser of arguments or filter of triples beats the rules; trains nothing", tryArguments},
	{"ask-heads", "questions about heads that the networks doubt, in the articles of titles.txt in the folder of -to; trains nothing", askHeads},
	{"ask-names", "the same about names", askNames},
	{"ask-anaphors", "the same about pronouns and descriptions", askAnaphors},
	{"heads-export", "what was answered about heads, for the network, in the folder of -to; trains nothing", exportHeads},
	{"score", "the scores of tags, lemmas, trees and names on the test sets; trains nothing", scoreModels},
}

// env is what a step works with.
type env struct {
	data  string    // folder of the archives and raw texts
	cache string    // folder where archives are unpacked
	root  string    // root of the repository, where models are written
	to    string    // folder for what is exported
	log   io.Writer // progress
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stderr)
	stop()
	os.Exit(code)
}

func run(ctx context.Context, args []string, stderr io.Writer) int {
	e := &env{log: stderr}
	flags := flag.NewFlagSet("training", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&e.data, "data", "../shared/data", "folder of the archives and raw texts")
	flags.StringVar(&e.cache, "cache", "", "folder for unpacked archives (default: kg-training in the user's cache folder)")
	flags.StringVar(&e.root, "root", ".", "root of the repository")
	flags.StringVar(&e.to, "to", "", "folder for exported data")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: go run ./training [flags] STEP...\nsteps (\"all\" for every one, in this order):")
		for _, s := range steps {
			fmt.Fprintf(stderr, "  %-10s %s\n", s.name, s.what)
		}
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return 2
	}
	if flags.NArg() == 0 {
		flags.Usage()
		return 2
	}
	chosen, err := choose(flags.Args())
	if err != nil {
		fmt.Fprintln(stderr, "training:", err)
		return 2
	}
	if e.cache == "" {
		dir, err := os.UserCacheDir()
		if err != nil {
			fmt.Fprintln(stderr, "training:", err)
			return 1
		}
		e.cache = filepath.Join(dir, "kg-training")
	}
	for _, s := range chosen {
		start := time.Now()
		e.logf("== %s: %s", s.name, s.what)
		if err := s.run(ctx, e); err != nil {
			fmt.Fprintf(stderr, "training: %s: %v\n", s.name, err)
			return 1
		}
		e.logf("== %s: done in %s", s.name, time.Since(start).Round(time.Second))
	}
	return 0
}

// choose returns the named steps; "all" names every one.
func choose(names []string) ([]step, error) {
	var chosen []step
	for _, name := range names {
		if name == "all" {
			chosen = append(chosen, steps...)
			continue
		}
		found := false
		for _, s := range steps {
			if s.name == name {
				chosen, found = append(chosen, s), true
			}
		}
		if !found {
			return nil, fmt.Errorf("no step %q", name)
		}
	}
	return chosen, nil
}

func (e *env) logf(format string, args ...any) { fmt.Fprintf(e.log, format+"\n", args...) }

// write puts a trained file in its place in the repository, whole or not at all.
func (e *env) write(path string, data []byte) error {
	path = filepath.Join(e.root, filepath.FromSlash(path))
	if err := os.WriteFile(path+".tmp", data, 0o644); err != nil {
		return err
	}
	if err := os.Rename(path+".tmp", path); err != nil {
		return err
	}
	e.logf("%s: %d bytes", path, len(data))
	return nil
}
