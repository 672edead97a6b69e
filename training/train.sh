#!/bin/sh
# Makes the reader's model: training/train.sh --corpora FOLDER [--work FOLDER] [--epochs N] …
# Labels the mentions first, if that has not been done in this work folder, then trains, and goes on where a former run stopped.
# The first run fetches half a gigabyte: PyTorch's binaries, the base model and the teacher's models.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
mvn=$here/mvnw
[ -x "$mvn" ] || mvn=mvn
corpora= work=work/training
previous=
for argument in "$@"; do
    case $previous in
        --corpora) corpora=$argument ;;
        --work) work=$argument ;;
    esac
    case $argument in
        --corpora=*) corpora=${argument#*=} ;;
        --work=*) work=${argument#*=} ;;
    esac
    previous=$argument
done

(cd "$here" && "$mvn" -q -B -Prun-training -pl training -am package -DskipTests \
    dependency:build-classpath -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=runtime)
classpath=$here/training/target/classes:$(cat "$here/training/target/classpath.txt")
mkdir -p "$work"
labels=$work/mentions.jsonl
if [ -n "$corpora" ] && [ ! -s "$labels" ]; then
    echo "labelling mentions (about two minutes for 900 articles)" >&2
    java -Xmx6g -cp "$classpath" org.parley.training.Training label-mentions \
        "$corpora/polnear-train.jsonl" "$corpora/polnear-dev.jsonl" -o "$labels.part"
    mv "$labels.part" "$labels"
fi
# Threads that wait without spinning: the machine may have other work.
OMP_WAIT_POLICY=passive
export OMP_WAIT_POLICY
exec java -Xmx6g -cp "$classpath" org.parley.training.Training train "$@"
