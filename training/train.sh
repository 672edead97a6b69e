#!/bin/sh
# Makes the reader's model in WORK/events: first attributions and mentions from the base model, then events on top of it.
# Labels the mentions first, if that has not been done in this work folder; goes on where a former run stopped.
# usage: training/train.sh --corpora FOLDER --event-corpora FOLDER [--work FOLDER]
set -eu
usage="usage: $0 --corpora FOLDER --event-corpora FOLDER [--work FOLDER]
  --corpora FOLDER        holds polnear-train.jsonl and polnear-dev.jsonl
  --event-corpora FOLDER  holds plv_train.jsonl
  --work FOLDER           for labels, checkpoints, logs and results (default: work/training)"
corpora= events= work=work/training
while [ $# -gt 0 ]; do
    case $1 in
        --corpora) corpora=$(realpath "${2:?$usage}") ;;
        --event-corpora) events=$(realpath "${2:?$usage}") ;;
        --work) work=$(realpath -m "${2:?$usage}") ;;
        *) echo "$usage" >&2; exit 2 ;;
    esac
    shift 2
done
[ -n "$corpora" ] && [ -n "$events" ] || { echo "$usage" >&2; exit 2; }
cd "$(dirname "$0")/.."
. training/build.sh

mkdir -p "$work/attributions" "$work/events"
labels=$work/mentions.jsonl
if [ ! -s "$labels" ]; then
    echo "labelling mentions (about two minutes for 900 articles)" >&2
    training label-mentions "$corpora/polnear-train.jsonl" "$corpora/polnear-dev.jsonl" -o "$labels.part"
    mv "$labels.part" "$labels"
fi
if [ ! -s "$work/attributions/reader.onnx" ]; then
    training train --corpora "$corpora" --labels "$labels" --work "$work/attributions"
fi
training train --corpora "$corpora" --labels "$labels" --work "$work/events" \
    --from "$work/attributions/reader.onnx" --events training/events --event-corpora "$events" \
    --share 0.3 --repeats 2 --rate 1.2e-4 --pieces 1024
