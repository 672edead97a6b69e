#!/usr/bin/env bash
# Parley against CoreNLP's quotation pipeline: the same articles, one core, one run.
# usage: bench/compare.sh GOLD.jsonl [--articles N]
set -euo pipefail

usage="usage: $0 GOLD.jsonl [--articles N]    (JSONL with \"id\" or \"doc\", and \"text\"; N is 40 unless told)"
gold=${1:?$usage}
articles=40
if [ "${2:-}" = --articles ]; then articles=${3:?$usage}; elif [ $# -gt 1 ]; then echo "$usage" >&2; exit 2; fi
gold=$(realpath "$gold")
cd "$(dirname "$0")/.."

for tool in taskset /usr/bin/time; do
  command -v "$tool" > /dev/null || { echo "$0 needs $tool (Debian: util-linux, time)" >&2; exit 1; }
done

. bench/build.sh

out=bench/target/compare
mkdir -p "$out"
# the first core this shell may use: everything below shares it, so that neither side gets a second one
core=$(taskset -pc $$ | sed 's/.*: //; s/[,-].*//')

bench() { # HEAP STEP ARGUMENT...
  local heap=$1
  shift
  taskset -c "$core" java "-Xmx$heap" @bench/target/java.args org.parley.bench.Bench "$@"
}

bench 1g parley "$gold" --articles "$articles" --report "$out/parley.json"
bench 6g corenlp "$gold" --articles "$articles" --report "$out/corenlp.json" 2> "$out/corenlp.log" ||
  { tail -20 "$out/corenlp.log" >&2; exit 1; }
bench 1g table "$out/parley.json" "$out/corenlp.json"

# What a person sees: the command itself, from key press to exit, and its memory on many articles.
command_figures() { # FILE
  taskset -c "$core" /usr/bin/time -o "$out/time" -f '%e %M' \
    ./parley extract --format jsonl --jobs 1 "$1" > /dev/null 2> "$out/parley.log" ||
    { tail -20 "$out/parley.log" >&2; exit 1; }
  cat "$out/time"
}

./parley --version > /dev/null # builds on first use
bench 1g repeat "$gold" "$out/one.jsonl" --articles 1 --lines 1
bench 1g repeat "$gold" "$out/thousand.jsonl" --articles "$articles" --lines 1000
read -r seconds _ < <(command_figures "$out/one.jsonl")
printf '%-42s %14s\n' 'parley extract, one article, whole, s' "$seconds"
read -r seconds kib < <(command_figures "$out/thousand.jsonl")
printf '%-42s %14s\n' 'parley extract, 1000 articles, whole, s' "$seconds"
printf '%-42s %14s\n' 'parley extract, 1000 articles, RSS, MiB' "$((kib / 1024))"
