package ner

import (
	"strings"
	"time"

	"kg"
)

var noDate time.Time

func joined(a, b string, n int) string {
	if n == 2 {
		return a + " " + b
	}
	return a
}

// titles are words before a person's name that are not part of it, in lower case.
var titles = func() map[uint64]bool {
	m := make(map[uint64]bool)
	for _, w := range strings.Fields("president vice-president prime minister premier chancellor king queen prince princess emperor sultan pope " +
		"mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady rev rev. reverend father sister bishop archbishop cardinal " +
		"sen sen. senator rep rep. representative congressman congresswoman gov gov. governor mayor judge justice secretary ambassador " +
		"gen gen. general lt lt. lieutenant col col. colonel maj maj. major capt capt. captain sgt sgt. sergeant cpl cpl. corporal adm adm. admiral " +
		"commander director chairman chairwoman chief minister spokesman spokeswoman spokesperson deputy attorney former officer detective sheriff coach " +
		"foreign defense defence interior finance state opposition leader") {
		m[hashWord(w)] = true
	}
	return m
}()

// trimName drops what is not part of a name from its ends: titles and articles before it,
// a possessive ending, quotation marks and other punctuation around it.
func trimName(tokens []kg.Token, first, last int, typ kg.EntityType) (int, int) {
	for first < last {
		f := tokens[first].Form
		if !isEdge(f) && !(typ == kg.Person && last-first > 1 && titles[hashWord(f)]) && !(typ != kg.Work && last-first > 1 && (f == "the" || f == "The" || f == "a" || f == "an")) {
			break
		}
		first++
	}
	for first < last {
		f := tokens[last-1].Form
		if !isEdge(f) && f != "'s" && f != "’s" {
			break
		}
		last--
	}
	return first, last
}

// isEdge reports whether a token cannot begin or end a name.
func isEdge(f string) bool {
	switch f {
	case `"`, "“", "”", "'", "‘", "’", ",", "(", "[", "-", "–", ":", ";", "''", "``", "/":
		return true
	}
	return false
}
