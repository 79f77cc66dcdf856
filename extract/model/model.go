// Package model reads and writes the container of trained models.
//
// A model file is a header that says what the file is and how it was made, followed by
// named sections compressed together:
//
//	magic     8 bytes  "kgmodel\n"
//	version   uint32   layout of what follows, little endian
//	checksum 32 bytes  SHA-256 of everything after it
//	length    uint32   bytes of the header
//	header    JSON     kind, metadata, names and sizes of the sections
//	payload   Zstandard frame: the sections, one after the other
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

// Version is the layout this package writes and the only one it reads.
const Version = 1

// maxPayload bounds what a header may claim its sections unpack to, so that a damaged
// file cannot ask for more memory than any model of ours takes.
const maxPayload = 1 << 30

// window is the least memory the decompressor works with, whatever the size of the payload.
const window = 1 << 24

const magic = "kgmodel\n"

// prefix is the length of what precedes the header.
const prefix = len(magic) + 4 + sha256.Size + 4

// Errors of [Decode].
var (
	ErrFormat  = errors.New("not a model file")
	ErrVersion = errors.New("model file of another version")
	ErrCorrupt = errors.New("model file is damaged")
	ErrKind    = errors.New("model file of another kind")
)

// Section is one named part of a model.
type Section struct {
	Name string
	Data []byte
}

// File is a model read from its container.
type File struct {
	Kind     string            // what the model does and who reads it: "tag"
	Meta     map[string]string // how it was made: training data, scores
	Sections []Section         // in the order they were written
}

// Section returns the data of the named section, or an error that wraps [ErrCorrupt]
// when the file has none of that name.
func (f *File) Section(name string) ([]byte, error) {
	for i := range f.Sections {
		if f.Sections[i].Name == name {
			return f.Sections[i].Data, nil
		}
	}
	return nil, fmt.Errorf("%s: section %q is missing: %w", f.Kind, name, ErrCorrupt)
}

type header struct {
	Kind     string            `json:"kind"`
	Meta     map[string]string `json:"meta"`
	Sections []sectionHeader   `json:"sections"`
}

type sectionHeader struct {
	Name string `json:"name"`
	Size int    `json:"size"`
}

// Encode returns the file's bytes.
func Encode(f *File) ([]byte, error) {
	h := header{Kind: f.Kind, Meta: f.Meta}
	var payload []byte
	for _, s := range f.Sections {
		h.Sections = append(h.Sections, sectionHeader{s.Name, len(s.Data)})
		payload = append(payload, s.Data...)
	}
	if len(payload) > maxPayload {
		return nil, fmt.Errorf("encode model %s: %d bytes, at most %d", f.Kind, len(payload), maxPayload)
	}
	head, err := json.Marshal(h)
	if err != nil {
		return nil, fmt.Errorf("encode model %s: %w", f.Kind, err)
	}
	// One goroutine: with more, the frame depends on how they are scheduled.
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("encode model %s: %w", f.Kind, err)
	}
	defer enc.Close()

	out := make([]byte, prefix, prefix+len(head)+len(payload)/2)
	copy(out, magic)
	binary.LittleEndian.PutUint32(out[len(magic):], Version)
	binary.LittleEndian.PutUint32(out[prefix-4:], uint32(len(head)))
	out = append(out, head...)
	out = enc.EncodeAll(payload, out)
	sum := sha256.Sum256(out[prefix-4:])
	copy(out[len(magic)+4:], sum[:])
	return out, nil
}

// Decode reads a model file of the given kind. The error wraps [ErrFormat], [ErrVersion],
// [ErrCorrupt] or [ErrKind]. Sections are slices of one buffer owned by the File.
func Decode(data []byte, kind string) (*File, error) {
	if len(data) < len(magic) || !bytes.Equal(data[:len(magic)], []byte(magic)) {
		return nil, ErrFormat
	}
	if len(data) < prefix {
		return nil, fmt.Errorf("%w: cut short", ErrCorrupt)
	}
	if v := binary.LittleEndian.Uint32(data[len(magic):]); v != Version {
		return nil, fmt.Errorf("%w: %d, this program reads %d", ErrVersion, v, Version)
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
	if err := json.Unmarshal(body[:n], &h); err != nil {
		return nil, fmt.Errorf("%w: header: %v", ErrCorrupt, err)
	}
	if h.Kind != kind {
		return nil, fmt.Errorf("%w: %q, not %q", ErrKind, h.Kind, kind)
	}
	total := 0
	for _, s := range h.Sections {
		if s.Size < 0 || s.Size > maxPayload-total {
			return nil, fmt.Errorf("%w: size of section %q", ErrCorrupt, s.Name)
		}
		total += s.Size
	}
	payload, err := unpack(body[n:], total)
	if err != nil {
		return nil, err
	}
	f := &File{Kind: h.Kind, Meta: h.Meta}
	for _, s := range h.Sections {
		f.Sections = append(f.Sections, Section{s.Name, payload[:s.Size:s.Size]})
		payload = payload[s.Size:]
	}
	return f, nil
}

// unpack decompresses a payload that must come to exactly total bytes.
func unpack(data []byte, total int) ([]byte, error) {
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(uint64(max(total, window))))
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
	return payload, nil
}
