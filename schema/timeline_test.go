package schema_test

import (
	"testing"
	"time"

	"kg"
	"kg/extract"
)

// Dates without a year and times counted from the last one are told by the dates before them.
func TestTimeline(t *testing.T) {
	a, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	s := mustSchema(t)
	for _, c := range []struct {
		text, verb, want string
		date             time.Time
	}{
		{text: "In 2013, Smith left Oslo. The following year, Smith visited Bergen.", verb: "visited", want: "2014"},
		{text: "In 2013, Smith left Oslo. Two years later, Smith visited Bergen.", verb: "visited", want: "2015"},
		{text: "Smith left Oslo on October 16, 2018. He visited Bergen two days later.", verb: "visited", want: "2018-10-18"},
		{text: "In 2013, Smith left Oslo. On 18 August, Smith visited Bergen.", verb: "visited", want: "2013-08-18"},
		{text: "In November 2013, Smith left Oslo. In May, Smith visited Bergen.", verb: "visited", want: "--05"},
		{text: "In 2013, Smith left Oslo. Some years later, Smith visited Bergen. In May, Smith thanked Norway.", verb: "thanked", want: "--05"},
		{text: "Smith (born April 16, 1994) left Oslo. In May, Smith thanked Norway.", verb: "thanked", want: "--05"},
		{text: "In 2013, Smith left Oslo. The next day, Smith thanked Norway.", verb: "thanked", want: ""},
		{text: "Smith signed a decree closing the port by January 1, 2024. Hall, who had headed Acme until February, visited Bergen.", verb: "had headed", want: "../--02"},
		{text: "Smith left Oslo on Monday. The next day, Smith thanked Norway.", verb: "thanked", want: "2022-10-11", date: time.Date(2022, 10, 14, 0, 0, 0, 0, time.UTC)},
		{text: "2016 Mount Roskill by-election\n\nSmith thanked Norway on 3 December.", verb: "thanked", want: "2016-12-03"},
	} {
		doc := &kg.Document{ID: "d:test-0123456789ab", Name: "test.txt", Text: c.text, Date: c.date}
		a.Annotate(doc)
		got := "no statement"
		for _, st := range s.Statements(doc, a.Extract(doc)) {
			if st.Predicate.Label == c.verb && st.Time != nil {
				got = st.Time.Value
			}
		}
		if got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
