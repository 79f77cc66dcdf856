package graph

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/url"
	"os"
	"testing"

	"github.com/cayleygraph/quad"
	"github.com/jackc/pgx/v5"

	"kg"
)

// Tamper changes a property of a claim behind the store's back.
func Tamper(s *Store, c kg.ClaimID, d kg.DocumentID, property, from, to string) error {
	was := quad.Quad{Subject: quad.IRI(c), Predicate: quad.IRI(property), Object: quad.String(from), Label: quad.IRI(d)}
	is := was
	is.Object = quad.String(to)
	return s.apply([]quad.Quad{is}, []quad.Quad{was})
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
