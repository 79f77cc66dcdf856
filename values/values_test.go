package values_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"kg/values"
)

// ref is a Saturday.
var ref = time.Date(2023, 12, 16, 0, 0, 0, 0, time.UTC)

func TestDate(t *testing.T) {
	for text, want := range map[string]string{
		"16/12/2023": "2023-12-16", "12/16/2023": "2023-12-16", "2023-12-16": "2023-12-16", "16.12.2023": "2023-12-16",
		"16/12/2023 19h53": "2023-12-16T19:53", "2023-12-16T19:53": "2023-12-16T19:53", "11/12/2023": "2023-12-11",
		"December 16, 2023": "2023-12-16", "16 December 2023": "2023-12-16", "Dec. 16": "2023-12-16", "the 16th of December": "2023-12-16",
		"Saturday, December 16, 2023": "2023-12-16", "January 5": "2024-01-05", "March 3-5, 2010": "2010-03-03/2010-03-05",
		"December 2023": "2023-12", "September": "2023-09", "since 2014": "2014", "2014": "2014", "early 2014": "2014", "mid-2014": "2014",
		"the 1990s": "1990/1999", "1800s": "1800/1899", "the '90s": "1990/1999", "20th century": "1901/2000", "the nineteenth century": "1801/1900",
		"first quarter of 2020": "2020-01/2020-03", "Q3 2021": "2021-07/2021-09", "the second half of 2019": "2019-07/2019-12",
		"the first quarter of this year": "2023-01/2023-03", "summer of 2016": "2016",
		"2014-2016": "2014/2016", "2014–16": "2014/2016", "2014 to 2016": "2014/2016",
		"from 1990 until 1993": "1990/1993", "between 4 April and 15 April 2018": "2018-04-04/2018-04-15", "from 9 May to 12 June": "2024-05-09/2024-06-12", "between 1993 and 1990": "",
		"Friday": "2023-12-15", "Saturday": "2023-12-16", "last Saturday": "2023-12-09", "next Friday": "2023-12-22", "Wednesday evening": "2023-12-13",
		"Friday at 6am": "2023-12-15T06:00", "today": "2023-12-16", "yesterday": "2023-12-15", "tomorrow morning": "2023-12-17", "last night": "2023-12-15",
		"this morning": "2023-12-16", "last month": "2023-11", "next year": "2024", "this week": "2023-W50", "last week": "2023-W49", "last March": "2023-03",
		"three weeks ago": "2023-W47", "two days ago": "2023-12-14", "a year ago": "2022", "20 years ago": "2003", "three months ago": "2023-09", "six hours ago": "2023-12-16",
		"year-end": "2023-12", "6am": "T06:00", "6:30 p.m.": "T18:30", "19h53": "T19:53", "12 am": "T00:00", "14:00 GMT": "T14:00",
		"May, 2017": "2017-05", "2002 and 2003": "2002/2003", "the years 2002 and 2003": "2002/2003", "the 2005–2008 period": "2005/2008", "March 2010 until June 2014": "2010-03/2014-06",
		"March to June 2014": "2014-03/2014-06", "3 May to 5 June 2010": "2010-05-03/2010-06-05", "the 1980s to 2004": "1980/2004", "2004 to the 1990s": "", "January through March": "2024-01/2024-03",
		"Monday to Thursday": "2023-12-11/2023-12-14", "2008 to 2004": "", "May 2016 to 6am": "",
		"the past two decades": "2003/2023", "the last three months": "2023-09/2023-12", "the past 24 hours": "2023-12-15/2023-12-16", "the next two years": "2023/2025",
		"31/02/2023": "", "February 30, 2023": "", "soon": "", "": "", "the": "", "25:00": "", "13pm": "", "2023-13-01": "", "99999 years ago": "",
	} {
		if got, ok := values.Date(text, ref); got != want || ok != (want != "") {
			t.Errorf("Date(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestDateWithoutReference(t *testing.T) {
	for text, want := range map[string]string{
		"December 16, 2023": "2023-12-16", "16/12/2023": "2023-12-16", "11/12/2023": "2023", "2014": "2014",
		"Friday": "", "last month": "", "December": "--12", "last June": "--06", "last Friday": "", "December 16": "--12-16",
	} {
		if got, _ := values.Date(text, time.Time{}); got != want {
			t.Errorf("Date(%q) = %q; want %q", text, got, want)
		}
	}
}

func TestNumber(t *testing.T) {
	for text, want := range map[string]string{
		"617,000": "617000", "approximately 617,000": "617000", "1,500": "1500", "two": "2", "3.5 million": "3500000", "40m": "40000000",
		"1.2bn": "1200000000", "twenty-one": "21", "two hundred and five": "205", "a dozen": "12", "two dozen": "24", "half a million": "500000",
		"a million": "1000000", "one million two hundred thousand": "1200000", "more than 20": "20", "-3.50": "-3.5", "007": "7", "0.0": "0",
		"two hundred thousand": "200000", "three and a half": "3.5", "2 and a quarter": "2.25", "nineteen hundred": "1900", "12,34,567": "1234567", "5 hundred": "500",
		"1,50": "", "two three": "", "ten two": "", "and": "", "million": "", "": "", "1.2.3": "", "twelve apples": "", "3.": "",
		"one trillion trillion": "", "a million billion": "",
	} {
		if got, ok := values.Number(text); got != want || ok != (want != "") {
			t.Errorf("Number(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestMoney(t *testing.T) {
	for text, want := range map[string][2]string{
		"$3.5 billion": {"3500000000", "USD"}, "€40m": {"40000000", "EUR"}, "40 million euros": {"40000000", "EUR"}, "US$5": {"5", "USD"}, "over US $40,000": {"40000", "USD"},
		"A$2.50": {"2.5", "AUD"}, "£ 1,000": {"1000", "GBP"}, "five thousand roubles": {"5000", "RUB"}, "USD 20": {"20", "USD"}, "5€": {"5", "EUR"},
		"nearly $60 million": {"60000000", "USD"}, "more than 110 billion francs": {"110000000000", "CHF"}, "3 billion CFA francs": {"3000000000", "XOF"},
		"98.7 million leks": {"98700000", "ALL"}, "5 Hong Kong dollars": {"5", "HKD"}, "200 Danish kroner": {"200", "DKK"}, "Danish kroner": {}, "50 cents": {"0.5", "USD"}, "5 cents": {"0.05", "USD"}, "a million dollars": {"1000000", "USD"},
		"100 US dollars": {"100", "USD"}, "$ 1 trillion": {"1000000000000", "USD"},
		"billions of dollars": {}, "dollars": {}, "40": {}, "$": {}, "": {}, "$5 €6": {}, "100 cents": {},
	} {
		amount, currency, ok := values.Money(text)
		if amount != want[0] || currency != want[1] || ok != (want[0] != "") {
			t.Errorf("Money(%q) = %q, %q, %v; want %q", text, amount, currency, ok, want)
		}
	}
}

func TestPercent(t *testing.T) {
	for text, want := range map[string]string{
		"25%": "25", "25 %": "25", "five per cent": "5", "2.5 percentage points": "2.5", "about 12.50 percent": "12.5", "-3%": "-3", "percent": "", "%": "", "25": "", "": "",
	} {
		if got, ok := values.Percent(text); got != want || ok != (want != "") {
			t.Errorf("Percent(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
}

func TestQuantity(t *testing.T) {
	for text, want := range map[string][2]string{
		"24 years": {"24", "year"}, "nearly 24 years": {"24", "year"}, "45-year-old": {"45", "year"}, "45 years old": {"45", "year"}, "10km": {"10", "km"},
		"10 kilometres": {"10", "km"}, "1,200 square miles": {"1200", "square mile"}, "120 miles per hour": {"120", "mph"}, "two weeks": {"2", "week"},
		"within two weeks": {"2", "week"}, "a year": {"1", "year"}, "a 24-hour": {"24", "hour"}, "six feet": {"6", "foot"}, "3.5 million tonnes": {"3500000", "t"},
		"45 - year - old": {"45", "year"}, "twenty-four-hour": {"24", "hour"}, "three and a half years": {"3.5", "year"},
		"years": {}, "two": {}, "two cats": {}, "": {}, "old": {},
	} {
		amount, unit, ok := values.Quantity(text)
		if amount != want[0] || want[0] != "" && unit != want[1] || ok != (want[0] != "") {
			t.Errorf("Quantity(%q) = %q, %q, %v; want %q", text, amount, unit, ok, want)
		}
	}
}

// FuzzAll feeds every reader any text: none may panic, none may return an empty value
// with ok, and all results are valid UTF-8.
func FuzzAll(f *testing.F) {
	for _, s := range []string{"16/12/2023 19h53", "three weeks ago", "$3.5 billion", "two hundred and five", "45-year-old", "İ%", "1,", "q ", "-- of year"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		check := func(v string, ok bool) {
			if ok == (v == "") || !utf8.ValidString(v) {
				t.Errorf("%q: value %q, ok %v", s, v, ok)
			}
		}
		check(values.Date(s, ref))
		check(values.Number(s))
		check(values.Percent(s))
		m, _, ok := values.Money(s)
		check(m, ok)
		q, _, ok := values.Quantity(s)
		if ok {
			check(q, ok)
		}
	})
}
