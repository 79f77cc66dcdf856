package graph

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"kg"
)

// Tamper moves the subject of a claim behind the store's back.
func Tamper(s *Store, c kg.ClaimID, to kg.Span) error {
	quads, err := s.quadsAt(context.Background(), quad.Subject, quad.IRI(c))
	if err != nil {
		return err
	}
	for _, was := range quads {
		if was.Predicate != kgRecord {
			continue
		}
		rec, err := decodeRecord(string(was.Object.(quad.String)))
		if err != nil {
			return err
		}
		rec.Subject.Span = to
		text, err := rec.encode()
		if err != nil {
			return err
		}
		is := was
		is.Object = quad.String(text)
		return s.apply([]quad.Quad{is}, []quad.Quad{was}, nil)
	}
	return fmt.Errorf("claim %s has no record", c)
}

// Notes returns what a store keeps beside the graph, by key.
func Notes(ctx context.Context, s *Store) (map[string]string, error) {
	out := make(map[string]string)
	err := s.qs.notes(ctx, []string{""}, allNotes, func(_ int, key string, value []byte) error {
		out[key] = string(value)
		return nil
	})
	return out, err
}

// DropNames makes a store one of a version that did not keep names in small letters.
func DropNames(ctx context.Context, s *Store) error {
	all, err := Notes(ctx, s)
	gone := make(notes)
	for key := range all {
		if strings.HasPrefix(key, noteName) || key == noteNamed {
			gone[key] = nil
		}
	}
	if err == nil {
		err = s.qs.write(nil, nil, gone)
	}
	s.hasNames = false
	return err
}

// RedirectFew makes Reconcile store what it does after every few claims.
func RedirectFew(s *Store) { s.manyClaims = 3 }

// CutOff makes what is written to a store fail after so many transactions, until mend is called.
func CutOff(s *Store, after int) (mend func()) {
	whole := s.qs
	s.qs = &cutOff{whole, after}
	return func() { s.qs = whole }
}

type cutOff struct {
	keeper
	left int
}

func (c *cutOff) write(add, del []quad.Quad, beside notes) error {
	if c.left--; c.left < 0 {
		return errors.New("cut off")
	}
	return c.keeper.write(add, del, beside)
}

// ServerForTest returns the address of an empty graph on the server that KG_TEST_POSTGRES
// names, in a schema that is dropped in the end. Without it the test is skipped, unless CI
// is set.
func ServerForTest(t testing.TB) string {
	t.Helper()
	address := os.Getenv("KG_TEST_POSTGRES")
	if address == "" {
		if os.Getenv("CI") != "" {
			t.Fatal("KG_TEST_POSTGRES is not set: there is no PostgreSQL server to test with")
		}
		t.Skip("KG_TEST_POSTGRES is not set: no PostgreSQL server to test with")
	}
	var b [6]byte
	rand.Read(b[:])
	schema := fmt.Sprintf("test %x", b)
	t.Cleanup(func() { OnServer(t, address, `DROP SCHEMA IF EXISTS "`+schema+`" CASCADE`) })
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("schema", schema)
	u.RawQuery = q.Encode()
	return u.String()
}

// OnServer runs a statement in the schema of a graph.
func OnServer(t testing.TB, address, statement string) {
	t.Helper()
	s, err := newPgStore(address, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ctx := context.Background()
	err = s.with(ctx, func(conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, statement)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
