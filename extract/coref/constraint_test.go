package coref_test

import (
	"slices"
	"strings"
	"testing"

	"kg"
	"kg/extract"
)

// TestConstraints: who a pronoun, a family name or a noun can mean, whatever is likely; "not" are mentions with their entity that the
// text must not have.
func TestConstraints(t *testing.T) {
	a, err := extract.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, want, not string }{
		{"a family name that is also a firm's", "Michael Fox\n\nMichael Fox is a Canadian philosopher. He studied in Oslo. Fox published a paper.", "Fox: Michael Fox", ""},
		{"a generation behind the family name", "Skip Hill\n\nJames \"Skip\" Hill III is an American executive. He is the son of the banker Kathleen Hill. He lives in Oslo. Hill has been the Dean of Acme.",
			"Hill: James \"Skip\" Hill III", "Hill: Kathleen Hill"},
		{"whoever does it is not who it is done to", "Kiera Hogan met Tessa Webb. A few weeks later, after attacking her, Webb defeated Hogan.", "", "her: Tessa Webb"},
		{"that something happened makes somebody something", "In 2018, Carl Hill was re-elected, making him the first winner.", "him: Carl Hill", ""},
		{"either gender", "Anna Webb praised Norway. Each member votes for one of his or her own people.", "", "her: Anna Webb"},
		{"either gender, said short", "Carl Hill praised Norway. An artist expresses him- or herself in it.", "", "him: Carl Hill"},
		{"the subject's own", "Mike Hill lives in Oslo. He has two children named Colby and Noah, with his second wife Melissa Webb.", "his: Mike Hill", "his: Noah"},
		{"what a clause is about has it", "Jianwei Wang is a painter. His work was based on a story of a teenage boy who moved to the city with his family.", "His: Jianwei Wang", "his: Jianwei Wang"},
		{"who is to do it has it", "Japan and South Korea were trying to convince North Korea to abandon its nuclear program.", "its: North Korea", "its: South Korea"},
		{"who is called on has it", "Tbilisi called on Moscow to close its bases on Georgian soil.", "its: Moscow", "its: Tbilisi"},
		{"what somebody is kept from is done to another", "Moscow returned the fuel to prevent Tehran from reprocessing it.", "", "it: Tehran"},
		{"whose what is joined to a name is", "Ms. Merkel said Germany wants to return Susanne Osthoff and her driver to safety.", "her: Susanne Osthoff", "her: Angela Merkel"},
		{"a list is of several", "Mike Stevens recalled memories of Carl Tommy, his girlfriend, his parents and his home.", "", "his: Carl Tommy"},
		{"who leads what is joined to a name", "Michael Scheuer said he fears Osama bin Laden and the forces he leads.", "he: Osama bin Laden", ""},
		{"who answers a sentence is not who is sentenced", "A firing squad killed Abed Kamel on Monday, one day after President Ali Saleh endorsed his death sentence.", "his: Abed Kamel", "his: Ali Abdullah Saleh"},
		{"who kills one of somebody's is another", "The militia praised the fighters. It condemned Israel's killing of one of its commanders.", "", "its: Israel"},
		{"which lost its own", "The Washington Post reports from the town of Mullaittivu, which lost 3,000 of its residents.", "", "its: Washington Post"},
		{"one of a people, who has been named", "Croatian Ivan Ljubicic met Roger Federer in Oslo. The Croatian then survived a scare.", "The Croatian: Ivan Ljubicic", "The Croatian: Croats"},
		{"one of a people, whose name follows", "The Algerian, Djamel Mustafa, was sentenced to five years in prison.", "The Algerian: Djamel Mustafa", "Algerian: Algerians"},
		{"one of a people, unknown", "An Iraqi was killed in Oslo.", "", "Iraqi: Iraqis"},
		{"all of a people", "The French settled Grenada.", "French: French", ""},
		{"the country of an office", "Turkey's prime minister, Kemal Hall, met Olaf Scholz in Germany. Mr. Hall said his country will stay.", "his country: Turkey", ""},
		{"the country of a people", "Most Iraqis in Iraq leave their country.", "their country: Iraq", ""},
		{"an adopted country", "Turkey's prime minister, Kemal Hall, left his adopted country.", "", "his adopted country: Turkey"},
		{"what a capital denies is not its country", "North Korea agreed to a meeting with Hall in October, but Pyongyang denies it.", "", "it: North Korea"},
		{"what is denied is nobody", "Washington said North Korea agreed to a meeting with Hall, but Pyongyang denies it.", "", "it: Washington"},
		{"what happened is nobody", "The United Nations mourned. It was the second killing of an election worker.", "", "It: United Nations"},
		{"the world body", "The United Nations met in Oslo. Officials say the world body needs money.", "the world body: United Nations", ""},
		{"the leader of a movement", "Afghan President Hamid Karzai called for peace. The Taliban's leader has made a statement.", "", "The Taliban's leader: Hamid Karzai"},
		{"a relative of somebody", "Bulgaria has extradited the nephew of former Turkish president Suleyman Demirel to Turkey.", "", "nephew: Suleyman Demirel"},
		{"what is objected to", "Pakistani Officials in Oslo condemn the strikes. Amnesty International has criticized the releases, saying they could allow criminals to leave.", "", "they: Amnesty International"},
		{"many are not the one", "The African Union has soldiers in Darfur. The African Union has sent 7,000 soldiers to Darfur, but they have not stopped the violence.", "", "they: African Union"},
		{"whoever is bought from its owner", "Venezuela bought Acme Corp. from its parent company last year.", "", "its: Venezuela"},
		{"why another is cut off", "The United States banned the sale of jets to Pakistan because of its nuclear program.", "its: Pakistan", "its: United States"},
		{"why one cuts another off", "Norway banned the sale of jets to Pakistan because of its concerns about the war.", "", "its: Pakistan"},
		{"in case another does it", "China has threatened to seize Taiwan by force if it makes moves toward independence.", "it: Taiwan", "it: China"},
		{"a sentence for one's own", "Carl Hill praised Norway. He said a blogger was sentenced for expressing his opinions.", "", "his: Carl Hill"},
		{"who is called on has what it has", "Reporters Without Borders called on Yahoo to release a list of the people on whom it has provided data.", "it: Yahoo", "it: Reporters Without Borders"},
		{"one of its kind", "The airline crashed in Oslo. The aircraft, a Boeing 747, was an old aircraft. It was delivered to China Airlines in 1981.", "", "It: Boeing"},
		{"an organisation that was called so", "Anne Hill leads the Yoder Lab in Oslo. The Yoder Lab has worked with the organization, Women in Science Tomorrow. The organization helps girls.", "", "The organization: Yoder Lab"},
		{"one of two secretaries", "British Foreign Secretary Jack Straw met Carl Hill in London. U.S. Secretary of State Condoleezza Rice spoke in Oslo. The secretary refused.", "", "The secretary: Jack Straw"},
		{"not the people's country", "Swaziland sends goods to Mozambique. Revenues fell because of a drop in South African imports. The decline pushed the country into a crisis.", "", "the country: South Africa"},
		{"who graduates is not where", "After graduating from Oslo University in the field of engineering they set out to build robots.", "", "they: Oslo University"},
		{"whom another is called on for", "The clubs met in Oslo. Norway said the Yoder Group waits for them to take place.", "", "them: Yoder Group"},
		{"one is not they", "Carl Hall issued the statement following a meeting with Anna Webb. Mr. Hall says they agreed to work on sensitive issues.", "", "they: Carl Hall"},
		{"whoever is quoted speaks on", "Saidati Mukakibi was arrested in Oslo. The Reuters news agency quotes Carl Hall as saying Mukakibi wrote articles. He said the articles were long.", "He: Carl Hall", "He: Saidati Mukakibi"},
		{"the group that was spoken of before another", "Amnesty International says the NATO-led Security Assistance Force exposes prisoners. The rights group wants the Security Assistance Force to suspend handovers. The group says the troops will leave.", "", "The group: Security Assistance Force"},
		{"what a thing of somebody's is", "Mr. Hall said Norway's mission in Afghanistan is its most significant undertaking in decades.", "its: Norway", "its: Afghanistan"},
		{"whoever angers does", "Turkey maintains close ties with both Israel and the Palestinians. In May, the Ankara government angered Israel when it hosted a delegation for talks.", "", "it: Israel"},
		{"a thing has no territory", "China fears extremism in Norway could spread to its territory.", "its: China", ""},
		{"troops in a country", "The U.S. military in Iraq says two American soldiers were killed in the country.", "the country: Iraq", ""},
		{"a people elsewhere", "Anna Webb sought a probe of the detention of ethnic Indians in Guatemala, while the country was under military rule.", "the country: Guatemala", "the country: India"},
		{"one of a people who does something", "Norwegian ski jumper Carl Hall has won in Oslo. Anna Webb came second. The Norwegian also won the medal.", "The Norwegian: Carl Hall", ""},
		{"the president of another country", "The White House says Anna Webb will lead a delegation for the inauguration of incoming Haitian President René Préval. A statement says that Janet Yoder will be there. Rony Francois will comprise the delegation announced by President Bush. The incoming Haitian leader won in February.", "", "The incoming Haitian leader: Bush"},
		{"a group of people is not what it speaks of", "A group of Jewish leaders on Friday defended Carl Hall and criticized the Wiesenthal Center for speaking out. The group says Hall did not speak.", "", "The group: Wiesenthal Center"},
		{"a group that is called so", "Five men were kidnapped by a local group known as the Movement for the Emancipation of Freedonia. The group says they are well.", "The group: Movement for the Emancipation of Freedonia", ""},
		{"another than the one known", "The French news agency, Agence France Presse, says one of its photographers has been kidnapped in the Kandahar province.\n\nThe agency has identified the photographer as 50 year old Jaime Yoder, a Chilean national.\n\nAFP says Yoder had just finished covering a story and had returned to the agency's office in Kandahar.\n\nHis translator says two gunmen abducted the photographer and fled in a Japanese car.\n\nKidnappings are frequent in the Kandahar province.\n\nReporters without Borders, a Press watchdog, says Kandahar is one of the riskiest places for journalists.\n\nIn October, a Spanish photographer was kidnapped in the Kandahar province.\n\nHe was released unharmed after half-a-day in captivity.", "", "He: Jaime Yoder"},
		{"both are they", "Minister Carl Hall said state-owned Rosneft and its new unit Yuganskneftegas should be sold, in case they become one company.", "", "they: Rosneft"},
		{"what is filmed is no firm", "Acme Corp. sold its rights to a film by Carl Hall to Bolt Inc. in 2007. It was filmed in Oslo.", "", "It: Acme Corp."},
		{"what is filmed is no firm that made it", "Acme Studios is a company in Oslo. Acme Studios worked on a film. It was filmed in Bergen.", "", "It: Acme Studios"},
		{"a contest is no firm", "Acme Studios launched a segment called Dance Now in Oslo. It is a contest for male dancers.", "", "It: Acme Studios"},
		{"that company is the last", "Rockwell International sold Meritor Automotive, which merged with Arvin Industries to form Arvin Meritor. That company is now known as Bolt.", "", "That company: Rockwell International"},
	} {
		doc := &kg.Document{ID: "d:test-0123456789ab", Name: "test.txt", Text: c.text}
		a.Annotate(doc)
		var got []string
		for _, m := range doc.Mentions {
			if m.Entity >= 0 {
				got = append(got, doc.Slice(kg.Span{doc.Sentences[m.Sentence].Tokens[m.First].Span.Start(), doc.Sentences[m.Sentence].Tokens[m.Last-1].Span.End()})+": "+doc.Entities[m.Entity].Name)
			}
		}
		if c.want != "" && !slices.Contains(got, c.want) || c.not != "" && slices.Contains(got, c.not) {
			t.Errorf("%s: %q lacks %q or has %q", c.name, strings.Join(got, "; "), c.want, c.not)
		}
	}
	doc := &kg.Document{ID: "d:test-0123456789ab", Name: "test.txt", Text: "The men's national team played a game in Oslo. The women's national team played its first game in Bergen. The team lost."}
	a.Annotate(doc)
	said := &kg.Document{ID: "d:test-0123456789ab", Name: "test.txt", Text: "The Oslo Post reports from the town of Bergen, which lost 3,000 of its residents to the storm.\n\nThe report says by Monday afternoon, just eight days after the devastating storm hit Norway, most of the corpses had been burned and the ground sprayed with disinfectant.\n\nIt says Bergen's streets had been cleared and utility poles were being re-erected."}
	if a.Annotate(said); !slices.ContainsFunc(said.Anaphors, func(an kg.Anaphor) bool {
		return an.Sentence == 2 && said.Sentences[2].Tokens[an.Head].Form == "It" && said.Sentences[an.OfSentence].Tokens[an.OfHead].Form == "report"
	}) {
		t.Errorf("it is not the report that spoke: %v", said.Anaphors)
	}
	for _, an := range doc.Anaphors {
		if tok := doc.Sentences[an.Sentence].Tokens[an.Head]; an.Sentence == 1 && an.OfSentence == 0 {
			t.Errorf("%q takes up the men's team", tok.Form)
		}
	}
}
