#!/bin/sh
# Runs the examples and validates their feeds: check_examples.sh FEEDKILN
set -eu

feedkiln=$1
output=$(mktemp -d)
server=
trap 'test -z "$server" || kill "$server"; rm -r "$output"' EXIT

for program in AddARule CheckAFeed CleanAComment ReadAFeed WriteAFeed WriteAThread; do
  Examples/Articles/.build/debug/$program > "$output/$program"
done
"$feedkiln" validate --strict - < "$output/WriteAFeed"
"$feedkiln" validate --strict - < "$output/WriteAThread"
rm "$output"/*

Examples/PublishSite/.build/debug/Site "$output"
"$feedkiln" validate --strict "$output"

port=$((10000 + $$ % 20000))
Examples/HummingbirdServer/.build/debug/Server $port > "$output/log" 2>&1 &
server=$!
for try in $(seq 50); do
  "$feedkiln" validate --quiet "http://127.0.0.1:$port/feed.atom" > "$output/try" 2>&1 && break
  sleep 0.2
done
for format in rss atom json; do
  "$feedkiln" validate --strict --quiet "http://127.0.0.1:$port/feed.$format"
done
