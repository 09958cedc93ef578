#!/bin/sh
# Collects the static C libraries of the portable program and their pkg-config files: static_libraries.sh FOLDER.
#
# libxml2 and libarchive are built from Debian's source packages: Debian's libxml2.a needs ICU, and its libarchive.a
# needs a dozen libraries that Feedkiln does not use. All others are Debian's own archives.
set -eu

package=$(cd "$(dirname "$0")/.." && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
# A copy of this script, written last: a changed script builds the libraries again.
script=$package/Scripts/static_libraries.sh
stamp=$folder/built-by
! cmp -s "$script" "$stamp" || exit 0
libraries=/usr/lib/$(dpkg-architecture -qDEB_HOST_MULTIARCH)
jobs=$(nproc)

# A separate list of sources, so that the system's own configuration is not changed.
apt=$folder/apt
mkdir -p "$apt/lists/partial"
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
cat > "$apt/sources.list" <<LIST
deb-src [signed-by=$keyring] http://deb.debian.org/debian $release main
deb-src [signed-by=$keyring] http://deb.debian.org/debian-security $release-security main
LIST
source_of() {
  apt-get -q -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::State::Lists="$apt/lists" "$@" > "$folder/apt.log" 2>&1 || { cat "$folder/apt.log" >&2; exit 1; }
}
cd "$folder"
source_of -o APT::Sandbox::User=root update
source_of -o APT::Sandbox::User=root source libxml2 libarchive

# build SOURCE OPTION…: configures and compiles a source package; installs it into this folder.
build() {
  name=$1
  shift
  (
    cd "$folder/$name"-*/
    # A new toolchain may have changed nothing but the age of generated files.
    find . -exec touch -r configure {} +
    ./configure --quiet --prefix="$folder" --libdir="$folder/lib" --disable-shared --enable-static --with-pic "$@" \
      CFLAGS="-O2 -fPIC -ffunction-sections -fdata-sections"
    make -s -j "$jobs" install
  ) > "$folder/$name.log" 2>&1 || { tail -n 40 "$folder/$name.log" >&2; exit 1; }
}
build libxml2 --without-icu --without-python --without-lzma --without-zlib --without-http --without-ftp \
  --without-catalog --without-modules --without-debug --without-docbook --without-schematron --without-xinclude \
  --without-xptr --without-c14n --without-legacy --without-mem-debug
build libarchive --disable-bsdtar --disable-bsdcpio --disable-bsdcat --disable-xattr --disable-acl --without-xml2 \
  --without-expat --without-openssl --without-nettle --without-mbedtls --without-lz4 --without-lzo2 --without-libb2

# The Swift runtime needs libstdc++; found here first, it is linked statically as well.
cp "$(gcc -print-file-name=libstdc++.a)" "$folder/lib/"
gcc -O2 -fPIC -c "$package/Scripts/old_glibc.c" -o "$folder/lib/old_glibc.o"

# Headers come from the folder for the two, and from the system for the rest.
mkdir -p "$folder/lib/pkgconfig"
for library in cmark-gfm cmark-gfm-extensions sqlite3 yaml z bz2 lzma zstd; do
  cp "$libraries/lib$library.a" "$folder/lib/"
done
describe() {
  cat > "$folder/lib/pkgconfig/$1.pc" <<PC
Name: $1
Description: static library of the portable program
Version: $(pkg-config --modversion "$1" 2> /dev/null || echo 0)
Cflags: $3
Libs: -L$folder/lib $2
PC
}
describe libxml-2.0 "-lxml2 -lm" "-I$folder/include/libxml2"
describe libarchive "-larchive -lz -lbz2 -llzma -lzstd" "-I$folder/include"
describe libcmark-gfm "-lcmark-gfm-extensions -lcmark-gfm" ""
describe sqlite3 "-lsqlite3 -lm" ""
describe yaml-0.1 "-lyaml" ""
rm -rf "$folder"/libxml2-* "$folder"/libarchive-*/ "$apt"
cp "$script" "$stamp"
