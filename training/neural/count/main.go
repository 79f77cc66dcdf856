// The program count tells how often words stand beside each other in raw text, for the word
// vectors that vectors.py makes of it:
//
//	zstd -dc *.zst | go run ./training/neural/count -out counts.bin
//
// It writes, little endian: the number of words and of contexts (uint32 each), the words
// with their counts (length and bytes, uint64), and for each word the number of contexts
// that it was seen with and for each of these its number and count (uint32 each). The
// contexts are the most frequent words at each of four places: two words before, one
// before, one after, two after.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"kg"
	"kg/extract/neural"
	"kg/extract/token"
)

// places are where contexts stand, relative to the word.
var places = [...]int{-2, -1, 1, 2}

func main() {
	words := flag.Int("words", 50000, "words to count for")
	contexts := flag.Int("contexts", 4096, "words that count as contexts")
	split := flag.Bool("split", false, "the input is one sentence a line, tokens between spaces")
	out := flag.String("out", "counts.bin", "file to write")
	flag.Parse()
	if err := run(os.Stdin, *out, *words, *contexts, *split); err != nil {
		fmt.Fprintln(os.Stderr, "count:", err)
		os.Exit(1)
	}
}

// text is a sequence of words by number; 0 ends a sentence.
type text struct {
	ids    []int32
	number map[string]int32
	names  []string
	counts []int
}

func (t *text) add(form []byte) {
	n, ok := t.number[string(form)]
	if !ok {
		n = int32(len(t.names))
		t.names = append(t.names, string(form))
		t.counts = append(t.counts, 0)
		t.number[t.names[n]] = n
	}
	t.counts[n]++
	t.ids = append(t.ids, n)
}

func (t *text) end() { t.ids = append(t.ids, 0) }

func run(in io.Reader, out string, words, contexts int, split bool) error {
	t := &text{number: map[string]int32{}, names: []string{""}, counts: []int{0}}
	read := readRaw
	if split {
		read = readSplit
	}
	if err := read(in, t); err != nil {
		return err
	}
	order := make([]int32, 0, len(t.names))
	for i := 1; i < len(t.names); i++ {
		order = append(order, int32(i))
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(t.counts[b]-t.counts[a], cmp.Compare(t.names[a], t.names[b]))
	})
	order = order[:min(words, len(order))]
	contexts = min(contexts, len(order))
	rank := make([]int32, len(t.names))
	for i := range rank {
		rank[i] = -1
	}
	for i, n := range order {
		rank[n] = int32(i)
	}
	table := make([][]uint32, len(order))
	for i := range table {
		table[i] = make([]uint32, contexts*len(places))
	}
	for i, n := range t.ids {
		w := rank[n]
		if w < 0 {
			continue
		}
		for p, d := range places {
			j := i + d
			// The end of the sentence hides what stands behind it.
			if j < 0 || j >= len(t.ids) || t.ids[j] == 0 || t.ids[i+d/abs(d)] == 0 {
				continue
			}
			if c := rank[t.ids[j]]; c >= 0 && int(c) < contexts {
				table[w][p*contexts+int(c)]++
			}
		}
	}
	return write(out, t, order, table)
}

func abs(d int) int { return max(d, -d) }

func write(out string, t *text, order []int32, table [][]uint32) (err error) {
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	defer func() { err = cmp.Or(err, f.Close()) }()
	w := bufio.NewWriterSize(f, 1<<20)
	u32 := func(v uint32) { w.Write(binary.LittleEndian.AppendUint32(nil, v)) } // errors stay until Flush
	u32(uint32(len(order)))
	if len(order) > 0 {
		u32(uint32(len(table[0])))
	}
	for _, n := range order {
		u32(uint32(len(t.names[n])))
		w.WriteString(t.names[n])
		w.Write(binary.LittleEndian.AppendUint64(nil, uint64(t.counts[n])))
	}
	for _, row := range table {
		seen := 0
		for _, n := range row {
			if n > 0 {
				seen++
			}
		}
		u32(uint32(seen))
		for c, n := range row {
			if n > 0 {
				u32(uint32(c))
				u32(n)
			}
		}
	}
	return w.Flush()
}

// readSplit reads text that is already in sentences and tokens.
func readSplit(in io.Reader, t *text) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<26)
	var form []byte
	for lines.Scan() {
		for f := range bytes.FieldsSeq(lines.Bytes()) {
			form = neural.AppendWord(form[:0], f)
			t.add(form)
		}
		t.end()
	}
	return lines.Err()
}

// readRaw splits raw text, a block of paragraphs at a time.
func readRaw(in io.Reader, t *text) error {
	const block = 1 << 20
	stage, err := token.New()
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<26)
	var buf, form []byte
	flush := func() {
		doc := &kg.Document{Text: string(buf)}
		stage.Annotate(doc)
		for i := range doc.Sentences {
			for j := range doc.Sentences[i].Tokens {
				form = neural.AppendWord(form[:0], []byte(doc.Sentences[i].Tokens[j].Form))
				t.add(form)
			}
			t.end()
		}
		buf = buf[:0]
	}
	for lines.Scan() {
		buf = append(append(buf, lines.Bytes()...), '\n')
		if len(buf) > block {
			flush()
		}
	}
	flush()
	return lines.Err()
}
