"""Reading treebanks and turning words into the integer features of the encoder.

The features are the same, number for number, as those of the Go side (extract/neural): a
word is looked up in the vector table by its lower-cased form with digits as 0, and its
prefix, suffixes and shape are hashed with 32-bit FNV-1a into tables of fixed size.
"""
import collections
import unicodedata

PREFIX, SUFFIX2, SUFFIX3, SUFFIX4, SHAPE = 2048, 2048, 4096, 8192, 1024
TABLES = (PREFIX, SUFFIX2, SUFFIX3, SUFFIX4, SHAPE)
UNKNOWN = 0  # row of the vector table for words that are not in it


def fnv1a(text):
    h = 2166136261
    for b in text.encode("utf-8"):
        h = ((h ^ b) * 16777619) & 0xFFFFFFFF
    return h


def normalise(form):
    # Character by character and to one character each, as Go's unicode.ToLower does.
    return "".join("0" if "0" <= c <= "9" else c.lower()[0] for c in form)


CLASS = {"Lu": "X", "Ll": "x", "Nd": "0", "Lt": "c", "Lm": "c", "Lo": "c"}


def shape(form):
    """Classes of characters with runs shortened to two: "Xx", "XX", "00-00"."""
    out = []
    for c in form:
        k = CLASS.get(unicodedata.category(c), c)
        if out[-2:] == [k, k]:
            continue
        out.append(k)
        if len(out) == 8:
            break
    return "".join(out)


def affixes(form):
    low = normalise(form)
    return (
        fnv1a("p" + low[:3]) % PREFIX,
        fnv1a("2" + low[-2:]) % SUFFIX2,
        fnv1a("3" + low[-3:]) % SUFFIX3,
        fnv1a("4" + low[-4:]) % SUFFIX4,
        fnv1a("s" + shape(form)) % SHAPE,
    )


Sentence = collections.namedtuple("Sentence", "forms upos xpos feats heads rels")


def read_conllu(path):
    cols = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if cols:
                yield Sentence(*map(list, zip(*cols)))
            cols = []
        elif line[0] != "#":
            f = line.split("\t")
            if f[0].isdigit():
                cols.append((f[1], f[3], f[4], f[5], int(f[6]), f[7]))
    if cols:
        yield Sentence(*map(list, zip(*cols)))


class Labels:
    """A list of labels in order of frequency, with their numbers."""

    def __init__(self, counts, least=1):
        self.names = [k for k, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])) if n >= least]
        self.index = {k: i for i, k in enumerate(self.names)}

    def __len__(self):
        return len(self.names)

    def __call__(self, name):
        return self.index.get(name, -100)  # -100: ignored by the loss


def batches(items, tokens, rng):
    """Groups of sentences of about equal length, about `tokens` words together, shuffled."""
    order = sorted(range(len(items)), key=lambda i: (len(items[i].forms) + rng.random() * 3, i))
    out, cur, n = [], [], 0
    for i in order:
        cur.append(items[i])
        n += len(items[i].forms)
        if n >= tokens:
            out.append(cur)
            cur, n = [], 0
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out
