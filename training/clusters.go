package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kg/extract/cluster"
)

// Sizes of the word clusters.
const (
	clusterWords    = 50_000     // words that get a cluster, the most frequent ones
	clusterContexts = 1_000      // neighbours that describe them, the most frequent words
	clusterDims     = 64         // dimensions of a word's vector
	clusterFine     = 1024       // clusters of words
	clusterCoarse   = 64         // clusters of clusters
	clusterTokens   = 22_000_000 // words read of the largest text
)

// clusterTexts are the raw texts, with the most words to read of each.
var clusterTexts = []struct {
	name  string
	limit int
}{
	{"wikinews", clusterTokens},
	{"ungdc1991", clusterTokens / 4},
	{"frus", clusterTokens / 6},
	{"enwiki2019", clusterTokens},
}

// trainClusters counts the left and right neighbours of frequent words, weighs them by
// positive pointwise mutual information, reduces them to a few dimensions by the leading
// eigenvectors of their covariance (latent semantic analysis) and groups the words by
// spherical k-means.
func trainClusters(ctx context.Context, e *env) error {
	counts := map[string]int{}
	if err := e.eachText(ctx, func(w string) { counts[w]++ }); err != nil {
		return err
	}
	words := frequent(counts, clusterWords)
	ids := make(map[string]int32, len(words))
	for i, w := range words {
		ids[w] = int32(i)
	}
	e.logf("%d different words, the rarest kept occurs %d times", len(counts), counts[words[len(words)-1]])

	const columns = 2 * clusterContexts
	matrix := make([]float32, len(words)*columns)
	last := int32(-1)
	err := e.eachText(ctx, func(w string) {
		id, known := ids[w]
		if !known {
			id = -1
		}
		if id >= 0 && last >= 0 {
			if last < clusterContexts {
				matrix[int(id)*columns+int(last)]++
			}
			if id < clusterContexts {
				matrix[int(last)*columns+clusterContexts+int(id)]++
			}
		}
		last = id
	})
	if err != nil {
		return err
	}
	weigh(matrix, columns)
	e.logf("counted")
	vectors := reduce(matrix, columns, clusterDims)
	e.logf("reduced to %d dimensions", clusterDims)
	fine, centres := kmeans(vectors, clusterDims, clusterFine, 20)
	coarse, _ := kmeans(centres, clusterDims, clusterCoarse, 50)

	// In alphabetical order the words compress best.
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(words[a], words[b]) })
	names, codes := make([]string, len(words)), make([]cluster.Code, len(words))
	for i, j := range order {
		names[i] = words[j]
		codes[i] = cluster.Code{Fine: uint16(fine[j] + 1), Coarse: uint16(coarse[fine[j]] + 1)}
	}
	data, err := cluster.Encode(names, codes, map[string]string{
		"data":   "Wikipedia 2019 (CC BY-SA 3.0), Wikinews (CC BY 2.5), UN General Debate (CC0), FRUS (public domain)",
		"method": fmt.Sprintf("%d words, %d contexts, %d dimensions, %d and %d clusters", len(words), columns, clusterDims, clusterFine, clusterCoarse),
	})
	if err != nil {
		return err
	}
	return e.write("extract/cluster/clusters.model", data)
}

// eachText calls f with every word of the raw texts, "" at the end of each line.
func (e *env) eachText(ctx context.Context, f func(word string)) error {
	for _, t := range clusterTexts {
		if err := e.eachWord(ctx, t.name, t.limit, f); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}
	return nil
}

func (e *env) eachWord(ctx context.Context, name string, limit int, f func(word string)) error {
	in, err := e.openText(name)
	if err != nil {
		return err
	}
	defer in.Close()
	r := bufio.NewReaderSize(in, 1<<20)
	var key []byte
	for n := 0; n < limit; {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := r.ReadString('\n')
		for _, field := range strings.Fields(line) {
			for w := range roughTokens(field) {
				key = cluster.AppendKey(key[:0], w)
				f(string(key))
				n++
			}
		}
		f("")
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// roughTokens splits a field of text the way the treebanks do in all but rare cases:
// punctuation at its edges and the English clitics come off.
func roughTokens(field string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for field != "" {
			r, n := utf8.DecodeRuneInString(field)
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				break
			}
			if !yield(field[:n]) {
				return
			}
			field = field[n:]
		}
		end := len(field)
		for end > 0 {
			r, n := utf8.DecodeLastRuneInString(field[:end])
			// The full stop of an initial or of an abbreviation like "U.S." stays.
			if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '%' || r == '.' && end >= 2 && (end == 2 || field[end-3] == '.') {
				break
			}
			end -= n
		}
		word, tail := field[:end], field[end:]
		for _, clitic := range [...]string{"n't", "n’t", "'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m"} {
			if stem, ok := strings.CutSuffix(word, clitic); ok && stem != "" {
				if !yield(stem) {
					return
				}
				word = clitic
				break
			}
		}
		if word != "" && !yield(word) {
			return
		}
		for tail != "" {
			_, n := utf8.DecodeRuneInString(tail)
			if !yield(tail[:n]) {
				return
			}
			tail = tail[n:]
		}
	}
}

// frequent returns the n most frequent keys, the most frequent first.
func frequent(counts map[string]int, n int) []string {
	words := make([]string, 0, len(counts))
	for w := range counts {
		if w != "" && len(w) <= 40 {
			words = append(words, w)
		}
	}
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	return words[:min(n, len(words))]
}

// weigh replaces the counts of a matrix of words by contexts with their positive
// pointwise mutual information; the counts of contexts are smoothed by the power 0.75
// (Levy, Goldberg & Dagan 2015).
func weigh(matrix []float32, columns int) {
	context := make([]float64, columns)
	for i, v := range matrix {
		context[i%columns] += float64(v)
	}
	total := 0.0
	for i := range context {
		context[i] = math.Pow(context[i], 0.75)
		total += context[i]
	}
	for start := 0; start < len(matrix); start += columns {
		row := matrix[start : start+columns]
		sum := 0.0
		for _, v := range row {
			sum += float64(v)
		}
		for j, v := range row {
			if v == 0 {
				continue
			}
			pmi := math.Log(float64(v) * total / (sum * context[j]))
			row[j] = float32(max(pmi, 0))
		}
	}
}

// reduce projects the rows of a sparse matrix on the leading eigenvectors of its
// covariance, found by subspace iteration, and scales the rows to length 1.
func reduce(matrix []float32, columns, dims int) []float32 {
	covariance := make([]float64, columns*columns)
	type entry struct {
		at    int
		value float64
	}
	var sparse []entry
	eachRow := func(f func(row int, sparse []entry)) {
		for start := 0; start < len(matrix); start += columns {
			sparse = sparse[:0]
			for j, v := range matrix[start : start+columns] {
				if v != 0 {
					sparse = append(sparse, entry{j, float64(v)})
				}
			}
			f(start/columns, sparse)
		}
	}
	eachRow(func(_ int, sparse []entry) {
		for _, a := range sparse {
			row := covariance[a.at*columns : (a.at+1)*columns]
			for _, b := range sparse {
				row[b.at] += a.value * b.value
			}
		}
	})
	rng := rand.New(rand.NewPCG(1, 1))
	basis := make([][]float64, dims)
	for i := range basis {
		basis[i] = make([]float64, columns)
		for j := range basis[i] {
			basis[i][j] = rng.NormFloat64()
		}
	}
	for range 30 {
		for i, v := range basis {
			basis[i] = multiply(covariance, v)
		}
		orthonormalise(basis)
	}
	vectors := make([]float32, len(matrix)/columns*dims)
	eachRow(func(row int, sparse []entry) {
		v := vectors[row*dims : (row+1)*dims]
		for i, b := range basis {
			sum := 0.0
			for _, a := range sparse {
				sum += a.value * b[a.at]
			}
			v[i] = float32(sum)
		}
		scaleToUnit(v)
	})
	return vectors
}

func multiply(square, v []float64) []float64 {
	out := make([]float64, len(v))
	for i := range out {
		sum := 0.0
		for j, x := range square[i*len(v) : (i+1)*len(v)] {
			sum += x * v[j]
		}
		out[i] = sum
	}
	return out
}

// orthonormalise applies the modified Gram-Schmidt process.
func orthonormalise(basis [][]float64) {
	for i, v := range basis {
		for _, u := range basis[:i] {
			d := 0.0
			for j := range v {
				d += u[j] * v[j]
			}
			for j := range v {
				v[j] -= d * u[j]
			}
		}
		n := 0.0
		for _, x := range v {
			n += x * x
		}
		n = math.Sqrt(n)
		for j := range v {
			v[j] /= n
		}
	}
}

func scaleToUnit(v []float32) {
	n := 0.0
	for _, x := range v {
		n += float64(x) * float64(x)
	}
	if n == 0 {
		return
	}
	n = 1 / math.Sqrt(n)
	for i := range v {
		v[i] *= float32(n)
	}
}

// kmeans groups vectors of length 1 by direction and returns the group of each and the
// groups' centres. The first centres are spread over the vectors in their order.
func kmeans(vectors []float32, dims, k, rounds int) (groups []int, centres []float32) {
	n := len(vectors) / dims
	k = min(k, n)
	centres = make([]float32, k*dims)
	for i := range k {
		copy(centres[i*dims:(i+1)*dims], vectors[i*n/k*dims:])
	}
	groups = make([]int, n)
	for range rounds {
		for i := range n {
			v := vectors[i*dims : (i+1)*dims]
			best, at := float32(math.Inf(-1)), 0
			for c := range k {
				var sum float32
				for j, x := range centres[c*dims : (c+1)*dims] {
					sum += x * v[j]
				}
				if sum > best {
					best, at = sum, c
				}
			}
			groups[i] = at
		}
		clear(centres)
		for i, g := range groups {
			for j, x := range vectors[i*dims : (i+1)*dims] {
				centres[g*dims+j] += x
			}
		}
		for c := range k {
			scaleToUnit(centres[c*dims : (c+1)*dims])
		}
	}
	return groups, centres
}
