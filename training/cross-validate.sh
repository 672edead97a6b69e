#!/bin/sh
# Reads each sentence of PLV with a model that has not seen it, and scores what is read.
# usage: training/cross-validate.sh --corpora FOLDER --event-corpora FOLDER --from READER.onnx [--work FOLDER] …
set -eu
events=
previous=
for argument in "$@"; do
    [ "$previous" = --event-corpora ] && events=$argument
    previous=$argument
done
work=work/folds
previous=
for argument in "$@"; do
    [ "$previous" = --work ] && work=$argument
    previous=$argument
done
cd "$(dirname "$0")/.."
. training/build.sh
training cross-validate --events training/events --work "$work" "$@"
./parley eval "$events/plv_train.jsonl" --predictions "$work/extractions.jsonl"
./parley eval "$events/plv_train.jsonl" --pairs --predictions "$work/pairs.jsonl"
