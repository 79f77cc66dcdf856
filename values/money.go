package values

import (
	"strings"
	"unicode/utf8"
)

// Money reads an amount of money ("$3.5 billion", "€40m", "five thousand roubles",
// "USD 20") and returns it as a decimal with its ISO 4217 code. A bare dollar sign is the
// US dollar, as in international news, a bare franc the Swiss one, and so with the others.
func Money(text string) (amount, currency string, ok bool) {
	var w []string
	for _, x := range trimHedges(words(strings.Replace(text, "US $", "US$", 1))) {
		if code, rest := leadingSymbol(x); code != "" {
			if currency != "" {
				return "", "", false
			}
			currency, x = code, rest
		} else if head, symbol := trailingSymbol(x); symbol != "" {
			currency, x = symbol, head
		}
		if x != "" {
			w = append(w, x)
		}
	}
	cents := false
	for currency == "" && len(w) > 1 {
		n := 0 // words of the currency's name
		for size := min(3, len(w)-1); size > 0 && n == 0; size-- {
			if code := currencies[strings.Join(w[len(w)-size:], " ")]; code != "" {
				currency, n = code, size
			}
		}
		last := w[len(w)-1]
		switch {
		case n > 0:
			w = w[:len(w)-n]
		case last == "cents" || last == "cent":
			currency, cents, w = "USD", true, w[:len(w)-1]
		case currencies[w[0]] != "":
			currency, w = currencies[w[0]], w[1:]
		default:
			return "", "", false
		}
		if len(w) > 1 && w[len(w)-1] == "of" { // "millions of dollars" has no amount, "2 million of euros" has
			w = w[:len(w)-1]
		}
	}
	amount, ok = number(trimHedges(w))
	if !ok || currency == "" {
		return "", "", false
	}
	if cents {
		if len(amount) > 2 {
			return "", "", false // people write larger amounts in whole units
		}
		amount = shift("0."+strings.Repeat("0", 2-len(amount))+amount, 0)
	}
	return amount, currency, true
}

// symbols are tried from the longest on.
var symbols = []struct{ symbol, code string }{
	{"us$", "USD"}, {"ca$", "CAD"}, {"au$", "AUD"}, {"nz$", "NZD"}, {"hk$", "HKD"}, {"nt$", "TWD"}, {"a$", "AUD"}, {"c$", "CAD"},
	{"s$", "SGD"}, {"r$", "BRL"}, {"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}, {"₹", "INR"}, {"₽", "RUB"},
	{"₴", "UAH"}, {"₩", "KRW"}, {"₺", "TRY"}, {"₪", "ILS"}, {"฿", "THB"}, {"₦", "NGN"},
}

func leadingSymbol(w string) (code, rest string) {
	for _, s := range symbols {
		if rest, ok := strings.CutPrefix(w, s.symbol); ok {
			return s.code, rest
		}
	}
	return "", w
}

func trailingSymbol(w string) (rest, code string) {
	for _, s := range symbols {
		if rest, ok := strings.CutSuffix(w, s.symbol); ok && utf8.RuneCountInString(s.symbol) == 1 {
			return rest, s.code
		}
	}
	return w, ""
}

// CurrencySymbol reports whether a token is a currency sign ("$", "US$", "€").
func CurrencySymbol(token string) bool {
	code, rest := leadingSymbol(strings.ToLower(token))
	return code != "" && rest == ""
}

// CurrencyWord reports whether a word names a currency ("dollars", "euro", "USD").
func CurrencyWord(word string) bool {
	return currencies[strings.ToLower(word)] != ""
}

var currencies = map[string]string{
	"dollar": "USD", "dollars": "USD", "usd": "USD", "us dollar": "USD", "us dollars": "USD", "u.s. dollars": "USD", "u.s. dollar": "USD",
	"canadian dollars": "CAD", "cad": "CAD", "australian dollars": "AUD", "aud": "AUD", "hong kong dollars": "HKD", "new zealand dollars": "NZD",
	"singapore dollars": "SGD", "taiwan dollars": "TWD", "new taiwan dollars": "TWD", "british pounds": "GBP", "egyptian pounds": "EGP", "syrian pounds": "SYP",
	"lebanese pounds": "LBP", "sudanese pounds": "SDG",
	"euro": "EUR", "euros": "EUR", "eur": "EUR", "pound": "GBP", "pounds": "GBP", "gbp": "GBP", "pounds sterling": "GBP", "sterling": "GBP",
	"yen": "JPY", "jpy": "JPY", "yuan": "CNY", "renminbi": "CNY", "cny": "CNY", "rmb": "CNY",
	"rupee": "INR", "rupees": "INR", "inr": "INR", "pakistani rupees": "PKR", "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB",
	"rub": "RUB", "hryvnia": "UAH", "hryvnias": "UAH", "uah": "UAH", "lira": "TRY", "liras": "TRY", "shekel": "ILS", "shekels": "ILS",
	"zloty": "PLN", "zlotys": "PLN", "swiss francs": "CHF", "swiss franc": "CHF", "chf": "CHF", "won": "KRW", "krw": "KRW",
	"rand": "ZAR", "naira": "NGN", "riyals": "SAR", "dirhams": "AED", "dinars": "IQD", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR",
	"kronor": "SEK", "kroner": "NOK", "pesos": "MXN", "peso": "MXN", "reais": "BRL", "real": "BRL", "forint": "HUF", "forints": "HUF",
	"swedish kronor": "SEK", "swedish crowns": "SEK", "norwegian kroner": "NOK", "norwegian crowns": "NOK", "danish kroner": "DKK", "danish crowns": "DKK",
	"icelandic kronur": "ISK", "czech crowns": "CZK", "koruna": "CZK", "korunas": "CZK", "lek": "ALL", "leks": "ALL", "lei": "RON", "leu": "RON", "leva": "BGN",
	"franc": "CHF", "francs": "CHF", "cfa francs": "XOF", "turkish lira": "TRY", "turkish liras": "TRY", "indian rupees": "INR", "sri lankan rupees": "LKR",
	"nepalese rupees": "NPR", "mexican pesos": "MXN", "argentine pesos": "ARS", "chilean pesos": "CLP", "colombian pesos": "COP", "philippine pesos": "PHP",
	"kuwaiti dinars": "KWD", "libyan dinars": "LYD", "jordanian dinars": "JOD", "serbian dinars": "RSD", "rials": "IRR", "tenge": "KZT", "taka": "BDT",
	"dong": "VND", "birr": "ETB", "cedis": "GHS", "kenyan shillings": "KES", "ugandan shillings": "UGX", "tanzanian shillings": "TZS",
}
