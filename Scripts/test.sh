#!/bin/sh
# Runs the tests; what failed among thousands of lines stands at their end once more.
log=.build/tests.log
mkdir -p .build
{ swift test "$@" 2>&1; echo $? >.build/tests.code; } | tee "$log"
code=$(cat .build/tests.code)
if [ "$code" -ne 0 ]; then
  printf '\nWhat failed:\n'
  grep -E '✘|: error:|^error:|Fatal error|recorded an issue' "$log" | grep -v '✘ Suite' | head -n 60
fi
exit "$code"
