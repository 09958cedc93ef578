#!/bin/sh
# Puts the program, its completions and its manual below a folder: install.sh PROGRAM PAGES FOLDER.
set -eu

program=$1
pages=$2
share=$3/share

install -d "$3/bin" "$share/bash-completion/completions" "$share/zsh/site-functions" \
  "$share/fish/vendor_completions.d" "$share/man/man1"
install -m 755 "$program" "$3/bin/feedkiln"
"$program" --generate-completion-script bash > "$share/bash-completion/completions/feedkiln"
"$program" --generate-completion-script zsh > "$share/zsh/site-functions/_feedkiln"
"$program" --generate-completion-script fish > "$share/fish/vendor_completions.d/feedkiln.fish"
"$program" --experimental-dump-help | "$pages" manual "$share/man/man1"
chmod 644 "$share/bash-completion/completions/feedkiln" "$share/zsh/site-functions/_feedkiln" \
  "$share/fish/vendor_completions.d/feedkiln.fish" "$share"/man/man1/feedkiln*.1
