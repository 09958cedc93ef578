#!/usr/bin/env bash
# Makes Documentation/images/serve.png: a page of `feedkiln serve` for the sample site, with one mistake in it.
# usage: picture_serve.sh FEEDKILN     It needs chromium and curl.
set -euo pipefail
feedkiln=$(realpath "$1")
cd "$(dirname "$0")/.."
picture=$PWD/Documentation/images/serve.png
work=$(mktemp -d)
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
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
  --window-size=860,1040 --screenshot="$picture" "$page" 2> /dev/null
