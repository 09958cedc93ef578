#!/usr/bin/env bash
# Writes the pictures in Documentation/images: the sample site's page about its feeds, and the page that `feedkiln serve`
# shows of a comment feed, with the thread open and a problem in one comment.
# usage: make_pictures.sh FEEDKILN     It needs chromium, curl and the font Noto Sans.
set -euo pipefail
feedkiln=$(realpath "$1")
cd "$(dirname "$0")/.."
images=$PWD/Documentation/images
work=$(mktemp -d)
picture() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/profile" \
    --window-size="$2" --screenshot="$images/$1" "$3" 2> /dev/null
}
picture subscribe.png 860,800 "file://$PWD/feeds/index.html"
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
page=http://127.0.0.1:4137/-/feed/comments/a-kiln-of-its-own.rss
for _ in $(seq 300); do
  if curl -s "$page" > page.html && grep -q "Problems in this entry" page.html; then break; fi
  sleep 0.1
done
# The thread is open, and the time of the build is not shown, because it depends on the machine.
sed -i -zE 's/<details>(\s*<summary>4 comments)/<details open>\1/; s/, [0-9]+ ms//' page.html
picture serve.png 860,1330 "file://$work/page.html"
