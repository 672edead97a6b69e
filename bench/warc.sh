#!/usr/bin/env bash
# A large archive of made-up pages: how fast one core decodes it, and with how much memory.
# usage: bench/warc.sh [MEGABYTES] [--keep FILE]
set -euo pipefail

usage="usage: $0 [MEGABYTES] [--keep FILE]    (FILE is made if it is not there, and kept)"
megabytes=1000
keep=
while [ $# -gt 0 ]; do
  case $1 in
    --keep) keep=$(realpath -m "${2:?$usage}"); shift 2 ;;
    *[!0-9]* | '') echo "$usage" >&2; exit 2 ;;
    *) megabytes=$1; shift ;;
  esac
done
cd "$(dirname "$0")/.."

[ -x /usr/bin/time ] || { echo "$0 needs /usr/bin/time (Debian: time)" >&2; exit 1; }

. bench/build.sh

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
archive=${keep:-$folder/bench.warc.gz}
bench() { "${timed[@]}" java "${heap[@]}" @bench/target/java.args org.parley.bench.warc.WarcBench "$@"; }

timed=()
heap=(-Xmx512m)
[ -s "$archive" ] || bench make "$archive" "$megabytes"
timed=(/usr/bin/time -f '%U s user, %S s system, %M KiB at most')
heap=(-Xmx256m)
bench read "$archive"
