"""The network: word vectors and affix embeddings, a bidirectional LSTM (Hochreiter and
Schmidhuber 1997) shared by all heads, linear taggers and a biaffine parser (Dozat and
Manning 2017).
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

import data

TAGS = "upos", "xpos", "feats"


class Net(nn.Module):
    """dim holds the widths word, affix, hidden, arc and rel and the number of layers; sizes
    the labels of each kind, sets the number of sets of sentences, each of which has
    conventions of its own."""

    def __init__(self, vectors, sizes, dim, sets):
        super().__init__()
        self.dim = d = dim
        self.words = nn.Embedding.from_pretrained(vectors, freeze=False, sparse=True)
        self.affix = nn.ModuleList(nn.Embedding(n, d["affix"]) for n in data.TABLES)
        for e in self.affix:
            nn.init.normal_(e.weight, std=0.1)
        width = d["word"] + d["affix"] * len(data.TABLES)
        self.layers = nn.ModuleList(
            nn.LSTM(w, d["hidden"], bidirectional=True, batch_first=True) for w in [width] + [2 * d["hidden"]] * (d["layers"] - 1))
        h = 2 * d["hidden"]
        self.tags = nn.ModuleDict({k: nn.Linear(h, sizes[k]) for k in TAGS if k in sizes})
        # What is particular to a set: added to the input, so that the others need not follow
        # it (Stymne et al. 2018), and to the scores of names.
        self.manner = nn.Parameter(torch.zeros(sets, width))
        self.entity = nn.Linear(h, sizes["entity"])
        self.habits = nn.Parameter(torch.zeros(sets, sizes["entity"]))
        self.arc_dep, self.arc_head = nn.Linear(h, d["arc"]), nn.Linear(h, d["arc"])
        self.rel_dep, self.rel_head = nn.Linear(h, d["rel"]), nn.Linear(h, d["rel"])
        self.root = nn.Parameter(torch.zeros(h))
        self.arc = nn.Parameter(torch.zeros(d["arc"], d["arc"]))
        self.arc_bias = nn.Parameter(torch.zeros(d["arc"]))
        self.rel = nn.Parameter(torch.zeros(sizes["rel"], d["rel"] + 1, d["rel"] + 1))

    def encode(self, words, affixes, sets, p=0.0, hidden=None):
        """Outputs [batch, words, 2 hidden] of each layer, in the manner of the sets. Words
        where `hidden` is true are shown as unknown, without affixes. Layers from the third
        on add to what they read (He et al. 2016), so that a trained network can be given
        another."""
        x = torch.cat([self.words(words)] + [e(affixes[..., i]) for i, e in enumerate(self.affix)], -1)
        if hidden is not None:
            x = x * (~hidden).unsqueeze(-1)
        x = drop(x, p) + self.manner[sets]
        outputs = []
        for i, lstm in enumerate(self.layers):
            x = lstm(x)[0] + x if i >= 2 else lstm(x)[0]
            outputs.append(x)
            x = drop(x, p)
        outputs[-1] = x
        return outputs

    def forward(self, x, p=0.0):
        """Of encoded words: scores of the tags, scores [batch, words, words + 1] of each
        word's head (0: root), and what `relations` needs."""
        heads = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        ad, ah = drop(F.leaky_relu(self.arc_dep(x), 0.1), p), drop(F.leaky_relu(self.arc_head(heads), 0.1), p)
        rd, rh = drop(F.leaky_relu(self.rel_dep(x), 0.1), p), drop(F.leaky_relu(self.rel_head(heads), 0.1), p)
        arcs = torch.einsum("bie,bje->bij", ad @ self.arc + self.arc_bias, ah)
        return {k: of(x) for k, of in self.tags.items()}, arcs, rd, rh

    def relations(self, rd, rh, heads):
        """Scores [batch, words, labels] of the relation to the given head (0: root)."""
        rh = torch.gather(rh, 1, heads.unsqueeze(-1).expand(-1, -1, rh.shape[-1]))
        one = rd.new_ones(rd.shape[:-1] + (1,))
        rd, rh = torch.cat([rd, one], -1), torch.cat([rh, one], -1)
        half = rd @ self.rel.transpose(0, 1).flatten(1)
        return (half.unflatten(-1, (-1, rh.shape[-1])) @ rh.unsqueeze(-1)).squeeze(-1)

    def entities(self, x, sets):
        """Scores [batch, words, labels] of the labels of names, by the habits of the sets."""
        return self.entity(x).float() + self.habits[sets]

    def loss(self, x, gold, p, weights):
        """The sum over the heads of the mean loss of a word with a label; weights are those
        of the sets for names."""
        total = x.new_zeros((), dtype=torch.float32)
        known = gold["entity"] != 0
        if known.any():
            scores = self.entities(x, gold["set"])
            allowed = (gold["entity"].unsqueeze(-1) >> torch.arange(scores.shape[-1])) & 1
            right = scores.masked_fill(allowed == 0, -1e4).logsumexp(-1)
            total = total + ((scores.logsumexp(-1) - right) * weights[gold["set"]])[known].mean()
        if not (gold["head"] >= 0).any():
            return total
        tags, arcs, rd, rh = self(x, p)
        if not (gold["rel"] >= 0).any():  # only heads are known
            return total + F.cross_entropy(arcs.float().flatten(0, 1), gold["head"].flatten())
        for k, scores in tags.items():
            total = total + 0.5 * F.cross_entropy(scores.float().flatten(0, 1), gold[k].flatten())
        total = total + F.cross_entropy(arcs.float().flatten(0, 1), gold["head"].flatten())
        rels = self.relations(rd, rh, gold["head"].clamp(min=0))
        return total + F.cross_entropy(rels.float().flatten(0, 1), gold["rel"].flatten())


def drop(x, p):
    """Dropout with one mask for all words of a sentence (Gal and Ghahramani 2016)."""
    if not p:
        return x
    mask = x.new_empty(x.shape[0], 1, x.shape[2]).bernoulli_(1 - p) / (1 - p)
    return x * mask


def read_vectors(path, limit):
    """Words and their vectors; row 0, the mean of all, is for words that have none."""
    names, rows = ["<unknown>"], []
    for line in open(path, encoding="utf-8"):
        f = line.split()
        names.append(f[0])
        rows.append([float(v) for v in f[1:]])
        if len(names) > limit:
            break
    t = torch.tensor(rows)
    t = t / t.std() * 0.5
    return names, torch.cat([t.mean(0, keepdim=True), t])


def evaluate(net, corpus, bases, home):
    """Accuracies in percent, in the manner of set number home: of the tags, uas, las
    (relations without their subtypes) and, where the corpus has them, of the labels of names.
    bases[i] numbers relation i without its subtype."""
    net.eval()
    right, count = {}, {}

    def add(name, ok, known):
        right[name] = right.get(name, 0) + (ok & known).sum().item()
        count[name] = count.get(name, 0) + known.sum().item()

    bases = torch.tensor(bases + [-1])
    with torch.no_grad():
        for words, affixes, gold in corpus.batches(3000, 0):
            sets = torch.full_like(words, home)
            x = net.encode(words, affixes, sets)[-1]
            best = net.entities(x, sets).argmax(-1)
            add("entity", (gold["entity"] >> best) & 1 == 1, gold["entity"] != 0)
            known = gold["head"] >= 0
            if not known.any():
                continue
            tags, arcs, rd, rh = net(x)
            for k, scores in tags.items():
                add(k, scores.argmax(-1) == gold[k], known)
            heads = arcs.argmax(-1)
            rels = net.relations(rd, rh, heads).argmax(-1)
            add("uas", heads == gold["head"], known)
            add("las", (heads == gold["head"]) & (bases[rels] == bases[gold["rel"].clamp(min=-1)]), known)
    net.train()
    return {k: 100 * right[k] / count[k] for k in right if count[k]}


def bases(rels):
    """For each relation the number of the relation without its subtype."""
    plain = sorted({r.split(":")[0] for r in rels})
    return [plain.index(r.split(":")[0]) for r in rels]


def save(path, net, names, labels, dim, sets):
    torch.save({"net": net.state_dict(), "dim": dim, "names": names, "sets": list(sets),
                "labels": {k: v.names for k, v in labels.items()}}, path)
