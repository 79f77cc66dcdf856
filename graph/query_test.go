package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph/memstore"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/cayley/query/gizmo"
	"github.com/cayleygraph/quad"

	"kg"
	"kg/graph"
)

// ask runs a query and returns its rows as JSON.
func ask(t *testing.T, s *graph.Store, gizmo string, lim graph.Limits) ([]string, graph.QueryInfo, error) {
	t.Helper()
	var rows []string
	info, err := s.Query(context.Background(), gizmo, lim, func(r graph.Row) error {
		b, err := r.MarshalJSON()
		rows = append(rows, string(b))
		return err
	})
	return rows, info, err
}

func TestQueryByName(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		first, second := summit()
		mustAdd(t, s, first, second)
		erdogan := `{"id":"e:recep_tayyip_erdogan","name":"Recep Tayyip Erdogan"}`
		putin := `{"id":"e:vladimir_putin","name":"Vladimir Putin"}`
		for _, test := range []struct {
			query string
			want  []string
			note  string // part of one
		}{
			{`g.V("Putin").Out("thanked").All()`, []string{erdogan}, ""},
			{`g.V("putin").out("thank").all()`, []string{erdogan}, ""},
			{`g.V("the Russian president").Out("thanks").All()`, []string{erdogan}, ""},
			{`graph.Vertex("Vladimir  PUTIN").Out(["thanked", "criticized"]).All()`, []string{erdogan}, ""},
			{`var name = "Pu"; g.V(name + "tin").Out("thanked").All()`, []string{erdogan}, ""},
			{`g.V("<e:vladimir_putin>").Out("<r:thank>").All()`, []string{erdogan}, ""},
			{`g.V("e:vladimir_putin").Out("r:thank").All()`, []string{erdogan}, ""},
			{`g.V(iri("e:vladimir_putin")).Out(iri("r:thank")).All()`, []string{erdogan}, ""},
			{`g.V("Putin").Out("thanked")`, []string{erdogan}, ""},
			{`g.V("Erdogan").In("thanked").All()`, []string{putin}, ""},
			{`g.V().Has("thanked", "Erdogan").All()`, []string{putin}, ""},
			{`g.V("Putin").out(g.V("r:thank")).all()`, []string{erdogan}, ""},
			{`g.V("Putin").follow(g.M().out("thanked")).all()`, []string{erdogan}, ""},
			{`g.V("Putin").followRecursive("thanked").all()`, []string{erdogan}, ""},
			{`g.V("Putin").out("thanked").is("Erdogan").all()`, []string{erdogan}, ""},
			{`g.V("Putin").out("thanked").is("Nobody").all()`, nil, `no entity is called "Nobody"`},
			{`g.V("Peskov").Out("criticized").All()`, []string{`{"id":"e:us_funding","name":"US funding"}`}, ""}, // not NATO
			{`g.V("Peskov").Out("not criticized").All()`, nil, "did you mean"},
			{`g.V("Peskov").Out("not criticize").All()`, []string{`{"id":"e:nato","name":"NATO"}`}, ""},
			{`g.V("Putin").Out("meet").All()`, nil, "did you mean maybe meet?"}, // it only may happen
			{`g.V("Putin").Out("maybe meet").All()`, []string{`{"id":"e:joe_biden","name":"Joe Biden"}`}, ""},
			{`g.V("Puttin").Out("thanked").All()`, nil, `no entity is called "Puttin"; did you mean Putin?`},
			{`g.V("Putin").Out("thanke").All()`, nil, `no predicate is called "thanke"; did you mean thank, thanked?`},
			{`g.V("Putin").Tag("who").Out("thanked", "how").All()`, []string{`{"id":"e:recep_tayyip_erdogan","name":"Recep Tayyip Erdogan","how":"r:thank","how_name":"thank","who":"e:vladimir_putin","who_name":"Vladimir Putin"}`}, ""},
			{`g.V("Putin").out("thanked").save("type").all()`, []string{`{"id":"e:recep_tayyip_erdogan","name":"Recep Tayyip Erdogan","type":"t:Person"}`}, ""},
			{`g.V("Organization").in("type").all()`, []string{`{"id":"e:nato","name":"NATO"}`}, ""},
			{`g.V().has("rdfs:label", "NATO").all()`, []string{`{"id":"e:nato","name":"NATO"}`}, ""},
			{`g.V().has("kg:evidence", regex("thanked")).out("rule").all()`, []string{`{"id":"clause/svo","datatype":"xsd:string"}`}, ""},
			{`g.V("Putin").labelContext("d:none").out().all()`, nil, ""},
			{`g.emit({a: 1, b: g.V("Putin").out("thanked").toArray()})`, []string{`{"a":1,"b":["<e:recep_tayyip_erdogan>"]}`}, ""},
			{`g.V("Putin").out("thanked").toValue()`, []string{`{"value":"<e:recep_tayyip_erdogan>"}`}, ""},
			{`g.V("Putin").out("thanked").count()`, []string{`{"value":1}`}, ""},
			{`g.V("Putin").out("thanked").forEach(function(d) { g.emit(d) })`, []string{`{"id":"<e:recep_tayyip_erdogan>"}`}, ""},
			{`g.V("Nobody").all()`, nil, `no entity is called "Nobody"`},
			{`g.V("Nobody").out().all()`, nil, `no entity is called "Nobody"`},
			{``, nil, ""},
			{`1 + 1`, []string{`{"value":2}`}, ""},
		} {
			rows, info, err := ask(t, s, test.query, graph.Limits{})
			if err != nil {
				t.Errorf("%s: %v", test.query, err)
				continue
			}
			if !slices.Equal(rows, test.want) || info.Rows != len(rows) {
				t.Errorf("%s gives %v, want %v", test.query, rows, test.want)
			}
			notes := strings.Join(info.Notes, "\n")
			if !strings.Contains(notes, test.note) || test.note == "" && notes != "" {
				t.Errorf("%s notes %q, want %q", test.query, notes, test.note)
			}
		}
	})
}

func TestAmbiguousNameIsNoted(t *testing.T) {
	s := mustOpen(t, "")
	first, second := summit()
	second.Doc.Entities = append(second.Doc.Entities, kg.Entity{ID: "e:us_funding", Name: "US funding", Aliases: []string{"Putin"}})
	mustAdd(t, s, first, second)
	rows, info, err := ask(t, s, `g.V("Putin").all()`, graph.Limits{})
	if err != nil || len(rows) != 2 || len(info.Notes) != 1 {
		t.Fatal(rows, info, err)
	}
	if want := `"Putin" is 2 entities: e:us_funding, e:vladimir_putin; all are used`; info.Notes[0] != want {
		t.Errorf("note %q, want %q", info.Notes[0], want)
	}
}

func TestQueryErrors(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		first, _ := summit()
		mustAdd(t, s, first)
		short := graph.Limits{Time: 100 * time.Millisecond}
		for _, test := range []struct {
			query string
			lim   graph.Limits
			want  error
			text  string // part of the message
		}{
			{"g.V(\n  'Putin'", graph.Limits{}, graph.ErrSyntax, "line 2, column"},
			{`g.V("Putin").out(`, graph.Limits{}, graph.ErrSyntax, "line 1, column 18"},
			{`break`, graph.Limits{}, graph.ErrSyntax, "line 1"},
			{`g.V("Putin").nosuch()`, graph.Limits{}, graph.ErrQuery, "nosuch"},
			{"\n  y.z", graph.Limits{}, graph.ErrQuery, "line 2, column 3"},
			{`throw "mine"`, graph.Limits{}, graph.ErrQuery, "mine"},
			{`iri({})`, graph.Limits{}, graph.ErrQuery, "string"},
			{`iri()`, graph.Limits{}, graph.ErrQuery, "string"},
			{`g.V().in(function(){})`, graph.Limits{}, graph.ErrQuery, "function"},
			{`g.V({})`, graph.Limits{}, graph.ErrQuery, "object"},
			{`g.V().filter("x")`, graph.Limits{}, graph.ErrQuery, "filter"},
			{`g.V().and("x")`, graph.Limits{}, graph.ErrQuery, "path"},
			{`g.V().out.call({}, "x")`, graph.Limits{}, graph.ErrQuery, "path"},
			{`regex("(")`, graph.Limits{}, graph.ErrQuery, "regexp"},
			{`g.V().limit("x").all()`, graph.Limits{}, graph.ErrQuery, "number"},
			{`(function f() { f() })()`, graph.Limits{}, graph.ErrQuery, "too deeply"},
			{`(function f() { g.V("Putin").forEach(f) })()`, graph.Limits{}, graph.ErrQuery, "too deeply"},
			{`throw new Error("")`, graph.Limits{}, graph.ErrQuery, "Error"},
			{`while(true){}`, short, graph.ErrTimeLimit, ""},
			{`try { while(true){} } catch (e) { while(true){} }`, short, graph.ErrTimeLimit, ""},
			{`while(true){ g.V().all() }`, graph.Limits{Time: 100 * time.Millisecond, Rows: -1}, graph.ErrTimeLimit, ""},
			{`while(true){ try { g.V().toArray() } catch (e) {} }`, short, graph.ErrTimeLimit, ""},
			{`g.V().all()`, graph.Limits{Rows: 5}, graph.ErrRowLimit, ""},
			{`g.V().toArray()`, graph.Limits{Rows: 5}, graph.ErrRowLimit, ""},
			{`try { g.V().toArray() } catch (e) {}; g.emit(1)`, graph.Limits{Rows: 5}, graph.ErrRowLimit, ""},
			{`while(true) g.emit(1)`, graph.Limits{Rows: 5}, graph.ErrRowLimit, ""},
			{`"x".repeat(1e9)`, graph.Limits{}, graph.ErrQuery, "repeat"},
			{`"x".padStart(1e9, "y")`, graph.Limits{}, graph.ErrQuery, "padStart"},
			{`s = "x".repeat(1000000); a = []; while (true) a.push(s + a.length)`, graph.Limits{Memory: 64 << 20}, graph.ErrMemoryLimit, ""},
		} {
			start := time.Now()
			rows, _, err := ask(t, s, test.query, test.lim)
			if !errors.Is(err, test.want) || !strings.Contains(fmt.Sprint(err), test.text) {
				t.Errorf("%s: %v, want %v with %q", test.query, err, test.want, test.text)
			}
			if test.lim.Rows > 0 && len(rows) > test.lim.Rows {
				t.Errorf("%s: %d rows", test.query, len(rows))
			}
			if d := time.Since(start); d > 10*time.Second {
				t.Errorf("%s: took %v", test.query, d)
			}
		}
		// The store is whole after all that.
		if rows, _, err := ask(t, s, `g.V("Putin").out("thanked").all()`, graph.Limits{}); len(rows) != 1 || err != nil {
			t.Error(rows, err)
		}
	})
}

// TestGrowingString: doubling a string is one built-in step, so it may pass the memory limit
// by a factor before it is seen.
func TestGrowingString(t *testing.T) {
	s := mustOpen(t, "")
	_, _, err := ask(t, s, `s = "x"; while (1) s = s + s`, graph.Limits{Time: 2 * time.Second, Memory: 32 << 20})
	if !errors.Is(err, graph.ErrMemoryLimit) && !errors.Is(err, graph.ErrTimeLimit) {
		t.Error(err)
	}
}

// TestPathsThatCrashCayley are valid paths that end a process that uses Cayley's session.
func TestPathsThatCrashCayley(t *testing.T) {
	everyStore(t, func(t *testing.T, s *graph.Store) {
		first, _ := summit()
		mustAdd(t, s, first)
		for _, q := range []string{
			`g.V("<nosuch>").out("<p>").both("<p>").all()`,
			`g.V("<nosuch>").both().and(g.V()).all()`,
			`g.V().except(g.V("<nosuch>").out()).limit(-1).all()`,
			`g.V().out("<p>").inPredicates().labels().back("x").all()`,
			`g.V().tag("x").both().back("x").saveInPredicates("y").unique().order().all()`,
			`g.V().has("<p>", gt(1)).hasR("<q>").saveOpt("<p>", "x").count()`,
		} {
			if _, _, err := ask(t, s, q, graph.Limits{}); err != nil && !errors.Is(err, graph.ErrQuery) {
				t.Errorf("%s: %v", q, err)
			}
		}
	})
}

func TestQueryContext(t *testing.T) {
	s := mustOpen(t, "")
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	_, err := s.Query(ctx, `while(true){}`, graph.Limits{}, func(graph.Row) error { return nil })
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	want := errors.New("enough")
	_, err = s.Query(context.Background(), `g.emit(1)`, graph.Limits{}, func(graph.Row) error { return want })
	if !errors.Is(err, want) {
		t.Error(err)
	}
}

// TestAgainstCayley compares our Gizmo with Cayley's own session on the same quads: where
// all names are IRIs both must give the same nodes.
func TestAgainstCayley(t *testing.T) { everyStore(t, againstCayley) }

func againstCayley(t *testing.T, s *graph.Store) {
	first, second := summit()
	mustAdd(t, s, first, second, newGenerator(11).document(4))
	theirs := memstore.New()
	for q := range s.Quads(context.Background()) {
		theirs.AddQuad(cayleyQuad(q))
	}
	for _, q := range []string{
		`g.V("<e:vladimir_putin>").out().all()`,
		`g.V("<e:nato>").in().all()`,
		`g.V("<e:vladimir_putin>").both().all()`,
		`g.V("<e:vladimir_putin>").out(["<r:thank>", "<r:maybe/meet>"]).all()`,
		`g.V("<e:vladimir_putin>").out("<r:thank>").in("<r:thank>").all()`,
		`g.V("<e:vladimir_putin>").out(null, "p").all()`,
		`g.V("<e:vladimir_putin>", "<e:nato>").in(["<r:thank>", "<r:not/criticize>"], ["p", "q"]).all()`,
		`g.V().has("<rdf:type>", "<t:Person>").all()`,
		`g.V().has("<rdf:type>", "<t:Person>").has("<r:thank>").unique().all()`,
		`g.V("<t:Person>").in("<rdf:type>").tag("x").out("<r:thank>").back("x").all()`,
		`g.V("<e:nato>").hasR("<r:not/criticize>").all()`,
		`g.V("<e:vladimir_putin>").save("<rdfs:label>", "label").all()`,
		`g.V("<e:vladimir_putin>").saveOpt("<r:nosuch>", "name").all()`,
		`g.V("<e:nato>").saveR("<r:not/criticize>", "by").all()`,
		`g.V("<e:vladimir_putin>").outPredicates().all()`,
		`g.V("<e:nato>").inPredicates().all()`,
		`g.V("<e:vladimir_putin>").saveOutPredicates("p").all()`,
		`g.V("<e:vladimir_putin>").labels().all()`,
		`g.V("<e:vladimir_putin>").out("<r:thank>").or(g.V("<e:nato>")).all()`,
		`g.V("<t:Person>").in("<rdf:type>").and(g.V().has("<r:thank>")).all()`,
		`g.V("<t:Person>").in("<rdf:type>").except(g.V("<e:vladimir_putin>")).unique().all()`,
		`g.V("<e:vladimir_putin>").follow(g.M().out("<r:thank>").out("<rdf:type>")).all()`,
		`g.V("<t:Person>").followR(g.M().out("<r:thank>").out("<rdf:type>")).all()`,
		`g.V("<e:vladimir_putin>").followRecursive(g.M().out(), 2).all()`,
		`g.V().has("<kg:confidence>", gt(0.89)).unique().all()`,
		`g.V().filter(regex("thank")).all()`,
		`g.V().filter(like("%Putin%")).all()`,
		`g.V("<e:vladimir_putin>").out().order().limit(2).all()`,
		`g.V("<e:vladimir_putin>").out().order().skip(2).all()`,
		`g.V("<e:vladimir_putin>").out().getLimit(3)`,
		`g.V("<e:vladimir_putin>").labelContext("<` + string(first.Doc.ID) + `>").out().all()`,
		`g.emit(g.V("<t:Person>").in("<rdf:type>").count())`,
		`g.V("<e:vladimir_putin>").out("<r:thank>").forEach(function(d) { g.emit(d) })`,
		`g.emit(g.V("<e:nato>").tagArray())`,
	} {
		have, _, err := ask(t, s, q, graph.Limits{})
		if err != nil {
			t.Errorf("%s: %v", q, err)
			continue
		}
		for i := range have {
			have[i] = withoutNames(t, have[i])
		}
		want := askCayley(t, theirs, q)
		if !strings.Contains(q, "order()") && !strings.Contains(q, "getLimit") {
			slices.Sort(have)
			slices.Sort(want)
		}
		if strings.Contains(q, "getLimit") {
			have, want = make([]string, len(have)), make([]string, len(want))
		}
		if !slices.Equal(have, want) {
			t.Errorf("%s gives\n%v\nCayley\n%v", q, have, want)
		}
		if len(want) == 0 {
			t.Errorf("%s compares nothing", q)
		}
	}
}

// withoutNames drops what our rows have beyond Cayley's.
func withoutNames(t *testing.T, row string) string {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal([]byte(row), &m); err != nil {
		t.Fatal(err)
	}
	return plainRow(m)
}

func plainRow(m map[string]any) string {
	out := make(map[string]string)
	for key, v := range m {
		if key != "name" && key != "datatype" && !strings.HasSuffix(key, "_name") && !strings.HasSuffix(key, "_datatype") {
			out[key] = strings.Trim(fmt.Sprint(v), "<>")
		}
	}
	return fmt.Sprint(out)
}

func askCayley(t *testing.T, qs *memstore.QuadStore, q string) []string {
	t.Helper()
	it, err := gizmo.NewSession(qs).Execute(context.Background(), q, query.Options{Collation: query.JSON, Limit: -1})
	if err != nil {
		t.Fatalf("%s: %v", q, err)
	}
	defer it.Close()
	var out []string
	for it.Next(context.Background()) {
		switch row := it.Result().(type) {
		case nil:
		case map[string]any:
			out = append(out, plainRow(row))
		default:
			out = append(out, plainRow(map[string]any{"value": row}))
		}
	}
	if err := it.Err(); err != nil {
		t.Fatalf("%s: %v", q, err)
	}
	return out
}

func cayleyQuad(q kg.Quad) quad.Quad {
	value := func(t kg.Term) quad.Value {
		switch {
		case t.Kind == kg.IRI:
			return quad.IRI(t.Value)
		case t.Datatype == "":
			return quad.String(t.Value)
		case t.Datatype == "xsd:decimal":
			var f float64
			fmt.Sscan(t.Value, &f)
			return quad.Float(f)
		case t.Datatype == "xsd:integer":
			var i int64
			fmt.Sscan(t.Value, &i)
			return quad.Int(i)
		}
		return quad.TypedString{Value: quad.String(t.Value), Type: quad.IRI(t.Datatype)}
	}
	return quad.Quad{Subject: value(q.Subject), Predicate: value(q.Predicate), Object: value(q.Object), Label: value(q.Label)}
}
