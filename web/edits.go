package web

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"kg"
	"kg/graph"
)

// authorized refuses writes without the token. What is no GET and not known to read only is a
// write.
func (s *Server) authorized(h http.Handler) http.Handler {
	reads := []string{"/api/v1/query", "/api/v2/query/gizmo"}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodGet || r.Method == http.MethodHead || r.Method == http.MethodPost && slices.Contains(reads, r.URL.Path) {
			h.ServeHTTP(w, r)
			return
		}
		token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		switch {
		case s.opt.Token == "":
			writeProblem(w, http.StatusForbidden, "this server is read-only; one that is started with a token (kg serve --token) is not")
		case !ok || !same(token, s.opt.Token):
			w.Header().Set("WWW-Authenticate", `Bearer realm="kg"`)
			writeProblem(w, http.StatusUnauthorized, "this needs the token: Authorization: Bearer …")
		default:
			h.ServeHTTP(w, r)
		}
	})
}

// same compares in a time that tells nothing of the texts, not even their lengths.
func same(a, b string) bool {
	x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
	return subtle.ConstantTimeCompare(x[:], y[:]) == 1
}

// lockTime is how long a write waits for another process that writes.
const lockTime = 5 * time.Second

// write changes the store, and shows requests from now on what f did.
func (s *Server) write(ctx context.Context, f func(context.Context, *graph.Store) error) error {
	return s.change(ctx, f, func(ctx context.Context, _ bool) error { return s.views.refresh(ctx) })
}

// decide is write for a decision of a person: only what it is about is read anew. It returns the
// lines that the ledger got by it.
func (s *Server) decide(ctx context.Context, f func(context.Context, *graph.Store) error) (decided []graph.Line, err error) {
	err = s.change(ctx, func(ctx context.Context, store *graph.Store) (err error) {
		decided, err = store.Decided(ctx, func() error { return f(ctx, store) })
		return err
	}, func(ctx context.Context, seen bool) error {
		if !seen {
			return s.views.refresh(ctx)
		}
		return s.views.update(ctx, decided)
	})
	return decided, err
}

// change opens the store for writing, for as long as f needs, and then calls show, which is told
// whether the view had seen all that was written before. One change waits for the one before.
// A client that goes away does not stop it half-way.
func (s *Server) change(ctx context.Context, f func(context.Context, *graph.Store) error, show func(ctx context.Context, seen bool) error) error {
	select {
	case s.writing <- struct{}{}:
		defer func() { <-s.writing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	ctx = context.WithoutCancel(ctx)
	seen := !s.views.isStale()
	store, err := graph.Open(s.opt.Path, graph.Options{LockTimeout: lockTime})
	if err != nil {
		return err
	}
	if err := errors.Join(f(ctx, store), store.Close()); err != nil {
		return err
	}
	return show(ctx, seen)
}

// Edit is a decision of a person.
type Edit struct {
	ID     int        `json:"id" doc:"What undo takes; 0 of what holds without a decision of a person"`
	Op     string     `json:"op" enum:"merge,split,rename,hide,unhide"`
	From   *Reference `json:"from,omitempty" doc:"merge: what became into; split: what it was a part of"`
	Into   *Reference `json:"into,omitempty" doc:"merge: what from became"`
	Entity *Reference `json:"entity,omitempty" doc:"split: what left; rename: what has the name"`
	Name   string     `json:"name,omitempty" doc:"rename: the new name"`
	Claim  kg.ClaimID `json:"claim,omitempty"`
	Reason string     `json:"reason,omitempty"`
	Time   string     `json:"time,omitempty" doc:"RFC 3339"`
	Undone bool       `json:"undone,omitempty"`
	At     string     `json:"undoneAt,omitempty" doc:"When it was undone"`
}

// Edits are decisions of people, the latest first.
type Edits struct {
	Edits []Edit `json:"edits"`
	Next  string `json:"next,omitempty" doc:"Cursor of the next page"`
	Total int    `json:"total"`
}

type editsInput struct{ Page }

func edits(ctx context.Context, v *view, in *editsInput) (Edits, error) {
	lines, err := v.store.History(ctx)
	if err != nil {
		return Edits{}, err
	}
	undone := make(map[int]string)
	for _, l := range lines {
		if l.Undoes != 0 {
			undone[l.Undoes] = l.Time
		}
	}
	all := []Edit{}
	for _, l := range slices.Backward(lines) {
		if l.ByPerson() {
			e := v.index.shapeEdit(&l)
			e.At, e.Undone = undone[l.N]
			all = append(all, e)
		}
	}
	from, to, next, err := in.cut(len(all))
	return Edits{Edits: all[from:to], Next: next, Total: len(all)}, err
}

func (x *index) shapeEdit(l *graph.Line) Edit {
	e := Edit{ID: l.N, Reason: l.Reason, Time: l.Time, Claim: l.Claim, Name: l.Name}
	name := func(id kg.EntityID) *Reference {
		if n, ok := x.nodeOf[string(id)]; ok {
			r := x.reference(n)
			return &r
		}
		return &Reference{ID: id, Name: string(id)} // merged into another, or gone
	}
	switch l.Op {
	case "same":
		e.Op, e.From, e.Into = "merge", name(l.From), name(l.To)
	case "different":
		e.Op, e.Entity, e.From = "split", name(l.From), name(l.To)
	case "rename":
		e.Op, e.Entity = "rename", name(l.From)
	case "hide":
		e.Op = "hide"
	case "show":
		e.Op = "unhide"
	}
	return e
}

type editInput struct {
	Body struct {
		Op     string      `json:"op" enum:"merge,split,rename,hide,unhide"`
		From   kg.EntityID `json:"from,omitempty" maxLength:"500"`
		Into   kg.EntityID `json:"into,omitempty" maxLength:"500"`
		Entity kg.EntityID `json:"entity,omitempty" maxLength:"500"`
		Name   string      `json:"name,omitempty" maxLength:"500"`
		Claim  kg.ClaimID  `json:"claim,omitempty" maxLength:"100"`
		Reason string      `json:"reason,omitempty" maxLength:"1000"`
	}
}

type editReply struct {
	Status int
	Body   Edit
}

// check returns what is missing or cannot be.
func (in *editInput) check() error {
	e := &in.Body
	var missing string
	need := func(name, value string) {
		if value == "" && missing == "" {
			missing = name
		}
	}
	switch e.Op {
	case "merge":
		need("from", string(e.From))
		need("into", string(e.Into))
	case "split":
		need("entity", string(e.Entity))
		need("from", string(e.From))
	case "rename":
		need("entity", string(e.Entity))
		need("name", strings.TrimSpace(e.Name))
	default:
		need("claim", string(e.Claim))
	}
	switch {
	case missing != "":
		return problem(http.StatusUnprocessableEntity, "%s needs %s", e.Op, missing)
	case e.Op == "merge" && e.From == e.Into, e.Op == "split" && e.Entity == e.From:
		return problem(http.StatusUnprocessableEntity, "it takes two entities to %s", e.Op)
	}
	return noNUL(e.Name, e.Reason)
}

// line is the request as the ledger has decisions.
func (in *editInput) line() graph.Line {
	e := &in.Body
	l := graph.Line{Reason: e.Reason}
	switch e.Op {
	case "merge":
		l.Op, l.From, l.To = "same", e.From, e.Into
	case "split":
		l.Op, l.From, l.To = "different", e.Entity, e.From
	case "rename":
		l.Op, l.From, l.Name = "rename", e.Entity, strings.TrimSpace(e.Name)
	case "hide":
		l.Op, l.Claim = "hide", e.Claim
	case "unhide":
		l.Op, l.Claim = "show", e.Claim
	}
	return l
}

// edit decides something. What holds already is no new decision: the answer is the one that
// decided it, or, where no person did, the request itself with the number 0.
func (s *Server) edit(ctx context.Context, in *editInput) (*editReply, error) {
	if err := in.check(); err != nil {
		return nil, err
	}
	e := &in.Body
	out := &editReply{Status: http.StatusOK}
	lines, err := s.decide(ctx, func(ctx context.Context, store *graph.Store) (err error) {
		for _, id := range []kg.EntityID{e.From, e.Into, e.Entity} {
			if err := known(ctx, store, id); err != nil {
				return err
			}
		}
		switch e.Op {
		case "merge":
			err = store.Merge(ctx, e.From, e.Into, e.Reason)
		case "split":
			err = store.Split(ctx, e.Entity, e.From, e.Reason)
		case "rename":
			err = store.Rename(ctx, e.Entity, strings.TrimSpace(e.Name), e.Reason)
		case "hide", "unhide":
			err = store.Hide(ctx, e.Claim, e.Op == "hide", e.Reason)
		}
		return err
	})
	if err != nil {
		return nil, s.explained(err)
	}
	made := in.line()
	for _, l := range lines {
		if out.Status = http.StatusCreated; l.ByPerson() {
			made = l
		}
	}
	v, err := s.views.acquire(ctx)
	if err != nil {
		return nil, s.explained(err)
	}
	defer v.release()
	out.Body = v.index.shapeEdit(&made)
	if out.Status == http.StatusOK {
		all, err := edits(ctx, v, &editsInput{Page{Limit: 1 << 30}})
		if err != nil {
			return nil, s.explained(err)
		}
		i := slices.IndexFunc(all.Edits, func(e Edit) bool { return !e.Undone && e.says(&out.Body) })
		if i >= 0 {
			out.Body = all.Edits[i]
		}
	}
	return out, nil
}

// says reports whether two edits decide the same.
func (e *Edit) says(o *Edit) bool {
	id := func(r *Reference) kg.EntityID {
		if r == nil {
			return ""
		}
		return r.ID
	}
	return e.Op == o.Op && e.Claim == o.Claim && e.Name == o.Name && id(e.From) == id(o.From) && id(e.Into) == id(o.Into) && id(e.Entity) == id(o.Entity)
}

// known returns ErrNotFound for what is no entity of the store; "" is none that is asked for.
func known(ctx context.Context, store *graph.Store, id kg.EntityID) error {
	if id == "" {
		return nil
	}
	names, err := store.Names(ctx, id)
	if err == nil && len(names) == 0 {
		err = notFound("entity", string(id))
	}
	return err
}

type undoInput struct {
	ID int `path:"id" minimum:"1" maximum:"1000000000"`
}

func (s *Server) undo(ctx context.Context, in *undoInput) (*editReply, error) {
	_, err := s.decide(ctx, func(ctx context.Context, store *graph.Store) error { return store.Undo(ctx, in.ID) })
	if err != nil {
		return nil, s.explained(err)
	}
	v, err := s.views.acquire(ctx)
	if err != nil {
		return nil, s.explained(err)
	}
	defer v.release()
	all, err := edits(ctx, v, &editsInput{Page{Limit: 1 << 30}})
	out := &editReply{Status: http.StatusOK, Body: Edit{ID: in.ID}}
	if i := slices.IndexFunc(all.Edits, func(e Edit) bool { return e.ID == in.ID }); i >= 0 {
		out.Body = all.Edits[i]
	}
	return out, s.explained(err)
}

// withToken marks an operation that needs the token.
func withToken(op huma.Operation) huma.Operation {
	op.Security = []map[string][]string{{"token": {}}}
	return op
}

func (s *Server) registerEdits() {
	read(s, "edits", "/api/v1/edits", "Decisions of people, the latest first", edits)
	huma.Register(s.api, withToken(huma.Operation{
		OperationID: "edit", Method: http.MethodPost, Path: "/api/v1/edits", Summary: "Merge, split, rename, hide or show again",
		Description: `merge: from becomes into. split: entity is not from. rename: entity is called name. hide and unhide: claim is wrong, or not. ` +
			`What is decided holds whatever documents come or go. 201 for a new decision, 200 where it was so already: with the decision that says so, or the number 0 where none does.`,
	}), s.edit)
	huma.Register(s.api, withToken(huma.Operation{
		OperationID: "undo", Method: http.MethodPost, Path: "/api/v1/edits/{id}/undo", Summary: "Take a decision back",
		Description: `What was decided before about the same holds again. 409 where something else was decided about the same since.`,
	}), s.undo)
}

// watch looks now and then whether another process has written to the store, and shows requests
// from then on what it wrote.
func (s *Server) watch(ctx context.Context) {
	ticker := time.NewTicker(watchTime)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		if !s.views.isReady() || !s.views.isStale() {
			continue
		}
		start := time.Now()
		if err := s.reload(ctx); err != nil && ctx.Err() == nil {
			s.log.Warn("the graph has changed and cannot be read", "error", err)
		}
		// A store that is written to all the time is not read all the time.
		select {
		case <-time.After(5 * time.Since(start)):
		case <-ctx.Done():
		}
	}
}

// watchTime is how often watch looks.
const watchTime = 2 * time.Second
