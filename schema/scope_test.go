package schema_test

import (
	"strings"
	"testing"

	"kg/extract"
)

func TestScope(t *testing.T) {
	a, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	s := mustSchema(t)
	for _, c := range []struct{ text, want string }{
		{"2017 Bulgarian parliamentary election\n\nBulgaria held an election. The electoral threshold pleased Boyko Borisov.",
			"electoral threshold (2017 Bulgarian parliamentary election) | pleased | Boyko Borisov"},
		// What has a name in it, or one of its own, is told by that.
		{"Verna (film)\n\nMahira Khan praised the mayor of Bergen.", "Mahira Khan | praised | mayor of Bergen"},
		// What stands for any of its kind, and is what is done to it, is not.
		{"Charli XCX\n\nCharli XCX hosted an event.", "Charli XCX | hosted | event"},
		// The same thing has one name wherever it stands.
		{"Charli XCX\n\nCharli XCX hosted an event. Jane Miller praised the event.", "Charli XCX | hosted | event (Charli XCX)"},
		// Of so many one is one of those that the text is about.
		{"Oslo Garden\n\nOslo Garden is divided into two scenic areas, including Anna Park and Berit Park.", "Berit Park | is one of | two scenic areas (Oslo Garden)"},
		// Of what a rate is, or what is among some, the title tells.
		{"Bharo\n\nBharo is a village in Norway. Child sex ratio is 786.", "child sex ratio (Bharo) | is | 786"},
		{"Transport in Norway\n\nLow-cost carriers include Acme.", "low-cost carriers (Transport in Norway) | include | Acme"},
		{"Child sex ratio is 786.", "child sex ratio | is | 786"},
		// A headline is cut between words.
		{"Charlottesville, Virginia killer sentenced to life in prison for driving into a crowd\n\nThe prosecutor praised Jane Miller.",
			"prosecutor (Charlottesville, Virginia killer sentenced to life in prison…) | praised | Jane Miller"},
		// News without a headline is told by how it begins.
		{"South Africa has raised its offer to hundreds of thousands of nurses and teachers. Jane Miller resigned. Bergen was calm. The prosecutor praised Jane Miller.",
			"prosecutor (South Africa has raised its offer to hundreds of thousands…) | praised | Jane Miller"},
		// Nothing tells of what it is in a few sentences without a title.
		{"The prosecutor praised Jane Miller.", "prosecutor | praised | Jane Miller"},
	} {
		if got := tell(a, s, c.text); !strings.Contains(got, c.want+"\n") {
			t.Errorf("%q: got\n%swant %q", c.text, got, c.want)
		}
	}
}
