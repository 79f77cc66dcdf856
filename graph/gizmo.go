package graph

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/cayleygraph/cayley/graph/iterator"
	"github.com/cayleygraph/cayley/graph/refs"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/query/shape"
	"github.com/cayleygraph/quad"
	"github.com/dop251/goja"
)

// env is the world of one query: a JavaScript runtime with Gizmo's objects.
//
// It stands in for Cayley's query/gizmo.Session, whose script runs in a goroutine of its
// own where a panic (of a wrong argument, of a valid path) ends the process, which shows no
// way to wait for that goroutine, and which has no place for names. The paths behind the
// methods are Cayley's.
type env struct {
	ctx   context.Context
	s     *Store
	shown keeper // what paths go over
	lim   Limits
	vm    *goja.Runtime
	hide  *goja.Symbol // property under which a JavaScript object keeps its Go value
	path  *goja.Object // prototype of paths
	value *goja.Object // prototype of values
	// JSON.stringify as it was before the script could change it.
	stringify goja.Callable

	out     chan Row
	emitted int
	bytes   int64 // of the rows, about
	limit   error // ErrRowLimit or ErrOutputLimit once it was reached, whatever the script makes of it
	// How long the script has waited until a row was taken, in nanoseconds, and since when it
	// waits now, in nanoseconds of Unix time; 0 where it does not.
	waitedFor, waitsSince atomic.Int64

	notes    []string
	explain  bool
	plans    []Plan
	resolved map[nameKey][]quad.Value
	names    map[quad.IRI]string

	namespaces []namespace
	added      map[string]string // full forms of the script's own prefixes
}

type nameKey struct {
	name string
	role role
}

// role is what a plain name in an argument may stand for.
type role uint8

const (
	asNode role = iota
	asPredicate
	asValue // a node or the literal itself
)

// function is a method of g or a function of values.
type function func(e *env, args []goja.Value) any

// method is a Gizmo method on a path; a nil result leaves out what it returns.
type method func(e *env, p *traversal, args []goja.Value) any

func newEnv(ctx context.Context, s *Store, lim Limits) *env {
	e := &env{
		ctx: ctx, s: s, lim: lim, vm: goja.New(), hide: goja.NewSymbol("kg"), out: make(chan Row, rowsAhead),
		resolved: make(map[nameKey][]quad.Value), names: make(map[quad.IRI]string),
		namespaces: preparedNamespaces(),
	}
	e.vm.SetMaxCallStackSize(10_000)
	// The same query has the same answer.
	e.vm.SetRandSource(rand.New(rand.NewPCG(1, 2)).Float64)
	e.stringify, _ = goja.AssertFunction(e.vm.Get("JSON").ToObject(e.vm).Get("stringify"))
	e.path = e.vm.NewObject()
	for name, m := range pathMethods {
		e.define(e.path, name, func(call goja.FunctionCall) goja.Value {
			p, ok := e.goValue(call.This).(*traversal)
			if !ok {
				panic(e.vm.NewTypeError("%s() is called on something that is not a path", name))
			}
			return e.toJS(e.step(p, name, m, call.Arguments))
		})
	}
	e.value = e.vm.NewObject()
	for _, name := range [...]string{"toString", "toJSON"} {
		e.value.Set(name, func(call goja.FunctionCall) goja.Value {
			v, _ := e.goValue(call.This).(quad.Value)
			return e.vm.ToValue(native(v))
		})
	}
	g := e.vm.NewObject()
	for _, methods := range [...]map[string]function{graphMethods, helperMethods} {
		for name, f := range methods {
			e.define(g, name, func(call goja.FunctionCall) goja.Value {
				return e.toJS(e.begin(name, f, call.Arguments))
			})
		}
	}
	e.vm.Set("g", g)
	e.vm.Set("graph", g)
	for name, f := range valueFunctions {
		e.vm.Set(name, func(call goja.FunctionCall) goja.Value { return e.toJS(f(e, call.Arguments)) })
	}
	e.limitRepeat()
	return e
}

// rowsAhead is how many rows a query may be ahead of who takes them.
const rowsAhead = 256

// define sets a method under its name and, as Gizmo has it, with a capital letter.
func (e *env) define(o *goja.Object, name string, f func(goja.FunctionCall) goja.Value) {
	o.Set(name, f)
	o.Set(strings.ToUpper(name[:1])+name[1:], f)
}

// limitRepeat keeps the built-ins that make a huge string in one call, which no interrupt
// stops, from doing so.
func (e *env) limitRepeat() {
	const most = 16 << 20
	proto := e.vm.Get("String").ToObject(e.vm).Get("prototype").ToObject(e.vm)
	for _, name := range [...]string{"repeat", "padStart", "padEnd"} {
		builtin, ok := goja.AssertFunction(proto.Get(name))
		if !ok {
			continue
		}
		proto.Set(name, func(call goja.FunctionCall) goja.Value {
			size := call.Argument(0).ToFloat()
			if name == "repeat" {
				size *= float64(len(call.This.String()))
			}
			if size > most {
				panic(e.vm.NewTypeError("%s() would make a string of more than %d bytes", name, most))
			}
			v, err := builtin(call.This, call.Arguments...)
			if err != nil {
				panic(err)
			}
			return v
		})
	}
}

// toJS wraps what a method returns: paths, values and filters stay Go values behind an
// opaque object.
func (e *env) toJS(v any) goja.Value {
	switch v := v.(type) {
	case nil:
		return goja.Undefined()
	case goja.Value:
		return v
	case *traversal:
		return e.wrap(e.path, v)
	case quad.Value:
		return e.wrap(e.value, v)
	case shape.ValueFilter:
		return e.wrap(nil, v)
	}
	return e.vm.ToValue(v)
}

func (e *env) wrap(proto *goja.Object, v any) goja.Value {
	o := e.vm.CreateObject(proto)
	o.DefineDataPropertySymbol(e.hide, e.vm.ToValue(&hidden{v}), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	return o
}

// hidden keeps a Go value: a script that gets hold of it finds neither fields nor methods.
type hidden struct{ v any }

// goValue returns what wrap has put behind v, nil where v is anything else.
func (e *env) goValue(v goja.Value) any {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	property := o.GetSymbol(e.hide)
	if property == nil {
		return nil
	}
	if h, ok := property.Export().(*hidden); ok {
		return h.v
	}
	return nil
}

// fail throws err as a JavaScript exception.
func (e *env) fail(format string, args ...any) {
	panic(e.vm.NewTypeError(append([]any{format}, args...)...))
}

func (e *env) check(err error) {
	if err != nil {
		panic(e.vm.NewGoError(err))
	}
}

// graphMethods are the methods of g.
var graphMethods = map[string]function{
	"v":        startPath,
	"vertex":   startPath,
	"m":        func(e *env, args []goja.Value) any { return path.StartMorphism() },
	"morphism": func(e *env, args []goja.Value) any { return path.StartMorphism() },
	"iRI":      func(e *env, args []goja.Value) any { return e.iri(e.str(args, 0)) },
	"uri":      func(e *env, args []goja.Value) any { return e.iri(e.str(args, 0)) },
	"emit": func(e *env, args []goja.Value) any {
		if len(args) > 0 && !isMissing(args[0]) {
			e.row(Row{Value: e.written(args[0])})
		}
		return nil
	},
	"addNamespace": func(e *env, args []goja.Value) any { e.addNamespace(e.str(args, 0), e.str(args, 1)); return nil },
	// Those of the graph are there already.
	"addDefaultNamespaces": func(e *env, args []goja.Value) any { return nil },
	"loadNamespaces":       func(e *env, args []goja.Value) any { return nil },
}

func startPath(e *env, args []goja.Value) any {
	values := e.values(args, asNode)
	if len(args) > 0 && len(values) == 0 {
		// No node: without this, a path that starts nowhere would start everywhere.
		values = []quad.Value{nobody}
	}
	return path.StartMorphism(values...)
}

// nobody is a node that no quad has: IRIs may not be empty.
const nobody = quad.IRI("")

// valueFunctions make values and filters.
var valueFunctions = map[string]function{
	"iri":   func(e *env, args []goja.Value) any { return e.iri(e.str(args, 0)) },
	"bnode": func(e *env, args []goja.Value) any { return quad.BNode(e.str(args, 0)) },
	"raw":   func(e *env, args []goja.Value) any { return quad.StringToValue(e.str(args, 0)) },
	"str":   func(e *env, args []goja.Value) any { return quad.String(e.str(args, 0)) },
	"lang": func(e *env, args []goja.Value) any {
		return quad.LangString{Value: quad.String(e.str(args, 0)), Lang: e.str(args, 1)}
	},
	"typed": func(e *env, args []goja.Value) any {
		return quad.TypedString{Value: quad.String(e.str(args, 0)), Type: e.iri(e.str(args, 1))}
	},
	"lt":  compare(iterator.CompareLT),
	"lte": compare(iterator.CompareLTE),
	"gt":  compare(iterator.CompareGT),
	"gte": compare(iterator.CompareGTE),
	"regex": func(e *env, args []goja.Value) any {
		if len(args) > 0 && e.goValue(args[0]) != nil {
			e.fail("regex() takes a string; to match IRIs, too: regex(\"…\", true)")
		}
		re, err := regexp.Compile(e.str(args, 0))
		e.check(err)
		return shape.Regexp{Re: re, Refs: len(args) > 1 && args[1].ToBoolean()}
	},
	"like": func(e *env, args []goja.Value) any { return shape.Wildcard{Pattern: e.str(args, 0)} },
}

func compare(op iterator.Operator) function {
	return func(e *env, args []goja.Value) any {
		values := e.literals(args)
		if len(values) != 1 {
			e.fail("expected one value to compare with, got %d", len(values))
		}
		return shape.Comparison{Op: op, Val: values[0]}
	}
}

// pathMethods are Gizmo's traversals and finals.
var pathMethods = map[string]method{
	"is": func(e *env, p *traversal, args []goja.Value) any {
		return p.Is(orNobody(e.values(args, asValue))...)
	},
	"in": func(e *env, p *traversal, args []goja.Value) any {
		via, tags := e.via(args)
		return p.InWithTags(tags, via...)
	},
	"out": func(e *env, p *traversal, args []goja.Value) any {
		via, tags := e.via(args)
		return p.OutWithTags(tags, via...)
	},
	"both": func(e *env, p *traversal, args []goja.Value) any {
		via, tags := e.via(args)
		return p.BothWithTags(tags, via...)
	},
	"labelContext": func(e *env, p *traversal, args []goja.Value) any {
		via, tags := e.via(args)
		t := &traversal{Path: p.LabelContextWithTags(tags, via...)}
		if len(via) > 0 {
			t.labels = &labelContext{via, tags}
		}
		return t
	},
	"follow": func(e *env, p *traversal, args []goja.Value) any {
		return p.Follow(e.within(p.labels, e.pathArg(args, 0)))
	},
	"followR": func(e *env, p *traversal, args []goja.Value) any {
		return p.Follow(e.backwards(p.labels, e.pathArg(args, 0), nil).Path)
	},
	"followRecursive": func(e *env, p *traversal, args []goja.Value) any {
		step, rest := e.recursion(p.labels, args)
		return p.Filters(recursive(e, step, rest))
	},
	"has":      func(e *env, p *traversal, args []goja.Value) any { return has(e, p, args, false) },
	"hasR":     func(e *env, p *traversal, args []goja.Value) any { return has(e, p, args, true) },
	"save":     func(e *env, p *traversal, args []goja.Value) any { return save(e, args, p.Save) },
	"saveR":    func(e *env, p *traversal, args []goja.Value) any { return save(e, args, p.SaveReverse) },
	"saveOpt":  func(e *env, p *traversal, args []goja.Value) any { return save(e, args, p.SaveOptional) },
	"saveOptR": func(e *env, p *traversal, args []goja.Value) any { return save(e, args, p.SaveOptionalReverse) },

	"and":        func(e *env, p *traversal, args []goja.Value) any { return p.And(e.pathArg(args, 0).Path) },
	"intersect":  func(e *env, p *traversal, args []goja.Value) any { return p.And(e.pathArg(args, 0).Path) },
	"or":         func(e *env, p *traversal, args []goja.Value) any { return p.Or(e.pathArg(args, 0).Path) },
	"union":      func(e *env, p *traversal, args []goja.Value) any { return p.Or(e.pathArg(args, 0).Path) },
	"except":     func(e *env, p *traversal, args []goja.Value) any { return p.Except(e.pathArg(args, 0).Path) },
	"difference": func(e *env, p *traversal, args []goja.Value) any { return p.Except(e.pathArg(args, 0).Path) },

	"back":              back,
	"tag":               func(e *env, p *traversal, args []goja.Value) any { return p.Tag(e.tags(args)...) },
	"as":                func(e *env, p *traversal, args []goja.Value) any { return p.Tag(e.tags(args)...) },
	"unique":            func(e *env, p *traversal, args []goja.Value) any { return p.Unique() },
	"labels":            func(e *env, p *traversal, args []goja.Value) any { return p.Labels() },
	"inPredicates":      func(e *env, p *traversal, args []goja.Value) any { return p.InPredicates() },
	"outPredicates":     func(e *env, p *traversal, args []goja.Value) any { return p.OutPredicates() },
	"saveInPredicates":  func(e *env, p *traversal, args []goja.Value) any { return p.SavePredicates(true, e.tag(args, 0)) },
	"saveOutPredicates": func(e *env, p *traversal, args []goja.Value) any { return p.SavePredicates(false, e.tag(args, 0)) },
	"filter": func(e *env, p *traversal, args []goja.Value) any {
		filters, ok := e.filters(args)
		if !ok {
			e.fail("filter() takes filters: regex(), like(), lt(), lte(), gt(), gte()")
		}
		return p.Filters(filters...)
	},
	"limit": func(e *env, p *traversal, args []goja.Value) any { return p.Limit(e.integer(args, 0)) },
	"skip":  func(e *env, p *traversal, args []goja.Value) any { return p.Skip(e.integer(args, 0)) },
	"order": func(e *env, p *traversal, args []goja.Value) any { return p.Order() },

	"all":      func(e *env, p *traversal, args []goja.Value) any { e.emitPath(p, -1); return nil },
	"getLimit": func(e *env, p *traversal, args []goja.Value) any { e.emitPath(p, int(e.integer(args, 0))); return nil },
	"toArray":  func(e *env, p *traversal, args []goja.Value) any { return e.array(p, args, false) },
	"tagArray": func(e *env, p *traversal, args []goja.Value) any { return e.array(p, args, true) },
	"toValue":  func(e *env, p *traversal, args []goja.Value) any { return e.first(p, false) },
	"tagValue": func(e *env, p *traversal, args []goja.Value) any { return e.first(p, true) },
	"forEach":  forEach,
	"map":      forEach,
	"count": func(e *env, p *traversal, args []goja.Value) any {
		if n, ok := e.counted(p.Path); ok {
			return n
		}
		n := int64(0)
		e.each(p, -1, true, func(map[string]refs.Ref) error { n++; return nil })
		return n
	},
}

func has(e *env, p *traversal, args []goja.Value, reverse bool) any {
	if len(args) == 0 {
		e.fail("has() takes a predicate")
	}
	via := e.hasVia(args[0])
	if filters, ok := e.filters(args[1:]); ok {
		return p.HasFilter(via, reverse, filters...)
	}
	values := e.values(args[1:], asValue)
	if len(args) > 1 {
		values = orNobody(values)
	}
	if reverse {
		return p.HasReverse(via, values...)
	}
	return p.Has(via, values...)
}

// hasVia returns what has() and save() follow: one predicate, or a path to several.
func (e *env) hasVia(arg goja.Value) any {
	if p, ok := e.goValue(arg).(*traversal); ok {
		return p.Path
	}
	values := e.values([]goja.Value{arg}, asPredicate)
	switch len(values) {
	case 0:
		return nobody
	case 1:
		return values[0]
	}
	return path.StartMorphism(values...)
}

func save(e *env, args []goja.Value, do func(via any, tag string) *path.Path) any {
	if len(args) == 0 {
		e.fail("save() takes a predicate and a tag")
	}
	via := e.hasVia(args[0])
	tag := ""
	if len(args) > 1 && !isMissing(args[1]) {
		tag = e.tag(args, 1)
	} else if _, ok := args[0].Export().(string); ok {
		name := e.tag(args, 0)
		tag = strings.TrimSuffix(strings.TrimPrefix(name, "<"), ">")
	} else if iri, ok := via.(quad.IRI); ok {
		tag = iri.String()
	} else {
		e.fail("save() of a path takes a tag")
	}
	return do(via, tag)
}

func forEach(e *env, p *traversal, args []goja.Value) any {
	limit := -1
	if len(args) == 2 {
		limit, args = int(e.integer(args, 0)), args[1:]
	}
	if len(args) != 1 {
		e.fail("forEach() takes a function, or a limit and a function")
	}
	callback, ok := goja.AssertFunction(args[0])
	if !ok {
		e.fail("forEach() takes a function")
	}
	e.each(p, limit, true, func(tags map[string]refs.Ref) error {
		_, err := callback(goja.Undefined(), e.tagMap(tags))
		return err
	})
	return nil
}

// array gathers results for the script. It obeys the row limit, because it is held in memory.
func (e *env) array(p *traversal, args []goja.Value, withTags bool) any {
	limit := -1
	if len(args) > 0 && !isMissing(args[0]) {
		limit = int(e.integer(args, 0))
	}
	out := []any{}
	e.each(p, limit, withTags, func(tags map[string]refs.Ref) error {
		if e.lim.Rows > 0 && len(out) >= e.lim.Rows {
			return e.exceeded(ErrRowLimit)
		}
		if withTags {
			out = append(out, e.tagMap(tags))
		} else {
			out = append(out, e.native(tags[topTag]))
		}
		return nil
	})
	return e.vm.NewArray(out...)
}

func (e *env) first(p *traversal, withTags bool) any {
	var out any = goja.Null()
	e.each(p, 1, withTags, func(tags map[string]refs.Ref) error {
		if withTags {
			out = e.tagMap(tags)
		} else {
			out = e.native(tags[topTag])
		}
		return nil
	})
	return out
}

func (e *env) emitPath(p *traversal, limit int) {
	e.each(p, limit, true, func(tags map[string]refs.Ref) error {
		if tags[topTag] == nil {
			return nil // what a quad without a label has for one
		}
		row := Row{}
		for _, key := range slices.Sorted(maps.Keys(tags)) {
			v, err := e.s.qs.NameOf(tags[key])
			if err != nil {
				return err
			}
			if v == nil {
				continue
			}
			name, err := e.nameOf(v)
			if err != nil {
				return err
			}
			if key == topTag {
				row.ID, row.Name = term(v), name
			} else {
				row.Tags = append(row.Tags, Tag{Key: key, Term: term(v), Name: name})
			}
		}
		return e.add(row)
	})
}

func (e *env) add(row Row) error {
	if e.lim.Rows > 0 && e.emitted >= e.lim.Rows {
		return e.exceeded(ErrRowLimit)
	}
	if e.bytes += row.bytes(); e.lim.Output > 0 && e.bytes > e.lim.Output {
		return e.exceeded(ErrOutputLimit)
	}
	e.emitted++
	return e.send(row)
}

func (e *env) row(row Row) { e.check(e.add(row)) }

// exceeded ends the query at a limit, which a script cannot catch.
func (e *env) exceeded(limit error) error {
	e.limit = limit
	e.vm.Interrupt(limit)
	return limit
}

// emitLast treats the value of the last expression, where nothing else was emitted.
func (e *env) emitLast(v goja.Value) error {
	if e.emitted > 0 || v == nil || isMissing(v) {
		return nil
	}
	if _, ok := goja.AssertFunction(v); ok {
		return nil
	}
	if p, ok := e.goValue(v).(*traversal); ok {
		_, err := e.vm.RunString("") // clears what an earlier run has left
		if err != nil {
			return err
		}
		ex := e.vm.Try(func() { e.emitPath(p, -1) })
		if ex != nil {
			return ex
		}
		return nil
	}
	if e.goValue(v) != nil {
		return nil
	}
	row := Row{}
	if ex := e.vm.Try(func() { row.Value = e.written(v) }); ex != nil {
		return ex
	}
	return e.add(row)
}

// written returns a value of a script as JSON, "null" for what has no JSON. What cannot be
// written, such as what contains itself, is an error.
func (e *env) written(v goja.Value) json.RawMessage {
	out, err := e.stringify(goja.Undefined(), v)
	var thrown *goja.Exception
	if errors.As(err, &thrown) {
		e.fail("a row cannot be written: %v", thrown.Value())
	}
	e.check(err)
	if goja.IsUndefined(out) {
		return json.RawMessage("null")
	}
	return json.RawMessage(out.String())
}

// nameOf returns the readable name of a node, "" for a literal.
func (e *env) nameOf(v quad.Value) (string, error) {
	iri, ok := v.(quad.IRI)
	if !ok {
		return "", nil
	}
	if name, ok := e.names[iri]; ok {
		return name, nil
	}
	name, err := e.s.displayName(e.ctx, iri)
	if err == nil {
		e.names[iri] = name
	}
	return name, err
}

// native returns what a script sees of a node: IRIs in angle brackets, numbers, strings.
func (e *env) native(ref refs.Ref) any {
	v, err := e.s.qs.NameOf(ref)
	e.check(err)
	return native(v)
}

func native(v quad.Value) any {
	switch v := v.(type) {
	case nil:
		return nil
	case quad.IRI:
		return v.String()
	case quad.Int, quad.Float, quad.String:
		return v.Native()
	}
	return term(v).Value
}

// tagMap is an object of a script with the end of a path and its tags, in the order of keys.
func (e *env) tagMap(tags map[string]refs.Ref) *goja.Object {
	o := e.vm.NewObject()
	for _, key := range slices.Sorted(maps.Keys(tags)) {
		o.Set(key, e.native(tags[key]))
	}
	return o
}

// via reads the arguments of in(), out() and both(): predicates or a path to them, and the
// tags to save the predicate under. No predicates means every one.
func (e *env) via(args []goja.Value) (via []any, tags []string) {
	if len(args) == 0 {
		return nil, nil
	}
	tags = e.tags(args[1:])
	if isMissing(args[0]) {
		return nil, tags
	}
	for _, arg := range e.flatten(args[:1]) {
		if p, ok := e.goValue(arg).(*traversal); ok {
			via = append(via, p.Path)
			continue
		}
		for _, v := range e.values([]goja.Value{arg}, asPredicate) {
			via = append(via, v)
		}
	}
	if len(via) == 0 {
		via = []any{nobody}
	}
	return via, tags
}

// recursion reads the first argument of followRecursive.
func (e *env) recursion(labels *labelContext, args []goja.Value) (*path.Path, []goja.Value) {
	if len(args) == 0 || isMissing(args[0]) {
		e.fail("followRecursive() takes a predicate or a path")
	}
	if p, ok := e.goValue(args[0]).(*traversal); ok {
		return e.within(labels, p), args[1:]
	}
	return e.begun(labels).Out(e.predicates(args[:1])...), args[1:]
}

// predicates reads an argument without tags.
func (e *env) predicates(args []goja.Value) []any {
	via, _ := e.via(args)
	return via
}

// begun is a path of no step, within a label context.
func (e *env) begun(labels *labelContext) *path.Path {
	p := path.StartMorphism()
	if labels != nil {
		p = p.LabelContextWithTags(labels.tags, labels.via...)
	}
	return p
}

// recursive reads what follows the first argument of followRecursive.
func recursive(e *env, step *path.Path, rest []goja.Value) recursion {
	depth := 0
	if len(rest) > 0 {
		if n, ok := rest[0].Export().(int64); ok {
			depth, rest = int(min(n, math.MaxInt32)), rest[1:]
		}
	}
	return recursion{step: step, depth: depth, tags: e.tags(rest)}
}

func (e *env) pathArg(args []goja.Value, i int) *traversal {
	if i < len(args) {
		if p, ok := e.goValue(args[i]).(*traversal); ok {
			return p
		}
	}
	e.fail("expected a path: g.V(), g.M() or what their methods return")
	return nil
}

func (e *env) filters(args []goja.Value) ([]shape.ValueFilter, bool) {
	var out []shape.ValueFilter
	for _, arg := range e.flatten(args) {
		f, ok := e.goValue(arg).(shape.ValueFilter)
		if !ok {
			return nil, false
		}
		out = append(out, f)
	}
	return out, len(out) > 0
}

// flatten takes arrays apart.
func (e *env) flatten(args []goja.Value) []goja.Value {
	var out []goja.Value
	for _, arg := range args {
		if o, ok := arg.(*goja.Object); ok && o.ClassName() == "Array" {
			n := int(o.Get("length").ToInteger())
			for i := range n {
				out = append(out, e.flatten([]goja.Value{o.Get(fmt.Sprint(i))})...)
			}
			continue
		}
		out = append(out, arg)
	}
	return out
}

// values reads nodes: plain names are resolved by role, everything else means itself.
func (e *env) values(args []goja.Value, r role) []quad.Value {
	var out []quad.Value
	for _, arg := range e.flatten(args) {
		if v, ok := e.goValue(arg).(quad.Value); ok {
			out = append(out, v)
			continue
		}
		if arg == nil || isMissing(arg) {
			continue
		}
		switch v := arg.Export().(type) {
		case string:
			out = append(out, e.resolve(v, r)...)
		case int64:
			out = append(out, quad.Int(v))
		case float64:
			out = append(out, quad.Float(v))
		case bool:
			out = append(out, quad.Bool(v))
		default:
			e.fail("expected a name, a node or a literal, got %s", kind(arg))
		}
	}
	return out
}

// literals reads values to compare with: a string is itself.
func (e *env) literals(args []goja.Value) []quad.Value {
	var out []quad.Value
	for _, arg := range e.flatten(args) {
		if s, ok := arg.Export().(string); ok && e.goValue(arg) == nil {
			if v := quad.StringToValue(s); v != nil {
				out = append(out, v)
			}
			continue
		}
		out = append(out, e.values([]goja.Value{arg}, asNode)...)
	}
	return out
}

func (e *env) str(args []goja.Value, i int) string {
	if i < len(args) {
		switch v := e.goValue(args[i]).(type) {
		case quad.IRI:
			return string(v)
		case quad.String:
			return string(v)
		}
		if s, ok := args[i].Export().(string); ok {
			return s
		}
		e.fail("expected a string, got %s", kind(args[i]))
	}
	e.fail("expected a string")
	return ""
}

func (e *env) tags(args []goja.Value) []string {
	var out []string
	for _, arg := range e.flatten(args) {
		if !isMissing(arg) {
			out = append(out, e.tag([]goja.Value{arg}, 0))
		}
	}
	return out
}

func (e *env) tag(args []goja.Value, i int) string {
	tag := e.str(args, i)
	if strings.Contains(tag, tagNumber) {
		e.fail("a tag has no NUL")
	}
	return tag
}

func (e *env) integer(args []goja.Value, i int) int64 {
	if i < len(args) {
		switch n := args[i].Export().(type) {
		case int64:
			return n
		case float64:
			return int64(n)
		}
	}
	e.fail("expected a number")
	return 0
}

func isMissing(v goja.Value) bool { return goja.IsUndefined(v) || goja.IsNull(v) }

func kind(v goja.Value) string {
	if _, ok := goja.AssertFunction(v); ok {
		return "a function"
	}
	if o, ok := v.(*goja.Object); ok {
		return "an object of class " + o.ClassName()
	}
	return v.String()
}

func orNobody(values []quad.Value) []quad.Value {
	if len(values) == 0 {
		return []quad.Value{nobody}
	}
	return values
}

// resolve finds what a string in a query stands for, once per query.
func (e *env) resolve(name string, r role) []quad.Value {
	key := nameKey{name, r}
	if v, ok := e.resolved[key]; ok {
		return v
	}
	v, err := e.lookUp(name, r)
	e.check(err)
	e.resolved[key] = v
	return v
}

func (e *env) lookUp(name string, r role) ([]quad.Value, error) {
	literal := quad.StringToValue(name)
	if iri, ok := literal.(quad.IRI); ok {
		return []quad.Value{e.iri(string(iri))}, nil
	}
	if _, plain := literal.(quad.String); !plain && literal != nil {
		return []quad.Value{literal}, nil
	}
	var (
		found  []quad.IRI
		err    error
		prefix = entityPrefix
	)
	if r == asPredicate {
		prefix = predicatePrefix
		found, err = e.s.predicatesNamed(e.ctx, name)
	} else {
		found, err = e.s.named(e.ctx, name, entityPrefix)
		if len(found) == 0 && err == nil {
			found, err = e.s.typeNamed(name)
		}
	}
	if err != nil {
		return nil, err
	}
	if len(found) > 1 {
		e.note("%q is %d %s: %s; all are used", name, len(found), plural(r), joinIRIs(found))
	}
	var out []quad.Value
	for _, iri := range found {
		out = append(out, iri)
	}
	isLiteral := false
	if literal != nil && r != asPredicate && (r == asValue || len(out) == 0) {
		if isLiteral, err = e.s.hasNode(literal); err != nil {
			return nil, err
		}
		if isLiteral {
			out = append(out, literal)
		}
	}
	if len(out) == 0 && (hasKnownPrefix(name) || e.isAdded(name)) {
		return []quad.Value{e.iri(name)}, nil
	}
	if len(out) == 0 {
		near, err := e.s.nearest(e.ctx, name, prefix)
		if err != nil {
			return nil, err
		}
		if len(near) == 0 {
			e.note("no %s is called %q", singular(r), name)
		} else {
			e.note("no %s is called %q; did you mean %s?", singular(r), name, strings.Join(near, ", "))
		}
	}
	return out, nil
}

func (e *env) note(format string, args ...any) {
	e.notes = append(e.notes, fmt.Sprintf(format, args...))
}

func plural(r role) string {
	if r == asPredicate {
		return "predicates"
	}
	return "entities"
}

func singular(r role) string {
	if r == asPredicate {
		return "predicate"
	}
	return "entity"
}

func joinIRIs(iris []quad.IRI) string {
	var b strings.Builder
	for i, iri := range iris {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(iri))
	}
	return b.String()
}

// vocabularyNamed finds properties of the vocabulary by full or local name.
func vocabularyNamed(name string) []quad.IRI {
	for _, iri := range vocabulary {
		_, local, _ := strings.Cut(string(iri), ":")
		if name == string(iri) || strings.EqualFold(name, local) {
			return []quad.IRI{iri}
		}
	}
	return nil
}

// typeNamed finds an entity type: "Person". It needs the lock.
func (s *Store) typeNamed(name string) ([]quad.IRI, error) {
	iri := quad.IRI(typePrefix + name)
	known, err := s.hasNode(iri)
	if err != nil || !known {
		return nil, err
	}
	return []quad.IRI{iri}, nil
}

// displayName returns the name that a person gave a node, else the one that most documents do; of several the longest,
// then the first. It needs the lock.
func (s *Store) displayName(ctx context.Context, iri quad.IRI) (string, error) {
	var called votes[string]
	for _, property := range [...]quad.IRI{kgNamed, rdfsLabel, schemaHeadline} {
		names, err := s.objectsOf(ctx, iri, property)
		if err != nil {
			return "", err
		}
		for _, v := range names {
			if name, ok := v.(quad.String); ok {
				called.add(string(name))
			}
		}
		if len(called) > 0 {
			break
		}
	}
	return called.most(), nil
}
