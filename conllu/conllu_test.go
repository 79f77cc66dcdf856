package conllu_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"kg"
	"kg/conllu"
)

const sample = `# newdoc id = d1
# newpar
# sent_id = s1
# text = I can't go ("now").
1	I	I	PRON	PRP	Case=Nom|Number=Sing	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	MD	VerbForm=Fin	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	go	go	VERB	VB	VerbForm=Inf	0	root	_	Note=x
4.1	away	away	ADV	RB	_	_	_	4:dep	_
5	(	(	PUNCT	-LRB-	_	7	punct	_	SpaceAfter=No
6	"	"	PUNCT	` + "``" + `	_	7	punct	_	SpaceAfter=No
7	now	now	ADV	RB	_	4	advmod	_	SpaceAfter=No
8	"	"	PUNCT	''	_	7	punct	_	SpaceAfter=No
9	)	)	PUNCT	-RRB-	_	7	punct	_	SpaceAfter=No
10	.	.	PUNCT	.	_	4	punct	_	SpaceAfter=No

# sent_id = s2
# text = No.
1	No	no	INTJ	UH	_	0	root	_	SpaceAfter=No
2	.	.	PUNCT	.	_	1	punct	_	_

# newpar id = p2
# sent_id = s3
1	_	_	SYM	NFP	_	0	root	_	SpaceAfter=No
2	Bye	bye	INTJ	UH	_	1	dep	_	_

`

func mustRead(tb testing.TB, text string) []*conllu.Sentence {
	tb.Helper()
	var all []*conllu.Sentence
	for s, err := range conllu.NewReader(strings.NewReader(text)).All() {
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

func write(tb testing.TB, sentences []*conllu.Sentence) string {
	tb.Helper()
	var out strings.Builder
	w := conllu.NewWriter(&out)
	for _, s := range sentences {
		if err := w.Write(s); err != nil {
			tb.Fatal(err)
		}
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	return out.String()
}

func TestRead(t *testing.T) {
	all := mustRead(t, sample)
	if len(all) != 3 {
		t.Fatalf("%d sentences, want 3", len(all))
	}
	s := all[0]
	if s.ID() != "s1" || !s.NewDocument() || !s.NewParagraph() || all[1].NewParagraph() || !all[2].NewParagraph() {
		t.Error("comments misread")
	}
	want := kg.Token{Span: kg.Span{4, 7}, Form: "n't", Lemma: "not", UPOS: "PART", XPOS: "RB", Head: 3, Deprel: "advmod", Joined: true}
	if got := s.Tokens[2]; got != want {
		t.Errorf("word 3 = %+v, want %+v", got, want)
	}
	if s.Tokens[3].Head != -1 || s.Tokens[1].Joined || s.MiscValue(3, "Note") != "x" {
		t.Error("root, first part of a multi-word token or MISC misread")
	}
	for _, s := range all {
		for i, tok := range s.Tokens {
			if got := s.Text[tok.Span[0]:tok.Span[1]]; got != tok.Form {
				t.Errorf("%s word %d: span holds %q, want %q", s.ID(), i+1, got, tok.Form)
			}
		}
	}
	if s.SpaceAfter(9) || s.SpaceAfter(1) || !s.SpaceAfter(2) {
		t.Error("SpaceAfter misread")
	}
	if u := all[2].Tokens[0]; u.Form != "_" || u.Lemma != "_" || all[2].Text != "_Bye" {
		t.Errorf("the word _ read as %+v in %q", u, all[2].Text)
	}
}

func TestWordsThatDoNotSpellTheirToken(t *testing.T) {
	all := mustRead(t, "# text = Au lac\n1-2\tAu\t_\t_\t_\t_\t_\t_\t_\t_\n"+
		"1\tà\t_\t_\t_\t_\t_\t_\t_\t_\n2\tle\t_\t_\t_\t_\t_\t_\t_\t_\n3\tlac\t_\t_\t_\t_\t0\troot\t_\t_\n")
	got := []kg.Span{all[0].Tokens[0].Span, all[0].Tokens[1].Span, all[0].Tokens[2].Span}
	if want := []kg.Span{{0, 2}, {0, 2}, {3, 6}}; !reflect.DeepEqual(got, want) {
		t.Errorf("spans %v, want %v", got, want)
	}
}

func TestTextThatDoesNotFit(t *testing.T) {
	all := mustRead(t, "# text = something else\n1\tHi\t_\t_\t_\t_\t0\troot\t_\tSpaceAfter=No\n2\t!\t_\t_\t_\t_\t1\tpunct\t_\t_\n")
	if all[0].Text != "Hi!" {
		t.Errorf("text %q, want it rebuilt from the words", all[0].Text)
	}
}

func TestErrors(t *testing.T) {
	line := func(id, form, head string) string {
		return strings.Join([]string{id, form, "_", "_", "_", "_", head, "_", "_", "_"}, "\t") + "\n"
	}
	for _, c := range []struct {
		name, in string
		want     error
		at       string
	}{
		{"nine columns", "# x\n1\ta\t_\t_\t_\t_\t0\troot\t_\n", conllu.ErrColumns, "line 2"},
		{"eleven columns", "1\ta\t_\t_\t_\t_\t0\troot\t_\t_\t_\n", conllu.ErrColumns, "line 1"},
		{"id from two", line("2", "a", "0"), conllu.ErrID, "line 1"},
		{"id not a number", line("x", "a", "0"), conllu.ErrID, "line 1"},
		{"empty node too early", line("3.1", "a", "_"), conllu.ErrID, "line 1"},
		{"no form", line("1", "", "0"), conllu.ErrForm, "line 1"},
		{"blank form", line("1", "\u00a0", "0"), conllu.ErrForm, "line 1"},
		{"own head", line("1", "a", "1"), conllu.ErrHead, "line 1"},
		{"head outside", line("1", "a", "2") + "\n", conllu.ErrHead, "line 2"},
		{"negative head", line("1", "a", "-1"), conllu.ErrHead, "line 1"},
		{"range backwards", line("2-1", "a", "_"), conllu.ErrRange, "line 1"},
		{"range too long", line("1-2", "a", "_") + line("1", "a", "0"), conllu.ErrRange, "line 2"},
		{"overlapping ranges", line("1-2", "ab", "_") + line("1", "a", "0") + line("2-3", "bc", "_"), conllu.ErrRange, "line 3"},
		{"not UTF-8", "# \xff\n", conllu.ErrText, "line 1"},
		{"long line", "\n# " + strings.Repeat("x", 2<<20), conllu.ErrLong, "line 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := conllu.NewReader(strings.NewReader(c.in)).Next()
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.at) {
				t.Errorf("error %v, want %v at %s", err, c.want, c.at)
			}
		})
	}
}

func TestWriteGivesBackWhatWasRead(t *testing.T) {
	got := write(t, mustRead(t, sample))
	var want []string
	for line := range strings.Lines(sample) {
		if !strings.HasPrefix(line, "4.1") { // empty nodes are dropped
			want = append(want, line)
		}
	}
	if got != strings.Join(want, "") {
		t.Errorf("wrote\n%s\nwant\n%s", got, strings.Join(want, ""))
	}
}

func TestAssemble(t *testing.T) {
	docs := conllu.Documents(mustRead(t, sample+"# newdoc id = d2\n1\tEnd\t_\t_\t_\t_\t0\troot\t_\t_\n"))
	if len(docs) != 2 {
		t.Fatalf("%d documents, want 2", len(docs))
	}
	doc := conllu.Assemble(docs[0])
	if want := "I can't go (\"now\").No.\n\n_Bye"; doc.Text != want || doc.Name != "d1" {
		t.Fatalf("text %q of %q, want %q", doc.Text, doc.Name, want)
	}
	for _, s := range doc.Sentences {
		for _, tok := range s.Tokens {
			if doc.Slice(tok.Span) != tok.Form {
				t.Errorf("span %v holds %q, want %q", tok.Span, doc.Slice(tok.Span), tok.Form)
			}
		}
	}
	again := conllu.FromDocument(doc)
	if got := conllu.Assemble(mustRead(t, write(t, again))); got.Text != doc.Text || !reflect.DeepEqual(got.Sentences, doc.Sentences) {
		t.Errorf("written and read again:\n%+v\nwant\n%+v", got, doc)
	}
}

// TestTreebanks reads every treebank at hand: none may fail, and what is written reads the same.
func TestTreebanks(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(os.Getenv("KG_DATA"), "UD_English-*", "*-dev.conllu"))
	if len(files) == 0 {
		t.Skip("no treebanks: set KG_DATA to the folder they are unpacked in")
	}
	for _, name := range files {
		all, err := conllu.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if again := mustRead(t, write(t, all)); len(again) != len(all) {
			t.Errorf("%s: %d sentences read, %d written", name, len(all), len(again))
		}
	}
}

func TestReadFileNamesTheFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "bad.conllu")
	if err := os.WriteFile(name, []byte("1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := conllu.ReadFile(name); err == nil || !strings.Contains(err.Error(), "bad.conllu") {
		t.Errorf("error %v does not name the file", err)
	}
}

// FuzzRead: no input makes the reader panic, and what it accepts survives writing and reading.
func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("1-2\tab\t_\t_\t_\t_\t_\t_\t_\t_\n1\ta\t_\t_\t_\t_\t0\troot\t_\t_\n2\tc\t_\t_\t_\t_\t1\tdep\t_\t_\n")
	f.Add("1\t \t_\t_\t_\t_\t0\troot\t_\tSpaceAfter=No\n")
	f.Add("#\r\n1\ta b\t_\t_\t_\t_\t_\t_\t_\t_\r\n")
	f.Fuzz(func(t *testing.T, in string) {
		r := conllu.NewReader(strings.NewReader(in))
		for {
			s, err := r.Next()
			if err != nil {
				return
			}
			var out strings.Builder
			w := conllu.NewWriter(&out)
			if err := w.Write(s); err != nil {
				t.Fatalf("cannot write what was read: %v", err)
			}
			w.Flush()
			again, err := conllu.NewReader(strings.NewReader(out.String())).Next()
			if err != nil {
				t.Fatalf("cannot read what was written: %v\n%q", err, out.String())
			}
			if len(again.Tokens) != len(s.Tokens) {
				t.Fatalf("%d words, were %d", len(again.Tokens), len(s.Tokens))
			}
		}
	})
}
