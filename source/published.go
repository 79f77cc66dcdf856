package source

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dateNames are the names under which pages give their date of publication in <meta>
// elements and microdata, the most reliable first.
var dateNames = []string{
	"article:published_time", "datepublished", "article:published", "og:published_time", "og:article:published_time",
	"parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date",
	"citation_publication_date", "citation_date", "pubdate", "publishdate", "publish-date", "publish_date", "published-date", "publication_date",
	"article.published", "article_date_original", "originalpublicationdate", "cxenseparse:recs:publishtime",
	"date", "bt:pubdate", "datecreated", "article.created",
}

var (
	// datedPath is a date in the path of an address.
	datedPath = regexp.MustCompile(`/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?:/|$)`)
	// dateClass is what elements are called that show the date of publication.
	dateClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:date|published|pubdate|posted|timestamp|dateline)(?:$|[\s_-])`)
)

// published returns the day of publication that a page gives: in JSON-LD, in <meta> elements
// or microdata, in a <time> element, in its address, or in an element whose class says that
// it is one; in this order. Zero when it gives none.
func published(root *html.Node) time.Time {
	var linked, timed, path, shown time.Time
	named := make([]time.Time, len(dateNames))
	keep := func(t *time.Time, read func() time.Time) {
		if t.IsZero() {
			*t = read()
		}
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Script:
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil {
				keep(&linked, func() time.Time { return linkedDate(n.FirstChild.Data) })
			}
			continue
		case atom.Meta, atom.Link:
			keep(&path, func() time.Time { return pathDate(address(n)) })
		case atom.Time:
			if ofArticle(n) {
				keep(&timed, func() time.Time { return dateOf(n) })
			}
		default:
			if dateClass.MatchString(attribute(n, "class")) && ofArticle(n) {
				keep(&shown, func() time.Time { return dateOf(n) })
			}
		}
		for _, key := range [...]string{"property", "name", "itemprop"} {
			name := attribute(n, key)
			if name == "" || key != "itemprop" && n.DataAtom != atom.Meta {
				continue
			}
			if i := slices.Index(dateNames, strings.ToLower(name)); i >= 0 {
				keep(&named[i], func() time.Time { return dateOf(n) })
			}
		}
	}
	for _, t := range append(append([]time.Time{linked}, named...), timed, path, shown) {
		if !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

// dateOf reads the day that an element gives: in an attribute, else as its text.
func dateOf(n *html.Node) time.Time {
	for _, key := range [...]string{"content", "datetime"} {
		if t := dayOf(attribute(n, key)); !t.IsZero() {
			return t
		}
	}
	return dayOf(oneLine(textOf(n)))
}

// dayOf reads a date as it was in the place that it names, without the time of day.
func dayOf(s string) time.Time {
	s = strings.TrimSpace(s)
	if len(s) > len(time.DateOnly) {
		if t, err := time.Parse(time.DateOnly, s[:len(time.DateOnly)]); err == nil {
			return t
		}
	}
	return parseDate(s).Truncate(24 * time.Hour)
}

// ofArticle tells whether an element may tell of the article: it stands neither in a list of
// others, nor among comments, nor in what surrounds it.
func ofArticle(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.DataAtom {
		case atom.Aside, atom.Nav, atom.Footer:
			return false
		}
		if strings.Contains(strings.ToLower(attribute(p, "class")+attribute(p, "id")), "comment") {
			return false
		}
	}
	return true
}

// address returns the address that a <meta> or <link> element gives for its page, "" when it
// gives none.
func address(n *html.Node) string {
	switch {
	case strings.EqualFold(attribute(n, "rel"), "canonical"):
		return attribute(n, "href")
	case strings.EqualFold(attribute(n, "property"), "og:url"):
		return attribute(n, "content")
	}
	return ""
}

func pathDate(address string) time.Time {
	g := datedPath.FindStringSubmatch(address)
	if g == nil {
		return time.Time{}
	}
	return parseDate(g[1] + "-" + g[2] + "-" + g[3])
}

// hostOf returns the host in the address that a page gives for itself, "" when it gives none.
func hostOf(root *html.Node) string {
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if u, err := url.Parse(address(n)); err == nil && u.Host != "" {
			return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
		}
	}
	return ""
}

// linkedDate returns the day of publication that a JSON-LD text gives, at any depth.
func linkedDate(text string) time.Time {
	dec := json.NewDecoder(strings.NewReader(text))
	for published := false; ; {
		token, err := dec.Token()
		if err != nil {
			return time.Time{}
		}
		value, ok := token.(string)
		if published && ok {
			if t := dayOf(value); !t.IsZero() {
				return t
			}
		}
		published = ok && value == "datePublished"
	}
}

// attribute returns the value of an attribute, "" when there is none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
