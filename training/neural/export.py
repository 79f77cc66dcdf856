"""Writes trained networks, which decide together, as a model file of kg, and activations for
the parity test.

    python export.py one.pt other.pt --out ../../extract/neural/neural.model \
        --fixture ../../extract/neural/testdata/activations.json

The container is that of the Go package extract/model. Weights become bytes: tables of
embeddings with a scale per row, matrices with one per column; the Go side rounds what it
multiplies them with to bytes, too. The activations are those of `Network`, which computes
with exactly these numbers what the Go side computes, and is held against the network as
it was trained.
"""
import argparse
import hashlib
import json
import struct

import numpy as np
import torch
import zstandard

import data

# Names of the hashed features of data.affixes in the model file. The Go side knows "prefixN"
# and "suffixN" (hashed as "p" and the characters, N and the characters), "shape" ("s"),
# "word" ("w" and the normalised form) and "form" ("f" and the form as it is).
FEATURES = ("prefix3", "suffix2", "suffix3", "suffix4", "shape")

# Types of names as the data has them, and as the Go side does.
TYPES = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "GRP": "Group", "EVE": "Event", "WRK": "Work"}

# Sentences of the parity test: a plain one, odd characters and shapes, one word, many words.
SENTENCES = (
    "Putin thanked Erdogan for the talks in Istanbul on 12 March 2022 .",
    "ŁÓDŹ 's mayor-elect , İlker Ǆ. , e-mailed naïve Ωmega fans : \" 日本 won 3-2 ! \" 😀 :-)",
    "Yes",
    "What the minister , asked twice whether the ships would leave , did not say is why the grain is still there .",
)

TAGS = "upos", "xpos", "feats"


def uvarint(n):
    out = b""
    while n >= 0x80:
        out += bytes([n & 0x7F | 0x80])
        n >>= 7
    return out + bytes([n])


def string(s):
    b = s.encode("utf-8")
    return uvarint(len(b)) + b


def strings(names):
    return uvarint(len(names)) + b"".join(map(string, names))


def container(kind, meta, sections):
    packed = [(name, len(d), zstandard.ZstdCompressor(level=19).compress(d)) for name, d in sections]
    head = json.dumps({"kind": kind, "meta": meta, "sections": [{"name": n, "size": size, "packed": len(d)} for n, size, d in packed]},
                      ensure_ascii=False).encode("utf-8")
    body = struct.pack("<I", len(head)) + head + b"".join(d for _, _, d in packed)
    return b"kgmodel\n" + struct.pack("<I", 2) + hashlib.sha256(body).digest() + body


class Bytes:
    """A table or matrix rounded to bytes, with one scale for each row or column."""

    def __init__(self, w, axis):
        self.scales = (np.abs(w).max(axis) / np.float32(127)).clip(min=1e-8).astype(np.float32)
        self.q = np.rint(w / np.expand_dims(self.scales, axis)).clip(-127, 127).astype(np.int8)

    def pack(self):
        return self.scales.astype("<f4").tobytes() + self.q.tobytes()


def product(x, m, base):
    """base + x m, with x rounded to bytes: 127 stands for the largest of a row. The Go side
    has every operation in the same order, so the results are the same to the bit."""
    x = x.astype(np.float32)
    top = np.abs(x).max(-1, keepdims=True)
    factor = np.divide(np.float32(127), top, out=np.zeros_like(top), where=top > 0)
    sums = np.rint(x * factor).astype(np.int64) @ m.q.astype(np.int64)
    return sums.astype(np.float32) * m.scales * (top / np.float32(127)) + base


def tanh(x):
    """The approximation of the Go side."""
    x = x.clip(np.float32(-7.90531110763549805), np.float32(7.90531110763549805))
    x2 = x * x
    p = np.float32(-2.76076847742355e-16)
    for a in (2.00018790482477e-13, -8.60467152213735e-11, 5.12229709037114e-08, 1.48572235717979e-05, 6.37261928875436e-04, 4.89352455891786e-03):
        p = p * x2 + np.float32(a)
    q = np.float32(1.19825839466702e-06)
    for b in (1.18534705686654e-04, 2.26843463243900e-03, 4.89352518554385e-03):
        q = q * x2 + np.float32(b)
    return x * p / q


def sigmoid(x):
    half = np.float32(0.5)
    return half * tanh(half * x) + half


def leaky(x):
    return np.maximum(x, np.float32(0.1) * x)


def settle(weights, treebanks, names):
    """Weights of train.py's network by their names, with what is particular to sets in the
    biases of the first layer (the mean of the treebanks) and of the labels of names. Sets
    are given by their numbers."""
    w = {k: v.float() for k, v in weights.items()}
    manner, habits = w.pop("manner")[treebanks].mean(0), w.pop("habits")[names]
    for end in "_l0", "_l0_reverse":
        w["layers.0.bias_ih" + end] = w["layers.0.bias_ih" + end] + w["layers.0.weight_ih" + end] @ manner
    w["entity.bias"] = w["entity.bias"] + habits
    return w


class Network:
    """What the file holds, and what the Go side computes of it. `weights` are those of
    settle."""

    def __init__(self, weights, names, labels, rels):
        w = {k: v.numpy() for k, v in weights.items()}
        self.vocab = {name: i for i, name in enumerate(names)}
        self.labels = [labels[k] for k in TAGS] + [rels]
        heads = [(w[k + ".weight"], w[k + ".bias"]) for k in ("arc_dep", "rel_dep", "arc_head", "rel_head")]
        heads += [(w[f"tags.{k}.weight"], w[f"tags.{k}.bias"]) for k in TAGS]
        heads.append((w["entity.weight"], w["entity.bias"]))
        self.labels.append([n if n == "O" else n[:2] + TYPES[n[2:]] for n in labels["entity"]])
        self.tables = [Bytes(w["words.weight"], 1)] + [Bytes(w[f"affix.{i}.weight"], 1) for i in range(len(FEATURES))]
        self.layers = []
        while f"layers.{len(self.layers)}.weight_ih_l0" in w:
            layer = []
            for end in ("_l0", "_l0_reverse"):
                of = lambda name: w[f"layers.{len(self.layers)}.{name}{end}"]
                # One bias for the two of PyTorch.
                layer.append((Bytes(of("weight_ih").T, 0), of("bias_ih") + of("bias_hh"), Bytes(of("weight_hh").T, 0)))
            self.layers.append(layer)
        self.heads = Bytes(np.concatenate([m for m, _ in heads]).T, 0), np.concatenate([b for _, b in heads])
        self.root = w["root"]
        self.arc = Bytes(w["arc"], 0), w["arc_bias"]
        rel = w["rel"][[labels["rel"].index(r) for r in rels]]  # [labels, dependent and 1, head and 1]
        self.relation = Bytes(rel[:, :-1].transpose(1, 0, 2).reshape(rel.shape[1] - 1, -1), 0), rel[:, -1].reshape(-1)

    def sections(self):
        word, affix = self.tables[0].q.shape[1], self.tables[1].q.shape[1]
        config = word, affix, len(self.layers), self.layers[0][0][2].q.shape[0], self.arc[0].q.shape[0], self.relation[0].q.shape[0]
        yield "config", b"".join(map(uvarint, config))
        yield "features", uvarint(len(FEATURES)) + b"".join(
            string(n) + uvarint(len(t.q)) for n, t in zip(FEATURES, self.tables[1:], strict=True))
        yield "words", strings(list(self.vocab)[1:])
        yield "labels", b"".join(strings(["" if v == "_" else v for v in x]) for x in self.labels)
        numbers = lambda v: v.astype("<f4").tobytes()
        for i, t in enumerate(self.tables):
            yield f"feature{i - 1}" if i else "vectors", t.pack()
        for i, layer in enumerate(self.layers):
            for k, (matrix, bias, recurrent) in enumerate(layer):
                yield f"lstm{i}.{k}.input", matrix.pack()
                yield f"lstm{i}.{k}.input.bias", numbers(bias)
                yield f"lstm{i}.{k}.recurrent", recurrent.pack()
        for name, (matrix, bias) in (("heads", self.heads), ("arc", self.arc), ("relation", self.relation)):
            yield name, matrix.pack()
            yield name + ".bias", numbers(bias)
        yield "root", numbers(self.root)

    def encode(self, forms):
        ids = np.array([[self.vocab.get(data.normalise(f), data.UNKNOWN), *data.affixes(f)] for f in forms])
        x = np.concatenate([t.q[ids[:, i]] * t.scales[ids[:, i], None] for i, t in enumerate(self.tables)], 1)
        for i, layer in enumerate(self.layers):
            y = np.concatenate([self.run(x, *layer[0]), self.run(x[::-1], *layer[1])[::-1]], 1)
            x = x + y if i >= 2 else y
        return x

    @staticmethod
    def run(x, matrix, bias, recurrent):
        gates = product(x, matrix, bias)
        h = c = np.zeros(recurrent.q.shape[0], np.float32)
        out = []
        for g in gates:
            i, f, z, o = np.split(product(h, recurrent, g), 4)
            c = sigmoid(f) * c + sigmoid(i) * tanh(z)
            h = sigmoid(o) * tanh(c)
            out.append(h)
        return np.stack(out)

    def scores(self, forms, heads):
        """Scores of a sentence: of tags and labels of names by word, of arcs from each word
        to each head (0: root), of relations to the given heads."""
        a, r = self.arc[0].q.shape[0], self.relation[0].q.shape[0]
        x = product(np.concatenate([self.root[None], self.encode(forms)]), *self.heads)
        parts = np.split(x, np.cumsum([a, r, a, r] + [len(self.labels[i]) for i in (0, 1, 2)]), 1)
        ad, rd, ah, rh = map(leaky, parts[:4])
        arcs = product(ad[1:], *self.arc) @ ah.T
        one = np.ones(len(forms), np.float32)
        half = product(rd[1:], *self.relation).reshape(len(forms), -1, r + 1)
        relations = np.einsum("nlj,nj->nl", half, np.concatenate([rh[heads], one[:, None]], 1))
        out = {k: v[1:] for k, v in zip(TAGS + ("entities",), parts[4:])}
        return out | {"arcs": arcs, "relations": relations}


def trained(w, network, labels, rels, forms, heads):
    """The same scores by PyTorch with the weights as they were trained."""
    ids = torch.tensor([[network.vocab.get(data.normalise(f), data.UNKNOWN), *data.affixes(f)] for f in forms])
    x = torch.cat([w["words.weight"][ids[:, 0]]] + [w[f"affix.{i}.weight"][ids[:, i + 1]] for i in range(len(FEATURES))], 1)
    for i in range(len(network.layers)):
        own = {k.removeprefix(f"layers.{i}."): v for k, v in w.items() if k.startswith(f"layers.{i}.")}
        lstm = torch.nn.LSTM(x.shape[1], own["weight_hh_l0"].shape[1], bidirectional=True)
        lstm.load_state_dict(own)
        with torch.no_grad():
            x = lstm(x)[0] + x if i >= 2 else lstm(x)[0]
    linear = lambda name, x: x @ w[name + ".weight"].T + w[name + ".bias"]
    leak = lambda x: torch.nn.functional.leaky_relu(x, 0.1)
    out = {k: linear("tags." + k, x) for k in TAGS}
    out["entities"] = linear("entity", x)
    both = torch.cat([w["root"][None], x])
    out["arcs"] = (leak(linear("arc_dep", x)) @ w["arc"] + w["arc_bias"]) @ leak(linear("arc_head", both)).T
    one = torch.ones(len(forms), 1)
    rd, rh = torch.cat([leak(linear("rel_dep", x)), one], 1), torch.cat([leak(linear("rel_head", both))[heads], one], 1)
    rel = w["rel"][[labels["rel"].index(r) for r in rels]]
    out["relations"] = torch.einsum("ni,lij,nj->nl", rd, rel, rh)
    return {k: v.numpy() for k, v in out.items()}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("models", nargs="+")
    ap.add_argument("--out", required=True)
    ap.add_argument("--shares", type=int, nargs="+", help="of the networks in what decides, in any unit; equal without")
    ap.add_argument("--fixture", required=True)
    ap.add_argument("--data", default="", help="what the model was trained on, for its header")
    ap.add_argument("--dev", default="", help="its scores on the development set, for its header")
    ap.add_argument("--treebanks", nargs="+", default=["UNER-EWT", "GUM"], help="sets whose manner the file has, in the mean")
    ap.add_argument("--habits", default="UNER-EWT", help="set whose conventions for names the file has")
    ap.add_argument("--labels", type=int, default=48, help="relations kept, the most frequent: 48 fill a panel of the Go side")
    a = ap.parse_args()
    shares = a.shares or [1] * len(a.models)
    if len(shares) != len(a.models):
        raise SystemExit(f"{len(shares)} shares for {len(a.models)} networks")
    sections, fixture, labels = [("networks", uvarint(len(a.models)) + b"".join(map(uvarint, shares)))], [], None
    for i, path in enumerate(a.models):
        saved = torch.load(path)
        if labels not in (None, saved["labels"]):
            raise SystemExit(f"{path} has other labels than {a.models[0]}: they cannot decide together")
        labels = saved["labels"]
        rels = [r for r in labels["rel"] if r != "root"][:a.labels]
        weights = settle(saved["net"], [saved["sets"].index(t) for t in a.treebanks], saved["sets"].index(a.habits))
        network = Network(weights, saved["names"], labels, rels)
        sections += [(f"{i}.{name}", content) for name, content in network.sections()]
        fixture.append(activations(path, weights, network, labels, rels))
    packed = container("neural", {"data": a.data, "dev": a.dev}, sections)
    with open(a.out, "wb") as f:
        f.write(packed)
    print(a.out, len(packed), "bytes; relations left out:", [r for r in labels["rel"] if r not in rels])
    with open(a.fixture, "w", encoding="utf-8") as f:
        json.dump(fixture, f, ensure_ascii=False, separators=(",", ":"))
        f.write("\n")


def activations(path, weights, network, labels, rels):
    """What a network computes for the sentences of the parity test; prints how far that is
    from what it did as it was trained."""
    out = []
    for text in SENTENCES:
        forms = text.split(" ")
        heads = [(i * 7 + 3) % (len(forms) + 1) for i in range(len(forms))]  # any will do
        scores = network.scores(forms, heads)
        exact = trained(weights, network, labels, rels, forms, heads)
        for k, v in exact.items():
            print(f"{path}: {forms[0]}: {k}: root mean square of the scores {np.sqrt((v ** 2).mean()):.2f}, of what rounding changes",
                  f"{np.sqrt(((v - scores[k]) ** 2).mean()):.3f}, same labels {100 * (v.argmax(1) == scores[k].argmax(1)).mean():.0f} %")
        out.append({"forms": forms, "heads": heads} | {k: [round(x, 4) for x in v.flatten().tolist()] for k, v in scores.items()})
    return out


if __name__ == "__main__":
    main()
