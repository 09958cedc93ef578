#!/bin/sh
# Packs the portable Linux program and prints the archive's path: dist.sh PROGRAM PAGES LIBRARIES FOLDER.
#
# PROGRAM is the stripped program, PAGES writes the manual, LIBRARIES is the folder of static_libraries.sh. The same
# commit gives the same bytes. SHA256SUMS in FOLDER lists every file there.
set -eu

package=$(cd "$(dirname "$0")/.." && pwd)
program=$1
version=$("$program" --version)
name=feedkiln-$version-linux-$(uname -m)
mkdir -p "$4"
folder=$(cd "$4" && pwd)
root=$folder/$name
epoch=${SOURCE_DATE_EPOCH:-$(git -C "$package" log -1 --format=%ct)}
umask 022

rm -rf "$folder"/feedkiln*
sh "$package/Scripts/install.sh" "$program" "$2" "$root"
cp "$package/README.md" "$package/CHANGELOG.md" "$package/LICENSE" "$root/"
sh "$package/Scripts/licenses.sh" "$root/share/doc/feedkiln/licenses"
(cd "$package" && PKG_CONFIG_PATH="$3/lib/pkgconfig" python3 Scripts/sbom.py) > "$root/share/doc/feedkiln/feedkiln.spdx.json"

archive=$folder/$name.tar.gz
tar -C "$folder" --sort=name --mtime="@$epoch" --owner=0 --group=0 --numeric-owner -cf - "$name" | gzip -9n > "$archive"
rm -rf "$root"
(cd "$folder" && sha256sum -- feedkiln* > SHA256SUMS)
echo "$archive"
