package graph_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kg"
	"kg/graph"
)

// sharedBy names the variable that makes the test binary one of several processes that add
// the same documents to one graph.
const sharedBy = "KG_TEST_SHARED_BY"

// sharedDocuments are added by several processes.
func sharedDocuments() []graph.Addition {
	gen := newGenerator(77)
	var out []graph.Addition
	for range 24 {
		out = append(out, gen.document(5))
	}
	return out
}

// addShared adds the documents in an order of its own, a few at a time, looks which entities
// are one, and prints how many documents were new.
func addShared(address string, seed uint64) {
	fail := func(err error) {
		fmt.Println("error:", err)
		os.Exit(1)
	}
	s, err := graph.Open(address, graph.Options{})
	if err != nil {
		fail(err)
	}
	ctx := context.Background()
	docs := sharedDocuments()
	rng := rand.New(rand.NewPCG(seed, 0))
	rng.Shuffle(len(docs), func(i, j int) { docs[i], docs[j] = docs[j], docs[i] })
	added := 0
	for part := range slices.Chunk(docs, 4) {
		n, err := s.Add(ctx, part...)
		if err != nil {
			fail(err)
		}
		added += n
		// One is taken out and put back again.
		if err := s.Remove(ctx, part[0].Doc.ID); err == nil {
			added--
		} else if !errors.Is(err, graph.ErrNotFound) {
			fail(err)
		}
		if n, err = s.Add(ctx, part[0]); err != nil {
			fail(err)
		}
		added += n
		if rng.IntN(3) == 0 {
			if _, err := s.Reconcile(ctx); err != nil {
				fail(err)
			}
		}
	}
	if _, err := s.Reconcile(ctx); err != nil {
		fail(err)
	}
	if err := s.Close(); err != nil {
		fail(err)
	}
	fmt.Println(added)
	os.Exit(0)
}

// TestSharedGraph: several processes that add the same documents to one graph at once, take
// some out and put them back, make the graph that one process makes.
func TestSharedGraph(t *testing.T) {
	address := graph.ServerForTest(t)
	const processes = 3
	var commands []*exec.Cmd
	var outputs [processes]strings.Builder
	for i := range processes {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), sharedBy+"="+fmt.Sprint(i)+" "+address)
		cmd.Stdout = &outputs[i]
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		commands = append(commands, cmd)
	}
	added := 0
	for i, cmd := range commands {
		if err := cmd.Wait(); err != nil {
			t.Errorf("process %d: %v: %s", i, err, outputs[i].String())
		}
		n := 0
		fmt.Sscan(outputs[i].String(), &n)
		added += n
	}
	docs := sharedDocuments()
	if added != len(docs) {
		t.Errorf("the processes stored %d documents more than they removed, want %d", added, len(docs))
	}
	ctx := context.Background()
	alone := mustOpen(t, "")
	mustAdd(t, alone, docs...)
	if _, err := alone.Reconcile(ctx); err != nil {
		t.Fatal(err)
	}
	shared := mustOpen(t, address)
	mustBeWhole(t, shared)
	if have, want := collect(t, shared.Quads(ctx)), collect(t, alone.Quads(ctx)); !slices.Equal(have, want) {
		t.Error(difference(have, want))
	}
}

// TestServerKill kills a process that adds documents to a server's graph at random moments.
func TestServerKill(t *testing.T) {
	address := graph.ServerForTest(t)
	random := rand.New(rand.NewPCG(5, 6))
	stored := make(map[string]bool)
	for range killsWanted() {
		killRound(t, random, address, 100*time.Millisecond, stored)
		mustHaveSurvived(t, address, graph.Options{ReadOnly: true}, stored)
	}
}

// TestServerReader: who opens a graph for reading sees it as it was then.
func TestServerReader(t *testing.T) {
	address := graph.ServerForTest(t)
	writer := mustOpen(t, address)
	first, second := summit()
	mustAdd(t, writer, first)
	ctx := context.Background()
	reader, err := graph.Open(address, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	before := collect(t, reader.Quads(ctx))
	mustAdd(t, writer, second)
	if err := writer.Remove(ctx, first.Doc.ID); err != nil {
		t.Fatal(err)
	}
	if after := collect(t, reader.Quads(ctx)); len(before) == 0 || !slices.Equal(before, after) {
		t.Error(difference(after, before))
	}
	if _, err := reader.Add(ctx, second); !errors.Is(err, graph.ErrReadOnly) {
		t.Errorf("a reader writes: %v", err)
	}
}

// TestServerErrors: each thing that can be wrong with a server or a graph on it has an error
// that says so.
func TestServerErrors(t *testing.T) {
	address := graph.ServerForTest(t)
	with := func(change func(u *url.URL, q url.Values)) string {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		q := u.Query()
		change(u, q)
		u.RawQuery = q.Encode()
		return u.String()
	}
	for _, test := range []struct {
		address string
		want    error
		text    string
	}{
		{with(func(u *url.URL, _ url.Values) { u.Path = "/no such database" }), graph.ErrServer, "createdb"},
		{with(func(u *url.URL, _ url.Values) { u.User = url.UserPassword("no such user", "secret") }), graph.ErrServer, "refuses the user no such user"},
		{with(func(_ *url.URL, q url.Values) { q.Set("host", t.TempDir()) }), graph.ErrServer, "does not answer"},
		{"postgres://user:secret@127.0.0.1:1/db", graph.ErrServer, "127.0.0.1:1: connection refused"},
		{"postgres://user:secret@host:port/db", graph.ErrServer, "address"},
		{address, graph.ErrNoGraph, "has no graph"},
	} {
		_, err := graph.Open(test.address, graph.Options{ReadOnly: true})
		if !errors.Is(err, test.want) || !strings.Contains(fmt.Sprint(err), test.text) || strings.ContainsAny(fmt.Sprint(err), "\n") {
			t.Errorf("%s: %v, want %v with %q", test.address, err, test.want, test.text)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("the password is shown: %v", err)
		}
	}
	open := func(opt graph.Options) error {
		s, err := graph.Open(address, opt)
		if err == nil {
			err = s.Close()
		}
		return err
	}
	if err := open(graph.Options{}); err != nil {
		t.Fatal(err)
	}
	graph.OnServer(t, address, "UPDATE meta SET format = 99")
	if err := open(graph.Options{}); !errors.Is(err, graph.ErrNewer) || !errors.Is(err, graph.ErrVersion) {
		t.Errorf("a newer format: %v", err)
	}
	graph.OnServer(t, address, "UPDATE meta SET format = -1")
	if err := open(graph.Options{ReadOnly: true}); !errors.Is(err, graph.ErrVersion) || errors.Is(err, graph.ErrNewer) {
		t.Errorf("an older format: %v", err)
	}
	graph.OnServer(t, address, "DROP TABLE meta; CREATE TABLE meta (other int)")
	if err := open(graph.Options{}); !errors.Is(err, graph.ErrNotStore) {
		t.Errorf("other tables: %v", err)
	}
	for _, do := range []func() error{
		func() error { _, err := graph.Backup(context.Background(), address, nil); return err },
		func() error { _, err := graph.Restore(context.Background(), address, nil); return err },
	} {
		if err := do(); !errors.Is(err, graph.ErrOnServer) {
			t.Errorf("backup or restore: %v", err)
		}
	}
}

// TestServerPassword: who has the wrong password, or none, is told so, and not which one was
// tried. It needs a server that asks for the password of this user (see .ci/run).
func TestServerPassword(t *testing.T) {
	address := graph.ServerForTest(t)
	const user = "kg_with_password"
	graph.OnServer(t, address, `DO $$ BEGIN CREATE ROLE `+user+` LOGIN PASSWORD 'right one'; EXCEPTION WHEN duplicate_object THEN NULL; END $$`)
	t.Setenv("PGPASSWORD", "")
	t.Setenv("PGPASSFILE", filepath.Join(t.TempDir(), "none"))
	open := func(info *url.Userinfo) error {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		u.User = info
		s, err := graph.Open(u.String(), graph.Options{ReadOnly: true})
		if err == nil {
			s.Close()
		}
		return err
	}
	wrong := open(url.UserPassword(user, "wrong one"))
	if errors.Is(wrong, graph.ErrNoGraph) {
		if os.Getenv("CI") != "" {
			t.Fatal("the server asks nobody for a password")
		}
		t.Skip("the server asks nobody for a password")
	}
	for name, err := range map[string]error{"wrong": wrong, "none": open(url.User(user))} {
		if !errors.Is(err, graph.ErrServer) || !strings.Contains(err.Error(), "password") || strings.Contains(err.Error(), "wrong one") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := open(url.UserPassword(user, "right one")); !errors.Is(err, graph.ErrNoGraph) {
		t.Errorf("the right password: %v", err)
	}
}

// TestLostConnection: when the server ends the connections, what was under way fails with
// an error that says so, nothing of it is stored, and the next thing works.
func TestLostConnection(t *testing.T) {
	address := graph.ServerForTest(t)
	s := mustOpen(t, address)
	first, second := summit()
	mustAdd(t, s, first)
	ctx := context.Background()
	reader, err := graph.Open(address, graph.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	// Waits until they are gone: a reader is else at times still answered.
	end := fmt.Sprintf("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name LIKE '%% %d %%' AND pid <> pg_backend_pid()", os.Getpid())
	graph.OnServer(t, address, end)
	if _, err := s.Add(ctx, second); err != nil && !errors.Is(err, graph.ErrLost) {
		t.Errorf("Add: %v", err)
	}
	if _, err := reader.Document(ctx, first.Doc.ID); !errors.Is(err, graph.ErrLost) {
		t.Errorf("a reader that lost its snapshot: %v", err)
	}
	mustAdd(t, s, second)
	mustBeWholeSummit(t, s, first.Doc.ID, second.Doc.ID)
}

func mustBeWholeSummit(t *testing.T, s *graph.Store, ids ...kg.DocumentID) {
	t.Helper()
	if info, err := s.Fsck(context.Background(), func(p string) { t.Error(p) }); err != nil || info.Quads == 0 {
		t.Errorf("fsck: %+v, %v", info, err)
	}
	mustVerify(t, s)
	for _, id := range ids {
		if _, err := s.Document(context.Background(), id); err != nil {
			t.Error(err)
		}
	}
}

// TestServerFsck: fsck finds what was changed behind the store's back.
func TestServerFsck(t *testing.T) {
	address := graph.ServerForTest(t)
	s := mustOpen(t, address)
	first, _ := summit()
	mustAdd(t, s, first)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ damage, repair, want string }{
		{"UPDATE meta SET quads = quads + 1", "UPDATE meta SET quads = quads - 1", "counted are"},
		{"UPDATE counts SET n = n + 1 WHERE p = (SELECT min(p) FROM counts)", "UPDATE counts SET n = n - 1 WHERE p = (SELECT min(p) FROM counts)", "is counted"},
		{"INSERT INTO nodes VALUES (1000000, gen_random_uuid(), 'ix')", "DELETE FROM nodes WHERE id = 1000000", "is not found by its value"},
		{"INSERT INTO quads VALUES (1000000, 1, 1, 1)", "DELETE FROM quads WHERE s = 1000000", "which is not there"},
		{`INSERT INTO notes VALUES ('fnobody\000Nobody', '')`, "DELETE FROM notes WHERE substr(key, 1, 7) = 'fnobody'", "nothing is called so"},
	} {
		graph.OnServer(t, address, test.damage)
		s, err := graph.Open(address, graph.Options{ReadOnly: true})
		if err != nil {
			t.Fatal(err)
		}
		var problems []string
		if _, err := s.Fsck(context.Background(), func(p string) { problems = append(problems, p) }); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(strings.Join(problems, "\n"), test.want) {
			t.Errorf("%s: fsck says %q, want %q", test.damage, problems, test.want)
		}
		graph.OnServer(t, address, test.repair)
	}
	again := mustOpen(t, address)
	mustBeWholeSummit(t, again, first.Doc.ID)
}
