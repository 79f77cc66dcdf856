"""Makes word vectors of the counts that the program count wrote.

    python vectors.py counts.bin vec.txt

A word is described by the positive pointwise mutual information with the words at the two
places before and after it, contexts smoothed by the power 0.75 (Levy, Goldberg and Dagan
2015); a randomised singular value decomposition (Halko, Martinsson and Tropp 2011) keeps
the main dimensions. Places are kept apart because word order is what a parser needs
(Ling et al. 2015).
"""
import argparse
import struct
import time

import numpy as np
import torch


def read(path):
    """The words and their counts, and the matrix of counts as CSR (int64, int32, float32)."""
    buf = np.fromfile(path, dtype=np.uint8)
    words, contexts = struct.unpack_from("<II", buf, 0)
    at, names, counts = 8, [], []
    for _ in range(words):
        n, = struct.unpack_from("<I", buf, at)
        names.append(bytes(buf[at + 4:at + 4 + n]).decode("utf-8", "replace"))
        counts.append(struct.unpack_from("<Q", buf, at + 4 + n)[0])
        at += 12 + n
    rows, cols, values = [0], [], []
    for _ in range(words):
        n, = struct.unpack_from("<I", buf, at)
        pairs = np.frombuffer(buf, dtype=np.uint8, count=8 * n, offset=at + 4).copy().view("<u4").reshape(n, 2)
        cols.append(pairs[:, 0].astype(np.int64))
        values.append(pairs[:, 1].astype(np.float32))
        rows.append(rows[-1] + n)
        at += 4 + 8 * n
    return names, counts, contexts, np.array(rows), np.concatenate(cols), np.concatenate(values)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("counts")
    ap.add_argument("out")
    ap.add_argument("--dim", type=int, default=128)
    ap.add_argument("--rounds", type=int, default=4, help="power iterations")
    ap.add_argument("--threads", type=int, default=1)
    a = ap.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)
    start = time.time()
    names, counts, width, rows, cols, values = read(a.counts)
    print(len(names), "words", width, "contexts", len(values), "pairs", f"{time.time() - start:.0f} s", flush=True)
    row = np.repeat(np.arange(len(names)), np.diff(rows))
    total = values.sum(dtype=np.float64)
    word = np.bincount(row, weights=values, minlength=len(names)) / total
    context = np.bincount(cols, weights=values, minlength=width) ** 0.75
    context /= context.sum()
    pmi = np.log(values / total) - np.log(word[row]) - np.log(context[cols])
    keep = pmi > 0
    row, cols, pmi = row[keep], cols[keep], pmi[keep].astype(np.float32)
    m = torch.sparse_coo_tensor(np.stack([row, cols]), torch.from_numpy(pmi), (len(names), width)).coalesce()
    mt = m.t().coalesce().to_sparse_csr()
    m = m.to_sparse_csr()
    q = torch.linalg.qr(m @ torch.randn(width, a.dim + 16))[0]
    for _ in range(a.rounds):
        q = torch.linalg.qr(m @ torch.linalg.qr(mt @ q)[0])[0]
    u, s, _ = torch.linalg.svd((mt @ q).t(), full_matrices=False)
    v = (q @ u)[:, :a.dim] * s[:a.dim].sqrt()
    v = v / v.norm(dim=1, keepdim=True).clamp(min=1e-6) * a.dim ** 0.5
    with open(a.out, "w", encoding="utf-8") as f:
        for name, x in zip(names, v.tolist()):
            if name.split() != [name]:
                continue  # "10 000": spaces are what separates the columns
            f.write(name + " " + " ".join("%.4f" % y for y in x) + "\n")
    for w in ("putin", "criticized", "quickly", "germany", "although"):
        if w in names:
            near = (v @ v[names.index(w)]).topk(8).indices.tolist()
            print(w, ":", " ".join(names[i] for i in near))
    print(f"{time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
