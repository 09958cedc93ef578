#!/bin/sh
# Tries each target of Fuzzing for some seconds: fuzz.sh PROGRAM SECONDS [TARGET …]
#
# Begins with Fuzzing/Seeds; what leads to new places in the program is kept in .build/fuzz/TARGET/corpus, and what
# breaks it is written to .build/fuzz/TARGET.
set -eu
cd "$(dirname "$0")/.."
program=$(realpath "$1")
seconds=$2
shift 2
[ $# -gt 0 ] || set -- $(ls Fuzzing/Seeds)
seeds=$PWD/Fuzzing/Seeds
for target; do
  folder=.build/fuzz/$target
  mkdir -p "$folder/corpus"
  options="-max_total_time=$seconds -timeout=10 -rss_limit_mb=2048 -max_len=8192"
  # Swift’s own report of a crash would keep libFuzzer from writing down what led to it.
  # libFuzzer's last lines contain the number of executions, or the failure.
  if (cd "$folder" && SWIFT_BACKTRACE=enable=no "$program" "$target" $options -print_final_stats=1 corpus "$seeds/$target") \
    > "$folder/log" 2>&1; then
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/log") executions, nothing broke"
  else
    tail -n 40 "$folder/log"
    echo "$target: broken, see $folder" >&2
    exit 1
  fi
done
