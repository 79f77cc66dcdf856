package values_test

import (
	"testing"

	"kg/values"
)

func TestAfter(t *testing.T) {
	for _, c := range []struct{ text, since, want string }{
		{"The following year", "2013", "2014"},
		{"the following January", "2014-06", "2015-01"}, {"the following June", "2014-03-02", "2014-06"}, {"the following January", "2014", "2015-01"},
		{"the following year", "2013-10-16", "2014"},
		{"Two years later", "2013-10", "2015"},
		{"A year later", "2013", "2014"},
		{"two days later", "2018-10-31", "2018-11-02"},
		{"two days later", "2018-10", ""},
		{"the next day", "2018-12-31", "2019-01-01"},
		{"the following morning", "2018-12-31", "2019-01-01"},
		{"six years earlier", "2016", "2010"},
		{"That year", "2018-05", "2018"},
		{"the same month", "2018-05-07", "2018-05"},
		{"that same year", "2018-05-07", "2018"},
		{"three weeks later", "2018-05-07", "2018-W22"},
		{"On 18 August", "2016", "2016-08-18"},
		{"18 August", "2016-03-02", "2016-08-18"},
		{"18 August", "2016-08-18", "2016-08-18"},
		{"18 August", "2016-08-19", ""},
		{"In November", "2016-10", "2016-11"},
		{"November", "2016-11-20", "2016-11"},
		{"March", "2016-11", ""},
		{"February 30", "2016", ""},
		{"the following year", "2011/2014", "2015"},
		{"two days later", "2018-10-31T10:00", "2018-11-02"},
		{"the following year", "--10-16", ""},
		{"the following year", "", ""},
		{"2015", "2013", ""},
		{"The previous year", "2013", ""}, // "Before the one spoken of", which may be the year of the article
		{"a while later", "2013", ""},
		{"later", "2013", ""},
	} {
		if got, _ := values.After(c.text, c.since); got != c.want {
			t.Errorf("After(%q, %q) = %q, want %q", c.text, c.since, got, c.want)
		}
	}
}

func TestCounted(t *testing.T) {
	for text, want := range map[string]bool{"the next day": true, "The following year": true, "two days later": true, "that month": true,
		"next week": false, "Friday": false, "2015": false, "last year": false, "18 August": false} {
		if got := values.Counted(text); got != want {
			t.Errorf("Counted(%q) = %v", text, got)
		}
	}
}

func TestOpen(t *testing.T) {
	for _, c := range []struct{ text, iso, want string }{
		{"since 2016", "2016", "2016/.."},
		{"From May 2010", "2010-05", "2010-05/.."},
		{"until 2009", "2009", "../2009"},
		{"before July 1862", "1862-07", "../1862-07"},
		{"Prior to 2006", "2006", "../2006"},
		{"in 2009", "2009", "2009"},
		{"from 1990 to 1995", "1990/1995", "1990/1995"},
		{"since Friday", "", ""},
		{"until December", "--12", "../--12"},
	} {
		if got := values.Open(c.text, c.iso); got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.text, c.iso, got, c.want)
		}
	}
}
