"""Reading treebanks and turning words into the integer features of the encoder.

The features are the same, number for number, as those of the Go side (extract/neural): a
word is looked up in the vector table by its lower-cased form with digits as 0, and its
prefix, suffixes and shape are hashed with 32-bit FNV-1a into tables of fixed size.
"""
import collections
import functools
import unicodedata

import numpy as np
import torch

PREFIX, SUFFIX2, SUFFIX3, SUFFIX4, SHAPE = 2048, 2048, 4096, 8192, 1024
TABLES = (PREFIX, SUFFIX2, SUFFIX3, SUFFIX4, SHAPE)
UNKNOWN = 0  # row of the vector table for words that are not in it
IGNORED = -100  # label of no class, without a loss


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


@functools.lru_cache(1 << 20)
def affixes(form):
    low = normalise(form)
    return (
        fnv1a("p" + low[:3]) % PREFIX,
        fnv1a("2" + low[-2:]) % SUFFIX2,
        fnv1a("3" + low[-3:]) % SUFFIX3,
        fnv1a("4" + low[-4:]) % SUFFIX4,
        fnv1a("s" + shape(form)) % SHAPE,
    )


# Columns are lists, one value a word; those that a set does not annotate are None.
# Entities are strings of BILOU labels, alternatives joined by "|"; types are the types of
# names that the set marks; set is its name.
Sentence = collections.namedtuple("Sentence", "forms upos xpos feats heads rels entities types set id", defaults=(None,) * 9)


def read_conllu(path):
    """Sentences of a treebank, or of what the program silver wrote, which has names."""
    cols, ident, types = [], None, None

    def sentence():
        *columns, misc = map(list, zip(*cols))
        if types is None:
            return Sentence(*columns, id=ident)
        names = [next((v[5:] for v in m.split("|") if v.startswith("Name=")), "O") for m in misc]
        return Sentence(*columns, entities=names, types=types, set="silver", id=ident)

    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if cols:
                yield sentence()
            cols, ident, types = [], None, None
        elif line.startswith("# sent_id = "):
            ident = line[12:]
        elif line.startswith("# types = "):
            types = line[10:].split()
        elif line[0] != "#":
            f = line.split("\t")
            if f[0].isdigit():
                cols.append((f[1], f[3], f[4], f[5], int(f[6]), f[7], f[9]))
    if cols:
        yield sentence()


def read_heads(path):
    """Sentences of the file that `go run ./training heads-export` writes: one word and, where
    somebody said what it hangs on, the number of that word (0: root) a line."""
    cols = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line:
            form, head = line.split("\t")
            cols.append((form, int(head) if head else IGNORED))
        elif cols:
            forms, heads = map(list, zip(*cols))
            yield Sentence(forms, heads=heads)
            cols = []


TYPES = "PER", "ORG", "LOC", "GRP", "EVE", "WRK"
ENTITIES = ["O"] + [f"{place}-{type}" for type in TYPES for place in "BILU"]


def read_names(path):
    """Sentences of the file that `go run ./training ner-export` writes: one word and its
    label a line, comments with the set and the types that it marks."""
    cols, comments = [], {}
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if cols:
                forms, entities = map(list, zip(*cols))
                yield Sentence(forms, entities=entities, types=comments.get("types", "").split(),
                               set=comments.get("set"), id=comments.get("sent_id"))
            cols, comments = [], {}
        elif "\t" not in line:
            if line.startswith("# ") and " = " in line:
                key, value = line[2:].split(" = ", 1)
                comments[key] = value
        else:
            cols.append(tuple(line.split("\t")))


def allowed(label, types):
    """The set of labels that a word may have, as bits: where a set does not mark a type,
    words without a label may be names of that type."""
    bits = 0
    for name in label.split("|"):
        bits |= 1 << ENTITIES.index(name)
    if label == "O":
        for i, name in enumerate(ENTITIES[1:], 1):
            if name[2:] not in types:
                bits |= 1 << i
    return bits


class Labels:
    """A list of labels in order of frequency, with their numbers."""

    def __init__(self, counts, least=1):
        self.names = [k for k, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])) if n >= least]
        self.index = {k: i for i, k in enumerate(self.names)}

    def __len__(self):
        return len(self.names)

    def __call__(self, name):
        return self.index.get(name, IGNORED)


GOLD = "upos", "xpos", "feats", "rel", "head"


class Corpus:
    """Sentences as integers in a few flat arrays, one row a word, and batches of them.

    Beside the columns of GOLD there are `entity`, the labels that a word may have as bits
    (0: unknown), and `set`, the number of its set in sets.
    """

    def __init__(self, sentences, vocab, labels, sets=()):
        number = functools.lru_cache(1 << 20)(lambda form: vocab.get(normalise(form), UNKNOWN))
        words, affix, lengths = [], [], []
        gold = {k: [] for k in GOLD + ("entity", "set")}
        bits = functools.lru_cache(None)(allowed)
        absent = np.full(10000, IGNORED, np.int16)

        def pack(values, dtype=np.int16):
            return np.array(values, dtype=dtype)

        for s in sentences:
            n = len(s.forms)
            lengths.append(n)
            words.append(pack([number(f) for f in s.forms], np.int32))
            affix.append(pack([affixes(f) for f in s.forms]))
            for name, column in (("upos", s.upos), ("xpos", s.xpos), ("feats", s.feats), ("rel", s.rels)):
                if column is None or name not in labels:
                    gold[name].append(absent[:n])
                else:
                    of = labels[name]
                    gold[name].append(pack([of(v) for v in column]))
            gold["head"].append(absent[:n] if s.heads is None else pack(s.heads))
            gold["entity"].append(pack([0] * n if s.entities is None else [bits(v, tuple(s.types)) for v in s.entities], np.int32))
            gold["set"].append(pack([sets.index(s.set) if s.set in sets else 0] * n))
        self.words = torch.from_numpy(np.concatenate(words))
        self.affixes = torch.from_numpy(np.concatenate(affix))
        self.gold = {k: torch.from_numpy(np.concatenate(v)) for k, v in gold.items()}
        self.lengths = np.array(lengths)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)])[:-1]

    def batches(self, tokens, seed):
        """Shuffled batches of about `tokens` words, all sentences of a batch equally long.

        Each is (words [b, n], affixes [b, n, 5], gold {name: [b, n]}).
        """
        rng = np.random.default_rng(seed)
        groups = []
        for n in np.unique(self.lengths):
            rows = rng.permutation(np.flatnonzero(self.lengths == n))
            size = max(1, tokens // n)
            groups += [rows[i:i + size] for i in range(0, len(rows), size)]
        for i in rng.permutation(len(groups)):
            rows = groups[i]
            at = torch.from_numpy(self.starts[rows][:, None] + np.arange(self.lengths[rows[0]])[None])
            yield self.words[at].long(), self.affixes[at].long(), {k: v[at].long() for k, v in self.gold.items()}

    def __len__(self):
        return len(self.lengths)
