package main

import (
	"slices"
	"strings"
	"testing"
)

func TestReadGMB(t *testing.T) {
	table := "Sentence #,Word,POS,Tag\n" +
		"Sentence: 1,Caf\xe9,NN,O\n,owners,NNS,O\n,said,VBD,O\n,\"\"\"\",``,O\n,No,DT,O\n,\"\"\"\",``,O\n,to,TO,O\n,$,$,O\n,10,CD,O\n,\",\",\",\",O\n,did,VBD,O\n,n't,RB,O\n,they,PRP,O\n,?,.,O\n" +
		"Sentence: 2,An,DT,O\n,anti,JJ,O\n,-,:,O\n,war,NN,O\n,march,NN,O\n,(,LRB,O\n,of,IN,O\n,Britain,NNP,B-geo\n,'s,POS,O\n,left,NN,O\n,),RRB,O\n,.,.,O\n" +
		"Sentence: 3,More,JJR,O\n"
	want := []string{`Café owners said "No" to $10, didn't they?`, "An anti-war march (of Britain's left).", "More"}
	for most := 1; most <= 4; most++ {
		got, err := readGMB(strings.NewReader(table), most)
		if err != nil {
			t.Fatal(err)
		}
		if n := min(most, 3); !slices.Equal(got, want[:n]) {
			t.Errorf("the first %d: %q, not %q", most, got, want[:n])
		}
	}
}
