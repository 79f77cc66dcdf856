"""Teaches the encoder what raw text can teach, before train.py teaches it treebanks.

    python pretrain.py --silver silver.conllu --train a.conllu b.conllu --vectors vec.txt --out pre.pt

Three things are learned together of text that the program silver annotated:

  - each word from the state of the first layer left of it and the state right of it
    (Baevski et al. 2019), among candidates drawn by frequency and the other words of the
    batch (Bengio and Senecal 2008);
  - words that are hidden from the input, from the last layer (Devlin et al. 2019);
  - the tags, trees and names of what annotated the text (self-training), of all words
    though some are hidden, so that the tree is learned from context (Clark et al. 2018).

Each eighth batch is of the treebanks.
"""
import argparse
import collections
import itertools
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import data
import net as network


class Guess(nn.Module):
    """Scores words for a place from an encoding of the place. The words' vectors are those
    of the input."""

    def __init__(self, width, dim):
        super().__init__()
        self.project = nn.Linear(width, dim)

    def loss(self, x, vectors, targets, candidates, logq):
        """Mean loss over places x [n, width] with the number of the right candidate."""
        return F.cross_entropy((self.project(x) @ vectors.t()).float() - logq, targets)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--silver", required=True)
    ap.add_argument("--train", nargs="+", required=True)
    ap.add_argument("--dev", required=True)
    ap.add_argument("--vectors", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--init", help="network to go on from, with the same words, labels and widths, and as many layers or fewer")
    ap.add_argument("--vocab", type=int, default=50000, help="words with a vector")
    ap.add_argument("--hidden", type=int, default=256, help="LSTM units per direction, a multiple of 16")
    ap.add_argument("--layers", type=int, default=2)
    ap.add_argument("--affix", type=int, default=32)
    ap.add_argument("--arc", type=int, default=192)
    ap.add_argument("--rel", type=int, default=64)
    ap.add_argument("--tokens", type=int, default=2000, help="words a batch")
    ap.add_argument("--sentences", type=int, default=0, help="of the silver text; 0: all")
    ap.add_argument("--negatives", type=int, default=3000, help="words drawn to tell the right one from")
    ap.add_argument("--rate", type=float, default=2e-3)
    ap.add_argument("--words", type=float, default=16e6, help="words to read")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    names, vectors = network.read_vectors(a.vectors, a.vocab)
    vocab = {w: i for i, w in enumerate(names)}
    gold = [s for f in a.train for s in data.read_conllu(f) if len(s.forms) <= 120]
    labels = {name: data.Labels(collections.Counter(v for s in gold for v in getattr(s, column)), least=3)
              for name, column in (("upos", "upos"), ("xpos", "xpos"), ("feats", "feats"), ("rel", "rels"))}
    labels["entity"] = data.Labels({name: len(data.ENTITIES) - i for i, name in enumerate(data.ENTITIES)})
    bases = network.bases(labels["rel"].names)
    gold = data.Corpus(gold, vocab, labels)
    dev = data.Corpus(data.read_conllu(a.dev), vocab, labels)
    silver = data.Corpus(itertools.islice(data.read_conllu(a.silver), a.sentences or None), vocab, labels)
    print(len(silver), "sentences", len(silver.words), "words of silver text", flush=True)

    dim = dict(word=vectors.shape[1], affix=a.affix, hidden=a.hidden, layers=a.layers, arc=a.arc, rel=a.rel)
    net = network.Net(vectors, {k: len(v) for k, v in labels.items()}, dim, sets=1)
    weights = torch.ones(1)
    if a.init:
        missing, unexpected = net.load_state_dict(torch.load(a.init)["net"], strict=False)
        print("new:", missing, "dropped:", unexpected, flush=True)
    width = 2 * a.hidden
    between, hidden_word = Guess(width, dim["word"]), Guess(width, dim["word"])
    counts = torch.bincount(silver.words.long(), minlength=len(names)).float()
    counts[data.UNKNOWN] = 0
    share = counts.pow(0.75)
    share /= share.sum()

    fast = [p for p in net.parameters() if p is not net.words.weight] + [*between.parameters(), *hidden_word.parameters()]
    optimisers = (torch.optim.Adam(fast, lr=a.rate, betas=(0.9, 0.98)), a.rate), (
        torch.optim.SparseAdam([net.words.weight], lr=a.rate / 2, betas=(0.9, 0.98)), a.rate / 2)
    done, step, epoch = 0, 0, 0
    treebank = iter(())
    sums = collections.Counter()
    start = time.time()
    while done < a.words:
        epoch += 1
        for batch in silver.batches(a.tokens, (a.seed, epoch)):
            if done >= a.words:
                break
            supervised = step % 8 == 7
            if supervised:
                batch = next(treebank, None)
                if batch is None:
                    treebank = gold.batches(a.tokens, (a.seed, step))
                    batch = next(treebank)
            words, affixes, target = batch
            step += 1
            for opt, rate in optimisers:
                opt.param_groups[0]["lr"] = rate * max(0.05, 1 - done / a.words) * min(1, step / 200)
                opt.zero_grad()
            done += words.numel()
            hidden = torch.rand(words.shape) < 0.12
            with torch.autocast("cpu", dtype=torch.bfloat16):
                first, *_, x = net.encode(words, affixes, target["set"], p=0.2 if supervised else 0.1, hidden=hidden)
                loss = net.loss(x, target, 0.2 if supervised else 0.1, weights)
                sums["parse" if not supervised else "gold"] += loss.item()
                if not supervised:
                    # Candidates: the words of the batch and others drawn by frequency.
                    candidates = torch.unique(torch.cat([words.flatten(), torch.multinomial(share, a.negatives)]))
                    number = torch.full((len(names),), data.IGNORED)
                    number[candidates] = torch.arange(len(candidates))
                    number[data.UNKNOWN] = data.IGNORED
                    # The chance that a word is a candidate by the draw, for the words not there
                    # because the batch has them.
                    logq = torch.log(1 - torch.exp(-a.negatives * share[candidates]) + 1e-6)
                    of = net.words(candidates)
                    h = width // 2
                    empty = first.new_zeros(words.shape[0], 1, h)
                    left = torch.cat([empty, first[:, :-1, :h]], 1)
                    right = torch.cat([first[:, 1:, h:], empty], 1)
                    wanted = number[words]
                    cloze = between.loss(torch.cat([left, right], -1).flatten(0, 1), of, wanted.flatten(), candidates, logq)
                    picked = hidden & (wanted >= 0)
                    loss = loss + 0.5 * cloze
                    sums["between"] += cloze.item()
                    if picked.any():
                        guess = hidden_word.loss(x[picked], of, wanted[picked], candidates, logq)
                        loss = loss + 0.3 * guess
                        sums["hidden"] += guess.item()
            loss.backward()
            nn.utils.clip_grad_norm_(fast, 5.0)
            for opt, _ in optimisers:
                opt.step()
            if step % 400 == 0:
                score = network.evaluate(net, dev, bases, 0) if step % 1600 == 0 else {}
                print(f"{done / 1e6:.2f} M words, {(time.time() - start) / 60:.1f} min,",
                      f"parse {sums['parse'] / 350:.3f} gold {sums['gold'] / 50:.3f} between {sums['between'] / 350:.3f} hidden {sums['hidden'] / 350:.3f}",
                      " ".join(f"{k} {v:.2f}" for k, v in score.items()), flush=True)
                sums.clear()
            if step % 1600 == 0:
                network.save(a.out, net, names, labels, dim, ["silver"])
    print(network.evaluate(net, dev, bases, 0))
    network.save(a.out, net, names, labels, dim, ["silver"])


if __name__ == "__main__":
    main()
