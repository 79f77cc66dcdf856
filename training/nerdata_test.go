package main

import (
	"slices"
	"strings"
	"testing"

	"kg/extract/ner"
)

func TestRejoined(t *testing.T) {
	for _, test := range []struct {
		words, want string
		span        labelledSpan
		first, last int
	}{
		{"did n ' t", "did n't", labelledSpan{0, 1, "x"}, 0, 1},
		{"Tyler ' s Waffles", "Tyler 's Waffles", labelledSpan{0, 4, "x"}, 0, 3},
		{"AT &amp; T", "AT & T", labelledSpan{0, 3, "x"}, 0, 3},
		{"the ' south '", "the ' south '", labelledSpan{2, 3, "x"}, 2, 3},
		{"' s", "' s", labelledSpan{0, 1, "x"}, 0, 1},
	} {
		words, spans := rejoined(strings.Fields(test.words), []labelledSpan{test.span})
		if got := strings.Join(words, " "); got != test.want {
			t.Errorf("%q: words %q, want %q", test.words, got, test.want)
		}
		if len(spans) != 1 || spans[0].first != test.first || spans[0].last != test.last {
			t.Errorf("%q: spans %v, want [%d,%d)", test.words, spans, test.first, test.last)
		}
	}
}

func TestLabelNames(t *testing.T) {
	s := &ner.Sample{Words: strings.Fields("Mr. Al Gore of Apple"), Spans: []ner.Span{
		{First: 1, Last: 3, Types: personName},
		{First: 4, Last: 5, Types: orgName | workName | ner.NoName},
	}}
	var got []string
	for _, labels := range labelNames(s) {
		got = append(got, strings.Join(labels, "|"))
	}
	if want := []string{"O", "B-PER", "L-PER", "O", "O|U-ORG|U-WRK"}; !slices.Equal(got, want) {
		t.Errorf("labels %q, want %q", got, want)
	}
}

func TestListedCompanies(t *testing.T) {
	for _, test := range []struct{ share, name, short string }{
		{"Agilent Technologies, Inc. Common Stock", "Agilent Technologies, Inc.", "Agilent Technologies"},
		{"Alcoa Corporation Common Stock ", "Alcoa Corporation", "Alcoa"},
		{"Commercial Metals Company Common Stock", "Commercial Metals Company", "Commercial Metals"},
		{"Banco Macro S.A.  ADR (representing Ten Class B Common Shares)", "Banco Macro S.A.", "Banco Macro"},
		{"Goldman Sachs Group, Inc. (The) Common Stock", "Goldman Sachs Group, Inc.", "Goldman Sachs"},
		{"Pacer Barings CLO Market Flex ETF", "", ""},
		{"Artius II Acquisition Inc. - Class A Ordinary Shares", "", ""},
	} {
		name := shareholder(test.share)
		if short := shortCompany(name); name != test.name || short != test.short {
			t.Errorf("%q: %q, short %q; want %q, short %q", test.share, name, short, test.name, test.short)
		}
	}
}

func TestSeenNames(t *testing.T) {
	for _, test := range []struct {
		name seenName
		want bool
	}{
		{seenName{types: [len(ner.Types)]int32{4}}, true},
		{seenName{types: [len(ner.Types)]int32{3}}, false},
		{seenName{types: [len(ner.Types)]int32{8, 4}}, false},
		{seenName{types: [len(ner.Types)]int32{8, 2}}, true},
		{seenName{types: [len(ner.Types)]int32{8}, outside: 4}, false},
	} {
		if _, ok := test.name.winner(); ok != test.want {
			t.Errorf("%+v: listed %v, want %v", test.name, ok, test.want)
		}
	}
}
