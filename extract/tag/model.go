package tag

import (
	"fmt"

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
	dictionary := t.words.allowed
	writeKeys(&words, dictionary.keys)
	for i, closed := range t.words.closed {
		words.Byte(flag(closed))
		writeList(&words, dictionary.at(i))
	}
	features.Strings(t.features.values)
	t.features.words.write(&features)
	t.features.tags.write(&features)
	lemmas.Uint(uint64(len(t.lemmas.scripts)))
	for _, s := range t.lemmas.scripts {
		lemmas.Byte(flag(s.keep))
		lemmas.Uint(uint64(s.cut))
		lemmas.String(s.add)
	}
	t.lemmas.words.write(&lemmas)
	t.lemmas.endings.write(&lemmas)
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
	t := &Tagger{}
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
		r := f.Open(part.name)
		part.read(r)
		if err := r.End(); err != nil {
			return nil, fmt.Errorf("%s: %w", part.name, err)
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
	l.words, l.endings = readNumbers(r, len(l.scripts)), readNumbers(r, len(l.scripts))
}

// weights reads a classifier that must have the given number of classes.
func weights(f *model.File, section string, classes int) (*perceptron.Model, error) {
	m, err := perceptron.Decode(f.Open(section))
	if err != nil {
		return nil, err
	}
	if m.Classes() != classes {
		return nil, fmt.Errorf("%w: %s for %d classes, not %d", model.ErrCorrupt, section, m.Classes(), classes)
	}
	return m, nil
}

func (t *Tagger) readWords(r *model.Reader) {
	d := &dictionary{allowed: &lists{keys: r.Words()}}
	for i := range d.allowed.keys.Len() {
		d.closed = append(d.closed, r.Uint() == 1)
		d.allowed.readList(r, len(t.classes))
		if r.Err() != nil {
			return
		}
		if len(d.allowed.at(i)) == 0 {
			r.Fail("word without a class")
			return
		}
	}
	t.words = d
}

func flag(b bool) byte {
	if b {
		return 1
	}
	return 0
}
