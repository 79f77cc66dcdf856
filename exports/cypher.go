package exports

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"
)

// cypherFormat is a script for cypher-shell, a relationship for each claim. Run again, it
// changes nothing.
var cypherFormat = Format{
	Name: "cypher", Extension: ".cypher", MediaType: "application/x-cypher-query; charset=utf-8",
	Description: "a Cypher script for Neo4j and Memgraph",
	write:       single(writeCypher),
}

// cypherBatch is how many statements make a transaction.
const cypherBatch = 1000

func writeCypher(j *job, w *bufio.Writer) error {
	seen := newNames()
	defer seen.close()
	w.WriteString("// " + strings.ToValidUTF8(oneLine(j.opts.Title), "\uFFFD") + "\n" +
		"CREATE CONSTRAINT kg_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n")
	batch := 0
	begin := func() {
		if batch%cypherBatch == 0 {
			if batch > 0 {
				w.WriteString(":commit\n")
			}
			w.WriteString(":begin\n")
		}
		batch++
	}
	for r, err := range j.rows(seen) {
		if err != nil {
			return err
		}
		begin()
		cypherRelationship(w, &r)
	}
	for n, err := range seen.all(j) {
		if err != nil {
			return err
		}
		begin()
		cypherNode(w, &n)
	}
	if batch > 0 {
		w.WriteString(":commit\n")
	}
	return nil
}

func cypherRelationship(w *bufio.Writer, r *tableRow) {
	w.WriteString("MERGE (a:Entity {id:")
	cypherText(w, r.c.Source)
	w.WriteString("}) MERGE (b:Entity {id:")
	cypherText(w, r.c.Target)
	// A name of letters and digits may still be a word of the language.
	w.WriteString("}) MERGE (a)-[r:`" + relationName(r.st) + "` {claim:")
	cypherText(w, r.c.ID)
	w.WriteString("}]->(b) SET r += {")
	first := true
	for _, c := range relationshipColumns[relationshipProperties:] {
		v := c.text(r)
		if v == "" || c.name == "claim" {
			continue
		}
		if !first {
			w.WriteString(", ")
		}
		first = false
		w.WriteString(c.name + ":")
		switch c.typ {
		case "date":
			w.WriteString("date('" + v + "')")
		case "int", "double":
			w.WriteString(v)
		default:
			cypherText(w, v)
		}
	}
	w.WriteString("};\n")
}

func cypherNode(w *bufio.Writer, n *node) {
	w.WriteString("MERGE (n:Entity {id:")
	cypherText(w, n.id)
	fmt.Fprintf(w, "}) SET n:`%s`, n += {name:", n.labels()[len(n.labels())-1])
	cypherText(w, n.label)
	w.WriteString(", type:")
	cypherText(w, n.typ)
	w.WriteString(", claims:" + strconv.Itoa(n.claims))
	for _, list := range []struct {
		name  string
		items []string
	}{{"aliases", n.aliases}, {"roles", n.roles}, {"sameAs", n.same}} {
		if len(list.items) == 0 {
			continue
		}
		w.WriteString(", " + list.name + ":[")
		for i, s := range list.items {
			if i > 0 {
				w.WriteByte(',')
			}
			cypherText(w, s)
		}
		w.WriteByte(']')
	}
	w.WriteString("};\n")
}

// cypherText writes a string of one line. Older versions replace \u before they read
// strings, even after a backslash: no backslash is followed by a bare u.
func cypherText(w *bufio.Writer, s string) {
	writeString(w, '\'', s, func(r, before rune) string {
		switch {
		case r < ' ', r == 0x7f, r == '\u2028', r == '\u2029', r == 0x85, r == 'u' && before == '\\':
			return fmt.Sprintf(`\u%04x`, r)
		}
		return ""
	})
}
