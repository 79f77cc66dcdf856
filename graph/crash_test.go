package graph_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
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
	gen := newGenerator(uint64(os.Getpid()))
	for n := 0; ; n++ {
		d := gen.document(20)
		// Large and small transactions are written in different ways.
		if n%4 == 3 {
			d = gen.document(350)
		}
		if _, err := s.Add(context.Background(), d); err != nil {
			fmt.Println("error:", err)
			os.Exit(1)
		}
		fmt.Println(d.Doc.ID)
	}
}

// mustStart starts this program as what a variable, given with its value, makes of it, and returns
// it with the lines that it prints.
func mustStart(t *testing.T, variable string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), variable)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return cmd, bufio.NewScanner(out)
}

// killRound starts a process that adds documents to a store, kills it after a few of them and
// up to wait later, which may be within a transaction, and keeps what it said was stored.
func killRound(t *testing.T, random *rand.Rand, address string, wait time.Duration, stored map[string]bool) {
	t.Helper()
	cmd, lines := mustStart(t, crashDir+"="+address)
	for n := random.IntN(5); n >= 0 && lines.Scan(); n-- {
		if strings.HasPrefix(lines.Text(), "error") {
			t.Fatal(lines.Text())
		}
		stored[lines.Text()] = true
	}
	time.Sleep(time.Duration(random.Int64N(int64(wait))))
	cmd.Process.Kill()
	for lines.Scan() {
		stored[lines.Text()] = true // said before the kill
	}
	cmd.Wait()
}

// mustHaveSurvived checks a store after a kill: all that was said to be stored is there, and
// all that is there is whole.
func mustHaveSurvived(t *testing.T, address string, opt graph.Options, stored map[string]bool) {
	t.Helper()
	s, err := graph.Open(address, opt)
	if err != nil {
		t.Fatal(err)
	}
	for id := range stored {
		if _, err := s.Document(context.Background(), documentID(id)); err != nil {
			t.Error(err)
		}
	}
	mustBeWhole(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// killsWanted is how many kills each of these tests makes: a few with each run of the tests, what
// KG_TEST_KILLS says where it is asked for more.
func killsWanted() int {
	if n, err := strconv.Atoi(os.Getenv("KG_TEST_KILLS")); err == nil {
		return n
	}
	return 4
}

// TestKill kills a process at random moments while it adds documents: what it said was stored
// must be there, all there is must be whole, and the store must take more.
func TestKill(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("its processes are too slow under the race detector")
	}
	kills := killsWanted()
	dir := t.TempDir()
	random := rand.New(rand.NewPCG(3, 4))
	stored := make(map[string]bool)
	documents := 0
	for round := 1; round <= kills && !t.Failed(); round++ {
		killRound(t, random, dir, 30*time.Millisecond, stored)
		mustHaveSurvived(t, dir, graph.Options{}, stored)
		if t.Failed() {
			t.Logf("after %d kills", round)
		}
		if round%25 == 0 || round == kills {
			documents += len(stored)
			t.Logf("%d of %d kills, %d documents stored, all there and whole", round, kills, documents)
			// So that the store stays small enough to be checked often.
			if err := os.RemoveAll(dir); err != nil {
				t.Fatal(err)
			}
			clear(stored)
		}
	}
}
