#!/usr/bin/env bash
# Makes extract/neural/neural.model anew: all steps, one after the other, into a folder.
#
#	training/neural/run.sh [small|full] [FOLDER]
#
# small tries every step on a tenth of a percent of the text, in ten minutes of two cores,
# and writes its model into FOLDER alone; full takes nine hours of one core and replaces the
# model of the repository. What a step has written is not made again: delete a file to
# repeat its step and then those after it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
size=${1:-small}
work=$(realpath -m "${2:-training/neural/work-$size}")
data=../shared/data

case $size in
small)
	count=10000000 text=1000000 words=20000 contexts=2000
	pretrain=(--hidden 64 --arc 96 --rel 48 --vocab 20000)
	first=(--words 1.5e5) third=(--words 1e5) fourth=(--words 1e5) second=(--words 1e5)
	train=(--epochs 1) again=()
	model=$work/neural.model fixture=$work/activations.json
	;;
full)
	count=300000000 text=350000000 words=50000 contexts=4096
	pretrain=(--hidden 256 --arc 192 --rel 64)
	first=(--words 22e6) third=(--words 22e6 --rate 1e-3) fourth=(--words 24e6 --rate 1e-3) second=(--words 24e6)
	train=(--epochs 9 --rate 8e-4) again=(--epochs 8)
	model=extract/neural/neural.model fixture=extract/neural/testdata/activations.json
	;;
*)
	echo "run.sh: $size is not small or full" >&2
	exit 2
	;;
esac
[ -f $data/labelled.tar.zst ] || { echo "run.sh: no $data/labelled.tar.zst: the data is not part of the repository, see training/README.md" >&2; exit 1; }

mkdir -p "$work"
python=$work/venv/bin/python
step() { printf '\n== %s\n' "$*"; }

# made FILE COMMAND... runs a command whose output is the file, unless the file is there.
made() {
	local file=$1
	shift
	[ -e "$file" ] && return
	step "$(basename "$file")"
	case $file in
	*.log) "$@" | tee "$file.part" ;; # what it prints is its progress
	*) "$@" >"$file.part" ;;
	esac
	mv "$file.part" "$file"
}

# raw writes the beginning of each raw text.
raw() {
	local name
	for name in enwiki2019 wikinews presidents ungdc1991 frus; do
		# head ends before zstd does, which is no failure.
		{ zstd -dcq $data/$name.zst || true; } 2>/dev/null | head -c "$1"
		echo
	done
}
count() { raw $count | go run ./training/neural/count -words $words -contexts $contexts -out "$work/counts.bin"; }
silver() { raw $text | go run ./training/neural/silver "$@"; }

[ -x "$python" ] || {
	step "Python packages"
	python3 -m venv "$work/venv"
	"$work/venv/bin/pip" install -q -r training/neural/requirements.txt
}
[ -d "$work/treebanks" ] || {
	step treebanks
	mkdir -p "$work/treebanks.part"
	zstd -dcq --long=27 $data/labelled.tar.zst | tar -x -C "$work/treebanks.part"
	mv "$work/treebanks.part" "$work/treebanks"
}
banks=$work/treebanks
gold=("$banks"/UD_English-EWT/en_ewt-ud-train.conllu "$banks"/UD_English-GUM/open/en_gum-open-train.conllu)
dev=$banks/UD_English-EWT/en_ewt-ud-dev.conllu

made "$work/counts.log" count
made "$work/vectors.log" "$python" training/neural/vectors.py "$work/counts.bin" "$work/vectors.txt"
# Each further layer is learned from other sentences than those below it.
made "$work/silver.conllu" silver -every 8 -after 7
made "$work/silver3.conllu" silver -every 4 -after 1
made "$work/silver4.conllu" silver -every 4 -after 2
made "$work/silver-second.conllu" silver -every 4 -after 3
made "$work/silver-second3.conllu" silver -every 4 -after 0
made "$work/names.log" go run ./training -data $data -to "$work" ner-export
made "$work/heads.log" go run ./training -data $data -to "$work" heads-export
pretrain() {
	"$python" -u training/neural/pretrain.py --train "${gold[@]}" --dev "$dev" --vectors "$work/vectors.txt" "${pretrain[@]}" "$@"
}
made "$work/pretrain.log" pretrain --silver "$work/silver.conllu" --out "$work/pretrained.pt" "${first[@]}"
made "$work/third.log" pretrain --silver "$work/silver3.conllu" --layers 3 --init "$work/pretrained.pt" --out "$work/third.pt" "${third[@]}"
made "$work/fourth.log" pretrain --silver "$work/silver4.conllu" --layers 4 --init "$work/third.pt" --out "$work/fourth.pt" "${fourth[@]}"
train() {
	"$python" -u training/neural/train.py --train "${gold[@]}" --names "$work/train.tsv" --dev "$dev" --dev-names "$work/dev.tsv" "${train[@]}" "$@"
}
made "$work/train.log" train --init "$work/fourth.pt" --out "$work/model.pt"
# The network that decides with it begins elsewhere and reads other sentences.
made "$work/pretrain-second.log" pretrain --silver "$work/silver-second.conllu" --seed 7 --out "$work/pretrained-second.pt" "${second[@]}"
made "$work/third-second.log" pretrain --silver "$work/silver-second3.conllu" --layers 3 --init "$work/pretrained-second.pt" --seed 11 --out "$work/third-second.pt" "${third[@]}"
# It also learns what readers said of heads that the networks doubt.
made "$work/train-second.log" train --init "$work/third-second.pt" --seed 7 --heads "$work/heads.tsv" --dev-heads "$work/dev-heads.tsv" --out "$work/second.pt" "${again[@]}"
step "$model"
"$python" training/neural/export.py "$work/model.pt" "$work/second.pt" --shares 1 1 --out "$model" --fixture "$fixture" \
	--data "UD English-EWT and GUM (open genres), names: see docs/models.md" --dev "$(tail -n 2 "$work/train.log" | head -n 1)"
"$python" training/neural/plot.py "$work/pretrain.log" "$work/third.log" "$work/fourth.log" "$work/train.log" --out "$work/training.svg"
step "done: $model, curves in $work/training.svg"
