package graph

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cayleygraph/cayley/graph"
)

// Options of Open. The zero value opens for reading and writing and creates what is missing.
type Options struct {
	// ReadOnly opens an existing store for reading; several processes may do so at once.
	ReadOnly bool
	// LockTimeout is how long to wait for another process; 0 means two seconds.
	LockTimeout time.Duration
	// NoSync leaves it to the operating system when to write to disk: faster, but a
	// crash of the machine may damage the store.
	NoSync bool
}

// Store is a graph of claims. It is safe for concurrent use.
type Store struct {
	path string // of the file; "" in memory
	opt  Options

	// mu lets many read or one write: Cayley's memory store has no lock of its own, and
	// its bbolt store hangs when it is written to while it is iterated over.
	mu sync.RWMutex
	qs graph.QuadStore // nil when closed

	abandoned atomic.Int32 // queries that still run though nobody waits for them
	folded    nameIndex
}

// Open opens the store at path, or a new one in memory where path is "". A store on disk is
// one file; where path is a folder it is the file graph.db in it. Missing parents are made.
// Errors: ErrVersion, ErrLocked, ErrNotStore, ErrCorrupt, those of the file system.
func Open(path string, opt Options) (*Store, error) {
	s := &Store{opt: opt}
	if path == "" {
		s.qs = openMemory()
		return s, nil
	}
	file, err := locate(path, opt)
	if err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	s.path = file
	if s.qs, err = openFile(file, opt); err != nil {
		return nil, fmt.Errorf("open store %s: %w", path, err)
	}
	return s, nil
}

// Close waits for running queries and closes the store. Closing twice is no error. With a
// query that could not be stopped it returns ErrBusy and leaves the store open.
func (s *Store) Close() error {
	if s.abandoned.Load() > 0 {
		return ErrBusy
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.qs == nil {
		return nil
	}
	err := s.qs.Close()
	s.qs = nil
	return err
}

// Path returns the file of the store, "" in memory.
func (s *Store) Path() string { return s.path }

// rlock takes the read lock of an open store; the caller calls s.mu.RUnlock.
func (s *Store) rlock(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.RLock()
	if s.qs == nil {
		s.mu.RUnlock()
		return ErrClosed
	}
	return nil
}

// lock takes the write lock of an open, writable store; the caller calls s.mu.Unlock.
func (s *Store) lock(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if s.opt.ReadOnly {
		return ErrReadOnly
	}
	if s.abandoned.Load() > 0 {
		return ErrBusy
	}
	s.mu.Lock()
	if s.qs == nil {
		s.mu.Unlock()
		return ErrClosed
	}
	return nil
}

// apply writes one transaction; the caller holds the write lock. After a failed one Cayley
// keeps state of it that would spoil later writes, so the file is closed and opened again.
func (s *Store) apply(deltas []graph.Delta) error {
	if len(deltas) == 0 {
		return nil
	}
	s.folded.reset()
	err := applyDeltas(s.qs, deltas)
	if err == nil || s.path == "" {
		return err
	}
	s.qs.Close()
	s.qs = nil
	qs, reopen := openFile(s.path, s.opt)
	if reopen != nil {
		return fmt.Errorf("%w; and the store could not be opened again: %v", err, reopen)
	}
	s.qs = qs
	return err
}

// applyDeltas turns a panic of the backend into an error.
func applyDeltas(qs graph.QuadStore, deltas []graph.Delta) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("write: %v", p)
		}
	}()
	if err := qs.ApplyDeltas(deltas, graph.IgnoreOpts{}); err != nil {
		return fmt.Errorf("write: %w", err)
	}
	return nil
}
