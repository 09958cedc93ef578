#!/usr/bin/env bash
# Makes the pictures in Documentation/images: the sample site's page about its feeds, and a page of `feedkiln serve` with
# one mistake in it.
# usage: make_pictures.sh FEEDKILN     It needs chromium and curl.
set -euo pipefail
feedkiln=$(realpath "$1")
cd "$(dirname "$0")/.."
images=$PWD/Documentation/images
work=$(mktemp -d)
picture() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size="$2" --screenshot="$images/$1" "$3" 2> /dev/null
}
picture subscribe.png 860,860 "file://$PWD/feeds/index.html"
cp -r site.toml content feeds feedkiln.ids "$work"
cat > "$work/content/articles/a-kiln-of-its-own.md" <<'END'
---
title: A kiln of its own
date: 2026-10-01
id: "tag:kilnpost.example:kiln"
---

Clay is patient, and so is [the web](/about/).
END
cd "$work"
"$feedkiln" serve --quiet --port 4137 2> messages &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
page=http://127.0.0.1:4137/-/feed/feed.rss
for _ in $(seq 100); do
  if curl -s "$page" | grep -q "Found in this entry"; then break; fi
  sleep 0.1
done
picture serve.png 860,1040 "$page"
