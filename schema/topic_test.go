package schema_test

import (
	"strings"
	"testing"

	"kg"
	"kg/extract"
	"kg/schema"
)

// What an article says it is about, or its title ends in, is what "the film" is in it.
func TestTopic(t *testing.T) {
	a, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	s := mustSchema(t)
	for _, c := range []struct{ text, want, not string }{
		{"Verna (film)\n\nVerna is a 2017 Pakistani film. Mahira Khan joined the team in May. The film angered critics.",
			"Verna | angered | critics", ""},
		{"2016 Mount Roskill by-election\n\nJack Miller won the by-election by a landslide. Critics praised the start of the by-election.",
			"critics (2016 Mount Roskill by-election) | praised | start of 2016 Mount Roskill by-election", ""},
		{"Eritrean–Ethiopian border conflict\n\nThe Eritrean–Ethiopian border conflict was a standoff. Miller ended the border conflict.",
			"Miller | ended | Eritrean–Ethiopian border conflict", ""},
		{"Pure (TV series)\n\nPure is a Canadian crime drama television series. Mary Smith praised the show. Pure is directed by Ken Miller.",
			"Mary Smith | praised | Pure\nKen Miller | directed | Pure", "pure"},
		{"Jane Miller\n\nJane Miller is a Kenyan judge. The judge of the lower court was angry. Mary Smith thanked the council.",
			"Mary Smith | thanked | council (Jane Miller)", "Jane Miller | thanked"},
		{"News\n\nIt rained. A woman thanked his wife. Mary Smith said his house was damaged and that some roads were closed.",
			"Mary Smith | said | his house was damaged and that some roads were closed", "wife"},
		{"News\n\nPolice said the suspect, whose name was not released, had been questioned.",
			"police (News) | said | suspect, whose name was not released, had been questioned", "suspect's name was not released, had"},
		{"Mayor opens bridge\n\nThe city of Bergen opened a bridge. Mary Smith praised the bridge.",
			"Mary Smith | praised | bridge (Mayor opens bridge)", "Mayor opens bridge |"},
		{"2017 Bergen Bears season\n\nThe 2017 Bergen Bears season was a disaster. Critics watched the 2017 season.",
			"critics (2017 Bergen Bears season) | watched | 2017 Bergen Bears season", ""},
		{"Verna (film)\n\nVerna is a 2017 Pakistani film. The plot angered critics. The first trailer angered Norway. Mahira Khan read the second letter.",
			"Verna's plot | angered | critics\nVerna's first trailer | angered | Norway\nMahira Khan | read | second letter (Verna)", ""},
		{"Jane Miller\n\nJane Miller founded the band Radiohead in Oslo. Mary Smith left the band.",
			"Mary Smith | left | Radiohead", ""},
		{"Jane Miller\n\nJane Miller founded the band Radiohead in Oslo. She joined Microsoft. Mary Smith left the band.",
			"Jane Miller | joined | Microsoft", "left | Radiohead"},
		{"Verna (film)\n\nVerna is a 2017 Pakistani film. Mary Smith played the main role.",
			"Mary Smith | played | Verna's main role", ""},
		{"Stronger Together (book)\n\nStronger Together: A Plan for Norway came out in May. Mary Smith praised the book.",
			"Mary Smith | praised | Stronger Together", ""},
		{"Jane Miller\n\nJane Miller founded the band Radiohead in Oslo. Radiohead was a Norwegian band. Mary Smith says that it praised Norway.",
			"Radiohead | praised | Norway", ""},
		{"Jane Miller\n\nJane Miller founded the band Radiohead in Oslo. It rained. It snowed. It rained again. Mary Smith left the band.",
			"Jane Miller | founded | Radiohead", "left | Radiohead"},
		{"Jane Miller\n\nJane Miller joined her father's band, The Common Linnets. Mary Smith left the band.",
			"Mary Smith | left | Common Linnets", ""},
		{"Verna\n\nVerna is a Pakistani documentary film. Mary Smith praised the documentary. Mahira Khan watched the film.",
			"Mary Smith | praised | Verna\nMahira Khan | watched | Verna", ""},
		{"I, Norway (book)\n\nI, Norway is a book of stories. Mary Smith praised the book.",
			"Mary Smith | praised | I, Norway", ""},
		{"Acme Software\n\nAcme Software is a Norwegian company. Mary Smith works for Microsoft. The company praised Norway.",
			"Acme Software | praised | Norway", ""},
		{"Bergen University\n\nBergen University is a Norwegian university. Mary Smith founded the school.",
			"Mary Smith | founded | Bergen University", ""},
		{"News\n\n\"They must get out of our house\", Mary Smith said. \"Our economy is strong\", Ken Miller said. \"I kept my word\", he said.",
			"Mary Smith | said | They must get out of our house\nKen Miller | said | Our economy is strong\nKen Miller | said | I kept my word\nKen Miller | kept | Ken Miller's word", ""},
		{"News\n\nKen Miller praised Norway. One of these liquids reached Norway.", "Ken Miller | praised | Norway", "liquids"},
		{"News\n\nKen Miller praised Norway. Mary Smith worked for the said channel in Norway.", "Ken Miller | praised | Norway", "said channel"},
		{"News\n\nMary Smith praised the start of this year.", "Mary Smith | praised | start of this year (News)", ""},
		{"Diocese of Bergen\n\nDiocese of Bergen is one of the oldest dioceses of Norway. Mary Smith founded the diocese.",
			"Mary Smith | founded | Diocese of Bergen", ""},
		{"Bergen Chess Championship\n\nThe Bergen Chess Championship was founded by Ken Miller. Mary Smith won the championship. Microsoft is the sponsor of the event.",
			"Mary Smith | won | Bergen Chess Championship\nMicrosoft | is | sponsor of Bergen Chess Championship", ""},
		{"The Bergen Herald\n\nThe Bergen Herald was founded in Oslo by Ken Miller. Mary Smith edited the newspaper.",
			"Mary Smith | edited | Bergen Herald", ""},
		{"Eger District\n\nEger is a district in Hungary. Eger is the seat of the district. Mary Smith praised the district.",
			"Mary Smith | praised | Eger District", ""},
		{"Mayor opens bridge of love in the city\n\nMary Smith praised the bridge.",
			"", "praised | Mayor"},
		{"Bergen District\n\nBergen is a district in Norway. Bergen is also the name of the town. The district has two schools.",
			"Bergen District | has | two schools", ""},
		{"Verna (film)\n\nVerna is a Pakistani documentary. Mary Smith praised the film.",
			"Mary Smith | praised | Verna", ""},
		{"News\n\nPope Francis praised Norway.", "Pope Francis | praised | Norway", "is | Pope"},
		{"News\n\nJane Miller founded a company called Acme Tools in Oslo. Mary Smith left the company.",
			"Jane Miller | founded | Acme Tools", "founded | company"},
		{"News\n\nJane Miller founded the consumer organization Stop Wasting Food in 2008.",
			"Jane Miller | founded | Stop Wasting Food", ""},
		{"News\n\n\"It happened under my watch\", Mary Smith said.",
			"Mary Smith | said | It happened under my watch", "Smith's"},
	} {
		got := tell(a, s, c.text)
		if !strings.Contains(got, c.want+"\n") || c.not != "" && strings.Contains(got, c.not) {
			t.Errorf("%q: got\n%swant %q", c.text, got, c.want)
		}
	}
}

// tell returns what the statements of a text say by the names of their nodes, a line each.
func tell(a *extract.Annotator, s *schema.Schema, text string) string {
	doc := &kg.Document{ID: "d:test-0123456789ab", Name: "test.txt", Text: text}
	a.Annotate(doc)
	var told strings.Builder
	for _, st := range s.Statements(doc, a.Extract(doc)) {
		told.WriteString(st.Subject.Name + " | " + st.Predicate.Label)
		if st.Object != nil {
			told.WriteString(" | " + st.Object.Name + st.Object.Value)
		}
		told.WriteString("\n")
	}
	return told.String()
}
