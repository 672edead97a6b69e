#!/usr/bin/env bash
# A ledger of a million made-up statements: what keeping costs, how fast it answers, how much memory serving and exporting take.
# usage: bench/ledger.sh [--statements N] [--keep FILE]
set -euo pipefail

usage="usage: $0 [--statements N] [--keep FILE]    (FILE is made if it is not there, and kept)"
statements=1000000
keep=
while [ $# -gt 0 ]; do
  case $1 in
    --statements) statements=${2:?$usage}; shift 2 ;;
    --keep) keep=$(realpath -m "${2:?$usage}"); shift 2 ;;
    *) echo "$usage" >&2; exit 2 ;;
  esac
done
cd "$(dirname "$0")/.."

for tool in /usr/bin/time curl; do
  command -v "$tool" > /dev/null || { echo "$0 needs $tool (Debian: time, curl)" >&2; exit 1; }
done

maven=./mvnw
[ -x "$maven" ] || maven=mvn
"$maven" -q -B -Pbench -pl bench -am package -Dmaven.test.skip=true >&2
./parley --version > /dev/null # builds on first use

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ledger=${keep:-$folder/bench.ledger}
bench() { java -Xmx1g -cp "bench/target/classes:$(cat bench/target/classpath)" org.parley.bench.ledger.LedgerBench "$@"; }

[ -s "$ledger" ] || bench make "$ledger" --statements "$statements"
bench ask "$ledger"

/usr/bin/time -o "$folder/time" -f '%e s, %M KiB' ./parley export --ledger "$ledger" -o "$folder/all.csv"
echo "full CSV export: $(cat "$folder/time")"

./parley serve --ledger "$ledger" --port 18080 2> "$folder/serve.log" &
server=$!
trap 'kill $server 2> /dev/null; rm -rf "$folder"' EXIT
until curl -s -o /dev/null http://127.0.0.1:18080/health; do sleep 0.2; done
for path in / '/statements?q=talks' '/statements?q=president&form=direct' '/statements?q=war&page=3' /actors '/statements.json?q=the'; do
  curl -s -o /dev/null -w "%{time_total} s  $path\n" "http://127.0.0.1:18080$path"
done
for _ in $(seq 100); do curl -s -o /dev/null "http://127.0.0.1:18080/statements?q=war"; done
echo "serve: $(awk '/VmHWM/ {print $2, $3}' "/proc/$server/status") at most"
