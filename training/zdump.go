package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
)

func dumpJudged(_ context.Context, e *env) error {
	_, annotator, _, err := e.bench()
	if err != nil {
		return err
	}
	judged, err := e.judged(annotator)
	if err != nil {
		return err
	}
	out, _ := os.Create("/tmp/conf/ex.jsonl")
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	for _, x := range judged {
		m := map[string]float64{}
		for _, f := range x.features {
			if f.Kind != lenient {
				m[f.Feature.String()] += f.value
			}
		}
		enc.Encode(map[string]any{"doc": x.sentence, "right": x.right, "reader": x.reader, "prior": x.prior, "f": m, "key": x.key})
	}
	w.Flush()
	return out.Close()
}
