#!/bin/sh
# Runs the portable program in a new Debian or Ubuntu without Swift; needs root.
# check_in_debian.sh SUITE ARCHIVE-OR-PACKAGE [MIRROR]
set -eu

suite=$1
file=$2
mirror=${3:-http://deb.debian.org/debian}
root=$(mktemp -d /var/tmp/feedkiln-debian.XXXXXX)
trap 'umount -q "$root/proc" || true; rm -rf --one-file-system "$root"' EXIT

debootstrap --variant=minbase "$suite" "$root" "$mirror" > /dev/null
# The chroot uses this machine's network settings to reach the mirror.
cp /etc/resolv.conf "$root/etc/resolv.conf"
# The Swift runtime reads a program's arguments from /proc.
mount -t proc proc "$root/proc"
inside() { chroot "$root" env -i PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root sh -ec "$1"; }

case $file in
  *.deb)
    cp "$file" "$root/feedkiln.deb"
    inside 'apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y install /feedkiln.deb' > /dev/null
    inside 'test -s /usr/share/man/man1/feedkiln-build.1.gz && test -s /usr/share/doc/feedkiln/copyright'
    ;;
  *) tar -xzf "$file" --strip-components=1 -C "$root/usr/local" ;;
esac
inside '
  if command -v swift > /dev/null; then echo "Swift is installed here" >&2; exit 1; fi
  feedkiln --version
  mkdir /site
  cd /site
  feedkiln init --title Bread --base-url https://bread.example/ --language en > /dev/null 2>&1
  feedkiln build
  feedkiln validate --strict feeds
'
echo "$(basename "$file") works on $suite without Swift"
