package graph

import (
	"cmp"
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/cayleygraph/quad"

	"kg"
)

// Options of Open. The zero value opens for reading and writing and creates what is missing.
type Options struct {
	// ReadOnly opens an existing store for reading; several processes may do so at once.
	ReadOnly bool
	// LockTimeout is how long to wait for another process; 0 means two seconds.
	LockTimeout time.Duration
	// Memory is about how many bytes the store may take for what it has read and what it
	// is about to write; 0 means DefaultMemory. It works with less, slower.
	Memory int64
	// NoSync leaves it to the operating system when to write to disk: faster, but a
	// crash of the machine may lose what was stored last.
	NoSync bool
}

// memory is Memory or what stands for 0, and never less than a store works with.
func (o *Options) memory() int64 {
	if o.Memory <= 0 {
		return DefaultMemory
	}
	return max(o.Memory, leastMemory)
}

// Store is a graph of claims. It is safe for concurrent use.
type Store struct {
	path string // of the folder; "" in memory
	opt  Options

	// mu lets many read or one write.
	mu gate
	qs keeper // nil when closed

	abandoned atomic.Int32    // queries that still run though nobody waits for them
	hasNames  bool            // each name has a noteName, as far as this process knows
	pending   map[string]bool // what waits for Reconcile (see putOff); nil where not read
	// What was read of entities lately; nil where others may change it.
	entries *recent[kg.EntityID, entry]

	manyClaims int // the constant, but in tests
}

// Open opens the store at path, or a new one in memory where path is "". A store on disk is
// a folder; where path is another folder it is graph.db in it. Missing parents are made.
//
// One process may have a store open for writing. Those that open it for reading see it as it
// is at that moment, whatever is written later, and keep nobody waiting.
// Errors: ErrVersion, ErrLocked, ErrNotStore, ErrCorrupt, those of the file system.
func Open(path string, opt Options) (_ *Store, err error) {
	s := &Store{opt: opt, manyClaims: manyClaims}
	if !IsServer(path) {
		s.entries = newRecent[kg.EntityID, entry](opt.memory() / 8)
	}
	if path == "" {
		s.qs, err = openMemory(opt)
		return s, err
	}
	if IsServer(path) {
		s.path = WithoutPassword(path)
		if s.qs, err = openPostgres(path, opt); err != nil {
			return nil, fmt.Errorf("open store %s: %w", s.path, err)
		}
		return s, nil
	}
	if s.path, err = locate(path, opt); err == nil {
		s.qs, err = openFolder(s.path, opt)
	}
	if err != nil {
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

// Path returns the folder of the store, "" in memory.
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
	leave, err := s.qs.begin(ctx)
	if err != nil {
		s.mu.Unlock()
		return err
	}
	if leave != nil {
		// Others may have written since the last time, and may do so again.
		s.pending = nil
		s.entries = newRecent[kg.EntityID, entry](s.opt.memory() / 8)
		s.mu.leave = func() {
			s.entries = nil
			leave()
		}
	}
	return nil
}

// forget drops what is kept in memory of entities and of what waits for Reconcile, where it
// may not be what is stored.
func (s *Store) forget() {
	s.pending = nil
	if s.entries != nil {
		s.entries.clear()
	}
}

// gate is a lock that many hold to read or one to write, in this process and, where a
// store is written to by several, among them.
type gate struct {
	sync.RWMutex
	leave func() // gives the right to write back to other processes; nil where there are none
}

// Unlock ends writing.
func (g *gate) Unlock() {
	if g.leave != nil {
		g.leave()
		g.leave = nil
	}
	g.RWMutex.Unlock()
}

// apply adds quads that are not there and deletes others that are, and changes notes, in one
// transaction: all of it is stored or nothing. The caller holds the write lock.
func (s *Store) apply(add, del []quad.Quad, beside notes) error {
	if len(add)+len(del)+len(beside) == 0 {
		return nil
	}
	if beside == nil {
		beside = make(notes)
	}
	err := s.noteNames(context.Background(), add, del, beside)
	s.qs.sweep()
	if err == nil {
		err = s.qs.write(add, del, beside)
	}
	if err != nil {
		s.forget()
		return fmt.Errorf("write to %s: %w", cmp.Or(s.path, "memory"), err)
	}
	s.hasNames = true
	return nil
}
