#!/usr/bin/env bash
# Makes the sound of the sample site's episode, its transcript, its chapters and the podcast's cover.
# The files are committed; this is how they were made. It needs espeak-ng, sox and ffmpeg.
set -euo pipefail
cd "$(dirname "$0")/.."
audio=content/static/audio
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sentences=(
  "A control room at three in the morning sounds like a library with a ventilation system."
  "Two people sit in front of a wall of diagrams. One of them is reading a novel."
  "In the upper right corner there is a number, and it says fifty point zero zero three."
  "As long as it stays near fifty, the novel can go on."
)

time_of() { awk -v s="$1" 'BEGIN { printf "%02d:%02d:%06.3f", s / 3600, s % 3600 / 60, s % 60 }'; }

# Half a second of the grid's hum before the first sentence; it goes on beneath them.
start=0.5
parts=()
printf 'WEBVTT\n' >"$audio/quiet-grid.vtt"
for index in "${!sentences[@]}"; do
  part="$work/$index.wav"
  espeak-ng -v en-gb -s 165 -w "$work/raw.wav" "${sentences[$index]}"
  sox "$work/raw.wav" -r 22050 -c 1 "$part" pad 0 0.25
  end=$(awk -v a="$start" -v b="$(soxi -D "$part")" 'BEGIN { printf "%.3f", a + b }')
  printf '\n%s --> %s\n<v Tomás Herrera>%s\n' "$(time_of "$start")" "$(time_of "$end")" "${sentences[$index]}" \
    >>"$audio/quiet-grid.vtt"
  parts+=("$part")
  starts[index]=$start
  start=$end
done
sox "${parts[@]}" "$work/voice.wav" pad 0.5 0.5
sox -n -r 22050 -c 1 "$work/hum.wav" synth "$(soxi -D "$work/voice.wav")" sine 50 sine 100 fade 0.4 -0 0.4 gain -30
sox -m -v 0.9 "$work/voice.wav" -v 1 "$work/hum.wav" "$work/episode.wav" gain -n -3

ffmpeg -hide_banner -loglevel error -y -i "$work/episode.wav" -c:a libmp3lame -b:a 16k -map_metadata -1 \
  -metadata title="The quiet grid" -metadata artist="The Kiln Post" "$audio/quiet-grid.mp3"
ffmpeg -hide_banner -loglevel error -y -i "$work/episode.wav" -c:a libopus -b:a 12k -map_metadata -1 \
  -fflags +bitexact -flags:a +bitexact "$audio/quiet-grid.opus"

cat >"$audio/quiet-grid.chapters.json" <<JSON
{
  "version": "1.2.0",
  "chapters": [
    {"startTime": 0, "title": "The room"},
    {"startTime": ${starts[2]}, "title": "The number"}
  ]
}
JSON

font=/usr/share/fonts/truetype/dejavu/DejaVuSans
ffmpeg -hide_banner -loglevel error -y -f lavfi -i color=c=0x202E30:size=1400x1400:rate=25:duration=0.04 -vf "\
drawtext=fontfile=$font-Bold.ttf:text='The Kiln Post':fontcolor=white:fontsize=128:x=100:y=150,\
drawtext=fontfile=$font.ttf:text='the podcast':fontcolor=0xF0AD30:fontsize=96:x=100:y=310,\
drawbox=x=100:y=900:w=1200:h=24:color=0xF0AD30:t=fill,\
drawtext=fontfile=$font.ttf:text='50.003 Hz':fontcolor=0x7A8A8C:fontsize=72:x=100:y=1200,\
split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none" content/static/images/podcast.png
