// Package model reads and writes the container of trained models, and holds the lookup
// tables that they are made of.
//
// A model file is a header that says what the file is and how it was made, followed by
// named sections, each compressed for itself:
//
//	magic     8 bytes  "kgmodel\n"
//	version   uint32   layout of what follows, little endian
//	checksum 32 bytes  SHA-256 of everything after it
//	length    uint32   bytes of the header
//	header    JSON     kind, metadata, names and sizes of the sections
//	sections           one Zstandard frame each, in the order of the header
//
// Programs load models each time they start, so reading is made cheap: the checksum is
// that of the compressed bytes, and a section is unpacked piece by piece while its reader
// fills the final tables (see [File.Open]).
//
// In version 1 a single frame holds all sections; such files are still read, in one piece.
//
// The same input always gives the same bytes, so that a training run can be checked
// against the file in the repository.
package model

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// Version is the layout this package writes. It reads this one and the one before it.
const Version = 2

// A header may claim at most so much, so that a forged file cannot ask for more memory
// than any model of ours takes: bytes of all sections unpacked, and bytes that one byte of
// a section can unpack to, beyond what small sections of a few repeated values do.
const (
	maxPayload = 1 << 30
	maxRatio   = 64
	anyRatio   = 1 << 16
)

// window is how far back the compressor looks for repetitions. Weights have few, and a
// small window keeps what the decompressor works on in the processor's cache. maxWindow is
// the largest that is read.
const (
	window    = 1 << 18
	maxWindow = 1 << 24
)

const magic = "kgmodel\n"

// prefix is the length of what precedes the header.
const prefix = len(magic) + 4 + sha256.Size + 4

// Errors of [Decode] and of a [Reader].
var (
	ErrFormat  = errors.New("not a model file")
	ErrVersion = errors.New("model file of another version")
	ErrCorrupt = errors.New("model file is damaged")
	ErrKind    = errors.New("model file of another kind")
)

// Section is one named part of a model.
type Section struct {
	Name string
	Data []byte // may be missing from a File that was read: see [File.Open]

	packed []byte // as it stands in the file
	size   int    // bytes unpacked
}

// File is a model to be written, or one read from its container.
type File struct {
	Kind     string            // what the model does and who reads it: "tag"
	Meta     map[string]string // how it was made: training data, scores
	Sections []Section         // in the order they were written
}

// Open returns a reader of the named section of a file that was read. The reader fails with
// [ErrCorrupt] when the file has none of that name.
func (f *File) Open(name string) *Reader {
	for i := range f.Sections {
		if s := &f.Sections[i]; s.Name == name {
			if s.packed == nil {
				return NewReader(s.Data)
			}
			return unpack(s)
		}
	}
	r := &Reader{}
	r.Fail(fmt.Sprintf("%s: section %q is missing", f.Kind, name))
	return r
}

// Section returns the named section of a file that was read as one slice. The error wraps
// [ErrCorrupt].
func (f *File) Section(name string) ([]byte, error) {
	r := f.Open(name)
	data := make([]byte, 0, r.Len())
	for r.Len() > 0 {
		data = append(data, r.Next(r.Len())...)
	}
	return data, r.End()
}

type header struct {
	Kind     string            `json:"kind"`
	Meta     map[string]string `json:"meta"`
	Sections []sectionHeader   `json:"sections"`
}

type sectionHeader struct {
	Name   string `json:"name"`
	Size   int    `json:"size"`
	Packed int    `json:"packed"`
}

// Encode returns the file's bytes.
func Encode(f *File) ([]byte, error) {
	h := header{Kind: f.Kind, Meta: f.Meta}
	// One goroutine: with more, the frames depend on how they are scheduled. No checksum of
	// their own: the file has one.
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1),
		zstd.WithWindowSize(window), zstd.WithEncoderCRC(false))
	if err != nil {
		return nil, fmt.Errorf("encode model %s: %w", f.Kind, err)
	}
	defer enc.Close()
	var packed bytes.Buffer
	total := 0
	for _, s := range f.Sections {
		if total += len(s.Data); total > maxPayload {
			return nil, fmt.Errorf("encode model %s: more than %d bytes", f.Kind, maxPayload)
		}
		start := packed.Len()
		enc.Reset(&packed) // as a stream: a frame of known size would be unpacked in one piece
		if _, err := enc.Write(s.Data); err != nil {
			return nil, fmt.Errorf("encode model %s: %w", f.Kind, err)
		}
		if err := enc.Close(); err != nil {
			return nil, fmt.Errorf("encode model %s: %w", f.Kind, err)
		}
		h.Sections = append(h.Sections, sectionHeader{s.Name, len(s.Data), packed.Len() - start})
	}
	head, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("encode model %s: %w", f.Kind, err)
	}
	out := make([]byte, prefix, prefix+len(head)+packed.Len())
	copy(out, magic)
	binary.LittleEndian.PutUint32(out[len(magic):], Version)
	binary.LittleEndian.PutUint32(out[prefix-4:], uint32(len(head)))
	out = append(append(out, head...), packed.Bytes()...)
	sum := sha256.Sum256(out[prefix-4:])
	copy(out[len(magic)+4:], sum[:])
	return out, nil
}

// Decode reads a model file of the given kind. The error wraps [ErrFormat], [ErrVersion],
// [ErrCorrupt] or [ErrKind]. The File refers to data, and unpacks its sections only when
// they are opened.
func Decode(data []byte, kind string) (*File, error) {
	if len(data) < len(magic) || !bytes.Equal(data[:len(magic)], []byte(magic)) {
		return nil, ErrFormat
	}
	if len(data) < prefix {
		return nil, fmt.Errorf("%w: cut short", ErrCorrupt)
	}
	version := binary.LittleEndian.Uint32(data[len(magic):])
	if version != 1 && version != Version {
		return nil, fmt.Errorf("%w: %d, this program reads 1 and %d", ErrVersion, version, Version)
	}
	body := data[prefix-4:]
	if sum := sha256.Sum256(body); !bytes.Equal(sum[:], data[len(magic)+4:prefix-4]) {
		return nil, fmt.Errorf("%w: checksum differs", ErrCorrupt)
	}
	n := binary.LittleEndian.Uint32(body)
	body = body[4:]
	if uint64(n) > uint64(len(body)) {
		return nil, fmt.Errorf("%w: header cut short", ErrCorrupt)
	}
	var h header
	err := json.Unmarshal(body[:n], &h)
	if err != nil {
		return nil, fmt.Errorf("%w: header: %v", ErrCorrupt, err)
	}
	if h.Kind != kind {
		return nil, fmt.Errorf("%w: %q, not %q", ErrKind, h.Kind, kind)
	}
	f := &File{Kind: h.Kind, Meta: h.Meta}
	if version == 1 {
		f.Sections, err = unpackAll(h.Sections, body[n:])
	} else {
		f.Sections, err = locate(h.Sections, body[n:])
	}
	if err != nil {
		return nil, err
	}
	return f, nil
}

// locate finds the sections in what follows the header.
func locate(headers []sectionHeader, data []byte) ([]Section, error) {
	var sections []Section
	total := 0
	for _, h := range headers {
		if h.Packed < 0 || h.Packed > len(data) || h.Size < 0 || h.Size > maxPayload-total || h.Size > anyRatio+maxRatio*h.Packed {
			return nil, fmt.Errorf("%w: size of section %q", ErrCorrupt, h.Name)
		}
		total += h.Size
		sections = append(sections, Section{Name: h.Name, packed: data[:h.Packed:h.Packed], size: h.Size})
		data = data[h.Packed:]
	}
	if len(data) != 0 {
		return nil, fmt.Errorf("%w: %d bytes behind the last section", ErrCorrupt, len(data))
	}
	return sections, nil
}

// unpack returns a reader of a section, which unpacks as it is read.
func unpack(s *Section) *Reader {
	dec, err := zstd.NewReader(bytes.NewReader(s.packed), zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		r := &Reader{}
		r.Fail("unpacking: " + err.Error())
		return r
	}
	return &Reader{source: dec, left: s.size, close: dec.Close}
}

// unpackAll unpacks the frame of a file of version 1, which must hold the sections exactly.
func unpackAll(headers []sectionHeader, data []byte) ([]Section, error) {
	total := 0
	for _, h := range headers {
		if h.Size < 0 || h.Size > maxPayload-total {
			return nil, fmt.Errorf("%w: size of section %q", ErrCorrupt, h.Name)
		}
		total += h.Size
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(uint64(max(total, maxWindow))))
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrCorrupt, err)
	}
	defer dec.Close()
	payload, err := dec.DecodeAll(data, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: payload: %v", ErrCorrupt, err)
	}
	if len(payload) != total {
		return nil, fmt.Errorf("%w: payload of %d bytes, header says %d", ErrCorrupt, len(payload), total)
	}
	var sections []Section
	for _, h := range headers {
		sections = append(sections, Section{Name: h.Name, Data: payload[:h.Size:h.Size]})
		payload = payload[h.Size:]
	}
	return sections, nil
}
