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
strip --strip-unneeded "$root/usr/bin/feedkiln"
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
gzip -9n "$root"/usr/share/man/man1/*.1

# The license of the program, then those of the libraries that are in it.
documents=$root/usr/share/doc/feedkiln
mkdir -p "$documents"
gzip -9nc "$package/CHANGELOG.md" > "$documents/changelog.gz"
{
  cat "$package/LICENSE"
  echo
  echo "Swift's libraries are in the program: Apache License 2.0 with Runtime Library Exception, https://swift.org"
  # All packages but those that write documentation.
  for library in "$package"/.build/checkouts/*/; do
    case $library in */swift-docc-*) continue ;; esac
    printf '\n%s is in the program:\n\n' "$(basename "$library")"
    cat "$library"LICENSE*
  done
} > "$documents/copyright"

# dpkg-shlibdeps reads the file debian/control where it runs.
mkdir -p "$folder/debian" "$root/DEBIAN"
printf 'Source: feedkiln\n\nPackage: feedkiln\nArchitecture: %s\n' "$architecture" > "$folder/debian/control"
libraries=$(cd "$folder" && dpkg-shlibdeps -O root/usr/bin/feedkiln | sed -n 's/^shlibs:Depends=//p')
cat > "$root/DEBIAN/control" << CONTROL
Package: feedkiln
Version: $version
Architecture: $architecture
Maintainer: $(git -C "$package" log -1 --format="%an <%ae>")
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: $libraries, tzdata
Recommends: ca-certificates, libcurl4
Section: web
Priority: optional
Description: bakes the feeds of a static site, and checks any feed
 Feedkiln reads a site's articles and comments, and writes RSS 2.0, Atom 1.0
 and JSON Feed 1.1. It checks feeds offline, and says where a feed is wrong and
 what to do about it.
CONTROL

file=$folder/feedkiln_${version}_$architecture.deb
dpkg-deb --root-owner-group --build "$root" "$file" > /dev/null
echo "$file"
