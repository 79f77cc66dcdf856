package internal_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestQueriesDoc runs the commands of docs/queries.md ("$ command"): each must succeed and
// print something, or fail where the text shows an error. What it prints follows the reading of
// the sample articles, and may differ from what is shown.
func TestQueriesDoc(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(root, "docs", "queries.md"))
	if err != nil {
		t.Fatal(err)
	}
	sh := newShell(t, root)
	lines := strings.Split(string(text), "\n")
	ran := 0
	for i := 0; i < len(lines); i++ {
		command, ok := strings.CutPrefix(lines[i], "$ ")
		if !ok {
			continue
		}
		place := fmt.Sprint("docs/queries.md:", i+1)
		for strings.HasSuffix(command, "\\") && i+1 < len(lines) {
			i++
			command += "\n" + lines[i]
		}
		ran++
		if i+1 < len(lines) && strings.HasPrefix(lines[i+1], "kg: ") {
			shown, _, _ := strings.Cut(lines[i+1], ";")
			if got := sh.run(t, place, "! "+command); !strings.Contains(got, shown) {
				t.Errorf("%s: %s\nprints\n%s\nnot %s", place, command, got, shown)
			}
			continue
		}
		if got := sh.run(t, place, command); got == "" && !strings.Contains(command, "kg build") {
			t.Errorf("%s: %s prints nothing", place, command)
		}
	}
	if ran < 20 {
		t.Errorf("only %d commands found", ran)
	}
}
