package gazetteer_test

import (
	"strings"
	"testing"

	"kg"
	"kg/gazetteer"
)

func TestList(t *testing.T) {
	l, err := gazetteer.ParseList("g.csv", strings.NewReader("\uFEFFname,aliases,type,id\n"+
		"Vladimir Putin,Putin|VVP,Person,Q7747\n\"Acme, Ltd\",Acme,Organization,e:acme\nWHO,,Organization,http://www.wikidata.org/entity/Q7817\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		typ  kg.EntityType
		id   kg.EntityID
		same string
	}{
		{"PUTIN", kg.Person, "e:vladimir_putin", "wd:Q7747"}, {"VVP", "", "e:vladimir_putin", "wd:Q7747"}, {"acme", "", "e:acme", ""},
		{"Acme, Ltd", kg.Organization, "e:acme", ""}, {"who", "", "", ""}, {"W.H.O.", "", "e:who", "wd:Q7817"}, {"Vladimir Putin", kg.Place, "", ""}, {"Nobody", "", "", ""},
	} {
		var id kg.EntityID
		same := ""
		if e := l.Find(c.name, c.typ); e != nil {
			id, same = e.ID, e.Same
		}
		if id != c.id || same != c.same {
			t.Errorf("Find(%q, %s) = %s %s, want %s %s", c.name, c.typ, id, same, c.id, c.same)
		}
	}
	var none *gazetteer.List
	if none.Find("Putin", "") != nil {
		t.Error("no list has an entry")
	}
}

func TestListFaults(t *testing.T) {
	for text, want := range map[string]string{
		"":                                    "g.csv: the file is empty",
		"title\n":                             `g.csv:1: column "title" is not known`,
		"aliases\n":                           `g.csv:1: no column "name"`,
		"name,id\nA,x\n":                      `g.csv:2: id "x" is neither`,
		"name,type\nA,a b\n":                  `g.csv:2: type "a b"`,
		"name\n...\n":                         `g.csv:2: name "..." has no letters`,
		"name,aliases\nA,x\nB,X\n":            `g.csv:3: "X" is also the name of A in line 2`,
		"name\n\"A\n":                         "g.csv: ",
		"name,aliases\nA,b|c\n\nB,d\nC,d|e\n": `g.csv:5: "d" is also the name of B in line 4`,
	} {
		if _, err := gazetteer.ParseList("g.csv", strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

func FuzzParseList(f *testing.F) {
	f.Add("name,aliases,type,id\nA,b|c,Person,Q1\n")
	f.Fuzz(func(t *testing.T, text string) {
		if l, err := gazetteer.ParseList("f", strings.NewReader(text)); err == nil {
			l.Find(text, "")
		}
	})
}
