package exports

import (
	"bufio"
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"kg"
)

// obsidianFormat is a vault of Obsidian: a note for each entity with what it did, as links
// to other notes with the sentences that say so, and a note for each document with its text.
// Names of notes are held in memory.
var obsidianFormat = Format{
	Name: "obsidian", Extension: ".zip", MediaType: "application/zip", Folder: true,
	Description: "a vault of notes for Obsidian",
	write:       writeObsidian,
}

// vault is what is known of the notes.
type vault struct {
	j         *job
	names     *fileNames
	entities  map[string]entityNote // by identifier
	values    map[string]string     // readings of the nodes that have no note
	documents map[string]string     // names of their notes
}

// entityNote is a note of an entity; what links to it show is its name, without what tells
// notes of the same name apart.
type entityNote struct{ file, shown string }

func (n entityNote) link() string {
	if n.file == n.shown {
		return "[[" + n.file + "]]"
	}
	return "[[" + n.file + "|" + n.shown + "]]"
}

func writeObsidian(j *job, to files) error {
	n, err := readNetwork(j)
	if err != nil {
		return err
	}
	defer n.close()
	v := &vault{j, newFileNames(), map[string]entityNote{}, map[string]string{}, map[string]string{}}
	for node, err := range n.nodes() {
		if err != nil {
			return err
		}
		if node.isValue() {
			v.values[node.id] = node.label
		} else {
			v.entities[node.id] = entityNote{v.names.name(node.label, strings.TrimPrefix(node.id, "e:")), safeName(node.label)}
		}
	}
	next, stop := iter.Pull2(n.edges())
	defer stop()
	e, err, more := next()
	for node, nodeErr := range n.nodes() {
		if nodeErr != nil {
			return nodeErr
		}
		if node.isValue() {
			continue
		}
		writeErr := inFile(to, inFolder("Entities", v.entities[node.id].file+".md"), func(w *bufio.Writer) error {
			v.entity(w, &node)
			for ; more && err == nil && e.Source == node.id; e, err, more = next() {
				v.fact(w, &e)
			}
			return err
		})
		if writeErr != nil {
			return writeErr
		}
	}
	if err != nil {
		return err
	}
	return v.writeDocuments(to)
}

func (v *vault) entity(w *bufio.Writer, n *node) {
	w.WriteString("---\nkg: ")
	writeJSON(w, n.id) // a JSON string is a YAML string
	w.WriteString("\ntype: ")
	writeJSON(w, n.typ)
	fmt.Fprintf(w, "\nclaims: %d\ntags:\n  - %s\n", n.claims, cmp.Or(strings.ToLower(labelName(n.typ)), "thing"))
	aliases := n.aliases
	if v.entities[n.id].file != n.label {
		aliases = append([]string{n.label}, aliases...)
	}
	yamlList(w, "aliases", aliases)
	yamlList(w, "roles", n.roles)
	yamlList(w, "same_as", n.same)
	w.WriteString("---\n\n# " + markdown(n.label) + "\n\n")
}

// noLinks: Obsidian follows links in properties too.
var noLinks = strings.NewReplacer("[[", "[", "]]", "]")

func yamlList(w *bufio.Writer, key string, list []string) {
	if len(list) == 0 {
		return
	}
	w.WriteString(key + ":\n")
	for _, s := range list {
		w.WriteString("  - ")
		writeJSON(w, noLinks.Replace(oneLine(cleanCell(s))))
		w.WriteByte('\n')
	}
}

// fact is a line with the link, and below it each claim with its sentence.
func (v *vault) fact(w *bufio.Writer, e *edge) {
	w.WriteString("- " + markdown(e.label()))
	if e.Target != e.Source {
		if note, ok := v.entities[e.Target]; ok {
			w.WriteString(" " + note.link())
		} else {
			w.WriteString(" **" + markdown(v.values[e.Target]) + "**")
		}
	}
	if e.SpeakerName != "" {
		w.WriteString(", says ")
		if note, ok := v.entities[e.Speaker]; ok {
			w.WriteString(note.link())
		} else {
			w.WriteString(markdown(e.SpeakerName))
		}
	}
	w.WriteByte('\n')
	for i := range e.all {
		c := &e.all[i]
		w.WriteString("\t- ")
		if c.From != "" {
			w.WriteString((&spell{c.From, c.To}).String() + ": ")
		}
		fmt.Fprintf(w, "“%s” [[%s]] (%s) ^%s\n", markdown(c.Evidence), v.document(c), number(c.Confidence), blockID(c.ID))
	}
}

// blockID is what Obsidian lets a link within a note point to: letters, digits and dashes.
func blockID(claim string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			return r
		}
		return '-'
	}, claim)
}

// document is the name of a document's note.
func (v *vault) document(c *claim) string {
	name, ok := v.documents[c.Document]
	if !ok {
		name = v.names.name(cmp.Or(c.Title, c.Name), strings.TrimPrefix(c.Document, "d:"))
		v.documents[c.Document] = name
	}
	return name
}

func (v *vault) writeDocuments(to files) error {
	ids := make([]string, 0, len(v.documents))
	for id := range v.documents {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		doc, err := v.j.document(kg.DocumentID(id))
		if err != nil {
			return err
		}
		err = inFile(to, inFolder("Documents", v.documents[id]+".md"), func(w *bufio.Writer) error {
			w.WriteString("---\nkg: ")
			writeJSON(w, id)
			w.WriteString("\nsource: ")
			writeJSON(w, doc.Name)
			if doc.Publisher != "" {
				w.WriteString("\npublisher: ")
				writeJSON(w, doc.Publisher)
			}
			if !doc.Date.IsZero() {
				w.WriteString("\ndate: " + doc.Date.UTC().Format("2006-01-02"))
			}
			w.WriteString("\ntags:\n  - document\n---\n\n")
			for line := range strings.Lines(doc.Text) {
				w.WriteString(markdown(strings.TrimRight(line, "\r\n")) + "\n")
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// markdown writes a text so that Markdown shows it as it is: no links, no pictures that
// would be fetched, no HTML, no tags, on one line.
func markdown(s string) string {
	var b strings.Builder
	s = strings.TrimLeft(oneLine(cleanCell(s)), " \t")
	for i, r := range s {
		switch {
		case r == '&':
			b.WriteString("&amp;")
			continue
		case r == '<':
			b.WriteString("&lt;")
			continue
		case r < 0x80 && strings.ContainsRune("\\`*_[]#|~=$^!%>{}", r),
			i == 0 && (r == '-' || r == '+'),
			r == '.' && i > 0 && strings.Trim(s[:i], "0123456789") == "",
			r == ')' && i > 0 && strings.Trim(s[:i], "0123456789") == "":
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
