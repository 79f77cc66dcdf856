package ner

import (
	"slices"

	"kg"
)

// onlyOrg reports whether a word is known for an organisation, and for nothing else.
func (s *state) onlyOrg(i int) bool {
	const nothingElse = ListOrg | SeenOrg | ListCapital | listContinue
	w := &s.reader.words[i]
	return w.lists&ListOrg != 0 && w.lists&^nothingElse == 0 || companies[w.hash]
}

// unnoticed reports whether the model overlooked an organisation of one word at token i:
// "Pfizer" is on the lists, but few of the texts that the model learned from speak of it.
func (s *state) unnoticed(i int) bool {
	f := s.reader.words[i].form
	return (f == formTitle || f == formMixed) && s.onlyOrg(i) && s.reader.casing == casingNormal && s.reader.words[i].letters > 3 &&
		!s.reader.at(i-1).form.capital() && !s.reader.at(i+1).form.capital()
}

// noteFirms notes the words of which a sentence tells that they name a company: "shares of
// Novavax", "Spotify, the Swedish company". That holds for the whole text.
func (s *state) noteFirms(tokens []kg.Token) {
	for i := range tokens {
		w := &s.reader.words[i]
		if (w.form == formTitle || w.form == formMixed) && !s.reader.at(i-1).form.capital() && (s.traded(tokens, i) || s.isCompany(tokens, i+1) || s.called(tokens, i, i+1) && !s.reader.at(i+1).form.capital()) {
			s.firms[w.hash] = true
		}
	}
}

// company makes an organisation of what was read as a person or place, where the text tells ("the firm
// Sidley Austin", "Norvik Micro", and see noteFirms) or the lists do.
func (s *state) company(tokens []kg.Token, n *name) {
	one := n.last-n.first == 1
	if n.typ <= placeType && s.reader.casing == casingNormal && s.opensFirm(n.first) && !s.listed(n.first, ListGiven) {
		switch last := s.reader.words[n.last-1]; {
		case one && n.last < len(tokens) && s.corporate(n.first, n.last+1) == n.last+1:
			n.last, n.typ = n.last+1, orgType // "Halden | Semiconductor"
			return
		case !one && corporations[last.hash] && last.form == formTitle && !s.listed(n.last-1, ListSurname):
			n.typ = orgType
			return
		}
	}
	called := s.called(tokens, n.first, n.last)
	switch {
	case n.typ == personType && (called || one && (s.firms[s.reader.words[n.first].hash] || s.onlyOrg(n.first))),
		n.typ == placeType && called && !s.onList(n, ListCountry):
		n.typ = orgType
	}
}

// corporate returns the end of the name of a company that starts at token i, or i: words with capitals up to one that
// little else than companies have in their names, "Halden Semiconductor".
func (s *state) corporate(i, last int) int {
	if s.reader.casing != casingNormal || !s.opensFirm(i) || s.reader.at(i-1).form.capital() && !callings[s.reader.at(i-1).hash] {
		return i
	}
	for end := i + 1; end < last && end < i+4 && s.reader.words[end].form == formTitle; end++ {
		if corporations[s.reader.words[end].hash] && (end+1 == len(s.reader.words) || !s.reader.words[end+1].form.capital()) {
			return end + 1
		}
	}
	return i
}

// opensFirm reports whether the name of a company may start at token i: with a word that is written with a capital
// though nothing else asks for it.
func (s *state) opensFirm(i int) bool {
	w := &s.reader.words[i]
	return (w.form == formTitle || w.form == formMixed || w.form == formUpper) && w.lists&(ListLower|ListMixed|ListCountry|ListGroup|ListTitle) == 0 && !titles[w.hash]
}

// uncall takes from the start of a sentence and of a company's name what calls it one, or a rival: "Rival Norvik Micro".
func (s *state) uncall(n *name) {
	if n.first == 0 && n.last-n.first > 1 && n.typ <= orgType && callings[s.reader.words[0].hash] && s.reader.words[1].form.capital() && s.reader.casing == casingNormal {
		n.first, n.typ = 1, orgType
	}
}

// called reports whether the word before a name calls its bearer a company: "the German carmaker Voss", not "the firm Austin
// founded".
func (s *state) called(tokens []kg.Token, first, last int) bool {
	return first > 0 && s.reader.words[first-1].form == formLower && firms[s.reader.words[first-1].hash] &&
		(last == len(tokens) || tokens[last].UPOS != "VERB" && tokens[last].UPOS != "AUX")
}

// traded reports whether shares of what token i names are spoken of: "shares of Lyft", "Lyft's
// stock".
func (s *state) traded(tokens []kg.Token, i int) bool {
	after := i + 1
	if after < len(tokens) && isPossessive(tokens[after].Form) {
		after++
	}
	before := s.reader.at(i - 1).hash
	return (before == hashOf || before == hashIn) && shares[s.reader.at(i-2).hash] && !s.reader.at(after).form.capital() ||
		shares[s.reader.at(after).hash]
}

// isCompany reports whether the words from token i call a company what is named before them:
// ", the Swedish streaming company".
func (s *state) isCompany(tokens []kg.Token, i int) bool {
	if i+2 >= len(tokens) || s.reader.words[i].hash != hashComma || !isArticle(tokens[i+1].Form) {
		return false
	}
	end := i + 2
	for end < len(tokens) && end < i+7 && (tokens[end].UPOS == "ADJ" || tokens[end].UPOS == "NOUN" || tokens[end].UPOS == "PROPN" || tokens[end].Form == "-") {
		end++
	}
	return slices.ContainsFunc(tokens[end-1:end], func(t kg.Token) bool { return firms[hashWord(t.Form)] })
}

var (
	// firms are nouns that stand before the name of an organisation, or say behind it what it is.
	firms = hashes("firm company startup bank airline retailer publisher manufacturer carmaker automaker drugmaker chipmaker brewer insurer lender conglomerate nonprofit charity " +
		"corporation supermarket planemaker shipbuilder steelmaker")
	// companies are well-known ones that the lists lack, are too young for, or have as something else, too.
	companies = hashes("uber lyft airbnb spotify moderna biontech novavax sinovac sinopharm snapchat pinterest reddit twitch tiktok bytedance alibaba tencent baidu " +
		"xiaomi meituan gojek tokopedia flipkart paytm infosys wipro lidl aldi tesco carrefour auchan ikea zara inditex primark danone heineken carlsberg diageo " +
		"lvmh adidas lululemon basf thyssenkrupp wirecard commerzbank lufthansa ryanair easyjet qantas ericsson equinor totalenergies repsol iberdrola gazprom " +
		"rosneft lukoil novatek sberbank aeroflot yandex petrobras embraer pemex aramco huawei lenovo evergrande foxconn tsmc hyundai nissan mazda subaru " +
		"panasonic softbank rakuten palantir coinbase binance rivian waymo openai anthropic deepmind nvidia qualcomm broadcom salesforce paypal citigroup " +
		"blackrock walmart costco walgreens exxonmobil conocophillips halliburton raytheon glencore telefonica vodafone santander bbva unicredit alstom renault " +
		"peugeot stellantis michelin sanofi novartis astrazeneca glaxosmithkline takeda")
	// corporations are words that end the names of companies.
	corporations = hashes("semiconductor semiconductors micro electric electronics technologies systems motors pharma pharmaceuticals therapeutics capital partners " +
		"group industries entertainment studios software labs laboratories foods petroleum insurance securities ventures robotics logistics aerospace telecom pictures " +
		"biosciences chemicals resources properties solutions interactive steel energy")
	// callings stand before the name of a company and are no part of it.
	callings = hashes("rival rivals carmaker automaker drugmaker chipmaker planemaker retailer insurer lender brewer startup publisher conglomerate")
	// shares are what companies have.
	shares = hashes("shares stock stocks shareholders")
)
