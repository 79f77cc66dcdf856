package eval

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"kg/conllu"
)

// ErrTextDiffers is returned when the two sides do not annotate the same characters.
var ErrTextDiffers = errors.New("gold and system texts differ")

// CoNLL holds the metrics of the CoNLL 2018 shared task "Multilingual Parsing from Raw
// Text to Universal Dependencies" (Zeman et al. 2018, section 5), computed by [ScoreCoNLL].
type CoNLL struct {
	Tokens    Score // surface tokens with the right span
	Sentences Score // sentences with the right span
	Words     Score // syntactic words aligned with one of the gold side
	UPOS      Score
	XPOS      Score // the tags of the treebank: Penn Treebank ones in English
	UFeats    Score // the universal features only
	AllTags   Score // UPOS, XPOS and UFeats together
	Lemmas    Score
	UAS       Score // right head
	LAS       Score // right head and relation, subtypes ignored
	CLAS      Score // LAS over content words
	MLAS      Score // CLAS with the tags, and the function words attached, right as well
	BLEX      Score // CLAS with the lemma right as well
}

// Row is a metric with its name.
type Row struct {
	Name string
	Score
}

// Rows lists the metrics in their customary order.
func (c *CoNLL) Rows() []Row {
	return []Row{
		{"Tokens", c.Tokens}, {"Sentences", c.Sentences}, {"Words", c.Words}, {"UPOS", c.UPOS},
		{"XPOS", c.XPOS}, {"UFeats", c.UFeats}, {"AllTags", c.AllTags}, {"Lemmas", c.Lemmas},
		{"UAS", c.UAS}, {"LAS", c.LAS}, {"CLAS", c.CLAS}, {"MLAS", c.MLAS}, {"BLEX", c.BLEX},
	}
}

// String formats the metrics as a table of percentages.
func (c *CoNLL) String() string {
	var b strings.Builder
	b.WriteString("Metric     | Precision |    Recall |  F1 Score | AligndAcc\n")
	for _, r := range c.Rows() {
		fmt.Fprintf(&b, "%-10s | %9.2f | %9.2f | %9.2f |", r.Name, 100*r.Precision(), 100*r.Recall(), 100*r.F1())
		if r.Aligned > 0 {
			fmt.Fprintf(&b, " %9.2f", 100*r.AlignedAccuracy())
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Score counts units of a metric.
type Score struct {
	Gold    int // units of the gold side
	System  int // units of the system side
	Correct int
	Aligned int // gold units whose word is aligned; 0 for Tokens and Sentences
}

// Precision is the part of the system's units that are correct, 0 when there are none.
func (s Score) Precision() float64 { return ratio(s.Correct, s.System) }

// Recall is the part of the gold units that are found, 0 when there are none.
func (s Score) Recall() float64 { return ratio(s.Correct, s.Gold) }

// F1 is the harmonic mean of precision and recall.
func (s Score) F1() float64 { return ratio(2*s.Correct, s.System+s.Gold) }

// AlignedAccuracy is the part of the aligned units that are correct.
func (s Score) AlignedAccuracy() float64 { return ratio(s.Correct, s.Aligned) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// ScoreCoNLL compares a system's sentences with the gold ones. Both must spell the same
// text apart from white space, else the error wraps ErrTextDiffers and says where.
//
// Words are aligned when they cover the same characters. Where either side has a
// multi-word token, the smallest stretch of text is taken that cuts no multi-word token of
// either side, and the words within are aligned by the longest common subsequence of their
// forms, case ignored.
func ScoreCoNLL(gold, system []*conllu.Sentence) (*CoNLL, error) {
	g, s := flatten(gold), flatten(system)
	if err := sameText(g.text, s.text); err != nil {
		return nil, err
	}
	a := align(g, s)
	var c CoNLL
	c.Tokens = matchSpans(g.tokens, s.tokens)
	c.Sentences = matchSpans(g.sentences, s.sentences)

	all := func(*word) bool { return true }
	c.Words = a.score(all, func(g, s *word) bool { return true })
	c.UPOS = a.score(all, func(g, s *word) bool { return g.upos == s.upos })
	c.XPOS = a.score(all, func(g, s *word) bool { return g.xpos == s.xpos })
	c.UFeats = a.score(all, func(g, s *word) bool { return g.feats == s.feats })
	c.AllTags = a.score(all, func(g, s *word) bool { return sameTags(g, s) && g.xpos == s.xpos })
	c.Lemmas = a.score(all, sameLemma)
	c.UAS = a.score(all, a.sameHead)
	c.LAS = a.score(all, a.sameArc)

	content := func(w *word) bool { return contentRelations[w.deprel] }
	c.CLAS = a.score(content, a.sameArc)
	c.MLAS = a.score(content, func(g, s *word) bool {
		return a.sameArc(g, s) && sameTags(g, s) && a.sameFunctionWords(g, s)
	})
	c.BLEX = a.score(content, func(g, s *word) bool { return a.sameArc(g, s) && sameLemma(g, s) })
	return &c, nil
}

// The relations of content words and of function words; "punct" is neither.
var (
	contentRelations = set("nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod " +
		"discourse nmod appos nummod acl amod conj fixed flat compound list parataxis orphan goeswith " +
		"reparandum root dep")
	functionRelations = set("aux cop mark det clf case cc")
	universalFeatures = set("PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite " +
		"Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// span is a range of text without its white space, in bytes.
type span struct{ start, end int }

// word is a syntactic word as the metrics see it.
type word struct {
	span                   // of its token: the words of a multi-word token share it
	multi           bool   // part of a multi-word token
	form            string // in lower case
	lemma           string
	upos, xpos      string
	feats           string // universal features only, sorted
	deprel          string // without subtype
	head            int    // index of the head word; -1 for none
	functionDepends []int  // its dependents that are function words
}

// side is one of the two annotations, flattened.
type side struct {
	text      string // without white space
	tokens    []span
	sentences []span
	words     []word
}

func flatten(sentences []*conllu.Sentence) *side {
	out := &side{}
	var text strings.Builder
	for _, s := range sentences {
		if len(s.Tokens) == 0 {
			continue
		}
		base, start := len(out.words), text.Len()
		for i := 0; i < len(s.Tokens); {
			last := i + 1
			for last < len(s.Tokens) && s.Tokens[last].Joined {
				last++
			}
			token := span{start: text.Len()}
			for _, r := range s.Text[s.Tokens[i].Span.Start():s.Tokens[last-1].Span.End()] {
				if !unicode.IsSpace(r) {
					text.WriteRune(r)
				}
			}
			token.end = text.Len()
			out.tokens = append(out.tokens, token)
			multi := last-i > 1
			for ; i < last; i++ {
				t := &s.Tokens[i]
				w := word{
					span: token, multi: multi, head: -1,
					form: strings.ToLower(t.Form), lemma: t.Lemma, upos: t.UPOS, xpos: t.XPOS,
					feats: keepUniversal(t.Feats),
				}
				w.deprel, _, _ = strings.Cut(t.Deprel, ":")
				if t.Head >= 0 {
					w.head = base + t.Head
				}
				out.words = append(out.words, w)
			}
		}
		out.sentences = append(out.sentences, span{start, text.Len()})
	}
	for i := range out.words {
		if w := &out.words[i]; w.head >= 0 && functionRelations[w.deprel] {
			h := &out.words[w.head]
			h.functionDepends = append(h.functionDepends, i)
		}
	}
	out.text = text.String()
	return out
}

func keepUniversal(feats string) string {
	var keep []string
	for f := range strings.SplitSeq(feats, "|") {
		if name, _, ok := strings.Cut(f, "="); ok && universalFeatures[name] {
			keep = append(keep, f)
		}
	}
	slices.Sort(keep)
	return strings.Join(keep, "|")
}

func sameText(gold, system string) error {
	if gold == system {
		return nil
	}
	at := 0
	for at < len(gold) && at < len(system) && gold[at] == system[at] {
		at++
	}
	from := max(0, at-20)
	return fmt.Errorf("%w at byte %d, white space not counted: gold %q, system %q", ErrTextDiffers, at,
		gold[from:min(len(gold), at+20)], system[from:min(len(system), at+20)])
}

// matchSpans counts equal spans of two ascending lists.
func matchSpans(gold, system []span) Score {
	score := Score{Gold: len(gold), System: len(system)}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case gold[g] == system[s]:
			score.Correct++
			g++
			s++
		case gold[g].start < system[s].start || gold[g].start == system[s].start && gold[g].end < system[s].end:
			g++
		default:
			s++
		}
	}
	return score
}

// alignment pairs words of the two sides.
type alignment struct {
	gold, system []word
	pairs        [][2]int // gold, system
	goldOf       []int    // for each system word its gold word; -1 for none
}

func (a *alignment) pair(g, s int) {
	a.pairs = append(a.pairs, [2]int{g, s})
	a.goldOf[s] = g
}

func align(gold, system *side) *alignment {
	a := &alignment{gold: gold.words, system: system.words, goldOf: make([]int, len(system.words))}
	for i := range a.goldOf {
		a.goldOf[i] = -1
	}
	end := len(gold.text)
	g, s := 0, 0
	for _, z := range append(stretches(gold.words, system.words), span{end, end}) {
		gStart, sStart := startsBefore(a.gold, g, z.start), startsBefore(a.system, s, z.start)
		a.alignSpans(g, gStart, s, sStart)
		g, s = endsWithin(a.gold, gStart, z.end), endsWithin(a.system, sStart, z.end)
		a.alignForms(gStart, g, sStart, s)
	}
	return a
}

// stretches returns the text covered by multi-word tokens, those that overlap as one.
func stretches(gold, system []word) []span {
	var out []span
	for g, s := 0, 0; g < len(gold) || s < len(system); {
		var w *word
		if s == len(system) || g < len(gold) && gold[g].start <= system[s].start {
			w = &gold[g]
			g++
		} else {
			w = &system[s]
			s++
		}
		if !w.multi {
			continue
		}
		if n := len(out); n > 0 && w.start < out[n-1].end {
			out[n-1].end = max(out[n-1].end, w.end)
		} else {
			out = append(out, w.span)
		}
	}
	return out
}

func startsBefore(words []word, i, at int) int {
	for i < len(words) && words[i].start < at {
		i++
	}
	return i
}

func endsWithin(words []word, i, end int) int {
	for i < len(words) && words[i].end <= end {
		i++
	}
	return i
}

// alignSpans pairs words that cover the same characters.
func (a *alignment) alignSpans(g, gEnd, s, sEnd int) {
	for g < gEnd && s < sEnd {
		switch {
		case a.gold[g].span == a.system[s].span:
			a.pair(g, s)
			g++
			s++
		case a.gold[g].start <= a.system[s].start:
			g++
		default:
			s++
		}
	}
}

// alignForms pairs words by the longest common subsequence of their forms.
func (a *alignment) alignForms(g, gEnd, s, sEnd int) {
	width := sEnd - s + 1
	// length[i*width+j] is that of the sequences from gold word g+i and system word s+j on.
	length := make([]int, (gEnd-g+1)*width)
	for i := gEnd - g - 1; i >= 0; i-- {
		for j := sEnd - s - 1; j >= 0; j-- {
			if a.gold[g+i].form == a.system[s+j].form {
				length[i*width+j] = 1 + length[(i+1)*width+j+1]
			} else {
				length[i*width+j] = max(length[(i+1)*width+j], length[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; g+i < gEnd && s+j < sEnd; {
		switch {
		case a.gold[g+i].form == a.system[s+j].form:
			a.pair(g+i, s+j)
			i++
			j++
		case length[(i+1)*width+j] >= length[i*width+j+1]:
			i++
		default:
			j++
		}
	}
}

// score counts the aligned pairs whose gold word is counted and that are correct.
func (a *alignment) score(counted func(*word) bool, correct func(gold, system *word) bool) Score {
	var score Score
	for i := range a.gold {
		if counted(&a.gold[i]) {
			score.Gold++
		}
	}
	for i := range a.system {
		if counted(&a.system[i]) {
			score.System++
		}
	}
	for _, p := range a.pairs {
		if g, s := &a.gold[p[0]], &a.system[p[1]]; counted(g) {
			score.Aligned++
			if correct(g, s) {
				score.Correct++
			}
		}
	}
	return score
}

func (a *alignment) sameHead(gold, system *word) bool {
	if system.head < 0 || gold.head < 0 {
		// A word without head and relation was not parsed, which is no root.
		return system.head == gold.head && system.deprel != ""
	}
	return a.goldOf[system.head] == gold.head
}

func (a *alignment) sameArc(gold, system *word) bool {
	return gold.deprel == system.deprel && a.sameHead(gold, system)
}

func sameTags(gold, system *word) bool {
	return gold.upos == system.upos && gold.feats == system.feats
}

// sameLemma holds also where the gold side gives no lemma.
func sameLemma(gold, system *word) bool { return gold.lemma == "" || gold.lemma == system.lemma }

// sameFunctionWords compares the function words attached to a word, with relation and tags.
func (a *alignment) sameFunctionWords(gold, system *word) bool {
	if len(gold.functionDepends) != len(system.functionDepends) {
		return false
	}
	for i, g := range gold.functionDepends {
		s := system.functionDepends[i]
		if a.goldOf[s] != g || a.gold[g].deprel != a.system[s].deprel || !sameTags(&a.gold[g], &a.system[s]) {
			return false
		}
	}
	return true
}
