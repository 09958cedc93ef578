#!/usr/bin/env bash
# Reads a folder of feeds with xmllint and Python's feedparser.
set -euo pipefail
folder=${1:-feeds}
environment=${FEEDKILN_PYTHON:-.build/python}

command -v xmllint >/dev/null || sh "$(dirname "$0")/setup.sh" libxml2-utils
if ! [ -x "$environment/bin/python" ]; then
  sh "$(dirname "$0")/setup.sh" python3 python3-venv
  python3 -m venv "$environment"
fi
"$environment/bin/python" -c 'import feedparser, html5lib' 2>/dev/null ||
  "$environment/bin/pip" install --quiet feedparser html5lib

find "$folder" -name '*.rss' -o -name '*.atom' | sort | xargs xmllint --noout
"$environment/bin/python" "$(dirname "$0")/check_feeds.py" "$folder"
