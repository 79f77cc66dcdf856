package main

import (
	"io"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// initLine is what the runtime says of the initialisation of a package with GODEBUG=inittrace=1.
var initLine = regexp.MustCompile(`(?m)^init (\S+) @\S+ ms, (\S+) ms clock, (\d+) bytes`)

// Every command pays for what packages do before main. The bounds are several times what
// there is now, and a fraction of what a table of a dependency once cost. This test binary
// holds all packages of the program.
func TestInitialisationIsCheap(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	const maxBytes, maxMillis = 8 << 20, 60
	best := float64(maxMillis) + 1
	for range 20 { // another program may have the processor
		cmd := exec.Command(self, "-test.run=^$")
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		var trace strings.Builder
		cmd.Stderr = &trace
		if err := cmd.Run(); err != nil {
			t.Fatal(err)
		}
		lines := initLine.FindAllStringSubmatch(trace.String(), -1)
		if len(lines) < 10 {
			t.Fatalf("the trace is not as expected: %q", trace.String())
		}
		millis, bytes := 0.0, 0
		for _, l := range lines {
			ms, err := strconv.ParseFloat(l[2], 64)
			if err != nil {
				t.Fatal(err)
			}
			n, err := strconv.Atoi(l[3])
			if err != nil {
				t.Fatal(err)
			}
			millis, bytes = millis+ms, bytes+n
			if n > maxBytes/4 {
				t.Errorf("%s allocates %d bytes", l[1], n)
			}
		}
		if bytes > maxBytes {
			t.Errorf("initialisation allocates %d bytes, at most %d expected", bytes, maxBytes)
		}
		if best = min(best, millis); best <= maxMillis || t.Failed() {
			break
		}
	}
	if best > maxMillis {
		t.Errorf("initialisation takes %.0f ms, at most %d expected", best, maxMillis)
	}
}

// Commands that read no text load no model.
func TestModelsAreLoadedOnlyToReadText(t *testing.T) {
	allocated := func(args ...string) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if code := run(t.Context(), args, strings.NewReader("Ministers met."), io.Discard, io.Discard); code != 0 {
			t.Fatalf("kg %v: exit code %d", args, code)
		}
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	const limit = 4 << 20
	for _, args := range [][]string{{"version"}, {"help"}, {"help", "extract"}} {
		if n := allocated(args...); n > limit {
			t.Errorf("kg %v allocates %d bytes, at most %d expected", args, n, limit)
		}
	}
	if n := allocated("extract", "-"); n <= limit {
		t.Errorf("kg extract allocates %d bytes only: this test no longer tells whether models are loaded", n)
	}
}
