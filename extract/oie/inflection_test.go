package oie

import "testing"

func TestPast(t *testing.T) {
	for _, c := range []struct{ base, gerund, want string }{
		{"displace", "displacing", "displaced"}, {"refer", "referring", "referred"}, {"visit", "visiting", "visited"},
		{"die", "dying", "died"}, {"agree", "agreeing", "agreed"}, {"carry", "carrying", "carried"}, {"destroy", "destroying", "destroyed"},
		{"become", "becoming", "became"}, {"overtake", "overtaking", "overtook"}, {"rebuild", "rebuilding", "rebuilt"},
		{"relay", "relaying", "relayed"}, {"lie", "lying", "lied"}, {"underlie", "underlying", "underlay"}, {"panic", "panicking", "panicked"}, {"say", "saying", "said"}, {"free", "freeing", "freed"},
	} {
		if got := past(c.base, c.gerund); got != c.want {
			t.Errorf("past(%q, %q) = %q, want %q", c.base, c.gerund, got, c.want)
		}
	}
	for participle, want := range map[string]string{"undergone": "underwent", "foreseen": "foresaw", "worn": "wore", "overrun": "overran", "stricken": "struck"} {
		if got := simplePast[participle]; got != want {
			t.Errorf("simplePast[%q] = %q, want %q", participle, got, want)
		}
	}
}

func TestPresent(t *testing.T) {
	for base, want := range map[string]string{"be": "is", "have": "has", "carry": "carries", "play": "plays", "go": "goes", "reach": "reaches", "miss": "misses", "see": "sees"} {
		if got := present(base); got != want {
			t.Errorf("present(%q) = %q, want %q", base, got, want)
		}
	}
}

func TestPastOf(t *testing.T) {
	for base, want := range map[string]string{"stop": "stopped", "refer": "referred", "visit": "visited", "play": "played", "average": "averaged", "fix": "fixed", "join": "joined", "win": "won", "carry": "carried"} {
		if got := pastOf(base); got != want {
			t.Errorf("pastOf(%q) = %q, want %q", base, got, want)
		}
	}
}
