package resolve_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"kg"
	"kg/resolve"
)

// person makes the profile of a person in one document; what follows the name are aliases.
func person(name string, aliases ...string) *resolve.Profile {
	return profile(kg.Person, name, aliases...)
}

func org(name string, aliases ...string) *resolve.Profile {
	return profile(kg.Organization, name, aliases...)
}

func profile(typ kg.EntityType, name string, aliases ...string) *resolve.Profile {
	p := &resolve.Profile{ID: kg.EntityID("e:" + kg.Slug(name)), Docs: 1, Types: map[string]int{string(typ): 1}, Names: map[string]int{name: 1}, Aliases: map[string]int{}}
	for _, a := range aliases {
		p.Aliases[a] = 1
	}
	return p
}

func with(p *resolve.Profile, change func(*resolve.Profile)) *resolve.Profile {
	change(p)
	return p
}

func id(p *resolve.Profile, id kg.EntityID) *resolve.Profile {
	p.ID = id
	return p
}

// local is a profile of a name that is its document's own.
func local(p *resolve.Profile) *resolve.Profile { return id(p, p.ID+".2a61b10570ba") }

func role(p *resolve.Profile, roles ...string) *resolve.Profile {
	p.Roles = map[string]int{}
	for _, r := range roles {
		p.Roles[r] = 1
	}
	return p
}

// near puts somebody into company that others may share.
func near(p *resolve.Profile) *resolve.Profile {
	p.Meet("e:ada_lovelace")
	p.Meet("e:charles_babbage")
	return p
}

// blocked returns the candidates that share a key with p, as a store finds them.
func blocked(p *resolve.Profile, all []*resolve.Profile) []*resolve.Profile {
	var out []*resolve.Profile
	for _, c := range all {
		for _, probe := range resolve.KeysOf(p).Probes {
			if slices.Contains(resolve.KeysOf(c).Holds, probe) {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

func TestDecide(t *testing.T) {
	state := profile(kg.Place, "Georgia")
	for _, c := range []struct {
		what       string
		p          *resolve.Profile
		candidates []*resolve.Profile
		want       kg.EntityID // "": no merge
		doubts     int
	}{
		{"family name", person("Putin"), []*resolve.Profile{person("Vladimir Putin")}, "e:vladimir_putin", 0},
		{"family name of two", person("Putin"), []*resolve.Profile{person("Vladimir Putin"), person("Igor Putin")}, "", 2},
		{"family name of two ways to write one", person("Putin"), []*resolve.Profile{person("Vladimir Putin"), person("Vladimir V. Putin")}, "e:vladimir_putin", 0},
		{"a common family name", person("Smith"), []*resolve.Profile{person("John Smith")}, "", 0},
		{"a common family name and the same company", near(person("Smith")), []*resolve.Profile{near(person("John Smith"))}, "", 1},
		{"a common family name, and others in the news", person("Sanders"), []*resolve.Profile{role(with(person("Bernie Sanders"), func(p *resolve.Profile) { p.Docs = 100 }), "senator")}, "", 1},
		{"a title taken for a name", near(person("Dean")), []*resolve.Profile{near(role(person("Howard Dean"), "governor"))}, "", 1},
		{"a firm taken for a person", person("Bloomberg"), []*resolve.Profile{role(person("Michael Bloomberg"), "mayor")}, "", 1},
		{"a common name of two texts", near(person("Smith")), []*resolve.Profile{near(local(person("Smith")))}, "", 0},
		{"other spellings of common names", person("Bryan"), []*resolve.Profile{person("Brian")}, "", 0},
		{"one of many", org("CBC"), []*resolve.Profile{org("Canadian Broadcasting Corporation"), org("Congressional Black Caucus"), org("Central Bank Circle"), org("City Bus Club")}, "", 0},
		{"a body that every state has", org("Supreme Court"), []*resolve.Profile{local(org("Supreme Court"))}, "", 0},
		{"a body that every state has, and the same company", near(local(org("Supreme Court"))), []*resolve.Profile{near(org("Supreme Court"))}, "", 0},
		{"a common family name, a role and the same company", near(role(person("Smith"), "senator")), []*resolve.Profile{near(role(person("John Smith"), "senator"))}, "e:john_smith", 0},
		{"a rare name, of somebody unknown", person("Quine"), []*resolve.Profile{person("Willard Quine")}, "", 1},
		{"a rare name and the same company", near(person("Quine")), []*resolve.Profile{near(person("Willard Quine"))}, "e:willard_quine", 0},
		{"a number", person("Charles II"), []*resolve.Profile{person("Jamaal Charles"), person("Charles III"), person("Charles the Bald", "Charles")}, "", 0},
		{"who has a number", near(role(person("Elizabeth"), "queen")), []*resolve.Profile{near(role(person("Elizabeth II"), "queen"))}, "e:elizabeth_ii", 0},
		{"family name with a particle", role(person("Salman"), "prince"), []*resolve.Profile{role(person("Mohammed bin Salman", "bin Salman", "Salman"), "prince")}, "e:mohammed_bin_salman", 0},
		{"family name first", person("Xi"), []*resolve.Profile{role(person("Xi Jinping", "Xi"), "president")}, "", 1},
		{"family name first, and an office", role(person("Xi"), "president"), []*resolve.Profile{role(person("Xi Jinping", "Xi"), "president")}, "e:xi_jinping", 0},
		{"the one in the news", person("Trump"), []*resolve.Profile{role(with(person("Donald Trump"), func(p *resolve.Profile) { p.Docs = 40 }), "president"), person("Mary Trump")}, "e:donald_trump", 0},
		{"four initials", org("USPS"), []*resolve.Profile{org("United States Postal Service")}, "", 1},
		{"John Smith of two texts", person("John Smith"), []*resolve.Profile{local(person("John Smith"))}, "", 0},
		{"John Smith of two texts, and the same company", near(local(person("John Smith"))), []*resolve.Profile{near(person("John Smith"))}, "", 1},
		{"five initials", org("UNIDO"), []*resolve.Profile{org("United Nations Industrial Development Organization")}, "e:united_nations_industrial_development_organization", 0},
		{"a relative with a middle name", near(with(person("Johnny Cash"), func(p *resolve.Profile) { p.Meet("e:june_carter_cash") })),
			[]*resolve.Profile{near(with(person("John Carter Cash"), func(p *resolve.Profile) { p.Meet("e:june_carter_cash") }))}, "", 1},
		{"one without Jr. of the same office", role(person("Robert M. Follett"), "senator"), []*resolve.Profile{role(person("Robert M. Follett Jr."), "senator")}, "", 1},
		{"transliterations", person("Volodymyr Zelensky"), []*resolve.Profile{person("Volodymyr Zelenskyy")}, "e:volodymyr_zelenskyy", 0},
		{"a leader's family name in another usual spelling", person("Zelensky"), []*resolve.Profile{person("Volodymyr Zelenskyy")}, "e:volodymyr_zelenskyy", 0},
		{"transliterations of one word", person("Zelenskiy"), []*resolve.Profile{person("Zelenskyyy")}, "e:zelenskyyy", 0},
		{"given name of another language", person("Vladimir Zelensky"), []*resolve.Profile{person("Volodymyr Zelensky")}, "e:volodymyr_zelensky", 0},
		{"accents", person("Recep Erdoğan"), []*resolve.Profile{person("Recep Tayyip Erdogan")}, "e:recep_tayyip_erdogan", 0},
		{"nickname", person("Bill Conyers"), []*resolve.Profile{person("William Conyers")}, "e:william_conyers", 0},
		{"nickname and a common family name", person("Mike Tucker"), []*resolve.Profile{person("Michael Tucker")}, "", 1},
		{"honorific", person("Dr. Anna Zinichev"), []*resolve.Profile{person("Anna Maria Zinichev")}, "e:anna_maria_zinichev", 0},
		{"middle name", person("Joe Biden"), []*resolve.Profile{person("Joseph R. Biden")}, "e:joseph_r_biden", 0},
		{"middle names that differ", person("George H. Bush"), []*resolve.Profile{person("George Walker Bush")}, "", 0},
		{"two with other middle names", person("George Bush"), []*resolve.Profile{person("George W. Bush"), person("George H. W. Bush")}, "", 2},
		{"generations", person("John Roberts Jr."), []*resolve.Profile{person("John G. Roberts Sr.")}, "", 0},
		{"initial alone", person("J. Smith"), []*resolve.Profile{person("John Smith")}, "", 1},
		{"an initial that agrees", person("Donald J. Trump"), []*resolve.Profile{person("Donald John Trump")}, "e:donald_john_trump", 0},
		{"one of one initial, one of two", person("Jerry Garcia"), []*resolve.Profile{person("J.J. Garcia")}, "", 0},
		{"a nickname and a trade that many have", role(person("Jack Thompson"), "lawyer"), []*resolve.Profile{role(person("John Sparrow Thompson"), "lawyer")}, "", 1},
		{"a nickname and an office that few have", role(person("Jack Thompson"), "chief justice"), []*resolve.Profile{role(person("John Sparrow Thompson"), "chief justice")}, "e:john_sparrow_thompson", 0},
		{"a common name and an office", person("Brown"), []*resolve.Profile{role(person("Gordon Brown"), "minister")}, "", 0},
		{"a son whom the same text names", near(with(person("Kurt Vonnegut"), func(p *resolve.Profile) { p.Meet("e:kurt_vonnegut_jr") })),
			[]*resolve.Profile{near(with(person("Kurt Vonnegut Jr."), func(p *resolve.Profile) { p.Meet("e:kurt_vonnegut") }))}, "", 1},
		{"initial and role", role(person("J. Conyers"), "senator"), []*resolve.Profile{role(person("John Conyers"), "senator")}, "e:john_conyers", 0},
		{"the same names in another order", person("Viktor Orban"), []*resolve.Profile{person("Orban Viktor")}, "e:orban_viktor", 0},
		{"two given names", person("William James"), []*resolve.Profile{person("James William")}, "", 0},
		{"father and son", person("Kurt Vonnegut"), []*resolve.Profile{person("Kurt Vonnegut Sr.")}, "", 1},
		{"father and son, with what a family has in common", near(role(person("Kurt Vonnegut"), "architect")), []*resolve.Profile{near(role(person("Kurt Vonnegut Sr."), "architect"))}, "", 1},
		{"without the second family name", person("Wanda Pierluisi"), []*resolve.Profile{person("Wanda R. Pierluisi Urrutia")}, "", 1},
		{"without the second family name, and the same company", near(person("Wanda Pierluisi")), []*resolve.Profile{near(person("Wanda R. Pierluisi Urrutia"))}, "e:wanda_r_pierluisi_urrutia", 0},
		{"without the second family name, in one text", near(with(person("Wanda Pierluisi"), func(p *resolve.Profile) { p.Meet("e:wanda_r_pierluisi_urrutia") })),
			[]*resolve.Profile{near(person("Wanda R. Pierluisi Urrutia"))}, "", 0},
		{"embassies are many", org("US embassy"), []*resolve.Profile{org("Embassy of the United States")}, "", 0},
		{"two given names are no family name", near(person("Anna Maria")), []*resolve.Profile{near(person("Anna Maria Zinichev"))}, "", 0},
		{"initials run together", person("JK Rowling"), []*resolve.Profile{person("Joanne Kathleen Rowling")}, "", 1},
		{"other walk of life", role(person("Smith"), "goalkeeper"), []*resolve.Profile{role(person("John Smith"), "senator")}, "", 0},
		{"one name, two walks of life", id(role(person("John Smith"), "footballer"), "e:john_smith_footballer"), []*resolve.Profile{role(person("John Smith"), "senator")}, "", 1},
		{"one name, of whom nothing else is known", id(role(person("John Smith"), "footballer"), "e:john_smith_footballer"), []*resolve.Profile{person("John Smith")}, "e:john_smith", 0},
		{"one name, and a third who is known for other things", id(role(person("John Smith"), "footballer"), "e:john_smith_footballer"),
			[]*resolve.Profile{person("John Smith"), id(role(person("John Smith"), "singer"), "e:john_smith_singer")}, "", 1},
		{"another given name", person("Anna Smith"), []*resolve.Profile{person("Adam Smith")}, "", 0},
		{"a man and a woman", with(person("Clinton"), func(p *resolve.Profile) { p.Genders = map[string]int{"f": 1} }),
			[]*resolve.Profile{with(person("Bill Clinton"), func(p *resolve.Profile) { p.Genders = map[string]int{"m": 3} })}, "", 0},
		{"a person and a place", person("Paris"), []*resolve.Profile{profile(kg.Place, "Paris Texas")}, "", 0},
		{"legal form", org("Apple"), []*resolve.Profile{org("Apple Inc.")}, "e:apple_inc", 0},
		{"ampersand", org("Procter & Gamble Co"), []*resolve.Profile{org("Procter and Gamble")}, "", 0}, // the shorter one joins the longer, below
		{"ampersand, from the shorter", org("Procter and Gamble"), []*resolve.Profile{org("Procter & Gamble Company")}, "e:procter_gamble_company", 0},
		{"acronym", org("ECOWAS"), []*resolve.Profile{org("Economic Community of West African States", "ECOWAS")}, "e:economic_community_of_west_african_states", 0},
		{"acronym of three letters", org("BEC"), []*resolve.Profile{org("British Employers' Confederation", "BEC")}, "", 1},
		{"acronym of three letters and the same company", near(org("BEC")), []*resolve.Profile{near(org("British Employers' Confederation", "BEC"))}, "e:british_employers_confederation", 0},
		{"a spelling that is another name", profile(kg.Place, "Oceana"), []*resolve.Profile{profile(kg.Place, "Oceania")}, "", 1},
		{"a company named for a place", profile(kg.Place, "Qatar"), []*resolve.Profile{org("Qatar LLC")}, "", 1},
		{"acronym of two", org("CSU"), []*resolve.Profile{org("Christian Social Union", "CSU"), org("Colorado State University", "CSU")}, "", 2},
		{"initials that nobody spelt out", org("IRC"), []*resolve.Profile{org("International Rescue Committee")}, "", 0},
		{"initials that nobody spelt out, and the same company", near(org("IRC")), []*resolve.Profile{near(org("International Rescue Committee"))}, "", 1},
		{"courts of which there are many", org("US District Court"), []*resolve.Profile{org("United States District Court")}, "", 0},
		{"parties of two countries", org("Labor Party"), []*resolve.Profile{org("Labour Party")}, "", 0},
		{"an organ of a state", org("U.S. Supreme Court"), []*resolve.Profile{org("Supreme Court of the United States")}, "e:supreme_court_of_the_united_states", 0},
		{"an organ by the country's people", org("Iraqi Foreign Ministry"), []*resolve.Profile{org("Ministry of Foreign Affairs of Iraq")}, "e:ministry_of_foreign_affairs_of_iraq", 0},
		{"an organ of another state", org("UK Supreme Court"), []*resolve.Profile{org("Supreme Court of the United States")}, "", 0},
		{"an organ of a state or country", org("Georgia Supreme Court"), []*resolve.Profile{org("Supreme Court of Georgia")}, "", 0},
		{"what is no organ", org("Mexico University"), []*resolve.Profile{org("University of Mexico")}, "", 0},
		{"a storm that grew", profile(kg.Event, "Tropical Storm Humberto"), []*resolve.Profile{profile(kg.Event, "Hurricane Wilma"), profile(kg.Event, "Tropical Cyclone Humberto")}, "e:tropical_cyclone_humberto", 0},
		{"a letter", person("A"), []*resolve.Profile{person("Mano Bâ", "A"), person("Mano A")}, "", 0},
		{"spelling", org("Health Organisation"), []*resolve.Profile{org("Health Organizations"), org("Health Organization Ltd")}, "e:health_organization_ltd", 0},
		{"saints", profile(kg.Place, "St. Petersburg"), []*resolve.Profile{profile(kg.Place, "Saint Petersburg")}, "e:saint_petersburg", 0},
		{"short words stay", person("Li"), []*resolve.Profile{person("Bruce Lee")}, "", 0},
		{"identifiers elsewhere contradict", with(profile(kg.Place, "Georgia (state)"), func(p *resolve.Profile) { p.Same = map[string]int{"wd:Q1428": 1} }),
			[]*resolve.Profile{with(state, func(p *resolve.Profile) { p.Same = map[string]int{"wd:Q230": 1} })}, "", 0},
	} {
		t.Run(c.what, func(t *testing.T) {
			merge, doubts := resolve.Decide(c.p, blocked(c.p, append(c.candidates, c.p)))
			var got kg.EntityID
			if merge != nil {
				got = merge.To
				if merge.Reason == "" || merge.Score < resolve.MergeScore || merge.Score > 1 {
					t.Errorf("%+v", merge)
				}
			}
			if got != c.want || len(doubts) != c.doubts {
				t.Errorf("merged into %q, doubts %+v; want %q and %d doubts", got, doubts, c.want, c.doubts)
			}
		})
	}
}

// TestMergesGoOneWay: of two profiles one at most is merged into the other, whatever they are.
func TestMergesGoOneWay(t *testing.T) {
	all := []*resolve.Profile{person("Putin"), person("Vladimir Putin"), person("V. Putin"), person("Vladimir V. Putin"), org("WHO"), org("World Health Organization", "WHO"),
		org("Apple Inc"), org("Apple"), org("Apple Corp."), person("Zelensky"), person("Zelenskyy")}
	for _, a := range all {
		for _, b := range all {
			x, _ := resolve.Decide(a, []*resolve.Profile{b})
			y, _ := resolve.Decide(b, []*resolve.Profile{a})
			if x != nil && y != nil {
				t.Errorf("%s and %s both go", a.ID, b.ID)
			}
		}
	}
}

// TestProfilesAreSums: adding and taking away in any order leaves no trace.
func TestProfilesAreSums(t *testing.T) {
	a, b := role(person("Putin", "Volodya"), "president"), role(person("Vladimir Putin"), "president", "leader")
	a.Meet("e:joe_biden")
	b.Meet("e:joe_biden")
	a.Years = map[int]int{2022: 1}
	var x, y resolve.Profile
	x.Add(a, 1)
	x.Add(b, 1)
	x.Add(a, -1)
	y.Add(b, 1)
	p, _ := json.Marshal(&x)
	q, _ := json.Marshal(&y)
	if string(p) != string(q) {
		t.Errorf("%s, want %s", p, q)
	}
	var back resolve.Profile
	if err := json.Unmarshal(q, &back); err != nil {
		t.Fatal(err)
	}
	if back.ID = y.ID; back.Name() != "Vladimir Putin" || !reflect.DeepEqual(resolve.KeysOf(&back), resolve.KeysOf(&y)) {
		t.Errorf("%+v comes back as %+v", y, back)
	}
}
