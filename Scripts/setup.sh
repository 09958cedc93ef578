#!/bin/sh
# Sees to it that a Swift toolchain and the system packages named as arguments are there.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "Feedkiln needs a Swift 6.2 toolchain or later: install it from https://www.swift.org/install/ and try again." >&2
  exit 1
fi

# On systems without dpkg (macOS, Fedora, …) pkg-config tells whether the libraries are there.
if ! command -v dpkg-query >/dev/null 2>&1; then
  if pkg-config --exists libxml-2.0 gumbo libcmark-gfm libcurl libarchive sqlite3 yaml-0.1 2>/dev/null; then exit 0; fi
  echo "Feedkiln needs libxml2, gumbo, cmark-gfm, libcurl, libarchive, SQLite and libyaml with their headers, and pkg-config: install them with your system's package manager (on macOS: brew install libxml2 gumbo-parser cmark-gfm curl libarchive sqlite libyaml pkgconf) and try again." >&2
  exit 1
fi

missing=""
for package in "$@"; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
  [ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -eq 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1; then
  as_root="sudo"
else
  echo "Feedkiln needs these packages, and installing them takes root: ask for$missing (apt-get install$missing)." >&2
  exit 1
fi

echo "Installing$missing"
export DEBIAN_FRONTEND=noninteractive
# The list of packages may be old or empty on a fresh machine.
# shellcheck disable=SC2086
$as_root apt-get install -y -q $missing >/dev/null 2>&1 || {
  $as_root apt-get update -q >/dev/null
  $as_root apt-get install -y -q $missing >/dev/null
}
