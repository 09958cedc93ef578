#!/bin/sh
# Checks for a Swift toolchain, and installs the system packages that are named as arguments.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "Feedkiln needs Swift 6.2 or later: install it from https://www.swift.org/install/ and try again." >&2
  exit 1
fi

# Without dpkg (macOS, Fedora, Arch, Alpine) pkg-config finds the libraries; other programs are not checked.
if ! command -v dpkg-query >/dev/null 2>&1; then
  case " $* " in *" libxml2-dev "*) ;; *) exit 0 ;; esac
  missing=""
  for library in libxml-2.0 libcmark-gfm libcurl libarchive sqlite3 yaml-0.1; do
    pkg-config --exists "$library" 2>/dev/null || missing="$missing $library"
  done
  [ -n "$missing" ] || exit 0
  cat >&2 <<END
Feedkiln needs pkg-config and these libraries with their headers:$missing
Install them and try again:
  Homebrew  brew install pkgconf libxml2 cmark-gfm curl libarchive sqlite libyaml
  dnf       dnf install pkgconf libxml2-devel cmark-gfm-devel libcurl-devel libarchive-devel sqlite-devel libyaml-devel
  pacman    pacman -S pkgconf libxml2 cmark-gfm curl libarchive sqlite libyaml
  apk       apk add pkgconf libxml2-dev cmark-gfm-dev curl-dev libarchive-dev sqlite-dev yaml-dev
END
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
  echo "Feedkiln needs these packages; install them as root: apt-get install$missing" >&2
  exit 1
fi

echo "Installing$missing"
export DEBIAN_FRONTEND=noninteractive
# The list of packages may be old, or empty on a new machine.
# shellcheck disable=SC2086
$as_root apt-get install -y -q $missing >/dev/null 2>&1 || {
  $as_root apt-get update -q >/dev/null
  $as_root apt-get install -y -q $missing >/dev/null
}
