"""Draws the learning curves of logs of pretrain.py and train.py.

    python plot.py pretrain.log third.log fourth.log train.log --out training.svg
"""
import argparse
import re

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

CURVES = {"las": "LAS", "uas": "UAS", "upos": "UPOS"}
COLOURS = {"las": "#b3382c", "uas": "#2c6fb3", "upos": "#4a4a4a"}


def points(paths, unit):
    """For each score its (x, percent) pairs; x is what stands before the unit, each log
    going on where the one before it ends."""
    found = {k: [] for k in CURVES}
    start = end = 0
    for path in paths:
        start = end
        for line in open(path, encoding="utf-8"):
            x = re.search(unit, line)
            if not x:
                continue
            end = start + float(x[1])
            for k in found:
                if v := re.search(rf"\b{k} ([\d.]+)", line):
                    found[k].append((end, float(v[1])))
    return found


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("pretrain", nargs="+")
    ap.add_argument("train")
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    matplotlib.rcParams["svg.hashsalt"] = "kg"  # the same bytes each time
    matplotlib.rcParams["font.size"] = 10
    figure, axes = plt.subplots(1, 2, sharey=True, figsize=(9, 3.6), layout="constrained")
    for ax, paths, unit, label in ((axes[0], a.pretrain, r"([\d.]+) M words", "pre-training, million words read"),
                                   (axes[1], [a.train], r"epoch (\d+)", "treebanks and names, passes")):
        for k, curve in points(paths, unit).items():
            ax.plot(*zip(*curve), color=COLOURS[k], label=CURVES[k], marker=".")
        ax.set_xlabel(label)
        ax.grid(alpha=0.3)
        ax.spines[["top", "right"]].set_visible(False)
    axes[0].set_ylabel("EWT dev, gold tokens, %")
    axes[1].legend(frameon=False, loc="center", bbox_to_anchor=(0.5, 0.74), ncols=3)
    figure.savefig(a.out, metadata={"Date": None})


if __name__ == "__main__":
    main()
