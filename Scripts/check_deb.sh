#!/bin/sh
# Installs a package in a new Debian 12 without Swift and uses it there: check_deb.sh PACKAGE [MIRROR]. Takes root.
set -eu

package=$1
mirror=${2:-http://deb.debian.org/debian}
root=$(mktemp -d /var/tmp/feedkiln-debian.XXXXXX)
trap 'umount -q "$root/proc" || true; rm -rf --one-file-system "$root"' EXIT

debootstrap --variant=minbase bookworm "$root" "$mirror" > /dev/null
# With the machine's own way to the mirror, where it has one.
cp /etc/resolv.conf "$root/etc/resolv.conf"
# Swift's libraries read a program's arguments there.
mount -t proc proc "$root/proc"
cp "$package" "$root/feedkiln.deb"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/root sh -ec "$1"; }

inside 'apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q -y install /feedkiln.deb' > /dev/null
inside '
  if command -v swift > /dev/null; then echo "Swift is here" >&2; exit 1; fi
  if ldd /usr/bin/feedkiln | grep "not found"; then exit 1; fi
  feedkiln --version
  mkdir /site
  cd /site
  feedkiln init > /dev/null 2>&1
  feedkiln build
  feedkiln validate --strict feeds
  test -s /usr/share/man/man1/feedkiln-build.1.gz
  test -s /usr/share/doc/feedkiln/copyright
  bash -n /usr/share/bash-completion/completions/feedkiln
  apt-get -q -y purge feedkiln > /dev/null
  test ! -e /usr/bin/feedkiln
'
echo "The package works on Debian 12 without Swift"
