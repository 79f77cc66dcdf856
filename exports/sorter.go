package exports

import (
	"bufio"
	"container/heap"
	"encoding/gob"
	"errors"
	"io"
	"iter"
	"os"
	"slices"
)

// maxHeld is how many bytes a sorter holds before it writes a run to disk.
const maxHeld = 32 << 20

// sorter is an external merge sort: values come out ordered, with memory that does not
// grow with their number. Below maxHeld nothing is written to disk.
type sorter[T any] struct {
	compare func(a, b *T) int
	size    func(*T) int // bytes a value takes, roughly
	limit   int
	held    []*T // large values are not moved about while they are sorted
	ordered bool // held is sorted
	bytes   int
	runs    []*os.File
}

func newSorter[T any](compare func(a, b *T) int, size func(*T) int) *sorter[T] {
	return &sorter[T]{compare: compare, size: size, limit: maxHeld}
}

func (s *sorter[T]) add(v T) error {
	s.held, s.ordered = append(s.held, &v), false
	s.bytes += s.size(&v)
	if s.bytes < s.limit {
		return nil
	}
	return s.spill()
}

func (s *sorter[T]) sort() {
	if !s.ordered {
		slices.SortFunc(s.held, s.compare)
		s.ordered = true
	}
}

// spill writes what is held as a sorted run.
func (s *sorter[T]) spill() error {
	s.sort()
	f, err := os.CreateTemp("", "kg-export-*")
	if err != nil {
		return err
	}
	s.runs = append(s.runs, f)
	w := bufio.NewWriterSize(f, 256<<10)
	enc := gob.NewEncoder(w)
	for _, v := range s.held {
		if err := enc.Encode(v); err != nil {
			return err
		}
	}
	clear(s.held)
	s.held, s.bytes = s.held[:0], 0
	return w.Flush()
}

// all yields every value in order. It may be called again, after the last add.
func (s *sorter[T]) all() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		s.sort()
		m := merge[T]{compare: s.compare}
		for _, f := range s.runs {
			if _, err := f.Seek(0, io.SeekStart); err != nil {
				yield(zero, err)
				return
			}
			dec := gob.NewDecoder(bufio.NewReaderSize(f, 64<<10))
			m.runs = append(m.runs, &run[T]{next: func() (*T, error) { v := new(T); return v, dec.Decode(v) }})
		}
		at := 0
		m.runs = append(m.runs, &run[T]{next: func() (*T, error) {
			if at == len(s.held) {
				return nil, io.EOF
			}
			at++
			return s.held[at-1], nil
		}})
		for v, err := range m.all() {
			if !yield(v, err) || err != nil {
				return
			}
		}
	}
}

// close removes the files.
func (s *sorter[T]) close() {
	for _, f := range s.runs {
		f.Close() // only to be removed
		os.Remove(f.Name())
	}
	s.runs = nil
}

// run is a sorted sequence with its first value taken off.
type run[T any] struct {
	next func() (*T, error)
	head *T
}

// merge is a heap of runs by their heads.
type merge[T any] struct {
	compare func(a, b *T) int
	runs    []*run[T]
}

func (m *merge[T]) Len() int           { return len(m.runs) }
func (m *merge[T]) Less(i, j int) bool { return m.compare(m.runs[i].head, m.runs[j].head) < 0 }
func (m *merge[T]) Swap(i, j int)      { m.runs[i], m.runs[j] = m.runs[j], m.runs[i] }
func (m *merge[T]) Push(r any)         { m.runs = append(m.runs, r.(*run[T])) }
func (m *merge[T]) Pop() any {
	last := m.runs[len(m.runs)-1]
	m.runs = m.runs[:len(m.runs)-1]
	return last
}

// all yields the values of all runs in order.
func (m *merge[T]) all() iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		var zero T
		pending := m.runs
		m.runs = nil
		for _, r := range pending {
			var err error
			if r.head, err = r.next(); err == nil {
				m.runs = append(m.runs, r)
			} else if !errors.Is(err, io.EOF) {
				yield(zero, err)
				return
			}
		}
		heap.Init(m)
		for len(m.runs) > 0 {
			r := m.runs[0]
			if !yield(*r.head, nil) {
				return
			}
			var err error
			switch r.head, err = r.next(); {
			case err == nil:
				heap.Fix(m, 0)
			case errors.Is(err, io.EOF):
				heap.Pop(m)
			default:
				yield(zero, err)
				return
			}
		}
	}
}
