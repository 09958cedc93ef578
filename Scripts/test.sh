#!/bin/sh
# Runs the tests, then lists the failures again. With FEEDKILN_PEERS=1, runs the suites with the trait `.peers`, and a
# skipped test is a failure, unless it uses the collections in ../shared, which are not part of this repository.
set -u
log=.build/tests.log
mkdir -p .build
if [ "${FEEDKILN_PEERS:-}" = 1 ]; then
  # A suite has the name of its file.
  suites=$(grep -rl --include='*.swift' '\.peers(' Tests | sed 's|.*/||; s|\.swift$||' | grep -v '^Peer$' | paste -sd '|' -)
  set -- "$@" --filter "\\.($suites)/"
fi
# Temporary files are in memory if there is a gigabyte of it.
if [ "$(df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 { print $4 }')" -gt 1000000 ] 2>/dev/null; then
  TMPDIR=$(mktemp -d /dev/shm/feedkiln.XXXXXX)
  # Web servers read it as other users.
  chmod 755 "$TMPDIR"
  export TMPDIR
  trap 'rm -rf "$TMPDIR"' EXIT
fi
{ swift test "$@" 2>&1; echo $? >.build/tests.code; } | tee "$log"
code=$(cat .build/tests.code)
if [ "$code" -ne 0 ]; then
  printf '\nFailures:\n'
  grep -E '✘|: error:|^error:|Fatal error|recorded an issue' "$log" | grep -v '✘ Suite' | head -n 60
elif [ "${FEEDKILN_PEERS:-}" = 1 ] && grep -E '➜ (Test|Suite) .* skipped' "$log" | grep -v '\.\./shared/'; then
  printf '\nThe tests above were skipped.\n'
  code=1
fi
exit "$code"
