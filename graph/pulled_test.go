package graph

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/quad"
	"github.com/cockroachdb/pebble/v2/vfs"
	"github.com/cockroachdb/pebble/v2/vfs/errorfs"
)

// pulledMode names the variable that makes the test binary the process that loses its volume.
const pulledMode = "KG_TEST_PULLED"

// madeUp returns the quads of the n-th document; every seventh is written as tables.
func madeUp(n int) []graph.Delta {
	size := 20 + n%13
	if n%7 == 6 {
		size = manyQuads + n
	}
	label := quad.IRI(fmt.Sprint("d:", n))
	list := make([]graph.Delta, size)
	for i := range list {
		list[i] = graph.Delta{Action: graph.Add, Quad: quad.Quad{
			Subject: quad.IRI(fmt.Sprint("e:", (n+i)%5000)), Predicate: quad.IRI(fmt.Sprint("p:", i%7)),
			Object: quad.Int(i), Label: label,
		}}
	}
	return list
}

// mustHaveWhole checks that a store has the first documents, at least so many, and of the
// one after them all or nothing, and nothing else.
func mustHaveWhole(t *testing.T, qs *diskStore, least int) (documents int) {
	t.Helper()
	found := make(map[quad.Value]int)
	err := iterator.Iterate(context.Background(), qs.QuadsAllIterator()).Each(func(r refs.Ref) error {
		q, err := qs.Quad(r)
		found[q.Label]++
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(found) {
		if got, want := found[quad.IRI(fmt.Sprint("d:", n))], len(madeUp(n)); got != want {
			t.Fatalf("document %d of %d has %d quads, want %d", n, len(found), got, want)
		}
	}
	if len(found) < least || len(found) > least+1 {
		t.Fatalf("%d documents, %d were stored", len(found), least)
	}
	if fsckAll(t, qs) > 0 {
		t.FailNow()
	}
	return len(found)
}

// aside runs a test in a process of its own, in which alone it reports true: an engine that has
// failed cannot be closed and leaves goroutines behind.
func aside(t *testing.T) bool {
	t.Helper()
	if os.Getenv(pulledMode) != "" {
		return true
	}
	t.Parallel()
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", fmt.Sprint("-test.short=", testing.Short()))
	cmd.Env = append(os.Environ(), pulledMode+"=1")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return false
}

// TestPulledVolume takes the volume away, or fills it, at some operation on its files: the
// writer is told. What is on it then is all that was synced and some of what was not, and
// has all that was stored. The store takes more after that.
func TestPulledVolume(t *testing.T) {
	if !aside(t) {
		return
	}
	rounds := 12
	if testing.Short() {
		rounds = 3
	}
	if n, err := strconv.Atoi(os.Getenv("KG_TEST_KILLS")); err == nil {
		rounds = n
	}
	random := rand.New(rand.NewPCG(7, 8))
	volume := vfs.NewCrashableMem()
	stored := 0
	for round := range rounds {
		why := [...]error{syscall.EIO, syscall.ENOSPC}[round%2]
		var mu sync.Mutex
		left := 1 + random.IntN(400)
		var after *vfs.MemFS // the volume as it was when it was gone
		broken := errorfs.Wrap(volume, errorfs.InjectorFunc(func(op errorfs.Op) error {
			if op.Kind.ReadOrWrite() == errorfs.OpIsRead {
				return nil
			}
			mu.Lock()
			defer mu.Unlock()
			if left--; left > 0 {
				return nil
			}
			if after == nil {
				after = volume.CrashClone(vfs.CrashCloneCfg{UnsyncedDataPercent: random.IntN(101), RNG: rand.New(rand.NewPCG(uint64(round), 1))})
			}
			return why
		}))
		qs, err := openEngine(broken, "/", nil, Options{Memory: leastMemory})
		if err == nil {
			for range 40 {
				if err = qs.ApplyDeltas(madeUp(stored), graph.IgnoreOpts{}); err != nil {
					break
				}
				stored++
			}
		}
		if err == nil && left <= 0 {
			// What failed was work that goes on behind; closing may tell.
			qs.Close()
		} else if err != nil && !strings.Contains(err.Error(), why.Error()) {
			t.Errorf("round %d: %v, want %v", round, err, why)
		}
		mu.Lock()
		if after == nil {
			after = volume.CrashClone(vfs.CrashCloneCfg{})
		}
		volume = after
		left = 1 << 30 // no more from the store that is left behind
		mu.Unlock()
		qs, err = openEngine(volume, "/", nil, Options{Memory: leastMemory})
		if err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		stored = mustHaveWhole(t, qs, stored)
		if err := qs.ApplyDeltas(madeUp(stored), graph.IgnoreOpts{}); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		stored++
		if err := qs.Close(); err != nil {
			t.Fatalf("round %d: %v", round, err)
		}
		if stored > 30 {
			volume, stored = vfs.NewCrashableMem(), 0
		}
	}
}

// TestLogCannotBeMade fails the making of a log while tables are taken in above what is in
// memory, which makes the engine begin a new one below a deferred unlock: its panic there would
// end the process.
func TestLogCannotBeMade(t *testing.T) {
	if !aside(t) {
		return
	}
	for _, kind := range []errorfs.OpKind{errorfs.OpCreate, errorfs.OpFileSyncData, errorfs.OpFileWrite} {
		var broken atomic.Bool
		fs := errorfs.Wrap(vfs.NewCrashableMem(), errorfs.InjectorFunc(func(op errorfs.Op) error {
			if broken.Load() && op.Kind == kind && strings.HasSuffix(op.Path, logSuffix) {
				return syscall.ENOSPC
			}
			return nil
		}))
		qs, err := openEngine(fs, "/", nil, Options{Memory: leastMemory})
		if err != nil {
			t.Fatal(err)
		}
		if err := qs.ApplyDeltas(madeUp(0), graph.IgnoreOpts{}); err != nil {
			t.Fatal(err)
		}
		broken.Store(true)
		err = qs.ApplyDeltas(madeUp(6), graph.IgnoreOpts{}) // as tables
		if !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("operation %v fails: %v, want %v", kind, err, syscall.ENOSPC)
		}
		if err := qs.ApplyDeltas(madeUp(1), graph.IgnoreOpts{}); !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("operation %v failed before: %v, want %v", kind, err, syscall.ENOSPC)
		}
	}
}
