package parse

import (
	"unicode/utf8"

	"kg"
	"kg/extract/cluster"
	"kg/extract/perceptron"
)

// word holds what the features need of a word, as hashes.
type word struct {
	form         uint64 // in lower case, digits alike
	tag          uint64 // UPOS and XPOS
	upos         uint64
	fine, coarse uint64 // clusters
	both         uint64 // form and tag
	lemma        uint64
}

// Words that stand for the artificial root and for no word.
var (
	rootWord = word{form: 11, tag: 12, upos: 13, fine: 14, coarse: 15, both: 16, lemma: 17}
	noWord   = word{form: 21, tag: 22, upos: 23, fine: 24, coarse: 25, both: 26, lemma: 27}
)

// look describes the words of a sentence. After the words come their two stand-ins; the
// counts of commas and verbs before each word go to breaks.
func (p *Parser) look(s *scratch, tokens []kg.Token) {
	s.words = s.words[:0]
	s.breaks = s.breaks[:0]
	commas, verbs := uint32(0), uint32(0)
	for i := range tokens {
		t := &tokens[i]
		var w word
		s.key = lower(cluster.AppendKey(s.key[:0], t.Form))
		w.form = perceptron.Mix(31, hash(s.key))
		w.upos = perceptron.Mix(32, perceptron.Hash(t.UPOS))
		w.tag = perceptron.Mix(w.upos, perceptron.Hash(t.XPOS))
		c := p.clusters.Of(t.Form)
		w.fine, w.coarse = perceptron.Mix(33, uint64(c.Fine)), perceptron.Mix(34, uint64(c.Coarse))
		w.lemma = perceptron.Mix(35, perceptron.Hash(t.Lemma))
		w.both = perceptron.Mix(w.form, w.tag)
		s.words = append(s.words, w)
		s.breaks = append(s.breaks, breaks{commas, verbs})
		switch t.UPOS {
		case "PUNCT":
			commas++
		case "VERB":
			verbs++
		}
	}
	s.words = append(s.words, rootWord, noWord)
	s.breaks = append(s.breaks, breaks{commas, verbs})
}

// breaks counts what separates words.
type breaks struct{ commas, verbs uint32 }

func hash(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// lower puts the ASCII letters of a key in lower case; other scripts stay as they are.
func lower(key []byte) []byte {
	for i, b := range key {
		if b < utf8.RuneSelf && 'A' <= b && b <= 'Z' {
			key[i] = b | 0x20
		}
	}
	return key
}

// distance puts the number of words between two places into one of seven classes.
func distance(a, b int32) uint64 {
	d := b - a
	switch {
	case a < 0:
		return 0
	case d <= 4:
		return uint64(d)
	case d <= 8:
		return 5
	case d <= 15:
		return 6
	}
	return 7
}

// noNode stands for the dependents of no word.
var noNode = node{head: none, first: none, second: none, last: none, butLast: none}

// appendFeatures appends the features of a configuration: those of Zhang & Nivre (2011),
// as far as arc-hybrid has them, with word clusters beside words.
func (s *scratch) appendFeatures(f []uint64, st *state) []uint64 {
	mix := perceptron.Mix
	word := func(i int32) *word {
		if i < 0 {
			return &s.words[len(s.words)-1]
		}
		return &s.words[i]
	}
	node := func(i int32) *node {
		if i < 0 || i >= st.n {
			return &noNode
		}
		return &st.nodes[i]
	}
	label := func(i int32) uint64 {
		if i < 0 {
			return 1 << 20
		}
		return uint64(st.nodes[i].label)
	}
	at := func(i int32) int32 {
		if i > st.n {
			return none
		}
		return i
	}
	i0, i1, i2, j0, j1, j2 := st.top(0), st.top(1), st.top(2), st.buffer, at(st.buffer+1), at(st.buffer+2)
	s0, s1, s2, b0, b1, b2 := word(i0), word(i1), word(i2), word(j0), word(j1), word(j2)
	n0, n1, m0 := node(i0), node(i1), node(j0)

	// Distances, with what lies between.
	d0, d1 := distance(i0, j0), distance(i1, i0)
	between := uint64(0)
	if i0 >= 0 {
		x, y := s.breaks[i0], s.breaks[j0]
		between = uint64(min(y.commas-x.commas, 2))*4 + uint64(min(y.verbs-x.verbs, 2))
	}
	between1 := uint64(0)
	if i1 >= 0 {
		x, y := s.breaks[i1], s.breaks[i0]
		between1 = uint64(min(y.commas-x.commas, 2))*4 + uint64(min(y.verbs-x.verbs, 2))
	}

	tags00 := mix(s0.tag, b0.tag)
	tags10 := mix(s1.tag, s0.tag)
	tagsAll := mix(tags10, b0.tag)
	upos00 := mix(s0.upos, b0.upos)
	upos10 := mix(s1.upos, s0.upos)
	f = append(f,
		// Single words.
		mix(1, s0.form), mix(2, s0.tag), mix(3, s0.both), mix(4, s0.fine), mix(5, mix(s0.coarse, s0.upos)),
		mix(6, s1.form), mix(7, s1.tag), mix(8, s1.both), mix(9, s1.fine),
		mix(10, b0.form), mix(11, b0.tag), mix(12, b0.both), mix(13, b0.fine), mix(14, mix(b0.coarse, b0.upos)),
		mix(15, b1.form), mix(16, b1.tag), mix(17, b1.both), mix(18, b1.fine),
		mix(19, b2.form), mix(20, b2.tag), mix(21, s2.form), mix(22, s2.tag),
		// Top of the stack and front of the buffer.
		mix(30, tags00), mix(31, mix(s0.both, b0.tag)), mix(32, mix(s0.tag, b0.both)), mix(33, mix(s0.form, b0.form)),
		mix(34, mix(s0.both, b0.both)), mix(35, mix(s0.fine, b0.fine)), mix(36, mix(s0.fine, b0.tag)), mix(37, mix(s0.tag, b0.fine)),
		mix(38, mix(s0.form, b0.fine)), mix(39, mix(s0.fine, b0.form)), mix(40, mix(upos00, b1.upos)),
		mix(41, mix(tags00, b1.tag)), mix(42, mix(tags00, b1.form)), mix(43, mix(tags00, s1.form)), mix(44, mix(s0.form, mix(b0.tag, b1.tag))),
		mix(45, mix(s0.tag, mix(b0.form, b1.tag))),
		// The two top words of the stack.
		mix(50, tags10), mix(51, mix(s1.both, s0.tag)), mix(52, mix(s1.tag, s0.both)), mix(53, mix(s1.form, s0.form)),
		mix(54, mix(s1.fine, s0.fine)), mix(55, mix(s1.fine, s0.tag)), mix(56, mix(s1.tag, s0.fine)), mix(57, mix(s1.form, s0.fine)),
		mix(58, tagsAll), mix(59, mix(tags10, b0.form)), mix(60, mix(s1.tag, mix(s0.form, b0.tag))), mix(61, mix(s1.form, mix(s0.tag, b0.tag))),
		mix(62, mix(s2.tag, tags10)), mix(63, mix(s2.upos, mix(upos10, b0.upos))), mix(64, mix(s1.tag, b0.tag)), mix(65, mix(s1.form, b0.form)),
		mix(66, mix(s1.fine, b0.fine)), mix(67, mix(s1.tag, b0.form)), mix(68, mix(s1.form, b0.tag)),
		// The buffer.
		mix(70, mix(b0.tag, b1.tag)), mix(71, mix(b0.form, b1.tag)), mix(72, mix(b0.tag, b1.form)), mix(73, mix(b0.tag, mix(b1.tag, b2.tag))),
		mix(74, mix(b0.fine, b1.fine)), mix(75, mix(b0.form, b1.form)),
		// Distance.
		mix(80, mix(s0.form, d0)), mix(81, mix(s0.tag, d0)), mix(82, mix(b0.form, d0)), mix(83, mix(b0.tag, d0)),
		mix(84, mix(tags00, d0)), mix(85, mix(s0.form, mix(b0.form, d0))), mix(86, mix(tags00, between)), mix(87, mix(tags10, d1)),
		mix(88, mix(tags10, between1)), mix(89, mix(upos00, mix(between, d0))), mix(90, mix(upos10, mix(between1, d1))),
		mix(91, mix(tagsAll, between)), mix(92, mix(tagsAll, mix(d1, between1))),
		// How many dependents.
		mix(100, mix(s0.form, uint64(n0.rights))), mix(101, mix(s0.tag, uint64(n0.rights))), mix(102, mix(s0.form, uint64(n0.lefts))),
		mix(103, mix(s0.tag, uint64(n0.lefts))), mix(104, mix(b0.form, uint64(m0.lefts))), mix(105, mix(b0.tag, uint64(m0.lefts))),
		mix(106, mix(s1.tag, uint64(n1.rights))), mix(107, mix(s1.form, uint64(n1.rights))),
		// Which relations.
		mix(110, mix(s0.form, n0.rightLabels)), mix(111, mix(s0.tag, n0.rightLabels)), mix(112, mix(s0.form, n0.leftLabels)),
		mix(113, mix(s0.tag, n0.leftLabels)), mix(114, mix(b0.form, m0.leftLabels)), mix(115, mix(b0.tag, m0.leftLabels)),
		mix(116, mix(s1.form, n1.rightLabels)), mix(117, mix(s1.tag, n1.rightLabels)), mix(118, mix(s1.form, n1.leftLabels)), mix(119, mix(s1.tag, n1.leftLabels)),
		mix(120, mix(tags00, n0.leftLabels)), mix(121, mix(tags00, m0.leftLabels)), mix(122, mix(tags10, n1.rightLabels)), mix(123, mix(tags10, n0.leftLabels)),
		mix(124, mix(tags00, n0.rightLabels)), mix(125, mix(tags10, n0.rightLabels)), mix(126, mix(tags10, n1.leftLabels)),
	)
	// Outermost dependents.
	a0, z0, a1, z1, c0 := word(n0.first), word(n0.last), word(n1.first), word(n1.last), word(m0.first)
	f = append(f,
		mix(130, a0.form), mix(131, a0.tag), mix(132, label(n0.first)), mix(133, z0.form), mix(134, z0.tag), mix(135, label(n0.last)),
		mix(136, z1.form), mix(137, z1.tag), mix(138, label(n1.last)), mix(139, a1.tag), mix(140, c0.form), mix(141, c0.tag), mix(142, label(m0.first)),
		mix(143, mix(s0.tag, mix(a0.tag, b0.tag))), mix(144, mix(s0.tag, mix(z0.tag, b0.tag))), mix(145, mix(tags00, c0.tag)),
		mix(146, mix(tags10, z1.tag)), mix(147, mix(tags10, a0.tag)), mix(148, mix(tags10, z0.tag)), mix(149, mix(tags10, a1.tag)),
		mix(150, mix(tags00, a0.form)), mix(151, mix(tags10, a0.form)), mix(152, mix(s1.form, mix(a0.form, s0.fine))), mix(153, mix(s1.fine, mix(a0.form, s0.fine))),
		mix(154, mix(s0.form, mix(c0.form, b0.fine))),
		mix(155, mix(s0.tag, mix(word(n0.second).tag, a0.tag))), mix(156, mix(s0.tag, mix(word(n0.butLast).tag, z0.tag))),
		mix(157, mix(b0.tag, mix(word(m0.second).tag, c0.tag))), mix(158, mix(s1.tag, mix(word(n1.butLast).tag, z1.tag))),
		mix(159, mix(tags10, z0.form)), mix(160, mix(tags10, z1.form)),
		// Attachment of prepositional phrases, whose preposition hangs on their noun.
		mix(161, mix(s1.lemma, a0.form)), mix(162, mix(s2.lemma, a0.form)), mix(163, mix(s2.tag, mix(s1.tag, a0.form))),
		mix(164, mix(s1.lemma, mix(s0.tag, a0.form))), mix(165, mix(s2.lemma, s0.tag)),
		// What a word has already, and what comes next.
		mix(166, mix(s1.lemma, mix(n1.rightLabels, s0.tag))), mix(167, mix(s1.fine, mix(n1.rightLabels, s0.tag))),
		mix(168, mix(s0.lemma, mix(n0.rightLabels, b0.tag))), mix(169, mix(n0.rightLabels, b0.form)),
		mix(170, mix(s1.lemma, s0.lemma)), mix(171, mix(s0.lemma, b0.lemma)), mix(172, mix(s1.lemma, s0.tag)), mix(173, mix(s0.lemma, b0.tag)),
		mix(174, mix(tags10, mix(a0.form, between1))), mix(175, mix(z1.form, s0.form)),
	)
	// The words beside those at hand.
	b3 := word(at(st.buffer + 3))
	f = append(f,
		mix(180, mix(word(i0-1).tag, s0.tag)), mix(181, mix(word(at(i0+1)).tag, s0.tag)), mix(182, mix(word(j0-1).tag, b0.tag)),
		mix(183, b3.tag), mix(184, mix(b1.tag, mix(b2.tag, b3.tag))), mix(185, mix(upos10, mix(b0.upos, b1.upos))),
		mix(186, mix(word(at(i1+1)).tag, s1.tag)), mix(187, mix(tags10, word(i0-1).tag)),
	)
	return f
}
