#!/usr/bin/env bash
# Writes the pictures in Documentation/images: the sample site's page about its feeds, and the pages that `feedkiln serve`
# shows of the site, of a comment feed with a problem, and of entries next to their source.
# usage: make_pictures.sh FEEDKILN     It needs chromium, curl and the font Noto Sans.
set -euo pipefail
feedkiln=$(realpath "$1")
cd "$(dirname "$0")/.."
images=$PWD/Documentation/images
work=$(mktemp -d)
url=http://127.0.0.1:4137
picture() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size="$2" --screenshot="$images/$1" "$3" 2> /dev/null
}
# A page of the preview, without the time of the build, because that depends on the machine.
preview() {
  curl -s "$url$3" | sed -E "s/, [0-9]+ ms//; s|/-/icon.svg|$url&|" > "$work/page.html"
  picture "$1" "$2" "file://$work/page.html"
}
cp -r site.toml content feeds feedkiln.ids "$work"
cat > "$work/content/articles/a-kiln-of-its-own.md" <<'END'
---
title: A kiln of its own
date: 2026-10-01
---

Clay is patient, and so is [the web](/about/).
END
cat > "$work/content/comments/a-kiln-of-its-own.jsonl" <<'END'
{"id": "1", "name": "Wiebke Anders", "date": "2026-10-01T18:20:00Z", "body": "Which *temperature* do you fire at?"}
{"id": "2", "name": "Mara Lindqvist", "date": "2026-10-01T22:05:00Z", "reply_to": "1", "body": "1240 °C, then a day to cool."}
{"id": "3", "name": "Jun Watanabe", "date": "2026-10-02T07:45:00Z", "body": "Two cups for the night shift, please."}
{"id": "4", "name": "Wiebke Anders", "date": "2026-10-02T09:30:00Z", "reply_to": "2", "body": "Then the cafÃ© gets its cups on Friday."}
END
cd "$work"
"$feedkiln" serve --quiet --port 4137 2> messages &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
for _ in $(seq 300); do
  if curl -s "$url/-/" | grep -q "Newest entries"; then break; fi
  sleep 0.1
done
picture subscribe.png 860,900 "$url/feeds/index.html"
preview serve.png 860,1330 /-/feed/comments/a-kiln-of-its-own.rss
preview serve-start.png 860,1330 /-/
preview serve-source.png 1280,1500 "/-/feed/comments/a-kiln-of-its-own.rss?view=source"
