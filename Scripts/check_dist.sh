#!/bin/sh
# Checks the portable program: check_dist.sh PROGRAM.
#
# It must have at most 34 MB, need only glibc 2.34 and libgcc_s, and contain neither ICU nor the part of Foundation that
# needs ICU.
set -eu

program=$1
fail() {
  echo "$1" >&2
  exit 1
}

size=$(wc -c < "$program")
[ "$size" -le 34000000 ] || fail "the program has $size bytes; at most 34000000 are allowed"

needed=$(readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort | tr '\n' ' ')
for library in $needed; do
  case $library in
    libc.so.6 | libm.so.6 | libgcc_s.so.1 | ld-linux-*) ;;
    *) fail "the program needs $library; only glibc and libgcc_s are allowed" ;;
  esac
done

newest=$(readelf --version-info "$program" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -n 1)
[ "$(printf 'GLIBC_2.34\n%s\n' "$newest" | sort -V | tail -n 1)" = GLIBC_2.34 ] \
  || fail "the program needs $newest; GLIBC_2.34 is the newest allowed"

for name in icudt FoundationInternationalization; do
  if grep -q "$name" "$program"; then fail "the program contains “$name”, so ICU or Foundation’s part for it is inside"; fi
done
echo "$program: $size bytes, needs $newest; $needed"
