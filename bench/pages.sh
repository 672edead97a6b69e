#!/usr/bin/env bash
# Parley against readability4j on web pages, from bytes to articles: the same pages, one core, turn about in one run.
# usage: bench/pages.sh FOLDER [--rounds N]
set -euo pipefail

usage="usage: $0 FOLDER [--rounds N]    (FOLDER holds .html or .htm files, in subfolders too)"
folder=$(realpath "${1:?$usage}")
shift
cd "$(dirname "$0")/.."

command -v taskset > /dev/null || { echo "$0 needs taskset (Debian: util-linux)" >&2; exit 1; }

. bench/build.sh

# the first core this shell may use: both share it
core=$(taskset -pc $$ | sed 's/.*: //; s/[,-].*//')
taskset -c "$core" java -Xmx2g @bench/target/java.args \
  org.parley.bench.pages.PagesBench "$folder" "$@"
