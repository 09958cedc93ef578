#!/bin/sh
# Downloads a released program and prints the folder it is in: get_feedkiln.sh RELEASES TAG FOLDER.
#
# RELEASES is the URL below which the files of a release are, such as
# https://github.com/OWNER/feedkiln/releases/download. The archive must have the SHA-256 sum that the release's
# SHA256SUMS gives. Exits with 3 if there is no program for this tag or this machine.
set -eu

releases=$1
tag=$2
folder=$3

[ "$(uname -s)" = Linux ] || exit 3
case $tag in v[0-9]*) ;; *) exit 3 ;; esac
name=feedkiln-${tag#v}-linux-$(uname -m)
program=$folder/$name/bin
if [ -x "$program/feedkiln" ]; then
  echo "$program"
  exit 0
fi

mkdir -p "$folder"
fetch() {
  status=$(curl --silent --show-error --location --retry 3 --max-time 300 --output "$folder/$1" \
    --write-out '%{http_code}' "$releases/$tag/$1") || exit 1
  case $status in
    200) ;;
    404) exit 3 ;;
    *)
      echo "cannot download $releases/$tag/$1: the server responded with status $status" >&2
      exit 1
      ;;
  esac
}
fetch SHA256SUMS
fetch "$name.tar.gz"
if ! (cd "$folder" && grep -F " $name.tar.gz" SHA256SUMS | sha256sum --check --quiet --strict -) >&2; then
  rm -f "$folder/$name.tar.gz"
  echo "$name.tar.gz does not have the SHA-256 sum in SHA256SUMS; nothing was installed" >&2
  exit 1
fi
tar -xzf "$folder/$name.tar.gz" -C "$folder"
rm -f "$folder/$name.tar.gz"
echo "$program"
