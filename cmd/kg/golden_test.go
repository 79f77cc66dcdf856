package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestGolden holds what whole articles give, so that a change of a rule or model shows all
// that it changes:
//
//	go test ./cmd/kg -run Golden -update && git diff cmd/kg/testdata/golden
func TestGolden(t *testing.T) {
	for _, name := range []string{"good-friday-1998", "higgs-cern-2012", "nato-brussels-2022"} {
		t.Run(name, func(t *testing.T) {
			text := filepath.Join("..", "..", "examples", "news", name+".txt")
			var out, errs bytes.Buffer
			if status := run(context.Background(), []string{"extract", text}, strings.NewReader(""), &out, &errs); status != 0 {
				t.Fatalf("exit status %d: %s", status, &errs)
			}
			golden := filepath.Join("testdata", "golden", name+".jsonl")
			if *update {
				if err := os.MkdirAll(filepath.Dir(golden), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			got, wanted := strings.Split(out.String(), "\n"), strings.Split(string(want), "\n")
			shown := 0
			for i := range max(len(got), len(wanted)) {
				if line(got, i) == line(wanted, i) {
					continue
				}
				t.Errorf("statement %d is\n%s\nwant\n%s", i+1, line(got, i), line(wanted, i))
				if shown++; shown == 3 {
					t.Fatal("and so on; -update writes the files anew")
				}
			}
		})
	}
}

func line(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
