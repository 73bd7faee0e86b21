#!/bin/sh
# Prints the functions that run at a first start, at a later one, and at the usual keys, each once and the
# earliest first, by the names that the linker knows: packaging/kan.order, for `make order`.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Debugging information is more than valgrind reads.
objcopy --strip-debug "$1" "$work/kan"

# Reads for some seconds, presses keys, leaves; valgrind takes its time.
read_with() {
  out=$1
  shift
  { sleep 12; for key; do printf "$key"; sleep 2; done; printf '\033'; sleep 1; printf Q; sleep 8; } |
    XDG_DATA_HOME=$work KAN_CONTENT=$PWD/Content TERM=xterm-256color LANG=C.UTF-8 script -qec \
      "stty cols 120 rows 40; valgrind -q --tool=callgrind --demangle=no \
        --callgrind-out-file=$work/$out $work/kan" /dev/null > /dev/null
}
read_with 2-import
read_with 1-start
read_with 3-keys 7 '\r' j ' ' '\t' v / c a r
sed -n 's/^c\{0,1\}fn=([0-9]*) \([^ ]*\).*/\1/p' "$work"/[123]-* | sed "s/'[0-9]*$//" | awk '!seen[$0]++'
