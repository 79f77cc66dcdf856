package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A building is a "kg build -" under way that is fed records without end.
type building struct {
	*exec.Cmd
	stdin  io.WriteCloser
	stderr bytes.Buffer
	done   chan struct{} // feeding has ended
}

func startBuild(t *testing.T, db string) *building {
	t.Helper()
	b := &building{Cmd: exec.Command("kg", "build", "--db", db, "--from", "jsonl", "-"), done: make(chan struct{})}
	b.Stderr = &b.stderr
	var err error
	if b.stdin, err = b.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := b.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		defer close(b.done)
		for i := 0; ; i++ {
			// Until nobody reads any more.
			if _, err := io.WriteString(b.stdin, record(i)); err != nil {
				return
			}
		}
	}()
	t.Cleanup(func() {
		b.Process.Kill()
		b.Wait()
	})
	return b
}

// record is the i-th line of an endless JSONL file.
func record(i int) string {
	var text strings.Builder
	for k := range 20 {
		fmt.Fprintf(&text, "Putin thanked Erdogan in %d. ", 1000+20*i+k)
	}
	return fmt.Sprintf(`{"text": %q, "url": "https://example.org/%d"}`+"\n", text.String(), i)
}

// waitForData waits until the store has documents. It may be read while it is written to.
func waitForData(t *testing.T, db string) {
	t.Helper()
	start := time.Now()
	for {
		out, err := exec.Command("kg", "stats", "--json", "--db", db).Output()
		if err == nil && !strings.Contains(string(out), `"documents":0,`) {
			return
		}
		if time.Since(start) > 2*time.Minute {
			t.Fatal("nothing is stored after two minutes")
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// kgOutput runs kg and returns what it prints; it fails the test when kg does.
func kgOutput(t *testing.T, args ...string) string {
	t.Helper()
	out, err := exec.Command("kg", args...).CombinedOutput()
	if err != nil {
		t.Fatalf("kg %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

func exitCode(err error) int {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return 0
}

func TestInterruptedBuildLeavesTheStoreWhole(t *testing.T) {
	for _, test := range []struct {
		signal syscall.Signal
		status int
		said   string
	}{
		{syscall.SIGINT, 130, "kg: interrupted"},
		{syscall.SIGTERM, 143, "kg: stopped: terminated"},
	} {
		t.Run(test.signal.String(), func(t *testing.T) {
			t.Parallel()
			db := filepath.Join(t.TempDir(), "kg.db")
			b := startBuild(t, db)
			waitForData(t, db)
			sent := time.Now()
			if err := b.Process.Signal(test.signal); err != nil {
				t.Fatal(err)
			}
			if status := exitCode(b.Wait()); status != test.status {
				t.Errorf("exit status %d, want %d", status, test.status)
			}
			if d := time.Since(sent); d > 30*time.Second {
				t.Errorf("it took %v to stop", d)
			}
			said := b.stderr.String()
			if !strings.Contains(said, "documents stored in "+db+", the graph is whole") || !strings.Contains(said, test.said) {
				t.Errorf("standard error:\n%s", said)
			}
			if strings.HasPrefix(said, "0 ") {
				t.Errorf("nothing was stored before the signal:\n%s", said)
			}
			kgOutput(t, "verify", "--db", db)
		})
	}
}

func TestKilledBuildCanGoOn(t *testing.T) {
	t.Parallel()
	db := filepath.Join(t.TempDir(), "kg.db")
	for _, later := range []time.Duration{0, 300 * time.Millisecond, time.Second} {
		b := startBuild(t, db)
		waitForData(t, db)
		time.Sleep(later) // at whatever it is doing then
		b.Process.Kill()
		b.Wait()
		kgOutput(t, "verify", "--db", db)
	}
	const n = 30
	var records strings.Builder
	for i := range n {
		records.WriteString(record(i))
	}
	cmd := exec.Command("kg", "build", "--db", db, "--from", "jsonl", "-")
	cmd.Stdin = strings.NewReader(records.String())
	if out, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(out), "known already") {
		t.Fatalf("build after the kill: %v\n%s", err, out)
	}
	kgOutput(t, "verify", "--db", db)
	if got := kgOutput(t, "query", "--db", db, `g.V("Putin").Out("thanked").Unique().All()`); !strings.Contains(got, "erdogan") {
		t.Errorf("query after the kill: %s", got)
	}
}
