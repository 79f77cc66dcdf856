package coref

import (
	"strings"

	"kg"
)

// familyNames returns what news texts call a person for short, going by the full name: the
// last word, with the particles before it too ("bin Salman", "Salman"), and the first word
// where the family name comes first ("Kim" Jong Un). It returns nil for a single word.
func familyNames(name string) []string {
	words := strings.Fields(name)
	for len(words) > 1 && generations[strings.Trim(words[len(words)-1], ".,")] {
		words = words[:len(words)-1]
	}
	n := len(words)
	if n < 2 {
		if name != strings.Join(words, " ") {
			return words // "Elizabeth", of "Elizabeth II"
		}
		return nil
	}
	names := []string{words[n-1]}
	first := n - 1
	for first > 1 && nameParticles[strings.ToLower(words[first-1])] {
		first--
	}
	if first < n-1 {
		names = append(names, strings.Join(words[first:], " "))
	}
	family := familyFirst[kg.Slug(words[0])]
	if family == eastAsian || family == korean && (n == 3 || strings.Contains(words[n-1], "-")) {
		names = append(names, words[0])
	}
	return names
}

// generations follow a family name: "John Roberts Jr.", "Henry VIII".
var generations = wordSet("Jr Sr II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XXIII")

// nameParticles stand before a family name and are often, not always, said with it.
var nameParticles = wordSet("bin ibn bint al el van von der den de del della da dos du di le la ten ter")

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// eastAsian marks family names that are hardly ever given names in the news; korean those
// that may be ("Kim Kardashian"), where only the form of the name tells.
const (
	eastAsian = iota + 1
	korean
)

// familyFirst holds slugs of common family names of China, Korea and Vietnam.
var familyFirst = func() map[string]int {
	set := map[string]int{}
	for _, w := range strings.Fields("xi li wang zhang liu chen yang zhao huang zhou wu xu hu zhu gao he guo ma luo deng mao jiang zeng wen chiang tsai nguyen tran pham hoang") {
		set[w] = eastAsian
	}
	for _, w := range strings.Fields("kim park moon ban choe choi ri lee yoon yun roh hwang cho jang jung jeong kang paek han oh shin song hong") {
		set[w] = korean
	}
	return set
}()
