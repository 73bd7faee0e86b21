#!/bin/sh
# Draws the pictures of README.md: draw.sh PROGRAM FOLDER. A test draws them anew and compares.
set -eu
program=$1
folder=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
export KAN_CONTENT="$root/Content" XDG_CONFIG_HOME=/nonexistent LANG=en_GB.UTF-8 LC_ALL= LC_MESSAGES= NO_COLOR=
mkdir -p "$folder"

draw() {
  name=$1
  shift
  for theme in dark light; do
    "$program" --dump --svg --theme "$theme" --size 112x32 "$@" > "$folder/$name-$theme.svg"
  done
}

draw front
draw facing --view facing --keys "3 Enter Space"
draw search --keys "/ 标准化人才"
draw book --size 112x20 "$root/docs/pictures/along-the-rivers"
