package gazetteer

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"

	"kg"
)

// List is a gazetteer of a user's own: things with their names, types and identifiers. It is
// read-only and safe for concurrent use.
type List struct {
	entries []Entry
	byName  map[string]int // folded; acronyms as they are written
}

// Entry is one thing of a List.
type Entry struct {
	Name    string
	Aliases []string
	Type    kg.EntityType // empty: whatever the text makes of it
	ID      kg.EntityID   // made of the name where the list gives none of its own
	Same    string        // identifier elsewhere, an IRI in short form: "wd:Q7747"; empty for none
	Line    int
}

// ReadList reads a CSV file with a header: name, and if wanted aliases (parted by "|"), type
// and id in any order. An id is one of kg ("e:vladimir_putin") or of Wikidata ("Q7747", also
// as an address). The error joins all faults, each with the line.
func ReadList(path string) (*List, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ParseList(path, f)
}

var (
	wikidataID = regexp.MustCompile(`^(?:wd:|https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9][0-9]*)$`)
	typeName   = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9]*$`)
	ownID      = regexp.MustCompile(`^e:[^\s<>"{}|^\x60\\]+$`)
)

// ParseList reads what ReadList reads; name is for errors.
func ParseList(name string, in io.Reader) (*List, error) {
	r := csv.NewReader(in)
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	header, err := r.Read()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = errors.New("the file is empty")
		}
		return nil, fmt.Errorf("%s: %w; wanted is a CSV file whose first line is name,aliases,type,id", name, err)
	}
	columns := make(map[string]int)
	for i, h := range header {
		h = strings.ToLower(strings.TrimSpace(strings.TrimPrefix(h, "\uFEFF")))
		if !slices.Contains([]string{"name", "aliases", "type", "id"}, h) {
			return nil, fmt.Errorf("%s:1: column %q is not known; known are name, aliases, type and id", name, h)
		}
		columns[h] = i
	}
	if _, ok := columns["name"]; !ok {
		return nil, fmt.Errorf("%s:1: no column \"name\"; the first line names the columns: name,aliases,type,id", name)
	}
	l := &List{byName: make(map[string]int)}
	var faults []error
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", name, err))
			break
		}
		line, _ := r.FieldPos(0)
		field := func(column string) string {
			if i, ok := columns[column]; ok && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		e := Entry{Name: field("name"), Type: kg.EntityType(field("type")), Line: line}
		for _, a := range strings.Split(field("aliases"), "|") {
			if a = strings.TrimSpace(a); a != "" && a != e.Name {
				e.Aliases = append(e.Aliases, a)
			}
		}
		slices.Sort(e.Aliases)
		if why := e.identify(field("id")); why != "" {
			faults = append(faults, fmt.Errorf("%s:%d: %s", name, line, why))
			continue
		}
		for _, n := range append([]string{e.Name}, e.Aliases...) {
			if other, taken := l.byName[listKey(n)]; taken && l.entries[other].ID != e.ID {
				faults = append(faults, fmt.Errorf("%s:%d: %q is also the name of %s in line %d", name, line, n, l.entries[other].Name, l.entries[other].Line))
				continue
			}
			l.byName[listKey(n)] = len(l.entries)
		}
		l.entries = append(l.entries, e)
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return l, nil
}

// identify checks the fields and fills in the identifiers; it returns what is wrong, or "".
func (e *Entry) identify(id string) string {
	slug := kg.Slug(e.Name)
	if slug == "" {
		return fmt.Sprintf("name %q has no letters", e.Name)
	}
	if e.Type != "" && !typeName.MatchString(string(e.Type)) {
		return fmt.Sprintf("type %q: a name of letters and digits is wanted, such as Person", e.Type)
	}
	e.ID = kg.EntityID("e:" + slug)
	switch m := wikidataID.FindStringSubmatch(id); {
	case id == "":
	case m != nil:
		e.Same = "wd:" + m[1]
	case ownID.MatchString(id):
		e.ID = kg.EntityID(id)
	default:
		return fmt.Sprintf("id %q is neither one of kg (e:…) nor of Wikidata (Q…)", id)
	}
	return ""
}

// listKey is the same for names that differ in letter case, accents and signs, but for
// acronyms.
func listKey(name string) string {
	if a := acronym(name); a != "" {
		return a
	}
	return fold(name)
}

// Find returns the entry of a name, nil where there is none or where its type speaks against
// it: a Person is nothing else, nor anything else a Person. A nil List has no entries.
func (l *List) Find(name string, typ kg.EntityType) *Entry {
	if l == nil {
		return nil
	}
	i, ok := l.byName[listKey(name)]
	if !ok {
		i, ok = l.byName[fold(name)] // in capitals, as in headlines
	}
	if !ok {
		return nil
	}
	e := &l.entries[i]
	if typ != "" && typ != kg.Thing && e.Type != "" && (typ == kg.Person) != (e.Type == kg.Person) && strings.Contains(name, " ") {
		return nil
	}
	return e
}
