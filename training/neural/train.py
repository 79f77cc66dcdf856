"""Trains the neural tagger, parser and recogniser of names on treebanks, from the encoder
that pretrain.py made.

    python train.py --init pre.pt --train a.conllu b.conllu --names names.tsv --dev dev.conllu --dev-names dev.tsv --out model.pt
"""
import argparse
import collections
import copy
import random
import time

import torch
import torch.nn as nn

import data
import net as network

# How much a word of a set counts for names: the sets differ in how near their conventions
# are to those of UNER.
WEIGHTS = {"UNER-EWT": 2, "CrossNER": 0.5, "re3d": 0.5, "SEC": 0.5, "BTC": 0.3}
MODEL_SET = "UNER-EWT"  # whose conventions are scored
TREEBANKS = "UNER-EWT", "GUM"  # in whose manner, by turns, sentences are read whose doubted heads somebody told


def capitals(sentences, rng):
    """Copies of some sentences as headlines are written: in capitals, or each word with one."""
    for change in (str.upper, lambda f: f[0].upper() + f[1:]):
        for s in rng.sample(sentences, len(sentences) // 33):
            yield s._replace(forms=[change(f) for f in s.forms])


class Average:
    """The exponential moving average of a network's weights (Polyak and Juditsky 1992)."""

    def __init__(self, net, decay):
        self.net, self.decay, self.steps = copy.deepcopy(net), decay, 0

    def update(self, net):
        self.steps += 1
        d = min(self.decay, self.steps / (self.steps + 10))
        with torch.no_grad():
            for mine, its in zip(self.net.parameters(), net.parameters()):
                mine.lerp_(its, 1 - d)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--init", required=True, help="what pretrain.py wrote")
    ap.add_argument("--train", nargs="+", required=True, help="treebanks")
    ap.add_argument("--names", required=True, help="sentences with names, by go run ./training ner-export")
    ap.add_argument("--heads", help="sentences of which some words have a head, by go run ./training heads-export")
    ap.add_argument("--dev-heads", help="the same, kept back")
    ap.add_argument("--dev", required=True)
    ap.add_argument("--dev-names", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--tokens", type=int, default=1200, help="words a batch")
    ap.add_argument("--rate", type=float, default=1e-3)
    ap.add_argument("--dropout", type=float, default=0.33)
    ap.add_argument("--epochs", type=int, default=10)
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    saved = torch.load(a.init)
    names = saved["names"]
    vocab = {w: i for i, w in enumerate(names)}
    labels = {}
    for k, v in saved["labels"].items():
        labels[k] = data.Labels({name: len(v) - i for i, name in enumerate(v)})
    named = list(data.read_names(a.names))
    labels["entity"] = data.Labels({name: len(data.ENTITIES) - i for i, name in enumerate(data.ENTITIES)})
    sets = sorted({s.set for s in named})
    by_id = {s.id: s for s in named if s.id}
    trees, joined = [], set()
    for f in a.train:
        bank, found = [], collections.Counter()
        for s in data.read_conllu(f):
            with_names = by_id.get(s.id)
            if with_names and with_names.forms == s.forms:
                s = s._replace(entities=with_names.entities, types=with_names.types, set=with_names.set)
                found[s.set] += 1
                joined.add(s.id)
            if len(s.forms) <= 120:
                bank.append(s)
        # A treebank is one set, though the names of some of its sentences are not known.
        manner = found.most_common(1)[0][0] if found else None
        trees += [s._replace(set=manner) for s in bank]
    named = [s for s in named if s.id not in joined and len(s.forms) <= 120]
    print(f"{len(trees)} trees, {len(joined)} of them with names, {len(named)} other sentences with names", flush=True)
    trees += list(capitals(trees, rng))
    named += list(capitals(named, rng))
    trees, named = data.Corpus(trees, vocab, labels, sets), data.Corpus(named, vocab, labels, sets)
    doubted = None
    if a.heads:
        told = (s._replace(set=TREEBANKS[i % 2]) for i, s in enumerate(data.read_heads(a.heads)))
        doubted = data.Corpus(told, vocab, labels, sets)
    dev_heads = data.Corpus(data.read_heads(a.dev_heads), vocab, labels, sets) if a.dev_heads else None
    dev = data.Corpus(data.read_conllu(a.dev), vocab, labels, sets)
    dev_names = data.Corpus(data.read_names(a.dev_names), vocab, labels, sets)
    bases = network.bases(labels["rel"].names)
    net = network.Net(torch.zeros(len(names), saved["dim"]["word"]), {k: len(v) for k, v in labels.items()}, saved["dim"], len(sets))
    for particular in "manner", "habits":  # of the silver text, which is none of the sets
        saved["net"].pop(particular, None)
    missing, unexpected = net.load_state_dict(saved["net"], strict=False)
    print("new:", missing, "dropped:", unexpected, flush=True)
    weights = torch.tensor([WEIGHTS.get(s, 1.0) for s in sets])
    home = sets.index(MODEL_SET)
    average = Average(net, 0.999)
    # Vectors move slowly: those of words that are not in the treebanks cannot follow. Their
    # gradient is sparse, without which most of the time would go into rows left as they are.
    fast = [p for p in net.parameters() if p is not net.words.weight]
    optimisers = (torch.optim.Adam(fast, lr=a.rate, betas=(0.9, 0.95)), a.rate), (
        torch.optim.SparseAdam([net.words.weight], lr=a.rate / 4, betas=(0.9, 0.95)), a.rate / 4)
    others = [named] + ([doubted] if doubted else [])

    def half(corpus, epoch):
        """Of sentences that have no whole tree, half are read in each epoch."""
        some = list(corpus.batches(a.tokens, (a.seed, epoch // 2)))
        n = len(some) // 2
        return some[:n] if epoch % 2 == 0 else some[n:n * 2]

    total = a.epochs * (sum(1 for _ in trees.batches(a.tokens, 0)) + sum(sum(1 for _ in c.batches(a.tokens, 0)) // 2 for c in others))
    best, step, start = 0, 0, time.time()
    for epoch in range(a.epochs):
        batches = list(trees.batches(a.tokens, (a.seed, epoch)))
        for c in others:
            batches += half(c, epoch)
        rng.shuffle(batches)
        lost = 0.0
        for words, affixes, gold in batches:
            step += 1
            for opt, rate in optimisers:
                opt.param_groups[0]["lr"] = rate * max(0, 1 - step / total) * min(1, step / 100)
                opt.zero_grad()
            # Some words are made unknown, so that affixes and neighbours learn to carry them.
            words = words.masked_fill(torch.rand(words.shape) < 0.12, data.UNKNOWN)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = net.loss(net.encode(words, affixes, gold["set"], a.dropout)[-1], gold, a.dropout, weights)
            loss.backward()
            nn.utils.clip_grad_norm_(fast, 5.0)
            for opt, _ in optimisers:
                opt.step()
            average.update(net)
            lost += loss.item()
        score = network.evaluate(average.net, dev, bases, home)
        if dev_heads:
            score["heads"] = network.evaluate(average.net, dev_heads, bases, home)["uas"]
        score["names"] = network.evaluate(average.net, dev_names, bases, home)["entity"]
        print(f"epoch {epoch} {(time.time() - start) / 60:.1f} min, loss {lost / len(batches):.4f}",
              " ".join(f"{k} {v:.2f}" for k, v in score.items()), flush=True)
        if score["las"] > best:
            best = score["las"]
            network.save(a.out, average.net, names, labels, saved["dim"], sets)
    print("best", best)


if __name__ == "__main__":
    main()
