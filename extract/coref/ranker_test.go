package coref

import (
	"bytes"
	"math"
	"math/rand/v2"
	"testing"

	"kg"
)

func TestRankerFile(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	r := &ranker{}
	for m := range r {
		n := &r[m]
		n.weights = make([][hidden]float32, rows)
		for i := 0; i < rows; i += 7 {
			for k := range n.weights[i] {
				n.weights[i][k] = float32(rng.NormFloat64())
			}
		}
		for k := range n.out {
			n.out[k], n.bias[k] = float32(rng.NormFloat64()), float32(rng.NormFloat64())
		}
	}
	data, err := encodeRanker(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	got, err := decodeRanker(data)
	if err != nil {
		t.Fatal(err)
	}
	var a, b sums
	features := []uint32{0, 7, 14, 15}
	r.base(features, &a)
	got.base(features, &b)
	if x, y := r.score(&a, []uint32{21, 28}), got.score(&b, []uint32{21, 28}); math.Abs(x-y) > 0.5 {
		t.Errorf("score %.3f, after encoding %.3f", x, y)
	}
	again, err := encodeRanker(got, nil)
	if err != nil || !bytes.Equal(data, again) {
		t.Error("encoding what was decoded gives other bytes")
	}
	if _, err := decodeRanker(data[:len(data)/2]); err == nil {
		t.Error("half a file was read")
	}
}

// TestTrain learns from one made-up text over and over that "he" is the subject before, and
// twice the same.
func TestTrain(t *testing.T) {
	known, err := loadKnowledge()
	if err != nil {
		t.Fatal(err)
	}
	var samples []Sample
	for range 20 {
		samples = append(samples, Sample{Doc: twoMen(), Complete: true, Weight: 1,
			Clusters: map[Place]int{{0, 0, false}: 1, {0, 2, false}: 2, {1, 0, false}: 1}})
	}
	train := func() *Trained {
		trained, err := Train(samples, Options{Epochs: 4, Rate: 0.05, Dropout: 0.2, Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		return trained
	}
	first := train()
	one, err := first.Encode(nil)
	if err != nil {
		t.Fatal(err)
	}
	two, err := train().Encode(nil)
	if err != nil || !bytes.Equal(one, two) {
		t.Error("two trainings give other bytes")
	}
	r := &Resolver{known, first.net}
	var subject, object bool
	for _, c := range r.Chains(twoMen()) {
		with := func(s, head int) bool {
			for _, p := range c {
				if p.Sentence == s && p.Head == head {
					return true
				}
			}
			return false
		}
		if with(1, 0) {
			subject, object = with(0, 0), with(0, 2)
		}
	}
	if !subject || object {
		t.Errorf("he is the subject: %v, the object: %v", subject, object)
	}
}

// twoMen is "Adam met Paul. He left."
func twoMen() *kg.Document {
	doc := &kg.Document{Text: "Adam met Paul. He left."}
	token := func(start, end int, upos string, head int, rel string) kg.Token {
		form := doc.Text[start:end]
		return kg.Token{Span: kg.Span{start, end}, Form: form, Lemma: form, UPOS: upos, Head: head, Deprel: rel}
	}
	doc.Sentences = []kg.Sentence{
		{Span: kg.Span{0, 14}, Tokens: []kg.Token{token(0, 4, "PROPN", 1, "nsubj"), token(5, 8, "VERB", -1, "root"), token(9, 13, "PROPN", 1, "obj")}},
		{Span: kg.Span{15, 23}, Tokens: []kg.Token{token(15, 17, "PRON", 1, "nsubj"), token(18, 22, "VERB", -1, "root")}},
	}
	for _, i := range []int{0, 2} {
		doc.Mentions = append(doc.Mentions, kg.Mention{First: i, Last: i + 1, Head: i, Type: kg.Person, Entity: -1})
	}
	return doc
}

func FuzzDecodeRanker(f *testing.F) {
	data, err := encodeRanker(&ranker{{weights: make([][hidden]float32, rows)}, {weights: make([][hidden]float32, rows)}, {weights: make([][hidden]float32, rows)}}, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) { decodeRanker(data) })
}
