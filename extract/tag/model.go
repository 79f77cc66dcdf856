package tag

import (
	"fmt"
	"maps"
	"slices"

	"kg/extract/cluster"
	"kg/extract/model"
	"kg/extract/perceptron"
)

// Kind is the kind of the model file.
const Kind = "tag"

// Encode returns the model file of a tagger.
func (t *Tagger) Encode(meta map[string]string) ([]byte, error) {
	var classes, words, features, lemmas model.Writer
	classes.Uint(uint64(len(t.classes)))
	for _, c := range t.classes {
		classes.String(c.upos)
		classes.String(c.xpos)
	}
	forms := slices.Sorted(maps.Keys(t.words))
	words.Strings(forms)
	for _, f := range forms {
		e := t.words[f]
		closed := uint64(0)
		if e.closed {
			closed = 1
		}
		words.Uint(closed)
		words.Uint(uint64(len(e.allowed)))
		for _, c := range e.allowed {
			words.Uint(uint64(c))
		}
	}
	features.Strings(t.features.values)
	writeLists(&features, t.features.words)
	writeLists(&features, t.features.tags)
	lemmas.Uint(uint64(len(t.lemmas.scripts)))
	for _, s := range t.lemmas.scripts {
		keep := uint64(0)
		if s.keep {
			keep = 1
		}
		lemmas.Uint(keep)
		lemmas.Uint(uint64(s.cut))
		lemmas.String(s.add)
	}
	writeScripts(&lemmas, t.lemmas.words)
	writeScripts(&lemmas, t.lemmas.endings)
	return model.Encode(&model.File{Kind: Kind, Meta: meta, Sections: []model.Section{
		{Name: "classes", Data: classes.Bytes()},
		{Name: "weights", Data: t.model.Encode()},
		{Name: "words", Data: words.Bytes()},
		{Name: "features", Data: features.Bytes()},
		{Name: "feature weights", Data: t.features.model.Encode()},
		{Name: "lemmas", Data: lemmas.Bytes()},
	}})
}

// Decode reads a model file that [Tagger.Encode] wrote.
func Decode(data []byte) (*Tagger, error) {
	t, err := decode(data)
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	return t, nil
}

func decode(data []byte) (*Tagger, error) {
	f, err := model.Decode(data, Kind)
	if err != nil {
		return nil, err
	}
	t := &Tagger{words: map[string]entry{}}
	if t.clusters, err = cluster.New(); err != nil {
		return nil, err
	}
	lexicon, err := builtinLexicon()
	if err != nil {
		return nil, err
	}
	for _, part := range []struct {
		name string
		read func(r *model.Reader)
	}{
		{"classes", func(r *model.Reader) {
			for range r.Count() {
				t.classes = append(t.classes, class{r.String(), r.String()})
			}
		}},
		{"words", t.readWords},
		{"features", func(r *model.Reader) {
			m := &morphology{values: r.Strings()}
			m.words, m.tags = readLists(r, len(m.values)), readLists(r, len(m.values))
			t.features = m
		}},
		{"lemmas", func(r *model.Reader) {
			t.lemmas = &lemmatizer{lexicon: lexicon}
			t.lemmas.read(r)
		}},
	} {
		section, err := f.Section(part.name)
		if err != nil {
			return nil, err
		}
		r := model.NewReader(section)
		part.read(r)
		if r.Err() != nil {
			return nil, fmt.Errorf("%s: %w", part.name, r.Err())
		}
	}
	if t.model, err = weights(f, "weights", len(t.classes)); err != nil {
		return nil, err
	}
	t.features.model, err = weights(f, "feature weights", len(t.features.values))
	return t, err
}

// read reads the section "lemmas".
func (l *lemmatizer) read(r *model.Reader) {
	for range r.Count() {
		l.scripts = append(l.scripts, script{r.Uint() == 1, int(r.Uint()), r.String()})
	}
	l.words, l.endings = readScripts(r, len(l.scripts)), readScripts(r, len(l.scripts))
}

// weights reads a classifier that must have the given number of classes.
func weights(f *model.File, section string, classes int) (*perceptron.Model, error) {
	data, err := f.Section(section)
	if err != nil {
		return nil, err
	}
	m, err := perceptron.Decode(data)
	if err != nil {
		return nil, err
	}
	if m.Classes() != classes {
		return nil, fmt.Errorf("%w: %s for %d classes, not %d", model.ErrCorrupt, section, m.Classes(), classes)
	}
	return m, nil
}

func (t *Tagger) readWords(r *model.Reader) {
	for _, form := range r.Strings() {
		e := entry{closed: r.Uint() == 1}
		for range r.Count() {
			c := r.Uint()
			if c >= uint64(len(t.classes)) {
				r.Fail("class out of range")
				return
			}
			e.allowed = append(e.allowed, uint16(c))
		}
		if len(e.allowed) == 0 {
			r.Fail("word without a class")
			return
		}
		t.words[form] = e
	}
}

// writeLists writes lists of numbers by key.
func writeLists(w *model.Writer, m map[string][]uint16) {
	keys := slices.Sorted(maps.Keys(m))
	w.Strings(keys)
	for _, k := range keys {
		w.Uint(uint64(len(m[k])))
		for _, v := range m[k] {
			w.Uint(uint64(v))
		}
	}
}

// readLists reads lists of numbers below n by key.
func readLists(r *model.Reader, n int) map[string][]uint16 {
	keys := r.Strings()
	m := make(map[string][]uint16, len(keys))
	for _, k := range keys {
		list := make([]uint16, r.Count())
		for i := range list {
			v := r.Uint()
			if v >= uint64(n) {
				r.Fail("number out of range")
				return nil
			}
			list[i] = uint16(v)
		}
		m[k] = list
	}
	return m
}

func writeScripts(w *model.Writer, m map[string]uint16) {
	keys := slices.Sorted(maps.Keys(m))
	w.Strings(keys)
	for _, k := range keys {
		w.Uint(uint64(m[k]))
	}
}

func readScripts(r *model.Reader, scripts int) map[string]uint16 {
	keys := r.Strings()
	m := make(map[string]uint16, len(keys))
	for _, k := range keys {
		v := r.Uint()
		if v >= uint64(scripts) {
			r.Fail("script out of range")
			return nil
		}
		m[k] = uint16(v)
	}
	return m
}
