#!/bin/sh
# Reads each sentence of PLV with a model that has not seen it, and scores what is read.
# usage: training/cross-validate.sh --corpora FOLDER --event-corpora FOLDER --from READER.onnx [--work FOLDER] …
set -eu
usage="usage: $0 --corpora FOLDER --event-corpora FOLDER --from READER.onnx [--work FOLDER] …
  --corpora FOLDER        holds polnear-train.jsonl
  --event-corpora FOLDER  holds plv_train.jsonl and cameo_penta_train.jsonl
  --from READER.onnx      the model to go on from
  --work FOLDER           for checkpoints, logs and results (default: work/folds)
  --folds N, --only N, --epochs N, --rate X, --seed N
                          as 'cross-validate' has them"
corpora= events= from= work=work/folds more=
while [ $# -gt 0 ]; do
    case $1 in
        --corpora) corpora=$(realpath "${2:?$usage}") ;;
        --event-corpora) events=$(realpath "${2:?$usage}") ;;
        --from) from=$(realpath "${2:?$usage}") ;;
        --work) work=$(realpath -m "${2:?$usage}") ;;
        --folds|--only|--epochs|--rate|--seed) more="$more $1 ${2:?$usage}" ;;
        *) echo "$usage" >&2; exit 2 ;;
    esac
    shift 2
done
[ -n "$corpora" ] && [ -n "$events" ] && [ -n "$from" ] || { echo "$usage" >&2; exit 2; }
cd "$(dirname "$0")/.."
. training/build.sh

# shellcheck disable=SC2086 # names and numbers
training cross-validate --corpora "$corpora" --event-corpora "$events" --from "$from" --work "$work" \
    --events training/events $more
./parley eval "$events/plv_train.jsonl" --predictions "$work/extractions.jsonl"
./parley eval "$events/plv_train.jsonl" --pairs --predictions "$work/pairs.jsonl"
