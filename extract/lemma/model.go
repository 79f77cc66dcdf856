package lemma

import (
	"fmt"

	"kg/extract/model"
)

// Kind is the kind of the model file.
const Kind = "lemma"

// Encode returns the model file of a lemmatizer.
func (l *Lemmatizer) Encode(meta map[string]string) ([]byte, error) {
	var w model.Writer
	w.Uint(uint64(len(l.scripts)))
	for _, s := range l.scripts {
		w.Byte(flag(s.keep))
		w.Uint(uint64(s.cut))
		w.String(s.add)
	}
	l.words.write(&w)
	l.endings.write(&w)
	return model.Encode(&model.File{Kind: Kind, Meta: meta, Sections: []model.Section{{Name: "lemmas", Data: w.Bytes()}}})
}

// Decode reads a model file that [Lemmatizer.Encode] wrote. Errors wrap those of package
// model.
func Decode(data []byte) (*Lemmatizer, error) {
	l := &Lemmatizer{}
	f, err := model.Decode(data, Kind)
	if err != nil {
		return nil, fmt.Errorf("lemmatizer: %w", err)
	}
	if l.lexicon, err = builtinLexicon(); err != nil {
		return nil, err
	}
	r := f.Open("lemmas")
	for range r.Count() {
		l.scripts = append(l.scripts, script{r.Uint() == 1, int(r.Uint()), r.String()})
	}
	l.words, l.endings = readNumbers(r, len(l.scripts)), readNumbers(r, len(l.scripts))
	if err := r.End(); err != nil {
		return nil, fmt.Errorf("lemmatizer: %w", err)
	}
	return l, nil
}

func flag(b bool) byte {
	if b {
		return 1
	}
	return 0
}
