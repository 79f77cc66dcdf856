package eval_test

import (
	"errors"
	"strings"
	"testing"

	"kg/conllu"
	"kg/eval"
)

// sentences reads a short notation: words separated by blanks, sentences by " | ", each word
// "form/LEMMA/UPOS/XPOS/Feats/head/deprel" with trailing fields left out at will. "a+b" is
// a multi-word token of two words; a final "_" glues a token to the next.
func sentences(tb testing.TB, short string) []*conllu.Sentence {
	tb.Helper()
	var b strings.Builder
	for _, sentence := range strings.Split(short, " | ") {
		id := 1
		for _, token := range strings.Fields(sentence) {
			token, glued := strings.CutSuffix(token, "_")
			misc := "_"
			if glued {
				misc = "SpaceAfter=No"
			}
			words := strings.Split(token, "+")
			if len(words) > 1 {
				surface := ""
				for _, w := range words {
					form, _, _ := strings.Cut(w, "/")
					surface += form
				}
				b.WriteString(strings.Join([]string{itoa(id) + "-" + itoa(id+len(words)-1), surface, "_", "_", "_", "_", "_", "_", "_", misc}, "\t") + "\n")
				misc = "_"
			}
			for _, w := range words {
				f := [7]string{"_", "_", "_", "_", "_", "_", "_"}
				for i, v := range strings.Split(w, "/") {
					if v != "" {
						f[i] = v
					}
				}
				b.WriteString(strings.Join([]string{itoa(id), f[0], f[1], f[2], f[3], f[4], f[5], f[6], "_", misc}, "\t") + "\n")
				id++
			}
		}
		b.WriteByte('\n')
	}
	var all []*conllu.Sentence
	for s, err := range conllu.NewReader(strings.NewReader(b.String())).All() {
		if err != nil {
			tb.Fatalf("%v in\n%s", err, b.String())
		}
		all = append(all, s)
	}
	return all
}

func itoa(i int) string { return string(rune('0' + i)) } // sentences here are short

type counts = eval.Score

func TestScoreCoNLL(t *testing.T) {
	const tree = "The/the/DET/DT/Definite=Def|Style=X/2/det dog/dog/NOUN/NN/Number=Sing/3/nsubj barked/bark/VERB/VBD/Tense=Past/0/root ././././/3/punct"
	for _, c := range []struct {
		name, gold, system string
		want               map[string]counts
	}{
		{
			name: "the same", gold: tree, system: tree,
			want: map[string]counts{
				"Tokens": {4, 4, 4, 0}, "Sentences": {1, 1, 1, 0}, "Words": {4, 4, 4, 4}, "AllTags": {4, 4, 4, 4},
				"UAS": {4, 4, 4, 4}, "LAS": {4, 4, 4, 4}, "CLAS": {2, 2, 2, 2}, "MLAS": {2, 2, 2, 2}, "BLEX": {2, 2, 2, 2},
			},
		},
		{
			// A language-specific feature and a subtype do not count; a wrong tag of the
			// article spoils the MLAS of its noun, a wrong lemma the BLEX of its own word.
			name: "labels", gold: tree,
			system: "The/the/PRON/DT/Definite=Def|Style=Y/2/det:x dog/dogs/NOUN/NNS/Number=Sing/3/nsubj:outer barked/bark/VERB/VBD/Tense=Pres/0/root ././././/3/punct",
			want: map[string]counts{
				"UPOS": {4, 4, 3, 4}, "XPOS": {4, 4, 3, 4}, "UFeats": {4, 4, 3, 4}, "AllTags": {4, 4, 1, 4},
				"Lemmas": {4, 4, 3, 4}, "LAS": {4, 4, 4, 4}, "CLAS": {2, 2, 2, 2}, "MLAS": {2, 2, 0, 2}, "BLEX": {2, 2, 1, 2},
			},
		},
		{
			// Heads: wrong for the article; the noun's relation is wrong.
			name: "arcs", gold: tree,
			system: "The/the/DET/DT/Definite=Def/3/det dog/dog/NOUN/NN/Number=Sing/3/obj barked/bark/VERB/VBD/Tense=Past/0/root ././././/3/punct",
			want: map[string]counts{
				// The verb got a function word it should not have: MLAS counts neither word.
				"UAS": {4, 4, 3, 4}, "LAS": {4, 4, 2, 4}, "CLAS": {2, 2, 1, 2}, "MLAS": {2, 2, 0, 2}, "BLEX": {2, 2, 1, 2},
			},
		},
		{
			// The full stop split off in one, a word cut in the other; one boundary missed.
			name: "segmentation", gold: "ab_ . | cd ef", system: "ab. c_ d ef",
			want: map[string]counts{
				"Tokens": {4, 4, 1, 0}, "Sentences": {2, 1, 0, 0}, "Words": {4, 4, 1, 1}, "UPOS": {4, 4, 1, 1},
			},
		},
		{
			// "do"+"n't" as two separate tokens is as good for words, not for tokens.
			name: "multi-word token split in two tokens", gold: "I do+n't go", system: "I do_ n't go",
			want: map[string]counts{"Tokens": {3, 4, 2, 0}, "Words": {4, 4, 4, 4}},
		},
		{
			name: "multi-word token left whole", gold: "I do+n't go", system: "I don't go",
			want: map[string]counts{"Tokens": {3, 3, 3, 0}, "Words": {4, 3, 2, 2}},
		},
		{
			// The longest common subsequence of a b c and a x c: a and c.
			name: "other words within", gold: "a/A+b/B+c/C", system: "a/A+bc/X",
			want: map[string]counts{"Tokens": {1, 1, 1, 0}, "Words": {3, 2, 1, 1}, "Lemmas": {3, 2, 1, 1}},
		},
		{
			// Multi-word tokens that overlap make one stretch, "abcde"; a is outside the
			// system's token and stays within it.
			name: "overlapping", gold: "a+b_ c_ d+e", system: "a_ b+c+d_ e",
			want: map[string]counts{"Tokens": {3, 3, 0, 0}, "Words": {5, 5, 5, 5}},
		},
		{
			name: "case of forms is ignored", gold: "CAN+NOT", system: "CAN_ NOT",
			want: map[string]counts{"Words": {2, 2, 2, 2}},
		},
		{
			name: "unparsed words are no roots", gold: "Go/go/VERB/VB//0/root", system: "Go",
			want: map[string]counts{"UAS": {1, 1, 0, 1}, "CLAS": {1, 0, 0, 1}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := eval.ScoreCoNLL(sentences(t, c.gold), sentences(t, c.system))
			if err != nil {
				t.Fatal(err)
			}
			seen := 0
			for _, row := range got.Rows() {
				if want, ok := c.want[row.Name]; ok {
					seen++
					if row.Score != want {
						t.Errorf("%s = %+v, want %+v", row.Name, row.Score, want)
					}
				}
			}
			if seen != len(c.want) {
				t.Error("a metric of the table has no such name")
			}
		})
	}
}

func TestScoreRatios(t *testing.T) {
	s := eval.Score{Gold: 4, System: 2, Correct: 1, Aligned: 2}
	if s.Precision() != 0.5 || s.Recall() != 0.25 || s.F1() != 2.0/6 || s.AlignedAccuracy() != 0.5 {
		t.Errorf("got %v %v %v %v", s.Precision(), s.Recall(), s.F1(), s.AlignedAccuracy())
	}
	if z := (eval.Score{}); z.F1() != 0 || z.Precision() != 0 {
		t.Error("empty score is not 0")
	}
}

func TestScoreDifferentTexts(t *testing.T) {
	_, err := eval.ScoreCoNLL(sentences(t, "one two"), sentences(t, "one tow"))
	if !errors.Is(err, eval.ErrTextDiffers) || !strings.Contains(err.Error(), "byte 4") {
		t.Errorf("error %v, want ErrTextDiffers at byte 4", err)
	}
}
