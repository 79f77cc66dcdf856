package source_test

import (
	"strings"
	"testing"
	"time"

	"kg/source"
)

const paragraphs = `<p>The presidents of both states signed the treaty on Friday in the capital, ending years of talks over the border.</p>
<p>Ministers from twelve countries attended the ceremony, which was held in the old palace after long preparations.</p>`

func TestHTMLDate(t *testing.T) {
	for _, c := range []struct{ name, head, body, want string }{
		{"JSON-LD before meta", `<script type="application/ld+json">{"@graph":[{"a":"datePublished"},{"author":{"name":"A"},"datePublished":"2024-03-01T23:30:00-05:00"}]}</script>
<meta name="date" content="2020-01-01">`, "", "2024-03-01"},
		{"damaged JSON-LD", `<script type="application/ld+json">{"datePublished":</script><meta name="DC.date.issued" content="2024-03-02">`, "", "2024-03-02"},
		{"published before date", `<meta name="date" content="2020-01-01"><meta property="article:published_time" content="2024-03-03T10:00:00Z">`, "", "2024-03-03"},
		{"microdata", "", `<span itemprop="datePublished">March 4, 2024</span>`, "2024-03-04"},
		{"time", "", `<aside><time datetime="2020-01-01"></time></aside><time datetime="2024-03-05 08:00">today</time>`, "2024-03-05"},
		{"address", `<link rel="canonical" href="https://www.example.org/2024/3/06/treaty">`, `<div class="comments"><time>2020-01-01</time></div>`, "2024-03-06"},
		{"class", "", `<div class="post-date">7 March 2024</div>`, "2024-03-07"},
		{"none", `<meta name="date" content="soon">`, `<div class="update">2020-01-01</div>`, "0001-01-01"},
	} {
		page := "<html><head><title>T</title>" + c.head + "</head><body><article>" + c.body + paragraphs + "</article></body></html>"
		docs, errs := readAll(t, source.Options{Format: "html"}, strings.NewReader(page), "-")
		if len(docs) != 1 || len(errs) != 0 {
			t.Fatal(docs, errs)
		}
		if got := docs[0].Date.Format(time.DateOnly); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestHTMLPublisher(t *testing.T) {
	for head, want := range map[string]string{
		`<meta property="og:site_name" content="Example News"><link rel="canonical" href="https://www.example.org/a">`: "Example News",
		`<meta property="og:url" content="https://WWW.example.org/a">`:                                                 "example.org",
		`<link rel="canonical" href="/a">`:                                                                             "",
	} {
		page := "<html><head><title>T</title>" + head + "</head><body><article>" + paragraphs + "</article></body></html>"
		docs, _ := readAll(t, source.Options{Format: "html"}, strings.NewReader(page), "-")
		if len(docs) != 1 || docs[0].Publisher != want {
			t.Errorf("%s: got %+v", head, docs)
		}
	}
}

// What is laid over the page is no part of its article.
func TestHTMLExtras(t *testing.T) {
	const notice = "<p>We and our partners store and read information on your device, such as cookies, to show you advertisements that fit you.</p>"
	for _, open := range []string{`<div id="cookie-banner">`, `<section class="gdpr notice">`, `<div role="dialog">`} {
		page := "<html><head><title>T</title></head><body>" + open + notice + strings.Repeat(notice, 5) + "</div></section><article class=\"consent\">" + paragraphs + "</article></body></html>"
		docs, errs := readAll(t, source.Options{Format: "html"}, strings.NewReader(page), "-")
		if len(docs) != 1 || strings.Contains(docs[0].Text, "partners") || !strings.Contains(docs[0].Text, "treaty") {
			t.Errorf("%s: got %+v %v", open, docs, errs)
		}
	}
}
