package web

import (
	"math"
	"net/http"
	"slices"
	"strings"

	"kg"
	"kg/exports"
)

// Filter chooses claims. What may repeat holds where one of its values does, and all that is
// given has to hold.
type Filter struct {
	Predicate     []string `query:"predicate,explode" maxItems:"100" doc:"Predicates: r:thank, or a label"`
	Family        []string `query:"family,explode" maxItems:"100" doc:"Families of predicates: employment, location, …"`
	Event         []string `query:"event,explode" maxItems:"100" doc:"PLOVER event types, or SAY"`
	Source        []string `query:"source,explode" maxItems:"100" doc:"Documents by ID, by the beginning of their path, or by publisher"`
	Since         string   `query:"since" maxLength:"10" doc:"Of this day or later: 2022-09-21, 2022-09 or 2022"`
	Until         string   `query:"until" maxLength:"10" doc:"Of this day, month or year or before it"`
	Dates         string   `query:"dates" enum:"document,event" default:"document" doc:"What since, until and a timeline go by: the date of the document, or the time that the text gives for what happened; claims without one are left out where since or until is given"`
	MinConfidence float64  `query:"minConfidence" minimum:"0" maximum:"1" doc:"Confidence at least"`
	Speaker       []string `query:"speaker,explode" maxItems:"100" doc:"Whose claims, by ID; none: the documents' own"`
	Polarity      []string `query:"polarity,explode" enum:"positive,negative" maxItems:"2"`
	Modality      []string `query:"modality,explode" enum:"asserted,planned,possible,conditional,desired,obligatory" maxItems:"6"`
}

// isEmpty reports whether the filter lets everything through.
func (f *Filter) isEmpty() bool {
	return len(f.Predicate)+len(f.Family)+len(f.Event)+len(f.Source)+len(f.Speaker)+len(f.Polarity)+len(f.Modality) == 0 &&
		f.Since == "" && f.Until == "" && f.MinConfidence == 0
}

// byEvent of Filter.Dates.
const byEvent = "event"

// test is a filter in terms of an index.
type test struct {
	preds, documents, speakers map[int32]bool // nil: any; -1 among the speakers: the document's own
	polarities                 [len(polarities)]bool
	modalities                 [len(modalities)]bool
	times                      []bool // by what is in index.times; nil: any
	minConfidence              float32
	hidden                     bool // also claims that are hidden
}

func (f *Filter) test(x *index) (*test, error) {
	// An epsilon, since confidence is kept in single precision.
	t := &test{minConfidence: float32(f.MinConfidence) - 1e-6}
	for i, p := range polarities {
		t.polarities[i] = len(f.Polarity) == 0 || slices.Contains(f.Polarity, string(p))
	}
	for i, m := range modalities {
		t.modalities[i] = len(f.Modality) == 0 || slices.Contains(f.Modality, string(m))
	}
	if len(f.Predicate)+len(f.Family)+len(f.Event) > 0 {
		t.preds = make(map[int32]bool)
		for i := range x.preds {
			p := &x.preds[i]
			if (len(f.Predicate) == 0 || slices.Contains(f.Predicate, string(p.ID)) || slices.Contains(f.Predicate, p.Label)) &&
				(len(f.Family) == 0 || slices.Contains(f.Family, p.Family)) &&
				(len(f.Event) == 0 || slices.Contains(f.Event, p.Event)) {
				t.preds[int32(i)] = true
			}
		}
	}
	if len(f.Speaker) > 0 {
		t.speakers = make(map[int32]bool)
		for _, id := range f.Speaker {
			if id == "none" {
				t.speakers[-1] = true
			} else if n, ok := x.nodeOf[id]; ok {
				t.speakers[n] = true
			}
		}
	}
	if math.IsNaN(f.MinConfidence) {
		return nil, problem(http.StatusUnprocessableEntity, "minConfidence is a number from 0 to 1")
	}
	since, _ := exports.Days(f.Since)
	_, until := exports.Days(f.Until)
	if f.Since != "" && since == "" || f.Until != "" && until == "" {
		return nil, problem(http.StatusUnprocessableEntity, "since and until are days, months or years: 2022-09-21, 2022-09, 2022")
	}
	dated := since != "" || until != ""
	// A month touches a day that lies in it.
	touches := func(first, last string) bool {
		return !dated || first != "" && last >= since && (until == "" || first <= until)
	}
	if dated && f.Dates == byEvent {
		t.times = make([]bool, len(x.times))
		for i := range x.times {
			t.times[i] = touches(x.times[i].first, x.times[i].last)
		}
		touches = func(string, string) bool { return true }
	}
	if len(f.Source) > 0 || dated && t.times == nil {
		t.documents = make(map[int32]bool)
		for i := range x.documents {
			if d := &x.documents[i]; f.hasSource(d) && touches(d.day, d.day) {
				t.documents[int32(i)] = true
			}
		}
	}
	return t, nil
}

func (f *Filter) hasSource(d *document) bool {
	return len(f.Source) == 0 || slices.ContainsFunc(f.Source, func(s string) bool {
		return kg.DocumentID(s) == d.ID || s != "" && (strings.HasPrefix(d.Name, s) || d.Publisher == s)
	})
}

func (t *test) lets(c *claim) bool {
	return (t.hidden || !c.hidden) && t.polarities[c.polarity] && t.modalities[c.modality] && c.confidence >= t.minConfidence &&
		(t.preds == nil || t.preds[c.predicate]) &&
		(t.documents == nil || t.documents[c.document]) &&
		(t.times == nil || t.times[c.time]) &&
		(t.speakers == nil || t.speakers[c.speaker])
}
