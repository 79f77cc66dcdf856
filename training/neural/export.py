"""Writes the trained network as a model file of kg, and activations for the parity test.

    python export.py model.pt ../../extract/neural/neural.model \
        --dev dev.conllu --fixture ../../extract/neural/testdata/activations.json

The container is that of the Go package extract/model. Tables of embeddings become bytes
with a scale per row, everything else half-precision numbers; scores and activations are
those of the network with exactly these numbers.
"""
import argparse
import hashlib
import json
import struct

import torch
import zstandard

import data
import train

# Sentences of the parity test: a plain one, odd characters and shapes, one word, many words.
SENTENCES = (
    "Putin thanked Erdogan for the talks in Istanbul on 12 March 2022 .",
    "ŁÓDŹ 's mayor-elect , İlker Ǆ. , e-mailed naïve Ωmega fans : \" 日本 won 3-2 ! \" 😀 :-)",
    "Yes",
    "What the minister , asked twice whether the ships would leave , did not say is why the grain is still there .",
)


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
    head = json.dumps({"kind": kind, "meta": meta, "sections": [{"name": n, "size": len(d)} for n, d in sections]},
                      ensure_ascii=False).encode("utf-8")
    payload = zstandard.ZstdCompressor(level=19).compress(b"".join(d for _, d in sections))
    body = struct.pack("<I", len(head)) + head + payload
    return b"kgmodel\n" + struct.pack("<I", 1) + hashlib.sha256(body).digest() + body


def quantise(table):
    """Bytes of a table, and the table that they stand for."""
    scale = (table.abs().amax(1) / 127).clamp(min=1e-8)
    q = (table / scale[:, None]).round().clamp(-127, 127)
    return scale.numpy().astype("<f4").tobytes() + q.to(torch.int8).numpy().tobytes(), q * scale[:, None]


def load(path):
    """The trained network, its words and labels."""
    saved = torch.load(path)
    labels = {}
    for name, names in saved["labels"].items():
        labels[name] = data.Labels({})
        labels[name].names, labels[name].index = names, {k: i for i, k in enumerate(names)}
    net = train.Net(saved["net"]["words.weight"], {k: len(v) for k, v in labels.items()}, saved["dim"])
    net.load_state_dict(saved["net"])
    bases = sorted({r.split(":")[0] for r in labels["rel"].names})
    labels["base"] = [bases.index(r.split(":")[0]) for r in labels["rel"].names]
    return net, saved["names"], labels


def entities(labels):
    """Labels of names, "O" and "B-Person" to "U-Person" for each type; none for a network
    without that head, which is the layer `entities`."""
    return labels["entities"].names if "entities" in labels else []


def sections(net, names, labels, rels):
    """The sections of the file; rounds the weights of the network to what they hold."""
    d = net.dim
    config = (d["word"], d["affix"], len(net.layers), d["hidden"], d["arc"], d["rel"])
    lists = [labels["upos"].names, labels["xpos"].names, labels["feats"].names, rels, entities(labels)]
    out = [
        ("config", b"".join(map(uvarint, config))),
        ("features", uvarint(len(data.FEATURES)) + b"".join(
            string(n) + uvarint(size) for n, size in zip(data.FEATURES, data.TABLES, strict=True))),
        ("words", strings(names[1:])),
        ("labels", b"".join(strings(["" if v == "_" else v for v in x]) for x in lists)),
    ]
    with torch.no_grad():
        for p in net.parameters():
            if not any(p is e.weight for e in [net.words, *net.affix]):
                p.copy_(p.half().float())
        for layer in net.layers:
            for end in ("", "_reverse"):  # the file has one bias for the two of PyTorch
                a, b = getattr(layer, "bias_ih_l0" + end), getattr(layer, "bias_hh_l0" + end)
                a.copy_((a + b).half().float())
                b.zero_()

    def table(name, weight):
        b, rounded = quantise(weight.detach())
        weight.data.copy_(rounded)
        out.append((name, b))

    def tensor(name, t):
        out.append((name, t.detach().contiguous().numpy().astype("<f2").tobytes()))

    table("vectors", net.words.weight)
    for i, e in enumerate(net.affix):
        table(f"feature{i}", e.weight)
    for i, layer in enumerate(net.layers):
        for k, end in enumerate(("", "_reverse")):
            name = f"lstm{i}.{k}."
            tensor(name + "input", getattr(layer, "weight_ih_l0" + end).t())
            tensor(name + "input.bias", getattr(layer, "bias_ih_l0" + end))
            tensor(name + "recurrent", getattr(layer, "weight_hh_l0" + end).t())
    heads = [net.arc_dep, net.rel_dep, net.arc_head, net.rel_head, net.upos, net.xpos, net.feats]
    if entities(labels):
        heads.append(net.entities)
    tensor("heads", torch.cat([m.weight for m in heads]).t())
    tensor("heads.bias", torch.cat([m.bias for m in heads]))
    tensor("root", net.root)
    tensor("arc", net.arc)
    tensor("arc.bias", net.arc_bias)
    tensor("relation", net.rel[[labels["rel"].index[r] for r in rels]])
    return out


def activations(net, names, labels, rels):
    """Scores of the network for the sentences of the parity test."""
    net.eval()
    vocab = {w: i for i, w in enumerate(names)}
    known = [labels["rel"].index[r] for r in rels]
    for text in SENTENCES:
        forms = text.split(" ")
        n = len(forms)
        words = torch.tensor([[vocab.get(data.normalise(f), data.UNKNOWN) for f in forms]])
        affixes = torch.tensor([[data.affixes(f) for f in forms]])
        with torch.no_grad():
            tags, arcs, rd, rh = net(words, affixes, torch.tensor([n]))
            heads = [(i * 7 + 3) % (n + 1) for i in range(n)]  # any will do
            relations = net.relations(rd, rh, torch.tensor([heads]))[..., known]
        flat = lambda t: [round(v, 4) for v in t.flatten().tolist()]
        out = {"forms": forms, "arcs": flat(arcs), "heads": heads, "relations": flat(relations)}
        out.update((name, flat(t)) for name, t in zip(("upos", "xpos", "feats", "entities"), tags))
        yield out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("model")
    ap.add_argument("out")
    ap.add_argument("--dev", required=True)
    ap.add_argument("--fixture", required=True)
    ap.add_argument("--data", default="", help="what the model was trained on, for its header")
    ap.add_argument("--labels", type=int, default=48, help="relations kept, the most frequent: 48 fill a panel of the Go side")
    a = ap.parse_args()
    net, names, labels = load(a.model)
    dev = [train.Numbered(s, {w: i for i, w in enumerate(names)}, labels) for s in data.read_conllu(a.dev)]
    before = train.evaluate(net, dev, labels)
    rels = [r for r in labels["rel"].names if r != "root"][:a.labels]
    parts = sections(net, names, labels, rels)
    after = train.evaluate(net, dev, labels)
    for name, score in (("as trained", before), ("rounded", after)):
        print(name, " ".join(f"{k} {v:.2f}" for k, v in score.items()))
    meta = {"data": a.data, "dev": " ".join(f"{k} {v:.2f}" for k, v in after.items())}
    packed = container("neural", meta, parts)
    with open(a.out, "wb") as f:
        f.write(packed)
    with open(a.fixture, "w", encoding="utf-8") as f:
        json.dump(list(activations(net, names, labels, rels)), f, ensure_ascii=False, separators=(",", ":"))
        f.write("\n")
    print(a.out, len(packed), "bytes; relations left out:", [r for r in labels["rel"].names if r not in rels])


if __name__ == "__main__":
    main()
