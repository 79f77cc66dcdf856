package graph

import (
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/cockroachdb/pebble/v2"
	"github.com/cockroachdb/pebble/v2/bloom"
	"github.com/cockroachdb/pebble/v2/sstable"
	"github.com/cockroachdb/pebble/v2/sstable/block"
	"github.com/cockroachdb/pebble/v2/vfs"
)

// DefaultMemory is how many bytes a store takes for what it has read and what it is about
// to write, where Options do not say.
const DefaultMemory = 128 << 20

// leastMemory is what a store works with at all.
const leastMemory = 8 << 20

// engineOptions returns Pebble's options for a store that takes about memory bytes: three
// eighths for pages read, as much for two tables of what was written lately, the rest for nodes
// and their numbers (see recent). Pebble takes the tables' memory out of the cache of pages, of
// which nothing would be left if it had not the size of both.
func engineOptions(fs vfs.FS, memory int64, fatal *fatalLog) *pebble.Options {
	opt := &pebble.Options{
		FS:                          fs,
		Logger:                      fatal,
		EventListener:               fatal.listener(),
		FormatMajorVersion:          pebble.FormatNewest,
		CacheSize:                   memory * 6 / 8,
		MemTableSize:                uint64(min(memory*3/16, 64<<20)),
		MemTableStopWritesThreshold: 3,
		MaxOpenFiles:                500,
		L0CompactionThreshold:       8,
		L0StopWritesThreshold:       40,
		LBaseMaxBytes:               64 << 20,
		CompactionConcurrencyRange:  func() (int, int) { return 1, 2 },
		MaxManifestFileSize:         1 << 20,
	}
	opt.TargetFileSizes[0] = 4 << 20
	for i := 1; i < len(opt.TargetFileSizes); i++ {
		opt.TargetFileSizes[i] = min(opt.TargetFileSizes[i-1]*2, 64<<20)
	}
	for i := range opt.Levels {
		l := &opt.Levels[i]
		l.BlockSize = 16 << 10
		l.IndexBlockSize = 64 << 10
		l.FilterPolicy = hashFilter{bloom.FilterPolicy(10)}
		l.Compression = func() *sstable.CompressionProfile { return block.FastestCompression }
	}
	// Most of a store is in the lowest level; what is above will be written again soon.
	last := &opt.Levels[len(opt.Levels)-1]
	last.Compression = func() *sstable.CompressionProfile { return block.BalancedCompression }
	last.BlockSize = 32 << 10
	return opt
}

// hashFilter is a Bloom filter over the keys that nodes are found by. The others are read in
// order or are known to be there.
type hashFilter struct{ bloom.FilterPolicy }

func (f hashFilter) Name() string { return "kg.hash" }

func (f hashFilter) MayContain(t pebble.FilterType, filter, key []byte) bool {
	if len(key) == 0 || key[0] != kindHash || len(filter) == 0 {
		return true
	}
	return f.FilterPolicy.MayContain(t, filter, key)
}

func (f hashFilter) NewWriter(t pebble.FilterType) pebble.FilterWriter {
	return hashFilterWriter{f.FilterPolicy.NewWriter(t)}
}

type hashFilterWriter struct{ pebble.FilterWriter }

func (w hashFilterWriter) AddKey(key []byte) {
	if len(key) > 0 && key[0] == kindHash {
		w.FilterWriter.AddKey(key)
	}
}

// fatalLog is Pebble's logger. Pebble ends the process where it cannot write its log or its
// list of files, which a full disk brings about. Here the goroutine that finds out stops,
// and whoever writes to the store is told.
type fatalLog struct {
	once       sync.Once
	err        error
	done       chan struct{}
	background atomic.Pointer[error] // the last one of a flush or a merge, which is tried again
}

func newFatalLog() *fatalLog { return &fatalLog{done: make(chan struct{})} }

func (l *fatalLog) Infof(string, ...any)  {}
func (l *fatalLog) Errorf(string, ...any) {}

// listener keeps what went wrong in the background. Damaged data is told to whoever reads it:
// what Pebble does by itself is to end the process.
func (l *fatalLog) listener() *pebble.EventListener {
	return &pebble.EventListener{
		BackgroundError: func(err error) { l.background.Store(&err) },
		DataCorruption:  func(pebble.DataCorruptionInfo) {},
		WALCreated:      func(info pebble.WALCreateInfo) { l.must("log", info.Err) }, // see writerFS
	}
}

// Fatalf does not return.
func (l *fatalLog) Fatalf(format string, args ...any) {
	l.once.Do(func() {
		l.err = fmt.Errorf(format, args...)
		for _, a := range args {
			if err, ok := a.(error); ok {
				l.err = fmt.Errorf("%s: %w", "the store's engine", err)
			}
		}
		close(l.done)
	})
	select {}
}

// must does not return where there is an error, of what is named.
func (l *fatalLog) must(what string, err error) error {
	if err != nil {
		l.Fatalf(what+": %v", err)
	}
	return nil
}

// failure returns what Fatalf was told, nil where all is well.
func (l *fatalLog) failure() error {
	select {
	case <-l.done:
		return l.err
	default:
		return nil
	}
}

// run calls f, and returns early when the engine has failed, leaving f behind.
func (l *fatalLog) run(f func() error) error {
	if err := l.failure(); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() {
		var err error
		defer func() {
			if p := recover(); p != nil {
				err = fmt.Errorf("the store's engine: %v", p)
				if e, ok := p.(error); ok {
					err = fmt.Errorf("the store's engine: %w", e)
				}
			}
			done <- err
		}()
		err = f()
	}()
	select {
	case err := <-done:
		return err
	case <-l.done:
		return l.err
	}
}

// damaged makes an error of the engine that says that files are damaged an ErrCorrupt.
func damaged(err error) error {
	if err != nil && pebble.IsCorruptionError(err) {
		return fmt.Errorf("%w: %v", ErrCorrupt, err)
	}
	return err
}
