package neural

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"kg"
	"kg/extract/model"
)

// sketch describes a network with random weights.
type sketch struct {
	word, affix, layers, units, arc, rel int
	features                             []string
	upos, entities                       []string
}

func plain() sketch {
	return sketch{
		word: 8, affix: 4, layers: 2, units: 16, arc: 20, rel: 12,
		features: []string{"prefix3", "suffix2", "shape"}, upos: []string{"NOUN", "VERB"},
	}
}

// sections are those of a model file of one network.
func (s sketch) sections() []model.Section { return committeeOf(s) }

// committeeOf returns the sections of a model file of some networks.
func committeeOf(sketches ...sketch) []model.Section {
	var w model.Writer
	w.Uint(uint64(len(sketches)))
	for i := range sketches {
		w.Uint(uint64(3 - i%3)) // shares
	}
	out := []model.Section{{Name: "networks", Data: w.Bytes()}}
	for i, s := range sketches {
		for _, section := range s.network(uint64(i + 1)) {
			section.Name = fmt.Sprint(i, ".", section.Name)
			out = append(out, section)
		}
	}
	return out
}

// network returns the sections of one network, whose weights are drawn by a seed.
func (s sketch) network(seed uint64) []model.Section {
	var out []model.Section
	add := func(name string, f func(w *model.Writer)) {
		var w model.Writer
		f(&w)
		out = append(out, model.Section{Name: name, Data: w.Bytes()})
	}
	r := rand.New(rand.NewPCG(seed, 2))
	floats := func(w *model.Writer, n int, size float64) {
		for range n {
			for _, b := range binary.LittleEndian.AppendUint32(nil, math.Float32bits(float32((r.Float64()*2-1)*size))) {
				w.Byte(b)
			}
		}
	}
	table := func(name string, scales, n int) {
		add(name, func(w *model.Writer) {
			floats(w, scales, 0.02)
			for range n {
				w.Byte(byte(r.IntN(255) - 127))
			}
		})
	}
	bias := func(name string, n int) {
		add(name, func(w *model.Writer) { floats(w, n, 1) })
	}
	add("config", func(w *model.Writer) {
		for _, v := range []int{s.word, s.affix, s.layers, s.units, s.arc, s.rel} {
			w.Uint(uint64(v))
		}
	})
	const rows = 50
	add("features", func(w *model.Writer) {
		w.Uint(uint64(len(s.features)))
		for _, f := range s.features {
			w.String(f)
			w.Uint(rows)
		}
	})
	words, xpos, feats, rels := []string{"the", "of"}, []string{"NN", "VB"}, []string{"", "Number=Sing"}, []string{"nsubj", "obj", "punct"}
	add("words", func(w *model.Writer) { w.Strings(words) })
	add("labels", func(w *model.Writer) {
		for _, list := range [][]string{s.upos, xpos, feats, rels, s.entities} {
			w.Strings(list)
		}
	})
	table("vectors", len(words)+1, (len(words)+1)*s.word)
	for i := range s.features {
		table(fmt.Sprintf("feature%d", i), rows, rows*s.affix)
	}
	width := s.word + len(s.features)*s.affix
	for i := range s.layers {
		for d := range 2 {
			name := fmt.Sprintf("lstm%d.%d.", i, d)
			table(name+"input", 4*s.units, width*4*s.units)
			bias(name+"input.bias", 4*s.units)
			table(name+"recurrent", 4*s.units, s.units*4*s.units)
		}
		width = 2 * s.units
	}
	for _, m := range []struct {
		name string
		k, n int
	}{
		{"heads", width, 2*(s.arc+s.rel) + len(s.upos) + len(xpos) + len(feats) + len(s.entities)},
		{"arc", s.arc, s.arc}, {"relation", s.rel, len(rels) * (s.rel + 1)},
	} {
		table(m.name, m.n, m.k*m.n)
		bias(m.name+".bias", m.n)
	}
	bias("root", width)
	return out
}

func mustDecode(tb testing.TB, sections []model.Section) *Parser {
	tb.Helper()
	p, err := decodeSections(tb, sections)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func decodeSections(tb testing.TB, sections []model.Section) (*Parser, error) {
	tb.Helper()
	data, err := model.Encode(&model.File{Kind: Kind, Sections: sections})
	if err != nil {
		tb.Fatal(err)
	}
	return Decode(data)
}

// Files decide the shape of the network; whatever it is, trees are trees.
func TestSizesComeFromTheFile(t *testing.T) {
	for name, change := range map[string]func(s *sketch){
		"plain":        func(s *sketch) {},
		"one layer":    func(s *sketch) { s.layers = 1 },
		"three layers": func(s *sketch) { s.layers = 3 },
		"wide":         func(s *sketch) { s.units, s.arc, s.rel = 80, 100, 70 },
		"odd inputs":   func(s *sketch) { s.word, s.affix = 7, 3 },
		"features":     func(s *sketch) { s.features = []string{"word", "form", "suffix5", "prefix1"} },
		"no features":  func(s *sketch) { s.features = nil },
		"names":        func(s *sketch) { s.entities = []string{"O", "U-Person"} },
	} {
		t.Run(name, func(t *testing.T) {
			s := plain()
			change(&s)
			doc := longDocument()
			mustDecode(t, s.sections()).Annotate(doc)
			for _, s := range doc.Sentences {
				if len(s.Tokens) == 0 || s.Kind == kg.Noise {
					continue
				}
				heads := []int32{0}
				for _, tok := range s.Tokens {
					heads = append(heads, int32(tok.Head+1))
				}
				if w := wrong(heads); w != "" {
					t.Fatalf("%v: %s", heads, w)
				}
			}
			if (doc.NameScores != nil) != (len(s.entities) > 0) {
				t.Errorf("scores of names: %v", doc.NameScores)
			}
		})
	}
}

// The scores of names stand where the words are: in any batch, and in sentences that are
// computed in parts.
func TestNameScores(t *testing.T) {
	s := plain()
	s.entities = []string{"O", "B-Person", "L-Person"}
	p := mustDecode(t, s.sections())
	doc := longDocument()
	long := kg.Sentence{}
	for i := range maxSentence + 40 {
		long.Tokens = append(long.Tokens, kg.Token{Form: fmt.Sprint("word", i)})
	}
	doc.Sentences = append(doc.Sentences, long)
	p.Annotate(doc)
	names := doc.NameScores
	if !slices.Equal(names.Labels, s.entities) || len(names.Scores) != len(doc.Sentences) {
		t.Fatalf("labels %v, %d sentences", names.Labels, len(names.Scores))
	}
	for i, sentence := range doc.Sentences {
		for first := 0; first < len(sentence.Tokens); first += maxSentence {
			part := &kg.Document{Sentences: []kg.Sentence{{Tokens: sentence.Tokens[first:min(first+maxSentence, len(sentence.Tokens))]}}}
			p.Annotate(part)
			want := part.NameScores.Scores[0]
			if got := names.Scores[i][first*3:][:len(want)]; !slices.Equal(got, want) || len(want) == 0 {
				t.Fatalf("sentence %d from word %d: %v, alone %v", i, first, got, want)
			}
		}
		if len(names.Scores[i]) != 3*len(sentence.Tokens) {
			t.Errorf("sentence %d: %d scores for %d words", i, len(names.Scores[i]), len(sentence.Tokens))
		}
	}
}

func TestDecodeRefusesSizes(t *testing.T) {
	for name, change := range map[string]func(s *sketch){
		"no layer":      func(s *sketch) { s.layers = 0 },
		"many layers":   func(s *sketch) { s.layers = 9 },
		"odd units":     func(s *sketch) { s.units = 24 },
		"no arc":        func(s *sketch) { s.arc = 0 },
		"wide input":    func(s *sketch) { s.word = 2000 },
		"no tags":       func(s *sketch) { s.upos = nil },
		"other feature": func(s *sketch) { s.features = []string{"prefix0"} },
		"empty feature": func(s *sketch) { s.features = []string{""} },
	} {
		s := plain()
		change(&s)
		if _, err := decodeSections(t, s.sections()); !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Every section may be missing, cut or too long.
	small := plain()
	small.layers, small.features = 1, small.features[:1]
	good := small.sections()
	for i := range good {
		for what, data := range map[string][]byte{"cut": good[i].Data[:len(good[i].Data)-1], "long": append(slices.Clone(good[i].Data), 0)} {
			sections := slices.Clone(good)
			sections[i].Data = data
			if _, err := decodeSections(t, sections); !errors.Is(err, model.ErrCorrupt) {
				t.Errorf("%s %s: %v", sections[i].Name, what, err)
			} else if !strings.HasPrefix(err.Error(), "neural parser: ") {
				t.Errorf("%s %s: the error does not tell which model: %v", sections[i].Name, what, err)
			}
		}
		if _, err := decodeSections(t, slices.Delete(slices.Clone(good), i, i+1)); !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%s missing: %v", good[i].Name, err)
		}
	}
}
