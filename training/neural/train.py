"""Trains the neural tagger and parser: word vectors and affix embeddings, a bidirectional
LSTM (Hochreiter and Schmidhuber 1997) shared by all heads, linear taggers and a biaffine
parser (Dozat and Manning 2017).

    python train.py --train a.conllu b.conllu --dev dev.conllu --vectors vec.txt --out model.pt
"""
import argparse
import collections
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import data


class Net(nn.Module):
    def __init__(self, vectors, sizes, dim):
        super().__init__()
        self.dim = d = dim
        self.words = nn.Embedding.from_pretrained(vectors, freeze=False, sparse=True)
        self.affix = nn.ModuleList(nn.Embedding(n, d["affix"]) for n in data.TABLES)
        for e in self.affix:
            nn.init.normal_(e.weight, std=0.1)
        width = d["word"] + d["affix"] * len(data.TABLES)
        self.layers = nn.ModuleList(
            nn.LSTM(w, d["hidden"], bidirectional=True, batch_first=True) for w in (width, 2 * d["hidden"]))
        h = 2 * d["hidden"]
        self.upos = nn.Linear(h, sizes["upos"])
        self.xpos = nn.Linear(h, sizes["xpos"])
        self.feats = nn.Linear(h, sizes["feats"])
        self.arc_dep, self.arc_head = nn.Linear(h, d["arc"]), nn.Linear(h, d["arc"])
        self.rel_dep, self.rel_head = nn.Linear(h, d["rel"]), nn.Linear(h, d["rel"])
        self.root = nn.Parameter(torch.zeros(h))
        self.arc = nn.Parameter(torch.zeros(d["arc"], d["arc"]))
        self.arc_bias = nn.Parameter(torch.zeros(d["arc"]))
        self.rel = nn.Parameter(torch.zeros(sizes["rel"], d["rel"] + 1, d["rel"] + 1))

    def encode(self, words, affixes, lengths, p):
        if self.training:
            # Some words are made unknown, so that affixes and neighbours learn to carry them.
            words = words.masked_fill(torch.rand(words.shape) < 0.12, data.UNKNOWN)
        x = torch.cat([self.words(words)] + [e(affixes[..., i]) for i, e in enumerate(self.affix)], -1)
        x = drop(x, p)
        for lstm in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            x, _ = nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], batch_first=True)
            x = drop(x, p)
        return x

    def forward(self, words, affixes, lengths):
        """Scores of the tags, of each word's head (0: root), and what `relations` needs."""
        p = 0.33 if self.training else 0
        x = self.encode(words, affixes, lengths, p)
        tags = self.upos(x), self.xpos(x), self.feats(x)
        heads = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        ad, ah = drop(F.leaky_relu(self.arc_dep(x), 0.1), p), drop(F.leaky_relu(self.arc_head(heads), 0.1), p)
        rd, rh = drop(F.leaky_relu(self.rel_dep(x), 0.1), p), drop(F.leaky_relu(self.rel_head(heads), 0.1), p)
        arcs = torch.einsum("bie,bje->bij", ad @ self.arc + self.arc_bias, ah)
        return tags, arcs, rd, rh

    def relations(self, rd, rh, heads):
        """Scores [batch, words, labels] of the relation to the given head (0: root)."""
        rh = torch.gather(rh, 1, heads.unsqueeze(-1).expand(-1, -1, rh.shape[-1]))
        one = rd.new_ones(rd.shape[:-1] + (1,))
        rd, rh = torch.cat([rd, one], -1), torch.cat([rh, one], -1)
        half = rd @ self.rel.transpose(0, 1).flatten(1)
        return (half.unflatten(-1, (-1, rh.shape[-1])) @ rh.unsqueeze(-1)).squeeze(-1)


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


def capitals(sentences, rng):
    """Copies of some sentences as headlines are written: in capitals, or each word with one."""
    for change in (str.upper, lambda f: f[0].upper() + f[1:]):
        for s in rng.sample(sentences, len(sentences) // 33):
            yield s._replace(forms=[change(f) for f in s.forms])


class Numbered:
    """A sentence as integers, computed once."""

    def __init__(self, s, vocab, labels):
        self.forms = s.forms
        self.words = torch.tensor([vocab.get(data.normalise(f), data.UNKNOWN) for f in s.forms])
        self.affixes = torch.tensor([data.affixes(f) for f in s.forms])
        self.gold = {name: torch.tensor([labels[name](v) for v in col])
                     for name, col in (("upos", s.upos), ("xpos", s.xpos), ("feats", s.feats), ("rel", s.rels))}
        self.gold["head"] = torch.tensor(s.heads)


def tensors(batch):
    pad = lambda xs, v: nn.utils.rnn.pad_sequence(xs, batch_first=True, padding_value=v)
    gold = {k: pad([s.gold[k] for s in batch], -100) for k in batch[0].gold}
    return (pad([s.words for s in batch], 0), pad([s.affixes for s in batch], 0),
            torch.tensor([len(s.forms) for s in batch]), gold)


def masked(arcs, lengths):
    n = arcs.shape[2]
    pad = torch.arange(n)[None] > lengths[:, None]
    return arcs.masked_fill(pad[:, None, :], -1e9)


def evaluate(net, items, labels):
    net.eval()
    total = collections.Counter()
    with torch.no_grad():
        for batch in data.batches(items, 3000, random.Random(0)):
            words, affixes, lengths, gold = tensors(batch)
            tags, arcs, rd, rh = net(words, affixes, lengths)
            heads = masked(arcs, lengths).argmax(-1)
            rels = net.relations(rd, rh, heads).argmax(-1)
            ok = gold["head"] >= 0
            right = (heads == gold["head"]) & ok
            base = torch.tensor([labels["base"][r] for r in range(len(labels["rel"]))] + [-1])
            total["n"] += ok.sum().item()
            total["uas"] += right.sum().item()
            total["las"] += (right & (base[rels] == base[gold["rel"].clamp(min=-1)])).sum().item()
            for name, t in zip(("upos", "xpos", "feats"), tags):
                total[name] += ((t.argmax(-1) == gold[name]) & ok).sum().item()
    net.train()
    return {k: 100 * v / total["n"] for k, v in total.items() if k != "n"}


def save(path, net, names, labels):
    torch.save({"net": net.state_dict(), "dim": net.dim, "names": names,
                "labels": {k: v.names for k, v in labels.items() if k != "base"}}, path)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--train", nargs="+", required=True)
    ap.add_argument("--dev", required=True)
    ap.add_argument("--vectors", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--vocab", type=int, default=50000, help="words with a vector")
    ap.add_argument("--hidden", type=int, default=192, help="LSTM units per direction, a multiple of 16")
    ap.add_argument("--affix", type=int, default=32)
    ap.add_argument("--arc", type=int, default=192)
    ap.add_argument("--rel", type=int, default=64)
    ap.add_argument("--tokens", type=int, default=1000, help="words a batch")
    ap.add_argument("--rate", type=float, default=2e-3)
    ap.add_argument("--minutes", type=float, default=90, help="the learning rate falls to nothing over this time")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    train = [s for f in a.train for s in data.read_conllu(f) if len(s.forms) <= 120]
    dev = list(data.read_conllu(a.dev))
    names, vectors = read_vectors(a.vectors, a.vocab)
    vocab = {w: i for i, w in enumerate(names)}
    labels = {}
    for name, col in (("upos", "upos"), ("xpos", "xpos"), ("feats", "feats"), ("rel", "rels")):
        labels[name] = data.Labels(collections.Counter(v for s in train for v in getattr(s, col)), least=3)
    bases = sorted({r.split(":")[0] for r in labels["rel"].names})
    labels["base"] = [bases.index(r.split(":")[0]) for r in labels["rel"].names]
    train += list(capitals(train, rng))
    sizes = {k: len(v) for k, v in labels.items()}
    train = [Numbered(s, vocab, labels) for s in train]
    dev = [Numbered(s, vocab, labels) for s in dev]
    net = Net(vectors, sizes, dict(word=vectors.shape[1], affix=a.affix, hidden=a.hidden, arc=a.arc, rel=a.rel))
    print(len(train), "sentences", sum(len(s.forms) for s in train), "words", len(names), "vectors", sizes,
          sum(p.numel() for p in net.parameters()), "parameters", flush=True)
    # Vectors move slowly: those of words that are not in the treebanks cannot follow. Their
    # gradient is sparse, without which most of the time would go into rows left as they are.
    fast = [p for p in net.parameters() if p is not net.words.weight]
    optimisers = (torch.optim.Adam(fast, lr=a.rate, betas=(0.9, 0.95)), a.rate), (
        torch.optim.SparseAdam([net.words.weight], lr=a.rate / 4, betas=(0.9, 0.95)), a.rate / 4)
    best, step, epoch, done = 0, 0, 0, 0
    start = time.time()
    while done < 1:
        lost, words_seen, cpu = 0.0, 0, time.process_time()
        for batch in data.batches(train, a.tokens, rng):
            done = min(1, (time.time() - start) / 60 / a.minutes)
            if done == 1:
                break
            step += 1
            for opt, rate in optimisers:
                opt.param_groups[0]["lr"] = rate * (1 - done) * min(1, step / 100)
                opt.zero_grad()
            words, affixes, lengths, gold = tensors(batch)
            tags, arcs, rd, rh = net(words, affixes, lengths)
            loss = 0.5 * sum(F.cross_entropy(t.flatten(0, 1), gold[k].flatten())
                             for k, t in zip(("upos", "xpos", "feats"), tags))
            loss = loss + F.cross_entropy(masked(arcs, lengths).flatten(0, 1), gold["head"].flatten())
            loss = loss + F.cross_entropy(net.relations(rd, rh, gold["head"].clamp(min=0)).flatten(0, 1), gold["rel"].flatten())
            loss.backward()
            nn.utils.clip_grad_norm_(fast, 5.0)
            for opt, _ in optimisers:
                opt.step()
            lost += loss.item()
            words_seen += lengths.sum().item()
        speed = words_seen / (time.process_time() - cpu)
        score = evaluate(net, dev, labels)
        print(f"epoch {epoch} {(time.time() - start) / 60:.1f} min, {speed:.0f} words/s of CPU, loss {lost:.0f}",
              " ".join(f"{k} {v:.2f}" for k, v in score.items()), flush=True)
        epoch += 1
        if score["las"] > best:
            best = score["las"]
            save(a.out, net, names, labels)
    print("best", best)


if __name__ == "__main__":
    main()
