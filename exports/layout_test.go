package exports_test

import (
	"encoding/xml"
	"fmt"
	"math"
	"strings"
	"testing"

	"kg"
	"kg/exports"
)

// picture is what an SVG draws.
type picture struct {
	ViewBox string    `xml:"viewBox,attr"`
	Groups  []element `xml:"g"`
	Labels  []text    `xml:"text"`
}

type element struct {
	Class string `xml:"class,attr"`
	Title string `xml:"title"`
	Rect  struct {
		X, Y, Width, Height float64
	} `xml:"rect"`
	Texts []text `xml:"text"`
}

type text struct {
	Class string  `xml:"class,attr"`
	X     float64 `xml:"x,attr"`
	Y     float64 `xml:"y,attr"`
	Value string  `xml:",chardata"`
}

func (e *element) UnmarshalXML(d *xml.Decoder, start xml.StartElement) error {
	type attributes struct {
		X      float64 `xml:"x,attr"`
		Y      float64 `xml:"y,attr"`
		Width  float64 `xml:"width,attr"`
		Height float64 `xml:"height,attr"`
	}
	var raw struct {
		Class string       `xml:"class,attr"`
		Title string       `xml:"title"`
		Rects []attributes `xml:"rect"`
		Texts []text       `xml:"text"`
	}
	if err := d.DecodeElement(&raw, &start); err != nil {
		return err
	}
	e.Class, e.Title, e.Texts = raw.Class, raw.Title, raw.Texts
	if len(raw.Rects) > 0 {
		r := raw.Rects[0]
		e.Rect.X, e.Rect.Y, e.Rect.Width, e.Rect.Height = r.X, r.Y, r.Width, r.Height
	}
	return nil
}

func mustDraw(t *testing.T, list []kg.Statement, opts exports.Options) (p picture, x, y, width, height float64) {
	t.Helper()
	if err := xml.Unmarshal([]byte(mustWrite(t, "svg", graphOf(list), opts)), &p); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Sscan(p.ViewBox, &x, &y, &width, &height); err != nil {
		t.Fatal(err)
	}
	return p, x, y, width, height
}

// TestLayout: whatever the graph, nothing lies on another box or outside of the picture, and the
// picture is no larger than what is in it needs.
func TestLayout(t *testing.T) {
	named := func(n int) kg.Node { return person(fmt.Sprint("e:", n), fmt.Sprint("Somebody Number ", n)) }
	graphs := map[string][]kg.Statement{"nothing": nil, "sample": sample()}
	add := func(name string, from, to int) {
		o := named(to)
		graphs[name] = append(graphs[name], statement(fmt.Sprint("c:", name, from, "-", to), named(from), "meet", &o))
	}
	for i := range 60 {
		add("star", 0, i+1)
		add("pairs", 2*i, 2*i+1)
		add("chain", i, i+1)
		add("circle", i, (i+1)%60)
		add("dense", i%11, (i*7+3)%11)
		add("loops", i, i)
		add("one pair", 1, 2)
	}
	for name, list := range graphs {
		p, x, y, width, height := mustDraw(t, list, exports.Options{Title: "Title of " + name})
		var boxes []element
		area := 0.0
		for _, g := range p.Groups {
			if g.Class != "node" {
				continue
			}
			r := g.Rect
			area += (r.Width + 150) * (r.Height + 120)
			if r.X < x || r.Y < y || r.X+r.Width > x+width || r.Y+r.Height > y+height || math.IsNaN(r.X+r.Y) {
				t.Errorf("%s: %v is outside of %s", name, r, p.ViewBox)
			}
			for _, b := range boxes {
				if s := b.Rect; r.X < s.X+s.Width && s.X < r.X+r.Width && r.Y < s.Y+s.Height && s.Y < r.Y+r.Height {
					t.Errorf("%s: %q lies on %q", name, g.Title, b.Title)
				}
			}
			boxes = append(boxes, g)
		}
		if width*height > 12*area+500_000 {
			t.Errorf("%s: %d boxes on %.0f by %.0f pixels", name, len(boxes), width, height)
		}
		for _, l := range p.Labels {
			if l.Class == "says" && (l.X < x || l.Y < y || l.X > x+width || l.Y > y+height) {
				t.Errorf("%s: %q is outside of %s", name, l.Value, p.ViewBox)
			}
		}
	}
}

// TestPictureTells: the title, how much is shown of how much, and what the colours mean.
func TestPictureTells(t *testing.T) {
	content := mustWrite(t, "svg", graphOf(sample()), exports.Options{Title: "Who <thanked> whom"})
	for _, want := range []string{">Who &lt;thanked&gt; whom</text>", ">7 facts · 9 claims in 2 documents of 2023-12-16 · kg<", ">Person<", ">value<", ">denied<", ">planned, possible or wished<"} {
		if !strings.Contains(content, want) {
			t.Errorf("no %s", want)
		}
	}
	if strings.Contains(content, ">Organization<") {
		t.Error("the legend has what the picture has not")
	}
	var shown, all int
	opts := exports.Options{MaxEdges: 2, LeftOut: func(s, a int) { shown, all = s, a }}
	content = mustWrite(t, "svg", graphOf(sample()), opts)
	if !strings.Contains(content, ">The 2 facts that most claims say, of 7 · 4 claims in 2 documents") || shown != 2 || all != 7 {
		t.Errorf("%d of %d: %s", shown, all, content)
	}
}

// TestLongNames: boxes and labels stay small, the whole name is in the tooltip.
func TestLongNames(t *testing.T) {
	long := strings.Repeat("長い名前", 5000) + " " + strings.Repeat("word ", 5000)
	o := person("e:long", long)
	list := []kg.Statement{statement("c:1", person("e:a", "A"), strings.Repeat("say", 3000), &o)}
	p, _, _, width, height := mustDraw(t, list, exports.Options{})
	if width > 2000 || height > 1000 {
		t.Errorf("%.0f by %.0f pixels", width, height)
	}
	whole := false
	for _, g := range p.Groups {
		if g.Class == "node" && strings.HasPrefix(g.Title, long) {
			whole = len(g.Texts) == 3 && strings.HasSuffix(g.Texts[2].Value, "…")
		}
	}
	if !whole {
		t.Error("the name is not cut on its box and whole in its tooltip")
	}
}
