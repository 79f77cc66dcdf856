package token

import "strings"

// abbrevClass tells when a word takes the full stop after it.
type abbrevClass uint8

const (
	never        abbrevClass = iota
	always                   // etc., Inc.: may also end a sentence
	ending                   // etc., p.m.: often ends one
	title                    // Mr., Gov., e.g.: never ends a sentence
	beforeName               // Gen., Alex.: a common word or name elsewhere
	beforeNumber             // No. 5, p. 12, Sat. 3; a word of its own otherwise
	afterComma               // Springfield, Ill.; a common word elsewhere
)

// maxAbbrev is the length of the longest word that can be an abbreviation.
const maxAbbrev = 12

// abbreviations are words written with a full stop, in lower case without it.
var abbreviations = func() map[string]abbrevClass {
	m := map[string]abbrevClass{}
	for _, list := range []struct {
		class abbrevClass
		words string
	}{
		{title, `drs mr mrs ms dr messrs mme mlle prof sra fr hon rep reps sen sens gov govs gens lt cols capt cpt sgt
			maj cmdr cdr adm brig pvt cpl rev revd st ste ft mt pres supt insp det amb atty dir asst assoc msgr
			i.e e.g eg ie cf vs viz approx ca a.k.a`},
		{ending, `etc p.m a.m`},
		{always, `jan feb apr jun jul aug sept oct nov dec tue tues wed thu thur thurs fri inc corp co org ltd llc plc
			bros jr sr est dept univ assn bldg blvd ave hwy al ibid esq eds vols pp attn tel ext dist mfg intl natl
			govt mgmt hrs mins secs yrs mos wks lb lbs oz sq cu tbsp tsp avg jnr snr gmbh pty cie ass't`},
		{beforeNumber, `no nos fig figs vol art arts sec ch p pg para paras pt ser app eq ver op ex cl rm sat sun mon mar`},
		{beforeName, `gen ed phil alex benj robt geo wm chas thos jas jos col`},
		{afterComma, `wash ill mass calif colo conn del fla ind kan ky la md mich minn miss mo mont neb nev okla
			ore pa penn tenn tex va vt wis wyo ariz ark ala ga que ont alta sask man`},
	} {
		for w := range strings.FieldsSeq(list.words) {
			m[w] = list.class
		}
	}
	return m
}()

// prefixes stay joined to what follows their hyphen.
var prefixes = set(`e non pre anti re mid post co multi pro ex sub semi neo cross micro un intra arch counter inter
	mini socio ultra trans super hyper pseudo quasi over under mis de dis extra infra meta bi tri uni poly mono psycho
	geo bio electro thermo hydro astro tele auto`)

// givenSyllables are what Korean and Chinese given names of two syllables are made of, as they are spelt with a
// hyphen: Jae-in, Jong-un, Ing-wen, Kai-shek.
var givenSyllables = set(`ae ah ahn ai an bae baek beom bian bin bo bok bong byeong byung chae chan chang chao chee chen cheng cheung chi chia
	chiang chieh chien chih chin ching chiu chou chow chu chuan chui chul chun chung da dae dal do dong doo du duk eui eun ga geon
	geun gil gook gu guk gun gwan gwang gyeong gyu gyun ha hae hai han hang hao hee hei heng heung ho hoi hong hoon hsi hsia hsiang hsiao hsien
	hsin hsing hsiu hsiung hsu hsuan hsueh hsun hua huan huang huei hui hun hung hwa hwan hyang hye hyeok hyeon hyo hyon hyuk hyun hyung ik il
	im in ing jae jan jang je jen jeong ji jik jin jo jong joo joon jou ju juan jui jun jung kai kam kan kang kao kee kei keng keun keung
	ki kil kin king kit ko kok kong koo kook ku kuan kuang kuei kuk kun kung kuo kwan kwang kwok kwon kwong kyo kyong kyu kyun kyung lai lam lan
	lee leh lei leong leung li liang lien lik lin ling liu lo loi long loong lu luen lun lung man mao mei mi min ming mo moo moon mou
	mu mun myeong myong myung na nae nam nan ngai nien ning ok on pai pak pang pao pei pen peng pi piao pik pil pin ping po pui pyo ra rae
	ran ri rim rin ryong ryul san sang se sen seo seok seon seong seop seul seung shan shang shao she shek shen sheng shi shih shik shin shing
	shiu shou shu shuan shuang shui shun si siew sik sil sin sing siu so sol song sook soo soon su sui suk sum sun sung szu ta tae taek tai tak tan
	tang tao te teng tien tik tin ting to tong tsai tsan tsang tse tseng tso tsu tsui tsun tsung tu tuan tuen tung tzu ui uk un ung wa wah
	wai wan wei wen weng wing wo won wong woo wook woong ya yam yan yang yao yat yau ye yee yeh yen yeol yeon yeong yeung yi yim yin ying yiu
	yo yol yon yong yoo yoon you young yu yuan yue yuen yuk yul yun yung zu`)

// approximators stand before a number that is not exact.
var approximators = set(`about above almost an another approximately around as at below close estimated fewer just least less many more
	most much nearly only over roughly some than to under up well`)

// slashed are the words with a slash in them.
var slashed = set(`w/o w/out s/he c/o n/a i/o`)

// dotted are words with a full stop inside that are neither initials nor names of hosts.
var dotted = set(`ph.d m.sc b.sc m.phil ll.b ll.m ed.d d.phil`)

// dollars are written before the sign.
var dollars = set(`US U C A AU CA HK NZ S NT R`)

// domains are endings of host names and files.
var domains = set(`com org net edu gov mil int info biz io co uk us eu de fr ru ua jp cn in au ca ch nl tv fm ai
	doc docx xls xlsx pdf txt html htm jpg jpeg png gif zip exe csv ppt pptx url mp3 mp4 avi php asp`)

// exchanges are the codes behind the full stop of a share's ticker.
var exchanges = set(`n o k l t pa de hk ss sz mi as mc to bo ns ax sw st he ol co br vi ks ta sa`)

// determiners stand before a noun, whatever comes in between.
var determiners = set(`the a an its his her their our my your this that`)

// leftOut are words that begin with an apostrophe.
var leftOut = set(`em til tis twas cause n bout round cos cuz`)

// starters are the words that open most sentences. After an abbreviation, one of them in
// capitals tells that the sentence ended.
var starters = set(`the he she it they we i you this that these those a an in on at by for with from as of after before
	during since until when while if although though because however but and or so yet still also there here his her
	its their our my your what who how why where which both all some many most several no not one two three it's
	he's she's according officials police once under over between among despite meanwhile moreover instead later
	earlier last next then now such another other each more only even just people`)

// timeWords follow the time of day: 5 p.m. EST, 10 a.m. Monday.
var timeWords = set(`est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst utc cet cest ist eastern central mountain pacific
	greenwich moscow local monday tuesday wednesday thursday friday saturday sunday january february march april may june
	july august september october november december`)

// units follow a number without a space and are words of their own.
var units = set(`am pm a.m p.m k m mm cm km kg g mg lb lbs ft oz mph kph kmh hz khz mhz ghz kb mb gb tb mw kw gw kwh mwh
	bn b mn tn hp cc ml l ha sec min hr hrs yr yrs usd eur gbp c f x p`)

// contracted are the words written in one that are two or more, with the cuts between them.
var contracted = map[string][]int{
	"cannot": {3}, "gonna": {3}, "wanna": {3}, "gotta": {3}, "dunno": {2, 3}, "gimme": {3}, "lemme": {3},
	"outta": {3}, "sorta": {4}, "awhile": {1}, "tis": {1}, "twas": {1},
	"dont": {2}, "didnt": {3}, "doesnt": {4}, "cant": {2}, "wont": {2}, "isnt": {2}, "arent": {3}, "wasnt": {3},
	"werent": {4}, "couldnt": {5}, "wouldnt": {5}, "shouldnt": {6}, "havent": {4}, "hasnt": {3}, "hadnt": {3}, "aint": {2},
	"im": {1}, "ive": {1}, "youre": {3}, "youve": {3}, "youll": {3}, "theyre": {4}, "theyve": {4}, "weve": {2},
	"thats": {4}, "whats": {4}, "theres": {5}, "heres": {4}, "hes": {2}, "shes": {3},
}

// emoticons are the faces drawn with punctuation marks.
var emoticons = []string{":'(", ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ">:(", "^_^", ":)", ":(", ";)", ":D", ":P", ":/", "=)", "=(", "(:", "<3", "XD"}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// longest is the length of the longest word in a list.
const longest = 16

// look finds a word in a list of lower-case words, whatever its case, without allocating.
// Only ASCII letters change case.
func look[V any](list map[string]V, w string) V {
	var key [longest]byte
	if len(w) > len(key) {
		var none V
		return none
	}
	for i := range len(w) {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		key[i] = c
	}
	return list[string(key[:len(w)])]
}

// cliticStart returns the offsets at which a word is cut into the words it is made of.
func cliticStart(w string) []int {
	if len(w) > len("shouldn’t")+20 {
		w = w[len(w)-1:] // too long to be looked up; a clitic at its end is not worth it
	}
	if len(w) < 9 && len(w) > 1 {
		if cut := look(contracted, w); cut != nil && !allUpper(w) {
			return cut
		}
	}
	at, n := lastApostrophe(w)
	if at < 1 {
		return nil
	}
	switch strings.ToLower(w[at+n:]) {
	case "s":
		if isDigit(w[at-1]) { // 1990's
			return nil
		}
		return []int{at}
	case "m", "d", "ll", "ve", "re":
		// "shouldn't've" has two
		if more := cliticStart(w[:at]); len(more) == 1 {
			return []int{more[0], at}
		}
		return []int{at}
	case "t":
		if at > 1 && (w[at-1] == 'n' || w[at-1] == 'N') {
			return []int{at - 1}
		}
	case "all":
		if at == 1 && (w[0] == 'y' || w[0] == 'Y') { // y'all
			return []int{at + n}
		}
	}
	return nil
}

// lastApostrophe returns the offset and length of the last apostrophe, or -1.
func lastApostrophe(w string) (at, n int) {
	for i := len(w) - 1; i >= 0; i-- {
		switch w[i] {
		case '\'', '`':
			return i, 1
		case 0x99: // ’ is E2 80 99
			if i >= 2 && w[i-2] == 0xE2 && w[i-1] == 0x80 {
				return i - 2, 3
			}
		}
	}
	return -1, 0
}

// unitStart returns the offset of the unit at the end of a number, 0 when there is none. A
// capital letter is a unit only of money: $3M, but 5G and 4K.
func unitStart(w string, money bool) int {
	w = strings.TrimRight(w, "²³") // 480km²
	i := len(w)
	for i > 0 && !isDigit(w[i-1]) && w[i-1] < 0x80 {
		i--
	}
	if i == 0 || i == len(w) || len(w)-i > 3 || !look(units, w[i:]) {
		return 0
	}
	if len(w)-i == 1 && w[i] < 'a' && !money {
		return 0
	}
	for j := range i {
		if !isDigit(w[j]) && strings.IndexByte(".,:+", w[j]) < 0 {
			return 0
		}
	}
	return i
}

func allUpper(w string) bool {
	for i := range len(w) {
		if w[i] >= 'a' {
			return false
		}
	}
	return true
}
