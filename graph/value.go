package graph

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/cayleygraph/quad"
)

// encodeValue writes a node: a letter for its kind, then what it says. Equal nodes have
// equal bytes.
func encodeValue(v quad.Value) ([]byte, error) { return appendValue(nil, v) }

// appendValue appends what encodeValue returns.
func appendValue(b []byte, v quad.Value) ([]byte, error) {
	switch v := v.(type) {
	case quad.IRI:
		return append(append(b, 'i'), v...), nil
	case quad.String:
		return append(append(b, 's'), v...), nil
	case quad.BNode:
		return append(append(b, 'b'), v...), nil
	case quad.Int:
		return binary.AppendVarint(append(b, 'n'), int64(v)), nil
	case quad.Float:
		return binary.BigEndian.AppendUint64(append(b, 'f'), math.Float64bits(float64(v))), nil
	case quad.Bool:
		if v {
			return append(b, 'o', 1), nil
		}
		return append(b, 'o', 0), nil
	case quad.Time:
		return time.Time(v).UTC().AppendFormat(append(b, 'd'), time.RFC3339Nano), nil
	case quad.TypedString:
		return append(append(append(append(b, 't'), v.Type...), 0), v.Value...), nil
	case quad.LangString:
		return append(append(append(append(b, 'l'), v.Lang...), 0), v.Value...), nil
	}
	return b, fmt.Errorf("a node of type %T cannot be stored", v)
}

var errValue = fmt.Errorf("%w: a node cannot be read", ErrCorrupt)

// decodeValue undoes encodeValue. The result does not refer to b.
func decodeValue(b []byte) (quad.Value, error) {
	if len(b) == 0 {
		return nil, errValue
	}
	text := string(b[1:])
	switch b[0] {
	case 'i':
		return quad.IRI(text), nil
	case 's':
		return quad.String(text), nil
	case 'b':
		return quad.BNode(text), nil
	case 'n':
		if n, size := binary.Varint(b[1:]); size > 0 {
			return quad.Int(n), nil
		}
	case 'f':
		if len(b) == 9 {
			return quad.Float(math.Float64frombits(binary.BigEndian.Uint64(b[1:]))), nil
		}
	case 'o':
		if len(b) == 2 {
			return quad.Bool(b[1] != 0), nil
		}
	case 'd':
		if t, err := time.Parse(time.RFC3339Nano, text); err == nil {
			return quad.Time(t), nil
		}
	case 't':
		if typ, value, ok := strings.Cut(text, "\x00"); ok {
			return quad.TypedString{Value: quad.String(value), Type: quad.IRI(typ)}, nil
		}
	case 'l':
		if lang, value, ok := strings.Cut(text, "\x00"); ok {
			return quad.LangString{Value: quad.String(value), Lang: lang}, nil
		}
	}
	return nil, errValue
}

// valueKey is what a node is found by: 96 bits of the SHA-256 of its bytes.
func valueKey(encoded []byte) (key [12]byte) {
	sum := sha256.Sum256(encoded)
	copy(key[:], sum[:])
	return key
}
