package graph_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"kg/graph"
)

// crashDir names the variable that makes the test binary a process to be killed.
const crashDir = "KG_TEST_CRASH_DIR"

// addForEver adds documents and tells each one's ID once it is stored.
func addForEver(dir string) {
	s, err := graph.Open(dir, graph.Options{})
	if err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	gen := newGenerator(7)
	for {
		d := gen.document(20)
		if _, err := s.Add(context.Background(), d); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		fmt.Println(d.Doc.ID)
	}
}

// TestKill kills a process in the middle of adding: what it said was stored must be there,
// whole, and the store must take more.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	stored := make(map[string]bool)
	for round := range 3 {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), crashDir+"="+dir)
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		for n := 0; n < 3+round && lines.Scan(); n++ {
			if strings.HasPrefix(lines.Text(), "error") {
				t.Fatal(lines.Text())
			}
			stored[lines.Text()] = true
		}
		time.Sleep(time.Duration(round*7) * time.Millisecond) // into the next transaction
		cmd.Process.Kill()
		cmd.Wait()

		s, err := graph.Open(dir, graph.Options{})
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		for id := range stored {
			if _, err := s.Document(context.Background(), documentID(id)); err != nil {
				t.Errorf("round %d: %v", round, err)
			}
		}
		for d := range s.Documents(context.Background()) {
			if n := len(collect(t, s.Statements(context.Background(), graph.Filter{Document: d.ID}))); n != 3*d.Sentences {
				t.Errorf("round %d: %s has %d statements, want %d", round, d.ID, n, 3*d.Sentences)
			}
		}
		mustVerify(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
