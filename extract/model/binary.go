package model

import (
	"encoding/binary"
	"fmt"
	"io"
)

// Writer builds the bytes of a section from variable-length numbers and strings. The zero
// Writer is empty and ready.
type Writer struct{ buf []byte }

// Bytes returns what was written; it aliases the Writer.
func (w *Writer) Bytes() []byte { return w.buf }

// Byte appends a byte.
func (w *Writer) Byte(b byte) { w.buf = append(w.buf, b) }

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
// so a decoder checks [Reader.End] once, at its end, and [Reader.Err] wherever it would
// otherwise loop.
type Reader struct {
	data   []byte    // read from source, or given, and not yet taken
	source io.Reader // of what is behind data; nil when that is all
	left   int       // bytes still to come from source
	space  []byte    // what data is part of, when there is a source
	close  func()
	err    error
}

// chunk is the number of bytes that are unpacked at a time.
const chunk = 1 << 16

// NewReader returns a reader of the section's data.
func NewReader(data []byte) *Reader { return &Reader{data: data} }

// Err returns the first error, which wraps [ErrCorrupt].
func (r *Reader) Err() error { return r.err }

// Len returns the number of unread bytes; 0 after an error.
func (r *Reader) Len() int { return len(r.data) + r.left }

// End ends the reading: it returns the first error, which is one too when there is more
// data than was read.
func (r *Reader) End() error {
	if r.Len() != 0 {
		r.Fail("more data than expected")
	} else if r.source != nil {
		var more [1]byte
		if n, err := r.source.Read(more[:]); n != 0 || err != io.EOF {
			r.Fail("section longer than the header says")
		}
	}
	r.release()
	return r.err
}

// Fail records that the content is not what it should be.
func (r *Reader) Fail(what string) {
	if r.err == nil {
		r.err = fmt.Errorf("%w: %s", ErrCorrupt, what)
		r.release()
	}
}

// release lets go of the data and of the decompressor.
func (r *Reader) release() {
	if r.close != nil {
		r.close()
	}
	*r = Reader{err: r.err}
}

// fill gets more data from the source.
func (r *Reader) fill() {
	if r.space == nil {
		r.space = make([]byte, min(chunk, r.left))
	}
	n := copy(r.space, r.data)
	m := min(len(r.space)-n, r.left)
	if _, err := io.ReadFull(r.source, r.space[n:n+m]); err != nil {
		r.Fail("unpacking: " + err.Error())
		return
	}
	r.left -= m
	r.data = r.space[:n+m]
}

// Uint reads an unsigned number.
func (r *Reader) Uint() uint64 {
	if len(r.data) < binary.MaxVarintLen64 && r.left > 0 {
		r.fill()
	}
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
	v := r.Uint()
	return int64(v>>1) ^ -int64(v&1) // as binary.AppendVarint writes it
}

// Next reads some bytes, at least one and at most n, and none where no more are left. They
// are valid until the next call.
func (r *Reader) Next(n int) []byte {
	if len(r.data) == 0 && r.left > 0 {
		r.fill()
	}
	if len(r.data) == 0 && n > 0 {
		r.Fail("data cut short")
	}
	n = min(n, len(r.data))
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

// Count reads the length of a list whose items take at least one byte each: a length that
// the remaining data cannot hold is an error, so it is safe to allocate by it.
func (r *Reader) Count() int {
	v := r.Uint()
	if v > uint64(r.Len()) {
		r.Fail("list longer than its data")
		return 0
	}
	return int(v)
}

// appendString appends a string that has its length before it.
func (r *Reader) appendString(b []byte) []byte {
	n := r.Count()
	for n > 0 && r.err == nil {
		part := r.Next(n)
		b = append(b, part...)
		n -= len(part)
	}
	return b
}

// String reads a string; it is a copy.
func (r *Reader) String() string { return string(r.appendString(nil)) }

// Strings reads a list of strings.
func (r *Reader) Strings() []string {
	list := make([]string, r.Count())
	for i := range list {
		list[i] = r.String()
	}
	return list
}
