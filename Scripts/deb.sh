#!/bin/sh
# Builds a Debian package and prints its path: deb.sh PROGRAM PAGES FOLDER.
set -eu

package=$(cd "$(dirname "$0")/.." && pwd)
program=$1
version=$("$program" --version)
architecture=$(dpkg --print-architecture)
mkdir -p "$3"
folder=$(cd "$3" && pwd)
root=$folder/root
rm -rf "$root"
# The same commit gives the same package.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$package" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
umask 022

sh "$package/Scripts/install.sh" "$program" "$2" "$root/usr"
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
gzip -9n "$root"/usr/share/man/man1/*.1
# Shells read completions and do not run them.
sed -i '1{/^#!/d}' "$root/usr/share/bash-completion/completions/feedkiln"

# The license of the program, then those of the libraries that it contains. Debian has the text of the Apache License.
documents=$root/usr/share/doc/feedkiln
mkdir -p "$documents"
gzip -9nc "$package/CHANGELOG.md" > "$documents/CHANGELOG.md.gz"
maintainer=$(git -C "$package" log -1 --format="%an <%ae>")
gzip -9nc << CHANGES > "$documents/changelog.gz"
feedkiln ($version) stable; urgency=medium

  * The changes are in CHANGELOG.md.gz.

 -- $maintainer  $(date -uR -d "@$SOURCE_DATE_EPOCH")
CHANGES
sh "$package/Scripts/licenses.sh" "$folder/licenses"
for license in "$folder"/licenses/*; do
  printf '\n%s\n\n' "$(basename "$license")"
  sed '/^ *Apache License$/,/^ *END OF TERMS AND CONDITIONS$/c\
Apache License, Version 2.0: see /usr/share/common-licenses/Apache-2.0' "$license"
done > "$documents/copyright"

mkdir -p "$root/usr/share/lintian/overrides"
cat > "$root/usr/share/lintian/overrides/feedkiln" << 'OVERRIDES'
# One package is for Debian 12, Debian 13 and Ubuntu, which have different versions of these libraries.
feedkiln: embedded-library *
OVERRIDES

# dpkg-shlibdeps reads debian/control in its current folder.
mkdir -p "$folder/debian" "$root/DEBIAN"
printf 'Source: feedkiln\n\nPackage: feedkiln\nArchitecture: %s\n' "$architecture" > "$folder/debian/control"
libraries=$(cd "$folder" && dpkg-shlibdeps -O root/usr/bin/feedkiln | sed -n 's/^shlibs:Depends=//p')
cat > "$root/DEBIAN/control" << CONTROL
Package: feedkiln
Version: $version
Architecture: $architecture
Maintainer: $maintainer
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $libraries
Recommends: ca-certificates, libcurl4 | libcurl4t64, tzdata
Section: web
Priority: optional
Description: builds and validates feeds for static sites
 Feedkiln reads the articles and comments of a static site and writes RSS 2.0,
 Atom 1.0 and JSON Feed 1.1. It also validates any feed offline and reports each
 problem with its line and a fix.
CONTROL

(cd "$root" && find usr -type f | LC_ALL=C sort | xargs md5sum) > "$root/DEBIAN/md5sums"
file=$folder/feedkiln_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$root" "$file" > /dev/null
echo "$file"
