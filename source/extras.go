package source

import (
	"regexp"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// extra is the class or identifier of what a page lays over its article: it can be as long as
// a paragraph, and reads like one.
var extra = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter)(?:$|[\s_-])`)

// dropExtras removes from a page what is laid over it, as far as names and roles tell.
func dropExtras(parent *html.Node) {
	var next *html.Node
	for n := parent.FirstChild; n != nil; n = next {
		if next = n.NextSibling; isExtra(n) {
			parent.RemoveChild(n)
		} else {
			dropExtras(n)
		}
	}
}

func isExtra(n *html.Node) bool {
	switch n.DataAtom {
	case 0, atom.Html, atom.Head, atom.Body, atom.Main, atom.Article, atom.P, atom.A, atom.Span:
		return false
	case atom.Dialog:
		return true
	}
	return attribute(n, "role") == "dialog" || extra.MatchString(attribute(n, "class")) || extra.MatchString(attribute(n, "id"))
}
