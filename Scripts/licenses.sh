#!/bin/sh
# Copies the licenses of everything inside the portable program to a folder: licenses.sh FOLDER.
#
# The Swift packages are those that `make portable` has checked out.
set -eu

package=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
cp "$package/LICENSE" "$1/feedkiln"
# Swift's license is that of its packages here, with the Runtime Library Exception.
cp /usr/share/swift/LICENSE.txt "$1/swift" 2> /dev/null \
  || echo "Swift’s standard library: Apache License 2.0 with Runtime Library Exception, https://swift.org/LICENSE.txt" > "$1/swift"
for library in "$package"/.build/portable/checkouts/*/; do
  cat "$library"LICENSE* > "$1/$(basename "$library")"
done
for library in libxml2 libarchive13 libcmark-gfm0.29.0.gfm.6 libsqlite3-0 libyaml-0-2 zlib1g libbz2-1.0 \
  liblzma5 libzstd1 libstdc++6; do
  cp "/usr/share/doc/$library/copyright" "$1/$library"
done
