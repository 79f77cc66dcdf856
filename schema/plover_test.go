package schema_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/extract"
)

// ploverNow maps the event types of the gold records, which are of an early version of
// PLOVER, to those of today, as its manual does. DEMAND, DISAPPROVE and FIGHT got other
// names; inspections became a way of accusing.
var ploverNow = map[string]string{"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}

// TestPLOVER reads the gold records of PLOVER (Open Event Data Alliance, CC BY-SA 4.0; the
// labelled sets of the shared data, unpacked in $KG_DATA) and counts how often the type of the event is right
// where one is found: that of the statement whose predicate shares a word with the words
// marked as the event, else the first that has one.
func TestPLOVER(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(os.Getenv("KG_DATA"), "PLOVER", "gold_standard_records", "PLOVER_GSR_CAMEO.txt"))
	if err != nil {
		t.Skip("no gold records of PLOVER below KG_DATA: ", err)
	}
	var records []struct{ ID, Event, EventText, Text string }
	if err := json.Unmarshal(b, &records); err != nil {
		t.Fatal(err)
	}
	a, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	s := mustSchema(t)
	all, found, right := 0, 0, 0
	for _, r := range records {
		want := r.Event
		if now := ploverNow[want]; now != "" {
			want = now
		}
		if r.Event == "DOCUMENT" || r.Text == "" {
			continue
		}
		all++
		doc := &kg.Document{ID: "d:plover-0123456789ab", Name: r.ID, Date: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), Text: r.Text}
		a.Annotate(doc)
		got := ""
		for _, st := range s.Statements(doc, a.Extract(doc)) {
			e := st.Predicate.Event
			if e == "" || e == "SAY" {
				continue
			}
			if got == "" {
				got = e
			}
			if shareWord(st.Predicate.Text, r.EventText) {
				got = e
				break
			}
		}
		if got != "" {
			found++
		}
		if got == want {
			right++
		}
		if os.Getenv("PLOVER_SHOW") != "" && got != want {
			t.Logf("%s: got %q, want %q", r.ID, got, want)
		}
	}
	t.Logf("%d records, an event found in %d, its type right in %d (%.1f %%)", all, found, right, 100*float64(right)/float64(max(found, 1)))
	if 100*right < 73*found {
		t.Errorf("the type is right in %d of %d", right, found)
	}
}

func shareWord(a, b string) bool {
	for _, w := range strings.Fields(strings.ToLower(b)) {
		for _, v := range strings.Fields(strings.ToLower(a)) {
			if len(w) > 2 && v == w {
				return true
			}
		}
	}
	return false
}
