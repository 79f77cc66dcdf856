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

// company makes an organisation of what was read as a person, where what stands beside it
// tells ("shares of Novavax", "the firm Sidley Austin", "Spotify, the Swedish company") or the lists do. What
// the text tells holds for the whole of it.
func (s *state) company(tokens []kg.Token, n *name) {
	if n.typ != personType {
		return
	}
	one := n.last-n.first == 1
	switch {
	case n.first > 0 && s.reader.words[n.first-1].form == formLower && firms[s.reader.words[n.first-1].hash] &&
		(n.last == len(tokens) || tokens[n.last].UPOS != "VERB" && tokens[n.last].UPOS != "AUX"): // "the firm Austin founded"
	case one && s.traded(tokens, n), one && s.isCompany(tokens, n.last):
		s.firms[s.reader.words[n.first].hash] = true
	case one && s.onlyOrg(n.first):
	default:
		return
	}
	n.typ = orgType
}

// traded reports whether shares of what is named are spoken of: "shares of Lyft", "Lyft's stock".
func (s *state) traded(tokens []kg.Token, n *name) bool {
	after := n.last
	if after < len(tokens) && isPossessive(tokens[after].Form) {
		after++
	}
	return n.first > 1 && (s.reader.words[n.first-1].hash == hashOf || s.reader.words[n.first-1].hash == hashIn) && shares[s.reader.words[n.first-2].hash] ||
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
		"corporation supermarket")
	// companies are well-known ones that the lists lack, are too young for, or have as something else, too.
	companies = hashes("uber lyft airbnb spotify moderna biontech novavax sinovac sinopharm snapchat pinterest reddit twitch tiktok bytedance alibaba tencent baidu " +
		"xiaomi meituan gojek tokopedia flipkart paytm infosys wipro lidl aldi tesco carrefour auchan ikea zara inditex primark danone heineken carlsberg diageo " +
		"lvmh adidas lululemon basf thyssenkrupp wirecard commerzbank lufthansa ryanair easyjet qantas ericsson equinor totalenergies repsol iberdrola gazprom " +
		"rosneft lukoil novatek sberbank aeroflot yandex petrobras embraer pemex aramco huawei lenovo evergrande foxconn tsmc hyundai nissan mazda subaru " +
		"panasonic softbank rakuten palantir coinbase binance rivian waymo openai anthropic deepmind nvidia qualcomm broadcom salesforce paypal citigroup " +
		"blackrock walmart costco walgreens exxonmobil conocophillips halliburton raytheon glencore telefonica vodafone santander bbva unicredit alstom renault " +
		"peugeot stellantis michelin sanofi novartis astrazeneca glaxosmithkline takeda")
	// shares are what companies have.
	shares = hashes("shares stock stocks shareholders")
)
