package model

import (
	"encoding/binary"
	"fmt"
)

// Writer builds the bytes of a section from variable-length numbers and strings. The zero
// Writer is empty and ready.
type Writer struct{ buf []byte }

// Bytes returns what was written; it aliases the Writer.
func (w *Writer) Bytes() []byte { return w.buf }

// Uint appends an unsigned number.
func (w *Writer) Uint(v uint64) { w.buf = binary.AppendUvarint(w.buf, v) }

// Int appends a signed number.
func (w *Writer) Int(v int64) { w.buf = binary.AppendVarint(w.buf, v) }

// String appends a string with its length.
func (w *Writer) String(s string) {
	w.Uint(uint64(len(s)))
	w.buf = append(w.buf, s...)
}

// Strings appends a list of strings with its length.
func (w *Writer) Strings(list []string) {
	w.Uint(uint64(len(list)))
	for _, s := range list {
		w.String(s)
	}
}

// Reader reads back what a [Writer] wrote. After the first error every call returns zero,
// so a decoder checks [Reader.Err] once, at its end, and wherever it would otherwise loop.
type Reader struct {
	data []byte
	err  error
}

// NewReader returns a reader of the section's data.
func NewReader(data []byte) *Reader { return &Reader{data: data} }

// Err returns the first error, which wraps [ErrCorrupt].
func (r *Reader) Err() error { return r.err }

// Len returns the number of unread bytes; 0 after an error.
func (r *Reader) Len() int { return len(r.data) }

// Fail records that the content is not what it should be.
func (r *Reader) Fail(what string) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s", ErrCorrupt, what)
		r.data = nil
	}
}

// Uint reads an unsigned number.
func (r *Reader) Uint() uint64 {
	v, n := binary.Uvarint(r.data)
	if n <= 0 {
		r.Fail("number cut short")
		return 0
	}
	r.data = r.data[n:]
	return v
}

// Int reads a signed number.
func (r *Reader) Int() int64 {
	v, n := binary.Varint(r.data)
	if n <= 0 {
		r.Fail("number cut short")
		return 0
	}
	r.data = r.data[n:]
	return v
}

// Count reads the length of a list whose items take at least one byte each: a length that
// the remaining data cannot hold is an error, so it is safe to allocate by it.
func (r *Reader) Count() int {
	v := r.Uint()
	if v > uint64(len(r.data)) {
		r.Fail("list longer than its data")
		return 0
	}
	return int(v)
}

// String reads a string; it is a copy.
func (r *Reader) String() string {
	n := r.Count()
	s := string(r.data[:n])
	r.data = r.data[n:]
	return s
}

// Strings reads a list of strings.
func (r *Reader) Strings() []string {
	list := make([]string, r.Count())
	for i := range list {
		list[i] = r.String()
	}
	return list
}
