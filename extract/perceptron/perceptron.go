// Package perceptron holds the linear classifier that the tagger, the parser and the
// other trained stages share: a multi-class averaged perceptron (Collins 2002) over
// binary features that are 64-bit hashes.
//
// A [Trainer] learns weights; [Trainer.Model] averages, prunes and quantises them into a
// read-only [Model]. Callers make features with [Hash] and [Mix]:
//
//	feats = append(feats[:0],
//		perceptron.Mix(1, perceptron.Hash(word)),         // template 1
//		perceptron.Mix(2, perceptron.Mix(tag, prevTag)))  // template 2
//
// Features are told apart by 32 bits of their hash: among a million features a few
// hundred share their weights with another, which costs nothing that can be measured.
package perceptron

import "math/bits"

// Hash returns the hash of a string (FNV-1a).
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// Mix combines two hashes, or the number of a feature template and a hash, into one. The
// order of the arguments matters.
func Mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^0x9e3779b97f4a7c15, b^0xd1b54a32d192ed03)
	return hi ^ lo
}

// Key reduces a feature to the 32 bits it is known by.
func Key(feature uint64) uint32 { return uint32(feature * 0x9e3779b97f4a7c15 >> 32) }
