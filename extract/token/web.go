package token

import "strings"

// web returns the end of the web address, e-mail address or file path that starts at i,
// or i when there is none; at tells whether the chunk that ends at end has an "@".
func (s *scanner) web(i, end int, at bool) int {
	c := s.text[i] | 0x20
	if c < 'a' || c > 'z' {
		if !at || !isDigit(s.text[i]) {
			return i
		}
	}
	if c == 'h' || c == 'w' || c == 'f' || c == 'm' {
		rest := s.text[i:end]
		for _, start := range [...]string{"http://", "https://", "www.", "ftp://", "mailto:"} {
			if len(rest) > len(start) && strings.EqualFold(rest[:len(start)], start) {
				return addressEnd(s.text, i, end)
			}
		}
	}
	limit := min(end, i+maxWord)
	if at {
		j := i
		for j < limit && mailByte(s.text[j]) {
			j++
		}
		if j+1 < limit && s.text[j] == '@' && class[s.text[j+1]]&isAlnum != 0 {
			for j++; j < limit && mailByte(s.text[j]); j++ {
			}
			return addressEnd(s.text, i, j)
		}
		return i
	}
	// A host with a path: example.com/news
	j := i
	for j < limit && (class[s.text[j]]&isAlnum != 0 || s.text[j] == '.' || s.text[j] == '-') {
		j++
	}
	if j < limit && s.text[j] == '/' && j+1 < end {
		host := s.text[i:j]
		if dot := strings.LastIndexByte(host, '.'); dot > 0 && look(domains, host[dot+1:]) {
			return addressEnd(s.text, i, end)
		}
	}
	return i
}

// addressEnd takes the punctuation off the end of an address: full stops and commas that
// belong to the sentence, and brackets that were not opened within it.
func addressEnd(text string, i, end int) int {
	for j := i; j < end; j++ { // "<", ">" and quotation marks never belong to it
		if strings.IndexByte(`<>"`, text[j]) >= 0 || strings.HasPrefix(text[j:end], "”") {
			end = j
			break
		}
	}
	round := strings.IndexByte(text[i:end], '(') >= 0
	square := strings.IndexByte(text[i:end], '[') >= 0
	for end > i+1 {
		switch text[end-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '-':
		case ')':
			if round {
				return end
			}
		case ']':
			if square {
				return end
			}
		default:
			return end
		}
		end--
	}
	return end
}

func mailByte(c byte) bool {
	return class[c]&isAlnum != 0 || c == '.' || c == '_' || c == '%' || c == '+' || c == '-'
}

// tagEnd returns the end of the #hashtag or @handle whose name starts at i.
func tagEnd(text string, i, end int) int {
	for i < end {
		j := alnumEnd(text, i, end)
		if j == i {
			break
		}
		i = j
		if i < end && text[i] == '_' {
			i++
		}
	}
	return i
}

// emoticon returns the end of the emoticon at i, or i. It must fill the rest of the chunk
// but for final punctuation, so that "3:(a)" has none.
func emoticon(text string, i, end int) int {
	if strings.IndexByte(":;=(^<>X", text[i]) < 0 {
		return i
	}
	for _, e := range emoticons {
		if strings.HasPrefix(text[i:end], e) {
			j := i + len(e)
			if j == end || strings.Trim(text[j:end], ".,!?") == "" {
				return j
			}
		}
	}
	return i
}
